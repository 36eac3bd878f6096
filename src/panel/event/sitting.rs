//! Facts about the panel's sittings (sedute): opening, attendance, suspension, closing, minutes.

use serde::{Deserialize, Serialize};

use crate::ids::{Hash, MemberId, ProjectId, SubId};

/// How a sitting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everybody in the room.
    InPerson,
    /// Everybody remote.
    Remote,
    /// Some in the room, some remote.
    Mixed,
}

/// A sitting is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingOpened {
    /// Number, from 1.
    pub number: u32,
    /// How it is held.
    pub mode: Mode,
    /// Where, or by which remote tool.
    pub place: String,
    /// Agenda, point by point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<String>,
    /// Who is present at the opening.
    pub present: Vec<MemberId>,
    /// Who of them is there by remote tool, identified.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remote: Vec<MemberId>,
}

/// Somebody arrives or leaves during a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who.
    pub member: MemberId,
    /// Arrives, or leaves.
    pub present: bool,
    /// By remote tool, identified.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remote: bool,
    /// Note, such as «collegamento interrotto».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// By a line that was lost, or is back: noted by the program, not by a person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub line: bool,
}

/// The chair calls an item for discussion: a project, or one sub-criterion of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCalled {
    /// The project.
    pub project: ProjectId,
    /// The sub-criterion; all of them where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub: Option<SubId>,
}

/// The sitting is suspended; proposals that were not closed are discarded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    /// Reason.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// True where the quorum was lost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub quorum_lost: bool,
}

/// Signed minutes are corrected by later ones, which quote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesCorrected {
    /// Number of the sitting whose minutes are corrected.
    pub sitting: u32,
    /// What they say, quoted.
    pub before: String,
    /// What is right.
    pub after: String,
}

/// The members' signature under the minutes of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesSigned {
    /// Number of the sitting.
    pub sitting: u32,
    /// SHA-256 of the minutes as read.
    pub minutes: Hash,
}
