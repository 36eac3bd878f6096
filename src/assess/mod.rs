//! Pure arithmetic over marks: points, divergence, outcome, ranking. It knows the rules of a
//! phase and rows of marks, and nothing of people, time or screens.

pub mod allocation;
pub mod divergence;
pub mod grid;
pub mod outcome;
pub mod ranking;

use crate::ids::Mark;

/// One member's marks on one project, in rubric order; `None` where no mark was given.
pub type Row = [Option<Mark>];
