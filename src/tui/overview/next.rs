//! What is next for the viewer, as the gate and the view give it.

use crate::panel::Sight;
use crate::panel::refusal::Refusal;
use crate::panel::sight::{ProjectSight, Standing};
use crate::tui::model::Model;
use crate::tui::{papers, projects, ranking, screening};

/// What the viewer should do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Declare whether there are conflicts of interest, on so many projects.
    Declare(usize),
    /// Screen so many projects, this one first.
    Screen(usize, usize),
    /// Open a sitting.
    OpenSitting,
    /// Resume the sitting.
    Resume,
    /// Note who is there: the quorum is missing.
    Attendance,
    /// Wait until the panel may value.
    Blocked,
    /// Score this project.
    Score(usize),
    /// Reveal: everyone has sealed.
    Reveal(usize),
    /// Accept what is concordant.
    Accept(usize),
    /// Reconcile a divergence.
    Reconcile,
    /// Wait for others: so many sheets are missing.
    Wait(usize),
    /// Draw between so many equals.
    Draw(usize),
    /// Approve the list.
    Approve,
    /// Publish the list with this number.
    Publish(u32),
    /// Open the next phase.
    OpenPhase,
    /// Close the sitting: the list is approved.
    CloseSitting,
    /// Read and sign the minutes of the sitting with this number.
    Sign(u32),
    /// Wait for the definitive projects: so many.
    Awaited(usize),
    /// Look at the ranking: everything is settled.
    Done,
    /// No project is filed.
    Empty,
}

/// What is next for the viewer.
#[must_use]
pub fn next(model: &Model, sight: Sight<'_>) -> Next {
    if sight.project_count() == 0 {
        return match sight.awaited().len() {
            0 => Next::Empty,
            n => Next::Awaited(n),
        };
    }
    let undeclared = sight.undeclared().len();
    if undeclared > 0 {
        return Next::Declare(undeclared);
    }
    let due = screening::due(model, sight);
    if let Some(first) = due.first() {
        return match sitting_first(sight) {
            Some(step) if sight.is_chair() => step,
            _ => Next::Screen(due.len(), *first),
        };
    }
    if let Some(place) = projects::next_to_do(model, sight, None) {
        return Next::Score(place);
    }
    if sight.is_chair() {
        let ready = |p: &ProjectSight<'_>| {
            let (sealed, due) = p.progress();
            valued(p) && due > 0 && sealed == due
        };
        if let Some((place, _)) = sight.places().find(|(_, p)| ready(p)) {
            return Next::Reveal(place);
        }
        if model.consensus.concordant > 0 && sight.may_value().is_ok() {
            return Next::Accept(model.consensus.concordant);
        }
    }
    let to_reconcile = !model.consensus.queue.is_empty() || model.consensus.concordant > 0;
    if to_reconcile {
        return sitting_first(sight).unwrap_or(Next::Reconcile);
    }
    let step = match missing(sight) {
        0 => model.overview.outcome.map_or(Next::Done, |(_, step)| step),
        n => Next::Wait(n),
    };
    match (step, unsigned(model, sight)) {
        (Next::Wait(_) | Next::Done, Some(number)) => Next::Sign(number),
        _ => step,
    }
}

/// The first closed sitting whose minutes the viewer must still sign.
fn unsigned(model: &Model, sight: Sight<'_>) -> Option<u32> {
    let mut closed = sight.sittings().filter(|s| s.closed.is_some());
    closed
        .find(|s| papers::may_sign(model, sight, s.number).is_ok())
        .map(|s| s.number)
}

/// What the sitting needs before the panel may value.
fn sitting_first(sight: Sight<'_>) -> Option<Next> {
    let refusal = sight.may_value().err()?;
    Some(match refusal {
        _ if !sight.is_chair() => Next::Blocked,
        Refusal::NoSitting => Next::OpenSitting,
        Refusal::SittingSuspended(_) => Next::Resume,
        _ => Next::Attendance,
    })
}

/// What is next once every project is settled.
pub(super) fn outcome(model: &Model, sight: Sight<'_>) -> Next {
    let waits = matches!(sight.draft_list(), Ok(_) | Err(Refusal::DrawNeeded(_)));
    match model.probe(sight, ranking::ask::approval(sight)) {
        Ok(_) => return Next::Approve,
        Err(Refusal::DrawNeeded(group)) => return Next::Draw(group.len()),
        Err(Refusal::ListApproved(_) | Refusal::NotYourRole(..)) => {}
        // Nothing but the sitting keeps the chair from it.
        Err(_) if waits => return sitting_first(sight).unwrap_or(Next::Done),
        Err(_) => {}
    }
    let Some(listed) = sight.standing_list() else {
        return Next::Done;
    };
    let published = listed.published.is_some();
    match sight.sitting() {
        Some(_) if sight.is_chair() => Next::CloseSitting,
        _ if !published && sight.manages() => Next::Publish(listed.list.number),
        _ if published && sight.manages() && sight.next_phase().is_some() => Next::OpenPhase,
        _ => Next::Done,
    }
}

/// Whether sheets on a project are being filled: it runs, it is admitted, they are not revealed.
fn valued(project: &ProjectSight<'_>) -> bool {
    let admitted = project.standing() != Standing::Screening;
    project.runs() && admitted && project.sheets().is_none()
}

/// Sheets that are still to be sealed, of anybody.
fn missing(sight: Sight<'_>) -> usize {
    sight
        .projects()
        .filter(valued)
        .map(|p| {
            let (sealed, due) = p.progress();
            due - sealed
        })
        .sum()
}
