//! Italian words that lose their vowel before a day: «dell'8 gennaio», «l'11 marzo».

/// Words that go before a day, and what they are before one that begins with a vowel as it is read:
/// otto, undici.
const ELIDED: [(&str, &str); 6] = [
    ("il", "l'"),
    ("Il", "L'"),
    ("del", "dell'"),
    ("dal", "dall'"),
    ("al", "all'"),
    ("nel", "nell'"),
];

/// A word and the day after it, as they are written together.
#[must_use]
pub fn before(word: &str, day: &str) -> String {
    let digits = day.chars().take_while(char::is_ascii_digit).count();
    let vowel = matches!(day.get(..digits), Some("8" | "11"));
    let elided = ELIDED.iter().find(|(whole, _)| vowel && *whole == word);
    match elided {
        Some((_, short)) => format!("{short}{day}"),
        None => format!("{word} {day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::before;
    use crate::lang::Lang;
    use crate::locale::{Arg, Locale};

    #[test]
    fn a_day_that_begins_with_a_vowel_takes_the_vowel_before_it() {
        assert_eq!(before("del", "8 gennaio 2018"), "dell'8 gennaio 2018");
        assert_eq!(
            before("Il", "11 marzo 2018, 09:30"),
            "L'11 marzo 2018, 09:30"
        );
        assert_eq!(before("del", "18 gennaio 2018"), "del 18 gennaio 2018");
        assert_eq!(before("al", "1º maggio 2018"), "al 1º maggio 2018");
        assert_eq!(before("del", ""), "del ");
    }

    #[test]
    fn messages_say_it_so() {
        let said = |key, day| Locale::new(Lang::It).format(key, &[("day", Arg::Text(day))]);
        assert_eq!(
            said("minutes-act-date", "8 gennaio 2018"),
            "dell'8 gennaio 2018"
        );
        assert_eq!(
            said("minutes-act-date", "9 gennaio 2018"),
            "del 9 gennaio 2018"
        );
        assert_eq!(
            said("cli-integration-due", "11 aprile 2018"),
            "La risposta è attesa entro l'11 aprile 2018"
        );
    }
}
