//! The text of a call file, where its lines begin, and the problems found in it so far.

use std::cell::RefCell;

use crate::call::Problem;
use crate::text::clean_line;

/// Longest piece of foreign text that a message quotes, in characters.
const QUOTED: usize = 60;
/// Most known words that a suggestion lists.
const LISTED: usize = 20;
/// Most problems that are kept: nobody mends more in one go.
const KEPT: usize = 1000;

/// A call file while it is read.
pub(super) struct Source<'a> {
    file: String,
    text: &'a str,
    starts: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &str, text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            file: clean_line(file),
            text,
            starts,
            problems: RefCell::default(),
        }
    }

    /// Line and column of a byte, both from 1.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let before = self
            .text
            .get(start..at)
            .unwrap_or("")
            .trim_start_matches('\u{feff}');
        (line, before.chars().count() + 1)
    }

    /// Notes a problem of the key at `path`, whose text begins at byte `at`.
    pub(super) fn report(
        &self,
        at: usize,
        path: &str,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        if self.is_full() {
            return;
        }
        let (line, column) = self.place(at);
        let problem = Problem {
            file: self.file.clone(),
            line,
            column,
            key: path.to_owned(),
            what: what.into(),
            mend: mend.into(),
        };
        self.problems.borrow_mut().push(problem);
    }

    /// True once no further problem is kept.
    pub(super) fn is_full(&self) -> bool {
        self.problems.borrow().len() >= KEPT
    }

    /// Every problem, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|p| (p.line, p.column));
        problems
    }
}

/// Foreign text as messages and paths show it: one clean line, not too long.
pub(super) fn short(text: &str) -> String {
    let line = clean_line(text);
    match line.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or("")),
        None => line,
    }
}

/// Foreign text as a message quotes it.
pub(super) fn quoted(text: &str) -> String {
    format!("«{}»", short(text))
}

/// What to write instead of an unknown word: the nearest known one, else the known ones.
pub(super) fn suggestion(found: &str, known: &[&str]) -> String {
    let found = short(found).to_lowercase();
    let length = found.chars().count();
    let near = known
        .iter()
        .map(|word| {
            let chars = word.chars().count();
            (
                strsim::damerau_levenshtein(&found, &word.to_lowercase()),
                chars.abs_diff(length),
                chars,
                word,
            )
        })
        .filter(|(distance, _, chars, _)| distance < chars && *distance <= 1 + chars / 4)
        .min();
    match near {
        Some((_, _, _, word)) => format!("Did you mean «{word}»?"),
        None if known.is_empty() => "Take it out".to_owned(),
        None => {
            let more = if known.len() > LISTED { ", …" } else { "" };
            let first: Vec<&str> = known.iter().take(LISTED).copied().collect();
            format!("Known here: {}{more}", first.join(", "))
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
    use super::*;

    #[test]
    fn places_count_characters_and_skip_a_byte_order_mark() {
        let source = Source::new("f", "\u{feff}a = 1\nè = 2\n");
        assert_eq!(source.place(3), (1, 1));
        assert_eq!(source.place(7), (1, 5));
        assert_eq!(source.place(9), (2, 1));
        assert_eq!(source.place(12), (2, 3));
        assert_eq!(source.place(9999), (3, 1));
    }

    #[test]
    fn only_near_words_are_suggested() {
        assert_eq!(
            suggestion("wieght", &["name", "weight"]),
            "Did you mean «weight»?"
        );
        assert_eq!(
            suggestion("colour", &["name", "weight"]),
            "Known here: name, weight"
        );
        assert_eq!(suggestion("INN9", &["INN", "INN1"]), "Did you mean «INN1»?");
        assert_eq!(suggestion("B", &["A"]), "Known here: A");
        assert_eq!(suggestion("x", &[]), "Take it out");
    }

    #[test]
    fn quotes_are_clean_and_short() {
        assert_eq!(quoted("a\u{1b}[2Jb\n c"), "«a[2Jb c»");
        assert_eq!(quoted(&"x".repeat(99)).chars().count(), QUOTED + 3);
    }
}
