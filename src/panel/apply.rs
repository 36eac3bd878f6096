//! The fold: what each entry does to the state. Total: an entry that names what does not
//! exist changes nothing but the place in the log. The gate lets none such be written.

mod procedure;
mod screening;

use std::sync::Arc;

pub(crate) use procedure::same_seat;

use super::event::{Answer, Entry, Event, Sheet};
use super::state::{
    Assessed, Closed, Exclusion, Item, Member, Note, Panel, Project, Proposal, Revealed, Seal,
};
use crate::call::Phase;
use crate::ids::{Mark, MemberId, ProjectId, SubId};

impl Panel {
    /// Applies the next entry of the log.
    pub fn apply(&mut self, entry: &Arc<Entry>) {
        self.seq = entry.seq;
        self.head = entry.hash;
        self.journal.push_back(Arc::clone(entry));
        match &entry.event {
            Event::PanelCreated { .. } => self.created = true,
            Event::MemberAdded { id, name, role } => {
                let member = Member {
                    id: id.clone(),
                    name: name.clone(),
                    role: *role,
                };
                Arc::make_mut(&mut self.members).push(member);
            }
            Event::CallFrozen { .. } => self.frozen = true,
            Event::ProjectFiled(filed) => {
                let mut project = Project::new(filed.clone(), self.phase, self.phase().subs.len());
                // Whoever has a conflict with a project has it in the next phase too.
                if let Some(before) = self.preliminary(&filed.project) {
                    project.conflicts.recused = before.conflicts.recused.clone();
                }
                self.filed_until = entry.seq;
                self.across.take();
                self.index
                    .insert(filed.project.clone(), self.projects.len());
                self.projects.push_back(Arc::new(project));
            }
            Event::ProjectReplaced(filed) => {
                self.filed_until = entry.seq;
                self.across.take();
                self.change(&filed.project, |p| p.refile(filed.clone()));
            }
            Event::Assigned { project, members } => {
                self.change(project, |p| p.assigned.clone_from(members));
            }
            Event::ProjectOpened { project } => {
                if let super::event::Actor::Member(id) = &entry.actor {
                    self.change(project, |p| p.opened_by.push(id.clone()));
                }
            }
            Event::ProjectExcluded {
                project,
                check,
                motivation,
            } => {
                let exclusion = Exclusion {
                    check: check.clone(),
                    motivation: motivation.clone(),
                };
                self.change(project, |p| p.excluded = Some(exclusion));
            }
            Event::SheetSealed {
                project,
                member,
                commitment,
                imported,
            } => {
                let seal = Seal {
                    commitment: *commitment,
                    at: entry.at,
                    imported: *imported,
                };
                let stood_in = self.stands_in(project, member);
                self.change(project, |p| {
                    p.sealed.insert(member.clone(), seal);
                    p.stood_in
                        .extend(stood_in.map(|seat| (seat, member.clone())));
                    p.scored = true;
                });
            }
            Event::SheetReopened {
                project, member, ..
            } => self.change(project, |p| p.unseal(member)),
            Event::SheetsRevealed {
                project,
                sheets,
                reason,
            } => self.reveal(project, sheets, reason),
            Event::DiscussionNoted { project, sub, text } => {
                self.change_item(project, sub, |item| {
                    item.notes.push(Note {
                        by: entry.actor.clone(),
                        at: entry.at,
                        text: text.clone(),
                    });
                });
            }
            Event::MarkProposed { project, sub, mark } => {
                if let super::event::Actor::Member(by) = &entry.actor {
                    let answers = [(by.clone(), Answer::Agree)].into();
                    let proposal = Proposal {
                        by: by.clone(),
                        mark: *mark,
                        answers,
                    };
                    self.change_item(project, sub, |item| item.proposal = Some(proposal));
                }
            }
            Event::ProposalAnswered {
                project,
                sub,
                mark,
                answer,
            } => {
                if let super::event::Actor::Member(by) = &entry.actor {
                    self.change_item(project, sub, |item| {
                        if let Some(proposal) = item.proposal.as_mut().filter(|p| p.mark == *mark) {
                            proposal.answers.insert(by.clone(), answer.clone());
                        }
                    });
                }
            }
            Event::ConsensusClosed {
                project,
                sub,
                mark,
                motivation,
                outside_reason,
            } => {
                self.change_item(project, sub, |item| {
                    item.closed = Some(Closed {
                        mark: *mark,
                        motivation: motivation.clone(),
                        outside_reason: outside_reason.clone(),
                        concordant: false,
                        dissents: item.dissents(),
                        at: entry.at,
                    });
                });
            }
            Event::ConsensusReopened { project, sub, .. } => {
                self.change_item(project, sub, |item| {
                    item.closed = None;
                    item.proposal = None;
                });
            }
            Event::ConcordantAccepted { project, marks } => {
                for (sub, mark) in marks {
                    self.change_item(project, sub, |item| {
                        item.closed = Some(Closed {
                            mark: *mark,
                            motivation: String::new(),
                            outside_reason: String::new(),
                            concordant: true,
                            dissents: Vec::new(),
                            at: entry.at,
                        });
                    });
                }
            }
            _ => self.apply_procedure(entry),
        }
    }

    fn reveal(&mut self, project: &ProjectId, sheets: &[Arc<Sheet>], reason: &str) {
        let call = Arc::clone(&self.call);
        let Some(phase) = call.phases.get(self.phase) else {
            return;
        };
        let order: Vec<_> = self.members.iter().map(|m| m.id.clone()).collect();
        self.change(project, |p| {
            let revealed = p.revealed.get_or_insert_with(Revealed::default);
            // A later import may reveal further sheets of the same project.
            revealed
                .sheets
                .retain(|old| sheets.iter().all(|new| new.member != old.member));
            revealed.sheets.extend(sheets.iter().cloned());
            revealed
                .sheets
                .sort_by_key(|s| order.iter().position(|id| *id == s.member));
            revealed.rows = revealed.sheets.iter().map(|s| row(phase, s)).collect();
            if revealed.reason.is_empty() {
                reason.clone_into(&mut revealed.reason);
            }
        });
    }

    /// Whose seat the sheet of a substitute is for; none for a sheet of a member's own.
    fn stands_in(&self, id: &ProjectId, author: &MemberId) -> Option<MemberId> {
        let project = self.project(id)?;
        let open =
            |seat: &&Member| seat.id != *author && self.author(seat, project) == Some(author);
        self.seats().find(open).map(|seat| seat.id.clone())
    }

    /// Changes a project in a way that leaves its points as they are.
    fn change_quietly(&mut self, id: &ProjectId, change: impl FnOnce(&mut Project)) {
        let Some(project) = self.index.get(id).and_then(|i| self.projects.get_mut(*i)) else {
            return;
        };
        change(Arc::make_mut(project));
    }

    /// Changes a project as it stands in the last phase in which it was filed.
    fn change_last(&mut self, id: &ProjectId, change: impl FnOnce(&mut Project)) {
        if self.index.contains_key(id) {
            self.across.take();
            return self.change(id, change);
        }
        let mut past = self.past.iter_mut().rev();
        let Some(past) = past.find(|past| past.index.contains_key(id)) else {
            return;
        };
        let past = Arc::make_mut(past);
        past.across.take();
        if let Some(project) = past.index.get(id).and_then(|i| past.projects.get_mut(*i)) {
            change(Arc::make_mut(project));
        }
    }

    fn change(&mut self, id: &ProjectId, change: impl FnOnce(&mut Project)) {
        let Some(project) = self.index.get(id).and_then(|i| self.projects.get_mut(*i)) else {
            return;
        };
        let project = Arc::make_mut(project);
        project.assessed = Assessed::default();
        change(project);
    }

    fn change_item(&mut self, id: &ProjectId, sub: &SubId, change: impl FnOnce(&mut Item)) {
        let Some(place) = self.phase().sub_index(sub.as_str()) else {
            return;
        };
        self.change(id, |project| {
            if let Some(item) = project.items.get_mut(place) {
                project.reconciled = true;
                change(item);
            }
        });
    }
}

/// A sheet's marks in rubric order, which is also the order of its cells.
fn row(phase: &Phase, sheet: &Sheet) -> Vec<Option<Mark>> {
    let mut cells = sheet.cells.iter().peekable();
    phase
        .subs
        .iter()
        .map(|sub| {
            cells
                .next_if(|cell| cell.sub == sub.id)
                .and_then(|cell| cell.mark)
        })
        .collect()
}

impl Item {
    /// Members who dissent from the standing proposal, with their reasons.
    #[must_use]
    pub fn dissents(&self) -> Vec<(MemberId, String)> {
        let answers = self.proposal.iter().flat_map(|p| &p.answers);
        answers
            .filter_map(|(id, answer)| match answer {
                Answer::Dissent { reason } => Some((id.clone(), reason.clone())),
                Answer::Agree => None,
            })
            .collect()
    }
}
