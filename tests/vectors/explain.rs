//! How a figure comes about: worked examples, and that the lines of any figure sum to it.

use super::{HALVES, PARTIAL, Row, refs, row, rows, small, wecare, x};
use proptest::prelude::*;
use vaglio::assess::explain::{Explanation, Given, Line, Unmarked, explain};
use vaglio::assess::grid::Grid;
use vaglio::assess::outcome::{failures, outcome};
use vaglio::call::{Averaging, Consensus, Gate, Method, Phase, Rounding, Scope, Threshold, Total};
use vaglio::exact::Exact;
use vaglio::ids::Mark;

fn explained(phase: &Phase, members: &[&str], agreed: &str, scope: Scope) -> Explanation {
    let rows = rows(phase, members);
    let grid = Grid::new(phase).unwrap();
    explain(phase, &grid, &refs(&rows), &row(phase, agreed), scope)
}

const fn limit(line: &Line) -> bool {
    matches!(line, Line::Limit { .. })
}

#[test]
fn a_total_by_agreement_is_told_product_by_product() {
    let phase = wecare(0);
    let v1 = "3.5 3.0 2.5  4.0 3.0 2.0  3.0 2.5 3.5";
    let told = explained(&phase, &[], v1, Scope::Total);
    assert_eq!(told.result, Some(x("59.5")));
    let products = |l: &&Line| matches!(l, Line::Product { row: None, .. });
    assert_eq!(told.lines.iter().filter(products).count(), 9);
    let sum = |scope, points: &str| Line::Sum {
        row: None,
        scope,
        points: x(points),
    };
    let sums: Vec<&Line> = told
        .lines
        .iter()
        .filter(|l| matches!(l, Line::Sum { .. }))
        .collect();
    assert_eq!(
        sums,
        [
            &sum(Scope::Criterion(0), "24"),
            &sum(Scope::Criterion(1), "20"),
            &sum(Scope::Criterion(2), "15.5"),
            &sum(Scope::Total, "59.5"),
        ]
    );
    assert_eq!(
        told.lines.last(),
        Some(&Line::Limit {
            scope: Scope::Total,
            reached: x("59.5"),
            needed: x("60"),
            passes: false
        })
    );
}

#[test]
fn a_sub_criterion_is_told_with_its_gate() {
    let phase = wecare(0);
    let told = explained(
        &phase,
        &[],
        "3.5 3.0 2.5  5.0 3.0 1.5  3.0 2.5 4.0",
        Scope::Sub(5),
    );
    let weight = phase.subs[5].weight.clone();
    assert_eq!(
        told.lines,
        [
            Line::Agreed {
                sub: 5,
                value: x("1.5")
            },
            Line::Product {
                row: None,
                sub: 5,
                value: x("1.5"),
                weight: weight.clone(),
                max: Some(x("5")),
                points: &x("0.3") * &weight,
            },
            Line::Limit {
                scope: Scope::Sub(5),
                reached: x("1.5"),
                needed: x("2"),
                passes: false
            },
        ]
    );
}

#[test]
fn what_is_open_makes_no_sum() {
    let phase = wecare(0);
    let told = explained(
        &phase,
        &[],
        "3.5 3.0 2.5  4.0 3.0 -  3.0 2.5 3.5",
        Scope::Total,
    );
    assert_eq!(told.result, None);
    assert!(told.lines.contains(&Line::Unmarked {
        row: None,
        sub: 5,
        effect: Unmarked::Open
    }));
    assert!(!told.lines.iter().any(limit));
    let total = |l: &Line| {
        matches!(
            l,
            Line::Sum {
                scope: Scope::Total,
                ..
            }
        )
    };
    assert!(!told.lines.iter().any(total));
}

#[test]
fn a_median_shows_whose_marks_count() {
    let phase = small(HALVES, "", "method = \"median\"");
    let told = explained(
        &phase,
        &["5 - -", "1 - -", "- - -", "2 - -"],
        "- - -",
        Scope::Sub(0),
    );
    let given = |row, value: &str, counted| Given {
        row,
        value: x(value),
        counted,
    };
    assert_eq!(
        told.lines[0],
        Line::Averaged {
            scope: Scope::Sub(0),
            method: Method::Median,
            given: vec![
                given(0, "5", false),
                given(1, "1", false),
                given(3, "2", true)
            ],
            result: x("2"),
        }
    );
}

#[test]
fn reviews_are_told_one_by_one_with_the_weights_shared_out() {
    let phase = small(HALVES, "averaging = \"review_first\"", "method = \"mean\"");
    let told = explained(&phase, &PARTIAL, "- - -", Scope::Total);
    assert!(told.lines.contains(&Line::SharedOut {
        row: Some(1),
        scope: Scope::Total,
        sum: x("28"),
        whole: x("60"),
        present: x("50"),
        points: x("33.6"),
    }));
    let Some(Line::Averaged { given, result, .. }) = told.lines.last() else {
        panic!("{:?}", told.lines);
    };
    let points: Vec<&Exact> = given.iter().map(|g| &g.value).collect();
    assert_eq!(points, [&x("46"), &x("33.6"), &x("60")]);
    assert_eq!(*result, Exact::ratio(1396, 30));
}

#[test]
fn a_bonus_is_told_on_top() {
    let mut phase = small(HALVES, "", "method = \"mean\"");
    phase.criteria[1].bonus = true;
    let told = explained(&phase, &["5 5 5", "5 5 -"], "- - -", Scope::Total);
    assert_eq!(
        told.lines.last(),
        Some(&Line::OnTop {
            row: None,
            base: x("40"),
            bonus: x("10"),
            points: x("50")
        })
    );
    let unmarked = Line::Unmarked {
        row: Some(1),
        sub: 2,
        effect: Unmarked::NoBonus,
    };
    assert!(told.lines.contains(&unmarked));
    let told = explained(&phase, &["5 5 -"], "- - -", Scope::Total);
    assert_eq!(told.result, Some(x("40")));
    assert!(told.lines.contains(&Line::Unmarked {
        row: None,
        sub: 2,
        effect: Unmarked::NoBonus
    }));
}

// ---------------------------------------------------------------- any figure

fn methods() -> impl Strategy<Value = Method> {
    prop_oneof![
        Just(Method::Agreed),
        Just(Method::Mean),
        Just(Method::Median),
        (1..3_u8).prop_map(|drop| Method::TrimmedMean { drop }),
    ]
}

/// Any rule for means, weights from 1 to 40 tenths, any scale, X or Y or none a bonus, limits.
fn phases() -> impl Strategy<Value = Phase> {
    let rules = (
        methods(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of((0..3_u8, any::<bool>())),
    );
    let weights = [1..400_i64, 1..400_i64, 1..400_i64];
    let scales = [
        "max = 5, step = 0.5",
        "min = 1, max = 6, step = 1",
        "min = 0.25, max = 3, step = 0.25",
    ];
    let rest = (prop::sample::select(scales.to_vec()), 0..3_usize, 0..30_i64);
    (rules, weights, rest).prop_map(|(rules, weights, (scale, bonus, limit))| {
        let mut phase = small(scale, "", "");
        for (sub, tenths) in phase.subs.iter_mut().zip(weights) {
            sub.weight = Exact::ratio(tenths, 10);
        }
        for criterion in &mut phase.criteria {
            criterion.weight = criterion
                .subs
                .clone()
                .map(|s| phase.subs[s].weight.clone())
                .sum();
        }
        if let Some(criterion) = phase.criteria.get_mut(bonus) {
            criterion.bonus = true;
        }
        let (method, mean, reviews, rounding) = rules;
        phase.consensus = Consensus {
            method,
            every_answer: false,
        };
        if mean {
            phase.scoring.total = Total::WeightedMean;
        }
        if reviews {
            phase.scoring.order = Averaging::ReviewFirst;
        }
        phase.scoring.rounding = rounding.map(|(decimals, each_item)| Rounding {
            decimals,
            each_item,
        });
        let min = Exact::from(limit);
        phase.thresholds = [Scope::Total, Scope::Criterion(1)]
            .map(|scope| Threshold {
                scope,
                min: min.clone(),
            })
            .to_vec();
        phase.gates = vec![Gate {
            sub: 0,
            min: Exact::ratio(limit, 6),
        }];
        phase
    })
}

fn marks() -> impl Strategy<Value = Row> {
    prop::collection::vec(prop::option::weighted(0.75, (0..6_u16).prop_map(Mark)), 3)
}

/// Follows the lines with a pocket calculator: every line must follow from those before it, and
/// the last figure is the result.
fn follow(phase: &Phase, told: &Explanation) -> Option<Exact> {
    let mut last: Option<Exact> = None;
    let mut sums: Vec<(Option<usize>, Scope, Exact)> = Vec::new();
    let mut by_row: Vec<(Option<usize>, Exact)> = Vec::new();
    let mut products: Vec<(Option<usize>, usize, Exact)> = Vec::new();
    for line in &told.lines {
        match line {
            Line::Agreed { value, .. } => last = Some(value.clone()),
            Line::Unmarked { .. } => {}
            Line::Averaged {
                scope,
                method,
                given,
                result,
            } => {
                let counted: Vec<&Given> = given.iter().filter(|g| g.counted).collect();
                let count = i64::try_from(counted.len()).unwrap();
                assert_eq!(
                    *result,
                    counted.iter().map(|g| g.value.clone()).sum::<Exact>() / count
                );
                let n = given.len();
                let expected = match method {
                    Method::Median => 2 - n % 2,
                    Method::TrimmedMean { drop } if n > 2 * usize::from(*drop) => {
                        n - 2 * usize::from(*drop)
                    }
                    _ => n,
                };
                assert_eq!(counted.len(), expected);
                for out in given.iter().filter(|g| !g.counted) {
                    let above = counted.iter().all(|c| c.value <= out.value);
                    assert!(above || counted.iter().all(|c| c.value >= out.value));
                }
                if !matches!(scope, Scope::Sub(_)) {
                    let rows: Vec<(Option<usize>, Exact)> = given
                        .iter()
                        .map(|g| (Some(g.row), g.value.clone()))
                        .collect();
                    assert_eq!(rows, by_row, "each row once, with what its lines come to");
                }
                last = Some(result.clone());
            }
            Line::Rounded {
                from, to, decimals, ..
            } => {
                assert_eq!(Some(from), last.as_ref());
                assert_eq!(*to, from.rounded(*decimals));
                last = Some(to.clone());
            }
            Line::Product {
                row,
                sub,
                value,
                weight,
                max,
                points,
            } => {
                assert_eq!(*weight, phase.subs[*sub].weight);
                let product = value * weight;
                let expected = max
                    .as_ref()
                    .map_or_else(|| product.clone(), |m| product.over(m).unwrap());
                assert_eq!(*points, expected);
                if row.is_none() {
                    // What the panel's value was said to be just before.
                    assert!(told.lines.iter().any(|l| match l {
                        Line::Agreed { sub: s, value: v } => s == sub && v == value,
                        Line::Averaged {
                            scope, result: v, ..
                        }
                        | Line::Rounded { scope, to: v, .. } =>
                            *scope == Scope::Sub(*sub) && v == value,
                        _ => false,
                    }));
                }
                products.push((*row, *sub, points.clone()));
            }
            Line::Sum { row, scope, points } => {
                let inside = |sub: usize| match scope {
                    Scope::Total => !phase.criteria[phase.subs[sub].criterion].bonus,
                    Scope::Criterion(c) => phase.subs[sub].criterion == *c,
                    Scope::Sub(_) => false,
                };
                let of = products
                    .iter()
                    .filter(|(r, sub, _)| r == row && inside(*sub));
                assert_eq!(*points, of.map(|(_, _, p)| p.clone()).sum::<Exact>());
                sums.push((*row, *scope, points.clone()));
                if *scope == told.scope {
                    by_row.push((*row, points.clone()));
                    last = Some(points.clone());
                }
            }
            Line::SharedOut {
                row,
                scope,
                sum,
                whole,
                present,
                points,
            } => {
                assert_eq!(sums.last(), Some(&(*row, *scope, sum.clone())));
                assert!(present < whole);
                assert_eq!(Some(points.clone()), (sum * whole).over(present));
                *by_row.last_mut().unwrap() = (*row, points.clone());
                last = Some(points.clone());
            }
            Line::Divided {
                row,
                scope,
                sum,
                weight,
                mean,
            } => {
                assert!(sums.contains(&(*row, *scope, sum.clone())));
                assert_eq!(Some(mean.clone()), sum.over(weight));
                if *scope == told.scope {
                    *by_row.last_mut().unwrap() = (*row, mean.clone());
                    last = Some(mean.clone());
                }
            }
            Line::OnTop {
                row,
                base,
                bonus,
                points,
            } => {
                assert_eq!(Some(base), last.as_ref());
                assert_eq!(*points, base + bonus);
                *by_row.last_mut().unwrap() = (*row, points.clone());
                last = Some(points.clone());
            }
            Line::Limit {
                reached,
                needed,
                passes,
                ..
            } => {
                assert_eq!(Some(reached), told.result.as_ref());
                assert_eq!(*passes, reached >= needed);
            }
        }
    }
    last
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn the_lines_of_any_figure_sum_to_it(
        phase in phases(), members in prop::collection::vec(marks(), 0..6), agreed in marks(),
        keep in prop::collection::vec(any::<bool>(), 3),
    ) {
        let grid = Grid::new(&phase).unwrap();
        let agreed: Row = agreed.into_iter().zip(keep).map(|(m, k)| m.filter(|_| k)).collect();
        let rows = refs(&members);
        let result = outcome(&phase, &grid, &rows, &agreed);
        let scopes = [Scope::Total, Scope::Criterion(0), Scope::Criterion(1), Scope::Sub(0), Scope::Sub(1), Scope::Sub(2)];
        let mut failing = 0;
        for scope in scopes {
            let told = explain(&phase, &grid, &rows, &agreed, scope);
            prop_assert_eq!(told.result.as_ref(), result.in_scope(scope), "{:?} {:?}", scope, told.lines);
            if let Some(result) = &told.result {
                let followed = follow(&phase, &told);
                prop_assert_eq!(followed.as_ref(), Some(result), "{:?} {:?}", scope, told.lines);
            }
            failing += told.lines.iter().filter(|l| matches!(l, Line::Limit { passes: false, .. })).count();
        }
        prop_assert_eq!(failing, failures(&phase, &result).len());
    }
}
