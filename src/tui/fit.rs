//! Text that fits: widths in terminal columns, shortening, padding and word wrap, never inside a
//! character as people see it. Widths are those of ratatui's own drawing.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

const ELLIPSIS: &str = "…";

/// Columns that a text takes when it is drawn; control characters, which are not drawn, take none.
#[must_use]
pub fn width(text: &str) -> usize {
    plain(text).unwrap_or_else(|| text.graphemes(true).map(grapheme_width).sum())
}

/// Columns of a text of which every character stands by itself in one column: most of every screen is
/// such, and needs no looking for characters as people see them. None of a text with any other.
#[must_use]
pub fn plain(text: &str) -> Option<usize> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Some(text.len());
    }
    text.chars().all(is_plain).then(|| text.chars().count())
}

/// Letters of our languages, dashes, quotation marks, lines, blocks and the like.
const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '¡'..='¬' | '®'..='ſ' | '‐'..='‧' | '─'..='▟' | '■'..='◼')
}

fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        0
    } else {
        usize::from(grapheme.cell_width())
    }
}

/// The text in at most `columns`; what is cut ends in an ellipsis.
#[must_use]
pub fn shorten(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let (kept, _) = text.split_at(cut(text, room));
    Cow::Owned(format!("{}{ELLIPSIS}", kept.trim_end()))
}

/// The byte at which to cut so that what is before takes at most `columns`.
fn cut(text: &str, columns: usize) -> usize {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme_width(grapheme);
        if used > columns {
            return at;
        }
    }
    text.len()
}

/// The text in exactly `columns`: shortened, or with blanks after it.
#[must_use]
pub fn pad_right(text: &str, columns: usize) -> String {
    let (text, blanks) = padded(text, columns);
    format!("{text}{blanks}")
}

/// The text in exactly `columns`: shortened, or with blanks before it, as figures stand.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    let (text, blanks) = padded(text, columns);
    format!("{blanks}{text}")
}

fn padded(text: &str, columns: usize) -> (Cow<'_, str>, String) {
    let text = shorten(text, columns);
    let blanks = " ".repeat(columns.saturating_sub(width(&text)));
    (text, blanks)
}

/// The lines of a text wrapped to `columns`, as pieces of it; see [`wrap_ranges`].
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<&str> {
    wrap_ranges(text, columns)
        .into_iter()
        .map(|range| text.get(range).unwrap_or_default())
        .collect()
}

/// Where the lines of a text lie when it is wrapped to `columns` (at least one): between words where
/// that can be, else inside the word. Line breaks of the text stay, an empty paragraph is an empty
/// line, and the blanks at which a line is broken belong to no line. A character wider than
/// `columns` stands alone on a line that is too wide.
#[must_use]
pub fn wrap_ranges(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, columns, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// Wraps one paragraph, which begins at byte `offset` of the whole.
fn wrap_paragraph(paragraph: &str, offset: usize, columns: usize, lines: &mut Vec<Range<usize>>) {
    // The line being filled: where it starts, where its last whole word ends, how wide it is so far.
    let (mut start, mut end, mut used) = (0, 0, 0);
    let mut word = 0;
    for piece in paragraph.split_inclusive(' ') {
        let bare = piece.trim_end_matches(' ');
        let wide = width(bare);
        if wide > 0 && used + wide > columns {
            if end > start {
                lines.push(offset + start..offset + end);
            }
            (start, used) = (word, 0);
        }
        // A word that is too long even alone is broken.
        let (mut rest, mut rest_at) = (bare, word);
        while width(rest) > columns {
            let first = rest.graphemes(true).next().map_or(rest.len(), str::len);
            let at = cut(rest, columns).max(first);
            lines.push(offset + rest_at..offset + rest_at + at);
            rest = rest.split_at(at).1;
            rest_at += at;
            start = rest_at;
        }
        if !rest.is_empty() {
            end = rest_at + rest.len();
        }
        used += width(rest) + (piece.len() - bare.len());
        word += piece.len();
    }
    if end > start || start == 0 {
        lines.push(offset + start..offset + end.max(start));
    }
}

/// The first lines of a text; where there is more, the last of them ends in an ellipsis.
#[must_use]
pub fn first_lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let ranges = wrap_ranges(text, width);
    let line = |(i, range): (usize, &std::ops::Range<usize>)| {
        let end = if i + 1 == most { text.len() } else { range.end };
        shorten(text.get(range.start..end).unwrap_or("").trim_end(), width).into_owned()
    };
    ranges.iter().take(most).enumerate().map(line).collect()
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
    use proptest::prelude::*;

    const E_COMBINED: &str = "perche\u{301}";

    #[test]
    fn plain_characters_stand_by_themselves_in_one_column() {
        let all: Vec<char> = ('\0'..='\u{3000}').filter(|c| is_plain(*c)).collect();
        assert!(all.len() > 500);
        for c in &all {
            assert_eq!(grapheme_width(&c.to_string()), 1, "{c:?}");
        }
        let text: String = all.iter().collect();
        assert_eq!(text.graphemes(true).count(), all.len());
        assert_eq!(plain(&text), Some(all.len()));
        assert_eq!(plain(E_COMBINED), None);
    }

    #[test]
    fn widths_are_columns() {
        for (text, columns) in [
            ("", 0),
            ("perché", 6),
            (E_COMBINED, 6),
            ("評価", 4),
            ("🌱", 2),
            ("👩\u{200d}🌾", 2),
            ("a\u{7}b", 2),
            ("…", 1),
        ] {
            assert_eq!(width(text), columns, "{text:?}");
        }
    }

    #[test]
    fn a_cut_text_ends_in_an_ellipsis_and_never_inside_a_character() {
        assert_eq!(shorten("capofila", 8), "capofila");
        assert_eq!(shorten("capofila", 7), "capofi…");
        assert_eq!(shorten("rete di cura", 8), "rete di…");
        assert_eq!(shorten("rete di cura", 9), "rete di…");
        assert_eq!(
            shorten(&format!("{E_COMBINED} no"), 7),
            format!("{E_COMBINED}…")
        );
        assert_eq!(shorten("評価会議", 4), "評…");
        assert_eq!(shorten("👩\u{200d}🌾👩\u{200d}🌾", 3), "👩\u{200d}🌾…");
        assert_eq!(shorten("abc", 1), "…");
        assert_eq!(shorten("abc", 0), "");
    }

    #[test]
    fn padding_fills_exactly() {
        assert_eq!(pad_right("più", 5), "più  ");
        assert_eq!(pad_left("3,5", 5), "  3,5");
        assert_eq!(pad_right("評価会議", 4), "評… ");
        assert_eq!(pad_left("capofila", 4), "cap…");
    }

    #[test]
    fn words_wrap_at_spaces_and_paragraphs_stay() {
        assert_eq!(
            wrap("la rete di cura è attiva", 10),
            ["la rete di", "cura è", "attiva"]
        );
        assert_eq!(wrap("uno\n\ndue tre", 5), ["uno", "", "due", "tre"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("fine\n", 5), ["fine", ""]);
        assert_eq!(wrap("  rientro qui", 9), ["  rientro", "qui"]);
        assert_eq!(wrap("uno   due", 4), ["uno", "due"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        assert_eq!(wrap("coprogettazione", 6), ["coprog", "ettazi", "one"]);
        assert_eq!(
            wrap("la coprogettazione va", 8),
            ["la", "coproget", "tazione", "va"]
        );
        assert_eq!(wrap("評価会議", 3), ["評", "価", "会", "議"]);
        assert_eq!(wrap("評", 1), ["評"]);
        assert_eq!(wrap(E_COMBINED, 5), ["perch", "e\u{301}"]);
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        #[test]
        fn wrapping_loses_only_spaces_and_keeps_to_the_width(
            text in "([a-zàèìòù]{1,12}|評|🌱|e\u{301}| {1,3}|\n){0,30}", columns in 2_usize..20
        ) {
            let ranges = wrap_ranges(&text, columns);
            let mut last = 0;
            for range in &ranges {
                prop_assert!(text[last..range.start].chars().all(|c| c == ' ' || c == '\n'), "{ranges:?}");
                prop_assert!(width(&text[range.clone()]) <= columns);
                last = range.end;
            }
            prop_assert!(text[last..].trim().is_empty());
            prop_assert!(ranges.len() > text.matches('\n').count());
            prop_assert!(width(&shorten(&text.replace('\n', " "), columns)) <= columns);
        }
    }
}
