//! A screen's cells as a terminal holds them: every wide character is followed by its second half.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Size;
use ratatui::style::Modifier;

use crate::tui::color::ColorDepth;
use crate::tui::fit;

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

    /// Takes over a frame of which every wide character is whole, each cell as `fit` makes it of what
    /// is drawn.
    pub(super) fn take(&mut self, frame: &Buffer, fit: impl Fn(&Cell, &mut Cell)) {
        self.size = frame.area.as_size();
        self.cells.resize(frame.content.len(), Cell::EMPTY);
        let width = usize::from(self.size.width).max(1);
        let rows = self.cells.chunks_exact_mut(width);
        for (row, drawn) in rows.zip(frame.content.chunks_exact(width)) {
            let mut places = row.iter_mut().zip(drawn);
            while let Some((place, cell)) = places.next() {
                fit(cell, place);
                if !is_wide(place) {
                    continue;
                }
                match places.next() {
                    Some((second, _)) => {
                        second.clone_from(place);
                        second.set_symbol("");
                    }
                    // It does not fit at the edge.
                    None => *place = blank(place),
                }
            }
        }
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
}

/// Whether the cell takes two columns.
pub(super) fn is_wide(cell: &Cell) -> bool {
    fit::plain(cell.symbol()).is_none() && cell.symbol().cell_width() == 2
}

/// A blank on the background of `cell`.
fn blank(cell: &Cell) -> Cell {
    let mut blank = Cell::EMPTY;
    blank.set_bg(cell.bg);
    blank
}

/// Makes `out` the cell as a terminal is to show it: no control characters, one or two columns wide,
/// in colours of `depth`; a blank without the attributes that do not show on it.
pub(super) fn clean(cell: &Cell, depth: ColorDepth, out: &mut Cell) {
    out.clone_from(cell);
    out.set_bg(depth.fit(cell.bg));
    // The most frequent by far stand in one column.
    if fit::plain(cell.symbol()) != Some(1) {
        let kept: String = cell.symbol().chars().filter(|c| !c.is_control()).collect();
        let fits = matches!(kept.as_str().cell_width(), 1 | 2);
        out.set_symbol(if fits { &kept } else { " " });
    }
    if out.symbol() == " " && !out.modifier.intersects(SEEN_ON_BLANK) {
        out.modifier = Modifier::empty();
        out.set_fg(Cell::EMPTY.fg);
    } else {
        out.set_fg(depth.fit(cell.fg));
    }
}
