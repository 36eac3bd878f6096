//! What stands for a character on a terminal that shows nothing but ASCII.

use unicode_normalization::UnicodeNormalization;

/// The nearest ASCII character, as wide as one cell.
pub(super) fn nearest(symbol: &str) -> char {
    let first = symbol.chars().next().unwrap_or(' ');
    if first == ' ' || first.is_ascii_graphic() {
        return first;
    }
    match first {
        '─' | '━' | '╌' | '┄' | '═' | '–' | '—' | '‑' | '−' => '-',
        '│' | '┃' | '║' | '╎' | '┆' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '╭' | '╮' | '╰' | '╯' | '╔' | '╗'
        | '╚' | '╝' => '+',
        '▌' | '▶' | '►' | '→' | '›' | '»' | '▸' => '>',
        '◀' | '◄' | '←' | '‹' | '«' => '<',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '█' | '▓' | '■' | '▉' | '▊' | '▋' => '#',
        '▒' | '░' => ':',
        '●' | '◆' | '⬤' | '•' => '*',
        '○' | '◇' | '◌' | '◦' => 'o',
        '◐' | '◑' => '~',
        '·' | '…' => '.',
        '✓' | '✔' => 'v',
        '✗' | '✘' | '×' | '✕' => 'x',
        '’' | '‘' | '′' => '\'',
        '“' | '”' | '″' => '"',
        '€' => 'E',
        '≤' => '<',
        '≥' => '>',
        '≠' => '!',
        'ß' => 's',
        'æ' => 'a',
        'ø' | 'œ' => 'o',
        '\u{a0}' | '\u{202f}' => ' ',
        other => std::iter::once(other)
            .nfd()
            .next()
            .filter(char::is_ascii_graphic)
            .unwrap_or('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_accents_and_lines_become_dashes() {
        let seen: String = "Città è perché … 5 ≥ 3 ✓ 漢\u{a0}"
            .chars()
            .map(|c| nearest(&c.to_string()))
            .collect();
        assert_eq!(seen, "Citta e perche . 5 > 3 v ? ");
    }
}
