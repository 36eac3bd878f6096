//! A table, whatever file it came from: named columns, and rows of text cells one at a time.

use std::sync::Arc;

use ::csv::StringRecord;

use super::problem::{Problem, Problems, listed, short};
use super::source::{Format, Mapping, Source};
use super::{defuse, delimited, encoding, json, package, workbook};
use crate::text::{clean, clean_line};

/// Most columns of a table.
pub(super) const MAX_COLUMNS: usize = 1000;

/// Most characters of one text.
pub(super) const MAX_TEXT: usize = 200_000;

/// Rows as a file gives them, or what is wrong with one of them.
pub(super) type Rows<'t> = Box<dyn Iterator<Item = Result<Row, Vec<Problem>>> + 't>;

/// A table that is being read.
pub(super) struct Table<'t> {
    /// File.
    pub(super) file: Arc<str>,
    /// Headings, cleaned; an empty one has no name.
    pub(super) columns: Vec<String>,
    /// Rows after the header.
    pub(super) rows: Rows<'t>,
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Row or line from 1 at which it starts.
    pub(super) number: usize,
    /// Cells as found.
    pub(super) cells: StringRecord,
}

impl Row {
    /// A cell as text of any length, cleaned; empty where there is none.
    pub(super) fn text(&self, column: usize) -> String {
        clean(defuse::restore(self.cells.get(column).unwrap_or_default()))
            .trim()
            .to_owned()
    }

    /// The row without empty cells beyond the header's width.
    fn within_width(mut self, width: usize) -> Self {
        if self.cells.len() > width && self.cells.iter().skip(width).all(|c| c.trim().is_empty()) {
            self.cells.truncate(width);
        }
        self
    }

    /// A cell as one line, cleaned.
    pub(super) fn line(&self, column: usize) -> String {
        clean_line(defuse::restore(self.cells.get(column).unwrap_or_default()))
    }
}

/// Opens a file as a table and hands it to `read`; a JSON file must hold an array of flat objects.
pub(super) fn with_table(
    source: &Source,
    problems: &mut Problems,
    read: impl FnOnce(Table<'_>, &mut Problems),
) {
    let opened = |problems: &mut Problems| {
        let format = source.format()?;
        let text = match format {
            Format::Json | Format::Delimited => encoding::decode(source)?,
            Format::Xlsx | Format::Ods => "".into(),
        };
        let table = match format {
            Format::Json => json::table(&source.name, &text, "marks")?,
            Format::Delimited => delimited::open(&source.name, &text)?,
            Format::Xlsx => {
                workbook::open(&source.name, package::guarded(source, workbook::xlsx)?)?
            }
            Format::Ods => workbook::open(&source.name, package::guarded(source, workbook::ods)?)?,
        };
        if let Some(problem) = check_headings(&table) {
            return Err(problem);
        }
        read(table, problems);
        Ok(())
    };
    if let Err(problem) = opened(problems) {
        problems.push(problem);
    }
}

/// What is wrong with the header, if anything.
fn check_headings(table: &Table<'_>) -> Option<Problem> {
    let count = table.columns.len();
    if count > MAX_COLUMNS {
        let what = format!("has {count} columns; at most {MAX_COLUMNS} can be read");
        return Some(Problem::new(
            &table.file,
            what,
            "Delete the columns that are not needed",
        ));
    }
    let mut seen = std::collections::HashMap::new();
    for (at, name) in table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, name)| !name.is_empty())
    {
        if let Some(first) = seen.insert(name.to_lowercase(), at) {
            let what = format!("columns {} and {} have the same heading", first + 1, at + 1);
            return Some(Problem::new(&table.file, what, "Rename one of them").column(name));
        }
    }
    None
}

impl Table<'_> {
    /// Hands over every row that is sound; notes what is wrong with the others. Rows without
    /// any text are passed over.
    pub(super) fn each(self, problems: &mut Problems, mut take: impl FnMut(&Row, &mut Problems)) {
        let Self {
            file,
            columns,
            rows,
            ..
        } = self;
        let mut unnamed = vec![false; columns.len()];
        let mut any = false;
        for row in rows {
            let row = match row {
                Ok(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => continue,
                row => row,
            };
            any = true;
            let row = match row {
                Ok(row) => row.within_width(columns.len()),
                Err(found) => {
                    problems.extend(found);
                    continue;
                }
            };
            if row.cells.len() != columns.len() {
                problems.push_with(|| {
                    let what = format!("has {} cells where the header has {}", row.cells.len(), columns.len());
                    let mend = "Put a text that holds the delimiter between quotation marks, or add missing cells";
                    Problem::new(&file, what, mend).row(row.number)
                });
                continue;
            }
            let found = cell_problems(&file, &columns, &row, &mut unnamed);
            if found.is_empty() {
                take(&row, problems);
            }
            problems.extend(found);
        }
        if !any {
            problems.push(Problem::new(
                &file,
                "has no row below the header",
                "Hand in the file with its rows",
            ));
        }
    }
}

/// Cells that are too long, and cells in a column without heading (once per column).
fn cell_problems(file: &str, columns: &[String], row: &Row, unnamed: &mut [bool]) -> Vec<Problem> {
    let mut found = Vec::new();
    for (at, ((name, cell), told)) in columns.iter().zip(&row.cells).zip(unnamed).enumerate() {
        if name.is_empty() && !*told && !cell.trim().is_empty() {
            *told = true;
            let what = format!(
                "column {} ({}) has text but no heading",
                at + 1,
                letters(at)
            );
            found.push(Problem::new(file, what, "Give it a heading or clear it").row(row.number));
        }
        if cell.len() > MAX_TEXT && cell.chars().count() > MAX_TEXT {
            let what = format!("is longer than {MAX_TEXT} characters");
            found.push(
                Problem::new(file, what, "Shorten the text")
                    .row(row.number)
                    .column(name),
            );
        }
    }
    found
}

/// The letters by which a spreadsheet program names a column, counted from 0.
pub(super) fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = Some(column);
    while let Some(at) = rest {
        name.push(char::from(
            b'A'.saturating_add(u8::try_from(at % 26).unwrap_or(0)),
        ));
        rest = (at / 26).checked_sub(1);
    }
    name.iter().rev().collect()
}

/// A field that is looked for among the columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'w> {
    /// Its name, the heading that it is found under.
    pub(super) name: &'w str,
    /// Other headings that it is found under when there is exactly one of them.
    pub(super) aliases: &'w [&'w str],
}

/// Where a field is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// In this column.
    Column(usize),
    /// Nowhere.
    Absent,
    /// Several columns could be meant.
    Ambiguous(Vec<usize>),
    /// It was mapped onto a column that is not there; that is noted already.
    Refused,
}

impl Choice {
    /// The column, where there is one.
    pub(super) const fn column(&self) -> Option<usize> {
        match self {
            Self::Column(at) => Some(*at),
            _ => None,
        }
    }
}

/// Finds the column of every wanted field: the mapped one, the one of its name, its only alias.
pub(super) fn choose(
    table: &Table<'_>,
    wanted: &[Wanted<'_>],
    map: &Mapping,
    problems: &mut Problems,
) -> Vec<Choice> {
    let keys: Vec<String> = table
        .columns
        .iter()
        .map(|name| name.to_lowercase())
        .collect();
    // «Project ID» and «project-id» are the heading «project_id» to people; an exact one comes first.
    let loose = |name: &str| name.replace([' ', '-'], "_");
    let find = |name: &str| {
        let name = name.to_lowercase();
        let exact = keys.iter().position(|key| !key.is_empty() && *key == name);
        exact.or_else(|| {
            keys.iter()
                .position(|key| !key.is_empty() && loose(key) == loose(&name))
        })
    };
    let mut mapped = Vec::new();
    let first: Vec<Option<Choice>> = wanted
        .iter()
        .map(|field| {
            let column = map.column(field.name)?;
            let Some(at) = find(&clean_line(column)) else {
                let what = format!(
                    "there is no column «{}», onto which --map puts {}",
                    short(column),
                    field.name
                );
                problems.push(Problem::new(&table.file, what, found(table)));
                return Some(Choice::Refused);
            };
            mapped.push(at);
            Some(Choice::Column(at))
        })
        .collect();
    let free = |name: &str| find(name).filter(|at| !mapped.contains(at));
    wanted
        .iter()
        .zip(first)
        .map(|(field, choice)| {
            choice
                .or_else(|| free(field.name).map(Choice::Column))
                .unwrap_or_else(|| {
                    let alike: Vec<usize> = field
                        .aliases
                        .iter()
                        .filter_map(|alias| free(alias))
                        .collect();
                    match alike.as_slice() {
                        [] => Choice::Absent,
                        [one] => Choice::Column(*one),
                        _ => Choice::Ambiguous(alike),
                    }
                })
        })
        .collect()
}

/// The refusal of a table in which a required field (`what` says which) is not to be found.
pub(super) fn not_found(table: &Table<'_>, what: &str, field: &str, choice: &Choice) -> Problem {
    let why = match choice {
        Choice::Ambiguous(alike) => {
            let names = alike.iter().filter_map(|at| table.columns.get(*at));
            format!("several columns could be {what}: {}", listed(names))
        }
        _ => format!("no column holds {what}"),
    };
    Problem::new(
        &table.file,
        why,
        format!("Name it with --map {field}=COLUMN. {}", found(table)),
    )
}

fn found(table: &Table<'_>) -> String {
    format!(
        "Columns found: {}",
        listed(table.columns.iter().filter(|name| !name.is_empty()))
    )
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

    fn table(columns: &[&str]) -> Table<'static> {
        let columns = columns.iter().map(|&c| c.to_owned()).collect();
        Table {
            file: "t.csv".into(),
            columns,
            rows: Box::new(std::iter::empty()),
        }
    }

    const ID: Wanted<'static> = Wanted {
        name: "id",
        aliases: &["code", "codice"],
    };
    const TITLE: Wanted<'static> = Wanted {
        name: "title",
        aliases: &["titolo", "name"],
    };

    fn chosen(columns: &[&str], map: &[&str]) -> (Vec<Choice>, usize) {
        let mut problems = Problems::default();
        let map = Mapping::parse(map).unwrap();
        let choices = choose(&table(columns), &[ID, TITLE], &map, &mut problems);
        (
            choices,
            problems.finish(()).map_or_else(|list| list.len(), |()| 0),
        )
    }

    #[test]
    fn an_alias_counts_only_when_it_is_the_only_one() {
        use Choice::{Absent, Ambiguous, Column, Refused};
        assert_eq!(
            chosen(&["Codice", "TITLE", "name"], &[]),
            (vec![Column(0), Column(1)], 0)
        );
        assert_eq!(
            chosen(&["code", "codice"], &[]),
            (vec![Ambiguous(vec![0, 1]), Absent], 0)
        );
        assert_eq!(
            chosen(&["id", "name", "titolo"], &["title=Name"]),
            (vec![Column(0), Column(1)], 0)
        );
        assert_eq!(
            chosen(&["code", "codice"], &["title=codice"]),
            (vec![Column(0), Column(1)], 0)
        );
        assert_eq!(
            chosen(&["id", "title"], &["title=nome"]),
            (vec![Column(0), Refused], 1)
        );
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let names: Vec<String> = [0, 25, 26, 701, 702].into_iter().map(letters).collect();
        assert_eq!(names, ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
