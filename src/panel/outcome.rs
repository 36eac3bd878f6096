//! The outcome of a phase: order, ties, money, and the list that the panel approves.

mod money;

use jiff::tz::TimeZone;

use money::Share;

use super::event::Actor;
use super::event::list::{List, ListRow, Origin, Status};
use super::refusal::Refusal;
use super::sight::Ranked;
use super::state::{Listed, Panel, Project};
use crate::assess::outcome::{self, Outcome};
use crate::assess::ranking::{self, Place};
use crate::call::act::Act;
use crate::call::{self, Decision, Limit, OnFail, Scope};
use crate::ids::ProjectId;

impl Panel {
    /// An act by id, of the call file or recorded later.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<&Act> {
        let mut acts = self.call.acts.iter().chain(&self.procedure.acts);
        acts.find(|act| act.id == id)
    }

    /// The time zone of the call.
    #[must_use]
    pub fn zone(&self) -> Option<TimeZone> {
        call::zone(&self.call.timezone)
    }

    /// The last approved list of the phase under way.
    #[must_use]
    pub fn standing_list(&self) -> Option<&Listed> {
        let phase = &self.phase().id;
        let mut lists = self.lists.iter().rev();
        lists.find(|l| l.list.phase == *phase).map(AsRef::as_ref)
    }

    /// The end of filing in the phase under way, extensions included; `None` where the call states
    /// none, or it begins with a publication that has not happened.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.limit_at(self.phase)
    }

    /// The end of filing in a phase, by its place in the call.
    pub(in crate::panel) fn limit_at(&self, stage: usize) -> Option<Limit> {
        let zone = self.zone()?;
        let mut extended = self.procedure.extensions.iter().rev();
        if let Some(e) = extended.find(|e| e.phase == stage) {
            let at = e.until.to_zoned(zone).ok()?.timestamp();
            let inclusive = e.inclusive;
            return Some(Limit { at, inclusive });
        }
        let phase = self.call.phases.get(stage)?;
        phase
            .deadline
            .as_ref()?
            .limit(&zone, self.list_dates(stage))
    }

    /// The dates of the first published list of the phase before another.
    fn list_dates(&self, stage: usize) -> Option<call::ListDates> {
        let before = self.call.phases.get(stage.checked_sub(1)?)?;
        let mut lists = self.lists.iter().filter(|l| l.list.phase == before.id);
        let published = lists.find_map(|l| l.published.as_ref())?;
        Some(call::ListDates {
            published: published.on,
            act: self.act(&published.act).and_then(|act| act.date),
        })
    }

    /// Projects admitted in the phase before whose definitive project has not come, neither
    /// withdrawn nor lapsed.
    pub(in crate::panel) fn awaited(&self) -> impl Iterator<Item = &Project> {
        let before = self
            .phase
            .checked_sub(1)
            .and_then(|p| self.call.phases.get(p));
        let mut lists = self.lists.iter().rev();
        let list = lists.find(|l| before.is_some_and(|p| p.id == l.list.phase));
        let went_on: Vec<&ProjectId> = list
            .iter()
            .flat_map(|l| &l.list.rows)
            .filter(|row| row.status.goes_on())
            .map(|row| &row.project)
            .collect();
        let past = self.past.back().into_iter().flat_map(|past| &past.projects);
        past.map(AsRef::as_ref).filter(move |p| {
            went_on.contains(&&p.filed.project)
                && !self.index.contains_key(&p.filed.project)
                && p.applicant.withdrawn.is_none()
                && p.applicant.lapsed.is_none()
        })
    }

    /// Projects that lapsed in the phase before.
    pub(in crate::panel) fn lapsed(&self) -> impl Iterator<Item = &Project> {
        let past = self.past.back().into_iter().flat_map(|past| &past.projects);
        past.map(AsRef::as_ref)
            .filter(|p| p.applicant.lapsed.is_some())
    }

    /// Whether a project is still in the running.
    pub(in crate::panel) fn runs(project: &Project) -> bool {
        project.excluded.is_none() && project.applicant.withdrawn.is_none()
    }

    /// The result of a project in the running.
    fn running_outcome<'a>(&self, project: &'a Project) -> Option<&'a Outcome> {
        self.outcome(project).filter(|_| Self::runs(project))
    }

    /// The draws of the phase under way as places of projects.
    fn drawn(&self) -> Vec<Vec<usize>> {
        let place = |id: &ProjectId| self.index.get(id).copied();
        let draws = self.procedure.draws.iter();
        draws
            .filter(|draw| draw.stage == self.phase)
            .map(|draw| draw.drawn.projects.iter().filter_map(place).collect())
            .collect()
    }

    /// Results of those that pass in each pot, by place of the project; one row where the budget
    /// is not divided.
    fn passing(&self, counts: &impl Fn(&Project) -> bool) -> Vec<Vec<Option<&Outcome>>> {
        let pots = self.phase().pots.len().max(1);
        let passes = |pot: usize, p: &'_ Project| {
            self.phase().pots.is_empty() || self.pot_of(p) == Some(pot)
        };
        (0..pots)
            .map(|pot| {
                let one = |p: &'_ std::sync::Arc<Project>| {
                    let outcome = self.running_outcome(p)?;
                    let good = outcome::failures(self.phase(), outcome).is_empty();
                    (good && passes(pot, p) && counts(p)).then_some(())
                };
                self.projects
                    .iter()
                    .map(|p| one(p).and_then(|()| self.running_outcome(p)))
                    .collect()
            })
            .collect()
    }

    /// The pot that a project asks.
    fn pot_of(&self, project: &Project) -> Option<usize> {
        project.filed.facts.pot_in(self.phase())
    }

    /// The pot that a project asks, by its id in the call; as filed where the call has no such pot.
    fn pot_id(&self, project: &Project) -> String {
        let pot = self.pot_of(project);
        let pot = pot.and_then(|at| self.phase().pots.get(at));
        pot.map_or_else(|| project.filed.facts.pot.clone(), |pot| pot.id.clone())
    }

    /// Groups of projects that only a draw can separate, and none has.
    #[must_use]
    pub fn undrawn(&self) -> Vec<Vec<ProjectId>> {
        if !self.phase().decision.ranks() {
            return Vec::new();
        }
        let id = |i: usize| self.projects.get(i).map(|p| p.filed.project.clone());
        let draws = self.drawn();
        self.passing(&|_| true)
            .iter()
            .flat_map(|outcomes| ranking::undrawn(self.phase(), outcomes, &draws))
            .map(|group| group.into_iter().filter_map(id).collect())
            .collect()
    }

    /// All projects by rank: those that pass, pot by pot, then those that have a total and fall
    /// short of a threshold or gate, then those in progress, then those that are out.
    pub(in crate::panel) fn ranked(&self) -> Vec<Ranked<'_>> {
        self.ranked_among(|_| true)
    }

    /// The same among some projects alone, as if no other were there.
    pub(in crate::panel) fn ranked_among(
        &self,
        counts: impl Fn(&Project) -> bool,
    ) -> Vec<Ranked<'_>> {
        let phase = self.phase();
        let mut rows: Vec<Ranked<'_>> = self
            .projects
            .iter()
            .enumerate()
            .filter(|(_, p)| counts(p))
            .map(|(project, p)| {
                let outcome = self.running_outcome(p);
                let failures = outcome.map(|o| outcome::failures(phase, o));
                Ranked {
                    project,
                    outcome,
                    place: None,
                    failures: failures.unwrap_or_default(),
                }
            })
            .collect();
        let draws = self.drawn();
        let passed: Vec<Place> = self
            .passing(&counts)
            .iter()
            .flat_map(|outcomes| ranking::ranking(phase, outcomes, &draws))
            .collect();
        // By place of the project, as all that the ranking asks for.
        let mut short: Vec<Option<&Outcome>> = vec![None; self.projects.len()];
        for row in rows.iter().filter(|r| !r.failures.is_empty()) {
            if let Some(at) = short.get_mut(row.project) {
                *at = row.outcome;
            }
        }
        let short = ranking::ranking(phase, &short, &draws);
        // Position in the list, by place of the project.
        let mut order = vec![usize::MAX; self.projects.len()];
        for (position, place) in passed.iter().chain(&short).enumerate() {
            if let Some(at) = order.get_mut(place.index) {
                *at = position;
            }
        }
        if phase.decision.ranks() {
            let mut places: Vec<Option<Place>> = vec![None; self.projects.len()];
            for place in passed {
                if let Some(at) = places.get_mut(place.index) {
                    *at = Some(place);
                }
            }
            for row in &mut rows {
                row.place = places.get_mut(row.project).and_then(Option::take);
            }
        }
        rows.sort_by_key(|r| {
            let project = self.projects.get(r.project);
            (
                order.get(r.project).copied(),
                project.map(|p| (!Self::runs(p), p.revealed.is_none())),
            )
        });
        rows
    }

    /// Whether the panel's word on a project is whole.
    pub(in crate::panel) fn settled(&self, project: &Project) -> bool {
        if !Self::runs(project) {
            return true;
        }
        let phase = self.phase_of(project);
        if phase.screening && project.screening.admitted.is_none() {
            return false;
        }
        if phase.decision == Decision::RequirementsOnly || phase.subs.is_empty() {
            return true;
        }
        // What is over stays as it was, whoever sits where now.
        if project.stage == self.phase && self.recusal_open(project) {
            return false;
        }
        let whole = self
            .outcome(project)
            .is_some_and(|o| o.open == 0 && o.total.is_some());
        whole && !self.sight(&Actor::Office).of(project).has_open_divergence()
    }

    /// The list or ranking as the panel's decisions give it now.
    ///
    /// # Errors
    /// The refusal that says what is still open.
    pub(in crate::panel) fn compose(&self, origin: Origin) -> Result<List, Refusal> {
        let awaited = self.awaited().next().map(|p| p.filed.project.to_string());
        if let Some(id) = awaited {
            return Err(Refusal::StillAwaited(id));
        }
        if self.projects.is_empty() && self.lapsed().next().is_none() {
            return Err(Refusal::NothingToList);
        }
        if let Some(open) = self.projects.iter().find(|p| !self.settled(p)) {
            return Err(Refusal::NotSettled(open.filed.project.to_string()));
        }
        if let Some(group) = self.undrawn().into_iter().next() {
            let ids = group.iter().map(ToString::to_string).collect();
            return Err(Refusal::DrawNeeded(ids));
        }
        let ranked = self.ranked();
        let (shares, money) = self.shares(&ranked)?;
        let mut rows: Vec<ListRow> = ranked
            .iter()
            .filter_map(|r| {
                let project = self.projects.get(r.project)?;
                Some(self.row(project, r, shares.get(&r.project)))
            })
            .collect();
        rows.extend(self.lapsed().map(|p| ListRow {
            status: Status::Lapsed,
            ..self.plain_row(p)
        }));
        match self.phase().decision {
            Decision::Ranking | Decision::RankingWithBudget => {}
            Decision::FirstCome => rows.sort_by_cached_key(|row| {
                let place = self.index.get(&row.project).copied();
                let arrival = place.and_then(|p| self.arrival(p));
                let arrival =
                    arrival.map(|(none, at, n, no, id)| (none, at, n, no.to_owned(), id.clone()));
                (arrival.is_none(), arrival)
            }),
            Decision::RequirementsOnly | Decision::RequirementsPlusThreshold => {
                rows.sort_by_cached_key(|row| self.district_order(row));
            }
        }
        let number = self.lists.iter().map(|l| l.list.number).max().unwrap_or(0) + 1;
        Ok(List {
            number,
            phase: self.phase().id.clone(),
            origin,
            rows,
            money,
        })
    }

    /// In the order of the districts of the call file, then of their names; within one by code.
    fn district_order(&self, row: &ListRow) -> (usize, String, ProjectId) {
        let district = row.districts.first().cloned().unwrap_or_default();
        let named = self.call.district(&district);
        let mut known = self.call.districts.iter();
        let place = known.position(|d| named.is_some_and(|named| named.id == d.id));
        (place.unwrap_or(usize::MAX), district, row.project.clone())
    }

    fn plain_row(&self, project: &Project) -> ListRow {
        let filed = &project.filed;
        ListRow {
            project: filed.project.clone(),
            title: filed.title.clone(),
            lead: filed.lead.clone(),
            districts: filed.districts.clone(),
            status: Status::Admitted,
            rank: None,
            pot: self.pot_id(project),
            total: String::new(),
            requested_cents: filed.facts.requested_cents(),
            granted_cents: None,
            checks: Vec::new(),
            missed: Vec::new(),
            reason: String::new(),
        }
    }

    fn row(&self, project: &Project, ranked: &Ranked<'_>, share: Option<&Share>) -> ListRow {
        let plain = self.plain_row(project);
        if let Some((_, reason)) = &project.applicant.withdrawn {
            return ListRow {
                status: Status::Withdrawn,
                reason: reason.clone(),
                ..plain
            };
        }
        if let Some(out) = &project.excluded {
            let check = self.phase().checks.iter().find(|c| c.id == out.check);
            let receivable = check.is_none_or(|c| c.on_fail != OnFail::NotReceivable);
            return ListRow {
                status: if receivable {
                    Status::Excluded
                } else {
                    Status::NotReceivable
                },
                checks: vec![out.check.clone()],
                reason: out.motivation.clone(),
                ..plain
            };
        }
        let total = ranked.outcome.and_then(|o| o.total.as_ref());
        let reserve = project
            .screening
            .admitted
            .as_ref()
            .map(|a| a.reserve.clone());
        let reserve = reserve.unwrap_or_default();
        let scope = |scope: Scope| match scope {
            Scope::Total => Some("total".to_owned()),
            Scope::Criterion(c) => self.phase().criteria.get(c).map(|c| c.id.clone()),
            Scope::Sub(s) => self.phase().subs.get(s).map(|s| s.id.to_string()),
        };
        let missed = ranked
            .failures
            .iter()
            .filter_map(|f| Some((scope(f.scope)?, f.reached.to_plain(), f.needed.to_plain())));
        let advice = self.phase().decision == Decision::RequirementsOnly;
        let missed: Vec<_> = if advice { Vec::new() } else { missed.collect() };
        let status = match share {
            _ if !missed.is_empty() => Status::NotAdmitted,
            Some(share) => share.status,
            None if reserve.is_empty() => Status::Admitted,
            None => Status::AdmittedWithReserve,
        };
        ListRow {
            status,
            rank: ranked.place.and_then(|p| u32::try_from(p.rank).ok()),
            total: total.map(|t| t.to_plain()).unwrap_or_default(),
            granted_cents: share.and_then(|s| s.cents),
            checks: reserve,
            missed,
            ..plain
        }
    }
}
