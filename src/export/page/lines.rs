//! A document as lines of a given width, for the terminal: shown, scrolled and searched there.

use unicode_width::UnicodeWidthStr;

use super::wrap::wrap;
use super::{Align, Block, Column, Grid, Page, Span};

/// A line of the terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its parts, from left to right.
    pub parts: Vec<(String, Look)>,
}

/// How a part of a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// Running text.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// The title of the document.
    Title,
    /// A heading.
    Heading,
    /// Heads of a table.
    Head,
    /// Rules and the lines of a table.
    Rule,
}

/// Narrowest column that holds text without breaking every word.
const NARROWEST: usize = 6;
/// Longest word that a column is made wide enough for where room is short.
const LONGEST_WORD: usize = 14;
const GAP: &str = " │ ";
const GAP_WIDTH: usize = 3;

impl Line {
    /// Its text.
    #[must_use]
    pub fn text(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// The columns that it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        self.parts.iter().map(|(text, _)| text.width()).sum()
    }

    fn of(text: impl Into<String>, look: Look) -> Self {
        let mut line = Self::default();
        line.push(&text.into(), look);
        line
    }

    pub(super) fn push(&mut self, text: &str, look: Look) {
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some((last, same)) if *same == look => last.push_str(text),
            _ => self.parts.push((text.to_owned(), look)),
        }
    }

    fn indented(self, indent: &str) -> Self {
        let mut line = Self::of(indent, Look::Plain);
        for (text, look) in &self.parts {
            line.push(text, *look);
        }
        line
    }
}

impl Page {
    /// The document in lines no wider than `width` columns; one empty line between blocks.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for block in &self.blocks {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            put(block, width.max(1), &mut lines);
        }
        lines
    }
}

fn put(block: &Block, width: usize, lines: &mut Vec<Line>) {
    match block {
        Block::Heading { level, spans } => {
            let look = if *level == 1 {
                Look::Title
            } else {
                Look::Heading
            };
            lines.extend(wrap(spans, width, Some(look)));
        }
        Block::Paragraph(spans) => lines.extend(wrap(spans, width, None)),
        Block::List { first, items } => list(*first, items, width, lines),
        Block::Table(grid) => table(grid, width, lines),
        Block::Rule => lines.push(Line::of("─".repeat(width), Look::Rule)),
        Block::PageBreak => lines.push(Line::of("═".repeat(width), Look::Rule)),
    }
}

fn list(first: Option<u64>, items: &[Vec<Block>], width: usize, lines: &mut Vec<Line>) {
    for (n, item) in (0..).zip(items) {
        let mark = first.map_or_else(|| "• ".to_owned(), |first| format!("{}. ", first + n));
        let room = width.saturating_sub(mark.width());
        if room < NARROWEST {
            item.iter().for_each(|block| put(block, width, lines));
            continue;
        }
        let blank = " ".repeat(mark.width());
        let mut inner = Vec::new();
        for block in item {
            put(block, room, &mut inner);
        }
        let marks = std::iter::once(mark.as_str()).chain(std::iter::repeat(blank.as_str()));
        lines.extend(
            inner
                .into_iter()
                .zip(marks)
                .map(|(l, mark)| l.indented(mark)),
        );
    }
}

fn table(grid: &Grid, width: usize, lines: &mut Vec<Line>) {
    let columns = grid.columns.len();
    let room = width.saturating_sub(GAP_WIDTH * columns.saturating_sub(1));
    if room < NARROWEST * columns {
        stack(grid, width, lines);
        return;
    }
    let widths = widths(grid, room);
    let across = || {
        let dashes: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
        Line::of(dashes.join("─┼─"), Look::Rule)
    };
    if !grid.head.is_empty() {
        row(&grid.head, &grid.columns, &widths, Some(Look::Head), lines);
        lines.push(across());
    }
    let tall = grid.rows.iter().any(|cells| {
        let mut cells = cells.iter().zip(&widths);
        cells.any(|(cell, w)| wrap(cell, *w, None).len() > 1)
    });
    for (n, cells) in grid.rows.iter().enumerate() {
        // Where cells take several lines, the eye needs to see where a row ends.
        if n > 0 && tall {
            lines.push(across());
        }
        row(cells, &grid.columns, &widths, None, lines);
    }
}

/// The widths of the columns: what each needs where that fits; else its longest word, and of what
/// is left a part by its share, as far as it needs it.
fn widths(grid: &Grid, room: usize) -> Vec<usize> {
    let measured = (0..grid.columns.len()).map(|column| {
        let rows = grid.rows.iter().chain(std::iter::once(&grid.head));
        let cells = rows.filter_map(|row| row.get(column));
        cells.fold((1, 1), |(line, word): (usize, usize), cell| {
            let lines = wrap(cell, usize::MAX, None);
            let longest = lines.iter().map(Line::width).max().unwrap_or(0);
            let words = lines.iter().flat_map(|l| {
                let text = l.text();
                let words = text.split([' ', '-']).map(|w| w.width() + 1);
                words.max()
            });
            (line.max(longest), word.max(words.max().unwrap_or(0)))
        })
    });
    let (needs, words): (Vec<usize>, Vec<usize>) = measured.unzip();
    if needs.iter().sum::<usize>() <= room {
        return needs;
    }
    let mut widths: Vec<usize> = needs
        .iter()
        .zip(&words)
        .map(|(need, word)| *word.min(need).min(&LONGEST_WORD))
        .collect();
    shrink(&mut widths, room);
    // One column at a time, to the one that has least of its share.
    for _ in widths.iter().sum::<usize>()..room {
        let wanting = widths.iter_mut().zip(&needs).zip(&grid.columns);
        let poorest = wanting
            .filter(|((width, need), _)| **width < **need)
            .min_by_key(|((width, _), column)| **width * 1000 / column.share.max(1));
        let Some(((width, _), _)) = poorest else {
            break;
        };
        *width += 1;
    }
    widths
}

/// Takes from the widest columns until all fit.
fn shrink(widths: &mut [usize], room: usize) {
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter_mut().max() else {
            return;
        };
        *widest -= 1;
    }
}

fn row(
    cells: &[Vec<Span>],
    columns: &[Column],
    widths: &[usize],
    look: Option<Look>,
    lines: &mut Vec<Line>,
) {
    let wrapped: Vec<Vec<Line>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, *width, look))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
    for n in 0..height {
        let mut line = Line::default();
        for (c, (cell, (width, column))) in
            wrapped.iter().zip(widths.iter().zip(columns)).enumerate()
        {
            if c > 0 {
                line.push(GAP, Look::Rule);
            }
            let part = cell.get(n).cloned().unwrap_or_default();
            let spare = width.saturating_sub(part.width());
            let before = match column.align {
                _ if part.parts.is_empty() => 0,
                Align::Left => 0,
                Align::Center => spare / 2,
                Align::Right => spare,
            };
            line.push(&" ".repeat(before), Look::Plain);
            for (text, look) in &part.parts {
                line.push(text, *look);
            }
            if c + 1 < widths.len() {
                line.push(&" ".repeat(spare - before), Look::Plain);
            }
        }
        lines.push(line);
    }
}

/// A table that is too wide: one field a line.
fn stack(grid: &Grid, width: usize, lines: &mut Vec<Line>) {
    for (n, cells) in grid.rows.iter().enumerate() {
        if n > 0 {
            lines.push(Line::of("─".repeat(width.min(8)), Look::Rule));
        }
        for (c, cell) in cells.iter().enumerate() {
            if let Some(head) = grid.head.get(c).filter(|head| !head.is_empty()) {
                lines.extend(wrap(head, width, Some(Look::Head)));
            }
            lines.extend(wrap(cell, width, None));
        }
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
    use super::super::read;
    use super::*;
    use proptest::prelude::*;

    fn shown(markdown: &str, width: usize) -> Vec<String> {
        read(markdown).lines(width).iter().map(Line::text).collect()
    }

    #[test]
    fn text_breaks_at_words_and_keeps_its_looks() {
        assert_eq!(
            shown("uno **due** tre\\\nquattro", 9),
            ["uno due", "tre", "quattro"]
        );
        let lines = read("uno **due**").lines(20);
        assert_eq!(
            lines[0].parts,
            [("uno ".into(), Look::Plain), ("due".into(), Look::Strong)]
        );
        assert_eq!(shown("abcdefghij k", 4), ["abcd", "efgh", "ij k"]);
        assert_eq!(shown("- uno due\n- tre", 8), ["• uno", "  due", "• tre"]);
    }

    #[test]
    fn a_table_takes_the_width_and_wraps_in_its_cells() {
        let table = "| Progetto | Punti |\n|---|--:|\n| Un titolo lungo | 63,2 |\n";
        assert_eq!(
            shown(table, 40),
            [
                "Progetto        │ Punti",
                "────────────────┼──────",
                "Un titolo lungo │  63,2",
            ]
        );
        assert_eq!(
            shown(table, 17),
            [
                "Progetto  │ Punti",
                "──────────┼──────",
                "Un titolo │  63,2",
                "lungo     │ ",
            ]
        );
        assert_eq!(
            shown(table, 8),
            ["Progetto", "Un", "titolo", "lungo", "Punti", "63,2"]
        );
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        #[test]
        fn no_line_is_wider_than_asked(text in "[a-zàè漢 |*_#\n-]{0,80}", width in 6usize..60) {
            let table = format!("| a | b | c |\n|---|--|-|\n| {} | x | y |\n\n{text}\n", text.replace(['\n', '|'], " "));
            for line in read(&table).lines(width) {
                prop_assert!(line.width() <= width, "{:?} at {}", line.text(), width);
            }
        }
    }
}
