//! What the log tells of a project's screening: checks, integration, admission, recusals, opinions.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::ids::{CheckId, MemberId};
use crate::panel::event::Actor;
use crate::panel::event::people::ConflictKind;
use crate::panel::event::screening::IntegrationAsked;

/// The screening of a project so far.
#[derive(Debug, Clone, Default)]
pub struct Screening {
    /// Checks decided by a person.
    pub checks: BTreeMap<CheckId, Decided>,
    /// The integration asked, if any: there is at most one.
    pub integration: Option<Integration>,
    /// Admission to the evaluation.
    pub admitted: Option<Admission>,
}

/// A check as a person decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Whether it holds.
    pub met: bool,
    /// Motivation.
    pub motivation: String,
    /// Who decided.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// An integration asked, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integration {
    /// What was asked.
    pub asked: IntegrationAsked,
    /// When the answer came in, and the fields that it changed.
    pub answered: Option<(Timestamp, Vec<String>)>,
}

/// An admission to the evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// Checks on which it is admitted with reserve.
    pub reserve: Vec<CheckId>,
    /// Motivation.
    pub motivation: String,
    /// When.
    pub at: Timestamp,
}

/// What members declared on a project, and opinions on it.
#[derive(Debug, Clone, Default)]
pub struct Conflicts {
    /// Members who declared that they have none.
    pub none: BTreeSet<MemberId>,
    /// Members who recused themselves.
    pub recused: BTreeMap<MemberId, Recusal>,
    /// Experts asked for an opinion.
    pub experts: Vec<MemberId>,
    /// Opinions: expert, when, text.
    pub opinions: Vec<(MemberId, Timestamp, String)>,
}

/// A recusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Kind of conflict.
    pub conflict: ConflictKind,
    /// Reason.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// What the chair recorded: whether judgements on other projects are touched, and why.
    pub assessed: Option<(bool, String)>,
}
