//! Options that every command takes: how the program looks and speaks.

use clap::{Args as Group, ValueEnum};
use vaglio::lang::Lang;
use vaglio::tui::color::ColorDepth;

/// How the program looks and speaks.
#[derive(Debug, Group)]
pub(crate) struct Look {
    /// Language, it or en; else as LC_ALL, LC_MESSAGES or LANG say, else Italian
    #[arg(long, global = true, value_name = "LANG", value_parser = lang, help_heading = "Global options")]
    pub(crate) lang: Option<Lang>,
    /// Theme: dark, light, or a theme file
    #[arg(
        long,
        global = true,
        value_name = "NAME|FILE",
        env = "VAGLIO_THEME",
        hide_env_values = true
    )]
    #[arg(help_heading = "Global options")]
    pub(crate) theme: Option<String>,
    /// Colours of the terminal: auto, none, 16, 256 or true
    #[arg(
        long,
        global = true,
        value_name = "DEPTH",
        default_value = "auto",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true, help_heading = "Global options")]
    pub(crate) color: Color,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    None,
    #[value(name = "16")]
    Ansi16,
    #[value(name = "256")]
    Indexed256,
    True,
}

impl Color {
    /// The depth that a person has set; none where it is to be found out.
    pub(crate) const fn forced(self) -> Option<ColorDepth> {
        match self {
            Self::Auto => None,
            Self::None => Some(ColorDepth::None),
            Self::Ansi16 => Some(ColorDepth::Ansi16),
            Self::Indexed256 => Some(ColorDepth::Indexed256),
            Self::True => Some(ColorDepth::True),
        }
    }
}

/// A language by its code.
pub(crate) fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL
        .into_iter()
        .find(|lang| lang.code() == text)
        .ok_or_else(|| "choose it or en".to_owned())
}
