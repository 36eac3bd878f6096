//! The definitive project beside the preliminary one (S46): the left pane shows the one, the other
//! frozen with its marks, or what differs.

use std::sync::Arc;

use super::page::{Block, Kind};
use super::{Pane, State};
use crate::cell::Cell;
use crate::dossier::{Change, Comparison, Differing, Dossier, PartnerFacts, SECTIONS, compare};
use crate::ids::{Mark, ProjectId};
use crate::locale::dossier::{self as document, Writer};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Sheet;
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
    let lists = &sight.call().priority_lists;
    Some(match state.version {
        Version::Now => {
            let (phase, term) = (sight.phase(), sight.limit());
            document::blocks(now?, phase, lists, term, locale, columns)
        }
        Version::Before => {
            let old = old?;
            let mut blocks = marks(sight, old, locale, columns);
            blocks.extend(document::blocks(
                before?,
                old.phase(),
                lists,
                // Whether it came in time was decided in its own phase.
                None,
                locale,
                columns,
            ));
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
        let cell = |sheet: &Sheet| sheet.cells.iter().find(|c| c.sub == sub.id).cloned();
        let cells: Vec<(&str, Cell)> = revealed
            .sheets
            .iter()
            .filter_map(|sheet| Some((sight.name(&sheet.member), cell(sheet)?)))
            .collect();
        let members: Vec<String> = cells
            .iter()
            .filter_map(|(name, cell)| Some(format!("{name} {}", value(cell.mark?))))
            .collect();
        let members = members.join(", ");
        match old.item(place).and_then(|i| i.closed.as_ref()) {
            Some(closed) => {
                let agreed = value(closed.mark);
                w.detail("before-agreed", &format!("{agreed} ({members})"));
                w.detail("before-motivation", &closed.motivation);
            }
            None => w.detail("before-members", &members),
        }
        for (name, cell) in cells.iter().filter(|(_, c)| !c.comment.is_empty()) {
            w.put(Kind::Detail, format!("{name}: {}", cell.comment));
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
            w.put(Kind::Item, text);
        }
        w.gap();
    }
    // Partners stand above, and every filing has a receipt of its own.
    let told = |d: &&Differing| !matches!(d.field, "ats" | "receipt");
    for field in found.differing.iter().filter(told) {
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
            let passage = in_euros(passage, locale);
            w.put(Kind::Item, format!("{sign} {passage}"));
        }
    }
    w.gap();
}

/// A passage with its amounts, which stand there as files write them (`1234.50 EUR`), as the
/// language writes them.
fn in_euros(passage: &str, locale: &Locale) -> String {
    let cents = |figure: &str| {
        let (whole, cents) = figure.split_once('.').filter(|(_, c)| c.len() == 2)?;
        format!("{whole}{cents}").parse::<i64>().ok()
    };
    let (mut out, mut parts) = (String::new(), passage.split(" EUR").peekable());
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            out.push_str(part);
            break;
        }
        let before = part.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
        let figure = part.get(before.len()..).unwrap_or("");
        match cents(figure) {
            Some(cents) => {
                out.push_str(before);
                out.push_str(&locale.euros(cents));
            }
            None => {
                out.push_str(part);
                out.push_str(" EUR");
            }
        }
    }
    out
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

#[cfg(test)]
mod tests {
    use super::in_euros;
    use crate::lang::Lang;
    use crate::locale::Locale;

    #[test]
    fn amounts_in_passages_are_written_as_the_language_writes_them() {
        let (it, en) = (Locale::new(Lang::It), Locale::new(Lang::En));
        let said = "Personale · 310400.00 EUR · Regione, -5.50 EUR";
        let italian = in_euros(said, &it);
        assert_eq!(
            italian,
            format!(
                "Personale · {} · Regione, {}",
                it.euros(31_040_000),
                it.euros(-550)
            )
        );
        assert!(italian.contains("310.400,00"), "{italian}");
        assert_eq!(in_euros("1.00 EUR", &en), en.euros(100));
        assert_eq!(in_euros("costi in EUR, 3 EUR", &it), "costi in EUR, 3 EUR");
        assert_eq!(in_euros("nulla", &it), "nulla");
    }
}
