//! The view: the one place that says what a person may see of the panel. Lists, counts,
//! orders, search, exports and the journal read the panel through it.

pub mod around;
mod listed;
mod past;
mod project;
pub mod public;
pub mod territory;

use std::sync::Arc;

use super::event::{Actor, Entry, Filed, Role};
use super::refusal::Refusal;
use super::state::{Member, Panel, Project};
use crate::assess::divergence::Level;
use crate::assess::grid::Grid;
use crate::assess::outcome::{Failure, Outcome};
use crate::assess::ranking::Place;
use crate::call::{Call, Phase};
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

    /// Whether the viewer may read the dossier of a project.
    ///
    /// # Errors
    /// The gate's refusal.
    pub fn may_read(&self, project: &ProjectId) -> Result<(), Refusal> {
        super::decide::may_read(self.panel, self.who, project)
    }

    /// Whether the viewer presides, in general or over some project.
    #[must_use]
    pub fn is_chair(&self) -> bool {
        let chairs = |id: &MemberId| self.panel.member(id.as_str()).map(|m| m.role);
        self.me().is_some_and(|me| {
            let mut seats = self.panel.procedure.seats.iter();
            me.role == Role::Chair
                || seats.any(|s| s.substitute == me.id && chairs(&s.member) == Some(Role::Chair))
        })
    }

    /// Who presides now: the chair, or the substitute in the chair's seat.
    #[must_use]
    pub fn presiding(&self) -> Option<&'a Member> {
        let mut members = self.panel.members.iter();
        members.find(|m| self.panel.presides(&m.id, None))
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

    /// Sheets that a member has sealed, and sheets due of them, over the projects in the running that
    /// are there for the viewer.
    /// A project revealed without their sheet is not due any more.
    #[must_use]
    pub fn progress(&self, member: &Member) -> (usize, usize) {
        let shown = |p: &&Arc<Project>| Panel::runs(p) && !self.of(p).barred();
        let running = self.panel.projects.iter().filter(shown);
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

    /// Concordant sub-criteria that the panel has not accepted yet; for whoever presides, those of
    /// the projects over which they do.
    #[must_use]
    pub fn open_concordant(&self) -> usize {
        let chairs = self.is_chair();
        let mine = self.projects().filter(|p| !chairs || p.presided());
        mine.map(|p| p.open_concordant()).sum()
    }

    /// All projects by rank: those that pass, then those that have a total and fall short of a
    /// threshold or gate, then those in progress, then those that are out. Only those that pass
    /// have a place, and only where the call decides by a ranking.
    #[must_use]
    pub fn ranking(&self) -> Vec<Ranked<'a>> {
        if !self.hides_entries() {
            return self.panel.ranked();
        }
        // Places are among the projects that are there for the viewer: a gap would tell where one
        // stands that is kept from them.
        let mut rows = self.panel.ranked_among(|p| !self.of(p).barred());
        if !self.sees_outcome() {
            // The order, and the places that are left, would tell what is kept from them.
            rows.sort_by_key(|r| r.project);
            for row in &mut rows {
                row.place = None;
                if self.project(row.project).is_none_or(|p| p.veiled()) {
                    row.outcome = None;
                    row.failures.clear();
                }
            }
        }
        rows
    }

    /// Whether the outcome is shown to the viewer before it is published: neither to those whose
    /// role sees nothing of what is valued (domain §5.1), nor to whoever must still judge, or may
    /// be called to judge, a project unseen.
    #[must_use]
    pub fn sees_outcome(&self) -> bool {
        match self.who {
            Actor::Office => true,
            Actor::Member(_) => self.me().is_some_and(|m| {
                let unseen = || self.projects().any(|p| p.veiled());
                !(m.role.blind() || m.role == Role::Substitute && unseen())
            }),
        }
    }

    /// Whether the viewer has recused themselves from a project.
    fn recused_anywhere(&self) -> bool {
        let recused = |id: &MemberId| {
            let mut projects = self.now.projects.iter();
            projects.any(|p| p.conflicts.recused.contains_key(id))
        };
        self.now.restricted && self.me().is_some_and(|m| recused(&m.id))
    }

    /// Whether what comes of all projects together is shown to the viewer before it is approved: who
    /// gets money, and where the line is, tells of every project. A recused member who presides
    /// approves the whole list, and reads it for that.
    fn sees_whole(&self) -> bool {
        let presides = || self.me().is_some_and(|m| self.panel.presides(&m.id, None));
        self.sees_outcome() && (!self.recused_anywhere() || presides())
    }

    /// Refuses where the outcome is kept from the viewer.
    fn outcome_shown(&self) -> Result<(), Refusal> {
        self.sees_whole()
            .then_some(())
            .ok_or(Refusal::OutcomeHidden)
    }

    /// Whether the viewer may read an entry: no entry holds anything private, but what is said of
    /// a project that is kept from the viewer is kept from them here too.
    fn shows(&self, entry: &Entry) -> bool {
        if !self.hides_entries() {
            return true;
        }
        let evaluative = entry.event.is_evaluative();
        let Some(id) = entry.event.project() else {
            return !evaluative || self.sees_outcome() || self.is_published(entry);
        };
        let mut stages = self.panel.stages_of(id).map(|p| self.of(p));
        if stages.any(|p| p.barred()) {
            return false;
        }
        // The project as it stood in the phase in which the entry was written.
        let stage = self.panel.stage_at(entry.seq);
        let mut stages = self.panel.stages_of(id).map(|p| self.of(p));
        let then = stages.find(|p| p.project.stage <= stage);
        !(evaluative && then.map_or_else(|| !self.sees_outcome(), |p| p.veiled()))
    }

    /// Whether an entry approves a list that is published since.
    fn is_published(&self, entry: &Entry) -> bool {
        let mut lists = self.panel.lists.iter();
        lists.any(|l| l.seq == entry.seq && l.published.is_some())
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
        let role = self.me().map(|m| m.role);
        let unseen = role.is_some_and(|r| r.blind() || r == Role::Substitute);
        self.now.restricted || unseen
    }

    /// The hash of an entry, as the viewer may know it. Whoever is kept from the entry beside it could
    /// find out by trying what stands in that one: to them it is not told. Signed minutes carry the
    /// hash that everybody may hold against the log.
    #[must_use]
    pub fn told_hash(&self, hash: Hash) -> Option<Hash> {
        let blind = |m: &Member| m.role.blind() || m.role == Role::Substitute;
        let kept = self.me().is_some_and(blind) || self.recused_anywhere();
        (!kept).then_some(hash)
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
