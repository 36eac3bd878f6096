//! The ranking or list of the phase: totals, thresholds and ties, money and its line; and the
//! lists that the panel approved, to be read.

mod account;
pub mod ask;
mod draw;
mod lay;
mod row;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::Action;
use super::model::{Cursor, Model, Tone};
use super::msg::Effect;
use super::project;
use super::theme::Theme;
use crate::assess::outcome::Failure;
use crate::assess::ranking::Place;
use crate::panel::Sight;
use crate::panel::event::list::{Money, Status};
use crate::panel::refusal::Refusal;
use crate::panel::state::Listed;

/// A project of the ranking as it stands, kept so that no frame ranks again.
struct RowOf {
    project: usize,
    place: Option<Place>,
    has_total: bool,
    failures: Vec<Failure>,
    /// What the panel's decisions give it now, and euro cents granted or offered.
    status: Option<Status>,
    cents: Option<i64>,
}

/// A line of the page: a project, or what stands between projects.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    /// A project, by its place among the rows.
    Row(usize),
    /// The name of a pot, by its place among the money.
    Pot(usize),
    /// The budget line of a pot.
    Budget(usize),
    /// The reserve list of a pot begins.
    Reserve,
    /// Projects that are not in the ranking, or not yet.
    Rest,
    /// A district.
    District(String),
}

/// The state of the screen.
#[derive(Default)]
pub struct State {
    /// The cursor, on projects only.
    pub cursor: Cursor,
    /// The approved list that is read, by its number; else the ranking as it stands.
    viewing: Option<u32>,
    rows: Vec<RowOf>,
    lines: Vec<Line>,
    money: Vec<Money>,
    /// First line shown.
    top: usize,
    /// Why the list cannot be composed as things stand.
    open: Option<Refusal>,
    /// Whether the gate lets the viewer draw, and approve the list.
    may_draw: bool,
    may_approve: bool,
    made_for: Option<(u64, Option<u32>)>,
}

impl State {
    /// Lines of the page, and projects on it.
    fn projects(&self) -> usize {
        self.lines
            .iter()
            .filter(|l| matches!(l, Line::Row(_)))
            .count()
    }
}

/// The approved list that is read.
fn viewed<'a>(model: &Model, sight: Sight<'a>) -> Option<Cow<'a, Listed>> {
    whole(model, sight).map(|listed| sight.seen(listed))
}

/// The same with every row: for its head, whose hash is that of the list as approved.
fn whole<'a>(model: &Model, sight: Sight<'a>) -> Option<&'a Listed> {
    let number = model.ranking.viewing?;
    sight.lists().find(|l| l.list.number == number)
}

/// Brings the rows up to date; only while they are shown, since ranking many projects takes time.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let made_for = Some((sight.head().0, model.ranking.viewing));
    if model.ranking.made_for != made_for {
        match viewed(model, sight) {
            Some(listed) => {
                model.ranking.lines = lay::approved(&listed.list);
                model.ranking.money.clone_from(&listed.list.money);
            }
            None => {
                lay::live(&mut model.ranking, sight);
                model.ranking.may_draw = model.probe(sight, ask::drawing(sight)).is_ok();
                model.ranking.may_approve = model.probe(sight, ask::approval(sight)).is_ok();
            }
        }
        model.ranking.made_for = made_for;
    }
    let height = list_height(model, sight);
    let state = &mut model.ranking;
    state.cursor.at = state.cursor.at.min(state.projects().saturating_sub(1));
    // The line of the project under the cursor stays on the screen, and what heads the page with
    // the first.
    let at = state.cursor.at;
    let line = state.lines.iter().position(|l| *l == Line::Row(at));
    let line = line.unwrap_or(0);
    let lowest = (line + 1).saturating_sub(height);
    state.top = if at == 0 {
        lowest
    } else {
        state.top.min(line).max(lowest)
    };
    state.top = state
        .top
        .min(state.lines.len().saturating_sub(height))
        .max(lowest);
}

fn list_height(model: &Model, sight: Sight<'_>) -> usize {
    let head = draw::head_lines(model, sight);
    usize::from(model.body_height().saturating_sub(1 + head)).max(1)
}

/// The place of the project under the cursor, where it is there for the viewer.
fn selected(model: &Model, sight: Sight<'_>) -> Option<usize> {
    let at = model.ranking.cursor.at;
    match viewed(model, sight) {
        Some(listed) => sight.place_of(&listed.list.rows.get(at)?.project),
        None => model.ranking.rows.get(at).map(|r| r.project),
    }
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let (height, len) = (list_height(model, sight), model.ranking.projects());
    if model.ranking.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Open => match selected(model, sight) {
            Some(place) => project::open(model, sight, place),
            None => Vec::new(),
        },
        Action::Explain => {
            account::show(model, sight);
            Vec::new()
        }
        Action::NextList | Action::PreviousList => {
            turn(model, sight, action == Action::NextList);
            Vec::new()
        }
        Action::Draw => ask::draw(model, sight),
        Action::ApproveList => ask::approve(model, sight),
        Action::PublishList => ask::publish(model, sight),
        _ => Vec::new(),
    }
}

/// From the ranking as it stands to the approved lists, and round.
fn turn(model: &mut Model, sight: Sight<'_>, forward: bool) {
    let mut pages: Vec<Option<u32>> = vec![None];
    pages.extend(sight.lists().rev().map(|l| Some(l.list.number)));
    if pages.len() == 1 {
        model.say(Tone::Info, "lists-none", &[]);
        return;
    }
    let here = pages.iter().position(|p| *p == model.ranking.viewing);
    let next = match (here.unwrap_or(0), forward) {
        (at, true) => (at + 1) % pages.len(),
        (0, false) => pages.len() - 1,
        (at, false) => at - 1,
    };
    model.ranking.viewing = pages.get(next).copied().flatten();
    model.ranking.cursor = Cursor::default();
}

/// Whether an action can come to anything here.
#[must_use]
pub fn leads_somewhere(model: &Model, sight: Sight<'_>, action: Action) -> bool {
    let live = model.ranking.viewing.is_none();
    match action {
        Action::Open | Action::Explain => model.ranking.projects() > 0,
        Action::Draw => live && model.ranking.may_draw,
        Action::ApproveList => live && model.ranking.may_approve,
        Action::PublishList => {
            ask::unpublished(sight).is_some_and(|n| !ask::acts(model, sight, n).is_empty())
        }
        Action::NextList => sight.lists().next().is_some(),
        _ => true,
    }
}

/// Draws the screen.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    draw::draw(model, sight, theme, buf, area);
}
