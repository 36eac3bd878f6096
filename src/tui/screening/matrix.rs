//! How the matrix looks: a row for each project, a narrow column for each check.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::words;
use crate::locale::screening::because;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::screened::{Checked, Standing};
use crate::panel::sight::ProjectSight;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// From so many rows on there are sums above and an explanation below.
const TALL: u16 = 16;

/// Columns of a cell: its sign, and whether a person decided.
const CELL: u16 = 2;

/// What fits on the screen.
pub(super) struct View {
    code: u16,
    title: u16,
    state: u16,
    /// Columns of checks.
    pub(super) cells: usize,
    /// Rows of projects.
    pub(super) rows: usize,
    /// Whether sums are shown.
    pub(super) summed: bool,
}

impl View {
    /// What fits on the viewer's screen.
    pub(super) fn of(model: &Model, sight: Sight<'_>) -> Self {
        let (width, height) = (model.size.width, model.body_height());
        let longest = sight
            .projects()
            .take(200)
            .map(|p| fit::width(p.id().as_str()));
        let code = u16::try_from(longest.max().unwrap_or(4).clamp(4, 10)).unwrap_or(10);
        let checks = sight.phase().checks.len();
        let wanted = CELL * u16::try_from(checks).unwrap_or(u16::MAX / CELL);
        let least = if width < 60 { 0 } else { 12 };
        let free = width.saturating_sub(2 + code + 1);
        // In words, in most words, or as a sign.
        let fits = |full: &u16| free >= wanted + full + 1 + least * 2;
        let state = [42, 32].into_iter().find(fits).unwrap_or(1);
        let space = free.saturating_sub(state + 1 + least);
        let cells = space.min(wanted) / CELL;
        let summed = height >= TALL;
        Self {
            code,
            state,
            // A few columns left over tell nothing.
            title: Some(free.saturating_sub(state + 1 + cells * CELL))
                .filter(|columns| *columns >= 8)
                .unwrap_or(0),
            cells: usize::from(cells),
            rows: usize::from(height.saturating_sub(if summed { 7 } else { 3 })),
            summed,
        }
    }
}

/// Draws the matrix.
pub(super) fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (state, locale) = (&model.screening, &model.locale);
    let view = View::of(model, sight);
    let above = u16::from(view.summed);
    if view.summed {
        sums(model, theme, Row::new(buf, area, 0));
    }
    captions(model, sight, &view, theme, buf, area, above);
    if state.rows.is_empty() {
        let text = locale.text("projects-none");
        Row::new(buf, area, above + 3)
            .gap(2)
            .put(&text, theme.style(Role::Muted));
        return;
    }
    let shown = state.rows.iter().enumerate().skip(state.cursor.top);
    for (y, (line, place)) in (above + 2..).zip(shown.take(view.rows)) {
        if let Some(project) = sight.project(*place) {
            let row = Row::new(buf, area, y);
            let here = line == state.cursor.at;
            draw_row(model, sight, project, &view, here, theme, row);
        }
    }
    let foot = if view.summed { 4 } else { 1 };
    let foot = Rect {
        y: area.bottom().saturating_sub(foot),
        height: foot,
        ..area
    };
    if view.summed {
        explained(model, sight, theme, buf, foot);
    } else {
        in_short(model, sight, theme, Row::new(buf, foot, 0));
    }
}

/// How many projects stand how.
fn sums(model: &Model, theme: &Theme, mut row: Row<'_>) {
    let locale = &model.locale;
    row.gap(1);
    for (situation, n) in words::Situation::ALL.into_iter().zip(model.screening.sums) {
        if n == 0 {
            continue;
        }
        let (sign, role) = situation.sign();
        let count = [("count", Arg::Count(i64::try_from(n).unwrap_or(0)))];
        row.put(sign, theme.style(role)).gap(1);
        row.put(
            &locale.format(situation.counted(), &count),
            theme.style(Role::Muted),
        )
        .gap(2);
    }
}

/// Two lines: the last two characters of each check, one below the other.
fn captions(
    model: &Model,
    sight: Sight<'_>,
    view: &View,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
    above: u16,
) {
    let (column, locale) = (model.screening.column, &model.locale);
    let checks = &sight.phase().checks;
    let style = theme.style(Role::Heading);
    for line in 0..2 {
        let mut row = Row::new(buf, area, above + line);
        let caption = |key: &str| {
            if line == 1 {
                locale.text(key)
            } else {
                "".into()
            }
        };
        row.gap(2)
            .field(&caption("column-code"), view.code, style)
            .gap(1);
        row.field(&caption("column-title"), view.title, style);
        let word = if view.state > 2 {
            caption("column-standing")
        } else {
            "".into()
        };
        row.field(&word, view.state, style);
        // What lies out of sight on either side is said.
        let more = |shown: bool, sign: &'static str| if line == 0 && shown { sign } else { " " };
        row.put(more(column.top > 0, "‹"), theme.style(Role::Muted));
        for (i, check) in checks.iter().enumerate().skip(column.top).take(view.cells) {
            let id: Vec<char> = check.id.as_str().chars().collect();
            let at = (id.len() + usize::from(line)).checked_sub(2);
            let sign = at.and_then(|at| id.get(at)).copied().unwrap_or(' ');
            let role = if i == column.at {
                Role::Selection
            } else {
                Role::Heading
            };
            row.field(&sign.to_string(), CELL, theme.style(role));
        }
        if column.top + view.cells < checks.len() {
            row.put(more(true, "›"), theme.style(Role::Muted));
        }
    }
}

fn draw_row(
    model: &Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    view: &View,
    here: bool,
    theme: &Theme,
    mut row: Row<'_>,
) {
    let column = model.screening.column;
    let base = theme.style(if here { Role::Selection } else { Role::Text });
    let muted = if here { base } else { theme.style(Role::Muted) };
    row.put(if here { "▌ " } else { "  " }, base)
        .field(project.id().as_str(), view.code, muted)
        .put(" ", base);
    if view.title > 0 {
        row.field(&project.filed().title, view.title.saturating_sub(1), base)
            .put(" ", base);
    }
    let (sign, role) = words::situation(project, model.now(sight)).sign();
    let text = if view.state > 2 {
        format!("{sign} {}", words::in_words(project, sight, model))
    } else {
        sign.to_owned()
    };
    row.field(&text, view.state, base.patch(theme.style(role)))
        .put(" ", base);
    let all = project.checked();
    for (i, checked) in all.iter().enumerate().skip(column.top).take(view.cells) {
        let (sign, role) = words::sign(checked.standing());
        let style = if here && i == column.at {
            // Turned round against the row, also where the row itself is.
            let turned = base.add_modifier.contains(Modifier::REVERSED);
            let style = theme.style(role);
            if turned {
                style
            } else {
                style.add_modifier(Modifier::REVERSED)
            }
        } else {
            base.patch(theme.style(role))
        };
        row.put(sign, style).put(words::by_person(checked), style);
    }
    row.fill(base);
}

/// The project and the check under the cursor.
fn selected<'a>(model: &Model, sight: Sight<'a>) -> Option<(ProjectSight<'a>, Checked<'a>)> {
    let state = &model.screening;
    let project = sight.project(*state.rows.get(state.cursor.at)?)?;
    Some((project, project.check(state.column.at)?))
}

/// The first reason of a finding, or how the check stands.
fn reason(checked: &Checked<'_>, sight: Sight<'_>, locale: &Locale) -> String {
    let stands = locale
        .text(words::standing(checked.standing()))
        .into_owned();
    let why = match checked.decided {
        Some(decided) => Some(decided.motivation.clone()).filter(|text| !text.is_empty()),
        None => checked
            .found
            .because
            .first()
            .map(|b| because(b, sight.phase(), locale)),
    };
    why.map_or_else(|| stands.clone(), |why| format!("{stands}. {why}"))
}

/// Four lines: the check in full, who finds out and by which clause, the project's case, the signs.
fn explained(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (state, locale) = (&model.screening, &model.locale);
    let Some(check) = sight.phase().checks.get(state.column.at) else {
        return;
    };
    let muted = theme.style(Role::Muted);
    let mut row = Row::new(buf, area, 0);
    row.put("─ ", theme.style(Role::Border))
        .put(check.id.as_str(), theme.style(Role::Title))
        .gap(1)
        .put(check.name.get(locale.lang()), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let sums: Vec<String> = [
        Standing::Met,
        Standing::NotMet,
        Standing::ToBeFound,
        Standing::Open,
    ]
    .into_iter()
    .zip(state.column_sums)
    .filter(|(_, n)| *n > 0)
    .map(|(standing, n)| format!("{} {n}", words::sign(standing).0))
    .collect();
    let sums = sums.join("  ");
    let mode = locale.text(words::mode(check.mode));
    let about = if check.basis.is_empty() {
        mode.into_owned()
    } else {
        format!("{mode} · {}", check.basis)
    };
    let wide = u16::try_from(fit::width(&sums)).unwrap_or(0);
    let mut row = Row::new(buf, area, 1);
    row.gap(2);
    let left = row.left().saturating_sub(wide + 2);
    row.field(&about, left, muted)
        .gap(1)
        .put(&sums, theme.style(Role::Text));
    if let Some((project, checked)) = selected(model, sight) {
        let (sign, role) = words::sign(checked.standing());
        let mut row = Row::new(buf, area, 2);
        row.gap(2)
            .put(project.id().as_str(), theme.style(Role::Text))
            .put(": ", muted);
        if View::of(model, sight).state <= 2 {
            let (_, role) = words::situation(project, model.now(sight)).sign();
            row.put(&words::in_words(project, sight, model), theme.style(role))
                .put(" · ", muted);
        }
        row.put(sign, theme.style(role)).gap(1);
        row.put(&reason(&checked, sight, locale), theme.style(Role::Text));
    }
    Row::new(buf, area, 3)
        .gap(2)
        .put(&locale.text("screening-legend"), muted);
}

/// One line where there is room for no more.
fn in_short(model: &Model, sight: Sight<'_>, theme: &Theme, mut row: Row<'_>) {
    let Some((_, checked)) = selected(model, sight) else {
        return;
    };
    let (sign, role) = words::sign(checked.standing());
    row.gap(1)
        .put(sign, theme.style(role))
        .gap(1)
        .put(checked.check.id.as_str(), theme.style(Role::Title))
        .gap(1)
        .put(
            checked.check.name.get(model.locale.lang()),
            theme.style(Role::Muted),
        );
}
