//! What changed between two filings of one project: the preliminary and the definitive, or before
//! and after an integration.

use serde_json::Value;

use super::{Dossier, FIELDS, Facts, PartnerFacts, PartnerRole, PartnerStatus, passages};

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The fields that differ, in the order of [`FIELDS`], with their texts before and after.
    pub differing: Vec<Differing>,
    /// Partners that came, left or changed, the lead among them.
    pub partners: Vec<PartnerChanged>,
    /// Name of the lead before and after, where it is another body.
    pub lead: Option<(String, String)>,
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Its name in [`FIELDS`].
    pub field: &'static str,
    /// For `sections`: the free section.
    pub section: Option<String>,
    /// Its passages before.
    pub before: Vec<String>,
    /// Its passages after.
    pub after: Vec<String>,
}

/// A partner that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerChanged {
    /// The partner: as it was before, or as it came in.
    pub partner: PartnerFacts,
    /// What changed.
    pub change: Change,
}

/// How a partner changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It came in.
    Added,
    /// It is no longer there, or withdrew.
    Removed,
    /// Its role changed, from and to.
    Role(PartnerRole, PartnerRole),
    /// The firmness of its adhesion changed, from and to.
    Status(PartnerStatus, PartnerStatus),
}

impl Comparison {
    /// Names of the fields that differ, each once, in the order of [`FIELDS`].
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        let mut fields: Vec<&str> = self.differing.iter().map(|d| d.field).collect();
        fields.dedup();
        fields
    }
}

/// Compares two filings of a project, field by field as they would be written to a file.
#[must_use]
pub fn compare(before: &Dossier, after: &Dossier) -> Comparison {
    let (old, new) = (Facts::of(before), Facts::of(after));
    Comparison {
        differing: differing(before, after),
        lead: lead_changed(&old, &new),
        partners: partners_changed(&old.partners, &new.partners),
    }
}

fn differing(before: &Dossier, after: &Dossier) -> Vec<Differing> {
    let values = |dossier: &Dossier| serde_json::to_value(dossier).unwrap_or(Value::Null);
    let (old, new) = (values(before), values(after));
    let mut differing = Vec::new();
    for field in FIELDS {
        if old.get(field) == new.get(field) {
            continue;
        }
        if field == "sections" {
            let ids = before.sections.keys().chain(after.sections.keys());
            let ids: std::collections::BTreeSet<&String> = ids.collect();
            let text = |dossier: &Dossier, id: &String| dossier.sections.get(id).cloned();
            for id in ids
                .into_iter()
                .filter(|id| text(before, id) != text(after, id))
            {
                differing.push(Differing {
                    field,
                    section: Some(id.clone()),
                    before: text(before, id).into_iter().collect(),
                    after: text(after, id).into_iter().collect(),
                });
            }
        } else {
            differing.push(Differing {
                field,
                section: None,
                before: passages(before, field),
                after: passages(after, field),
            });
        }
    }
    differing
}

/// Name of the lead before and after, where it is another body.
#[must_use]
pub fn lead_changed(before: &Facts, after: &Facts) -> Option<(String, String)> {
    let name = |lead: Option<&PartnerFacts>| lead.map(|p| p.name.clone()).unwrap_or_default();
    let same = match (before.lead(), after.lead()) {
        (Some(old), Some(new)) => old.same(new),
        (None, None) => true,
        _ => false,
    };
    (!same).then(|| (name(before.lead()), name(after.lead())))
}

/// What changed among partners; one that withdrew counts as gone. In the order filed: first those
/// that went or changed, then those that came in.
#[must_use]
pub fn partners_changed<'a>(
    before: impl IntoIterator<Item = &'a PartnerFacts>,
    after: impl IntoIterator<Item = &'a PartnerFacts>,
) -> Vec<PartnerChanged> {
    let here = |p: &&PartnerFacts| p.status != PartnerStatus::Ritirato;
    let mut left: Vec<&PartnerFacts> = after.into_iter().filter(here).collect();
    let changed = |partner: &PartnerFacts, change| PartnerChanged {
        partner: partner.clone(),
        change,
    };
    let mut all = Vec::new();
    for old in before.into_iter().filter(here) {
        let Some(place) = left.iter().position(|new| is(old, new)) else {
            all.push(changed(old, Change::Removed));
            continue;
        };
        let new = left.remove(place);
        if old.role != new.role {
            all.push(changed(old, Change::Role(old.role, new.role)));
        }
        if old.status != new.status {
            all.push(changed(old, Change::Status(old.status, new.status)));
        }
    }
    all.extend(left.into_iter().map(|new| changed(new, Change::Added)));
    all
}

/// The same body, or the same place that is still to be filled.
fn is(old: &PartnerFacts, new: &PartnerFacts) -> bool {
    match (old.key(), new.key()) {
        (None, None) => old.role == new.role && old.kinds == new.kinds,
        _ => old.same(new),
    }
}

#[cfg(test)]
mod tests;
