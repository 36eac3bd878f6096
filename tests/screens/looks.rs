//! What every place of the program looks like, as text and in its colours.

use vaglio::lang::Lang;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::theme::Theme;

use crate::common::Seat;
use crate::states::{STATES, State};

fn seat((_, sit, go): &State, lang: Lang, width: u16, height: u16) -> Seat {
    let mut seat = sit().in_lang(lang).at(width, height);
    go(&mut seat);
    seat
}

#[test]
fn every_place_looks_as_it_did() {
    for state in STATES {
        let mut all = String::new();
        for (lang, width, height) in [
            (Lang::It, 80, 24),
            (Lang::It, 40, 10),
            (Lang::It, 120, 40),
            (Lang::En, 80, 24),
        ] {
            let text = seat(state, lang, width, height).text();
            all.push_str(&format!("== {} {width}x{height}\n{text}\n", lang.code()));
        }
        insta::assert_snapshot!(state.0, all);
    }
}

#[test]
fn every_colour_is_as_it_was() {
    let themes = [
        ("dark", ColorDepth::True),
        ("light", ColorDepth::True),
        ("dark", ColorDepth::None),
    ];
    for name in [
        "overview",
        "projects-filtered",
        "project-rubric",
        "project-search",
        "item-proposed",
        "seal-complete",
    ] {
        let state = STATES.iter().find(|s| s.0 == name).unwrap();
        for (theme, depth) in themes {
            let mut seat = seat(state, Lang::It, 80, 24);
            seat.theme = Theme::named(theme, depth).unwrap();
            let depth = if depth == ColorDepth::None {
                "none"
            } else {
                "true"
            };
            insta::assert_snapshot!(format!("colours-{name}-{theme}-{depth}"), seat.styled());
        }
    }
}

#[test]
fn a_screen_that_is_too_small_says_how_large_it_must_be() {
    for (width, height) in [(39, 10), (40, 9), (12, 2)] {
        let seat = Seat::demo("M1").at(width, height);
        assert!(
            seat.text().contains(&"Allargare a 40×10"[..10]),
            "{}",
            seat.text()
        );
    }
}
