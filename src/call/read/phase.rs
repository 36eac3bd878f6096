//! Reading a phase: what it decides, who scores, its sections and checks; the rest is put together.

use super::money::{budget_cut, pots};
use super::rubric::{self, Given, scale_of};
use super::scoring::{consensus, divergence, scoring};
use super::table::Table;
use super::term::{deadline, duration, integration};
use super::{Context, Ids, own_id, own_name, rules};
use crate::call::{Check, CheckMode, Decision, OnFail, Phase, Reveal, Scorers, Section};
use crate::ids::CheckId;

const DECISIONS: [(&str, Decision); 5] = [
    ("requirements_only", Decision::RequirementsOnly),
    (
        "requirements_plus_threshold",
        Decision::RequirementsPlusThreshold,
    ),
    ("ranking", Decision::Ranking),
    ("ranking_with_budget", Decision::RankingWithBudget),
    ("first_come", Decision::FirstCome),
];
const MODES: [(&str, CheckMode); 3] = [
    ("auto", CheckMode::Auto),
    ("hybrid", CheckMode::Hybrid),
    ("manual", CheckMode::Manual),
];
const FAILURES: [(&str, OnFail); 4] = [
    ("not_receivable", OnFail::NotReceivable),
    ("excluded", OnFail::Excluded),
    ("integration", OnFail::Integration),
    ("warning", OnFail::Warning),
];

/// Reads one phase. What could not be read is reported and stands as its default.
pub(super) fn read(table: &Table<'_>, context: &mut Context, outer: &Given, first: bool) -> Phase {
    let id = own_id(table, &mut context.phase_ids).unwrap_or_default();
    let name = own_name(table, &context.languages).unwrap_or_default();
    let decision = table.choice("decision", &DECISIONS, Decision::RequirementsPlusThreshold);
    let scorers = [
        ("every_member", Scorers::EveryMember),
        ("assigned", Scorers::Assigned),
    ];
    let reveals = [
        ("when_all_sealed", Reveal::WhenAllSealed),
        ("by_chair", Reveal::ByChair),
    ];
    let scale = scale_of(table, outer);
    let scoring = scoring(table.table("scoring").as_ref());
    let sections = sections(table, context);
    let rubric = rubric::read(table, context, &scale, &sections, &scoring, decision);
    let phase = Phase {
        id,
        name,
        deadline: table
            .table("deadline")
            .and_then(|term| deadline(&term, context, first)),
        decision,
        checks: checks(table, context),
        screening: table.choice(
            "screening",
            &[("before_scoring", true), ("not_kept", false)],
            false,
        ),
        integration: table
            .table("integration")
            .and_then(|table| integration(&table)),
        procedure_days: table
            .get("procedure_days")
            .and_then(|item| item.whole(1..=3650)),
        pots: pots(table, context, decision),
        scorers: table.choice("scorers", &scorers, Scorers::EveryMember),
        partial_sheets: table.choice(
            "partial_sheets",
            &[("refused", false), ("allowed", true)],
            false,
        ),
        reveal: table.choice("reveal", &reveals, Reveal::WhenAllSealed),
        consensus: consensus(table.table("consensus").as_ref()),
        divergence: divergence(table.table("divergence").as_ref(), &rubric, scoring.total),
        thresholds: rules::thresholds(table, &rubric, &scoring),
        gates: rules::gates(table, &rubric),
        tie_break: rules::tie_break(table, &rubric),
        budget_cut: budget_cut(table, decision),
        duration_months: table
            .table("duration_months")
            .and_then(|months| duration(&months)),
        sections,
        scoring,
        criteria: rubric.criteria,
        subs: rubric.subs,
    };
    table.close();
    phase
}

fn sections(phase: &Table<'_>, context: &Context) -> Vec<Section> {
    let mut ids = Ids::default();
    let section = |table: &Table<'_>| {
        let section = Section {
            id: own_id(table, &mut ids).unwrap_or_default(),
            name: own_name(table, &context.languages).unwrap_or_default(),
            required: table
                .get("required")
                .and_then(|item| item.flag())
                .unwrap_or(true),
            max_chars: table
                .get("max_chars")
                .and_then(|item| item.whole(1..=1_000_000)),
        };
        table.close();
        section
    };
    phase.tables("section").iter().map(section).collect()
}

fn checks(phase: &Table<'_>, context: &mut Context) -> Vec<Check> {
    phase
        .tables("check")
        .iter()
        .map(|table| check(table, context))
        .collect()
}

fn check(table: &Table<'_>, context: &mut Context) -> Check {
    let on_fail = table.need(
        "on_fail",
        "Say what follows: on_fail = \"not_receivable\", \"excluded\", \"integration\" or \"warning\"",
    );
    let basis = table.need(
        "basis",
        "Name the act and clause that ask for it: a check without a basis cannot be used",
    );
    let reserve = [("admitted_with_reserve", true)];
    let check = Check {
        id: CheckId::from(
            own_id(table, &mut context.check_ids)
                .unwrap_or_default()
                .as_str(),
        ),
        name: own_name(table, &context.languages).unwrap_or_default(),
        mode: table.choice("mode", &MODES, CheckMode::Manual),
        on_fail: on_fail
            .and_then(|item| item.choice(&FAILURES))
            .unwrap_or(OnFail::Warning),
        reserve_if_to_be_found: table.choice("on_fail_if_to_be_found", &reserve, false),
        data: table
            .get("data")
            .and_then(|item| item.heading())
            .unwrap_or_default(),
        basis: basis.and_then(|item| item.heading()).unwrap_or_default(),
    };
    table.close();
    check
}
