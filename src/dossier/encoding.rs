//! Bytes of a text file to text: UTF-8, UTF-16 with its mark, Windows-1252; and line numbers.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::problem::Problem;
use super::source::Source;

/// What to do with a text that cannot be decoded.
const SAVE_AS: &str = "Save it as UTF-8 (in a spreadsheet program: «CSV UTF-8») and import that";

/// The text of a file, without byte order mark.
///
/// # Errors
/// For damaged UTF-8 or UTF-16 and for NUL characters, with the line.
pub(super) fn decode(source: &Source) -> Result<Cow<'_, str>, Problem> {
    let bytes = source.bytes.as_slice();
    let text = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        utf_16(source, UTF_16LE, rest)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        utf_16(source, UTF_16BE, rest)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        Cow::Borrowed(
            std::str::from_utf8(rest).map_err(|e| damaged(source, rest, e.valid_up_to()))?,
        )
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(e) if mostly_utf_8(bytes) => return Err(damaged(source, bytes, e.valid_up_to())),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        }
    };
    match text.find('\0') {
        None => Ok(text),
        Some(at) => {
            let line = Lines::new(&text).line_at(at);
            Err(Problem::new(
                &source.name,
                "contains a NUL character, so it is no plain text",
                SAVE_AS,
            )
            .row(line))
        }
    }
}

fn utf_16<'b>(
    source: &Source,
    encoding: &'static Encoding,
    bytes: &'b [u8],
) -> Result<Cow<'b, str>, Problem> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| Problem::new(&source.name, "is damaged UTF-16 text", SAVE_AS))
}

fn damaged(source: &Source, bytes: &[u8], at: usize) -> Problem {
    let line = 1 + bytes.iter().take(at).filter(|b| **b == b'\n').count();
    Problem::new(
        &source.name,
        "is UTF-8 text with damaged characters",
        SAVE_AS,
    )
    .row(line)
}

/// Whether bytes that are no valid UTF-8 look like damaged UTF-8 rather than Windows-1252: in
/// the latter, sequences that are valid UTF-8 (`È»`) occur, but rarely.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > invalid
}

/// Line numbers of offsets that only grow.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    /// At the first line.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line from 1 that holds the byte at `offset`, not before the offset asked last.
    pub(super) fn line_at(&mut self, offset: usize) -> usize {
        while self.at < offset {
            let ends = match self.bytes.get(self.at) {
                Some(b'\n') => true,
                Some(b'\r') => self.bytes.get(self.at + 1) != Some(&b'\n'),
                Some(_) => false,
                None => break,
            };
            self.line += usize::from(ends);
            self.at += 1;
        }
        self.line
    }

    /// Where the next line that is not empty begins, at or after `offset`.
    pub(super) fn skip_breaks(&self, offset: usize) -> usize {
        let rest = self.bytes.get(offset..).unwrap_or_default();
        offset
            + rest
                .iter()
                .take_while(|b| matches!(b, b'\r' | b'\n'))
                .count()
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

    fn decoded(bytes: &[u8]) -> Result<String, Problem> {
        decode(&Source {
            name: "f".into(),
            bytes: bytes.to_vec(),
        })
        .map(Cow::into_owned)
    }

    #[test]
    fn one_text_in_every_encoding() {
        let text = "id;città\n«È» €";
        let utf_16 = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| -> Vec<u8> {
            mark.into_iter()
                .chain(text.encode_utf16().flat_map(bytes))
                .collect()
        };
        assert_eq!(decoded(text.as_bytes()).unwrap(), text);
        assert_eq!(decoded(format!("\u{feff}{text}").as_bytes()).unwrap(), text);
        assert_eq!(
            decoded(&utf_16(u16::to_le_bytes, [0xff, 0xfe])).unwrap(),
            text
        );
        assert_eq!(
            decoded(&utf_16(u16::to_be_bytes, [0xfe, 0xff])).unwrap(),
            text
        );
        assert_eq!(decoded(b"id;citt\xe0\n\xab\xc8\xbb \x80").unwrap(), text);
    }

    #[test]
    fn damaged_text_is_refused_with_its_line() {
        let cut = "così è\npiù".as_bytes();
        let problem = decoded(&cut[..cut.len() - 1]).unwrap_err();
        assert_eq!(problem.row, Some(2));
        assert!(problem.what.contains("damaged"), "{problem}");
        assert_eq!(decoded(b"a\r\nb\0").unwrap_err().row, Some(2));
        assert!(decoded(b"\xff\xfe\x00\xd8").is_err());
    }

    #[test]
    fn lines_end_in_three_ways() {
        let mut lines = Lines::new("a\nb\r\nc\rd");
        let found: Vec<usize> = [0, 2, 5, 7].map(|at| lines.line_at(at)).into();
        assert_eq!(found, [1, 2, 3, 4]);
    }
}
