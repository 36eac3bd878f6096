//! Which keys the bar at the foot suggests: only those that lead somewhere for this person now.

use super::consensus;
use super::follow;
use super::keymap::{self, Action, Binding, Context};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::{papers, project, ranking, screening, sitting, territory};
use crate::ids::Mark;
use crate::panel::event::Answer;
use crate::panel::sight::ProjectSight;
use crate::panel::{Command, Panel, Refusal, Sight, decide};

/// What somebody does about a refusal, where one key of the screen is enough.
pub(super) const fn way_out(refusal: &Refusal) -> Option<Action> {
    Some(match refusal {
        Refusal::NoSitting | Refusal::SittingStillOpen(_) => Action::ShowSitting,
        Refusal::NotAdmitted(_) | Refusal::ChecksOpen(..) => Action::ShowScreening,
        Refusal::AlreadyExcluded(_) => Action::ShowJournal,
        Refusal::SheetsRevealed(_) => Action::ShowConsensus,
        Refusal::DrawNeeded(_) => Action::Draw,
        Refusal::ConsensusClosed(_) => Action::ReopenConsensus,
        Refusal::NoteMissing(_) => Action::Note,
        Refusal::NothingProposed(_) => Action::Propose,
        Refusal::NotRevealed(..) => Action::Reveal,
        Refusal::SheetSealed(_) => Action::Reopen,
        Refusal::SheetEmpty => Action::Mark,
        _ => return None,
    })
}

/// A key, what it does, and whether it stays where the bar is short.
pub struct Hint {
    /// The name of the key in the table.
    pub key: &'static str,
    /// The locale key of one or two words for what it does.
    pub label: String,
    /// Help and the way back always stay.
    pub stays: bool,
    /// The gate refuses it for the moment, for what is missing of the sitting.
    pub refused: bool,
}

/// The hints for the place where the person is, the most useful first.
#[must_use]
pub fn hints(model: &Model, panel: &Panel) -> Vec<Hint> {
    let context = match model.overlay {
        Some(Overlay::Editor(_)) => Context::Editor,
        Some(Overlay::Form(_)) => Context::Form,
        Some(Overlay::Conflicts(_)) => Context::Conflicts,
        _ => model.context(),
    };
    let blocked = blocked(model, panel, context);
    let refused = |b: &Binding| blocked && values(b.action);
    let mut bindings: Vec<&Binding> = keymap::hints(context)
        .into_iter()
        .filter(|b| refused(b) || leads_somewhere(model, panel, context, b.action))
        .collect();
    // Once nothing is missing, sealing is what comes next.
    if all_marked(model) {
        bindings.sort_by_key(|b| b.action != Action::Seal);
    }
    let hint = |b: &Binding| Hint {
        refused: refused(b),
        ..hint(context, b)
    };
    bindings.into_iter().map(hint).collect()
}

/// What is done only in a sitting with its quorum.
const fn values(action: Action) -> bool {
    matches!(
        action,
        Action::Propose | Action::Agree | Action::Dissent | Action::Close
    )
}

/// Whether only the sitting keeps a scoring person from reconciling what is open.
fn blocked(model: &Model, panel: &Panel, context: Context) -> bool {
    let sight = panel.sight(&model.me);
    let open = consensus::case(model, sight).filter(|c| c.item.closed.is_none());
    context == Context::Item
        && sight.scores()
        && open.is_some_and(|c| c.project.may_value().is_err())
}

fn hint(context: Context, binding: &Binding) -> Hint {
    let action = match (context, binding.action) {
        (Context::Overview, Action::Back) => Action::Quit,
        (_, action) => action,
    };
    Hint {
        key: keymap::shown(context, binding),
        refused: false,
        label: format!("{}-short", action.label()),
        stays: matches!(binding.action, Action::Help | Action::Back),
    }
}

/// Whether an action can come to anything here; what the gate would refuse anyway is not suggested.
fn leads_somewhere(model: &Model, panel: &Panel, context: Context, action: Action) -> bool {
    let sight = panel.sight(&model.me);
    if action == Action::CallItem {
        let called = follow::item(model, sight).map(Command::Call);
        return called.is_some_and(|command| passes(model, panel, command));
    }
    match context {
        Context::Overview if action == Action::ShowScreening => sight.phase().screening,
        Context::Screening | Context::Checklist => screening::leads_somewhere(model, sight, action),
        Context::Projects => match action {
            Action::Conflicts => !sight.undeclared().is_empty(),
            Action::Open | Action::Sort | Action::Filter | Action::ShowTerritory => {
                sight.project_count() > 0
            }
            Action::ByInnovation => sight
                .projects()
                .any(|p| !p.filed().facts.innovation.is_empty()),
            Action::NextToDo => sight.scores(),
            Action::Reveal => selected(model, sight).is_some_and(|p| can_reveal(sight, p)),
            _ => true,
        },
        Context::Rubric | Context::Dossier => in_project(model, sight, action),
        Context::Queue => match action {
            Action::Open => !model.consensus.queue.is_empty(),
            Action::AcceptConcordant => sight.is_chair() && model.consensus.concordant > 0,
            _ => true,
        },
        Context::Item => in_item(model, panel, action),
        Context::Sitting => match sitting::probe(model, sight, action) {
            Some(command) => passes(model, panel, command),
            None if action == Action::ReadMinutes => sitting::last_closed(sight).is_some(),
            None => !matches!(
                action,
                Action::Substitute | Action::Attend | Action::AttendRemote
            ),
        },
        Context::Territory => territory::leads_somewhere(model, sight, action),
        Context::Ranking => ranking::leads_somewhere(model, sight, action),
        Context::Paper => papers::leads_somewhere(model, sight, action),
        Context::Overview if action == Action::ShowSitting => sight.keeps_sittings(),
        _ => true,
    }
}

fn selected<'a>(model: &Model, sight: Sight<'a>) -> Option<ProjectSight<'a>> {
    sight.project(model.projects.selected()?)
}

fn can_reveal(sight: Sight<'_>, project: ProjectSight<'_>) -> bool {
    sight.is_chair()
        && project.sheets().is_none()
        && project.exclusion().is_none()
        && project.progress().0 > 0
}

fn in_project(model: &Model, sight: Sight<'_>, action: Action) -> bool {
    let Some(state) = &model.project else {
        return false;
    };
    let can_mark = project::can_mark(model, sight);
    match action {
        Action::Mark | Action::Half | Action::Comment | Action::Seal | Action::Undo => can_mark,
        Action::Select => can_mark && state.version == project::Version::Now,
        Action::NextUnmarked => can_mark && !all_marked(model),
        Action::NextToDo => sight.scores(),
        Action::NextHit => !state.page.hits.is_empty(),
        Action::NextVersion => sight.preliminary(&state.id).is_some(),
        Action::Reveal => sight
            .project(state.place)
            .is_some_and(|p| can_reveal(sight, p)),
        _ => true,
    }
}

/// Whether the sheet on the screen is the viewer's own and whole.
fn all_marked(model: &Model) -> bool {
    let open = model
        .project
        .as_ref()
        .filter(|_| model.screen == Screen::Project);
    open.is_some_and(|state| {
        !state.cells.is_empty() && state.cells.iter().all(|c| c.mark.is_some())
    })
}

/// The gate itself says what it would take from this person on the divergence that is open.
fn in_item(model: &Model, panel: &Panel, action: Action) -> bool {
    let Some(case) = consensus::case(model, panel.sight(&model.me)) else {
        return true;
    };
    let (project, sub) = (case.project.id().clone(), case.sub.id.clone());
    let proposed = case.item.proposal.as_ref().map(|p| p.mark);
    // Any text will do: what it says is written when the key is pressed.
    let text = || "…".to_owned();
    let command = match (action, proposed) {
        (Action::Note, _) => Command::Note {
            project,
            sub,
            text: text(),
        },
        (Action::Propose, _) => {
            let mark = if proposed == Some(Mark(0)) {
                case.sub.scale.top()
            } else {
                Mark(0)
            };
            Command::Propose { project, sub, mark }
        }
        (Action::Agree, Some(mark)) => Command::Answer {
            project,
            sub,
            mark,
            answer: Answer::Agree,
        },
        (Action::Dissent, Some(mark)) => Command::Answer {
            project,
            sub,
            mark,
            answer: Answer::Dissent { reason: text() },
        },
        (Action::Close, Some(mark)) => Command::Close {
            project,
            sub,
            mark,
            motivation: text(),
            outside_reason: text(),
        },
        (Action::Agree | Action::Dissent | Action::Close, None) => return false,
        (Action::ReopenConsensus, _) if case.item.closed.is_none() => return false,
        (Action::ReopenConsensus, _) => Command::ReopenConsensus {
            project,
            sub,
            reason: text(),
        },
        (Action::NextItem, _) => return !model.consensus.queue.is_empty(),
        _ => return true,
    };
    passes(model, panel, command)
}

/// Whether the gate would let a command pass, and something would come of it.
fn passes(model: &Model, panel: &Panel, command: Command) -> bool {
    decide(panel, &model.me, panel.last_at(), command).is_ok_and(|events| !events.is_empty())
}
