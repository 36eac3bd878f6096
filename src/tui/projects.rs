//! The list of projects: filter, order, and what each is to the viewer.

mod draw;
mod rows;

use super::key::Key;
use super::keymap::Action;
use super::line_input::{LineInput, Typed};
use super::model::{Cursor, Model, Screen, Tone};
use super::msg::Effect;
use super::{overlay, project, territory};
use crate::dossier::InnovationKind;
use crate::ids::ProjectId;
use crate::locale::Arg;
use crate::panel::Sight;
use crate::panel::sight::Standing;

pub use draw::draw;
pub use rows::{Facets, Hay, Order, fold};

/// The state of the list.
#[derive(Default)]
pub struct State {
    /// The filter.
    pub filter: LineInput,
    /// The order.
    pub order: Order,
    /// What the projects listed have in common.
    pub facets: Facets,
    /// Places of the projects shown, in order.
    pub rows: Vec<usize>,
    /// The cursor in `rows`.
    pub cursor: Cursor,
    /// What the filter searches, by place.
    hays: Vec<Hay>,
    own_order: Vec<usize>,
    /// The filing up to which `hays` and `own_order` hold.
    filed_until: u64,
    /// What `rows` was made for.
    made_for: Option<(u64, u64, Order, Facets, String)>,
}

impl State {
    /// The project under the cursor, by its place in the order filed.
    #[must_use]
    pub fn selected(&self) -> Option<usize> {
        self.rows.get(self.cursor.at).copied()
    }

    /// Whether the list is narrowed down, so that going back shows all of it again.
    #[must_use]
    pub fn narrowed(&self) -> bool {
        !self.filter.text.is_empty() || self.facets != Facets::default()
    }
}

/// Brings the rows up to date with the panel, the filter and the size.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = list_height(model);
    let state = &mut model.projects;
    if state.filed_until != sight.filed_until() {
        state.filed_until = sight.filed_until();
        state.own_order = sight.own_order();
        state.hays.clear();
    }
    if (state.filter.active || !state.filter.text.is_empty()) && state.hays.is_empty() {
        state.hays = sight.all_filed().map(Hay::new).collect();
    }
    // Orders that do not depend on the state of the projects survive its changes.
    let seq = if state.order.follows_state() {
        sight.head().0
    } else {
        0
    };
    let wanted = (
        seq,
        state.filed_until,
        state.order,
        state.facets.clone(),
        state.filter.text.clone(),
    );
    if state.made_for.as_ref() != Some(&wanted) {
        let selected = state.selected();
        state.rows = rows::ordered(sight, state.order, &state.own_order);
        let query_changed = state
            .made_for
            .as_ref()
            .is_none_or(|made| (&made.3, &made.4) != (&wanted.3, &wanted.4));
        rows::narrow(sight, &mut state.rows, &state.facets);
        rows::filter(&mut state.rows, &state.hays, &state.filter.text);
        let kept = selected.filter(|_| !query_changed || !state.narrowed());
        state.cursor.at = kept
            .and_then(|s| state.rows.iter().position(|r| *r == s))
            .unwrap_or(0);
        state.made_for = Some(wanted);
    }
    state.cursor.settle(state.rows.len(), height);
}

/// Rows of the list on the screen: the body less its heading.
fn list_height(model: &Model) -> usize {
    usize::from(model.body_height().saturating_sub(2))
}

/// Keys while the filter is typed; true where the key was for it.
pub fn type_filter(model: &mut Model, key: Key) -> bool {
    model.projects.filter.active && model.projects.filter.key(key) != Typed::Other
}

/// A digit begins a filter by number: codes and titles that hold it are left.
pub fn jump(model: &mut Model, key: Key) -> Vec<Effect> {
    let filter = &mut model.projects.filter;
    *filter = LineInput {
        text: String::new(),
        active: true,
    };
    filter.key(key);
    Vec::new()
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let height = list_height(model);
    let len = model.projects.rows.len();
    if model.projects.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Open => match model.projects.selected() {
            Some(place) => project::open(model, sight, place),
            None => Vec::new(),
        },
        Action::Filter => {
            model.projects.filter.active = true;
            Vec::new()
        }
        Action::Back => {
            widen(model);
            Vec::new()
        }
        Action::ByInnovation => {
            by_innovation(model, sight);
            Vec::new()
        }
        Action::Sort => {
            model.projects.order = model.projects.order.next();
            let label = model.projects.order.label();
            let order = model.locale.format(label, &[]);
            model.say(
                Tone::Info,
                "projects-order-now",
                &[("order", Arg::Text(&order))],
            );
            Vec::new()
        }
        Action::NextToDo => open_next_to_do(model, sight, None),
        Action::Reveal => selected(model, sight)
            .map_or_else(Vec::new, |id| overlay::ask_reveal(model, sight, &id)),
        Action::Conflicts => {
            let id = selected(model, sight);
            overlay::ask_conflicts(model, sight, id.as_ref());
            Vec::new()
        }
        Action::Exclude => selected(model, sight)
            .map_or_else(Vec::new, |id| overlay::ask_exclude(model, sight, id)),
        _ => Vec::new(),
    }
}

/// Takes the last filter away; the one by district was chosen on the page of the districts, and leads
/// back there.
fn widen(model: &mut Model) {
    let state = &mut model.projects;
    if !state.filter.text.is_empty() {
        state.filter = LineInput::default();
    } else if state.facets.innovation.take().is_none() && state.facets.district.take().is_some() {
        model.territory.page = territory::Page::Districts;
        model.screen = Screen::Territory;
    }
}

/// Lists the projects that name the next kind of innovation (S23); after the last one, all again.
fn by_innovation(model: &mut Model, sight: Sight<'_>) {
    if sight
        .projects()
        .all(|p| p.filed().facts.innovation.is_empty())
    {
        model.say(Tone::Info, "projects-no-innovation", &[]);
        return;
    }
    let kinds = InnovationKind::ALL;
    let facets = &mut model.projects.facets;
    let at = facets
        .innovation
        .map_or(0, |now| kinds.iter().take_while(|k| **k != now).count() + 1);
    facets.innovation = kinds.get(at).copied();
}

fn selected(model: &Model, sight: Sight<'_>) -> Option<ProjectId> {
    Some(sight.project(model.projects.selected()?)?.id().clone())
}

/// Opens the next project that the viewer must score, after `from` in their own order.
pub fn open_next_to_do(model: &mut Model, sight: Sight<'_>, from: Option<usize>) -> Vec<Effect> {
    match next_to_do(model, sight, from) {
        Some(place) => project::open(model, sight, place),
        None => {
            model.say(Tone::Good, "projects-nothing-to-do", &[]);
            Vec::new()
        }
    }
}

/// The next project to do: one begun comes first, then the viewer's own order.
#[must_use]
pub fn next_to_do(model: &Model, sight: Sight<'_>, from: Option<usize>) -> Option<usize> {
    let order = &model.projects.own_order;
    let start = from
        .and_then(|f| order.iter().position(|p| *p == f))
        .map_or(0, |i| i + 1);
    let (before, after) = order.split_at_checked(start)?;
    let to_do = |place: &&usize| {
        Some(**place) != from
            && sight
                .project(**place)
                .is_some_and(|p| p.standing() == Standing::ToDo)
    };
    let begun = |place: &&usize| {
        sight
            .project(**place)
            .is_some_and(|p| model.drafts.contains_key(p.id()))
    };
    let candidates = || after.iter().chain(before).filter(to_do);
    if from.is_none() {
        candidates().find(begun).or_else(|| candidates().next())
    } else {
        candidates().next()
    }
    .copied()
}

/// Shows the list.
pub fn show(model: &mut Model) {
    model.screen = Screen::Projects;
}
