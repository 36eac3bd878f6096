//! How many colours a terminal shows: found from its name, and every colour brought down to it.

use ratatui::style::Color;

/// How many colours a terminal shows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum ColorDepth {
    /// No colour: bold, reverse, underline and dim alone.
    None,
    /// The sixteen colours that the terminal's user has chosen.
    Ansi16,
    /// The xterm palette of 256.
    Indexed256,
    /// 24 bits.
    True,
}

/// Pieces of `TERM` that only terminals with 24-bit colour carry.
const TRUE_TERMS: [&str; 7] = [
    "-direct",
    "kitty",
    "ghostty",
    "alacritty",
    "wezterm",
    "foot",
    "contour",
];

impl ColorDepth {
    /// The depth for a terminal, from `TERM` (over SSH: of the pty request), `COLORTERM` and whether
    /// `NO_COLOR` is set and not empty. `forced` is the person's own setting and wins over all.
    /// A name that is not known, or none at all, is taken to have 256 colours, as nearly all have.
    #[must_use]
    pub fn detect(term: &str, colorterm: &str, no_color: bool, forced: Option<Self>) -> Self {
        if let Some(depth) = forced {
            return depth;
        }
        let term = term.to_ascii_lowercase();
        if no_color || term == "dumb" || term.starts_with("vt") {
            return Self::None;
        }
        if term == "linux"
            || term == "screen"
            || term.starts_with("screen.")
            || term.ends_with("-16color")
        {
            return Self::Ansi16;
        }
        let says_true = matches!(
            colorterm.to_ascii_lowercase().as_str(),
            "truecolor" | "24bit"
        );
        if says_true || TRUE_TERMS.iter().any(|piece| term.contains(piece)) {
            Self::True
        } else {
            Self::Indexed256
        }
    }

    /// The nearest colour that a terminal of this depth shows.
    #[must_use]
    #[inline]
    pub fn fit(self, color: Color) -> Color {
        match (self, color) {
            (_, Color::Reset) | (Self::None, _) => Color::Reset,
            (Self::Indexed256, Color::Rgb(r, g, b)) => Color::Indexed(nearest_256(r, g, b)),
            (Self::Ansi16, Color::Rgb(r, g, b)) => nearest_16(r, g, b),
            (Self::Ansi16, Color::Indexed(index)) => {
                let (r, g, b) = indexed_rgb(index);
                nearest_16(r, g, b)
            }
            (_, other) => other,
        }
    }
}

/// Whether a terminal whose locale (`LC_ALL`, `LC_CTYPE` or `LANG`) is this shows UTF-8.
#[must_use]
pub fn shows_utf8(locale: &str) -> bool {
    let locale = locale.to_ascii_lowercase();
    locale.ends_with("utf-8") || locale.ends_with("utf8") || {
        // «it_IT» alone says nothing of the charset: every system of today means UTF-8 by it.
        let (name, charset) = locale.split_once('.').unwrap_or((&locale, ""));
        charset.is_empty() && name != "c" && name != "posix"
    }
}

/// The levels of red, green and blue in the 6×6×6 cube of the xterm palette.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The sixteen colours, in their order, with the values that xterm gives them.
const ANSI: [(Color, (u8, u8, u8)); 16] = [
    (Color::Black, (0, 0, 0)),
    (Color::Red, (205, 0, 0)),
    (Color::Green, (0, 205, 0)),
    (Color::Yellow, (205, 205, 0)),
    (Color::Blue, (0, 0, 238)),
    (Color::Magenta, (205, 0, 205)),
    (Color::Cyan, (0, 205, 205)),
    (Color::Gray, (229, 229, 229)),
    (Color::DarkGray, (127, 127, 127)),
    (Color::LightRed, (255, 0, 0)),
    (Color::LightGreen, (0, 255, 0)),
    (Color::LightYellow, (255, 255, 0)),
    (Color::LightBlue, (92, 92, 255)),
    (Color::LightMagenta, (255, 0, 255)),
    (Color::LightCyan, (0, 255, 255)),
    (Color::White, (255, 255, 255)),
];

/// The value of an entry of the xterm palette.
#[must_use]
pub fn indexed_rgb(index: u8) -> (u8, u8, u8) {
    match index {
        0..=15 => ANSI
            .get(usize::from(index))
            .map_or((0, 0, 0), |(_, rgb)| *rgb),
        16..=231 => {
            let cube = index - 16;
            let level = |step: u8| CUBE.get(usize::from(step)).copied().unwrap_or(255);
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

/// Squared distance, weighted as the eye weighs red, green and blue.
fn distance(a: (u8, u8, u8), b: (u8, u8, u8)) -> u32 {
    let part = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    2 * part(a.0, b.0) + 4 * part(a.1, b.1) + 3 * part(a.2, b.2)
}

/// The nearest of the 240 entries whose value does not depend on the terminal's own palette.
fn nearest_256(r: u8, g: u8, b: u8) -> u8 {
    (16..=255)
        .min_by_key(|&index| distance((r, g, b), indexed_rgb(index)))
        .unwrap_or(16)
}

fn nearest_16(r: u8, g: u8, b: u8) -> Color {
    ANSI.iter()
        .min_by_key(|(_, rgb)| distance((r, g, b), *rgb))
        .map_or(Color::Reset, |(color, _)| *color)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_depth_follows_from_the_terminal() {
        let of = |term, colorterm| ColorDepth::detect(term, colorterm, false, None);
        assert_eq!(of("xterm-256color", ""), ColorDepth::Indexed256);
        assert_eq!(of("xterm-256color", "truecolor"), ColorDepth::True);
        assert_eq!(of("xterm-kitty", ""), ColorDepth::True);
        assert_eq!(of("xterm-direct", ""), ColorDepth::True);
        assert_eq!(of("tmux-256color", "24bit"), ColorDepth::True);
        assert_eq!(of("linux", "truecolor"), ColorDepth::Ansi16);
        assert_eq!(of("screen", ""), ColorDepth::Ansi16);
        assert_eq!(of("screen-256color", ""), ColorDepth::Indexed256);
        assert_eq!(of("dumb", "truecolor"), ColorDepth::None);
        assert_eq!(of("vt220", ""), ColorDepth::None);
        assert_eq!(of("", ""), ColorDepth::Indexed256);
        assert_eq!(
            ColorDepth::detect("xterm-kitty", "truecolor", true, None),
            ColorDepth::None
        );
        assert_eq!(
            ColorDepth::detect("dumb", "", true, Some(ColorDepth::True)),
            ColorDepth::True
        );
    }

    #[test]
    fn colours_come_down_to_the_nearest() {
        let fit = |depth: ColorDepth, r, g, b| depth.fit(Color::Rgb(r, g, b));
        assert_eq!(fit(ColorDepth::True, 1, 2, 3), Color::Rgb(1, 2, 3));
        assert_eq!(fit(ColorDepth::Indexed256, 255, 0, 0), Color::Indexed(196));
        assert_eq!(fit(ColorDepth::Indexed256, 27, 29, 28), Color::Indexed(234));
        assert_eq!(fit(ColorDepth::Ansi16, 250, 250, 250), Color::White);
        assert_eq!(fit(ColorDepth::Ansi16, 200, 10, 10), Color::Red);
        assert_eq!(ColorDepth::Ansi16.fit(Color::Indexed(196)), Color::LightRed);
        assert_eq!(fit(ColorDepth::None, 200, 10, 10), Color::Reset);
        assert_eq!(ColorDepth::None.fit(Color::Red), Color::Reset);
    }

    #[test]
    fn every_entry_of_the_palette_is_its_own_nearest_value() {
        for index in 16..=255 {
            let (r, g, b) = indexed_rgb(index);
            assert_eq!(indexed_rgb(nearest_256(r, g, b)), (r, g, b), "{index}");
        }
    }
}
