//! Reading a phase: what it decides, who scores, its sections; the rest is put together.

use super::money::{budget_cut, pots};
use super::rubric::{self, Given, scale_of};
use super::scoring::{consensus, divergence, scoring};
use super::source::quoted;
use super::table::Table;
use super::term::{deadline, duration, integration};
use super::{Context, Ids, check, own_id, own_name, rules};
use crate::call::{Check, Decision, Phase, Reveal, Rule, Scorers, Section};
use crate::dossier::{FIELDS, SECTIONS};

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
    let checks = check::checks(table, &sections, context);
    lengths_are_checked(table, &sections, &checks);
    let tie_break = rules::tie_break(table, &rubric);
    if !decision.ranks() && !tie_break.is_empty() {
        table.report_key(
            "tie_break",
            "orders nothing here: this phase makes no ranking",
            "Take it out, or write decision = \"ranking\" or \"ranking_with_budget\"",
        );
    }
    let phase = Phase {
        id,
        name,
        deadline: table
            .table("deadline")
            .and_then(|term| deadline(&term, context, first)),
        decision,
        checks,
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
        tie_break,
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

/// A most length that no check looks at would promise what nobody does.
fn lengths_are_checked(phase: &Table<'_>, sections: &[Section], checks: &[Check]) {
    let looks = |rule: &Rule| match rule {
        Rule::SectionLengths => true,
        Rule::If { then, .. } => matches!(**then, Rule::SectionLengths),
        _ => false,
    };
    if checks.iter().any(|c| c.rule.as_ref().is_some_and(looks)) {
        return;
    }
    for (table, section) in phase.tables("section").iter().zip(sections) {
        if section.max_chars.is_some() {
            let mend = "Add a [[phase.check]] with rule = \"section_lengths\", or take it out";
            table.report_key("max_chars", "no check looks at lengths", mend);
        }
    }
}

fn sections(phase: &Table<'_>, context: &Context) -> Vec<Section> {
    let mut ids = Ids::default();
    let section = |table: &Table<'_>| {
        let id = own_id(table, &mut ids).unwrap_or_default();
        let taken = id == "id" || id == "title" || FIELDS.contains(&id.as_str());
        if taken && !SECTIONS.contains(&id.as_str()) {
            let what = format!("{} is a field of every dossier and no section", quoted(&id));
            table.report_key("id", what, "Give the section another identifier");
        }
        let section = Section {
            id,
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
