//! The state of a panel: what the log's entries add up to. Cheap to clone, so that every
//! reader holds a snapshot of its own and no screen waits for the disk.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use imbl::{HashMap, Vector};
use jiff::Timestamp;

use super::event::login::KeyRegistered;
use super::event::sitting::ItemCalled;
use super::event::{Actor, Answer, Entry, Filed, Role, Sheet};
use crate::assess::grid::{Grid, TooFine};
use crate::call::{Call, Phase};
use crate::ids::{CheckId, Hash, Mark, MemberId, ProjectId};

mod assessed;
pub mod procedure;
pub mod screening;
pub mod sitting;

use super::event::list::{List, Published};
use crate::screening::Across;
pub(in crate::panel) use assessed::Assessed;
use procedure::{Applicant, Procedure};
use screening::{Conflicts, Screening};
use sitting::Sitting;

/// The whole panel at one point of its log.
#[derive(Debug, Clone)]
pub struct Panel {
    pub(in crate::panel) call: Arc<Call>,
    /// One per phase.
    pub(in crate::panel) grids: Arc<Vec<Grid>>,
    pub(in crate::panel) phase: usize,
    pub(in crate::panel) created: bool,
    pub(in crate::panel) frozen: bool,
    pub(in crate::panel) members: Arc<Vec<Member>>,
    /// The projects of the phase under way.
    pub(in crate::panel) projects: Vector<Arc<Project>>,
    pub(in crate::panel) index: HashMap<ProjectId, usize>,
    /// The phases before, as they stood when the next was opened.
    pub(in crate::panel) past: Vector<Arc<Past>>,
    pub(in crate::panel) procedure: Arc<Procedure>,
    pub(in crate::panel) sittings: Vector<Arc<Sitting>>,
    pub(in crate::panel) lists: Vector<Arc<Listed>>,
    /// The item that the chair called last, until the sitting closes.
    pub(in crate::panel) called: Option<ItemCalled>,
    /// Whether anything was ever kept from a member: a recusal.
    pub(in crate::panel) restricted: bool,
    /// The index over all projects, made when a check first asks for it.
    pub(in crate::panel) across: OnceLock<Arc<Across>>,
    pub(in crate::panel) journal: Vector<Arc<Entry>>,
    pub(in crate::panel) seq: u64,
    /// The last entry by which a project was filed or replaced.
    pub(in crate::panel) filed_until: u64,
    pub(in crate::panel) head: Hash,
}

/// A member of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Identifier.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// A phase that is over.
#[derive(Debug, Clone)]
pub struct Past {
    pub(in crate::panel) projects: Vector<Arc<Project>>,
    pub(in crate::panel) index: HashMap<ProjectId, usize>,
    /// As for the phase under way.
    pub(in crate::panel) across: OnceLock<Arc<Across>>,
}

/// An approved list and what became of it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The list.
    pub list: List,
    /// When it was approved.
    pub at: Timestamp,
    /// The entry that approved it.
    pub seq: u64,
    /// Its publication.
    pub published: Option<Published>,
}

/// A project as the panel knows it.
#[derive(Debug, Clone)]
pub struct Project {
    /// Place of its phase in the call.
    pub(in crate::panel) stage: usize,
    pub(in crate::panel) filed: Filed,
    /// Who must score it, where the call has members assigned.
    pub(in crate::panel) assigned: Vec<MemberId>,
    pub(in crate::panel) opened_by: Vec<MemberId>,
    /// Whether a sheet on it was ever sealed, reopened ones included.
    pub(in crate::panel) scored: bool,
    /// Whether the panel ever began to reconcile its sheets, also where it was taken back.
    pub(in crate::panel) reconciled: bool,
    pub(in crate::panel) excluded: Option<Exclusion>,
    pub(in crate::panel) screening: Screening,
    pub(in crate::panel) conflicts: Conflicts,
    pub(in crate::panel) applicant: Applicant,
    /// The act that ordered it to be valued again, while no list has taken it up.
    pub(in crate::panel) reevaluated: Option<String>,
    /// Sheets that no longer count: of a recused member, or under a former version of the rules.
    pub(in crate::panel) voided: Vec<Arc<Sheet>>,
    /// Sealed sheets by member, revealed or not.
    pub(in crate::panel) sealed: BTreeMap<MemberId, Seal>,
    /// Substitutes whose sealed sheet is the one of a seat, by the member whose seat it is.
    pub(in crate::panel) stood_in: BTreeMap<MemberId, MemberId>,
    pub(in crate::panel) revealed: Option<Revealed>,
    /// One per sub-criterion, in rubric order.
    pub(in crate::panel) items: Vec<Item>,
    pub(in crate::panel) assessed: Assessed,
}

/// A sealed sheet as the log knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// What the author is bound to.
    pub commitment: Hash,
    /// When it was sealed.
    pub at: Timestamp,
    /// Whether it came from a file of marks.
    pub imported: bool,
}

/// The revealed sheets of a project.
#[derive(Debug, Clone, Default)]
pub struct Revealed {
    /// The sheets, in the order of the members.
    pub sheets: Vec<Arc<Sheet>>,
    /// Their marks in rubric order, beside `sheets`.
    pub rows: Vec<Vec<Option<Mark>>>,
    /// Why it was revealed before all had sealed; empty otherwise.
    pub reason: String,
}

/// Why a project is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// The failed check.
    pub check: CheckId,
    /// Motivation.
    pub motivation: String,
}

/// The consensus on one sub-criterion of one project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Notes of the discussion, in order.
    pub notes: Vec<Note>,
    /// The standing proposal.
    pub proposal: Option<Proposal>,
    /// How it was closed.
    pub closed: Option<Closed>,
}

/// A discussion note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who wrote it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// Text.
    pub text: String,
}

/// A proposed mark and the answers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who proposed it.
    pub by: MemberId,
    /// The mark.
    pub mark: Mark,
    /// Answers by member; the proposer agrees.
    pub answers: BTreeMap<MemberId, Answer>,
}

/// A closed consensus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The panel's mark.
    pub mark: Mark,
    /// Motivation.
    pub motivation: String,
    /// Reason for a mark outside the members' range.
    pub outside_reason: String,
    /// True where it was accepted as concordant, without discussion.
    pub concordant: bool,
    /// Members who dissent, with their reasons.
    pub dissents: Vec<(MemberId, String)>,
    /// When.
    pub at: Timestamp,
}

impl Panel {
    /// The panel under a call, before its first entry.
    ///
    /// # Errors
    /// When the weights of the call have no common unit.
    pub fn new(call: Arc<Call>) -> Result<Self, TooFine> {
        let grids: Vec<Grid> = call
            .phases
            .iter()
            .map(Grid::new)
            .collect::<Result<_, _>>()?;
        if grids.is_empty() {
            return Err(TooFine);
        }
        Ok(Self {
            call,
            grids: Arc::new(grids),
            phase: 0,
            created: false,
            frozen: false,
            members: Arc::default(),
            projects: Vector::new(),
            index: HashMap::new(),
            past: Vector::new(),
            procedure: Arc::default(),
            sittings: Vector::new(),
            lists: Vector::new(),
            called: None,
            restricted: false,
            across: OnceLock::new(),
            journal: Vector::new(),
            seq: 0,
            filed_until: 0,
            head: Hash::ZERO,
        })
    }

    /// The call.
    #[must_use]
    pub const fn call(&self) -> &Arc<Call> {
        &self.call
    }

    /// The phase under way.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        // `new` has made sure of a first phase, and `phase` never leaves the list.
        #[expect(
            clippy::indexing_slicing,
            reason = "Panel::new refuses a call without phases"
        )]
        &self.call.phases[self.phase]
    }

    /// The points of the phase's marks.
    #[must_use]
    pub(in crate::panel) fn grid(&self) -> &Grid {
        self.grid_at(self.phase)
    }

    fn grid_at(&self, stage: usize) -> &Grid {
        #[expect(
            clippy::indexing_slicing,
            reason = "there is a grid for each phase, and a stage is the place of one"
        )]
        &self.grids[stage]
    }

    /// The phase in which a project was filed.
    pub(in crate::panel) fn phase_of(&self, project: &Project) -> &Phase {
        self.call
            .phases
            .get(project.stage)
            .unwrap_or_else(|| self.phase())
    }

    /// The points of the phase in which a project was filed.
    pub(in crate::panel) fn grid_of(&self, project: &Project) -> &Grid {
        self.grids.get(project.stage).unwrap_or_else(|| self.grid())
    }

    /// Sequence number of the last entry applied; 0 before the first.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// Hash of the last entry applied.
    #[must_use]
    pub const fn head(&self) -> Hash {
        self.head
    }

    /// When the last entry was made.
    #[must_use]
    pub fn last_at(&self) -> Timestamp {
        self.journal.last().map_or(Timestamp::UNIX_EPOCH, |e| e.at)
    }

    /// A member by id.
    #[must_use]
    pub fn member(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|m| m.id.as_str() == id)
    }

    /// All members, in the order added.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Whether the rules are frozen.
    #[must_use]
    pub const fn frozen(&self) -> bool {
        self.frozen
    }

    pub(in crate::panel) fn project(&self, id: &ProjectId) -> Option<&Arc<Project>> {
        self.projects.get(*self.index.get(id)?)
    }

    /// A project as it stands in every phase in which it was filed, the last one first.
    pub(in crate::panel) fn stages_of(&self, id: &ProjectId) -> impl Iterator<Item = &Project> {
        let before = self.past.iter().rev().filter_map(|past| {
            let place = *past.index.get(id)?;
            past.projects.get(place)
        });
        self.project(id)
            .into_iter()
            .chain(before)
            .map(AsRef::as_ref)
    }

    /// The place of the phase that was under way when an entry was written.
    pub(in crate::panel) fn stage_at(&self, seq: u64) -> usize {
        let opened = &self.procedure.phases_opened;
        opened.iter().filter(|at| **at <= seq).count()
    }

    /// Whether the panel has an officer responsible for the procedure.
    pub(in crate::panel) fn has_manager(&self) -> bool {
        self.members.iter().any(|m| m.role == Role::Manager)
    }

    /// Every sealed sheet that is not revealed: project and author.
    #[must_use]
    pub fn sealed_unrevealed(&self) -> Vec<(ProjectId, MemberId)> {
        let hidden = self.projects.iter().filter(|p| p.revealed.is_none());
        hidden
            .flat_map(|p| {
                let authors = p.sealed.keys();
                authors.map(|member| (p.filed.project.clone(), member.clone()))
            })
            .collect()
    }

    /// The dossier of a project, as the hash of its document.
    #[must_use]
    pub fn dossier_hash(&self, project: &ProjectId) -> Option<Hash> {
        Some(self.project(project)?.filed.dossier)
    }

    /// The key with this fingerprint, where it stands for a member.
    #[must_use]
    pub fn key(&self, fingerprint: &str) -> Option<&KeyRegistered> {
        self.procedure.keys.get(fingerprint)
    }

    /// Whether a project is filed.
    #[must_use]
    pub fn has_project(&self, project: &str) -> bool {
        self.index.contains_key(project)
    }
}

impl Project {
    pub(in crate::panel) fn new(filed: Filed, stage: usize, subs: usize) -> Self {
        Self {
            stage,
            filed,
            assigned: Vec::new(),
            opened_by: Vec::new(),
            scored: false,
            reconciled: false,
            excluded: None,
            screening: Screening::default(),
            conflicts: Conflicts::default(),
            applicant: Applicant::default(),
            reevaluated: None,
            voided: Vec::new(),
            sealed: BTreeMap::new(),
            stood_in: BTreeMap::new(),
            revealed: None,
            items: vec![Item::default(); subs],
            assessed: Assessed::default(),
        }
    }

    /// The panel's own marks in rubric order.
    pub(in crate::panel) fn agreed(&self) -> Vec<Option<Mark>> {
        self.items
            .iter()
            .map(|item| item.closed.as_ref().map(|c| c.mark))
            .collect()
    }
}

impl Revealed {
    /// Takes a member's sheet out.
    pub(in crate::panel) fn take(&mut self, member: &MemberId) -> Option<Arc<Sheet>> {
        let place = self.sheets.iter().position(|s| s.member == *member)?;
        self.rows.remove(place);
        Some(self.sheets.remove(place))
    }

    /// The marks as rows for arithmetic.
    #[must_use]
    pub fn row_refs(&self) -> Vec<&[Option<Mark>]> {
        self.rows.iter().map(Vec::as_slice).collect()
    }
}
