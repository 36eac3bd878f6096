//! JSON: the objects of a file one by one with their lines, a project's own form, and arrays
//! of flat objects as tables.

use std::fmt;

use ::csv::StringRecord;
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor,
};
use serde_json::value::RawValue;

use super::Dossier;
use super::defuse;
use super::encoding::Lines;
use super::problem::{Problem, short};
use super::table::{MAX_COLUMNS, Row, Table};
use crate::text::clean_line;

/// One object of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'t> {
    /// Line from 1 on which it starts.
    pub(super) line: usize,
    /// Its JSON text.
    pub(super) raw: &'t RawValue,
}

/// Keys and values of an object in the order found; a key that stands twice is an error.
struct Keys<'t>(Vec<(String, &'t RawValue)>);

/// The objects of a file: of an array, of the array under `wrapper` in an object, or the only one.
///
/// # Errors
/// For text that is no JSON (with line), and for anything beside the wrapped array.
pub(super) fn items<'t>(
    file: &str,
    text: &'t str,
    wrapper: &str,
) -> Result<Vec<Item<'t>>, Problem> {
    let broken = |e: serde_json::Error| {
        let what = format!(
            "cannot be read as JSON: {} (character {} of the line)",
            bare(&e),
            e.column()
        );
        Problem::new(file, what, "Mend the file in an editor that checks JSON").row(e.line())
    };
    let whole: &RawValue = serde_json::from_str(text).map_err(broken)?;
    let mut array = Some(whole).filter(|raw| raw.get().starts_with('['));
    if whole.get().starts_with('{') {
        let Keys(keys) = serde_json::from_str(text).map_err(broken)?;
        let wrapped = keys
            .iter()
            .find(|(key, raw)| key == wrapper && raw.get().starts_with('['));
        if let Some((_, raw)) = wrapped {
            array = Some(raw);
            if let Some((key, _)) = keys.iter().find(|(key, _)| key != wrapper) {
                let what = format!("has the key «{}» beside «{wrapper}»", short(key));
                return Err(Problem::new(
                    file,
                    what,
                    format!("Leave «{wrapper}» alone in its object"),
                ));
            }
        }
    }
    let raws: Vec<&RawValue> = match array {
        Some(raw) => serde_json::from_str(raw.get()).map_err(broken)?,
        None => vec![whole],
    };
    let mut lines = Lines::new(text);
    let start = text.as_ptr().addr();
    let offset = |raw: &RawValue| raw.get().as_ptr().addr().saturating_sub(start);
    Ok(raws
        .into_iter()
        .map(|raw| Item {
            line: lines.line_at(offset(raw)),
            raw,
        })
        .collect())
}

/// A project in its own form, and the keys that are no part of it.
pub(super) struct Found<'t> {
    /// What it says under known keys, as it stands.
    pub(super) dossier: Dossier,
    /// The other keys in the order found.
    pub(super) extra: Vec<(String, &'t RawValue)>,
}

/// Reads a project in its own form.
///
/// # Errors
/// With the path of the key that is wrong, the line, and what was expected there.
pub(super) fn project<'t>(file: &str, item: &Item<'t>) -> Result<Found<'t>, Problem> {
    let mut parser = serde_json::Deserializer::from_str(item.raw.get());
    serde_path_to_error::deserialize(&mut parser).map_err(|e| {
        let path = e.path().to_string();
        let place = if path == "." {
            String::new()
        } else {
            format!("at «{}»: ", short(&path))
        };
        let what = format!("{place}{}", bare(e.inner()));
        let what = what.chars().take(600).collect::<String>();
        let line = item.line + e.inner().line().saturating_sub(1);
        Problem::new(
            file,
            what,
            "See the schema of project files for what belongs there",
        )
        .row(line)
    })
}

/// Whether every object is a row of a table in disguise: texts and numbers alone, and not, or not
/// in all of them, the `id` and `title` that a project in its own form has as texts.
pub(super) fn is_table(items: &[Item<'_>], mapped: bool) -> bool {
    let mut foreign = mapped;
    for item in items {
        let Ok(Keys(keys)) = serde_json::from_str(item.raw.get()) else {
            return false;
        };
        if keys.iter().any(|(_, raw)| scalar(raw).is_none()) {
            return false;
        }
        let text = |name: &str| {
            keys.iter()
                .any(|(key, raw)| key == name && raw.get().starts_with('"'))
        };
        foreign |= !text("id") || !text("title");
    }
    foreign
}

/// An array of flat objects as a table: the keys are the headings.
///
/// # Errors
/// For text that is no JSON, or a value that is no text, number, truth value or null.
pub(super) fn table<'t>(file: &str, text: &'t str, wrapper: &str) -> Result<Table<'t>, Problem> {
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<(usize, Vec<(usize, String)>)> = Vec::new();
    for item in items(file, text, wrapper)? {
        let Keys(keys) = serde_json::from_str(item.raw.get()).map_err(|e| {
            let what = format!("an object with text and numbers was expected: {}", bare(&e));
            Problem::new(file, what, "Write one flat object per row").row(item.line)
        })?;
        let mut cells = Vec::new();
        for (key, raw) in keys {
            let key = clean_line(&key);
            let Some(value) = scalar(raw) else {
                let problem = Problem::new(
                    file,
                    "holds a list or an object",
                    "Write a text or a number there",
                );
                return Err(problem.row(item.line).column(&key));
            };
            let at = columns
                .iter()
                .position(|name| *name == key)
                .unwrap_or_else(|| {
                    columns.push(key);
                    columns.len() - 1
                });
            if columns.len() > MAX_COLUMNS {
                let what = format!("has more than {MAX_COLUMNS} keys; no more can be read");
                return Err(
                    Problem::new(file, what, "Delete the keys that are not needed").row(item.line),
                );
            }
            cells.push((at, value));
        }
        rows.push((item.line, cells));
    }
    let width = columns.len();
    let rows = rows.into_iter().map(move |(number, cells)| {
        let mut texts = vec![String::new(); width];
        for (at, text) in cells {
            texts
                .iter_mut()
                .skip(at)
                .take(1)
                // A JSON text is never made harmless on the way out, so nothing is to be restored.
                .for_each(|cell| *cell = defuse::defuse(&text).into_owned());
        }
        Ok(Row {
            number,
            cells: StringRecord::from(texts),
        })
    });
    Ok(Table {
        file: file.into(),
        columns,
        rows: Box::new(rows),
    })
}

/// A text, number or truth value as text, and null as no text; `None` for a list or an object.
pub(super) fn scalar(raw: &RawValue) -> Option<String> {
    match raw.get().as_bytes().first() {
        Some(b'{' | b'[') => None,
        Some(b'"') => serde_json::from_str(raw.get()).ok(),
        Some(b'n') => Some(String::new()),
        _ => Some(raw.get().to_owned()),
    }
}

/// An error's message without the place, which is stated apart.
fn bare(e: &serde_json::Error) -> String {
    let text = e.to_string();
    let place = format!(" at line {} column {}", e.line(), e.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

impl<'de> Deserialize<'de> for Keys<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Keys<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut keys = Vec::new();
                let mut seen = std::collections::HashSet::new();
                while let Some((key, raw)) = map.next_entry::<String, &RawValue>()? {
                    if !seen.insert(key.clone()) {
                        return Err(twice(&key));
                    }
                    keys.push((key, raw));
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

fn twice<E: de::Error>(key: &str) -> E {
    E::custom(format!("the key «{}» stands twice", short(key)))
}

impl<'de> Deserialize<'de> for Found<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Split;
        impl<'de> Visitor<'de> for Split {
            type Value = Found<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a project, that is an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let mut extra = Vec::new();
                let known = Known {
                    map,
                    extra: &mut extra,
                };
                let dossier = Dossier::deserialize(MapAccessDeserializer::new(known))?;
                Ok(Found { dossier, extra })
            }
        }
        deserializer.deserialize_map(Split)
    }
}

/// An object that shows the dossier's own keys only and puts the others aside: the dossier
/// itself refuses keys that it does not know, here as everywhere below.
struct Known<'e, 'de, A> {
    map: A,
    extra: &'e mut Vec<(String, &'de RawValue)>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Known<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<String>()? {
            if super::FIELDS.contains(&key.as_str()) {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            if self.extra.iter().any(|(known, _)| *known == key) {
                return Err(twice(&key));
            }
            self.extra.push((key, self.map.next_value()?));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;

    fn one(text: &str) -> Result<(Dossier, Vec<(String, String)>), Problem> {
        let items = items("p.json", text, "projects")?;
        let found = project("p.json", &items[0])?;
        Ok((
            found.dossier,
            found
                .extra
                .into_iter()
                .map(|(k, raw)| (k, raw.get().to_owned()))
                .collect(),
        ))
    }

    #[test]
    fn one_an_array_or_wrapped() {
        let lines = |text: &str| {
            items("p", text, "projects")
                .unwrap()
                .iter()
                .map(|i| i.line)
                .collect::<Vec<_>>()
        };
        assert_eq!(lines("\n{\"id\":\"1\"}"), [2]);
        assert_eq!(lines("[{},\n\n{}]"), [1, 3]);
        assert_eq!(lines("{\"projects\":\n[{},\n{}]}"), [2, 3]);
        assert!(items("p", "{\"projects\":[],\"call\":1}", "projects").is_err());
    }

    #[test]
    fn further_keys_are_put_aside_in_order_and_exactly() {
        let text = r#"{"z":1.50,"id":"1","a":12345678901234567890123,"title":"t","o":{"x":1}}"#;
        let (dossier, extra) = one(text).unwrap();
        assert_eq!((dossier.id.as_str(), dossier.title.as_str()), ("1", "t"));
        let extra: Vec<(&str, &str)> = extra
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        assert_eq!(
            extra,
            [
                ("z", "1.50"),
                ("a", "12345678901234567890123"),
                ("o", "{\"x\":1}")
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_told_with_path_and_line() {
        let text = "[{\"id\":\"1\",\n\"title\":\"t\",\"ats\":{\"partners\":[\n{\"role\":\"partner\",\"nam\":\"x\"}]}}]";
        let problem = one(text).unwrap_err();
        assert_eq!(problem.row, Some(3));
        assert!(
            problem
                .what
                .starts_with("at «ats.partners[0].nam»: unknown field `nam`"),
            "{problem}"
        );
        assert!(
            one("[{\"id\":\"1\",\"id\":\"2\",\"title\":\"t\"}]")
                .unwrap_err()
                .what
                .contains("duplicate field")
        );
        assert!(
            one("[{\"id\":\"1\",\"title\":\"t\",\"x\":1,\"x\":2}]")
                .unwrap_err()
                .what
                .contains("twice")
        );
        assert!(one("[3]").unwrap_err().what.contains("expected a project"));
        let cut = one("[{\"id\":\n").unwrap_err();
        assert!(cut.what.starts_with("cannot be read as JSON"), "{cut}");
    }

    #[test]
    fn deep_nesting_is_refused_or_put_aside_without_harm() {
        let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert!(one(&format!("{{\"id\":{}}}", deep(200_000))).is_err());
        assert!(one(&deep(200_000)).is_err());
        assert!(one(&"[".repeat(200_000)).is_err());
    }
}
