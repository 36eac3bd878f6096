//! The order of projects by their outcomes: totals, tie-break ladder, ranks.

use super::outcome::Outcome;
use crate::call::{Phase, TieStep};
use crate::exact::Exact;
use std::cmp::Ordering;

/// A place in the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which outcome, by its place in the input.
    pub index: usize,
    /// Standard competition rank: 1, 2, 2, 4.
    pub rank: usize,
    /// Dense rank: 1, 2, 2, 3.
    pub dense: usize,
    /// How many share the rank; the average rank is `rank + (shared - 1) / 2`.
    pub shared: usize,
    /// The step of the ladder that put it after the one before, where totals were equal.
    pub tie_step: Option<usize>,
}

/// Ranks the outcomes that have a total, best first; equal ones keep their input order and
/// share a rank. A public draw is no arithmetic: it leaves them equal here.
#[must_use]
pub fn ranking(phase: &Phase, outcomes: &[Option<&Outcome>]) -> Vec<Place> {
    let mut order: Vec<(usize, &Outcome)> = outcomes
        .iter()
        .enumerate()
        .filter_map(|(i, outcome)| Some((i, (*outcome)?)))
        .filter(|(_, outcome)| outcome.total.is_some())
        .collect();
    order.sort_by(|a, b| compare(phase, a.1, b.1).0);
    let mut places: Vec<Place> = Vec::with_capacity(order.len());
    for (position, pair) in order.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|p| order.get(p));
        let (ordering, step) =
            before.map_or((Ordering::Less, None), |b| compare(phase, b.1, pair.1));
        let last = places.last().copied();
        let (rank, dense) = match last {
            Some(p) if ordering == Ordering::Equal => (p.rank, p.dense),
            _ => (position + 1, last.map_or(0, |p| p.dense) + 1),
        };
        places.push(Place {
            index: pair.0,
            rank,
            dense,
            shared: 1,
            tie_step: step,
        });
    }
    for group in places.chunk_by_mut(|a, b| a.rank == b.rank) {
        let shared = group.len();
        group.iter_mut().for_each(|p| p.shared = shared);
    }
    places
}

/// Better first; with the ladder step that decided, where totals are equal.
fn compare(phase: &Phase, a: &Outcome, b: &Outcome) -> (Ordering, Option<usize>) {
    // What has no points in a scope comes last, also where the lowest is best.
    let better = |x: Option<&Exact>, y: Option<&Exact>| match (x, y) {
        (Some(x), Some(y)) if phase.scoring.lowest_is_best => x.cmp(y),
        _ => y.cmp(&x),
    };
    let totals = better(a.total.as_ref(), b.total.as_ref());
    if totals.is_ne() {
        return (totals, None);
    }
    for (i, step) in phase.tie_break.iter().enumerate() {
        if let TieStep::Better(scope) = step {
            let ordering = better(a.in_scope(*scope), b.in_scope(*scope));
            if ordering.is_ne() {
                return (ordering, Some(i));
            }
        }
    }
    (Ordering::Equal, None)
}
