//! The gate for what the office does: members, projects, assignment; and for opening a project.

use std::collections::{HashMap, HashSet};

use super::{Decision, chair, cleared, freeze, member, office, project, running, with_power};
use crate::call::Scorers;
use crate::ids::{MemberId, ProjectId};
use crate::panel::event::{Actor, Event, Filed, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::{Member, Panel, Project};
use crate::text::clean_line;

/// Most characters of an id.
const ID_LIMIT: usize = 64;

pub(super) fn add_member(
    panel: &Panel,
    who: &Actor,
    id: MemberId,
    name: &str,
    role: Role,
) -> Decision {
    if office(panel, who).is_err() {
        with_power(panel, who, Power::Enrol)?;
    }
    usable(id.as_str())?;
    if panel.member(id.as_str()).is_some() {
        return Err(Refusal::MemberExists(id.to_string()));
    }
    let name = clean_line(name);
    if name.is_empty() {
        return Err(Refusal::NameMissing);
    }
    Ok(vec![Event::MemberAdded { id, name, role }])
}

/// An id is one clean line that a person can type.
pub(super) fn usable(id: &str) -> Result<(), Refusal> {
    let fits = !id.is_empty() && id.chars().count() <= ID_LIMIT && clean_line(id) == id;
    if fits {
        Ok(())
    } else {
        Err(Refusal::BadId(clean_line(id)))
    }
}

pub(super) fn file(panel: &Panel, who: &Actor, projects: Vec<Filed>) -> Decision {
    office(panel, who)?;
    let mut seen = HashSet::new();
    let mut events = Vec::new();
    for filed in projects {
        usable(filed.project.as_str())?;
        if !seen.insert(filed.project.clone()) {
            return Err(Refusal::BadId(filed.project.to_string()));
        }
        match panel.project(&filed.project) {
            None if panel.lapsed().any(|p| p.filed.project == filed.project) => {
                return Err(Refusal::Lapsed(filed.project.to_string()));
            }
            None => events.push(Event::ProjectFiled(filed)),
            Some(old) if old.filed == filed => {}
            // The motivation of the exclusion speaks of the dossier as it is.
            Some(old) if old.excluded.is_some() => {
                running(panel, &filed.project)?;
            }
            Some(old) if old.opened_by.is_empty() && !old.scored => {
                events.push(Event::ProjectReplaced(filed));
            }
            Some(_) => return Err(Refusal::AlreadyOpened(filed.project.to_string())),
        }
    }
    // A list that is approved names all that was filed.
    match panel.standing_list() {
        Some(listed) if !events.is_empty() => Err(Refusal::ListApproved(listed.list.number)),
        _ => Ok(events),
    }
}

pub(super) fn assign(
    panel: &Panel,
    who: &Actor,
    pairs: Vec<(ProjectId, Vec<MemberId>)>,
) -> Decision {
    let by_office = office(panel, who).is_ok();
    if !by_office && pairs.is_empty() {
        chair(panel, who, None)?;
    }
    if panel.phase().scorers != Scorers::Assigned {
        return Err(Refusal::NobodyIsAssigned);
    }
    // The event sets the members of a project whole, so there is one for each project, however
    // often it is named.
    let mut order = Vec::new();
    let mut assigned: HashMap<ProjectId, Vec<MemberId>> = HashMap::new();
    for (id, wanted) in pairs {
        let target = running(panel, &id)?;
        if !by_office {
            chair(panel, who, Some(target))?;
        }
        let members = assigned.entry(id.clone()).or_insert_with(|| {
            order.push(id.clone());
            target.assigned.clone()
        });
        for member in wanted {
            scoring(panel, &member)?;
            if members.contains(&member) {
                continue;
            }
            if target.conflicts.recused.contains_key(&member) {
                return Err(Refusal::Recused(id.to_string()));
            }
            members.push(member);
        }
    }
    let mut events = Vec::new();
    for (id, members) in order
        .into_iter()
        .filter_map(|id| assigned.remove_entry(&id))
    {
        let target = project(panel, &id)?;
        if members.len() > target.assigned.len() {
            if target.revealed.is_some() {
                return Err(Refusal::SheetsRevealed(id.to_string()));
            }
            events.push(Event::Assigned {
                project: id,
                members,
            });
        }
    }
    Ok(events)
}

/// A member that exists and whose role scores.
pub(super) fn scoring<'a>(panel: &'a Panel, id: &MemberId) -> Result<&'a Member, Refusal> {
    let member = panel
        .member(id.as_str())
        .ok_or_else(|| Refusal::UnknownMember(id.to_string()))?;
    if member.role.scores() {
        Ok(member)
    } else {
        Err(Refusal::DoesNotScore(id.to_string()))
    }
}

pub(super) fn open(panel: &Panel, who: &Actor, id: ProjectId) -> Decision {
    let reader = member(panel, who)?;
    let target = project(panel, &id)?;
    may_read(panel, reader, target)?;
    if target.opened_by.contains(&reader.id) {
        return Ok(Vec::new());
    }
    let mut events = freeze(panel);
    events.push(Event::ProjectOpened { project: id });
    Ok(events)
}

/// Whether a member may read the dossier of a project.
pub(super) fn may_read(panel: &Panel, reader: &Member, target: &Project) -> Result<(), Refusal> {
    cleared(panel, reader, target)?;
    match reader.role {
        Role::Expert if !target.conflicts.experts.contains(&reader.id) => {
            Err(Refusal::NotAsked(target.filed.project.to_string()))
        }
        Role::Administrator => Err(Refusal::NotYourRole(reader.role, Power::Write)),
        Role::Expert
        | Role::Chair
        | Role::Member
        | Role::Secretary
        | Role::Substitute
        | Role::Observer
        | Role::Manager => Ok(()),
    }
}
