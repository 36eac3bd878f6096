//! The budget line to the cent, ties with every step, draws that anybody can work out again, and
//! explanations that come to what they explain.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::prelude::*;
use vaglio::assess::allocation::{Grant, OfferAnswer, Request, allocate};
use vaglio::assess::explain::{Line, explain};
use vaglio::assess::grid::Grid;
use vaglio::assess::outcome::outcome;
use vaglio::assess::ranking::{draw_order, ranking, tie_account, undrawn};
use vaglio::call::{self, BudgetCut, Phase, Scope};
use vaglio::exact::Exact;
use vaglio::ids::{Hash, Mark};

const BUDGET: i64 = 640_000_000;

fn cut(skip_to_next: bool) -> BudgetCut {
    BudgetCut {
        partial_min_share: Some(Exact::ratio(7, 10)),
        skip_to_next,
    }
}

fn request(index: usize, euro: i64) -> Request {
    Request {
        index,
        pot: None,
        asked_cents: Some(euro * 100),
        offer: None,
    }
}

#[test]
fn a_share_below_the_least_stops_and_the_residual_is_reported() {
    let asked = [
        request(0, 6_150_000),
        request(1, 400_000),
        request(2, 100_000),
    ];
    let divided = allocate(&[BUDGET], Some(&cut(false)), &asked).unwrap();
    assert_eq!(
        divided.grants[1],
        Grant::Eligible,
        "250,000 of 400,000 is 0.625"
    );
    assert_eq!(divided.grants[2], Grant::Eligible, "nobody after the stop");
    assert_eq!(divided.pots[0].residual_cents, 25_000_000);
    let skipped = allocate(&[BUDGET], Some(&cut(true)), &asked).unwrap();
    assert_eq!(skipped.grants[2], Grant::Funded { cents: 10_000_000 });
}

#[test]
fn an_offer_is_the_residual_to_the_cent_and_waits_for_its_answer() {
    let mut asked = [request(0, 6_150_000), request(1, 340_000), request(2, 1)];
    let offered = allocate(&[BUDGET], Some(&cut(false)), &asked).unwrap();
    let Grant::Offered { cents, share } = &offered.grants[1] else {
        panic!("{:?}", offered.grants);
    };
    assert_eq!(
        (*cents, share.clone()),
        (25_000_000, Exact::ratio(250, 340))
    );
    assert_eq!(offered.grants[2], Grant::Eligible);
    assert_eq!(
        (
            offered.pots[0].offered_cents,
            offered.pots[0].residual_cents
        ),
        (25_000_000, 0)
    );
    asked[1].offer = Some(OfferAnswer::Accepted { cents: 25_000_000 });
    let accepted = allocate(&[BUDGET], Some(&cut(false)), &asked).unwrap();
    assert_eq!(
        accepted.grants[1],
        Grant::PartlyFunded { cents: 25_000_000 }
    );
    assert_eq!(accepted.pots[0].residual_cents, 0);
    asked[1].offer = Some(OfferAnswer::Refused { cents: 25_000_000 });
    let refused = allocate(&[BUDGET], Some(&cut(false)), &asked).unwrap();
    assert_eq!(refused.grants[1..], [Grant::OfferRefused, Grant::Eligible]);
}

#[test]
fn a_request_without_an_amount_is_named() {
    let asked = [
        request(7, 1),
        Request {
            asked_cents: None,
            ..request(8, 0)
        },
    ];
    assert_eq!(
        allocate(&[BUDGET], None, &asked).unwrap_err().no_amount,
        [8]
    );
}

fn cents(grants: &[Grant]) -> i128 {
    let held = |g: &Grant| match g {
        Grant::Offered { cents, .. } => i128::from(*cents),
        other => i128::from(other.cents()),
    };
    grants.iter().map(held).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Never a cent above the budget; what is funded is funded in full; after a stop nobody is.
    #[test]
    fn the_line_holds(
        budget in 0_i64..1_000_000,
        asked in prop::collection::vec(0_i64..400_000, 0..12),
        answers in prop::collection::vec(0_u8..3, 12),
        skip in any::<bool>(),
        share in prop::option::of(1_i64..=10),
    ) {
        let rule = BudgetCut { partial_min_share: share.map(|s| Exact::ratio(s, 10)), skip_to_next: skip };
        let mut requests: Vec<Request> = asked.iter().enumerate()
            .map(|(index, c)| Request { index, pot: None, asked_cents: Some(*c), offer: None })
            .collect();
        // Offers are answered one by one, as they come up.
        for _ in 0..requests.len() {
            let divided = allocate(&[budget], Some(&rule), &requests).unwrap();
            prop_assert!(cents(&divided.grants) <= i128::from(budget));
            let line = divided.pots[0];
            prop_assert_eq!(line.allocated_cents + line.offered_cents + line.residual_cents, budget);
            for (grant, request) in divided.grants.iter().zip(&requests) {
                if let Grant::Funded { cents } = grant {
                    prop_assert_eq!(Some(*cents), request.asked_cents);
                }
            }
            if !skip {
                let first = divided.grants.iter().position(|g| !matches!(g, Grant::Funded { .. }));
                let later = divided.grants.iter().skip(first.map_or(usize::MAX, |f| f + 1));
                prop_assert!(later.clone().all(|g| *g == Grant::Eligible));
            }
            let open = divided.grants.iter().position(|g| matches!(g, Grant::Offered { .. }));
            let Some(place) = open else { break };
            let Grant::Offered { cents, .. } = divided.grants[place] else { unreachable!() };
            requests[place].offer = match answers[place] {
                0 => Some(OfferAnswer::Accepted { cents }),
                1 => Some(OfferAnswer::Refused { cents }),
                _ => break,
            };
        }
    }

    /// A renunciation never leaves anybody else with less, where there are no offers.
    #[test]
    fn the_list_only_moves_up(
        budget in 0_i64..1_000_000,
        asked in prop::collection::vec(1_i64..400_000, 1..10),
        gone in any::<prop::sample::Index>(),
    ) {
        let requests: Vec<Request> = asked.iter().enumerate()
            .map(|(index, c)| Request { index, pot: None, asked_cents: Some(*c), offer: None })
            .collect();
        let before = allocate(&[budget], None, &requests).unwrap().grants;
        let out = gone.index(requests.len());
        let left: Vec<Request> = requests.iter().filter(|r| r.index != out).copied().collect();
        let after = allocate(&[budget], None, &left).unwrap().grants;
        for (request, grant) in left.iter().zip(after) {
            prop_assert!(grant.cents() >= before[request.index].cents());
        }
    }

    /// What an explanation comes to is the figure that it explains, under every method.
    #[test]
    fn explanations_come_to_what_they_explain(
        method in prop::sample::select(vec!["agreed", "mean", "median", "trimmed_mean"]),
        total in prop::sample::select(vec!["points", "weighted_mean"]),
        averaging in prop::sample::select(vec!["criterion_first", "review_first"]),
        round in prop::sample::select(vec!["", "round = { decimals = 1, at = \"total\" }"]),
        bonus in any::<bool>(),
        marks in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, 0_u16..=10), 4), 1..6),
        agreed in prop::collection::vec(prop::option::weighted(0.7, 0_u16..=10), 4),
    ) {
        let bonus = if bonus && total == "points" { "bonus = true\n" } else { "" };
        let phase = small(method, total, averaging, round, bonus);
        let grid = Grid::new(&phase).unwrap();
        let rows: Vec<Vec<Option<Mark>>> = marks.iter().map(|r| r.iter().map(|m| m.map(Mark)).collect()).collect();
        let rows: Vec<&[Option<Mark>]> = rows.iter().map(Vec::as_slice).collect();
        let agreed: Vec<Option<Mark>> = agreed.iter().map(|m| m.map(Mark)).collect();
        let whole = outcome(&phase, &grid, &rows, &agreed);
        let scopes = [Scope::Total, Scope::Criterion(0), Scope::Criterion(1), Scope::Sub(0), Scope::Sub(3)];
        for scope in scopes {
            let told = explain(&phase, &grid, &rows, &agreed, scope);
            prop_assert_eq!(told.result.as_ref(), whole.in_scope(scope), "{:?}", scope);
            for line in &told.lines {
                if let Line::Product { value, weight, max: Some(max), points, .. } = line {
                    prop_assert_eq!(points * max, value * weight);
                }
            }
        }
    }
}

/// Two criteria of two sub-criteria each, 0 to 5 in halves.
fn small(method: &str, total: &str, averaging: &str, round: &str, bonus: &str) -> Phase {
    let file = format!(
        r#"
        call = {{ id = "T", title = "Test", languages = ["en"] }}
        scale = {{ min = 0, max = 5, step = 0.5 }}
        [[phase]]
        id = "P"
        name = "P"
        decision = "ranking"
        tie_break = ["A1", "B", "public_draw"]
        partial_sheets = "allowed"
        [phase.scoring]
        total = "{total}"
        averaging = "{averaging}"
        {round}
        [phase.consensus]
        method = "{method}"
        [[phase.criterion]]
        id = "A"
        name = "A"
        [[phase.criterion.sub]]
        id = "A1"
        name = "A1"
        weight = 30
        [[phase.criterion.sub]]
        id = "A2"
        name = "A2"
        weight = 20
        [[phase.criterion]]
        id = "B"
        name = "B"
        {bonus}
        [[phase.criterion.sub]]
        id = "B1"
        name = "B1"
        weight = 15
        [[phase.criterion.sub]]
        id = "B2"
        name = "B2"
        weight = 35
        "#
    );
    let call = call::parse("t", file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
    call.phases[0].clone()
}

#[test]
fn a_tie_is_told_step_by_step_and_a_draw_parts_what_is_left() {
    let phase = small("agreed", "points", "criterion_first", "", "");
    let grid = Grid::new(&phase).unwrap();
    let of = |marks: [u16; 4]| {
        let agreed: Vec<_> = marks.iter().map(|m| Some(Mark(*m))).collect();
        outcome(&phase, &grid, &[], &agreed)
    };
    // 30 × 4 + 20 × 1 = 30 × 2 + 20 × 4: the same total, and A1 parts them.
    let (a, b, c) = (of([4, 1, 4, 4]), of([2, 4, 4, 4]), of([2, 4, 4, 4]));
    assert_eq!(a.total, b.total);
    let told = tie_account(&phase, &a, &b, None);
    let verdicts: Vec<String> = told.iter().map(|s| format!("{:?}", s.verdict)).collect();
    assert_eq!(verdicts, ["First", "NotNeeded", "NotNeeded"], "{told:?}");
    let all = [Some(&b), Some(&a), Some(&c)];
    assert_eq!(undrawn(&phase, &all, &[]), [vec![0, 2]]);
    let draws = [vec![2, 0]];
    assert!(undrawn(&phase, &all, &draws).is_empty());
    let order: Vec<_> = ranking(&phase, &all, &draws)
        .iter()
        .map(|p| (p.index, p.rank))
        .collect();
    assert_eq!(order, [(1, 1), (2, 2), (0, 3)]);
}

#[test]
fn anybody_can_work_out_a_draw_again() {
    let ids = ["P1", "P2", "P3"];
    let order = draw_order("12 45 78", &ids);
    let sum = |id: &str| Hash::of(format!("8:12 45 78,{}:{id},", id.len()).as_bytes());
    let mut by_hand = [0, 1, 2];
    by_hand.sort_by_key(|i| sum(ids[*i]));
    assert_eq!(order, by_hand);
    assert_ne!(
        draw_order("another", &ids),
        draw_order("seed", &ids),
        "the seed decides"
    );
}
