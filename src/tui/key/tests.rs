//! Keys: names there and back, and events in all the forms in which terminals send them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
use super::*;

fn event(code: Code, modifiers: KeyModifiers) -> Input {
    Event::Key(KeyEvent::new(code, modifiers)).into()
}

#[test]
fn names_mean_keys() {
    for (name, key) in [
        ("ctrl-s", Key::ctrl('s')),
        ("Ctrl-S", Key::ctrl('s')),
        ("pgdn", Key::plain(KeyCode::PageDown)),
        ("PageDown", Key::plain(KeyCode::PageDown)),
        ("f2", Key::plain(KeyCode::F(2))),
        ("f", Key::char('f')),
        ("?", Key::char('?')),
        ("G", Key::char('G')),
        ("è", Key::char('è')),
        ("-", Key::char('-')),
        ("ctrl--", Key::ctrl('-')),
        ("space", Key::char(' ')),
        ("shift-tab", Key::plain(KeyCode::BackTab)),
        (
            "alt-enter",
            Key {
                alt: true,
                ..Key::plain(KeyCode::Enter)
            },
        ),
        (
            "ctrl-shift-left",
            Key {
                ctrl: true,
                shift: true,
                ..Key::plain(KeyCode::Left)
            },
        ),
    ] {
        assert_eq!(Key::parse(name), Ok(key), "{name}");
    }
}

#[test]
fn what_is_no_key_is_refused_with_what_to_write() {
    for name in ["", "ctrl-", "hyper-x", "f25", "f0", "ctrl-alt", "enterr"] {
        assert!(
            matches!(Key::parse(name), Err(KeyError::Unknown(_))),
            "{name}"
        );
    }
    assert_eq!(
        Key::parse("ctrl-i"),
        Err(KeyError::SameAs("ctrl-i".to_owned(), "tab"))
    );
    assert!(matches!(
        Key::parse("shift-a"),
        Err(KeyError::ShiftedChar(_))
    ));
    assert!(matches!(
        Key::parse("ctrl-shift-s"),
        Err(KeyError::ShiftedChar(_))
    ));
}

#[test]
fn a_key_is_written_as_it_is_read() {
    let codes = NAMES.iter().map(|(code, ..)| *code).chain([
        KeyCode::Char('q'),
        KeyCode::F(12),
        KeyCode::Char('à'),
    ]);
    for code in codes {
        for (ctrl, alt) in [(false, false), (true, false), (false, true)] {
            let key = Key {
                code,
                ctrl,
                alt,
                shift: false,
            };
            assert_eq!(Key::parse(&key.to_string()), Ok(key), "{key}");
        }
    }
}

#[test]
fn labels_speak_the_language() {
    assert_eq!(Key::plain(KeyCode::Up).label(Lang::It), "↑");
    assert_eq!(Key::plain(KeyCode::Enter).label(Lang::It), "Invio");
    assert_eq!(Key::plain(KeyCode::Enter).label(Lang::En), "Enter");
    assert_eq!(Key::ctrl('s').label(Lang::En), "Ctrl-S");
    assert_eq!(Key::char('s').label(Lang::En), "s");
    assert_eq!(
        Key {
            shift: true,
            ..Key::plain(KeyCode::Left)
        }
        .label(Lang::It),
        "Maiusc-←"
    );
}

#[test]
fn one_key_has_one_form() {
    let none = KeyModifiers::NONE;
    assert_eq!(
        event(Code::Char('A'), KeyModifiers::SHIFT),
        Input::Key(Key::char('A'))
    );
    assert_eq!(
        event(Code::Char('S'), KeyModifiers::CONTROL | KeyModifiers::SHIFT),
        Input::Key(Key::ctrl('s'))
    );
    assert_eq!(
        event(Code::BackTab, KeyModifiers::SHIFT),
        Input::Key(Key::plain(KeyCode::BackTab))
    );
    assert_eq!(
        event(Code::Tab, KeyModifiers::SHIFT),
        Input::Key(Key::plain(KeyCode::BackTab))
    );
    assert_eq!(event(Code::CapsLock, none), Input::Ignored);
    let mut released = KeyEvent::new(Code::Char('a'), none);
    released.kind = KeyEventKind::Release;
    assert_eq!(Input::from(Event::Key(released)), Input::Ignored);
    released.kind = KeyEventKind::Repeat;
    assert_eq!(
        Input::from(Event::Key(released)),
        Input::Key(Key::char('a'))
    );
    assert_eq!(
        Input::from(Event::Resize(80, 24)),
        Input::Resize(Size::new(80, 24))
    );
}

#[test]
fn altgr_types_its_character() {
    let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    for c in ['@', '#', '[', '{', '€'] {
        let Input::Key(key) = event(Code::Char(c), altgr) else {
            panic!("{c}")
        };
        assert_eq!(key.typed(), Some(c));
    }
    let Input::Key(key) = event(Code::Char('a'), altgr) else {
        panic!()
    };
    assert_eq!(key.typed(), None);
}
