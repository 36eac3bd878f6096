//! Facts about the people of the panel: who they are, conflicts of interest, substitutes, experts.

use serde::{Deserialize, Serialize};

use crate::ids::{MemberId, ProjectId};

/// What is known of a member beside name and role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Whose.
    pub member: MemberId,
    /// Directorate or office from which they come (S25).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// Tax codes of the bodies to which they belong or for which they work: hints at conflicts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affiliations: Vec<String>,
}

/// A member declares that they have no conflict of interest on projects whose applicants they
/// now know (domain §5.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoConflict {
    /// The projects.
    pub projects: Vec<ProjectId>,
    /// Why there is none although an affiliation hints at one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Kinds of conflict of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Actual.
    Actual,
    /// Potential.
    Potential,
    /// Perceived.
    Perceived,
}

/// A member recuses themselves from a project (astensione): no reading, no marks, no vote on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recused {
    /// The project.
    pub project: ProjectId,
    /// Kind of conflict.
    pub conflict: ConflictKind,
    /// Reason.
    pub reason: String,
}

/// The chair records whether a recusal touches comparative judgements on other projects (E4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecusalAssessed {
    /// The project.
    pub project: ProjectId,
    /// Who is recused from it.
    pub member: MemberId,
    /// Whether judgements on other projects are touched.
    pub others_affected: bool,
    /// Why, and what follows.
    pub note: String,
}

/// A substitute takes a member's seat, or leaves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The substitute.
    pub substitute: MemberId,
    /// Whose seat.
    pub member: MemberId,
    /// On one project, or on all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectId>,
    /// Reason.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// An expert is asked for an opinion on a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertAsked {
    /// The project.
    pub project: ProjectId,
    /// The expert.
    pub expert: MemberId,
}

/// An expert's written opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The project.
    pub project: ProjectId,
    /// The opinion.
    pub text: String,
}
