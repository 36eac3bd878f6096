//! The fold of the screening: checks, integrations, admission; and of what applicants do.

use std::collections::BTreeSet;

use crate::assess::allocation::OfferAnswer;
use crate::call::Check;
use crate::ids::CheckId;
use crate::panel::event::{Actor, Entry, Event, Filed};
use crate::panel::state::screening::{Admission, Decided, Integration};
use crate::panel::state::{Panel, Project};
use crate::screening::fields_of;

impl Panel {
    pub(super) fn apply_screening(&mut self, entry: &Entry) {
        match &entry.event {
            Event::NoConflictDeclared(declared) => {
                if let Actor::Member(member) = &entry.actor {
                    for id in &declared.projects {
                        self.change_quietly(id, |p| {
                            p.conflicts.none.insert(member.clone());
                        });
                    }
                }
            }
            Event::ExpertAsked(asked) => self.change_quietly(&asked.project, |p| {
                p.conflicts.experts.push(asked.expert.clone());
            }),
            Event::OpinionFiled(opinion) => {
                if let Actor::Member(expert) = &entry.actor {
                    let told = (expert.clone(), entry.at, opinion.text.clone());
                    self.change_quietly(&opinion.project, |p| p.conflicts.opinions.push(told));
                }
            }
            Event::CheckDecided(decided) => {
                let result = Decided {
                    met: decided.met,
                    motivation: decided.motivation.clone(),
                    by: entry.actor.clone(),
                    at: entry.at,
                };
                self.change_quietly(&decided.project, |p| {
                    p.screening.checks.insert(decided.check.clone(), result);
                });
            }
            Event::IntegrationAsked(asked) => self.change_quietly(&asked.project, |p| {
                p.screening.integration = Some(Integration {
                    asked: asked.clone(),
                    answered: None,
                });
            }),
            Event::ProjectIntegrated(integrated) => {
                self.filed_until = entry.seq;
                self.across.take();
                let touched = self.checks_on(&integrated.changed);
                self.change(&integrated.filed.project, |p| {
                    p.refile(integrated.filed.clone());
                    if let Some(integration) = &mut p.screening.integration {
                        integration.answered =
                            Some((integrated.received_at, integrated.changed.clone()));
                        // What was found before the answer is to be found again.
                        let asked = &integration.asked.checks;
                        let again =
                            |check: &CheckId| asked.contains(check) || touched.contains(check);
                        p.screening.checks.retain(|check, _| !again(check));
                    }
                });
            }
            Event::ProjectAdmitted(admitted) => {
                let admission = Admission {
                    reserve: admitted.reserve.clone(),
                    motivation: admitted.motivation.clone(),
                    at: entry.at,
                };
                self.change_quietly(&admitted.project, |p| {
                    p.screening.admitted = Some(admission);
                });
            }
            Event::ProjectReadmitted(back) => self.change(&back.project, |p| {
                p.excluded = None;
                p.screening.checks.clear();
                p.screening.admitted = None;
            }),
            Event::ProjectWithdrawn(gone) => self.change_last(&gone.project, |p| {
                p.applicant.withdrawn = Some((gone.on, gone.reason.clone()));
            }),
            Event::ProjectLapsed(lapsed) => {
                let on = lapsed.on;
                self.change_last(&lapsed.project, |p| p.applicant.lapsed = Some(on));
            }
            Event::OfferAnswered(answer) => self.change(&answer.project, |p| {
                let cents = answer.cents;
                p.applicant.offer = Some(if answer.accepted {
                    OfferAnswer::Accepted { cents }
                } else {
                    OfferAnswer::Refused { cents }
                });
            }),
            // Kept in the journal alone.
            Event::AccessRequested(_) => {}
            // Applied before this is asked.
            Event::PanelCreated { .. }
            | Event::MemberAdded { .. }
            | Event::CallFrozen { .. }
            | Event::ProjectFiled(_)
            | Event::ProjectReplaced(_)
            | Event::Assigned { .. }
            | Event::ProjectOpened { .. }
            | Event::ProjectExcluded { .. }
            | Event::SheetSealed { .. }
            | Event::SheetReopened { .. }
            | Event::SheetsRevealed { .. }
            | Event::DiscussionNoted { .. }
            | Event::MarkProposed { .. }
            | Event::ProposalAnswered { .. }
            | Event::ConsensusClosed { .. }
            | Event::ConsensusReopened { .. }
            | Event::ConcordantAccepted { .. }
            | Event::ActRecorded(_)
            | Event::PanelAppointed(_)
            | Event::MemberDescribed(_)
            | Event::MemberRecused(_)
            | Event::RecusalAssessed(_)
            | Event::SubstituteSeated(_)
            | Event::SubstituteUnseated(_)
            | Event::KeyRegistered(_)
            | Event::KeyRevoked(_)
            | Event::ItemCalled(_)
            | Event::MinutesCorrected(_)
            | Event::SittingOpened(_)
            | Event::AttendanceNoted(_)
            | Event::SittingSuspended(_)
            | Event::SittingResumed { .. }
            | Event::SittingClosed { .. }
            | Event::IncidentNoted { .. }
            | Event::MinutesSigned(_)
            | Event::TermExtended(_)
            | Event::CallReplaced(_)
            | Event::PhaseOpened(_)
            | Event::SupportBodyRegistered(_)
            | Event::SupportAssigned(_)
            | Event::SupportMeetingNoted(_)
            | Event::TiesDrawn(_)
            | Event::ListApproved(_)
            | Event::ListPublished(_)
            | Event::ReevaluationOrdered(_) => {}
        }
    }
}

impl Panel {
    /// The checks of the phase that read one of some fields of the dossier.
    fn checks_on(&self, fields: &[String]) -> BTreeSet<CheckId> {
        let reads = |check: &&Check| {
            fields_of(check)
                .iter()
                .any(|f| fields.iter().any(|g| g == f))
        };
        let checks = self.phase().checks.iter().filter(reads);
        checks.map(|check| check.id.clone()).collect()
    }
}

impl Project {
    /// Another dossier takes the place of the one filed; where the partners are others, conflicts
    /// of interest must be declared again (domain §5.2).
    pub(super) fn refile(&mut self, filed: Filed) {
        let bodies = |filed: &Filed| -> BTreeSet<String> {
            let codes = filed.facts.tax_codes();
            codes.map(ToOwned::to_owned).collect()
        };
        if bodies(&filed) != bodies(&self.filed) {
            self.conflicts.none.clear();
        }
        self.filed = filed;
    }
}
