//! Cells that a spreadsheet program would run as formulas: made harmless on the way out,
//! restored on the way in.

use std::borrow::Cow;

use crate::exact::Exact;

/// The cell as an export writes it: with `'` before it where a spreadsheet program would take
/// it for a formula (it begins with `=`, `+`, `-`, `@`, one of their full-width forms, a tab or
/// a line break) and it is no plain number. [`restore`] takes the mark away again.
#[must_use]
pub fn defuse(cell: &str) -> Cow<'_, str> {
    if is_armed(cell) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell as it was before [`defuse`]: `'=1+1` becomes `=1+1`. It stays text either way.
#[must_use]
pub fn restore(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| is_armed(rest))
        .unwrap_or(cell)
}

/// Whether it begins like a formula, or is such a cell behind marks already: those get one
/// more, so that taking one away always gives the original.
fn is_armed(cell: &str) -> bool {
    let start = cell.trim_start_matches('\'').chars().next();
    matches!(
        start,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}

fn is_number(cell: &str) -> bool {
    cell.replace(',', ".").parse::<Exact>().is_ok()
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

    #[test]
    fn formulas_are_marked_and_numbers_are_not() {
        for (cell, out) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3,5", "-3,5"),
            ("+39 011 43211", "'+39 011 43211"),
            ("'=1", "''=1"),
            ("l'idea", "l'idea"),
            ("'ndrangheta", "'ndrangheta"),
            ("", ""),
        ] {
            assert_eq!(defuse(cell), out);
        }
    }

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        #[test]
        fn what_goes_out_comes_back(cell in "['=+@\t\n0-9a-]{0,6}|\\PC*") {
            let out = defuse(&cell);
            prop_assert_eq!(restore(&out), cell.as_str());
            prop_assert!(is_number(&out) || !out.starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }
}
