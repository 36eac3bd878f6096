//! Texts and bytes as somebody sends them who means no good.

use proptest::prelude::*;
use proptest::sample::select;

/// What terminals obey, and what deceives readers.
const PIECES: &[&str] = &[
    "\u{1b}[2J",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]52;c;AAAA\u{7}",
    "\u{1b}[6n",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{1b}c",
    "\u{1b}[?1049l",
    "\u{1b}[200~",
    "\u{1b}",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{90}",
    "\u{7}",
    "\u{8}\u{8}\u{8}",
    "\r",
    "\n",
    "\t",
    "\0",
    "\u{7f}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200b}",
    "\u{200d}",
    "\u{200f}",
    "\u{feff}",
    "\u{ad}",
    "\u{fe0f}",
    "\u{e0041}",
    "\u{2028}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "\u{301}",
    "\u{20dd}",
    "漢字",
    "Ａ",
    "👨\u{200d}👩\u{200d}👧",
    "🏳\u{fe0f}\u{200d}🌈",
    "ﷺ",
    "א",
    "ع",
    "ﬁ",
    "\u{115f}",
    "\u{3164}",
    "\u{a0}",
    "=1+1",
    "{{ 7*7 }}",
    "{%",
    "%s%n",
    "<b>",
    "|",
    "`",
    "\u{10ffff}",
    "\u{fffd}",
    "Sere di lavoro",
    " ",
];

pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-z àèì]{1,12}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Bytes of a keyboard, of a terminal's answers, and of nobody.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let few = |most| prop::collection::vec(any::<u8>(), 0..most);
    prop_oneof![
        3 => few(40),
        3 => "\\x1b\\[[0-9;:?<>=$ ]{0,12}[@-~]?".prop_map(String::into_bytes),
        2 => "\\x1b[\\]PO_^X][ -~]{0,16}(\\x07|\\x1b\\\\)?".prop_map(String::into_bytes),
        1 => "\\x1b\\[(M|<)".prop_flat_map(move |head| few(8).prop_map(move |tail| [head.as_bytes(), &tail].concat())),
        1 => "\\x1b\\[[0-9]{1,24}(;[0-9]{1,24}){0,8}[A-Za-z~^$@u]".prop_map(String::into_bytes),
        1 => text().prop_map(String::into_bytes),
        1 => text().prop_map(|t| format!("\u{1b}[200~{t}\u{1b}[201~").into_bytes()),
        1 => Just(b"\x1b[200~".to_vec()),
        1 => Just(b"\x1b[201~".to_vec()),
        1 => Just(b"\x1b".to_vec()),
    ]
}
