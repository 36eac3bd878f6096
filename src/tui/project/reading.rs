//! Reading the dossier: scrolling, sections, search, selecting lines.

use super::before::Version;
use super::{Pane, State, text_height};
use crate::locale::Arg;
use crate::panel::Sight;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Context};
use crate::tui::line_input::Typed;
use crate::tui::model::{Model, Tone};

/// What an action does in the dossier.
pub(super) fn act(model: &mut Model, sight: Sight<'_>, action: Action) {
    let height = text_height(model);
    let Some(state) = model.project.as_mut() else {
        return;
    };
    let last = state.page.lines.len().saturating_sub(1);
    let page = height.saturating_sub(2).max(1);
    if state.context() == Context::Selection && move_selection(state, action, page, height) {
        return;
    }
    match action {
        Action::Up => state.top = state.top.saturating_sub(1),
        Action::Down => {
            state.top = (state.top + 1).min(last.saturating_sub(height.saturating_sub(1)));
        }
        Action::PageUp => state.top = state.top.saturating_sub(page),
        Action::PageDown => {
            state.top = (state.top + page).min(last.saturating_sub(height.saturating_sub(1)));
        }
        Action::Top => state.top = 0,
        Action::Bottom => state.top = last,
        Action::NextSection => state.top = state.page.next_section(state.top).unwrap_or(state.top),
        Action::PreviousSection => state.top = state.page.previous_section(state.top).unwrap_or(0),
        Action::GoToSection => go_to_section(model, sight),
        // Evidence is what the project says now.
        Action::Select if state.version != Version::Now => {
            model.say(Tone::Info, "dossier-select-now", &[]);
        }
        Action::Select => {
            state.pane = Pane::Dossier;
            let middle = (state.top + height / 3).min(last);
            state.selection = Some((middle, middle));
            let sub = state
                .cells
                .get(state.sub)
                .map(|c| c.sub.to_string())
                .unwrap_or_default();
            model.say(Tone::Info, "dossier-selecting", &[("sub", Arg::Text(&sub))]);
        }
        Action::Search => state.search.active = true,
        Action::NextHit => go_to_hit(model, 1),
        Action::PreviousHit => go_to_hit(model, -1),
        _ => {}
    }
}

/// The first number is where the selection began, the second the line under the cursor.
fn move_selection(state: &mut State, action: Action, page: usize, height: usize) -> bool {
    let Some((_, at)) = state.selection.as_mut() else {
        return false;
    };
    let last = state.page.lines.len().saturating_sub(1);
    *at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => (*at + 1).min(last),
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => (*at + page).min(last),
        _ => return false,
    };
    state.top = state.top.min(*at).max((*at + 1).saturating_sub(height));
    true
}

/// To the first section of the criterion under the cursor that the dossier has.
fn go_to_section(model: &mut Model, sight: Sight<'_>) {
    let Some(state) = model.project.as_mut() else {
        return;
    };
    let phase = sight.phase();
    let criterion = phase
        .subs
        .get(state.sub)
        .and_then(|s| phase.criteria.get(s.criterion));
    let lines = criterion
        .iter()
        .flat_map(|c| &c.sections)
        .filter_map(|id| state.page.section_line(id));
    // Pressed again, it goes on to the criterion's next section.
    let targets: Vec<usize> = lines.collect();
    let next = targets
        .iter()
        .position(|line| *line == state.top)
        .map_or(0, |i| (i + 1) % targets.len());
    match targets.get(next) {
        Some(line) => state.top = *line,
        None => model.say(Tone::Info, "dossier-no-section", &[]),
    }
}

/// Keys while the search is typed; true where the key was for it.
pub fn type_search(model: &mut Model, key: Key) -> bool {
    let Some(state) = model.project.as_mut().filter(|s| s.search.active) else {
        return false;
    };
    let ours = state.search.key(key) != Typed::Other;
    if ours {
        searched(model);
    }
    ours
}

/// The search text changed: the first hit at or after the top of the screen becomes current.
pub fn searched(model: &mut Model) {
    let Some(state) = model.project.as_mut() else {
        return;
    };
    state.page.search(&state.search.text);
    state.hit = state
        .page
        .hits
        .iter()
        .position(|h| h.line >= state.top)
        .unwrap_or(0);
    show_hit(model);
}

fn go_to_hit(model: &mut Model, by: isize) {
    let Some(state) = model.project.as_mut() else {
        return;
    };
    let count = state.page.hits.len();
    if count == 0 {
        let key = if state.search.text.is_empty() {
            "dossier-no-search"
        } else {
            "dossier-no-hit"
        };
        let text = state.search.text.clone();
        model.say(Tone::Info, key, &[("text", Arg::Text(&text))]);
        return;
    }
    state.hit = (state.hit + count).saturating_add_signed(by) % count;
    show_hit(model);
}

fn show_hit(model: &mut Model) {
    let height = text_height(model);
    let Some(state) = model.project.as_mut() else {
        return;
    };
    if let Some(hit) = state.page.hits.get(state.hit)
        && !(state.top..state.top + height).contains(&hit.line)
    {
        state.top = hit.line.saturating_sub(height / 3);
    }
    let (at, count) = (state.hit + 1, state.page.hits.len());
    let text = state.search.text.clone();
    if text.is_empty() {
        model.status = None;
    } else if count == 0 {
        model.say(Tone::Info, "dossier-no-hit", &[("text", Arg::Text(&text))]);
    } else {
        let number = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(0));
        model.say(
            Tone::Info,
            "dossier-hit",
            &[("at", number(at)), ("count", number(count))],
        );
    }
}
