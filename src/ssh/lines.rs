//! Commands without a terminal: what members do and ask on the screens, in words, under the same gate
//! and as the member may see the panel.

use clap::builder::Resettable;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::export::status::status;
use crate::export::{self, Table};
use crate::locale::{Arg, Locale};
use crate::panel::event::Actor;
use crate::room::Room;
use crate::tui::fit;
use crate::words::{Answer, Desk, Failure, Here, Sitting, Verb, count};

/// Bytes of a line at most: the longest text, and the words around it.
const LONGEST: usize = 4 * crate::text::TEXT_LIMIT + 4096;
/// Columns of the help of a command: nobody has said how many there are.
const WIDTH: usize = 80;

/// A line.
#[derive(Debug, Parser)]
#[command(no_binary_name = true)]
struct Line {
    #[command(subcommand)]
    words: Words,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// What can be asked at all.
    #[command(skip)]
    Help,
    /// Say how far the panel is
    Status {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Say who is here, and on which project
    Who,
    /// Write a table of what the panel holds
    Export {
        /// What to write: marks, consensus, ranking or journal
        #[arg(
            value_name = "marks|consensus|ranking|journal",
            hide_possible_values = true
        )]
        what: What,
        /// Form of the table: csv or json
        #[arg(long, default_value = "csv", hide_possible_values = true)]
        format: Form,
    },
    /// Open, note and close sittings
    #[command(subcommand)]
    Sitting(Sitting<Here>),
    #[command(flatten)]
    Verb(Verb<Here>),
}

/// The tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum What {
    Marks,
    Consensus,
    Ranking,
    Journal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    Csv,
    Json,
}

/// What a line comes to.
#[derive(Debug)]
pub(super) enum Understood {
    /// A command on one of the member's panels, by place.
    Asked(usize, Box<Words>),
    /// How one command is written.
    Grammar(String),
}

/// Why a line was not understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// Not a command.
    Unknown(String),
    /// A command that is not whole, and what is wrong with it.
    Wrong(String),
    /// More than is read.
    TooLong,
    /// The member sits on several panels: which?
    WhichPanel(String),
}

impl Refused {
    pub(super) fn sentence(&self, locale: &Locale) -> String {
        match self {
            Self::Unknown(line) => locale.format("line-unknown", &[("line", Arg::Text(line))]),
            Self::Wrong(why) => why.clone(),
            Self::TooLong => locale.format("line-too-long", &[("most", count(LONGEST))]),
            Self::WhichPanel(names) => {
                locale.format("line-which-panel", &[("panels", Arg::Text(names))])
            }
        }
    }
}

/// The panel and the command of a line; `names` are those of the member's panels.
pub(super) fn understood(line: &str, names: &[&str]) -> Result<Understood, Refused> {
    if line.len() > LONGEST {
        return Err(Refused::TooLong);
    }
    let shown = || {
        let line = crate::text::clean_line(line);
        Refused::Unknown(fit::shorten(&line, WIDTH).into_owned())
    };
    let all = shlex::split(line).ok_or_else(shown)?;
    let mut words: Vec<&str> = all.iter().map(String::as_str).collect();
    // People type the program's name as at home.
    if words.first() == Some(&"vaglio") {
        words.remove(0);
    }
    let named = words
        .first()
        .and_then(|w| names.iter().position(|n| n == w));
    if named.is_some() {
        words.remove(0);
    }
    if matches!(words.as_slice(), [] | ["help" | "--help" | "-h"]) {
        return Ok(Understood::Asked(named.unwrap_or(0), Box::new(Words::Help)));
    }
    let asked = match grammar().try_get_matches_from(words) {
        Ok(matches) => Line::from_arg_matches(&matches).map_err(|_| shown())?,
        Err(error) => return told_by_the_grammar(&error).ok_or_else(shown)?,
    };
    match named {
        Some(panel) => Ok(Understood::Asked(panel, Box::new(asked.words))),
        None if names.len() < 2 => Ok(Understood::Asked(0, Box::new(asked.words))),
        None => Err(Refused::WhichPanel(names.join(", "))),
    }
}

/// Help that was asked for, or what is wrong with a command that there is; none where there is no such
/// command.
fn told_by_the_grammar(error: &clap::Error) -> Option<Result<Understood, Refused>> {
    let text = crate::text::clean(&error.render().to_string());
    match error.kind() {
        ErrorKind::InvalidSubcommand => None,
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Some(Ok(Understood::Grammar(text)))
        }
        _ => Some(Err(Refused::Wrong(text))),
    }
}

/// The grammar, without the examples: those are of a shell beside the panel file.
fn grammar() -> clap::Command {
    fn bare(command: clap::Command) -> clap::Command {
        command.after_help(Resettable::Reset).mut_subcommands(bare)
    }
    bare(Line::command())
        .name("")
        .bin_name("")
        .term_width(WIDTH)
}

/// The answer, and the exit status.
pub(super) fn answer(room: &mut Room, who: &Actor, locale: &Locale, asked: Words) -> (String, u32) {
    let desk = Desk {
        locale: locale.clone(),
    };
    let done = match asked {
        Words::Help => Ok(Answer::well(locale.text("line-help"))),
        Words::Sitting(asked) => asked.carry_out(&desk, room, who),
        Words::Verb(asked) => asked.carry_out(&desk, room, who),
        Words::Status { json } => {
            let status = status(room.panel().sight(who), locale.lang());
            Ok(Answer::well(if json {
                status.json()
            } else {
                status.lines(locale)
            }))
        }
        Words::Who => present(&desk, room, who),
        Words::Export { what, format } => Ok(Answer::well(table(room, who, what, format))),
    };
    match done {
        Ok(Answer {
            text,
            well,
            refused,
        }) => {
            let status = u32::from(!well || !refused.is_empty());
            (text + &refused.join("\n"), status)
        }
        Err(Failure(sentences)) => (sentences.join("\n"), 1),
    }
}

/// Who is here, a line each.
fn present(desk: &Desk, room: &Room, who: &Actor) -> Result<Answer, Failure> {
    let present = room.present().map_err(|error| desk.failed(error))?;
    let sight = room.panel().sight(who);
    let line = |p: &crate::log::Present| {
        let project = p.project.as_ref().filter(|id| sight.find(id).is_some());
        let project = project.map_or("–", |id| id.as_str());
        format!("{}  {}  {project}", p.member, sight.name(&p.member))
    };
    let lines: Vec<String> = present.iter().map(line).collect();
    Ok(Answer::well(lines.join("\n")))
}

fn table(room: &Room, who: &Actor, what: What, format: Form) -> String {
    let sight = room.panel().sight(who);
    let table: Table = match what {
        What::Marks => export::marks(sight),
        What::Consensus => export::consensus(sight),
        What::Ranking => export::ranking(sight),
        What::Journal => export::journal(sight),
    };
    match format {
        Form::Csv => table.to_csv(),
        Form::Json => table.to_json(),
    }
}

/// The answer to a whole line of a member who sits on one panel, and the exit status.
pub fn said(line: &str, room: &mut Room, who: &Actor, locale: &Locale) -> (String, u32) {
    match understood(line, &[""]) {
        Ok(Understood::Asked(_, words)) => answer(room, who, locale, *words),
        Ok(Understood::Grammar(text)) => (text, 0),
        Err(refused) => (refused.sentence(locale), 2),
    }
}

/// Text as a client takes it: on a terminal in raw mode every line ends with a return too. What could
/// steer a terminal is gone already; it is taken out again, for this leaves the house.
pub(super) fn told(text: &str, terminal: bool) -> Vec<u8> {
    let clean: String = text
        .trim_end()
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let end = if terminal { "\r\n" } else { "\n" };
    let mut bytes = clean.replace('\n', end).into_bytes();
    bytes.extend_from_slice(end.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    /// The panel and the command, as they are written in code.
    fn asked(line: &str, names: &[&str]) -> Result<(usize, String), Refused> {
        match understood(line, names)? {
            Understood::Asked(panel, words) => Ok((panel, format!("{words:?}"))),
            Understood::Grammar(text) => Ok((usize::MAX, text)),
        }
    }

    #[test]
    fn a_line_is_a_command_on_the_members_panel() {
        let one = |line| asked(line, &["misura1"]);
        let words = |words: Words| Ok((0, format!("{words:?}")));
        assert_eq!(one("status"), words(Words::Status { json: false }));
        assert_eq!(
            one("vaglio status --json"),
            words(Words::Status { json: true })
        );
        assert_eq!(one("misura1 who"), words(Words::Who));
        let ranking = Words::Export {
            what: What::Ranking,
            format: Form::Json,
        };
        assert_eq!(one("export ranking --format json"), words(ranking));
        assert_eq!(one(""), words(Words::Help));
        let (panel, proposes) = one("consensus propose P05 INN1 3,5").unwrap();
        assert_eq!(panel, 0);
        assert!(proposes.contains("Propose"), "{proposes}");
    }

    #[test]
    fn among_several_panels_one_is_named() {
        let two = |line| asked(line, &["misura1", "misura2"]);
        assert_eq!(two("misura2 who"), Ok((1, format!("{:?}", Words::Who))));
        assert_eq!(
            two("who"),
            Err(Refused::WhichPanel("misura1, misura2".into()))
        );
        assert_eq!(two("help"), Ok((0, format!("{:?}", Words::Help))));
    }

    #[test]
    fn a_command_that_is_not_whole_says_what_it_takes() {
        let help = asked("consensus propose --help", &["misura1"]).unwrap().1;
        assert!(help.contains("<PROJECT> <SUB> <MARK>"), "{help}");
        // Neither a panel nor a member is asked for, and no example of another place is given.
        for no in ["PANEL", "--as", "panel.vaglio"] {
            assert!(!help.contains(no), "{help}");
        }
        match understood("seal", &["misura1"]).unwrap_err() {
            Refused::Wrong(why) => assert!(why.contains("--all"), "{why}"),
            other => panic!("{other:?}"),
        }
        for line in ["declare --as M1 --all", "consensus accept --as M1"] {
            let refused = understood(line, &["misura1"]).unwrap_err();
            assert!(matches!(refused, Refused::Wrong(_)), "{line}");
        }
    }

    #[test]
    fn nothing_else_can_be_run() {
        for line in [
            "sh",
            "/bin/sh -c id",
            "status; id",
            "export ranking -o /etc/passwd",
            "export projects --format xlsx",
            "internal-sftp",
            "scp -t /tmp",
            "'unfinished",
            "\u{1b}]0;x\u{7}",
        ] {
            let refused = understood(line, &["misura1"]).unwrap_err();
            let said = refused.sentence(&Locale::new(crate::lang::Lang::En));
            let told = String::from_utf8(told(&said, false)).unwrap();
            assert!(
                !told.contains(|c: char| c.is_control() && c != '\n'),
                "{line}"
            );
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        /// Whatever is asked, of however many panels: an answer on one of them, or a plain refusal.
        #[test]
        fn no_line_does_harm(line in "[ -~\\PC\\x00-\\x1f]{0,60}", many in 1..4_usize) {
            let names: Vec<&str> = ["a", "b", "c"].into_iter().take(many).collect();
            match understood(&line, &names) {
                Ok(Understood::Asked(panel, _)) => assert!(panel < many),
                Ok(Understood::Grammar(_)) => {}
                Err(refused) => {
                    let said = refused.sentence(&Locale::new(crate::lang::Lang::En));
                    let told = String::from_utf8(told(&said, false)).unwrap();
                    assert!(!told.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')));
                }
            }
        }
    }

    #[test]
    fn what_is_told_steers_no_terminal() {
        assert_eq!(told("a\u{1b}[2J\nb\u{9b}c", true), b"a[2J\r\nbc\r\n");
    }
}
