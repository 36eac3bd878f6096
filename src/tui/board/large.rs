//! Large type, to be read from across a room: letters built of blocks, as large as fits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::tui::fit;
use crate::tui::paint::Row;

/// How large a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// A cell.
    Plain,
    /// Four cells by four, of quarter blocks.
    Quarter,
    /// Eight cells by four, of half blocks.
    Half,
    /// Eight cells by eight, of whole blocks.
    Whole,
}

/// Every size, the largest first.
const SIZES: [Type; 4] = [Type::Whole, Type::Half, Type::Quarter, Type::Plain];

impl Type {
    /// Columns and rows of a letter.
    const fn cell(self) -> (u16, u16) {
        match self {
            Self::Plain => (1, 1),
            Self::Quarter => (4, 4),
            Self::Half => (8, 4),
            Self::Whole => (8, 8),
        }
    }

    const fn pixels(self) -> Option<PixelSize> {
        match self {
            Self::Plain => None,
            Self::Quarter => Some(PixelSize::Quadrant),
            Self::Half => Some(PixelSize::HalfHeight),
            Self::Whole => Some(PixelSize::Full),
        }
    }

    /// Whether a terminal of nothing but ASCII shows it.
    const fn is_ascii(self) -> bool {
        match self {
            Self::Plain | Self::Whole => true,
            Self::Quarter | Self::Half => false,
        }
    }
}

/// A text with the style and the lines that it may take.
pub(super) struct Block {
    text: String,
    style: Style,
    /// Lines at most, in plain type and in large.
    most: (usize, usize),
    /// The largest type that becomes it.
    largest: Type,
    /// Rows left free before it.
    pub(super) before: u16,
    size: Type,
    lines: Vec<String>,
}

impl Block {
    /// A text of at most so many lines, plain and large.
    pub(super) fn new(text: &str, style: Style, most: (usize, usize), largest: Type) -> Self {
        Self {
            text: text.to_owned(),
            style,
            most,
            largest,
            before: 0,
            size: Type::Plain,
            lines: Vec::new(),
        }
    }

    /// The same, with rows left free before it.
    pub(super) const fn after(mut self, rows: u16) -> Self {
        self.before = rows;
        self
    }

    /// Rows that it takes, without those before it.
    pub(super) fn height(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        lines.saturating_mul(self.size.cell().1)
    }

    /// Sets it in plain type.
    fn plain(&mut self, width: u16) {
        self.size = Type::Plain;
        self.lines = fit::first_lines(&self.text, usize::from(width), self.most.0);
    }

    /// Sets it as large as fits in so many columns and rows; as it is where no large type fits.
    fn grow(&mut self, width: u16, height: u16, ascii: bool) {
        let text = drawable(&self.text);
        let sizes = SIZES.into_iter().filter(|size| !ascii || size.is_ascii());
        for size in sizes.skip_while(|size| size.cell() > self.largest.cell()) {
            let (columns, rows) = size.cell();
            let (Some(text), Some(_)) = (&text, size.pixels()) else {
                continue;
            };
            let columns = usize::from(width / columns);
            if columns == 0 {
                continue;
            }
            let lines: Vec<String> = fit::wrap(text, columns)
                .into_iter()
                .map(|line| line.trim_end().to_owned())
                .collect();
            let fits = lines.iter().all(|line| fit::width(line) <= columns);
            let tall = usize::from(rows) * lines.len();
            if fits && lines.len() <= self.most.1 && tall <= usize::from(height) {
                self.size = size;
                self.lines = lines;
                return;
            }
        }
    }

    /// Draws it at the top of an area.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) {
        let inside = area.intersection(buf.area);
        let Some(pixels) = self.size.pixels() else {
            for (y, line) in (0..).zip(&self.lines) {
                Row::new(buf, inside, y).put(line, self.style);
            }
            return;
        };
        let mut text = BigText::builder();
        text.pixel_size(pixels).style(self.style).lines(
            self.lines
                .iter()
                .map(|l| Line::from(l.as_str()))
                .collect::<Vec<_>>(),
        );
        text.build().render(inside, buf);
    }
}

/// The text in letters that the large type has; nothing where it has not all of them.
fn drawable(text: &str) -> Option<String> {
    let known = |c: char| match c {
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        '–' | '—' | '‑' => Some('-'),
        ' '..='~' | '\u{a0}'..='ÿ' => Some(c),
        _ => None,
    };
    text.chars().map(known).collect()
}

/// Sets blocks below one another: all in plain type, then those that are named first as large as the
/// rest leaves room for. Returns the rows used.
pub(super) fn set(
    blocks: &mut Vec<Block>,
    first: &[usize],
    (width, height): (u16, u16),
    ascii: bool,
) -> u16 {
    for block in blocks.iter_mut() {
        block.plain(width);
    }
    // Where there is room for little, the last gives way.
    while used(blocks) > height {
        if let Some(block) = blocks.iter_mut().rev().find(|b| b.before > 0) {
            block.before -= 1;
        } else if blocks.len() > 1 {
            blocks.pop();
        } else {
            break;
        }
    }
    for at in first {
        let all = used(blocks);
        if let Some(block) = blocks.get_mut(*at) {
            let room = height.saturating_sub(all) + block.height();
            block.grow(width, room, ascii);
        }
    }
    used(blocks)
}

fn used(blocks: &[Block]) -> u16 {
    let rows = blocks.iter().map(|b| b.before + b.height());
    rows.fold(0, u16::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set_one(text: &str, size: (u16, u16), ascii: bool) -> Type {
        let mut blocks = vec![Block::new(text, Style::new(), (1, 1), Type::Whole)];
        set(&mut blocks, &[0], size, ascii);
        blocks.first().map_or(Type::Plain, |b| b.size)
    }

    #[test]
    fn type_is_as_large_as_fits() {
        assert_eq!(set_one("WCR-05", (80, 3), false), Type::Plain);
        assert_eq!(set_one("WCR-05", (30, 9), false), Type::Quarter);
        assert_eq!(set_one("WCR-05", (48, 7), false), Type::Half);
        assert_eq!(set_one("WCR-05", (48, 8), false), Type::Whole);
        assert_eq!(set_one("WCR-05", (23, 60), false), Type::Plain);
    }

    #[test]
    fn ascii_terminals_get_whole_blocks_or_plain_type() {
        assert_eq!(set_one("WCR-05", (48, 8), true), Type::Whole);
        assert_eq!(set_one("WCR-05", (48, 7), true), Type::Plain);
    }

    #[test]
    fn letters_without_a_large_form_stay_plain() {
        assert_eq!(set_one("Città", (80, 8), false), Type::Whole);
        assert_eq!(set_one("Πόλη", (80, 8), false), Type::Plain);
    }
}
