//! The words: both languages hold the same, every key that the code names exists, figures and dates.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
use super::role_key;
use super::*;
use crate::call::act::ActKind;
use crate::dossier;
use crate::panel::event::Role;
use crate::panel::event::list::Status;
use crate::tui::fit;
use crate::tui::keymap::{Action, Context};
use crate::tui::projects::Order;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

mod said;

/// Each key of a language with the arguments that its message names.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(sources(lang).join("\n")).expect("a whole Fluent file");
    let mut keys = BTreeMap::new();
    for entry in resource.entries() {
        match entry {
            ast::Entry::Message(message) => {
                let pattern = message.value.as_ref().expect("a message with a value");
                let said = format!("{pattern:?}");
                let names = said
                    .split("VariableReference { id: Identifier { name: \"")
                    .skip(1);
                let args = names
                    .map(|rest| rest.split('"').next().unwrap().to_owned())
                    .collect();
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
        .filter(|key| {
            !key.is_empty()
                && key
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .collect()
}

fn visit(folder: &Path, see: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|end| end == "rs")
            && path.file_name().is_some_and(|n| n != "tests.rs")
        {
            see(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_key_that_the_code_names_exists() {
    let known = keys(Lang::It);
    let mut unknown = Vec::new();
    let mut seen = 0;
    visit(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut |path, source| {
            for key in named_keys(source) {
                seen += 1;
                if !known.contains_key(key) {
                    unknown.push(format!("{}: {key}", path.display()));
                }
            }
        },
    );
    assert!(unknown.is_empty(), "{unknown:#?}");
    assert!(
        seen >= 2,
        "the search finds the calls in this module itself"
    );
}

/// Names that look like keys and are none: lists of words, and a kind of terminal.
const NO_KEYS: [&str; 4] = [
    "local-system",
    "partner-status",
    "role-of-partner",
    "screen-256color",
];

/// Keys often reach the locale through a table, a variable or a helper: every literal that begins
/// as the keys of a family do must be a key.
#[test]
fn every_literal_of_a_family_is_a_key() {
    let known = keys(Lang::It);
    let families: BTreeSet<&str> = known
        .keys()
        .filter_map(|key| Some(key.split_once('-')?.0))
        .collect();
    let mut unknown = Vec::new();
    let mut seen = 0;
    for folder in ["src/locale", "src/tui"] {
        visit(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut |path, source| {
                let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
                let literals = source
                    .split('"')
                    .filter(|text| text.bytes().all(plain) && !text.ends_with('-'));
                for key in literals.filter(|text| {
                    text.split_once('-')
                        .is_some_and(|(first, _)| families.contains(first))
                }) {
                    seen += 1;
                    if !known.contains_key(key) && !NO_KEYS.contains(&key) {
                        unknown.push(format!("{}: {key}", path.display()));
                    }
                }
            },
        );
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
    assert!(seen > 200, "the search finds the tables of keys: {seen}");
}

/// The codes of a closed list, as files name them.
fn codes<T: schemars::JsonSchema>() -> Vec<String> {
    let schema = serde_json::to_value(schemars::schema_for!(T)).unwrap();
    // A documented value stands alone as a constant; others share one list.
    let values = schema["oneOf"].as_array().unwrap().iter().flat_map(|one| {
        let shared = one["enum"].as_array().into_iter().flatten();
        one.get("const").into_iter().chain(shared)
    });
    let codes: Vec<String> = values
        .map(|code| code.as_str().unwrap().to_owned())
        .collect();
    assert!(codes.len() > 1, "{schema}");
    codes
}

#[test]
fn the_keys_made_while_running_exist() {
    let mut wanted: Vec<String> = Vec::new();
    for action in Action::ALL {
        wanted.extend([
            action.label().to_owned(),
            format!("{}-short", action.label()),
        ]);
    }
    wanted.extend(Context::ALL.map(|context| context.label().to_owned()));
    wanted.extend(Role::ALL.map(|(_, role)| role_key(role).to_owned()));
    wanted.extend(ActKind::ALL.map(|(word, _)| format!("act-{word}")));
    wanted.extend(Status::ALL.map(|(word, _)| format!("status-{word}")));
    let orders = std::iter::successors(Some(Order::default()), |order| {
        Some(order.next()).filter(|o| *o != Order::default())
    });
    wanted.extend(orders.map(|order| order.label().to_owned()));
    wanted.extend((1..=12).map(|month| format!("month-{month}")));
    let sections = dossier::SECTIONS;
    let lists = [
        ("section", sections.map(str::to_owned).to_vec()),
        ("ats", codes::<dossier::AtsForm>()),
        ("dimension", codes::<dossier::Dimension>()),
        ("innovation", codes::<dossier::InnovationKind>()),
        ("kind", codes::<dossier::Kind>()),
        ("local-system", codes::<dossier::LocalSystem>()),
        ("partner-status", codes::<dossier::PartnerStatus>()),
        ("role-of-partner", codes::<dossier::PartnerRole>()),
    ];
    for (list, codes) in lists {
        wanted.extend(
            codes
                .iter()
                .map(|code| format!("{list}-{}", code.replace('_', "-"))),
        );
    }
    let known = keys(Lang::It);
    wanted.retain(|key| !known.contains_key(key));
    assert!(wanted.is_empty(), "{wanted:#?}");
}

#[test]
fn every_message_can_be_said_in_the_tone_of_the_house() {
    for lang in [Lang::It, Lang::En] {
        let words = Words::read(lang);
        for (key, names) in keys(lang) {
            for count in [1, 2] {
                let given: FluentArgs<'_> = names
                    .iter()
                    .map(|name| (name.as_str(), FluentValue::from(count)))
                    .collect();
                let (text, whole) = words.format(&key, Some(&given)).unwrap();
                assert!(
                    whole && text.trim() == text && !text.contains(['!', '{', '’']),
                    "{lang:?} {key}: {text}"
                );
            }
            let given: FluentArgs<'_> = names
                .iter()
                .map(|name| (name.as_str(), FluentValue::from("x")))
                .collect();
            let text = words.format(&key, Some(&given)).unwrap().0;
            assert!(
                !key.starts_with("refusal-") || text.ends_with('.'),
                "{lang:?} {key}: no sentence: {text}"
            );
        }
    }
}

/// Most columns of the messages that stand in a place of fixed width.
const COLUMNS: [(&str, usize); 22] = [
    ("column-code", 4),
    ("column-mean", 7),
    ("column-range", 6),
    ("column-rank", 4),
    ("column-sealed", 6),
    ("column-total", 8),
    ("consensus-no-concordant", 37),
    ("consensus-none-open", 37),
    ("consensus-none-revealed", 37),
    ("role-chair", 11),
    ("role-member", 11),
    ("role-observer", 11),
    ("role-secretary", 11),
    ("role-substitute", 11),
    ("rubric-head-sealed", 45),
    ("rubric-head-todo", 45),
    ("rubric-no-comment", 44),
    ("standing-excluded", 12),
    ("standing-revealed", 12),
    ("standing-sealed", 12),
    ("standing-settled", 12),
    ("standing-waiting", 12),
];

#[test]
fn words_fit_their_places_on_eighty_columns() {
    for lang in [Lang::It, Lang::En] {
        let locale = Locale::new(lang);
        for (key, most) in COLUMNS {
            let text = locale.text(key);
            assert!(fit::width(&text) <= most, "{lang:?} {key}: {text}");
        }
        let begun = locale.format("standing-begun", &[("marked", Arg::Count(99))]);
        assert!(fit::width(&begun) <= 12, "{lang:?}: {begun}");
        let saved = locale.format("status-saved", &[("time", Arg::Text("21:07:31"))]);
        assert!(fit::width(&saved) <= 17, "{lang:?}: {saved}");
        for action in Action::ALL {
            let text = locale.text(action.label());
            assert!(fit::width(&text) <= 49, "{lang:?} {action:?}: {text}");
            let short = locale.text(&format!("{}-short", action.label()));
            assert!(
                short.split(' ').count() <= 2 && fit::width(&short) <= 17,
                "{lang:?} {action:?}: {short}"
            );
        }
    }
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
    let say =
        |lang, count| Locale::new(lang).format("count-projects", &[("count", Arg::Count(count))]);
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
    assert_eq!(
        (it.decimal("3.5"), en.decimal("3.5")),
        ("3,5".to_owned(), "3.5".to_owned())
    );
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
