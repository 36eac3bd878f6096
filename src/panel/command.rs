//! What a person can ask the panel to do.

use std::sync::Arc;

use super::event::{Answer, Filed, Role, Sheet};
use crate::ids::{CheckId, Mark, MemberId, ProjectId, SubId};

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
}
