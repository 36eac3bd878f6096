//! What the panel valued: its marks with anchors, divergences and how they were closed, dissents,
//! totals (V12–V14, V16).

use std::collections::BTreeSet;

use super::Source;
use crate::assess::divergence::Reason as Cause;
use crate::assess::outcome::{Failure, failures};
use crate::call::{Method, Scope, Sub, Total};
use crate::exact::Exact;
use crate::export::context::{
    Dissent, DivergenceLine, Individual, IndividualRow, JointMark, NoteLine, TotalLine, Valued,
};
use crate::ids::{Mark, ProjectId, SubId};
use crate::locale::sentence;
use crate::panel::event::Event;
use crate::panel::sight::ProjectSight;

impl<'a> Source<'a> {
    /// Projects with the sub-criteria closed in the span, in the order in which they were.
    fn closed(&self) -> Vec<(ProjectId, Vec<SubId>)> {
        let mut closed: Vec<(ProjectId, Vec<SubId>)> = Vec::new();
        let mut add = |project: &ProjectId, sub: &SubId| {
            let place = closed.iter().position(|(id, _)| id == project);
            let subs = match place.and_then(|p| closed.get_mut(p)) {
                Some((_, subs)) => subs,
                None => {
                    closed.push((project.clone(), Vec::new()));
                    match closed.last_mut() {
                        Some((_, subs)) => subs,
                        None => return,
                    }
                }
            };
            if !subs.contains(sub) {
                subs.push(sub.clone());
            }
        };
        for entry in self.entries() {
            match &entry.event {
                Event::ConsensusClosed { project, sub, .. } => add(project, sub),
                Event::ConcordantAccepted { project, marks } => {
                    marks.iter().for_each(|(sub, _)| add(project, sub));
                }
                _ => {}
            }
        }
        closed
    }

    /// Projects to which the panel gave marks in the span: those of which it closed something, or,
    /// where a statistic of the sheets is the panel's mark, those revealed.
    fn given(&self) -> Vec<(ProjectId, Vec<SubId>)> {
        let mut given = self.closed();
        if self.sight.phase().consensus.method == Method::Agreed {
            return given;
        }
        let ids = given.iter().map(|(id, _)| id.clone());
        let more = self.revealed().into_iter().map(|p| p.id().clone());
        let ids: Vec<ProjectId> = more.chain(ids).collect();
        let subs = self.sight.phase().subs.iter().map(|sub| sub.id.clone());
        given.clear();
        for id in ids {
            if given.iter().all(|(known, _)| *known != id) {
                given.push((id, subs.clone().collect()));
            }
        }
        given
    }

    pub(super) fn valued(&self) -> Vec<Valued> {
        self.given()
            .into_iter()
            .filter_map(|(id, subs)| {
                let project = self.sight.find(&id)?;
                let rubric = project.phase().subs.iter().enumerate();
                let marks =
                    rubric
                        .filter(|(_, sub)| subs.contains(&sub.id))
                        .filter_map(|(place, sub)| {
                            self.joint_mark(project, place, sub)
                                .or_else(|| self.statistic(project, place, sub))
                        });
                let total = project.outcome().and_then(|o| o.total.as_ref());
                Some(Valued {
                    project: self.line(project.filed()),
                    marks: marks.collect(),
                    total: match total {
                        Some(total) => self.points(total),
                        None if project.runs() => String::new(),
                        None => self.text("minutes-out-of-running"),
                    },
                })
            })
            .collect()
    }

    /// The panel's mark where a statistic of the sheets gives it.
    fn statistic(&self, project: ProjectSight<'_>, place: usize, sub: &Sub) -> Option<JointMark> {
        let phase = project.phase();
        if phase.consensus.method == Method::Agreed {
            return None;
        }
        let value = project.outcome()?.items.get(place)?.as_ref()?;
        let points = match phase.scoring.total {
            Total::Points => value.over(&sub.scale.max).map(|share| &share * &sub.weight),
            Total::WeightedMean => None,
        };
        Some(JointMark {
            id: sub.id.to_string(),
            name: sub.name.get(self.locale.lang()).to_owned(),
            value: self.panel_value(sub, value),
            points: points.map(|p| self.points(&p)).unwrap_or_default(),
            anchor: self.reached(sub, value),
            motivation: String::new(),
        })
    }

    fn joint_mark(&self, project: ProjectSight<'_>, place: usize, sub: &Sub) -> Option<JointMark> {
        let closed = project.item(place)?.closed.as_ref()?;
        let grid = self.sight.grid();
        let points = grid.points(Scope::Sub(place), grid.units(place, closed.mark));
        let mut motivation = if closed.concordant {
            self.text("minutes-concordant")
        } else {
            closed.motivation.clone()
        };
        if !closed.outside_reason.is_empty() {
            let outside = self.say("minutes-outside", &[("reason", &closed.outside_reason)]);
            motivation = format!("{motivation} {outside}");
        }
        Some(JointMark {
            id: sub.id.to_string(),
            name: sub.name.get(self.locale.lang()).to_owned(),
            value: self.value(sub, closed.mark),
            points: self.points(&points),
            anchor: self.anchor(sub, closed.mark),
            motivation: motivation.trim().to_owned(),
        })
    }

    pub(super) fn value(&self, sub: &Sub, mark: Mark) -> String {
        let value = sub.scale.value(mark);
        self.locale.decimal(&value.to_fixed(sub.scale.decimals()))
    }

    /// The anchor of the level reached; between two levels that of the lower one.
    pub(super) fn anchor(&self, sub: &Sub, mark: Mark) -> String {
        self.reached(sub, &sub.scale.value(mark))
    }

    fn reached(&self, sub: &Sub, value: &Exact) -> String {
        let mut levels = sub.levels.iter().rev();
        let level = levels.find(|level| level.value <= *value);
        level
            .map(|l| l.anchor.get(self.locale.lang()).to_owned())
            .unwrap_or_default()
    }

    pub(super) fn divergences(&self) -> Vec<DivergenceLine> {
        let mut items: Vec<(ProjectId, SubId)> = Vec::new();
        for entry in self.entries() {
            let item = match &entry.event {
                Event::DiscussionNoted { project, sub, .. }
                | Event::MarkProposed { project, sub, .. }
                | Event::ConsensusClosed { project, sub, .. } => (project.clone(), sub.clone()),
                _ => continue,
            };
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
            .iter()
            .filter_map(|(project, sub)| self.divergence(project, sub))
            .collect()
    }

    fn divergence(&self, id: &ProjectId, sub_id: &SubId) -> Option<DivergenceLine> {
        let project = self.sight.find(id)?;
        let place = project.phase().sub_index(sub_id.as_str())?;
        let sub = project.phase().subs.get(place)?;
        let item = project.item(place)?;
        let rows = &project.sheets()?.rows;
        let mut marks: Vec<Mark> = rows.iter().filter_map(|r| *r.get(place)?).collect();
        marks.sort_unstable();
        let values: Vec<String> = marks.iter().map(|m| self.value(sub, *m)).collect();
        let found = project.divergence(place);
        let causes = found.map(|d| d.reasons.as_slice()).unwrap_or_default();
        let why: BTreeSet<String> = causes
            .iter()
            .map(|cause| {
                self.text(match cause {
                    Cause::Range => "minutes-why-range",
                    Cause::Gate => "minutes-why-gate",
                    Cause::Threshold(_) => "minutes-why-threshold",
                    Cause::TotalRange => "minutes-why-total",
                })
            })
            .collect();
        let closed = item.closed.as_ref().map(|c| {
            let mark = self.value(sub, c.mark);
            self.say(
                "minutes-closed-on",
                &[("mark", &mark), ("at", &self.moment(c.at))],
            )
        });
        Some(DivergenceLine {
            project: id.to_string(),
            sub: sub_id.to_string(),
            name: sub.name.get(self.locale.lang()).to_owned(),
            values: values.join(" · "),
            why: why.into_iter().collect::<Vec<_>>().join("; "),
            notes: item
                .notes
                .iter()
                .map(|note| NoteLine {
                    by: sentence::actor(&note.by, self.sight, self.locale),
                    at: self.hour(note.at),
                    text: note.text.clone(),
                })
                .collect(),
            closed: closed.unwrap_or_default(),
        })
    }

    pub(super) fn dissents(&self) -> Vec<Dissent> {
        let mut dissents = Vec::new();
        for (id, subs) in self.closed() {
            let Some(project) = self.sight.find(&id) else {
                continue;
            };
            for sub in subs {
                let place = project.phase().sub_index(sub.as_str());
                let item = place.and_then(|p| project.item(p));
                let closed = item.and_then(|i| i.closed.as_ref());
                for (member, reason) in closed.iter().flat_map(|c| &c.dissents) {
                    dissents.push(Dissent {
                        project: id.to_string(),
                        sub: sub.to_string(),
                        member: self.member_name(member),
                        reason: reason.clone(),
                    });
                }
            }
        }
        dissents
    }

    /// Totals of the projects that the panel valued in the span and that have one.
    pub(super) fn totals(&self) -> Vec<TotalLine> {
        let projects = self.given().into_iter();
        projects
            .filter_map(|(id, _)| {
                let project = self.sight.find(&id)?;
                let outcome = project.outcome()?;
                let points =
                    |p: &Option<Exact>| p.as_ref().map(|p| self.points(p)).unwrap_or_default();
                Some(TotalLine {
                    project: self.line(project.filed()),
                    points: outcome.criteria.iter().map(points).collect(),
                    total: self.points(outcome.total.as_ref()?),
                    missed: self.missed(&failures(project.phase(), outcome)),
                })
            })
            .collect()
    }

    /// Thresholds and gates missed, one a sentence.
    fn missed(&self, failures: &[Failure]) -> Vec<String> {
        let one = |f: &Failure| {
            let (reached, needed) = (self.exactly(&f.reached), self.exactly(&f.needed));
            let name = self.scope_name(f.scope);
            self.say(
                "minutes-missed",
                &[("name", &name), ("reached", &reached), ("needed", &needed)],
            )
        };
        failures.iter().map(one).collect()
    }

    /// The name of what a list calls by its id: the total, a criterion or a sub-criterion.
    pub(super) fn scope_called(&self, id: &str) -> String {
        let phase = self.sight.phase();
        let criterion = || phase.criteria.iter().position(|c| c.id == id);
        let scope = match phase.sub_index(id) {
            Some(sub) => Some(Scope::Sub(sub)),
            None if id == "total" => Some(Scope::Total),
            None => criterion().map(Scope::Criterion),
        };
        scope.map_or_else(|| id.to_owned(), |scope| self.scope_name(scope))
    }

    /// The name of the total, a criterion or a sub-criterion.
    pub(super) fn scope_name(&self, scope: Scope) -> String {
        let phase = self.sight.phase();
        let lang = self.locale.lang();
        let named = |id: &str, name: &str| format!("{id} {name}");
        match scope {
            Scope::Total => self.text("minutes-total"),
            Scope::Criterion(c) => phase
                .criteria
                .get(c)
                .map(|c| named(&c.id, c.name.get(lang)))
                .unwrap_or_default(),
            Scope::Sub(s) => phase
                .subs
                .get(s)
                .map(|s| named(s.id.as_str(), s.name.get(lang)))
                .unwrap_or_default(),
        }
    }

    /// The members' marks on the projects revealed in the span.
    pub(super) fn individual(&self) -> Vec<Individual> {
        let revealed = self.revealed();
        let subs = &self.sight.phase().subs;
        revealed
            .into_iter()
            .map(|project| {
                let sheets = project.sheets();
                let rows = sheets
                    .into_iter()
                    .flat_map(|s| s.sheets.iter().zip(&s.rows));
                Individual {
                    project: self.line(project.filed()),
                    subs: subs.iter().map(|s| s.id.to_string()).collect(),
                    rows: rows
                        .map(|(sheet, row)| IndividualRow {
                            member: self.member_name(&sheet.member),
                            values: subs
                                .iter()
                                .zip(row)
                                .map(|(sub, mark)| {
                                    mark.map_or_else(String::new, |m| self.value(sub, m))
                                })
                                .collect(),
                            total: self.row_total(row),
                        })
                        .collect(),
                }
            })
            .collect()
    }

    pub(super) fn row_total(&self, row: &[Option<Mark>]) -> String {
        let grid = self.sight.grid();
        let units = grid.complete(row, Scope::Total);
        units
            .map(|u| self.points(&grid.points(Scope::Total, u)))
            .unwrap_or_default()
    }

    /// Projects revealed in the span, each once.
    pub(super) fn revealed(&self) -> Vec<ProjectSight<'a>> {
        let mut ids: Vec<ProjectId> = Vec::new();
        for entry in self.entries() {
            if let Event::SheetsRevealed { project, .. } = &entry.event
                && !ids.contains(project)
            {
                ids.push(project.clone());
            }
        }
        ids.iter().filter_map(|id| self.sight.find(id)).collect()
    }
}
