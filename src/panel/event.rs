//! The facts that can happen in a panel, and the entry that carries each in the log.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::call::act::Act;
use crate::cell::Cell;
use crate::dossier::Facts;
use crate::ids::{CheckId, Hash, Mark, MemberId, ProjectId, SubId};

mod about;
pub mod list;
pub mod login;
pub mod people;
pub mod procedure;
mod role;
pub mod screening;
pub mod sitting;

pub use role::Role;

use list::{Drawn, List, Published, Reevaluated};
use login::{KeyRegistered, KeyRevoked};
use people::{ExpertAsked, NoConflict, Opinion, Profile, RecusalAssessed, Recused, Seat};
use procedure::{
    AccessRequested, Appointed, CallReplaced, Lapsed, OfferAnswered, PhaseOpened, SupportAssigned,
    SupportBody, SupportMeeting, TermExtended, Withdrawn,
};
use screening::{Admitted, CheckDecided, Integrated, IntegrationAsked, Readmitted};
use sitting::{Attendance, ItemCalled, MinutesCorrected, MinutesSigned, SittingOpened, Suspended};

/// One entry of the log: who did what, when, and how they were known.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Place in the log, from 1.
    pub seq: u64,
    /// When (UTC).
    pub at: jiff::Timestamp,
    /// Who.
    pub actor: Actor,
    /// How the actor was known: `file` for whoever may open the panel file.
    pub via: Arc<str>,
    /// What.
    pub event: Event,
    /// SHA-256 of this entry, the entry before included.
    pub hash: Hash,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The office: whoever keeps the panel file and acts for no member.
    Office,
    /// A member of the panel.
    Member(MemberId),
}

/// A score sheet (scheda): one member's marks on one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Whose.
    pub member: MemberId,
    /// Random salt, 32 bytes as hexadecimal: it keeps the commitment from being guessed.
    pub salt: String,
    /// Cells in rubric order; a cell without mark carries a comment alone.
    pub cells: Vec<Cell>,
}

/// Defines [`Event`] and, with the same variants, the form in which it is read. Reading by the tag
/// costs serde a copy of every event in memory; the tag always comes first in the log's bytes, so
/// it can choose the variant before the rest is read. A long log opens in half the time.
macro_rules! events {
    (newtypes: $($(#[$nm:meta])* $n:ident($inner:ty)),*;
     structs: $($(#[$vm:meta])* $v:ident { $($(#[$fm:meta])* $f:ident: $t:ty),* $(,)? }),* $(,)?) => {
        /// A fact. Names and fields are frozen: they stand in the log's bytes, `kind` first.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Event {
            $($(#[$nm])* $n($inner),)*
            $($(#[$vm])* $v { $($(#[$fm])* $f: $t),* }),*
        }

        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        enum Wire {
            $($n($inner),)*
            $($v { $($(#[$fm])* $f: $t),* }),*
        }

        impl From<Wire> for Event {
            fn from(wire: Wire) -> Self {
                match wire {
                    $(Wire::$n(inner) => Self::$n(inner),)*
                    $(Wire::$v { $($f),* } => Self::$v { $($f),* }),*
                }
            }
        }
    };
}

events! {
    newtypes:
    /// A project was filed.
    ProjectFiled(Filed),
    /// A filed project was replaced by a corrected import, before anybody opened it.
    ProjectReplaced(Filed),
    /// An act was recorded.
    ActRecorded(Act),
    /// The panel was appointed.
    PanelAppointed(Appointed),
    /// A member's office and affiliations were noted.
    MemberDescribed(Profile),
    /// A member declared no conflict of interest on projects.
    NoConflictDeclared(NoConflict),
    /// A member recused themselves from a project.
    MemberRecused(Recused),
    /// The chair assessed what a recusal means for the other projects.
    RecusalAssessed(RecusalAssessed),
    /// A substitute took a seat.
    SubstituteSeated(Seat),
    /// A substitute left a seat.
    SubstituteUnseated(Seat),
    /// An expert was asked for an opinion.
    ExpertAsked(ExpertAsked),
    /// An expert filed an opinion.
    OpinionFiled(Opinion),
    /// A public key was registered for a member.
    KeyRegistered(KeyRegistered),
    /// A public key was revoked.
    KeyRevoked(KeyRevoked),
    /// The chair called an item: everyone's eyes go there.
    ItemCalled(ItemCalled),
    /// A sitting was opened.
    SittingOpened(SittingOpened),
    /// Somebody arrived or left.
    AttendanceNoted(Attendance),
    /// The sitting was suspended.
    SittingSuspended(Suspended),
    /// A check was decided.
    CheckDecided(CheckDecided),
    /// An integration was asked.
    IntegrationAsked(IntegrationAsked),
    /// An integration came in.
    ProjectIntegrated(Integrated),
    /// A project was admitted to the evaluation.
    ProjectAdmitted(Admitted),
    /// An excluded project was readmitted by an act.
    ProjectReadmitted(Readmitted),
    /// The end of filing was moved.
    TermExtended(TermExtended),
    /// A new version of the call was adopted.
    CallReplaced(CallReplaced),
    /// The next phase was opened.
    PhaseOpened(PhaseOpened),
    /// A project was withdrawn.
    ProjectWithdrawn(Withdrawn),
    /// A project lapsed.
    ProjectLapsed(Lapsed),
    /// A partial offer was answered.
    OfferAnswered(OfferAnswered),
    /// A body that supports applicants was registered.
    SupportBodyRegistered(SupportBody),
    /// A support body was assigned to a district.
    SupportAssigned(SupportAssigned),
    /// A meeting of a support body was noted.
    SupportMeetingNoted(SupportMeeting),
    /// Somebody asked to see the papers.
    AccessRequested(AccessRequested),
    /// Ties were drawn.
    TiesDrawn(Drawn),
    /// A list was approved.
    ListApproved(List),
    /// A list was published.
    ListPublished(Published),
    /// A new valuation was ordered.
    ReevaluationOrdered(Reevaluated),
    /// Minutes were signed.
    MinutesSigned(MinutesSigned),
    /// Earlier minutes were corrected.
    MinutesCorrected(MinutesCorrected);
    structs:
    /// The panel was opened under a call.
    PanelCreated {
        /// Call id.
        call: String,
        /// SHA-256 of the call file, kept among the documents.
        call_hash: Hash,
        /// Scales of the sub-criteria, so that the SQL views can give values.
        scales: Vec<SubScale>,
    },
    /// A member was added.
    MemberAdded {
        /// Identifier.
        id: MemberId,
        /// Name.
        name: String,
        /// Role.
        role: Role,
    },
    /// The call was frozen: from here on its rules cannot change (domain finding 3).
    CallFrozen {
        /// SHA-256 of the call file.
        call_hash: Hash,
    },
    /// A suspended sitting was resumed.
    SittingResumed {
        /// Note.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// The sitting was closed.
    SittingClosed {
        /// When and where the next one is.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        next: String,
    },
    /// An incident was noted (a line lost, an outage).
    IncidentNoted {
        /// What happened.
        text: String,
    },
    /// The members who must score a project were set.
    Assigned {
        /// Project.
        project: ProjectId,
        /// Members.
        members: Vec<MemberId>,
    },
    /// A member opened a project for the first time.
    ProjectOpened {
        /// Project.
        project: ProjectId,
    },
    /// A project was excluded at the check of requirements.
    ProjectExcluded {
        /// Project.
        project: ProjectId,
        /// The check that failed.
        check: CheckId,
        /// Motivation.
        motivation: String,
    },
    /// A member filed their sheet; its content stays private until the reveal.
    SheetSealed {
        /// Project.
        project: ProjectId,
        /// Whose sheet.
        member: MemberId,
        /// SHA-256 over salt and canonical bytes of the sheet.
        commitment: Hash,
        /// True when it came from a file of marks.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        imported: bool,
    },
    /// The chair gave a sealed sheet back to its author, before the reveal (E6).
    SheetReopened {
        /// Project.
        project: ProjectId,
        /// Whose sheet.
        member: MemberId,
        /// Reason.
        reason: String,
    },
    /// All sealed sheets of a project were revealed in one step.
    SheetsRevealed {
        /// Project.
        project: ProjectId,
        /// The sheets, with salts.
        sheets: Vec<Arc<Sheet>>,
        /// Reason, where some who must score had not sealed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A note on the discussion of one sub-criterion.
    DiscussionNoted {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Note.
        text: String,
    },
    /// A mark was proposed as the panel's own.
    MarkProposed {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Proposed mark.
        mark: Mark,
    },
    /// A member answered the standing proposal.
    ProposalAnswered {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// The mark that the answer is to, so that a late answer never counts for another.
        mark: Mark,
        /// Agreement or dissent.
        answer: Answer,
    },
    /// The chair closed the consensus on one sub-criterion.
    ConsensusClosed {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// The panel's mark.
        mark: Mark,
        /// Motivation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        motivation: String,
        /// Further reason for a mark outside the members' range (E7).
        #[serde(default, skip_serializing_if = "String::is_empty")]
        outside_reason: String,
    },
    /// The chair opened a closed consensus again.
    ConsensusReopened {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Reason.
        reason: String,
    },
    /// Concordant sub-criteria of a project were accepted in one go.
    ConcordantAccepted {
        /// Project.
        project: ProjectId,
        /// Sub-criteria and the panel's marks.
        marks: Vec<(SubId, Mark)>,
    },
}

/// The scale of one sub-criterion in the log's first entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubScale {
    /// Sub-criterion.
    pub sub: SubId,
    /// Its criterion.
    pub criterion: String,
    /// Least value, as a decimal text.
    pub min: String,
    /// Step, as a decimal text.
    pub step: String,
}

/// What the log says of a filed project; the dossier itself is a document beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// Code.
    pub project: ProjectId,
    /// Title.
    pub title: String,
    /// Districts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<String>,
    /// Name of the lead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Required sections that are empty, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// True for an invented project.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
    /// What the checks need to know, where the call screens projects.
    #[serde(default, skip_serializing_if = "no_facts")]
    pub facts: Arc<Facts>,
    /// SHA-256 of the dossier's bytes.
    pub dossier: Hash,
}

fn no_facts(facts: &Arc<Facts>) -> bool {
    facts.is_empty()
}

/// An answer to a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The member agrees.
    Agree,
    /// The member dissents, with a reason.
    Dissent {
        /// Reason.
        reason: String,
    },
}

impl Sheet {
    /// The commitment: SHA-256 over the salt and the canonical bytes (compact JSON of project,
    /// member and cells, in rubric order), each preceded by its length as 8 bytes big-endian.
    #[must_use]
    pub fn commitment(&self, project: &ProjectId) -> Hash {
        let body = serde_json::to_vec(&(project, &self.member, &self.cells)).unwrap_or_default();
        let mut bytes = Vec::with_capacity(body.len() + 80);
        for part in [self.salt.as_bytes(), &body] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        Hash::of(&bytes)
    }

    /// The cell of a sub-criterion.
    #[must_use]
    pub fn cell(&self, sub: &SubId) -> Option<&Cell> {
        self.cells.iter().find(|c| c.sub == *sub)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::tagged::deserialize::<Wire, D>(deserializer, "kind").map(Self::from)
    }
}

/// The scales of every sub-criterion of a call, of all its phases.
#[must_use]
pub fn scales(call: &crate::call::Call) -> Vec<SubScale> {
    let of = |phase: &crate::call::Phase| {
        let scale = |sub: &crate::call::Sub| SubScale {
            sub: sub.id.clone(),
            criterion: phase
                .criteria
                .get(sub.criterion)
                .map(|c| c.id.clone())
                .unwrap_or_default(),
            min: sub.scale.min.to_plain(),
            step: sub.scale.step.to_plain(),
        };
        phase.subs.iter().map(scale).collect::<Vec<_>>()
    };
    call.phases.iter().flat_map(of).collect()
}
