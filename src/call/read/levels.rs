//! Reading the anchored levels of a sub-criterion: as many as its scale asks for, in every language.

use super::item::Item;
use super::table::Table;
use crate::call::{Level, Scale};
use crate::exact::Exact;
use crate::lang::{Lang, Text};

/// The values that a scale asks levels for, lowest first.
struct Anchored<'s> {
    scale: &'s Scale,
    every: &'s Exact,
    count: usize,
}

impl<'s> Anchored<'s> {
    fn of(scale: &'s Scale) -> Option<Self> {
        let every = scale.anchor_step.as_ref()?;
        let last = (&scale.max - &scale.min).over(every)?.to_integer()?;
        Some(Self {
            scale,
            every,
            count: usize::try_from(last).ok()? + 1,
        })
    }

    fn value(&self, place: usize) -> Exact {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        &self.scale.min + &(self.every * &Exact::from(place))
    }

    /// The values as people write them; the middle of a long list is left out.
    fn list(&self) -> String {
        let shown = self.count.min(12);
        let mut words: Vec<String> = (0..shown)
            .map(|place| self.value(place).to_plain())
            .collect();
        if shown < self.count {
            words.push(format!("… {}", self.scale.max));
        }
        words.join(", ")
    }
}

/// The anchored levels of a sub-criterion: as many as its scale asks for, lowest first.
pub(super) fn read_levels(
    sub: &Table<'_>,
    item: Option<&Item<'_>>,
    scale: &Scale,
    languages: &[Lang],
) -> Vec<Level> {
    let anchored = Anchored::of(scale);
    let (item, anchored) = match (item, anchored) {
        (Some(item), Some(anchored)) => (item, anchored),
        (Some(item), None) => {
            item.report(
                "the scale asks for no levels",
                "Add anchors_every to the scale, or take the levels out",
            );
            return Vec::new();
        }
        (None, Some(anchored)) => {
            let mend = format!(
                "Add {} levels, for {}; or take anchors_every off the scale",
                anchored.count,
                anchored.list()
            );
            sub.missing("levels", &mend);
            return Vec::new();
        }
        (None, None) => return Vec::new(),
    };
    let texts = level_texts(item, &anchored, languages);
    let text = |place: usize, lang: Lang| {
        texts
            .iter()
            .find(|(of, _)| *of == lang)
            .and_then(|(_, anchors)| anchors.get(place).cloned())
    };
    let given = texts
        .iter()
        .map(|(_, anchors)| anchors.len())
        .max()
        .unwrap_or(0);
    let anchor = |place| Text {
        it: text(place, Lang::It),
        en: text(place, Lang::En),
    };
    (0..given.min(anchored.count))
        .map(|place| Level {
            value: anchored.value(place),
            anchor: anchor(place),
        })
        .collect()
}

/// The anchors by language: one list for all, or a table by language.
fn level_texts(
    item: &Item<'_>,
    anchored: &Anchored<'_>,
    languages: &[Lang],
) -> Vec<(Lang, Vec<String>)> {
    if item.value.as_array().is_some() {
        let same = anchors(item, anchored);
        return vec![(Lang::It, same.clone()), (Lang::En, same)];
    }
    let Some(table) = item.table() else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        match table.get(lang.code()) {
            Some(item) => texts.push((lang, anchors(&item, anchored))),
            None if languages.contains(&lang) => {
                table.missing(
                    lang.code(),
                    "Add the levels in this language, or take it out of call.languages",
                );
            }
            None => {}
        }
    }
    table.close();
    texts
}

/// The anchors in one language; reports every empty one, and a list that is too short or too long.
fn anchors(item: &Item<'_>, anchored: &Anchored<'_>) -> Vec<String> {
    let Some(found) = item.list() else {
        return Vec::new();
    };
    if found.len() != anchored.count {
        let what = if found.len() < anchored.count {
            "missing"
        } else {
            "too many"
        };
        item.report(
            format!(
                "levels are {what}: {} stand here, the scale asks for {}",
                found.len(),
                anchored.count
            ),
            format!(
                "Write one level for each of {}, lowest first",
                anchored.list()
            ),
        );
    }
    found
        .iter()
        .map(|item| item.words().unwrap_or_default())
        .collect()
}
