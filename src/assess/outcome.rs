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
    /// Sub-criteria on which the panel has no mark yet (method "agreed" only). One of a bonus
    /// criterion that no member marked is not among them.
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
        return by_agreement(phase, grid, rows, agreed);
    }
    let items: Vec<Option<Exact>> = (0..phase.subs.len())
        .map(|sub| round_item(phase, item(phase, grid, rows, agreed, sub)))
        .collect();
    let points = |scope| match phase.scoring.order {
        Averaging::CriterionFirst => weighted(phase, grid, &items, scope),
        Averaging::ReviewFirst => {
            let reviews = rows.iter().filter_map(|row| {
                weighted(phase, grid, &review(phase, grid, rows, row, agreed), scope)
            });
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
        .filter_map(|row| {
            weighted(
                phase,
                grid,
                &review(phase, grid, rows, row, &none),
                Scope::Total,
            )
        })
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

fn by_agreement(phase: &Phase, grid: &Grid, rows: &[&Row], agreed: &Row) -> Outcome {
    let open: Vec<usize> = (0..phase.subs.len())
        .filter(|sub| is_open(grid, rows, agreed, *sub))
        .collect();
    let points = |scope| {
        let waits = open.iter().any(|sub| grid.span(scope).contains(sub));
        let units = grid.complete(agreed, scope).filter(|_| !waits)?;
        Some(grid.points(scope, units))
    };
    let value = |(i, mark): (usize, &Option<Mark>)| Some(phase.subs.get(i)?.scale.value((*mark)?));
    Outcome {
        items: agreed.iter().enumerate().map(value).collect(),
        criteria: (0..phase.criteria.len())
            .map(|c| points(Scope::Criterion(c)))
            .collect(),
        total: points(Scope::Total),
        open: open.len(),
    }
}

/// Whether the panel must still agree on a sub-criterion: a bonus only where a member gave one.
pub(super) fn is_open(grid: &Grid, rows: &[&Row], agreed: &Row, sub: usize) -> bool {
    !is_marked(agreed, sub) && (!grid.is_bonus(sub) || rows.iter().any(|row| is_marked(row, sub)))
}

fn is_marked(row: &Row, sub: usize) -> bool {
    row.get(sub).is_some_and(Option::is_some)
}

fn item(phase: &Phase, grid: &Grid, rows: &[&Row], agreed: &Row, sub: usize) -> Option<Exact> {
    let scale = &phase.subs.get(sub)?.scale;
    if let Some(mark) = agreed.get(sub).copied().flatten() {
        return Some(scale.value(mark));
    }
    let values = given(phase, grid, rows, sub);
    let values = values.into_iter().map(|(_, value)| value);
    statistic(phase.consensus.method, values.collect())
}

/// The values that the rows give to a sub-criterion, each with the place of its row. Who gives no
/// bonus gives nothing, which counts as 0 once another gives one.
pub(super) fn given(phase: &Phase, grid: &Grid, rows: &[&Row], sub: usize) -> Vec<(usize, Exact)> {
    let Some(scale) = phase.subs.get(sub).map(|s| &s.scale) else {
        return Vec::new();
    };
    let nothing = grid.is_bonus(sub) && rows.iter().any(|row| is_marked(row, sub));
    let value = |(i, row): (usize, &&Row)| match row.get(sub).copied().flatten() {
        Some(mark) => Some((i, scale.value(mark))),
        None => nothing.then(|| (i, Exact::zero())),
    };
    rows.iter().enumerate().filter_map(value).collect()
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

/// One member's values, the panel's own marks in place of theirs, and where nobody gave one. A
/// bonus on which the panel agreed is in every member's.
pub(super) fn review(
    phase: &Phase,
    grid: &Grid,
    rows: &[&Row],
    row: &Row,
    agreed: &Row,
) -> Vec<Option<Exact>> {
    let mark = |i: usize| {
        let counts = |_: &Mark| {
            grid.is_bonus(i) || is_marked(row, i) || rows.iter().all(|r| !is_marked(r, i))
        };
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
/// are scaled up to the whole scope. A bonus that is missing counts nothing.
fn weighted(phase: &Phase, grid: &Grid, values: &[Option<Exact>], scope: Scope) -> Option<Exact> {
    let span = grid.span(scope);
    // A bonus comes on top of the rest, except within its own criterion, where there is no rest.
    let is_bonus = |i: usize| scope == Scope::Total && grid.is_bonus(i);
    let (mut sum, mut bonus) = (Exact::zero(), Exact::zero());
    let (mut present, mut whole) = (Exact::zero(), Exact::zero());
    for (i, sub) in (phase.subs.iter().enumerate()).filter(|(i, _)| span.contains(i)) {
        let value = values.get(i).and_then(Option::as_ref);
        let part = match (value, phase.scoring.total) {
            (Some(value), Total::Points) => &value.over(&sub.scale.max)? * &sub.weight,
            (Some(value), Total::WeightedMean) => value * &sub.weight,
            (None, _) => Exact::zero(),
        };
        if is_bonus(i) {
            bonus = bonus + part;
            continue;
        }
        whole = whole + sub.weight.clone();
        sum = sum + part;
        if value.is_some() || grid.is_bonus(i) {
            present = present + sub.weight.clone();
        }
    }
    let mean = sum.over(&present)?;
    Some(match phase.scoring.total {
        Total::Points => &mean * &whole + bonus,
        Total::WeightedMean => mean + bonus.over(&whole)?,
    })
}

/// The method's statistic; `None` of nothing. "Agreed" has no statistic.
fn statistic(method: Method, mut values: Vec<Exact>) -> Option<Exact> {
    values.sort_unstable();
    mean(values.get(kept(method, values.len()))?)
}

/// The arithmetic mean; `None` of nothing.
pub(super) fn mean(values: &[Exact]) -> Option<Exact> {
    let count = i64::try_from(values.len()).ok().filter(|n| *n > 0)?;
    Some(values.iter().cloned().sum::<Exact>() / count)
}

/// Of `n` values in order, those whose mean is the method's statistic. A trimmed mean of too few
/// values to trim is their mean.
pub(super) fn kept(method: Method, n: usize) -> std::ops::Range<usize> {
    match method {
        Method::Agreed => 0..0,
        Method::Mean => 0..n,
        Method::Median => n.saturating_sub(1) / 2..(n / 2 + 1).min(n),
        Method::TrimmedMean { drop } => {
            let drop = usize::from(drop);
            if n > 2 * drop { drop..n - drop } else { 0..n }
        }
    }
}
