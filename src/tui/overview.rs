//! The overview: the call and its phase, what is next, the members and how far they are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::keymap::Action;
use super::model::{Model, Screen};
use super::msg::Effect;
use super::paint::{Row, bar};
use super::theme::{Role, Theme};
use super::{consensus, overlay, projects, ranking, screening, sitting};
use crate::assess::divergence::Level;
use crate::export::paper::Paper;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::refusal::Refusal;
use crate::panel::sight::{ProjectSight, Standing};

/// Most lines of the next step.
const NEXT_LINES: usize = 3;

/// A body of fewer rows is short.
const SHORT: u16 = 12;

/// The state of the overview.
#[derive(Default)]
pub struct State {
    /// First member shown, where there are many.
    pub top: usize,
    /// What is next once every project is settled, as of an entry of the log.
    outcome: Option<(u64, Next)>,
}

/// What the viewer should do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Declare whether there are conflicts of interest, on so many projects.
    Declare(usize),
    /// Screen so many projects, this one first.
    Screen(usize, usize),
    /// Open a sitting.
    OpenSitting,
    /// Resume the sitting.
    Resume,
    /// Note who is there: the quorum is missing.
    Attendance,
    /// Wait until the panel may value.
    Blocked,
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
    /// Draw between so many equals.
    Draw(usize),
    /// Approve the list.
    Approve,
    /// Publish the list with this number.
    Publish(u32),
    /// Open the next phase.
    OpenPhase,
    /// Close the sitting: the list is approved.
    CloseSitting,
    /// Read and sign the minutes of the sitting with this number.
    Sign(u32),
    /// Wait for the definitive projects: so many.
    Awaited(usize),
    /// Look at the ranking: everything is settled.
    Done,
    /// No project is filed.
    Empty,
}

/// What is next for the viewer.
#[must_use]
pub fn next(model: &Model, sight: Sight<'_>) -> Next {
    if sight.project_count() == 0 {
        return match sight.awaited().len() {
            0 => Next::Empty,
            n => Next::Awaited(n),
        };
    }
    let undeclared = sight.undeclared().len();
    if undeclared > 0 {
        return Next::Declare(undeclared);
    }
    let due = screening::due(model, sight);
    if let Some(first) = due.first() {
        return match sitting_first(sight) {
            Some(step) if sight.is_chair() => step,
            _ => Next::Screen(due.len(), *first),
        };
    }
    if let Some(place) = projects::next_to_do(model, sight, None) {
        return Next::Score(place);
    }
    if sight.is_chair() {
        let ready = |p: &ProjectSight<'_>| {
            let (sealed, due) = p.progress();
            valued(p) && due > 0 && sealed == due
        };
        if let Some((place, _)) = sight.places().find(|(_, p)| ready(p)) {
            return Next::Reveal(place);
        }
        if model.consensus.concordant > 0 && sight.may_value().is_ok() {
            return Next::Accept(model.consensus.concordant);
        }
    }
    let to_reconcile = !model.consensus.queue.is_empty() || model.consensus.concordant > 0;
    if to_reconcile {
        return sitting_first(sight).unwrap_or(Next::Reconcile);
    }
    let step = match missing(sight) {
        0 => model.overview.outcome.map_or(Next::Done, |(_, step)| step),
        n => Next::Wait(n),
    };
    match (step, unsigned(model, sight)) {
        (Next::Wait(_) | Next::Done, Some(number)) => Next::Sign(number),
        _ => step,
    }
}

/// The first closed sitting whose minutes the viewer must still sign.
fn unsigned(model: &Model, sight: Sight<'_>) -> Option<u32> {
    let mut closed = sight.sittings().filter(|s| s.closed.is_some());
    closed
        .find(|s| super::papers::may_sign(model, sight, s.number).is_ok())
        .map(|s| s.number)
}

/// What the sitting needs before the panel may value.
fn sitting_first(sight: Sight<'_>) -> Option<Next> {
    let refusal = sight.may_value().err()?;
    Some(match refusal {
        _ if !sight.is_chair() => Next::Blocked,
        Refusal::NoSitting => Next::OpenSitting,
        Refusal::SittingSuspended(_) => Next::Resume,
        _ => Next::Attendance,
    })
}

/// Brings what is next after the last project up to date: it is worked out once for each entry.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let head = sight.head().0;
    if model.overview.outcome.is_none_or(|(seq, _)| seq != head) {
        model.overview.outcome = Some((head, outcome(model, sight)));
    }
}

/// What is next once every project is settled.
fn outcome(model: &Model, sight: Sight<'_>) -> Next {
    let waits = matches!(sight.draft_list(), Ok(_) | Err(Refusal::DrawNeeded(_)));
    match model.probe(sight, ranking::ask::approval(sight)) {
        Ok(_) => return Next::Approve,
        Err(Refusal::DrawNeeded(group)) => return Next::Draw(group.len()),
        Err(Refusal::ListApproved(_) | Refusal::NotYourRole(..)) => {}
        // Nothing but the sitting keeps the chair from it.
        Err(_) if waits => return sitting_first(sight).unwrap_or(Next::Done),
        Err(_) => {}
    }
    let Some(listed) = sight.standing_list() else {
        return Next::Done;
    };
    let published = listed.published.is_some();
    match sight.sitting() {
        Some(_) if sight.is_chair() => Next::CloseSitting,
        _ if !published && sight.manages() => Next::Publish(listed.list.number),
        _ if published && sight.manages() && sight.next_phase().is_some() => Next::OpenPhase,
        _ => Next::Done,
    }
}

/// Whether sheets on a project are being filled: it runs, it is admitted, they are not revealed.
fn valued(project: &ProjectSight<'_>) -> bool {
    let admitted = project.standing() != Standing::Screening;
    project.runs() && admitted && project.sheets().is_none()
}

/// Sheets that are still to be sealed, of anybody.
fn missing(sight: Sight<'_>) -> usize {
    sight
        .projects()
        .filter(valued)
        .map(|p| {
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
        Next::Resume | Next::OpenSitting | Next::CloseSitting => {
            let action = match next(model, sight) {
                Next::OpenSitting => Action::OpenSitting,
                Next::CloseSitting => Action::CloseSitting,
                _ => Action::Pause,
            };
            model.screen = Screen::Sitting;
            sitting::act(model, sight, action)
        }
        Next::Attendance | Next::Blocked => {
            model.screen = Screen::Sitting;
            Vec::new()
        }
        Next::Draw(_) | Next::Approve | Next::Publish(_) => {
            let action = match next(model, sight) {
                Next::Draw(_) => Action::Draw,
                Next::Approve => Action::ApproveList,
                _ => Action::PublishList,
            };
            model.screen = Screen::Ranking;
            ranking::settle(model, sight);
            ranking::act(model, sight, action)
        }
        Next::Sign(number) => {
            model.screen = Screen::Papers;
            super::papers::open(model, sight, Paper::Minutes(number))
        }
        Next::OpenPhase => {
            overlay::ask_open_phase(model, sight);
            Vec::new()
        }
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
        Next::Wait(_) | Next::Empty | Next::Awaited(_) => {
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
    for line in fit::first_lines(title, usize::from(area.width), most) {
        Row::new(buf, area, y).put(&line, theme.style(Role::Title));
        y += 1;
    }
    let mut row = Row::new(buf, area, y);
    row.put(&call.id, theme.style(Role::Muted))
        .put(" · ", theme.style(Role::Muted));
    row.put(phase.name.get(locale.lang()), theme.style(Role::Text));
    if let Some(limit) = sight.limit() {
        let when = locale.date(limit.last_day(locale.zone()));
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
        Next::OpenSitting => locale.text("next-open-sitting").into_owned(),
        Next::Resume => locale.text("next-resume").into_owned(),
        Next::Attendance | Next::Blocked => {
            let refusal = sight.may_value().err();
            refusal.map_or_else(String::new, |r| crate::locale::refusal(&r, locale))
        }
        Next::Draw(n) => locale.format("next-draw", &[("count", count(n))]),
        Next::Approve => locale.text("next-approve").into_owned(),
        Next::Publish(n) => locale.format("next-publish", &[("number", Arg::Count(n.into()))]),
        Next::OpenPhase => {
            let name = sight.next_phase().map_or("", |p| p.name.get(locale.lang()));
            locale.format("next-open-phase", &[("phase", Arg::Text(name))])
        }
        Next::Sign(n) => locale.format("next-sign", &[("number", Arg::Count(n.into()))]),
        Next::CloseSitting => locale.text("next-close-sitting").into_owned(),
        Next::Awaited(n) => locale.format("next-awaited", &[("count", count(n))]),
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
    let lines = fit::first_lines(&text, usize::from(inside.width), NEXT_LINES);
    for (i, line) in (0..).zip(&lines) {
        Row::new(buf, inside, i).put(line, theme.style(Role::Text));
    }
    u16::try_from(lines.len()).unwrap_or(1) + 2
}

/// Columns that the key takes before the sentence of the next step.
fn next_indent(locale: &Locale) -> u16 {
    u16::try_from(fit::width(&locale.text("key-enter"))).unwrap_or(0) + 4
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
