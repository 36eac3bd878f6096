//! The dossier as lines of a given width: wrapped, searchable, with its sections known.

use std::ops::Range;

use crate::tui::fit;
use crate::tui::projects::fold;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The title of the project.
    Title,
    /// A heading of a section.
    Heading,
    /// A paragraph.
    Text,
    /// A smaller matter: label and value, a source.
    Detail,
    /// An item of a list, hanging.
    Item,
    /// A warning, such as a missing section.
    Warning,
    /// An empty line.
    Blank,
}

/// A paragraph before it is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The section that it belongs to, by id; empty before the first.
    pub section: String,
    /// How it is set.
    pub kind: Kind,
    /// Its text.
    pub text: String,
}

/// A line on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its block.
    pub block: usize,
    /// Where it begins in the block's text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Columns left free before it.
    pub indent: u16,
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
        let mut lines = Vec::new();
        let mut sections: Vec<(usize, String)> = Vec::new();
        for (i, block) in blocks.iter().enumerate() {
            if block.kind == Kind::Heading && sections.last().is_none_or(|s| s.1 != block.section) {
                sections.push((lines.len(), block.section.clone()));
            }
            let (indent, hang) = match block.kind {
                Kind::Item => (0, 2),
                _ => (0, 0),
            };
            let width = usize::from(columns.saturating_sub(indent + hang)).max(1);
            for (n, range) in fit::wrap_ranges(&block.text, width).into_iter().enumerate() {
                let indent = if n == 0 { indent } else { indent + hang };
                lines.push(Line { block: i, start: range.start, end: range.end, indent });
            }
        }
        Self { blocks, lines, hits: Vec::new(), query: String::new(), sections }
    }

    /// The text of a line.
    #[must_use]
    pub fn text(&self, line: &Line) -> &str {
        self.blocks.get(line.block).and_then(|b| b.text.get(line.start..line.end)).unwrap_or("").trim_end()
    }

    /// The block of a line.
    #[must_use]
    pub fn block(&self, line: &Line) -> Option<&Block> {
        self.blocks.get(line.block)
    }

    /// The line that holds a place of a block.
    #[must_use]
    pub fn line_of(&self, block: usize, byte: usize) -> Option<usize> {
        self.lines.iter().rposition(|l| l.block == block && l.start <= byte)
    }

    /// Where a section begins.
    #[must_use]
    pub fn section_line(&self, id: &str) -> Option<usize> {
        self.sections.iter().find(|s| s.1 == id).map(|s| s.0)
    }

    /// The section of a line, by id.
    #[must_use]
    pub fn section_at(&self, line: usize) -> Option<&str> {
        self.sections.iter().rfind(|s| s.0 <= line).map(|s| s.1.as_str())
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
        let lines = self.lines.get(from..=to.min(self.lines.len().checked_sub(1)?))?;
        let section = self.blocks.get(lines.first()?.block)?.section.clone();
        let words: Vec<&str> = lines.iter().flat_map(|l| self.text(l).split_whitespace()).collect();
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
                self.hits.extend(spread(&self.lines, i, &block.text, from..from + length));
            }
        }
    }
}

/// The hits that a match, in characters of its block, has on the block's lines.
fn spread(lines: &[Line], block: usize, text: &str, found: Range<usize>) -> Vec<Hit> {
    let first = lines.partition_point(|l| l.block < block);
    let mut hits = Vec::new();
    for (offset, line) in lines.iter().skip(first).take_while(|l| l.block == block).enumerate() {
        let count = |bytes: Range<usize>| text.get(bytes).map_or(0, |s| s.chars().count());
        let start = count(0..line.start);
        let end = start + count(line.start..line.end);
        let (from, to) = (found.start.max(start), found.end.min(end));
        if from < to {
            hits.push(Hit { line: first + offset, chars: from - start..to - start, first: hits.is_empty() });
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn page(columns: u16) -> Page {
        let block = |section: &str, kind, text: &str| Block { section: section.into(), kind, text: text.into() };
        Page::new(
            vec![
                block("needs", Kind::Heading, "Bisogni"),
                block("needs", Kind::Text, "Gli anziani più soli della città vivono lontano dai servizi."),
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
    fn sections_are_found_and_passages_quoted_in_one_line() {
        let page = page(20);
        let idea = page.section_line("idea").unwrap();
        assert_eq!(page.next_section(0), Some(idea));
        assert_eq!(page.previous_section(idea), Some(0));
        let (section, quote) = page.quote(1, idea - 1).unwrap();
        assert_eq!(section, "needs");
        assert_eq!(quote, "Gli anziani più soli della città vivono lontano dai servizi.");
    }
}
