//! Points as whole numbers of a fixed unit, derived once from a phase's weights and scales.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};

use super::Row;
use crate::call::{Phase, Scope, Sub, Total};
use crate::exact::Exact;
use crate::ids::Mark;

/// The points that each step of each sub-criterion is worth, as integers over one common
/// denominator: sums, thresholds and ties need no fractions and no floats.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Units in one point.
    per_point: i128,
    subs: Vec<Worth>,
    criteria: Vec<std::ops::Range<usize>>,
    /// Whether each sub-criterion is of a bonus criterion.
    bonus: Vec<bool>,
    /// Weights by which sums are divided for a weighted mean; `None` where points are summed.
    divisors: Option<Vec<Exact>>,
    limits: Limits,
}

/// The limits of the call as marks and units, so that no fraction is made per project.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Limits {
    /// Steps apart from which each sub-criterion is yellow.
    pub(super) yellow: Vec<Option<u16>>,
    /// Steps apart from which each sub-criterion is red.
    pub(super) red: Vec<Option<u16>>,
    /// Least mark that passes the gates of each sub-criterion.
    pub(super) gates: Vec<Option<Mark>>,
    /// Least units of each threshold.
    pub(super) thresholds: Vec<(Scope, i128)>,
    /// Units apart from which the members' totals are red.
    pub(super) total_range: Option<i128>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Worth {
    /// Units of the least mark.
    base: i128,
    /// Units of one step.
    step: i128,
}

/// Units that the denominator, and one step of every sub-criterion together, stay below.
const LIMIT: u128 = 1 << 100;

/// The weights and scales of a phase have no common unit small enough to count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "weights and scale maxima are too finely divided to be counted exactly: use fewer decimals"
)]
pub struct TooFine;

impl Grid {
    /// Derives the unit of a phase.
    ///
    /// # Errors
    /// When the common unit would overflow: only absurdly divided weights or scales do.
    pub fn new(phase: &Phase) -> Result<Self, TooFine> {
        let worth: Vec<(Exact, Exact)> = phase
            .subs
            .iter()
            .map(|sub| {
                // points: weight × value / maximum; weighted mean: weight × value, divided at the end
                let factor = match phase.scoring.total {
                    Total::Points => sub.weight.over(&sub.scale.max).unwrap_or_else(Exact::zero),
                    Total::WeightedMean => sub.weight.clone(),
                };
                (&factor * &sub.scale.min, &factor * &sub.scale.step)
            })
            .collect();
        let mut denominator = BigInt::one();
        for (base, step) in &worth {
            for x in [base, step] {
                denominator = lcm(&denominator, x.fraction().denom());
            }
        }
        let scaled = |x: &Exact| -> Result<i128, TooFine> {
            let units =
                (x.fraction() * BigRational::from_integer(denominator.clone())).to_integer();
            units
                .to_i128()
                .filter(|u| u.unsigned_abs() < LIMIT)
                .ok_or(TooFine)
        };
        let subs = worth
            .iter()
            .map(|(base, step)| {
                Ok(Worth {
                    base: scaled(base)?,
                    step: scaled(step)?,
                })
            })
            .collect::<Result<Vec<_>, TooFine>>()?;
        // No mark is beyond 2^16 steps: with this, no sum of a whole rubric over a thousand members
        // can leave an i128, whatever marks a row holds.
        let whole = subs
            .iter()
            .map(|w: &Worth| w.base.unsigned_abs() + w.step.unsigned_abs());
        if whole.fold(0, u128::saturating_add) >= LIMIT {
            return Err(TooFine);
        }
        let per_point = denominator
            .to_i128()
            .filter(|d| d.unsigned_abs() < LIMIT)
            .ok_or(TooFine)?;
        let divisors = (phase.scoring.total == Total::WeightedMean)
            .then(|| phase.subs.iter().map(|sub| sub.weight.clone()).collect());
        let criteria = phase.criteria.iter().map(|c| c.subs.clone()).collect();
        let of_bonus = |sub: &Sub| phase.criteria.get(sub.criterion).is_some_and(|c| c.bonus);
        let mut grid = Self {
            per_point,
            subs,
            criteria,
            bonus: phase.subs.iter().map(of_bonus).collect(),
            divisors,
            limits: Limits::default(),
        };
        grid.limits = grid.limits_of(phase);
        Ok(grid)
    }

    fn limits_of(&self, phase: &Phase) -> Limits {
        let steps = |limit: &Option<Exact>, sub: &Sub| {
            let steps = limit.as_ref()?.over(&sub.scale.step)?;
            Some(
                steps
                    .ceil()
                    .to_integer()
                    .and_then(|s| u16::try_from(s.max(0)).ok())
                    .unwrap_or(u16::MAX),
            )
        };
        let gate = |place: usize, sub: &Sub| {
            let least = phase
                .gates
                .iter()
                .filter(|g| g.sub == place)
                .map(|g| &g.min)
                .max()?;
            (0..=sub.scale.top().0)
                .map(Mark)
                .find(|m| sub.scale.value(*m) >= *least)
        };
        let rule = &phase.divergence;
        Limits {
            yellow: phase
                .subs
                .iter()
                .map(|s| steps(&rule.yellow_range, s))
                .collect(),
            red: phase
                .subs
                .iter()
                .map(|s| steps(&rule.red_range, s))
                .collect(),
            gates: phase
                .subs
                .iter()
                .enumerate()
                .map(|(i, s)| gate(i, s))
                .collect(),
            thresholds: phase
                .thresholds
                .iter()
                .map(|t| (t.scope, self.reaching(t.scope, &t.min)))
                .collect(),
            total_range: rule
                .red_total_range
                .as_ref()
                .map(|limit| self.reaching(Scope::Total, limit)),
        }
    }

    /// The limits of the call in marks and units.
    pub(super) const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Units that a mark is worth.
    #[must_use]
    pub fn units(&self, sub: usize, mark: Mark) -> i128 {
        self.subs
            .get(sub)
            .map_or(0, |w| w.base + w.step * i128::from(mark.0))
    }

    /// Units of the marks given in a scope, those not given counting nothing.
    #[must_use]
    pub fn so_far(&self, row: &Row, scope: Scope) -> i128 {
        self.span(scope)
            .filter_map(|i| Some(self.units(i, (*row.get(i)?)?)))
            .sum()
    }

    /// Units of a scope, where every mark in it is given; those of a bonus criterion may be
    /// missing, and then count nothing.
    #[must_use]
    pub fn complete(&self, row: &Row, scope: Scope) -> Option<i128> {
        self.span(scope)
            .map(|i| match *row.get(i)? {
                Some(mark) => Some(self.units(i, mark)),
                None => self.is_bonus(i).then_some(0),
            })
            .sum()
    }

    /// Whether a sub-criterion is of a bonus criterion: unmarked, it counts nothing and is not
    /// missing. A member's sheet without it is whole.
    #[must_use]
    pub fn is_bonus(&self, sub: usize) -> bool {
        self.bonus.get(sub).copied().unwrap_or(false)
    }

    /// The places in rubric order that a scope covers.
    pub fn span(&self, scope: Scope) -> std::ops::Range<usize> {
        match scope {
            Scope::Total => 0..self.subs.len(),
            Scope::Criterion(c) => self.criteria.get(c).cloned().unwrap_or(0..0),
            Scope::Sub(s) => s..s + 1,
        }
    }

    /// Units of a scope as points, or as its weighted mean.
    #[must_use]
    pub fn points(&self, scope: Scope, units: i128) -> Exact {
        let sum = Exact::of(units, self.per_point);
        sum.over(&self.divisor(scope)).unwrap_or_else(Exact::zero)
    }

    /// The least whole number of units that reaches these points in a scope.
    #[must_use]
    pub fn reaching(&self, scope: Scope, points: &Exact) -> i128 {
        let sum = points * &self.divisor(scope);
        let units = sum.fraction() * BigRational::from_integer(self.per_point.into());
        units.ceil().to_integer().to_i128().unwrap_or(i128::MAX)
    }

    /// A bonus comes on top of the mean: its weight divides nothing but its own criterion.
    fn divisor(&self, scope: Scope) -> Exact {
        let Some(weights) = &self.divisors else {
            return Exact::from(1);
        };
        let counts = |i: &usize| scope != Scope::Total || !self.is_bonus(*i);
        self.span(scope)
            .filter(counts)
            .filter_map(|i| weights.get(i).cloned())
            .sum()
    }
}

fn lcm(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut x, mut y) = (a.clone(), b.clone());
    while y != BigInt::ZERO {
        (x, y) = (y.clone(), x % y);
    }
    a / x * b
}
