//! The scale of a mark: least value, greatest value and step; marks to values and back.

use crate::exact::Exact;
use crate::ids::Mark;

/// A scale such as 0 to 5 in halves, or 0.25 to 10 in quarters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Least value.
    pub min: Exact,
    /// Greatest value.
    pub max: Exact,
    /// Distance between neighbouring values; positive, and a whole number of them spans the scale.
    pub step: Exact,
    /// Distance between neighbouring anchored levels; `None` where no levels are described.
    pub anchor_step: Option<Exact>,
}

impl Scale {
    /// The greatest mark: the number of steps from `min` to `max`.
    #[must_use]
    pub fn top(&self) -> Mark {
        let steps = (&self.max - &self.min)
            .over(&self.step)
            .and_then(|s| s.to_integer());
        Mark(steps.and_then(|s| u16::try_from(s).ok()).unwrap_or(0))
    }

    /// The value of a mark.
    #[must_use]
    pub fn value(&self, mark: Mark) -> Exact {
        &self.min + &(&self.step * &Exact::from(i64::from(mark.0)))
    }

    /// The mark whose value this is; `None` off the scale or between two steps.
    #[must_use]
    pub fn mark(&self, value: &Exact) -> Option<Mark> {
        let steps = (value - &self.min).over(&self.step)?.to_integer()?;
        let mark = Mark(u16::try_from(steps).ok()?);
        (mark <= self.top()).then_some(mark)
    }

    /// Decimal places needed to write every value of the scale.
    #[must_use]
    pub fn decimals(&self) -> u8 {
        (0..=12)
            .find(|d| self.min.rounded(*d) == self.min && self.step.rounded(*d) == self.step)
            .unwrap_or(12)
    }
}
