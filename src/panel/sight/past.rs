//! The view on the panel as it stood at an earlier entry. What is kept from the viewer is what is
//! kept from them today: a member who recused themselves since, or who came since to look after
//! the accounts, reads no more in old minutes than in the panel itself.

use std::sync::Arc;

use super::{ProjectSight, Sight};
use crate::call::Phase;
use crate::ids::ProjectId;
use crate::panel::event::{Actor, Entry, Event};
use crate::panel::state::{Panel, Project};

impl Panel {
    /// The panel as `who` may see it, where they may see what the panel `now` lets them.
    #[must_use]
    pub const fn sight_under<'a>(&'a self, now: &'a Self, who: &'a Actor) -> Sight<'a> {
        Sight {
            panel: self,
            now,
            who,
        }
    }

    /// A project as it was filed in a phase.
    fn filed_in(&self, stage: usize, id: &ProjectId) -> Option<&Arc<Project>> {
        if stage == self.phase {
            return self.project(id);
        }
        let past = self.past.get(stage)?;
        past.projects.get(*past.index.get(id)?)
    }
}

impl<'a> Sight<'a> {
    /// A project of the phase under way, else as it stood in the last phase that had it.
    pub(super) fn project_of(&self, id: &ProjectId) -> Option<ProjectSight<'a>> {
        let mut stages = (0..=self.panel.phase).rev();
        let project = stages.find_map(|stage| self.panel.filed_in(stage, id))?;
        Some(self.of(project))
    }

    /// The first entry of a phase, by its place in the call, and the last: the one before the
    /// next phase was opened. `None` where it was not opened.
    #[must_use]
    pub fn span_of(&self, stage: usize) -> Option<(u64, u64)> {
        let opened = |entry: &&Arc<Entry>| matches!(entry.event, Event::PhaseOpened(_));
        let mut begins: Vec<u64> = vec![0];
        begins.extend(self.panel.journal.iter().filter(opened).map(|e| e.seq));
        let first = *begins.get(stage)?;
        let next = begins.get(stage + 1);
        Some((first, next.map_or(self.panel.seq, |seq| seq - 1)))
    }

    /// The phase that was under way at an entry.
    #[must_use]
    pub fn phase_at(&self, entry: &Entry) -> &'a Phase {
        let stage = self.panel.stage_at(entry.seq);
        let phases = &self.panel.call.phases;
        phases.get(stage).unwrap_or_else(|| self.panel.phase())
    }
}

impl<'a> ProjectSight<'a> {
    /// The project as it stands in the panel whose rules on who may see what are asked.
    pub(super) fn today(&self) -> &'a Project {
        if std::ptr::eq(self.panel, self.now) {
            return self.project;
        }
        let id = &self.project.filed.project;
        let same = self.now.filed_in(self.project.stage, id);
        same.map_or(self.project, AsRef::as_ref)
    }
}
