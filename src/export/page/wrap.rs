//! Text broken into lines: at spaces and hyphens, and within a word where it alone is too wide.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Span;
use super::lines::{Line, Look};

/// Breaks text into lines at spaces, and within a word where it alone is too wide.
pub(super) fn wrap(spans: &[Span], width: usize, all: Option<Look>) -> Vec<Line> {
    let mut wrapper = Wrapper {
        width,
        lines: vec![Line::default()],
        used: 0,
        space: None,
        may_end: false,
    };
    for span in spans {
        match span {
            Span::Break => wrapper.next(),
            Span::Text {
                text,
                strong,
                emphasis,
                ..
            } => {
                let own = match (strong, emphasis) {
                    (true, _) => Look::Strong,
                    (false, true) => Look::Emphasis,
                    (false, false) => Look::Plain,
                };
                wrapper.text(text, all.unwrap_or(own));
            }
        }
    }
    if wrapper.lines.last().is_some_and(|l| l.parts.is_empty()) && wrapper.lines.len() > 1 {
        wrapper.lines.pop();
    }
    wrapper.lines
}

struct Wrapper {
    width: usize,
    lines: Vec<Line>,
    used: usize,
    /// A space that is written once a word follows on the same line.
    space: Option<Look>,
    /// Whether the line may end here: after a space or a hyphen.
    may_end: bool,
}

impl Wrapper {
    fn next(&mut self) {
        self.lines.push(Line::default());
        self.used = 0;
        self.space = None;
        self.may_end = false;
    }

    fn text(&mut self, text: &str, look: Look) {
        for piece in text.split_inclusive([' ', '-']) {
            let word = piece.trim_end_matches(' ');
            self.word(word, look);
            if word.len() < piece.len() && self.used > 0 {
                self.space = Some(look);
            }
            self.may_end = piece.ends_with([' ', '-']) && self.used > 0;
        }
    }

    fn word(&mut self, word: &str, look: Look) {
        let wide = word.width();
        if wide == 0 {
            return;
        }
        let gap = usize::from(self.space.is_some());
        if self.may_end && self.used.saturating_add(gap + wide) > self.width {
            self.next();
        }
        if let Some(space) = self.space.take() {
            self.put(" ", space);
        }
        if self.used.saturating_add(wide) <= self.width {
            self.put(word, look);
            return;
        }
        for letter in word.graphemes(true) {
            if self.used > 0 && self.used + letter.width() > self.width {
                self.next();
            }
            self.put(letter, look);
        }
    }

    fn put(&mut self, text: &str, look: Look) {
        self.used += text.width();
        if let Some(line) = self.lines.last_mut() {
            // A reader searches with the space that the keyboard has.
            line.push(&text.replace('\u{a0}', " "), look);
        }
    }
}
