//! How the ranking looks: what heads it, and the lines between the projects.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::row::Columns;
use super::{Line, row, viewed, whole};
use crate::locale::{self, Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::list::{Money, Origin};
use crate::panel::refusal::Refusal;
use crate::panel::state::Listed;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Lines above the heads of the columns.
pub(super) fn head_lines(model: &Model, sight: Sight<'_>) -> u16 {
    u16::try_from(heading(model, sight).len()).unwrap_or(1)
}

/// Draws the screen.
pub(super) fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let mut y = 0;
    for (text, role) in heading(model, sight) {
        Row::new(buf, area, y).gap(2).put(&text, theme.style(role));
        y += 1;
    }
    let list = viewed(model, sight);
    let columns = Columns::of(model, sight, list.as_deref(), area.width);
    columns.heads(&model.locale, theme, &mut Row::new(buf, area, y));
    y += 1;
    let height = usize::from(area.height.saturating_sub(y));
    let state = &model.ranking;
    for line in state.lines.iter().skip(state.top).take(height) {
        let mut row = Row::new(buf, area, y);
        y += 1;
        match line {
            Line::Row(at) => {
                let selected = *at == state.cursor.at;
                let cells = match &list {
                    Some(listed) => listed
                        .list
                        .rows
                        .get(*at)
                        .map(|r| row::approved(r, model, sight)),
                    None => state.rows.get(*at).and_then(|r| row::live(r, model, sight)),
                };
                if let Some(cells) = cells {
                    columns.draw(&cells, selected, theme, &mut row);
                }
            }
            between => between_rows(model, sight, between, theme, &mut row),
        }
    }
}

/// A line that is no project.
fn between_rows(model: &Model, sight: Sight<'_>, line: &Line, theme: &Theme, row: &mut Row<'_>) {
    let locale = &model.locale;
    let money = |pot: &usize| model.ranking.money.get(*pot);
    let (text, role, symbol) = match line {
        Line::Row(_) => return,
        Line::Pot(pot) => (pot_name(sight, money(pot), locale), Role::Heading, " "),
        Line::Budget(pot) => {
            let narrow = row.left() < 100;
            let said = money(pot).map(|m| budget(m, narrow, locale));
            (said.unwrap_or_default(), Role::Points, "═")
        }
        Line::Reserve => (
            locale.text("ranking-reserve").into_owned(),
            Role::Muted,
            "─",
        ),
        Line::Rest => (locale.text("ranking-rest").into_owned(), Role::Muted, "─"),
        Line::District(name) => (name.clone(), Role::Heading, " "),
    };
    let rule = theme.style(if symbol == "═" {
        Role::Points
    } else {
        Role::Border
    });
    let before = if symbol == " " { "  " } else { symbol };
    row.put(before, rule);
    if symbol != " " {
        row.put(symbol, rule).gap(1);
    }
    row.put(&text, theme.style(role));
    if symbol != " " {
        row.gap(1).rule(symbol, rule);
    }
}

fn pot_name(sight: Sight<'_>, money: Option<&Money>, locale: &Locale) -> String {
    let Some(money) = money else {
        return String::new();
    };
    let mut pots = sight.call().phases.iter().flat_map(|p| &p.pots);
    let named = pots.find(|p| p.id == money.pot);
    let name = named.map_or(money.pot.as_str(), |p| p.name.get(locale.lang()));
    let budget = locale.euros(money.budget_cents);
    locale.format(
        "ranking-pot",
        &[("name", Arg::Text(name)), ("budget", Arg::Text(&budget))],
    )
}

/// The budget line in words.
fn budget(money: &Money, narrow: bool, locale: &Locale) -> String {
    let (budget, granted) = (
        locale.euros(money.budget_cents),
        locale.euros(money.granted_cents),
    );
    let (offered, residual) = (
        locale.euros(money.offered_cents),
        locale.euros(money.residual_cents),
    );
    let args = [
        ("budget", Arg::Text(budget.as_str())),
        ("granted", Arg::Text(&granted)),
        ("offered", Arg::Text(&offered)),
        ("residual", Arg::Text(&residual)),
    ];
    match (narrow, money.offered_cents > 0) {
        (true, false) => locale.format("ranking-line-short", &args),
        (true, true) => locale.format("ranking-line-offer-short", &args),
        (false, false) => locale.format("ranking-line", &args),
        (false, true) => locale.format("ranking-line-offer", &args),
    }
}

/// What heads the page: which list it is, and what is still open.
fn heading(model: &Model, sight: Sight<'_>) -> Vec<(String, Role)> {
    let locale = &model.locale;
    if let Some(listed) = whole(model, sight) {
        return approved(listed, locale)
            .into_iter()
            .map(|text| (text, Role::Muted))
            .collect();
    }
    let state = &model.ranking;
    let ranked = state.rows.iter().filter(|r| r.has_total);
    let admitted = ranked.clone().filter(|r| r.failures.is_empty()).count();
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [
        ("settled", count(ranked.count())),
        ("all", count(sight.project_count())),
        ("admitted", count(admitted)),
    ];
    let mut head = locale.format("ranking-head", &args);
    if !sight.phase().decision.ranks() && model.size.width >= 60 {
        head.push_str(" · ");
        head.push_str(&locale.text("ranking-no-places"));
    }
    let mut lines = vec![(head, Role::Muted)];
    if model.body_height() < 12 {
        return lines;
    }
    let standing = sight.standing_list().map(|l| l.list.number);
    let said = match (standing, &state.open) {
        (Some(number), _) => {
            let number = [("number", Arg::Count(number.into()))];
            Some((locale.format("ranking-approved", &number), Role::StatusOk))
        }
        (None, None) if !state.rows.is_empty() => {
            Some((locale.text("ranking-ready").into_owned(), Role::StatusOk))
        }
        (None, Some(refusal @ (Refusal::DrawNeeded(_) | Refusal::RequestUnknown(_)))) => {
            let said = locale::refusal(refusal, locale);
            Some((format!("! {said}"), Role::StatusWarn))
        }
        _ => None,
    };
    lines.extend(said);
    lines
}

/// Number, origin, approval, publication of an approved list.
fn approved(listed: &Listed, locale: &Locale) -> Vec<String> {
    let number = Arg::Count(listed.list.number.into());
    let origin = match &listed.list.origin {
        Origin::Panel => locale.text("list-by-panel").into_owned(),
        Origin::Correction { of, act, .. } => locale.format(
            "list-correction",
            &[("of", Arg::Count((*of).into())), ("act", Arg::Text(act))],
        ),
        Origin::Advance { of, act } => locale.format(
            "list-advance",
            &[("of", Arg::Count((*of).into())), ("act", Arg::Text(act))],
        ),
    };
    let at = locale.date_time(listed.at.to_zoned(locale.zone().clone()));
    let hash = listed.list.hash().short();
    let args = [
        ("number", number),
        ("origin", Arg::Text(&origin)),
        ("time", Arg::Text(&at)),
    ];
    let first = locale.format("list-head", &args);
    let published = match &listed.published {
        Some(p) => {
            let on = locale.date(p.on);
            let args = [
                ("act", Arg::Text(p.act.as_str())),
                ("date", Arg::Text(&on)),
                ("channel", Arg::Text(&p.channel)),
            ];
            locale.format("list-published", &args)
        }
        None => locale.text("list-unpublished").into_owned(),
    };
    let hash = locale.format("list-hash", &[("hash", Arg::Text(&hash))]);
    vec![first, format!("{published} · {hash}")]
}

/// Shortened to so many columns.
pub(super) fn short(text: &str, columns: u16) -> String {
    fit::shorten(text, usize::from(columns)).into_owned()
}
