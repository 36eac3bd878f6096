//! A screen's cells as a terminal holds them: every wide character is followed by its second half.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};

use crate::tui::color::ColorDepth;

/// Modifiers that show on a blank.
pub(super) const SEEN_ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// A rectangle of cells. A wide character's second half is a cell without symbol, in its style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Screen {
    size: Size,
    cells: Vec<Cell>,
}

impl Screen {
    /// A screen of default blanks.
    pub(super) fn blank(size: Size) -> Self {
        Self {
            size,
            cells: vec![Cell::EMPTY; usize::from(size.width) * usize::from(size.height)],
        }
    }

    pub(super) const fn size(&self) -> Size {
        self.size
    }

    /// All rows from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks_exact(usize::from(self.size.width).max(1))
    }

    /// The row at `y`; empty below the screen.
    pub(super) fn row(&self, y: u16) -> &[Cell] {
        let width = usize::from(self.size.width);
        let from = usize::from(y) * width;
        self.cells.get(from..from + width).unwrap_or_default()
    }

    /// Blanks everything.
    pub(super) fn clear(&mut self) {
        self.cells.fill(Cell::EMPTY);
    }

    /// Blanks `count` cells in reading order from (`x`, `y`).
    pub(super) fn clear_run(&mut self, x: u16, y: u16, count: usize) {
        let width = usize::from(self.size.width).max(1);
        let from = usize::from(y) * width + usize::from(x);
        for place in from..from + count {
            if let (Ok(x), Ok(y)) = (u16::try_from(place % width), u16::try_from(place / width)) {
                self.put(x, y, Cell::EMPTY);
            }
        }
    }

    /// The same screen in another size: what no longer fits is cut, what is new is blank.
    pub(super) fn resized(&self, size: Size) -> Self {
        let mut new = Self::blank(size);
        for y in 0..size.height.min(self.size.height) {
            for (x, cell) in (0..size.width).zip(self.row(y)) {
                if !cell.symbol().is_empty() {
                    new.put(x, y, cell.clone());
                }
            }
        }
        new
    }

    /// Takes over another screen's cells, in its size.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.size = other.size;
        self.cells.clone_from(&other.cells);
    }

    /// Moves the rows `top..=bottom` up by `rows` (down when negative); default blanks follow.
    pub(super) fn shift(&mut self, top: u16, bottom: u16, rows: i32) {
        let width = usize::from(self.size.width);
        let range = usize::from(top) * width..(usize::from(bottom) + 1) * width;
        let Some(region) = self.cells.get_mut(range) else {
            return;
        };
        let step = (rows.unsigned_abs() as usize)
            .saturating_mul(width)
            .min(region.len());
        let exposed = if rows > 0 {
            region.rotate_left(step);
            let kept = region.len() - step;
            region.get_mut(kept..)
        } else {
            region.rotate_right(step);
            region.get_mut(..step)
        };
        exposed.unwrap_or_default().fill(Cell::EMPTY);
    }

    fn at(&mut self, x: u16, y: u16) -> Option<&mut Cell> {
        if x >= self.size.width {
            return None;
        }
        self.cells
            .get_mut(usize::from(y) * usize::from(self.size.width) + usize::from(x))
    }

    /// Stores a cell that [`clean`] has made. A wide character of which one half is overwritten
    /// leaves a blank in the other; one that does not fit at the edge becomes a blank.
    pub(super) fn put(&mut self, x: u16, y: u16, cell: Cell) {
        let wide = cell.symbol().cell_width() == 2;
        let Some(was) = self.at(x, y).map(|old| old.clone()) else {
            return;
        };
        if was.symbol().is_empty() && x > 0 {
            // A terminal that draws an emoji sequence narrow is told to blank its second half;
            // here the sequence is whole already.
            let head = self
                .at(x - 1, y)
                .map(|head| head.symbol().contains('\u{fe0f}'));
            if head == Some(true) && cell.symbol() == " " {
                return;
            }
            self.halve(x - 1, y);
        }
        if was.symbol().cell_width() == 2 {
            self.halve(x + 1, y);
        }
        if !wide {
            self.set(x, y, cell);
            return;
        }
        let Some(next) = self.at(x + 1, y).map(|next| next.symbol().cell_width()) else {
            self.set(x, y, blank(&cell));
            return;
        };
        if next == 2 {
            self.halve(x + 2, y);
        }
        let mut second = cell.clone();
        second.set_symbol("");
        self.set(x + 1, y, second);
        self.set(x, y, cell);
    }

    fn set(&mut self, x: u16, y: u16, cell: Cell) {
        if let Some(place) = self.at(x, y) {
            *place = cell;
        }
    }

    /// What is left where the other half of a wide character was overwritten: a blank in the style
    /// of both, as [`super::mend`] left it in the frame, for ratatui may not send it again.
    fn halve(&mut self, x: u16, y: u16) {
        if let Some(place) = self.at(x, y) {
            place.set_symbol(" ");
            // Its colours fit the terminal already.
            *place = clean(place, ColorDepth::True);
        }
    }
}

/// A blank on the background of `cell`.
fn blank(cell: &Cell) -> Cell {
    let mut blank = Cell::EMPTY;
    blank.set_bg(cell.bg);
    blank
}

/// The cell as a terminal is to show it: no control characters, one or two columns wide, in
/// colours of `depth`; a blank without the attributes that do not show on it.
pub(super) fn clean(cell: &Cell, depth: ColorDepth) -> Cell {
    let mut out = Cell::EMPTY;
    out.set_fg(depth.fit(cell.fg)).set_bg(depth.fit(cell.bg));
    out.modifier = cell.modifier;
    let symbol = cell.symbol();
    if symbol.contains(char::is_control) {
        let kept: String = symbol.chars().filter(|c| !c.is_control()).collect();
        out.set_symbol(&kept);
    } else {
        out.set_symbol(symbol);
    }
    if !matches!(out.symbol().cell_width(), 1 | 2) {
        out.set_symbol(" ");
    }
    if out.symbol() == " " && !out.modifier.intersects(SEEN_ON_BLANK) {
        out.set_fg(Color::Reset);
        out.modifier = Modifier::empty();
    }
    out
}
