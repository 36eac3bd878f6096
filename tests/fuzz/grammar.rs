//! What the painter may say to a terminal, and nothing else.

use vaglio::text::clean;

/// Why bytes are not of the painter's own: characters that a terminal shows, carriage returns, and
/// the sequences that move, erase, scroll, colour, and mark a frame.
pub(crate) fn fault(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some("not UTF-8".into());
    };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '\u{1b}' => match sequence(rest) {
                Some(length) => length,
                None => return Some(format!("{:?}", rest.chars().take(24).collect::<String>())),
            },
            '\r' => 1,
            c if c.is_control() => return Some(format!("{c:?}")),
            c => c.len_utf8(),
        };
        rest = &rest[taken..];
    }
    None
}

/// The length of the sequence at the beginning, where it is one of the painter's.
fn sequence(text: &str) -> Option<usize> {
    let body = text.strip_prefix("\u{1b}[")?;
    let length = body.find(|c: char| c.is_ascii_alphabetic())? + 1;
    let (arguments, end) = body[..length].split_at(length - 1);
    let numbers = |most: usize| {
        let mut all = arguments.split(';');
        arguments.split(';').count() <= most
            && all.all(|n| n.len() <= 5 && n.chars().all(|c| c.is_ascii_digit()))
    };
    let known = match end {
        "h" | "l" => matches!(arguments, "?2026" | "?25"),
        "J" => arguments == "2",
        "K" => arguments.is_empty(),
        "A" | "B" | "C" | "D" | "G" | "S" | "T" => numbers(1),
        "H" | "r" => numbers(2),
        "m" => numbers(32),
        _ => false,
    };
    known.then_some(2 + length)
}

/// The text without the painter's sequences: nothing invisible, nothing that turns text round.
pub(crate) fn hidden_in(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let shown: Vec<char> = text.chars().filter(|c| *c != '\u{1b}').collect();
    let odd = shown.into_iter().find(|c| {
        *c != '\r' && *c != '\u{a0}' && *c != '\u{202f}' && clean(&c.to_string()).is_empty()
    });
    odd.map(|c| format!("{c:?}"))
}

#[test]
fn the_grammar_knows_its_own_from_others() {
    for good in [
        "",
        "Pòvero\r",
        "\u{1b}[?2026h\u{1b}[2J\u{1b}[12;40Hà\u{1b}[0;38;2;1;2;3m\u{1b}[K\u{1b}[?2026l",
    ] {
        assert_eq!(fault(good.as_bytes()), None, "{good:?}");
    }
    for bad in [
        "\u{1b}]0;x\u{7}",
        "\u{1b}[6n",
        "\u{1b}[?1049h",
        "\u{1b}c",
        "\u{1b}P1$r\u{1b}\\",
        "\u{9b}2J",
        "a\nb",
        "\u{1b}[3J",
        "\u{1b}[",
    ] {
        assert!(fault(bad.as_bytes()).is_some(), "{bad:?}");
    }
    assert!(hidden_in("a\u{202e}b".as_bytes()).is_some());
    assert!(hidden_in("a\u{200b}b".as_bytes()).is_some());
}
