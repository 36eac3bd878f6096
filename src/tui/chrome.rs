//! What frames every screen: the line of screens and the seat above, status and keys below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::hints::{Hint, hints};
use super::model::{Model, Screen, Tone};
use super::overlay::shown_key;
use super::paint::Row;
use super::theme::{Role, Theme};
use super::{fit, project, sitting};
use crate::locale::Arg;
use crate::panel::{Panel, Sight};

/// The screens with their names.
const SCREENS: [(Screen, &str); 9] = [
    (Screen::Overview, "screen-overview"),
    (Screen::Screening, "screen-screening"),
    (Screen::Projects, "screen-projects"),
    (Screen::Consensus, "screen-consensus"),
    (Screen::Ranking, "screen-ranking"),
    (Screen::Sitting, "screen-sitting"),
    (Screen::Papers, "screen-papers"),
    (Screen::Journal, "screen-journal"),
    (Screen::Territory, "screen-territory"),
];

/// Draws the line above: screens on the left, who sits here on the right.
pub fn head(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    let current = if model.screen == Screen::Project {
        Screen::Projects
    } else {
        model.screen
    };
    let seat = sight.me().map_or_else(String::new, |m| {
        format!(
            "{} · {}",
            m.name,
            locale.text(crate::locale::role_key(m.role))
        )
    });
    let name = sight.me().map_or("", |m| m.name.as_str());
    let open = model.consensus.queue.len();
    let shown = |screen: Screen| match screen {
        Screen::Screening => sight.phase().screening,
        Screen::Sitting => sight.keeps_sittings(),
        // It is looked up now and then, and has no place among the steps of the work.
        Screen::Territory => current == Screen::Territory,
        _ => true,
    };
    let screens: Vec<_> = SCREENS.into_iter().filter(|s| shown(s.0)).collect();
    let mut tabs: Vec<(String, Role)> = Vec::new();
    for (screen, key) in &screens {
        let mut text = locale.text(key).into_owned();
        if *screen == Screen::Consensus && open > 0 {
            text = format!("{text} {open}");
        }
        tabs.push((
            text,
            if *screen == current {
                Role::Title
            } else {
                Role::Muted
            },
        ));
    }
    let width = usize::from(area.width);
    let demo = locale.text("demo-banner");
    let banner = if model.demo { fit::width(&demo) + 3 } else { 0 };
    let last_name = name.split_whitespace().last().unwrap_or("");
    let needed = |tabs: &[(String, Role)]| {
        tabs.iter().map(|(t, _)| fit::width(t) + 1).sum::<usize>()
            + fit::width(last_name)
            + banner
            + 1
    };
    let whole = tabs.clone();
    // Where the names of the screens do not fit, those of the others are shortened, then all.
    for others in [true, false] {
        if needed(&tabs) + usize::from(others) > width {
            for (text, role) in &mut tabs {
                if others != (*role == Role::Title) {
                    *text = abbreviated(text);
                }
            }
        }
    }
    // Space between the names of the screens, as much as there is up to two columns.
    let gap = width
        .checked_sub(needed(&tabs))
        .map(|free| (free / tabs.len()).min(2));
    let mut row = Row::new(buf, area, 0);
    // The one name that stays where not all fit is a whole one.
    let tabs = if gap.is_some() { tabs } else { whole };
    for ((text, role), (screen, _)) in tabs.iter().zip(screens) {
        let here = screen == current;
        if here || gap.is_some() {
            row.put(if here { "▌" } else { " " }, theme.style(Role::Accent))
                .put(text, theme.style(*role));
            row.gap(u16::try_from(gap.unwrap_or(1)).unwrap_or(1));
        }
    }
    let left = usize::from(row.left()).saturating_sub(banner + 1);
    let who = [seat.as_str(), name, last_name]
        .into_iter()
        .find(|w| fit::width(w) <= left)
        .unwrap_or("");
    row.gap(u16::try_from(left.saturating_sub(fit::width(who))).unwrap_or(0));
    if model.demo && usize::from(row.left()) > banner {
        row.put(&format!(" {demo} "), theme.style(Role::Invented))
            .gap(1);
    }
    row.put(who, theme.style(Role::Text));
}

/// The first letters of a name, and the figure that may stand after it.
fn abbreviated(text: &str) -> String {
    let (name, figure) = text.split_once(' ').unwrap_or((text, ""));
    let short: String = match name.char_indices().nth(4) {
        Some((at, _)) if fit::width(name) > 6 => format!("{}.", name.split_at(at).0),
        _ => name.to_owned(),
    };
    format!("{short} {figure}").trim_end().to_owned()
}

/// The time of the last durable save. While one is under way nothing says "saved": the time stands
/// alone, or a word that it lasts.
fn saved(model: &Model) -> String {
    let locale = &model.locale;
    let time = model.saved.map_or_else(String::new, |at| {
        locale.time(at.to_zoned(locale.zone().clone()))
    });
    let last = if time.is_empty() {
        String::new()
    } else {
        locale.format("status-saved", &[("time", Arg::Text(&time))])
    };
    if model.saving == 0 {
        return last;
    }
    let said = if is_slow(model) {
        locale.text("status-saving").into_owned()
    } else {
        time
    };
    fit::pad_left(&said, fit::width(&last).max(fit::width(&said)))
}

/// Whether a save has been under way for so long that it is worth a word.
fn is_slow(model: &Model) -> bool {
    let since = model.clock.duration_since(model.saving_since);
    model.saving > 0 && since.unsigned_abs() >= project::SLOW_SAVE
}

/// The sign and the style of a sentence on the status line.
const fn tone(tone: Tone) -> (&'static str, Role) {
    match tone {
        Tone::Info => ("", Role::Status),
        Tone::Good => ("✓ ", Role::StatusOk),
        Tone::Bad => ("✗ ", Role::StatusError),
    }
}

/// Draws the status line: the last sentence on the left; on the right, where it leaves room, how
/// the sitting stands and the last durable save.
pub fn status(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let mut row = Row::new(buf, area, 0);
    row.gap(1);
    let mut used = 1;
    if let Some((said, text)) = &model.status {
        let (sign, role) = tone(*said);
        row.put(&format!("{sign}{text}"), theme.style(role));
        used += fit::width(sign) + fit::width(text);
    }
    let saved = saved(model);
    let mut free = usize::from(area.width).saturating_sub(used + 1);
    if let Some((long, short, role)) = sitting::brief(sight, &model.locale) {
        let after = if saved.is_empty() {
            0
        } else {
            fit::width(&saved) + 3
        };
        let all = [(&long, after), (&short, after), (&long, 0), (&short, 0)];
        let fits = |(text, after): &(&String, usize)| fit::width(text) + after < free;
        if let Some((text, after)) = all.into_iter().find(fits) {
            let gap = free - fit::width(text) - after;
            row.gap(u16::try_from(gap).unwrap_or(0))
                .put(text, theme.style(role));
            free = after;
        }
    }
    if let Some(gap) = free.checked_sub(fit::width(&saved)) {
        let style = theme.style(if is_slow(model) {
            Role::StatusWarn
        } else {
            Role::Muted
        });
        row.gap(u16::try_from(gap).unwrap_or(0)).put(&saved, style);
    }
}

/// Whether the sentence is too long for the status line.
#[must_use]
pub fn status_overflow(model: &Model) -> bool {
    let too_long = |said: &Tone, text: &str| {
        1 + fit::width(tone(*said).0) + fit::width(text) > usize::from(model.size.width)
    };
    model
        .status
        .as_ref()
        .is_some_and(|(said, text)| too_long(said, text))
}

/// Draws the whole of a sentence that does not fit on the status line, over the lines above it.
pub fn long_status(model: &Model, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let Some((said, text)) = &model.status else {
        return;
    };
    let (sign, role) = tone(*said);
    let (style, indent) = (theme.style(role), 1 + fit::width(sign));
    let lines = fit::wrap(
        text,
        usize::from(area.width).saturating_sub(indent + 1).max(8),
    );
    let height = u16::try_from(lines.len()).unwrap_or(1).min(area.height);
    let boxed = Rect {
        y: area.bottom().saturating_sub(height),
        height,
        ..area
    };
    for (i, line) in lines.iter().enumerate() {
        let mut row = Row::new(buf, boxed, u16::try_from(i).unwrap_or(u16::MAX));
        let before = if i == 0 {
            format!(" {sign}")
        } else {
            " ".repeat(indent)
        };
        row.put(&before, style)
            .put(line.trim_end(), style)
            .fill(theme.style(Role::Text));
    }
}

/// Draws the keys that count here.
pub fn hint_bar(model: &Model, panel: &Panel, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    let mut row = Row::new(buf, area, 0);
    row.gap(1);
    let typing = model.projects.filter.active && model.screen == Screen::Projects
        || model.journal.filter.active && model.screen == Screen::Journal
        || model.project.as_ref().is_some_and(|p| p.search.active)
            && model.screen == Screen::Project;
    if typing {
        row.put(&locale.text("hint-typing"), theme.style(Role::HintText));
        return;
    }
    // What is refused for the moment stands in brackets, so that nobody looks for a lost key.
    let part = |hint: Hint| {
        let key = shown_key(hint.key, locale.lang());
        let text = locale.text(&hint.label).into_owned();
        if hint.refused {
            (format!("({key}"), format!("{text})"), hint.stays, true)
        } else {
            (key, text, hint.stays, false)
        }
    };
    let mut parts: Vec<(String, String, bool, bool)> =
        hints(model, panel).into_iter().map(part).collect();
    // Help and the way back always stand at the end; others give way on a narrow screen.
    let width = |parts: &[(String, String, bool, bool)]| -> usize {
        (parts
            .iter()
            .map(|(k, t, ..)| fit::width(k) + fit::width(t) + 3)
            .sum::<usize>())
        .saturating_sub(2)
    };
    while width(&parts) > usize::from(area.width.saturating_sub(2)) {
        let Some(last) = parts.iter().rposition(|p| !p.2) else {
            break;
        };
        parts.remove(last);
    }
    for (key, text, _, refused) in &parts {
        let (key_role, text_role) = if *refused {
            (Role::Muted, Role::Muted)
        } else {
            (Role::HintKey, Role::HintText)
        };
        row.put(key, theme.style(key_role))
            .gap(1)
            .put(text, theme.style(text_role))
            .gap(2);
    }
}
