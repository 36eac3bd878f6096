//! Worked examples of the arithmetic: the vectors of the reference call, and means by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use vaglio::assess::divergence::{Divergence, Level, Reason, divergences, middle};
use vaglio::assess::grid::Grid;
use vaglio::assess::outcome::{Outcome, failures, mean_and_range, outcome};
use vaglio::assess::ranking::{Place, ranking};
use vaglio::call::{self, Deadline, ListDates, Phase, Scope};
use vaglio::exact::Exact;
use vaglio::ids::Mark;

type Row = Vec<Option<Mark>>;

fn phase(text: &str, place: usize) -> Phase {
    let mut call =
        call::parse("call.toml", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
    call.phases.remove(place)
}

fn wecare(place: usize) -> Phase {
    phase(include_str!("../data/calls/wecare-m1.toml"), place)
}

/// A small call: criterion X with A (30) and B (10), criterion Y with C (20).
fn small(scale: &str, scoring: &str, consensus: &str) -> Phase {
    let text = format!(
        r#"
        call = {{ id = "T", title = "Test", languages = ["en"] }}
        scale = {{ {scale} }}
        [[phase]]
        id = "P"
        name = "Phase"
        decision = "ranking"
        partial_sheets = "allowed"
        tie_break = ["Y", "public_draw"]
        scoring = {{ {scoring} }}
        consensus = {{ {consensus} }}
        criterion = [
          {{ id = "X", name = "X", sub = [
            {{ id = "A", name = "A", weight = 30 }}, {{ id = "B", name = "B", weight = 10 }} ] }},
          {{ id = "Y", name = "Y", sub = [ {{ id = "C", name = "C", weight = 20 }} ] }},
        ]
        "#
    );
    phase(&text, 0)
}

const HALVES: &str = "max = 5, step = 0.5";

fn x(text: &str) -> Exact {
    text.parse().unwrap()
}

/// Values in rubric order, `-` where no mark was given.
fn row(phase: &Phase, values: &str) -> Row {
    let values: Vec<&str> = values.split_whitespace().collect();
    assert_eq!(values.len(), phase.subs.len(), "{values:?}");
    let mark = |(sub, value): (&call::Sub, &&str)| match *value {
        "-" => None,
        value => Some(
            sub.scale
                .mark(&x(value))
                .unwrap_or_else(|| panic!("{value} is off the scale")),
        ),
    };
    phase.subs.iter().zip(&values).map(mark).collect()
}

fn rows(phase: &Phase, values: &[&str]) -> Vec<Row> {
    values.iter().map(|v| row(phase, v)).collect()
}

fn refs(rows: &[Row]) -> Vec<&[Option<Mark>]> {
    rows.iter().map(Vec::as_slice).collect()
}

/// The outcome of the members' rows, no mark agreed.
fn of_rows(phase: &Phase, values: &[&str]) -> Outcome {
    let rows = rows(phase, values);
    outcome(
        phase,
        &Grid::new(phase).unwrap(),
        &refs(&rows),
        &vec![None; phase.subs.len()],
    )
}

/// The outcome of marks on which the panel agreed.
fn agreed(phase: &Phase, values: &str) -> Outcome {
    outcome(phase, &Grid::new(phase).unwrap(), &[], &row(phase, values))
}

fn criteria(outcome: &Outcome) -> Vec<String> {
    outcome
        .criteria
        .iter()
        .map(|c| c.as_ref().map_or("-".into(), Exact::to_plain))
        .collect()
}

// ---------------------------------------------------------------- the reference call, phase 1

#[test]
fn worked_vectors_of_phase_1() {
    let phase = wecare(0);
    for (name, marks, expected, total, fails) in [
        (
            "V0",
            "0 0 0  0 0 0  0 0 0",
            ["0", "0", "0"],
            "0",
            "total INN PAR COE PAR3",
        ),
        (
            "V1",
            "3.5 3.0 2.5  4.0 3.0 2.0  3.0 2.5 3.5",
            ["24", "20", "15.5"],
            "59.5",
            "total",
        ),
        (
            "V2",
            "3.5 3.0 2.5  4.0 3.0 2.0  3.0 2.5 4.0",
            ["24", "20", "16.5"],
            "60.5",
            "",
        ),
        (
            "V3",
            "3.5 3.0 2.5  5.0 3.0 1.5  3.0 2.5 4.0",
            ["24", "20.5", "16.5"],
            "61",
            "PAR3",
        ),
        (
            "V4",
            "2.0 2.5 2.0  5.0 5.0 5.0  5.0 5.0 5.0",
            ["17", "35", "25"],
            "77",
            "INN",
        ),
        ("V5", "5 5 5  5 5 5  5 5 5", ["40", "35", "25"], "100", ""),
    ] {
        let result = agreed(&phase, marks);
        assert_eq!(criteria(&result), expected, "{name}");
        assert_eq!(result.total, Some(x(total)), "{name}");
        assert_eq!(result.open, 0, "{name}");
        let scope = |scope: Scope| match scope {
            Scope::Total => "total".to_owned(),
            Scope::Criterion(c) => phase.criteria[c].id.clone(),
            Scope::Sub(s) => phase.subs[s].id.to_string(),
        };
        let failed: Vec<String> = failures(&phase, &result)
            .into_iter()
            .map(|f| scope(f.scope))
            .collect();
        assert_eq!(failed.join(" "), fails, "{name}");
    }
}

#[test]
fn a_failure_says_what_was_reached_and_what_was_needed() {
    let phase = wecare(0);
    let found = failures(
        &phase,
        &agreed(&phase, "3.5 3.0 2.5  5.0 3.0 1.5  3.0 2.5 4.0"),
    );
    assert_eq!(
        (found[0].reached.to_plain(), found[0].needed.to_plain()),
        ("1.5".into(), "2".into())
    );
}

#[test]
fn while_a_mark_is_open_there_is_no_total() {
    let phase = wecare(0);
    let result = agreed(&phase, "3.5 3.0 2.5  4.0 3.0 -  3.0 2.5 3.5");
    assert_eq!(
        (criteria(&result), result.total.clone(), result.open),
        (vec!["24".into(), "-".into(), "15.5".into()], None, 1)
    );
    assert!(
        failures(&phase, &result).is_empty(),
        "nothing fails that is not there yet"
    );
}

#[test]
fn members_marks_are_no_agreed_marks() {
    let phase = wecare(0);
    let result = of_rows(&phase, &["5 5 5 5 5 5 5 5 5", "5 5 5 5 5 5 5 5 5"]);
    assert_eq!((result.total, result.open), (None, 9));
}

// ---------------------------------------------------------------- divergence

fn diverge(phase: &Phase, values: &[&str]) -> Vec<Divergence> {
    let rows = rows(phase, values);
    divergences(phase, &Grid::new(phase).unwrap(), &refs(&rows))
}

/// What is not concordant: sub-criterion, level, reasons.
fn told(phase: &Phase, values: &[&str]) -> Vec<(String, Level, Vec<Reason>)> {
    let found = diverge(phase, values)
        .into_iter()
        .filter(|d| d.level != Level::Concordant);
    found
        .map(|d| (phase.subs[d.sub].id.to_string(), d.level, d.reasons))
        .collect()
}

#[test]
fn the_range_of_one_sub_criterion() {
    let phase = wecare(0);
    let with = |value: &str| format!("5 {value} 5 5 5 5 5 5 5");
    let two = |a: &str, b: &str| told(&phase, &[&with(a), &with(b)]);
    assert_eq!(two("2.0", "3.0"), []);
    assert_eq!(
        two("2.0", "3.5"),
        [("INN2".into(), Level::Yellow, vec![Reason::Range])]
    );
    assert_eq!(
        two("2.0", "4.0"),
        [("INN2".into(), Level::Red, vec![Reason::Range])]
    );
    let found = &diverge(&phase, &[&with("2.0"), &with("4.0"), &with("3.0")])[1];
    assert_eq!(
        (found.low, found.high, found.range(&phase.subs[1].scale)),
        (Mark(4), Mark(8), x("2"))
    );
}

#[test]
fn marks_on_both_sides_of_the_gate() {
    let phase = wecare(0);
    let with = |value: &str| format!("4 4 4  4 4 {value}  4 4 4");
    let five: Vec<String> = ["1.0", "3.5", "2.0", "3.0", "2.0"].map(with).into();
    let five: Vec<&str> = five.iter().map(String::as_str).collect();
    assert_eq!(
        told(&phase, &five),
        [("PAR3".into(), Level::Red, vec![Reason::Range, Reason::Gate])]
    );
    assert_eq!(
        diverge(&phase, &five)[5].range(&phase.subs[5].scale),
        x("2.5")
    );
    // Half a point suffices where the gate lies between; on the gate itself is above it.
    assert_eq!(
        told(&phase, &[&with("1.5"), &with("2.0")]),
        [("PAR3".into(), Level::Red, vec![Reason::Gate])]
    );
    assert_eq!(told(&phase, &[&with("2.0"), &with("3.0")]), []);
}

#[test]
fn points_on_both_sides_of_a_threshold_are_red_where_they_part() {
    let phase = wecare(0);
    let inn = Reason::Threshold(Scope::Criterion(0));
    let found = told(
        &phase,
        &["2.5 2.5 2.5  5 5 5 5 5 5", "2.5 2.0 2.5  5 5 5 5 5 5"],
    );
    assert_eq!(found, [("INN2".into(), Level::Red, vec![inn])]);
    // 20 points reach the threshold of 20.
    assert_eq!(
        told(
            &phase,
            &["2.5 2.5 2.5  5 5 5 5 5 5", "2.5 3.0 2.5  5 5 5 5 5 5"]
        ),
        []
    );
}

#[test]
fn totals_too_far_apart_are_red_where_they_part_most() {
    let phase = wecare(0);
    let all = "5 5 5  5 5 5  5 5 5";
    // INN one lower is 8 points, PAR one lower 7: exactly 15.
    let found = told(&phase, &[all, "4 4 4  4 4 4  5 5 5"]);
    assert_eq!(
        found,
        [("INN1".into(), Level::Red, vec![Reason::TotalRange])],
        "the first of the heaviest"
    );
    assert_eq!(
        told(&phase, &[all, "4 4 4  4 4.5 4  5 5 5"]),
        [],
        "14 points"
    );
}

#[test]
fn what_nobody_marked_does_not_diverge() {
    let phase = small(HALVES, "", "method = \"mean\"");
    let found: Vec<usize> = diverge(&phase, &["1 - -", "- - 2"])
        .iter()
        .map(|d| d.sub)
        .collect();
    assert_eq!(found, [0, 2]);
}

#[test]
fn the_middle_of_the_marks() {
    let phase = small(HALVES, "", "");
    let of = |values: &[&str]| {
        let rows: Vec<Row> = values
            .iter()
            .map(|v| row(&phase, &format!("{v} - -")))
            .collect();
        middle(&refs(&rows), 0).map(|m| phase.subs[0].scale.value(m).to_plain())
    };
    assert_eq!(of(&["3", "1", "5"]).as_deref(), Some("3"));
    assert_eq!(of(&["3", "4"]).as_deref(), Some("3.5"));
    assert_eq!(
        of(&["3", "3.5"]).as_deref(),
        Some("3.5"),
        "half a step goes up"
    );
    assert_eq!(
        of(&["3", "-", "5", "3.5", "-", "3"]).as_deref(),
        Some("3.5"),
        "3 3 3.5 5: half a step goes up"
    );
    assert_eq!(of(&["-", "-"]), None);
}

// ---------------------------------------------------------------- ties and ranks

const TIE_A: &str = "3.5 3.0  3.5 3.0  4.0 3.0 3.0  3.5 3.0  3.0  2.5  3.0";
const TIE_B: &str = "3.5 3.0  3.5 3.5  3.5 3.0 3.0  3.5 3.0  3.0  2.5  3.0";
const TIE_C: &str = "3.5 3.0  3.5 3.0  4.0 3.0 3.0  2.5 3.0  3.0  3.5  3.0";

fn ranks(phase: &Phase, outcomes: &[&Outcome]) -> Vec<(usize, usize, Option<usize>)> {
    let outcomes: Vec<Option<&Outcome>> = outcomes.iter().map(|o| Some(*o)).collect();
    ranking(phase, &outcomes, &[])
        .iter()
        .map(|p| (p.index, p.rank, p.tie_step))
        .collect()
}

#[test]
fn ties_of_phase_2_go_down_the_ladder() {
    let phase = wecare(1);
    let (a, b, c) = (
        agreed(&phase, TIE_A),
        agreed(&phase, TIE_B),
        agreed(&phase, TIE_C),
    );
    assert_eq!(criteria(&a), ["13", "9.8", "13.4", "10", "6", "5", "6"]);
    for tied in [&a, &b, &c] {
        assert_eq!(tied.total, Some(x("63.2")));
    }
    // D3.1 is the first step, D4.1 the second.
    assert_eq!(ranks(&phase, &[&b, &a]), [(1, 1, None), (0, 2, Some(0))]);
    assert_eq!(ranks(&phase, &[&c, &a]), [(1, 1, None), (0, 2, Some(1))]);
    assert_eq!(
        ranks(&phase, &[&b, &c, &a]),
        [(2, 1, None), (1, 2, Some(1)), (0, 3, Some(0))]
    );
    // Equal to the last step: the same rank, in the order given, for the public draw to part.
    assert_eq!(
        ranks(&phase, &[&b, &a, &a]),
        [(1, 1, None), (2, 1, None), (0, 3, Some(0))]
    );
}

#[test]
fn ranks_count_those_that_share_one() {
    let phase = small(HALVES, "", "");
    let outcomes: Vec<Outcome> = ["1 1 1", "3 3 3", "5 5 5", "3 3 3", "2 2 -"]
        .iter()
        .map(|m| agreed(&phase, m))
        .collect();
    let places = ranking(&phase, &outcomes.iter().map(Some).collect::<Vec<_>>(), &[]);
    let place = |index, rank, dense, shared| Place {
        index,
        rank,
        dense,
        shared,
        tie_step: None,
        drawn: None,
    };
    assert_eq!(
        places,
        [
            place(2, 1, 1, 1),
            place(1, 2, 2, 2),
            place(3, 2, 2, 2),
            place(0, 4, 3, 1)
        ]
    );
    assert!(ranking(&phase, &[None, None], &[]).is_empty());
}

#[test]
fn where_the_lowest_is_best_all_is_turned_round_but_what_is_missing() {
    let phase = small(
        "max = 6, step = 1",
        "best = \"lowest\"",
        "method = \"mean\"",
    );
    let low = of_rows(&phase, &["1 1 1"]);
    let high = of_rows(&phase, &["6 6 6"]);
    assert_eq!(ranks(&phase, &[&high, &low]), [(1, 1, None), (0, 2, None)]);
    // Equal totals of 30: the tie-break on Y favours the lower, and what has no Y comes last.
    let (with, without) = (of_rows(&phase, &["3 3 3"]), of_rows(&phase, &["3 3 -"]));
    assert_eq!(
        (&with.total, &without.total),
        (&Some(x("30")), &Some(x("30")))
    );
    assert_eq!(
        ranks(&phase, &[&without, &with]),
        [(1, 1, None), (0, 2, Some(0))]
    );
}

// ---------------------------------------------------------------- means

/// By hand: M1 5 2 3, M2 4 · 1, M3 · 5 ·.
const PARTIAL: [&str; 3] = ["5 2 3", "4 - 1", "- 5 -"];

#[test]
fn partial_sheets_averaged_within_each_sub_criterion_first() {
    let phase = small(
        HALVES,
        "averaging = \"criterion_first\"",
        "method = \"mean\"",
    );
    let result = of_rows(&phase, &PARTIAL);
    // A 4.5 of 5 by 30, B 3.5 of 5 by 10, C 2 of 5 by 20.
    assert_eq!(result.items, [Some(x("4.5")), Some(x("3.5")), Some(x("2"))]);
    assert_eq!(
        (criteria(&result), result.total),
        (vec!["34".into(), "8".into()], Some(x("42")))
    );
    let mean = small(HALVES, "total = \"weighted_mean\"", "method = \"mean\"");
    assert_eq!(
        of_rows(&mean, &PARTIAL).total,
        Some(x("3.5")),
        "(30×4.5 + 10×3.5 + 20×2) / 60"
    );
}

#[test]
fn partial_sheets_averaged_within_each_review_first() {
    let scoring = "averaging = \"review_first\"";
    let phase = small(HALVES, scoring, "method = \"mean\"");
    let result = of_rows(&phase, &PARTIAL);
    // X: 34, 32 (A for all 40), 40 (B for all 40). Y: 12, 4. Totals: 46, 28 × 60/50, 10 × 60/10.
    assert_eq!(result.criteria, [Some(Exact::ratio(106, 3)), Some(x("8"))]);
    assert_eq!(result.total, Some(Exact::ratio(1396, 30)));
    let total = |consensus: &str| of_rows(&small(HALVES, scoring, consensus), &PARTIAL).total;
    assert_eq!(total("method = \"median\""), Some(x("46")));
    assert_eq!(total("method = \"trimmed_mean\""), Some(x("46")));
    let mean = small(
        HALVES,
        "averaging = \"review_first\", total = \"weighted_mean\"",
        "method = \"mean\"",
    );
    // (150+20+60)/60, (120+20)/50, 50/10
    assert_eq!(
        of_rows(&mean, &PARTIAL).total,
        Some((Exact::ratio(23, 6) + x("2.8") + x("5")) / 3)
    );
}

#[test]
fn whole_sheets_give_the_same_mean_either_way() {
    let whole = ["5 2 3", "4 4.5 1", "0 5 2.5"];
    let total = |order: &str| {
        of_rows(
            &small(
                HALVES,
                &format!("averaging = \"{order}\""),
                "method = \"mean\"",
            ),
            &whole,
        )
    };
    assert_eq!(total("criterion_first").total, total("review_first").total);
}

#[test]
fn weights_of_what_nobody_marked_are_shared_out() {
    let phase = small(HALVES, "", "method = \"mean\"");
    let result = of_rows(&phase, &["5 2 -"]);
    assert_eq!(
        (criteria(&result), result.total),
        (vec!["34".into(), "-".into()], Some(x("51"))),
        "34 × 60/40"
    );
    let nothing = of_rows(&phase, &["- - -"]);
    assert_eq!(
        (nothing.items, nothing.total),
        (vec![None, None, None], None)
    );
    assert_eq!(of_rows(&phase, &[]).total, None);
}

#[test]
fn median_and_trimmed_mean() {
    let value = |consensus: &str, values: &[&str]| {
        let phase = small(HALVES, "total = \"weighted_mean\"", consensus);
        let rows: Vec<String> = values.iter().map(|v| format!("{v} - -")).collect();
        of_rows(&phase, &rows.iter().map(String::as_str).collect::<Vec<_>>()).items[0]
            .clone()
            .unwrap()
    };
    let median = |values: &[&str]| value("method = \"median\"", values);
    assert_eq!(median(&["5", "1", "2"]), x("2"));
    assert_eq!(median(&["5", "1", "4", "2"]), x("3"));
    assert_eq!(median(&["4.5"]), x("4.5"));
    let trimmed = |values: &[&str]| value("method = \"trimmed_mean\"", values);
    assert_eq!(trimmed(&["5", "0", "4", "1", "2"]), Exact::ratio(7, 3));
    assert_eq!(trimmed(&["5", "2", "4"]), x("4"));
    assert_eq!(trimmed(&["5", "2"]), x("3.5"), "too few to drop any");
    assert_eq!(
        value(
            "method = \"trimmed_mean\", drop = 2",
            &["5", "0", "4", "1", "2"]
        ),
        x("2")
    );
}

#[test]
fn means_are_rounded_half_up_where_the_call_says() {
    let quarters = "min = 0.25, max = 10, step = 0.25";
    let of = |round: &str| {
        let scoring = format!("total = \"weighted_mean\"{round}");
        let phase = small(quarters, &scoring, "method = \"mean\"");
        of_rows(&phase, &["5.25 5.25 5", "5.5 5.25 5"])
    };
    // A 5.375, B 5.25, C 5: (30×5.375 + 10×5.25 + 20×5) / 60 = 5.2291666…
    assert_eq!(of("").total, Some(Exact::ratio(1255, 240)));
    let total = of(", round = { decimals = 2 }");
    assert_eq!(
        (total.items[0].clone(), total.total),
        (Some(x("5.375")), Some(x("5.23")))
    );
    // A 5.38, B 5.25, C 5: (161.4 + 52.5 + 100) / 60 = 5.2316…
    let each = of(", round = { decimals = 2, at = \"each_item\" }");
    assert_eq!(
        (each.items[0].clone(), each.total),
        (Some(x("5.38")), Some(x("5.23")))
    );
    // One decimal parts the two: 5.4, 5.3, 5 gives 315 / 60 = 5.25, so 5.3.
    assert_eq!(
        of(", round = { decimals = 1, at = \"each_item\" }").total,
        Some(x("5.3"))
    );
    assert_eq!(of(", round = { decimals = 1 }").total, Some(x("5.2")));
}

#[test]
fn the_panels_own_mark_replaces_a_statistic() {
    for order in ["criterion_first", "review_first"] {
        let phase = small(
            HALVES,
            &format!("averaging = \"{order}\""),
            "method = \"mean\"",
        );
        let rows = rows(&phase, &["5 2 3", "3 2 1"]);
        let result = outcome(
            &phase,
            &Grid::new(&phase).unwrap(),
            &refs(&rows),
            &row(&phase, "4.5 - -"),
        );
        assert_eq!(result.items[0], Some(x("4.5")));
        assert_eq!(result.total, Some(x("39")), "{order}: 27 + 4 + 8");
    }
}

#[test]
fn mean_and_range_of_the_members_totals() {
    let phase = wecare(0);
    let grid = Grid::new(&phase).unwrap();
    let whole = rows(
        &phase,
        &[
            "5 5 5 5 5 5 5 5 5",
            "4 4 4 4 4 4 4 4 4",
            "2.5 2.5 2.5 2.5 2.5 2.5 2.5 2.5 2.5",
        ],
    );
    assert_eq!(
        mean_and_range(&phase, &grid, &refs(&whole)),
        Some((Exact::ratio(230, 3), x("50")))
    );
    assert_eq!(mean_and_range(&phase, &grid, &[]), None);
    let phase = small(HALVES, "", "method = \"mean\"");
    let partial = rows(&phase, &PARTIAL);
    let expected = (Exact::ratio(1396, 30), x("26.4"));
    assert_eq!(
        mean_and_range(&phase, &Grid::new(&phase).unwrap(), &refs(&partial)),
        Some(expected)
    );
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let values = ["5 2 3", "4 - 1", "- 5 -", "0.5 3.5 2.5"];
    for order in ["criterion_first", "review_first"] {
        for method in ["agreed", "mean", "median", "trimmed_mean"] {
            for round in ["", ", round = { decimals = 1, at = \"each_item\" }"] {
                let scoring = format!("averaging = \"{order}\"{round}");
                let phase = small(HALVES, &scoring, &format!("method = \"{method}\""));
                let grid = Grid::new(&phase).unwrap();
                let all = |order: &[usize]| {
                    let rows: Vec<Row> = order.iter().map(|i| row(&phase, values[*i])).collect();
                    let rows = refs(&rows);
                    let result = outcome(&phase, &grid, &rows, &row(&phase, "- - 4"));
                    (
                        result,
                        divergences(&phase, &grid, &rows),
                        mean_and_range(&phase, &grid, &rows),
                    )
                };
                let first = all(&[0, 1, 2, 3]);
                for order in permutations(4) {
                    assert_eq!(all(&order), first, "{order:?}");
                }
            }
        }
    }
}

fn permutations(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![vec![]];
    }
    let shorter = permutations(n - 1);
    shorter
        .iter()
        .flat_map(|p| {
            (0..n).map(|at| {
                let mut p = p.clone();
                p.insert(at, n - 1);
                p
            })
        })
        .collect()
}

// ---------------------------------------------------------------- the unit

#[test]
fn weights_too_finely_divided_are_refused_and_not_miscounted() {
    let mut phase = small(HALVES, "", "");
    phase.subs[0].weight = Exact::ratio(1, 1_000_003);
    let exact = Grid::new(&phase).unwrap();
    assert_eq!(
        exact.points(Scope::Sub(0), exact.units(0, Mark(10))),
        Exact::ratio(1, 1_000_003)
    );
    for (sub, prime) in [999_999_999_989, 999_999_999_961, 999_999_999_959]
        .into_iter()
        .enumerate()
    {
        phase.subs[sub].weight = Exact::ratio(1, prime);
    }
    assert!(Grid::new(&phase).is_err());
}

/// Whether something is in time, and the last day on which it could be.
fn in_time(deadline: &Deadline, at: &str) -> (bool, String) {
    let zone = vaglio::call::zone("Europe/Rome").unwrap();
    let limit = deadline.limit(&zone, None).unwrap();
    (
        limit.met(at.parse().unwrap()),
        limit.last_day(&zone).to_string(),
    )
}

#[test]
fn terms_end_to_the_fraction_of_a_second_in_the_zone_of_the_call() {
    let told = |met| (met, "2017-12-20".to_owned());
    let whole_day = wecare(0).deadline.unwrap();
    assert_eq!(in_time(&whole_day, "2017-12-20T22:59:59.999Z"), told(true));
    assert_eq!(in_time(&whole_day, "2017-12-20T23:00:00Z"), told(false));
    for (inclusive, sharp) in [(true, true), (false, false)] {
        let noon = Deadline::At {
            at: "2017-12-20T12:00:00".parse().unwrap(),
            inclusive,
        };
        for (at, met) in [
            ("2017-12-20T11:59:59.999+01:00", true),
            ("2017-12-20T12:00:00.000+01:00", sharp),
            ("2017-12-20T12:00:00.001+01:00", false),
        ] {
            assert_eq!(in_time(&noon, at), told(met), "{at}, {inclusive}");
        }
    }
}

#[test]
fn the_term_of_phase_2_runs_from_the_list_of_phase_1() {
    let zone = vaglio::call::zone("Europe/Rome").unwrap();
    let deadline = wecare(1).deadline.unwrap();
    assert_eq!(deadline.limit(&zone, None), None);
    for (published, last) in [
        ("2018-02-23", "2018-08-23"),
        ("2018-08-31", "2019-02-28"),
        ("2018-06-25", "2018-12-27"),
    ] {
        let list = ListDates {
            published: published.parse().unwrap(),
            act: None,
        };
        let limit = deadline.limit(&zone, Some(list)).unwrap();
        assert_eq!(limit.last_day(&zone).to_string(), last);
    }
}
