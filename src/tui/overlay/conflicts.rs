//! The declarations on conflicts of interest: the projects on which the viewer has not declared yet,
//! with who presents them; none, for one or for all, or a recusal (domain §5.2).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw::{foot, frame};
use super::{Choose, Confirm, Overlay, Pick};
use crate::dossier::PartnerRole;
use crate::ids::ProjectId;
use crate::locale::Arg;
use crate::panel::event::people::{ConflictKind, NoConflict};
use crate::panel::sight::ProjectSight;
use crate::panel::{Command, Sight};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Context};
use crate::tui::model::{Cursor, Model, Screen, Tone};
use crate::tui::msg::Effect;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};
use crate::tui::{fit, project, screening};

/// Kinds of conflict with the locale keys of their names.
pub(super) const KINDS: [(ConflictKind, &str); 3] = [
    (ConflictKind::Actual, "conflict-actual"),
    (ConflictKind::Potential, "conflict-potential"),
    (ConflictKind::Perceived, "conflict-perceived"),
];

/// Columns of the list, its frame included, where the screen has them.
const WIDTH: u16 = 92;

/// Rows that the list keeps, however much there is to say of the project under the cursor.
const LEAST_ROWS: usize = 3;

/// The projects listed and where the cursor is.
pub struct Conflicts {
    /// Projects on which the viewer has not declared, and the one from which the list was opened.
    rows: Vec<ProjectId>,
    cursor: Cursor,
    /// A project that stays in the list although the viewer has declared on it.
    asked: Option<ProjectId>,
    /// What follows once the declaration is there.
    then: Option<(ProjectId, Then)>,
    /// The screen over which the list was opened.
    over: Place,
}

/// A screen, and the project that is open on it.
type Place = (Screen, Option<ProjectId>);

fn place(model: &Model) -> Place {
    let open = model.project.as_ref().map(|state| state.id.clone());
    (model.screen, open)
}

/// What a person was about to do with a project that needs their declaration first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Read it.
    Read,
    /// See its checks.
    Check,
}

/// Lists the projects on which the viewer has not declared; on the one they are at they may also
/// recuse themselves later. True where there is something to list.
pub fn ask_conflicts(model: &mut Model, sight: Sight<'_>, at: Option<&ProjectId>) -> bool {
    let declared = |id: &&ProjectId| sight.find(id).is_some_and(|p| p.declared());
    let mut state = Conflicts {
        rows: Vec::new(),
        cursor: Cursor::default(),
        asked: at.filter(declared).cloned(),
        then: None,
        over: place(model),
    };
    refresh(&mut state, sight);
    if state.rows.is_empty() {
        model.say(Tone::Info, "conflicts-none-open", &[]);
        return false;
    }
    state.cursor.at = at
        .and_then(|id| state.rows.iter().position(|row| row == id))
        .unwrap_or(0);
    model.overlay = Some(Overlay::Conflicts(state));
    true
}

/// Whether the viewer must declare on a project before anything else with it: then the list opens
/// on it.
pub fn ask_first(model: &mut Model, sight: Sight<'_>, id: &ProjectId, then: Then) -> bool {
    let must = sight.undeclared().contains(id) && ask_conflicts(model, sight, Some(id));
    if let Some(Overlay::Conflicts(state)) = model.overlay.as_mut().filter(|_| must) {
        state.then = Some((id.clone(), then));
    }
    must
}

fn refresh(state: &mut Conflicts, sight: Sight<'_>) {
    state.rows = sight.undeclared();
    let asked = state.asked.as_ref().filter(|id| sight.find(id).is_some());
    if let Some(id) = asked.filter(|id| !state.rows.contains(id)) {
        state.rows.push(id.clone());
    }
    state.cursor.at = state.cursor.at.min(state.rows.len().saturating_sub(1));
}

/// Brings the list up to date with the panel; it closes when nothing is left on it, and goes on to
/// what the person was about to do.
#[must_use]
pub fn settle(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let mut state = match model.overlay.take() {
        Some(Overlay::Conflicts(state)) => state,
        None => match model.declaring.take() {
            // The person has gone elsewhere while the answer was on its way: they stay there.
            Some(state) if state.over != place(model) => return Vec::new(),
            Some(state) => state,
            None => return Vec::new(),
        },
        other => {
            model.overlay = other;
            return Vec::new();
        }
    };
    refresh(&mut state, sight);
    if let Some((id, then)) = state.then.clone() {
        let at = sight.place_of(&id).filter(|p| sight.project(*p).is_some());
        match at.and_then(|p| Some((p, sight.project(p)?.declared()))) {
            Some((_, false)) => {}
            Some((place, true)) => {
                return match then {
                    Then::Read => project::open(model, sight, place),
                    Then::Check => screening::open(model, sight, place),
                };
            }
            None => state.then = None,
        }
    }
    if !state.rows.is_empty() {
        model.overlay = Some(Overlay::Conflicts(state));
    }
    Vec::new()
}

/// Takes a key.
pub(super) fn key(
    model: &mut Model,
    sight: Sight<'_>,
    mut state: Conflicts,
    key: Key,
) -> Vec<Effect> {
    let Some(action) = keymap::action(Context::Conflicts, key) else {
        model.overlay = Some(Overlay::Conflicts(state));
        return Vec::new();
    };
    let selected = state.rows.get(state.cursor.at).cloned();
    let mut effects = Vec::new();
    match action {
        Action::Back => {
            model.status = None;
            return Vec::new();
        }
        Action::Help => {
            model.declaring = Some(state);
            model.overlay = Some(Overlay::Help(0));
            return Vec::new();
        }
        Action::DeclareNone => effects = declare(selected.into_iter().collect()),
        Action::DeclareAll => {
            ask_all(model, sight, state);
            return Vec::new();
        }
        Action::Recuse => {
            if let Some(id) = selected {
                ask_kind(model, &id);
                model.declaring = Some(state);
                return Vec::new();
            }
        }
        action => {
            let (len, height) = (state.rows.len(), list_height(model, sight, &state));
            state.cursor.act(action, len, height);
        }
    }
    model.overlay = Some(Overlay::Conflicts(state));
    effects
}

fn declare(projects: Vec<ProjectId>) -> Vec<Effect> {
    vec![Effect::Submit(Command::DeclareNoConflict(NoConflict {
        projects,
        reason: String::new(),
    }))]
}

/// Asks whether there is no conflict on any project listed; those where something hints at one are
/// left for a declaration of their own.
fn ask_all(model: &mut Model, sight: Sight<'_>, state: Conflicts) {
    let hinted = |id: &ProjectId| sight.find(id).is_some_and(|p| p.conflict_hint().is_some());
    let (left, free): (Vec<ProjectId>, Vec<ProjectId>) =
        sight.undeclared().into_iter().partition(hinted);
    if free.is_empty() {
        let key = if left.is_empty() {
            "conflicts-none-open"
        } else {
            "conflicts-only-hinted"
        };
        model.say(Tone::Info, key, &[]);
        model.overlay = Some(Overlay::Conflicts(state));
        return;
    }
    let number = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let locale = &model.locale;
    let mut lines = vec![locale.format("conflicts-all-what", &[("count", number(free.len()))])];
    if !left.is_empty() {
        lines.push(locale.format("conflicts-all-left", &[("count", number(left.len()))]));
    }
    model.overlay = Some(Overlay::Confirm(Confirm {
        title: locale.text("conflicts-title").into_owned(),
        lines,
        effects: declare(free),
    }));
    model.declaring = Some(state);
}

fn ask_kind(model: &mut Model, id: &ProjectId) {
    let locale = &model.locale;
    model.overlay = Some(Overlay::Pick(Pick {
        title: locale.format("conflicts-kind-title", &[("code", Arg::Text(id.as_str()))]),
        options: KINDS
            .iter()
            .map(|(_, key)| locale.text(key).into_owned())
            .collect(),
        at: 0,
        purpose: Choose::Conflict(id.clone()),
    }));
}

/// Rows of the list, as far as the lines below it leave room.
fn list_height(model: &Model, sight: Sight<'_>, state: &Conflicts) -> usize {
    let said = detail(model, sight, state).len();
    room(model).saturating_sub(said).max(1)
}

/// Lines for the list and what is said below it: all but the frame, the keys, the blank line between
/// them and the last two lines of the screen.
fn room(model: &Model) -> usize {
    usize::from(model.size.height).saturating_sub(6)
}

/// Draws the list, and below it who presents the project under the cursor.
pub(super) fn draw(
    model: &Model,
    sight: Sight<'_>,
    state: &Conflicts,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let title = model.locale.text("conflicts-title");
    // The last two lines of the screen stay: what was refused, and the keys.
    let above = Rect {
        height: area.height.saturating_sub(2),
        ..area
    };
    let said = detail(model, sight, state);
    let lines = (state.rows.len() + said.len()).saturating_sub(1);
    let inner = frame(&title, WIDTH, lines + 1, theme, buf, above);
    let height = usize::from(inner.height)
        .saturating_sub(said.len() + 2)
        .max(1);
    let mut cursor = state.cursor;
    cursor.settle(state.rows.len(), height);
    let code = state.rows.iter().map(|id| fit::width(id.as_str())).max();
    let code = u16::try_from(code.unwrap_or(4).clamp(3, 12)).unwrap_or(12);
    let shown = state.rows.iter().enumerate().skip(cursor.top).take(height);
    for (y, (place, id)) in (0..).zip(shown) {
        if let Some(project) = sight.find(id) {
            let row = Row::new(buf, inner, y);
            draw_row(project, place == cursor.at, code, theme, row);
        }
    }
    let base = theme.style(Role::Overlay);
    let top = inner
        .height
        .saturating_sub(1 + u16::try_from(said.len()).unwrap_or(0));
    for (y, (role, line)) in (top..).zip(&said) {
        Row::new(buf, inner, y).put(line, base.patch(theme.style(*role)));
    }
    foot(model, "conflicts-keys", theme, buf, inner);
}

fn draw_row(project: ProjectSight<'_>, here: bool, code: u16, theme: &Theme, mut row: Row<'_>) {
    let base = theme.style(if here { Role::Selection } else { Role::Overlay });
    let (sign, role) = match (project.conflict_hint(), project.declared()) {
        (_, true) => ("✓", Role::Met),
        (Some(_), _) => ("⚠", Role::StatusWarn),
        (None, _) => ("?", Role::Todo),
    };
    let filed = project.filed();
    row.put(if here { "▌ " } else { "  " }, base)
        .put(sign, base.patch(theme.style(role)))
        .put(" ", base)
        .field(project.id().as_str(), code, base)
        .put(" ", base)
        .put(&filed.lead, base)
        .put(if filed.lead.is_empty() { "" } else { " · " }, base)
        .put(&filed.title, base)
        .fill(base);
}

/// What is said of the project under the cursor, in as many lines as the list can spare: a hint, what
/// the viewer declared, the partners.
fn detail(model: &Model, sight: Sight<'_>, state: &Conflicts) -> Vec<(Role, String)> {
    let locale = &model.locale;
    let at = state.rows.get(state.cursor.at);
    let Some(project) = at.and_then(|id| sight.find(id)) else {
        return Vec::new();
    };
    let width = usize::from(
        WIDTH
            .min(model.size.width.saturating_sub(2))
            .saturating_sub(4),
    )
    .max(8);
    let most = room(model)
        .saturating_sub(state.rows.len().min(LEAST_ROWS))
        .max(1);
    let wrapped = |role: Role, text: &str| -> Vec<(Role, String)> {
        let lines = fit::wrap(text, width).into_iter();
        lines
            .map(|line| (role, line.trim_end().to_owned()))
            .collect()
    };
    let mut lines = Vec::new();
    if let Some(body) = project.conflict_hint() {
        let text = locale.format("conflicts-hint", &[("body", Arg::Text(&body))]);
        lines.extend(wrapped(Role::StatusWarn, &format!("⚠ {text}")));
    }
    if project.declared() {
        lines.extend(wrapped(Role::Met, &locale.text("conflicts-declared")));
    }
    let partners = project.filed().facts.partners.iter();
    let names: Vec<&str> = partners
        .filter(|p| !p.name.is_empty() && p.role != PartnerRole::Capofila)
        .map(|p| p.name.as_str())
        .collect();
    if names.is_empty() {
        lines.extend(wrapped(Role::Muted, &locale.text("conflicts-no-partners")));
    } else {
        let left = most.saturating_sub(lines.len()).max(1);
        let told = |shown: usize| wrapped(Role::Muted, &partners_in_words(&names, shown, model));
        let fits = (0..=names.len()).rev().map(told).find(|l| l.len() <= left);
        lines.extend(fits.unwrap_or_default());
    }
    // The box keeps its height from one project to the next, where little is said of either.
    let least = if model.size.height < 16 { 2 } else { 4 };
    lines.resize(
        lines.len().max(least).min(most),
        (Role::Muted, String::new()),
    );
    lines
}

/// So many of the partners, and how many more there are.
fn partners_in_words(names: &[&str], shown: usize, model: &Model) -> String {
    let joined = names.get(..shown).unwrap_or(names).join(", ");
    let more = i64::try_from(names.len() - shown).unwrap_or(i64::MAX);
    let args = [("names", Arg::Text(&joined)), ("count", Arg::Count(more))];
    let key = match (shown, more) {
        (_, 0) => "conflicts-partners",
        (0, _) => "conflicts-partners-count",
        _ => "conflicts-partners-more",
    };
    model.locale.format(key, &args)
}
