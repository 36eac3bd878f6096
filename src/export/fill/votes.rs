//! Conflicts of interest, votes by name, corrections, reading and signatures (V6, V14, V18, V20).

use super::Source;
use crate::export::context::{Approval, CorrectionLine, RecusalLine, SignatureLine, Vote};
use crate::ids::{MemberId, ProjectId, SubId};
use crate::locale::{role_key, sentence};
use crate::panel::event::people::ConflictKind;
use crate::panel::event::{Actor, Answer, Event, Role};
use crate::panel::state::sitting::Sitting;

impl Source<'_> {
    /// The same with what was declared before its first entry: since the sitting before, or since
    /// the phase was opened (V6).
    fn with_what_was_declared_before(&self) -> Self {
        let (first, last) = self.span;
        let ended = self.sight.sittings().filter_map(|s| s.last);
        let before = ended.filter(|seq| *seq < first).max();
        let opened = self.sight.span_of(self.sight.phase_number());
        let opened = opened.map_or(0, |(seq, _)| seq);
        let from = before.map_or(0, |seq| seq + 1).max(opened);
        Self {
            span: (from.min(first), last),
            ..*self
        }
    }

    /// One sentence per member who declared, with the projects. A project from which they recused
    /// themselves afterwards is told of among the recusals alone.
    pub(super) fn declarations(&self) -> Vec<String> {
        let mut by: Vec<(&Actor, Vec<&ProjectId>)> = Vec::new();
        for entry in self.with_what_was_declared_before().entries() {
            match &entry.event {
                Event::NoConflictDeclared(declared) => {
                    let place = by.iter().position(|(actor, _)| **actor == entry.actor);
                    let place = place.unwrap_or_else(|| {
                        by.push((&entry.actor, Vec::new()));
                        by.len() - 1
                    });
                    if let Some((_, ids)) = by.get_mut(place) {
                        for id in &declared.projects {
                            if !ids.contains(&id) {
                                ids.push(id);
                            }
                        }
                    }
                }
                Event::MemberRecused(recused) => {
                    let own = by.iter_mut().filter(|(actor, _)| **actor == entry.actor);
                    own.for_each(|(_, ids)| ids.retain(|id| **id != recused.project));
                }
                _ => {}
            }
        }
        by.retain(|(_, ids)| !ids.is_empty());
        by.into_iter()
            .map(|(actor, ids)| self.declaration(actor, &ids))
            .collect()
    }

    fn declaration(&self, actor: &Actor, ids: &[&ProjectId]) -> String {
        let key = if ids.len() == self.sight.project_count() {
            "minutes-no-conflict-all"
        } else {
            "minutes-no-conflict"
        };
        let name = sentence::actor(actor, self.sight, self.locale);
        let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
        self.say(key, &[("name", &name), ("projects", &ids.join(", "))])
    }

    pub(super) fn recusals(&self) -> Vec<RecusalLine> {
        self.with_what_was_declared_before()
            .entries()
            .filter_map(|entry| {
                let (Event::MemberRecused(r), Actor::Member(member)) = (&entry.event, &entry.actor)
                else {
                    return None;
                };
                let project = self.sight.find(&r.project);
                let recusal = project.and_then(|p| p.recusals().find(|(id, _)| *id == member));
                Some(RecusalLine {
                    project: r.project.to_string(),
                    member: self.member_name(member),
                    kind: self.text(match r.conflict {
                        ConflictKind::Actual => "minutes-conflict-actual",
                        ConflictKind::Potential => "minutes-conflict-potential",
                        ConflictKind::Perceived => "minutes-conflict-perceived",
                    }),
                    reason: r.reason.clone(),
                    at: self.moment(entry.at),
                    substitute: self.substitute_on(&r.project, member),
                    assessed: recusal
                        .and_then(|(_, r)| r.assessed.as_ref())
                        .map(|(_, note)| note.clone())
                        .unwrap_or_default(),
                })
            })
            .collect()
    }

    /// The answers by name to each proposal that was closed in the span.
    pub(super) fn votes(&self) -> Vec<Vote> {
        let mut items: Vec<(&ProjectId, &SubId)> = Vec::new();
        for entry in self.entries() {
            if let Event::ConsensusClosed { project, sub, .. } = &entry.event {
                items.retain(|item| *item != (project, sub));
                items.push((project, sub));
            }
        }
        items
            .into_iter()
            .filter_map(|(project, sub)| self.vote(project, sub))
            .collect()
    }

    fn vote(&self, id: &ProjectId, sub_id: &SubId) -> Option<Vote> {
        let project = self.sight.find(id)?;
        let place = project.phase().sub_index(sub_id.as_str())?;
        let sub = project.phase().subs.get(place)?;
        let item = project.item(place)?;
        let (closed, proposal) = (item.closed.as_ref()?, item.proposal.as_ref()?);
        let (mut yes, mut no) = (Vec::new(), Vec::new());
        for (member, answer) in &proposal.answers {
            match answer {
                Answer::Agree => yes.push(self.member_name(member)),
                Answer::Dissent { .. } => no.push(self.member_name(member)),
            }
        }
        let silent = project
            .scorers()
            .filter(|m| !proposal.answers.contains_key(&m.id));
        let mark = self.value(sub, closed.mark);
        let subject = [("project", id.as_str()), ("sub", sub_id.as_str())];
        Some(Vote {
            subject: self.say("minutes-vote-subject", &subject),
            yes,
            no,
            abstained: silent.map(|m| m.name.clone()).collect(),
            result: self.say("minutes-vote-closed", &[("mark", &mark)]),
        })
    }

    /// Earlier minutes that are corrected in the span (V18).
    pub(super) fn corrections(&self) -> Vec<CorrectionLine> {
        let corrected = self.entries().filter_map(|e| match &e.event {
            Event::MinutesCorrected(corrected) => Some(corrected),
            _ => None,
        });
        corrected
            .map(|corrected| {
                let mut sittings = self.sight.sittings();
                let of = sittings.find(|s| s.number == corrected.sitting);
                let zone = self.locale.zone().clone();
                let day = of.map(|s| self.locale.date(s.opened.to_zoned(zone)));
                let number = corrected.sitting.to_string();
                let args = [("number", &*number), ("day", &day.unwrap_or_default())];
                CorrectionLine {
                    of: self.say("minutes-corrected-of", &args),
                    before: corrected.before.clone(),
                    after: corrected.after.clone(),
                }
            })
            .collect()
    }

    /// Who signs: everybody with a part in the minutes who was in the sitting, or in one of those
    /// told of; the whole panel where it keeps none. Under the minutes of one sitting, with the times of the signatures in the log: the
    /// first is under the text as read, the others under the same bytes.
    pub(super) fn approval(&self, sittings: &[&Sitting], one: Option<&Sitting>) -> Approval {
        let signs =
            |role: Role| role.scores() || matches!(role, Role::Secretary | Role::Substitute);
        let attended = |id: &MemberId| {
            let mut all = sittings.iter().flat_map(|s| &s.attendance);
            sittings.is_empty() || all.any(|a| a.member == *id)
        };
        let signed = one.map_or(&[][..], |s| &s.signatures);
        let at = |id: &MemberId| signed.iter().find(|(by, ..)| by == id);
        let bench = self.bench(self.span.1);
        let members = bench.members.iter();
        let signatures = members
            .filter(|m| signs(m.role) && attended(&m.id))
            .map(|m| SignatureLine {
                name: m.name.clone(),
                role: self.text(role_key(m.role)),
                at: at(&m.id)
                    .map(|(_, at, _)| self.moment(*at))
                    .unwrap_or_default(),
            });
        let first = signed.first();
        Approval {
            read_at: first.map(|(_, at, _)| self.moment(*at)).unwrap_or_default(),
            text_hash: first.map(|(.., hash)| hash.to_string()).unwrap_or_default(),
            signatures: signatures.collect(),
            next: one.map(|s| s.next.clone()).unwrap_or_default(),
        }
    }
}
