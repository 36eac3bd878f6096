//! A table on its way out: columns, rows, and the texts that it is written as; workbooks are next door.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::ser::{Serialize, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use crate::dossier::defuse;
use crate::exact::Exact;

/// Named columns and rows as wide as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Column names, each once.
    pub columns: Vec<String>,
    /// Rows; each holds one value per column.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell of a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: an empty cell, `null`.
    Nothing,
    /// A text.
    Text(String),
    /// A number, as its decimal digits.
    Number(String),
    /// Several texts: one cell with `; ` between them, or an array.
    List(Vec<String>),
    /// An amount in euro cents: `1234.50`.
    Money(i64),
    /// A day: `2017-12-20`.
    Day(Date),
    /// An instant in UTC: `2017-12-20T22:59:59Z`.
    Instant(Timestamp),
}

impl Value {
    /// A text.
    #[must_use]
    pub fn text(text: &(impl ToString + ?Sized)) -> Self {
        Self::Text(text.to_string())
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Number(count.to_string())
    }

    /// An exact number where there is one: as an exact decimal, or with twelve places when it
    /// does not end.
    #[must_use]
    pub fn exact(number: Option<&Exact>) -> Self {
        number.map_or(Self::Nothing, |n| Self::Number(n.to_plain()))
    }

    /// The cell as a text: harmless in a spreadsheet program, the same in CSV and in a workbook.
    pub(super) fn cell(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => defuse(text).into_owned(),
            Self::Number(digits) => digits.clone(),
            Self::List(texts) => defuse(&texts.join("; ")).into_owned(),
            Self::Money(cents) => money(*cents),
            Self::Day(day) => day.to_string(),
            Self::Instant(at) => at.to_string(),
        }
    }
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new<S: ToString>(columns: &[S]) -> Self {
        Self {
            columns: columns.iter().map(ToString::to_string).collect(),
            rows: Vec::new(),
        }
    }

    /// As CSV after RFC 4180, with line feeds alone, in UTF-8. Cells that a spreadsheet program
    /// would run as formulas are made harmless.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        let heads: Vec<_> = self.columns.iter().map(|name| defuse(name)).collect();
        // Writing to memory cannot fail, and every row is as wide as the header.
        let _ = writer.write_record(heads.iter().map(|head| head.as_bytes()));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(Value::cell));
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// As JSON: an array of objects, with the keys in the order of the columns.
    #[must_use]
    pub fn to_json(&self) -> String {
        lines(&serde_json::to_string_pretty(self).unwrap_or_default())
    }
}

/// An amount in euro with its two decimals.
fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let amount = cents.unsigned_abs();
    format!("{sign}{}.{:02}", amount / 100, amount % 100)
}

/// A text with a line break at its end.
pub(super) fn lines(text: &str) -> String {
    format!("{text}\n")
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rows = to.serialize_seq(Some(self.rows.len()))?;
        for row in &self.rows {
            rows.serialize_element(&Object {
                columns: &self.columns,
                row,
            })?;
        }
        rows.end()
    }
}

struct Object<'a> {
    columns: &'a [String],
    row: &'a [Value],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.columns.iter().zip(self.row))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            // The digits as they are: no float comes between.
            Self::Number(_) | Self::Money(_) => {
                let digits = self.cell();
                match RawValue::from_string(digits.clone()) {
                    Ok(number) => number.serialize(to),
                    Err(_) => to.serialize_str(&digits),
                }
            }
            Self::Day(_) | Self::Instant(_) => to.serialize_str(&self.cell()),
            Self::List(texts) => to.collect_seq(texts),
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

    fn table() -> Table {
        let mut table = Table::new(&["b", "=a"]);
        table.rows.push(vec![
            Value::text("=1+1\n\"x\", y"),
            Value::Number("-4.483333333333".into()),
        ]);
        table.rows.push(vec![
            Value::Nothing,
            Value::List(vec!["-x".into(), "y".into()]),
        ]);
        table
    }

    #[test]
    fn csv_is_quoted_and_harmless() {
        assert_eq!(
            table().to_csv(),
            "b,'=a\n\"'=1+1\n\"\"x\"\", y\",-4.483333333333\n,'-x; y\n"
        );
    }

    #[test]
    fn json_keeps_the_order_of_columns_and_the_digits_of_numbers() {
        let text = table().to_json();
        assert!(text.contains("\"=a\": -4.483333333333"), "{text}");
        assert!(text.find("\"b\"").unwrap() < text.find("\"=a\"").unwrap());
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0]["b"], "=1+1\n\"x\", y");
        assert_eq!(read[1], serde_json::json!({ "b": null, "=a": ["-x", "y"] }));
    }

    #[test]
    fn money_and_days_are_written_without_a_locale() {
        let mut table = Table::new(&["granted", "due", "at"]);
        table.rows.push(vec![
            Value::Money(-123_405),
            Value::Day("2018-08-23".parse().unwrap()),
            Value::Instant("2017-12-20T22:59:59Z".parse().unwrap()),
        ]);
        let csv = "granted,due,at\n-1234.05,2018-08-23,2017-12-20T22:59:59Z\n";
        assert_eq!(table.to_csv(), csv);
        assert!(table.to_json().contains("\"granted\": -1234.05,"));
    }
}
