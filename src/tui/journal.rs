//! The journal: the log as sentences, newest first, filterable.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::keymap::Action;
use super::line_input::{LineInput, Typed};
use super::model::{Cursor, Model};
use super::msg::Effect;
use super::paint::Row;
use super::projects::fold;
use super::theme::{Role, Theme};
use crate::locale::Arg;
use crate::locale::sentence;
use crate::panel::Sight;

/// A screen of fewer columns is narrow.
const NARROW: u16 = 60;

/// The state of the journal.
#[derive(Default)]
pub struct State {
    /// The filter.
    pub filter: LineInput,
    /// The cursor.
    pub cursor: Cursor,
    /// Places of the entries shown; newest first. `None`: all of them.
    rows: Option<Vec<usize>>,
    /// Folded sentences, made once per entry when a filter is first used.
    folded: Vec<String>,
    made_for: Option<(u64, String)>,
}

/// Brings the rows up to date.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = list_height(model);
    let locale = &model.locale;
    let state = &mut model.journal;
    let total = sight.journal_len();
    let wanted = (sight.head().0, state.filter.text.clone());
    if state.made_for.as_ref() != Some(&wanted) {
        let query = fold(state.filter.text.trim());
        let hidden = sight.hides_entries();
        state.rows = if query.is_empty() && !hidden {
            None
        } else {
            // What a recusal keeps from the viewer may change with every entry.
            if hidden {
                state.folded.clear();
            }
            let done = state.folded.len();
            let line = |place| {
                let entry = sight.entry(place);
                entry.map_or_else(String::new, |e| fold(&sentence::line(e, sight, locale)))
            };
            state.folded.extend((done..total).map(line));
            let matches = |text: &String| {
                !text.is_empty() && query.split(' ').all(|word| text.contains(word))
            };
            Some(
                state
                    .folded
                    .iter()
                    .enumerate()
                    .rev()
                    .filter(|(_, t)| matches(t))
                    .map(|(i, _)| i)
                    .collect(),
            )
        };
        state.made_for = Some(wanted);
    }
    let len = state.rows.as_ref().map_or(total, Vec::len);
    state.cursor.settle(len, height);
}

/// Rows before the list and after it: on a narrow screen the time of an entry has no column and
/// stands at the foot.
const fn frame(width: u16) -> (u16, u16) {
    if width < NARROW { (1, 3) } else { (2, 2) }
}

fn list_height(model: &Model) -> usize {
    let (head, foot) = frame(model.size.width);
    usize::from(model.body_height().saturating_sub(head + foot))
}

/// Keys while the filter is typed; true where the key was for it.
pub fn type_filter(model: &mut Model, key: super::key::Key) -> bool {
    let filter = &mut model.journal.filter;
    let ours = filter.active && filter.key(key) != Typed::Other;
    if ours {
        model.journal.cursor = Cursor::default();
    }
    ours
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let height = list_height(model);
    let len = model
        .journal
        .rows
        .as_ref()
        .map_or_else(|| sight.journal_len(), Vec::len);
    if model.journal.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Filter => model.journal.filter.active = true,
        Action::Back => model.journal.filter = LineInput::default(),
        _ => {}
    }
    Vec::new()
}

/// Draws the journal.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (state, locale) = (&model.journal, &model.locale);
    let total = sight.journal_len();
    let len = state.rows.as_ref().map_or(total, Vec::len);
    let mut row = Row::new(buf, area, 0);
    row.gap(1);
    if state.filter.active || !state.filter.text.is_empty() {
        row.put("/", theme.style(Role::Accent))
            .put(&state.filter.text, theme.style(Role::InputText));
        row.put(
            if state.filter.active { "▏" } else { "" },
            theme.style(Role::Accent),
        )
        .gap(3);
    }
    let (seq, last) = sight.head();
    let hash = sight.told_hash(last);
    let hash = hash.map_or_else(|| "–".to_owned(), |hash| hash.short());
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [
        ("shown", count(len)),
        ("seq", Arg::Count(i64::try_from(seq).unwrap_or(0))),
        ("hash", Arg::Text(&hash)),
    ];
    row.put(
        &locale.format("journal-head", &args),
        theme.style(Role::Muted),
    );
    if len == 0 {
        Row::new(buf, area, 2)
            .gap(2)
            .put(&locale.text("journal-no-match"), theme.style(Role::Muted));
        return;
    }
    let height = list_height(model);
    let narrow = area.width < NARROW;
    let (head, foot) = frame(area.width);
    let place = |line: usize| {
        state.rows.as_ref().map_or_else(
            || total.checked_sub(line + 1),
            |rows| rows.get(line).copied(),
        )
    };
    for line in state.cursor.top..(state.cursor.top + height).min(len) {
        let Some(entry) = place(line).and_then(|p| sight.entry(p)) else {
            continue;
        };
        let selected = line == state.cursor.at;
        let base = theme.style(if selected {
            Role::Selection
        } else {
            Role::Text
        });
        let muted = if selected {
            base
        } else {
            theme.style(Role::Muted)
        };
        let mut row = Row::new(
            buf,
            area,
            u16::try_from(line - state.cursor.top + usize::from(head)).unwrap_or(u16::MAX),
        );
        row.put(
            if selected { "▌" } else { " " },
            base.patch(theme.style(Role::Accent)),
        );
        if !narrow {
            row.right(&entry.seq.to_string(), 5, muted).put("  ", base);
            let when = locale.stamp(entry.at.to_zoned(locale.zone().clone()));
            row.put(&when, muted).put("  ", base);
        }
        row.put(&sentence::line(entry, sight, locale), base)
            .fill(base);
    }
    if let Some(entry) = place(state.cursor.at).and_then(|p| sight.entry(p)) {
        // The whole sentence of the selected entry: a list line may be too short for it.
        let mut text = sentence::full(entry, sight, locale);
        if narrow {
            text = format!(
                "{} · {text}",
                locale.stamp(entry.at.to_zoned(locale.zone().clone()))
            );
        }
        let below = Rect {
            y: area.bottom().saturating_sub(foot),
            height: foot,
            ..area
        };
        for (y, line) in (0..foot).zip(fit::wrap(&text, usize::from(area.width.saturating_sub(4))))
        {
            Row::new(buf, below, y)
                .gap(2)
                .put(line.trim_end(), theme.style(Role::Muted));
        }
    }
}
