//! A sitting (seduta) as the log tells it.

use jiff::Timestamp;

use crate::ids::{Hash, MemberId};
use crate::panel::event::sitting::Mode;

/// A sitting of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Number, from 1.
    pub number: u32,
    /// How it is held.
    pub mode: Mode,
    /// Where, or by which remote tool.
    pub place: String,
    /// Agenda.
    pub agenda: Vec<String>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// When and where the next one is.
    pub next: String,
    /// Suspensions, in order.
    pub suspensions: Vec<Suspension>,
    /// Who arrived and left, in order.
    pub attendance: Vec<Attended>,
    /// Incidents, in order.
    pub incidents: Vec<(Timestamp, String)>,
    /// Signatures under its minutes.
    pub signatures: Vec<(MemberId, Timestamp, Hash)>,
    /// The entry that opened it.
    pub first: u64,
    /// The entry that closed it.
    pub last: Option<u64>,
}

/// A suspension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Option<Timestamp>,
    /// Why.
    pub reason: String,
    /// Whether the quorum was lost.
    pub quorum_lost: bool,
}

/// An arrival or a leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub member: MemberId,
    /// When.
    pub at: Timestamp,
    /// Arrives, or leaves.
    pub present: bool,
    /// By remote tool.
    pub remote: bool,
    /// Note.
    pub note: String,
    /// By a line that was lost, or is back.
    pub line: bool,
}

impl Sitting {
    /// Whether a member is in it now, or was to its end.
    #[must_use]
    pub fn has(&self, member: &MemberId) -> bool {
        let last = self.attendance.iter().rev().find(|a| a.member == *member);
        last.is_some_and(|a| a.present)
    }

    /// Whether a member last came in by a remote tool.
    #[must_use]
    pub fn remote(&self, member: &MemberId) -> bool {
        let mut came = self.attendance.iter().rev();
        came.find(|a| a.member == *member && a.present)
            .is_some_and(|a| a.remote)
    }

    /// Whether it is suspended.
    #[must_use]
    pub fn suspended(&self) -> bool {
        self.suspensions.last().is_some_and(|s| s.to.is_none())
    }

    /// Whether an entry of the log was made while it was open.
    #[must_use]
    pub fn covers(&self, seq: u64) -> bool {
        seq >= self.first && self.last.is_none_or(|last| seq <= last)
    }
}
