//! Which projects the list shows, in which order: the filter and the orders.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::dossier::InnovationKind;
use crate::panel::Sight;
use crate::panel::event::Filed;

/// The orders of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The viewer's own: stable, and unlike the order of arrival.
    #[default]
    Own,
    /// By code.
    Code,
    /// As filed.
    Filed,
    /// By title.
    Title,
    /// By what there is to do.
    Standing,
    /// By the mean of the members' totals, where revealed.
    Mean,
}

impl Order {
    /// The next one of the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Own => Self::Code,
            Self::Code => Self::Filed,
            Self::Filed => Self::Title,
            Self::Title => Self::Standing,
            Self::Standing => Self::Mean,
            Self::Mean => Self::Own,
        }
    }

    /// The locale key of its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Own => "order-own",
            Self::Code => "order-code",
            Self::Filed => "order-filed",
            Self::Title => "order-title",
            Self::Standing => "order-standing",
            Self::Mean => "order-mean",
        }
    }

    /// Whether it changes with the state of the projects.
    #[must_use]
    pub const fn follows_state(self) -> bool {
        matches!(self, Self::Standing | Self::Mean)
    }
}

/// What all projects listed have in common, beside what is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// A district: what all texts that name it have in common, and its name.
    pub district: Option<(String, String)>,
    /// A kind of innovation that their elements name (S23).
    pub innovation: Option<InnovationKind>,
}

/// Keeps the rows that have it.
pub(super) fn narrow(sight: Sight<'_>, rows: &mut Vec<usize>, facets: &Facets) {
    let filed = |place: &usize| sight.project(*place).map(|p| p.filed());
    if let Some((key, _)) = &facets.district {
        let call = sight.call();
        let names = |f: &Filed| f.districts.iter().any(|d| call.district_key(d) == *key);
        rows.retain(|place| filed(place).is_some_and(names));
    }
    if let Some(kind) = facets.innovation {
        let names = |f: &Filed| f.facts.innovation.contains(&kind);
        rows.retain(|place| filed(place).is_some_and(names));
    }
}

/// A project's code, title, districts and lead, made ready for the filter.
pub struct Hay {
    /// Lower case, without accents, the parts divided by tabs.
    folded: String,
}

impl Hay {
    /// From what was filed.
    #[must_use]
    pub fn new(filed: &Filed) -> Self {
        let parts = [
            filed.project.as_str(),
            &filed.title,
            &filed.districts.join(" "),
            &filed.lead,
        ];
        Self {
            folded: fold(&parts.join("\t")),
        }
    }
}

/// Lower case and without accents, one character for each of the original.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = |c: char| {
        let base = c.nfd().find(|d| !is_combining_mark(*d)).unwrap_or(c);
        base.to_lowercase().next().unwrap_or(base)
    };
    text.chars().map(plain).collect()
}

/// All projects in an order.
pub(super) fn ordered(sight: Sight<'_>, order: Order, own: &[usize]) -> Vec<usize> {
    let mut rows = own.to_vec();
    let filed = |i: &usize| sight.project(*i).map(|p| p.filed());
    match order {
        Order::Own => {}
        Order::Filed => rows.sort_unstable(),
        Order::Code => rows.sort_by(|a, b| {
            let code = |i| filed(i).map(|f| natural(f.project.as_str()));
            code(a).cmp(&code(b))
        }),
        Order::Title => rows.sort_by_cached_key(|i| filed(i).map(|f| fold(&f.title))),
        Order::Standing => rows.sort_by_cached_key(|i| sight.project(*i).map(|p| p.standing())),
        Order::Mean => rows.sort_by_cached_key(|i| {
            std::cmp::Reverse(
                sight
                    .project(*i)
                    .and_then(|p| p.mean_and_range().map(|m| m.0.clone())),
            )
        }),
    }
    rows
}

/// A code so that its digits compare as numbers: `P2` before `P10`.
fn natural(code: &str) -> Vec<(String, u64)> {
    let mut parts = Vec::new();
    let mut rest = code;
    while !rest.is_empty() {
        let text_len = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (text, tail) = rest.split_at(text_len);
        let digits_len = tail
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(tail.len());
        let (digits, tail) = tail.split_at(digits_len);
        parts.push((text.to_lowercase(), digits.parse().unwrap_or(0)));
        rest = tail;
    }
    parts
}

/// Keeps the rows that hold every word typed, in their order; where there is none, those that hold
/// its letters close together, best match first.
pub(super) fn filter(rows: &mut Vec<usize>, hays: &[Hay], query: &str) {
    let query = fold(query.trim());
    if query.is_empty() {
        return;
    }
    let hay = |place: &usize| hays.get(*place).map(|h| h.folded.as_str());
    let whole: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|p| hay(p).is_some_and(|h| holds_words(h, &query)))
        .collect();
    if !whole.is_empty() {
        *rows = whole;
        return;
    }
    let mut scored: Vec<(i64, usize)> = rows
        .iter()
        .filter_map(|p| Some((close(hay(p)?, &query)?.0, *p)))
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    *rows = scored.into_iter().map(|(_, place)| place).collect();
}

fn holds_words(hay: &str, query: &str) -> bool {
    query.split(' ').all(|word| hay.contains(word))
}

/// The letters of the query where they stand close together: a slip of the pen, no coincidence.
fn close(hay: &str, query: &str) -> Option<(i64, Vec<usize>)> {
    let (score, found) = SkimMatcherV2::default()
        .ignore_case()
        .fuzzy_indices(hay, query)?;
    let spread = found.last()? - found.first()? + 1;
    (spread <= query.chars().count() * 2).then_some((score, found))
}

/// Which characters of code and title the filter matched, for highlighting.
pub(super) fn hits(filed: &Filed, query: &str) -> (Vec<usize>, Vec<usize>) {
    let query = fold(query.trim());
    let folded = Hay::new(filed).folded;
    let found = if holds_words(&folded, &query) {
        let chars_before = |byte: usize| folded.get(..byte).map_or(0, |s| s.chars().count());
        let places = |word: &str| -> Vec<usize> {
            let long = word.chars().count();
            folded
                .match_indices(word)
                .map(|(at, _)| chars_before(at))
                .flat_map(|at| at..at + long)
                .collect()
        };
        query
            .split(' ')
            .filter(|word| !word.is_empty())
            .flat_map(places)
            .collect()
    } else {
        close(&folded, &query)
            .map(|found| found.1)
            .unwrap_or_default()
    };
    let code_len = filed.project.as_str().chars().count();
    let title_len = filed.title.chars().count();
    let code = found.iter().copied().filter(|i| *i < code_len).collect();
    let in_title = |i: &usize| *i > code_len && *i <= code_len + title_len;
    (
        code,
        found
            .into_iter()
            .filter(in_title)
            .map(|i| i - code_len - 1)
            .collect(),
    )
}
