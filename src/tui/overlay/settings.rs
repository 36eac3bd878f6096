//! The settings of the person, changed where they stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Overlay;
use super::draw::{foot, frame};
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::{self, Action, Context};
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::paint::Row;
use crate::tui::settings::{Field, adopt};
use crate::tui::theme::{Role, Theme};

/// Takes a key; each change counts at once.
pub(super) fn key(model: &mut Model, at: usize, key: Key) -> Vec<Effect> {
    let last = Field::ALL.len() - 1;
    let to = match (keymap::action(Context::Settings, key), key.code) {
        (Some(Action::Choose), code) => {
            model.overlay = Some(Overlay::Settings(at));
            return turn(model, at, code != KeyCode::Left);
        }
        (Some(Action::Up), _) => at.saturating_sub(1),
        (Some(Action::Down), _) => (at + 1).min(last),
        (Some(Action::Back | Action::Settings), _) => return Vec::new(),
        _ => at,
    };
    model.overlay = Some(Overlay::Settings(to));
    Vec::new()
}

fn turn(model: &mut Model, at: usize, forward: bool) -> Vec<Effect> {
    let Some(field) = Field::ALL.get(at) else {
        return Vec::new();
    };
    let mut settings = model.settings.clone();
    settings.turn(*field, forward);
    adopt(model, settings)
}

/// Draws them, the one under the cursor between arrows.
pub(super) fn draw(model: &Model, at: usize, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    let title = locale.text("settings-title");
    let inner = frame(&title, 64, Field::ALL.len(), theme, buf, area);
    let base = theme.style(Role::Overlay);
    let height = usize::from(inner.height).saturating_sub(2).max(1);
    let top = (at + 1).saturating_sub(height);
    for (y, (line, field)) in (0..).zip(Field::ALL.iter().enumerate().skip(top).take(height)) {
        let here = line == at;
        let style = if here {
            theme.style(Role::Selection)
        } else {
            base
        };
        let value = locale.text(model.settings.value(*field));
        let value = if here {
            format!("◀ {value} ▶")
        } else {
            format!("  {value}")
        };
        let mut row = Row::new(buf, inner, y);
        let label = row.left() / 2;
        row.put(if here { "▌ " } else { "  " }, style)
            .field(&locale.text(field.label()), label, style)
            .put(&value, style)
            .fill(style);
    }
    foot(model, "settings-keys", theme, buf, inner);
}
