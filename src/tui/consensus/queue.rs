//! How the queue of divergences looks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::assess::divergence::Level;
use crate::locale::Arg;
use crate::panel::Sight;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Draws the queue.
pub(super) fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (state, locale) = (&model.consensus, &model.locale);
    let count = Arg::Count(i64::try_from(state.queue.len()).unwrap_or(i64::MAX));
    Row::new(buf, area, 0).gap(1).put(
        &locale.format("consensus-head", &[("count", count)]),
        theme.style(Role::Heading),
    );
    let concordant = i64::try_from(state.concordant).unwrap_or(i64::MAX);
    let mut row = Row::new(buf, area, 1);
    row.gap(1);
    if state.concordant > 0 {
        let key = if sight.is_chair() {
            "consensus-concordant-chair"
        } else {
            "consensus-concordant"
        };
        row.put("≡ ", theme.style(Role::Concordant));
        row.put(
            &locale.format(key, &[("count", Arg::Count(concordant))]),
            theme.style(Role::Concordant),
        );
    } else {
        row.put(
            &locale.text("consensus-no-concordant"),
            theme.style(Role::Muted),
        );
    }
    if state.queue.is_empty() {
        let revealed = sight.projects().any(|p| p.sheets().is_some());
        let key = if revealed {
            "consensus-none-open"
        } else {
            "consensus-none-revealed"
        };
        Row::new(buf, area, 3)
            .gap(1)
            .put(&locale.text(key), theme.style(Role::Muted));
        return;
    }
    let height = usize::from(area.height.saturating_sub(3));
    for (line, open) in state
        .queue
        .iter()
        .skip(state.cursor.top)
        .take(height)
        .enumerate()
    {
        let selected = state.cursor.top + line == state.cursor.at;
        let (Some(project), Some(sub)) = (
            sight.project(open.project),
            sight.phase().subs.get(open.sub),
        ) else {
            continue;
        };
        let role = match (selected, state.item.is_some()) {
            (true, false) => Role::Selection,
            (true, true) => Role::SelectionUnfocused,
            (false, _) => Role::Text,
        };
        let base = theme.style(role);
        let (sign, level) = level(open.level);
        let range = project
            .divergence(open.sub)
            .map(|d| locale.decimal(&d.range(&sub.scale).to_plain()))
            .unwrap_or_default();
        let proposed = project.item(open.sub).is_some_and(|i| i.proposal.is_some());
        let mut row = Row::new(buf, area, u16::try_from(line + 3).unwrap_or(u16::MAX));
        row.put(
            if selected { "▌" } else { " " },
            base.patch(theme.style(Role::Accent)),
        );
        row.field(sign, 3, base.patch(theme.style(level)));
        row.right(&range, 4, base.patch(theme.style(level)))
            .put(" ", base);
        row.field(
            project.id().as_str(),
            6,
            base.patch(theme.style(Role::Muted)),
        );
        row.field(sub.id.as_str(), 6, base);
        row.field(
            if proposed { "▲" } else { " " },
            2,
            base.patch(theme.style(Role::MarkChosen)),
        );
        row.put(&project.filed().title, base.patch(theme.style(Role::Muted)))
            .fill(base);
    }
}

/// The sign and the colour of a level.
pub(super) const fn level(level: Level) -> (&'static str, Role) {
    match level {
        Level::Red => ("!!", Role::DivergenceRed),
        Level::Yellow => ("!", Role::DivergenceYellow),
        Level::Concordant => ("≡", Role::Concordant),
    }
}
