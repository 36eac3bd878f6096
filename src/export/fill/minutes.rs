//! The minutes (verbale): of one sitting, as the panel stood when it was closed, or of a phase.

use std::collections::BTreeMap;

use super::Source;
use crate::call::{InMinutes, Method};
use crate::export::context::{
    Admissibility, Annex, Approval, Excluded, GridPart, IncidentLine, IntegrationLine, Minutes,
    OpinionLine, ProjectLine, Reason, RecusalLine, SignatureLine,
};
use crate::ids::ProjectId;
use crate::locale::{Locale, sentence};
use crate::panel::Sight;
use crate::panel::event::list::Origin;
use crate::panel::event::people::ConflictKind;
use crate::panel::event::{Actor, Entry, Event, Role};
use crate::panel::screened::Standing;
use crate::panel::state::sitting::Sitting;
use crate::tui::overview::role_key;

/// The minutes of a sitting. Give the panel as it stood when the sitting was closed, so that they
/// say the same whenever they are printed.
#[must_use]
pub fn sitting_minutes(sight: Sight<'_>, sitting: &Sitting, locale: &Locale) -> Minutes {
    let source = Source {
        sight,
        locale,
        span: (sitting.first, sitting.last.unwrap_or(sight.head().0)),
    };
    let mut minutes = source.minutes(std::iter::once(sitting));
    minutes.number = sitting.number.to_string();
    minutes.approval = source.approval(Some(sitting));
    minutes
}

/// The closing minutes of the phase under way: all its sittings and the outcome.
#[must_use]
pub fn closing_minutes(sight: Sight<'_>, locale: &Locale) -> Minutes {
    let source = Source::whole(sight, locale);
    let mut minutes = source.minutes(sight.sittings());
    minutes.closing = true;
    minutes.number = source.text("minutes-closing-number");
    minutes.approval = source.approval(None);
    minutes
}

impl<'a> Source<'a> {
    fn minutes(&self, sittings: impl Iterator<Item = &'a Sitting>) -> Minutes {
        let listed = self.sight.lists().rev().find(|l| self.covers(l.seq));
        let ranks =
            self.sight.phase().decision.ranks() || listed.is_some_and(|l| !l.list.money.is_empty());
        let body = self.sight.call().individual_marks_in_minutes == InMinutes::Body;
        let list = listed.map(|l| &l.list);
        Minutes {
            head: self.head(),
            appointment: self
                .sight
                .procedure()
                .appointed
                .as_deref()
                .map(|id| self.cited_id(id))
                .unwrap_or_default(),
            panel: self
                .sight
                .members()
                .iter()
                .map(|m| self.person(m))
                .collect(),
            sittings: sittings.map(|s| self.sitting(s)).collect(),
            chair: self.in_role(Role::Chair),
            secretary: self.in_role(Role::Secretary),
            declarations: self.declarations(),
            recusals: self.recusals(),
            grid: self.grid(),
            examined: self.examined(),
            admissibility: self.admissibility(),
            integrations: self.integrations(),
            method: self.method(),
            valued: self.valued(),
            divergences: self.divergences(),
            dissents: self.dissents(),
            opinions: self.opinions(),
            criteria: self
                .sight
                .phase()
                .criteria
                .iter()
                .map(|c| c.id.clone())
                .collect(),
            totals: self.totals(),
            thresholds: self.thresholds(),
            ties: list.map(|l| self.ties(l)).unwrap_or_default(),
            draws: if list.is_some() {
                self.draws_of(&[])
            } else {
                Vec::new()
            },
            admitted: list
                .filter(|_| !ranks)
                .map(|l| self.admitted(l))
                .unwrap_or_default(),
            ranking: list
                .filter(|_| ranks)
                .map(|l| self.pots(l))
                .unwrap_or_default(),
            list: list
                .map(|l| {
                    let (number, hash) = (l.number.to_string(), l.hash().to_string());
                    self.say("minutes-list", &[("number", &number), ("hash", &hash)])
                })
                .unwrap_or_default(),
            excluded: list.map_or_else(|| self.excluded(), |l| self.out(l)),
            incidents: self.incidents(),
            annexes: self.annexes(),
            individual: if body { self.individual() } else { Vec::new() },
            ..Minutes::default()
        }
    }

    fn covers(&self, seq: u64) -> bool {
        seq >= self.span.0 && seq <= self.span.1
    }

    /// One sentence per member who declared, with the projects.
    fn declarations(&self) -> Vec<String> {
        let mut by: Vec<(String, Vec<String>)> = Vec::new();
        for entry in self.entries() {
            let Event::NoConflictDeclared(declared) = &entry.event else {
                continue;
            };
            let name = sentence::actor(&entry.actor, self.sight, self.locale);
            let ids = declared.projects.iter().map(ToString::to_string);
            match by.iter_mut().find(|(n, _)| *n == name) {
                Some((_, all)) => all.extend(ids),
                None => by.push((name, ids.collect())),
            }
        }
        by.into_iter()
            .map(|(name, ids)| {
                let key = if ids.len() == self.sight.project_count() {
                    "minutes-no-conflict-all"
                } else {
                    "minutes-no-conflict"
                };
                self.say(key, &[("name", &name), ("projects", &ids.join(", "))])
            })
            .collect()
    }

    fn recusals(&self) -> Vec<RecusalLine> {
        self.entries()
            .filter_map(|entry| {
                let (Event::MemberRecused(r), Actor::Member(member)) = (&entry.event, &entry.actor)
                else {
                    return None;
                };
                let project = self.sight.find(&r.project);
                let recusal = project.and_then(|p| p.recusals().find(|(id, _)| *id == member));
                let seats = &self.sight.procedure().seats;
                let seat = seats
                    .iter()
                    .find(|s| s.member == *member && s.project.as_ref() == Some(&r.project));
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
                    substitute: seat
                        .map(|s| self.member_name(&s.substitute))
                        .unwrap_or_default(),
                    assessed: recusal
                        .and_then(|(_, r)| r.assessed.as_ref())
                        .map(|(_, note)| note.clone())
                        .unwrap_or_default(),
                })
            })
            .collect()
    }

    fn grid(&self) -> GridPart {
        let call = self.sight.call();
        let entry = |wanted: &dyn Fn(&Event) -> bool| {
            self.sight
                .journal()
                .map(AsRef::as_ref)
                .find(|e: &&Entry| wanted(&e.event))
        };
        let frozen = entry(&|e| matches!(e, Event::CallFrozen { .. }));
        let opened = entry(&|e| matches!(e, Event::ProjectOpened { .. }));
        let versions = self.sight.procedure().versions.iter();
        let later = versions.map(|v| {
            let key = if v.material {
                "minutes-version-words"
            } else {
                "minutes-version-rules"
            };
            let act = v
                .act
                .as_deref()
                .map(|id| self.cited_id(id))
                .unwrap_or_default();
            self.say(
                key,
                &[
                    ("at", &self.moment(v.at)),
                    ("act", &act),
                    ("hash", &v.hash.to_string()),
                ],
            )
        });
        let phase = self.sight.phase();
        GridPart {
            version: format!("{} · {}", call.id, phase.id),
            hash: call.hash.to_string(),
            frozen_at: frozen.map(|e| self.second(e.at)).unwrap_or_default(),
            frozen_seq: frozen.map(|e| e.seq).unwrap_or_default(),
            first_opened_at: opened.map(|e| self.second(e.at)).unwrap_or_default(),
            first_opened_seq: opened.map(|e| e.seq).unwrap_or_default(),
            later: later.collect(),
        }
    }

    /// Projects of which something is told in the span, in the order filed.
    fn examined(&self) -> Vec<ProjectLine> {
        let named: std::collections::BTreeSet<&ProjectId> =
            self.entries().filter_map(|e| e.event.project()).collect();
        let projects = self.sight.projects();
        projects
            .filter(|p| named.contains(p.id()))
            .map(|p| self.line(p.filed()))
            .collect()
    }

    fn admissibility(&self) -> Vec<Admissibility> {
        let mut found: BTreeMap<ProjectId, Admissibility> = BTreeMap::new();
        for entry in self.entries() {
            let (id, key, reasons) = match &entry.event {
                Event::ProjectAdmitted(a) => {
                    let key = if a.reserve.is_empty() {
                        "minutes-admissible"
                    } else {
                        "minutes-admissible-reserve"
                    };
                    (&a.project, key, self.short_of(&a.project))
                }
                Event::ProjectExcluded {
                    project,
                    check,
                    motivation,
                } => {
                    let late =
                        self.sight.phase().checks.iter().any(|c| {
                            c.id == *check && c.on_fail == crate::call::OnFail::NotReceivable
                        });
                    let key = if late {
                        "status-not_receivable"
                    } else {
                        "status-excluded"
                    };
                    (project, key, vec![self.failed(project, check, motivation)])
                }
                Event::ProjectReadmitted(r) => (&r.project, "minutes-readmitted", Vec::new()),
                Event::IntegrationAsked(i) => {
                    let asked = i.checks.iter().map(|c| self.failed(&i.project, c, ""));
                    (&i.project, "minutes-integrating", asked.collect())
                }
                _ => continue,
            };
            let line = Admissibility {
                project: self.project(id),
                result: self.text(key),
                reasons,
            };
            found.insert(id.clone(), line);
        }
        let order = self.sight.projects();
        order.filter_map(|p| found.remove(p.id())).collect()
    }

    /// Checks that an admitted project does not meet: those that only warn, and its reserves.
    fn short_of(&self, id: &ProjectId) -> Vec<Reason> {
        let checked = self.sight.find(id).map(|p| p.checked()).unwrap_or_default();
        let short = checked
            .iter()
            .filter(|c| matches!(c.standing(), Standing::NotMet | Standing::ToBeFound));
        short.map(|c| self.failed(id, &c.check.id, "")).collect()
    }

    /// Projects excluded in the span, with the reason.
    fn excluded(&self) -> Vec<Excluded> {
        let out = self.entries().filter_map(|e| match &e.event {
            Event::ProjectExcluded {
                project,
                check,
                motivation,
            } => Some((project, check, motivation)),
            _ => None,
        });
        out.map(|(project, check, motivation)| Excluded {
            project: self.project(project),
            outcome: self.text("status-excluded"),
            reasons: vec![self.failed(project, check, motivation)],
        })
        .collect()
    }

    fn failed(&self, project: &ProjectId, id: &crate::ids::CheckId, motivation: &str) -> Reason {
        let seen = self.sight.find(project);
        let checked = seen.and_then(|p| p.checked().into_iter().find(|c| c.check.id == *id));
        let Some(checked) = checked else {
            return Reason {
                check: id.to_string(),
                motivation: motivation.to_owned(),
                ..Reason::default()
            };
        };
        let computed = || {
            let phase = self.sight.phase();
            crate::locale::screening::motivation(&checked.found, checked.check, phase, self.locale)
        };
        Reason {
            check: id.to_string(),
            name: checked.check.name.get(self.locale.lang()).to_owned(),
            basis: checked.check.basis.clone(),
            motivation: if motivation.is_empty() {
                computed()
            } else {
                motivation.to_owned()
            },
        }
    }

    fn integrations(&self) -> Vec<IntegrationLine> {
        let asked = self.entries().filter_map(|e| match &e.event {
            Event::IntegrationAsked(asked) => Some(asked),
            _ => None,
        });
        asked
            .map(|asked| {
                let project = self.sight.find(&asked.project);
                let state = project.and_then(|p| p.screening().integration.as_ref());
                let answer = state.and_then(|i| i.answered.as_ref());
                let due = asked.due.last_day(self.locale.zone());
                IntegrationLine {
                    project: asked.project.to_string(),
                    asked: asked.text.clone(),
                    asked_on: self.day(asked.on),
                    due: self.day(due),
                    answer: answer
                        .map(|(at, _)| self.say("minutes-answered", &[("at", &self.second(*at))]))
                        .unwrap_or_default(),
                }
            })
            .collect()
    }

    pub(super) fn method(&self) -> Vec<String> {
        let phase = self.sight.phase();
        let joint = match phase.consensus.method {
            Method::Agreed => "minutes-method-agreed",
            Method::Mean => "minutes-method-mean",
            Method::Median => "minutes-method-median",
            Method::TrimmedMean { .. } => "minutes-method-trimmed",
        };
        let mut method = vec![self.text("minutes-method-individual"), self.text(joint)];
        if phase.divergence.note_on_red {
            method.push(self.text("minutes-method-red"));
        }
        if phase.divergence.reason_outside_range {
            method.push(self.text("minutes-method-outside"));
        }
        method
    }

    fn opinions(&self) -> Vec<OpinionLine> {
        self.entries()
            .filter_map(|e| match &e.event {
                Event::OpinionFiled(o) => Some(OpinionLine {
                    project: o.project.to_string(),
                    expert: sentence::actor(&e.actor, self.sight, self.locale),
                    at: self.moment(e.at),
                    text: o.text.clone(),
                }),
                _ => None,
            })
            .collect()
    }

    fn incidents(&self) -> Vec<IncidentLine> {
        let told = |event: &Event| match event {
            Event::IncidentNoted { .. }
            | Event::SheetReopened { .. }
            | Event::ConsensusReopened { .. }
            | Event::TermExtended(_)
            | Event::CallReplaced(_)
            | Event::ProjectReadmitted(_)
            | Event::ProjectWithdrawn(_)
            | Event::ReevaluationOrdered(_) => true,
            Event::SittingSuspended(s) => s.quorum_lost,
            Event::SheetsRevealed { reason, .. } => !reason.is_empty(),
            Event::ListApproved(list) => !matches!(list.origin, Origin::Panel),
            _ => false,
        };
        self.entries()
            .filter(|e| told(&e.event))
            .map(|e| {
                let texts = sentence::texts(&e.event);
                let texts: Vec<&str> = texts.into_iter().filter(|t| !t.is_empty()).collect();
                let line = sentence::line(e, self.sight, self.locale);
                IncidentLine {
                    at: self.moment(e.at),
                    text: if texts.is_empty() {
                        line
                    } else {
                        format!("{line}: {}", texts.join(" "))
                    },
                }
            })
            .collect()
    }

    fn annexes(&self) -> Vec<Annex> {
        let mut annexes = vec![Annex {
            name: self.text("minutes-annex-call"),
            sha256: self.sight.call().hash.to_string(),
        }];
        for listed in self.sight.lists().filter(|l| self.covers(l.seq)) {
            let number = listed.list.number.to_string();
            annexes.push(Annex {
                name: self.say("minutes-annex-list", &[("number", &number)]),
                sha256: listed.list.hash().to_string(),
            });
        }
        if self.sight.call().individual_marks_in_minutes == InMinutes::None {
            return annexes;
        }
        for project in self.revealed() {
            let sheets = project.sheets().into_iter().flat_map(|s| &s.sheets);
            annexes.extend(sheets.map(|sheet| Annex {
                name: self.say(
                    "minutes-annex-sheet",
                    &[
                        ("name", &self.member_name(&sheet.member)),
                        ("project", project.id().as_str()),
                    ],
                ),
                sha256: sheet.commitment(project.id()).to_string(),
            }));
        }
        annexes
    }

    /// Who signs: everybody with a part in the minutes who was in the sitting. The minutes of a
    /// sitting are what is signed, so they cannot name the times of their own signatures.
    fn approval(&self, sitting: Option<&Sitting>) -> Approval {
        let signs =
            |role: Role| role.scores() || matches!(role, Role::Secretary | Role::Substitute);
        let attended = |id: &crate::ids::MemberId| match sitting {
            Some(s) => s.attendance.iter().any(|a| a.member == *id),
            None => self
                .sight
                .sittings()
                .any(|s| s.attendance.iter().any(|a| a.member == *id)),
        };
        let members = self.sight.members().iter();
        let signatures = members
            .filter(|m| signs(m.role) && attended(&m.id))
            .map(|m| SignatureLine {
                name: m.name.clone(),
                role: self.text(role_key(m.role)),
                at: String::new(),
            });
        Approval {
            read_at: String::new(),
            signatures: signatures.collect(),
            next: sitting.map(|s| s.next.clone()).unwrap_or_default(),
        }
    }
}
