//! Strokes: what a frame changes, in pieces of a row that one ink writes, and the order in which
//! they cost the fewest bytes.

use ratatui::buffer::Cell;

use super::pen::{Ink, Pen, is_agreed, moves_by_one};
use super::screen::Screen;

const ERASE_TO_END_OF_LINE: &[u8] = b"\x1b[K";

/// Blanks at the end of a line from which erasing is shorter than writing them.
const LEAST_ERASED: usize = 4;

/// So many strokes are put in the cheapest order; more are written as one reads, which is cheap
/// where most of the screen changes.
const FEW: usize = 48;

/// A piece of a row that is written in one ink.
#[derive(Debug)]
struct Stroke<'a> {
    x: u16,
    y: u16,
    /// What is written; nothing where the line is erased from here on.
    cells: &'a [Cell],
    /// In what; only its background counts while nothing but blanks is written.
    ink: Ink,
    blank: bool,
}

/// Writes every cell in which `new` differs from `old`; returns how many those are.
pub(super) fn paint(new: &Screen, old: &Screen, pen: &mut Pen, out: &mut Vec<u8>) -> usize {
    let mut strokes = Vec::new();
    let mut changed = 0;
    for y in 0..new.size().height {
        let (row, was) = (new.row(y), old.row(y));
        if row != was {
            changed += of_row(y, row, was, &mut strokes);
        }
    }
    let width = new.size().width;
    if strokes.len() > FEW {
        for stroke in &strokes {
            stroke.write(width, pen, out);
        }
        return changed;
    }
    let cheapest = |pen: &Pen, left: &[Stroke<'_>]| {
        let costs = left.iter().map(|stroke| stroke.cost(pen)).enumerate();
        costs.min_by_key(|(_, cost)| *cost).map(|(at, _)| at)
    };
    while let Some(at) = cheapest(pen, &strokes) {
        strokes.remove(at).write(width, pen, out);
    }
    changed
}

/// Appends the strokes of a row; returns how many cells it changes.
fn of_row<'a>(y: u16, row: &'a [Cell], was: &[Cell], strokes: &mut Vec<Stroke<'a>>) -> usize {
    // From here on the line is blank in the terminal's own colours.
    let tail = row
        .iter()
        .rposition(|cell| *cell != Cell::EMPTY)
        .map_or(0, |last| last + 1);
    let gone = was.iter().skip(tail);
    let erased = gone.filter(|cell| **cell != Cell::EMPTY).count();
    let end = if erased < LEAST_ERASED {
        row.len()
    } else {
        tail
    };
    let mut changed = 0;
    let mut open: Option<(Stroke<'a>, usize)> = None;
    for (at, (cell, old)) in row.iter().zip(was).enumerate().take(end) {
        // A second half changes only with its first.
        if cell == old || cell.symbol().is_empty() {
            continue;
        }
        changed += 1;
        let longer = open
            .as_ref()
            .and_then(|(stroke, from)| stroke.reaching(row.get(*from..=at)?));
        match (longer, &mut open) {
            (Some(longer), Some((stroke, _))) => *stroke = longer,
            _ => {
                strokes.extend(open.take().map(|(stroke, _)| stroke));
                open = Stroke::new(at, y, row.get(at..=at).unwrap_or_default()).map(|s| (s, at));
            }
        }
    }
    strokes.extend(open.map(|(stroke, _)| stroke));
    if end < row.len() {
        let first = was.iter().skip(end).position(|cell| *cell != Cell::EMPTY);
        strokes.extend(Stroke::new(end + first.unwrap_or(0), y, &[]));
        changed += erased;
    }
    changed
}

impl<'a> Stroke<'a> {
    /// A stroke that begins at a place of row `y`.
    fn new(at: usize, y: u16, cells: &'a [Cell]) -> Option<Self> {
        Some(Self {
            x: u16::try_from(at).ok()?,
            y,
            cells,
            ink: cells.first().map_or(Ink::PLAIN, Ink::of),
            blank: cells.first().is_none_or(Ink::is_any_for),
        })
    }

    /// This stroke made longer, up to the last of `cells`, if one ink writes all of them and those
    /// between that stay as they are cost no more than to step over them.
    fn reaching(&self, cells: &'a [Cell]) -> Option<Self> {
        let (last, between) = cells.get(self.cells.len()..)?.split_last()?;
        if !self
            .cells
            .last()
            .is_some_and(|cell| is_agreed(cell.symbol()))
        {
            return None;
        }
        let mut longer = Self { cells, ..*self };
        if self.blank && !Ink::is_any_for(last) {
            longer.blank = false;
            longer.ink = Ink::of(last);
            if !longer.ink.serves(self.cells.first()?) {
                return None;
            }
        }
        let mut room = Pen::step(between.len());
        for cell in between {
            room = room.checked_sub(cell.symbol().len())?;
        }
        // The second half of a wide character comes with the first.
        let mut written = between.iter().filter(|cell| !cell.symbol().is_empty());
        let all = written.all(|cell| moves_by_one(cell.symbol()) && longer.serves(cell));
        (all && longer.serves(last)).then_some(longer)
    }

    fn serves(&self, cell: &Cell) -> bool {
        (!self.blank || Ink::is_any_for(cell)) && self.ink.serves(cell)
    }

    /// About how many bytes it takes to begin here, in ink.
    fn cost(&self, pen: &Pen) -> usize {
        pen.way_to(self.x, self.y) + pen.change_to(self.ink, self.blank)
    }

    /// Writes it on a screen `width` columns wide.
    fn write(&self, width: u16, pen: &mut Pen, out: &mut Vec<u8>) {
        pen.go(out, self.x, self.y);
        if self.blank {
            pen.dip(out, self.ink);
        } else {
            pen.take(out, self.ink);
        }
        if self.cells.is_empty() {
            out.extend_from_slice(ERASE_TO_END_OF_LINE);
        }
        for cell in self.cells.iter().filter(|cell| !cell.symbol().is_empty()) {
            pen.write(out, cell.symbol(), width);
        }
    }
}
