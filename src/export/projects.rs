//! The projects as filed: whole as JSON, or the texts of their sections as one row each.

use super::table::lines;
use super::{Table, Value};
use crate::call::Phase;
use crate::dossier::{Dossier, FIELDS, PLANNED, PartnerRole, passages};
use crate::exact::Exact;

/// The dossiers in their own form, as an array: imported again they are unchanged.
#[must_use]
pub fn projects_json(dossiers: &[Dossier]) -> String {
    lines(&serde_json::to_string_pretty(dossiers).unwrap_or_default())
}

type Read = fn(&Dossier) -> String;

/// One column per part that a table can hold, under the names by which tables are read.
const PARTS: [(&str, Read); 22] = [
    ("id", |d| d.id.clone()),
    ("title", |d| d.title.clone()),
    ("abstract", |d| d.summary.clone()),
    ("protocol_no", |d| {
        d.receipt
            .as_ref()
            .map(|r| r.protocol_no.clone())
            .unwrap_or_default()
    }),
    ("received_at", |d| {
        d.receipt
            .as_ref()
            .and_then(|r| r.received_at)
            .map(|t| t.to_string())
            .unwrap_or_default()
    }),
    ("sender", |d| {
        d.receipt
            .as_ref()
            .map(|r| r.sender.clone())
            .unwrap_or_default()
    }),
    ("districts", |d| list(&d.districts)),
    ("lead", |d| {
        d.lead().map(|p| p.name.clone()).unwrap_or_default()
    }),
    ("lead_tax_code", |d| {
        d.lead().map(|p| p.tax_code.clone()).unwrap_or_default()
    }),
    ("partners", |d| {
        let others = d
            .ats
            .iter()
            .flat_map(|ats| &ats.partners)
            .filter(|p| p.role != PartnerRole::Capofila);
        list(others.map(|p| &p.name))
    }),
    ("needs", |d| paragraphs(d.needs.iter().map(|n| &n.text))),
    ("idea", |d| {
        d.idea
            .as_ref()
            .map(|i| paragraphs(std::iter::once(&i.text).chain(&i.actions)))
            .unwrap_or_default()
    }),
    ("innovation_elements", |d| {
        paragraphs(d.innovation_elements.iter().map(|i| &i.text))
    }),
    ("coherence", |d| {
        d.coherence
            .as_ref()
            .map(|c| c.text.clone())
            .unwrap_or_default()
    }),
    ("governance", |d| {
        d.coherence
            .as_ref()
            .map(|c| c.governance.clone())
            .unwrap_or_default()
    }),
    ("subsidiarity", |d| {
        d.coherence
            .as_ref()
            .map(|c| c.subsidiarity.clone())
            .unwrap_or_default()
    }),
    ("participation", |d| {
        d.participation
            .as_ref()
            .map(|p| p.text.clone())
            .unwrap_or_default()
    }),
    ("codesign", |d| {
        paragraphs(
            d.participation
                .iter()
                .flat_map(|p| &p.codesign)
                .map(|c| joined(&[&c.who, &c.method, &c.outcome])),
        )
    }),
    ("coproduction", |d| {
        let shared = d.participation.iter().flat_map(|p| &p.coproduction);
        paragraphs(shared.map(|c| joined(&[&c.action, &c.tasks, &c.resources])))
    }),
    ("declarations", |d| {
        list(d.declarations.iter().map(|d| &d.kind))
    }),
    ("documents", |d| list(d.documents.iter().map(|d| &d.name))),
    ("invented", |d| {
        if d.invented {
            "true".to_owned()
        } else {
            String::new()
        }
    }),
];

/// What a definitive project says in a word or a number; a column stands where any project has it.
const PLAN: [(&str, Read); 8] = [
    ("duration_months", |d| whole(d.duration_months)),
    ("start_planned", |d| whole(d.start_planned)),
    ("budget_total", |d| {
        euro(d.budget.as_ref().and_then(|b| b.total_cents))
    }),
    ("requested", |d| {
        euro(d.budget.as_ref().and_then(|b| b.requested_cents))
    }),
    ("support_body", |d| d.support_body.clone()),
    ("pot", |d| d.pot.clone()),
    ("line", |d| d.line.clone()),
    ("size_class", |d| d.size_class.clone()),
];

fn whole<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn euro(cents: Option<i64>) -> String {
    cents.map(Exact::euro).unwrap_or_default()
}

/// One row per project. What has parts of its own (partners, needs, actions) is brought
/// together in one text, so that this table is for reading: JSON keeps everything.
#[must_use]
pub fn projects(phase: &Phase, dossiers: &[Dossier]) -> Table {
    let ids = phase.sections.iter().map(|section| section.id.as_str());
    let free: Vec<&str> = ids
        .filter(|id| !FIELDS.contains(id) || PLANNED.contains(id))
        .collect();
    // A section that the call names goes before a part of the same name, as in reading.
    let planned = PLAN
        .iter()
        .filter(|(_, read)| dossiers.iter().any(|d| !read(d).is_empty()));
    let parts: Vec<&(&str, Read)> = PARTS
        .iter()
        .chain(planned)
        .filter(|(name, _)| !free.contains(name))
        .collect();
    let mut columns: Vec<String> = parts.iter().map(|(name, _)| (*name).to_owned()).collect();
    columns.extend(free.iter().map(ToString::to_string));
    let first = columns.len();
    for field in dossiers.iter().flat_map(|d| &d.further) {
        if !columns.contains(&field.name) {
            columns.push(field.name.clone());
        }
    }
    let mut table = Table::new(&columns);
    for dossier in dossiers {
        let mut row: Vec<Value> = parts
            .iter()
            .map(|(_, read)| Value::Text(read(dossier)))
            .collect();
        row.extend(
            free.iter()
                .map(|id| Value::Text(paragraphs(passages(dossier, id)))),
        );
        let further = |name: &String| dossier.further.iter().find(|f| f.name == *name);
        let names = columns.iter().skip(first);
        row.extend(names.map(|name| Value::text(further(name).map_or("", |f| f.value.as_str()))));
        table.rows.push(row);
    }
    table
}

fn list<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    join(parts, "; ")
}

fn paragraphs<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    join(parts, "\n\n")
}

fn joined(parts: &[&String]) -> String {
    join(parts, ". ")
}

fn join<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() && !part.as_ref().is_empty() {
            text.push_str(between);
        }
        text.push_str(part.as_ref());
    }
    text
}
