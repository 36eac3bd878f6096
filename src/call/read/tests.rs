//! Tests of reading call files: what the shipped call says, defaults, and arbitrary bytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::prelude::*;

use super::*;
use crate::call::{
    Averaging, CheckMode, Deadline, InMinutes, Method, OnFail, Quorum, Scope, Scorers, TermFrom,
    TieStep, Total,
};
use crate::exact::Exact;

const WECARE: &[u8] = include_bytes!("../../../data/calls/wecare-m1.toml");

fn x(text: &str) -> Exact {
    text.parse().unwrap()
}

fn wecare() -> Call {
    parse("wecare-m1.toml", WECARE).unwrap()
}

fn minimal() -> String {
    "[call]\nid = 'C'\ntitle = 'Call'\n[scale]\nmax = 5\n[[phase]]\nid = 'P'\nname = 'Phase'\n\
     [[phase.criterion]]\nid = 'A'\nname = 'A'\nweight = 10\n"
        .to_owned()
}

#[test]
fn the_head_of_the_wecare_call() {
    let call = wecare();
    assert_eq!(call.id, "WECARE-M1-2017");
    assert_eq!(
        call.title.get(Lang::En),
        "Experimentation of innovative territorial welfare actions"
    );
    assert_eq!(call.budget_cents, Some(640_000_000));
    assert_eq!(call.fund.as_deref(), Some("FSE"));
    assert_eq!(
        call.quorum,
        Some(Quorum {
            preparatory: 2,
            evaluative: None,
            substitute_required: true
        })
    );
    assert_eq!(call.hash, Hash::of(WECARE));
    assert_eq!(call.phases.len(), 2);
}

#[test]
fn the_first_phase_of_the_wecare_call() {
    let phase = wecare().phases.remove(0);
    assert_eq!(phase.decision, Decision::RequirementsPlusThreshold);
    let at = jiff::civil::date(2017, 12, 21).at(0, 0, 0, 0);
    assert_eq!(
        phase.deadline,
        Some(Deadline::At {
            at,
            inclusive: false
        })
    );
    assert_eq!(phase.weight(), Exact::from(100));
    let thresholds: Vec<_> = phase
        .thresholds
        .iter()
        .map(|t| (t.scope, t.min.to_plain()))
        .collect();
    let expected = [
        (Scope::Total, "60".to_owned()),
        (Scope::Criterion(0), "20".to_owned()),
        (Scope::Criterion(1), "17.5".to_owned()),
        (Scope::Criterion(2), "12.5".to_owned()),
    ];
    assert_eq!(thresholds, expected);
    assert_eq!(phase.gates.len(), 1);
    assert_eq!(phase.subs[phase.gates[0].sub].id.as_str(), "PAR3");
    assert_eq!(phase.checks.len(), 23);
    assert_eq!(phase.checks[5].on_fail, OnFail::Excluded);
    assert!(!phase.checks[5].reserve_if_to_be_found);
    assert_eq!(phase.checks[4].mode, CheckMode::Hybrid);
    assert_eq!(phase.checks[4].on_fail, OnFail::Integration);
    let divergence = &phase.divergence;
    assert_eq!(divergence.yellow_range, Some(x("1.5")));
    assert_eq!(divergence.red_total_range, Some(Exact::from(15)));
    assert!(divergence.red_straddle && divergence.note_on_red && divergence.reason_outside_range);
}

#[test]
fn the_rubric_of_the_wecare_call_keeps_its_texts() {
    let phase = wecare().phases.remove(0);
    let ids: Vec<_> = phase.subs.iter().map(|sub| sub.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "INN1", "INN2", "INN3", "PAR1", "PAR2", "PAR3", "COE1", "COE2", "COE3"
        ]
    );
    assert_eq!(phase.criteria[1].subs, 3..6);
    assert_eq!(phase.criteria[1].weight, Exact::from(35));
    assert_eq!(
        phase.criteria[0].sections,
        ["innovation_elements", "needs", "idea"]
    );
    let lasting = &phase.subs[2];
    assert_eq!(lasting.levels.len(), 6);
    assert_eq!(
        lasting.levels[2].anchor.get(Lang::It),
        "Continuità auspicata, senza soggetti né mezzi."
    );
    assert_eq!(
        lasting.levels[3].anchor.get(Lang::En),
        "States who will keep the solution and which capacity remains."
    );
    assert_eq!(lasting.levels[3].value, Exact::from(3));
}

#[test]
fn the_second_phase_of_the_wecare_call() {
    let phase = wecare().phases.remove(1);
    assert_eq!(
        phase.deadline,
        Some(Deadline::AfterList {
            months: 6,
            from: TermFrom::Publication,
            clamp: true,
            next_working_day: true
        })
    );
    assert_eq!(phase.duration_months, Some((18, 24)));
    assert_eq!(phase.checks.len(), 16);
    assert_eq!(phase.subs.len(), 12);
    assert_eq!(phase.weight(), Exact::from(100));
    assert_eq!(phase.tie_break.len(), 7);
    assert_eq!(phase.tie_break[0], TieStep::Better(Scope::Sub(4)));
    assert_eq!(phase.tie_break[6], TieStep::PublicDraw);
    let cut = phase.budget_cut.unwrap();
    assert_eq!(cut.partial_min_share, Some(x("0.7")));
    assert!(!cut.skip_to_next);
}

#[test]
fn a_few_lines_make_a_call() {
    let call = parse("c.toml", minimal().as_bytes()).unwrap();
    assert_eq!(call.timezone, "Europe/Rome");
    assert_eq!(call.languages, Lang::ALL);
    assert_eq!(call.individual_marks_in_minutes, InMinutes::Annex);
    let phase = &call.phases[0];
    assert_eq!(phase.decision, Decision::RequirementsPlusThreshold);
    assert_eq!(phase.scorers, Scorers::EveryMember);
    assert!(!phase.partial_sheets);
    assert_eq!(phase.scoring.total, Total::Points);
    assert_eq!(phase.scoring.order, Averaging::CriterionFirst);
    assert_eq!(phase.consensus.method, Method::Agreed);
    assert!(phase.divergence.note_on_red && phase.divergence.yellow_range.is_none());
    assert_eq!(phase.criteria[0].subs, 0..1);
    assert_eq!(phase.subs[0].id.as_str(), phase.criteria[0].id);
    assert_eq!(phase.subs[0].scale.step, Exact::from(1));
    assert!(phase.subs[0].levels.is_empty());
}

#[test]
fn a_number_may_be_written_three_ways() {
    for written in ["10", "10.0", "'10.00'", "1e1", "0xA"] {
        let text = minimal().replace("weight = 10", &format!("weight = {written}"));
        assert_eq!(
            parse("c.toml", text.as_bytes()).unwrap().phases[0].weight(),
            Exact::from(10),
            "{written}"
        );
    }
    for (written, cents) in [("'6400000.00'", 640_000_000), ("100", 10_000), ("0.07", 7)] {
        let text = minimal().replace("title", &format!("budget = {written}\ntitle"));
        assert_eq!(
            parse("c.toml", text.as_bytes()).unwrap().budget_cents,
            Some(cents),
            "{written}"
        );
    }
}

#[test]
fn a_partner_still_to_be_found_may_lead_to_a_reserve() {
    let text = String::from_utf8(WECARE.to_vec())
        .unwrap()
        .replace("# on_fail_if_to_be_found", "on_fail_if_to_be_found");
    let call = parse("c.toml", text.as_bytes()).unwrap();
    assert!(call.phases[0].checks[5].reserve_if_to_be_found);
}

#[test]
fn the_nearest_scale_holds() {
    let text = "[call]\nid = 'C'\ntitle = 'C'\n[scale]\nmax = 5\n[[phase]]\nid = 'P'\nname = 'P'\nscale = { max = 6 }\n\
        [[phase.criterion]]\nid = 'A'\nname = 'A'\nweight = 1\n\
        [[phase.criterion]]\nid = 'B'\nname = 'B'\nscale = { max = 7 }\n\
        [[phase.criterion.sub]]\nid = 'B1'\nname = 'B1'\nweight = 1\n\
        [[phase.criterion.sub]]\nid = 'B2'\nname = 'B2'\nweight = 1\nscale = { min = 0.25, max = 10, step = 0.25 }\n\
        [[phase]]\nid = 'Q'\nname = 'Q'\n[[phase.criterion]]\nid = 'D'\nname = 'D'\nweight = 1\n";
    let call = parse("c.toml", text.as_bytes()).unwrap();
    let most: Vec<_> = call
        .phases
        .iter()
        .flat_map(|p| &p.subs)
        .map(|s| s.scale.max.to_plain())
        .collect();
    assert_eq!(most, ["6", "7", "10", "5"]);
    assert_eq!(call.phases[0].subs[2].scale.top(), crate::ids::Mark(39));
}

#[test]
fn what_a_terminal_would_obey_is_cleaned_away() {
    let text = minimal().replace("'Call'", r#""A\u001b[2Jb\u202e\n c""#);
    assert_eq!(
        parse("c.toml", text.as_bytes())
            .unwrap()
            .title
            .get(Lang::It),
        "A[2Jb c"
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = format!("\u{feff}{}", minimal().replace('\n', "\r\n"));
    assert!(parse("c.toml", text.as_bytes()).is_ok());
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let problems = parse("big.toml", &vec![b'#'; LARGEST + 1]).unwrap_err();
    assert_eq!(
        problems[0].to_string(),
        "big.toml:1:1: file: is larger than 4 MB. Take out what is not part of the call"
    );
    let mut whole = minimal().into_bytes();
    whole.resize(LARGEST, b'\n');
    assert!(parse("c.toml", &whole).is_ok());
}

#[test]
fn deep_nesting_and_floods_of_problems_are_survived() {
    let deep = format!("a = {}", "[".repeat(100_000));
    assert!(parse("c.toml", deep.as_bytes()).is_err());
    let flood: String = (0..5000).map(|n| format!("key{n} = 1\n")).collect();
    assert_eq!(parse("c.toml", flood.as_bytes()).unwrap_err().len(), 1000);
}

/// A change of some bytes of a valid file, at the same place or by cutting and doubling.
fn mutated(bytes: &[u8], changes: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (place, kind, byte) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = place.index(bytes.len());
        let end = bytes.len().min(at + usize::from(*byte));
        match kind % 4 {
            0 => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            2 => drop(bytes.drain(at..end)),
            _ => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// Whatever the bytes: either a call, or problems that lie inside the file, sorted by line.
    #[test]
    fn any_bytes_are_read_or_refused(changes in prop::collection::vec(any::<(prop::sample::Index, u8, u8)>(), 1..6)) {
        let bytes = mutated(WECARE, &changes);
        match parse("c.toml", &bytes) {
            Ok(call) => prop_assert!(!call.phases.is_empty()),
            Err(problems) => {
                let lines = bytes.iter().filter(|b| **b == b'\n').count() + 1;
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.is_sorted_by_key(|p| (p.line, p.column)));
                prop_assert!(problems.iter().all(|p| (1..=lines).contains(&p.line) && p.column > 0));
                prop_assert!(problems.iter().all(|p| !p.to_string().contains(char::is_control)));
            }
        }
    }

    /// A line taken out or moved: the text stays TOML more often, so that the rules are met.
    #[test]
    fn lines_in_any_order_are_read_or_refused(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), keep in any::<bool>()) {
        let text = std::str::from_utf8(WECARE).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        let line = lines.remove(from.index(lines.len()));
        if keep {
            lines.insert(to.index(lines.len()), line);
        }
        if let Err(problems) = parse("c.toml", lines.join("\n").as_bytes()) {
            prop_assert!(!problems.is_empty());
        }
    }
}
