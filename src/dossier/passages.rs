//! The texts of one field of a dossier as plain passages, without labels: what is counted, compared
//! and read where no screen of its own shows the field.

use serde::Serialize;

use super::{Activity, Budget, Dossier, Partner};

/// The passages of a field, by its name in [`super::FIELDS`] or as a free section of the call, in
/// the order in which they were filed; empty where nothing stands there. Amounts are in euro with a
/// decimal point, words of closed lists are those of the files.
#[must_use]
pub fn passages(dossier: &Dossier, field: &str) -> Vec<String> {
    let mut all: Vec<String> = match field {
        "id" => vec![dossier.id.clone()],
        "title" => vec![dossier.title.clone()],
        "abstract" => vec![dossier.summary.clone()],
        "invented" => Vec::new(),
        "receipt" => dossier
            .receipt
            .iter()
            .map(|r| {
                let at = r.received_at.map(|at| at.to_string()).unwrap_or_default();
                joined(&[&r.protocol_no, &at, &r.sender])
            })
            .collect(),
        "districts" => dossier.districts.clone(),
        "ats" => ats(dossier),
        "declarations" => dossier
            .declarations
            .iter()
            .map(|d| joined(&[&d.kind, &d.signed_by, &d.text]))
            .collect(),
        "documents" => dossier
            .documents
            .iter()
            .map(|d| joined(&[&d.name, &d.kind, &d.signature, &d.sha256]))
            .collect(),
        "further" => dossier
            .further
            .iter()
            .map(|f| format!("{}: {}", f.name, f.value))
            .collect(),
        "sections" => dossier.sections.values().cloned().collect(),
        _ => described(dossier, field)
            .or_else(|| planned(dossier, field))
            .unwrap_or_else(|| dossier.sections.get(field).cloned().into_iter().collect()),
    };
    all.retain(|text| !text.trim().is_empty());
    all
}

/// The texts of a preliminary project.
fn described(dossier: &Dossier, field: &str) -> Option<Vec<String>> {
    Some(match field {
        "needs" => dossier
            .needs
            .iter()
            .map(|n| {
                let (sources, refs) = (n.sources.join("; "), n.priority_refs.join(", "));
                let parts = [&n.text, &n.recipients, &n.place, &n.figures, &sources];
                joined(&[&joined(&parts), &n.expressed_by, &refs])
            })
            .collect(),
        "idea" => dossier
            .idea
            .iter()
            .flat_map(|idea| std::iter::once(&idea.text).chain(&idea.actions))
            .cloned()
            .collect(),
        "innovation_elements" => dossier
            .innovation_elements
            .iter()
            .map(|e| {
                joined(&[
                    &word(&e.kind),
                    &e.text,
                    &e.compared_service,
                    &e.limit_addressed,
                ])
            })
            .collect(),
        "coherence" => dossier
            .coherence
            .iter()
            .flat_map(|c| {
                [
                    c.text.clone(),
                    c.principle_refs.join(", "),
                    words(&c.local_systems),
                    words(&c.dimensions),
                    c.governance.clone(),
                    c.subsidiarity.clone(),
                ]
            })
            .collect(),
        "participation" => dossier
            .participation
            .iter()
            .flat_map(|p| {
                let steps = p
                    .codesign
                    .iter()
                    .map(|c| joined(&[&c.who, &c.method, &c.when, &c.status, &c.outcome]));
                let shared = p
                    .coproduction
                    .iter()
                    .map(|c| joined(&[&c.action, &c.actors.join(", "), &c.tasks, &c.resources]));
                std::iter::once(p.text.clone())
                    .chain(steps)
                    .chain(shared)
                    .collect::<Vec<_>>()
            })
            .collect(),
        _ => return None,
    })
}

/// The texts of a definitive project.
fn planned(dossier: &Dossier, field: &str) -> Option<Vec<String>> {
    let one = |text: &String| vec![text.clone()];
    Some(match field {
        "activities" => dossier.activities.iter().map(activity).collect(),
        "duration_months" => dossier.duration_months.iter().map(u16::to_string).collect(),
        "start_planned" => dossier
            .start_planned
            .iter()
            .map(ToString::to_string)
            .collect(),
        "budget" => dossier.budget.iter().flat_map(budget).collect(),
        "sustainability" => dossier
            .sustainability
            .iter()
            .flat_map(|s| {
                let sources = s
                    .sources
                    .iter()
                    .map(|f| joined(&[&f.source, &euro(f.amount_cents)]));
                let mut all = one(&s.text);
                all.extend(sources);
                all.extend([s.horizon.clone(), s.owner.clone()]);
                all
            })
            .collect(),
        "replicability" => dossier
            .replicability
            .iter()
            .flat_map(|r| {
                let (materials, territories) = (r.materials.join("; "), r.territories.join("; "));
                [r.text.clone(), r.conditions.clone(), materials, territories]
            })
            .collect(),
        "integration" => dossier
            .integration
            .iter()
            .flat_map(|i| {
                let services = i
                    .services
                    .iter()
                    .map(|s| joined(&[&s.name, &s.sector, &s.procedure, &s.agreement_doc]));
                std::iter::once(i.text.clone()).chain(services)
            })
            .collect(),
        "indicators" => dossier
            .indicators
            .iter()
            .map(|i| joined(&[&i.name, &i.baseline, &i.target, &i.source]))
            .collect(),
        "risks" => dossier
            .risks
            .iter()
            .map(|r| joined(&[&r.text, &r.response]))
            .collect(),
        "governance" => dossier
            .governance
            .iter()
            .flat_map(|g| g.bodies.iter().chain(std::iter::once(&g.rules)).cloned())
            .collect(),
        "priorities" => dossier
            .priorities
            .iter()
            .map(|p| joined(&[&p.version, &p.refs.join(", ")]))
            .collect(),
        "support_body" => one(&dossier.support_body),
        "partner_changes" => dossier
            .partner_changes
            .iter()
            .map(|c| joined(&[&c.partner, &c.change, &c.reason]))
            .collect(),
        "pot" => one(&dossier.pot),
        "line" => one(&dossier.line),
        "size_class" => one(&dossier.size_class),
        _ => return None,
    })
}

fn ats(dossier: &Dossier) -> Vec<String> {
    let Some(ats) = &dossier.ats else {
        return Vec::new();
    };
    let mut all = vec![joined(&[&word(&Some(ats.form)), &ats.deed_doc])];
    all.extend(ats.partners.iter().map(partner));
    all
}

fn partner(p: &Partner) -> String {
    let seats = [&p.seat, &p.operating_seat];
    let seats = seats.map(|seat| {
        let parts = seat
            .iter()
            .flat_map(|s| [&s.comune, &s.province, &s.region]);
        joined(&parts.collect::<Vec<_>>())
    });
    let (kinds, role, status) = (words(&p.kinds), word(&Some(p.role)), word(&Some(p.status)));
    let [legal, operating] = &seats;
    let who = joined(&[
        &p.name,
        &p.tax_code,
        &kinds,
        &role,
        &status,
        legal,
        operating,
    ]);
    joined(&[&who, &p.tasks, &euro(p.contribution_cents), &p.letter_doc])
}

fn activity(a: &Activity) -> String {
    let month = |m: Option<u16>| m.map(|m| m.to_string()).unwrap_or_default();
    let months = match (a.start_month, a.end_month) {
        (None, None) => String::new(),
        (start, end) => format!("{}–{}", month(start), month(end)),
    };
    let (with, outputs) = (a.coproduced_with.join(", "), a.outputs.join("; "));
    let what = joined(&[&a.id, &a.title, &a.objective, &a.owner, &with]);
    joined(&[&what, &months, &outputs, &euro(a.cost_cents)])
}

fn budget(b: &Budget) -> Vec<String> {
    let mut all = vec![b.text.clone()];
    all.extend(b.lines.iter().map(|l| {
        let amount = euro(Some(l.amount_cents));
        joined(&[&l.category, &l.activity, &l.partner, &amount, &l.calc_basis])
    }));
    all.extend([euro(b.total_cents), euro(b.requested_cents)]);
    let brought = b.cofinance.iter();
    all.extend(brought.map(|c| joined(&[&c.source, &euro(Some(c.amount_cents))])));
    all
}

/// An amount with a decimal point: `1234.50 EUR`; empty where there is none.
fn euro(cents: Option<i64>) -> String {
    cents
        .map(|cents| {
            let sign = if cents < 0 { "-" } else { "" };
            let cents = cents.unsigned_abs();
            format!("{sign}{}.{:02} EUR", cents / 100, cents % 100)
        })
        .unwrap_or_default()
}

/// The word of a closed list, as files write it.
fn word<T: Serialize>(value: &Option<T>) -> String {
    let value = serde_json::to_value(value).ok();
    value
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn words<T: Serialize>(values: &[T]) -> String {
    let words: Vec<String> = values.iter().map(|v| word(&Some(v))).collect();
    words.join(", ")
}

/// The parts that hold something, one after the other.
fn joined<S: AsRef<str>>(parts: &[S]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.as_ref().trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}
