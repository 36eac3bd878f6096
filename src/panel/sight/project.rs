//! A project as one person may see it: its dossier, its sheets, what the panel made of them.

use std::sync::Arc;

use super::{Open, ProjectSight, Standing};
use crate::assess::divergence::{Divergence, Level};
use crate::assess::outcome::Outcome;
use crate::call::{Method, Phase, Scope, Scorers};
use crate::exact::Exact;
use crate::ids::{MemberId, ProjectId};
use crate::panel::event::{Actor, Filed, Sheet};
use crate::panel::state::{Exclusion, Item, Member, Panel, Project, Revealed};

impl<'a> ProjectSight<'a> {
    /// Whether the viewer has recused themselves from it.
    pub(super) fn barred(&self) -> bool {
        let Actor::Member(id) = self.who else {
            return false;
        };
        let recused = |project: &Project| project.conflicts.recused.contains_key(id);
        let current = || self.now.project(&self.project.filed.project);
        self.now.restricted
            && (recused(self.today()) || current().is_some_and(|project| recused(project)))
    }

    /// Whether its marks are kept from the viewer.
    pub(super) fn veiled(&self) -> bool {
        let Actor::Member(id) = self.who else {
            return false;
        };
        let member = self.now.member(id.as_str());
        member.is_some_and(|m| self.now.veils(self.today(), m))
    }

    /// Whether the viewer presides over it.
    #[must_use]
    pub fn presided(&self) -> bool {
        let Actor::Member(id) = self.who else {
            return false;
        };
        self.panel.presides(id, Some(self.project))
    }

    /// The phase in which it was filed.
    #[must_use]
    pub fn phase(&self) -> &'a Phase {
        self.panel.phase_of(self.project)
    }

    /// What was filed.
    #[must_use]
    pub const fn filed(&self) -> &'a Filed {
        &self.project.filed
    }

    /// Its code.
    #[must_use]
    pub const fn id(&self) -> &'a ProjectId {
        &self.project.filed.project
    }

    /// What the project is to the viewer.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let project = self.project;
        if project.applicant.withdrawn.is_some() {
            return Standing::Withdrawn;
        }
        if project.excluded.is_some() {
            return Standing::Excluded;
        }
        if self.phase().screening && project.screening.admitted.is_none() {
            return Standing::Screening;
        }
        if self.outcome().is_some() {
            let settled = self.panel.settled(project);
            return if settled {
                Standing::Settled
            } else {
                Standing::Revealed
            };
        }
        match self.who {
            Actor::Member(id) if project.sealed.contains_key(id) => Standing::Sealed,
            Actor::Member(id) => match self.panel.member(id.as_str()) {
                Some(member) if self.panel.must_score(project, member) => Standing::ToDo,
                _ => Standing::Waiting,
            },
            Actor::Office => Standing::Waiting,
        }
    }

    /// Decimals in which its points are shown.
    #[must_use]
    pub fn decimals(&self) -> u8 {
        self.phase().scoring.decimals
    }

    /// Members who must score it.
    pub fn scorers(&self) -> impl Iterator<Item = &'a Member> {
        self.panel.scorers(self.project)
    }

    /// Whether it runs, and sheets on it are sealed that are not revealed.
    #[must_use]
    pub fn awaits_reveal(&self) -> bool {
        self.runs() && !self.project.sealed.is_empty() && self.project.revealed.is_none()
    }

    /// How many who must score it have sealed, and how many must.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        match self.phase().scorers {
            Scorers::EveryMember => self.scorers().fold((0, 0), |(n, m), s| {
                (n + usize::from(self.has_sealed(&s.id)), m + 1)
            }),
            // Of hundreds of members only a few are assigned: the gate lets in none who does not
            // score. A seat that nobody holds has no sheet to come.
            Scorers::Assigned => {
                let seats = self.project.assigned.iter();
                let seats = seats.filter_map(|id| self.panel.member(id.as_str()));
                let authors = seats.filter_map(|seat| self.panel.author(seat, self.project));
                authors.fold((0, 0), |(n, m), id| {
                    (n + usize::from(self.has_sealed(id)), m + 1)
                })
            }
        }
    }

    /// Whether a member has sealed.
    #[must_use]
    pub fn has_sealed(&self, member: &MemberId) -> bool {
        self.project.sealed.contains_key(member)
    }

    /// Why it is out, if it is.
    #[must_use]
    pub const fn exclusion(&self) -> Option<&'a Exclusion> {
        self.project.excluded.as_ref()
    }

    /// Whether anybody has opened it.
    #[must_use]
    pub fn opened(&self) -> bool {
        !self.project.opened_by.is_empty()
    }

    /// The revealed sheets; `None` before the reveal.
    #[must_use]
    pub fn sheets(&self) -> Option<&'a Revealed> {
        self.project.revealed.as_ref().filter(|_| !self.veiled())
    }

    /// A member's revealed sheet.
    #[must_use]
    pub fn sheet(&self, member: &MemberId) -> Option<&'a Arc<Sheet>> {
        self.sheets()?.sheets.iter().find(|s| s.member == *member)
    }

    /// The result so far, once revealed.
    #[must_use]
    pub fn outcome(&self) -> Option<&'a Outcome> {
        if !Panel::runs(self.project) || self.veiled() {
            return None;
        }
        self.panel.outcome(self.project)
    }

    /// Mean of the members' totals and their range, once revealed.
    #[must_use]
    pub fn mean_and_range(&self) -> Option<&'a (Exact, Exact)> {
        self.sheets()?;
        self.panel.mean_and_range(self.project)
    }

    /// Divergence per marked sub-criterion, once revealed.
    #[must_use]
    pub fn divergences(&self) -> &'a [Divergence] {
        if self.sheets().is_none() {
            return &[];
        }
        self.panel.divergences(self.project)
    }

    /// The divergence on one sub-criterion.
    #[must_use]
    pub fn divergence(&self, sub: usize) -> Option<&'a Divergence> {
        self.divergences().iter().find(|d| d.sub == sub)
    }

    /// The consensus on a sub-criterion, once revealed.
    #[must_use]
    pub fn item(&self, sub: usize) -> Option<&'a Item> {
        self.sheets()?;
        self.project.items.get(sub)
    }

    /// Whether a divergence that the call wants discussed is open: any that is not concordant
    /// where the panel agrees on marks, a red one where a statistic gives them.
    #[must_use]
    pub fn has_open_divergence(&self) -> bool {
        self.open_divergences(0).next().is_some()
    }

    /// Where the panel agrees on marks: all that is not concordant, concordant ones on which a
    /// proposal stands, and sub-criteria that nobody marked. Where a statistic gives them: red ones,
    /// and sub-criteria that nobody marked although a threshold or gate rests on them.
    pub(super) fn open_divergences(self, place: usize) -> impl Iterator<Item = Open> + 'a {
        let agrees = self.agrees();
        let running = self.sheets().is_some() && Panel::runs(self.project);
        let subs = if running { self.project.items.len() } else { 0 };
        (0..subs).filter_map(move |sub| {
            let item = self
                .project
                .items
                .get(sub)
                .filter(|item| item.closed.is_none())?;
            let divergence = self.divergence(sub);
            let bonus = self.panel.grid_of(self.project).is_bonus(sub);
            let unmarked = divergence.is_none() && !bonus && (agrees || self.decides_unmarked(sub));
            let level = match divergence {
                Some(d) => d.level,
                None if unmarked => Level::Yellow,
                None => return None,
            };
            let due = level == Level::Red
                || unmarked
                || agrees && (level == Level::Yellow || item.proposal.is_some());
            due.then(|| Open {
                project: place,
                sub,
                level,
                severity: divergence.map_or(0, |d| self.severity(d)),
            })
        })
    }

    /// Whether a gate, or the threshold of a criterion without points, waits for a mark on a
    /// sub-criterion that nobody marked: what is not there reaches no limit.
    fn decides_unmarked(self, sub: usize) -> bool {
        let phase = self.phase();
        let gate = phase.gates.iter().any(|g| g.sub == sub);
        let criterion = phase.subs.get(sub).map(|s| s.criterion);
        let missing = |scope: Scope| {
            let outcome = self.panel.outcome(self.project);
            outcome.is_some_and(|o| o.in_scope(scope).is_none())
        };
        gate || phase.thresholds.iter().any(|t| match t.scope {
            Scope::Criterion(c) => criterion == Some(c) && missing(t.scope),
            Scope::Total | Scope::Sub(_) => false,
        })
    }

    fn severity(self, d: &Divergence) -> i64 {
        let top = self
            .phase()
            .subs
            .get(d.sub)
            .map_or(1, |s| i64::from(s.scale.top().0));
        (i64::from(d.high.0) - i64::from(d.low.0)) * 1000 / top.max(1)
    }

    fn agrees(&self) -> bool {
        self.phase().consensus.method == Method::Agreed
    }

    /// Concordant sub-criteria of it that the panel has not accepted yet.
    #[must_use]
    pub fn open_concordant(&self) -> usize {
        if self.veiled() {
            return 0;
        }
        crate::panel::decide::concordant(self.panel, self.project).len()
    }
}
