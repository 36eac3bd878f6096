//! How the rubric looks: criteria with their points and limits, the sub-criteria with their
//! marks, the anchors of the one under the cursor, its comment and evidence.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Pane, State};
use crate::assess::Row as Marks;
use crate::assess::divergence::Level;
use crate::call::{Criterion, Scope, Sub};
use crate::exact::Exact;
use crate::ids::Mark;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Cell;
use crate::panel::sight::Standing;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::{Row, heading};
use crate::tui::theme::{Role, Theme};

/// What the parts of the rubric draw from.
struct View<'a> {
    state: &'a State,
    sight: Sight<'a>,
    locale: &'a Locale,
    theme: &'a Theme,
    marks: Vec<Option<Mark>>,
}

/// Draws the rubric pane.
pub(super) fn draw(model: &Model, state: &State, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let marks = state.cells.iter().map(|c| c.mark).collect();
    let view = View { state, sight, locale: &model.locale, theme, marks };
    view.head(model, buf, area);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let used = view.list(buf, body);
    let rest = Rect { y: body.y + used, height: body.height.saturating_sub(used), ..body };
    view.detail(buf, rest);
    view.total(buf, foot);
}

impl View<'_> {
    /// Whose sheet, and in which state.
    fn head(&self, model: &Model, buf: &mut Buffer, area: Rect) {
        let focused = self.state.pane == Pane::Rubric;
        let style = self.theme.style(if focused { Role::BorderFocus } else { Role::Muted });
        let standing = self.sight.project(self.state.place).map(|p| p.standing());
        let key = match standing {
            _ if !self.sight.scores() => "rubric-head-reader",
            Some(Standing::ToDo) => "rubric-head-todo",
            Some(Standing::Sealed) => "rubric-head-sealed",
            Some(Standing::Revealed | Standing::Settled) => "rubric-head-revealed",
            Some(Standing::Excluded) => "rubric-head-excluded",
            _ => "rubric-head-reader",
        };
        let mut row = Row::new(buf, area, 0);
        row.put(if focused { "▌" } else { " " }, self.theme.style(Role::Accent));
        row.put(&model.locale.text(key), style);
    }

    /// The criteria and sub-criteria; other criteria fold up where the room is short.
    /// Returns the lines used.
    fn list(&self, buf: &mut Buffer, area: Rect) -> u16 {
        let phase = self.sight.phase();
        let here = phase.subs.get(self.state.sub).map_or(0, |s| s.criterion);
        let lines = phase.subs.len() + phase.criteria.len();
        let anchors = phase.subs.get(self.state.sub).map_or(0, |s| s.levels.len());
        // The anchors with one of them in full, and a comment, want some twelve lines.
        let fold = lines + anchors + 7 > usize::from(area.height);
        let mut shown: Vec<(Option<usize>, usize)> = Vec::new();
        for (c, criterion) in phase.criteria.iter().enumerate() {
            let single = criterion.subs.len() == 1 && phase.subs.get(criterion.subs.start).is_some_and(|s| s.id.as_str() == criterion.id);
            if !single {
                shown.push((None, c));
            }
            if single || !fold || c == here {
                shown.extend(criterion.subs.clone().map(|s| (Some(s), c)));
            }
        }
        let most = usize::from(area.height).saturating_sub((anchors + 5).min(usize::from(area.height) / 2)).max(1);
        let at = shown.iter().position(|(s, _)| *s == Some(self.state.sub)).unwrap_or(0);
        let first = (at + 2).saturating_sub(most).min(shown.len().saturating_sub(most));
        let visible: Vec<_> = shown.iter().skip(first).take(most).collect();
        for (line, (sub, criterion)) in visible.iter().enumerate() {
            let row = Row::new(buf, area, u16::try_from(line).unwrap_or(u16::MAX));
            match (sub, phase.criteria.get(*criterion)) {
                (Some(sub), _) => self.sub_row(*sub, row),
                (None, Some(c)) => self.criterion_row(*criterion, c, row),
                _ => {}
            }
        }
        u16::try_from(visible.len()).unwrap_or(0)
    }

    fn criterion_row(&self, place: usize, criterion: &Criterion, mut row: Row<'_>) {
        let theme = self.theme;
        let so_far = self.points(Scope::Criterion(place));
        let most = criterion.weight.to_plain();
        let figure = format!("{} / {}", self.locale.decimal(&so_far), self.locale.decimal(&most));
        let limit = self.limit(Scope::Criterion(place));
        let right = u16::try_from(fit::width(&figure)).unwrap_or(0) + 1 + if limit.is_some() { 9 } else { 0 };
        let width = row.left().saturating_sub(right + 1);
        row.gap(1).field(criterion.name.get(self.locale.lang()), width, theme.style(Role::Heading));
        row.put(&figure, theme.style(Role::Points));
        if let Some((text, role)) = limit {
            row.right(&text, 9, theme.style(role));
        }
    }

    fn sub_row(&self, place: usize, mut row: Row<'_>) {
        let theme = self.theme;
        let Some(sub) = self.sight.phase().subs.get(place) else { return };
        let here = place == self.state.sub;
        let focused = here && self.state.pane == Pane::Rubric;
        let base = theme.style(match (here, focused) {
            (true, true) => Role::Selection,
            (true, false) => Role::SelectionUnfocused,
            _ => Role::Text,
        });
        let cell = self.state.cells.get(place);
        let mark = cell.and_then(|c| c.mark);
        let value = mark.map_or_else(|| "–".to_owned(), |m| self.value(sub, m));
        let extras = cell.map(extras).unwrap_or_default();
        let weight = format!("×{}", self.locale.decimal(&sub.weight.to_plain()));
        row.put(if here { "▌" } else { " " }, base.patch(theme.style(Role::Accent))).put(" ", base);
        row.field(sub.id.as_str(), 5, base.patch(theme.style(Role::Muted))).put(" ", base);
        let width = row.left().saturating_sub(16);
        row.field(sub.name.get(self.locale.lang()), width, base);
        row.field(&extras, 3, base.patch(theme.style(Role::Evidence)));
        let mark_role = if mark.is_some() { Role::MarkMine } else { Role::Todo };
        row.right(&value, 6, base.patch(theme.style(mark_role)));
        match self.panel_mark(place, sub) {
            Some((text, role)) => row.right(&text, 6, base.patch(theme.style(role))).fill(base),
            None => row.right(&weight, 6, base.patch(theme.style(Role::Weight))).fill(base),
        }
    }

    /// After the reveal: the panel's own mark, or a sign that it is not agreed yet.
    fn panel_mark(&self, place: usize, sub: &Sub) -> Option<(String, Role)> {
        let project = self.sight.project(self.state.place)?;
        let item = project.item(place)?;
        match &item.closed {
            Some(closed) => Some((format!("▸{}", self.value(sub, closed.mark)), Role::StatusOk)),
            None if project.divergence(place).is_some_and(|d| d.level == Level::Red) => {
                Some(("▸ !!".into(), Role::DivergenceRed))
            }
            None => Some(("▸ ?".into(), Role::Todo)),
        }
    }

    /// The anchors of the sub-criterion under the cursor, its comment and evidence.
    fn detail(&self, buf: &mut Buffer, area: Rect) {
        let Some(sub) = self.sight.phase().subs.get(self.state.sub) else { return };
        if area.height < 3 {
            return;
        }
        let theme = self.theme;
        let title = format!(" {} {}", sub.id, sub.name.get(self.locale.lang()));
        let title = fit::shorten(&title, usize::from(area.width.saturating_sub(3)));
        heading(buf, area, 0, &title, theme.style(Role::Muted), theme.style(Role::Border));
        let inner = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
        let notes = self.notes();
        let notes_room = if notes.is_empty() { 1 } else { 2.min(inner.height / 3).max(1) };
        let anchors_room = inner.height.saturating_sub(notes_room);
        let used = self.anchors(sub, buf, Rect { height: anchors_room, ..inner });
        let rest = Rect { y: inner.y + used, height: inner.height.saturating_sub(used), ..inner };
        self.comment_and_evidence(&notes, buf, rest);
    }

    /// Draws the anchors: the chosen one in full, the others on one line each where room is
    /// short, in full where there is enough. Returns the lines used.
    fn anchors(&self, sub: &Sub, buf: &mut Buffer, area: Rect) -> u16 {
        let theme = self.theme;
        let value = self.marks.get(self.state.sub).copied().flatten().map(|m| sub.scale.value(m));
        let chosen = value.as_ref().and_then(|v| sub.levels.iter().rposition(|l| l.value <= *v));
        let labels: Vec<String> = sub.levels.iter().map(|l| self.locale.decimal(&l.value.to_plain())).collect();
        let label_width = labels.iter().map(|l| fit::width(l)).max().unwrap_or(1);
        let text_width = usize::from(area.width).saturating_sub(label_width + 3).max(8);
        let wrapped: Vec<Vec<&str>> = sub
            .levels
            .iter()
            .map(|l| {
                let text = l.anchor.get(self.locale.lang());
                fit::wrap_ranges(text, text_width).into_iter().filter_map(|r| text.get(r)).collect()
            })
            .collect();
        let full = wrapped.iter().map(Vec::len).sum::<usize>() <= usize::from(area.height);
        let mut y = 0;
        for (i, lines) in wrapped.iter().enumerate() {
            let is_chosen = chosen == Some(i);
            // Between two anchors, the upper one is lit too, less brightly.
            let half = value.as_ref().is_some_and(|v| {
                chosen == i.checked_sub(1) && i > 0 && sub.levels.get(i - 1).is_some_and(|l| l.value < *v)
            });
            let role = match (is_chosen, half) {
                (true, _) => Role::AnchorChosen,
                (_, true) => Role::Text,
                _ => Role::Anchor,
            };
            let style = theme.style(role);
            let count = if full || is_chosen { lines.len() } else { 1 };
            for (n, text) in lines.iter().take(count).enumerate() {
                let mut row = Row::new(buf, area, y);
                row.put(if is_chosen { "▌" } else if half { "╎" } else { " " }, theme.style(Role::Accent));
                let label = if n == 0 { labels.get(i).map_or("", String::as_str) } else { "" };
                row.right(label, u16::try_from(label_width).unwrap_or(1), style).put(" ", style);
                if count == 1 && lines.len() > 1 {
                    let whole = sub.levels.get(i).map_or("", |l| l.anchor.get(self.locale.lang()));
                    row.put(whole, style);
                } else {
                    row.put(text.trim_end(), style);
                }
                y += 1;
            }
        }
        if sub.levels.is_empty() {
            let range = format!("{} – {}", sub.scale.min.to_plain(), sub.scale.max.to_plain());
            let args = [("range", Arg::Text(&self.locale.decimal(&range))), ("step", Arg::Text(&self.locale.decimal(&sub.scale.step.to_plain())))];
            Row::new(buf, area, 0).put(&self.locale.format("rubric-scale", &args), theme.style(Role::Muted));
            y = 1;
        }
        y.min(area.height)
    }

    /// Comment and evidence as paragraphs.
    fn notes(&self) -> Vec<(Role, String)> {
        let Some(cell) = self.state.cells.get(self.state.sub) else { return Vec::new() };
        let mut notes = Vec::new();
        if !cell.comment.is_empty() {
            notes.push((Role::Text, cell.comment.replace('\n', " ")));
        }
        notes.extend(cell.evidence.iter().map(|e| (Role::Evidence, format!("«{}»", e.quote))));
        notes
    }

    fn comment_and_evidence(&self, notes: &[(Role, String)], buf: &mut Buffer, area: Rect) {
        let theme = self.theme;
        if notes.is_empty() {
            let open = self.sight.project(self.state.place).is_some_and(|p| p.standing() == Standing::ToDo);
            if open && self.sight.scores() {
                Row::new(buf, area, area.height.saturating_sub(1).min(1))
                    .put(&self.locale.text("rubric-no-comment"), theme.style(Role::Placeholder));
            }
            return;
        }
        let mut y = u16::from(area.height > 3);
        for (role, text) in notes {
            for range in fit::wrap_ranges(text, usize::from(area.width).max(8)) {
                if y >= area.height {
                    return;
                }
                Row::new(buf, area, y).put(text.get(range).unwrap_or("").trim_end(), theme.style(*role));
                y += 1;
            }
        }
    }

    /// The running total of the own marks, its threshold, the gates.
    fn total(&self, buf: &mut Buffer, area: Rect) {
        let theme = self.theme;
        let marked = self.marks.iter().filter(|m| m.is_some()).count();
        let all = self.marks.len();
        let points = self.locale.decimal(&self.points(Scope::Total));
        let most = self.locale.decimal(&self.sight.phase().weight().to_plain());
        let mut row = Row::new(buf, area, 0);
        row.gap(1).put(&self.locale.text("rubric-total"), theme.style(Role::Heading)).gap(1);
        row.put(&format!("{points} / {most}"), theme.style(Role::Points)).gap(1);
        if let Some((text, role)) = self.limit(Scope::Total) {
            row.put(&text, theme.style(role)).gap(1);
        }
        for gate in &self.sight.phase().gates {
            if let Some(sub) = self.sight.phase().subs.get(gate.sub) {
                let value = self.marks.get(gate.sub).copied().flatten().map(|m| sub.scale.value(m));
                let (sign, role) = met(value.as_ref(), &gate.min, value.is_some());
                let text = format!("{}≥{}{sign}", sub.id, self.locale.decimal(&gate.min.to_plain()));
                row.put(&text, theme.style(role)).gap(1);
            }
        }
        let args = [
            ("marked", Arg::Count(i64::try_from(marked).unwrap_or(0))),
            ("all", Arg::Count(i64::try_from(all).unwrap_or(0))),
        ];
        let text = self.locale.format("rubric-marked", &args);
        let width = row.left().saturating_sub(1);
        row.right(&text, width, theme.style(if marked == all { Role::Met } else { Role::Muted }));
    }

    fn points(&self, scope: Scope) -> String {
        let row: &Marks = &self.marks;
        let grid = self.sight.grid();
        grid.points(scope, grid.so_far(row, scope)).to_fixed(self.sight.phase().scoring.decimals)
    }

    /// A threshold and whether it is met: known only once every mark of its scope is there,
    /// or as soon as the points so far reach it.
    fn limit(&self, scope: Scope) -> Option<(String, Role)> {
        let threshold = self.sight.phase().thresholds.iter().find(|t| t.scope == scope)?;
        let grid = self.sight.grid();
        let so_far = grid.points(scope, grid.so_far(&self.marks, scope));
        let complete = grid.complete(&self.marks, scope).is_some();
        let (sign, role) = met(Some(&so_far), &threshold.min, complete);
        Some((format!("≥{}{sign}", self.locale.decimal(&threshold.min.to_plain())), role))
    }

    fn value(&self, sub: &Sub, mark: Mark) -> String {
        self.locale.decimal(&sub.scale.value(mark).to_fixed(sub.scale.decimals()))
    }
}

/// A sign and a colour for a limit: met, not met, or not known yet.
fn met(value: Option<&Exact>, least: &Exact, final_: bool) -> (&'static str, Role) {
    match value {
        Some(v) if v >= least => (" ✓", Role::Met),
        Some(_) if final_ => (" ✗", Role::NotMet),
        _ => (" ·", Role::Muted),
    }
}

/// Signs for what stands beside a mark.
fn extras(cell: &Cell) -> String {
    let comment = if cell.comment.is_empty() { " " } else { "✎" };
    let evidence = if cell.evidence.is_empty() { " " } else { "❝" };
    format!("{comment}{evidence}")
}
