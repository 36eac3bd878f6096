//! How a form and a text to read look.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw::{foot, frame};
use super::form::{Field, Form, Here, Value};
use super::paper::{Paper, WIDTH};
use crate::tui::fit;
use crate::tui::lines;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Draws a text to read.
pub(super) fn paper(model: &Model, paper: &Paper, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let lines = paper.lines(model);
    let inner = frame(&paper.title, WIDTH, lines.len(), theme, buf, area);
    let text = Rect {
        x: inner.x.saturating_sub(1),
        width: inner.width + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let top = paper
        .top
        .min(lines.len().saturating_sub(usize::from(text.height)));
    lines::draw(&lines, top, None, (Role::Overlay, theme), buf, text);
    let keys = if paper.effects.is_empty() {
        "paper-keys"
    } else {
        "paper-keys-yes"
    };
    foot(model, keys, theme, buf, inner);
}

/// Draws a form: what is said of it where there is room, then the fields around the cursor.
pub(super) fn form(model: &Model, form: &Form, theme: &Theme, buf: &mut Buffer, area: Rect) {
    const FORM: u16 = 76;
    let width = usize::from(FORM.min(area.width.saturating_sub(2)).saturating_sub(4)).max(8);
    let notes: Vec<&str> = form
        .notes
        .iter()
        .flat_map(|note| fit::wrap(note, width))
        .collect();
    let room = usize::from(area.height).saturating_sub(4 + form.fields.len());
    let said = notes.len().min(room);
    let inner = frame(
        &form.title,
        FORM,
        said + form.fields.len(),
        theme,
        buf,
        area,
    );
    let base = theme.style(Role::Overlay);
    let mut y = 0;
    for note in notes.iter().take(said) {
        Row::new(buf, inner, y).put(note.trim_end(), base.patch(theme.style(Role::Muted)));
        y += 1;
    }
    let height = usize::from(inner.height.saturating_sub(2 + y)).max(1);
    let top = (form.at + 1).saturating_sub(height);
    let label = labels(model, form).min(inner.width / 2);
    for (at, field) in form.fields.iter().enumerate().skip(top).take(height) {
        let mut row = Row::new(buf, inner, y);
        draw_field(model, field, at == form.at, label, theme, &mut row);
        y += 1;
    }
    let person = matches!(
        form.fields.get(form.at).map(|f| &f.value),
        Some(Value::Person(..))
    );
    let choice = matches!(
        form.fields.get(form.at).map(|f| &f.value),
        Some(Value::Choice(..))
    );
    let keys = match (person, choice) {
        (true, _) => "form-keys-person",
        (_, true) => "form-keys-choice",
        _ => "form-keys",
    };
    foot(model, keys, theme, buf, inner);
}

fn labels(model: &Model, form: &Form) -> u16 {
    let width = |f: &Field| match f.value {
        Value::Person(..) => 0,
        _ => fit::width(&model.locale.text(f.label)),
    };
    u16::try_from(form.fields.iter().map(width).max().unwrap_or(0)).unwrap_or(0) + 1
}

fn draw_field(
    model: &Model,
    field: &Field,
    here: bool,
    label: u16,
    theme: &Theme,
    row: &mut Row<'_>,
) {
    let locale = &model.locale;
    let base = if here {
        theme.style(Role::Selection)
    } else {
        theme.style(Role::Overlay)
    };
    row.put(if here { "▌ " } else { "  " }, base);
    match &field.value {
        Value::Line(input) => {
            row.field(&locale.text(field.label), label, base).gap(1);
            let room = usize::from(row.left()).saturating_sub(1);
            let text = &input.text;
            // The end of a long text is what is being typed.
            let skip = fit::width(text).saturating_sub(room);
            let shown: String = text.chars().skip(skip).collect();
            let style = theme
                .style(Role::Overlay)
                .patch(theme.style(Role::InputText));
            let cursor = if here { "▏" } else { "" };
            row.put(&format!("{shown}{cursor}"), style);
        }
        Value::Choice(options, at) => {
            row.field(&locale.text(field.label), label, base).gap(1);
            let option = options.get(*at).map_or("", String::as_str);
            row.put(&format!("‹ {option} ›"), base);
        }
        Value::Person(_, name, how) => {
            let (sign, key) = match how {
                Here::Absent => ("[ ] ", "sitting-absent"),
                Here::InRoom => ("[x] ", "sitting-in-room"),
                Here::Remote => ("[x] ", "sitting-remote"),
            };
            row.put(sign, base).field(name, 28, base).gap(1);
            row.put(&locale.text(key), base);
        }
    }
}
