//! Which sections of a dossier are empty.

use super::{Dossier, passages};
use crate::call::Phase;

/// The sections with a structure of their own, in the order in which they are shown.
pub const SECTIONS: [&str; 19] = [
    "abstract",
    "needs",
    "idea",
    "innovation_elements",
    "coherence",
    "participation",
    "activities",
    "budget",
    "sustainability",
    "replicability",
    "integration",
    "indicators",
    "risks",
    "governance",
    "priorities",
    "partner_changes",
    "ats",
    "declarations",
    "documents",
];

/// The sections that the call requires and the dossier leaves empty, by id in the call's order.
#[must_use]
pub fn missing_sections(dossier: &Dossier, phase: &Phase) -> Vec<String> {
    let required = phase.sections.iter().filter(|section| section.required);
    required
        .filter(|section| is_empty(dossier, &section.id))
        .map(|section| section.id.clone())
        .collect()
}

fn blank<S: AsRef<str>>(text: S) -> bool {
    text.as_ref().trim().is_empty()
}

/// Whether a section holds no text at all.
pub(super) fn is_empty(dossier: &Dossier, section: &str) -> bool {
    match section {
        "abstract" => blank(&dossier.summary),
        "title" => blank(&dossier.title),
        "districts" => dossier.districts.iter().all(blank),
        "receipt" => dossier.receipt.is_none(),
        "needs" => dossier.needs.iter().all(|need| blank(&need.text)),
        "idea" => dossier
            .idea
            .as_ref()
            .is_none_or(|idea| blank(&idea.text) && idea.actions.iter().all(blank)),
        "innovation_elements" => dossier
            .innovation_elements
            .iter()
            .all(|element| blank(&element.text)),
        "coherence" => dossier.coherence.as_ref().is_none_or(|c| {
            [&c.text, &c.governance, &c.subsidiarity]
                .into_iter()
                .all(blank)
                && c.principle_refs.iter().all(blank)
                && c.local_systems.is_empty()
                && c.dimensions.is_empty()
        }),
        "participation" => dossier.participation.as_ref().is_none_or(|p| {
            blank(&p.text)
                && p.codesign
                    .iter()
                    .all(|c| [&c.who, &c.method, &c.outcome].into_iter().all(blank))
                && p.coproduction
                    .iter()
                    .all(|c| blank(&c.action) && blank(&c.tasks))
        }),
        "ats" => dossier
            .ats
            .as_ref()
            .is_none_or(|ats| ats.partners.is_empty()),
        "declarations" => dossier.declarations.is_empty(),
        "documents" => dossier.documents.is_empty(),
        other => passages(dossier, other).is_empty(),
    }
}
