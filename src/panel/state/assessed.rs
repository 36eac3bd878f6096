//! What arithmetic says of a revealed project, kept beside its state.

use std::sync::OnceLock;

use super::{Panel, Project};
use crate::assess::divergence::{self, Divergence};
use crate::assess::outcome::{self, Outcome};
use crate::exact::Exact;

/// What arithmetic says of a revealed project, each part made when it is first asked for.
#[derive(Debug, Clone, Default)]
pub(in crate::panel) struct Assessed {
    divergences: OnceLock<Vec<Divergence>>,
    outcome: OnceLock<Outcome>,
    mean_and_range: OnceLock<Option<(Exact, Exact)>>,
}

impl Panel {
    /// Divergence per marked sub-criterion of a revealed project.
    pub(in crate::panel) fn divergences<'a>(&self, project: &'a Project) -> &'a [Divergence] {
        let Some(revealed) = &project.revealed else {
            return &[];
        };
        let make = || {
            divergence::divergences(
                self.phase_of(project),
                self.grid_of(project),
                &revealed.row_refs(),
            )
        };
        project.assessed.divergences.get_or_init(make)
    }

    /// The panel's result so far on a revealed project.
    pub(in crate::panel) fn outcome<'a>(&self, project: &'a Project) -> Option<&'a Outcome> {
        let revealed = project.revealed.as_ref()?;
        let make = || {
            outcome::outcome(
                self.phase_of(project),
                self.grid_of(project),
                &revealed.row_refs(),
                &project.agreed(),
            )
        };
        Some(project.assessed.outcome.get_or_init(make))
    }

    /// Mean of the members' totals on a revealed project, and their range.
    pub(in crate::panel) fn mean_and_range<'a>(
        &self,
        project: &'a Project,
    ) -> Option<&'a (Exact, Exact)> {
        let revealed = project.revealed.as_ref()?;
        let make = || {
            outcome::mean_and_range(
                self.phase_of(project),
                self.grid_of(project),
                &revealed.row_refs(),
            )
        };
        project.assessed.mean_and_range.get_or_init(make).as_ref()
    }
}
