//! Commands without a terminal: the same questions as on the screens, answered with lines, to a member
//! and as that member may see the panel.

use crate::export::status::status;
use crate::export::{self, Table};
use crate::locale::{Arg, Locale};
use crate::panel::event::Actor;
use crate::room::Room;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Help,
    Status { json: bool },
    Who,
    Export { what: What, json: bool },
}

/// The tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Marks,
    Consensus,
    Ranking,
    Journal,
}

/// Why a line was not understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// Not a command.
    Unknown(String),
    /// The member sits on several panels: which?
    WhichPanel(String),
}

impl Refused {
    pub(super) fn sentence(&self, locale: &Locale) -> String {
        match self {
            Self::Unknown(line) => locale.format("line-unknown", &[("line", Arg::Text(line))]),
            Self::WhichPanel(names) => {
                locale.format("line-which-panel", &[("panels", Arg::Text(names))])
            }
        }
    }
}

/// The panel and the command of a line; `names` are those of the member's panels.
pub(super) fn understood(line: &str, names: &[&str]) -> Result<(usize, Words), Refused> {
    let shown = || Refused::Unknown(crate::text::clean_line(line));
    let all = shlex::split(line).ok_or_else(shown)?;
    let mut words: Vec<&str> = all.iter().map(String::as_str).collect();
    // People type the program's name as at home.
    if words.first() == Some(&"vaglio") {
        words.remove(0);
    }
    let named = words
        .first()
        .and_then(|w| names.iter().position(|n| n == w));
    let panel = match named {
        Some(at) => {
            words.remove(0);
            at
        }
        None if names.len() < 2 || matches!(words.as_slice(), [] | ["help" | "--help"]) => 0,
        None => return Err(Refused::WhichPanel(names.join(", "))),
    };
    let asked = match words.as_slice() {
        [] | ["help" | "--help"] => Words::Help,
        ["status"] => Words::Status { json: false },
        ["status", "--json"] => Words::Status { json: true },
        ["who"] => Words::Who,
        ["export", what, format @ ..] => Words::Export {
            what: what_of(what).ok_or_else(shown)?,
            json: match format {
                [] | ["--format", "csv"] | ["--format=csv"] => false,
                ["--format", "json"] | ["--format=json"] => true,
                _ => return Err(shown()),
            },
        },
        _ => return Err(shown()),
    };
    Ok((panel, asked))
}

fn what_of(word: &str) -> Option<What> {
    match word {
        "marks" => Some(What::Marks),
        "consensus" => Some(What::Consensus),
        "ranking" => Some(What::Ranking),
        "journal" => Some(What::Journal),
        _ => None,
    }
}

/// The answer, or why there is none.
pub(super) fn answer(
    room: &Room,
    who: &Actor,
    locale: &Locale,
    asked: Words,
) -> Result<String, String> {
    let sight = room.panel().sight(who);
    Ok(match asked {
        Words::Help => locale.text("line-help").into_owned(),
        Words::Status { json } => {
            let status = status(sight, locale.lang());
            if json {
                status.json()
            } else {
                status.lines(locale)
            }
        }
        Words::Who => {
            let present = room.present().map_err(|error| error.to_string())?;
            let line = |p: &crate::log::Present| {
                let project = p.project.as_ref().filter(|id| sight.find(id).is_some());
                let project = project.map_or("–", |id| id.as_str());
                format!("{}  {}  {project}", p.member, sight.name(&p.member))
            };
            present.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Words::Export { what, json } => {
            let table: Table = match what {
                What::Marks => export::marks(sight),
                What::Consensus => export::consensus(sight),
                What::Ranking => export::ranking(sight),
                What::Journal => export::journal(sight),
            };
            if json {
                table.to_json()
            } else {
                table.to_csv()
            }
        }
    })
}

/// The answer to a whole line of a member who sits on one panel.
///
/// # Errors
/// Why there is none, as a sentence.
pub fn said(line: &str, room: &Room, who: &Actor, locale: &Locale) -> Result<String, String> {
    let (_, words) = understood(line, &[""]).map_err(|refused| refused.sentence(locale))?;
    answer(room, who, locale, words)
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

    #[test]
    fn a_line_is_a_command_on_the_members_panel() {
        let one = |line| understood(line, &["misura1"]);
        assert_eq!(one("status"), Ok((0, Words::Status { json: false })));
        assert_eq!(
            one("vaglio status --json"),
            Ok((0, Words::Status { json: true }))
        );
        assert_eq!(one("misura1 who"), Ok((0, Words::Who)));
        let ranking = Words::Export {
            what: What::Ranking,
            json: true,
        };
        assert_eq!(one("export ranking --format json"), Ok((0, ranking)));
        assert_eq!(one(""), Ok((0, Words::Help)));
    }

    #[test]
    fn among_several_panels_one_is_named() {
        let two = |line| understood(line, &["misura1", "misura2"]);
        assert_eq!(two("misura2 who"), Ok((1, Words::Who)));
        assert_eq!(
            two("who"),
            Err(Refused::WhichPanel("misura1, misura2".into()))
        );
        assert_eq!(two("help"), Ok((0, Words::Help)));
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
            let Refused::Unknown(said) = refused else {
                panic!("{line}")
            };
            assert!(!said.contains(char::is_control), "{line}");
        }
    }

    proptest::proptest! {
        /// Whatever is asked, of however many panels: an answer on one of them, or a plain refusal.
        #[test]
        fn no_line_does_harm(line in "[ -~\\PC\\x00-\\x1f]{0,60}", many in 1..4_usize) {
            let names: Vec<&str> = ["a", "b", "c"].into_iter().take(many).collect();
            match understood(&line, &names) {
                Ok((panel, _)) => assert!(panel < many),
                Err(Refused::Unknown(said) | Refused::WhichPanel(said)) => {
                    assert!(!said.contains(char::is_control), "{said:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_told_steers_no_terminal() {
        assert_eq!(told("a\u{1b}[2J\nb\u{9b}c", true), b"a[2J\r\nbc\r\n");
    }
}
