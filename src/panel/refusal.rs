//! Why the gate says no: data, worded by the locale, so that every screen and the command
//! line give the same sentence.

use super::event::Role;

/// A reason why a command is not allowed now. Each has a sentence `refusal-…` in the locale
/// files that says why and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The actor is no member of this panel.
    NotAMember(String),
    /// The actor's role has not this power; the roles that have it.
    NotYourRole(Role, Power),
    /// No project has this code.
    UnknownProject(String),
    /// No member has this id.
    UnknownMember(String),
    /// The rubric has no such sub-criterion.
    UnknownSub(String),
    /// The call has no such check.
    UnknownCheck(String),
    /// The id of a member is taken.
    MemberExists(String),
    /// Not usable as an id.
    BadId(String),
    /// A name is missing.
    NameMissing,
    /// The project was opened, and can no longer be replaced.
    AlreadyOpened(String),
    /// In this call every member scores every project.
    NobodyIsAssigned,
    /// The member's role does not score.
    DoesNotScore(String),
    /// The project is excluded, by this check.
    Excluded(String, String),
    /// The project is excluded already.
    AlreadyExcluded(String),
    /// The actor is not assigned to this project.
    NotAssignedToYou(String),
    /// The actor's sheet is sealed.
    SheetSealed(String),
    /// The concordant sub-criteria are not as many as the chair was shown: so many now.
    ConcordantChanged(usize),
    /// The check only warns.
    CheckOnlyWarns(String),
    /// A member has filed another sheet on a project than the one that comes in.
    OtherSheetFiled(String, String),
    /// The sheets of the project are revealed.
    SheetsRevealed(String),
    /// The sheets of the project are not revealed yet: so many of so many are sealed.
    NotRevealed(String, usize, usize),
    /// Marks missing on the sheet.
    SheetIncomplete(usize),
    /// A sheet without any mark.
    SheetEmpty,
    /// A mark off its scale, or cells out of order.
    OffScale(String),
    /// No sheet of this member is sealed on the project.
    NotSealed(String, String),
    /// Nobody has sealed a sheet on the project.
    NothingSealed(String),
    /// So many have not sealed: a reveal needs a reason.
    RevealNeedsReason(usize),
    /// The private content does not match what was sealed.
    SheetMismatch(String),
    /// A reason is missing.
    ReasonMissing,
    /// A text is missing.
    TextMissing,
    /// A text is too long: the most characters.
    TextTooLong(usize),
    /// The consensus on this sub-criterion is closed.
    ConsensusClosed(String),
    /// The consensus on this sub-criterion is open.
    ConsensusOpen(String),
    /// A red divergence needs a discussion note first.
    NoteMissing(String),
    /// Nothing is proposed on this sub-criterion.
    NothingProposed(String),
    /// This mark is proposed already.
    AlreadyProposed(String),
    /// The proposal changed meanwhile.
    ProposalChanged(String),
    /// These have not answered the proposal.
    AnswersMissing(Vec<String>),
    /// A red divergence closes with a motivation only.
    MotivationMissing(String),
    /// A mark outside the members' range needs a further reason.
    OutsideReasonMissing(String),
    /// No concordant sub-criterion is open.
    NothingConcordant,
    /// The consensus has begun: no further sheet can come in.
    ConsensusBegun(String),
    /// The panel has an officer responsible for the procedure: the office does not act for them.
    ForTheManager,
    /// No sitting is open: the panel values in a sitting.
    NoSitting,
    /// A sitting is open already.
    SittingOpen(u32),
    /// A sitting is open: the phase ends once it is closed.
    SittingStillOpen(u32),
    /// The sitting is suspended.
    SittingSuspended(u32),
    /// The sitting is not suspended.
    NotSuspended(u32),
    /// There is no sitting with this number that is closed.
    NoClosedSitting(u32),
    /// The quorum is not there: so many of so many, and who is missing.
    NoQuorum {
        /// Seats present.
        present: usize,
        /// Seats needed.
        needed: usize,
        /// Names of those missing.
        missing: Vec<String>,
    },
    /// The member was noted so already.
    AttendanceAsNoted(String),
    /// The seat of this member on this project is vacant: a substitute must take it.
    SeatVacant(String, String),
    /// The substitute cannot take the seat while its member holds it.
    TitularActs(String),
    /// The member is not recused from the project.
    NotRecused(String, String),
    /// This member is no substitute.
    NoSubstitute(String),
    /// Nobody has this seat so.
    NotSeated(String),
    /// The substitute holds this seat or another one already.
    AlreadySeated(String),
    /// This person holds the seat.
    SeatHeld(String),
    /// Somebody has filed the sheet of this seat on the project.
    SeatScored(String),
    /// The member has recused themselves from the project.
    Recused(String),
    /// The member has not declared whether they have a conflict of interest on the project.
    ConflictUndeclared(String),
    /// An affiliation hints at a conflict on the project, with this body: a reason is needed.
    ConflictHinted(String, String),
    /// The chair has not recorded what the recusal of this member on the project means.
    RecusalUnassessed(String, String),
    /// A member of the panel belongs to this support body.
    MemberSupports(String, String),
    /// The project is not admitted to the evaluation yet.
    NotAdmitted(String),
    /// The project is admitted to the evaluation already.
    AlreadyAdmitted(String),
    /// Checks are open on the project.
    ChecksOpen(String, Vec<String>),
    /// A check fails: the project cannot be admitted.
    CheckFails(String, String),
    /// The check holds on the project: nothing follows from it.
    CheckHolds(String, String),
    /// What was computed of the check says otherwise: a motivation is needed.
    AgainstComputed(String),
    /// The check does not open an integration.
    NotIntegrable(String),
    /// An integration was asked already on the project.
    IntegrationAsked(String),
    /// No integration is open on the project.
    NoIntegration(String),
    /// An integration is open on the project.
    IntegrationOpen(String),
    /// The answer changes a field that was not asked.
    FieldNotAsked(String, String),
    /// What came in came after the end of the term.
    TermOver(String),
    /// The term is not over on that day.
    TermNotOver(String),
    /// That day is still to come.
    DayToCome(String),
    /// The new end is no later than the present one.
    NotLater,
    /// The project is not excluded.
    NotExcluded(String),
    /// Definitive projects are still awaited: this one among them.
    StillAwaited(String),
    /// No act has this id.
    UnknownAct(String),
    /// An act with this id is recorded.
    ActExists(String),
    /// The act is of another kind than the fact needs: the act, and the kinds that serve.
    WrongAct(String, Vec<&'static str>),
    /// The panel is appointed after the end of filing only.
    AppointedEarly(String),
    /// The act has no date, and one is needed.
    ActUndated(String),
    /// The panel is appointed already, by this act.
    AlreadyAppointed(String),
    /// The call is frozen with this hash: a change needs an act.
    CallFrozen(String),
    /// The new call file cannot be used: its first problem.
    CallUnusable(String),
    /// The new version changes rules, not only words.
    RulesChanged(String),
    /// The new version changes a rule of a phase that is over.
    PastRulesChanged(String),
    /// The project is withdrawn.
    Withdrawn(String),
    /// The project has lapsed.
    Lapsed(String),
    /// The phase of the project is over.
    PhaseOver(String),
    /// The project is being valued again by an order that is not carried out yet.
    ReevaluationPending(String),
    /// What is valued is kept from the viewer: they must judge unseen, or not at all.
    OutcomeHidden,
    /// The project has not come to its end: screening or consensus is open.
    NotSettled(String),
    /// No project is filed.
    NothingToList,
    /// Equal totals that only a draw can separate.
    DrawNeeded(Vec<String>),
    /// No draw is to be made between these.
    NothingToDraw,
    /// A text that the draw needs is missing: seed or witnesses.
    DrawIncomplete,
    /// The list with this number is not the one that the chair was shown.
    ListChanged(u32),
    /// A list of this phase stands, approved with this number.
    ListApproved(u32),
    /// No list has this number.
    UnknownList(u32),
    /// The list is published already.
    ListPublished(u32),
    /// Another list has taken the place of this one.
    ListSuperseded(u32),
    /// What is said to be a total is no number.
    NoNumber(String),
    /// The list is not published yet.
    ListUnpublished(u32),
    /// No list is approved in this phase.
    NoList,
    /// The list says what the panel decided: there is no material error in it.
    NoMaterialError(u32),
    /// Nothing has happened that moves the list.
    NothingMoves(u32),
    /// The list would take from this project what was granted to it: euro cents before and after.
    GrantLowered(String, i64, i64),
    /// The request of the project is not known, and the money cannot be divided without it.
    RequestUnknown(String),
    /// The project has no open offer.
    NoOffer(String),
    /// The call has no further phase, or another one is next.
    NoSuchPhase(String),
    /// The project was not admitted in the phase before, or its definitive project is there.
    NotAwaited(String),
    /// No support body has this id.
    UnknownSupportBody(String),
    /// Something with this id is there already.
    Taken(String),
    /// The member has signed these minutes.
    AlreadySigned(u32),
    /// Others have signed minutes with other bytes.
    MinutesDiffer(u32),
    /// The member was not in that sitting.
    NotInSitting(u32),
    /// The expert was not asked for an opinion on the project.
    NotAsked(String),
    /// The key stands for another member.
    KeyTaken(String),
    /// No key of this member has this fingerprint.
    UnknownKey(String),
    /// The session was taken over by a newer one of the same member.
    TakenOver,
    /// The key with which the member logged in stands for them no longer.
    KeyGone(String),
}

/// What a role may be lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// Scoring, proposing, answering.
    Score,
    /// What only the chair does.
    Preside,
    /// What the office and the secretary do.
    Administer,
    /// Writing notes.
    Write,
    /// What the officer responsible for the procedure does.
    Manage,
    /// Deciding checks.
    Screen,
    /// Writing expert opinions.
    Advise,
    /// Keeping attendance and incidents.
    Attend,
    /// Adding members.
    Enrol,
}
