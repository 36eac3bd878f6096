//! What is wrong with a file that was handed in: where, what, and what to do about it.

use std::fmt;

use crate::text::clean_line;

/// Problems that a refusal lists; the rest is counted.
const MOST: usize = 200;

/// Characters of a foreign name or value that a message repeats.
const SHOWN: usize = 60;

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File, or the option that is wrong; empty in the closing line that counts the rest.
    pub file: String,
    /// Row or line from 1, as a spreadsheet or an editor shows it.
    pub row: Option<usize>,
    /// Column by its heading, or field.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub mend: String,
}

impl Problem {
    /// A problem with a file as a whole.
    pub(super) fn new(file: &str, what: impl AsRef<str>, mend: impl AsRef<str>) -> Self {
        Self {
            file: clean_line(file),
            row: None,
            column: None,
            what: clean_line(what.as_ref()),
            mend: clean_line(mend.as_ref()),
        }
    }

    /// The same problem, in this row.
    pub(super) fn row(mut self, row: usize) -> Self {
        self.row = Some(row);
        self
    }

    /// The same problem, in this column.
    pub(super) fn column(mut self, column: &str) -> Self {
        self.column = Some(short(column));
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column «{column}»")?;
        }
        if !self.file.is_empty() {
            f.write_str(": ")?;
        }
        f.write_str(&self.what)?;
        if self.mend.is_empty() {
            Ok(())
        } else {
            write!(f, ". {}", self.mend)
        }
    }
}

impl std::error::Error for Problem {}

/// Problems as they are found, with a bound on how many are kept.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// Notes one.
    pub(super) fn push(&mut self, problem: Problem) {
        self.push_with(|| problem);
    }

    /// Notes one that is worded only when it is kept: a file can have millions.
    pub(super) fn push_with(&mut self, problem: impl FnOnce() -> Problem) {
        if self.list.len() < MOST {
            self.list.push(problem());
        } else {
            self.more += 1;
        }
    }

    /// Notes several.
    pub(super) fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    /// What was read, if nothing is wrong with any of it.
    pub(super) fn finish<T>(mut self, read: T) -> Result<T, Vec<Problem>> {
        if self.list.is_empty() {
            return Ok(read);
        }
        if self.more > 0 {
            let what = format!("and {} more problems", self.more);
            self.list.push(Problem::new("", what, ""));
        }
        Err(self.list)
    }
}

/// A foreign name or value as a message may show it: on one line, cleaned and not too long.
pub(super) fn short(text: &str) -> String {
    let head: String = text.chars().take(SHOWN * 4).collect();
    let line = clean_line(&head);
    if line.chars().count() <= SHOWN && head.len() == text.len() {
        return line;
    }
    line.chars().take(SHOWN).chain(['…']).collect()
}

/// Names for a message: `a, b, c`, at most forty of them.
pub(super) fn listed<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let mut names = names.into_iter();
    let mut shown: Vec<String> = names
        .by_ref()
        .take(40)
        .map(|name| short(name.as_ref()))
        .collect();
    let rest = names.count();
    if rest > 0 {
        shown.push(format!("and {rest} more"));
    }
    shown.join(", ")
}

/// How alike two words must be, from 0 to 1, for one to be named as what was meant by the other.
const ALIKE: f64 = 0.75;

/// A question for the name among `known` that `word` most resembles, the first of several, with a
/// space behind it; nothing where no name resembles it.
pub(super) fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    let word: String = word.chars().take(SHOWN).collect::<String>().to_lowercase();
    let mut best: Option<(&str, f64)> = None;
    for name in known {
        let alike = strsim::jaro_winkler(&word, &name.to_lowercase());
        if alike >= ALIKE && best.is_none_or(|(_, most)| alike > most) {
            best = Some((name, alike));
        }
    }
    best.map_or_else(String::new, |(name, _)| format!("Did you mean {name}? "))
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
    fn a_problem_says_where_what_and_what_to_do() {
        let problem = Problem::new("p.csv", "is empty", "Give a title")
            .row(12)
            .column("title");
        assert_eq!(
            problem.to_string(),
            "p.csv, row 12, column «title»: is empty. Give a title"
        );
        assert_eq!(
            Problem::new("p.csv", "is empty", "").to_string(),
            "p.csv: is empty"
        );
    }

    #[test]
    fn beyond_the_bound_problems_are_counted() {
        let mut problems = Problems::default();
        problems.extend((0..250).map(|n| Problem::new("f", n.to_string(), "")));
        let list = problems.finish(()).unwrap_err();
        assert_eq!(list.len(), 201);
        assert_eq!(list[200].to_string(), "and 50 more problems");
    }

    #[test]
    fn foreign_text_in_a_message_is_harmless() {
        assert_eq!(short("a\u{1b}[31m\nb"), "a[31m b");
        assert_eq!(short(&"x".repeat(1000)).chars().count(), 61);
        let near = did_you_mean("inovation_element", ["idea", "innovation_elements"]);
        assert_eq!(near, "Did you mean innovation_elements? ");
        assert_eq!(
            did_you_mean("inn11", ["INN1", "COE1"]),
            "Did you mean INN1? "
        );
        assert_eq!(did_you_mean("Qualità", ["IMPATTO", "COE1"]), "");
    }
}
