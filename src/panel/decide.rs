//! The gate: the one place that says what a person may do now.

mod consensus;
mod filing;
mod list;
mod login;
mod people;
mod procedure;
mod screening;
mod sheets;
mod sitting;

use std::sync::Arc;

use jiff::Timestamp;

use super::command::Command;
use super::event::{Actor, Event, Role};
use super::refusal::{Power, Refusal};
use super::state::{Member, Panel, Project};
use crate::cell::Cell;
use crate::ids::{MemberId, ProjectId};
use crate::text::TEXT_LIMIT;

pub(in crate::panel) use consensus::concordant;

type Decision = Result<Vec<Event>, Refusal>;

/// The events that a command brings about at a time, or why it is refused. An empty list means that
/// everything is already as wished.
///
/// # Errors
/// The refusal names the rule and what is missing.
pub fn decide(panel: &Panel, who: &Actor, at: Timestamp, command: Command) -> Decision {
    match command {
        Command::AddMember { id, name, role } => filing::add_member(panel, who, id, &name, role),
        Command::File(projects) => filing::file(panel, who, projects),
        Command::Assign(pairs) => filing::assign(panel, who, pairs),
        Command::Open(project) => filing::open(panel, who, project),
        Command::Exclude {
            project,
            check,
            motivation,
        } => screening::exclude(panel, who, project, check, &motivation, at),
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
        other => around(panel, who, at, other),
    }
}

/// What is no scoring: people, sittings, screening, procedure, lists.
fn around(panel: &Panel, who: &Actor, at: Timestamp, command: Command) -> Decision {
    match command {
        Command::Describe(profile) => people::describe(panel, who, profile),
        Command::DeclareNoConflict(declared) => people::declare(panel, who, declared),
        Command::Recuse(recused) => people::recuse(panel, who, recused),
        Command::AssessRecusal(assessed) => people::assess(panel, who, assessed),
        Command::Seat(seat) => people::seat(panel, who, seat),
        Command::Unseat(seat) => people::unseat(panel, who, seat),
        Command::AskExpert(asked) => people::ask_expert(panel, who, asked),
        Command::FileOpinion(opinion) => people::opinion(panel, who, opinion),
        Command::RegisterKey(asked) => login::register(panel, who, asked),
        Command::RevokeKey(asked) => login::revoke(panel, who, asked),
        Command::Call(called) => consensus::call(panel, who, called),
        Command::OpenSitting {
            mode,
            place,
            agenda,
            present,
            remote,
        } => sitting::open(panel, who, mode, &place, &agenda, present, remote),
        Command::Attend(attendance) => sitting::attend(panel, who, attendance),
        Command::Suspend { reason } => sitting::suspend(panel, who, &reason),
        Command::Resume { note } => sitting::resume(panel, who, &note),
        Command::CloseSitting { next } => sitting::close(panel, who, &next),
        Command::NoteIncident { text } => sitting::incident(panel, who, &text),
        Command::SignMinutes(signed) => sitting::sign(panel, who, signed),
        Command::CorrectMinutes(corrected) => sitting::correct(panel, who, &corrected),
        Command::DecideCheck(decided) => screening::decide(panel, who, decided),
        Command::AskIntegration(asked) => screening::ask(panel, who, at, asked),
        Command::Integrate(integrated) => screening::integrate(panel, who, *integrated),
        Command::Admit(admitted) => screening::admit(panel, who, admitted),
        Command::Readmit(back) => screening::readmit(panel, who, back),
        Command::Draw {
            projects,
            seed,
            witnesses,
        } => list::draw(panel, who, projects, &seed, &witnesses),
        Command::ApproveList { shown } => list::approve(panel, who, shown),
        Command::PublishList(published) => list::publish(panel, who, published),
        Command::CorrectMaterialError { list, act, reason } => {
            list::correct(panel, who, list, act, &reason)
        }
        Command::AdvanceList { act } => list::advance(panel, who, act),
        Command::OrderReevaluation(order) => list::reevaluate(panel, who, order),
        other => procedure::decide(panel, who, at, other),
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

/// Whether somebody who logged in with a key may still act as a member.
///
/// # Errors
/// [`Refusal::KeyGone`].
pub fn may_act_by(
    panel: &Panel,
    member: &crate::ids::MemberId,
    fingerprint: &str,
) -> Result<(), Refusal> {
    login::known(panel, member, fingerprint)
}

/// Whether a person may invite a member to register a key over SSH.
///
/// # Errors
/// As for [`decide`].
pub fn may_invite(
    panel: &Panel,
    who: &Actor,
    holder: &crate::ids::MemberId,
) -> Result<(), Refusal> {
    login::invite(panel, who, holder)
}

/// Whether a person may change their own draft on a project now.
///
/// # Errors
/// As for [`decide`].
pub fn may_write(panel: &Panel, who: &Actor, project: &ProjectId) -> Result<(), Refusal> {
    sheets::open_sheet(panel, who, project).map(drop)
}

/// Whether a person may read the dossier of a project: whoever could open it, and the office.
///
/// # Errors
/// As for [`decide`].
pub fn may_read(panel: &Panel, who: &Actor, id: &ProjectId) -> Result<(), Refusal> {
    let mut stages = panel.stages_of(id);
    let unknown = || Refusal::UnknownProject(id.to_string());
    let target = stages.next().ok_or_else(unknown)?;
    match who {
        Actor::Office => Ok(()),
        Actor::Member(_) => filing::may_read(panel, member(panel, who)?, target),
    }
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
    let member = member(panel, who)?;
    if member.role.has(power) {
        Ok(member)
    } else {
        Err(Refusal::NotYourRole(member.role, power))
    }
}

/// Whoever presides, over a project or in general: the holder of the chair's seat. A chair who has
/// recused themselves presides over that project no more (E4).
fn chair<'a>(
    panel: &'a Panel,
    who: &Actor,
    project: Option<&Project>,
) -> Result<&'a Member, Refusal> {
    let member = member(panel, who)?;
    if panel.presides(&member.id, project) {
        return Ok(member);
    }
    if member.role != Role::Chair {
        return Err(Refusal::NotYourRole(member.role, Power::Preside));
    }
    let left = project.filter(|p| p.conflicts.recused.contains_key(&member.id));
    if let Some(project) = left {
        return Err(Refusal::Recused(project.filed.project.to_string()));
    }
    let holder = panel.acting(member, project).unwrap_or(&member.id);
    Err(Refusal::SeatHeld(name_of(panel, holder)))
}

/// A project in the running, and whoever presides over it.
fn presided<'a>(
    panel: &'a Panel,
    who: &Actor,
    id: &ProjectId,
) -> Result<(&'a Member, &'a Arc<Project>), Refusal> {
    let chair = chair(panel, who, Some(project(panel, id)?))?;
    Ok((chair, running(panel, id)?))
}

fn name_of(panel: &Panel, id: &MemberId) -> String {
    let member = panel.member(id.as_str());
    member.map_or_else(|| id.to_string(), |m| m.name.clone())
}

fn office(panel: &Panel, who: &Actor) -> Result<(), Refusal> {
    match who {
        Actor::Office => Ok(()),
        Actor::Member(_) => with_power(panel, who, Power::Administer).map(drop),
    }
}

/// Who answers for the procedure: its officer, or the office where the panel has none.
fn manager(panel: &Panel, who: &Actor) -> Result<(), Refusal> {
    match who {
        Actor::Office if !panel.has_manager() => Ok(()),
        Actor::Office => Err(Refusal::ForTheManager),
        Actor::Member(_) => with_power(panel, who, Power::Manage).map(drop),
    }
}

/// A member may take part in what concerns a project: not recused, and with their declaration
/// on conflicts of interest where the call asks for it. Asked before anything that tells how the project
/// stands: who is not cleared learns nothing of it by what is refused.
fn cleared(panel: &Panel, member: &Member, project: &Project) -> Result<(), Refusal> {
    let id = project.filed.project.to_string();
    if project.conflicts.recused.contains_key(&member.id) {
        return Err(Refusal::Recused(id));
    }
    let asked = member.role.must_be_free();
    let declared = project.conflicts.none.contains(&member.id);
    if panel.call.conflicts_declared && asked && !declared {
        return Err(Refusal::ConflictUndeclared(id));
    }
    Ok(())
}

/// A project of which no approved list speaks the last word.
fn unlisted(panel: &Panel, project: &Project) -> Result<(), Refusal> {
    match panel.standing_list() {
        Some(listed) if project.reevaluated.is_none() => {
            Err(Refusal::ListApproved(listed.list.number))
        }
        _ => Ok(()),
    }
}

/// An act that is recorded, of one of some kinds.
fn act<'a>(
    panel: &'a Panel,
    id: &str,
    kinds: &[crate::call::act::ActKind],
) -> Result<&'a crate::call::act::Act, Refusal> {
    let act = panel
        .act(id)
        .ok_or_else(|| Refusal::UnknownAct(id.into()))?;
    if kinds.is_empty() || kinds.contains(&act.kind) {
        Ok(act)
    } else {
        let words = kinds.iter().map(|k| k.word()).collect();
        Err(Refusal::WrongAct(id.into(), words))
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
    if project.applicant.withdrawn.is_some() {
        return Err(Refusal::Withdrawn(id.to_string()));
    }
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
