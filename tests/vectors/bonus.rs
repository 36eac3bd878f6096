//! Bonus criteria: points on top, nothing where they are not given, never missing.

use super::{HALVES, agreed, criteria, of_rows, refs, row, rows, small, x};
use vaglio::assess::grid::Grid;
use vaglio::assess::outcome::{failures, mean_and_range, outcome};
use vaglio::call::{Phase, Scope, Threshold};
use vaglio::exact::Exact;

/// X with A (30) and B (10); the bonus Y with C (20).
fn with_bonus(scale: &str, scoring: &str, consensus: &str) -> Phase {
    let mut phase = small(scale, scoring, consensus);
    phase.criteria[1].bonus = true;
    phase
}

#[test]
fn a_total_exists_without_its_bonus() {
    let phase = with_bonus(HALVES, "", "");
    let without = agreed(&phase, "5 5 -");
    assert_eq!(
        (criteria(&without), without.total, without.open),
        (vec!["40".into(), "0".into()], Some(x("40")), 0)
    );
    assert_eq!(
        without.items[2], None,
        "it has no value, and counts nothing"
    );
    let with = agreed(&phase, "5 5 2.5");
    assert_eq!((with.total, with.open), (Some(x("50")), 0));
    let open = agreed(&phase, "5 - 2.5");
    assert_eq!(
        (criteria(&open), open.total, open.open),
        (vec!["-".into(), "10".into()], None, 1)
    );
}

#[test]
fn a_bonus_that_a_member_gave_waits_for_the_panel() {
    let phase = with_bonus(HALVES, "", "");
    let grid = Grid::new(&phase).unwrap();
    let rows = rows(&phase, &["5 5 3", "5 5 -"]);
    let open = outcome(&phase, &grid, &refs(&rows), &row(&phase, "5 5 -"));
    assert_eq!(
        (criteria(&open), open.total, open.open),
        (vec!["40".into(), "-".into()], None, 1)
    );
    let closed = outcome(&phase, &grid, &refs(&rows), &row(&phase, "5 5 0"));
    assert_eq!((closed.total, closed.open), (Some(x("40")), 0));
}

#[test]
fn a_sheet_without_the_bonus_is_whole() {
    let phase = with_bonus(HALVES, "", "");
    let grid = Grid::new(&phase).unwrap();
    let units = |values: &str, scope| {
        let units = grid.complete(&row(&phase, values), scope)?;
        Some(grid.points(scope, units).to_plain())
    };
    assert_eq!(units("5 5 -", Scope::Total).as_deref(), Some("40"));
    assert_eq!(units("5 5 -", Scope::Criterion(1)).as_deref(), Some("0"));
    assert_eq!(units("5 - 5", Scope::Total), None);
    assert!(grid.is_bonus(2) && !grid.is_bonus(1) && !grid.is_bonus(9));
}

#[test]
fn the_least_of_a_scale_from_one_is_more_than_no_bonus() {
    let phase = with_bonus("min = 1, max = 5, step = 1", "", "");
    assert_eq!(agreed(&phase, "5 5 1").total, Some(x("44")));
    assert_eq!(agreed(&phase, "5 5 -").total, Some(x("40")));
}

#[test]
fn means_count_a_bonus_not_given_as_nothing_either_way_round() {
    for order in ["criterion_first", "review_first"] {
        let scoring = format!("averaging = \"{order}\"");
        let phase = with_bonus(HALVES, &scoring, "method = \"mean\"");
        // 40 and, of the bonus, 20 and 0 and 0.
        let result = of_rows(&phase, &["5 5 5", "5 5 -", "5 5 -"]);
        assert_eq!(result.total, Some(Exact::ratio(140, 3)), "{order}");
        assert_eq!(result.criteria[1], Some(Exact::ratio(20, 3)), "{order}");
        let rows = rows(&phase, &["5 5 5", "5 5 -", "5 5 -"]);
        assert_eq!(
            mean_and_range(&phase, &Grid::new(&phase).unwrap(), &refs(&rows)),
            Some((Exact::ratio(140, 3), x("20"))),
            "{order}"
        );
        // Nobody gives it: the weight is not shared out either.
        assert_eq!(of_rows(&phase, &["5 5 -"]).total, Some(x("40")), "{order}");
        // A mark of the rest that is missing is shared out within the rest only.
        let result = of_rows(&phase, &["5 - 5"]);
        assert_eq!(result.total, Some(x("60")), "{order}: 30 × 40/30 + 20");
        // What the panel agreed replaces the members' bonus for all of them.
        let result = outcome(
            &phase,
            &Grid::new(&phase).unwrap(),
            &refs(&rows),
            &row(&phase, "- - 2.5"),
        );
        assert_eq!(result.total, Some(x("50")), "{order}");
        // Bonus alone makes no total.
        assert_eq!(of_rows(&phase, &["- - 5"]).total, None, "{order}");
    }
}

#[test]
fn on_a_weighted_mean_the_bonus_comes_on_top() {
    let scoring = "total = \"weighted_mean\"";
    // (30×4 + 10×4) / 40 = 4, and the bonus 20×3 / 40 = 1.5.
    let by_agreement = agreed(&with_bonus(HALVES, scoring, ""), "4 4 3");
    assert_eq!(
        (by_agreement.criteria, by_agreement.total),
        (vec![Some(x("4")), Some(x("3"))], Some(x("5.5")))
    );
    let mean = with_bonus(HALVES, scoring, "method = \"mean\"");
    assert_eq!(of_rows(&mean, &["4 4 3"]).total, Some(x("5.5")));
    assert_eq!(of_rows(&mean, &["4 4 -"]).total, Some(x("4")));
}

#[test]
fn a_threshold_looks_at_the_total_with_its_bonus() {
    let mut phase = with_bonus(HALVES, "", "");
    phase.thresholds = vec![Threshold {
        scope: Scope::Total,
        min: x("41"),
    }];
    assert_eq!(failures(&phase, &agreed(&phase, "5 5 -")).len(), 1);
    assert!(failures(&phase, &agreed(&phase, "5 5 0.5")).is_empty());
}

#[test]
fn a_bonus_counts_towards_the_threshold_of_the_total_alone() {
    let mut phase = with_bonus(HALVES, "", "");
    let total = Threshold {
        scope: Scope::Total,
        min: x("30"),
    };
    let criterion = Threshold {
        scope: Scope::Criterion(0),
        min: x("30"),
    };
    phase.thresholds = vec![total, criterion];
    // 24 common points; 10 of bonus.
    let missed = |marks: &str| -> Vec<Scope> {
        let outcome = agreed(&phase, marks);
        let all = failures(&phase, &outcome).into_iter();
        all.map(|failure| failure.scope).collect()
    };
    assert_eq!(missed("3 3 -"), [Scope::Total, Scope::Criterion(0)]);
    assert_eq!(missed("3 3 2.5"), [Scope::Criterion(0)]);
}
