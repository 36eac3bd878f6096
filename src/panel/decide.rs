//! The gate: the one place that says what a person may do now.

mod consensus;
mod filing;
mod sheets;

use std::sync::Arc;

use super::command::Command;
use super::event::{Actor, Event};
use super::refusal::{Power, Refusal};
use super::state::{Member, Panel, Project};
use crate::cell::Cell;
use crate::ids::ProjectId;
use crate::text::TEXT_LIMIT;

type Decision = Result<Vec<Event>, Refusal>;

/// The events that a command brings about, or why it is refused. An empty list means that
/// everything is already as wished.
///
/// # Errors
/// The refusal names the rule and what is missing.
pub fn decide(panel: &Panel, who: &Actor, command: Command) -> Decision {
    match command {
        Command::AddMember { id, name, role } => filing::add_member(panel, who, id, &name, role),
        Command::File(projects) => filing::file(panel, who, projects),
        Command::Assign(pairs) => filing::assign(panel, who, pairs),
        Command::Open(project) => filing::open(panel, who, project),
        Command::Exclude {
            project,
            check,
            motivation,
        } => filing::exclude(panel, who, project, check, &motivation),
        Command::Seal {
            project,
            sheet,
            others,
        } => sheets::seal(panel, who, project, &sheet, others),
        Command::ImportSheets {
            project,
            sheets,
            others,
        } => sheets::import(panel, who, project, sheets, others),
        Command::Reopen {
            project,
            member,
            reason,
        } => sheets::reopen(panel, who, project, member, &reason),
        Command::Reveal {
            project,
            sheets,
            reason,
        } => sheets::reveal(panel, who, project, sheets, &reason),
        Command::Note { project, sub, text } => consensus::note(panel, who, project, sub, &text),
        Command::Propose { project, sub, mark } => {
            consensus::propose(panel, who, project, sub, mark)
        }
        Command::Answer {
            project,
            sub,
            mark,
            answer,
        } => consensus::answer(panel, who, project, sub, mark, answer),
        Command::Close {
            project,
            sub,
            mark,
            motivation,
            outside_reason,
        } => consensus::close(panel, who, project, sub, mark, &motivation, &outside_reason),
        Command::ReopenConsensus {
            project,
            sub,
            reason,
        } => consensus::reopen(panel, who, project, sub, &reason),
        Command::AcceptConcordant { project, shown } => {
            consensus::accept_concordant(panel, who, project.as_ref(), shown)
        }
    }
}

/// Whether a person may change a cell of their own draft now, and whether the cell fits the rubric.
///
/// # Errors
/// As for [`decide`].
pub fn may_mark(
    panel: &Panel,
    who: &Actor,
    project: &ProjectId,
    cell: &Cell,
) -> Result<(), Refusal> {
    may_write(panel, who, project)?;
    sheets::fits(panel, cell)
}

/// Whether a person may change their own draft on a project now.
///
/// # Errors
/// As for [`decide`].
pub fn may_write(panel: &Panel, who: &Actor, project: &ProjectId) -> Result<(), Refusal> {
    sheets::open_sheet(panel, who, project).map(drop)
}

fn member<'a>(panel: &'a Panel, who: &Actor) -> Result<&'a Member, Refusal> {
    match who {
        Actor::Member(id) => panel
            .member(id.as_str())
            .ok_or_else(|| Refusal::NotAMember(id.to_string())),
        Actor::Office => Err(Refusal::NotAMember("—".into())),
    }
}

/// The member behind `who`, where their role has a power.
fn with_power<'a>(panel: &'a Panel, who: &Actor, power: Power) -> Result<&'a Member, Refusal> {
    use super::event::Role;
    let member = member(panel, who)?;
    let has = match power {
        Power::Score => member.role.scores(),
        Power::Preside => member.role == Role::Chair,
        Power::Administer => member.role == Role::Secretary,
        Power::Write => member.role.scores() || member.role == Role::Secretary,
    };
    if has {
        Ok(member)
    } else {
        Err(Refusal::NotYourRole(member.role, power))
    }
}

fn office(panel: &Panel, who: &Actor) -> Result<(), Refusal> {
    match who {
        Actor::Office => Ok(()),
        Actor::Member(_) => with_power(panel, who, Power::Administer).map(drop),
    }
}

fn project<'a>(panel: &'a Panel, id: &ProjectId) -> Result<&'a Arc<Project>, Refusal> {
    panel
        .project(id)
        .ok_or_else(|| Refusal::UnknownProject(id.to_string()))
}

/// A project that is still in the running.
fn running<'a>(panel: &'a Panel, id: &ProjectId) -> Result<&'a Arc<Project>, Refusal> {
    let project = project(panel, id)?;
    match &project.excluded {
        Some(out) => Err(Refusal::Excluded(id.to_string(), out.check.to_string())),
        None => Ok(project),
    }
}

/// A text that must stand, cleaned.
fn required(text: &str, missing: Refusal) -> Result<String, Refusal> {
    let text = optional(text)?;
    if text.is_empty() {
        Err(missing)
    } else {
        Ok(text)
    }
}

fn optional(text: &str) -> Result<String, Refusal> {
    if text.chars().count() > TEXT_LIMIT {
        return Err(Refusal::TextTooLong(TEXT_LIMIT));
    }
    Ok(crate::text::clean(text).trim().to_owned())
}

/// The freeze of the call, where it has not happened: it comes before the first project is
/// opened or scored (domain finding 3).
fn freeze(panel: &Panel) -> Vec<Event> {
    if panel.frozen {
        Vec::new()
    } else {
        vec![Event::CallFrozen {
            call_hash: panel.call.hash,
        }]
    }
}
