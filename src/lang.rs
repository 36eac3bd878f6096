//! The two languages of the program, and texts that exist in either.

use serde::{Deserialize, Serialize};

/// A language that screens, refusals and call texts can be shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Italian, the language of the acts.
    #[default]
    It,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }

    /// The language that a code or a POSIX locale name (`it_IT.UTF-8`) asks for.
    #[must_use]
    pub fn from_locale(name: &str) -> Option<Self> {
        let code: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(&code))
    }
}

/// A text of the call file, in one or both languages; never empty in both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Italian.
    pub it: Option<String>,
    /// English.
    pub en: Option<String>,
}

impl Text {
    /// The same text for every language.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self {
            it: Some(text.to_owned()),
            en: Some(text.to_owned()),
        }
    }

    /// The text in `lang`, else in the other language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::It => (&self.it, &self.en),
            Lang::En => (&self.en, &self.it),
        };
        first.as_deref().or(second.as_deref()).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locale_names_choose_the_language() {
        assert_eq!(Lang::from_locale("it_IT.UTF-8"), Some(Lang::It));
        assert_eq!(Lang::from_locale("EN"), Some(Lang::En));
        assert_eq!(Lang::from_locale("C.UTF-8"), None);
        assert_eq!(Lang::from_locale("italian"), None);
    }
}
