//! What is known of a project's checks: computed from its facts, decided by people, and what
//! follows (S53, S54).

use std::sync::Arc;

use imbl::Vector;

use super::event::list::Status;
use super::state::screening::Decided;
use super::state::{Panel, Past, Project};
use crate::call::{Check, OnFail};
use crate::ids::{CheckId, ProjectId};
use crate::screening::{self, Across, Before, Finding, Found, Subject};

/// One check of one project.
#[derive(Debug, Clone)]
pub struct Checked<'a> {
    /// The check.
    pub check: &'a Check,
    /// What the dossier says.
    pub found: Found,
    /// What a person decided.
    pub decided: Option<&'a Decided>,
}

/// Where a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It holds.
    Met,
    /// It fails.
    NotMet,
    /// It fails only because a partner is still to be found.
    ToBeFound,
    /// A person must decide.
    Open,
}

impl Checked<'_> {
    /// Where it stands: a person's decision goes before what was computed.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (self.decided, self.found.finding) {
            (Some(d), _) if d.met => Standing::Met,
            (Some(_), Finding::ToBeFound) => Standing::ToBeFound,
            (Some(_), _) => Standing::NotMet,
            (None, _) if self.found.needs_person => Standing::Open,
            (None, Finding::Met) => Standing::Met,
            (None, Finding::NotMet) => Standing::NotMet,
            (None, Finding::ToBeFound) => Standing::ToBeFound,
            (None, Finding::Open) => Standing::Open,
        }
    }

    /// Whether it stands in the way of an admission, also one with reserve.
    #[must_use]
    pub fn bars(&self) -> bool {
        let reserve = self.check.reserve_if_to_be_found;
        match self.standing() {
            Standing::NotMet => self.check.on_fail != OnFail::Warning,
            Standing::ToBeFound => self.check.on_fail != OnFail::Warning && !reserve,
            Standing::Met | Standing::Open => false,
        }
    }

    /// Whether a project is admitted with reserve on it.
    #[must_use]
    pub fn reserves(&self) -> bool {
        self.standing() == Standing::ToBeFound && self.check.reserve_if_to_be_found
    }
}

impl Panel {
    /// The index over the projects of the phase that some checks need.
    pub(in crate::panel) fn across(&self) -> Arc<Across> {
        let make = || self.across_all(&self.projects);
        Arc::clone(self.across.get_or_init(make))
    }

    /// The index over projects, those that were withdrawn left out.
    fn across_all(&self, projects: &Vector<Arc<Project>>) -> Arc<Across> {
        let filed = projects.iter();
        let filed = filed.filter(|p| p.applicant.withdrawn.is_none());
        let facts = filed.map(|p| (&p.filed.project, p.filed.facts.as_ref()));
        Arc::new(Across::of(&self.call, facts))
    }

    /// The index over the projects filed with one, also where its phase is over.
    fn across_of(&self, project: &Project) -> Arc<Across> {
        if project.stage == self.phase {
            return self.across();
        }
        let Some(past) = self.past.get(project.stage) else {
            return Arc::default();
        };
        let make = || self.across_all(&past.projects);
        Arc::clone(past.across.get_or_init(make))
    }

    /// Every check of the phase on a project.
    pub(in crate::panel) fn checked<'a>(&'a self, project: &'a Project) -> Vec<Checked<'a>> {
        self.checked_of(project, &self.phase_of(project).checks)
    }

    /// Some checks of the phase on a project.
    pub(in crate::panel) fn checked_of<'a>(
        &'a self,
        project: &'a Project,
        checks: &'a [Check],
    ) -> Vec<Checked<'a>> {
        let phase = self.phase_of(project);
        let across = self.across_of(project);
        let subject = Subject {
            call: &self.call,
            phase,
            id: &project.filed.project,
            facts: &project.filed.facts,
            limit: self.limit_at(project.stage),
            across: &across,
            before: self.before(project),
            supported: self.supported(project),
        };
        let one = |check: &'a Check| Checked {
            check,
            found: screening::find(check, &subject),
            decided: project.screening.checks.get(&check.id),
        };
        checks.iter().map(one).collect()
    }

    /// The project as it stood in the phase before.
    pub(in crate::panel) fn preliminary(&self, id: &ProjectId) -> Option<&Arc<Project>> {
        let past: &Past = self.past.back()?;
        past.projects.get(*past.index.get(id)?)
    }

    fn before<'a>(&'a self, project: &Project) -> Option<Before<'a>> {
        if project.stage == 0 || project.stage != self.phase {
            return None;
        }
        let old = self.preliminary(&project.filed.project)?;
        let reserves: &[CheckId] = old
            .screening
            .admitted
            .as_ref()
            .map_or(&[], |a| a.reserve.as_slice());
        Some(Before {
            facts: &old.filed.facts,
            admitted: self.went_on(&project.filed.project),
            reserves,
            withdrawn: old.applicant.withdrawn.is_some(),
        })
    }

    /// Whether the list of the phase before lets a project go on.
    fn went_on(&self, id: &ProjectId) -> bool {
        let before = self
            .phase
            .checked_sub(1)
            .and_then(|p| self.call.phases.get(p));
        let mut lists = self.lists.iter().rev();
        let list = lists.find(|l| before.is_some_and(|p| p.id == l.list.phase));
        let row = list.and_then(|l| l.list.rows.iter().find(|r| r.project == *id));
        row.is_some_and(|r: &super::event::list::ListRow| Status::goes_on(r.status))
    }

    /// Whether support to the district of a project is on record (S57).
    fn supported(&self, project: &Project) -> bool {
        let key = |district: &String| self.call.district_key(district);
        let own: Vec<String> = project.filed.districts.iter().map(key).collect();
        let mut support = self.procedure.support.iter();
        support.any(|s| own.contains(&key(&s.district)))
    }
}
