//! What a person can ask the panel to do.

use std::sync::Arc;

use super::event::list::{Published, Reevaluated};
use super::event::login::{KeyRegistered, KeyRevoked};
use super::event::people::{
    ExpertAsked, NoConflict, Opinion, Profile, RecusalAssessed, Recused, Seat,
};
use super::event::procedure::{
    AccessRequested, Appointed, Lapsed, OfferAnswered, PhaseOpened, SupportAssigned, SupportBody,
    SupportMeeting, TermExtended, Withdrawn,
};
use super::event::screening::{Admitted, CheckDecided, Integrated, IntegrationAsked, Readmitted};
use super::event::sitting::{Attendance, ItemCalled, MinutesCorrected, MinutesSigned, Mode};
use super::event::{Answer, Filed, Role, Sheet};
use crate::call::act::Act;
use crate::ids::{CheckId, Hash, Mark, MemberId, ProjectId, SubId};

/// A wish; `decide` turns it into events or a refusal.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Add a member.
    AddMember {
        /// Identifier.
        id: MemberId,
        /// Name.
        name: String,
        /// Role.
        role: Role,
    },
    /// File projects, or replace filed ones that nobody has opened.
    File(Vec<Filed>),
    /// Set who must score each project, beside those already assigned.
    Assign(Vec<(ProjectId, Vec<MemberId>)>),
    /// Open a project: the first opening of all freezes the call.
    Open(ProjectId),
    /// Exclude a project at the check of requirements.
    Exclude {
        /// Project.
        project: ProjectId,
        /// The check that failed.
        check: CheckId,
        /// Motivation.
        motivation: String,
    },
    /// Seal one's own sheet.
    Seal {
        /// Project.
        project: ProjectId,
        /// The sheet.
        sheet: Arc<Sheet>,
        /// The content of the sheets that others have sealed on it, should this be the last.
        others: Vec<Arc<Sheet>>,
    },
    /// File the sheets on one project that came in files of marks; they assign their authors.
    ImportSheets {
        /// Project.
        project: ProjectId,
        /// The sheets.
        sheets: Vec<Arc<Sheet>>,
        /// As for [`Command::Seal`].
        others: Vec<Arc<Sheet>>,
    },
    /// Give a sealed sheet back to its author.
    Reopen {
        /// Project.
        project: ProjectId,
        /// Whose sheet.
        member: MemberId,
        /// Reason.
        reason: String,
    },
    /// Reveal the sealed sheets of a project.
    Reveal {
        /// Project.
        project: ProjectId,
        /// The content of the sealed sheets.
        sheets: Vec<Arc<Sheet>>,
        /// Reason, needed while some who must score have not sealed.
        reason: String,
    },
    /// Note the discussion of a sub-criterion.
    Note {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Note.
        text: String,
    },
    /// Propose a mark as the panel's own.
    Propose {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Mark.
        mark: Mark,
    },
    /// Answer the standing proposal.
    Answer {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// The proposed mark that the answer is to.
        mark: Mark,
        /// Agreement or dissent.
        answer: Answer,
    },
    /// Close the consensus on the standing proposal.
    Close {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// The mark that the chair saw proposed.
        mark: Mark,
        /// Motivation.
        motivation: String,
        /// Reason for a mark outside the members' range.
        outside_reason: String,
    },
    /// Open a closed consensus again.
    ReopenConsensus {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// Reason.
        reason: String,
    },
    /// Accept the concordant sub-criteria in one go.
    AcceptConcordant {
        /// Of one project, or of all.
        project: Option<ProjectId>,
        /// How many the chair was shown.
        shown: usize,
    },
    /// Record an act.
    Record(Act),
    /// Appoint the panel.
    Appoint(Appointed),
    /// Note a member's office and affiliations.
    Describe(Profile),
    /// Declare no conflict of interest.
    DeclareNoConflict(NoConflict),
    /// Recuse oneself.
    Recuse(Recused),
    /// Record what a recusal means for other projects.
    AssessRecusal(RecusalAssessed),
    /// Put a substitute in a seat.
    Seat(Seat),
    /// Take a substitute out of a seat.
    Unseat(Seat),
    /// Ask an expert.
    AskExpert(ExpertAsked),
    /// File one's opinion as an expert.
    FileOpinion(Opinion),
    /// Open a sitting.
    OpenSitting {
        /// How it is held.
        mode: Mode,
        /// Where.
        place: String,
        /// Agenda.
        agenda: Vec<String>,
        /// Who is present.
        present: Vec<MemberId>,
        /// Who of them by remote tool, identified.
        remote: Vec<MemberId>,
    },
    /// Note an arrival or a leaving.
    Attend(Attendance),
    /// Suspend the sitting.
    Suspend {
        /// Reason.
        reason: String,
    },
    /// Resume the sitting.
    Resume {
        /// Note.
        note: String,
    },
    /// Close the sitting.
    CloseSitting {
        /// When and where the next one is.
        next: String,
    },
    /// Note an incident.
    NoteIncident {
        /// What happened.
        text: String,
    },
    /// Sign the minutes of a closed sitting.
    SignMinutes(MinutesSigned),
    /// Correct the minutes of a closed sitting in those of the one that is open.
    CorrectMinutes(MinutesCorrected),
    /// Decide a check.
    DecideCheck(CheckDecided),
    /// Ask an integration.
    AskIntegration(IntegrationAsked),
    /// File the answer to an integration.
    Integrate(Box<Integrated>),
    /// Admit a project to the evaluation; the reserve follows from its checks.
    Admit(Admitted),
    /// Bring an excluded project back by an act.
    Readmit(Readmitted),
    /// Move the end of filing.
    Extend(TermExtended),
    /// Adopt a new version of the call.
    ReplaceCall {
        /// The call file.
        text: String,
        /// The act, by id.
        act: Option<String>,
        /// Whether only its wording changes.
        material: bool,
    },
    /// Open the next phase.
    OpenPhase(PhaseOpened),
    /// Note that a project is withdrawn.
    Withdraw(Withdrawn),
    /// Declare an awaited project lapsed.
    Lapse(Lapsed),
    /// Note the answer to a partial offer.
    AnswerOffer(OfferAnswered),
    /// Register a public key for a member.
    RegisterKey(KeyRegistered),
    /// Revoke a public key.
    RevokeKey(KeyRevoked),
    /// Call an item of the consensus: a project, or one sub-criterion of it.
    Call(ItemCalled),
    /// Register a support body.
    RegisterSupport(SupportBody),
    /// Assign a support body to a district.
    AssignSupport(SupportAssigned),
    /// Note a meeting of a support body.
    NoteMeeting(SupportMeeting),
    /// Note a request of access.
    RequestAccess(AccessRequested),
    /// Draw between projects that nothing else separates.
    Draw {
        /// The projects.
        projects: Vec<ProjectId>,
        /// The seed.
        seed: String,
        /// Who witnesses.
        witnesses: Vec<String>,
    },
    /// Approve the list or ranking of the phase.
    ApproveList {
        /// The fingerprint of the list that the chair was shown.
        shown: Hash,
    },
    /// Publish a list.
    PublishList(Published),
    /// Correct a material error in a published list.
    CorrectMaterialError {
        /// The list.
        list: u32,
        /// The act, by id.
        act: String,
        /// What is wrong.
        reason: String,
    },
    /// Move the list up after a renunciation or an answered offer.
    AdvanceList {
        /// The act, by id.
        act: String,
    },
    /// Have projects valued again by order.
    OrderReevaluation(Reevaluated),
}
