//! The dossier as lines of a given width: wrapped, searchable, with its sections known.

use std::borrow::Cow;
use std::ops::Range;

use super::table::Table;
use crate::tui::fit;
use crate::tui::projects::fold;

pub use crate::locale::dossier::{Block, Kind};

/// Columns by which the lines after the first of an item stand further in.
const HANG: u16 = 2;

/// A piece of a block's text on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it lies in the block's text, in bytes.
    pub range: Range<usize>,
    /// The column at which it stands.
    pub column: u16,
}

/// A line on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its block.
    pub block: usize,
    /// What stands on it: one piece, or one for each cell of a table that has text on this line.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// Where it begins in the block's text, in bytes.
    #[must_use]
    pub fn start(&self) -> usize {
        self.pieces.iter().map(|p| p.range.start).min().unwrap_or(0)
    }

    /// Columns left free before it.
    #[must_use]
    pub fn indent(&self) -> u16 {
        self.pieces.first().map_or(0, |p| p.column)
    }
}

/// A hit of the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The line.
    pub line: usize,
    /// The characters of the line that were found.
    pub chars: Range<usize>,
    /// Which match: one that goes over a line's end has a hit on both lines.
    pub first: bool,
}

/// The laid-out dossier.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its paragraphs.
    pub blocks: Vec<Block>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Hits of the last search, in order.
    pub hits: Vec<Hit>,
    query: String,
    /// Where sections begin: line and id.
    sections: Vec<(usize, String)>,
}

impl Page {
    /// Lays paragraphs out in `columns`.
    #[must_use]
    pub fn new(blocks: Vec<Block>, columns: u16) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        let mut sections: Vec<(usize, String)> = Vec::new();
        let mut table = Table::default();
        // Details of an item stand under its text, details of a row under its first cell.
        let mut inset = 0;
        for (i, block) in blocks.iter().enumerate() {
            if block.kind == Kind::Heading && sections.last().is_none_or(|s| s.1 != block.section) {
                sections.push((lines.len(), block.section.clone()));
            }
            if block.kind.in_table() {
                if block.kind == Kind::Captions {
                    table = Table::fit(&blocks, i, columns);
                }
                lines.extend(table.lines(i, &block.text));
                inset = HANG;
                continue;
            }
            let (indent, hang) = match block.kind {
                Kind::Item => (0, HANG),
                Kind::Detail => (inset, HANG),
                _ => (0, 0),
            };
            if block.kind != Kind::Detail {
                inset = hang;
            }
            for (n, range) in wrap_hanging(&block.text, columns.saturating_sub(indent), hang)
                .into_iter()
                .enumerate()
            {
                let column = if n == 0 { indent } else { indent + hang };
                lines.push(Line {
                    block: i,
                    pieces: vec![Piece { range, column }],
                });
            }
        }
        Self {
            blocks,
            lines,
            hits: Vec::new(),
            query: String::new(),
            sections,
        }
    }

    /// The text of a line, from the column of its first piece on.
    #[must_use]
    pub fn text(&self, line: &Line) -> Cow<'_, str> {
        let text = |p: &Piece| self.piece(line, p).trim_end();
        match line.pieces.as_slice() {
            [] => Cow::Borrowed(""),
            [only] => Cow::Borrowed(text(only)),
            pieces => {
                let mut row = String::new();
                for piece in pieces {
                    let at = usize::from(piece.column - line.indent());
                    row.extend(std::iter::repeat_n(
                        ' ',
                        at.saturating_sub(fit::width(&row)),
                    ));
                    row.push_str(text(piece));
                }
                Cow::Owned(row)
            }
        }
    }

    fn piece(&self, line: &Line, piece: &Piece) -> &str {
        self.blocks
            .get(line.block)
            .and_then(|b| b.text.get(piece.range.clone()))
            .unwrap_or("")
    }

    /// Whether all that stands on a line is part of a passage.
    #[must_use]
    pub fn is_within(&self, line: &Line, passage: &str) -> bool {
        let mut pieces = line
            .pieces
            .iter()
            .map(|p| self.piece(line, p).trim())
            .filter(|t| !t.is_empty())
            .peekable();
        pieces.peek().is_some() && pieces.all(|text| passage.contains(text))
    }

    /// The block of a line.
    #[must_use]
    pub fn block(&self, line: &Line) -> Option<&Block> {
        self.blocks.get(line.block)
    }

    /// What stands on a line, so that it is found again when the page is laid out anew: the section,
    /// which of its blocks, and where in its text.
    #[must_use]
    pub fn place_of(&self, line: usize) -> Option<(String, usize, usize)> {
        let line = self.lines.get(line)?;
        let section = &self.block(line)?.section;
        let before = self
            .blocks
            .iter()
            .take(line.block)
            .rev()
            .take_while(|b| b.section == *section)
            .count();
        Some((section.clone(), before, line.start()))
    }

    /// The line that holds a place, or the nearest before it where the section has fewer blocks now.
    #[must_use]
    pub fn line_at(&self, (section, nth, byte): &(String, usize, usize)) -> Option<usize> {
        let first = self.blocks.iter().position(|b| b.section == *section)?;
        let count = self
            .blocks
            .iter()
            .skip(first)
            .take_while(|b| b.section == *section)
            .count();
        let block = first + (*nth).min(count.saturating_sub(1));
        self.lines
            .iter()
            .rposition(|l| l.block == block && l.start() <= *byte)
    }

    /// Where a section begins.
    #[must_use]
    pub fn section_line(&self, id: &str) -> Option<usize> {
        self.sections.iter().find(|s| s.1 == id).map(|s| s.0)
    }

    /// The section of a line, by id.
    #[must_use]
    pub fn section_at(&self, line: usize) -> Option<&str> {
        self.sections
            .iter()
            .rfind(|s| s.0 <= line)
            .map(|s| s.1.as_str())
    }

    /// The first section that begins after a line.
    #[must_use]
    pub fn next_section(&self, line: usize) -> Option<usize> {
        self.sections.iter().map(|s| s.0).find(|l| *l > line)
    }

    /// The last section that begins before a line.
    #[must_use]
    pub fn previous_section(&self, line: usize) -> Option<usize> {
        self.sections.iter().map(|s| s.0).rfind(|l| *l < line)
    }

    /// The section and the text of some lines, as one passage.
    #[must_use]
    pub fn quote(&self, from: usize, to: usize) -> Option<(String, String)> {
        let lines = self
            .lines
            .get(from..=to.min(self.lines.len().checked_sub(1)?))?;
        let section = self.blocks.get(lines.first()?.block)?.section.clone();
        let mut words: Vec<&str> = Vec::new();
        let mut row = None;
        for line in lines {
            let block = self.blocks.get(line.block)?;
            if !block.kind.in_table() {
                words.extend(
                    line.pieces
                        .iter()
                        .flat_map(|p| self.piece(line, p).split_whitespace()),
                );
            } else if row.replace(line.block) != Some(line.block) {
                // Of a table whole rows: its cells would come out mixed.
                words.extend(block.text.split_whitespace());
            }
        }
        let quote = words.join(" ");
        (!quote.is_empty()).then_some((section, quote))
    }

    /// Finds a text, whatever its accents and capitals, also over the end of a line.
    pub fn search(&mut self, query: &str) {
        let query = fold(query.trim());
        if query == self.query {
            return;
        }
        self.hits.clear();
        self.query.clone_from(&query);
        if query.is_empty() {
            return;
        }
        let length = query.chars().count();
        for (i, block) in self.blocks.iter().enumerate() {
            // Line breaks inside a paragraph count as spaces.
            let folded: String = fold(&block.text).replace('\n', " ");
            for (byte, _) in folded.match_indices(&query) {
                let from = folded.get(..byte).map_or(0, |s| s.chars().count());
                self.hits
                    .extend(spread(&self.lines, i, &block.text, from..from + length));
            }
        }
    }
}

/// The lines of a text whose lines after the first stand further in.
fn wrap_hanging(text: &str, columns: u16, hang: u16) -> Vec<Range<usize>> {
    let (first, rest) = (
        usize::from(columns.max(1)),
        usize::from(columns.saturating_sub(hang).max(1)),
    );
    if hang == 0 {
        return fit::wrap_ranges(text, first);
    }
    let whole = fit::wrap_ranges(text, first);
    let Some(head) = whole.first().cloned() else {
        return whole;
    };
    let Some(next) = whole.get(1).map(|r| r.start) else {
        return whole;
    };
    let tail = fit::wrap_ranges(text.get(next..).unwrap_or(""), rest);
    std::iter::once(head)
        .chain(tail.into_iter().map(|r| r.start + next..r.end + next))
        .collect()
}

/// The hits that a match, in characters of its block, has on the block's lines.
fn spread(lines: &[Line], block: usize, text: &str, found: Range<usize>) -> Vec<Hit> {
    let first = lines.partition_point(|l| l.block < block);
    let count = |bytes: Range<usize>| text.get(bytes).map_or(0, |s| s.chars().count());
    let mut hits = Vec::new();
    for (offset, line) in lines
        .iter()
        .skip(first)
        .take_while(|l| l.block == block)
        .enumerate()
    {
        // Characters on the line before the piece: its text and the blanks up to the column.
        let mut before = 0;
        for piece in &line.pieces {
            let blanks = usize::from(piece.column - line.indent()).saturating_sub(before);
            let left = before + blanks;
            let start = count(0..piece.range.start);
            let end = start + count(piece.range.clone());
            let (from, to) = (found.start.max(start), found.end.min(end));
            if from < to {
                let chars = left + from - start..left + to - start;
                hits.push(Hit {
                    line: first + offset,
                    chars,
                    first: hits.is_empty(),
                });
            }
            before = left + end - start;
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn page(columns: u16) -> Page {
        let block = |section: &str, kind, text: &str| Block {
            section: section.into(),
            kind,
            text: text.into(),
        };
        Page::new(
            vec![
                block("needs", Kind::Heading, "Bisogni"),
                block(
                    "needs",
                    Kind::Text,
                    "Gli anziani più soli della città vivono lontano dai servizi.",
                ),
                block("idea", Kind::Heading, "Idea"),
                block("idea", Kind::Text, "Una portineria di comunità."),
            ],
            columns,
        )
    }

    #[test]
    fn a_search_finds_without_accents_and_over_the_end_of_a_line() {
        let mut page = page(20);
        page.search("PIU SOLI");
        assert_eq!(page.hits.iter().filter(|h| h.first).count(), 1);
        let hit = &page.hits[0];
        assert!(page.text(&page.lines[hit.line]).contains("più soli") || page.hits.len() == 2);
        page.search("della citta vivono");
        assert_eq!(page.hits.iter().filter(|h| h.first).count(), 1);
    }

    #[test]
    fn a_table_is_found_and_quoted_by_its_cells() {
        let row = |kind, text: &str| Block {
            section: "ats".into(),
            kind,
            text: text.into(),
        };
        let blocks = vec![
            row(Kind::Captions, "Soggetto\nNatura\nSede"),
            row(
                Kind::Row,
                "Consorzio dei Servizi alla Persona\nente gestore\nOrvasca (VB)",
            ),
            row(Kind::Detail, "Compiti: coordina."),
        ];
        let mut page = Page::new(blocks, 40);
        let shown: Vec<String> = page
            .lines
            .iter()
            .map(|l| page.text(l).into_owned())
            .collect();
        assert!(
            shown[0].starts_with("Soggetto") && shown[0].ends_with("Sede"),
            "{shown:?}"
        );
        assert!(shown.iter().all(|l| fit::width(l) <= 40), "{shown:?}");
        let at = |word: &str| shown.iter().find_map(|l| l.find(word));
        assert_eq!(at("Natura"), at("ente"), "{shown:?}");
        page.search("alla persona");
        let hit = page.hits.iter().find(|h| h.first).unwrap();
        assert!(
            shown[hit.line]
                .chars()
                .skip(hit.chars.start)
                .collect::<String>()
                .starts_with("alla"),
            "{shown:?}"
        );
        let (_, quote) = page.quote(1, 1).unwrap();
        assert_eq!(
            quote,
            "Consorzio dei Servizi alla Persona ente gestore Orvasca (VB)"
        );
    }

    #[test]
    fn sections_are_found_and_passages_quoted_in_one_line() {
        let page = page(20);
        let idea = page.section_line("idea").unwrap();
        assert_eq!(page.next_section(0), Some(idea));
        assert_eq!(page.previous_section(idea), Some(0));
        let (section, quote) = page.quote(1, idea - 1).unwrap();
        assert_eq!(section, "needs");
        assert_eq!(
            quote,
            "Gli anziani più soli della città vivono lontano dai servizi."
        );
    }
}
