//! Opening a panel and bringing one command before the gate, as the office or as a member.

use std::path::Path;

use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::OnBehalf;

impl Desk {
    /// Opens a panel and brings a command of the office, or of the member named, before the gate.
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
