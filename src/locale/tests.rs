//! The words: both languages hold the same, every key that the code names exists, figures and dates.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each key of a language with the arguments that its message names.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(source(lang).to_owned()).expect("a whole Fluent file");
    let mut keys = BTreeMap::new();
    for entry in resource.entries() {
        match entry {
            ast::Entry::Message(message) => {
                let pattern = message.value.as_ref().expect("a message with a value");
                let said = format!("{pattern:?}");
                let names = said.split("VariableReference { id: Identifier { name: \"").skip(1);
                let args = names.map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
                let first = keys.insert(message.id.name.to_owned(), args).is_none();
                assert!(first, "{lang:?}: {} stands twice", message.id.name);
            }
            ast::Entry::Term(_)
            | ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
            other => panic!("{lang:?}: {other:?}"),
        }
    }
    keys
}

#[test]
fn both_languages_hold_the_same_keys_and_arguments() {
    let (italian, english) = (keys(Lang::It), keys(Lang::En));
    assert_eq!(italian, english);
    let expected = BTreeSet::from(["day", "month", "year"].map(str::to_owned));
    assert_eq!(italian.get("date"), Some(&expected));
}

/// The keys given as literals to `.text(` and `.format(` in a source text.
fn named_keys(source: &str) -> Vec<&str> {
    let calls = [".text(\"", ".format(\""];
    calls
        .into_iter()
        .flat_map(|call| source.split(call).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|key| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
        .collect()
}

fn visit(folder: &Path, see: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|end| end == "rs") && path.file_name().is_some_and(|n| n != "tests.rs") {
            see(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_key_that_the_code_names_exists() {
    let known = keys(Lang::It);
    let mut unknown = Vec::new();
    let mut seen = 0;
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, source| {
        for key in named_keys(source) {
            seen += 1;
            if !known.contains_key(key) {
                unknown.push(format!("{}: {key}", path.display()));
            }
        }
    });
    assert!(unknown.is_empty(), "{unknown:#?}");
    assert!(seen >= 2, "the search finds the calls in this module itself");
}

#[test]
fn a_missing_key_shows() {
    let locale = Locale::new(Lang::En);
    assert_eq!(locale.text("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(locale.format("no-such-key", &[]), "⟦no-such-key⟧");
    assert_eq!(locale.text("date"), "⟦date⟧");
}

#[test]
fn counts_choose_singular_and_plural() {
    let say = |lang, count| Locale::new(lang).format("count-projects", &[("count", Arg::Count(count))]);
    assert_eq!(say(Lang::It, 1), "1 progetto");
    assert_eq!(say(Lang::It, 0), "0 progetti");
    assert_eq!(say(Lang::It, 12_000), "12000 progetti");
    assert_eq!(say(Lang::En, 1), "1 project");
    assert_eq!(say(Lang::En, 2), "2 projects");
}

#[test]
fn dates_and_times_are_written_as_the_language_does() {
    let at = jiff::civil::date(2017, 12, 20).at(16, 4, 9, 0);
    let zoned = at.in_tz("Europe/Rome").unwrap();
    let (it, en) = (Locale::new(Lang::It), Locale::new(Lang::En));
    assert_eq!(it.date_time(&zoned), "20 dicembre 2017, 16:04");
    assert_eq!(en.date_time(at), "20 December 2017, 16:04");
    assert_eq!(it.date(jiff::civil::date(2018, 1, 1)), "1º gennaio 2018");
    assert_eq!(en.date(jiff::civil::date(2018, 1, 1)), "1 January 2018");
    assert_eq!(it.time(&zoned), "16:04:09");
}

#[test]
fn numbers_are_written_as_the_language_does() {
    let (it, en) = (Locale::new(Lang::It), Locale::new(Lang::En));
    assert_eq!((it.decimal("3.5"), en.decimal("3.5")), ("3,5".to_owned(), "3.5".to_owned()));
    assert_eq!(it.euros(627_500_000), "6.275.000,00 €");
    assert_eq!(it.euros(-105), "-1,05 €");
    assert_eq!(it.euros(99_999), "999,99 €");
    assert_eq!(en.euros(123_450), "€1,234.50");
}

#[test]
fn a_locale_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}
