//! The fold of what happens around the projects: acts, people, sittings, phases, lists.

use std::sync::Arc;

use crate::call::{self, Call};
use crate::ids::MemberId;
use crate::panel::event::people::{Recused, Seat};
use crate::panel::event::procedure::CallReplaced;
use crate::panel::event::sitting::{Attendance, SittingOpened, Suspended};
use crate::panel::event::{Actor, Entry, Event};
use crate::panel::state::procedure::{Draw, Extension, Procedure, Version};
use crate::panel::state::screening::Recusal;
use crate::panel::state::sitting::{Attended, Sitting, Suspension};
use crate::panel::state::{Item, Listed, Panel, Past, Project};

impl Panel {
    /// Applies what is no scoring; every kind that is missing here is applied elsewhere.
    pub(super) fn apply_procedure(&mut self, entry: &Entry) {
        match &entry.event {
            Event::ActRecorded(act) => self.proceed(|p| p.acts.push(act.clone())),
            Event::PanelAppointed(a) => self.proceed(|p| p.appointed = Some(a.act.clone())),
            Event::MemberDescribed(profile) => self.proceed(|p| {
                p.profiles.insert(profile.member.clone(), profile.clone());
            }),
            Event::MemberRecused(recused) => self.recuse(entry, recused),
            Event::RecusalAssessed(a) => self.change(&a.project, |p| {
                if let Some(recusal) = p.conflicts.recused.get_mut(&a.member) {
                    recusal.assessed = Some((a.others_affected, a.note.clone()));
                }
            }),
            Event::SubstituteSeated(seat) => self.proceed(|p| p.seats.push(seat.clone())),
            Event::SubstituteUnseated(seat) => self.proceed(|p| {
                p.seats.retain(|s| !same_seat(s, seat));
            }),
            Event::SittingOpened(opened) => self.open_sitting(entry, opened),
            Event::AttendanceNoted(a) => self.attend(entry, a),
            Event::SittingSuspended(s) => self.suspend(entry, s),
            Event::SittingResumed { .. } => self.sit(|s| {
                if let Some(last) = s.suspensions.last_mut() {
                    last.to = Some(entry.at);
                }
            }),
            Event::SittingClosed { next } => {
                self.called = None;
                self.sit(|s| {
                    s.closed = Some(entry.at);
                    s.last = Some(entry.seq);
                    s.next.clone_from(next);
                });
            }
            Event::IncidentNoted { text } => {
                self.sit(|s| s.incidents.push((entry.at, text.clone())));
            }
            Event::MinutesSigned(signed) => {
                if let Actor::Member(by) = &entry.actor {
                    let signature = (by.clone(), entry.at, signed.minutes);
                    if let Some(sitting) = self
                        .sittings
                        .iter_mut()
                        .find(|s| s.number == signed.sitting)
                    {
                        Arc::make_mut(sitting).signatures.push(signature);
                    }
                }
            }
            Event::ItemCalled(called) => self.called = Some(called.clone()),
            Event::KeyRegistered(key) => self.proceed(|p| {
                p.keys.insert(key.key.fingerprint(), key.clone());
            }),
            Event::KeyRevoked(gone) => self.proceed(|p| {
                p.keys.remove(&gone.fingerprint);
            }),
            Event::TermExtended(t) => {
                let phase = self.phase;
                self.proceed(|p| {
                    p.extensions.push(Extension {
                        phase,
                        until: t.until,
                        inclusive: t.inclusive,
                        act: t.act.clone(),
                    });
                });
            }
            Event::CallReplaced(new) => self.replace_call(entry, new),
            Event::PhaseOpened(_) => self.open_phase(entry),
            Event::SupportBodyRegistered(body) => {
                self.proceed(|p| p.support_bodies.push(body.clone()));
            }
            Event::SupportMeetingNoted(m) => self.proceed(|p| p.meetings.push(m.clone())),
            Event::SupportAssigned(a) => self.proceed(|p| p.support.push(a.clone())),
            Event::TiesDrawn(drawn) => {
                let draw = Draw {
                    at: entry.at,
                    stage: self.phase,
                    drawn: drawn.clone(),
                };
                self.proceed(|p| p.draws.push(draw));
            }
            Event::ListApproved(list) => {
                for row in &list.rows {
                    self.change(&row.project, |p| p.reevaluated = None);
                }
                self.lists.push_back(Arc::new(Listed {
                    list: list.clone(),
                    at: entry.at,
                    seq: entry.seq,
                    published: None,
                }));
            }
            Event::ListPublished(published) => {
                let of = |l: &&mut Arc<Listed>| l.list.number == published.list;
                if let Some(listed) = self.lists.iter_mut().find(of) {
                    Arc::make_mut(listed).published = Some(published.clone());
                }
            }
            Event::ReevaluationOrdered(order) => {
                let subs = self.phase().subs.len();
                for id in &order.projects {
                    self.change(id, |p| {
                        p.reevaluated = Some(order.act.clone());
                        p.items = vec![Item::default(); subs];
                    });
                }
            }
            _ => self.apply_screening(entry),
        }
    }

    fn proceed(&mut self, change: impl FnOnce(&mut Procedure)) {
        change(Arc::make_mut(&mut self.procedure));
    }

    fn sit(&mut self, change: impl FnOnce(&mut Sitting)) {
        if let Some(last) = self.sittings.back_mut() {
            change(Arc::make_mut(last));
        }
    }

    fn open_sitting(&mut self, entry: &Entry, opened: &SittingOpened) {
        let attended = |member: &MemberId| Attended {
            member: member.clone(),
            at: entry.at,
            present: true,
            remote: opened.remote.contains(member),
            note: String::new(),
            line: false,
        };
        self.sittings.push_back(Arc::new(Sitting {
            number: opened.number,
            mode: opened.mode,
            place: opened.place.clone(),
            agenda: opened.agenda.clone(),
            opened: entry.at,
            closed: None,
            next: String::new(),
            suspensions: Vec::new(),
            attendance: opened.present.iter().map(attended).collect(),
            incidents: Vec::new(),
            signatures: Vec::new(),
            first: entry.seq,
            last: None,
        }));
    }

    fn attend(&mut self, entry: &Entry, a: &Attendance) {
        self.sit(|s| {
            s.attendance.push(Attended {
                member: a.member.clone(),
                at: entry.at,
                present: a.present,
                remote: a.remote,
                note: a.note.clone(),
                line: a.line,
            });
        });
    }

    /// A suspension discards the proposals that stand: what was not closed was not decided (E10).
    fn suspend(&mut self, entry: &Entry, suspended: &Suspended) {
        self.sit(|s| {
            s.suspensions.push(Suspension {
                from: entry.at,
                to: None,
                reason: suspended.reason.clone(),
                quorum_lost: suspended.quorum_lost,
            });
        });
        let stands = |p: &Project| {
            p.items
                .iter()
                .any(|i| i.closed.is_none() && i.proposal.is_some())
        };
        let open: Vec<_> = self
            .projects
            .iter()
            .filter(|p| stands(p))
            .map(|p| p.filed.project.clone())
            .collect();
        for id in open {
            self.change(&id, |p| {
                for item in p.items.iter_mut().filter(|i| i.closed.is_none()) {
                    item.proposal = None;
                }
            });
        }
    }

    /// The recused member's marks no longer count, and what the panel agreed with them is annulled.
    fn recuse(&mut self, entry: &Entry, recused: &Recused) {
        let Actor::Member(member) = &entry.actor else {
            return;
        };
        let recusal = Recusal {
            conflict: recused.conflict,
            reason: recused.reason.clone(),
            at: entry.at,
            assessed: None,
        };
        self.restricted = true;
        self.filed_until = entry.seq;
        self.change(&recused.project, |p| {
            p.conflicts.none.remove(member);
            p.conflicts.recused.insert(member.clone(), recusal);
            p.unseal(member);
            if let Some(revealed) = &mut p.revealed {
                p.voided.extend(revealed.take(member));
                p.items.iter_mut().for_each(|item| *item = Item::default());
            }
        });
    }

    fn open_phase(&mut self, entry: &Entry) {
        if self.phase + 1 >= self.call.phases.len() {
            return;
        }
        self.past.push_back(Arc::new(Past {
            projects: std::mem::take(&mut self.projects),
            index: std::mem::take(&mut self.index),
            across: std::mem::take(&mut self.across),
        }));
        self.phase += 1;
        self.filed_until = entry.seq;
        self.proceed(|p| p.phases_opened.push(entry.seq));
    }

    /// A new version of the rules voids what was scored under the former one (E11); new words
    /// alone void nothing.
    fn replace_call(&mut self, entry: &Entry, new: &CallReplaced) {
        let Ok(parsed) = call::parse("call", new.text.as_bytes()) else {
            return;
        };
        let grids: Result<Vec<_>, _> = parsed
            .phases
            .iter()
            .map(crate::assess::grid::Grid::new)
            .collect();
        let Ok(grids) = grids else { return };
        if self.phase >= parsed.phases.len() {
            return;
        }
        self.call = Arc::new(Call {
            hash: new.call_hash,
            ..parsed
        });
        self.grids = Arc::new(grids);
        let version = Version {
            at: entry.at,
            hash: new.call_hash,
            act: new.act.clone(),
            material: new.material,
        };
        self.proceed(|p| p.versions.push(version));
        let subs = self.phase().subs.len();
        let ids: Vec<_> = self
            .projects
            .iter()
            .map(|p| p.filed.project.clone())
            .collect();
        for id in ids {
            self.change(&id, |p| {
                if !new.material {
                    p.void(subs);
                }
            });
        }
    }
}

impl Project {
    /// A sealed sheet of a member no longer stands.
    pub(super) fn unseal(&mut self, member: &MemberId) {
        self.sealed.remove(member);
        self.stood_in.retain(|_, substitute| substitute != member);
    }

    /// Voids every sheet and every mark of the panel.
    fn void(&mut self, subs: usize) {
        self.sealed.clear();
        self.stood_in.clear();
        let sheets = self.revealed.take().map(|r| r.sheets).unwrap_or_default();
        self.voided.extend(sheets);
        self.items = vec![Item::default(); subs];
        self.reconciled = false;
    }
}

/// Whether two events speak of the same seat.
pub(crate) fn same_seat(a: &Seat, b: &Seat) -> bool {
    a.substitute == b.substitute && a.member == b.member && a.project == b.project
}
