//! Foreign text in a Markdown document: written so that it can be nothing but text.

use std::fmt::Write as _;

/// Stands for a line break within foreign text; cleaned text never holds it.
pub(super) const LINE_BREAK: char = '\u{2028}';

/// The text as Markdown that shows it as it is, in a paragraph, a heading or a cell of a table:
/// every mark of punctuation is a character reference, so that none of it is markup.
#[must_use]
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (n, line) in text.trim().lines().enumerate() {
        if n > 0 {
            out.push(LINE_BREAK);
        }
        let mut space = false;
        // Spaces at the start of a line or several in a row would be markup or lost.
        for c in line.trim().chars() {
            if c.is_whitespace() || c == LINE_BREAK {
                space = true;
                continue;
            }
            if std::mem::take(&mut space) {
                // An amount stays on one line with its sign.
                out.push(if matches!(c, '€' | '%') {
                    '\u{a0}'
                } else {
                    ' '
                });
            }
            if c.is_ascii_punctuation() {
                // Writing to a text cannot fail.
                let _ = write!(out, "&#{};", u32::from(c));
            } else {
                out.push(c);
            }
        }
    }
    out
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
    use crate::export::page::{Block, Span, read};
    use proptest::prelude::*;

    /// The text of the only paragraph, with its line breaks.
    fn shown(markdown: &str) -> String {
        let page = read(markdown);
        let [Block::Paragraph(spans)] = page.blocks.as_slice() else {
            panic!("{markdown:?} is {page:?}");
        };
        let mut said = String::new();
        for span in spans {
            match span {
                Span::Text {
                    text,
                    strong: false,
                    emphasis: false,
                    code: false,
                } => said.push_str(&text.replace('\u{a0}', " ")),
                Span::Text { .. } => panic!("{span:?}"),
                Span::Break => said.push('\n'),
            }
        }
        said
    }

    #[test]
    fn nothing_foreign_is_markup() {
        for text in [
            "# no heading",
            "- no item",
            "1. no item",
            "1) no item",
            "***",
            "---",
            "<script>alert(1)</script>",
            "a | b \\| c \\",
            "**bold** _it_ `code` ~~x~~",
            "[a](http://b) ![c](d) <http://e.it> &amp; &#60;",
            "> quote",
            "```\ncode",
            "line\n===",
            "| a |\n|---|\n| b |",
            "{{ 7 * 7 }} {% raw %}",
        ] {
            assert_eq!(shown(&escape(text)), text);
        }
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        #[test]
        fn every_text_is_shown_as_it_is(text in "[ -~àèéìòù€«»\n]{1,60}") {
            let text = crate::text::clean(&text);
            let lines: Vec<String> = text.trim().lines()
                .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            let wanted = lines.join("\n");
            prop_assume!(!wanted.is_empty());
            prop_assert_eq!(shown(&format!("{}\n", escape(&text))), wanted.as_str());
            let cell = read(&format!("| a | b |\n|---|---|\n| {} | z |\n", escape(&text)));
            let [Block::Table(grid)] = cell.blocks.as_slice() else { panic!("{cell:?}") };
            prop_assert_eq!(grid.rows.len(), 1);
            prop_assert_eq!(crate::export::page::plain(&grid.rows[0][1]), "z");
            prop_assert_eq!(crate::export::page::plain(&grid.rows[0][0]).replace('\u{a0}', " "), wanted.replace('\n', " "));
        }
    }
}
