//! Every place is drawn at every size, for every seat, without a missing word.

use vaglio::lang::Lang;

use crate::common::Seat;
use crate::states::STATES;

#[test]
fn no_place_breaks_at_any_size() {
    for (name, sit, go) in STATES {
        let mut seat = sit();
        go(&mut seat);
        for width in [
            1, 2, 3, 7, 19, 39, 40, 41, 52, 59, 60, 63, 64, 71, 80, 99, 100, 103, 104, 119, 120,
            130,
        ] {
            for height in [1, 2, 3, 5, 9, 10, 11, 12, 14, 17, 20, 24, 33, 45] {
                seat = seat.at(width, height);
                let text = seat.text();
                assert!(!text.contains('⟦'), "{name} at {width}x{height}:\n{text}");
            }
        }
    }
}

#[test]
fn no_place_of_another_seat_breaks_at_any_size() {
    for member in ["M2", "S1", "O1"] {
        for (name, _, go) in STATES.iter().filter(|s| {
            s.0.starts_with("project") && !s.0.contains("empty") && s.0 != "project-all-marked"
        }) {
            let mut seat = Seat::demo(member).in_lang(Lang::En);
            go(&mut seat);
            for (width, height) in [(1, 1), (40, 10), (63, 11), (80, 24), (104, 30), (130, 45)] {
                seat = seat.at(width, height);
                let text = seat.text();
                assert!(
                    !text.contains('⟦'),
                    "{name} for {member} at {width}x{height}:\n{text}"
                );
            }
        }
    }
}

#[test]
fn every_key_may_be_pressed_everywhere() {
    for member in ["M1", "M2", "S1", "O1"] {
        for screen in [
            "f2",
            "f3",
            "f4",
            "f5",
            "f6",
            "f3 enter",
            "f3 enter tab",
            "f4 enter",
        ] {
            for key in KEYS.split(' ') {
                let mut seat = Seat::demo(member).at(80, 12);
                seat.press(screen).press(key);
                let text = seat.text();
                assert!(!text.contains('⟦'), "{screen} {key} for {member}:\n{text}");
            }
        }
    }
}

const KEYS: &str = "enter space tab up down left right home end pgup pgdn 0 5 . + - del u U t v x s o z e E d / n N A m a c ? ctrl-l ctrl-s";
