//! Bringing one command before the gate, and telling what was written.

use std::path::Path;

use vaglio::locale::{Locale, sentence};
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Event};
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::OnBehalf;

impl Desk {
    /// Opens a panel and brings a command of a member before the gate.
    pub(super) fn member_asks(
        &self,
        path: &Path,
        member: &str,
        command: Command,
    ) -> Result<Answer, Failure> {
        let mut room = self.open(path)?;
        let who = self.member(&room, member)?;
        self.submit(&mut room, &who, command)
    }

    /// The same for the office, or for the member named.
    pub(super) fn office_asks(
        &self,
        path: &Path,
        by: &OnBehalf,
        command: Command,
    ) -> Result<Answer, Failure> {
        let mut room = self.open(path)?;
        let who = self.on_behalf(&room, by)?;
        self.submit(&mut room, &who, command)
    }

    /// The member named, else the office.
    pub(super) fn on_behalf(&self, room: &Room, by: &OnBehalf) -> Result<Actor, Failure> {
        match &by.member {
            Some(id) => self.member(room, id),
            None => Ok(Actor::Office),
        }
    }

    /// Brings a command before the gate, and tells its entries as the journal does.
    pub(super) fn submit(
        &self,
        room: &mut Room,
        who: &Actor,
        command: Command,
    ) -> Result<Answer, Failure> {
        let events = room
            .submit(who, command)
            .map_err(|error| self.failed(error))?;
        Ok(self.written(room, &events))
    }

    /// The sentences of the entries just written.
    pub(super) fn written(&self, room: &Room, events: &[Event]) -> Answer {
        if events.is_empty() {
            return Answer::well(self.locale.text("cli-as-it-was"));
        }
        let (sight, locale) = (room.panel().sight(&Actor::Office), self.there(room));
        let last = sight.journal().rev().take(events.len());
        let mut lines: Vec<String> = last
            .map(|entry| sentence::line(entry, sight, &locale))
            .collect();
        lines.reverse();
        Answer::well(lines.join("\n"))
    }

    /// The words with times in the zone of the call.
    pub(super) fn there(&self, room: &Room) -> Locale {
        let zone = room.panel().zone();
        let locale = self.locale.clone();
        match zone {
            Some(zone) => locale.in_zone(zone),
            None => locale,
        }
    }
}

/// Projects or other things by their ids.
pub(super) fn ids<T: for<'a> From<&'a str>>(names: &[String]) -> Vec<T> {
    names.iter().map(|name| T::from(name.trim())).collect()
}

/// Rows as a table: each column as wide as its widest cell, the last one as it is.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    use vaglio::tui::fit::{pad_right, width};
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|i| {
            rows.iter()
                .filter_map(|row| row.get(i))
                .map(|cell| width(cell))
                .max()
        })
        .map(Option::unwrap_or_default)
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, wide)| pad_right(cell, *wide));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
