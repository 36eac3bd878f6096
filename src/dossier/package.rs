//! The package of a workbook, checked before its cells are read: whole, of bounded size, and
//! well-formed. The reader of workbooks can run without end on parts that are not.

use std::fmt::Display;
use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};

use super::problem::Problem;
use super::source::Source;

/// Most bytes that a workbook may unpack to: a small file can be made to unpack without end.
const MAX_UNPACKED: u64 = 1 << 30;

/// Most cells of an ODS sheet, empty ones between others included: a short note in the file
/// can repeat a cell millions of times.
pub(super) const MAX_CELLS: u64 = 10_000_000;

/// Most bytes of text that one sheet may hold: a short file can repeat a long text.
pub(super) const MAX_SHEET_TEXT: u64 = 256 << 20;

/// Most spaces that one note in an ODS file may stand for.
const MAX_SPACES: u64 = 10_000;

/// The refusal of a workbook that cannot be read, with the reason that its reader gave.
pub(super) fn unreadable(source: &Source, e: &dyn Display) -> Problem {
    let why = e.to_string();
    if why.to_lowercase().contains("password") {
        let mend = "Open it in a spreadsheet program and save it without password";
        return Problem::new(&source.name, "is protected by a password", mend);
    }
    let mend = "Open it in a spreadsheet program, save it anew as .xlsx or as «CSV UTF-8», and import that";
    Problem::new(
        &source.name,
        format!("is no whole workbook, or a damaged one ({why})"),
        mend,
    )
}

/// Reads a workbook once its package is checked. A panic of the library that reads workbooks
/// (it computes with numbers from the file unchecked) is a damaged file, not the end of the program.
///
/// # Errors
/// For a package that is cut off, unpacks to too much, or holds XML that is not well-formed;
/// and whatever `read` refuses.
pub(super) fn guarded<T>(
    source: &Source,
    read: fn(&Source) -> Result<T, Problem>,
) -> Result<T, Problem> {
    check(source)?;
    std::panic::catch_unwind(|| read(source))
        .unwrap_or_else(|_| Err(unreadable(source, &"its numbers make no sense")))
}

fn check(source: &Source) -> Result<(), Problem> {
    let damaged = |e: &dyn Display| unreadable(source, e);
    let mut archive =
        zip::ZipArchive::new(Cursor::new(source.bytes.as_slice())).map_err(|e| damaged(&e))?;
    let mut room = MAX_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|e| damaged(&e))?;
        let name = part.name().map_err(|e| damaged(&e))?.to_ascii_lowercase();
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        let mut part = BufReader::new(part.take(room));
        if is_xml {
            check_xml(&mut part).map_err(|why| damaged(&why))?;
        }
        // Reading to the end also checks the part's sum.
        std::io::copy(&mut part, &mut std::io::sink()).map_err(|e| damaged(&e))?;
        room = part.into_inner().limit();
        if room == 0 {
            return Err(damaged(&"it unpacks to more than 1 GiB"));
        }
    }
    Ok(())
}

/// How far the sheet of an ODS file reaches so far.
#[derive(Default)]
struct Reach {
    rows: u64,
    column: u64,
    last_row: u64,
    width: u64,
    /// How often the row and the cell under way stand, and the bytes of text in that cell.
    row_repeated: u64,
    cell_repeated: u64,
    cell_text: usize,
    /// Bytes of text of all cells, repeated ones as often as they stand.
    text: u64,
}

fn check_xml(part: impl BufRead) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0_u64;
    let mut reach = Reach::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(|e| e.to_string())?
        {
            Event::Start(element) => {
                depth += 1;
                reach.note(&element)?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                reach.leave(element.name().as_ref())?;
            }
            Event::Text(text) => reach.cell_text = reach.cell_text.saturating_add(text.len()),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err("it is cut off".to_owned()),
            _ => {}
        }
    }
}

impl Reach {
    fn note(&mut self, element: &BytesStart<'_>) -> Result<(), String> {
        let count = |name: &str| -> Result<Option<u64>, String> {
            let attribute = element.try_get_attribute(name).map_err(|e| e.to_string())?;
            attribute
                .map(|a| a.value.parse().map_err(|_| format!("{name} is no number")))
                .transpose()
        };
        match element.name().as_ref() {
            "table:table" => *self = Self::default(),
            "table:table-row" => {
                self.row_repeated = count("table:number-rows-repeated")?.unwrap_or(1);
                self.rows = self.rows.saturating_add(self.row_repeated);
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = count("table:number-columns-repeated")?.unwrap_or(1);
                self.column = self.column.saturating_add(repeated);
                self.cell_repeated = repeated;
                self.cell_text = element.len();
                // An empty cell may be repeated to the edge of the sheet.
                let filled = |key: &str| key.starts_with("office:") || key == "table:formula";
                if element
                    .attributes()
                    .with_checks(false)
                    .flatten()
                    .any(|a| filled(a.key.as_ref()))
                {
                    self.last_row = self.rows;
                    self.width = self.width.max(self.column);
                }
                if self.last_row.saturating_mul(self.width) > MAX_CELLS {
                    return Err(format!("a sheet has more than {MAX_CELLS} cells"));
                }
            }
            "text:p" => self.cell_text = self.cell_text.saturating_add(1),
            "text:s" if count("text:c")?.is_some_and(|spaces| spaces > MAX_SPACES) => {
                return Err("a cell has more spaces than any text needs".to_owned());
            }
            _ => {}
        }
        Ok(())
    }
}

impl Reach {
    /// Counts the text of a cell that ends: a repeated one fills the memory as often as it stands.
    fn leave(&mut self, name: &str) -> Result<(), String> {
        if !matches!(name, "table:table-cell" | "table:covered-table-cell") {
            return Ok(());
        }
        let times = self.row_repeated.saturating_mul(self.cell_repeated);
        let bytes = u64::try_from(self.cell_text).unwrap_or(u64::MAX);
        let filled = self.last_row == self.rows && self.width >= self.column;
        if filled {
            self.text = self.text.saturating_add(bytes.saturating_mul(times));
        }
        if self.text > MAX_SHEET_TEXT {
            return Err(format!(
                "a sheet has more than {MAX_SHEET_TEXT} bytes of text"
            ));
        }
        Ok(())
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
    fn parts_must_be_whole_and_of_bounded_reach() {
        let row = |rows: u64, columns: u64, value: &str| {
            format!(
                "<table:table><table:table-row table:number-rows-repeated=\"{rows}\">\
                 <table:table-cell {value} table:number-columns-repeated=\"{columns}\"/></table:table-row></table:table>"
            )
        };
        let check = |text: &str| check_xml(text.as_bytes());
        assert_eq!(check(&row(1_048_576, 16_384, "")), Ok(()));
        assert_eq!(check(&row(1_000, 100, "office:value=\"1\"")), Ok(()));
        assert!(check(&row(1_000_000, 16_384, "office:value=\"1\"")).is_err());
        let long = format!(
            "<table:table><table:table-row><table:table-cell office:value-type=\"string\" \
             table:number-columns-repeated=\"1000\"><text:p>{}</text:p></table:table-cell>\
             </table:table-row></table:table>",
            "x".repeat(300_000)
        );
        assert!(check(&long).unwrap_err().contains("bytes of text"));
        assert!(check("<text:s text:c=\"99999999999\"/>").is_err());
        assert!(check("<a><b></a>").is_err());
        assert!(check("<a><b/>").is_err());
    }
}
