//! Reading the registers that a call brings along: districts, principles, versions of the priorities.

use std::collections::HashMap;

use jiff::civil::Date;

use super::acts::period;
use super::source::quoted;
use super::table::Table;
use super::{Ids, own_id, own_name};
use crate::call::act::{District, Principle, PriorityList};
use crate::lang::Lang;

/// A list of texts in one language.
pub(super) fn headings(table: &Table<'_>, key: &'static str) -> Vec<String> {
    let list = table.get(key).and_then(|item| item.list());
    list.unwrap_or_default()
        .iter()
        .filter_map(|item| item.heading())
        .collect()
}

/// The districts; no two are called alike, or a dossier could mean either.
pub(super) fn districts(call: &Table<'_>) -> Vec<District> {
    let mut ids = Ids::default();
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut district = |table: &Table<'_>| {
        let name = table.need("name", "Add the name as dossiers write it: name = \"…\"");
        let district = District {
            id: own_id(table, &mut ids).unwrap_or_default(),
            name: name
                .as_ref()
                .and_then(|item| item.heading())
                .unwrap_or_default(),
            enti_gestori: headings(table, "enti_gestori"),
            comuni: headings(table, "comuni"),
            asl: headings(table, "asl"),
            population: table
                .get("population")
                .and_then(|item| item.whole(1..=1_000_000_000)),
        };
        if let Some(item) = name
            && !district.name.is_empty()
        {
            let line = item.place().0;
            let first = *names.entry(district.name.to_lowercase()).or_insert(line);
            if first != line {
                item.report(
                    format!(
                        "{} is used twice, first in line {first}",
                        quoted(&district.name)
                    ),
                    "Give each district its own name",
                );
            }
        }
        table.close();
        district
    };
    call.tables("district").iter().map(&mut district).collect()
}

/// The principles of the strategy.
pub(super) fn principles(call: &Table<'_>, languages: &[Lang]) -> Vec<Principle> {
    named(call, "principle", languages)
}

/// Tables of identifier and name.
fn named(table: &Table<'_>, key: &'static str, languages: &[Lang]) -> Vec<Principle> {
    let mut ids = Ids::default();
    let mut one = |table: &Table<'_>| {
        let one = Principle {
            id: own_id(table, &mut ids).unwrap_or_default(),
            name: own_name(table, languages).unwrap_or_default(),
        };
        table.close();
        one
    };
    table.tables(key).iter().map(&mut one).collect()
}

/// The versions of the list of priorities; on any day at most one is in force.
pub(super) fn priority_lists(call: &Table<'_>, languages: &[Lang]) -> Vec<PriorityList> {
    let mut ids = Ids::default();
    let mut lists: Vec<PriorityList> = Vec::new();
    for table in call.tables("priority_list") {
        let (from, to) = period(&table, "from", "to");
        let list = PriorityList {
            id: own_id(&table, &mut ids).unwrap_or_default(),
            from,
            to,
            items: named(&table, "item", languages),
        };
        table.close();
        if let Some(other) = lists.iter().find(|other| overlap(other, &list)) {
            table.report(
                format!("is in force on days of version {} too", quoted(&other.id)),
                "Mend from and to: each version ends before the next one begins",
            );
        }
        lists.push(list);
    }
    lists
}

fn overlap(a: &PriorityList, b: &PriorityList) -> bool {
    let (from, to) = (Date::MIN, Date::MAX);
    a.from.unwrap_or(from) <= b.to.unwrap_or(to) && b.from.unwrap_or(from) <= a.to.unwrap_or(to)
}
