//! Requirements: admissibility, exclusions, integrations (V9, V10, V17).

use std::collections::BTreeMap;

use super::Source;
use crate::call::OnFail;
use crate::export::context::{Admissibility, Excluded, IntegrationLine, Reason};
use crate::ids::{CheckId, ProjectId};
use crate::locale::screening::motivation as found_so;
use crate::panel::event::Event;
use crate::panel::screened::Standing;

impl Source<'_> {
    pub(super) fn admissibility(&self) -> Vec<Admissibility> {
        let mut found: BTreeMap<ProjectId, Admissibility> = BTreeMap::new();
        for entry in self.entries() {
            let (id, key, reasons) = match &entry.event {
                Event::ProjectAdmitted(a) => {
                    let key = if a.reserve.is_empty() {
                        "minutes-admissible"
                    } else {
                        "minutes-admissible-reserve"
                    };
                    (&a.project, key, self.unmet(&a.project))
                }
                Event::ProjectExcluded {
                    project,
                    check,
                    motivation,
                } => {
                    let reason = self.failed(project, check, motivation);
                    (project, self.out_by(check), vec![reason])
                }
                Event::ProjectReadmitted(r) => (&r.project, "minutes-readmitted", Vec::new()),
                Event::IntegrationAsked(i) => {
                    let asked = i.checks.iter().map(|c| self.failed(&i.project, c, ""));
                    (&i.project, "minutes-integrating", asked.collect())
                }
                Event::ProjectIntegrated(i) => {
                    let id = &i.filed.project;
                    (id, "minutes-integrated", self.unmet(id))
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
    fn unmet(&self, id: &ProjectId) -> Vec<Reason> {
        let checked = self.sight.find(id).map(|p| p.checked()).unwrap_or_default();
        let short = checked
            .iter()
            .filter(|c| matches!(c.standing(), Standing::NotMet | Standing::ToBeFound));
        short.map(|c| self.failed(id, &c.check.id, "")).collect()
    }

    /// What a project is that a check puts out: not receivable, or not admissible.
    fn out_by(&self, check: &CheckId) -> &'static str {
        let mut checks = self.sight.phase().checks.iter();
        let late = checks.any(|c| c.id == *check && c.on_fail == OnFail::NotReceivable);
        if late {
            "status-not_receivable"
        } else {
            "status-excluded"
        }
    }

    /// Projects excluded in the span and not readmitted, with the reason.
    pub(super) fn excluded(&self) -> Vec<Excluded> {
        let mut out: Vec<(&ProjectId, &CheckId, &str)> = Vec::new();
        for entry in self.entries() {
            match &entry.event {
                Event::ProjectExcluded {
                    project,
                    check,
                    motivation,
                } => {
                    out.retain(|(id, ..)| *id != project);
                    out.push((project, check, motivation));
                }
                Event::ProjectReadmitted(back) => out.retain(|(id, ..)| **id != back.project),
                _ => {}
            }
        }
        out.into_iter()
            .map(|(project, check, motivation)| Excluded {
                project: self.project(project),
                outcome: self.text(self.out_by(check)),
                reasons: vec![self.failed(project, check, motivation)],
            })
            .collect()
    }

    fn failed(&self, project: &ProjectId, id: &CheckId, motivation: &str) -> Reason {
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
            found_so(&checked.found, checked.check, phase, self.locale)
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

    pub(super) fn integrations(&self) -> Vec<IntegrationLine> {
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
}
