//! Keys: one form for local and remote terminals, names in settings files, labels in the help.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{Event, KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::Size;
use serde::{Deserialize, Deserializer, de};

use crate::lang::Lang;

/// What came in from a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key went down, or repeats.
    Key(Key),
    /// Text pasted at once; not yet cleaned.
    Paste(String),
    /// The terminal's new size in cells.
    Resize(Size),
    /// The window has the focus again.
    FocusGained,
    /// The window lost the focus.
    FocusLost,
    /// The system asks the program to end, or the terminal is gone.
    End,
    /// Something that means nothing here: a key going up, a mouse event, an unknown key.
    Ignored,
}

/// A key with the modifiers that terminals report. Shift is never set on a character: the character
/// itself is the shifted one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
    /// Shift was held.
    pub shift: bool,
}

/// A key without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A character, as typed; a letter typed with Ctrl is the small one.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete forward.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key from 1.
    F(u8),
}

/// Name in settings files, label in Italian, label in English.
const NAMES: [(KeyCode, &str, &str, &str); 17] = [
    (KeyCode::Enter, "enter", "Invio", "Enter"),
    (KeyCode::Esc, "esc", "Esc", "Esc"),
    (KeyCode::Tab, "tab", "Tab", "Tab"),
    (KeyCode::BackTab, "shift-tab", "Maiusc-Tab", "Shift-Tab"),
    (KeyCode::Backspace, "backspace", "Backspace", "Backspace"),
    (KeyCode::Delete, "delete", "Canc", "Del"),
    (KeyCode::Insert, "insert", "Ins", "Ins"),
    (KeyCode::Up, "up", "↑", "↑"),
    (KeyCode::Down, "down", "↓", "↓"),
    (KeyCode::Left, "left", "←", "←"),
    (KeyCode::Right, "right", "→", "→"),
    (KeyCode::Home, "home", "Inizio", "Home"),
    (KeyCode::End, "end", "Fine", "End"),
    (KeyCode::PageUp, "pgup", "Pag↑", "PgUp"),
    (KeyCode::PageDown, "pgdn", "Pag↓", "PgDn"),
    (KeyCode::Char(' '), "space", "Spazio", "Space"),
    (KeyCode::Char('-'), "minus", "-", "-"),
];

/// Other spellings that people write.
const OTHER_NAMES: [(&str, KeyCode); 8] = [
    ("return", KeyCode::Enter),
    ("escape", KeyCode::Esc),
    ("backtab", KeyCode::BackTab),
    ("del", KeyCode::Delete),
    ("ins", KeyCode::Insert),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("-", KeyCode::Char('-')),
];

/// Why a name is no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not a name that is known.
    #[error(
        "\"{0}\" is no key: write a character, f1 to f24, enter, esc, tab, backspace, delete, insert, up, down, \
         left, right, home, end, pgup, pgdn, space or minus, with ctrl-, alt- or shift- before it"
    )]
    Unknown(String),
    /// Terminals send the same byte for another key.
    #[error("\"{0}\" reaches a program as {1}: write {1} instead")]
    SameAs(String, &'static str),
    /// Shift with a character has no form of its own.
    #[error(
        "\"{0}\": write the character that shift gives, such as A for shift-a; with ctrl there is no difference"
    )]
    ShiftedChar(String),
}

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// The key of a character.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A letter with Ctrl.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }

    /// The digit that the key types, where it is one.
    #[must_use]
    pub fn digit(&self) -> Option<u32> {
        self.typed().and_then(|c| c.to_digit(10))
    }

    /// The character that this key types into a text, if it types one.
    #[must_use]
    pub const fn typed(&self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The key that a name means, such as `ctrl-s`, `pgdn`, `f2`, `?` or `shift-tab`.
    ///
    /// # Errors
    /// When the name is unknown or means a key that terminals cannot report.
    pub fn parse(name: &str) -> Result<Self, KeyError> {
        let mut key = Self::plain(KeyCode::Esc);
        let mut rest = name;
        loop {
            let held = ["ctrl-", "alt-", "shift-"]
                .into_iter()
                .zip([&mut key.ctrl, &mut key.alt, &mut key.shift])
                .find_map(|(prefix, held)| Some((strip_prefix(rest, prefix)?, held)));
            let Some((after, held)) = held else { break };
            *held = true;
            rest = after;
        }
        key.code = parse_code(rest).ok_or_else(|| KeyError::Unknown(name.to_owned()))?;
        if let (KeyCode::Char(c), true) = (key.code, key.ctrl) {
            let same = match c.to_ascii_lowercase() {
                'i' => Some("tab"),
                'm' => Some("enter"),
                '[' => Some("esc"),
                _ => None,
            };
            if let Some(same) = same {
                return Err(KeyError::SameAs(name.to_owned(), same));
            }
        }
        if key.shift && matches!(key.code, KeyCode::Char(c) if c != ' ') {
            return Err(KeyError::ShiftedChar(name.to_owned()));
        }
        Ok(key.normal())
    }

    /// The one form of keys that terminals report in several.
    pub(super) fn normal(mut self) -> Self {
        if let KeyCode::Char(c) = self.code {
            // AltGr reaches some programs as Ctrl and Alt held with the character that it typed.
            if self.ctrl && self.alt && !c.is_ascii_alphanumeric() && c != ' ' {
                self.ctrl = false;
                self.alt = false;
            }
            if self.ctrl {
                self.code = KeyCode::Char(c.to_ascii_lowercase());
            }
            self.shift = false;
        }
        if self.code == KeyCode::Tab && self.shift {
            self.code = KeyCode::BackTab;
        }
        if self.code == KeyCode::BackTab {
            self.shift = false;
        }
        self
    }

    /// The key as the help shows it: `Ctrl-S`, `↑`, `Invio` or `Enter`.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        let shift = match lang {
            Lang::It => "Maiusc-",
            Lang::En => "Shift-",
        };
        let name = NAMES
            .iter()
            .find(|(code, ..)| *code == self.code)
            .map(|(_, _, it, en)| match lang {
                Lang::It => *it,
                Lang::En => *en,
            });
        let key = match (name, self.code) {
            (Some(name), _) => name.to_owned(),
            (None, KeyCode::Char(c)) if self.ctrl || self.alt => c.to_uppercase().to_string(),
            (None, KeyCode::Char(c)) => c.to_string(),
            (None, KeyCode::F(number)) => format!("F{number}"),
            (None, _) => String::new(),
        };
        let held = |on: bool, word: &'static str| if on { word } else { "" };
        format!(
            "{}{}{}{key}",
            held(self.ctrl, "Ctrl-"),
            held(self.alt, "Alt-"),
            held(self.shift, shift)
        )
    }
}

/// `text` without `prefix`, whatever its case, when something is left.
fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    (head.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some(rest)
}

fn parse_code(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(KeyCode::Char(c));
    }
    let known = NAMES
        .iter()
        .map(|(code, name, ..)| (*name, *code))
        .chain(OTHER_NAMES);
    if let Some((_, code)) = known
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
    {
        return Some(code);
    }
    let number: u8 = strip_prefix(name, "f")?.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        Self::parse(name)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).map_err(de::Error::custom)
    }
}

impl fmt::Display for Key {
    /// The name that [`Key::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, prefix) in [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ] {
            if held {
                f.write_str(prefix)?;
            }
        }
        match (
            NAMES.iter().find(|(code, ..)| *code == self.code),
            self.code,
        ) {
            (Some((_, name, ..)), _) => f.write_str(name),
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, KeyCode::F(number)) => write!(f, "f{number}"),
            (None, _) => Ok(()),
        }
    }
}

impl From<Event> for Input {
    fn from(event: Event) -> Self {
        match event {
            Event::Key(key) => from_key(key).map_or(Self::Ignored, Self::Key),
            Event::Paste(text) => Self::Paste(text),
            Event::Resize(width, height) => Self::Resize(Size { width, height }),
            Event::FocusGained => Self::FocusGained,
            Event::FocusLost => Self::FocusLost,
            Event::Mouse(_) => Self::Ignored,
        }
    }
}

fn from_key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Insert => KeyCode::Insert,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::F(number) => KeyCode::F(number),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    let key = Key {
        code,
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT),
        shift: held(KeyModifiers::SHIFT),
    };
    Some(key.normal())
}

#[cfg(test)]
mod tests;
