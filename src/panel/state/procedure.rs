//! What the log tells of the procedure around the projects: acts, people, terms, support, draws.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::assess::allocation::OfferAnswer;
use crate::call::act::Act;
use crate::ids::MemberId;
use crate::panel::event::list::Drawn;
use crate::panel::event::login::KeyRegistered;
use crate::panel::event::people::{Profile, Seat};
use crate::panel::event::procedure::{SupportAssigned, SupportBody, SupportMeeting};

/// The procedure so far.
#[derive(Debug, Clone, Default)]
pub struct Procedure {
    /// Acts recorded beside those of the call file, in order.
    pub acts: Vec<Act>,
    /// The act of appointment, by id.
    pub appointed: Option<String>,
    /// Extended ends of filing: phase, new end, whether inclusive, act.
    pub extensions: Vec<Extension>,
    /// What is known of members beside name and role.
    pub profiles: BTreeMap<MemberId, Profile>,
    /// Public keys that stand for members now, by fingerprint.
    pub keys: BTreeMap<String, KeyRegistered>,
    /// Substitutes who hold a seat now.
    pub seats: Vec<Seat>,
    /// Bodies that support applicants.
    pub support_bodies: Vec<SupportBody>,
    /// Their districts.
    pub support: Vec<SupportAssigned>,
    /// Their meetings.
    pub meetings: Vec<SupportMeeting>,
    /// Draws, in order.
    pub(in crate::panel) draws: Vec<Draw>,
    /// Versions of the call adopted after the first: when, by which act, whether wording only.
    pub versions: Vec<Version>,
    /// The entries that opened each phase after the first.
    pub(in crate::panel) phases_opened: Vec<u64>,
}

/// A public draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// When.
    pub at: Timestamp,
    /// Place of its phase.
    pub stage: usize,
    /// What was drawn.
    pub drawn: Drawn,
}

/// An extended term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Place of the phase.
    pub phase: usize,
    /// The new end, in the time zone of the call.
    pub until: DateTime,
    /// True when that very instant is still in time.
    pub inclusive: bool,
    /// The act, by id.
    pub act: String,
}

/// A later version of the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was adopted.
    pub at: Timestamp,
    /// SHA-256 of its file.
    pub hash: crate::ids::Hash,
    /// The act, by id.
    pub act: Option<String>,
    /// Whether only the wording changed.
    pub material: bool,
}

/// What happened to a project on its applicant's side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applicant {
    /// Withdrawn: day and reason.
    pub withdrawn: Option<(Date, String)>,
    /// Lapsed, found on that day.
    pub lapsed: Option<Date>,
    /// Answer to a partial offer.
    pub offer: Option<OfferAnswer>,
}
