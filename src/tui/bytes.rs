//! Bytes of a terminal far away as input: keys, pasted text. A sequence may come in pieces, and a
//! hostile one may never end: nothing is kept without bound.

use std::time::Duration;

use termina::event::{KeyCode as Code, KeyEvent, KeyEventKind, Modifiers};
use termina::{Event, Parser};

use super::key::{Input, Key, KeyCode};

/// How long after a lone ESC the rest of a sequence may come, before it is the key itself.
pub const ESCAPE_DELAY: Duration = Duration::from_millis(50);

/// Bytes of an unfinished sequence at most; what is longer is thrown away.
const LONGEST: usize = 256;
/// Bytes of a paste at most: more than any text that the program takes.
const LONGEST_PASTE: usize = 128 * 1024;

const PASTE: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// Turns bytes into input.
#[derive(Debug, Default)]
pub struct Bytes {
    parser: Parser,
    /// The unfinished sequence, as long as it may still be the beginning of a paste or is one.
    open: Vec<u8>,
    /// Bytes of the unfinished sequence.
    waiting: usize,
    pasting: bool,
}

impl Bytes {
    /// Takes bytes; what they complete is handed to `got`.
    pub fn take(&mut self, bytes: &[u8], mut got: impl FnMut(Input)) {
        for byte in bytes {
            if self.pasting {
                self.paste(*byte, &mut got);
            } else {
                self.key(*byte, &mut got);
            }
        }
    }

    /// Whether a sequence has begun that may be a lone ESC.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.waiting > 0 && !self.pasting
    }

    /// Nothing more came in [`ESCAPE_DELAY`]: what has begun is taken as it is.
    pub fn rest(&mut self, mut got: impl FnMut(Input)) {
        if !self.waits() {
            return;
        }
        self.parser.parse(&[], false);
        self.drain(&mut got);
        self.forget();
    }

    fn key(&mut self, byte: u8, got: &mut impl FnMut(Input)) {
        self.waiting += 1;
        if self.open.len() < PASTE.len() {
            self.open.push(byte);
        }
        if self.open == PASTE {
            self.forget();
            self.pasting = true;
            return;
        }
        self.parser.parse(&[byte], true);
        // Two ESC are one key to the parser; the second may begin a sequence of its own.
        let begins = self.open == b"\x1b\x1b";
        let some = self.drain(got);
        if some || self.waiting > LONGEST {
            self.forget();
        }
        if some && begins {
            self.key(0x1b, got);
        }
    }

    fn paste(&mut self, byte: u8, got: &mut impl FnMut(Input)) {
        if self.open.len() < LONGEST_PASTE + PASTE_END.len() {
            self.open.push(byte);
        } else {
            // What is too long is cut; only its end is still looked for.
            let keep = self.open.len() - PASTE_END.len();
            self.open.remove(keep);
            self.open.push(byte);
        }
        if !self.open.ends_with(PASTE_END) {
            return;
        }
        let length = self.open.len() - PASTE_END.len();
        self.open.truncate(length);
        let text = String::from_utf8_lossy(&self.open).into_owned();
        self.forget();
        got(Input::Paste(text));
    }

    fn drain(&mut self, got: &mut impl FnMut(Input)) -> bool {
        let mut some = false;
        while let Some(event) = self.parser.pop() {
            some = true;
            if let Some(input) = input(event) {
                got(input);
            }
        }
        some
    }

    fn forget(&mut self) {
        self.parser = Parser::default();
        self.open = Vec::new();
        self.waiting = 0;
        self.pasting = false;
    }
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => from_key(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::FocusIn => Some(Input::FocusGained),
        Event::FocusOut => Some(Input::FocusLost),
        // Sizes come with the protocol; late answers of a terminal mean nothing here.
        _ => None,
    }
}

fn from_key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Escape => KeyCode::Esc,
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
        Code::Function(number) => KeyCode::F(number),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    let key = Key {
        code,
        ctrl: held(Modifiers::CONTROL),
        alt: held(Modifiers::ALT),
        shift: held(Modifiers::SHIFT),
    };
    Some(key.normal())
}

#[cfg(test)]
mod tests;
