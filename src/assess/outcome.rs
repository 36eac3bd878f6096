//! The panel's result on one project: items, criteria, total, and what they fail.

use super::Row;
use super::grid::Grid;
use crate::call::{Averaging, Method, Phase, Rounding, Scope, Total};
use crate::exact::Exact;
use crate::ids::Mark;

/// The panel's values and points for one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The value of each sub-criterion on its scale, in rubric order.
    pub items: Vec<Option<Exact>>,
    /// The points of each criterion.
    pub criteria: Vec<Option<Exact>>,
    /// The total.
    pub total: Option<Exact>,
    /// Sub-criteria on which the panel has no mark yet (method "agreed" only).
    pub open: usize,
}

/// A threshold or gate that is not reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where: total, criterion or (a gate) sub-criterion.
    pub scope: Scope,
    /// What was reached.
    pub reached: Exact,
    /// What was needed.
    pub needed: Exact,
}

/// The result from the revealed rows and the panel's own marks (`agreed`, in rubric order).
/// A panel mark, once agreed, replaces the members' marks on that sub-criterion.
#[must_use]
pub fn outcome(phase: &Phase, grid: &Grid, rows: &[&Row], agreed: &Row) -> Outcome {
    if phase.consensus.method == Method::Agreed {
        return by_agreement(phase, grid, agreed);
    }
    let items: Vec<Option<Exact>> = (0..phase.subs.len())
        .map(|sub| round_item(phase, item(phase, rows, agreed, sub)))
        .collect();
    let points = |scope| match phase.scoring.order {
        Averaging::CriterionFirst => weighted(phase, grid, &items, scope),
        Averaging::ReviewFirst => {
            let reviews = rows
                .iter()
                .filter_map(|row| weighted(phase, grid, &review(phase, rows, row, agreed), scope));
            statistic(phase.consensus.method, reviews.collect())
        }
    };
    let criteria = (0..phase.criteria.len())
        .map(|c| points(Scope::Criterion(c)))
        .collect();
    let total = points(Scope::Total).map(|total| match phase.scoring.rounding {
        Some(Rounding { decimals, .. }) => total.rounded(decimals),
        None => total,
    });
    Outcome {
        items,
        criteria,
        total,
        open: 0,
    }
}

/// The mean of the members' totals and their range, both in points, over whole sheets;
/// partial sheets count with the weights of what they mark.
#[must_use]
pub fn mean_and_range(phase: &Phase, grid: &Grid, rows: &[&Row]) -> Option<(Exact, Exact)> {
    let whole: Option<Vec<i128>> = rows
        .iter()
        .map(|row| grid.complete(row, Scope::Total))
        .collect();
    if let Some(totals) = whole {
        let (low, high) = (*totals.iter().min()?, *totals.iter().max()?);
        let count = i64::try_from(totals.len()).ok()?;
        return Some((
            grid.points(Scope::Total, totals.iter().sum()) / count,
            grid.points(Scope::Total, high - low),
        ));
    }
    let none = vec![None; phase.subs.len()];
    let totals: Vec<Exact> = rows
        .iter()
        .filter_map(|row| weighted(phase, grid, &review(phase, rows, row, &none), Scope::Total))
        .collect();
    let (low, high) = (totals.iter().min()?.clone(), totals.iter().max()?.clone());
    Some((statistic(Method::Mean, totals)?, &high - &low))
}

/// Thresholds and gates that an outcome does not reach, in the order of the call file.
#[must_use]
pub fn failures(phase: &Phase, outcome: &Outcome) -> Vec<Failure> {
    let thresholds = phase.thresholds.iter().map(|t| (t.scope, &t.min));
    let gates = phase.gates.iter().map(|g| (Scope::Sub(g.sub), &g.min));
    thresholds
        .chain(gates)
        .filter_map(|(scope, needed)| {
            let reached = outcome.in_scope(scope)?;
            (reached < needed).then(|| Failure {
                scope,
                reached: reached.clone(),
                needed: needed.clone(),
            })
        })
        .collect()
}

impl Outcome {
    /// Points of the total or a criterion, or the value of a sub-criterion.
    #[must_use]
    pub fn in_scope(&self, scope: Scope) -> Option<&Exact> {
        match scope {
            Scope::Total => self.total.as_ref(),
            Scope::Criterion(c) => self.criteria.get(c)?.as_ref(),
            Scope::Sub(s) => self.items.get(s)?.as_ref(),
        }
    }
}

fn by_agreement(phase: &Phase, grid: &Grid, agreed: &Row) -> Outcome {
    let points = |scope| {
        grid.complete(agreed, scope)
            .map(|units| grid.points(scope, units))
    };
    let value = |(i, mark): (usize, &Option<Mark>)| Some(phase.subs.get(i)?.scale.value((*mark)?));
    Outcome {
        items: agreed.iter().enumerate().map(value).collect(),
        criteria: (0..phase.criteria.len())
            .map(|c| points(Scope::Criterion(c)))
            .collect(),
        total: points(Scope::Total),
        open: agreed.iter().filter(|mark| mark.is_none()).count(),
    }
}

fn item(phase: &Phase, rows: &[&Row], agreed: &Row, sub: usize) -> Option<Exact> {
    let scale = &phase.subs.get(sub)?.scale;
    if let Some(mark) = agreed.get(sub).copied().flatten() {
        return Some(scale.value(mark));
    }
    let values = rows
        .iter()
        .filter_map(|row| Some(scale.value((*row.get(sub)?)?)));
    statistic(phase.consensus.method, values.collect())
}

fn round_item(phase: &Phase, value: Option<Exact>) -> Option<Exact> {
    match phase.scoring.rounding {
        Some(Rounding {
            decimals,
            each_item: true,
        }) => value.map(|v| v.rounded(decimals)),
        _ => value,
    }
}

/// One member's values, the panel's own marks in place of theirs, and where nobody gave one.
fn review(phase: &Phase, rows: &[&Row], row: &Row, agreed: &Row) -> Vec<Option<Exact>> {
    let marked = |row: &Row, i: usize| row.get(i).is_some_and(Option::is_some);
    let mark = |i: usize| {
        let counts = |_: &Mark| marked(row, i) || rows.iter().all(|r| !marked(r, i));
        agreed.get(i).copied().flatten().filter(counts)
    };
    let cell = |(i, sub): (usize, &crate::call::Sub)| {
        mark(i)
            .or_else(|| row.get(i).copied().flatten())
            .map(|m| sub.scale.value(m))
    };
    phase.subs.iter().enumerate().map(cell).collect()
}

/// Points of a scope from values some of which may be missing: the weights of those present
/// are scaled up to the whole scope.
fn weighted(phase: &Phase, grid: &Grid, values: &[Option<Exact>], scope: Scope) -> Option<Exact> {
    let mut sum = Exact::zero();
    let mut present = Exact::zero();
    let mut whole = Exact::zero();
    for (i, sub) in phase
        .subs
        .iter()
        .enumerate()
        .filter(|(i, _)| grid.span(scope).contains(i))
    {
        whole = whole + sub.weight.clone();
        if let Some(value) = values.get(i).and_then(Option::as_ref) {
            let share = match phase.scoring.total {
                Total::Points => value.over(&sub.scale.max)?,
                Total::WeightedMean => value.clone(),
            };
            sum = sum + &share * &sub.weight;
            present = present + sub.weight.clone();
        }
    }
    let mean = sum.over(&present)?;
    Some(match phase.scoring.total {
        Total::Points => &mean * &whole,
        Total::WeightedMean => mean,
    })
}

/// The method's statistic; `None` of nothing. A trimmed mean of too few values to trim is
/// their mean. "Agreed" has no statistic.
fn statistic(method: Method, mut values: Vec<Exact>) -> Option<Exact> {
    let n = values.len();
    let mean = |values: &[Exact]| {
        let count = i64::try_from(values.len()).ok().filter(|n| *n > 0)?;
        Some(values.iter().cloned().sum::<Exact>() / count)
    };
    match method {
        Method::Agreed => None,
        Method::Mean => mean(&values),
        Method::Median => {
            values.sort_unstable();
            mean(values.get(n.saturating_sub(1) / 2..=n / 2)?)
        }
        Method::TrimmedMean { drop } => {
            values.sort_unstable();
            let drop = usize::from(drop);
            if n > 2 * drop {
                mean(values.get(drop..n - drop)?)
            } else {
                mean(&values)
            }
        }
    }
}
