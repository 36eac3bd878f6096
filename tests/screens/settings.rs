//! The person's own settings: changed with keys from anywhere, at once, and kept.

use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::settings::{self, Settings, Shade};

use crate::common::Seat;

fn kept(seat: &mut Seat) -> Settings {
    let me = seat.model.me.clone();
    settings::kept(seat.room(), &me)
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut seat = Seat::demo("M2");
    let text = seat.press("; ").text();
    assert!(text.contains("Le tue preferenze"), "{text}");
    assert!(text.contains("dal terminale"), "{text}");
    let text = seat.press("right right").text();
    assert!(text.contains("Your settings"), "{text}");
    assert_eq!(kept(&mut seat).lang, Some(Lang::En));
    let text = seat.press("esc").text();
    assert!(text.contains("Next step"), "{text}");
    let text = seat.press("f12 left").text();
    assert!(text.contains("Le tue preferenze"), "{text}");
    assert_eq!(kept(&mut seat).lang, Some(Lang::It));
}

#[test]
fn without_a_language_of_their_own_the_terminal_is_asked_again() {
    let mut seat = Seat::demo("M2");
    seat.model.told_lang = Lang::En;
    seat.model.locale = Locale::new(Lang::En);
    let text = seat.press("; right").text();
    assert!(text.contains("Le tue preferenze"), "{text}");
    let text = seat.press("left").text();
    assert!(text.contains("Your settings"), "{text}");
    assert_eq!(kept(&mut seat), Settings::default());
}

#[test]
fn every_setting_has_a_line_and_keys_that_change_it() {
    let mut seat = Seat::demo("M1").in_lang(Lang::En);
    seat.open("P05");
    seat.press("; down right right down left down right down space down enter");
    assert_eq!(
        kept(&mut seat),
        Settings {
            lang: None,
            theme: Some(Shade::Light),
            colours: Some(ColorDepth::True),
            ascii: Some(true),
            silent: true,
            unsynchronised: true,
        }
    );
    let before = seat.model.project.as_ref().unwrap().cells.clone();
    seat.press("q");
    assert!(seat.model.overlay.is_none());
    let cells = &seat.model.project.as_ref().unwrap().cells;
    assert_eq!(*cells, before, "no key went through to the sheet");
}

#[test]
fn they_are_each_persons_own() {
    let mut seat = Seat::demo("M2");
    seat.press("; right");
    let other = vaglio::panel::event::Actor::Member("M3".into());
    assert_eq!(settings::kept(seat.room(), &other), Settings::default());
}

#[test]
fn the_settings_at_three_sizes_in_both_languages() {
    let mut all = String::new();
    for (width, height) in [(80, 24), (40, 10), (120, 40)] {
        for lang in [Lang::It, Lang::En] {
            let mut seat = Seat::demo("M2").in_lang(lang).at(width, height);
            seat.model.told_lang = lang;
            let text = seat.press("; down down right right").text();
            all.push_str(&format!("{} {width}x{height}\n{text}\n\n", lang.code()));
        }
    }
    assert!(!all.contains('⟦'), "{all}");
    insta::assert_snapshot!("settings", all);
}
