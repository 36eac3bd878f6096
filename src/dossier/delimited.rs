//! Tables as text with a delimiter (CSV): comma, semicolon or tab, found in the header line.

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::defuse;
use super::encoding::Lines;
use super::problem::Problem;
use super::table::{Row, Table};
use crate::text::clean_line;

/// Opens a text as a table.
///
/// # Errors
/// For quotation marks that do not pair, and for a text without any line.
pub(super) fn open<'t>(file: &str, text: &'t str) -> Result<Table<'t>, Problem> {
    let told = told_delimiter(text);
    let delimiter = told.unwrap_or_else(|| delimiter(text));
    check_quotes(file, text, delimiter)?;
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut records = Records {
        file: file.to_owned(),
        lines: Lines::new(text),
        reader,
    };
    if told.is_some() {
        records.next();
    }
    let header = loop {
        match records.next() {
            Some(Ok(row)) if row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Some(Ok(row)) => break row,
            Some(Err(mut problems)) => return Err(problems.remove(0)),
            None => {
                return Err(Problem::new(
                    file,
                    "is empty",
                    "Hand in the file with its content",
                ));
            }
        }
    };
    let columns = header
        .cells
        .iter()
        .map(|cell| clean_line(defuse::restore(cell)))
        .collect();
    Ok(Table {
        file: file.into(),
        columns,
        rows: Box::new(records),
    })
}

/// The delimiter that a first line such as `sep=;` tells, which spreadsheet programs write.
fn told_delimiter(text: &str) -> Option<u8> {
    let line = text.split(['\r', '\n']).next()?.trim_matches([' ', '"']);
    let (word, sign) = line.split_once('=')?;
    match sign.as_bytes() {
        [sign @ (b';' | b',' | b'\t' | b'|')] if word.eq_ignore_ascii_case("sep") => Some(*sign),
        _ => None,
    }
}

/// The delimiter that the header holds most often outside quotation marks; one that the next row
/// holds as often comes before others, since a heading may have commas of its own.
fn delimiter(text: &str) -> u8 {
    let text = text.trim_start_matches(['\r', '\n', ' ']);
    let (header, rest) = counts(text);
    let (row, _) = counts(rest.trim_start_matches(['\r', '\n']));
    // Among equals the last one wins: the comma, also where there is no delimiter at all.
    DELIMITERS
        .into_iter()
        .zip(header.into_iter().zip(row))
        .max_by_key(|(_, (above, below))| (*above > 0 && above == below, *above))
        .map_or(b',', |(delimiter, _)| delimiter)
}

const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// How often the first line holds each delimiter outside quotation marks, and what follows it.
fn counts(text: &str) -> ([usize; 3], &str) {
    let mut counts = [0; 3];
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => return (counts, text.get(at..).unwrap_or_default()),
            _ if quoted => {}
            _ => DELIMITERS
                .iter()
                .zip(&mut counts)
                .filter(|(delimiter, _)| **delimiter == byte)
                .for_each(|(_, count)| *count += 1),
        }
    }
    (counts, "")
}

/// Where a scan for quotation marks stands.
#[derive(Clone, Copy)]
enum At {
    /// At the first byte of a cell.
    Start,
    /// In a cell without quotation marks around it.
    Plain,
    /// Inside quotation marks.
    Quoted,
    /// Behind a quotation mark that closes, or is the first of two.
    Closed,
}

/// Refuses quotation marks that the reader would silently guess about.
fn check_quotes(file: &str, text: &str, delimiter: u8) -> Result<(), Problem> {
    let mut at = At::Start;
    let mut opened = 0;
    let refused = |offset: usize, what: &str| {
        let mend =
            "Put the whole cell between quotation marks and write every mark inside it twice";
        Err(Problem::new(file, what, mend).row(Lines::new(text).line_at(offset)))
    };
    for (offset, byte) in text.bytes().enumerate() {
        at = match (at, byte) {
            (At::Start, b'"') => {
                opened = offset;
                At::Quoted
            }
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, _) | (At::Closed, b'"') => At::Quoted,
            (At::Start | At::Plain | At::Closed, b)
                if b == delimiter || b == b'\r' || b == b'\n' =>
            {
                At::Start
            }
            (At::Start | At::Plain, _) => At::Plain,
            (At::Closed, b' ') => At::Closed,
            (At::Closed, _) => {
                return refused(opened, "a cell goes on after its closing quotation mark");
            }
        };
    }
    match at {
        At::Quoted => refused(opened, "a quotation mark opens here and never closes"),
        _ => Ok(()),
    }
}

/// The records of a text, with the line on which each starts.
struct Records<'t> {
    file: String,
    lines: Lines<'t>,
    reader: Reader<&'t [u8]>,
}

impl Iterator for Records<'_> {
    type Item = Result<Row, Vec<Problem>>;

    fn next(&mut self) -> Option<Self::Item> {
        let from = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let number = self.lines.line_at(self.lines.skip_breaks(from));
        let mut cells = StringRecord::new();
        match self.reader.read_record(&mut cells) {
            Ok(true) => Some(Ok(Row { number, cells })),
            Ok(false) => None,
            Err(e) => {
                let what = format!("cannot be read: {e}");
                Some(Err(vec![
                    Problem::new(&self.file, what, "Save the file as CSV anew").row(number),
                ]))
            }
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

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let table = open("t.csv", text).unwrap();
        table
            .rows
            .map(|r| r.unwrap())
            .map(|r| (r.number, r.cells.iter().map(str::to_owned).collect()))
            .collect()
    }

    #[test]
    fn the_header_line_shows_the_delimiter() {
        for (text, found) in [
            ("id,title\n1;2;3", b','),
            ("\n\"a,b,c\";title\n", b';'),
            ("id\ttitle, full\tx", b'\t'),
            ("id", b','),
            ("id;score (0,5 - 1,0 - 1,5)\nP1;3,5\n", b';'),
            ("id,title (a;b;c)\n1,x\n", b','),
        ] {
            assert_eq!(delimiter(text), found, "{text}");
        }
    }

    #[test]
    fn a_line_that_tells_the_delimiter_is_no_header() {
        let table = open("t.csv", "sep=;\r\nid;a,b,c\r\n1;2\r\n").unwrap();
        assert_eq!(table.columns, ["id", "a,b,c"]);
        assert_eq!(
            rows("\"sep=,\"\nid,t\n1,2\n"),
            [(3, vec!["1".into(), "2".into()])]
        );
    }

    #[test]
    fn rows_carry_the_line_they_start_on() {
        let text = "\r\nid,t\r\n1,\"a\r\n\r\nb\"\r\n\r\n\r\n2,\"say \"\"hi\"\"\"\r\n";
        let expected = [(3, vec!["1", "a\r\n\r\nb"]), (8, vec!["2", "say \"hi\""])];
        assert_eq!(
            rows(text),
            expected.map(|(n, cells)| (n, cells.into_iter().map(str::to_owned).collect()))
        );
        assert_eq!(
            rows("id,t\r1,a\r\r2,b")
                .iter()
                .map(|(n, _)| *n)
                .collect::<Vec<_>>(),
            [2, 4]
        );
    }

    #[test]
    fn quotation_marks_must_pair() {
        let row = |text: &str| open("t.csv", text).err().map(|p| (p.row.unwrap(), p.what));
        assert_eq!(
            row("id,t\n1,\"a\n2,b\n").unwrap(),
            (2, "a quotation mark opens here and never closes".into())
        );
        assert_eq!(row("id,t\n1,\"a\n2,\"b\"\n").unwrap().0, 2);
        assert_eq!(row("id,t\n1,5\" pipe\n2,\"a\" \n3,\"a\"\"\"\n"), None);
    }
}
