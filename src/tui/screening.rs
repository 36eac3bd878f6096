//! The screening (istruttoria): the projects against the checks of the call, and the checks of one
//! project, where they are decided.

mod checklist;
mod detail;
mod matrix;
mod words;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::{Action, Context};
use super::model::{Cursor, Model, Screen, Tone};
use super::msg::Effect;
use super::overlay::{self, Then};
use super::theme::Theme;
use crate::call::OnFail;
use crate::ids::{CheckId, ProjectId};
use crate::panel::Sight;
use crate::panel::screened::{Checked, Standing};
use crate::panel::sight::{ProjectSight, Standing as ProjectStanding};

/// The state of the screening.
#[derive(Default)]
pub struct State {
    /// Places of the projects, in the order filed.
    rows: Vec<usize>,
    cursor: Cursor,
    /// The check under the cursor, and the first one shown.
    column: Cursor,
    /// How the projects stand, by [`words::Situation`].
    sums: [usize; words::Situation::COUNT],
    /// How the check under the cursor stands: met, not met, partner to be found, open.
    column_sums: [usize; 4],
    /// What `rows` and `sums` were made for, an entry and a minute, and what `column_sums`.
    made_for: Option<(u64, i64)>,
    summed_for: Option<(u64, usize)>,
    /// The project whose checks are shown.
    pub open: Option<Checklist>,
}

/// The checks of one project.
pub struct Checklist {
    id: ProjectId,
    /// The cursor on the checks.
    cursor: Cursor,
    /// First line of the detail shown.
    scroll: usize,
}

impl State {
    /// Where a key counts.
    #[must_use]
    pub const fn context(&self) -> Context {
        if self.open.is_some() {
            Context::Checklist
        } else {
            Context::Screening
        }
    }
}

/// Brings rows and sums up to date with the panel; what lies out of sight is not looked at but for
/// the sums.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let view = matrix::View::of(model, sight);
    let checks = sight.phase().checks.len();
    let heights = checklist::heights(model);
    let now = model.now(sight);
    let state = &mut model.screening;
    let head = sight.head().0;
    // Terms of integrations end without an entry.
    let made_for = (head, now.as_second() / 60);
    if state.made_for != Some(made_for) {
        let selected = state.rows.get(state.cursor.at).copied();
        state.rows = sight.places().map(|(place, _)| place).collect();
        state.sums = [0; words::Situation::COUNT];
        for project in sight.projects() {
            if let Some(n) = state.sums.get_mut(words::situation(project, now) as usize) {
                *n += 1;
            }
        }
        let kept = selected.and_then(|s| state.rows.iter().position(|row| *row == s));
        state.cursor.at = kept.unwrap_or(state.cursor.at);
        state.made_for = Some(made_for);
    }
    state.cursor.settle(state.rows.len(), view.rows);
    state.column.settle(checks, view.cells);
    if let Some(list) = &mut state.open {
        list.cursor.settle(checks, heights.0);
    }
    let gone = |list: &Checklist| sight.find(&list.id).is_none();
    if state.open.as_ref().is_some_and(gone) {
        state.open = None;
    }
    let at = state.column.at;
    if view.summed && state.summed_for != Some((head, at)) {
        state.column_sums = [0; 4];
        let stands = |p: ProjectSight<'_>| Some(p.check(at)?.standing() as usize);
        for standing in sight.projects().filter(|p| p.runs()).filter_map(stands) {
            if let Some(n) = state.column_sums.get_mut(standing) {
                *n += 1;
            }
        }
        state.summed_for = Some((head, at));
    }
}

/// Draws the screening.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    match &model.screening.open {
        Some(list) => checklist::draw(model, sight, list, theme, buf, area),
        None => matrix::draw(model, sight, theme, buf, area),
    }
}

/// Shows the checks of a project, the first that is open under the cursor; who must declare on
/// conflicts of interest first, does.
pub fn open(model: &mut Model, sight: Sight<'_>, place: usize) -> Vec<Effect> {
    if let Some(project) = sight.project(place) {
        let first = first_open(project);
        show(model, sight, place, first);
    }
    Vec::new()
}

fn show(model: &mut Model, sight: Sight<'_>, place: usize, check: usize) {
    let Some(project) = sight.project(place) else {
        return;
    };
    if overlay::ask_first(model, sight, project.id(), Then::Check) {
        return;
    }
    model.screen = Screen::Screening;
    let state = &mut model.screening;
    if let Some(at) = state.rows.iter().position(|row| *row == place) {
        state.cursor.at = at;
    }
    state.open = Some(Checklist {
        id: project.id().clone(),
        cursor: Cursor { at: check, top: 0 },
        scroll: 0,
    });
}

/// The first check that a person must decide, else the first that fails, else the first.
fn first_open(project: ProjectSight<'_>) -> usize {
    let all = project.checked();
    let first = |wanted: &dyn Fn(&Checked<'_>) -> bool| all.iter().position(wanted);
    first(&|c| c.standing() == Standing::Open)
        .or_else(|| first(&|c| c.standing() != Standing::Met))
        .unwrap_or(0)
}

/// Whether something can be done for a project's screening now: it is not over, and no answer of the
/// applicant can still come in.
fn is_due(project: ProjectSight<'_>, now: Timestamp) -> bool {
    let situation = words::situation(project, now);
    project.standing() == ProjectStanding::Screening && situation != words::Situation::Asked
}

/// Projects whose screening waits for the viewer, in the order filed.
#[must_use]
pub fn due(model: &Model, sight: Sight<'_>) -> Vec<usize> {
    if !sight.phase().screening || !sight.screens() {
        return Vec::new();
    }
    let now = model.now(sight);
    let waits = sight.places().filter(|(_, p)| is_due(*p, now));
    waits.map(|(place, _)| place).collect()
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    if model.screening.open.is_some() {
        return checklist::act(model, sight, action);
    }
    let height = matrix::View::of(model, sight).rows;
    let state = &mut model.screening;
    if state.cursor.act(action, state.rows.len(), height) {
        return Vec::new();
    }
    let columns = sight.phase().checks.len();
    let selected = state.rows.get(state.cursor.at).copied();
    match action {
        Action::NextColumn => state.column.move_by(1, columns),
        Action::PreviousColumn => state.column.move_by(-1, columns),
        Action::Open => {
            if let Some(place) = selected {
                let check = state.column.at;
                show(model, sight, place, check);
            }
        }
        Action::NextOpen => next_project(model, sight, selected),
        Action::Conflicts => {
            let id = selected
                .and_then(|place| sight.project(place))
                .map(|p| p.id());
            overlay::ask_conflicts(model, sight, id);
        }
        _ => {}
    }
    Vec::new()
}

/// Opens the next project whose screening is not over, after the one at `from`.
fn next_project(model: &mut Model, sight: Sight<'_>, from: Option<usize>) {
    let rows = &model.screening.rows;
    let at = from.and_then(|place| rows.iter().position(|row| *row == place));
    // From the matrix the project under the cursor is the first to be looked at.
    let start = at.map_or(0, |at| at + usize::from(model.screening.open.is_some()));
    let (before, after) = rows.split_at_checked(start).unwrap_or((rows, &[]));
    let list = model.screening.open.as_ref();
    let shown = list.and_then(|list| sight.place_of(&list.id));
    let now = model.now(sight);
    let due = |place| sight.project(place).is_some_and(|p| is_due(p, now));
    let open = |place: &&usize| Some(**place) != shown && due(**place);
    match after.iter().chain(before).find(open).copied() {
        Some(place) => drop(self::open(model, sight, place)),
        None => model.say(Tone::Good, "screening-nothing-open", &[]),
    }
}

/// The checks of a project that failed and that an integration may mend.
fn integrable(all: &[Checked<'_>]) -> Vec<CheckId> {
    let fails = |c: &&Checked<'_>| {
        c.check.on_fail == OnFail::Integration
            && matches!(c.standing(), Standing::NotMet | Standing::ToBeFound)
    };
    all.iter()
        .filter(fails)
        .map(|c| c.check.id.clone())
        .collect()
}

/// Whether an action can come to anything here; what the gate would refuse anyway is not suggested.
pub(super) fn leads_somewhere(model: &Model, sight: Sight<'_>, action: Action) -> bool {
    let state = &model.screening;
    let Some(list) = &state.open else {
        return match action {
            Action::Open | Action::NextColumn => !state.rows.is_empty(),
            Action::NextOpen => !due(model, sight).is_empty(),
            Action::Conflicts => sight.must_declare(),
            _ => true,
        };
    };
    match sight.find(&list.id) {
        Some(project) => match checklist::probe(model, sight, project, action) {
            Some(command) => model.probe(sight, command).is_ok(),
            None => true,
        },
        None => false,
    }
}
