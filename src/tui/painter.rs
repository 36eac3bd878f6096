//! The painter: it is told its size, and turns each frame into the fewest bytes.
//!
//! It asks no terminal anything and writes to none. It remembers what the terminal shows and nothing
//! else, for there is one for every session: frames are drawn on a canvas that all sessions of a
//! thread share. What is drawn is compared with what is shown, and the bytes that make up the
//! difference wait in [`Painter::take`]. A frame is one run of bytes inside synchronised output (mode 2026), and a frame
//! that changes nothing is no bytes at all.

mod ascii;
mod glyph;
mod pen;
mod screen;
mod shift;
mod stroke;
mod way;

use std::cell::RefCell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use self::glyph::{Glyph, Ink, is_wide};
use self::pen::Pen;
use self::screen::Screen;
use self::shift::Shift;
use self::stroke::paint;
use super::color::ColorDepth;

const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
const END_FRAME: &[u8] = b"\x1b[?2026l";
const RESET_MARGINS: &[u8] = b"\x1b[r";

/// A frame with more bytes than this hides a visible cursor while it is drawn; a shorter one
/// arrives in one piece.
const LONG_FRAME: usize = 100;

/// What a terminal is sent before the first frame: the alternate screen, no cursor, no wrapping at
/// the last column, and pasted text in brackets.
#[must_use]
pub fn enter() -> Vec<u8> {
    b"\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h".to_vec()
}

/// What a terminal is sent after the last frame, whatever state it is in: every mode of
/// [`enter`] and of a frame ended, plain style, full margins, the cursor, the screen of before.
#[must_use]
pub fn leave() -> Vec<u8> {
    b"\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[0m\x1b[r\x1b[?1049l\x1b[?25h".to_vec()
}

/// Makes every wide character of a drawn frame whole: one whose second cell was drawn over becomes a
/// blank, and the second cell of a whole one takes its style. [`Painter::paint`] does it when all is
/// drawn.
pub fn mend(frame: &mut Buffer) {
    let width = usize::from(frame.area.width).max(1);
    for row in frame.content.chunks_exact_mut(width) {
        // Few rows have any.
        if !row.iter().any(|cell| is_wide(cell.symbol())) {
            continue;
        }
        let mut x = 0;
        while let Some(cell) = row.get(x) {
            x += 1;
            if !is_wide(cell.symbol()) {
                continue;
            }
            let style = cell.style();
            match row.get_mut(x) {
                Some(second) if second.symbol() == " " => {
                    second.reset();
                    second.set_style(style);
                    x += 1;
                }
                _ => {
                    if let Some(cell) = row.get_mut(x - 1) {
                        cell.set_symbol(" ");
                    }
                }
            }
        }
    }
}

/// A frame of so few bytes is not worth looking for rows that moved.
const SHORT_FRAME: usize = 300;
/// Nor is one that changes so few cells: rows that move change most of theirs.
const FEW_CELLS: usize = 80;

/// What frames are drawn on and made into screens: nothing of it lasts beyond a frame.
struct Canvas {
    frame: Buffer,
    target: Screen,
}

thread_local! {
    static CANVAS: RefCell<Canvas> = RefCell::new(Canvas {
        frame: Buffer::default(),
        target: Screen::blank(Size::ZERO),
    });
}

/// The painter of one session.
#[derive(Debug)]
pub struct Painter {
    depth: ColorDepth,
    size: Size,
    /// What the terminal shows; `None` when that is not known.
    shown: Option<Screen>,
    pen: Pen,
    /// Whether the terminal shows its cursor, where known.
    cursor_shown: Option<bool>,
    synchronised: bool,
    ascii: bool,
    out: Vec<u8>,
}

impl Painter {
    /// A painter for a terminal of this size (in cells) that has just been sent [`enter`].
    #[must_use]
    pub fn new(size: Size, depth: ColorDepth) -> Self {
        Self {
            depth,
            size,
            shown: None,
            pen: Pen::default(),
            cursor_shown: None,
            synchronised: true,
            ascii: false,
            out: Vec::new(),
        }
    }

    /// How many colours the terminal shows; the next flush paints everything.
    pub fn set_depth(&mut self, depth: ColorDepth) {
        self.depth = depth;
        self.forget();
    }

    /// Whether frames are put between the marks of synchronised output; they are at first.
    pub const fn set_synchronised(&mut self, on: bool) {
        self.synchronised = on;
    }

    /// Whether nothing but ASCII is sent.
    pub const fn set_ascii(&mut self, on: bool) {
        self.ascii = on;
    }

    /// The terminal's size.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The terminal's new size. The next frame paints everything.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.forget();
    }

    /// Forgets what the terminal shows: the next frame paints everything.
    pub fn forget(&mut self) {
        self.shown = None;
        self.pen = Pen::default();
        self.cursor_shown = None;
    }

    /// Draws the next frame; the cursor is shown where it is put.
    pub fn paint(&mut self, cursor: Option<Position>, draw: impl FnOnce(&mut Buffer)) {
        CANVAS.with_borrow_mut(|Canvas { frame, target }| {
            frame.resize(Rect::from((Position::ORIGIN, self.size)));
            frame.reset();
            draw(frame);
            mend(frame);
            target.take(frame, |cell| Glyph::of(cell, self.depth, self.ascii));
            self.render(target, cursor);
        });
    }

    /// The bytes of the frames painted since the last call; none when nothing changed.
    #[must_use]
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out)
    }

    /// The bytes that turn what is shown into the target, and the pen after them.
    fn body(&self, target: &Screen) -> (Vec<u8>, Pen) {
        let mut pen = self.pen;
        let mut out = Vec::new();
        let Some(shown) = &self.shown else {
            out.extend_from_slice(RESET_MARGINS);
            pen.take(&mut out, Ink::PLAIN);
            out.extend_from_slice(b"\x1b[2J");
            pen.lose_place();
            paint(target, &Screen::blank(self.size), &mut pen, &mut out);
            return (out, pen);
        };
        let changed = paint(target, shown, &mut pen, &mut out);
        if out.len() > SHORT_FRAME
            && changed > FEW_CELLS
            && let Some(shift) = shift::find(shown, target)
        {
            let (mut moved, mut moved_pen) = (Vec::new(), self.pen);
            scroll(shift, &mut moved_pen, &mut moved);
            let mut shifted = shown.clone();
            shifted.shift(shift.top, shift.bottom, shift.rows);
            paint(target, &shifted, &mut moved_pen, &mut moved);
            if moved.len() < out.len() {
                return (moved, moved_pen);
            }
        }
        (out, pen)
    }

    /// Appends the frame that leads from what the terminal shows to the target and the cursor, and
    /// keeps the target as what it shows.
    fn render(&mut self, target: &Screen, cursor: Option<Position>) {
        let (body, mut pen) = self.body(target);
        let place = cursor.map(|at| {
            (
                at.x.min(self.size.width.saturating_sub(1)),
                at.y.min(self.size.height.saturating_sub(1)),
            )
        });
        let moves = place.is_some() && pen.place() != place;
        let turns = self.cursor_shown != Some(cursor.is_some());
        if body.is_empty() && !moves && !turns {
            return;
        }
        let mut shown = self.cursor_shown;
        if self.synchronised {
            self.out.extend_from_slice(BEGIN_FRAME);
        }
        let in_the_way = body.len() > LONG_FRAME || cursor.is_none();
        if shown.is_none() || (shown == Some(true) && in_the_way) {
            self.out.extend_from_slice(HIDE_CURSOR);
            shown = Some(false);
        }
        self.out.extend_from_slice(&body);
        if let Some((x, y)) = place {
            pen.go(&mut self.out, x, y);
            if shown == Some(false) {
                self.out.extend_from_slice(SHOW_CURSOR);
            }
        }
        if self.synchronised {
            self.out.extend_from_slice(END_FRAME);
        }
        self.cursor_shown = Some(cursor.is_some());
        self.pen = pen;
        match &mut self.shown {
            Some(shown) => shown.copy(target),
            none => *none = Some(target.clone()),
        }
    }
}

/// Moves the rows of a region; what comes into view is blank in the terminal's own colours.
fn scroll(shift: Shift, pen: &mut Pen, out: &mut Vec<u8>) {
    let count = shift.rows.unsigned_abs();
    let end = if shift.rows > 0 { 'S' } else { 'T' };
    pen.take(out, Ink::PLAIN);
    let margins = format!("\x1b[{};{}r", shift.top + 1, shift.bottom + 1);
    out.extend_from_slice(margins.as_bytes());
    let rows = if count == 1 {
        format!("\x1b[{end}")
    } else {
        format!("\x1b[{count}{end}")
    };
    out.extend_from_slice(rows.as_bytes());
    out.extend_from_slice(RESET_MARGINS);
    pen.lose_place();
}

#[cfg(test)]
mod tests;
