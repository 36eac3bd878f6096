//! Whether a project meets the requirements of the call (istruttoria): every check is computed from
//! the facts of the dossiers, and says why. Who decides in the end is for the panel to say.

mod across;
mod because;
mod find;
#[cfg(test)]
mod tests;

pub use across::Across;
pub use because::{Because, BudgetPart, Others};
pub use find::{fields_of, find};

use crate::call::{Call, Limit, Phase};
use crate::dossier::Facts;
use crate::ids::{CheckId, ProjectId};

/// What is checked, and what it is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The call.
    pub call: &'a Call,
    /// The phase in which the project is filed.
    pub phase: &'a Phase,
    /// The project.
    pub id: &'a ProjectId,
    /// What its dossier says.
    pub facts: &'a Facts,
    /// When filing ends, extensions included; `None` while that is not known.
    pub limit: Option<Limit>,
    /// Every project of the phase, this one included.
    pub across: &'a Across,
    /// The same project in the phase before, where there is one.
    pub before: Option<Before<'a>>,
    /// Whether the office has recorded a support of its applicants (S57).
    pub supported: bool,
}

/// A project in the phase before.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// What its dossier said when it was admitted.
    pub facts: &'a Facts,
    /// Whether it was admitted.
    pub admitted: bool,
    /// Checks with reserve of which it was admitted.
    pub reserves: &'a [CheckId],
    /// Whether it was withdrawn since.
    pub withdrawn: bool,
}

/// What comes out of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// The requirement is met.
    Met,
    /// It is not met.
    NotMet,
    /// It is not met only because a partner is still to be found (domain finding 6).
    ToBeFound,
    /// Nothing can be computed: a person must decide.
    Open,
}

/// A finding with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The finding; for a hybrid check it is a hint.
    pub finding: Finding,
    /// Whether a person must decide, or confirm the hint.
    pub needs_person: bool,
    /// Why.
    pub because: Vec<Because>,
}
