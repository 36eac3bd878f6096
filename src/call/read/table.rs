//! Walking the tables of a call file: every key asked for is known, every other one is reported.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use super::item::Item;
use super::source::{Source, quoted, short, suggestion};

/// A table of the file, with its dotted path.
pub(super) struct Table<'a> {
    source: &'a Source<'a>,
    pub(super) path: String,
    at: usize,
    entries: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        path: String,
        at: usize,
        entries: &'a DeTable<'a>,
    ) -> Self {
        Self {
            source,
            path,
            at,
            entries,
            asked: RefCell::default(),
        }
    }

    fn path_of(&self, key: &str) -> String {
        let key = short(key);
        if self.path.is_empty() {
            key
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Notes a problem of the table itself.
    pub(super) fn report(&self, what: impl Into<String>, mend: impl Into<String>) {
        self.source.report(self.at, &self.path, what, mend);
    }

    /// The value of a key, where it stands.
    pub(super) fn get(&self, key: &'static str) -> Option<Item<'a>> {
        self.asked.borrow_mut().push(key);
        let value = self.entries.get(key)?;
        Some(Item::new(self.source, self.path_of(key), value))
    }

    /// The value of a key that must stand; `mend` says what to add.
    pub(super) fn need(&self, key: &'static str, mend: &str) -> Option<Item<'a>> {
        let item = self.get(key);
        if item.is_none() {
            self.missing(key, mend);
        }
        item
    }

    /// Notes that a key is missing.
    pub(super) fn missing(&self, key: &str, mend: &str) {
        self.source.report(
            self.at,
            &self.path_of(key),
            format!("«{key}» is missing"),
            mend,
        );
    }

    /// Notes a problem of a key: at its value where it stands, else at the table.
    pub(super) fn report_key(&self, key: &str, what: impl Into<String>, mend: impl Into<String>) {
        let at = self
            .entries
            .get(key)
            .map_or(self.at, |value| value.span().start);
        self.source.report(at, &self.path_of(key), what, mend);
    }

    /// True where a list is missing or empty.
    pub(super) fn lacks(&self, key: &str) -> bool {
        self.entries.get(key).is_none_or(|value| {
            value
                .get_ref()
                .as_array()
                .is_some_and(|list| list.is_empty())
        })
    }

    /// The word of a key that has a default, turned into what it means.
    pub(super) fn choice<T: Copy>(
        &self,
        key: &'static str,
        options: &[(&str, T)],
        default: T,
    ) -> T {
        self.get(key)
            .and_then(|item| item.choice(options))
            .unwrap_or(default)
    }

    /// The table of a key, where it stands.
    pub(super) fn table(&self, key: &'static str) -> Option<Table<'a>> {
        self.get(key)?.table()
    }

    /// The tables of a list of tables; each is labelled with its own `id` in the path.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let Some(item) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(list) = item.value else {
            let header = item
                .path
                .split('.')
                .map(|part| part.split('[').next().unwrap_or(part))
                .collect::<Vec<_>>();
            item.wrong_type(
                "a list of tables",
                &format!("Write [[{}]] in double brackets", header.join(".")),
            );
            return Vec::new();
        };
        list.iter()
            .enumerate()
            .filter_map(|(place, value)| {
                let id = value
                    .get_ref()
                    .get("id")
                    .and_then(|id| id.get_ref().as_str())
                    .map(short);
                let label = id
                    .filter(|id| !id.is_empty())
                    .unwrap_or_else(|| format!("#{}", place + 1));
                Item::new(self.source, format!("{}[{label}]", item.path), value).table()
            })
            .collect()
    }

    /// Every key with its value, in the order of the file: for tables whose keys are ids.
    pub(super) fn all(&self) -> Vec<(&'a str, Item<'a>)> {
        let mut all: Vec<_> = self.entries.iter().collect();
        all.sort_by_key(|(key, _)| key.span().start);
        all.into_iter()
            .map(|(key, value)| {
                (
                    key.get_ref().as_ref(),
                    Item::new(self.source, self.path_of(key.get_ref()), value),
                )
            })
            .collect()
    }

    /// Reports every key that nobody asked for.
    pub(super) fn close(&self) {
        let asked = self.asked.borrow();
        for key in self
            .entries
            .keys()
            .filter(|key| !asked.contains(&key.get_ref().as_ref()))
        {
            if self.source.is_full() {
                return;
            }
            let open: Vec<&str> = asked
                .iter()
                .filter(|k| !self.entries.contains_key(**k))
                .copied()
                .collect();
            let what = format!("unknown key {}", quoted(key.get_ref()));
            let name = short(key.get_ref());
            self.source.report(
                key.span().start,
                &self.path_of(&name),
                what,
                suggestion(&name, &open),
            );
        }
    }
}
