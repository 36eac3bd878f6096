//! One project: its dossier to read on the left, the rubric to mark on the right.

mod before;
pub mod draw;
mod edit;
pub mod page;
mod reading;
mod rubric;
mod table;

use std::sync::Arc;

use super::key::Key;
use super::keymap::{Action, Context};
use super::line_input::LineInput;
use super::model::{Model, Screen, Tone};
use super::msg::Effect;
use super::overlay::{self, Then};
use crate::cell::Cell;
use crate::dossier::Dossier;
use crate::ids::{Hash, ProjectId};
use crate::panel::{Command, Sight};
use page::Page;

pub use before::{Version, loaded_before};
pub use draw::draw;
pub(in crate::tui) use edit::{COMMENT_DELAY, SLOW_SAVE, can_mark, flush, is_open};
pub use edit::{comment_changed, confirmed, loaded_cells, refused, set_mark};
pub use reading::{searched, type_search};

/// Which pane has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Pane {
    /// The dossier.
    Dossier,
    /// The rubric.
    #[default]
    Rubric,
}

/// A change of a cell, for undo and redo.
#[derive(Debug, Clone, PartialEq)]
struct Change {
    before: Cell,
    after: Cell,
}

/// The state of the open project.
pub struct State {
    /// Its code.
    pub id: ProjectId,
    /// Its place in the order filed.
    pub place: usize,
    /// The dossier, once loaded.
    pub dossier: Option<Arc<Dossier>>,
    /// The dossier of the phase before, once loaded.
    pub before: Option<Arc<Dossier>>,
    /// The fingerprint of the dossier asked for last.
    pub filed: Hash,
    /// Which dossier the page shows.
    pub version: Version,
    /// The dossier as text, laid out for `page_width`.
    pub page: Page,
    page_width: u16,
    /// The viewer's own cells, one per sub-criterion in rubric order.
    pub cells: Vec<Cell>,
    /// Whether the own cells have come.
    pub loaded: bool,
    /// The sub-criterion under the cursor.
    pub sub: usize,
    /// Whether that was chosen before the own cells came; else it goes to the first without mark.
    pub placed: bool,
    /// The pane with the keys.
    pub pane: Pane,
    /// Whether only that pane is shown.
    pub zoom: bool,
    /// First line of the dossier on the screen.
    pub top: usize,
    /// The line under the cursor while lines are being selected, and where the selection began.
    pub selection: Option<(usize, usize)>,
    /// The search.
    pub search: LineInput,
    /// Which hit is the current one.
    pub hit: usize,
    /// Keys typed before the own cells had come, to be taken up then.
    pub early: Vec<Key>,
    undo: Vec<Change>,
    redo: Vec<Change>,
    /// Number of the last save asked for, and of the last one confirmed.
    asked: u64,
    confirmed: u64,
    /// A comment changed that is not on its way yet: which sub-criterion.
    unsent: Option<usize>,
}

impl State {
    /// Where a key counts.
    #[must_use]
    pub const fn context(&self) -> Context {
        match (self.selection, self.pane) {
            (Some(_), _) => Context::Selection,
            (None, Pane::Dossier) => Context::Dossier,
            (None, Pane::Rubric) => Context::Rubric,
        }
    }

    /// Whether every change of a cell is durably saved.
    #[must_use]
    pub const fn all_saved(&self) -> bool {
        self.asked == self.confirmed && self.unsent.is_none()
    }
}

/// Opens a project.
pub fn open(model: &mut Model, sight: Sight<'_>, place: usize) -> Vec<Effect> {
    let Some(project) = sight.project(place) else {
        return Vec::new();
    };
    let (id, filed) = (project.id().clone(), project.filed().dossier);
    if overlay::ask_first(model, sight, &id, Then::Read) {
        return Vec::new();
    }
    let mut effects = close(model);
    let cells = sight
        .phase()
        .subs
        .iter()
        .map(|s| Cell::empty(s.id.clone()))
        .collect();
    model.project = Some(State {
        id: id.clone(),
        place,
        filed,
        dossier: None,
        before: None,
        version: Version::Now,
        page: Page::default(),
        page_width: 0,
        cells,
        loaded: false,
        sub: 0,
        placed: false,
        pane: if sight.scores() {
            Pane::Rubric
        } else {
            Pane::Dossier
        },
        zoom: false,
        top: 0,
        selection: None,
        search: LineInput::default(),
        hit: 0,
        early: Vec::new(),
        undo: Vec::new(),
        redo: Vec::new(),
        asked: 0,
        confirmed: 0,
        unsent: None,
    });
    if model.screen != Screen::Project {
        model.came_from = model.screen;
    }
    model.screen = Screen::Project;
    effects.push(Effect::Load(id.clone()));
    effects.push(Effect::Submit(Command::Open(id.clone())));
    effects.push(Effect::Whereabouts(Some(id)));
    effects
}

/// Leaves the open project; what is not on its way to the disk yet goes there.
pub fn close(model: &mut Model) -> Vec<Effect> {
    let effects = edit::flush(model);
    model.project = None;
    effects
}

/// Leaves a project that is not there for the viewer any more, since they are recused from it or
/// another phase is open.
pub fn leave_barred(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let barred = |state: &&State| sight.find(&state.id).is_none();
    if model.project.as_ref().filter(barred).is_none() {
        return Vec::new();
    }
    // It is kept from them, or gone with its phase. No draft on it is theirs to change any more:
    // nothing goes to the disk.
    let gone = model.project.take();
    let recused = gone.is_some_and(|state| sight.place_of(&state.id).is_some());
    if model.screen == Screen::Project {
        model.screen = model.came_from;
    }
    model.overlay = None;
    model.text_unsent = false;
    let key = if recused {
        "done-recused"
    } else {
        "project-gone"
    };
    model.say(Tone::Info, key, &[]);
    vec![Effect::Whereabouts(None)]
}

/// The dossier has come.
pub fn loaded(model: &mut Model, id: &ProjectId, dossier: Arc<Dossier>) {
    if let Some(state) = model.project.as_mut().filter(|s| s.id == *id) {
        state.dossier = Some(dossier);
        state.page_width = 0;
    }
}

/// The widths of dossier and rubric at a width of the screen; one of them may be zero.
#[must_use]
pub fn widths(state: &State, width: u16) -> (u16, u16) {
    if state.zoom || width < 64 {
        return if state.pane == Pane::Dossier {
            (width, 0)
        } else {
            (0, width)
        };
    }
    let share = match (state.pane, width < 100) {
        (Pane::Dossier, true) => 56,
        (Pane::Rubric, true) => 42,
        (_, false) => 50,
    };
    let left = width * share / 100;
    (left, width - left)
}

/// Rows of the dossier pane's text.
#[must_use]
pub fn text_height(model: &Model) -> usize {
    usize::from(model.body_height().saturating_sub(1))
}

/// Brings the laid-out dossier up to date with the size.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = text_height(model);
    let (width, locale) = (model.size.width, &model.locale);
    let Some(state) = model.project.as_mut() else {
        return;
    };
    let (left, right) = widths(state, width);
    // While the dossier is hidden its layout stays, so that the place in it is kept.
    let columns = if left > 0 {
        left.saturating_sub(2)
    } else {
        right.saturating_sub(2)
    };
    if state.page_width != columns
        && let Some(blocks) = before::blocks(state, sight, locale, columns)
    {
        let kept = state.page.place_of(state.top);
        let chosen = state
            .selection
            .map(|(from, at)| (state.page.place_of(from), state.page.place_of(at)));
        state.page = Page::new(blocks, columns);
        state.page_width = columns;
        let line = |place: Option<(String, usize, usize)>| {
            place
                .and_then(|place| state.page.line_at(&place))
                .unwrap_or(0)
        };
        state.selection = chosen.map(|(from, at)| (line(from), line(at)));
        state.top = line(kept);
    }
    state.top = state.top.min(state.page.lines.len().saturating_sub(height));
    state.sub = state.sub.min(sight.phase().subs.len().saturating_sub(1));
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let Some(state) = model.project.as_ref() else {
        return Vec::new();
    };
    let (id, place, sub) = (state.id.clone(), state.place, state.sub);
    match (state.context(), action) {
        (Context::Selection, Action::Back) => {
            if let Some(state) = model.project.as_mut() {
                state.selection = None;
            }
            Vec::new()
        }
        (_, Action::Back) => {
            let effects = close(model);
            model.screen = model.came_from;
            effects
                .into_iter()
                .chain([Effect::Whereabouts(None)])
                .collect()
        }
        (_, Action::NextToDo) => super::projects::open_next_to_do(model, sight, Some(place)),
        (_, Action::SwitchPane) => {
            if let Some(state) = model.project.as_mut() {
                state.pane = if state.pane == Pane::Rubric {
                    Pane::Dossier
                } else {
                    Pane::Rubric
                };
            }
            Vec::new()
        }
        (_, Action::Zoom) => {
            if let Some(state) = model.project.as_mut() {
                state.zoom = !state.zoom;
            }
            Vec::new()
        }
        (_, Action::NextVersion) => before::next_version(model, sight),
        (_, Action::Conflicts) => {
            overlay::ask_conflicts(model, sight, Some(&id));
            Vec::new()
        }
        (_, Action::Seal) => overlay::ask_seal(model, sight),
        (_, Action::Reveal) => overlay::ask_reveal(model, sight, &id),
        (_, Action::Reopen) => overlay::ask_reopen(model, sight, &id),
        (_, Action::Exclude) => overlay::ask_exclude(model, sight, id),
        (_, Action::Comment) => edit::comment(model, sight, sub),
        (
            Context::Rubric,
            Action::Up
            | Action::Down
            | Action::NextPane
            | Action::PreviousPane
            | Action::NextUnmarked,
        ) => {
            edit::move_cursor(model, sight, action);
            Vec::new()
        }
        (Context::Rubric, Action::Half | Action::StepUp | Action::StepDown | Action::ClearMark) => {
            edit::step(model, sight, action)
        }
        (_, Action::Undo | Action::Redo) => {
            edit::undo_or_redo(model, sight, action == Action::Undo)
        }
        (_, Action::Attach) => edit::attach(model, sight),
        (_, Action::Detach) => edit::detach(model, sight),
        _ => {
            reading::act(model, sight, action);
            Vec::new()
        }
    }
}
