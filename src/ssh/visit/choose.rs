//! Which panel: asked of whoever sits on several, before the screens.

use ratatui::layout::Size;

use super::super::frames::Client as Output;
use super::super::lines;
use super::super::seats::Seat;
use super::{Heard, Visit};
use crate::locale::{Arg, Locale};
use crate::tui::bytes::Bytes;
use crate::tui::key::{Input, Key, KeyCode};

impl Visit {
    /// The seat of the visit: asked for where there are several, by their numbers. The window may
    /// change meanwhile.
    pub(super) async fn choose(
        &mut self,
        output: &mut Output,
        locale: &Locale,
        size: &mut Size,
    ) -> Option<Seat> {
        if self.seats.len() < 2 {
            return self.seats.first().cloned();
        }
        // Where one digit may be the first of two, Enter ends the number.
        let one_digit = self.seats.len() < 10;
        let key = if one_digit {
            "choose-panel"
        } else {
            "choose-panel-of-many"
        };
        let mut text = locale.text(key).into_owned();
        for (number, seat) in (1..).zip(&self.seats) {
            text.push_str(&format!("\n{number:>3}  {}", self.described(seat, locale)));
        }
        text.push('\n');
        output.send(lines::told(&text, true)).await.ok()?;
        let mut bytes = Bytes::default();
        let mut number = 0;
        loop {
            let typed = match self.hears.recv().await? {
                Heard::Bytes(typed) => typed,
                Heard::Resize(to) => {
                    *size = to;
                    continue;
                }
                Heard::End => return None,
                Heard::In(..) | Heard::Begin(..) => continue,
            };
            let mut keys: Vec<Key> = Vec::new();
            bytes.take(&typed, |input| {
                if let Input::Key(key) = input {
                    keys.push(key);
                }
            });
            for key in keys {
                let digit = key.digit().and_then(|d| usize::try_from(d).ok());
                if let Some(digit) = digit {
                    number = (number * 10 + digit) % 1000;
                    output.send(digit.to_string().into_bytes()).await.ok()?;
                }
                if (one_digit && digit.is_some()) || key.code == KeyCode::Enter {
                    let chosen = number.checked_sub(1).and_then(|at| self.seats.get(at));
                    if let Some(seat) = chosen {
                        return Some(seat.clone());
                    }
                    output.send(lines::told("", true)).await.ok()?;
                    number = 0;
                }
                let leaves = key == Key::char('q') || key == Key::ctrl('c');
                if leaves || key.code == KeyCode::Esc {
                    return None;
                }
            }
        }
    }

    fn described(&self, seat: &Seat, locale: &Locale) -> String {
        let Some(hosted) = self.server.panels.get(seat.panel) else {
            return String::new();
        };
        let snapshots = hosted.handle().snapshots();
        let snapshot = snapshots.borrow();
        let call = snapshot.panel.call().title.get(locale.lang()).to_owned();
        let args = [
            ("panel", Arg::Text(&hosted.name)),
            ("call", Arg::Text(&call)),
            ("member", Arg::Text(seat.member.as_str())),
        ];
        locale.format("choose-one", &args)
    }
}
