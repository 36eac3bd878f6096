//! Rules across keys: thresholds, gates and tie steps name what exists and ask what can be reached.

use super::item::VALUE;
use super::rubric::Rubric;
use super::source::{quoted, suggestion};
use super::table::Table;
use crate::call::reach::most;
use crate::call::{Gate, Scope, Scoring, Sub, Threshold, TieStep};
use crate::exact::Exact;

const MEND_BONUS: &str = "Not every project can have a bonus: ask for no least value there";

/// Least points: for `total` or a criterion, never above what it can reach.
pub(super) fn thresholds(phase: &Table<'_>, rubric: &Rubric, scoring: &Scoring) -> Vec<Threshold> {
    let Some(table) = phase.table("thresholds") else {
        insist(phase, Some("thresholds"), rubric, &[]);
        return Vec::new();
    };
    let mut thresholds = Vec::new();
    for (key, item) in table.all() {
        let scope = match rubric.scope(key) {
            Some(Scope::Sub(_)) => {
                item.report(
                    format!("{} is a sub-criterion", quoted(key)),
                    "Ask for its least value in gates",
                );
                continue;
            }
            Some(scope) => scope,
            None => {
                let mut known = vec!["total"];
                known.extend(
                    rubric
                        .criteria
                        .iter()
                        .map(|criterion| criterion.id.as_str()),
                );
                item.report(
                    format!("{} is no criterion", quoted(key)),
                    suggestion(key, &known),
                );
                continue;
            }
        };
        if rubric.is_bonus(scope) {
            item.report(format!("{} is a bonus", quoted(key)), MEND_BONUS);
        }
        let Some(min) = item.number(&VALUE) else {
            continue;
        };
        if let Some(max) = rubric.reach(scope, scoring).filter(|max| min > *max) {
            let what = format!("the threshold {min} is above {max}, the most that can be reached");
            item.report(what, "Lower it, or mend the weights");
        }
        thresholds.push(Threshold { scope, min });
    }
    insist(&table, None, rubric, &thresholds);
    thresholds
}

/// A criterion whose threshold the call insists on has one above zero (S24); reported at `key`, or
/// at that of the criterion.
fn insist(table: &Table<'_>, key: Option<&str>, rubric: &Rubric, thresholds: &[Threshold]) {
    let required = rubric.criteria.iter().zip(&rubric.threshold_required);
    for (place, (criterion, _)) in required.enumerate().filter(|(_, (_, asked))| **asked) {
        let given = thresholds
            .iter()
            .any(|t| t.scope == Scope::Criterion(place) && t.min > Exact::zero());
        if !given {
            table.report_key(
                key.unwrap_or(&criterion.id),
                format!(
                    "{} needs least points above 0: its criterion says threshold = \"required\"",
                    quoted(&criterion.id)
                ),
                format!("State them: thresholds = {{ {} = … }}", criterion.id),
            );
        }
    }
}

/// Least values of single sub-criteria, on their scales.
pub(super) fn gates(phase: &Table<'_>, rubric: &Rubric) -> Vec<Gate> {
    let mut gates: Vec<Gate> = Vec::new();
    for table in phase.tables("gates") {
        let id = table.need("sub", "Name the sub-criterion: sub = \"…\"");
        let min = table.need("min", "Add the least value: min = 2.0");
        table.close();
        let sub = id.and_then(|item| {
            let options: Vec<(&str, usize)> = rubric
                .subs
                .iter()
                .enumerate()
                .map(|(place, sub)| (sub.id.as_str(), place))
                .collect();
            let sub = item.one_of("sub-criterion", &options)?;
            if gates.iter().any(|gate| gate.sub == sub) {
                item.report("has a gate already", "Keep one of the two");
            }
            if rubric.is_bonus(Scope::Sub(sub)) {
                item.report("belongs to a bonus", MEND_BONUS);
            }
            Some(sub)
        });
        let value = min.as_ref().and_then(|item| item.number(&VALUE));
        let (Some(sub), Some(value), Some(item)) = (sub, value, min) else {
            continue;
        };
        if let Some(scale) = rubric
            .subs
            .get(sub)
            .filter(|_| rubric.sure.get(sub) == Some(&true))
            .map(|sub| &sub.scale)
            && (value < scale.min || value > scale.max)
        {
            let what = format!(
                "the gate {value} is outside the scale from {} to {}",
                scale.min, scale.max
            );
            item.report(what, "Write a value of the scale");
        }
        gates.push(Gate { sub, min: value });
    }
    gates
}

/// The tie-break ladder.
pub(super) fn tie_break(phase: &Table<'_>, rubric: &Rubric) -> Vec<TieStep> {
    let list = phase
        .get("tie_break")
        .and_then(|item| item.list())
        .unwrap_or_default();
    let mut steps: Vec<TieStep> = Vec::new();
    for item in &list {
        let Some(word) = item.heading() else { continue };
        let step = match word.as_str() {
            "public_draw" => Some(TieStep::PublicDraw),
            id => rubric.scope(id).map(TieStep::Better),
        };
        let Some(step) = step else {
            let mut known = vec!["public_draw", "total"];
            known.extend(
                rubric
                    .criteria
                    .iter()
                    .map(|criterion| criterion.id.as_str()),
            );
            let subs = rubric
                .subs
                .iter()
                .map(|sub| sub.id.as_str())
                .filter(|id| !known.contains(id));
            known.extend(subs.collect::<Vec<_>>());
            item.report(
                format!("{} is no criterion or sub-criterion", quoted(&word)),
                suggestion(&word, &known),
            );
            continue;
        };
        if steps.contains(&TieStep::PublicDraw) {
            item.report(
                "comes after the draw, which leaves no tie",
                "Put public_draw last",
            );
        } else if steps.contains(&step) {
            item.report(
                format!("{} is a tie step already", quoted(&word)),
                "Take one out",
            );
        }
        steps.push(step);
    }
    steps
}

impl Rubric {
    /// What an id means in a threshold or a tie step. A criterion without sub-criteria is meant
    /// as a criterion.
    fn scope(&self, id: &str) -> Option<Scope> {
        if id == "total" {
            return Some(Scope::Total);
        }
        let criterion = self
            .criteria
            .iter()
            .position(|criterion| criterion.id == id)
            .map(Scope::Criterion);
        criterion.or_else(|| {
            self.subs
                .iter()
                .position(|sub| sub.id.as_str() == id)
                .map(Scope::Sub)
        })
    }

    /// Whether a scope lies within a bonus criterion.
    fn is_bonus(&self, scope: Scope) -> bool {
        let criterion = match scope {
            Scope::Total => None,
            Scope::Criterion(place) => Some(place),
            Scope::Sub(place) => self.subs.get(place).map(|sub| sub.criterion),
        };
        criterion
            .and_then(|place| self.criteria.get(place))
            .is_some_and(|criterion| criterion.bonus)
    }

    /// The most that a total or criterion can reach without a bonus, where its weights and scales
    /// could be read.
    fn reach(&self, scope: Scope, scoring: &Scoring) -> Option<Exact> {
        let range = match scope {
            Scope::Total => 0..self.subs.len(),
            Scope::Criterion(place) => self.criteria.get(place)?.subs.clone(),
            Scope::Sub(place) => place..place + 1,
        };
        let all = scope == Scope::Total;
        let counted = range.filter(|sub| !(all && self.is_bonus(Scope::Sub(*sub))));
        let subs: Option<Vec<Sub>> = counted
            .map(|place| {
                let sub = self.subs.get(place)?;
                self.sure.get(place)?.then(|| sub.clone())
            })
            .collect();
        Some(most(scoring.total, &subs?))
    }
}
