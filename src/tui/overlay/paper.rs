//! A text to read over the screen, with or without a question at its end.

use super::Overlay;
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::{self, Action, Context};
use crate::tui::lines::Paragraph;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::theme::Role;

/// Columns of a paper, its frame included, where the screen has them.
pub const WIDTH: u16 = 92;

/// A text to read.
pub struct Paper {
    /// Its title.
    pub title: String,
    /// What it says, laid out as wide as the screen is when it is drawn.
    pub paragraphs: Vec<Paragraph>,
    /// First line shown.
    pub top: usize,
    /// What a yes brings about; nothing where there is only something to read.
    pub effects: Vec<Effect>,
}

/// Columns for the lines of a paper on this screen.
#[must_use]
pub fn columns(model: &Model) -> usize {
    usize::from(
        WIDTH
            .min(model.size.width.saturating_sub(2))
            .saturating_sub(5),
    )
    .max(8)
}

impl Paper {
    /// Its lines on this screen.
    pub(super) fn lines(&self, model: &Model) -> Vec<Vec<(String, Role)>> {
        let width = columns(model);
        self.paragraphs
            .iter()
            .flat_map(|p| p.lines(width))
            .collect()
    }
}

/// Lays a paper over the screen.
pub fn lay(model: &mut Model, title: String, paragraphs: Vec<Paragraph>, effects: Vec<Effect>) {
    model.overlay = Some(Overlay::Paper(Box::new(Paper {
        title,
        paragraphs,
        top: 0,
        effects,
    })));
}

/// Takes a key.
pub(super) fn key(model: &mut Model, mut paper: Box<Paper>, key: Key) -> Vec<Effect> {
    let height = usize::from(model.size.height.saturating_sub(4)).max(1);
    let last = paper.lines(model).len().saturating_sub(height);
    paper.top = paper.top.min(last);
    match keymap::action(Context::Journal, key) {
        Some(Action::Down) => paper.top = (paper.top + 1).min(last),
        Some(Action::Up) => paper.top = paper.top.saturating_sub(1),
        Some(Action::PageDown) => paper.top = (paper.top + height).min(last),
        Some(Action::PageUp) => paper.top = paper.top.saturating_sub(height),
        Some(Action::Top) => paper.top = 0,
        Some(Action::Bottom) => paper.top = last,
        Some(Action::Back | Action::Help) => return Vec::new(),
        _ if key.code == KeyCode::Enter => return paper.effects,
        _ => {}
    }
    model.overlay = Some(Overlay::Paper(paper));
    Vec::new()
}
