//! Doing the arithmetic of a figure by hand, and writing down each step.

use super::{Given, Line, Unmarked};
use crate::assess::Row;
use crate::assess::grid::Grid;
use crate::assess::outcome::{given, is_open, kept, mean, review};
use crate::call::{Averaging, Method, Phase, Rounding, Scope, Total};
use crate::exact::Exact;

/// The lines as they are written.
pub(super) struct Book<'a> {
    phase: &'a Phase,
    grid: &'a Grid,
    rows: &'a [&'a Row],
    agreed: &'a Row,
    pub(super) lines: Vec<Line>,
}

impl<'a> Book<'a> {
    pub(super) const fn new(
        phase: &'a Phase,
        grid: &'a Grid,
        rows: &'a [&'a Row],
        agreed: &'a Row,
    ) -> Self {
        Self {
            phase,
            grid,
            rows,
            agreed,
            lines: Vec::new(),
        }
    }

    /// The figure of a scope.
    pub(super) fn figure(&mut self, scope: Scope) -> Option<Exact> {
        let agrees = self.phase.consensus.method == Method::Agreed;
        let by_reviews = !agrees && self.phase.scoring.order == Averaging::ReviewFirst;
        if let Scope::Sub(sub) = scope {
            let value = self.value(sub)?;
            if !by_reviews {
                self.product(None, sub, &value);
            }
            return Some(value);
        }
        let points = if by_reviews {
            self.reviews(scope)?
        } else {
            let values: Vec<Option<Exact>> = (0..self.phase.subs.len())
                .map(|sub| {
                    let inside = self.grid.span(scope).contains(&sub);
                    inside.then(|| self.value(sub)).flatten()
                })
                .collect();
            self.points(None, &values, scope)?
        };
        Some(match self.phase.scoring.rounding {
            Some(Rounding { decimals, .. }) if scope == Scope::Total && !agrees => {
                self.rounded(scope, decimals, points)
            }
            _ => points,
        })
    }

    /// The thresholds or gates of a scope.
    pub(super) fn limits(&mut self, scope: Scope, reached: &Exact) {
        let thresholds = self.phase.thresholds.iter().map(|t| (t.scope, &t.min));
        let gates = self.phase.gates.iter();
        let limits = thresholds.chain(gates.map(|g| (Scope::Sub(g.sub), &g.min)));
        let line = |(scope, needed): (Scope, &Exact)| Line::Limit {
            scope,
            reached: reached.clone(),
            needed: needed.clone(),
            passes: reached >= needed,
        };
        self.lines
            .extend(limits.filter(|(of, _)| *of == scope).map(line));
    }

    /// The panel's value of a sub-criterion: agreed, or the statistic of the members' values.
    fn value(&mut self, sub: usize) -> Option<Exact> {
        let agrees = self.phase.consensus.method == Method::Agreed;
        let value = if let Some(value) = self.agreed_value(sub) {
            let line = Line::Agreed {
                sub,
                value: value.clone(),
            };
            self.lines.push(line);
            value
        } else if agrees {
            self.unmarked(None, sub);
            return None;
        } else {
            let given = given(self.phase, self.grid, self.rows, sub);
            if given.is_empty() {
                self.unmarked(None, sub);
            }
            for (row, _) in &given {
                let marks = self.rows.get(*row);
                if marks.is_some_and(|marks| matches!(marks.get(sub), Some(None))) {
                    self.unmarked(Some(*row), sub);
                }
            }
            self.averaged(Scope::Sub(sub), given)?
        };
        Some(match self.phase.scoring.rounding {
            Some(rounding) if rounding.each_item && !agrees => {
                self.rounded(Scope::Sub(sub), rounding.decimals, value)
            }
            _ => value,
        })
    }

    fn agreed_value(&self, sub: usize) -> Option<Exact> {
        let mark = self.agreed.get(sub).copied().flatten()?;
        Some(self.phase.subs.get(sub)?.scale.value(mark))
    }

    /// The statistic of the points of each member's review.
    fn reviews(&mut self, scope: Scope) -> Option<Exact> {
        for sub in self.grid.span(scope) {
            if let Some(value) = self.agreed_value(sub) {
                self.lines.push(Line::Agreed { sub, value });
            }
        }
        let mut given = Vec::new();
        for (i, row) in self.rows.iter().enumerate() {
            let values = review(self.phase, self.grid, self.rows, row, self.agreed);
            if let Some(points) = self.points(Some(i), &values, scope) {
                given.push((i, points));
            }
        }
        self.averaged(scope, given)
    }

    /// Points of the total or of a criterion from the values in it.
    fn points(
        &mut self,
        row: Option<usize>,
        values: &[Option<Exact>],
        scope: Scope,
    ) -> Option<Exact> {
        let span = self.grid.span(scope);
        let (mut sum, mut bonuses) = (Exact::zero(), Vec::new());
        let (mut present, mut whole) = (Exact::zero(), Exact::zero());
        for (c, criterion) in self.phase.criteria.iter().enumerate() {
            let (mut points, mut marked) = (Exact::zero(), false);
            let on_top = criterion.bonus && scope == Scope::Total;
            for sub in criterion.subs.clone().filter(|sub| span.contains(sub)) {
                let value = values.get(sub).and_then(Option::as_ref);
                match value {
                    Some(value) => points = points + self.product(row, sub, value),
                    None if row.is_some() => self.unmarked(row, sub),
                    None => {}
                }
                marked |= value.is_some();
                let weight = self.phase.subs.get(sub).map(|s| s.weight.clone());
                for weight in weight.into_iter().filter(|_| !on_top) {
                    if value.is_some() || criterion.bonus {
                        present = present + weight.clone();
                    }
                    whole = whole + weight;
                }
            }
            if marked && scope == Scope::Total {
                let scope = Scope::Criterion(c);
                let points = points.clone();
                self.lines.push(Line::Sum { row, scope, points });
            }
            if marked && on_top {
                bonuses.push((c, points));
            } else {
                sum = sum + points;
            }
        }
        let open = |sub: usize| is_open(self.grid, self.rows, self.agreed, sub);
        let agrees = self.phase.consensus.method == Method::Agreed;
        if present.is_zero() || (agrees && span.clone().any(open)) {
            return None;
        }
        let base = self.base(row, scope, sum, (present, &whole))?;
        if bonuses.is_empty() {
            return Some(base);
        }
        let mut bonus = Exact::zero();
        for (c, points) in bonuses {
            bonus = bonus
                + match self.phase.scoring.total {
                    Total::Points => points,
                    Total::WeightedMean => {
                        self.divided(row, Scope::Criterion(c), points, &whole)?
                    }
                };
        }
        let points = &base + &bonus;
        self.lines.push(Line::OnTop {
            row,
            base,
            bonus,
            points: points.clone(),
        });
        Some(points)
    }

    /// From the sum of the products to points or to a weighted mean, without bonuses.
    fn base(
        &mut self,
        row: Option<usize>,
        scope: Scope,
        sum: Exact,
        (present, whole): (Exact, &Exact),
    ) -> Option<Exact> {
        self.lines.push(Line::Sum {
            row,
            scope,
            points: sum.clone(),
        });
        if self.phase.scoring.total == Total::WeightedMean {
            return self.divided(row, scope, sum, &present);
        }
        if present == *whole {
            return Some(sum);
        }
        let points = (&sum * whole).over(&present)?;
        self.lines.push(Line::SharedOut {
            row,
            scope,
            sum,
            whole: whole.clone(),
            present,
            points: points.clone(),
        });
        Some(points)
    }

    fn divided(
        &mut self,
        row: Option<usize>,
        scope: Scope,
        sum: Exact,
        weight: &Exact,
    ) -> Option<Exact> {
        let mean = sum.over(weight)?;
        self.lines.push(Line::Divided {
            row,
            scope,
            sum,
            weight: weight.clone(),
            mean: mean.clone(),
        });
        Some(mean)
    }

    fn product(&mut self, row: Option<usize>, sub: usize, value: &Exact) -> Exact {
        let Some(of) = self.phase.subs.get(sub) else {
            return Exact::zero();
        };
        let product = value * &of.weight;
        let (max, points) = match self.phase.scoring.total {
            Total::Points => {
                let points = product.over(&of.scale.max).unwrap_or_else(Exact::zero);
                (Some(of.scale.max.clone()), points)
            }
            Total::WeightedMean => (None, product),
        };
        self.lines.push(Line::Product {
            row,
            sub,
            value: value.clone(),
            weight: of.weight.clone(),
            max,
            points: points.clone(),
        });
        points
    }

    fn unmarked(&mut self, row: Option<usize>, sub: usize) {
        let agrees = self.phase.consensus.method == Method::Agreed;
        let effect = if agrees && is_open(self.grid, self.rows, self.agreed, sub) {
            Unmarked::Open
        } else if self.grid.is_bonus(sub) {
            Unmarked::NoBonus
        } else {
            Unmarked::SharedOut
        };
        self.lines.push(Line::Unmarked { row, sub, effect });
    }

    fn averaged(&mut self, scope: Scope, values: Vec<(usize, Exact)>) -> Option<Exact> {
        let method = self.phase.consensus.method;
        let mut order: Vec<(Exact, usize)> = values
            .iter()
            .map(|(row, value)| (value.clone(), *row))
            .collect();
        order.sort_unstable();
        let counted = order.get(kept(method, order.len()))?;
        let summed: Vec<Exact> = counted.iter().map(|(value, _)| value.clone()).collect();
        let result = mean(&summed)?;
        let given = |(row, value): (usize, Exact)| Given {
            counted: counted.iter().any(|(_, of)| *of == row),
            row,
            value,
        };
        let given = values.into_iter().map(given).collect();
        self.lines.push(Line::Averaged {
            scope,
            method,
            given,
            result: result.clone(),
        });
        Some(result)
    }

    fn rounded(&mut self, scope: Scope, decimals: u8, from: Exact) -> Exact {
        let to = from.rounded(decimals);
        self.lines.push(Line::Rounded {
            scope,
            decimals,
            from,
            to: to.clone(),
        });
        to
    }
}
