//! The overview: the call and its phase, what is next, the members and how far they are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::keymap::Action;
use super::model::{Model, Screen};
use super::msg::Effect;
use super::paint::{Row, bar};
use super::theme::{Role, Theme};
use super::{consensus, overlay, projects, screening};
use crate::assess::divergence::Level;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::sight::Standing;

/// Most lines of the next step.
const NEXT_LINES: usize = 3;

/// A body of fewer rows is short.
const SHORT: u16 = 12;

/// The state of the overview.
#[derive(Default)]
pub struct State {
    /// First member shown, where there are many.
    pub top: usize,
}

/// What the viewer should do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Declare on conflicts of interest, with so many projects.
    Declare(usize),
    /// Screen so many projects, this one first.
    Screen(usize, usize),
    /// Score this project.
    Score(usize),
    /// Reveal: everyone has sealed.
    Reveal(usize),
    /// Accept what is concordant.
    Accept(usize),
    /// Reconcile a divergence.
    Reconcile,
    /// Wait for others: so many sheets are missing.
    Wait(usize),
    /// Look at the ranking: everything is settled.
    Done,
    /// No project is filed.
    Empty,
}

/// What is next for the viewer.
#[must_use]
pub fn next(model: &Model, sight: Sight<'_>) -> Next {
    if sight.project_count() == 0 {
        return Next::Empty;
    }
    let undeclared = sight.undeclared().len();
    if undeclared > 0 {
        return Next::Declare(undeclared);
    }
    let due = screening::due(sight);
    if let Some(first) = due.first() {
        return Next::Screen(due.len(), *first);
    }
    if let Some(place) = projects::next_to_do(model, sight, None) {
        return Next::Score(place);
    }
    if sight.is_chair() {
        let ready = |p: &crate::panel::sight::ProjectSight<'_>| {
            let (sealed, due) = p.progress();
            p.sheets().is_none() && p.exclusion().is_none() && due > 0 && sealed == due
        };
        if let Some((place, _)) = sight.places().find(|(_, p)| ready(p)) {
            return Next::Reveal(place);
        }
        if model.consensus.concordant > 0 {
            return Next::Accept(model.consensus.concordant);
        }
    }
    if !model.consensus.queue.is_empty() {
        return Next::Reconcile;
    }
    match missing(sight) {
        0 => Next::Done,
        n => Next::Wait(n),
    }
}

/// Sheets that are still to be sealed, of anybody.
fn missing(sight: Sight<'_>) -> usize {
    let open = sight
        .projects()
        .filter(|p| p.exclusion().is_none() && p.sheets().is_none());
    open.map(|p| {
        let (sealed, due) = p.progress();
        due - sealed
    })
    .sum()
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::Next => go(model, sight),
        Action::Up => {
            model.overview.top = model.overview.top.saturating_sub(1);
            Vec::new()
        }
        Action::Down => {
            model.overview.top =
                (model.overview.top + 1).min(sight.members().len().saturating_sub(1));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn go(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    match next(model, sight) {
        Next::Declare(_) => {
            overlay::ask_conflicts(model, sight, None);
            Vec::new()
        }
        Next::Screen(_, place) => screening::open(model, sight, place),
        Next::Score(place) => super::project::open(model, sight, place),
        Next::Reveal(place) => match sight.project(place) {
            Some(project) => overlay::ask_reveal(model, sight, project.id()),
            None => Vec::new(),
        },
        Next::Accept(_) => {
            model.screen = Screen::Consensus;
            overlay::ask_accept_concordant(model, sight)
        }
        Next::Reconcile => {
            model.screen = Screen::Consensus;
            consensus::act(model, sight, Action::Open)
        }
        Next::Wait(_) | Next::Empty => {
            model.screen = Screen::Projects;
            Vec::new()
        }
        Next::Done => {
            model.screen = Screen::Ranking;
            Vec::new()
        }
    }
}

/// Draws the overview.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let wide = area.width >= 100;
    let margin = if area.width >= 60 { 2 } else { 1 };
    let inner = Rect {
        x: area.x + margin,
        width: area.width.saturating_sub(2 * margin),
        ..area
    };
    // Where there is room for little, what to do next comes before what the call is.
    let rest = if area.height < SHORT {
        let used = next_step(model, sight, theme, buf, inner);
        let rest = below(inner, used);
        below(rest, call(model, sight, theme, buf, rest))
    } else {
        let used = call(model, sight, theme, buf, inner);
        let rest = below(inner, used);
        below(rest, next_step(model, sight, theme, buf, rest))
    };
    if wide {
        let left = Rect {
            width: rest.width / 2 - 2,
            ..rest
        };
        let right = Rect {
            x: rest.x + rest.width / 2 + 1,
            width: rest.width - rest.width / 2 - 1,
            ..rest
        };
        members(model, sight, theme, buf, left);
        panel(model, sight, theme, buf, right);
    } else {
        let used = panel(model, sight, theme, buf, rest);
        members(model, sight, theme, buf, below(rest, used));
    }
}

fn below(area: Rect, used: u16) -> Rect {
    let used = used.min(area.height);
    Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    }
}

/// The call, its phase and deadline; returns the lines used.
fn call(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) -> u16 {
    let (locale, call, phase) = (&model.locale, sight.call(), sight.phase());
    let mut y = 0;
    let title = call.title.get(locale.lang());
    let most = if area.height < SHORT { 1 } else { 2 };
    for line in first_lines(title, usize::from(area.width), most) {
        Row::new(buf, area, y).put(&line, theme.style(Role::Title));
        y += 1;
    }
    let mut row = Row::new(buf, area, y);
    row.put(&call.id, theme.style(Role::Muted))
        .put(" · ", theme.style(Role::Muted));
    row.put(phase.name.get(locale.lang()), theme.style(Role::Text));
    let zone = locale.zone();
    let deadline = phase.deadline.as_ref();
    if let Some(limit) = deadline.and_then(|deadline| deadline.limit(zone, None)) {
        let when = locale.date(limit.last_day(zone));
        row.put(" · ", theme.style(Role::Muted));
        row.put(
            &locale.format("overview-deadline", &[("date", Arg::Text(&when))]),
            theme.style(Role::Muted),
        );
    }
    y += 1;
    let key = if sight.frozen() {
        "overview-frozen"
    } else {
        "overview-not-frozen"
    };
    let hash = call.hash.short();
    Row::new(buf, area, y).put(
        &locale.format(key, &[("hash", Arg::Text(&hash))]),
        theme.style(Role::Muted),
    );
    y + 2
}

/// What is next, and the key for it.
fn next_step(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) -> u16 {
    let locale = &model.locale;
    let text = match next(model, sight) {
        Next::Score(place) => {
            let project = sight.project(place);
            let title = project.map_or("", |p| p.filed().title.as_str());
            let code = project.map_or("", |p| p.id().as_str());
            let marked = project
                .and_then(|p| model.drafts.get(p.id()))
                .copied()
                .unwrap_or(0);
            let key = if marked > 0 {
                "next-go-on"
            } else {
                "next-score"
            };
            let all = sight.phase().subs.len();
            let said = |title: &str| {
                let args = [
                    ("code", Arg::Text(code)),
                    ("title", Arg::Text(title)),
                    ("marked", count(marked)),
                    ("all", count(all)),
                ];
                locale.format(key, &args)
            };
            // A long title gives way to what follows it.
            let room = usize::from(area.width.saturating_sub(next_indent(locale))) * NEXT_LINES;
            let around = fit::width(&said("")) + 4 * NEXT_LINES;
            said(&fit::shorten(title, room.saturating_sub(around)))
        }
        Next::Declare(n) => locale.format("next-declare", &[("count", count(n))]),
        Next::Screen(n, place) => {
            let code = sight.project(place).map_or("", |p| p.id().as_str());
            let args = [("count", count(n)), ("code", Arg::Text(code))];
            locale.format("next-screen", &args)
        }
        Next::Reveal(place) => {
            let code = sight.project(place).map_or("", |p| p.id().as_str());
            locale.format("next-reveal", &[("code", Arg::Text(code))])
        }
        Next::Accept(n) => locale.format("next-accept", &[("count", count(n))]),
        Next::Reconcile => {
            let key = if sight.scores() {
                "next-reconcile"
            } else {
                "next-follow"
            };
            locale.format(key, &[("count", count(model.consensus.queue.len()))])
        }
        Next::Wait(n) => locale.format("next-wait", &[("count", count(n))]),
        Next::Done => locale.text("next-done").into_owned(),
        Next::Empty => locale.text("next-empty").into_owned(),
    };
    Row::new(buf, area, 0)
        .put(&locale.text("overview-next"), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let mut row = Row::new(buf, area, 1);
    row.put(
        &format!(" {} ", locale.text("key-enter")),
        theme.style(Role::Selection),
    );
    let indent = next_indent(locale).min(area.width);
    let inside = Rect {
        x: area.x + indent,
        y: area.y + 1,
        width: area.width - indent,
        height: area.height.saturating_sub(1),
    };
    let lines = first_lines(&text, usize::from(inside.width), NEXT_LINES);
    for (i, line) in (0..).zip(&lines) {
        Row::new(buf, inside, i).put(line, theme.style(Role::Text));
    }
    u16::try_from(lines.len()).unwrap_or(1) + 2
}

/// Columns that the key takes before the sentence of the next step.
fn next_indent(locale: &Locale) -> u16 {
    u16::try_from(fit::width(&locale.text("key-enter"))).unwrap_or(0) + 4
}

/// The first lines of a text; where there is more, the last of them ends in an ellipsis.
fn first_lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let ranges = fit::wrap_ranges(text, width);
    let line = |(i, range): (usize, &std::ops::Range<usize>)| {
        let end = if i + 1 == most { text.len() } else { range.end };
        fit::shorten(text.get(range.start..end).unwrap_or("").trim_end(), width).into_owned()
    };
    ranges.iter().take(most).enumerate().map(line).collect()
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// How the projects stand; returns the lines used.
fn panel(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) -> u16 {
    let locale = &model.locale;
    let mut counts = [0_usize; 8];
    for project in sight.projects() {
        if let Some(n) = counts.get_mut(project.standing() as usize) {
            *n += 1;
        }
    }
    let [
        screening,
        to_do,
        sealed,
        waiting,
        revealed,
        settled,
        excluded,
        withdrawn,
    ] = counts;
    let red = model
        .consensus
        .queue
        .iter()
        .filter(|o| o.level == Level::Red)
        .count();
    let open = model.consensus.queue.len();
    Row::new(buf, area, 0)
        .put(
            &locale.text("overview-projects"),
            theme.style(Role::Heading),
        )
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let mut lines: Vec<(&str, usize, Role)> =
        vec![("overview-filed", sight.project_count(), Role::Text)];
    if sight.phase().screening {
        lines.push(("overview-screening", screening, Role::Todo));
    }
    if sight.scores() {
        lines.push(("overview-todo", to_do, Role::Todo));
        lines.push(("overview-sealed", sealed, Role::Sealed));
    } else {
        lines.push(("overview-waiting", to_do + sealed + waiting, Role::Todo));
    }
    lines.extend([
        ("overview-revealed", revealed, Role::StatusWarn),
        ("overview-settled", settled, Role::StatusOk),
        ("overview-excluded", excluded, Role::Muted),
        ("overview-red", red, Role::DivergenceRed),
        ("overview-yellow", open - red, Role::DivergenceYellow),
        (
            "overview-concordant",
            model.consensus.concordant,
            Role::Concordant,
        ),
    ]);
    if withdrawn > 0 {
        lines.push(("overview-withdrawn", withdrawn, Role::Muted));
    }
    // On a short screen two figures share a line.
    let columns = if area.height < 17 && area.width >= 60 {
        2
    } else {
        1
    };
    let width = area.width / columns;
    let per_column = lines.len().div_ceil(usize::from(columns));
    for (i, (key, n, role)) in lines.iter().enumerate() {
        let (column, line) = (i / per_column, i % per_column);
        let cell = Rect {
            x: area.x + width * u16::try_from(column).unwrap_or(0),
            width,
            ..area
        };
        let style = if *n == 0 {
            theme.style(Role::Muted)
        } else {
            theme.style(*role)
        };
        let mut row = Row::new(buf, cell, u16::try_from(line + 1).unwrap_or(u16::MAX));
        row.right(&n.to_string(), 5, style).gap(2).put(
            &locale.format(key, &[("count", count(*n))]),
            if *n == 0 {
                style
            } else {
                theme.style(Role::Text)
            },
        );
    }
    u16::try_from(per_column).unwrap_or(0) + 2
}

/// The members: role, presence, sheets sealed of those due.
fn members(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    Row::new(buf, area, 0)
        .put(&locale.text("overview-members"), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let height = usize::from(area.height.saturating_sub(1));
    let members = sight.members();
    if members.is_empty() {
        Row::new(buf, area, 1).put(
            &locale.text("overview-no-members"),
            theme.style(Role::Muted),
        );
        return;
    }
    let top = model.overview.top.min(members.len().saturating_sub(height));
    let names = members
        .iter()
        .map(|m| fit::width(&m.name))
        .max()
        .unwrap_or(8)
        .clamp(8, 26);
    for (line, member) in members.iter().enumerate().skip(top).take(height) {
        let mut row = Row::new(buf, area, u16::try_from(line - top + 1).unwrap_or(u16::MAX));
        let here = model.present.iter().any(|p| p.member == member.id);
        let me = sight.me().is_some_and(|m| m.id == member.id);
        let dot = if here {
            ("●", Role::StatusOk)
        } else {
            ("○", Role::Muted)
        };
        row.put(dot.0, theme.style(dot.1)).gap(1);
        row.field(
            &member.name,
            u16::try_from(names).unwrap_or(20),
            theme.style(if me { Role::MarkMine } else { Role::Text }),
        )
        .gap(1);
        row.field(
            &locale.text(role_key(member.role)),
            12,
            theme.style(Role::Muted),
        );
        if member.role.scores() {
            let (sealed, due) = sight.progress(member);
            let width = usize::from(row.left().saturating_sub(9).min(20));
            let (full, empty) = bar(sealed, due, width);
            row.put(&full, theme.style(Role::Bar))
                .put(&empty, theme.style(Role::BarBack));
            row.right(&format!("{sealed}/{due}"), 8, theme.style(Role::Muted));
        }
    }
}

/// The locale key of a role.
#[must_use]
pub const fn role_key(role: crate::panel::event::Role) -> &'static str {
    use crate::panel::event::Role;
    match role {
        Role::Chair => "role-chair",
        Role::Member => "role-member",
        Role::Secretary => "role-secretary",
        Role::Substitute => "role-substitute",
        Role::Observer => "role-observer",
        Role::Manager => "role-manager",
        Role::Expert => "role-expert",
        Role::Administrator => "role-administrator",
    }
}

const _: () = assert!(
    Standing::Withdrawn as usize == 7,
    "the counts above have one place for each standing"
);
