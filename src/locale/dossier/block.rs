//! Paragraphs of a dossier, and how they are collected.

use super::word;
use crate::locale::Locale;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The title of the project.
    Title,
    /// A heading of a section.
    Heading,
    /// A heading inside a section.
    Subheading,
    /// A paragraph.
    Text,
    /// A smaller matter: label and value, a source.
    Detail,
    /// An item of a list, hanging.
    Item,
    /// A warning, such as a missing section.
    Warning,
    /// A row of a table; its cells are the lines of the text.
    Row,
    /// The captions of a table, set as a row of it.
    Captions,
    /// An empty line.
    Blank,
}

impl Kind {
    /// Whether it is a row of a table.
    #[must_use]
    pub const fn in_table(self) -> bool {
        matches!(self, Self::Row | Self::Captions)
    }
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

/// From this many columns on the partners are a table; below they are a list.
pub(crate) const TABLE: u16 = 60;

/// Paragraphs being collected.
pub(crate) struct Writer<'a> {
    pub(super) locale: &'a Locale,
    columns: u16,
    pub(super) section: String,
    pub(super) blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    /// Nothing yet, for a page of so many columns.
    pub(crate) const fn new(locale: &'a Locale, columns: u16) -> Self {
        Self {
            locale,
            columns,
            section: String::new(),
            blocks: Vec::new(),
        }
    }

    /// What follows belongs to a section.
    pub(crate) fn section(&mut self, id: &str) {
        self.section = id.to_owned();
    }

    /// How wide the page is.
    pub(crate) const fn columns(&self) -> u16 {
        self.columns
    }

    /// The words that it uses.
    pub(crate) const fn locale(&self) -> &'a Locale {
        self.locale
    }

    /// The paragraphs.
    pub(crate) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    pub(crate) fn put(&mut self, kind: Kind, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() || kind == Kind::Blank {
            self.blocks.push(Block {
                section: self.section.clone(),
                kind,
                text,
            });
        }
    }

    /// A text with its paragraphs.
    pub(crate) fn text(&mut self, text: &str) {
        for paragraph in text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
            self.put(Kind::Text, paragraph);
            self.put(Kind::Blank, "");
        }
    }

    /// A label of the locale and a value, where there is one.
    pub(crate) fn detail(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            let line = format!("{}: {value}", self.locale.text(label));
            self.put(Kind::Detail, line);
        }
    }

    pub(crate) fn item(&mut self, text: &str) {
        self.put(Kind::Item, format!("· {text}"));
    }

    pub(crate) fn gap(&mut self) {
        if self.blocks.last().is_some_and(|b| b.kind != Kind::Blank) {
            self.put(Kind::Blank, "");
        }
    }

    /// The word for a value of one of the dossier's closed lists.
    pub(crate) fn word<T: serde::Serialize>(&self, list: &str, value: &T) -> String {
        word(self.locale, list, value)
    }

    pub(crate) fn words<T: serde::Serialize>(&self, list: &str, values: &[T]) -> String {
        values
            .iter()
            .map(|v| self.word(list, v))
            .collect::<Vec<_>>()
            .join(", ")
    }
}
