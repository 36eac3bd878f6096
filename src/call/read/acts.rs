//! Reading the acts on which a call rests, and who answers for it.

use jiff::civil::Date;

use super::item::Item;
use super::source::quoted;
use super::table::Table;
use super::{Ids, own_id};
use crate::call::act::{Act, ActKind, Authority};
use crate::ids::Hash;
use crate::lang::Lang;

/// The acts, each citing only acts that exist and are not later than itself.
pub(super) fn acts(call: &Table<'_>) -> Vec<Act> {
    let tables = call.tables("act");
    let mut ids = Ids::default();
    let mut acts = Vec::new();
    let mut cites = Vec::new();
    for table in &tables {
        acts.push(act(table, &mut ids));
        let list = table.get("cites").and_then(|item| item.list());
        cites.push(list.unwrap_or_default());
        table.close();
    }
    let cited: Vec<Vec<String>> = acts
        .iter()
        .zip(&cites)
        .map(|(act, items)| cited(act, items, &acts))
        .collect();
    for (act, cited) in acts.iter_mut().zip(cited) {
        act.cites = cited;
    }
    acts
}

/// One act without what it cites.
fn act(table: &Table<'_>, ids: &mut Ids) -> Act {
    let line = |key| table.get(key).and_then(|item| item.heading());
    let kind = table.need("kind", "Say what it is: kind = \"call\"");
    let title = table.need("title", "Add its title or object: title = \"…\"");
    let date = table.get("date").and_then(|item| item.date());
    let (in_force_from, in_force_to) = period(table, "in_force_from", "in_force_to");
    if let (None, Some(date), Some(to)) = (in_force_from, date, in_force_to)
        && to < date
    {
        table.report_key(
            "in_force_to",
            format!("{to} is before {date}, the date of the act"),
            "Mend one of them",
        );
    }
    Act {
        id: own_id(table, ids).unwrap_or_default(),
        kind: kind
            .and_then(|item| item.choice(&ActKind::ALL))
            .unwrap_or(ActKind::Other),
        title: title.and_then(|item| item.heading()).unwrap_or_default(),
        number: line("number").unwrap_or_default(),
        date,
        issuer: line("issuer").unwrap_or_default(),
        bulletin: line("bulletin").unwrap_or_default(),
        url: line("url").unwrap_or_default(),
        sha256: table.get("sha256").and_then(|item| sum(&item)),
        cites: Vec::new(),
        in_force_from,
        in_force_to,
    }
}

/// What an act cites, by identifier.
fn cited(act: &Act, items: &[Item<'_>], acts: &[Act]) -> Vec<String> {
    let options: Vec<(&str, &Act)> = acts.iter().map(|act| (act.id.as_str(), act)).collect();
    let mut cited: Vec<String> = Vec::new();
    for item in items {
        let Some(found) = item.one_of("act of this call", &options) else {
            continue;
        };
        if found.id == act.id {
            item.report("is the act itself", "Name the act that it rests on");
        } else if cited.contains(&found.id) {
            item.report("is there twice", "Take one out");
        }
        if let (Some(own), Some(its)) = (act.date, found.date)
            && its > own
        {
            let what = format!(
                "{} is of {its}, later than this act of {own}",
                quoted(&found.id)
            );
            item.report(what, "Mend one of the dates, or cite another act");
        }
        cited.push(found.id.clone());
    }
    cited
}

fn sum(item: &Item<'_>) -> Option<Hash> {
    let hash = Hash::try_from(item.heading()?).ok();
    if hash.is_none() {
        item.report(
            "is no SHA-256 sum",
            "Write its 64 hexadecimal digits, as sha256sum prints them",
        );
    }
    hash
}

/// First and last day, in this order.
pub(super) fn period(
    table: &Table<'_>,
    from: &'static str,
    to: &'static str,
) -> (Option<Date>, Option<Date>) {
    let first = table.get(from).and_then(|item| item.date());
    let last = table.get(to).and_then(|item| item.date());
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        let what = format!("{last} is before {first}, the first day");
        table.report_key(to, what, "Swap them or mend one");
    }
    (first, last)
}

/// Who answers for the call.
pub(super) fn authorities(call: &Table<'_>, languages: &[Lang]) -> Vec<Authority> {
    let authority = |table: &Table<'_>| {
        let name = table.need("name", "Add the name: name = \"…\"");
        let office = table.need("office", "Add the office: office = \"…\"");
        let (from, to) = period(table, "from", "to");
        let authority = Authority {
            name: name.and_then(|item| item.heading()).unwrap_or_default(),
            office: office
                .and_then(|item| item.text(languages))
                .unwrap_or_default(),
            from,
            to,
        };
        table.close();
        authority
    };
    call.tables("authority").iter().map(authority).collect()
}
