//! The whole screen of a session, from its model and the panel.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::panel::Panel;
use crate::tui::model::{Model, Screen};
use crate::tui::theme::{Role, Theme};
use crate::tui::{
    chrome, consensus, journal, overlay, overview, papers, project, projects, ranking, screening,
    sitting, territory,
};

/// Least size on which the screens make sense.
const LEAST: (u16, u16) = (40, 10);

/// Draws the whole screen.
pub fn draw(model: &Model, panel: &Panel, theme: &Theme, buf: &mut Buffer, area: Rect) {
    // A terminal may say that it has no rows, or no columns.
    if area.is_empty() {
        return;
    }
    buf.set_style(area, theme.style(Role::Text));
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let text = model.locale.text("screen-too-small");
        buf.set_stringn(
            area.x,
            area.y,
            &text,
            usize::from(area.width),
            theme.style(Role::StatusWarn),
        );
        return;
    }
    let sight = panel.sight(&model.me);
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    let body = Rect {
        y: area.y + 1,
        height: area.height - 3,
        ..area
    };
    chrome::head(model, sight, theme, buf, row(area.y));
    match model.screen {
        Screen::Overview => overview::draw(model, sight, theme, buf, body),
        Screen::Screening => screening::draw(model, sight, theme, buf, body),
        Screen::Projects => projects::draw(model, sight, theme, buf, body),
        Screen::Project => project::draw(model, sight, theme, buf, body),
        Screen::Consensus => consensus::draw(model, sight, theme, buf, body),
        Screen::Ranking => ranking::draw(model, sight, theme, buf, body),
        Screen::Papers => papers::draw(model, sight, theme, buf, body),
        Screen::Journal => journal::draw(model, sight, theme, buf, body),
        Screen::Sitting => sitting::draw(model, sight, theme, buf, body),
        Screen::Territory => territory::draw(model, sight, theme, buf, body),
    }
    if chrome::status_overflow(model) {
        let above = Rect {
            height: body.height + 1,
            ..body
        };
        chrome::long_status(model, theme, buf, above);
    } else {
        chrome::status(model, sight, theme, buf, row(area.bottom() - 2));
    }
    chrome::hint_bar(model, panel, theme, buf, row(area.bottom() - 1));
    overlay::draw(model, sight, theme, buf, area);
}
