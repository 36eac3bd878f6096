//! Glyphs and ink: what stands in one column of a screen and in which colours, as plain values that
//! are copied and compared at once.

use std::borrow::Cow;

use ratatui::buffer::{Cell, CellWidth as _};
use ratatui::style::{Color, Modifier};

use super::ascii;
use crate::tui::color::ColorDepth;
use crate::tui::fit;

/// Modifiers that show on a blank.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// Bytes of the longest symbol that is kept whole: a letter with its accents, a flag. Of a longer
/// one, such as a family, only the first character is.
const LONGEST: usize = 8;

/// Colours and attributes of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Ink {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

impl Ink {
    /// The terminal's own colours, no attributes.
    pub(super) const PLAIN: Self = Self {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    /// Whether a glyph comes out right in this ink. On a blank only the background shows.
    pub(super) fn serves(self, glyph: &Glyph) -> bool {
        if glyph.is_blank() {
            self.bg == glyph.ink.bg && !self.modifier.intersects(SEEN_ON_BLANK)
        } else {
            self == glyph.ink
        }
    }

    /// This ink on another background, without what shows on a blank.
    pub(super) const fn on(self, bg: Color) -> Self {
        Self {
            fg: self.fg,
            bg,
            modifier: self.modifier.difference(SEEN_ON_BLANK),
        }
    }
}

/// What stands in one column of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Glyph {
    /// Its bytes, and zeros; nothing in the second column of a wide character.
    symbol: [u8; LONGEST],
    ink: Ink,
}

impl Glyph {
    /// A blank in the terminal's own colours.
    pub(super) const BLANK: Self = Self::new(' ', Ink::PLAIN);

    const fn new(c: char, ink: Ink) -> Self {
        let mut symbol = [0; LONGEST];
        c.encode_utf8(&mut symbol);
        Self { symbol, ink }
    }

    /// A drawn cell as a terminal is to show it: no control characters, one or two columns wide, in
    /// colours of `depth`, in ASCII where nothing else is shown; a blank without the attributes that
    /// do not show on it.
    #[inline]
    pub(super) fn of(cell: &Cell, depth: ColorDepth, ascii: bool) -> Self {
        let ink = Ink {
            fg: depth.fit(cell.fg),
            bg: depth.fit(cell.bg),
            modifier: cell.modifier,
        };
        let glyph = match cell.symbol().as_bytes() {
            // The most frequent by far.
            [byte @ b' '..=b'~'] => Self::new(char::from(*byte), ink),
            _ => Self::foreign(cell.symbol(), ink, ascii),
        };
        if glyph.is_blank() {
            glyph.blanked()
        } else {
            glyph
        }
    }

    #[inline(never)]
    fn foreign(symbol: &str, ink: Ink, ascii: bool) -> Self {
        let shown = shown(symbol);
        if ascii {
            Self::new(ascii::nearest(&shown), ink)
        } else {
            Self::whole(&shown, ink)
        }
    }

    fn whole(text: &str, ink: Ink) -> Self {
        let mut symbol = [0; LONGEST];
        for (place, byte) in symbol.iter_mut().zip(text.bytes()) {
            *place = byte;
        }
        Self { symbol, ink }
    }

    /// Its symbol; empty where it is the second half of a wide character.
    pub(super) fn symbol(&self) -> &str {
        let used = self.symbol.iter().position(|byte| *byte == 0);
        let bytes = self.symbol.get(..used.unwrap_or(LONGEST));
        // It was put in as text, whole.
        std::str::from_utf8(bytes.unwrap_or_default()).unwrap_or(" ")
    }

    pub(super) const fn ink(&self) -> Ink {
        self.ink
    }

    /// Whether it is a blank of which nothing but the background shows.
    pub(super) fn is_blank(&self) -> bool {
        self.symbol.starts_with(b" \0") && !self.ink.modifier.intersects(SEEN_ON_BLANK)
    }

    /// Whether it takes two columns.
    pub(super) fn is_wide(&self) -> bool {
        self.symbol.first().is_some_and(|byte| !byte.is_ascii()) && is_wide(self.symbol())
    }

    /// Whether it is the second half of a wide character.
    pub(super) fn is_second(&self) -> bool {
        self.symbol.starts_with(b"\0")
    }

    /// The second half of this wide character.
    pub(super) const fn second(&self) -> Self {
        Self {
            symbol: [0; LONGEST],
            ink: self.ink,
        }
    }

    /// A blank on the background of this.
    pub(super) const fn blanked(&self) -> Self {
        Self::new(' ', Ink::PLAIN.on(self.ink.bg))
    }
}

/// Whether a symbol takes two columns.
pub(super) fn is_wide(symbol: &str) -> bool {
    !symbol.is_ascii() && fit::plain(symbol).is_none() && symbol.cell_width() == 2
}

/// What of a symbol can be shown.
fn shown(symbol: &str) -> Cow<'_, str> {
    if fit::plain(symbol) == Some(1) {
        return Cow::Borrowed(symbol);
    }
    let mut kept: String = symbol.chars().filter(|c| !c.is_control()).collect();
    if kept.len() > LONGEST {
        kept.truncate(kept.chars().next().map_or(0, char::len_utf8));
    }
    let fits = matches!(kept.as_str().cell_width(), 1 | 2);
    Cow::Owned(if fits { kept } else { " ".into() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn shown(symbol: &'static str, ascii: bool) -> Glyph {
        Glyph::of(&Cell::new(symbol), ColorDepth::True, ascii)
    }

    #[test]
    fn a_symbol_is_kept_whole_or_reduced_to_what_can_be_shown() {
        assert_eq!(shown("è", false).symbol(), "è");
        assert_eq!(shown("e\u{301}", false).symbol(), "e\u{301}");
        assert_eq!(shown("\u{9b}", false), Glyph::BLANK);
        assert_eq!(shown("", false), Glyph::BLANK);
        assert_eq!(shown("🇮🇹", false).symbol(), "🇮🇹");
        assert!(shown("🇮🇹", false).is_wide());
        assert_eq!(shown("👨\u{200d}👩\u{200d}👧", false).symbol(), "👨");
        let marks = "o\u{301}\u{301}\u{301}\u{301}";
        assert_eq!(shown(marks, false).symbol(), "o");
        assert_eq!(shown("▌", true).symbol(), ">");
        assert!(!shown("評", true).is_wide());
    }

    #[test]
    fn a_blank_has_a_background_and_nothing_else() {
        let mut cell = Cell::new(" ");
        cell.set_fg(Color::Red).set_bg(Color::Blue);
        cell.modifier = Modifier::BOLD;
        let glyph = Glyph::of(&cell, ColorDepth::True, false);
        assert_eq!(glyph.ink(), Ink::PLAIN.on(Color::Blue));
        cell.modifier = Modifier::UNDERLINED;
        let glyph = Glyph::of(&cell, ColorDepth::True, false);
        assert!(!glyph.is_blank());
        assert_eq!(glyph.ink().fg, Color::Red);
    }
}
