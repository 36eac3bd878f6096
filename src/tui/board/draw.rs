//! How the board looks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::large::{Block, Type, set};
use crate::locale::{Arg, Locale};
use crate::panel::sight::public::{OnTable, Progress, Public, PublicSitting, SittingState};
use crate::tui::fit;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// What the board is drawn with.
pub struct Look {
    /// The words.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// Whether the terminal shows nothing but ASCII.
    pub ascii: bool,
}

/// From so many rows on there are lines between the parts, and large figures.
const TALL: u16 = 20;

/// Draws the board; all that it knows is what everybody may see.
pub fn draw(shown: &Public<'_>, look: &Look, buf: &mut Buffer, area: Rect) {
    buf.set_style(area, look.theme.style(Role::Text));
    let (x, y) = (
        (area.width / 24).clamp(1, 8).min(area.width / 2),
        if area.height >= TALL {
            (area.height / 24).max(1)
        } else {
            0
        },
    );
    let inside = Rect {
        x: area.x + x,
        y: area.y + y,
        width: area.width - 2 * x,
        height: area.height - 2 * y,
    };
    let top = head(shown, look, buf, inside);
    let bottom = foot(shown, look, buf, inside, top);
    let free = inside.height.saturating_sub(top + bottom);
    let middle = Rect {
        y: inside.y + top,
        height: free,
        ..inside
    };
    match &shown.called {
        Some(called) => on_table(called, look, buf, middle),
        None => idle(shown, look, buf, middle),
    }
}

/// Title, phase, a line; returns the rows used.
fn head(shown: &Public<'_>, look: &Look, buf: &mut Buffer, area: Rect) -> u16 {
    let lang = look.locale.lang();
    let tall = area.height >= TALL;
    let lines = fit::first_lines(
        shown.title.get(lang),
        usize::from(area.width),
        if tall { 2 } else { 1 },
    );
    let mut y = 0;
    for line in &lines {
        Row::new(buf, area, y).put(line, look.theme.style(Role::Title));
        y += 1;
    }
    let under = format!("{} · {}", shown.call, shown.phase.get(lang));
    Row::new(buf, area, y).put(&under, look.theme.style(Role::Muted));
    y += 1;
    if tall {
        Row::new(buf, area, y).rule("─", look.theme.style(Role::Border));
        y += 1;
    }
    y
}

/// How much is left, and the sitting; returns the rows used.
fn foot(shown: &Public<'_>, look: &Look, buf: &mut Buffer, area: Rect, top: u16) -> u16 {
    let row = |up: u16| area.height.saturating_sub(up);
    let mut used = 0;
    if let Some((text, role)) = sitting(shown, look, usize::from(area.width)) {
        used += 1;
        Row::new(buf, area, row(used)).put(&text, look.theme.style(role));
    }
    let tall = area.height >= TALL;
    if !tall {
        let text = fitting(usize::from(area.width), &left(shown, &look.locale));
        Row::new(buf, area, row(used + 1)).put(&text, look.theme.style(Role::Text));
        return used + 1;
    }
    used += 1;
    let rows = if area.height >= 48 { 8 } else { 4 }.min(area.height.saturating_sub(top + used));
    used += figures(
        shown,
        look,
        buf,
        Rect {
            height: row(used),
            ..area
        },
        rows,
    );
    Row::new(buf, area, row(used + 1)).rule("─", look.theme.style(Role::Border));
    used + 1
}

/// The two figures beside each other, with a line under each that says what it is, at the bottom of
/// an area; returns the rows used.
fn figures(shown: &Public<'_>, look: &Look, buf: &mut Buffer, area: Rect, rows: u16) -> u16 {
    let locale = &look.locale;
    let half = area.width / 2;
    let due = if shown.divergences == 0 {
        Role::StatusOk
    } else {
        Role::StatusWarn
    };
    let parts = [
        (
            shown.divergences.to_string(),
            due,
            "board-divergences",
            shown.divergences,
        ),
        (
            format!("{}/{}", shown.settled, shown.projects),
            Role::Text,
            "board-settled",
            shown.settled,
        ),
    ];
    let mut used = 0;
    for (at, (figure, role, key, n)) in (0..).zip(&parts) {
        let x = area.x + half * at;
        let words = locale.format(key, &[("count", count(*n))]);
        let width = half.saturating_sub(2);
        let line = Rect {
            x,
            y: area.bottom().saturating_sub(1),
            width,
            height: 1,
        };
        Row::new(buf, line, 0).put(&words, look.theme.style(Role::Muted));
        let style = look.theme.style(*role);
        let mut blocks = vec![Block::new(figure, style, (1, 1), Type::Whole)];
        let height = set(&mut blocks, &[0], (width, rows), look.ascii);
        used = used.max(height + 1);
        let above = Rect {
            x,
            y: line.y.saturating_sub(height),
            width,
            height,
        };
        for block in &blocks {
            block.draw(buf, above);
        }
    }
    used
}

/// What is left in one line, the longest wording first.
fn left(shown: &Public<'_>, locale: &Locale) -> [String; 2] {
    let settled = format!("{}/{}", shown.settled, shown.projects);
    let args = [
        ("count", count(shown.divergences)),
        ("settled", Arg::Text(&settled)),
    ];
    ["board-left", "board-left-short"].map(|key| locale.format(key, &args))
}

/// The first of several wordings that fits; else the last, which is cut.
fn fitting(width: usize, wordings: &[String]) -> String {
    let mut all = wordings.iter();
    let fits = all.find(|text| fit::width(text) <= width);
    fits.or(wordings.last()).cloned().unwrap_or_default()
}

/// The sitting in one line.
fn sitting(shown: &Public<'_>, look: &Look, width: usize) -> Option<(String, Role)> {
    let sitting = shown.sitting.as_ref()?;
    let locale = &look.locale;
    let (sign, role, since) = match (sitting.state, reached(sitting)) {
        (SittingState::Open, true) => ("●", Role::StatusOk, SINCE_OPEN),
        (SittingState::Open, false) => ("▲", Role::StatusWarn, SINCE_OPEN),
        (SittingState::Suspended, _) => ("‖", Role::StatusWarn, SINCE_SUSPENDED),
        (SittingState::Closed, _) => ("○", Role::Muted, SINCE_CLOSED),
    };
    let at = sitting.since.to_zoned(locale.zone().clone());
    let (number, time) = (
        sitting.number.to_string(),
        format!("{:02}:{:02}", at.hour(), at.minute()),
    );
    let day = locale.date_time(at);
    let mut wordings = Vec::new();
    for (key, since) in since.into_iter().zip([&day, &time, &time]) {
        let args = [("number", Arg::Text(&number)), ("since", Arg::Text(since))];
        let said = locale.format(key, &args);
        wordings.extend(
            quorum(sitting, locale)
                .iter()
                .map(|quorum| format!("{sign} {said}{quorum}")),
        );
    }
    // The day gives way before what is said of the quorum.
    wordings.sort_by_key(|text| std::cmp::Reverse(fit::width(text)));
    Some((fitting(width, &wordings), role))
}

/// How long it has been as it is: with the day, with the hour, without either.
const SINCE_OPEN: [&str; 3] = ["board-open-day", "board-open", "board-open-bare"];
const SINCE_SUSPENDED: [&str; 3] = [
    "board-suspended-day",
    "board-suspended",
    "board-suspended-bare",
];
const SINCE_CLOSED: [&str; 3] = ["board-closed-day", "board-closed", "board-closed-bare"];

fn reached(sitting: &PublicSitting) -> bool {
    sitting
        .quorum
        .is_none_or(|(present, needed, _)| present >= needed)
}

/// The quorum after the sitting, the longest wording first.
fn quorum(sitting: &PublicSitting, locale: &Locale) -> Vec<String> {
    let Some((present, needed, seats)) = sitting.quorum else {
        return vec![String::new()];
    };
    let args = [
        ("present", count(present)),
        ("seats", count(seats)),
        ("needed", count(needed)),
    ];
    let keys: &[&str] = if present >= needed {
        &["board-quorum", "board-quorum-short"]
    } else {
        &["board-no-quorum", "board-no-quorum-short"]
    };
    keys.iter()
        .map(|key| format!(" · {}", locale.format(key, &args)))
        .collect()
}

/// The item that was called.
fn on_table(called: &OnTable<'_>, look: &Look, buf: &mut Buffer, area: Rect) {
    let (locale, theme) = (&look.locale, &look.theme);
    let gap = u16::from(area.height >= 9);
    let mut blocks = vec![
        Block::new(
            called.project.as_str(),
            theme.style(Role::Accent),
            (1, 1),
            Type::Whole,
        ),
        Block::new(called.title, theme.style(Role::Title), (2, 3), Type::Half).after(gap),
    ];
    // In this order they become large.
    let first = match &called.sub {
        None => {
            let left = locale.format("board-of-it", &[("count", count(called.divergences))]);
            blocks
                .push(Block::new(&left, theme.style(Role::Text), (1, 1), Type::Quarter).after(gap));
            [0, 1, 2, 3]
        }
        Some((id, name, progress)) => {
            let name = format!("{id} · {}", name.get(locale.lang()));
            let (text, role) = state(progress, locale);
            blocks
                .push(Block::new(&name, theme.style(Role::Text), (2, 2), Type::Quarter).after(gap));
            blocks.push(Block::new(&text, theme.style(role), (1, 1), Type::Half).after(gap));
            match progress {
                Progress::Closed(..) => [0, 3, 1, 2],
                Progress::ToDiscuss | Progress::Proposed => [0, 1, 3, 2],
            }
        }
    };
    stack(blocks, &first, look, buf, area);
}

fn state(progress: &Progress, locale: &Locale) -> (String, Role) {
    match progress {
        Progress::ToDiscuss => (
            locale.text("board-to-discuss").into_owned(),
            Role::StatusWarn,
        ),
        Progress::Proposed => (locale.text("board-proposed").into_owned(), Role::Accent),
        Progress::Closed(mark, decimals) => {
            let mark = locale.decimal(&mark.to_fixed(*decimals));
            let args = [("mark", Arg::Text(&mark))];
            (locale.format("board-item-closed", &args), Role::StatusOk)
        }
    }
}

/// Nothing is on the table.
fn idle(shown: &Public<'_>, look: &Look, buf: &mut Buffer, area: Rect) {
    let (locale, theme) = (&look.locale, &look.theme);
    let below = match shown.sitting.as_ref().map(|s| s.state) {
        None if shown.keeps_sittings => "board-idle-none",
        None | Some(SittingState::Open) => "board-idle",
        Some(SittingState::Suspended) => "board-idle-suspended",
        Some(SittingState::Closed) => "board-idle-closed",
    };
    let below = locale.text(below);
    let large = match &shown.sitting {
        None => shown.phase.get(locale.lang()).to_owned(),
        Some(sitting) => {
            let number = sitting.number.to_string();
            locale.format("board-sitting", &[("number", Arg::Text(&number))])
        }
    };
    let blocks = vec![
        Block::new(&large, theme.style(Role::Heading), (1, 2), Type::Whole),
        Block::new(&below, theme.style(Role::Muted), (2, 1), Type::Quarter)
            .after(u16::from(area.height >= 4)),
    ];
    stack(blocks, &[0, 1], look, buf, area);
}

/// Draws blocks below one another in the middle of an area.
fn stack(mut blocks: Vec<Block>, first: &[usize], look: &Look, buf: &mut Buffer, area: Rect) {
    let room = (
        area.width,
        area.height.saturating_sub(u16::from(area.height >= 9)),
    );
    let used = set(&mut blocks, first, room, look.ascii);
    let mut y = area.y + area.height.saturating_sub(used) / 2;
    for block in &blocks {
        y = y.saturating_add(block.before);
        let height = block.height().min(area.bottom().saturating_sub(y));
        block.draw(buf, Rect { y, height, ..area });
        y = y.saturating_add(height);
    }
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
