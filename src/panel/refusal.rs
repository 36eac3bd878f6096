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
}
