//! Values of a call file: each reader takes one kind of value, and reports what is not of it.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeValue;

use super::source::{Source, quoted, suggestion};
use super::table::Table;
use crate::exact::Exact;
use crate::lang::{Lang, Text};
use crate::text::{clean, clean_line};

/// Most characters of an identifier.
const ID_LENGTH: usize = 64;

/// A value of the file, with its dotted path.
pub(super) struct Item<'a> {
    source: &'a Source<'a>,
    pub(super) path: String,
    at: usize,
    pub(super) value: &'a DeValue<'a>,
}

/// Which numbers a key takes.
pub(super) struct Bounds {
    /// Least number.
    pub(super) min: i64,
    /// Whether the least number itself is refused.
    pub(super) above_min: bool,
    /// Greatest number.
    pub(super) max: i64,
    /// Most decimals.
    pub(super) decimals: u8,
}

/// Weights, steps and ranges: above zero, at most a million.
pub(super) const POSITIVE: Bounds = Bounds {
    min: 0,
    above_min: true,
    max: 1_000_000,
    decimals: 6,
};
/// Values and thresholds: within a million either side of zero.
pub(super) const VALUE: Bounds = Bounds {
    min: -1_000_000,
    above_min: false,
    max: 1_000_000,
    decimals: 6,
};
/// A share of one.
pub(super) const SHARE: Bounds = Bounds {
    min: 0,
    above_min: true,
    max: 1,
    decimals: 6,
};
/// Euro with cents.
pub(super) const EURO: Bounds = Bounds {
    min: 0,
    above_min: true,
    max: 1_000_000_000_000,
    decimals: 2,
};

impl<'a> Item<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        path: String,
        value: &'a Spanned<DeValue<'a>>,
    ) -> Self {
        Self {
            source,
            path,
            at: value.span().start,
            value: value.get_ref(),
        }
    }

    /// The same value once more.
    pub(super) fn again(&self) -> Self {
        Self {
            source: self.source,
            path: self.path.clone(),
            at: self.at,
            value: self.value,
        }
    }

    /// The line and column at which the value begins.
    pub(super) fn place(&self) -> (usize, usize) {
        self.source.place(self.at)
    }

    /// Notes a problem of this value.
    pub(super) fn report(&self, what: impl Into<String>, mend: impl Into<String>) {
        self.source.report(self.at, &self.path, what, mend);
    }

    /// Notes that the value is of another kind than the key takes.
    pub(super) fn wrong_type(&self, expected: &str, mend: &str) {
        let found = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(format!("is {found}, not {expected}"), mend);
    }

    /// A text without what a terminal would obey; never empty.
    pub(super) fn words(&self) -> Option<String> {
        let DeValue::String(text) = self.value else {
            self.wrong_type("a text", "Write it in quotes: \"…\"");
            return None;
        };
        let text = clean(text).trim().to_owned();
        if text.is_empty() {
            self.report("is empty", "Write the text, or take the key out");
            return None;
        }
        Some(text)
    }

    /// A text on one line.
    pub(super) fn heading(&self) -> Option<String> {
        self.words().map(|text| clean_line(&text))
    }

    /// An identifier: letters, digits, `.`, `_` and `-`.
    pub(super) fn id(&self) -> Option<String> {
        let id = self.words()?;
        let fits = id
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-'));
        if !fits || id.chars().count() > ID_LENGTH {
            let mend = format!("Use letters, digits, «.», «_» and «-» only, at most {ID_LENGTH}");
            self.report(format!("{} is no identifier", quoted(&id)), mend);
            return None;
        }
        Some(id)
    }

    /// A text in every language of the call: one text for all, or a table by language.
    pub(super) fn text(&self, languages: &[Lang]) -> Option<Text> {
        match self.value {
            DeValue::String(_) => self.heading().map(|text| Text::same(&text)),
            DeValue::Table(_) => {
                let table = self.table()?;
                let read = |lang: Lang| match table.get(lang.code()) {
                    Some(item) => item.heading().ok_or(()).map(Some),
                    None if languages.contains(&lang) => {
                        table.missing(
                            lang.code(),
                            "Add the text in this language, or take it out of call.languages",
                        );
                        Err(())
                    }
                    None => Ok(None),
                };
                let (it, en) = (read(Lang::It), read(Lang::En));
                table.close();
                Some(Text {
                    it: it.ok()?,
                    en: en.ok()?,
                })
            }
            _ => {
                self.wrong_type("a text", "Write \"…\", or { it = \"…\", en = \"…\" }");
                None
            }
        }
    }

    /// An exact number: a TOML integer or float, or the same as a text.
    pub(super) fn number(&self, bounds: &Bounds) -> Option<Exact> {
        let number = match self.value {
            DeValue::Integer(n) => i64::from_str_radix(n.as_str(), n.radix())
                .ok()
                .map(Exact::from),
            DeValue::Float(n) => exact_float(n.as_str()),
            DeValue::String(text) => text.parse().ok(),
            _ => {
                self.wrong_type("a number", "Write a number such as 3, 17.5 or 0.25");
                return None;
            }
        };
        let Some(number) = number else {
            let found = match self.value {
                DeValue::String(text) => quoted(text),
                _ => "the value".to_owned(),
            };
            self.report(
                format!("{found} is not a decimal number"),
                "Write a number such as 3, 17.5 or 0.25",
            );
            return None;
        };
        self.within(number, bounds)
    }

    fn within(&self, number: Exact, bounds: &Bounds) -> Option<Exact> {
        let (min, max) = (Exact::from(bounds.min), Exact::from(bounds.max));
        if number < min || number > max || (bounds.above_min && number == min) {
            let least = if bounds.above_min { "above" } else { "from" };
            self.report(
                format!("{number} is out of bounds"),
                format!("Write a number {least} {min} up to {max}"),
            );
            return None;
        }
        if number.rounded(bounds.decimals) != number {
            let mend = match bounds.decimals {
                0 => "Write a whole number".to_owned(),
                most => format!("Write at most {most} decimals"),
            };
            self.report(format!("{number} has too many decimals"), mend);
            return None;
        }
        Some(number)
    }

    /// A whole number within a range.
    pub(super) fn whole<T: TryFrom<i64>>(&self, range: RangeInclusive<i64>) -> Option<T> {
        let bounds = Bounds {
            min: *range.start(),
            above_min: false,
            max: *range.end(),
            decimals: 0,
        };
        self.number(&bounds)?
            .to_integer()
            .and_then(|n| T::try_from(n).ok())
    }

    /// `true` or `false`.
    pub(super) fn flag(&self) -> Option<bool> {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.wrong_type("true or false", "Write true or false without quotes");
        }
        flag
    }

    /// One word of a few, turned into what it means.
    pub(super) fn choice<T: Copy>(&self, options: &[(&str, T)]) -> Option<T> {
        self.one_of("word that this key takes", options)
    }

    /// One of the things that exist, by name; `kind` says what they are.
    pub(super) fn one_of<T: Copy>(&self, kind: &str, options: &[(&str, T)]) -> Option<T> {
        let known: Vec<&str> = options.iter().map(|(word, _)| *word).collect();
        let DeValue::String(word) = self.value else {
            self.wrong_type("a text", &format!("Known here: {}", known.join(", ")));
            return None;
        };
        let found = options.iter().find(|(known, _)| known == word);
        if found.is_none() {
            self.report(
                format!("{} is no {kind}", quoted(word)),
                suggestion(word, &known),
            );
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// A local date and time.
    pub(super) fn date_time(&self) -> Option<jiff::civil::DateTime> {
        const MEND: &str =
            "Write date and time without quotes and without offset, such as 2017-12-20T12:00:00";
        match self.value {
            DeValue::Datetime(at)
                if at.date.is_some() && at.time.is_some() && at.offset.is_none() =>
            {
                let read = at.to_string().parse().ok();
                if read.is_none() {
                    self.report(format!("{at} is no date and time"), MEND);
                }
                read
            }
            DeValue::Datetime(at) => {
                self.report(format!("{at} is not a local date and time"), MEND);
                None
            }
            _ => {
                self.wrong_type("a date and time", MEND);
                None
            }
        }
    }

    /// A day.
    pub(super) fn date(&self) -> Option<jiff::civil::Date> {
        const MEND: &str = "Write the day without quotes, such as 2017-11-02";
        let DeValue::Datetime(at) = self.value else {
            self.wrong_type("a day", MEND);
            return None;
        };
        let alone = at.time.is_none() && at.offset.is_none();
        let day = alone.then(|| at.to_string().parse().ok()).flatten();
        if day.is_none() {
            self.report(format!("{at} is not a day"), MEND);
        }
        day
    }

    /// A table.
    pub(super) fn table(&self) -> Option<Table<'a>> {
        let DeValue::Table(entries) = self.value else {
            self.wrong_type(
                "a table",
                "Write { key = value, … }, or a block under its own [header]",
            );
            return None;
        };
        Some(Table::new(self.source, self.path.clone(), self.at, entries))
    }

    /// The values of a list; paths count them from 1.
    pub(super) fn list(&self) -> Option<Vec<Item<'a>>> {
        let DeValue::Array(list) = self.value else {
            self.wrong_type("a list", "Write [ …, … ]");
            return None;
        };
        let item =
            |(place, value)| Item::new(self.source, format!("{}[{}]", self.path, place + 1), value);
        Some(list.iter().enumerate().map(item).collect())
    }
}

/// The exact value of a TOML float as written; one with an exponent is read through its shortest form.
fn exact_float(written: &str) -> Option<Exact> {
    if written.contains(['e', 'E']) {
        return Exact::from_float_literal(written.parse().ok()?).ok();
    }
    written.parse().ok()
}
