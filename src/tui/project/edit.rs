//! Marking: cells change at once on the screen, are saved at once, and can be undone.

use std::time::Duration;

use super::{Change, Pane, State};
use crate::cell::{Cell, Evidence};
use crate::ids::{Mark, ProjectId, SubId};
use crate::locale::{self, Arg};
use crate::panel::Sight;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::overlay;

/// How long a comment may be typed before it is on its way to the disk.
pub(in crate::tui) const COMMENT_DELAY: Duration = Duration::from_millis(300);
/// A save that takes longer is told of while it lasts.
pub(in crate::tui) const SLOW_SAVE: Duration = Duration::from_millis(150);
/// Changes that can be undone.
const UNDO_LIMIT: usize = 500;

/// Moves the cursor over the sub-criteria.
pub(super) fn move_cursor(model: &mut Model, sight: Sight<'_>, action: Action) {
    let phase = sight.phase();
    let Some(state) = model.project.as_mut() else {
        return;
    };
    let last = phase.subs.len().saturating_sub(1);
    let criterion = phase.subs.get(state.sub).map_or(0, |s| s.criterion);
    let start_of = |c: usize| phase.criteria.get(c).map(|c| c.subs.start);
    match action {
        Action::Up => state.sub = state.sub.saturating_sub(1),
        Action::Down => state.sub = (state.sub + 1).min(last),
        Action::NextPane => state.sub = start_of(criterion + 1).unwrap_or(state.sub),
        Action::PreviousPane => {
            let here = start_of(criterion).unwrap_or(0);
            let before = criterion.checked_sub(1).and_then(start_of).unwrap_or(0);
            state.sub = if state.sub > here { here } else { before };
        }
        Action::NextUnmarked => {
            let unmarked = |i: &usize| state.cells.get(*i).is_some_and(|c| c.mark.is_none());
            match (state.sub + 1..=last).chain(0..=state.sub).find(unmarked) {
                Some(next) => state.sub = next,
                None => model.say(Tone::Good, "rubric-all-marked", &[]),
            }
        }
        _ => {}
    }
}

/// Whether the viewer can mark here now.
pub(in crate::tui) fn can_mark(model: &Model, sight: Sight<'_>) -> bool {
    let open = model.project.as_ref().filter(|state| state.loaded);
    open.is_some_and(|state| sight.may_write(&state.id).is_ok())
}

/// Whether the viewer can mark here now; says why not.
pub(in crate::tui) fn is_open(model: &mut Model, sight: Sight<'_>) -> bool {
    let Some(state) = model.project.as_ref() else {
        return false;
    };
    match sight.may_write(&state.id) {
        Ok(()) => state.loaded,
        Err(refusal) => {
            model.status = Some((Tone::Bad, locale::refusal(&refusal, &model.locale)));
            false
        }
    }
}

/// Gives the sub-criterion under the cursor a mark, or none.
pub fn set_mark(model: &mut Model, sight: Sight<'_>, mark: Option<Mark>) -> Vec<Effect> {
    change(model, sight, |cell| cell.mark = mark)
}

/// Half a point, a step up or down, or no mark.
pub(super) fn step(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let Some(state) = model.project.as_ref() else {
        return Vec::new();
    };
    let Some(scale) = sight.phase().subs.get(state.sub).map(|s| &s.scale) else {
        return Vec::new();
    };
    let now = state.cells.get(state.sub).and_then(|c| c.mark);
    let top = scale.top();
    let mark = match action {
        Action::ClearMark => None,
        Action::StepUp => Some(now.map_or(Mark(0), |m| Mark(m.0.saturating_add(1).min(top.0)))),
        Action::StepDown => Some(now.map_or(top, |m| Mark(m.0.saturating_sub(1)))),
        // Half is the step above a whole value, and back.
        _ => match now {
            Some(m) if scale.value(m).is_integer() && m < top => Some(Mark(m.0 + 1)),
            Some(m) => Some(Mark(m.0.saturating_sub(1))),
            None => {
                model.say(Tone::Bad, "rubric-half-needs-mark", &[]);
                return Vec::new();
            }
        },
    };
    set_mark(model, sight, mark)
}

/// Changes the cell under the cursor, saves it, and remembers how to undo it.
fn change(model: &mut Model, sight: Sight<'_>, change: impl FnOnce(&mut Cell)) -> Vec<Effect> {
    if !is_open(model, sight) {
        return Vec::new();
    }
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    let Some(cell) = state.cells.get_mut(state.sub) else {
        return Vec::new();
    };
    let before = cell.clone();
    change(cell);
    if *cell == before {
        return Vec::new();
    }
    let last_was_missing = before.mark.is_none() && cell.mark.is_some();
    let after = cell.clone();
    state.undo.push(Change {
        before,
        after: after.clone(),
    });
    if state.undo.len() > UNDO_LIMIT {
        state.undo.remove(0);
    }
    state.redo.clear();
    let complete = state.cells.iter().all(|c| c.mark.is_some());
    model.status = None;
    if complete && last_was_missing {
        model.say(Tone::Good, "rubric-all-marked", &[]);
    }
    save(model, after)
}

fn save(model: &mut Model, cell: Cell) -> Vec<Effect> {
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    state.asked += 1;
    let effect = Effect::Save(state.id.clone(), cell, state.asked);
    let marked = state.cells.iter().filter(|c| c.mark.is_some()).count();
    let begun = state.cells.iter().any(|c| !c.is_empty());
    if begun {
        model.drafts.insert(state.id.clone(), marked);
    } else {
        model.drafts.remove(&state.id);
    }
    if model.saving == 0 {
        model.saving_since = model.clock;
    }
    model.saving += 1;
    vec![effect, Effect::Wake(SLOW_SAVE)]
}

/// The room confirmed a save.
pub fn confirmed(model: &mut Model, project: &ProjectId, number: u64) {
    if let Some(state) = model.project.as_mut().filter(|s| s.id == *project) {
        state.confirmed = state.confirmed.max(number);
    }
}

/// Undoes the last change, or does it again.
pub(super) fn undo_or_redo(model: &mut Model, sight: Sight<'_>, undo: bool) -> Vec<Effect> {
    if !is_open(model, sight) {
        return Vec::new();
    }
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    let (from, to) = if undo {
        (&mut state.undo, &mut state.redo)
    } else {
        (&mut state.redo, &mut state.undo)
    };
    let Some(change) = from.pop() else {
        model.say(
            Tone::Info,
            if undo {
                "rubric-nothing-to-undo"
            } else {
                "rubric-nothing-to-redo"
            },
            &[],
        );
        return Vec::new();
    };
    to.push(change.clone());
    let cell = if undo { change.before } else { change.after };
    let Some(place) = state.cells.iter().position(|c| c.sub == cell.sub) else {
        return Vec::new();
    };
    if let Some(slot) = state.cells.get_mut(place) {
        *slot = cell.clone();
    }
    state.sub = place;
    let name = cell.sub.to_string();
    model.say(
        Tone::Info,
        if undo {
            "rubric-undone"
        } else {
            "rubric-redone"
        },
        &[("sub", Arg::Text(&name))],
    );
    save(model, cell)
}

/// Opens the comment of a sub-criterion.
pub(super) fn comment(model: &mut Model, sight: Sight<'_>, sub: usize) -> Vec<Effect> {
    if is_open(model, sight) {
        overlay::edit_comment(model, sub);
    }
    Vec::new()
}

/// The comment being written changed: it goes to the disk within a third of a second.
pub fn comment_changed(model: &mut Model, sub: &SubId, text: &str) -> Vec<Effect> {
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    let Some(place) = state.cells.iter().position(|c| c.sub == *sub) else {
        return Vec::new();
    };
    let Some(cell) = state.cells.get_mut(place).filter(|c| c.comment != text) else {
        return Vec::new();
    };
    let before = cell.clone();
    text.clone_into(&mut cell.comment);
    let after = cell.clone();
    // A comment is undone as a whole: changes of the same cell's comment in a row are one.
    match state.undo.last_mut() {
        Some(last) if state.unsent == Some(place) && last.after.sub == *sub => last.after = after,
        _ => state.undo.push(Change { before, after }),
    }
    state.redo.clear();
    let first = state.unsent.replace(place).is_none();
    if first {
        vec![Effect::Wake(COMMENT_DELAY)]
    } else {
        Vec::new()
    }
}

/// Sends what is not on its way to the disk yet.
pub(in crate::tui) fn flush(model: &mut Model) -> Vec<Effect> {
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    let Some(cell) = state
        .unsent
        .take()
        .and_then(|place| state.cells.get(place))
        .cloned()
    else {
        return Vec::new();
    };
    save(model, cell)
}

/// The viewer's own cells as stored: after loading, after a refusal, or when another terminal
/// of the same member wrote.
pub fn loaded_cells(model: &mut Model, sight: Sight<'_>, project: &ProjectId, stored: &[Cell]) {
    let Some(state) = model.project.as_mut().filter(|s| s.id == *project) else {
        return;
    };
    // What is typed here and not yet confirmed is newer than what was stored.
    if state.loaded && !state.all_saved() {
        return;
    }
    let cells = sight.phase().subs.iter().map(|sub| {
        stored
            .iter()
            .find(|c| c.sub == sub.id)
            .cloned()
            .unwrap_or_else(|| Cell::empty(sub.id.clone()))
    });
    state.cells = cells.collect();
    if !state.loaded {
        state.loaded = true;
        let unmarked = state.cells.iter().position(|c| c.mark.is_none());
        if !state.placed {
            state.sub = unmarked.unwrap_or(0);
        }
    }
    let marked = state.cells.iter().filter(|c| c.mark.is_some()).count();
    if state.cells.iter().any(|c| !c.is_empty()) {
        model.drafts.insert(project.clone(), marked);
    } else {
        model.drafts.remove(project);
    }
}

/// The room refused a save: what is stored is loaded again.
pub fn refused(model: &mut Model) -> Vec<Effect> {
    let Some(state) = model.project.as_mut() else {
        return Vec::new();
    };
    state.confirmed = state.asked;
    state.unsent = None;
    vec![Effect::LoadCells(state.id.clone())]
}

/// Attaches the selected lines to the sub-criterion under the cursor.
pub(super) fn attach(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(evidence) = model.project.as_ref().and_then(selected) else {
        return Vec::new();
    };
    let effects = change(model, sight, |cell| {
        if !cell.evidence.contains(&evidence) {
            cell.evidence.push(evidence);
        }
    });
    if let Some(state) = model.project.as_mut() {
        state.selection = None;
        state.pane = Pane::Rubric;
        let sub = state
            .cells
            .get(state.sub)
            .map(|c| c.sub.to_string())
            .unwrap_or_default();
        if !effects.is_empty() {
            model.say(Tone::Good, "rubric-attached", &[("sub", Arg::Text(&sub))]);
        }
    }
    effects
}

fn selected(state: &State) -> Option<Evidence> {
    let (from, to) = state.selection?;
    let (section, quote) = state.page.quote(from.min(to), from.max(to))?;
    Some(Evidence { section, quote })
}

/// Takes the last piece of evidence away.
pub(super) fn detach(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    change(model, sight, |cell| drop(cell.evidence.pop()))
}
