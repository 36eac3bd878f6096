//! How the list of projects looks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::rows;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::sight::{ProjectSight, Standing};
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Columns and their widths at a width of the screen.
struct Columns {
    code: u16,
    district: u16,
    lead: u16,
    standing: u16,
    sealed: u16,
    mean: u16,
    range: u16,
    title: u16,
}

impl Columns {
    fn at(width: u16, code: u16) -> Self {
        let code = code.clamp(4, 12);
        let (district, lead, standing, sealed, mean, range) = match width {
            0..60 => (0, 0, 2, 0, 0, 0),
            60..100 => (0, 0, 14, 6, 7, 6),
            100..140 => (22, 0, 14, 6, 7, 6),
            _ => (24, 30, 14, 6, 7, 6),
        };
        let gaps = [district, lead, standing, sealed, mean, range]
            .iter()
            .filter(|w| **w > 0)
            .count();
        let fixed = code + district + lead + standing + sealed + mean + range;
        let gaps = u16::try_from(gaps).unwrap_or(0) + 3;
        Self {
            code,
            district,
            lead,
            standing,
            sealed,
            mean,
            range,
            title: width.saturating_sub(fixed + gaps),
        }
    }
}

/// Draws the list.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let state = &model.projects;
    let locale = &model.locale;
    let longest = sight
        .projects()
        .take(200)
        .map(|p| p.id().as_str().chars().count())
        .max()
        .unwrap_or(4);
    let columns = Columns::at(area.width, u16::try_from(longest).unwrap_or(12));
    head(model, sight, theme, buf, area);
    captions(locale, &columns, theme, buf, area);
    if state.rows.is_empty() {
        let key = match (sight.project_count(), state.filter.text.is_empty()) {
            (0, _) => "projects-none",
            (_, true) => "projects-none-such",
            (_, false) => "projects-no-match",
        };
        let text = locale.format(key, &[("query", Arg::Text(&state.filter.text))]);
        for (y, line) in (3..).zip(fit::wrap(&text, usize::from(area.width.saturating_sub(4)))) {
            Row::new(buf, area, y)
                .gap(2)
                .put(line.trim_end(), theme.style(Role::Muted));
        }
        return;
    }
    let height = usize::from(area.height.saturating_sub(2));
    for (line, place) in state
        .rows
        .iter()
        .skip(state.cursor.top)
        .take(height)
        .enumerate()
    {
        let Some(project) = sight.project(*place) else {
            continue;
        };
        let selected = state.cursor.top + line == state.cursor.at;
        let row = Row::new(buf, area, u16::try_from(line + 2).unwrap_or(u16::MAX));
        draw_row(model, project, &columns, theme, row, selected);
    }
}

/// The filter, the order and the count; on the right what a column means, or, where the list has
/// only its sign, how the selected project stands.
fn head(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (state, locale) = (&model.projects, &model.locale);
    let shown = state.rows.len();
    let order = locale.format(state.order.label(), &[]);
    let narrow = area.width < 60;
    let count = locale.format(
        if narrow {
            "count-projects"
        } else {
            "projects-head"
        },
        &[
            (
                "count",
                Arg::Count(i64::try_from(shown).unwrap_or(i64::MAX)),
            ),
            ("order", Arg::Text(&order)),
        ],
    );
    let mut row = Row::new(buf, area, 0);
    row.gap(1);
    if state.filter.active || !state.filter.text.is_empty() {
        row.put("/", theme.style(Role::Accent))
            .put(&state.filter.text, theme.style(Role::InputText));
        if state.filter.active {
            row.put("▏", theme.style(Role::Accent));
        }
        row.gap(3);
    }
    if let Some((_, name)) = &state.facets.district {
        // The name gives way to the count.
        let room = row
            .left()
            .saturating_sub(u16::try_from(fit::width(&count)).unwrap_or(0) + 4);
        let name = fit::shorten(name, usize::from(room)).into_owned();
        row.put(&name, theme.style(Role::InputText)).gap(2);
    }
    if let Some(kind) = state.facets.innovation {
        let word = locale.text(&format!("innovation-{}", kind.word()));
        row.put(&word, theme.style(Role::InputText)).gap(2);
    }
    row.put(&count, theme.style(Role::Muted));
    let (note, role) = if narrow {
        let selected = state.selected().and_then(|place| sight.project(place));
        selected.map_or_else(Default::default, |p| {
            let (sign, label, role) = standing(p, model);
            (format!("{sign} {label}"), Some(role))
        })
    } else {
        (locale.text("projects-range").into_owned(), None)
    };
    let wide = u16::try_from(fit::width(&note)).unwrap_or(u16::MAX);
    if let Some(gap) = row
        .left()
        .checked_sub(wide.saturating_add(1))
        .filter(|gap| *gap > 1)
    {
        row.gap(gap)
            .put(&note, theme.style(role.unwrap_or(Role::Muted)));
    }
}

fn captions(locale: &Locale, c: &Columns, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let style = theme.style(Role::Heading);
    let mut row = Row::new(buf, area, 1);
    row.gap(2)
        .field(&locale.text("column-code"), c.code, style)
        .gap(1);
    row.field(&locale.text("column-title"), c.title, style);
    for (width, key) in [
        (c.district, "column-district"),
        (c.lead, "column-lead"),
        (c.standing, "column-standing"),
    ] {
        if width > 0 {
            let text = if width > 2 {
                locale.text(key)
            } else {
                "".into()
            };
            row.gap(1).field(&text, width, style);
        }
    }
    for (width, key) in [
        (c.sealed, "column-sealed"),
        (c.mean, "column-mean"),
        (c.range, "column-range"),
    ] {
        if width > 0 {
            row.gap(1).right(&locale.text(key), width, style);
        }
    }
}

fn draw_row(
    model: &Model,
    project: ProjectSight<'_>,
    c: &Columns,
    theme: &Theme,
    mut row: Row<'_>,
    selected: bool,
) {
    let locale = &model.locale;
    let base = theme.style(if selected {
        Role::Selection
    } else {
        Role::Text
    });
    let muted = if selected {
        base
    } else {
        theme.style(Role::Muted)
    };
    let filed = project.filed();
    let query = &model.projects.filter.text;
    let (in_code, in_title) = if query.is_empty() {
        Default::default()
    } else {
        rows::hits(filed, query)
    };
    let hit = base.patch(theme.style(Role::Match));
    row.put(
        if selected { "▌ " } else { "  " },
        if selected {
            base.patch(theme.style(Role::Accent))
        } else {
            base
        },
    );
    row.marked(filed.project.as_str(), c.code, muted, &in_code, hit)
        .put(" ", base);
    row.marked(&filed.title, c.title, base, &in_title, hit);
    if c.district > 0 {
        row.put(" ", base)
            .field(&filed.districts.join(", "), c.district, muted);
    }
    if c.lead > 0 {
        row.put(" ", base).field(&filed.lead, c.lead, muted);
    }
    let (symbol, label, role) = standing(project, model);
    let colour = base.patch(theme.style(role));
    row.put(" ", base);
    if c.standing > 2 {
        row.field(&format!("{symbol} {label}"), c.standing, colour);
    } else {
        row.field(symbol, c.standing, colour);
    }
    if c.sealed > 0 {
        let (sealed, due) = project.progress();
        row.put(" ", base)
            .right(&format!("{sealed}/{due}"), c.sealed, muted);
        let decimals = project.decimals();
        let shown = |i: usize| {
            let (mean, range) = project.mean_and_range()?;
            Some(locale.decimal(&if i == 0 { mean } else { range }.to_fixed(decimals)))
        };
        let mean = shown(0);
        let style = if mean.is_some() { base } else { muted };
        row.put(" ", base)
            .right(mean.as_deref().unwrap_or("·"), c.mean, style);
        row.put(" ", base)
            .right(&shown(1).unwrap_or_else(|| "·".into()), c.range, muted);
    }
    row.fill(base);
}

/// The symbol, the word and the colour of what a project is to the viewer.
pub(in crate::tui) fn standing(
    project: ProjectSight<'_>,
    model: &Model,
) -> (&'static str, String, Role) {
    let locale = &model.locale;
    match project.standing() {
        Standing::ToDo => match model.drafts.get(project.id()) {
            Some(marked) if *marked > 0 => {
                let args = [("marked", Arg::Count(i64::try_from(*marked).unwrap_or(0)))];
                ("◐", locale.format("standing-begun", &args), Role::Draft)
            }
            _ => ("○", locale.text("standing-todo").into_owned(), Role::Todo),
        },
        Standing::Sealed => (
            "●",
            locale.text("standing-sealed").into_owned(),
            Role::Sealed,
        ),
        Standing::Waiting => (
            "…",
            locale.text("standing-waiting").into_owned(),
            Role::Muted,
        ),
        Standing::Revealed => (
            "◇",
            locale.text("standing-revealed").into_owned(),
            Role::StatusWarn,
        ),
        Standing::Settled => (
            "◆",
            locale.text("standing-settled").into_owned(),
            Role::StatusOk,
        ),
        Standing::Screening => (
            "▢",
            locale.text("standing-screening").into_owned(),
            Role::Todo,
        ),
        Standing::Withdrawn => (
            "✕",
            locale.text("standing-withdrawn").into_owned(),
            Role::Excluded,
        ),
        Standing::Excluded => (
            "✕",
            locale.text("standing-excluded").into_owned(),
            Role::Excluded,
        ),
    }
}
