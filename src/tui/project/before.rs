//! The definitive project beside the preliminary one (S46): the left pane shows the one, the other
//! frozen with its marks, or what differs.

use std::sync::Arc;

use super::document::{self, Writer};
use super::page::{Block, Kind};
use super::{Pane, State};
use crate::dossier::{Change, Comparison, Differing, Dossier, PartnerFacts, SECTIONS, compare};
use crate::ids::{Mark, ProjectId};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::sight::ProjectSight;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;

/// Which dossier the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// The one filed in the phase under way.
    #[default]
    Now,
    /// The one of the phase before, with its marks.
    Before,
    /// What differs.
    Differences,
}

impl State {
    /// Whether the dossier that the page shows has come.
    pub(super) const fn has_page(&self) -> bool {
        match self.version {
            Version::Now => self.dossier.is_some(),
            Version::Before => self.before.is_some(),
            Version::Differences => self.dossier.is_some() && self.before.is_some(),
        }
    }

    /// The locale key of what the page shows, where there is a choice.
    pub(super) fn version_label(&self, sight: Sight<'_>) -> Option<&'static str> {
        sight.preliminary(&self.id)?;
        Some(match self.version {
            Version::Now => "version-now",
            Version::Before => "version-before",
            Version::Differences => "version-differences",
        })
    }
}

/// Shows the next of the three.
pub(super) fn next_version(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    if sight.preliminary(&state.id).is_none() {
        model.say(Tone::Info, "version-only-one", &[]);
        return Vec::new();
    }
    state.version = match state.version {
        Version::Now => Version::Before,
        Version::Before => Version::Differences,
        Version::Differences => Version::Now,
    };
    state.pane = Pane::Dossier;
    state.top = 0;
    state.selection = None;
    relay(state);
    if state.before.is_none() {
        return vec![Effect::LoadBefore(state.id.clone())];
    }
    Vec::new()
}

/// The dossier of the phase before has come.
pub fn loaded_before(model: &mut Model, id: &ProjectId, dossier: Arc<Dossier>) {
    if let Some(state) = model.project.as_mut().filter(|s| s.id == *id) {
        state.before = Some(dossier);
        relay(state);
    }
}

/// The page is to be laid out anew, from its beginning.
fn relay(state: &mut State) {
    state.page = super::page::Page::default();
    state.page_width = 0;
}

/// The paragraphs of what the page shows; `None` while it has not come.
pub(super) fn blocks(
    state: &State,
    sight: Sight<'_>,
    locale: &Locale,
    columns: u16,
) -> Option<Vec<Block>> {
    let (now, before) = (state.dossier.as_deref(), state.before.as_deref());
    let old = sight.preliminary(&state.id);
    Some(match state.version {
        Version::Now => document::blocks(now?, sight.phase(), locale, columns),
        Version::Before => {
            let old = old?;
            let mut blocks = marks(sight, old, locale, columns);
            blocks.extend(document::blocks(before?, old.phase(), locale, columns));
            blocks
        }
        Version::Differences => {
            let found = compare(before?, now?);
            differences(&found, sight, locale, columns)
        }
    })
}

/// The marks of the phase before, with comments and motivations.
fn marks(sight: Sight<'_>, old: ProjectSight<'_>, locale: &Locale, columns: u16) -> Vec<Block> {
    let phase = old.phase();
    let mut w = Writer::new(locale, columns);
    w.section("marks-before");
    let args = [("phase", Arg::Text(phase.name.get(locale.lang())))];
    w.put(Kind::Heading, locale.format("before-marks", &args));
    let Some(revealed) = old.sheets() else {
        w.put(Kind::Text, locale.text("before-no-marks"));
        w.gap();
        return w.finish();
    };
    if let Some(total) = old.outcome().and_then(|o| o.total.as_ref()) {
        let total = locale.decimal(&total.to_fixed(old.decimals()));
        w.put(
            Kind::Text,
            locale.format("before-total", &[("total", Arg::Text(&total))]),
        );
    }
    for (place, sub) in phase.subs.iter().enumerate() {
        let value = |mark: Mark| locale.decimal(&sub.scale.value(mark).to_plain());
        w.item(&format!("{} {}", sub.id, sub.name.get(locale.lang())));
        let closed = old.item(place).and_then(|i| i.closed.as_ref());
        if let Some(closed) = closed {
            w.detail("before-agreed", &value(closed.mark));
            w.detail("before-motivation", &closed.motivation);
        }
        for sheet in &revealed.sheets {
            let Some(cell) = sheet.cells.iter().find(|c| c.sub == sub.id) else {
                continue;
            };
            let mark = cell.mark.map_or_else(|| "·".to_owned(), value);
            let comment = if cell.comment.is_empty() { "" } else { " — " };
            let name = sight.name(&sheet.member);
            w.put(
                Kind::Detail,
                format!("{name}: {mark}{comment}{}", cell.comment),
            );
        }
    }
    w.gap();
    w.finish()
}

/// What differs, field by field.
fn differences(found: &Comparison, sight: Sight<'_>, locale: &Locale, columns: u16) -> Vec<Block> {
    let mut w = Writer::new(locale, columns);
    w.put(Kind::Title, locale.text("differences-title"));
    w.gap();
    if found.differing.is_empty() {
        w.put(Kind::Text, locale.text("differences-none"));
    }
    if found.lead.is_some() || !found.partners.is_empty() {
        w.section("ats");
        w.put(Kind::Heading, locale.text("differences-partners"));
        if let Some((old, new)) = &found.lead {
            let args = [("before", Arg::Text(old)), ("after", Arg::Text(new))];
            w.item(&locale.format("differences-lead", &args));
        }
        for changed in &found.partners {
            let text = partner(&w, &changed.partner, changed.change);
            w.item(&text);
        }
        w.gap();
    }
    for field in found.differing.iter().filter(|d| d.field != "ats") {
        differing(&mut w, field, sight, locale);
    }
    w.finish()
}

fn partner(w: &Writer<'_>, partner: &PartnerFacts, change: Change) -> String {
    let locale = w.locale();
    let name = if partner.name.is_empty() {
        locale.text("differences-nameless").into_owned()
    } else {
        partner.name.clone()
    };
    let (key, before, after) = match change {
        Change::Added => ("differences-added", String::new(), String::new()),
        Change::Removed => ("differences-removed", String::new(), String::new()),
        Change::Role(old, new) => (
            "differences-role",
            w.word("role-of-partner", &old),
            w.word("role-of-partner", &new),
        ),
        Change::Status(old, new) => (
            "differences-status",
            w.word("partner-status", &old),
            w.word("partner-status", &new),
        ),
    };
    let args = [
        ("name", Arg::Text(&name)),
        ("before", Arg::Text(&before)),
        ("after", Arg::Text(&after)),
    ];
    locale.format(key, &args)
}

/// A field: the passages that went, then those that came; what is in both is left out.
fn differing(w: &mut Writer<'_>, field: &Differing, sight: Sight<'_>, locale: &Locale) {
    let id = field.section.as_deref().unwrap_or(field.field);
    let named = sight.phase().sections.iter().find(|s| s.id == id);
    let name = named.map_or_else(
        || field_name(id, locale),
        |s| s.name.get(locale.lang()).to_owned(),
    );
    w.section(id);
    w.put(Kind::Heading, name);
    let gone = field.before.iter().filter(|p| !field.after.contains(p));
    let came = field.after.iter().filter(|p| !field.before.contains(p));
    let (gone, came): (Vec<&String>, Vec<&String>) = (gone.collect(), came.collect());
    if gone.is_empty() && came.is_empty() {
        w.put(Kind::Text, locale.text("differences-other"));
    }
    for (sign, passages) in [("−", gone), ("+", came)] {
        for passage in passages {
            w.put(Kind::Item, format!("{sign} {passage}"));
        }
    }
    w.gap();
}

/// The name of a field that is no section of the call.
fn field_name(id: &str, locale: &Locale) -> String {
    let key = match id {
        "title" => "column-title",
        "receipt" => "dossier-received",
        "districts" => "dossier-district",
        "duration_months" => "plan-duration",
        "start_planned" => "plan-start",
        "support_body" => "plan-support-body",
        "pot" => "plan-pot",
        "line" => "plan-line",
        "size_class" => "plan-size-class",
        "further" => "dossier-further",
        "invented" => "dossier-invented",
        id if SECTIONS.contains(&id) => {
            return locale
                .text(&format!("section-{}", id.replace('_', "-")))
                .into_owned();
        }
        id => return id.to_owned(),
    };
    locale.text(key).into_owned()
}
