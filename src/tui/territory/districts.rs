//! The districts: how many projects came from each, what became of them, and from which came none.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::sight::territory::Covered;
use crate::tui::fit;
use crate::tui::lines::{self, Lines};
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// From this width on the selected district is told of beside the list.
const WIDE: u16 = 140;

/// Widest list: figures far from their names are hard to read.
const WIDEST: u16 = 96;

/// Rows of the list on a screen of so many columns, with a body of so many rows.
pub(super) fn list_height(sight: Sight<'_>, width: u16, body: u16) -> usize {
    let page = body.saturating_sub(super::HEAD);
    usize::from(list_area(sight, width, page).saturating_sub(above(page))).max(1)
}

/// Rows of a page that the list takes, its captions included.
fn list_area(sight: Sight<'_>, width: u16, page: u16) -> u16 {
    if width >= WIDE {
        return page;
    }
    // Of a district that only projects name there is little to tell.
    let most = if sight.call().districts.is_empty() {
        4
    } else {
        12
    };
    let detail = match page {
        0..=9 => 1,
        10..=14 => 4,
        15..=24 => 9,
        _ => 12,
    };
    page.saturating_sub(most.min(detail))
}

/// Rows above the list: captions, and where there is room how many districts have a project.
const fn above(page: u16) -> u16 {
    if page < 10 { 1 } else { 2 }
}

/// Draws the page.
pub(super) fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let rows = sight.coverage();
    let locale = &model.locale;
    if rows.is_empty() {
        let text = locale.text("territory-none");
        for (y, line) in (0..).zip(fit::wrap(&text, super::columns(area.width))) {
            Row::new(buf, area, y)
                .gap(1)
                .put(line.trim_end(), theme.style(Role::Muted));
        }
        return;
    }
    let left = if area.width >= WIDE {
        area.width * 3 / 5
    } else {
        area.width
    };
    let list = Rect {
        width: left.min(WIDEST),
        height: list_area(sight, area.width, area.height),
        ..area
    };
    table(model, sight, &rows, theme, buf, list);
    let Some(row) = rows.get(model.territory.district.at) else {
        return;
    };
    let detail = if area.width >= WIDE {
        Rect {
            x: area.x + left + 1,
            width: area.width - left - 1,
            ..area
        }
    } else {
        Rect {
            y: area.y + list.height,
            height: area.height - list.height,
            ..area
        }
    };
    let mut all = about(sight, row, locale, detail.width);
    if detail.height == 1 {
        // Where there is one line, it is for what the list does not say.
        all.drain(..1);
    }
    all.truncate(usize::from(detail.height));
    lines::draw(&all, 0, None, (Role::Text, theme), buf, detail);
}

/// Columns of figures: their captions, on narrow screens shorter ones.
fn figures(sight: Sight<'_>, width: u16) -> Vec<(&'static str, u16)> {
    let narrow = width < 56 || width < 90 && sight.phase_number() > 0;
    let column = |wide: &'static str, short: &'static str, columns: u16| {
        if narrow { (short, 6) } else { (wide, columns) }
    };
    let mut all = Vec::new();
    if sight.phase_number() > 0 {
        all.push(column("territory-before", "territory-before-short", 12));
    }
    all.push(column("territory-filed", "territory-filed-short", 11));
    all.push(column("territory-admitted", "territory-admitted-short", 9));
    if sight.phase().decision.spends() {
        all.push(column("territory-funded", "territory-funded-short", 11));
    }
    all
}

fn table(
    model: &Model,
    sight: Sight<'_>,
    rows: &[Covered<'_>],
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let locale = &model.locale;
    let above = above(
        area.height
            .max(model.body_height().saturating_sub(super::HEAD)),
    );
    if above > 1 {
        Row::new(buf, area, 0)
            .gap(1)
            .put(&summary(sight, rows, locale), theme.style(Role::Muted));
    }
    let columns = figures(sight, area.width);
    let taken: u16 = columns.iter().map(|(_, width)| width).sum();
    let name = area.width.saturating_sub(taken + 5);
    let style = theme.style(Role::Heading);
    let mut row = Row::new(buf, area, above - 1);
    row.gap(4)
        .field(&locale.text("column-district"), name, style);
    for (key, width) in &columns {
        row.right(&locale.text(key), *width, style);
    }
    let height = usize::from(area.height.saturating_sub(above));
    let mut cursor = model.territory.district;
    cursor.settle(rows.len(), height);
    for (y, (place, covered)) in
        (above..).zip(rows.iter().enumerate().skip(cursor.top).take(height))
    {
        let here = place == cursor.at;
        draw_row(
            sight,
            covered,
            here,
            name,
            &columns,
            theme,
            Row::new(buf, area, y),
        );
    }
}

fn draw_row(
    sight: Sight<'_>,
    covered: &Covered<'_>,
    here: bool,
    name: u16,
    columns: &[(&'static str, u16)],
    theme: &Theme,
    mut row: Row<'_>,
) {
    let base = theme.style(if here { Role::Selection } else { Role::Text });
    let listed = covered.district.is_some() || sight.call().districts.is_empty();
    let (sign, role) = match (covered.is_empty(), listed) {
        (_, false) => ("?", Role::StatusWarn),
        (true, true) => ("○", Role::Todo),
        (false, true) => ("●", Role::StatusOk),
    };
    let quiet = if here { base } else { theme.style(Role::Muted) };
    let text = if covered.is_empty() { quiet } else { base };
    row.put(
        if here { "▌ " } else { "  " },
        base.patch(theme.style(Role::Accent)),
    )
    .put(sign, base.patch(theme.style(role)))
    .put(" ", base)
    .field(covered.name, name, text);
    for (key, width) in columns {
        let n = match *key {
            "territory-before" | "territory-before-short" => covered.before.len(),
            "territory-admitted" | "territory-admitted-short" => covered.admitted,
            "territory-funded" | "territory-funded-short" => covered.funded,
            _ => covered.projects.len(),
        };
        let shown = if n == 0 {
            "·".to_owned()
        } else {
            n.to_string()
        };
        row.right(&shown, *width, if n == 0 { quiet } else { base });
    }
    row.fill(base);
}

/// How many districts there are, with a project and without.
pub(super) fn summary(sight: Sight<'_>, rows: &[Covered<'_>], locale: &Locale) -> String {
    let number = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    if sight.call().districts.is_empty() {
        return locale.format("territory-no-register", &[("all", number(rows.len()))]);
    }
    let registered = || rows.iter().filter(|r| r.district.is_some());
    let empty = registered().filter(|r| r.is_empty()).count();
    let all = registered().count();
    let args = [
        ("all", number(all)),
        ("with", number(all - empty)),
        ("without", number(empty)),
        ("outside", number(rows.len() - all)),
    ];
    let said = locale.format("territory-summary", &args);
    if rows.len() > all {
        return format!("{said} · {}", locale.format("territory-outside", &args));
    }
    said
}

/// What there is to know of a district.
fn about(
    sight: Sight<'_>,
    row: &Covered<'_>,
    locale: &Locale,
    width: u16,
) -> Vec<Vec<(String, Role)>> {
    let mut lines = Lines::new(locale, super::columns(width));
    lines.heading(row.name);
    let codes: Vec<&str> = row
        .projects
        .iter()
        .filter_map(|place| Some(sight.project(*place)?.id().as_str()))
        .collect();
    if codes.is_empty() {
        lines.wrapped(0, &locale.text("territory-no-project"), Role::Todo);
    } else {
        told(&mut lines, "territory-projects", &codes.join(", "));
    }
    if !row.before.is_empty() {
        let before: Vec<&str> = row.before.iter().map(|id| id.as_str()).collect();
        told(&mut lines, "territory-in-phase-before", &before.join(", "));
    }
    if row.district.is_none() && !sight.call().districts.is_empty() {
        lines.wrapped(0, &locale.text("territory-unregistered"), Role::StatusWarn);
    }
    let bodies: Vec<&str> = sight
        .supporters(&row.key)
        .map(|b| b.name.as_str())
        .collect();
    if !sight.procedure().support_bodies.is_empty() {
        let none = locale.text("territory-unsupported");
        let joined = bodies.join(", ");
        let said = if bodies.is_empty() { &*none } else { &joined };
        told(&mut lines, "territory-supported-by", said);
    }
    if let Some(district) = row.district {
        told(&mut lines, "territory-id", &district.id);
        told(
            &mut lines,
            "territory-enti",
            &district.enti_gestori.join(", "),
        );
        told(&mut lines, "territory-comuni", &district.comuni.join(", "));
        told(&mut lines, "territory-asl", &district.asl.join(", "));
        if let Some(people) = district.population {
            let shown = locale.whole(u64::from(people));
            let args = [
                ("count", Arg::Count(people.into())),
                ("shown", Arg::Text(&shown)),
            ];
            lines.wrapped(0, &locale.format("territory-population", &args), Role::Text);
        }
    }
    lines.lines
}

/// A name and what belongs to it; nothing where there is nothing.
fn told(lines: &mut Lines<'_>, key: &str, text: &str) {
    if !text.is_empty() {
        let said = lines.locale.format(key, &[("text", Arg::Text(text))]);
        lines.hanging(0, 2, &said, Role::Text);
    }
}
