//! One line being typed: a filter or a search.

use super::key::{Key, KeyCode};
use crate::text::clean_line;

/// Most characters of such a line.
const LIMIT: usize = 200;

/// A line and whether keys go into it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineInput {
    /// What is typed.
    pub text: String,
    /// Whether it is being typed.
    pub active: bool,
}

/// What a key did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The text changed.
    Changed,
    /// Enter: the text stands.
    Done,
    /// Esc: the text is gone.
    Left,
    /// Not a key for a line.
    Other,
}

impl LineInput {
    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Typed {
        match key.code {
            KeyCode::Enter => {
                self.active = false;
                return Typed::Done;
            }
            KeyCode::Esc => {
                self.active = false;
                self.text.clear();
                return Typed::Left;
            }
            KeyCode::Char('u') if key.ctrl => self.text.clear(),
            KeyCode::Char('w') if key.ctrl => {
                let kept = self.text.trim_end().rfind(' ').map_or(0, |i| i + 1);
                self.text.truncate(kept);
            }
            KeyCode::Char(c) if !key.ctrl && !key.alt => {
                if self.text.chars().count() < LIMIT {
                    self.text.push(c);
                }
            }
            KeyCode::Backspace => {
                self.text.pop();
            }
            _ => return Typed::Other,
        }
        Typed::Changed
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        let room = LIMIT.saturating_sub(self.text.chars().count());
        self.text.extend(clean_line(text).chars().take(room));
    }
}
