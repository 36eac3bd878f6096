//! The call and its territory: how the districts are covered, the bodies that support them, and what
//! the call file says of acts, authorities, principles and terms.

mod ask;
mod call;
mod districts;
mod support;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::Action;
use super::lines;
use super::model::{Cursor, Model, Screen, Tone};
use super::msg::Effect;
use super::paint::Row;
use super::theme::{Role, Theme};
use crate::panel::Sight;

/// The pages of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The districts and what came from each.
    #[default]
    Districts,
    /// The bodies that support applicants.
    Support,
    /// What the call file says.
    Call,
}

impl Page {
    const ALL: [Self; 3] = [Self::Districts, Self::Support, Self::Call];

    const fn label(self) -> &'static str {
        match self {
            Self::Districts => "territory-districts",
            Self::Support => "territory-support",
            Self::Call => "territory-call",
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::Districts => Self::Support,
            Self::Support => Self::Call,
            Self::Call => Self::Districts,
        }
    }
}

/// The state of the screen.
#[derive(Default)]
pub struct State {
    /// The page shown.
    pub page: Page,
    /// The cursor among the districts.
    pub district: Cursor,
    /// The line of the cursor on the page of the support bodies.
    pub line: Cursor,
    /// First line shown of the page on the call.
    top: usize,
}

/// Lines of the body above a page: its names.
const HEAD: u16 = 2;

/// Lines that a page has.
fn height(model: &Model) -> usize {
    usize::from(model.body_height().saturating_sub(HEAD)).max(1)
}

/// Columns for the text of a page.
fn columns(width: u16) -> usize {
    usize::from(width.saturating_sub(2)).clamp(8, 110)
}

/// Keeps the cursors on what there is.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = height(model);
    match model.territory.page {
        Page::Districts => {
            let rows = sight.coverage().len();
            let list = districts::list_height(sight, model.size.width, model.body_height());
            model.territory.district.settle(rows, list);
        }
        Page::Support => {
            let len = support::page(model, sight, model.size.width).lines.len();
            model.territory.line.settle(len, height);
        }
        Page::Call => {
            let len = call::lines(model, sight, model.size.width).len();
            model.territory.top = model.territory.top.min(len.saturating_sub(height));
        }
    }
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::NextPage => {
            model.territory.page = model.territory.page.next();
            return Vec::new();
        }
        Action::PreviousPage => {
            model.territory.page = model.territory.page.next().next();
            return Vec::new();
        }
        Action::RegisterBody | Action::AssignBody | Action::NoteMeeting => {
            ask::ask(model, sight, action);
            return Vec::new();
        }
        _ => {}
    }
    match model.territory.page {
        Page::Districts => {
            let rows = sight.coverage();
            let list = districts::list_height(sight, model.size.width, model.body_height());
            if !model.territory.district.act(action, rows.len(), list) && action == Action::Open {
                open(model, sight);
            }
        }
        Page::Support => {
            let len = support::page(model, sight, model.size.width).lines.len();
            let height = height(model);
            model.territory.line.act(action, len, height);
        }
        Page::Call => {
            let len = call::lines(model, sight, model.size.width).len();
            let last = len.saturating_sub(height(model));
            let mut cursor = Cursor {
                at: model.territory.top,
                top: 0,
            };
            cursor.act(action, last + 1, height(model));
            model.territory.top = cursor.at;
        }
    }
    Vec::new()
}

/// Leads to the projects of the district under the cursor.
fn open(model: &mut Model, sight: Sight<'_>) {
    let rows = sight.coverage();
    let Some(row) = rows.get(model.territory.district.at) else {
        return;
    };
    if row.projects.is_empty() {
        model.say(Tone::Info, "territory-no-project", &[]);
        return;
    }
    let facets = &mut model.projects.facets;
    facets.district = Some((row.key.clone(), row.name.to_owned()));
    model.screen = Screen::Projects;
}

/// Whether an action can come to anything here.
#[must_use]
pub fn leads_somewhere(model: &Model, sight: Sight<'_>, action: Action) -> bool {
    let page = model.territory.page;
    match action {
        Action::Open => {
            let rows = sight.coverage();
            let row = rows.get(model.territory.district.at);
            page == Page::Districts && row.is_some_and(|row| !row.projects.is_empty())
        }
        Action::RegisterBody | Action::AssignBody | Action::NoteMeeting => {
            page == Page::Support
                && ask::probe(model, sight, action).is_some_and(|c| model.probe(sight, c).is_ok())
        }
        _ => true,
    }
}

/// Draws the screen.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let mut row = Row::new(buf, area, 0);
    for page in Page::ALL {
        let here = page == model.territory.page;
        let (sign, role) = if here {
            ("▌", Role::Title)
        } else {
            (" ", Role::Muted)
        };
        row.put(sign, theme.style(Role::Accent))
            .put(&model.locale.text(page.label()), theme.style(role))
            .gap(1);
    }
    let head = HEAD.min(area.height);
    let body = Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    };
    match model.territory.page {
        Page::Districts => districts::draw(model, sight, theme, buf, body),
        Page::Support => {
            let page = support::page(model, sight, area.width);
            let cursor = model.territory.line;
            let at = page.owner(cursor.at).map(|_| cursor.at);
            lines::draw(&page.lines, cursor.top, at, (Role::Text, theme), buf, body);
        }
        Page::Call => {
            let all = call::lines(model, sight, area.width);
            let last = all.len().saturating_sub(usize::from(body.height));
            let top = model.territory.top.min(last);
            lines::draw(&all, top, None, (Role::Text, theme), buf, body);
        }
    }
}
