//! From Markdown to blocks.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

use super::{Align, Block, Column, Grid, Page, Span};
use crate::export::markdown::LINE_BREAK;

/// Reads a document. Whatever the text holds, it is some document: HTML shows as text, links show
/// their address, pictures their description.
#[must_use]
pub fn read(markdown: &str) -> Page {
    let mut reader = Reader::default();
    let events = Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    );
    for (event, range) in events.into_offset_iter() {
        let source = markdown.get(range).unwrap_or_default();
        reader.take(event, source);
    }
    reader.end_text();
    Page {
        blocks: reader.blocks,
    }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// Lists that are open, each with the blocks that stood before it.
    lists: Vec<Open>,
    spans: Vec<Span>,
    heading: Option<u8>,
    table: Option<Grid>,
    row: Vec<Vec<Span>>,
    strong: usize,
    emphasis: usize,
    links: Vec<String>,
}

struct Open {
    first: Option<u64>,
    items: Vec<Vec<Block>>,
    before: Vec<Block>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(&tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text, false)
            }
            Event::Code(text) => self.text(&text, true),
            Event::SoftBreak => self.text(" ", false),
            Event::HardBreak => self.spans.push(Span::Break),
            Event::Rule => {
                self.end_text();
                let new_page = source.trim_start().starts_with('*');
                self.blocks.push(if new_page {
                    Block::PageBreak
                } else {
                    Block::Rule
                });
            }
            // Not asked of the parser.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, source: &str) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_text();
                self.heading = Some(*level as u8);
            }
            Tag::List(first) => {
                self.end_text();
                self.lists.push(Open {
                    first: *first,
                    items: Vec::new(),
                    before: std::mem::take(&mut self.blocks),
                });
            }
            Tag::Table(aligns) => {
                self.end_text();
                self.table = Some(Grid {
                    columns: columns(aligns, source),
                    ..Grid::default()
                });
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push(dest_url.to_string());
            }
            Tag::Paragraph | Tag::Item | Tag::CodeBlock(_) | Tag::HtmlBlock => self.end_text(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.end_text();
            }
            TagEnd::Item => {
                self.end_text();
                let blocks = std::mem::take(&mut self.blocks);
                if let Some(list) = self.lists.last_mut() {
                    list.items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(list) = self.lists.pop() {
                    self.blocks = list.before;
                    self.blocks.push(Block::List {
                        first: list.first,
                        items: list.items,
                    });
                }
            }
            TagEnd::TableCell => {
                let cell = trimmed(std::mem::take(&mut self.spans));
                self.row.push(cell);
            }
            TagEnd::TableHead => {
                let head = std::mem::take(&mut self.row);
                if let Some(table) = &mut self.table
                    && head.iter().any(|cell| !cell.is_empty())
                {
                    table.head = head;
                }
            }
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                if let Some(table) = &mut self.table {
                    table.rows.push(row);
                }
            }
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => {
                if let Some(address) = self.links.pop().filter(|address| !address.is_empty()) {
                    self.text(&format!(" ({address})"), false);
                }
            }
            _ => {}
        }
    }

    /// Adds text, joined to what stands before it in the same looks.
    fn text(&mut self, text: &str, code: bool) {
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        for (n, line) in text.split([LINE_BREAK, '\n']).enumerate() {
            if n > 0 {
                self.spans.push(Span::Break);
            }
            if line.is_empty() {
                continue;
            }
            match self.spans.last_mut() {
                Some(Span::Text {
                    text,
                    strong: s,
                    emphasis: e,
                    code: c,
                }) if (*s, *e, *c) == (strong, emphasis, code) => text.push_str(line),
                _ => self.spans.push(Span::Text {
                    text: line.to_owned(),
                    strong,
                    emphasis,
                    code,
                }),
            }
        }
    }

    /// Ends a heading, a paragraph, or the bare text of a list item.
    fn end_text(&mut self) {
        let spans = trimmed(std::mem::take(&mut self.spans));
        let level = self.heading.take();
        if spans.is_empty() {
            return;
        }
        self.blocks.push(match level {
            Some(level) => Block::Heading { level, spans },
            None => Block::Paragraph(spans),
        });
    }
}

/// The spans without breaks and spaces at their ends.
fn trimmed(mut spans: Vec<Span>) -> Vec<Span> {
    let blank = |span: &Span| match span {
        Span::Text { text, .. } => text.trim().is_empty(),
        Span::Break => true,
    };
    while spans.last().is_some_and(blank) {
        spans.pop();
    }
    let start = spans.iter().position(|s| !blank(s)).unwrap_or(spans.len());
    spans.drain(..start);
    spans
}

/// The columns of a table: the dashes under the heads are their shares of the width.
fn columns(aligns: &[Alignment], source: &str) -> Vec<Column> {
    let rule = source.lines().nth(1).unwrap_or_default();
    let rule = rule.trim().trim_matches('|');
    let shares = rule
        .split('|')
        .map(|part| part.matches('-').count().max(1))
        .chain(std::iter::repeat(1));
    let align = |align: &Alignment| match align {
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
        Alignment::Left | Alignment::None => Align::Left,
    };
    let columns = aligns.iter().map(align).zip(shares);
    columns
        .map(|(align, share)| Column { align, share })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::super::plain;
    use super::*;

    fn text(text: &str) -> Span {
        Span::Text {
            text: text.into(),
            strong: false,
            emphasis: false,
            code: false,
        }
    }

    #[test]
    fn blocks_are_read_in_order() {
        let page = read("# T\n\none\ntwo\\\nthree\n\n---\n\n***\n\n- a\n- b\n  1. c\n");
        let inner = Block::List {
            first: Some(1),
            items: vec![vec![Block::Paragraph(vec![text("c")])]],
        };
        assert_eq!(
            page.blocks,
            [
                Block::Heading {
                    level: 1,
                    spans: vec![text("T")]
                },
                Block::Paragraph(vec![text("one two"), Span::Break, text("three")]),
                Block::Rule,
                Block::PageBreak,
                Block::List {
                    first: None,
                    items: vec![
                        vec![Block::Paragraph(vec![text("a")])],
                        vec![Block::Paragraph(vec![text("b")]), inner],
                    ]
                },
            ]
        );
        assert_eq!(page.title(), "T");
    }

    #[test]
    fn tables_have_shares_and_may_lack_heads() {
        let page = read("| A | B |\n|---|------:|\n| 1 | **2** |\n\n| | |\n|-|-|\n| x | y |\n");
        let [Block::Table(first), Block::Table(second)] = page.blocks.as_slice() else {
            panic!("{page:?}");
        };
        assert_eq!(
            first
                .columns
                .iter()
                .map(|c| (c.share, c.align))
                .collect::<Vec<_>>(),
            [(3, Align::Left), (6, Align::Right)]
        );
        assert_eq!(plain(&first.head[1]), "B");
        assert!(matches!(
            &first.rows[0][1][0],
            Span::Text { strong: true, .. }
        ));
        assert!(second.head.is_empty() && second.rows.len() == 1);
    }

    #[test]
    fn html_is_text_and_links_show_where_they_lead() {
        let page = read("<b>x</b> [here](http://a.it)\n\n<div>\ny\n</div>\n");
        let said: Vec<String> = page
            .blocks
            .iter()
            .map(|b| match b {
                Block::Paragraph(spans) => plain(spans),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(said, ["<b>x</b> here (http://a.it)", "<div> y </div>"]);
    }
}
