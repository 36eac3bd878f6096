//! A table as an Excel workbook: numbers, amounts and days as such, a header that stays, a filter.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use super::{Table, Value};

/// Most characters of a cell in this format; a longer text is cut there and says so.
const MOST_CHARS: usize = 32_767;
/// Widest column, in characters; longer texts wrap.
const WIDEST: usize = 60;

/// Why a table is no workbook.
#[derive(Debug, thiserror::Error)]
#[error("the table «{sheet}» does not fit a workbook: {source}; export it as csv or json")]
pub struct TooLarge {
    /// The table's name.
    pub sheet: String,
    source: XlsxError,
}

struct Looks {
    head: Format,
    text: Format,
    number: Format,
    money: Format,
    day: Format,
    instant: Format,
}

impl Table {
    /// As a workbook (XLSX) with one sheet of a given name. The same table gives the same bytes.
    ///
    /// # Errors
    /// Where the table has more rows or columns than the format can hold.
    pub fn to_xlsx(&self, name: &str) -> Result<Vec<u8>, TooLarge> {
        self.write(name).map_err(|source| TooLarge {
            sheet: name.to_owned(),
            source,
        })
    }

    fn write(&self, name: &str) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        // A moment of its own would make every export another file.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let looks = Looks::new();
        let sheet = book.add_worksheet().set_name(name)?;
        for (column, head) in (0..).zip(&self.columns) {
            let head = Value::text(head).cell();
            sheet.write_string_with_format(0, column, &head, &looks.head)?;
            let cells = self
                .rows
                .iter()
                .filter_map(|row| row.get(usize::from(column)));
            let widest = cells.map(width).max().unwrap_or(0).max(head.width() + 3);
            let width = u32::try_from(widest.clamp(6, WIDEST) + 1).unwrap_or(0);
            sheet.set_column_width(column, f64::from(width))?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, value) in (0..).zip(row) {
                put(sheet, (line, column), value, &looks)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        let last = u16::try_from(self.columns.len()).unwrap_or(u16::MAX);
        if let Some(last) = last.checked_sub(1) {
            let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
            sheet.autofilter(0, 0, rows, last)?;
        }
        book.save_to_buffer()
    }
}

impl Looks {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let right = |format: &str| top().set_num_format(format);
        Self {
            head: top()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00E7_ECF2)),
            text: top().set_text_wrap(),
            number: top(),
            money: right("#,##0.00"),
            day: right("yyyy-mm-dd"),
            instant: right("yyyy-mm-dd hh:mm:ss"),
        }
    }
}

/// The columns that a value takes on the screen.
fn width(value: &Value) -> usize {
    match value {
        // Marks between the thousands.
        Value::Money(_) => value.cell().len() + 3,
        Value::Instant(_) => 19,
        _ => value
            .cell()
            .lines()
            .map(UnicodeWidthStr::width)
            .max()
            .unwrap_or(0),
    }
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let text = value.cell();
    match value {
        Value::Nothing => return Ok(()),
        Value::Number(_) | Value::Money(_) => {
            let look = if matches!(value, Value::Money(_)) {
                &looks.money
            } else {
                &looks.number
            };
            // The format knows no other numbers than these; nothing is computed with them.
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number_with_format(row, column, number, look)?,
                Err(_) => sheet.write_string_with_format(row, column, &text, &looks.text)?,
            }
        }
        Value::Day(day) => match of_day(*day) {
            Some(day) => sheet.write_datetime_with_format(row, column, &day, &looks.day)?,
            None => sheet.write_string_with_format(row, column, &text, &looks.text)?,
        },
        Value::Instant(at) => match of_instant(*at) {
            Some(at) => sheet.write_datetime_with_format(row, column, &at, &looks.instant)?,
            None => sheet.write_string_with_format(row, column, &text, &looks.text)?,
        },
        Value::Text(_) | Value::List(_) => {
            sheet.write_string_with_format(row, column, cut(text), &looks.text)?
        }
    };
    Ok(())
}

/// A day as the format counts it; it knows none before 1900.
fn of_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

/// An instant, in UTC, to the second.
fn of_instant(at: Timestamp) -> Option<ExcelDateTime> {
    let at: DateTime = at.to_zoned(TimeZone::UTC).datetime();
    let (minute, second) = (at.minute().unsigned_abs(), at.second().unsigned_abs());
    of_day(at.date())?
        .and_hms(u16::from(at.hour().unsigned_abs()), minute, second)
        .ok()
}

fn cut(text: String) -> String {
    // The format counts UTF-16 units, of which a character takes two at most.
    if text.len() <= MOST_CHARS || text.encode_utf16().count() <= MOST_CHARS {
        return text;
    }
    let note = " […]";
    let room = MOST_CHARS - note.len();
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= room
    });
    kept.chain(note.chars()).collect()
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
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn read(table: &Table) -> calamine::Range<Data> {
        let bytes = table.to_xlsx("ranking").unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        book.worksheet_range("ranking").unwrap()
    }

    #[test]
    fn a_cell_is_of_the_kind_of_its_value() {
        let mut table = Table::new(&["title", "total", "granted", "due", "at", "reasons"]);
        table.rows.push(vec![
            Value::text("=1+1"),
            Value::Number("80.5".into()),
            Value::Money(25_000_050),
            Value::Day("2018-08-23".parse().unwrap()),
            Value::Instant("2017-12-20T22:59:59Z".parse().unwrap()),
            Value::List(vec!["a".into(), "b".into()]),
        ]);
        table.rows.push(vec![Value::Nothing; 6]);
        let sheet = read(&table);
        let cell = |column| sheet.get((1, column)).unwrap();
        assert_eq!(cell(0), &Data::String("'=1+1".into()));
        assert_eq!(cell(1), &Data::Float(80.5));
        assert_eq!(cell(2), &Data::Float(250_000.5));
        let Data::DateTime(day) = cell(3) else {
            panic!("{:?}", cell(3));
        };
        assert_eq!(day.to_ymd_hms_milli(), (2018, 8, 23, 0, 0, 0, 0));
        let Data::DateTime(at) = cell(4) else {
            panic!("{:?}", cell(4));
        };
        assert_eq!(at.to_ymd_hms_milli(), (2017, 12, 20, 22, 59, 59, 0));
        assert_eq!(cell(5), &Data::String("a; b".into()));
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_says_so() {
        let mut table = Table::new(&["text"]);
        table.rows.push(vec![Value::text(&"à".repeat(40_000))]);
        let sheet = read(&table);
        let Some(Data::String(text)) = sheet.get((1, 0)) else {
            panic!("{sheet:?}");
        };
        assert!(text.ends_with(" […]") && text.chars().count() > 32_700);
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let mut table = Table::new(&["a"]);
        table.rows.push(vec![Value::text("x")]);
        assert_eq!(table.to_xlsx("t").unwrap(), table.to_xlsx("t").unwrap());
    }
}
