//! `open` and `board`: a panel on this terminal, as one of its members or for the whole room.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;

use vaglio::locale::{Arg, Locale};
use vaglio::panel::Refusal;
use vaglio::panel::event::Actor;
use vaglio::room::Room;
use vaglio::room::guest::Guest;
use vaglio::ssh::lines;
use vaglio::tui::board::Look;
use vaglio::tui::color::{self, ColorDepth};
use vaglio::tui::local::{self, Options, Typed};
use vaglio::tui::settings::{self, Told};
use vaglio::tui::theme::{Source, Theme};

use super::answer::{Answer, Failure};
use super::{Desk, read_file};

pub(super) fn open(
    desk: &Desk,
    path: &Path,
    member: Option<&str>,
    known_by: Option<String>,
) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    let who = match member {
        Some(id) => desk.member(&room, id)?,
        None => only_member(desk, &room)?,
    };
    if let Some(fingerprint) = known_by {
        return let_in(desk, room, path, who, fingerprint);
    }
    start(desk, room, path, who, None, false)
}

/// A member whom sshd has let in by their key: the screens, or one command without a terminal.
fn let_in(
    desk: &Desk,
    mut room: Room,
    path: &Path,
    who: Actor,
    fingerprint: String,
) -> Result<Answer, Failure> {
    let guest = match &who {
        Actor::Member(member) => Guest {
            session: String::new(),
            member: member.clone(),
            key: Some(fingerprint.clone()),
        },
        Actor::Office => return Err(desk.refused(&Refusal::KeyGone(fingerprint))),
    };
    guest
        .known(room.panel())
        .map_err(|refusal| desk.refused(&refusal))?;
    let line = match std::env::var("SSH_ORIGINAL_COMMAND") {
        Err(_) if !std::io::stdin().is_terminal() => Some("help".to_owned()),
        line => line.ok(),
    };
    match line {
        Some(line) => {
            let own = settings::kept(&room, &who).lang;
            let locale = match (own, room.panel().zone()) {
                (Some(own), Some(zone)) => Locale::new(own).in_zone(zone),
                (Some(own), None) => Locale::new(own),
                (None, _) => desk.there(&room),
            };
            room.serve(Some(&Arc::new(guest)));
            let (text, status) = lines::said(&line, &mut room, &who, &locale);
            Ok(Answer::new(text, status == 0))
        }
        None => start(desk, room, path, who, Some(fingerprint), false),
    }
}

/// The only member there is, or the sentence that lists them all.
fn only_member(desk: &Desk, room: &Room) -> Result<Actor, Failure> {
    match room.panel().members() {
        [] => Err(Failure::one(desk.locale.text("cli-no-members"))),
        [only] => Ok(Actor::Member(only.id.clone())),
        members => {
            let names: Vec<String> = members
                .iter()
                .map(|m| format!("{} {}", m.id, m.name))
                .collect();
            Err(Failure::one(desk.say(
                "cli-as-whom",
                &[("members", Arg::Text(&names.join(", ")))],
            )))
        }
    }
}

/// Puts a person in front of the panel until they leave.
pub(super) fn start(
    desk: &Desk,
    room: Room,
    path: &Path,
    who: Actor,
    key: Option<String>,
    demo: bool,
) -> Result<Answer, Failure> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Failure::one(desk.locale.text("cli-no-terminal")));
    }
    let depth = depth(desk);
    let options = Options {
        lang: desk.locale.lang(),
        told: Told {
            theme: theme_source(desk)?,
            depth,
            ascii: !utf8(),
        },
        typed: Typed {
            lang: desk.look.lang.is_some(),
            theme: desk.look.theme.is_some(),
            colours: desk.look.color.forced().is_some(),
        },
        demo,
        key,
    };
    let ending = local::run(room, path, who, options).map_err(Failure::one)?;
    match ending.said() {
        None => Ok(Answer::well("")),
        Some(said) => Err(Failure::one(desk.locale.text(said))),
    }
}

/// The panel's board on this terminal, for everybody in the room.
pub(super) fn board(desk: &Desk, path: &Path) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Failure::one(desk.locale.text("cli-no-terminal")));
    }
    let depth = depth(desk);
    let look = Look {
        locale: desk.locale.clone(),
        theme: theme(desk, depth)?,
        ascii: !utf8(),
    };
    local::show_board(room, path, look, depth).map_err(Failure::one)?;
    Ok(Answer::well(""))
}

/// Whether the terminal's locale says UTF-8; where it says nothing it is taken to.
fn utf8() -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    said.is_none_or(|value| color::shows_utf8(&value))
}

fn depth(desk: &Desk) -> ColorDepth {
    let said = |name| std::env::var(name).unwrap_or_default();
    ColorDepth::detect(
        &said("TERM"),
        &said("COLORTERM"),
        !said("NO_COLOR").is_empty(),
        desk.look.color.forced(),
    )
}

fn theme(desk: &Desk, depth: ColorDepth) -> Result<Theme, Failure> {
    theme_source(desk)?
        .theme(depth)
        .map_err(|error| Failure::one(error.to_string()))
}

/// The theme by its name, else from a file.
pub(super) fn theme_source(desk: &Desk) -> Result<Source, Failure> {
    let name = desk
        .look
        .theme
        .as_deref()
        .filter(|name| !name.is_empty())
        .unwrap_or(Theme::NAMES[0]);
    let source = if Theme::NAMES.contains(&name) {
        Source::Shipped(name.to_owned())
    } else {
        let bytes = read_file(Path::new(name)).map_err(|unread| {
            unread.and(desk.say(
                "cli-themes",
                &[("names", Arg::Text(&Theme::NAMES.join(", ")))],
            ))
        })?;
        Source::File {
            name: name.to_owned(),
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    };
    // What is wrong with it is said now, not at the first login.
    match source.theme(ColorDepth::True) {
        Ok(_) => Ok(source),
        Err(error) => Err(Failure::one(error.to_string())),
    }
}
