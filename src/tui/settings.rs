//! What people set for themselves: language, colours, what their terminal can do. It is kept in the
//! panel file for each member and goes before what the environment or the client says, so that it
//! is the same from every machine.

use serde::{Deserialize, Serialize};

use super::color::ColorDepth;
use super::model::Model;
use super::msg::Effect;
use super::theme::{Source, Theme};
use crate::lang::Lang;
use crate::locale::Locale;
use crate::panel::event::Actor;
use crate::room::Room;

/// Under which they are kept among the unfinished texts of their member.
pub const KEY: &str = "\"settings\"";

/// A person's settings; what is not set is as the terminal says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the screens.
    pub lang: Option<Lang>,
    /// The theme.
    pub theme: Option<Shade>,
    /// How many colours.
    pub colours: Option<ColorDepth>,
    /// Whether nothing but ASCII is shown.
    pub ascii: Option<bool>,
    /// Whether the bell is silent.
    pub silent: bool,
    /// Whether frames go out without the marks of synchronised output.
    pub unsynchronised: bool,
}

/// The themes that come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shade {
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
}

impl Shade {
    const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }
}

/// What the terminal, the client or the command line says, as long as the person says nothing.
#[derive(Debug, Clone)]
pub struct Told {
    /// The theme.
    pub theme: Source,
    /// How many colours the terminal shows.
    pub depth: ColorDepth,
    /// Whether it shows nothing but ASCII.
    pub ascii: bool,
}

impl Told {
    /// How many colours are shown.
    #[must_use]
    pub fn depth(&self, settings: &Settings) -> ColorDepth {
        settings.colours.unwrap_or(self.depth)
    }

    /// Whether nothing but ASCII is shown.
    #[must_use]
    pub fn ascii(&self, settings: &Settings) -> bool {
        settings.ascii.unwrap_or(self.ascii)
    }

    /// The theme; one that cannot be read any more is that of the program.
    #[must_use]
    pub fn theme(&self, settings: &Settings) -> Theme {
        let depth = self.depth(settings);
        let own = settings
            .theme
            .map(|shade| Source::Shipped(shade.name().to_owned()));
        let chosen = own.as_ref().unwrap_or(&self.theme).theme(depth);
        chosen
            .or_else(|_| Theme::named(Theme::NAMES[0], depth))
            .unwrap_or_else(|_| Theme::plain())
    }
}

/// What a member set when they were last here.
#[must_use]
pub fn kept(room: &Room, who: &Actor) -> Settings {
    let texts = room.own_texts(who).unwrap_or_default();
    let found = texts.into_iter().find(|(key, _)| key == KEY);
    found.map_or_else(Settings::default, |(_, text)| Settings::read(&text))
}

/// A setting that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The language.
    Lang,
    /// The theme.
    Theme,
    /// How many colours.
    Colours,
    /// Nothing but ASCII.
    Ascii,
    /// The bell.
    Bell,
    /// Synchronised output.
    Synchronised,
}

impl Field {
    /// All of them, as they are shown.
    pub const ALL: [Self; 6] = [
        Self::Lang,
        Self::Theme,
        Self::Colours,
        Self::Ascii,
        Self::Bell,
        Self::Synchronised,
    ];

    /// The locale key of its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Lang => "settings-lang",
            Self::Theme => "settings-theme",
            Self::Colours => "settings-colours",
            Self::Ascii => "settings-ascii",
            Self::Bell => "settings-bell",
            Self::Synchronised => "settings-synchronised",
        }
    }
}

/// What colours can be set to.
const COLOURS: [Option<ColorDepth>; 5] = [
    None,
    Some(ColorDepth::None),
    Some(ColorDepth::Ansi16),
    Some(ColorDepth::Indexed256),
    Some(ColorDepth::True),
];

impl Settings {
    /// The settings as they are kept.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Kept settings; of those of another version of the program, none.
    #[must_use]
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The locale key of what a setting is set to.
    #[must_use]
    pub const fn value(&self, field: Field) -> &'static str {
        match field {
            Field::Lang => match self.lang {
                None => AUTO,
                Some(Lang::It) => "settings-it",
                Some(Lang::En) => "settings-en",
            },
            Field::Theme => match self.theme {
                None => AUTO,
                Some(Shade::Dark) => "settings-dark",
                Some(Shade::Light) => "settings-light",
            },
            Field::Colours => match self.colours {
                None => AUTO,
                Some(ColorDepth::None) => "settings-no-colours",
                Some(ColorDepth::Ansi16) => "settings-16",
                Some(ColorDepth::Indexed256) => "settings-256",
                Some(ColorDepth::True) => "settings-true",
            },
            Field::Ascii => match self.ascii {
                None => AUTO,
                Some(true) => ON,
                Some(false) => OFF,
            },
            Field::Bell => on(!self.silent),
            Field::Synchronised => on(!self.unsynchronised),
        }
    }

    /// Sets the next value of a setting, or the one before.
    pub fn turn(&mut self, field: Field, forward: bool) {
        match field {
            Field::Lang => {
                let all = [None, Some(Lang::It), Some(Lang::En)];
                self.lang = beside(&all, self.lang, forward);
            }
            Field::Theme => {
                let all = [None, Some(Shade::Dark), Some(Shade::Light)];
                self.theme = beside(&all, self.theme, forward);
            }
            Field::Colours => self.colours = beside(&COLOURS, self.colours, forward),
            Field::Ascii => {
                let all = [None, Some(true), Some(false)];
                self.ascii = beside(&all, self.ascii, forward);
            }
            Field::Bell => self.silent = !self.silent,
            Field::Synchronised => self.unsynchronised = !self.unsynchronised,
        }
    }
}

const AUTO: &str = "settings-auto";
const ON: &str = "settings-on";
const OFF: &str = "settings-off";

const fn on(yes: bool) -> &'static str {
    if yes { ON } else { OFF }
}

fn beside<T: Copy + PartialEq>(all: &[Option<T>], now: Option<T>, forward: bool) -> Option<T> {
    let at = all.iter().position(|v| *v == now).unwrap_or_default();
    let steps = if forward { 1 } else { all.len() - 1 };
    all.get((at + steps) % all.len()).copied().flatten()
}

/// Takes settings over: the language at once, the rest and the keeping is the session's matter.
pub fn adopt(model: &mut Model, settings: Settings) -> Vec<Effect> {
    speak(model, &settings);
    model.settings = settings.clone();
    vec![Effect::Adopt(settings)]
}

/// Has the screens speak the language that is set, or else the one that was told.
pub fn speak(model: &mut Model, settings: &Settings) {
    let lang = settings.lang.unwrap_or(model.told_lang);
    model.locale = Locale::new(lang).in_zone(model.locale.zone().clone());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_round_in_both_directions_and_is_kept_as_it_is() {
        for field in Field::ALL {
            for forward in [true, false] {
                let mut settings = Settings::default();
                let mut seen = Vec::new();
                loop {
                    assert_eq!(Settings::read(&settings.text()), settings);
                    seen.push(settings.value(field));
                    settings.turn(field, forward);
                    if settings == Settings::default() {
                        break;
                    }
                }
                let count = seen.len();
                seen.sort_unstable();
                seen.dedup();
                assert_eq!(seen.len(), count, "{field:?} {seen:?}");
            }
        }
    }

    #[test]
    fn what_is_set_goes_before_what_the_terminal_says() {
        let told = Told {
            theme: Source::Shipped("dark".to_owned()),
            depth: ColorDepth::Ansi16,
            ascii: true,
        };
        let unset = Settings::default();
        assert_eq!(told.depth(&unset), ColorDepth::Ansi16);
        assert!(told.ascii(&unset));
        assert_eq!(told.theme(&unset).name(), "dark");
        let set = Settings {
            theme: Some(Shade::Light),
            colours: Some(ColorDepth::True),
            ascii: Some(false),
            ..Settings::default()
        };
        assert_eq!(told.depth(&set), ColorDepth::True);
        assert!(!told.ascii(&set));
        assert_eq!(told.theme(&set).name(), "light");
    }

    #[test]
    fn what_another_version_kept_is_no_obstacle() {
        assert_eq!(Settings::read("{\"lang\":\"fr\"}"), Settings::default());
        assert_eq!(Settings::read(""), Settings::default());
        let more = Settings::read("{\"lang\":\"en\",\"sound\":3}");
        assert_eq!(more.lang, Some(Lang::En));
    }
}
