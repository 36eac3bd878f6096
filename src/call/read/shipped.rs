//! Tests of what call files say beyond the rubric: acts, registers, money, terms; and of the shipped calls.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use super::*;
use crate::call::act::{ActKind, PriorityVersion};
use crate::call::{Phase, Scope};
use crate::exact::Exact;

const WECARE: &[u8] = include_bytes!("../../../data/calls/wecare-m1.toml");
const MINIMAL: &str = "[call]\nid = 'C'\ntitle = 'Call'\n[scale]\nmax = 5\n[[phase]]\nid = 'P'\nname = 'Phase'\n\
    [[phase.criterion]]\nid = 'A'\nname = 'A'\nweight = 10\n";

fn weights(phase: &Phase) -> Vec<i64> {
    let weights = phase.criteria.iter().map(|c| c.weight.to_integer());
    weights.map(Option::unwrap).collect()
}

fn shipped(name: &str) -> Call {
    let file = format!("{}/data/calls/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    parse(name, &std::fs::read(file).unwrap()).unwrap()
}

#[test]
fn what_the_wecare_call_rests_on() {
    let call = shipped("wecare-m1");
    let acts: Vec<_> = call
        .acts
        .iter()
        .map(|act| (act.id.as_str(), act.kind))
        .collect();
    let expected = [
        ("ATTO-INDIRIZZO", ActKind::Policy),
        ("BANDO-ACCOMPAGNAMENTO", ActKind::SupportCall),
        ("BANDO", ActKind::Call),
    ];
    assert_eq!(acts, expected);
    let own = &call.acts[2];
    assert_eq!(own.cites, ["ATTO-INDIRIZZO"]);
    assert_eq!(own.in_force_from, Some(jiff::civil::date(2017, 11, 2)));
    assert!(
        call.acts
            .iter()
            .all(|act| act.date.is_none() && act.number.is_empty())
    );
    let names: Vec<_> = call.authorities.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["Ferrari", "Cerutti", "Pentenero"]);
    let principles: Vec<_> = call.principles.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(principles, ["W1", "W2", "W3"]);
    assert!(call.districts.is_empty());
    let (it, en) = (Lang::It, Lang::En);
    assert!(
        call.publicity
            .as_ref()
            .unwrap()
            .get(it)
            .contains("Fondo Sociale Europeo")
    );
    assert!(
        call.district_name
            .as_ref()
            .unwrap()
            .get(en)
            .starts_with("District")
    );
    // One version of the priorities, whatever the day.
    assert_eq!(call.priorities_for(None).unwrap().id, "2017");
    assert_eq!(call.available_cents(), Some(640_000_000));
    assert!(call.conflicts_declared && call.phases.iter().all(|p| p.screening));
    let days = call.phases.iter().map(|p| p.integration.unwrap().days);
    assert!(days.eq([10, 10]));
}

#[test]
fn the_threshold_of_participation_cannot_be_taken_out() {
    let text = std::str::from_utf8(WECARE).unwrap();
    for (from, to) in [("PAR = 17.5", "PAR = 0"), ("PAR = 17.5, ", "")] {
        let problems = parse("c.toml", text.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].key, "phase[P1].thresholds.PAR");
    }
}

#[test]
fn the_districts_of_the_commented_example_make_a_register() {
    let text = std::str::from_utf8(WECARE).unwrap();
    let (before, example) = text.split_once("# [[call.district]]\n").unwrap();
    let (example, after) = example.split_once("\n\n").unwrap();
    let example = example.replace("\n# ", "\n");
    let example = example.trim_start_matches("# ");
    let text = format!("{before}[[call.district]]\n{example}\n\n{after}");
    let call = parse("c.toml", text.as_bytes()).unwrap();
    assert_eq!(call.districts.len(), 1);
    let district = &call.districts[0];
    assert_eq!(
        (district.id.as_str(), district.population),
        ("DI-01", Some(50_000))
    );
    assert_eq!(district.name, "Distretto di esempio");
    assert_eq!(district.asl, ["ASL di esempio"]);
}

/// Two versions that meet: the old one to the end of June, the new one from then on.
fn two_versions(counts: &str) -> Call {
    let text = MINIMAL.replace(
        "[scale]",
        &format!(
            "priority_version = '{counts}'\n[[call.priority_list]]\nid = 'old'\nto = 2018-06-30\n\
             [[call.priority_list]]\nid = 'new'\nfrom = 2018-07-01\n[scale]"
        ),
    );
    parse("c.toml", text.as_bytes()).unwrap()
}

#[test]
fn the_version_of_the_priorities_is_that_of_the_day_the_call_looks_at() {
    let day = |text: &str| Some(text.parse().unwrap());
    let counts = |setting: &str, deadline, received| {
        let call = two_versions(setting);
        let list = call.priorities_for(call.priority_day(deadline, received));
        list.map(|list| list.id.clone())
    };
    let (june, july) = (day("2018-06-30"), day("2018-07-01"));
    for (setting, deadline, received, expected) in [
        ("at_deadline", july, june, Some("new")),
        ("at_deadline", june, june, Some("old")),
        ("at_receipt", july, june, Some("old")),
        ("at_receipt", july, None, Some("new")),
        ("at_deadline", None, june, Some("old")),
        ("at_deadline", None, None, None),
    ] {
        let found = counts(setting, deadline, received);
        assert_eq!(
            found.as_deref(),
            expected,
            "{setting} {deadline:?} {received:?}"
        );
    }
    assert_eq!(
        two_versions("at_receipt").priority_version,
        PriorityVersion::AtReceipt
    );
}

#[test]
fn a_reserve_is_not_allocated() {
    let budget = "budget = '6400000.00'\nreserve = '128000.50'\ntitle";
    let call = parse("c.toml", MINIMAL.replace("title", budget).as_bytes()).unwrap();
    assert_eq!(call.budget_cents, Some(640_000_000));
    assert_eq!(call.available_cents(), Some(627_199_950));
    let call = parse("c.toml", MINIMAL.as_bytes()).unwrap();
    assert_eq!(call.available_cents(), None);
}

#[test]
fn a_duration_may_leave_its_bounds_out() {
    for (bound, expected) in [
        ("", (18, 24)),
        (", bound = 'inclusive'", (18, 24)),
        (", bound = 'exclusive'", (19, 23)),
    ] {
        let phase = format!("name = 'Phase'\nduration_months = {{ min = 18, max = 24{bound} }}");
        let call = parse(
            "c.toml",
            MINIMAL.replace("name = 'Phase'", &phase).as_bytes(),
        )
        .unwrap();
        assert_eq!(call.phases[0].duration_months, Some(expected), "{bound}");
    }
}

#[test]
fn the_third_sector_has_two_pots_and_a_bonus() {
    let call = shipped("wecare-m2");
    let phase = &call.phases[0];
    let pots: Vec<_> = phase.pots.iter().map(|pot| pot.budget_cents).collect();
    assert_eq!(pots, [290_000_000, 70_000_000]);
    assert_eq!(call.available_cents(), Some(pots.iter().sum()));
    let bonus: Vec<_> = phase.criteria.iter().map(|c| c.bonus).collect();
    assert_eq!(bonus, [false, false, false, false, false, true]);
    assert_eq!(weights(phase), [25, 20, 20, 15, 10, 10]);
    assert_eq!(phase.weight(), Exact::from(100));
}

#[test]
fn enterprises_come_first_and_are_served_first() {
    let call = shipped("wecare-m3");
    let phase = &call.phases[0];
    assert_eq!(phase.decision, Decision::FirstCome);
    assert!(!phase.decision.ranks() && phase.needs_facts());
    assert_eq!(phase.thresholds[0].scope, Scope::Total);
    assert_eq!(weights(phase), [30, 25, 20, 15, 10]);
    let limit = phase
        .deadline
        .as_ref()
        .unwrap()
        .limit(&zone("Europe/Rome").unwrap(), None)
        .unwrap();
    assert_eq!(limit.at.to_string(), "2020-02-21T09:00:00Z");
}

#[test]
fn corporate_welfare_has_a_ranking_with_a_minimum_score() {
    let call = shipped("wecare-m4");
    let phase = &call.phases[0];
    assert_eq!(phase.decision, Decision::RankingWithBudget);
    assert_eq!(call.budget_cents, Some(250_000_000));
    assert_eq!(weights(phase), [20, 25, 25, 15, 15]);
}

/// A level that only differs by a word from the one below would say nothing.
#[test]
fn every_shipped_call_describes_six_different_levels_in_both_languages() {
    for name in [
        "wecare-m1",
        "wecare-m2",
        "wecare-m3",
        "wecare-m4",
        "generic",
    ] {
        for sub in shipped(name).phases.iter().flat_map(|phase| &phase.subs) {
            for lang in Lang::ALL {
                let mut anchors: Vec<_> = sub.levels.iter().map(|l| l.anchor.get(lang)).collect();
                anchors.sort_unstable();
                anchors.dedup();
                assert_eq!(anchors.len(), 6, "{name} {} {lang:?}", sub.id.as_str());
            }
        }
    }
}
