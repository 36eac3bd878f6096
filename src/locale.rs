//! The words of the program in each language (Fluent files), and numbers and dates as they are written there.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use unic_langid::LanguageIdentifier;

use crate::call::Limit;
use crate::lang::Lang;
use crate::panel::event::Role;

pub mod dossier;
pub mod elision;
pub mod money;
mod refusal;
pub mod screening;
pub mod sentence;

pub use refusal::refusal;

static ITALIAN: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::It));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Lang::En));

/// A language with its words. All locales of a language share one reading of its file.
#[derive(Debug, Clone)]
pub struct Locale {
    lang: Lang,
    words: &'static Words,
    zone: TimeZone,
}

/// What a message is given to speak about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A number, which also chooses between singular and plural.
    Count(i64),
}

struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments.
    plain: HashMap<String, String>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

/// The files of a language: the first holds the words of the program at large.
const fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::It => &[
            include_str!("../data/locale/it.ftl"),
            include_str!("../data/locale/it/screening.ftl"),
            include_str!("../data/locale/it/money.ftl"),
            include_str!("../data/locale/it/people.ftl"),
            include_str!("../data/locale/it/territory.ftl"),
            include_str!("../data/locale/it/outputs.ftl"),
            include_str!("../data/locale/it/minutes.ftl"),
            include_str!("../data/locale/it/remote.ftl"),
            include_str!("../data/locale/it/room.ftl"),
        ],
        Lang::En => &[
            include_str!("../data/locale/en.ftl"),
            include_str!("../data/locale/en/screening.ftl"),
            include_str!("../data/locale/en/money.ftl"),
            include_str!("../data/locale/en/people.ftl"),
            include_str!("../data/locale/en/territory.ftl"),
            include_str!("../data/locale/en/outputs.ftl"),
            include_str!("../data/locale/en/minutes.ftl"),
            include_str!("../data/locale/en/remote.ftl"),
            include_str!("../data/locale/en/room.ftl"),
        ],
    }
}

/// `BEFORE("del", $day)`: a word and the day after it, as they are written together.
fn before_a_day<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match given {
        [FluentValue::String(word), FluentValue::String(day)] => {
            FluentValue::from(elision::before(word, day))
        }
        _ => FluentValue::Error,
    }
}

impl Words {
    /// Reads the files of a language. What cannot be read is missing, and shows as such.
    fn read(lang: Lang) -> Self {
        let text = sources(lang).join("\n");
        let resource = FluentResource::try_new(text).unwrap_or_else(|(rest, _)| rest);
        let keys: Vec<String> = resource
            .entries()
            .filter_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that would keep apart two directions of writing take columns in some terminals.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        // The function that the Italian files call; a second one of its name there cannot be.
        bundle.add_function("BEFORE", before_a_day).ok();
        let mut words = Self {
            bundle,
            plain: HashMap::new(),
        };
        let plain = keys
            .into_iter()
            .filter_map(|key| match words.format(&key, None)? {
                (text, true) => Some((key, text)),
                _ => None,
            });
        words.plain = plain.collect();
        words
    }

    /// The message, and whether it found every argument that it names.
    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned();
        Some((text, errors.is_empty()))
    }
}

impl Locale {
    /// The words of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let words = match lang {
            Lang::It => &ITALIAN,
            Lang::En => &ENGLISH,
        };
        Self {
            lang,
            words: LazyLock::force(words),
            zone: TimeZone::UTC,
        }
    }

    /// The same, with times in a zone; without it they are in UTC.
    #[must_use]
    pub fn in_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// The zone in which times are shown.
    #[must_use]
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Which language it is.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message without arguments under `key`; a missing one is `⟦key⟧`.
    #[must_use]
    pub fn text(&self, key: &str) -> Cow<'static, str> {
        match self.words.plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(missing(key)),
        }
    }

    /// The message under `key` with its arguments; a missing one is `⟦key⟧`.
    #[must_use]
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => given.set(*name, FluentValue::from(*text)),
                Arg::Count(count) => given.set(*name, FluentValue::from(*count)),
            }
        }
        self.words
            .format(key, Some(&given))
            .map_or_else(|| missing(key), |(text, _)| text)
    }

    /// A decimal number written with a point, such as `3.5`, as the language writes it.
    #[must_use]
    pub fn decimal(&self, number: &str) -> String {
        match self.lang {
            Lang::It => number.replace('.', ","),
            Lang::En => number.to_owned(),
        }
    }

    /// A whole number, its thousands divided: `48.210` or `48,210`.
    #[must_use]
    pub fn whole(&self, number: u64) -> String {
        let group = match self.lang {
            Lang::It => '.',
            Lang::En => ',',
        };
        let digits = number.to_string();
        let mut whole = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                whole.push(group);
            }
            whole.push(digit);
        }
        whole
    }

    /// An amount in euro cents: `1.234,50 €` or `€1,234.50`.
    #[must_use]
    pub fn euros(&self, cents: i64) -> String {
        let amount = cents.unsigned_abs();
        let whole = self.whole(amount / 100);
        let point = match self.lang {
            Lang::It => ',',
            Lang::En => '.',
        };
        let sign = if cents < 0 { "-" } else { "" };
        let rest = amount % 100;
        match self.lang {
            Lang::It => format!("{sign}{whole}{point}{rest:02} €"),
            Lang::En => format!("{sign}€{whole}{point}{rest:02}"),
        }
    }

    /// A day: `20 dicembre 2017` or `20 December 2017`.
    #[must_use]
    pub fn date(&self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        let month = self.text(&format!("month-{}", at.month()));
        let year = at.year().to_string();
        let day = Arg::Count(i64::from(at.day()));
        self.format(
            "date",
            &[
                ("day", day),
                ("month", Arg::Text(&month)),
                ("year", Arg::Text(&year)),
            ],
        )
    }

    /// A day and the time to the minute: `20 dicembre 2017, 16:04`.
    #[must_use]
    pub fn date_time(&self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        self.format(
            "date-time",
            &[
                ("date", Arg::Text(&self.date(at))),
                ("time", Arg::Text(&time)),
            ],
        )
    }

    /// The last day of a term that ends with it, at midnight: people name the day, not the hour after.
    #[must_use]
    pub fn last_whole_day(&self, limit: Limit) -> Option<String> {
        let at = limit.at.to_zoned(self.zone.clone());
        let midnight = at.time() == Time::midnight();
        (midnight && !limit.inclusive).then(|| self.date(limit.last_day(&self.zone)))
    }

    /// The time to the second: `21:07:31`.
    #[must_use]
    pub fn time(&self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
    }
}

impl Locale {
    /// Day and time in a column of fixed width: `2017-12-20 16:04:31`.
    #[must_use]
    pub fn stamp(&self, at: impl Into<DateTime>) -> String {
        let at = at.into();
        format!("{} {}", at.date(), self.time(at))
    }
}

fn missing(key: &str) -> String {
    format!("⟦{key}⟧")
}

/// The locale key of a role.
#[must_use]
pub const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Chair => "role-chair",
        Role::Member => "role-member",
        Role::Secretary => "role-secretary",
        Role::Substitute => "role-substitute",
        Role::Observer => "role-observer",
        Role::Manager => "role-manager",
        Role::Expert => "role-expert",
        Role::Administrator => "role-administrator",
    }
}

#[cfg(test)]
mod tests;
