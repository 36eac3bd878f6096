//! The desk at which commands are taken: it brings them before the gate and tells what was written.

use super::answer::{Answer, Failure};
use crate::export::paper::PaperError;
use crate::locale::{Arg, Locale, refusal, sentence};
use crate::panel::event::{Actor, Event};
use crate::panel::{Command, Refusal};
use crate::room::{Room, RoomError};

/// The words in which a desk answers.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The words.
    pub locale: Locale,
}

impl Desk {
    /// Why the room did not do it, in words.
    #[must_use]
    pub fn failed(&self, error: RoomError) -> Failure {
        Failure::one(match error {
            RoomError::Refused(refused) => refusal(&refused, &self.locale),
            RoomError::UnknownMembers(ids) => self.say(
                "cli-unknown-members",
                &[("ids", Arg::Text(&ids.join(", ")))],
            ),
            RoomError::DraftInTheWay(member, project) => {
                let args = [
                    ("id", Arg::Text(member.as_str())),
                    ("project", Arg::Text(project.as_str())),
                ];
                self.say("cli-draft-in-the-way", &args)
            }
            error => error.to_string(),
        })
    }

    /// Why there is no such paper, in words.
    #[must_use]
    pub fn no_paper(&self, error: PaperError) -> Failure {
        match error {
            PaperError::Missing => Failure::one(self.locale.text("cli-no-paper")),
            PaperError::Room(error) => self.failed(error),
            PaperError::Template(error) => Failure::one(error.to_string()),
        }
    }

    /// Why the gate does not let it pass, in words.
    #[must_use]
    pub fn refused(&self, refused: &Refusal) -> Failure {
        Failure::one(refusal(refused, &self.locale))
    }

    /// A message of the locale.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.format(key, args)
    }

    /// Brings a command before the gate, and tells its entries as the journal does.
    ///
    /// # Errors
    /// Why it was refused, or could not be written.
    pub fn submit(
        &self,
        room: &mut Room,
        who: &Actor,
        command: Command,
    ) -> Result<Answer, Failure> {
        let events = room
            .submit(who, command)
            .map_err(|error| self.failed(error))?;
        Ok(self.written(room, who, &events))
    }

    /// The sentences of the entries just written, as far as their author may read them.
    #[must_use]
    pub fn written(&self, room: &Room, who: &Actor, events: &[Event]) -> Answer {
        if events.is_empty() {
            return Answer::well(self.locale.text("cli-as-it-was"));
        }
        let (sight, locale) = (room.panel().sight(who), self.there(room));
        let len = sight.journal_len();
        let last = (len.saturating_sub(events.len())..len).filter_map(|place| sight.entry(place));
        let lines: Vec<String> = last
            .map(|entry| sentence::line(entry, sight, &locale))
            .collect();
        if lines.is_empty() {
            // Who recuses themselves reads nothing more about the project, this entry included.
            return Answer::well(self.locale.text("cli-recorded"));
        }
        Answer::well(lines.join("\n"))
    }

    /// The words with times in the zone of the call.
    #[must_use]
    pub fn there(&self, room: &Room) -> Locale {
        let zone = room.panel().zone();
        let locale = self.locale.clone();
        match zone {
            Some(zone) => locale.in_zone(zone),
            None => locale,
        }
    }
}

/// Projects or other things by their ids.
#[must_use]
pub fn ids<T: for<'a> From<&'a str>>(names: &[String]) -> Vec<T> {
    names.iter().map(|name| T::from(name.trim())).collect()
}

/// A count as messages take it.
#[must_use]
pub fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
