//! How the rubric looks: criteria with their points and limits, the sub-criteria with their
//! marks and, after the reveal, the panel's; at the foot the total.

mod detail;
mod live;
mod points;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Pane, State};
use crate::assess::divergence::Level;
use crate::call::{Criterion, Scope, Sub};
use crate::cell::Cell;
use crate::ids::Mark;
use crate::locale::Locale;
use crate::panel::Sight;
use crate::panel::sight::{ProjectSight, Standing};
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// What the parts of the rubric draw from.
struct View<'a> {
    state: &'a State,
    sight: Sight<'a>,
    project: ProjectSight<'a>,
    locale: &'a Locale,
    theme: &'a Theme,
    marks: Vec<Option<Mark>>,
    /// Whether the viewer has a sheet of their own here.
    own: bool,
    columns: Columns,
}

/// Widths of the columns on the right of the sub-criteria.
struct Columns {
    /// The viewer's own mark.
    mine: u16,
    /// The weight, or after the reveal the panel's mark.
    last: u16,
}

/// Draws the rubric pane; `alone` where the dossier is not beside it.
pub(super) fn draw(
    model: &Model,
    sight: Sight<'_>,
    alone: bool,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let Some(state) = &model.project else { return };
    let Some(project) = sight.project(state.place) else {
        return;
    };
    let own = sight.scores() && project.standing() != Standing::Waiting;
    let marks = state.cells.iter().map(|c| c.mark).collect();
    let columns = Columns::new(sight, project, own, &model.locale);
    let view = View {
        state,
        sight,
        project,
        locale: &model.locale,
        theme,
        marks,
        own,
        columns,
    };
    view.head(alone, buf, area);
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(2),
        ..area
    };
    if let Some(out) = project.exclusion() {
        view.excluded(
            out,
            buf,
            Rect {
                height: area.height.saturating_sub(1),
                ..body
            },
        );
        return;
    }
    let used = view.list(buf, body);
    let rest = Rect {
        y: body.y + used,
        height: body.height.saturating_sub(used),
        ..body
    };
    view.detail(buf, rest);
    view.total(
        buf,
        Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..area
        },
    );
}

impl Columns {
    fn new(sight: Sight<'_>, project: ProjectSight<'_>, own: bool, locale: &Locale) -> Self {
        let wide = |texts: &mut dyn Iterator<Item = String>| {
            u16::try_from(texts.map(|t| fit::width(&t)).max().unwrap_or(3)).unwrap_or(u16::MAX)
        };
        let subs = &sight.phase().subs;
        let value = 2 + wide(&mut subs.iter().map(|s| value(s, s.scale.top(), locale)));
        let caption = |key: &str| 1 + wide(&mut std::iter::once(locale.text(key).into_owned()));
        let revealed = project.sheets().is_some();
        let mine = if revealed {
            value.max(caption("rubric-mine"))
        } else {
            value
        };
        let last = if revealed {
            value.max(caption("rubric-final"))
        } else {
            2 + wide(&mut subs.iter().map(|s| weight(s, locale)))
        };
        Self {
            mine: if own { mine } else { 0 },
            last,
        }
    }

    const fn both(&self) -> u16 {
        self.mine.saturating_add(self.last)
    }
}

impl View<'_> {
    /// Whose sheet, in which state, and after the reveal what the columns are.
    fn head(&self, alone: bool, buf: &mut Buffer, area: Rect) {
        let focused = self.state.pane == Pane::Rubric;
        let style = self.theme.style(if focused {
            Role::BorderFocus
        } else {
            Role::Muted
        });
        let (long, short) = match self.project.standing() {
            Standing::Excluded => ("rubric-head-excluded", "rubric-head-excluded"),
            Standing::Withdrawn => ("rubric-head-withdrawn", "rubric-head-withdrawn"),
            Standing::Screening => ("rubric-head-screening", "rubric-head-screening"),
            _ if !self.own => ("rubric-head-reader", "rubric-head-reader"),
            Standing::ToDo | Standing::Waiting => ("rubric-head-todo", "rubric-head-todo-short"),
            Standing::Sealed => ("rubric-head-sealed", "rubric-head-sealed-short"),
            Standing::Revealed | Standing::Settled => {
                ("rubric-head-revealed", "rubric-head-revealed")
            }
        };
        let code = if alone {
            format!("{} · ", self.state.id)
        } else {
            String::new()
        };
        let mut row = Row::new(buf, area, 0);
        row.put(
            if focused { "▌" } else { " " },
            self.theme.style(Role::Accent),
        );
        let captions = self.project.sheets().is_some();
        let width = row
            .left()
            .saturating_sub(if captions { self.columns.both() } else { 0 });
        let said = |key: &str| format!("{code}{}", self.locale.text(key));
        let fits = fit::width(&said(long)) <= usize::from(width);
        row.field(&said(if fits { long } else { short }), width, style);
        if captions {
            let muted = self.theme.style(Role::Muted);
            if self.own {
                row.right(&self.locale.text("rubric-mine"), self.columns.mine, muted);
            }
            row.right(&self.locale.text("rubric-final"), self.columns.last, muted);
        }
    }

    /// The criteria and sub-criteria; other criteria fold up where the room is short.
    /// Returns the lines used.
    fn list(&self, buf: &mut Buffer, area: Rect) -> u16 {
        let phase = self.sight.phase();
        let here = phase.subs.get(self.state.sub).map_or(0, |s| s.criterion);
        let lines = phase.subs.len() + phase.criteria.len();
        let anchors = phase.subs.get(self.state.sub).map_or(0, |s| s.levels.len());
        let height = usize::from(area.height);
        // The anchors with one of them in full, and a comment, want some twelve lines.
        let fold = lines + anchors + 7 > height;
        let mut shown: Vec<(Option<usize>, usize)> = Vec::new();
        for (c, criterion) in phase.criteria.iter().enumerate() {
            let single = criterion.subs.len() == 1
                && phase
                    .subs
                    .get(criterion.subs.start)
                    .is_some_and(|s| s.id.as_str() == criterion.id);
            if !single {
                shown.push((None, c));
            }
            if single || !fold || c == here {
                shown.extend(criterion.subs.clone().map(|s| (Some(s), c)));
            }
        }
        // On a very short screen the anchor of the mark matters more than the rows around it.
        let most = if height < 8 {
            2
        } else {
            height.saturating_sub((anchors + 5).min(height / 2)).max(1)
        };
        let at = shown
            .iter()
            .position(|(s, _)| *s == Some(self.state.sub))
            .unwrap_or(0);
        let first = (at + 2)
            .saturating_sub(most)
            .min(shown.len().saturating_sub(most))
            .min(at);
        let visible: Vec<_> = shown.iter().skip(first).take(most).collect();
        for (line, (sub, criterion)) in (0..).zip(&visible) {
            let row = Row::new(buf, area, line);
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
        let figure = self.figure(Scope::Criterion(place), &criterion.weight);
        let limit = self.limit(Scope::Criterion(place));
        let right =
            u16::try_from(fit::width(&figure)).unwrap_or(0) + if limit.is_some() { 9 } else { 0 };
        let width = row.left().saturating_sub(right + 2);
        row.gap(1)
            .field(
                criterion.name.get(self.locale.lang()),
                width,
                theme.style(Role::Heading),
            )
            .gap(1);
        row.put(
            &figure,
            theme.style(if self.own { Role::Points } else { Role::Muted }),
        );
        if let Some(limit) = limit {
            let before = usize::from(row.left().min(9)).saturating_sub(limit.width());
            row.gap(u16::try_from(before).unwrap_or(0));
            limit.put(theme, &mut row);
        }
    }

    fn sub_row(&self, place: usize, mut row: Row<'_>) {
        let theme = self.theme;
        let Some(sub) = self.sight.phase().subs.get(place) else {
            return;
        };
        let here = place == self.state.sub;
        let focused = here && self.state.pane == Pane::Rubric;
        let base = theme.style(match (here, focused) {
            (true, true) => Role::Selection,
            (true, false) => Role::SelectionUnfocused,
            _ => Role::Text,
        });
        let cell = self.state.cells.get(place);
        row.put(
            if here { "▌" } else { " " },
            base.patch(theme.style(Role::Accent)),
        )
        .put(" ", base);
        row.field(sub.id.as_str(), 5, base.patch(theme.style(Role::Muted)))
            .put(" ", base);
        let width = row.left().saturating_sub(self.columns.both() + 3);
        row.field(sub.name.get(self.locale.lang()), width, base)
            .put(" ", base);
        row.field(
            &cell.map(extras).unwrap_or_default(),
            2,
            base.patch(theme.style(Role::Evidence)),
        );
        if self.own {
            let mark = cell.and_then(|c| c.mark);
            let text = mark.map_or_else(|| "–".to_owned(), |m| value(sub, m, self.locale));
            let role = if mark.is_some() {
                Role::MarkMine
            } else {
                Role::Todo
            };
            row.right(&text, self.columns.mine, base.patch(theme.style(role)));
        }
        let (text, role) = self
            .final_mark(place, sub)
            .unwrap_or_else(|| (weight(sub, self.locale), Role::Weight));
        row.right(&text, self.columns.last, base.patch(theme.style(role)))
            .fill(base);
    }

    /// After the reveal: the panel's own mark, or a sign that it is not agreed yet.
    fn final_mark(&self, place: usize, sub: &Sub) -> Option<(String, Role)> {
        let item = self.project.item(place)?;
        match &item.closed {
            Some(closed) => Some((
                format!("▸{}", value(sub, closed.mark, self.locale)),
                Role::StatusOk,
            )),
            None if self.is_red(place) => Some(("!!".into(), Role::DivergenceRed)),
            None => Some(("?".into(), Role::Todo)),
        }
    }

    fn is_red(&self, place: usize) -> bool {
        self.project
            .divergence(place)
            .is_some_and(|d| d.level == Level::Red)
    }
}

/// A mark as a value of its scale.
fn value(sub: &Sub, mark: Mark, locale: &Locale) -> String {
    locale.decimal(&sub.scale.value(mark).to_fixed(sub.scale.decimals()))
}

fn weight(sub: &Sub, locale: &Locale) -> String {
    format!("×{}", locale.decimal(&sub.weight.to_plain()))
}

/// Signs for what stands beside a mark.
fn extras(cell: &Cell) -> String {
    let comment = if cell.comment.is_empty() { " " } else { "✎" };
    let evidence = if cell.evidence.is_empty() { " " } else { "❝" };
    format!("{comment}{evidence}")
}
