//! The gate for score sheets: marking, sealing, reopening, revealing.

use std::collections::HashSet;
use std::sync::Arc;

use super::{
    Decision, cleared, filing, freeze, name_of, office, optional, presided, project, required,
    running, unlisted, with_power,
};
use crate::call::{Reveal, Scorers};
use crate::cell::Cell;
use crate::ids::{MemberId, ProjectId};
use crate::panel::event::{Actor, Event, Role, Sheet};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::{Member, Panel, Project};

/// The member whose sheet on this project is still open to them, and the project.
pub(super) fn open_sheet<'a>(
    panel: &'a Panel,
    who: &Actor,
    id: &ProjectId,
) -> Result<(&'a Member, &'a Arc<Project>), Refusal> {
    let author = scorer(panel, who, id)?;
    cleared(panel, author, project(panel, id)?)?;
    let target = running(panel, id)?;
    if panel.phase().screening && target.screening.admitted.is_none() {
        return Err(Refusal::NotAdmitted(id.to_string()));
    }
    if target.revealed.is_some() && !panel.scores_late(target, author) {
        return Err(Refusal::SheetsRevealed(id.to_string()));
    }
    unlisted(panel, target)?;
    if target.sealed.contains_key(&author.id) {
        return Err(Refusal::SheetSealed(id.to_string()));
    }
    if !panel.must_score(target, author) {
        return Err(no_sheet(panel, target, author));
    }
    Ok((author, target))
}

/// Why a member has no sheet to file on a project.
fn no_sheet(panel: &Panel, target: &Project, author: &Member) -> Refusal {
    let id = target.filed.project.to_string();
    if panel.seated(&author.id, target) && !panel.takes_part(target, author) {
        return Refusal::NotAssignedToYou(id);
    }
    match panel.acting(author, Some(target)) {
        Some(holder) if author.role.scores() && *holder != author.id => {
            Refusal::SeatHeld(name_of(panel, holder))
        }
        _ => Refusal::SeatScored(id),
    }
}

/// A member whose role scores: a substitute does while seated.
fn scorer<'a>(panel: &'a Panel, who: &Actor, id: &ProjectId) -> Result<&'a Member, Refusal> {
    let author = super::member(panel, who)?;
    let target = project(panel, id)?;
    if author.role == Role::Substitute && panel.seated(&author.id, target) {
        return Ok(author);
    }
    with_power(panel, who, Power::Score)
}

/// Whether a cell names a sub-criterion of the rubric and a mark on its scale.
pub(super) fn fits(panel: &Panel, cell: &Cell) -> Result<(), Refusal> {
    let sub = panel.phase().subs.iter().find(|s| s.id == cell.sub);
    let sub = sub.ok_or_else(|| Refusal::UnknownSub(cell.sub.to_string()))?;
    if cell.mark.is_some_and(|m| m > sub.scale.top()) {
        return Err(Refusal::OffScale(cell.sub.to_string()));
    }
    optional(&cell.comment)?;
    cell.evidence
        .iter()
        .try_for_each(|e| optional(&e.quote).map(drop))
}

fn check_sheet(panel: &Panel, sheet: &Sheet) -> Result<(), Refusal> {
    sheet.cells.iter().try_for_each(|cell| fits(panel, cell))?;
    let phase = panel.phase();
    let places: Vec<_> = sheet
        .cells
        .iter()
        .filter_map(|c| phase.sub_index(c.sub.as_str()))
        .collect();
    if !places.is_sorted_by(|a, b| a < b) {
        return Err(Refusal::OffScale(sheet.member.to_string()));
    }
    let marked = sheet.cells.iter().filter(|c| c.mark.is_some()).count();
    match phase.subs.len() - marked {
        0 => Ok(()),
        _ if marked == 0 => Err(Refusal::SheetEmpty),
        _ if phase.partial_sheets => Ok(()),
        missing => Err(Refusal::SheetIncomplete(missing)),
    }
}

pub(super) fn seal(
    panel: &Panel,
    who: &Actor,
    id: ProjectId,
    sheet: &Arc<Sheet>,
    others: Vec<Arc<Sheet>>,
) -> Decision {
    let (author, target) = open_sheet(panel, who, &id)?;
    if sheet.member != author.id {
        return Err(Refusal::NotAssignedToYou(id.to_string()));
    }
    check_sheet(panel, sheet)?;
    let mut events = freeze(panel);
    events.push(seal_event(&id, sheet, false));
    let due: Vec<_> = panel.scorers(target).map(|m| m.id.clone()).collect();
    let now = vec![Arc::clone(sheet)];
    let reveal = match &target.revealed {
        // A substitute who scores after the reveal joins the others' sheets at once.
        Some(_) => Some(now),
        None => reveal_if_last(panel, target, &id, &due, now, others)?,
    };
    events.extend(reveal.map(|sheets| Event::SheetsRevealed {
        project: id,
        sheets,
        reason: String::new(),
    }));
    Ok(events)
}

pub(super) fn import(
    panel: &Panel,
    who: &Actor,
    id: ProjectId,
    sheets: Vec<Arc<Sheet>>,
    others: Vec<Arc<Sheet>>,
) -> Decision {
    office(panel, who)?;
    let target = running(panel, &id)?;
    if sheets.is_empty() {
        return Ok(Vec::new());
    }
    unlisted(panel, target)?;
    if panel.phase().screening && target.screening.admitted.is_none() {
        return Err(Refusal::NotAdmitted(id.to_string()));
    }
    let mut authors = HashSet::new();
    for sheet in &sheets {
        let author = author(panel, target, &sheet.member)?;
        if target.sealed.contains_key(&sheet.member) || !authors.insert(&sheet.member) {
            let (member, project) = (sheet.member.to_string(), id.to_string());
            return Err(Refusal::OtherSheetFiled(member, project));
        }
        cleared(panel, author, target)?;
        // The sheet of a seat is one, whoever holds it now.
        let mut seats = panel.seats();
        if !seats.any(|seat| panel.author(seat, target) == Some(&author.id)) {
            return Err(no_sheet(panel, target, author));
        }
        check_sheet(panel, sheet)?;
    }
    let by_assignment = panel.phase().scorers == Scorers::Assigned;
    // Sheets written elsewhere may still join those revealed, until the panel has begun to
    // reconcile: where members are assigned, their sheets can arrive in several files.
    if target.revealed.is_some() {
        if target.reconciled {
            return Err(Refusal::ConsensusBegun(id.to_string()));
        }
        if !by_assignment {
            return Err(Refusal::SheetsRevealed(id.to_string()));
        }
    }
    let mut events = freeze(panel);
    let mut due: Vec<MemberId> = panel.scorers(target).map(|m| m.id.clone()).collect();
    if by_assignment {
        let new: Vec<_> = sheets
            .iter()
            .map(|s| s.member.clone())
            .filter(|m| !due.contains(m))
            .collect();
        if !new.is_empty() {
            // Beside those assigned: a seat that is vacant stays assigned.
            let members = target.assigned.iter().chain(&new).cloned().collect();
            events.push(Event::Assigned {
                project: id.clone(),
                members,
            });
            due.extend(new);
        }
    }
    events.extend(sheets.iter().map(|sheet| seal_event(&id, sheet, true)));
    let reveal = match &target.revealed {
        Some(_) => Some(sheets),
        None => reveal_if_last(panel, target, &id, &due, sheets, others)?,
    };
    events.extend(reveal.map(|sheets| Event::SheetsRevealed {
        project: id,
        sheets,
        reason: String::new(),
    }));
    Ok(events)
}

/// The author of a sheet that comes in: somebody who scores, or holds a seat.
fn author<'a>(panel: &'a Panel, target: &Project, id: &MemberId) -> Result<&'a Member, Refusal> {
    match panel.member(id.as_str()) {
        Some(member) if panel.seated(id, target) => Ok(member),
        _ => filing::scoring(panel, id),
    }
}

fn seal_event(id: &ProjectId, sheet: &Sheet, imported: bool) -> Event {
    Event::SheetSealed {
        project: id.clone(),
        member: sheet.member.clone(),
        commitment: sheet.commitment(id),
        imported,
    }
}

/// All sheets of the project, where those now sealed are the last of those due and the call
/// lets the reveal happen by itself.
fn reveal_if_last(
    panel: &Panel,
    target: &Project,
    id: &ProjectId,
    due: &[MemberId],
    now: Vec<Arc<Sheet>>,
    others: Vec<Arc<Sheet>>,
) -> Result<Option<Vec<Arc<Sheet>>>, Refusal> {
    let filed = |member: &MemberId| {
        target.sealed.contains_key(member) || now.iter().any(|s| s.member == *member)
    };
    let vacant = panel.vacancy(target).is_some();
    if panel.phase().reveal == Reveal::ByChair || vacant || !due.iter().all(filed) {
        return Ok(None);
    }
    let mut sheets = matching(panel, target, id, others)?;
    sheets.extend(now);
    Ok(Some(sheets))
}

/// The content of every sealed sheet, each checked against its commitment.
fn matching(
    panel: &Panel,
    target: &Project,
    id: &ProjectId,
    sheets: Vec<Arc<Sheet>>,
) -> Result<Vec<Arc<Sheet>>, Refusal> {
    let mut authors = HashSet::new();
    let found: Vec<_> = sheets
        .into_iter()
        .filter(|s| {
            target
                .sealed
                .get(&s.member)
                .is_some_and(|seal| seal.commitment == s.commitment(id))
        })
        .filter(|s| authors.insert(s.member.clone()))
        .collect();
    match target
        .sealed
        .keys()
        .find(|member| found.iter().all(|s| s.member != **member))
    {
        Some(member) => Err(Refusal::SheetMismatch(name_of(panel, member))),
        None => Ok(found),
    }
}

pub(super) fn reopen(
    panel: &Panel,
    who: &Actor,
    id: ProjectId,
    member: MemberId,
    reason: &str,
) -> Decision {
    let (_, target) = presided(panel, who, &id)?;
    unlisted(panel, target)?;
    if target.revealed.is_some() {
        return Err(Refusal::SheetsRevealed(id.to_string()));
    }
    if !target.sealed.contains_key(&member) {
        return Err(Refusal::NotSealed(member.to_string(), id.to_string()));
    }
    let reason = required(reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::SheetReopened {
        project: id,
        member,
        reason,
    }])
}

pub(super) fn reveal(
    panel: &Panel,
    who: &Actor,
    id: ProjectId,
    sheets: Vec<Arc<Sheet>>,
    reason: &str,
) -> Decision {
    let (_, target) = presided(panel, who, &id)?;
    if target.revealed.is_some() {
        return Err(Refusal::SheetsRevealed(id.to_string()));
    }
    unlisted(panel, target)?;
    if target.sealed.is_empty() {
        return Err(Refusal::NothingSealed(id.to_string()));
    }
    panel.no_vacancy(target)?;
    let missing = panel
        .scorers(target)
        .filter(|m| !target.sealed.contains_key(&m.id))
        .count();
    let reason = if missing > 0 {
        required(reason, Refusal::RevealNeedsReason(missing))?
    } else {
        optional(reason)?
    };
    let sheets = matching(panel, target, &id, sheets)?;
    Ok(vec![Event::SheetsRevealed {
        project: id,
        sheets,
        reason,
    }])
}
