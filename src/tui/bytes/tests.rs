//! Keys and pastes from bytes: whole, in pieces, hostile.

#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;

use super::*;

fn all(pieces: &[&[u8]]) -> Vec<Input> {
    let mut bytes = Bytes::default();
    let mut got = Vec::new();
    for piece in pieces {
        bytes.take(piece, |input| got.push(input));
    }
    bytes.rest(|input| got.push(input));
    got
}

fn key(name: &str) -> Input {
    Input::Key(Key::parse(name).unwrap())
}

#[test]
fn keys_are_the_same_whole_and_in_pieces() {
    for (text, names) in [
        (b"3".as_slice(), vec!["3"]),
        (b"A", vec!["A"]),
        (b"\x1b[A\x1b[B", vec!["up", "down"]),
        (b"\x1bOP\x1b[15~", vec!["f1", "f5"]),
        (b"\x1b[5~j", vec!["pgup", "j"]),
        (b"\x1b[1;5C", vec!["ctrl-right"]),
        (b"\r\t\x7f", vec!["enter", "tab", "backspace"]),
        (b"\x13\x1b[Z", vec!["ctrl-s", "shift-tab"]),
        ("à€".as_bytes(), vec!["à", "€"]),
        (b"\x1bx", vec!["alt-x"]),
        (b"\x1b", vec!["esc"]),
        (b"\x1b\x1b[A", vec!["esc", "up"]),
    ] {
        let wanted: Vec<Input> = names.iter().map(|name| key(name)).collect();
        assert_eq!(all(&[text]), wanted, "{text:?}");
        let single: Vec<&[u8]> = text.chunks(1).collect();
        assert_eq!(all(&single), wanted, "{text:?} in single bytes");
    }
}

#[test]
fn a_paste_is_one_text_and_no_keys() {
    let pasted = Input::Paste("tre\n[A q".into());
    let whole = all(&[b"\x1b[200~tre\n[A q\x1b[201~"]);
    assert_eq!(whole, std::slice::from_ref(&pasted));
    assert_eq!(
        all(&[b"\x1b[20", b"0~tre\n[A", b" q\x1b[20", b"1~"]),
        [pasted]
    );
}

#[test]
fn a_paste_without_end_is_cut_and_its_end_still_ends_it() {
    let mut bytes = Bytes::default();
    let mut got = Vec::new();
    bytes.take(PASTE, |i| got.push(i));
    bytes.take(&vec![b'x'; LONGEST_PASTE * 2], |i| got.push(i));
    assert!(bytes.open.len() <= LONGEST_PASTE + PASTE_END.len());
    bytes.take(b"\x1b[201~q", |i| got.push(i));
    let Some(Input::Paste(text)) = got.first() else {
        panic!("{} inputs", got.len())
    };
    assert_eq!(text.len(), LONGEST_PASTE);
    assert_eq!(got.get(1), Some(&key("q")));
}

#[test]
fn answers_of_a_terminal_are_no_keys() {
    for answer in [
        b"\x1b[?62;4c".as_slice(),
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1bP>|XTerm(390)\x1b\\",
        b"\x1b[24;80R",
    ] {
        let got = all(&[answer, b"q"]);
        assert_eq!(got.last(), Some(&key("q")), "{answer:?}: {got:?}");
        assert!(got.len() <= 2, "{answer:?}: {got:?}");
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

    /// Whatever comes: no panic, nothing kept beyond its bound, and a key after a pause counts.
    #[test]
    fn hostile_bytes_do_no_harm(pieces in prop::collection::vec(piece(), 0..60)) {
        let mut bytes = Bytes::default();
        for piece in &pieces {
            bytes.take(piece, |_| {});
            prop_assert!(bytes.open.len() <= LONGEST_PASTE + PASTE_END.len());
            prop_assert!(bytes.waiting <= LONGEST);
        }
        bytes.take(PASTE_END, |_| {});
        bytes.rest(|_| {});
        let mut got = Vec::new();
        bytes.take(b"q", |input| got.push(input));
        prop_assert_eq!(got, [key("q")]);
    }
}

fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..40),
        "\\x1b\\[[0-9;?<>=]{0,8}[@-~]?".prop_map(String::into_bytes),
        "\\x1b[\\]PO_^X][ -~]{0,12}(\\x07|\\x1b\\\\)?".prop_map(String::into_bytes),
        Just(PASTE.to_vec()),
        Just(PASTE_END.to_vec()),
        Just(b"\x1b".to_vec()),
    ]
}
