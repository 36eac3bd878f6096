//! Facts of the dossier beside the sub-criteria that they bear on: how many partners of which
//! kinds (S17, S60), dimensions of development (S10), local systems (S39). Which criterion shows
//! them is said by the dossier sections that the call gives it.

use serde::Serialize;

use crate::dossier::{Coherence, Dossier, Kind, PartnerFacts};
use crate::locale::dossier::word;
use crate::locale::{Arg, Locale};

/// The local systems that there are (S39).
const SYSTEMS: usize = 5;
/// The dimensions of development that there are (S10).
const DIMENSIONS: usize = 3;

/// The facts for a criterion with those sections, a paragraph each.
pub(super) fn facts(dossier: &Dossier, sections: &[String], locale: &Locale) -> Vec<String> {
    let has = |id: &str| sections.iter().any(|section| section == id);
    let mut facts = Vec::new();
    if has("ats") || has("participation") {
        facts.extend(partners(dossier, locale));
    }
    if let Some(coherence) = dossier.coherence.as_ref().filter(|_| has("coherence")) {
        facts.extend(tags(coherence, locale));
    }
    facts
}

/// The members of the association, counted by kind: one of several kinds counts in each.
fn partners(dossier: &Dossier, locale: &Locale) -> Option<String> {
    let all = dossier.ats.as_ref()?.partners.iter().map(PartnerFacts::of);
    let members = all.filter(PartnerFacts::is_member);
    let (open, found): (Vec<_>, Vec<_>) = members.partition(PartnerFacts::to_be_found);
    let mut kinds: Vec<(Kind, usize)> = Vec::new();
    for kind in found.iter().flat_map(|p| distinct(&p.kinds)) {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let kinds = kinds.iter().map(|(kind, count)| {
        let name = word(locale, "kind", kind);
        if *count == 1 {
            name
        } else {
            format!("{name} ({count})")
        }
    });
    let kinds: Vec<String> = kinds.collect();
    let said = locale.format("live-partners", &[("count", number(found.len()))]);
    let mut said = with_names(said, &kinds);
    if !open.is_empty() {
        let open = locale.format("live-to-be-found", &[("count", number(open.len()))]);
        said = format!("{said} · {open}");
    }
    Some(said)
}

/// What is named of the dimensions and of the local systems.
fn tags(coherence: &Coherence, locale: &Locale) -> [String; 2] {
    [
        tagged(
            "live-dimensions",
            "dimension",
            &coherence.dimensions,
            DIMENSIONS,
            locale,
        ),
        tagged(
            "live-systems",
            "local-system",
            &coherence.local_systems,
            SYSTEMS,
            locale,
        ),
    ]
}

/// How many words of a closed list are named, and which.
fn tagged<T: Serialize + Copy + PartialEq>(
    key: &str,
    list: &str,
    named: &[T],
    all: usize,
    locale: &Locale,
) -> String {
    let named = distinct(named);
    let args = [("count", number(named.len())), ("all", number(all))];
    let names: Vec<String> = named.iter().map(|v| word(locale, list, v)).collect();
    with_names(locale.format(key, &args), &names)
}

/// Each value once, in the order in which they stand.
fn distinct<T: Copy + PartialEq>(values: &[T]) -> Vec<T> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(value) {
            once.push(*value);
        }
    }
    once
}

fn with_names(said: String, names: &[String]) -> String {
    if names.is_empty() {
        said
    } else {
        format!("{said}: {}", names.join(", "))
    }
}

fn number(count: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::lang::Lang;

    fn said(dossier: &Dossier, sections: &[&str]) -> Vec<String> {
        let sections: Vec<String> = sections.iter().map(|id| (*id).to_owned()).collect();
        facts(dossier, &sections, &Locale::new(Lang::En))
    }

    fn dossier(text: &str) -> Dossier {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_sections_of_a_criterion_say_which_facts_stand_beside_it() {
        let d = dossier(include_str!("../../../../data/project.example.json"));
        assert_eq!(said(&d, &["needs", "idea"]), [""; 0]);
        assert_eq!(said(&d, &["ats"]), said(&d, &["participation", "ats"]));
        assert_eq!(said(&d, &["ats"]).len(), 1);
        let tags = said(&d, &["coherence"]);
        assert_eq!(
            tags,
            [
                "Dimensions 2 of 3: human, social",
                "Local systems 2 of 5: society, work"
            ]
        );
    }

    #[test]
    fn members_count_once_in_each_kind_and_supporters_do_not_count() {
        let d = dossier(
            r#"{ "id": "P1", "title": "T", "ats": { "form": "costituenda", "partners": [
                { "name": "A", "role": "capofila", "kinds": ["ente_gestore", "comune", "comune"] },
                { "name": "B", "role": "partner", "kinds": ["comune"] },
                { "name": "C", "role": "aderente_esterno", "kinds": ["asl"] },
                { "name": "D", "role": "partner", "kinds": ["scuola"], "status": "ritirato" },
                { "role": "partner", "kinds": ["terzo_settore"], "status": "da_individuare" }
            ] } }"#,
        );
        let kinds = "social-assistance body, municipality (2)";
        assert_eq!(
            said(&d, &["participation"]),
            [format!("2 partners: {kinds} · to be found 1")]
        );
    }

    #[test]
    fn a_dossier_without_tags_says_none_and_one_without_partners_nothing() {
        let d = dossier(r#"{ "id": "P1", "title": "T", "coherence": { "text": "x" } }"#);
        assert_eq!(said(&d, &["ats", "participation"]), [""; 0]);
        assert_eq!(
            said(&d, &["coherence"]),
            ["Dimensions 0 of 3", "Local systems 0 of 5"]
        );
    }
}
