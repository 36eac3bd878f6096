//! Reading the `[call]` block: what the call is, its money, its acts and registers, its quorum.

use super::acts::{acts, authorities};
use super::money::{cents, reserve};
use super::registers::{districts, headings, principles, priority_lists};
use super::source::quoted;
use super::table::Table;
use super::{Ids, own_id, zone};
use crate::call::act::PriorityVersion;
use crate::call::{Call, InMinutes, Quorum};
use crate::exact::Exact;
use crate::ids::Hash;
use crate::lang::Lang;

/// The `[call]` block, and whether its required keys could be read.
pub(super) fn head(table: &Table<'_>, hash: Hash) -> (Call, bool) {
    let languages = languages(table);
    let id = own_id(table, &mut Ids::default());
    let title = table
        .need("title", "Add title = \"…\"")
        .and_then(|item| item.text(&languages));
    let sources = table
        .get("sources")
        .and_then(|item| item.list())
        .unwrap_or_default();
    let budget_cents = table.get("budget").and_then(|item| cents(&item));
    let versions = [
        ("at_deadline", PriorityVersion::AtDeadline),
        ("at_receipt", PriorityVersion::AtReceipt),
    ];
    let marks = [
        ("none", InMinutes::None),
        ("annex", InMinutes::Annex),
        ("body", InMinutes::Body),
    ];
    let sound = id.is_some() && title.is_some();
    let call = Call {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        fund: table.get("fund").and_then(|item| item.heading()),
        budget_cents,
        reserve_cents: reserve(table, budget_cents),
        timezone: timezone(table),
        sources: sources
            .iter()
            .filter_map(|item| item.text(&languages))
            .collect(),
        individual_marks_in_minutes: table.choice(
            "individual_marks_in_minutes",
            &marks,
            InMinutes::default(),
        ),
        programme: headings(table, "programme"),
        publicity: table
            .get("publicity")
            .and_then(|item| item.text(&languages)),
        acts: acts(table),
        authorities: authorities(table, &languages),
        district_name: table
            .get("district_name")
            .and_then(|item| item.text(&languages)),
        districts: districts(table),
        principles: principles(table, &languages),
        priority_lists: priority_lists(table, &languages),
        priority_version: table.choice("priority_version", &versions, PriorityVersion::default()),
        languages,
        quorum: table.table("quorum").as_ref().map(quorum),
        conflicts_declared: table.choice(
            "conflicts_of_interest",
            &[("declared_per_project", true), ("not_asked", false)],
            false,
        ),
        phases: Vec::new(),
        hash,
    };
    table.close();
    (call, sound)
}

fn languages(table: &Table<'_>) -> Vec<Lang> {
    let Some(item) = table.get("languages") else {
        return Lang::ALL.to_vec();
    };
    let options = Lang::ALL.map(|lang| (lang.code(), lang));
    let Some(list) = item.list() else {
        return Lang::ALL.to_vec();
    };
    let mut languages: Vec<Lang> = Vec::new();
    for entry in &list {
        match entry.choice(&options) {
            Some(lang) if languages.contains(&lang) => {
                entry.report("is there twice", "Take one out");
            }
            Some(lang) => languages.push(lang),
            None => {}
        }
    }
    if list.is_empty() {
        item.report(
            "names no language",
            "Write [\"it\", \"en\"], [\"it\"] or [\"en\"]",
        );
    }
    languages
}

fn timezone(table: &Table<'_>) -> String {
    let default = || "Europe/Rome".to_owned();
    let Some(item) = table.get("timezone") else {
        return default();
    };
    let Some(name) = item.heading() else {
        return default();
    };
    match zone(&name) {
        Some(_) => name,
        None => {
            item.report(
                format!("{} is no time zone", quoted(&name)),
                "Write an IANA name such as \"Europe/Rome\"",
            );
            default()
        }
    }
}

fn quorum(table: &Table<'_>) -> Quorum {
    let mut quorum = Quorum {
        preparatory: 2,
        evaluative: None,
        substitute_required: true,
    };
    if let Some(members) = table.get("preparatory").and_then(|item| item.whole(1..=99)) {
        quorum.preparatory = members;
    }
    if let Some(item) = table.get("evaluative") {
        quorum.evaluative = match item.value.as_str() {
            Some("plenum") => None,
            Some(word) if word.parse::<Exact>().is_err() => {
                item.report(
                    format!("{} is no number of members", quoted(word)),
                    "Write \"plenum\" or a number",
                );
                None
            }
            _ => item.whole(1..=99),
        };
    }
    let options = [("substitute_required", true), ("not_replaced", false)];
    quorum.substitute_required = table.choice("recused_member", &options, true);
    table.close();
    quorum
}
