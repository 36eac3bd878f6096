//! Strokes: what a frame changes, in pieces of a row that one ink writes, and the order in which
//! they cost the fewest bytes.

use super::glyph::{Glyph, Ink};
use super::pen::{Pen, is_agreed, moves_by_one};
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
    glyphs: &'a [Glyph],
    /// In what; only its background counts while nothing but blanks is written.
    ink: Ink,
    blank: bool,
}

/// Writes every glyph in which `new` differs from `old`; returns how many those are.
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

/// Appends the strokes of a row; returns how many glyphs it changes.
fn of_row<'a>(y: u16, row: &'a [Glyph], was: &[Glyph], strokes: &mut Vec<Stroke<'a>>) -> usize {
    // From here on the line is blank in the terminal's own colours.
    let tail = row
        .iter()
        .rposition(|glyph| *glyph != Glyph::BLANK)
        .map_or(0, |last| last + 1);
    let gone = was.iter().skip(tail);
    let erased = gone.filter(|glyph| **glyph != Glyph::BLANK).count();
    let end = if erased < LEAST_ERASED {
        row.len()
    } else {
        tail
    };
    let mut changed = 0;
    let mut open: Option<Stroke<'a>> = None;
    for (at, (glyph, old)) in row.iter().zip(was).enumerate().take(end) {
        // A second half changes only with its first.
        if glyph == old || glyph.is_second() {
            continue;
        }
        changed += 1;
        let longer = open.as_ref().and_then(|stroke| {
            let glyphs = row.get(usize::from(stroke.x)..=at)?;
            stroke.reaching(glyphs)
        });
        if longer.is_none() {
            strokes.extend(open);
        }
        open = longer.or_else(|| Stroke::new(at, y, row.get(at..=at)?));
    }
    strokes.extend(open);
    if end < row.len() {
        let first = was
            .iter()
            .skip(end)
            .position(|glyph| *glyph != Glyph::BLANK);
        strokes.extend(Stroke::new(end + first.unwrap_or(0), y, &[]));
        changed += erased;
    }
    changed
}

impl<'a> Stroke<'a> {
    /// A stroke that begins at a place of row `y`.
    fn new(at: usize, y: u16, glyphs: &'a [Glyph]) -> Option<Self> {
        Some(Self {
            x: u16::try_from(at).ok()?,
            y,
            glyphs,
            ink: glyphs.first().map_or(Ink::PLAIN, Glyph::ink),
            blank: glyphs.first().is_none_or(Glyph::is_blank),
        })
    }

    /// This stroke made longer, up to the last of `glyphs`, if one ink writes all of them and those
    /// between that stay as they are cost no more than to step over them.
    fn reaching(&self, glyphs: &'a [Glyph]) -> Option<Self> {
        let (last, between) = glyphs.get(self.glyphs.len()..)?.split_last()?;
        if !is_agreed(self.glyphs.last()?.symbol()) {
            return None;
        }
        let mut longer = Self { glyphs, ..*self };
        if self.blank && !last.is_blank() {
            longer.blank = false;
            longer.ink = last.ink();
            if !longer.ink.serves(self.glyphs.first()?) {
                return None;
            }
        }
        let mut room = Pen::step(between.len());
        for glyph in between {
            room = room.checked_sub(glyph.symbol().len())?;
        }
        // The second half of a wide character comes with the first.
        let mut written = between.iter().filter(|glyph| !glyph.is_second());
        let all = written.all(|glyph| moves_by_one(glyph.symbol()) && longer.serves(glyph));
        (all && longer.serves(last)).then_some(longer)
    }

    fn serves(&self, glyph: &Glyph) -> bool {
        (!self.blank || glyph.is_blank()) && self.ink.serves(glyph)
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
        if self.glyphs.is_empty() {
            out.extend_from_slice(ERASE_TO_END_OF_LINE);
        }
        for glyph in self.glyphs.iter().filter(|glyph| !glyph.is_second()) {
            pen.write(out, glyph.symbol(), width);
        }
    }
}
