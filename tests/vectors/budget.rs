//! The budget line: the worked examples, and what holds of any.

use super::x;
use proptest::prelude::*;
use vaglio::assess::allocation::{
    Allocation, Grant, OfferAnswer, PotLine, Request, Unusable, allocate,
};
use vaglio::call::BudgetCut;
use vaglio::exact::Exact;

/// The reference call: 6,400,000.00 euro.
const BUDGET: i64 = 640_000_000;

fn cut(share: Option<&str>, skip_to_next: bool) -> BudgetCut {
    BudgetCut {
        partial_min_share: share.map(x),
        skip_to_next,
    }
}

/// Amounts in whole euro, one answer at most.
fn asking(euros: &[i64], answer: Option<(usize, OfferAnswer)>) -> Vec<Request> {
    let request = |(index, euro): (usize, &i64)| Request {
        index,
        pot: None,
        asked_cents: Some(euro * 100),
        offer: answer.filter(|(at, _)| *at == index).map(|(_, a)| a),
    };
    euros.iter().enumerate().map(request).collect()
}

fn divide(cut: &BudgetCut, requests: &[Request]) -> Allocation {
    allocate(&[BUDGET], Some(cut), requests).unwrap()
}

const fn funded(euro: i64) -> Grant {
    Grant::Funded { cents: euro * 100 }
}

#[test]
fn a_share_below_the_least_stops_the_line() {
    let rule = cut(Some("0.70"), false);
    let result = divide(&rule, &asking(&[6_150_000, 400_000, 10_000], None));
    assert_eq!(
        result.grants,
        [funded(6_150_000), Grant::Eligible, Grant::Eligible],
        "0.625 < 0.70"
    );
    assert_eq!(
        result.pots,
        [PotLine {
            budget_cents: BUDGET,
            allocated_cents: 615_000_000,
            offered_cents: 0,
            residual_cents: 25_000_000,
            line: Some(1),
            depleted_at: Some(1),
        }]
    );
}

#[test]
fn a_share_of_the_least_or_more_is_an_offer_of_the_residual() {
    let rule = cut(Some("0.70"), false);
    let euros = [6_150_000, 340_000, 10_000];
    let result = divide(&rule, &asking(&euros, None));
    let offer = Grant::Offered {
        cents: 25_000_000,
        share: Exact::ratio(25, 34),
    };
    assert_eq!(result.grants, [funded(6_150_000), offer, Grant::Eligible]);
    let pot = result.pots[0];
    assert_eq!(
        (pot.allocated_cents, pot.offered_cents, pot.residual_cents),
        (615_000_000, 25_000_000, 0)
    );
    let accepted = OfferAnswer::Accepted { cents: 25_000_000 };
    let result = divide(&rule, &asking(&euros, Some((1, accepted))));
    assert_eq!(
        result.grants[1..],
        [Grant::PartlyFunded { cents: 25_000_000 }, Grant::Eligible]
    );
    let pot = result.pots[0];
    assert_eq!((pot.allocated_cents, pot.residual_cents), (BUDGET, 0));
}

#[test]
fn the_least_share_itself_is_enough_and_a_cent_less_is_not() {
    let rule = cut(Some("0.70"), false);
    // 70 cents are left.
    let left = |asked: i64| {
        let mut requests = asking(&[0, 0], None);
        requests[0].asked_cents = Some(BUDGET - 70);
        requests[1].asked_cents = Some(asked);
        divide(&rule, &requests).grants.remove(1)
    };
    assert!(matches!(left(100), Grant::Offered { cents: 70, .. }));
    assert_eq!(left(101), Grant::Eligible);
    assert_eq!(left(70), Grant::Funded { cents: 70 });
    assert!(matches!(left(71), Grant::Offered { cents: 70, .. }));
}

#[test]
fn a_refused_offer_stops_or_goes_to_the_next_that_fits() {
    let refused = OfferAnswer::Refused { cents: 25_000_000 };
    let requests = asking(
        &[6_150_000, 340_000, 300_000, 200_000, 60_000, 50_000],
        Some((1, refused)),
    );
    let stop = divide(&cut(Some("0.70"), false), &requests);
    assert_eq!(stop.grants[1], Grant::OfferRefused);
    assert!(stop.grants[2..].iter().all(|g| *g == Grant::Eligible));
    assert_eq!(stop.pots[0].residual_cents, 25_000_000);
    let skip = divide(&cut(Some("0.70"), true), &requests);
    assert_eq!(
        skip.grants[1..],
        [
            Grant::OfferRefused,
            Grant::Eligible, // only the first that is not covered is offered a part
            funded(200_000),
            Grant::Eligible,
            funded(50_000),
        ]
    );
    assert_eq!(
        (skip.pots[0].residual_cents, skip.pots[0].line),
        (0, Some(1))
    );
}

#[test]
fn without_an_answer_nothing_behind_an_offer_is_decided() {
    let result = divide(
        &cut(Some("0.70"), true),
        &asking(&[6_150_000, 340_000, 1], None),
    );
    assert_eq!(result.grants[2], Grant::Eligible);
}

#[test]
fn an_answer_answers_the_amount_that_was_offered() {
    let rule = cut(Some("0.50"), false);
    let with = |first: i64, answer| {
        divide(&rule, &asking(&[first, 340_000], Some((1, answer))))
            .grants
            .remove(1)
    };
    let accepted = OfferAnswer::Accepted { cents: 25_000_000 };
    let refused = OfferAnswer::Refused { cents: 25_000_000 };
    // 200,000 are left now: less than what was accepted, and no more than what was refused.
    assert!(matches!(
        with(6_200_000, accepted),
        Grant::Offered {
            cents: 20_000_000,
            ..
        }
    ));
    assert_eq!(with(6_200_000, refused), Grant::OfferRefused);
    // 300,000 are left now.
    assert_eq!(
        with(6_100_000, accepted),
        Grant::PartlyFunded { cents: 30_000_000 }
    );
    assert!(matches!(
        with(6_100_000, refused),
        Grant::Offered {
            cents: 30_000_000,
            ..
        }
    ));
    // All of it is left now (scorrimento).
    assert_eq!(with(6_000_000, accepted), funded(340_000));
}

#[test]
fn without_an_offer_in_the_rule_or_without_a_rule_it_stops() {
    let requests = asking(&[6_150_000, 251_000, 250_000], None);
    let expected = [funded(6_150_000), Grant::Eligible, Grant::Eligible];
    assert_eq!(divide(&cut(None, false), &requests).grants, expected);
    assert_eq!(
        allocate(&[BUDGET], None, &requests).unwrap().grants,
        expected
    );
    assert_eq!(
        divide(&cut(None, true), &requests).grants[2],
        funded(250_000)
    );
    // An offer of nothing is none.
    let requests = asking(&[6_400_000, 1], None);
    let result = divide(&cut(Some("0"), false), &requests);
    assert_eq!(result.grants[1], Grant::Eligible);
}

#[test]
fn a_renunciation_lets_the_next_ones_move_up() {
    let rule = cut(Some("0.70"), false);
    let all = asking(&[3_000_000, 3_000_000, 500_000, 400_000], None);
    let before = divide(&rule, &all);
    assert_eq!(
        before.grants[1..],
        [
            funded(3_000_000),
            Grant::Offered {
                cents: 40_000_000,
                share: x("0.8")
            },
            Grant::Eligible
        ]
    );
    let without = [all[0], all[2], all[3]];
    let after = divide(&rule, &without);
    assert_eq!(
        after.grants,
        [funded(3_000_000), funded(500_000), funded(400_000)]
    );
    assert_eq!(after.pots[0].line, None);
}

#[test]
fn each_pot_has_its_own_line() {
    let mut requests = asking(&[200, 90, 50, 100, 20], None);
    for (request, pot) in requests.iter_mut().zip([0, 1, 0, 1, 1]) {
        request.pot = Some(pot);
    }
    let result = allocate(&[29_000, 11_000], Some(&cut(None, true)), &requests).unwrap();
    assert_eq!(
        result.grants,
        [
            funded(200),
            funded(90),
            funded(50),
            Grant::Eligible,
            funded(20)
        ]
    );
    let lines: Vec<_> = result
        .pots
        .iter()
        .map(|p| (p.residual_cents, p.line, p.depleted_at))
        .collect();
    assert_eq!(lines, [(4_000, None, None), (0, Some(3), Some(3))]);
}

#[test]
fn in_order_of_arrival_it_is_known_with_whom_the_money_ended() {
    let ended = |euros: &[i64]| {
        let result = divide(&cut(None, false), &asking(euros, None));
        (result.pots[0].line, result.pots[0].depleted_at)
    };
    assert_eq!(ended(&[6_000_000, 300_000]), (None, None));
    assert_eq!(
        ended(&[6_000_000, 400_000, 5]),
        (Some(2), Some(1)),
        "the last cent"
    );
    assert_eq!(ended(&[6_000_000, 400_001, 5]), (Some(1), Some(1)));
}

#[test]
fn requests_without_amount_or_pot_are_named() {
    let mut requests = asking(&[1, 2, 3, 4], None);
    requests[1].asked_cents = None;
    requests[2].asked_cents = Some(-1);
    requests[3].pot = Some(1);
    assert_eq!(
        allocate(&[BUDGET], None, &requests),
        Err(Unusable {
            no_amount: vec![1, 2],
            no_pot: vec![3]
        })
    );
    let nowhere = allocate(&[BUDGET, BUDGET], None, &asking(&[1], None));
    assert_eq!(nowhere.unwrap_err().no_pot, [0], "there are two pots");
}

// ---------------------------------------------------------------- what holds of any

fn answers() -> impl Strategy<Value = Option<OfferAnswer>> {
    prop_oneof![
        Just(None),
        (0..600_i64).prop_map(|cents| Some(OfferAnswer::Accepted { cents })),
        (0..600_i64).prop_map(|cents| Some(OfferAnswer::Refused { cents })),
    ]
}

fn requests() -> impl Strategy<Value = Vec<Request>> {
    let one = (0..2_usize, 0..500_i64, answers());
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let request = |(index, (pot, cents, offer))| Request {
            index,
            pot: Some(pot),
            asked_cents: Some(cents),
            offer,
        };
        all.into_iter().enumerate().map(request).collect()
    })
}

fn rules() -> impl Strategy<Value = BudgetCut> {
    (prop::option::of(0..=10_i64), any::<bool>()).prop_map(|(tenths, skip_to_next)| BudgetCut {
        partial_min_share: tenths.map(|n| Exact::ratio(n, 10)),
        skip_to_next,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn no_pot_gives_more_than_it_has(
        pots in [0..1500_i64, 0..1500_i64], rule in rules(), requests in requests(),
    ) {
        let result = allocate(&pots, Some(&rule), &requests).unwrap();
        for (p, line) in result.pots.iter().enumerate() {
            let of_pot = || requests.iter().zip(&result.grants).filter(|(r, _)| r.pot == Some(p));
            let granted: i64 = of_pot().map(|(_, g)| g.cents()).sum();
            let offers = of_pot().filter_map(|(_, g)| match g {
                Grant::Offered { cents, .. } => Some(*cents),
                _ => None,
            });
            let offered: Vec<i64> = offers.collect();
            prop_assert!(offered.len() <= 1);
            prop_assert_eq!(granted, line.allocated_cents);
            prop_assert_eq!(offered.iter().sum::<i64>(), line.offered_cents);
            prop_assert!(line.residual_cents >= 0);
            prop_assert_eq!(granted + line.offered_cents + line.residual_cents, pots[p]);
            for (request, grant) in of_pot() {
                let asked = request.asked_cents.unwrap();
                match grant {
                    Grant::Funded { cents } => prop_assert_eq!(*cents, asked),
                    Grant::PartlyFunded { cents } | Grant::Offered { cents, .. } =>
                        prop_assert!(0 < *cents && *cents < asked),
                    Grant::OfferRefused | Grant::Eligible => {}
                }
            }
        }
        // The same again, and the pots apart from each other.
        prop_assert_eq!(&allocate(&pots, Some(&rule), &requests).unwrap(), &result);
        for (p, line) in result.pots.iter().enumerate() {
            let (places, mut alone): (Vec<usize>, Vec<Request>) = requests.iter().copied()
                .enumerate().filter(|(_, r)| r.pot == Some(p)).unzip();
            alone.iter_mut().for_each(|r| r.pot = None);
            let alone = allocate(&[pots[p]], Some(&rule), &alone).unwrap();
            let of_pot: Vec<Grant> = places.iter().map(|i| result.grants[*i].clone()).collect();
            prop_assert_eq!(alone.grants, of_pot);
            prop_assert_eq!(alone.pots[0].line.map(|i| places[i]), line.line);
        }
    }

    #[test]
    fn the_order_is_kept_where_the_line_stops(
        budget in 0..1500_i64, share in prop::option::of(0..=10_i64), requests in requests(),
    ) {
        let rule = BudgetCut {
            partial_min_share: share.map(|n| Exact::ratio(n, 10)),
            skip_to_next: false,
        };
        let one_pot: Vec<Request> = requests.into_iter().map(|r| Request { pot: None, ..r }).collect();
        let result = allocate(&[budget], Some(&rule), &one_pot).unwrap();
        let line = result.pots[0].line.unwrap_or(one_pot.len());
        for (place, grant) in result.grants.iter().enumerate() {
            prop_assert_eq!(matches!(grant, Grant::Funded { .. }), place < line);
            prop_assert!(place <= line || *grant == Grant::Eligible);
        }
    }

    #[test]
    fn who_withdraws_takes_nothing_from_the_others(
        budget in 0..1500_i64, requests in requests(), gone in 0..12_usize,
    ) {
        let rule = cut(None, false);
        let mut rest: Vec<Request> = requests.into_iter().map(|r| Request { pot: None, ..r }).collect();
        let mut before = allocate(&[budget], Some(&rule), &rest).unwrap().grants;
        if gone < rest.len() {
            rest.remove(gone);
            before.remove(gone);
        }
        let after = allocate(&[budget], Some(&rule), &rest).unwrap().grants;
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(before.cents() <= after.cents());
        }
    }

    /// Offers are answered one by one as they come up: to the cent, nothing is lost on the way and nobody is
    /// funded in part without having been asked.
    #[test]
    fn the_line_holds(
        budget in 0_i64..1_000_000,
        asked in prop::collection::vec(0_i64..400_000, 0..12),
        answers in prop::collection::vec(0_u8..3, 12),
        rule in rules(),
    ) {
        let mut requests: Vec<Request> = asked.iter().enumerate()
            .map(|(index, c)| Request { index, pot: None, asked_cents: Some(*c), offer: None })
            .collect();
        for _ in 0..requests.len() {
            let divided = allocate(&[budget], Some(&rule), &requests).unwrap();
            let line = divided.pots[0];
            prop_assert_eq!(line.allocated_cents + line.offered_cents + line.residual_cents, budget);
            prop_assert!(line.residual_cents >= 0);
            for (grant, request) in divided.grants.iter().zip(&requests) {
                if let Grant::Funded { cents } = grant {
                    prop_assert_eq!(Some(*cents), request.asked_cents);
                }
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
}
