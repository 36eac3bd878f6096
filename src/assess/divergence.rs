//! Where the members' marks on a project diverge, and how badly (rule of the call).

use super::Row;
use super::grid::Grid;
use crate::call::{Phase, Scale, Scope};
use crate::exact::Exact;
use crate::ids::Mark;

/// How far the marks of one sub-criterion are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Below every limit of the call.
    Concordant,
    /// Worth a look.
    Yellow,
    /// Must be discussed.
    Red,
}

/// Why a sub-criterion is red or yellow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The range of its marks.
    Range,
    /// Marks on both sides of its gate.
    Gate,
    /// Members' points on both sides of a threshold; this sub-criterion moves them most.
    Threshold(Scope),
    /// The range of the members' totals; this sub-criterion moves them most.
    TotalRange,
}

/// The divergence on one sub-criterion of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divergence {
    /// Place in rubric order.
    pub sub: usize,
    /// Least mark given.
    pub low: Mark,
    /// Greatest mark given.
    pub high: Mark,
    /// How bad.
    pub level: Level,
    /// Why; empty where concordant.
    pub reasons: Vec<Reason>,
}

impl Divergence {
    /// Greatest minus least value.
    #[must_use]
    pub fn range(&self, scale: &Scale) -> Exact {
        &scale.step * &Exact::from(i64::from(self.high.0) - i64::from(self.low.0))
    }
}

/// The divergence on every sub-criterion that at least one member marked, in rubric order.
#[must_use]
pub fn divergences(phase: &Phase, grid: &Grid, rows: &[&Row]) -> Vec<Divergence> {
    let limits = grid.limits();
    let mut found: Vec<Divergence> = (0..phase.subs.len())
        .filter_map(|sub| of_sub(phase, grid, rows, sub))
        .collect();
    if phase.divergence.red_straddle {
        for (scope, least) in &limits.thresholds {
            if let Some((low, high)) = range_of_points(grid, rows, *scope)
                && low < *least
                && high >= *least
            {
                raise(&mut found, grid, *scope, Reason::Threshold(*scope));
            }
        }
    }
    if let Some(limit) = limits.total_range
        && let Some((low, high)) = range_of_points(grid, rows, Scope::Total)
        && high - low >= limit
    {
        raise(&mut found, grid, Scope::Total, Reason::TotalRange);
    }
    found
}

/// What the marks of one sub-criterion say by themselves.
fn of_sub(phase: &Phase, grid: &Grid, rows: &[&Row], sub: usize) -> Option<Divergence> {
    let limits = grid.limits();
    let (low, high) = extremes(rows, sub)?;
    let mut d = Divergence {
        sub,
        low,
        high,
        level: Level::Concordant,
        reasons: Vec::new(),
    };
    let apart = high.0 - low.0;
    let over = |limits: &[Option<u16>]| {
        limits
            .get(sub)
            .copied()
            .flatten()
            .is_some_and(|limit| apart >= limit)
    };
    let (yellow, red) = (over(&limits.yellow), over(&limits.red));
    if yellow || red {
        d.level = if red { Level::Red } else { Level::Yellow };
        d.reasons.push(Reason::Range);
    }
    let gate = limits.gates.get(sub).copied().flatten();
    if phase.divergence.red_straddle && gate.is_some_and(|least| low < least && high >= least) {
        d.level = Level::Red;
        d.reasons.push(Reason::Gate);
    }
    Some(d)
}

/// Least and greatest points of a scope over the members who marked all of it.
#[must_use]
pub fn range_of_points(grid: &Grid, rows: &[&Row], scope: Scope) -> Option<(i128, i128)> {
    let points = || rows.iter().filter_map(|row| grid.complete(row, scope));
    Some((points().min()?, points().max()?))
}

fn extremes(rows: &[&Row], sub: usize) -> Option<(Mark, Mark)> {
    let marks = || {
        rows.iter()
            .filter_map(|row| row.get(sub).copied().flatten())
    };
    Some((marks().min()?, marks().max()?))
}

/// Makes red, for a cause that lies in a whole scope, the sub-criterion whose marks move its
/// points most: that is where the discussion has to start.
fn raise(found: &mut [Divergence], grid: &Grid, scope: Scope, reason: Reason) {
    let span = grid.span(scope);
    let weight = |d: &Divergence| grid.units(d.sub, d.high) - grid.units(d.sub, d.low);
    let worst = found
        .iter_mut()
        .filter(|d| span.contains(&d.sub))
        .rev()
        .max_by_key(|d| weight(d));
    if let Some(d) = worst.filter(|d| d.low != d.high) {
        d.level = Level::Red;
        d.reasons.push(reason);
    }
}

/// The middle of the marks given: the median, half a step rounded up.
#[must_use]
pub fn middle(rows: &[&Row], sub: usize) -> Option<Mark> {
    let mut marks: Vec<u16> = rows
        .iter()
        .filter_map(|row| Some(row.get(sub).copied().flatten()?.0))
        .collect();
    marks.sort_unstable();
    let n = marks.len();
    let (low, high) = (*marks.get(n.checked_sub(1)? / 2)?, *marks.get(n / 2)?);
    Some(Mark(low + (high - low).div_ceil(2)))
}
