//! Which sections of a dossier are empty.

use super::{CoDesign, CoProduction, Dossier, passages};
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

/// Those of a definitive project.
pub const PLANNED: [&str; 10] = [
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

impl CoDesign {
    /// Whether the row says who took part, how, or what came of it.
    pub(super) fn is_told(&self) -> bool {
        ![&self.who, &self.method, &self.outcome]
            .into_iter()
            .all(blank)
    }
}

impl CoProduction {
    /// Whether the row says what is done together, or who does what.
    pub(super) fn is_told(&self) -> bool {
        !(blank(&self.action) && blank(&self.tasks))
    }
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
                && !p.codesign.iter().any(CoDesign::is_told)
                && !p.coproduction.iter().any(CoProduction::is_told)
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
