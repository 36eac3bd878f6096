//! Facts about the screening (istruttoria): checks, integrations, admission to the evaluation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Filed;
use crate::call::Limit;
use crate::ids::{CheckId, ProjectId};

/// A person decided a check on a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckDecided {
    /// Project.
    pub project: ProjectId,
    /// Check.
    pub check: CheckId,
    /// Whether it holds.
    pub met: bool,
    /// Motivation; required where it fails, and where it goes against what was computed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motivation: String,
}

/// The applicant is asked to complete or mend what some checks found (soccorso istruttorio).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrationAsked {
    /// Project.
    pub project: ProjectId,
    /// The checks that failed.
    pub checks: Vec<CheckId>,
    /// The fields of the dossier that may change.
    pub fields: Vec<String>,
    /// Day of the request.
    pub on: Date,
    /// Until when.
    pub due: Limit,
    /// What is asked, in words.
    pub text: String,
}

/// The answer to an integration: the dossier as completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Integrated {
    /// What is filed now.
    pub filed: Filed,
    /// When it came in.
    pub received_at: Timestamp,
    /// The fields that changed.
    pub changed: Vec<String>,
}

/// A project is admitted to the evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admitted {
    /// Project.
    pub project: ProjectId,
    /// Checks on which it is admitted with reserve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reserve: Vec<CheckId>,
    /// Motivation, where there is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motivation: String,
}

/// An excluded project comes back by an act (riammessa): it is screened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readmitted {
    /// Project.
    pub project: ProjectId,
    /// The act, by id.
    pub act: String,
    /// Reason.
    pub reason: String,
}
