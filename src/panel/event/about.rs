//! What an event is about: the project it concerns, and whether it tells of marks.

use super::Event;
use crate::ids::ProjectId;

impl Event {
    /// The one project that it concerns.
    #[must_use]
    pub const fn project(&self) -> Option<&ProjectId> {
        match self {
            Self::ProjectFiled(filed) | Self::ProjectReplaced(filed) => Some(&filed.project),
            Self::Assigned { project, .. }
            | Self::ProjectOpened { project }
            | Self::ProjectExcluded { project, .. }
            | Self::SheetSealed { project, .. }
            | Self::SheetReopened { project, .. }
            | Self::SheetsRevealed { project, .. }
            | Self::DiscussionNoted { project, .. }
            | Self::MarkProposed { project, .. }
            | Self::ProposalAnswered { project, .. }
            | Self::ConsensusClosed { project, .. }
            | Self::ConsensusReopened { project, .. }
            | Self::ConcordantAccepted { project, .. } => Some(project),
            Self::MemberRecused(r) => Some(&r.project),
            Self::RecusalAssessed(r) => Some(&r.project),
            Self::ExpertAsked(asked) => Some(&asked.project),
            Self::OpinionFiled(opinion) => Some(&opinion.project),
            Self::CheckDecided(decided) => Some(&decided.project),
            Self::IntegrationAsked(asked) => Some(&asked.project),
            Self::ProjectIntegrated(integrated) => Some(&integrated.filed.project),
            Self::ProjectAdmitted(admitted) => Some(&admitted.project),
            Self::ProjectReadmitted(back) => Some(&back.project),
            Self::ProjectWithdrawn(gone) => Some(&gone.project),
            Self::ProjectLapsed(lapsed) => Some(&lapsed.project),
            Self::OfferAnswered(answer) => Some(&answer.project),
            Self::AccessRequested(request) => Some(&request.project),
            Self::ItemCalled(called) => Some(&called.project),
            Self::PanelCreated { .. }
            | Self::MemberAdded { .. }
            | Self::CallFrozen { .. }
            | Self::ActRecorded(_)
            | Self::PanelAppointed(_)
            | Self::MemberDescribed(_)
            | Self::NoConflictDeclared(_)
            | Self::SubstituteSeated(_)
            | Self::SubstituteUnseated(_)
            | Self::KeyRegistered(_)
            | Self::KeyRevoked(_)
            | Self::SittingOpened(_)
            | Self::AttendanceNoted(_)
            | Self::SittingSuspended(_)
            | Self::SittingResumed { .. }
            | Self::SittingClosed { .. }
            | Self::IncidentNoted { .. }
            | Self::TermExtended(_)
            | Self::CallReplaced(_)
            | Self::PhaseOpened(_)
            | Self::SupportBodyRegistered(_)
            | Self::SupportAssigned(_)
            | Self::SupportMeetingNoted(_)
            | Self::TiesDrawn(_)
            | Self::ListApproved(_)
            | Self::ListPublished(_)
            | Self::ReevaluationOrdered(_)
            | Self::MinutesSigned(_)
            | Self::MinutesCorrected(_) => None,
        }
    }

    /// Whether it tells of marks, of how the panel came to them, or of what follows from them.
    #[must_use]
    pub const fn is_evaluative(&self) -> bool {
        matches!(
            self,
            Self::SheetsRevealed { .. }
                | Self::DiscussionNoted { .. }
                | Self::MarkProposed { .. }
                | Self::ProposalAnswered { .. }
                | Self::ConsensusClosed { .. }
                | Self::ConsensusReopened { .. }
                | Self::ConcordantAccepted { .. }
                | Self::ItemCalled(_)
                | Self::TiesDrawn(_)
                | Self::ListApproved(_)
        )
    }
}
