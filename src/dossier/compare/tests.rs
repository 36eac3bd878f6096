//! What is told apart between two filings.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use super::*;
use crate::dossier::{Ats, AtsForm, Budget, Idea, Kind, Partner};

fn partner(name: &str, role: PartnerRole, status: PartnerStatus) -> Partner {
    Partner {
        name: name.to_owned(),
        tax_code: String::new(),
        kinds: vec![Kind::TerzoSettore],
        role,
        status,
        seat: None,
        operating_seat: None,
        tasks: String::new(),
        contribution_cents: None,
        letter_doc: String::new(),
    }
}

fn dossier(partners: Vec<Partner>) -> Dossier {
    Dossier {
        id: "1".into(),
        title: "T".into(),
        ats: Some(Ats {
            form: AtsForm::Costituenda,
            partners,
            deed_doc: String::new(),
        }),
        ..Dossier::default()
    }
}

#[test]
fn the_same_filing_differs_in_nothing() {
    let one = dossier(vec![partner(
        "A",
        PartnerRole::Capofila,
        PartnerStatus::Impegno,
    )]);
    assert_eq!(compare(&one, &one), Comparison::default());
}

#[test]
fn partners_that_came_left_or_changed() {
    use PartnerRole::{AderenteEsterno, Capofila, Partner as Member};
    use PartnerStatus::{Confermato, DaIndividuare, Impegno, Ritirato};
    let before = dossier(vec![
        partner("Lead", Capofila, Confermato),
        partner("Stays", Member, Impegno),
        partner("Firmer", Member, Impegno),
        partner("Outside", Member, Impegno),
        partner("Withdraws", Member, Impegno),
        partner("", Member, DaIndividuare),
    ]);
    let after = dossier(vec![
        partner("STAYS.", Member, Impegno),
        partner("Firmer", Member, Confermato),
        partner("Outside", AderenteEsterno, Impegno),
        partner("Withdraws", Member, Ritirato),
        partner("New", Capofila, Confermato),
    ]);
    let comparison = compare(&before, &after);
    let told: Vec<(&str, Change)> = comparison
        .partners
        .iter()
        .map(|p| (p.partner.name.as_str(), p.change))
        .collect();
    assert_eq!(
        told,
        [
            ("Lead", Change::Removed),
            ("Firmer", Change::Status(Impegno, Confermato)),
            ("Outside", Change::Role(Member, AderenteEsterno)),
            ("Withdraws", Change::Removed),
            ("", Change::Removed),
            ("New", Change::Added),
        ]
    );
    assert_eq!(comparison.lead, Some(("Lead".into(), "New".into())));
    assert_eq!(comparison.fields(), ["ats"]);
}

#[test]
fn texts_stand_side_by_side_and_every_field_is_named_once() {
    let mut before = dossier(Vec::new());
    before.idea = Some(Idea {
        text: "Old".into(),
        actions: vec!["Same".into()],
    });
    before.sections.insert("gone".into(), "Text".into());
    let mut after = before.clone();
    after.idea.as_mut().unwrap().text = "New".into();
    after.sections = [("here".to_owned(), "Text".to_owned())].into();
    after.budget = Some(Budget {
        requested_cents: Some(123_405),
        ..Budget::default()
    });
    let comparison = compare(&before, &after);
    assert_eq!(comparison.fields(), ["idea", "budget", "sections"]);
    let idea = &comparison.differing[0];
    assert_eq!(
        (&idea.before[..], &idea.after[..]),
        (
            &["Old".into(), "Same".into()][..],
            &["New".into(), "Same".into()][..]
        )
    );
    assert_eq!(comparison.differing[1].after, ["1234.05 EUR"]);
    let sections: Vec<_> = comparison.differing[2..]
        .iter()
        .map(|d| d.section.as_deref())
        .collect();
    assert_eq!(sections, [Some("gone"), Some("here")]);
}
