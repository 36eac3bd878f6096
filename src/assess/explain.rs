//! The arithmetic behind a figure, line by line, recomputed from the marks: what `?` on it shows.

mod book;

use super::Row;
use super::grid::Grid;
use crate::call::{Method, Phase, Scope};
use crate::exact::Exact;
use book::Book;

/// How a figure of an outcome comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Which figure.
    pub scope: Scope,
    /// The steps, in the order in which one would do them by hand.
    pub lines: Vec<Line>,
    /// What they come to: points of the total or a criterion, or the value of a sub-criterion;
    /// `None` where something that it needs is missing.
    pub result: Option<Exact>,
}

/// A step. `row` is the member's row that it is about, by its place in the input; `None` for what
/// is the panel's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The value on which the panel agreed.
    Agreed {
        /// Place in rubric order.
        sub: usize,
        /// On the scale.
        value: Exact,
    },
    /// No mark.
    Unmarked {
        /// Whose.
        row: Option<usize>,
        /// Place in rubric order.
        sub: usize,
        /// What follows.
        effect: Unmarked,
    },
    /// The method's statistic of the members' values, or of the points of their reviews.
    Averaged {
        /// Of what.
        scope: Scope,
        /// Mean, median or trimmed mean.
        method: Method,
        /// What each member gives, in the order of the rows.
        given: Vec<Given>,
        /// The statistic, not rounded.
        result: Exact,
    },
    /// Rounding, half away from zero.
    Rounded {
        /// What is rounded.
        scope: Scope,
        /// Decimal places.
        decimals: u8,
        /// Before.
        from: Exact,
        /// After.
        to: Exact,
    },
    /// value × weight / max = points; without `max` (weighted mean) value × weight.
    Product {
        /// Whose.
        row: Option<usize>,
        /// Place in rubric order.
        sub: usize,
        /// On the scale.
        value: Exact,
        /// Of the sub-criterion.
        weight: Exact,
        /// Greatest value of the scale.
        max: Option<Exact>,
        /// The product.
        points: Exact,
    },
    /// The sum of the products above that belong to a scope; of the total, without bonuses.
    Sum {
        /// Whose.
        row: Option<usize>,
        /// Of what.
        scope: Scope,
        /// The sum.
        points: Exact,
    },
    /// sum × whole / present = points: weights of what nobody marked are shared out.
    SharedOut {
        /// Whose.
        row: Option<usize>,
        /// Of what.
        scope: Scope,
        /// Sum of the products.
        sum: Exact,
        /// All weights of the scope.
        whole: Exact,
        /// Weights of what is marked.
        present: Exact,
        /// What they give.
        points: Exact,
    },
    /// sum / weight = mean: a weighted mean, or what a bonus adds to one.
    Divided {
        /// Whose.
        row: Option<usize>,
        /// Of what.
        scope: Scope,
        /// Sum of the products.
        sum: Exact,
        /// Weights by which it is divided.
        weight: Exact,
        /// What they give.
        mean: Exact,
    },
    /// base + bonus = points.
    OnTop {
        /// Whose.
        row: Option<usize>,
        /// Without the bonuses.
        base: Exact,
        /// Of the bonuses.
        bonus: Exact,
        /// Together.
        points: Exact,
    },
    /// The threshold, or the gate of a sub-criterion, with which the result is compared.
    Limit {
        /// Of what.
        scope: Scope,
        /// What is reached.
        reached: Exact,
        /// Least that passes.
        needed: Exact,
        /// Whether it passes.
        passes: bool,
    },
}

/// What a missing mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmarked {
    /// The panel has to agree on it first.
    Open,
    /// The others share its weight.
    SharedOut,
    /// A bonus that is not given: it counts nothing.
    NoBonus,
}

/// What one member gives to a statistic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Place of the member's row.
    pub row: usize,
    /// Value or points.
    pub value: Exact,
    /// Whether it is among those averaged: a median or a trimmed mean leaves some out.
    pub counted: bool,
}

/// Explains a figure of the outcome that [`super::outcome::outcome`] makes of the same rows.
#[must_use]
pub fn explain(
    phase: &Phase,
    grid: &Grid,
    rows: &[&Row],
    agreed: &Row,
    scope: Scope,
) -> Explanation {
    let mut book = Book::new(phase, grid, rows, agreed);
    let result = book.figure(scope);
    if let Some(reached) = &result {
        book.limits(scope, reached);
    }
    Explanation {
        scope,
        lines: book.lines,
        result,
    }
}
