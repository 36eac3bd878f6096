//! How far a rubric reaches: the most points that its total, a criterion or a sub-criterion can have.

use crate::call::{Phase, Scope, Sub, Total};
use crate::exact::Exact;

impl Phase {
    /// The sub-criteria that a scope covers; none for a place outside the rubric.
    #[must_use]
    pub fn subs_in(&self, scope: Scope) -> &[Sub] {
        match scope {
            Scope::Total => Some(self.subs.as_slice()),
            Scope::Criterion(place) => self
                .criteria
                .get(place)
                .and_then(|c| self.subs.get(c.subs.clone())),
            Scope::Sub(place) => self.subs.get(place..=place),
        }
        .unwrap_or_default()
    }

    /// The most that a scope can reach in the unit of the phase's total: the weight for points,
    /// the (weighted) greatest value of the scale for a weighted mean.
    #[must_use]
    pub fn max_points(&self, scope: Scope) -> Exact {
        most(self.scoring.total, self.subs_in(scope))
    }
}

/// The most that some sub-criteria can reach together.
pub(super) fn most(total: Total, subs: &[Sub]) -> Exact {
    let weight: Exact = subs.iter().map(|sub| sub.weight.clone()).sum();
    match total {
        Total::Points => weight,
        Total::WeightedMean => {
            let reached: Exact = subs.iter().map(|sub| &sub.weight * &sub.scale.max).sum();
            reached.over(&weight).unwrap_or_else(Exact::zero)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;

    fn phase(total: &str) -> Phase {
        let text = format!(
            "[call]\nid = 'C'\ntitle = 'C'\n[scale]\nmax = 5\n[[phase]]\nid = 'P'\nname = 'P'\nscoring.total = '{total}'\n\
             [[phase.criterion]]\nid = 'A'\nname = 'A'\n[[phase.criterion.sub]]\nid = 'A1'\nname = 'A1'\nweight = 1\n\
             [[phase.criterion.sub]]\nid = 'A2'\nname = 'A2'\nweight = 3\nscale = {{ max = 10 }}\n\
             [[phase.criterion]]\nid = 'B'\nname = 'B'\nweight = 4\n"
        );
        crate::call::parse("c.toml", text.as_bytes())
            .unwrap()
            .phases
            .remove(0)
    }

    #[test]
    fn points_reach_the_weight() {
        let phase = phase("points");
        assert_eq!(phase.max_points(Scope::Total), Exact::from(8));
        assert_eq!(phase.max_points(Scope::Criterion(0)), Exact::from(4));
        assert_eq!(phase.max_points(Scope::Sub(1)), Exact::from(3));
        assert_eq!(phase.max_points(Scope::Sub(9)), Exact::zero());
    }

    #[test]
    fn a_weighted_mean_reaches_the_greatest_values() {
        let phase = phase("weighted_mean");
        assert_eq!(phase.max_points(Scope::Sub(1)), Exact::from(10));
        assert_eq!(phase.max_points(Scope::Criterion(0)), Exact::ratio(35, 4));
        assert_eq!(phase.max_points(Scope::Criterion(1)), Exact::from(5));
    }
}
