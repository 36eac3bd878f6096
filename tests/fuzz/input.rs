//! Hostile bytes where keys are expected.

use proptest::prelude::*;
use vaglio::tui::bytes::Bytes;
use vaglio::tui::key::{Input, Key};

use super::hostile;

proptest! {
    #![proptest_config(super::cases(300))]

    /// Whatever comes, in whatever pieces: no panic, and the same whole as in single bytes up to
    /// the pauses; afterwards a key is that key again.
    #[test]
    fn hostile_bytes_leave_the_keyboard_usable(
        pieces in prop::collection::vec((hostile::bytes(), any::<bool>()), 0..40)
    ) {
        let mut whole = Bytes::default();
        let mut single = Bytes::default();
        let (mut a, mut b) = (Vec::new(), Vec::new());
        let mut sent = 0;
        for (piece, pause) in &pieces {
            sent += piece.len();
            whole.take(piece, |input| a.push(input));
            piece.iter().for_each(|byte| single.take(&[*byte], |input| b.push(input)));
            if *pause {
                whole.rest(|input| a.push(input));
                single.rest(|input| b.push(input));
                prop_assert!(!whole.waits());
            }
        }
        prop_assert_eq!(&a, &b);
        // Nothing is made of nothing: no more inputs, and no more text, than bytes came.
        prop_assert!(a.len() <= sent);
        let pasted = a.iter().map(|i| if let Input::Paste(t) = i { t.chars().count() } else { 0 });
        prop_assert!(pasted.sum::<usize>() <= sent);
        whole.take(b"\x1b[201~", |_| {});
        whole.rest(|_| {});
        let mut got = Vec::new();
        whole.take(b"q", |input| got.push(input));
        prop_assert_eq!(got, [Input::Key(Key::parse("q").unwrap())]);
    }
}
