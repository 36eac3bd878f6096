//! The lines of one divergence, collected to be scrolled as one.

use ratatui::style::Style;

use crate::locale::Locale;
use crate::tui::fit;
use crate::tui::theme::{Role, Theme};

/// Lines being collected, to be scrolled as one.
pub(super) struct Sheet<'a> {
    /// Lines that can be seen, and those above them: what comes after is not worth making.
    pub(super) seen: usize,
    pub(super) locale: &'a Locale,
    pub(super) theme: &'a Theme,
    pub(super) width: usize,
    pub(super) lines: Vec<Vec<(String, Style)>>,
}

impl Sheet<'_> {
    /// Whether there is more already than can be seen.
    pub(super) fn is_full(&self) -> bool {
        self.lines.len() > self.seen
    }

    pub(super) fn line(&mut self, parts: Vec<(String, Style)>) {
        self.lines.push(parts);
    }

    pub(super) fn one(&mut self, text: &str, role: Role) {
        self.lines
            .push(vec![(text.to_owned(), self.theme.style(role))]);
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// A paragraph, indented.
    pub(super) fn wrapped(&mut self, indent: usize, text: &str, role: Role) {
        let width = self.width.saturating_sub(indent).max(8);
        for part in text.split('\n') {
            for range in fit::wrap_ranges(part, width) {
                let text = format!(
                    "{}{}",
                    " ".repeat(indent),
                    part.get(range).unwrap_or("").trim_end()
                );
                self.one(&text, role);
            }
        }
    }

    pub(super) fn heading(&mut self, key: &str) {
        let text = self.locale.text(key).into_owned();
        let rule = "─".repeat(self.width.saturating_sub(fit::width(&text) + 1));
        let (heading, border) = (
            self.theme.style(Role::Heading),
            self.theme.style(Role::Border),
        );
        self.line(vec![(text, heading), (" ".into(), border), (rule, border)]);
    }
}
