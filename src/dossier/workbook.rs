//! Workbooks (XLSX, ODS) as tables: the first sheet, every cell as the text that people see.

use std::collections::BTreeMap;
use std::io::Cursor;

use ::csv::StringRecord;
use calamine::{Data, ExcelDateTime, Ods, Reader, Xlsx};

use super::package::{MAX_CELLS, MAX_SHEET_TEXT, unreadable};
use super::problem::{Problem, listed};
use super::source::Source;
use super::table::{MAX_COLUMNS, MAX_TEXT, Row, Table, letters};
use crate::text::clean_line;

/// The cells of a sheet that hold something: by row and column from 0.
pub(super) type Cells = BTreeMap<u32, Vec<(u32, Content)>>;

/// What a cell holds.
#[derive(Debug, PartialEq)]
pub(super) enum Content {
    /// Text, or a value as text.
    Text(String),
    /// Something that must not be taken for a value: why, and what to do.
    Unsound(String, &'static str),
}

/// The cells of the sheet that counts in an XLSX file.
///
/// # Errors
/// For a file that is no whole workbook, protected, or without a sheet that is plainly meant.
pub(super) fn xlsx(source: &Source) -> Result<Cells, Problem> {
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(source.bytes.as_slice())).map_err(|e| unreadable(source, &e))?;
    let names = book.sheet_names();
    the_sheet(source, &names, |name| {
        let mut cells = Cells::new();
        let mut taken = Taken::default();
        let mut reader = match book.worksheet_cells_reader(name) {
            Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(cells),
            opened => opened.map_err(|e| unreadable(source, &e))?,
        };
        while let Some(cell) = reader
            .next_cell_with_formula_metadata()
            .map_err(|e| unreadable(source, &e))?
        {
            let unsaved = cell.formula.is_some();
            let content = match content(&cell.value.into()) {
                None if unsaved => Some(Content::Unsound(
                    "holds a formula without a stored result".to_owned(),
                    "Open the file in a spreadsheet program, save it, and import it again",
                )),
                other => other,
            };
            let (row, column) = cell.pos;
            taken.take(source, row, column, content.as_ref())?;
            cells
                .entry(row)
                .or_default()
                .extend(content.map(|c| (column, c)));
        }
        Ok(cells)
    })
}

/// How much a sheet has handed over: one shared text may stand in any number of its cells, so that
/// a small file can fill the memory.
#[derive(Default)]
struct Taken {
    cells: u64,
    bytes: u64,
}

impl Taken {
    fn take(
        &mut self,
        source: &Source,
        row: u32,
        column: u32,
        content: Option<&Content>,
    ) -> Result<(), Problem> {
        let refused = |what: String, mend: &str| {
            let place = letters(at(column));
            Err(Problem::new(&source.name, what, mend)
                .row(at(row) + 1)
                .column(&place))
        };
        let bytes = match content {
            Some(Content::Text(text)) => text.len(),
            _ => 0,
        };
        self.cells += 1;
        self.bytes = self
            .bytes
            .saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if bytes > MAX_TEXT * 4 {
            return refused(
                format!("is longer than {MAX_TEXT} characters"),
                "Shorten the text",
            );
        }
        if at(column) >= MAX_COLUMNS && bytes > 0 {
            let what = format!("lies beyond the {MAX_COLUMNS} columns that can be read");
            return refused(what, "Clear the cells at the far right");
        }
        if self.cells > MAX_CELLS || self.bytes > MAX_SHEET_TEXT {
            let what = "comes after more text than can be read at once".to_owned();
            return refused(what, "Split the sheet into several files");
        }
        Ok(())
    }
}

/// The cells of the sheet that counts in an ODS file.
///
/// # Errors
/// As for [`xlsx`].
pub(super) fn ods(source: &Source) -> Result<Cells, Problem> {
    let mut book: Ods<_> =
        Ods::new(Cursor::new(source.bytes.as_slice())).map_err(|e| unreadable(source, &e))?;
    let names = book.sheet_names();
    the_sheet(source, &names, |name| {
        let mut cells = Cells::new();
        let range = book
            .worksheet_range(name)
            .map_err(|e| unreadable(source, &e))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |offset: usize, start: u32| {
                u32::try_from(offset)
                    .unwrap_or(u32::MAX)
                    .saturating_add(start)
            };
            let content = match value {
                // The reader hands over the text that an error shows.
                Data::String(text) if is_error(text) => Some(error(text)),
                value => content(value),
            };
            cells
                .entry(at(row, top))
                .or_default()
                .extend(content.map(|c| (at(column, left), c)));
        }
        Ok(cells)
    })
}

/// The sheet that counts: the first one, or the only one that holds something.
fn the_sheet(
    source: &Source,
    names: &[String],
    mut read: impl FnMut(&str) -> Result<Cells, Problem>,
) -> Result<Cells, Problem> {
    let mut filled: Vec<(&str, Cells)> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let mut cells = read(name)?;
        cells.retain(|_, row| !row.is_empty());
        if cells.is_empty() {
            continue;
        }
        if place == 0 {
            return Ok(cells);
        }
        filled.push((name, cells));
    }
    match filled.len() {
        0 => Err(Problem::new(
            &source.name,
            "holds no cell with content",
            "Hand in the workbook with its table",
        )),
        1 => Ok(filled.remove(0).1),
        _ => {
            let sheets = listed(filled.iter().map(|(name, _)| name));
            let what =
                format!("has an empty first sheet and several sheets with content: {sheets}");
            Err(Problem::new(
                &source.name,
                what,
                "Move the sheet that is meant to the first place",
            ))
        }
    }
}

/// The table that some cells make: its header is the first row that holds something.
///
/// # Errors
/// For a header with unsound cells, or too many columns.
pub(super) fn open(file: &str, mut cells: Cells) -> Result<Table<'static>, Problem> {
    let width = cells
        .values()
        .flatten()
        .map(|(column, _)| *column)
        .max()
        .map_or(0, |last| at(last) + 1);
    if width > MAX_COLUMNS {
        let what = format!(
            "reaches to column {}; at most {MAX_COLUMNS} columns can be read",
            letters(width - 1)
        );
        return Err(Problem::new(file, what, "Clear the cells at the far right"));
    }
    let (top, header) = cells.pop_first().unwrap_or_default();
    let header = record(file, at(top) + 1, header, &vec![String::new(); width]);
    let header = header.map_err(|mut problems| problems.remove(0))?;
    let columns: Vec<String> = header.cells.iter().map(clean_line).collect();
    let (name, headings) = (file.to_owned(), columns.clone());
    let rows = cells
        .into_iter()
        .map(move |(row, cells)| record(&name, at(row) + 1, cells, &headings));
    Ok(Table {
        file: file.into(),
        columns,
        rows: Box::new(rows),
    })
}

/// One row as wide as the header, or what is unsound in it.
fn record(
    file: &str,
    number: usize,
    cells: Vec<(u32, Content)>,
    columns: &[String],
) -> Result<Row, Vec<Problem>> {
    let mut texts = vec![String::new(); columns.len()];
    let mut problems = Vec::new();
    for (column, content) in cells {
        match content {
            Content::Text(text) => texts
                .iter_mut()
                .skip(at(column))
                .take(1)
                .for_each(|cell| cell.clone_from(&text)),
            Content::Unsound(what, mend) => {
                let place = letters(at(column));
                let name = columns
                    .get(at(column))
                    .filter(|name| !name.is_empty())
                    .unwrap_or(&place);
                problems.push(Problem::new(file, what, mend).row(number).column(name));
            }
        }
    }
    if problems.is_empty() {
        Ok(Row {
            number,
            cells: StringRecord::from(texts),
        })
    } else {
        Err(problems)
    }
}

fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

/// What a value shows; `None` for an empty cell.
fn content(value: &Data) -> Option<Content> {
    let text = match value {
        Data::Empty => return None,
        Data::Int(n) => n.to_string(),
        Data::Float(n) => number(*n),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTime(time) => date(time),
        Data::Error(e) => return Some(error(&e.to_string())),
    };
    Some(Content::Text(text))
}

fn error(shown: &str) -> Content {
    Content::Unsound(
        format!("holds the error {shown}"),
        "Mend the formula, or write the value itself",
    )
}

/// Whether a text is what a spreadsheet program shows in place of a result.
fn is_error(text: &str) -> bool {
    const SHOWN: [&str; 7] = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
    ];
    let numbered = |rest: &str| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit());
    SHOWN.contains(&text) || text.strip_prefix("Err:").is_some_and(numbered)
}

/// A number as a spreadsheet program shows it: at most 15 digits, `5` and not `5.0`.
fn number(n: f64) -> String {
    let shown: f64 = format!("{n:.14e}").parse().unwrap_or(n);
    if shown == 0.0 {
        "0".to_owned()
    } else {
        shown.to_string()
    }
}

/// A date or time in ISO 8601, without the part that the cell does not show.
fn date(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        let seconds = (time.as_f64() * 86_400.0).round();
        let whole = std::time::Duration::try_from_secs_f64(seconds)
            .unwrap_or_default()
            .as_secs();
        return format!(
            "{:02}:{:02}:{:02}",
            whole / 3600,
            whole / 60 % 60,
            whole % 60
        );
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if time.as_f64() < 1.0 {
        clock
    } else if clock == "00:00:00" {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{clock}")
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
    use calamine::ExcelDateTimeType;

    #[test]
    fn values_are_what_people_see() {
        let shown = |value: Data| match content(&value) {
            Some(Content::Text(text)) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(shown(Data::Float(5.0)), "5");
        assert_eq!(shown(Data::Float(0.1 + 0.2)), "0.3");
        assert_eq!(shown(Data::Float(-0.0)), "0");
        assert_eq!(shown(Data::Float(123_456_789_012.0)), "123456789012");
        let time = |n, kind| shown(Data::DateTime(ExcelDateTime::new(n, kind, false)));
        assert_eq!(time(43_088.0, ExcelDateTimeType::DateTime), "2017-12-19");
        assert_eq!(
            time(43_088.669_583_333, ExcelDateTimeType::DateTime),
            "2017-12-19T16:04:12"
        );
        assert_eq!(time(0.5, ExcelDateTimeType::DateTime), "12:00:00");
        assert_eq!(time(1.5, ExcelDateTimeType::TimeDelta), "36:00:00");
    }

    #[test]
    fn errors_are_told_from_texts() {
        assert!(is_error("#REF!") && is_error("Err:502"));
        assert!(!is_error("Err:") && !is_error("#1") && !is_error("#REF! fixed"));
    }
}
