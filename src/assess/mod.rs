//! Pure arithmetic over marks and money: points, divergence, outcome and how it comes about,
//! ranking, budget line. It knows the rules of a phase, rows of marks and amounts, and nothing of
//! people, time or screens.

pub mod allocation;
pub mod divergence;
pub mod explain;
pub mod grid;
pub mod outcome;
pub mod ranking;

use crate::ids::Mark;

/// One member's marks on one project, in rubric order; `None` where no mark was given.
pub type Row = [Option<Mark>];
