//! Reading the checks of a phase: who finds out, on which basis, and what follows.

use super::rule::{self, Scene};
use super::table::Table;
use super::{Context, own_id, own_name};
use crate::call::{Check, CheckMode, OnFail, Rule, Section};
use crate::dossier::FIELDS;
use crate::ids::CheckId;

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

/// The checks of a phase, in order.
pub(super) fn checks(phase: &Table<'_>, sections: &[Section], context: &mut Context) -> Vec<Check> {
    let has_duration = phase.get("duration_months").is_some();
    let tables = phase.tables("check");
    let one = |table: &Table<'_>| check(table, sections, has_duration, context);
    tables.iter().map(one).collect()
}

fn check(
    table: &Table<'_>,
    sections: &[Section],
    has_duration: bool,
    context: &mut Context,
) -> Check {
    let on_fail = table.need(
        "on_fail",
        "Say what follows: on_fail = \"not_receivable\", \"excluded\", \"integration\" or \"warning\"",
    );
    let basis = table.need(
        "basis",
        "Name the act and clause that ask for it: a check without a basis cannot be used",
    );
    let reserve = [("admitted_with_reserve", true)];
    let mode = table.get("mode");
    let told = mode.as_ref().map(|item| item.choice(&MODES));
    let scene = Scene {
        sections,
        has_duration,
        has_budget: context.has_budget,
        checks: &context.check_ids,
    };
    let rule = rule_of(table, told, &scene);
    let check = Check {
        id: CheckId::from(
            own_id(table, &mut context.check_ids)
                .unwrap_or_default()
                .as_str(),
        ),
        name: own_name(table, &context.languages).unwrap_or_default(),
        mode: told.flatten().unwrap_or(CheckMode::Manual),
        rule,
        on_fail: on_fail
            .and_then(|item| item.choice(&FAILURES))
            .unwrap_or(OnFail::Warning),
        reserve_if_to_be_found: table.choice("on_fail_if_to_be_found", &reserve, false),
        opens: opens(table),
        data: table
            .get("data")
            .and_then(|item| item.heading())
            .unwrap_or_default(),
        basis: basis.and_then(|item| item.heading()).unwrap_or_default(),
    };
    table.close();
    check
}

/// The rule, which stands exactly where something is computed. `told` is the mode as written:
/// where it could not be read, nothing is said about the rule's presence.
fn rule_of(table: &Table<'_>, told: Option<Option<CheckMode>>, scene: &Scene<'_>) -> Option<Rule> {
    let item = table.get("rule");
    match (&item, told) {
        (Some(item), None | Some(Some(CheckMode::Manual))) => item.report(
            "has no effect where a person decides alone",
            "Take it out, or write mode = \"auto\" or \"hybrid\"",
        ),
        (None, Some(Some(CheckMode::Auto | CheckMode::Hybrid))) => table.missing(
            "rule",
            "Say how it is computed: rule = \"…\" or { kind = \"…\", … }; or write mode = \"manual\"",
        ),
        _ => {}
    }
    rule::read(&item?, scene)
}

/// The fields of the dossier that an integration opens.
fn opens(table: &Table<'_>) -> Vec<&'static str> {
    let fields = FIELDS.map(|field| (field, field));
    let list = table.get("opens").and_then(|item| item.list());
    let list = list.unwrap_or_default();
    list.iter()
        .filter_map(|item| item.one_of("field of a dossier", &fields))
        .collect()
}
