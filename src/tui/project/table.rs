//! Tables of the dossier: columns as wide as their cells want, less where the page is narrow.

use super::page::{Block, Kind, Line, Piece};
use crate::tui::fit;

/// Columns between two cells.
const GAP: usize = 2;

/// The widths of the columns of a table.
#[derive(Debug, Default)]
pub(super) struct Table {
    widths: Vec<usize>,
}

impl Table {
    /// The table whose captions are the block at `captions`; its rows follow, with details between.
    pub(super) fn fit(blocks: &[Block], captions: usize, columns: u16) -> Self {
        let of_table = |b: &&Block| {
            matches!(
                b.kind,
                Kind::Captions | Kind::Row | Kind::Detail | Kind::Blank
            )
        };
        let rows = blocks
            .iter()
            .skip(captions)
            .take_while(of_table)
            .filter(|b| b.kind != Kind::Detail);
        let mut wanted: Vec<usize> = Vec::new();
        let mut least: Vec<usize> = Vec::new();
        for row in rows.filter(|b| b.kind != Kind::Blank) {
            for (i, cell) in row.text.split('\n').enumerate() {
                if wanted.len() <= i {
                    wanted.push(0);
                    least.push(0);
                }
                let word = cell.split(' ').map(fit::width).max().unwrap_or(0);
                if let (Some(wanted), Some(least)) = (wanted.get_mut(i), least.get_mut(i)) {
                    *wanted = fit::width(cell).max(*wanted);
                    *least = word.max(*least);
                }
            }
        }
        let room = usize::from(columns).saturating_sub(wanted.len().saturating_sub(1) * GAP);
        Self {
            widths: narrowed(wanted, &least, room),
        }
    }

    /// The lines of a row; each cell is wrapped in its column.
    pub(super) fn lines(&self, block: usize, text: &str) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let (mut start, mut column) = (0, 0);
        for (cell, width) in text.split('\n').zip(&self.widths) {
            for (n, range) in fit::wrap_ranges(cell, *width).into_iter().enumerate() {
                if lines.len() <= n {
                    lines.push(Line {
                        block,
                        pieces: Vec::new(),
                    });
                }
                let range = start + range.start..start + range.end;
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                if let Some(line) = lines.get_mut(n).filter(|_| !range.is_empty()) {
                    line.pieces.push(Piece { range, column });
                }
            }
            start += cell.len() + 1;
            column += width + GAP;
        }
        lines
    }
}

/// Takes columns from the widest cells until they fit; the first column, which names the row, counts
/// for two thirds. Words stay whole as long as that is possible.
fn narrowed(mut widths: Vec<usize>, least: &[usize], room: usize) -> Vec<usize> {
    while widths.iter().sum::<usize>() > room {
        let weigh = |(i, width): (usize, &usize)| if i == 0 { *width * 2 } else { *width * 3 };
        let can_give = |at: &usize| {
            widths
                .get(*at)
                .zip(least.get(*at))
                .is_some_and(|(w, l)| w > l)
        };
        let widest = |at: &usize| widths.get(*at).map_or(0, |w| weigh((*at, w)));
        let breaking = |at: &usize| widths.get(*at).is_some_and(|w| *w > 1);
        let place = (0..widths.len()).filter(can_give).max_by_key(widest);
        let Some(place) = place.or_else(|| (0..widths.len()).filter(breaking).max_by_key(widest))
        else {
            break;
        };
        if let Some(width) = widths.get_mut(place) {
            *width -= 1;
        }
    }
    widths
}
