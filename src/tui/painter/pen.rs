//! The terminal's pen: where it stands, in which style it writes, and the shortest way to change both.

use ratatui::buffer::CellWidth;
use ratatui::style::{Color, Modifier};

use super::glyph::Ink;
use super::way::{Step, Way, number};

/// What the terminal's cursor and attributes are; `None` where that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    row: Option<u16>,
    column: Option<u16>,
    ink: Option<Ink>,
}

impl Pen {
    /// The cursor's place, where it is known.
    pub(super) fn place(&self) -> Option<(u16, u16)> {
        self.column.zip(self.row)
    }

    /// Nothing is known about the place any more.
    pub(super) const fn lose_place(&mut self) {
        self.row = None;
        self.column = None;
    }

    /// Moves to a cell by the shortest sequence.
    pub(super) fn go(&mut self, out: &mut Vec<u8>, x: u16, y: u16) {
        self.way(x, y).write(out);
        self.row = Some(y);
        self.column = Some(x);
    }

    /// How many bytes it takes to move to a cell.
    pub(super) fn way_to(&self, x: u16, y: u16) -> usize {
        self.way(x, y).len()
    }

    /// How many bytes it takes to step over so many cells.
    pub(super) fn step(cells: usize) -> usize {
        u16::try_from(cells).map_or(usize::MAX, |cells| Step::Count(cells, b'C').len())
    }

    fn way(&self, x: u16, y: u16) -> Way {
        let jump = match (x, y) {
            (0, 0) => Way::One(Step::Count(0, b'H')),
            (0, _) => Way::One(Step::Count(y + 1, b'H')),
            _ => Way::Jump(x + 1, y + 1),
        };
        let Some(row) = self.row else { return jump };
        let down = match row {
            row if row < y => Step::Count(y - row, b'B'),
            row if row > y => Step::Count(row - y, b'A'),
            _ => Step::None,
        };
        let two = Way::Two(down, self.along(x));
        if two.len() < jump.len() { two } else { jump }
    }

    /// To another column of the row.
    fn along(&self, x: u16) -> Step {
        let absolute = if x == 0 {
            Step::Return
        } else {
            Step::Count(x + 1, b'G')
        };
        let relative = match self.column {
            None => return absolute,
            Some(column) if column == x => Step::None,
            Some(column) if column < x => Step::Count(x - column, b'C'),
            Some(column) => Step::Count(column - x, b'D'),
        };
        if relative.len() <= absolute.len() {
            relative
        } else {
            absolute
        }
    }

    /// Writes a symbol at the place where the pen stands, on a screen `width` columns wide.
    pub(super) fn write(&mut self, out: &mut Vec<u8>, symbol: &str, width: u16) {
        out.extend_from_slice(symbol.as_bytes());
        let reached = self
            .column
            .map(|column| column.saturating_add(symbol.cell_width()));
        // In the last column terminals wait before they wrap, each in its way; and about emoji and
        // joined characters they do not agree on the width. There the next step is absolute.
        self.column = reached.filter(|column| *column < width && is_agreed(symbol));
    }

    /// Changes to an ink that writes blanks as `ink` does, and keeps what does not show on them.
    pub(super) fn dip(&mut self, out: &mut Vec<u8>, ink: Ink) {
        self.take(out, self.ink.map_or(ink, |now| now.on(ink.bg)));
    }

    /// About how many bytes [`Pen::take`] needs, or [`Pen::dip`] where `blank`.
    pub(super) fn change_to(&self, ink: Ink, blank: bool) -> usize {
        let Some(now) = self.ink else { return 4 };
        let ink = if blank { now.on(ink.bg) } else { ink };
        if now == ink {
            return 0;
        }
        let mut bytes = 3;
        if now.fg != ink.fg {
            bytes += color_bytes(ink.fg);
        }
        if now.bg != ink.bg {
            bytes += color_bytes(ink.bg);
        }
        if now.modifier != ink.modifier {
            bytes += 3;
        }
        bytes
    }

    /// Changes to an ink by the shorter of the difference and a fresh start.
    pub(super) fn take(&mut self, out: &mut Vec<u8>, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        let mut best = Sgr::default();
        best.code(0);
        best.style(Ink::PLAIN, ink);
        if let Some(now) = self.ink {
            let mut change = Sgr::default();
            change.style(now, ink);
            if change.0.len() <= best.0.len() {
                best = change;
            }
        }
        out.extend_from_slice(b"\x1b[");
        out.extend_from_slice(&best.0);
        out.push(b'm');
        self.ink = Some(ink);
    }
}

/// Characters over which every terminal agrees that they move the cursor by their width.
pub(super) fn is_agreed(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if c < '\u{1f000}')
}

pub(super) fn moves_by_one(symbol: &str) -> bool {
    is_agreed(symbol) && symbol.cell_width() == 1
}

/// About how many bytes a colour takes in a "select graphic rendition".
const fn color_bytes(color: Color) -> usize {
    match color {
        Color::Rgb(..) => 17,
        Color::Indexed(_) => 9,
        _ => 3,
    }
}

/// The arguments of one "select graphic rendition".
#[derive(Debug, Default)]
struct Sgr(Vec<u8>);

/// Modifier, the code that sets it, the code that ends it.
const CODES: [(Modifier, u16, u16); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Sgr {
    fn code(&mut self, code: u16) {
        if !self.0.is_empty() {
            self.0.push(b';');
        }
        number(&mut self.0, code);
    }

    /// The codes that lead from one ink to another.
    fn style(&mut self, from: Ink, to: Ink) {
        if from.modifier != to.modifier {
            self.modifier(from.modifier, to.modifier);
        }
        if from.fg != to.fg {
            self.color(to.fg, 30);
        }
        if from.bg != to.bg {
            self.color(to.bg, 40);
        }
    }

    fn modifier(&mut self, from: Modifier, to: Modifier) {
        let gone = from.difference(to);
        let mut left = from;
        for (modifier, _, end) in CODES {
            if gone.contains(modifier) && left.contains(modifier) {
                self.code(end);
                // One end code may end two modifiers (bold and dim, both blinks).
                for (other, _, its_end) in CODES {
                    if its_end == end {
                        left.remove(other);
                    }
                }
            }
        }
        for (modifier, start, _) in CODES {
            if to.contains(modifier) && !left.contains(modifier) {
                self.code(start);
            }
        }
    }

    /// A colour, on the base code 30 (foreground) or 40 (background).
    fn color(&mut self, color: Color, base: u16) {
        let code = match color {
            Color::Indexed(index) => {
                let codes = [base + 8, 5, u16::from(index)];
                return codes.into_iter().for_each(|code| self.code(code));
            }
            Color::Rgb(r, g, b) => {
                let codes = [base + 8, 2, u16::from(r), u16::from(g), u16::from(b)];
                return codes.into_iter().for_each(|code| self.code(code));
            }
            Color::Reset => 9,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 60,
            Color::LightRed => 61,
            Color::LightGreen => 62,
            Color::LightYellow => 63,
            Color::LightBlue => 64,
            Color::LightMagenta => 65,
            Color::LightCyan => 66,
            Color::White => 67,
        };
        self.code(base + code);
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;

    fn moved(from: (u16, u16), to: (u16, u16)) -> String {
        let mut pen = Pen {
            row: Some(from.1),
            column: Some(from.0),
            ink: None,
        };
        let mut out = Vec::new();
        pen.go(&mut out, to.0, to.1);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_shortest_way_is_taken() {
        assert_eq!(moved((5, 5), (5, 5)), "");
        assert_eq!(moved((5, 5), (0, 5)), "\r");
        assert_eq!(moved((5, 5), (6, 5)), "\x1b[C");
        assert_eq!(moved((100, 5), (98, 5)), "\x1b[2D");
        assert_eq!(moved((99, 5), (2, 5)), "\x1b[3G");
        assert_eq!(moved((5, 5), (5, 6)), "\x1b[B");
        assert_eq!(moved((5, 5), (5, 3)), "\x1b[2A");
        assert_eq!(moved((70, 5), (69, 6)), "\x1b[B\x1b[D");
        assert_eq!(moved((70, 5), (0, 6)), "\x1b[7H");
        assert_eq!(moved((70, 5), (76, 3)), "\x1b[4;77H");
        assert_eq!(moved((5, 5), (0, 0)), "\x1b[H");
        assert_eq!(moved((5, 5), (0, 9)), "\x1b[10H");
        assert_eq!(moved((5, 5), (7, 9)), "\x1b[10;8H");
    }

    fn inked(from: Option<Ink>, to: Ink) -> String {
        let mut pen = Pen {
            row: None,
            column: None,
            ink: from,
        };
        let mut out = Vec::new();
        pen.take(&mut out, to);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn only_what_differs_in_a_style_is_said() {
        let plain = Ink::PLAIN;
        let bold = Ink {
            modifier: Modifier::BOLD,
            ..plain
        };
        let rich = Ink {
            fg: Color::Rgb(1, 2, 3),
            bg: Color::Indexed(234),
            modifier: Modifier::BOLD,
        };
        assert_eq!(inked(Some(plain), plain), "");
        assert_eq!(inked(None, plain), "\x1b[0m");
        assert_eq!(inked(Some(plain), bold), "\x1b[1m");
        assert_eq!(
            inked(
                Some(rich),
                Ink {
                    fg: Color::LightRed,
                    ..rich
                }
            ),
            "\x1b[91m"
        );
        assert_eq!(inked(Some(rich), plain), "\x1b[0m");
        assert_eq!(
            inked(
                Some(rich),
                Ink {
                    modifier: Modifier::empty(),
                    ..rich
                }
            ),
            "\x1b[22m"
        );
        let both = Ink {
            modifier: Modifier::BOLD | Modifier::DIM,
            ..rich
        };
        assert_eq!(
            inked(
                Some(both),
                Ink {
                    modifier: Modifier::DIM,
                    ..rich
                }
            ),
            "\x1b[22;2m"
        );
    }
}
