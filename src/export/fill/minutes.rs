//! The minutes (verbale): of one sitting, as the panel stood when it was closed, or of a phase.

use super::Source;
use crate::call::{InMinutes, Method};
use crate::export::context::{Annex, IncidentLine, Minutes, OpinionLine, ProjectLine};
use crate::ids::ProjectId;
use crate::locale::{Locale, sentence};
use crate::panel::Sight;
use crate::panel::event::list::Origin;
use crate::panel::event::{Event, Role};
use crate::panel::state::Listed;
use crate::panel::state::sitting::Sitting;

/// The minutes of a sitting. Give the panel as it stood when the sitting was closed, so that they
/// say the same whenever they are printed; the signatures under them are those of the sitting given.
#[must_use]
pub fn sitting_minutes(sight: Sight<'_>, sitting: &Sitting, locale: &Locale) -> Minutes {
    let source = Source {
        sight,
        locale,
        span: (sitting.first, sitting.last.unwrap_or(sight.head().0)),
    };
    let mut minutes = source.minutes(&[sitting]);
    minutes.number = sitting.number.to_string();
    minutes.approval = source.approval(&[sitting], Some(sitting));
    minutes
}

/// The closing minutes of the phase under way: all its sittings and the outcome. Give the panel as
/// it stood before the next phase was opened.
#[must_use]
pub fn closing_minutes(sight: Sight<'_>, locale: &Locale) -> Minutes {
    let span = sight.span_of(sight.phase_number());
    let source = Source {
        span: span.unwrap_or((0, sight.head().0)),
        ..Source::whole(sight, locale)
    };
    let (from, to) = source.span;
    let under_way = |s: &&Sitting| s.first <= to && s.last.is_none_or(|last| last >= from);
    let sittings = sight.sittings().filter(under_way);
    let sittings: Vec<&Sitting> = sittings.collect();
    let mut minutes = source.minutes(&sittings);
    minutes.closing = true;
    minutes.approval = source.approval(&sittings, None);
    minutes
}

impl Source<'_> {
    fn minutes(&self, sittings: &[&Sitting]) -> Minutes {
        let sight = self.sight;
        let listed = sight.lists().rev().find(|l| self.covers(l.seq));
        let appointed = sight.procedure().appointed.as_deref();
        let bench = self.bench(self.span.1);
        let criteria = sight.phase().criteria.iter();
        let minutes = Minutes {
            head: self.head(),
            appointment: appointed.map(|id| self.cited_id(id)).unwrap_or_default(),
            panel: bench
                .members
                .iter()
                .map(|m| self.person(m, &bench))
                .collect(),
            sittings: sittings.iter().map(|s| self.sitting(s)).collect(),
            chair: self.in_role(Role::Chair, sittings),
            secretary: self.in_role(Role::Secretary, sittings),
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
            votes: self.votes(),
            opinions: self.opinions(),
            criteria: criteria.map(|c| c.id.clone()).collect(),
            totals: self.totals(),
            thresholds: self.thresholds(),
            draws: self.draws(),
            excluded: self.excluded(),
            incidents: self.incidents(),
            corrections: self.corrections(),
            annexes: self.annexes(),
            individual: match sight.call().individual_marks_in_minutes {
                InMinutes::Body => self.individual(),
                InMinutes::Annex | InMinutes::None => Vec::new(),
            },
            ..Minutes::default()
        };
        match listed {
            Some(listed) => self.with_list(minutes, listed),
            None => minutes,
        }
    }

    /// Puts the list that was approved in the minutes (V16, V17).
    fn with_list(&self, minutes: Minutes, listed: &Listed) -> Minutes {
        let (list, rows) = (&listed.list, self.rows(listed));
        let (number, hash) = (list.number.to_string(), list.hash().to_string());
        let ranks = self.sight.phase().decision.ranks() || !list.money.is_empty();
        Minutes {
            ties: self.ties(&rows),
            admitted: if ranks {
                Vec::new()
            } else {
                self.admitted(&rows)
            },
            ranking: if ranks {
                self.pots(&rows, &list.money)
            } else {
                Vec::new()
            },
            list: self.say("minutes-list", &[("number", &number), ("hash", &hash)]),
            excluded: self.out(&rows),
            ..minutes
        }
    }

    fn covers(&self, seq: u64) -> bool {
        seq >= self.span.0 && seq <= self.span.1
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
}
