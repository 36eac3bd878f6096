//! Finds out whether rows of the new screen are rows of the old one, moved up or down.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

use super::glyph::Glyph;
use super::screen::Screen;

/// Rows `top..=bottom` moved up by `rows`, or down when it is negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    pub(super) top: u16,
    pub(super) bottom: u16,
    pub(super) rows: i32,
}

/// Cells that a shift must save before it is worth trying.
const LEAST_GAIN: i64 = 40;

/// Fewer changed rows than these are drawn afresh.
const LEAST_ROWS: usize = 3;

/// The shift after which the fewest cells are left to write, if any saves enough. Both screens have
/// one size. The answer is a good guess: whoever uses it compares what both ways cost.
pub(super) fn find(old: &Screen, new: &Screen) -> Option<Shift> {
    let differs = |(a, b): (&[Glyph], &[Glyph])| a != b;
    let first = old.rows().zip(new.rows()).position(differs)?;
    let changed = old.rows().zip(new.rows()).skip(first).enumerate();
    let height = changed
        .filter(|(_, pair)| differs(*pair))
        .map(|(y, _)| y + 1)
        .last()?;
    if height < LEAST_ROWS {
        return None;
    }
    let (old, new) = (prints(old, first, height), prints(new, first, height));
    let blank = vec![print(&Glyph::BLANK); old.first().map_or(0, Vec::len)];
    let kept: Vec<i64> = old.iter().zip(&new).map(|(a, b)| same(a, b)).collect();
    // What it costs to have a row blanked that could have stayed.
    let bared: Vec<i64> = new
        .iter()
        .zip(&kept)
        .map(|(row, kept)| same(row, &blank) - kept)
        .collect();

    let mut best: Option<(i64, Shift)> = None;
    for step in 1..height {
        // Up: the new row y was the old row y + step. Down: the other way round.
        let up = new.iter().zip(old.iter().skip(step)).zip(&kept);
        let down = new.iter().skip(step).zip(&old).zip(kept.iter().skip(step));
        let up = best_run(up.map(|((new, old), kept)| same(new, old) - kept));
        let down = best_run(down.map(|((new, old), kept)| same(new, old) - kept));
        for (run, is_up) in [(up, true), (down, false)] {
            let Some((gain, from, to)) = run else {
                continue;
            };
            let (top, bottom) = (from, to + step);
            let bare = if is_up {
                to + 1..=bottom
            } else {
                top..=top + step - 1
            };
            let total = gain + bared.get(bare).map_or(0, |rows| rows.iter().sum());
            if total >= LEAST_GAIN && best.is_none_or(|(most, _)| total > most) {
                let step = i32::try_from(step).ok()?;
                let shift = Shift {
                    top: u16::try_from(first + top).ok()?,
                    bottom: u16::try_from(first + bottom).ok()?,
                    rows: if is_up { step } else { -step },
                };
                best = Some((total, shift));
            }
        }
    }
    best.map(|(_, shift)| shift)
}

/// The run of rows with the greatest sum, as (sum, first, last), if that is above zero.
fn best_run(gains: impl Iterator<Item = i64>) -> Option<(i64, usize, usize)> {
    let mut best: Option<(i64, usize, usize)> = None;
    let (mut sum, mut from) = (0, 0);
    for (y, gain) in gains.enumerate() {
        if sum <= 0 {
            (sum, from) = (0, y);
        }
        sum += gain;
        if sum > best.map_or(0, |(most, ..)| most) {
            best = Some((sum, from, y));
        }
    }
    best
}

/// Fingerprints of the cells in `height` rows from `first`.
fn prints(screen: &Screen, first: usize, height: usize) -> Vec<Vec<u64>> {
    screen
        .rows()
        .skip(first)
        .take(height)
        .map(|row| row.iter().map(print).collect())
        .collect()
}

fn print(glyph: &Glyph) -> u64 {
    let mut hasher = FxHasher::default();
    glyph.hash(&mut hasher);
    hasher.finish()
}

/// How many cells two rows have in common.
fn same(a: &[u64], b: &[u64]) -> i64 {
    a.iter().zip(b).map(|(a, b)| i64::from(a == b)).sum()
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
    use crate::tui::color::ColorDepth;
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect, Size};
    use ratatui::style::Style;

    fn screen(lines: &[&str]) -> Screen {
        let size = Size::new(30, u16::try_from(lines.len()).unwrap());
        let mut frame = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        for (y, line) in (0..).zip(lines) {
            frame.set_string(0, y, line, Style::new());
        }
        let mut screen = Screen::blank(size);
        screen.take(&frame, |cell| Glyph::of(cell, ColorDepth::True, false));
        screen
    }

    const OLD: [&str; 7] = [
        "elenco",
        "alfa beta gamma delta",
        "erre esse ti u vi zeta",
        "uno due tre quattro cinque",
        "rosso verde giallo blu",
        "nord sud est ovest",
        "pagina 1 di 9, sei progetti",
    ];

    #[test]
    fn a_list_that_moved_up_is_found_without_its_frame() {
        let new = [
            OLD[0],
            OLD[2],
            OLD[3],
            OLD[4],
            OLD[5],
            "primavera estate autunno",
            "pagina 2 di 9, sei progetti",
        ];
        assert_eq!(
            find(&screen(&OLD), &screen(&new)),
            Some(Shift {
                top: 1,
                bottom: 5,
                rows: 1
            })
        );
        assert_eq!(
            find(&screen(&new), &screen(&OLD)),
            Some(Shift {
                top: 1,
                bottom: 5,
                rows: -1
            })
        );
    }

    #[test]
    fn other_text_and_equal_screens_are_no_shift() {
        let others = OLD.map(|line| {
            line.replace(['a', 'e', 'o'], "u")
                .replace(['r', 's', 't'], "m")
        });
        let new = others.each_ref().map(String::as_str);
        assert_eq!(find(&screen(&OLD), &screen(&new)), None);
        assert_eq!(find(&screen(&OLD), &screen(&OLD)), None);
    }
}
