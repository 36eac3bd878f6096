//! How the sitting, the ranking and the lists look.

use vaglio::lang::Lang;

use crate::common::Seat;
use crate::panels;

type Look = (&'static str, fn() -> Seat, &'static str);

const LOOKS: &[Look] = &[
    ("sitting-none", || panels::before("M1"), "f8"),
    ("sitting-form", || panels::before("M1"), "f8 n"),
    ("sitting-open", || panels::consensus("M1"), "f8"),
    ("sitting-left", left, "f8 home down down"),
    ("item-blocked", blocked, ""),
    ("ranking-districts", || panels::settled("M1"), "f5"),
    ("ranking-tied", || panels::tied("M1"), "f5"),
    ("ranking-money", || panels::drawn("M2"), "f5"),
    ("draw-form", || panels::tied("M1"), "f5 x"),
    ("account-money", || panels::drawn("M2"), "f5 down ? end"),
    ("approve", || panels::drawn("M1"), "f5 L"),
    ("list-approved", || panels::drawn("M2"), "f5 tab"),
    ("papers", || panels::drawn("M2"), "f9"),
    ("paper-minutes", || panels::closed("M2"), "f9 enter"),
    ("paper-list", || panels::published("S1"), "f9 down enter"),
    ("publish-form", || panels::approved("R1"), "f5 p"),
    ("overview-quorum-missing", left, "f2"),
];

/// M3 has left.
fn left() -> Seat {
    let mut seat = panels::consensus("M1");
    seat.press("f8 home down down space");
    seat.write("treno").press("ctrl-s");
    seat
}

/// The item on which a proposal stood.
fn blocked() -> Seat {
    let mut seat = left();
    seat.discuss("P1", "INN1");
    seat
}

#[test]
fn the_screens_at_three_sizes_in_both_languages() {
    for (name, sit, keys) in LOOKS {
        let mut all = String::new();
        for (width, height) in [(80, 24), (40, 10), (120, 40)] {
            for lang in [Lang::It, Lang::En] {
                let mut seat = sit().in_lang(lang).at(width, height);
                let text = seat.press(keys).text();
                all.push_str(&format!("{} {width}x{height}\n{text}\n\n", lang.code()));
            }
        }
        assert!(!all.contains('⟦'), "{name}\n{all}");
        insta::assert_snapshot!(*name, all);
    }
}

#[test]
fn no_place_breaks_at_any_size() {
    for (name, sit, keys) in LOOKS {
        let mut seat = sit();
        seat.press(keys);
        for width in [1, 7, 39, 40, 59, 60, 80, 99, 104, 119, 120, 200] {
            for height in [1, 3, 9, 10, 12, 14, 24, 45] {
                seat = seat.at(width, height);
                let text = seat.text();
                assert!(!text.contains('⟦'), "{name} at {width}x{height}:\n{text}");
            }
        }
    }
}
