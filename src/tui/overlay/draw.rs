//! How overlays look: a box in the middle of the screen, as small as its content allows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::{Editor, Overlay, Pick, Purpose, conflicts, filled, settings};
use crate::panel::Sight;
use crate::tui::fit;
use crate::tui::key::Key;
use crate::tui::keymap::{Context, KEYS};
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Draws what lies over the screen; returns where the terminal's cursor belongs.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    match &model.overlay {
        None => {}
        Some(Overlay::Settings(at)) => settings::draw(model, *at, theme, buf, area),
        Some(Overlay::Help(top)) => help(model, *top, theme, buf, area),
        Some(Overlay::Confirm(confirm)) => {
            let foot = if confirm.effects.is_empty() {
                "confirm-close"
            } else {
                "confirm-yes"
            };
            notice(
                model,
                &confirm.title,
                &confirm.lines,
                foot,
                theme,
                buf,
                area,
            );
        }
        Some(Overlay::Value(value)) => {
            let title = model
                .locale
                .text(if value.proposal {
                    "value-proposal"
                } else {
                    "value-mark"
                })
                .into_owned();
            let text = format!("{}▏", model.locale.decimal(&value.text));
            notice(
                model,
                &title,
                &[value.scale.clone(), text],
                "value-keys",
                theme,
                buf,
                area,
            );
        }
        Some(Overlay::Pick(pick)) => draw_pick(model, pick, theme, buf, area),
        Some(Overlay::Conflicts(state)) => conflicts::draw(model, sight, state, theme, buf, area),
        Some(Overlay::Editor(editor)) => draw_editor(model, editor, theme, buf, area),
        Some(Overlay::Form(form)) => filled::form(model, form, theme, buf, area),
        Some(Overlay::Paper(paper)) => filled::paper(model, paper, theme, buf, area),
    }
}

/// A bordered box for `lines` lines of content and a line of keys; returns its inside.
pub(super) fn frame(
    title: &str,
    width: u16,
    lines: usize,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) -> Rect {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    let width = width
        .min(area.width.saturating_sub(2))
        .max(10)
        .min(area.width);
    let height = lines.saturating_add(4).min(area.height);
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    Clear.render(outer, buf);
    let base = theme.style(Role::Overlay);
    let title = format!(
        " {} ",
        fit::shorten(title, usize::from(width.saturating_sub(6)))
    );
    Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(base.patch(theme.style(Role::BorderFocus)))
        .title(title)
        .title_style(base.patch(theme.style(Role::Title)))
        .style(base)
        .render(outer, buf);
    Rect {
        x: outer.x + 2,
        y: outer.y + 1,
        width: outer.width.saturating_sub(4),
        height: outer.height.saturating_sub(2),
    }
}

pub(super) fn foot(model: &Model, key: &str, theme: &Theme, buf: &mut Buffer, inner: Rect) {
    let style = theme.style(Role::Overlay).patch(theme.style(Role::Muted));
    Row::new(buf, inner, inner.height.saturating_sub(1)).put(&model.locale.text(key), style);
}

fn notice(
    model: &Model,
    title: &str,
    lines: &[String],
    keys: &str,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let width = 64.min(area.width.saturating_sub(2)).max(10);
    let wrapped: Vec<&str> = lines
        .iter()
        .flat_map(|l| fit::wrap(l, usize::from(width.saturating_sub(4)).max(8)))
        .collect();
    let inner = frame(title, width, wrapped.len(), theme, buf, area);
    for (i, line) in wrapped.iter().enumerate() {
        Row::new(buf, inner, u16::try_from(i).unwrap_or(u16::MAX))
            .put(line.trim_end(), theme.style(Role::Overlay));
    }
    foot(model, keys, theme, buf, inner);
}

/// The options, and where one of them is too long for a line, the whole of the one under the cursor.
fn draw_pick(model: &Model, pick: &Pick, theme: &Theme, buf: &mut Buffer, area: Rect) {
    const WIDTH: u16 = 76;
    let room = usize::from(WIDTH.min(area.width.saturating_sub(2)).saturating_sub(6)).max(8);
    let whole = usize::from(pick.options.iter().any(|o| fit::width(o) > room)) * 2;
    let inner = frame(
        &pick.title,
        WIDTH,
        pick.options.len() + whole,
        theme,
        buf,
        area,
    );
    let base = theme.style(Role::Overlay);
    let height = usize::from(inner.height).saturating_sub(2 + whole).max(1);
    let top = (pick.at + 1).saturating_sub(height);
    for (y, (line, option)) in (0..).zip(pick.options.iter().enumerate().skip(top).take(height)) {
        let style = if line == pick.at {
            theme.style(Role::Selection)
        } else {
            base
        };
        let mut row = Row::new(buf, inner, y);
        row.put(if line == pick.at { "▌ " } else { "  " }, style)
            .put(option, style)
            .fill(style);
    }
    if whole > 0 {
        let text = pick.options.get(pick.at).map_or("", String::as_str);
        let below = inner
            .height
            .saturating_sub(1 + u16::try_from(whole).unwrap_or(0));
        for (y, line) in (below..).zip(
            fit::wrap(text, usize::from(inner.width))
                .into_iter()
                .take(whole),
        ) {
            Row::new(buf, inner, y).put(line.trim_end(), base.patch(theme.style(Role::Muted)));
        }
    }
    foot(model, "pick-keys", theme, buf, inner);
}

fn draw_editor(model: &Model, editor: &Editor, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let lines = usize::from(area.height / 2).clamp(5, 14);
    let inner = frame(&editor.title, 84, lines, theme, buf, area);
    let text = Rect {
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let base = theme.style(Role::Overlay);
    // The widget keeps its own scroll; what it looks like belongs to the theme of the session.
    let mut shown = editor.area.clone();
    shown.set_style(base.patch(theme.style(Role::InputText)));
    shown.set_cursor_line_style(base);
    shown.set_cursor_style(
        base.patch(theme.style(Role::Selection))
            .add_modifier(ratatui::style::Modifier::REVERSED),
    );
    shown.set_placeholder_style(base.patch(theme.style(Role::Placeholder)));
    shown.set_placeholder_text(model.locale.text("editor-placeholder").into_owned());
    Widget::render(&shown, text, buf);
    let keys = if matches!(editor.purpose, Purpose::Comment(..)) {
        "editor-keys-comment"
    } else {
        "editor-keys"
    };
    foot(model, keys, theme, buf, inner);
}

/// The keys of every context, the present one first.
fn help(model: &Model, top: usize, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let lang = model.locale.lang();
    let present = model.context();
    let contexts =
        std::iter::once(present).chain(Context::ALL.into_iter().filter(|c| *c != present));
    let mut lines: Vec<(String, String)> = Vec::new();
    for context in contexts {
        lines.push((
            HEADING.to_owned(),
            model.locale.text(context.label()).into_owned(),
        ));
        for binding in KEYS.iter().filter(|b| b.context == context) {
            let keys: Vec<String> = binding
                .keys
                .split(' ')
                .map(|name| shown_key(name, lang))
                .collect();
            lines.push((
                keys.join("  "),
                model.locale.text(binding.action.label()).into_owned(),
            ));
        }
        lines.push((String::new(), String::new()));
    }
    let inner = frame(
        &model.locale.text("help-title"),
        76,
        usize::from(area.height),
        theme,
        buf,
        area,
    );
    let keys_width = if inner.width < 60 { 12 } else { 20 };
    let text_width = usize::from(inner.width)
        .saturating_sub(usize::from(keys_width) + 3)
        .max(8);
    let rows: Vec<(&str, &str)> = lines
        .iter()
        .flat_map(|(keys, text)| help_rows(keys, text, text_width))
        .collect();
    let height = usize::from(inner.height.saturating_sub(2));
    let top = top.min(rows.len().saturating_sub(height));
    let base = theme.style(Role::Overlay);
    for (y, (keys, text)) in (0..).zip(rows.iter().skip(top).take(height)) {
        let mut row = Row::new(buf, inner, y);
        if *keys == HEADING {
            row.put(text, base.patch(theme.style(Role::Heading)));
        } else {
            row.gap(2)
                .field(keys, keys_width, base.patch(theme.style(Role::HintKey)))
                .gap(1);
            row.put(text, base.patch(theme.style(Role::HintText)));
        }
    }
    foot(model, "help-keys", theme, buf, inner);
}

/// Stands in the place of the keys where a line of the help is a heading.
const HEADING: &str = "\0";

/// The rows that a line of the help takes: a text too long for one goes on below.
fn help_rows<'a>(keys: &'a str, text: &'a str, width: usize) -> Vec<(&'a str, &'a str)> {
    if keys == HEADING {
        return vec![(keys, text)];
    }
    fit::wrap(text, width)
        .into_iter()
        .enumerate()
        .map(|(i, part)| (if i == 0 { keys } else { "" }, part))
        .collect()
}

/// A key's name for people.
#[must_use]
pub fn shown_key(name: &str, lang: crate::lang::Lang) -> String {
    Key::parse(name).map_or_else(|_| name.to_owned(), |key| key.label(lang))
}
