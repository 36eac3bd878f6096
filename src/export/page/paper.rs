//! How wide the columns of a table are on paper, in thousandths of the width.

use unicode_width::UnicodeWidthStr;

use super::{Grid, Span};

/// What a character of a cell takes of the width of an A4 page, in ten thousandths.
const CHARACTER: usize = 108;
/// What the edges of a cell take, in thousandths.
const EDGES: usize = 22;
/// Longest word that a column is made wide enough for.
const LONGEST_WORD: usize = 18;

impl Grid {
    /// The widths of the columns in thousandths: by their shares, none so narrow that a word breaks
    /// where that can be helped.
    #[must_use]
    pub(in crate::export) fn thousandths(&self) -> Vec<usize> {
        let mut widths = self.parts();
        // What rounding leaves over.
        let left = 1000_usize.saturating_sub(widths.iter().sum());
        if let Some(widest) = widths.iter_mut().max() {
            *widest += left;
        }
        widths
    }

    fn parts(&self) -> Vec<usize> {
        let words: Vec<usize> = (0..self.columns.len())
            .map(|column| EDGES + CHARACTER * self.longest_word(column) / 10)
            .collect();
        let all: usize = words.iter().sum();
        if all >= 1000 {
            return words.iter().map(|word| word * 1000 / all).collect();
        }
        // Columns narrower than their words get what these need; the others share the rest.
        let mut widths: Vec<Option<usize>> = vec![None; words.len()];
        loop {
            let left = 1000 - widths.iter().flatten().sum::<usize>();
            let open = widths
                .iter()
                .zip(&self.columns)
                .filter(|(w, _)| w.is_none());
            let shares: usize = open.map(|(_, column)| column.share).sum();
            let part = |share: usize| left * share / shares.max(1);
            let mut done = true;
            for ((width, column), word) in widths.iter_mut().zip(&self.columns).zip(&words) {
                if width.is_none() && part(column.share) < *word {
                    *width = Some(*word);
                    done = false;
                }
            }
            if done {
                let parts = widths.iter().zip(&self.columns);
                return parts
                    .map(|(width, column)| width.unwrap_or_else(|| part(column.share)))
                    .collect();
            }
        }
    }

    fn longest_word(&self, column: usize) -> usize {
        let rows = self.rows.iter().chain(std::iter::once(&self.head));
        let spans = rows.filter_map(|row| row.get(column)).flatten();
        let words = spans.flat_map(|span| {
            match span {
                // Hashes break anywhere.
                Span::Text { code: true, .. } | Span::Break => "",
                Span::Text { text, .. } => text.as_str(),
            }
            .split([' ', '-', '/'])
            .map(UnicodeWidthStr::width)
        });
        words.max().unwrap_or(0).min(LONGEST_WORD)
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
    use super::super::{Block, read};
    use proptest::prelude::*;

    fn widths(markdown: &str) -> Vec<usize> {
        let page = read(markdown);
        let [Block::Table(grid)] = page.blocks.as_slice() else {
            panic!("{page:?}");
        };
        grid.thousandths()
    }

    #[test]
    fn shares_hold_where_words_fit() {
        assert_eq!(widths("| a | b |\n|---|-|\n"), [750, 250]);
        let wide = widths("| Totale | b |\n|-|-------------------|\n");
        assert!(wide[0] > 80 && wide[0] < 100, "{wide:?}");
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        #[test]
        fn columns_fill_the_width_and_no_more(cells in proptest::collection::vec("[a-z]{0,30}", 1..14)) {
            let line = |cell: &dyn Fn(&String) -> String| {
                format!("|{}|", cells.iter().map(cell).collect::<Vec<_>>().join("|"))
            };
            let table = format!("{}\n{}\n", line(&|c| c.clone() + "x"), line(&|c| "-".repeat(c.len() + 1)));
            let sum: usize = widths(&table).iter().sum();
            prop_assert_eq!(sum, 1000);
        }
    }
}
