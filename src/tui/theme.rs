//! Themes: files that give a style to each meaning on the screen, for every depth of colour.
//!
//! A file has a `[palette]` of named colours and a `[style]` of meanings ([`Role`]). It may say
//! `inherits = "dark"` and then change only what it names. A meaning without a style takes that of
//! the meaning before its dot (`mark.chosen` of `mark`), else it is drawn like the text around it.

mod file;
mod role;

use std::fmt;

use ratatui::style::Style;

use super::color::ColorDepth;
pub use role::Role;

/// The themes that come with the program, under the names by which files inherit them.
const SHIPPED: [(&str, &str); 2] = [
    ("dark", include_str!("../../themes/dark.toml")),
    ("light", include_str!("../../themes/light.toml")),
];

/// A style for each meaning, ready for one depth of colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    name: String,
    styles: [Style; Role::COUNT],
}

/// What is wrong with a theme, all of it at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// The theme's name.
    pub theme: String,
    /// Each fault, from the top of the file.
    pub faults: Vec<Fault>,
}

/// One thing that is wrong in a theme's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let end = if index == 0 { "" } else { "\n" };
            write!(
                f,
                "{end}theme {}, line {}: {}",
                self.theme, fault.line, fault.message
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for ThemeError {}

/// Where a theme comes from, before the colours of a terminal are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// One that comes with the program, by name.
    Shipped(String),
    /// The text of a file.
    File {
        /// Its name, for messages.
        name: String,
        /// Its text.
        text: String,
    },
}

impl Source {
    /// The theme for a terminal of this depth.
    ///
    /// # Errors
    /// As for [`Theme::named`] and [`Theme::load`].
    pub fn theme(&self, depth: ColorDepth) -> Result<Theme, ThemeError> {
        match self {
            Self::Shipped(name) => Theme::named(name, depth),
            Self::File { name, text } => Theme::load(text, name, depth),
        }
    }
}

impl Theme {
    /// The names of the themes that come with the program.
    pub const NAMES: [&'static str; 2] = ["dark", "light"];

    /// One of the themes that come with the program.
    ///
    /// # Errors
    /// When there is none of this name.
    pub fn named(name: &str, depth: ColorDepth) -> Result<Self, ThemeError> {
        let text = shipped(name).ok_or_else(|| ThemeError {
            theme: name.to_owned(),
            faults: vec![Fault {
                line: 1,
                message: format!("no such theme; there are {}", Self::NAMES.join(", ")),
            }],
        })?;
        Self::load(text, name, depth)
    }

    /// Reads a theme from the text of its file; `name` is for messages.
    ///
    /// # Errors
    /// Everything that is wrong in the file, each with its line and what to do.
    pub fn load(text: &str, name: &str, depth: ColorDepth) -> Result<Self, ThemeError> {
        let styles = file::read(text, depth).map_err(|faults| ThemeError {
            theme: name.to_owned(),
            faults,
        })?;
        Ok(Self {
            name: name.to_owned(),
            styles,
        })
    }

    /// No styles at all: everything as the terminal shows text.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            name: String::new(),
            styles: [Style::new(); Role::COUNT],
        }
    }

    /// The theme's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The style of a meaning. What it leaves open stays as on the cells below it: in the themes that
    /// come with the program only text, the selections and the overlay have a background.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }
}

fn shipped(name: &str) -> Option<&'static str> {
    SHIPPED
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, text)| *text)
}

#[cfg(test)]
mod tests;
