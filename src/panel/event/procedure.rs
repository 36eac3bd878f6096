//! Facts about the procedure around the panel: appointment, terms, phases, versions of the rules,
//! what applicants do, bodies that support them.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::ids::{Hash, ProjectId};

/// The panel is appointed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointed {
    /// The act, by id.
    pub act: String,
}

/// The end of filing is moved, for all alike (proroga).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermExtended {
    /// The new end, in the time zone of the call.
    pub until: DateTime,
    /// True when that very instant is still in time.
    pub inclusive: bool,
    /// The act, by id.
    pub act: String,
}

/// A new version of the call is adopted (E11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallReplaced {
    /// SHA-256 of the new call file.
    pub call_hash: Hash,
    /// The call file.
    pub text: String,
    /// The act, by id; none before the freeze.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// True where only wording changes and no rule: nothing is voided.
    pub material: bool,
    /// The scales of the new version, so that the SQL views can give values.
    pub scales: Vec<super::SubScale>,
}

/// The next phase is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseOpened {
    /// The phase, by id.
    pub phase: String,
}

/// An applicant withdraws a project, or renounces its funding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Project.
    pub project: ProjectId,
    /// Day.
    pub on: Date,
    /// Reason or reference.
    pub reason: String,
}

/// An admitted project whose definitive project did not come in time lapses (decaduta, E12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapsed {
    /// Project.
    pub project: ProjectId,
    /// Day on which it is found.
    pub on: Date,
}

/// The applicant's answer to a partial offer (E9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferAnswered {
    /// Project.
    pub project: ProjectId,
    /// Whether it is accepted.
    pub accepted: bool,
    /// Euro cents offered; the standing list says how many.
    #[serde(default)]
    pub cents: i64,
    /// Day.
    pub on: Date,
}

/// A body that supports applicants (S28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportBody {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Tax code.
    pub tax_code: String,
    /// The act that chose it, by id.
    pub act: String,
}

/// A support body is assigned to a district (S29).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportAssigned {
    /// Support body, by id.
    pub body: String,
    /// District.
    pub district: String,
    /// First day.
    pub from: Date,
    /// Last day, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// A meeting of a support body with a district: evidence of co-design, never a score (S29).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportMeeting {
    /// Support body, by id.
    pub body: String,
    /// District.
    pub district: String,
    /// Day.
    pub on: Date,
    /// What it was about.
    pub text: String,
}

/// Somebody asks to see the papers (accesso agli atti).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessRequested {
    /// The project whose papers are asked for.
    pub project: ProjectId,
    /// Who asks.
    pub by: String,
    /// Day.
    pub on: Date,
    /// What they ask and why.
    pub reason: String,
}
