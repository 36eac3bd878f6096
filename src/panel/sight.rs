//! The view: the one place that says what a person may see of the panel. Lists, counts,
//! orders, search, exports and the journal read the panel through it.

pub mod around;
mod listed;
mod past;

use std::sync::Arc;

use super::event::{Actor, Entry, Filed, Role, Sheet};
use super::refusal::Refusal;
use super::state::{Exclusion, Item, Member, Panel, Project, Revealed};
use crate::assess::divergence::{Divergence, Level};
use crate::assess::grid::Grid;
use crate::assess::outcome::{Failure, Outcome};
use crate::assess::ranking::Place;
use crate::call::{Call, Method, Phase, Scope, Scorers};
use crate::exact::Exact;
use crate::ids::{Hash, MemberId, ProjectId};

/// The panel as one person may see it.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    panel: &'a Panel,
    /// The panel that says what the viewer may see: mostly the same.
    now: &'a Panel,
    who: &'a Actor,
}

/// A project as one person may see it: of unrevealed sheets, only that they are sealed.
#[derive(Debug, Clone, Copy)]
pub struct ProjectSight<'a> {
    panel: &'a Panel,
    now: &'a Panel,
    who: &'a Actor,
    project: &'a Project,
}

/// What a project is to the viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is not admitted to the evaluation yet.
    Screening,
    /// The viewer must still seal a sheet.
    ToDo,
    /// The viewer's sheet is sealed; others are missing.
    Sealed,
    /// The viewer scores nothing here, and sheets are missing.
    Waiting,
    /// Sheets are revealed, the panel's marks are not all there.
    Revealed,
    /// The panel's result stands.
    Settled,
    /// The project is excluded.
    Excluded,
    /// The project is withdrawn.
    Withdrawn,
}

/// A divergence that waits for the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Place of the project, in the order filed.
    pub project: usize,
    /// Place of the sub-criterion, in rubric order.
    pub sub: usize,
    /// How bad.
    pub level: Level,
    /// Range as a share of the scale, in thousandths: what "worst" compares.
    pub severity: i64,
}

/// A row of the ranking.
#[derive(Debug, Clone)]
pub struct Ranked<'a> {
    /// Place of the project, in the order filed.
    pub project: usize,
    /// The result so far, where sheets are revealed.
    pub outcome: Option<&'a Outcome>,
    /// Its place, where it passes and the call decides by a ranking.
    pub place: Option<Place>,
    /// Thresholds and gates that it fails; meaningful once it has a total.
    pub failures: Vec<Failure>,
}

impl Panel {
    /// The panel as `who` may see it.
    #[must_use]
    pub const fn sight<'a>(&'a self, who: &'a Actor) -> Sight<'a> {
        self.sight_under(self, who)
    }
}

impl<'a> Sight<'a> {
    /// The call.
    #[must_use]
    pub fn call(&self) -> &'a Call {
        &self.panel.call
    }

    /// The phase under way.
    #[must_use]
    pub fn phase(&self) -> &'a Phase {
        self.panel.phase()
    }

    /// The points of the phase's marks.
    #[must_use]
    pub fn grid(&self) -> &'a Grid {
        self.panel.grid()
    }

    /// Whether the rules are frozen.
    #[must_use]
    pub const fn frozen(&self) -> bool {
        self.panel.frozen
    }

    /// Who looks; `None` for the office.
    #[must_use]
    pub fn me(&self) -> Option<&'a Member> {
        match self.who {
            Actor::Member(id) => self.now.member(id.as_str()),
            Actor::Office => None,
        }
    }

    /// Whether the gate lets the viewer change their own draft on a project now.
    ///
    /// # Errors
    /// The gate's refusal.
    pub fn may_write(&self, project: &ProjectId) -> Result<(), Refusal> {
        super::decide::may_write(self.panel, self.who, project)
    }

    /// The last entry by which a project was filed or replaced; 0 before the first.
    #[must_use]
    pub const fn filed_until(&self) -> u64 {
        self.panel.filed_until
    }

    /// Whether the viewer presides.
    #[must_use]
    pub fn is_chair(&self) -> bool {
        self.me().is_some_and(|m| m.role == Role::Chair)
    }

    /// Whether the viewer scores at all.
    #[must_use]
    pub fn scores(&self) -> bool {
        self.me()
            .is_some_and(|m| m.role.scores() || self.panel.has_seat(&m.id))
    }

    /// All members, in the order added.
    #[must_use]
    pub fn members(&self) -> &'a [Member] {
        &self.panel.members
    }

    /// The name of a member, or their id where unknown.
    #[must_use]
    pub fn name<'b>(&self, id: &'b MemberId) -> &'b str
    where
        'a: 'b,
    {
        self.panel
            .member(id.as_str())
            .map_or(id.as_str(), |m| m.name.as_str())
    }

    /// How many projects are filed.
    #[must_use]
    pub fn project_count(&self) -> usize {
        self.panel.projects.len()
    }

    /// A project by its place in the order filed; `None` also where the viewer has recused
    /// themselves from it: it is not there for them (E4).
    #[must_use]
    pub fn project(&self, place: usize) -> Option<ProjectSight<'a>> {
        let sight = self.of(self.panel.projects.get(place)?);
        (!sight.barred()).then_some(sight)
    }

    /// A project as this viewer sees it.
    pub(in crate::panel) const fn of(&self, project: &'a Project) -> ProjectSight<'a> {
        ProjectSight {
            panel: self.panel,
            now: self.now,
            who: self.who,
            project,
        }
    }

    /// The project as it stood in the phase before, frozen with its marks (S46).
    #[must_use]
    pub fn preliminary(&self, id: &ProjectId) -> Option<ProjectSight<'a>> {
        let old = self.of(self.panel.preliminary(id)?);
        let barred = self.place_of(id).is_some() && self.find(id).is_none();
        (!barred && !old.barred()).then_some(old)
    }

    /// The place of a project in the order filed.
    #[must_use]
    pub fn place_of(&self, id: &ProjectId) -> Option<usize> {
        self.panel.index.get(id).copied()
    }

    /// A project by its code.
    #[must_use]
    pub fn find(&self, id: &ProjectId) -> Option<ProjectSight<'a>> {
        self.project(self.place_of(id)?)
    }

    /// Every project with its place, in the order filed.
    pub fn places(&self) -> impl DoubleEndedIterator<Item = (usize, ProjectSight<'a>)> {
        let sight = *self;
        let all = self.panel.projects.iter().enumerate();
        all.map(move |(place, project)| (place, sight.of(project)))
            .filter(|(_, p)| !p.barred())
    }

    /// What was filed of every project, by place: for an index whose hits are looked up through
    /// [`Self::project`].
    pub fn all_filed(&self) -> impl Iterator<Item = &'a Filed> {
        self.panel.projects.iter().map(|p| &p.filed)
    }

    /// Every project, in the order filed.
    pub fn projects(&self) -> impl DoubleEndedIterator<Item = ProjectSight<'a>> {
        self.places().map(|(_, project)| project)
    }

    /// Sheets that a member has sealed, and sheets due of them, over the projects in the running.
    /// A project revealed without their sheet is not due any more.
    #[must_use]
    pub fn progress(&self, member: &Member) -> (usize, usize) {
        let running = self.panel.projects.iter().filter(|p| Panel::runs(p));
        running
            .filter(|p| self.panel.must_score(p, member))
            .fold((0, 0), |(sealed, due), p| {
                let has = p.sealed.contains_key(&member.id);
                (
                    sealed + usize::from(has),
                    due + usize::from(has || p.revealed.is_none()),
                )
            })
    }

    /// The viewer's own order of the projects: the same at every sight, different for every
    /// member, and unrelated to the order of arrival, so that no project is always read last.
    #[must_use]
    pub fn own_order(&self) -> Vec<usize> {
        let seed = self.me().map_or("", |m| m.id.as_str());
        let key =
            |id: &ProjectId| Hash::of(format!("{seed}\n{}\n{id}", self.panel.call.id).as_bytes());
        let mut order: Vec<(Hash, usize)> = self.places().map(|(i, p)| (key(p.id()), i)).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, i)| i).collect()
    }

    /// Divergences that wait for the panel, worst first.
    #[must_use]
    pub fn open_divergences(&self) -> Vec<Open> {
        let mut open: Vec<Open> = self
            .places()
            .flat_map(|(i, p)| p.open_divergences(i))
            .collect();
        open.sort_by(|a, b| {
            (b.level, b.severity)
                .cmp(&(a.level, a.severity))
                .then((a.project, a.sub).cmp(&(b.project, b.sub)))
        });
        open
    }

    /// Concordant sub-criteria that the panel has not accepted yet.
    #[must_use]
    pub fn open_concordant(&self) -> usize {
        self.projects().map(|p| p.open_concordant()).sum()
    }

    /// All projects by rank: those that pass, then those that have a total and fall short of a
    /// threshold or gate, then those in progress, then those that are out. Only those that pass
    /// have a place, and only where the call decides by a ranking.
    #[must_use]
    pub fn ranking(&self) -> Vec<Ranked<'a>> {
        let mut rows = self.panel.ranked();
        if self.hides_entries() {
            rows.retain(|r| self.project(r.project).is_some());
            for row in &mut rows {
                if self.project(row.project).is_some_and(|p| p.veiled()) {
                    row.outcome = None;
                    row.place = None;
                    row.failures.clear();
                }
            }
        }
        rows
    }

    /// Whether the viewer's role sees nothing of what is valued (domain §5.1).
    fn blind(&self) -> bool {
        self.me()
            .is_some_and(|m| matches!(m.role, Role::Expert | Role::Administrator))
    }

    /// Whether the viewer may read an entry: no entry holds anything private, but what is said of
    /// a project that is kept from the viewer is kept from them here too.
    fn shows(&self, entry: &Entry) -> bool {
        if !self.hides_entries() {
            return true;
        }
        let Some(id) = entry.event.project() else {
            return true;
        };
        match self.project_of(id) {
            Some(project) => !(project.barred() || project.veiled() && entry.event.is_evaluative()),
            None => !(self.blind() && entry.event.is_evaluative()),
        }
    }

    /// The entries that the viewer may read.
    pub fn journal(&self) -> impl DoubleEndedIterator<Item = &'a Arc<Entry>> {
        let sight = *self;
        let all = self.panel.journal.iter();
        all.filter(move |entry| sight.shows(entry))
    }

    /// Whether entries may be kept from the viewer.
    #[must_use]
    pub fn hides_entries(&self) -> bool {
        self.now.restricted || self.blind()
    }

    /// How many entries the log has.
    #[must_use]
    pub fn journal_len(&self) -> usize {
        self.panel.journal.len()
    }

    /// One entry, by its place in the log from 0, where the viewer may read it.
    #[must_use]
    pub fn entry(&self, place: usize) -> Option<&'a Arc<Entry>> {
        let entry = self.panel.journal.get(place)?;
        self.shows(entry).then_some(entry)
    }

    /// Sequence number and hash of the last entry.
    #[must_use]
    pub const fn head(&self) -> (u64, Hash) {
        (self.panel.seq, self.panel.head)
    }
}

impl<'a> ProjectSight<'a> {
    /// Whether the viewer has recused themselves from it.
    fn barred(&self) -> bool {
        let Actor::Member(id) = self.who else {
            return false;
        };
        let recused = |project: &Project| project.conflicts.recused.contains_key(id);
        let current = || self.now.project(&self.project.filed.project);
        self.now.restricted
            && (recused(self.today()) || current().is_some_and(|project| recused(project)))
    }

    /// Whether its marks are kept from the viewer: by their role, or because they still owe a
    /// sheet on it in the seat of a recused member (E4).
    fn veiled(&self) -> bool {
        let Actor::Member(id) = self.who else {
            return false;
        };
        self.now.member(id.as_str()).is_some_and(|m| {
            matches!(m.role, Role::Expert | Role::Administrator)
                || self.now.restricted && self.now.scores_late(self.today(), m)
        })
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

    /// How many who must score it have sealed, and how many must.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        match self.phase().scorers {
            Scorers::EveryMember => self.scorers().fold((0, 0), |(n, m), s| {
                (n + usize::from(self.has_sealed(&s.id)), m + 1)
            }),
            // Of hundreds of members only a few are assigned: the gate lets in none who does not score.
            Scorers::Assigned => {
                let assigned = &self.project.assigned;
                (
                    assigned.iter().filter(|id| self.has_sealed(id)).count(),
                    assigned.len(),
                )
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

    fn is_open(&self, d: &Divergence) -> bool {
        self.project
            .items
            .get(d.sub)
            .is_some_and(|i| i.closed.is_none())
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
    fn open_divergences(self, place: usize) -> impl Iterator<Item = Open> + 'a {
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
        if !self.agrees() || !Panel::runs(self.project) {
            return 0;
        }
        let proposed = |d: &Divergence| {
            self.project
                .items
                .get(d.sub)
                .is_some_and(|i| i.proposal.is_some())
        };
        let open =
            |d: &&Divergence| d.level == Level::Concordant && self.is_open(d) && !proposed(d);
        self.divergences().iter().filter(open).count()
    }
}
