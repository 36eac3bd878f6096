//! The command line: what is asked, done through the room, and told. Results go to standard
//! output, reasons to standard error; 0 is done, 1 refused or failed, 2 not understood.

mod answer;
mod args;
mod demo;
mod document;
mod export;
mod gate;
mod import;
mod list;
mod output;
mod panel;
mod people;
mod procedure;
mod remote;
mod screening;
mod session;
mod sitting;
mod templates;
mod verify;

use std::ops::Deref;
use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Refusal;
use vaglio::panel::event::Actor;
use vaglio::room::Room;
use vaglio::room::world::Machine;
use vaglio::words::{AtPanel, count};

use answer::{Answer, Failure};
use args::{Args, Command};

/// What every command needs to know.
pub(crate) struct Desk {
    words: vaglio::words::Desk,
    look: args::Look,
}

impl Deref for Desk {
    type Target = vaglio::words::Desk;

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

/// Reads the arguments, does what they ask and says how it went.
pub(crate) fn main() -> ExitCode {
    let asked = args::help::grammar().try_get_matches();
    let args = asked.and_then(|matches| Args::from_arg_matches(&matches));
    let args = match args.and_then(understood) {
        Ok(args) => args,
        Err(error) => {
            // Help that nobody reads to the end is no failure.
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let desk = Desk {
        words: vaglio::words::Desk {
            locale: Locale::new(args.look.lang.unwrap_or_else(lang_of_the_system)),
        },
        look: args.look,
    };
    let done = match args.command {
        Some(command) => run(&desk, command),
        // `understood` has made sure of one of the two.
        None => session::open(
            &desk,
            &args.panel.unwrap_or_default(),
            args.member.as_deref(),
            None,
        ),
    };
    answer::tell(done)
}

/// Refuses what the grammar lets pass: a panel beside a command, or neither.
fn understood(args: Args) -> Result<Args, clap::Error> {
    let error = |kind, what: &str| Err(args::help::grammar().error(kind, what));
    match (&args.panel, &args.command) {
        (Some(_), Some(_)) => error(
            ErrorKind::ArgumentConflict,
            "name the panel after the command, not before it",
        ),
        (None, Some(_)) if args.member.is_some() => error(
            ErrorKind::ArgumentConflict,
            "write --as after the command, not before it",
        ),
        (None, None) => error(
            ErrorKind::MissingRequiredArgument,
            "name a panel file or a command",
        ),
        _ => Ok(args),
    }
}

/// One arm for each command, so that none can be forgotten.
fn run(desk: &Desk, command: Command) -> Result<Answer, Failure> {
    match command {
        Command::Demo {
            member,
            reset,
            phase,
        } => demo::run(desk, member.as_deref(), reset, phase),
        Command::New { panel, call } => panel::new(desk, &panel, &call),
        Command::Call(args::CallCommand::Check { call }) => panel::check(desk, &call),
        Command::Call(args::CallCommand::Replace(asked)) => procedure::replace(desk, asked),
        Command::Import(import) => import::run(desk, &import),
        Command::Open {
            panel,
            member,
            known_by,
        } => session::open(desk, &panel, member.as_deref(), known_by),
        Command::Board { panel } => session::board(desk, &panel),
        Command::Serve(asked) => remote::serve(desk, &asked),
        Command::Invite(asked) => remote::invite(desk, &asked),
        Command::Key(asked) => remote::key(desk, asked),
        Command::AuthorizedKeys(asked) => remote::authorized_keys(desk, &asked),
        Command::Status { panel, json } => panel::status(desk, &panel, json),
        Command::Export(export) => export::run(desk, &export),
        Command::Document(asked) => document::run(desk, &asked),
        Command::Templates { to } => templates::run(desk, &to),
        Command::Assign { panel, file } => panel::assign(desk, &panel, &file),
        Command::Verify { panel, against } => verify::run(desk, &panel, against.as_deref()),
        Command::Member(asked) => people::member(desk, asked),
        Command::Seat(asked) => people::seat(desk, &asked),
        Command::Unseat(asked) => people::unseat(desk, &asked),
        Command::Expert(asked) => people::expert(desk, &asked),
        Command::Sitting(asked) => sitting::run(desk, asked),
        Command::Verb(verb) => {
            let (mut room, who) = desk.at(verb.at())?;
            verb.carry_out(desk, &mut room, &who)
        }
        Command::Checks(asked) => screening::checks(desk, &asked),
        Command::Integration(asked) => screening::integration(desk, asked),
        Command::Readmit(asked) => screening::readmit(desk, asked),
        Command::List(asked) => list::run(desk, asked),
        Command::Reevaluate(asked) => list::reevaluate(desk, asked),
        Command::Withdraw(asked) => list::withdraw(desk, asked),
        Command::Offer(asked) => list::offer(desk, &asked),
        Command::Lapse(asked) => list::lapse(desk, &asked),
        Command::Act(asked) => procedure::act(desk, asked),
        Command::Appoint(asked) => procedure::appoint(desk, asked),
        Command::Extend(asked) => procedure::extend(desk, asked),
        Command::Phase(asked) => procedure::phase(desk, asked),
        Command::Support(asked) => procedure::support(desk, asked),
        Command::Access(asked) => procedure::access(desk, asked),
    }
}

/// The language that the environment asks for; Italian where it asks for none of ours.
fn lang_of_the_system() -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut asked = names.iter().filter_map(|name| std::env::var(name).ok());
    asked
        .find_map(|name| Lang::from_locale(&name))
        .unwrap_or_default()
}

impl Desk {
    fn open(&self, path: &Path) -> Result<Room, Failure> {
        Room::open(path, Box::new(Machine)).map_err(|error| self.failed(error))
    }

    /// The panel and the member named, as who acts.
    fn at(&self, at: &AtPanel) -> Result<(Room, Actor), Failure> {
        let room = self.open(&at.panel)?;
        let who = self.member(&room, &at.member)?;
        Ok((room, who))
    }

    /// The member of this id, as who acts.
    fn member(&self, room: &Room, id: &str) -> Result<Actor, Failure> {
        match room.panel().member(id) {
            Some(member) => Ok(Actor::Member(member.id.clone())),
            None => Err(self.refused(&Refusal::UnknownMember(vaglio::text::clean_line(id)))),
        }
    }
}

/// What a file holds, or why it cannot be read.
fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        Failure::one(format!(
            "{} cannot be read: {error}; check the path",
            path.display()
        ))
    })
}

/// A path as it can be typed at a shell's prompt.
fn typed(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+,@".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
