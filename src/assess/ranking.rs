//! The order of projects by their outcomes: totals, tie-break ladder, recorded draws, ranks.

use super::outcome::Outcome;
use crate::call::{Phase, TieStep};
use crate::exact::Exact;
use crate::ids::Hash;
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
    /// Its place, from 1, in the draw among those equal to it, where one parts them.
    pub drawn: Option<usize>,
}

/// One step of the ladder between two outcomes with equal totals: what screens and minutes
/// show of a tie (E8, V16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAccount {
    /// The step.
    pub step: TieStep,
    /// What the first and the second have in it: points of a total or criterion, the value of a
    /// sub-criterion, or the place in the draw; `None` where there is none.
    pub values: [Option<Exact>; 2],
    /// What the step says.
    pub verdict: Verdict,
}

/// What a step of the ladder says of two outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Equal: the next step is looked at.
    Equal,
    /// It decides: the first goes ahead.
    First,
    /// It decides: the second goes ahead.
    Second,
    /// A step before it decided.
    NotNeeded,
    /// It would decide, but no draw is recorded.
    NotDrawn,
}

/// Ranks the outcomes that have a total, best first. `draws` are the recorded draws, the oldest
/// first, each the drawn outcomes (by their places in the input) in their drawn order: those equal
/// down to a public draw stand in the order of the last draw in which all of them took part.
/// Others that are equal keep their input order and share a rank.
#[must_use]
pub fn ranking(phase: &Phase, outcomes: &[Option<&Outcome>], draws: &[Vec<usize>]) -> Vec<Place> {
    let ladder = Ladder::of(phase);
    let mut places: Vec<Place> = Vec::with_capacity(outcomes.len());
    let mut before: Option<&Outcome> = None;
    for group in ladder.groups(outcomes) {
        let first = group.first().and_then(|i| outcomes.get(*i).copied()?);
        let step = before.zip(first).and_then(|(a, b)| compare(phase, a, b).1);
        before = first;
        let rank = places.len() + 1;
        let dense = places.last().map_or(0, |p| p.dense) + 1;
        let place = |index| Place {
            index,
            rank,
            dense,
            shared: group.len(),
            tie_step: step,
            drawn: None,
        };
        let Some((draw, order)) = ladder.draw.zip(drawn(&group, draws)) else {
            let same = |(n, i): (usize, &usize)| Place {
                tie_step: step.filter(|_| n == 0),
                ..place(*i)
            };
            places.extend(group.iter().enumerate().map(same));
            continue;
        };
        let parted = |(n, i): (usize, usize)| Place {
            rank: rank + n,
            dense: dense + n,
            shared: 1,
            tie_step: if n == 0 { step } else { Some(draw) },
            drawn: Some(n + 1),
            ..place(i)
        };
        places.extend(order.into_iter().enumerate().map(parted));
    }
    places
}

/// The groups of outcomes, by their places in the input and best first, that only a public draw
/// can part and that no recorded draw parts yet: all of a group must be in one draw.
#[must_use]
pub fn undrawn(
    phase: &Phase,
    outcomes: &[Option<&Outcome>],
    draws: &[Vec<usize>],
) -> Vec<Vec<usize>> {
    let ladder = Ladder::of(phase);
    if ladder.draw.is_none() {
        return Vec::new();
    }
    let mut groups = ladder.groups(outcomes);
    groups.retain(|group| group.len() > 1 && drawn(group, draws).is_none());
    groups
}

/// Every step of the ladder between two outcomes with equal totals, in order, with both values
/// and what it says; nothing where the totals differ. `drawn` are their places in the draw that
/// parts them ([`Place::drawn`] of both).
#[must_use]
pub fn tie_account(
    phase: &Phase,
    a: &Outcome,
    b: &Outcome,
    drawn: Option<(usize, usize)>,
) -> Vec<StepAccount> {
    if a.total != b.total {
        return Vec::new();
    }
    let mut decided = false;
    let account = |step: &TieStep| {
        let (values, ordering) = match *step {
            TieStep::Better(scope) => {
                let (x, y) = (a.in_scope(scope), b.in_scope(scope));
                ([x.cloned(), y.cloned()], Some(better(phase, x, y)))
            }
            TieStep::PublicDraw => {
                let place = |n: usize| i64::try_from(n).ok().map(Exact::from);
                let values = drawn.map_or([None, None], |(x, y)| [place(x), place(y)]);
                (values, drawn.map(|(x, y)| x.cmp(&y)))
            }
        };
        let verdict = match ordering {
            _ if decided => Verdict::NotNeeded,
            Some(Ordering::Equal) => Verdict::Equal,
            Some(Ordering::Less) => Verdict::First,
            Some(Ordering::Greater) => Verdict::Second,
            None => Verdict::NotDrawn,
        };
        decided |= matches!(verdict, Verdict::First | Verdict::Second);
        StepAccount {
            step: *step,
            values,
            verdict,
        }
    };
    phase.tie_break.iter().map(account).collect()
}

/// The order in which a public draw with a seed puts some identifiers, as their places in `ids`.
///
/// Any witness can do it again: for each identifier, take the SHA-256 of the text
/// `LENGTH:SEED,LENGTH:ID,` where `LENGTH` is the number of UTF-8 bytes of what follows it, in
/// decimal; the lowest sum goes first. With seed `42` and identifiers `A` and `B`:
///
/// ```sh
/// printf '%s' '2:42,1:A,' | sha256sum
/// printf '%s' '2:42,1:B,' | sha256sum
/// ```
#[must_use]
pub fn draw_order(seed: &str, ids: &[&str]) -> Vec<usize> {
    let sum = |id: &str| Hash::of(format!("{}:{seed},{}:{id},", seed.len(), id.len()).as_bytes());
    let mut order: Vec<(Hash, usize)> = (ids.iter().enumerate())
        .map(|(i, id)| (sum(id), i))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, i)| i).collect()
}

/// A phase's ladder, with the place of its public draw.
struct Ladder<'a> {
    phase: &'a Phase,
    draw: Option<usize>,
}

impl<'a> Ladder<'a> {
    fn of(phase: &'a Phase) -> Self {
        let draw = phase
            .tie_break
            .iter()
            .position(|step| *step == TieStep::PublicDraw);
        Self { phase, draw }
    }

    /// Those with a total, best first, those that no arithmetic parts together.
    fn groups(&self, outcomes: &[Option<&Outcome>]) -> Vec<Vec<usize>> {
        let mut order: Vec<(usize, &Outcome)> = outcomes
            .iter()
            .enumerate()
            .filter_map(|(i, outcome)| Some((i, (*outcome)?)))
            .filter(|(_, outcome)| outcome.total.is_some())
            .collect();
        order.sort_by(|a, b| compare(self.phase, a.1, b.1).0);
        order
            .chunk_by(|a, b| compare(self.phase, a.1, b.1).0.is_eq())
            .map(|group| group.iter().map(|(i, _)| *i).collect())
            .collect()
    }
}

/// The group in the order of the last draw in which all of it took part. A draw among some of
/// them only says nothing of the others.
fn drawn(group: &[usize], draws: &[Vec<usize>]) -> Option<Vec<usize>> {
    if group.len() < 2 {
        return None;
    }
    let place_in = |draw: &[usize], i: &usize| draw.iter().position(|d| d == i);
    draws.iter().rev().find_map(|draw| {
        let places = group.iter().map(|i| Some((place_in(draw, i)?, *i)));
        let mut places: Vec<(usize, usize)> = places.collect::<Option<_>>()?;
        places.sort_unstable();
        Some(places.into_iter().map(|(_, i)| i).collect())
    })
}

/// Better first; with the ladder step that decided, where totals are equal.
fn compare(phase: &Phase, a: &Outcome, b: &Outcome) -> (Ordering, Option<usize>) {
    let totals = better(phase, a.total.as_ref(), b.total.as_ref());
    if totals.is_ne() {
        return (totals, None);
    }
    for (i, step) in phase.tie_break.iter().enumerate() {
        if let TieStep::Better(scope) = step {
            let ordering = better(phase, a.in_scope(*scope), b.in_scope(*scope));
            if ordering.is_ne() {
                return (ordering, Some(i));
            }
        }
    }
    (Ordering::Equal, None)
}

/// What has no points in a scope comes last, also where the lowest is best.
fn better(phase: &Phase, x: Option<&Exact>, y: Option<&Exact>) -> Ordering {
    match (x, y) {
        (Some(x), Some(y)) if phase.scoring.lowest_is_best => x.cmp(y),
        _ => y.cmp(&x),
    }
}
