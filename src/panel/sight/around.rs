//! The view on what is around the marks: acts, terms, sittings, screening, conflicts, lists.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{ProjectSight, Sight};
use crate::assess::allocation::Allocation;
use crate::assess::explain::{Explanation, explain};
use crate::call::act::Act;
use crate::call::{Limit, Phase};
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::Command;
use crate::panel::event::list::{List, Origin};
use crate::panel::event::login::KeyRegistered;
use crate::panel::event::sitting::ItemCalled;
use crate::panel::event::{Filed, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::screened::Checked;
use crate::panel::state::procedure::{Applicant, Draw, Procedure};
use crate::panel::state::screening::{Recusal, Screening};
use crate::panel::state::sitting::Sitting;
use crate::panel::state::{Listed, Panel};

/// Whether the panel may value, in seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Seats whose holder is in the sitting.
    pub present: usize,
    /// Seats needed for valuing.
    pub needed: usize,
    /// All seats.
    pub seats: usize,
    /// Names of the holders who are not there.
    pub missing: Vec<String>,
}

impl<'a> Sight<'a> {
    /// Every act, of the call file and recorded later.
    pub fn acts(&self) -> impl Iterator<Item = &'a Act> {
        self.panel
            .call
            .acts
            .iter()
            .chain(&self.panel.procedure.acts)
    }

    /// An act by id.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<&'a Act> {
        self.panel.act(id)
    }

    /// What is on record of the procedure: appointment, substitutes, support, draws, versions.
    #[must_use]
    pub fn procedure(&self) -> &'a Procedure {
        &self.panel.procedure
    }

    /// The item that the chair called last; none for whoever does not see that project's consensus.
    #[must_use]
    pub fn called(&self) -> Option<&'a ItemCalled> {
        let called = self.panel.called.as_ref()?;
        let project = self.find(&called.project)?;
        project.sheets().map(|_| called)
    }

    /// Keys that stand for members, with their holders.
    pub fn keys(&self) -> impl Iterator<Item = (&'a str, &'a KeyRegistered)> {
        let keys = self.panel.procedure.keys.iter();
        keys.map(|(fingerprint, key)| (fingerprint.as_str(), key))
    }

    /// The time zone of the call.
    #[must_use]
    pub fn zone(&self) -> Option<TimeZone> {
        self.panel.zone()
    }

    /// The end of filing in the phase under way, extensions included.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.panel.limit()
    }

    /// The place of the phase under way in the call, from 0.
    #[must_use]
    pub const fn phase_number(&self) -> usize {
        self.panel.phase
    }

    /// The phase after the one under way.
    #[must_use]
    pub fn next_phase(&self) -> Option<&'a Phase> {
        self.panel.call.phases.get(self.panel.phase + 1)
    }

    /// All sittings, in order.
    pub fn sittings(&self) -> impl DoubleEndedIterator<Item = &'a Sitting> {
        self.panel.sittings.iter().map(AsRef::as_ref)
    }

    /// The sitting that is open, suspended or not.
    #[must_use]
    pub fn sitting(&self) -> Option<&'a Sitting> {
        self.panel.sitting()
    }

    /// Whether the panel keeps sittings: whether the call states a quorum.
    #[must_use]
    pub fn keeps_sittings(&self) -> bool {
        self.panel.call.quorum.is_some()
    }

    /// The quorum in the sitting that is open.
    #[must_use]
    pub fn quorum(&self) -> Option<Quorum> {
        let (quorum, sitting) = (self.panel.call.quorum?, self.panel.sitting()?);
        let missing = self.panel.missing(sitting, None);
        let seats = self.panel.seats().count();
        Some(Quorum {
            present: seats - missing.len(),
            needed: quorum.evaluative.map_or(seats, usize::from).min(seats),
            seats,
            missing: missing.into_iter().map(|(_, name)| name).collect(),
        })
    }

    /// Whether the panel may value now, in general.
    ///
    /// # Errors
    /// The refusal that says what is missing.
    pub fn may_value(&self) -> Result<(), Refusal> {
        self.panel.may_value(None)
    }

    /// Whether the viewer keeps attendance: the chair and the secretary.
    #[must_use]
    pub fn keeps_attendance(&self) -> bool {
        let me = self.me();
        me.is_some_and(|m| m.role.has(Power::Attend) || self.panel.presides(&m.id, None))
    }

    /// Whether the viewer answers for the procedure: its officer, or the office where the panel
    /// has none.
    #[must_use]
    pub fn manages(&self) -> bool {
        match self.me() {
            Some(member) => member.role == Role::Manager,
            None => !self.panel.has_manager(),
        }
    }

    /// Whether the viewer takes part in the screening.
    #[must_use]
    pub fn screens(&self) -> bool {
        self.me()
            .is_some_and(|m| m.role.has(Power::Screen) || self.panel.has_seat(&m.id))
    }

    /// Every approved list, in order; the published ones for whom the outcome is kept from.
    pub fn lists(&self) -> impl DoubleEndedIterator<Item = &'a Listed> {
        let all = self.sees_outcome();
        let lists = self.panel.lists.iter().map(AsRef::as_ref);
        lists.filter(move |l: &&Listed| all || l.published.is_some())
    }

    /// The last approved list of the phase under way, where the viewer may read it.
    #[must_use]
    pub fn standing_list(&self) -> Option<&'a Listed> {
        let last = self.panel.standing_list()?;
        (last.published.is_some() || self.sees_outcome()).then_some(last)
    }

    /// Public draws, in order.
    pub fn draws(&self) -> impl Iterator<Item = &'a Draw> {
        let all = self.sees_outcome();
        self.panel.procedure.draws.iter().filter(move |_| all)
    }

    /// The list as it would be approved now.
    ///
    /// # Errors
    /// The refusal that says what is still open.
    pub fn draft_list(&self) -> Result<List, Refusal> {
        self.outcome_shown()?;
        let mut list = self.panel.compose(Origin::Panel)?;
        let barred = |id: &ProjectId| self.place_of(id).is_some() && self.find(id).is_none();
        list.rows.retain(|row| !barred(&row.project));
        Ok(list)
    }

    /// The fingerprint of the whole list as it would be approved now: who approves says by it which
    /// list they read.
    ///
    /// # Errors
    /// As for [`Self::draft_list`].
    pub fn draft_hash(&self) -> Result<Hash, Refusal> {
        self.outcome_shown()?;
        Ok(self.panel.compose(Origin::Panel)?.hash())
    }

    /// What the gate says of a command of the viewer's at a time, without doing it: whether
    /// something would come of it.
    ///
    /// # Errors
    /// The gate's refusal.
    pub fn probe(&self, at: Timestamp, command: Command) -> Result<bool, Refusal> {
        crate::panel::decide(self.panel, self.who, at, command).map(|events| !events.is_empty())
    }

    /// When the last entry was written.
    #[must_use]
    pub fn last_at(&self) -> Timestamp {
        self.panel.last_at()
    }

    /// The last day of the term that begins with a list: when the next phase's filing ends.
    #[must_use]
    pub fn term_after(&self, listed: &Listed) -> Option<jiff::civil::Date> {
        let stage = self
            .panel
            .call
            .phases
            .iter()
            .position(|p| p.id == listed.list.phase)?;
        let zone = self.panel.zone()?;
        Some(self.panel.limit_at(stage + 1)?.last_day(&zone))
    }

    /// How the money is divided as things stand: places of the projects in the order of the queue,
    /// and what each gets. `None` where the phase divides none.
    ///
    /// # Errors
    /// The refusal that names a project without which it cannot be divided.
    pub fn allocation(&self) -> Result<Option<(Vec<usize>, Allocation)>, Refusal> {
        if !self.sees_whole() {
            return Ok(None);
        }
        let Some((places, mut divided)) = self.panel.allocation(&self.panel.ranked())? else {
            return Ok(None);
        };
        let there = |place: &usize| self.project(*place).is_some();
        let mut kept = places.iter().map(there);
        divided.grants.retain(|_| kept.next().unwrap_or(true));
        let places = places.into_iter().filter(there).collect();
        Ok(Some((places, divided)))
    }

    /// Groups of projects that only a draw can separate, and none has. Whoever presides sees them
    /// whole, for they have them drawn; for others, those with a project kept from them are left out.
    #[must_use]
    pub fn undrawn(&self) -> Vec<Vec<ProjectId>> {
        if !self.sees_outcome() {
            return Vec::new();
        }
        let presides = self.me().is_some_and(|m| self.panel.presides(&m.id, None));
        let mut groups = self.panel.undrawn();
        groups.retain(|group| presides || group.iter().all(|id| self.find(id).is_some()));
        groups
    }

    /// Projects admitted in the phase before whose definitive project is awaited.
    #[must_use]
    pub fn awaited(&self) -> Vec<&'a Filed> {
        self.panel.awaited().map(|p| &p.filed).collect()
    }

    /// Whether the call asks the viewer to declare on conflicts of interest.
    fn declares(&self) -> bool {
        self.panel.call.conflicts_declared && self.me().is_some_and(|m| m.role.must_be_free())
    }

    /// Whether a project is left on which the viewer must declare.
    #[must_use]
    pub fn must_declare(&self) -> bool {
        self.declares() && self.projects().any(|p| !p.declared())
    }

    /// Projects on which the viewer must still declare whether they have a conflict of interest.
    #[must_use]
    pub fn undeclared(&self) -> Vec<ProjectId> {
        if !self.declares() {
            return Vec::new();
        }
        self.places()
            .filter(|(_, p)| !p.declared())
            .map(|(_, p)| p.id().clone())
            .collect()
    }
}

impl<'a> ProjectSight<'a> {
    /// Every check of its phase: what was computed, what a person decided.
    #[must_use]
    pub fn checked(&self) -> Vec<Checked<'a>> {
        self.panel.checked(self.project)
    }

    /// One check of its phase, by its place in the call.
    #[must_use]
    pub fn check(&self, place: usize) -> Option<Checked<'a>> {
        let checks = self
            .panel
            .phase_of(self.project)
            .checks
            .get(place..=place)?;
        self.panel.checked_of(self.project, checks).pop()
    }

    /// Its screening: integration asked, admission.
    #[must_use]
    pub const fn screening(&self) -> &'a Screening {
        &self.project.screening
    }

    /// What its applicant did: withdrawal, answer to an offer.
    #[must_use]
    pub const fn applicant(&self) -> &'a Applicant {
        &self.project.applicant
    }

    /// Whether it is in the running.
    #[must_use]
    pub fn runs(&self) -> bool {
        Panel::runs(self.project)
    }

    /// Whether the viewer has declared that they have no conflict of interest on it.
    #[must_use]
    pub fn declared(&self) -> bool {
        let me = self.sight().me();
        me.is_some_and(|m| self.project.conflicts.none.contains(&m.id))
    }

    /// The body by which the viewer may have a conflict of interest on it.
    #[must_use]
    pub fn conflict_hint(&self) -> Option<String> {
        self.panel.hint(self.sight().me()?, self.project)
    }

    /// Members who recused themselves from it.
    pub fn recusals(&self) -> impl Iterator<Item = (&'a MemberId, &'a Recusal)> {
        self.project.conflicts.recused.iter()
    }

    /// Opinions of experts: who, when, text.
    #[must_use]
    pub fn opinions(&self) -> &'a [(MemberId, jiff::Timestamp, String)] {
        &self.project.conflicts.opinions
    }

    /// Sheets on it that no longer count.
    #[must_use]
    pub fn voided(&self) -> &'a [std::sync::Arc<crate::panel::event::Sheet>] {
        if self.veiled() {
            return &[];
        }
        &self.project.voided
    }

    /// How one of its figures comes about, once revealed.
    #[must_use]
    pub fn explain(&self, scope: crate::call::Scope) -> Option<Explanation> {
        let rows = self.sheets()?.row_refs();
        self.outcome()?;
        let (phase, grid) = (self.phase(), self.panel.grid_of(self.project));
        Some(explain(phase, grid, &rows, &self.project.agreed(), scope))
    }

    /// The order by which it is being valued again, by id of its act.
    #[must_use]
    pub fn reevaluated(&self) -> Option<&'a str> {
        self.project.reevaluated.as_deref()
    }

    /// Whether the panel may value it now.
    ///
    /// # Errors
    /// The refusal that says what is missing.
    pub fn may_value(&self) -> Result<(), Refusal> {
        self.panel.may_value(Some(self.project))
    }

    /// The whole panel as the same viewer sees it.
    const fn sight(&self) -> Sight<'a> {
        Sight {
            panel: self.panel,
            now: self.now,
            who: self.who,
        }
    }
}
