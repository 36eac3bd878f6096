//! What is handed in: files as name and bytes, their format, and `field=column` options.

use super::problem::{Problem, Problems, did_you_mean, listed, short};

/// A file that is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name, as problems shall state it; its ending says the format.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Which column a field is read from, where its heading does not say so: from `--map field=column`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping(Vec<(String, String)>);

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// JSON.
    Json,
    /// Text with a delimiter.
    Delimited,
    /// Excel workbook.
    Xlsx,
    /// OpenDocument workbook.
    Ods,
}

/// The option's name, where a problem lies in the option and not in a file.
const OPTION: &str = "--map";

impl Mapping {
    /// Reads `field=column` arguments.
    ///
    /// # Errors
    /// For an argument without `=`, with an empty side, or a field that is given twice.
    pub fn parse<S: AsRef<str>>(arguments: &[S]) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::default();
        let mut pairs: Vec<(String, String)> = Vec::new();
        for argument in arguments {
            let argument = argument.as_ref();
            let (field, column) = argument.split_once('=').unwrap_or((argument, ""));
            let (field, column) = (field.trim(), column.trim());
            if field.is_empty() || column.is_empty() {
                let what = format!("«{}» is not of the form field=column", short(argument));
                problems.push(Problem::new(
                    OPTION,
                    what,
                    "Write for example --map title=Titolo",
                ));
            } else if pairs.iter().any(|(known, _)| known == field) {
                let what = format!("field «{}» is mapped twice", short(field));
                problems.push(Problem::new(OPTION, what, "Keep one of the two"));
            } else {
                pairs.push((field.to_owned(), column.to_owned()));
            }
        }
        problems.finish(Self(pairs))
    }

    /// Whether nothing is mapped.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The column that a field is mapped onto.
    pub(super) fn column(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(field))
            .map(|(_, column)| column.as_str())
    }

    /// Notes every mapped field that is not known.
    pub(super) fn check_fields(&self, known: &[&str], problems: &mut Problems) {
        for (field, _) in self
            .0
            .iter()
            .filter(|(field, _)| known.iter().all(|name| !name.eq_ignore_ascii_case(field)))
        {
            let what = format!("there is no field «{}»", short(field));
            let near = did_you_mean(field, known.iter().copied());
            let mend = format!("{near}Known fields: {}", listed(known));
            problems.push(Problem::new(OPTION, what, mend));
        }
    }
}

impl Source {
    /// The format: what the first bytes show beyond doubt, else what the name's ending says.
    pub(super) fn format(&self) -> Result<Format, Problem> {
        let bytes = self.bytes.as_slice();
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Problem::new(
                &self.name,
                "is empty",
                "Hand in the file with its content",
            ));
        }
        if bytes.starts_with(b"PK") {
            let ods = bytes
                .get(30..)
                .is_some_and(|b| b.starts_with(b"mimetypeapplication/vnd.oasis.opendocument"));
            return Ok(if ods { Format::Ods } else { Format::Xlsx });
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            let what = "is protected by a password, or an Excel workbook of the old kind (.xls)";
            let mend =
                "Open it in a spreadsheet program and save it without password as .xlsx or as CSV";
            return Err(Problem::new(&self.name, what, mend));
        }
        let json = bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(bytes)
            .iter()
            .find(|b| !b.is_ascii_whitespace())
            .is_some_and(|b| matches!(b, b'{' | b'['));
        let ending = self
            .name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("json") => Ok(Format::Json),
            Some("csv" | "tsv") => Ok(Format::Delimited),
            Some("xlsx" | "xlsm") => Ok(Format::Xlsx),
            Some("ods") => Ok(Format::Ods),
            _ if json => Ok(Format::Json),
            Some("txt") => Ok(Format::Delimited),
            _ => {
                let mend = "Hand in JSON (.json), a table as text (.csv, .tsv, .txt) or a workbook (.xlsx, .ods)";
                Err(Problem::new(
                    &self.name,
                    "is of a kind that cannot be read",
                    mend,
                ))
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

    fn format(name: &str, bytes: &[u8]) -> Option<Format> {
        Source {
            name: name.into(),
            bytes: bytes.to_vec(),
        }
        .format()
        .ok()
    }

    #[test]
    fn the_name_says_the_format_and_the_bytes_where_it_does_not() {
        assert_eq!(format("A.JSON", b"x"), Some(Format::Json));
        assert_eq!(format("a.csv", b"[x"), Some(Format::Delimited));
        assert_eq!(format("a.csv", b"PK\x03\x04"), Some(Format::Xlsx));
        assert_eq!(format("a", b"\xef\xbb\xbf [{}]"), Some(Format::Json));
        assert_eq!(format("a.txt", b"id;title"), Some(Format::Delimited));
        assert_eq!(format("a.pdf", b"%PDF-1.7"), None);
        assert_eq!(format("a.csv", b" \r\n"), None);
        assert_eq!(format("a.xlsx", b"\xd0\xcf\x11\xe0\xa1"), None);
    }

    #[test]
    fn a_mapping_that_says_nothing_is_refused() {
        let problems = Mapping::parse(&["title", "=x", "id=", "id=a", "id=b"]).unwrap_err();
        assert_eq!(problems.len(), 4);
        let mapping = Mapping::parse(&["title=Nome = cognome"]).unwrap();
        assert_eq!(mapping.column("title"), Some("Nome = cognome"));
    }
}
