//! How the project looks: dossier on the left, rubric on the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::page::Kind;
use super::{Pane, State, rubric, widths};
use crate::locale::Arg;
use crate::panel::Sight;
use crate::tui::model::Model;
use crate::tui::paint::{Row, divider};
use crate::tui::theme::{Role, Theme};

/// Draws the open project.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let Some(state) = &model.project else { return };
    let (left, right) = widths(state, area.width);
    let dossier = Rect {
        width: left,
        ..area
    };
    let rubric_area = Rect {
        x: area.x + left,
        width: right,
        ..area
    };
    if left > 0 {
        draw_dossier(model, state, sight, theme, buf, dossier);
    }
    if right > 0 {
        let inner = if left > 0 {
            divider(buf, rubric_area, theme.style(Role::Border));
            Rect {
                x: rubric_area.x + 1,
                width: right - 1,
                ..rubric_area
            }
        } else {
            rubric_area
        };
        rubric::draw(model, sight, left == 0, theme, buf, inner);
    }
}

fn draw_dossier(
    model: &Model,
    state: &State,
    sight: Sight<'_>,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    head(model, state, sight, theme, buf, area);
    let body = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(1),
    };
    if !state.has_page() {
        Row::new(buf, body, 1).put(
            &model.locale.text("dossier-loading"),
            theme.style(Role::Muted),
        );
        return;
    }
    let quoted = quoted(state);
    for (i, line) in state
        .page
        .lines
        .iter()
        .enumerate()
        .skip(state.top)
        .take(usize::from(body.height))
    {
        let index = u16::try_from(i - state.top).unwrap_or(u16::MAX);
        let kind = state.page.block(line).map_or(Kind::Text, |b| b.kind);
        let role = match kind {
            Kind::Title => Role::Title,
            Kind::Heading | Kind::Subheading => Role::Heading,
            Kind::Captions => Role::Muted,
            Kind::Text | Kind::Item | Kind::Detail | Kind::Row | Kind::Blank => Role::Text,
            Kind::Warning => Role::StatusWarn,
        };
        let selected = state
            .selection
            .is_some_and(|(a, b)| (a.min(b)..=a.max(b)).contains(&i));
        let style = if selected {
            theme.style(Role::Selection)
        } else {
            theme.style(role)
        };
        let text = state.page.text(line);
        let mut row = Row::new(buf, body, index);
        row.gap(line.indent());
        // The label of a detail stands back, its value does not.
        let label = match kind {
            Kind::Detail if line.start() == 0 => text.find(": ").map_or(0, |at| at + 1),
            _ => 0,
        };
        let (label, text_after) = text.split_at(label);
        row.put(
            label,
            if selected {
                style
            } else {
                theme.style(Role::Muted)
            },
        );
        highlighted(
            state,
            i,
            label.chars().count(),
            text_after,
            style,
            theme,
            &mut row,
        );
        if kind == Kind::Heading {
            row.gap(1).rule("─", theme.style(Role::Border));
        }
        if selected {
            row.fill(style);
        }
        if quoted.iter().any(|q| state.page.is_within(line, q)) {
            // A mark at the edge: this line is quoted as evidence for the sub-criterion.
            Row::new(
                buf,
                Rect {
                    x: area.x,
                    width: 1,
                    ..body
                },
                index,
            )
            .put("▎", theme.style(Role::Evidence));
        }
    }
}

/// The passages quoted for the sub-criterion under the cursor.
fn quoted(state: &State) -> Vec<&str> {
    state
        .cells
        .get(state.sub)
        .map(|c| c.evidence.iter().map(|e| e.quote.as_str()).collect())
        .unwrap_or_default()
}

/// A line, from its character `skipped` on, with what the search found in it.
fn highlighted(
    state: &State,
    line: usize,
    skipped: usize,
    text: &str,
    style: Style,
    theme: &Theme,
    row: &mut Row<'_>,
) {
    let hits: Vec<_> = state
        .page
        .hits
        .iter()
        .enumerate()
        .filter(|(_, h)| h.line == line)
        .collect();
    if hits.is_empty() {
        row.put(text, style);
        return;
    }
    for (i, c) in text.chars().enumerate() {
        let i = i + skipped;
        let role = hits
            .iter()
            .find(|(_, h)| h.chars.contains(&i))
            .map(|(n, _)| {
                if *n == state.hit {
                    Role::SearchCurrent
                } else {
                    Role::Match
                }
            });
        let style = role.map_or(style, |r| style.patch(theme.style(r)));
        row.put(c.encode_utf8(&mut [0; 4]), style);
    }
}

/// The pane's heading: the section at the top of the screen, and how far it is read.
fn head(
    model: &Model,
    state: &State,
    sight: Sight<'_>,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let focused = state.pane == Pane::Dossier;
    let style = theme.style(if focused {
        Role::BorderFocus
    } else {
        Role::Muted
    });
    let mut row = Row::new(buf, area, 0);
    row.put(if focused { "▌" } else { " " }, theme.style(Role::Accent));
    if state.search.active {
        row.put("/", theme.style(Role::Accent))
            .put(&state.search.text, theme.style(Role::InputText));
        row.put("▏", theme.style(Role::Accent));
        return;
    }
    let section = state.page.section_at(state.top);
    let phase = sight.phase();
    let name = section
        .and_then(|id| phase.sections.iter().find(|s| s.id == id))
        .map(|s| s.name.get(model.locale.lang()));
    let name = name.map_or_else(|| state.id.to_string(), |n| format!("{} · {n}", state.id));
    let name = match state.version_label(sight) {
        Some(key) => format!("{} · {name}", model.locale.text(key)),
        None => name,
    };
    let lines = state.page.lines.len();
    let bottom = (state.top + usize::from(area.height)).min(lines);
    let percent = (bottom * 100).checked_div(lines).unwrap_or(0);
    let percent = model.locale.format(
        "dossier-read",
        &[("percent", Arg::Count(i64::try_from(percent).unwrap_or(100)))],
    );
    let width = row.left().saturating_sub(6);
    row.field(&name, width, style)
        .right(&percent, 5, theme.style(Role::Muted));
}
