//! What these screens look like.

use vaglio::lang::Lang;

use crate::common::Seat;
use crate::panels;

type Place = (&'static str, fn() -> Seat, &'static str);

/// Places: who sits there, and the keys that lead there.
const PLACES: &[Place] = &[
    ("overview-undeclared", || panels::filed("M2"), ""),
    ("overview-to-screen", || panels::sitting("M1"), ""),
    ("matrix", || panels::screened("M1"), "f7"),
    (
        "matrix-right",
        || panels::screened("M1"),
        "f7 down down right right right right right right right right right right right right right right right",
    ),
    ("checklist", || panels::screened("M1"), "f7 down space"),
    (
        "checklist-fails",
        || panels::sitting("M1"),
        "f7 down down down enter",
    ),
    (
        "checklist-decided",
        || panels::screened("M2"),
        "f7 down down enter G up up",
    ),
    (
        "checklist-asked",
        || panels::screened("R1"),
        "f7 down down enter",
    ),
    (
        "decision",
        || panels::sitting("M1"),
        "f7 down down down enter n",
    ),
    (
        "integration",
        || panels::sitting("R1"),
        "f7 down down enter G up up n ctrl-s i",
    ),
    (
        "admit",
        || panels::sitting("M1"),
        "f7 space y space y space y space y space y space y space y space y a",
    ),
    ("conflicts", || panels::filed("M2"), "enter down down"),
    ("conflicts-all", || panels::filed("M2"), "enter A"),
    ("conflicts-recuse", || panels::filed("M2"), "enter r"),
    ("conflicts-declared", || panels::sitting("M2"), "f3 home K"),
    (
        "version-before",
        || panels::definitive("M1"),
        "f3 enter tab b",
    ),
    (
        "version-differences",
        || panels::definitive("M1"),
        "f3 enter tab b b",
    ),
];

#[test]
fn every_place_looks_as_it_did() {
    for (name, sit, keys) in PLACES {
        let mut all = String::new();
        for (lang, width, height) in [
            (Lang::It, 80, 24),
            (Lang::It, 40, 10),
            (Lang::It, 120, 40),
            (Lang::En, 40, 10),
            (Lang::En, 80, 24),
            (Lang::En, 120, 40),
        ] {
            let mut seat = sit().in_lang(lang).at(width, height);
            let text = seat.press(keys).text();
            all.push_str(&format!("== {} {width}x{height}\n{text}\n", lang.code()));
        }
        insta::assert_snapshot!(*name, all);
    }
}

#[test]
fn no_place_breaks_at_any_size() {
    for (name, sit, keys) in PLACES {
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
