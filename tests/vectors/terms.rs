//! Terms: in time or late to the fraction of a second, and the term of the second phase.

use vaglio::call::{Deadline, ListDates};

use super::wecare;

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
