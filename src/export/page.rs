//! A document as blocks: what a rendered template says, before any format. Read once from
//! Markdown (CommonMark with GFM tables), then written as DOCX, HTML or lines.

mod lines;
mod paper;
mod read;

pub use lines::{Line, Look};
pub use read::read;

/// A document: blocks in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 for the title of the document, 2 for its sections, up to 6.
        level: u8,
        /// Its text.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list.
    List {
        /// Number of the first item; `None` for bullets.
        first: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(Grid),
    /// A line across the page (`---`).
    Rule,
    /// What follows begins on a new page (`***`).
    PageBreak,
}

/// A table: every row has one cell per column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// Heads of the columns, repeated on every page; empty where all of them are blank.
    pub head: Vec<Vec<Span>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Span>>>,
    /// How the columns stand and how wide they are.
    pub columns: Vec<Column>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// How its cells stand.
    pub align: Align,
    /// Its share of the width: the dashes under its head.
    pub share: usize,
}

/// How a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Text.
    Text {
        /// The text, on one line.
        text: String,
        /// Bold.
        strong: bool,
        /// Italic.
        emphasis: bool,
        /// Fixed width, for hashes and codes.
        code: bool,
    },
    /// The next line begins.
    Break,
}

impl Page {
    /// The text of the first heading: the title of the document.
    #[must_use]
    pub fn title(&self) -> String {
        let mut headings = self.blocks.iter().filter_map(|block| match block {
            Block::Heading { spans, .. } => Some(plain(spans)),
            _ => None,
        });
        headings.next().unwrap_or_default()
    }
}

/// The text of some spans, on one line.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    let texts = spans.iter().map(|span| match span {
        Span::Text { text, .. } => text.as_str(),
        Span::Break => " ",
    });
    texts.collect()
}
