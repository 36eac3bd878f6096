//! Who may mark, seal and reveal, told a second time and more simply.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use vaglio::ids::ProjectId;
use vaglio::panel::event::people::Seat;
use vaglio::panel::event::{Actor, Entry, Event, Role};
use vaglio::room::Room;

use super::people::{Op, name};
use super::stage::{Rules, SUBS, TOP};

/// A second, simpler account of who may mark, seal and reveal.
#[derive(Default)]
pub(super) struct Model {
    scores: BTreeSet<String>,
    chairs: BTreeSet<String>,
    all: BTreeSet<String>,
    /// Substitute, member, project or in general; the last one counts.
    seats: Vec<(String, String, Option<String>)>,
    projects: BTreeMap<String, Case>,
}

#[derive(Default)]
pub(super) struct Case {
    drafts: BTreeMap<String, BTreeMap<String, u16>>,
    sealed: BTreeMap<String, BTreeMap<String, u16>>,
    assigned: BTreeSet<String>,
    declared: BTreeSet<String>,
    recused: BTreeSet<String>,
    admitted: bool,
    /// Excluded or withdrawn.
    out: bool,
    revealed: bool,
}

impl Model {
    /// Who holds a member's seat on a project: the substitute put in it, or the member unless recused.
    fn holder<'a>(&'a self, seat: &'a str, project: &str) -> Option<&'a str> {
        let recused = &self.projects[project].recused;
        let put = |on: Option<&str>| {
            let mut held = self.seats.iter().rev();
            held.find(|(who, of, place)| {
                of == seat && place.as_deref() == on && !recused.contains(who)
            })
        };
        let substitute = put(Some(project)).or_else(|| put(None));
        match substitute {
            Some((who, ..)) => Some(who),
            None => (!recused.contains(seat)).then_some(seat),
        }
    }

    fn due(&self, rules: Rules, project: &str) -> BTreeSet<String> {
        let assigned = &self.projects[project].assigned;
        let holders = self.scores.iter().filter_map(|seat| {
            let who = self.holder(seat, project)?;
            let due = !rules.assigned || assigned.contains(seat) || assigned.contains(who);
            due.then(|| who.to_owned())
        });
        holders.collect()
    }

    fn vacant(&self, project: &str) -> bool {
        let mut seats = self.scores.iter();
        seats.any(|seat| self.holder(seat, project).is_none())
    }

    /// A substitute for somebody recused after the reveal still owes a sheet.
    fn late(&self, who: &str, project: &str) -> bool {
        let recused = &self.projects[project].recused;
        !self.scores.contains(who)
            && recused
                .iter()
                .any(|seat| self.scores.contains(seat) && self.holder(seat, project) == Some(who))
    }

    fn may_mark(&self, rules: Rules, who: &str, project: &str) -> bool {
        let Some(case) = self.projects.get(project) else {
            return false;
        };
        let cleared = !case.recused.contains(who) && (!rules.whole || case.declared.contains(who));
        cleared
            && !case.out
            && (!rules.whole || case.admitted)
            && (!case.revealed || self.late(who, project))
            && !case.sealed.contains_key(who)
            && self.due(rules, project).contains(who)
    }

    fn mark(
        &mut self,
        rules: Rules,
        who: &str,
        project: &str,
        sub: &str,
        mark: Option<u16>,
    ) -> bool {
        if !self.may_mark(rules, who, project)
            || !SUBS.contains(&sub)
            || mark.is_some_and(|m| m > TOP)
        {
            return false;
        }
        let draft = self
            .projects
            .get_mut(project)
            .unwrap()
            .drafts
            .entry(who.into())
            .or_default();
        match mark {
            Some(mark) => draft.insert(sub.into(), mark),
            None => draft.remove(sub),
        };
        true
    }

    fn seal(&mut self, rules: Rules, who: &str, project: &str) -> bool {
        if !self.may_mark(rules, who, project) {
            return false;
        }
        let vacant = rules.whole && self.vacant(project);
        let due = self.due(rules, project);
        let case = self.projects.get_mut(project).unwrap();
        let draft = case.drafts.get(who).cloned().unwrap_or_default();
        if draft.is_empty() || draft.len() < SUBS.len() && !rules.partial {
            return false;
        }
        case.drafts.remove(who);
        case.sealed.insert(who.into(), draft);
        case.revealed |=
            !rules.by_chair && !vacant && due.iter().all(|m| case.sealed.contains_key(m));
        true
    }

    fn reveal(&mut self, rules: Rules, who: &str, project: &str, reason: &str) -> bool {
        // Whoever holds the chair's seat on the project presides over it.
        let presides = |chair: &String| self.holder(chair, project) == Some(who);
        if !self.projects.contains_key(project) || !self.chairs.iter().any(presides) {
            return false;
        }
        // Where the call wants a substitute in every empty seat, nothing is revealed before.
        if rules.whole && self.vacant(project) {
            return false;
        }
        let due = self.due(rules, project);
        let case = self.projects.get_mut(project).unwrap();
        let all = due.iter().all(|m| case.sealed.contains_key(m));
        let may =
            !case.out && !case.revealed && !case.sealed.is_empty() && (all || reason == "reason");
        case.revealed |= may;
        may
    }

    /// What the model has to say of an operation, where it has an opinion.
    pub(super) fn judge(&mut self, rules: Rules, op: &Op) -> Option<bool> {
        match op {
            Op::Save(who, p, sub, mark) => {
                Some(self.mark(rules, name(who), p.as_str(), sub.as_str(), *mark))
            }
            Op::Score(who, p, marks) => {
                let pairs = SUBS.iter().zip(marks);
                let marked = pairs
                    .into_iter()
                    .all(|(s, m)| self.mark(rules, name(who), p.as_str(), s, Some(*m)));
                Some(marked && self.seal(rules, name(who), p.as_str()))
            }
            Op::Seal(who, p) => Some(self.seal(rules, name(who), p.as_str())),
            Op::SealAll(who) => {
                for project in ["P1", "P2", "P3"] {
                    self.seal(rules, name(who), project);
                }
                Some(*who != Actor::Office)
            }
            Op::Reveal(who, p, reason) => Some(self.reveal(rules, name(who), p.as_str(), reason)),
            Op::Import(..) | Op::Discuss(..) | Op::Submit(..) => None,
        }
    }

    /// Follows what the gate let pass of other matters. An entry that it does not know is an error.
    pub(super) fn follow(&mut self, events: &[Arc<Entry>]) {
        for entry in events {
            let who = name(&entry.actor).to_owned();
            match &entry.event {
                Event::MemberAdded { id, role, .. } => {
                    self.all.insert(id.to_string());
                    if matches!(role, Role::Chair | Role::Member) {
                        self.scores.insert(id.to_string());
                    }
                    if *role == Role::Chair {
                        self.chairs.insert(id.to_string());
                    }
                }
                Event::ProjectFiled(filed) => {
                    self.projects
                        .insert(filed.project.to_string(), Case::default());
                }
                Event::Assigned { project, members } => {
                    self.case(project).assigned = members.iter().map(ToString::to_string).collect();
                }
                Event::ProjectExcluded { project, .. } => self.case(project).out = true,
                Event::ProjectWithdrawn(gone) => self.case(&gone.project).out = true,
                Event::ProjectAdmitted(admitted) => self.case(&admitted.project).admitted = true,
                Event::NoConflictDeclared(free) => {
                    for project in &free.projects {
                        self.case(project).declared.insert(who.clone());
                    }
                }
                Event::MemberRecused(recused) => {
                    let case = self.case(&recused.project);
                    case.declared.remove(&who);
                    case.assigned.remove(&who);
                    // A sheet that nobody has seen goes back to who wrote it; a revealed one is in the log.
                    if let Some(sheet) = case.sealed.remove(&who).filter(|_| !case.revealed) {
                        case.drafts.insert(who.clone(), sheet);
                    }
                    case.recused.insert(who);
                }
                Event::SubstituteSeated(seat) => self.seats.push(told(seat)),
                Event::SubstituteUnseated(seat) => {
                    let gone = told(seat);
                    self.seats.retain(|held| *held != gone);
                }
                Event::SheetReopened {
                    project, member, ..
                } => {
                    let case = self.case(project);
                    let sheet = case.sealed.remove(member.as_str()).unwrap();
                    case.drafts.insert(member.to_string(), sheet);
                }
                // Nothing of these says who may mark, seal or reveal.
                Event::PanelCreated { .. }
                | Event::CallFrozen { .. }
                | Event::ProjectReplaced(_)
                | Event::ProjectOpened { .. }
                | Event::ActRecorded(_)
                | Event::RecusalAssessed(_)
                | Event::SittingOpened(_)
                | Event::AttendanceNoted(_)
                | Event::SittingSuspended(_)
                | Event::SittingResumed { .. }
                | Event::SittingClosed { .. }
                | Event::IncidentNoted { .. }
                | Event::CheckDecided(_)
                | Event::DiscussionNoted { .. }
                | Event::MarkProposed { .. }
                | Event::ProposalAnswered { .. }
                | Event::ConsensusClosed { .. }
                | Event::ConsensusReopened { .. }
                | Event::ConcordantAccepted { .. }
                | Event::TiesDrawn(_)
                | Event::ListApproved(_)
                | Event::ListPublished(_)
                | Event::ReevaluationOrdered(_) => {}
                other => panic!("what does {other:?} change?"),
            }
        }
    }

    fn case(&mut self, id: &ProjectId) -> &mut Case {
        self.projects.get_mut(id.as_str()).unwrap()
    }

    pub(super) fn agrees(&self, room: &Room) {
        let sight = room.panel().sight(&Actor::Office);
        for id in &self.all {
            let drafts = room.own_drafts(&Actor::Member(id.as_str().into())).unwrap();
            let drafts: Vec<_> = drafts
                .into_iter()
                .map(|(p, marked)| (p.to_string(), marked))
                .collect();
            let of = |(p, case): (&String, &Case)| {
                let marked = case.drafts.get(id).map_or(0, BTreeMap::len);
                (marked > 0).then(|| (p.clone(), marked))
            };
            assert_eq!(
                drafts,
                self.projects.iter().filter_map(of).collect::<Vec<_>>(),
                "drafts of {id}"
            );
        }
        for project in sight.projects() {
            let case = &self.projects[project.id().as_str()];
            assert_eq!(
                project.sheets().is_some(),
                case.revealed,
                "{}",
                project.id()
            );
            for id in &self.all {
                assert_eq!(
                    project.has_sealed(&id.as_str().into()),
                    case.sealed.contains_key(id),
                    "{id}"
                );
            }
            if let Some(revealed) = project.sheets() {
                let authors: Vec<&str> =
                    revealed.sheets.iter().map(|s| s.member.as_str()).collect();
                let sealed: Vec<&str> = case.sealed.keys().map(String::as_str).collect();
                assert_eq!(
                    authors.iter().copied().collect::<BTreeSet<_>>(),
                    sealed.into_iter().collect()
                );
                for sheet in &revealed.sheets {
                    let marks = &case.sealed[sheet.member.as_str()];
                    assert!(
                        sheet
                            .cells
                            .iter()
                            .all(|c| c.mark.map(|m| m.0) == marks.get(c.sub.as_str()).copied())
                    );
                }
            }
        }
    }
}

fn told(seat: &Seat) -> (String, String, Option<String>) {
    let project = seat.project.as_ref().map(ToString::to_string);
    (
        seat.substitute.to_string(),
        seat.member.to_string(),
        project,
    )
}
