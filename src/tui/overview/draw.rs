//! How the overview looks: the call, the next step, how the projects stand, the members.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::count;
use super::step::next_step;
use crate::assess::divergence::Level;
use crate::ids::{MemberId, ProjectId};
use crate::locale::Arg;
use crate::locale::role_key;
use crate::panel::Sight;
use crate::panel::sight::Standing;
use crate::tui::due;
use crate::tui::keymap::{self, Action, Context};
use crate::tui::model::Model;
use crate::tui::paint::{Row, bar};
use crate::tui::theme::{Role, Theme};
use crate::tui::{fit, overlay};

/// A body of fewer rows is short.
const SHORT: u16 = 12;

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
    y += 1;
    let due = sight.due(model.now(sight));
    if let Some(due) = due.filter(|_| area.height >= SHORT) {
        let (text, role) = due::words(&due, locale);
        Row::new(buf, area, y).put(&text, theme.style(role));
        y += 1;
    }
    y + 1
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
    let mut row = Row::new(buf, area, 0);
    row.put(
        &locale.text("overview-projects"),
        theme.style(Role::Heading),
    )
    .gap(1);
    let districts = districts(model, sight);
    let rule = usize::from(row.left()).checked_sub(fit::width(&districts) + 1);
    match rule.filter(|rule| *rule > 1 && !districts.is_empty()) {
        Some(rule) => {
            row.put(&"─".repeat(rule), theme.style(Role::Border))
                .gap(1)
                .put(&districts, theme.style(Role::Muted));
        }
        None => row.rule("─", theme.style(Role::Border)),
    }
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

/// From how many of the districts a project came, and the key that tells which.
fn districts(model: &Model, sight: Sight<'_>) -> String {
    let (with, all) = model.overview.districts.map_or((0, 0), |(_, w, a)| (w, a));
    if all == 0 {
        return String::new();
    }
    let locale = &model.locale;
    let key = keymap::key_of(Context::Overview, Action::ShowTerritory).unwrap_or("");
    let key = overlay::shown_key(key, locale.lang());
    let args = [
        ("with", count(with)),
        ("all", count(all)),
        ("key", Arg::Text(&key)),
    ];
    let named = sight.call().districts.is_empty();
    let key = if named {
        "overview-districts-named"
    } else {
        "overview-districts"
    };
    locale.format(key, &args)
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
    let codes = members
        .iter()
        .filter_map(|m| whereabouts(model, sight, &m.id))
        .map(|id| fit::width(id.as_str()))
        .max();
    let codes = codes.map_or(0, |width| u16::try_from(width + 3).unwrap_or(u16::MAX));
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
        // The sheets sealed of those due keep their room.
        if codes > 0 && row.left() >= codes.saturating_add(9) {
            let at = whereabouts(model, sight, &member.id);
            let at = at.map(|id| format!("▸ {id}")).unwrap_or_default();
            row.field(&at, codes, theme.style(Role::Accent));
        }
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

/// The project that a member has open, where the viewer may see that project.
fn whereabouts<'m>(model: &'m Model, sight: Sight<'_>, member: &MemberId) -> Option<&'m ProjectId> {
    let mut theirs = model.present.iter().filter(|p| p.member == *member);
    let at = theirs.find_map(|p| p.project.as_ref())?;
    sight.find(at).map(|_| at)
}

const _: () = assert!(
    Standing::Withdrawn as usize == 7,
    "the counts above have one place for each standing"
);
