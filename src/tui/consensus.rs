//! The consensus: divergences worst first, and one of them with every member's mark,
//! anchor, comment and evidence, the discussion, the proposal and its answers.

mod item;
mod marks;
mod queue;
mod sheet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::{Action, Context};
use super::model::{Cursor, Model, Tone};
use super::msg::Effect;
use super::paint::{Row, divider};
use super::theme::{Role, Theme};
use super::{fit, overlay, project, sitting};
use crate::call::Sub;
use crate::ids::{Mark, ProjectId, SubId};
use crate::panel::event::Answer;
use crate::panel::sight::{Open, ProjectSight};
use crate::panel::state::Item;
use crate::panel::{Command, Sight};

/// The state of the screen.
#[derive(Default)]
pub struct State {
    /// Open divergences, worst first.
    pub queue: Vec<Open>,
    /// Concordant sub-criteria not accepted yet.
    pub concordant: usize,
    /// The cursor in the queue.
    pub cursor: Cursor,
    /// The divergence that is open: project and sub-criterion by place. It stays when it is
    /// closed and leaves the queue.
    pub item: Option<(usize, usize)>,
    /// Lines scrolled in it.
    pub scroll: usize,
    /// Lines that say why nothing can be valued now.
    warned: u16,
    made_for: Option<u64>,
}

impl State {
    /// Where a key counts.
    #[must_use]
    pub const fn context(&self) -> Context {
        if self.item.is_some() {
            Context::Item
        } else {
            Context::Queue
        }
    }
}

/// One sub-criterion of one project, with all that the screen and the keys need.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The project.
    pub project: ProjectSight<'a>,
    /// The sub-criterion.
    pub sub: &'a Sub,
    /// Its place in rubric order.
    pub place: usize,
    /// Its consensus.
    pub item: &'a Item,
}

impl Case<'_> {
    fn ids(&self) -> (ProjectId, SubId) {
        (self.project.id().clone(), self.sub.id.clone())
    }
}

/// The divergence that is open.
#[must_use]
pub fn case<'a>(model: &Model, sight: Sight<'a>) -> Option<Case<'a>> {
    let (place, sub) = model.consensus.item?;
    let project = sight.project(place)?;
    Some(Case {
        project,
        sub: sight.phase().subs.get(sub)?,
        place: sub,
        item: project.item(sub)?,
    })
}

/// Brings the queue up to date.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = queue_height(model);
    let state = &mut model.consensus;
    if state.made_for != Some(sight.head().0) {
        state.queue = sight.open_divergences();
        state.concordant = sight.open_concordant();
        state.made_for = Some(sight.head().0);
    }
    let len = state.queue.len();
    state.cursor.settle(len, height);
    let lines = obstacle(model, sight, usize::from(model.size.width)).len();
    model.consensus.warned = u16::try_from(lines).unwrap_or(0);
}

/// Why nothing can be valued now, on the project that is shown or in general: said before a key
/// is pressed (E10).
fn obstacle(model: &Model, sight: Sight<'_>, width: usize) -> Vec<String> {
    let refused = match model.consensus.item.and_then(|(p, _)| sight.project(p)) {
        Some(project) => project.may_value(),
        None => sight.may_value(),
    };
    let Some(text) = sitting::obstacle(refused, &model.locale) else {
        return Vec::new();
    };
    let most = if model.body_height() < 14 { 1 } else { 2 };
    fit::first_lines(&text, width.saturating_sub(2).max(8), most)
}

fn queue_height(model: &Model) -> usize {
    usize::from(
        model
            .body_height()
            .saturating_sub(3 + model.consensus.warned),
    )
    .max(1)
}

/// The widths of queue and item; one of them may be zero.
fn widths(model: &Model, width: u16) -> (u16, u16) {
    match (width >= 104, model.consensus.item) {
        (true, _) => (38, width - 38),
        (false, Some(_)) => (0, width),
        (false, None) => (width, 0),
    }
}

/// Draws the screen.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let warning = obstacle(model, sight, usize::from(area.width));
    for (y, line) in (0..).zip(&warning) {
        let style = theme.style(Role::StatusWarn);
        Row::new(buf, area, y).gap(1).put(line, style);
    }
    let used = u16::try_from(warning.len()).unwrap_or(0).min(area.height);
    let area = Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    };
    let (left, right) = widths(model, area.width);
    if left > 0 {
        queue::draw(
            model,
            sight,
            theme,
            buf,
            Rect {
                width: left,
                ..area
            },
        );
    }
    if right > 0 {
        let mut inner = Rect {
            x: area.x + left,
            width: right,
            ..area
        };
        if left > 0 {
            divider(buf, inner, theme.style(Role::Border));
            inner = Rect {
                x: inner.x + 1,
                width: inner.width - 1,
                ..inner
            };
        }
        // With both side by side, the item under the cursor is shown before it is opened.
        let shown = model.consensus.item.or_else(|| {
            model
                .consensus
                .queue
                .get(model.consensus.cursor.at)
                .map(|o| (o.project, o.sub))
        });
        item::draw(model, sight, shown, theme, buf, inner);
    }
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    if model.consensus.item.is_some() {
        act_on_item(model, sight, action)
    } else {
        act_on_queue(model, sight, action)
    }
}

fn act_on_queue(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let height = queue_height(model);
    let len = model.consensus.queue.len();
    if model.consensus.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Open => {
            open_at_cursor(model);
            Vec::new()
        }
        Action::AcceptConcordant => overlay::ask_accept_concordant(model, sight),
        _ => Vec::new(),
    }
}

/// Opens a divergence by its places.
pub fn open(model: &mut Model, project: usize, sub: usize) {
    model.consensus.item = Some((project, sub));
    model.consensus.scroll = 0;
}

fn open_at_cursor(model: &mut Model) {
    let open = model.consensus.queue.get(model.consensus.cursor.at);
    model.consensus.item = open.map(|o| (o.project, o.sub));
    model.consensus.scroll = 0;
}

fn act_on_item(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => {
            model.consensus.item = None;
            return Vec::new();
        }
        Action::Up => model.consensus.scroll = model.consensus.scroll.saturating_sub(1),
        Action::Down => model.consensus.scroll += 1,
        Action::PageUp => model.consensus.scroll = model.consensus.scroll.saturating_sub(10),
        Action::PageDown => model.consensus.scroll += 10,
        Action::NextItem | Action::PreviousItem => next_item(model, action == Action::NextItem),
        Action::ReadProject => {
            let Some((place, sub)) = model.consensus.item else {
                return Vec::new();
            };
            let effects = project::open(model, sight, place);
            if let Some(state) = model.project.as_mut() {
                state.sub = sub;
                state.placed = true;
                state.pane = project::Pane::Dossier;
            }
            return effects;
        }
        Action::AcceptConcordant => return overlay::ask_accept_concordant(model, sight),
        _ => return on_case(model, sight, action),
    }
    Vec::new()
}

/// To the next of the queue; an item that was closed meanwhile counts as before its place.
fn next_item(model: &mut Model, forward: bool) {
    let state = &mut model.consensus;
    if state.queue.is_empty() {
        model.say(Tone::Good, "consensus-none-left", &[]);
        return;
    }
    let last = state.queue.len() - 1;
    let here = state
        .item
        .and_then(|i| state.queue.iter().position(|o| (o.project, o.sub) == i));
    state.cursor.at = match (here, forward) {
        (Some(at), true) => (at + 1).min(last),
        (Some(at), false) => at.saturating_sub(1),
        (None, _) => state.cursor.at.min(last),
    };
    open_at_cursor(model);
}

fn on_case(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let Some(case) = case(model, sight) else {
        return Vec::new();
    };
    let (project, sub) = case.ids();
    let standing = case.item.proposal.as_ref().map(|p| p.mark);
    match (action, standing) {
        (Action::Note, _) => {
            overlay::write_note(model, project, sub);
            Vec::new()
        }
        (Action::Agree, Some(mark)) => {
            vec![Effect::Submit(Command::Answer {
                project,
                sub,
                mark,
                answer: Answer::Agree,
            })]
        }
        (Action::Dissent, Some(mark)) => {
            overlay::write_dissent(model, project, sub, mark);
            Vec::new()
        }
        (Action::Close, Some(mark)) => overlay::close_consensus(case, mark),
        (Action::Agree | Action::Dissent | Action::Close, None) => {
            model.say(Tone::Bad, "consensus-nothing-proposed", &[]);
            Vec::new()
        }
        (Action::ReopenConsensus, _) => {
            overlay::write_reopening(model, project, sub);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Proposes a mark for the open divergence.
pub fn propose(model: &Model, sight: Sight<'_>, mark: Mark) -> Vec<Effect> {
    let Some(case) = case(model, sight) else {
        return Vec::new();
    };
    let (project, sub) = case.ids();
    vec![Effect::Submit(Command::Propose { project, sub, mark })]
}
