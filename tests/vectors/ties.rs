//! Ties: the ladder step by step, the recorded draw, ranks.

use super::{HALVES, agreed, criteria, of_rows, small, wecare, x};
use vaglio::assess::outcome::Outcome;
use vaglio::assess::ranking::{
    Place, StepAccount, Verdict, draw_order, ranking, tie_account, undrawn,
};
use vaglio::call::{Phase, Scope, TieStep};

pub(super) const TIE_A: &str = "3.5 3.0  3.5 3.0  4.0 3.0 3.0  3.5 3.0  3.0  2.5  3.0";
pub(super) const TIE_B: &str = "3.5 3.0  3.5 3.5  3.5 3.0 3.0  3.5 3.0  3.0  2.5  3.0";
pub(super) const TIE_C: &str = "3.5 3.0  3.5 3.0  4.0 3.0 3.0  2.5 3.0  3.0  3.5  3.0";

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

// ---------------------------------------------------------------- the draw

/// Ranks, and places in the draw, of outcomes equal down to the draw.
fn drawn(phase: &Phase, outcomes: &[Outcome], draws: &[Vec<usize>]) -> Vec<(usize, usize, usize)> {
    let outcomes: Vec<Option<&Outcome>> = outcomes.iter().map(Some).collect();
    ranking(phase, &outcomes, draws)
        .iter()
        .map(|p| (p.index, p.rank, p.drawn.unwrap_or(0)))
        .collect()
}

#[test]
fn a_recorded_draw_parts_those_equal_to_the_last_step() {
    let phase = small(HALVES, "", "");
    let marks = ["3 3 3", "5 5 5", "3 3 3", "3 3 3", "1 1 1", "1 1 1"];
    let outcomes = marks.map(|m| agreed(&phase, m));
    let all: Vec<Option<&Outcome>> = outcomes.iter().map(Some).collect();
    assert_eq!(
        undrawn(&phase, &all, &[]),
        [vec![0, 2, 3], vec![4, 5]],
        "what the office has to draw"
    );
    let draws = [vec![3, 0, 2]];
    assert_eq!(undrawn(&phase, &all, &draws), [vec![4, 5]]);
    assert_eq!(
        drawn(&phase, &outcomes, &draws),
        [
            (1, 1, 0),
            (3, 2, 1),
            (0, 3, 2),
            (2, 4, 3),
            (4, 5, 0),
            (5, 5, 0)
        ]
    );
    let places = ranking(&phase, &all, &draws);
    assert_eq!(
        places.iter().map(|p| p.tie_step).collect::<Vec<_>>(),
        [None, None, Some(1), Some(1), None, None],
        "step 2 of the ladder is the draw"
    );
    assert_eq!(
        places
            .iter()
            .map(|p| (p.dense, p.shared))
            .collect::<Vec<_>>(),
        [(1, 1), (2, 1), (3, 1), (4, 1), (5, 2), (5, 2)]
    );
}

#[test]
fn a_draw_counts_only_where_all_that_are_equal_took_part() {
    let phase = small(HALVES, "", "");
    let outcomes = ["3 3 3", "3 3 3", "3 3 3"].map(|m| agreed(&phase, m));
    let all: Vec<Option<&Outcome>> = outcomes.iter().map(Some).collect();
    // One who came to equal the others later must not end up behind them unseen.
    let draws = [vec![1, 0]];
    assert_eq!(undrawn(&phase, &all, &draws), [vec![0, 1, 2]]);
    assert_eq!(
        drawn(&phase, &outcomes, &draws),
        [(0, 1, 0), (1, 1, 0), (2, 1, 0)]
    );
    // A new draw replaces the old one, and holds for those who remain when one leaves.
    let draws = [vec![1, 0], vec![2, 0, 1]];
    assert_eq!(
        drawn(&phase, &outcomes, &draws),
        [(2, 1, 1), (0, 2, 2), (1, 3, 3)]
    );
    let left = [all[0], all[1], None];
    let places = ranking(&phase, &left, &draws);
    assert_eq!(
        places
            .iter()
            .map(|p| (p.index, p.drawn))
            .collect::<Vec<_>>(),
        [(0, Some(1)), (1, Some(2))]
    );
}

#[test]
fn without_a_draw_in_the_ladder_equals_stay_equal() {
    let mut phase = small(HALVES, "", "");
    phase.tie_break.pop();
    let outcomes = ["3 3 3", "3 3 3"].map(|m| agreed(&phase, m));
    let all: Vec<Option<&Outcome>> = outcomes.iter().map(Some).collect();
    assert!(undrawn(&phase, &all, &[]).is_empty());
    assert_eq!(
        drawn(&phase, &outcomes, &[vec![1, 0]]),
        [(0, 1, 0), (1, 1, 0)]
    );
}

#[test]
fn any_witness_can_do_a_draw_again() {
    // printf '%s' '14:verbale 7/2018,5:P-003,' | sha256sum, and so for each.
    assert_eq!(
        draw_order("verbale 7/2018", &["P-001", "P-002", "P-003"]),
        [0, 2, 1]
    );
    // The order of the input changes nothing, a seed does.
    const FIRST: [usize; 3] = [1, 0, 2];
    assert_eq!(draw_order("s", &["A", "B", "C"]), FIRST);
    assert_eq!(draw_order("s", &["C", "B", "A"]), FIRST.map(|i| 2 - i));
    assert!((0..20).any(|n| draw_order(&n.to_string(), &["A", "B", "C"]) != FIRST));
    // In bytes of UTF-8, not in letters.
    assert_eq!(draw_order("città", &["è", "e", "é"]), [0, 1, 2]);
}

// ---------------------------------------------------------------- the account of a tie

fn said(account: &[StepAccount]) -> Vec<(String, Verdict)> {
    let value = |v: &Option<vaglio::exact::Exact>| v.as_ref().map_or("-".into(), |v| v.to_plain());
    account
        .iter()
        .map(|s| {
            (
                format!("{} {}", value(&s.values[0]), value(&s.values[1])),
                s.verdict,
            )
        })
        .collect()
}

#[test]
fn every_step_of_a_tie_is_told() {
    let phase = wecare(1);
    let [a, b, c] = [TIE_A, TIE_B, TIE_C].map(|marks| agreed(&phase, marks));
    let steps = tie_account(&phase, &a, &c, None);
    assert_eq!(
        steps.iter().map(|s| s.step).collect::<Vec<_>>(),
        phase.tie_break
    );
    let told = said(&steps);
    assert_eq!(
        told[..3],
        [
            ("4 4".into(), Verdict::Equal),
            ("3.5 2.5".into(), Verdict::First),
            ("3 3".into(), Verdict::NotNeeded)
        ]
    );
    assert_eq!(
        told[6],
        ("- -".into(), Verdict::NotNeeded),
        "no draw needed"
    );
    let told = said(&tie_account(&phase, &b, &a, None));
    assert_eq!(told[0], ("3.5 4".into(), Verdict::Second));
    // Equal all the way: the draw.
    let told = said(&tie_account(&phase, &a, &a.clone(), None));
    assert!(told[..6].iter().all(|(_, v)| *v == Verdict::Equal));
    assert_eq!(told[6], ("- -".into(), Verdict::NotDrawn));
    let told = said(&tie_account(&phase, &a, &a.clone(), Some((2, 1))));
    assert_eq!(told[6], ("2 1".into(), Verdict::Second));
    // No tie, no account.
    let better = agreed(&phase, &TIE_A.replacen("2.5", "3.0", 1));
    assert!(tie_account(&phase, &better, &a, None).is_empty());
}

#[test]
fn the_account_agrees_with_the_order_where_the_lowest_is_best() {
    let phase = small(
        "max = 6, step = 1",
        "best = \"lowest\"",
        "method = \"mean\"",
    );
    let (with, without) = (of_rows(&phase, &["3 3 3"]), of_rows(&phase, &["3 3 -"]));
    let account = tie_account(&phase, &without, &with, None);
    assert_eq!(account[0].step, TieStep::Better(Scope::Criterion(1)));
    assert_eq!(
        (account[0].values.clone(), account[0].verdict),
        ([None, Some(x("10"))], Verdict::Second)
    );
}
