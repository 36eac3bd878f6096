//! Ties with every step of the ladder, and draws (V16, E8).

use jiff::Timestamp;

use super::Source;
use crate::assess::ranking::{Verdict, tie_account};
use crate::call::TieStep as Ladder;
use crate::export::context::{Draw, Tie, TieStep};
use crate::ids::ProjectId;
use crate::panel::event::Event;
use crate::panel::event::list::{Drawn, ListRow};
use crate::panel::state::procedure::Draw as Drawing;

impl Source<'_> {
    /// Neighbours in the ranking with equal totals, with every step of the ladder (E8).
    pub(super) fn ties(&self, rows: &[ListRow]) -> Vec<Tie> {
        let ranked: Vec<&ListRow> = rows.iter().filter(|r| r.rank.is_some()).collect();
        let pairs = ranked.windows(2).filter_map(|pair| match pair {
            [a, b] if a.total == b.total && a.pot == b.pot => self.tie(a, b),
            _ => None,
        });
        let mut ties: Vec<Tie> = pairs.collect();
        // A draw among more than two decides more than one tie, and is told once.
        let mut told: Vec<Draw> = Vec::new();
        for tie in &mut ties {
            tie.draw = tie.draw.take().filter(|draw| !told.contains(draw));
            told.extend(tie.draw.clone());
        }
        ties
    }

    fn tie(&self, a: &ListRow, b: &ListRow) -> Option<Tie> {
        let phase = self.sight.phase();
        let outcome = |id: &ProjectId| self.sight.find(id)?.outcome();
        let draw = self.draw_of(&[&a.project, &b.project]);
        let drawn = draw.as_ref().and_then(|d| {
            let place = |id: &ProjectId| d.order.iter().position(|x| x == id.as_str());
            Some((place(&a.project)? + 1, place(&b.project)? + 1))
        });
        let steps = tie_account(phase, outcome(&a.project)?, outcome(&b.project)?, drawn);
        let steps = steps.into_iter().map(|step| TieStep {
            name: match step.step {
                Ladder::Better(scope) => self.scope_name(scope),
                Ladder::PublicDraw => self.text("minutes-draw"),
            },
            values: step
                .values
                .iter()
                .map(|value| match value {
                    Some(value) => match step.step {
                        Ladder::Better(_) => self.points(value),
                        // A place in the draw, no points.
                        Ladder::PublicDraw => value.to_plain(),
                    },
                    None => "–".to_owned(),
                })
                .collect(),
            verdict: self.text(match step.verdict {
                Verdict::Equal => "minutes-tie-equal",
                Verdict::First | Verdict::Second => "minutes-tie-decides",
                Verdict::NotNeeded => "minutes-tie-not-needed",
                Verdict::NotDrawn => "minutes-tie-not-drawn",
            }),
        });
        Some(Tie {
            projects: vec![a.project.to_string(), b.project.to_string()],
            total: self.plain(&a.total),
            steps: steps.collect(),
            draw,
        })
    }

    /// The last recorded draw among which all of some projects are.
    fn draw_of(&self, projects: &[&ProjectId]) -> Option<Draw> {
        let among = |d: &&Drawing| projects.iter().all(|id| d.drawn.projects.contains(id));
        let draw = self.sight.draws().filter(among).last()?;
        Some(self.drawn(draw.at, &draw.drawn))
    }

    /// The draws of the span, each once.
    pub(super) fn draws(&self) -> Vec<Draw> {
        let drawn = self.entries().filter_map(|entry| match &entry.event {
            Event::TiesDrawn(drawn) => Some(self.drawn(entry.at, drawn)),
            _ => None,
        });
        drawn.collect()
    }

    fn drawn(&self, at: Timestamp, drawn: &Drawn) -> Draw {
        Draw {
            at: self.second(at),
            seed: drawn.seed.clone(),
            witnesses: drawn.witnesses.clone(),
            order: drawn.projects.iter().map(ToString::to_string).collect(),
        }
    }
}
