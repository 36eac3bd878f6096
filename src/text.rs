//! Text at the door: foreign text is cleaned once, when it comes in.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Most characters of a comment, note, reason or motivation.
pub const TEXT_LIMIT: usize = 20_000;

/// The text without what a terminal would obey or a reader could not see: control characters
/// other than line break and tab, escape sequences' lead bytes, bidirectional overrides,
/// zero-width and other invisible format characters. Line ends become `\n`, a tab one space,
/// and what looks the same is the same: composed letters (NFC).
#[must_use]
pub fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let cleaned: String = unified
        .chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' | '\u{a0}' | '\u{202f}' => Some(' '),
            c if c.is_control() || is_invisible(c) => None,
            c => Some(c),
        })
        .collect();
    match is_nfc_quick(cleaned.chars()) {
        IsNormalized::Yes => cleaned,
        IsNormalized::No | IsNormalized::Maybe => cleaned.nfc().collect(),
    }
}

/// As [`clean`], on one line: line breaks become spaces, and spaces at the ends go.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Format characters that are invisible or reorder text. The zero-width joiner and variation
/// selectors go too: what they join has no agreed width in terminals.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_gone() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{7}\u{202e}c\u{200b}d\r\ne\tf"),
            "a[31mbcd\ne f"
        );
        assert_eq!(clean("Po\u{300}"), "Pò");
        assert_eq!(clean_line("  più\n luce\u{9b}2J "), "più luce2J");
    }
}
