//! An index over all projects of a phase: who else names the district, who else has the body.

use std::collections::HashMap;

use super::because::Others;
use crate::call::Call;
use crate::dossier::{Facts, Kind, PartnerFacts};
use crate::ids::ProjectId;

/// Projects by district and by member, built in one pass.
#[derive(Debug, Clone, Default)]
pub struct Across {
    districts: HashMap<String, Vec<ProjectId>>,
    bodies: HashMap<String, Body>,
}

/// A body with the projects whose associations it is in.
#[derive(Debug, Clone, Default)]
struct Body {
    /// What it is called in any of them.
    kinds: Vec<Kind>,
    projects: Vec<ProjectId>,
}

impl Across {
    /// The index over these projects of a call; each stands once.
    pub fn of<'a>(
        call: &Call,
        projects: impl IntoIterator<Item = (&'a ProjectId, &'a Facts)>,
    ) -> Self {
        let mut across = Self::default();
        for (id, facts) in projects {
            for district in &facts.districts {
                let key = call.district_key(district);
                note(across.districts.entry(key).or_default(), id);
            }
            for member in facts.members() {
                // A place that is still to be found is no body, whatever stands for its name.
                let Some(key) = member.key().filter(|_| !member.to_be_found()) else {
                    continue;
                };
                let body = across.bodies.entry(key).or_default();
                note(&mut body.projects, id);
                for kind in &member.kinds {
                    if !body.kinds.contains(kind) {
                        body.kinds.push(*kind);
                    }
                }
            }
        }
        across
    }

    /// The other projects that name a district.
    #[must_use]
    pub fn of_district(&self, call: &Call, district: &str, own: &ProjectId) -> Others {
        let projects = self.districts.get(&call.district_key(district));
        others(projects.map(Vec::as_slice).unwrap_or_default(), own)
    }

    /// The other projects in which a body is a member.
    #[must_use]
    pub fn of_body(&self, body: &PartnerFacts, own: &ProjectId) -> Others {
        let projects = self.body(body).map(|body| body.projects.as_slice());
        others(projects.unwrap_or_default(), own)
    }

    /// Whether a body is of one of the kinds, in this or in another dossier.
    #[must_use]
    pub fn is_any(&self, body: &PartnerFacts, kinds: &[Kind]) -> bool {
        let known = self.body(body).map(|body| body.kinds.as_slice());
        let known = known.unwrap_or_default();
        body.is_any(kinds) || known.iter().any(|kind| kinds.contains(kind))
    }

    fn body(&self, body: &PartnerFacts) -> Option<&Body> {
        self.bodies.get(&body.key()?)
    }
}

/// Notes a project once; those of one project come one after the other.
fn note(projects: &mut Vec<ProjectId>, id: &ProjectId) {
    if projects.last() != Some(id) {
        projects.push(id.clone());
    }
}

/// The projects without the own one: all of them as a number, the first few by name.
fn others(projects: &[ProjectId], own: &ProjectId) -> Others {
    let first = projects.iter().filter(|id| *id != own).take(Others::NAMED);
    let first: Vec<ProjectId> = first.cloned().collect();
    let count = if first.len() < Others::NAMED {
        first.len()
    } else {
        let own = usize::from(projects.contains(own));
        projects.len().saturating_sub(own).max(first.len())
    };
    Others { first, count }
}
