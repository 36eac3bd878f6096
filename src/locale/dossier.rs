//! The dossier as paragraphs to read: every section the call asks for, then what else was filed.

mod block;
mod definitive;

use super::{Arg, Locale};
use crate::call::act::PriorityList;
use crate::call::{Limit, Phase};
use crate::dossier::{
    Ats, Coherence, Dossier, Need, Participation, Partner, SECTIONS, Seat, passages,
};

pub use block::{Block, Kind};
pub(crate) use block::{TABLE, Writer};

/// The word for a value of one of the dossier's closed lists.
pub(crate) fn word<T: serde::Serialize>(locale: &Locale, list: &str, value: &T) -> String {
    let code = serde_json::to_value(value)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default();
    let key = format!("{list}-{}", code.replace('_', "-"));
    locale.text(&key).into_owned()
}

/// The paragraphs of a dossier under a phase of a call with its lists of priorities, for a page of so
/// many columns.
#[must_use]
pub fn blocks(
    dossier: &Dossier,
    phase: &Phase,
    lists: &[PriorityList],
    term: Option<Limit>,
    locale: &Locale,
    columns: u16,
) -> Vec<Block> {
    let mut w = Writer::new(locale, columns);
    w.put(Kind::Title, format!("{}  {}", dossier.id, dossier.title));
    if dossier.invented {
        w.put(Kind::Warning, locale.text("dossier-invented"));
    }
    w.gap();
    w.detail("dossier-district", &dossier.districts.join(", "));
    if let Some(lead) = dossier.lead() {
        w.detail("dossier-lead", &lead.name);
    }
    receipt(&mut w, dossier, term);
    definitive::head(&mut w, dossier);
    w.gap();
    let mut shown: Vec<&str> = Vec::new();
    for section in &phase.sections {
        shown.push(&section.id);
        write_section(
            &mut w,
            dossier,
            lists,
            &section.id,
            section.name.get(locale.lang()),
            section.required,
        );
    }
    for id in SECTIONS {
        if !shown.contains(&id) {
            let name = locale
                .text(&format!("section-{}", id.replace('_', "-")))
                .into_owned();
            write_section(&mut w, dossier, lists, id, &name, false);
        }
    }
    for (id, text) in dossier
        .sections
        .iter()
        .filter(|(id, _)| !shown.contains(&id.as_str()))
    {
        w.section(id);
        w.put(Kind::Heading, id.as_str());
        w.text(text);
    }
    if !dossier.further.is_empty() {
        w.section("further");
        w.put(Kind::Heading, locale.text("dossier-further"));
        for field in &dossier.further {
            w.put(Kind::Detail, format!("{}: {}", field.name, field.value));
        }
    }
    w.finish()
}

fn receipt(w: &mut Writer<'_>, dossier: &Dossier, term: Option<Limit>) {
    let Some(receipt) = &dossier.receipt else {
        return;
    };
    w.detail("dossier-protocol", &receipt.protocol_no);
    if let Some(at) = receipt.received_at {
        let zone = w.locale().zone().clone();
        let when = w.locale().date_time(at.to_zoned(zone.clone()));
        w.detail("dossier-received", &when);
        if let Some(limit) = term.filter(|limit| !limit.met(at)) {
            let last = w.locale().date(limit.last_day(&zone));
            let late = w
                .locale
                .format("dossier-late", &[("date", Arg::Text(&last))]);
            w.put(Kind::Warning, late);
        }
    }
}

fn write_section(
    w: &mut Writer<'_>,
    dossier: &Dossier,
    lists: &[PriorityList],
    id: &str,
    name: &str,
    required: bool,
) {
    let before = w.blocks.len();
    id.clone_into(&mut w.section);
    w.put(Kind::Heading, name);
    match id {
        "abstract" => w.text(&dossier.summary),
        "needs" => dossier.needs.iter().for_each(|need| write_need(w, need)),
        "idea" => {
            if let Some(idea) = &dossier.idea {
                w.text(&idea.text);
                idea.actions.iter().for_each(|a| w.item(a));
            }
        }
        "innovation_elements" => innovation(w, dossier),
        "coherence" => dossier.coherence.iter().for_each(|c| coherence(w, c)),
        "participation" => dossier
            .participation
            .iter()
            .for_each(|p| participation(w, p)),
        "ats" => dossier.ats.iter().for_each(|a| ats(w, a)),
        "declarations" => {
            for d in &dossier.declarations {
                let label = if d.text.is_empty() { &d.kind } else { &d.text };
                w.item(label);
                w.detail("dossier-signed-by", &d.signed_by);
            }
        }
        "documents" => documents(w, dossier),
        other if definitive::write(w, dossier, other, lists) => {}
        other => passages(dossier, other).iter().for_each(|p| w.text(p)),
    }
    if w.blocks.len() == before + 1 {
        if required {
            let missing = w.locale().text("dossier-section-missing").into_owned();
            w.put(Kind::Warning, missing);
        } else {
            w.blocks.truncate(before);
            return;
        }
    }
    w.gap();
}

fn write_need(w: &mut Writer<'_>, need: &Need) {
    w.text(&need.text);
    if w.blocks.last().is_some_and(|b| b.kind == Kind::Blank) {
        w.blocks.pop();
    }
    w.detail("need-recipients", &need.recipients);
    w.detail("need-place", &need.place);
    w.detail("need-figures", &need.figures);
    w.detail("need-sources", &need.sources.join("; "));
    w.detail("need-expressed-by", &need.expressed_by);
    w.detail("need-priorities", &need.priority_refs.join(", "));
    w.gap();
}

fn innovation(w: &mut Writer<'_>, dossier: &Dossier) {
    for element in &dossier.innovation_elements {
        let kind = element
            .kind
            .map(|k| format!("{} — ", w.word("innovation", &k)))
            .unwrap_or_default();
        w.put(Kind::Text, format!("{kind}{}", element.text));
        w.detail("innovation-compared", &element.compared_service);
        w.detail("innovation-limit", &element.limit_addressed);
        w.gap();
    }
}

fn coherence(w: &mut Writer<'_>, c: &Coherence) {
    w.text(&c.text);
    w.detail("coherence-principles", &c.principle_refs.join(", "));
    let systems = w.words("local-system", &c.local_systems);
    w.detail("coherence-systems", &systems);
    let dimensions = w.words("dimension", &c.dimensions);
    w.detail("coherence-dimensions", &dimensions);
    w.detail("coherence-governance", &c.governance);
    w.detail("coherence-subsidiarity", &c.subsidiarity);
}

fn participation(w: &mut Writer<'_>, p: &Participation) {
    w.text(&p.text);
    if !p.codesign.is_empty() {
        let label = w.locale().text("participation-codesign").into_owned();
        w.put(Kind::Subheading, label);
    }
    for step in &p.codesign {
        w.item(&step.who);
        w.detail("codesign-method", &step.method);
        w.detail("codesign-when", &step.when);
        w.detail("codesign-status", &step.status);
        w.detail("codesign-outcome", &step.outcome);
    }
    if !p.coproduction.is_empty() {
        w.gap();
        let label = w.locale().text("participation-coproduction").into_owned();
        w.put(Kind::Subheading, label);
    }
    for action in &p.coproduction {
        w.item(&action.action);
        w.detail("coproduction-actors", &action.actors.join(", "));
        w.detail("coproduction-tasks", &action.tasks);
        w.detail("coproduction-resources", &action.resources);
    }
}

fn ats(w: &mut Writer<'_>, ats: &Ats) {
    let form = w.word("ats", &ats.form);
    w.detail("ats-form", &form);
    w.detail("ats-deed", &ats.deed_doc);
    w.gap();
    if w.columns() < TABLE {
        ats.partners.iter().for_each(|p| listed(w, p));
    } else if !ats.partners.is_empty() {
        let captions = [
            "partner-name",
            "partner-kinds",
            "partner-role",
            "partner-status",
            "partner-seat",
        ];
        let captions = captions.map(|key| w.locale().text(key)).join("\n");
        w.put(Kind::Captions, captions);
        ats.partners.iter().for_each(|p| row(w, p));
    }
}

/// The partner as a row of the table, what is longer below it.
fn row(w: &mut Writer<'_>, p: &Partner) {
    let role = w.word("role-of-partner", &p.role);
    let status = w.word("partner-status", &p.status);
    let kinds = w.words("kind", &p.kinds);
    let cells = [
        partner_name(w, p),
        kinds,
        role,
        status,
        seat(p.seat.as_ref()),
    ];
    w.put(Kind::Row, cells.join("\n"));
    further(w, p);
}

/// The partner as an item of the list.
fn listed(w: &mut Writer<'_>, p: &Partner) {
    let role = w.word("role-of-partner", &p.role);
    let status = w.word("partner-status", &p.status);
    let name = partner_name(w, p);
    w.item(&format!("{name} — {role}, {status}"));
    let kinds = w.words("kind", &p.kinds);
    w.detail("partner-kinds", &kinds);
    w.detail("partner-seat", &seat(p.seat.as_ref()));
    further(w, p);
}

fn partner_name(w: &Writer<'_>, p: &Partner) -> String {
    if p.name.is_empty() {
        w.locale().text("partner-unnamed").into_owned()
    } else {
        p.name.clone()
    }
}

/// What a partner does and brings.
fn further(w: &mut Writer<'_>, p: &Partner) {
    w.detail("partner-operating-seat", &seat(p.operating_seat.as_ref()));
    w.detail("partner-tasks", &p.tasks);
    if let Some(cents) = p.contribution_cents {
        let amount = w.locale().euros(cents);
        w.detail("partner-contribution", &amount);
    }
    w.detail("partner-letter", &p.letter_doc);
    w.gap();
}

fn seat(seat: Option<&Seat>) -> String {
    seat.map(place).unwrap_or_default()
}

/// A seat in a line: municipality, province, region.
pub(crate) fn place(seat: &Seat) -> String {
    let province = if seat.province.is_empty() {
        String::new()
    } else {
        format!(" ({})", seat.province)
    };
    let region = if seat.region.is_empty() {
        String::new()
    } else {
        format!(", {}", seat.region)
    };
    format!("{}{province}{region}", seat.comune)
}

fn documents(w: &mut Writer<'_>, dossier: &Dossier) {
    for d in &dossier.documents {
        w.item(&d.name);
        w.detail("document-kind", &d.kind);
        w.detail("document-signature", &d.signature);
        w.detail("document-sha256", d.sha256.get(..16).unwrap_or(&d.sha256));
    }
}
