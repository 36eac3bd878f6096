//! The points that follow from the marks: of a criterion, of all, and how the thresholds and gates
//! stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::View;
use crate::call::Scope;
use crate::exact::Exact;
use crate::locale::Arg;
use crate::tui::fit;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Points or a mark that must be reached, and how that stands: only the sign changes with a mark.
pub(super) struct Limit {
    least: String,
    sign: &'static str,
    role: Role,
}

impl Limit {
    pub(super) fn width(&self) -> usize {
        fit::width(&self.least) + self.sign.chars().count()
    }

    pub(super) fn put(&self, theme: &Theme, row: &mut Row<'_>) {
        row.put(&self.least, theme.style(Role::Muted))
            .put(self.sign, theme.style(self.role));
    }
}

impl View<'_> {
    /// The running total of the own marks, its threshold, the gates.
    pub(super) fn total(&self, buf: &mut Buffer, area: Rect) {
        let theme = self.theme;
        let caption = self.locale.text("rubric-total");
        let weight = self.sight.phase().weight();
        let figure = self.figure(Scope::Total, &weight);
        // What stands behind the figure keeps its place while the points grow.
        let widest = self.width_of(&weight).max(fit::width(&figure));
        let figure = fit::pad_left(&figure, widest);
        let mut limits: Vec<Limit> = self.limit(Scope::Total).into_iter().collect();
        limits.extend(self.gates());
        let (marked, met) = if self.own {
            self.marked()
        } else {
            (String::new(), Role::Muted)
        };
        // How many marks are given stands on the right whatever the width; limits give way.
        let fixed = fit::width(&caption) + fit::width(&figure) + fit::width(&marked) + 4;
        let taken = |limits: &[Limit]| fixed + limits.iter().map(|l| l.width() + 1).sum::<usize>();
        while taken(&limits) > usize::from(area.width) && limits.pop().is_some() {}
        let points = if self.own { Role::Points } else { Role::Muted };
        let mut row = Row::new(buf, area, 0);
        row.gap(1)
            .put(&caption, theme.style(Role::Heading))
            .gap(1)
            .put(&figure, theme.style(points))
            .gap(1);
        for limit in limits {
            limit.put(theme, &mut row);
            row.gap(1);
        }
        let width = row.left().saturating_sub(1);
        row.right(&marked, width, theme.style(met));
    }

    fn gates(&self) -> impl Iterator<Item = Limit> {
        let phase = self.sight.phase();
        phase.gates.iter().filter_map(|gate| {
            let sub = phase.subs.get(gate.sub)?;
            let value = self
                .marks
                .get(gate.sub)
                .copied()
                .flatten()
                .map(|m| sub.scale.value(m));
            let (sign, role) = self.met(value.as_ref(), &gate.min, value.is_some());
            let least = self.locale.decimal(&gate.min.to_plain());
            Some(Limit {
                least: format!("{}≥{least}", sub.id),
                sign,
                role,
            })
        })
    }

    fn marked(&self) -> (String, Role) {
        let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(0));
        let (marked, all) = (
            self.marks.iter().filter(|m| m.is_some()).count(),
            self.marks.len(),
        );
        let text = self.locale.format(
            "rubric-marked",
            &[("marked", count(marked)), ("all", count(all))],
        );
        (
            text,
            if marked == all {
                Role::Met
            } else {
                Role::Muted
            },
        )
    }

    /// The points so far of those that can be reached; without an own sheet only these.
    pub(super) fn figure(&self, scope: Scope, most: &Exact) -> String {
        let most = self.locale.decimal(&most.to_plain());
        if !self.own {
            return most;
        }
        let grid = self.sight.grid();
        let points = grid.points(scope, grid.so_far(&self.marks, scope));
        format!("{} / {most}", self.points(&points))
    }

    fn points(&self, points: &Exact) -> String {
        let decimals = self.sight.phase().scoring.decimals;
        self.locale.decimal(&points.to_fixed(decimals))
    }

    /// How wide [`View::figure`] is where all points are reached.
    fn width_of(&self, most: &Exact) -> usize {
        let reachable = fit::width(&self.locale.decimal(&most.to_plain()));
        if self.own {
            fit::width(&self.points(most)) + 3 + reachable
        } else {
            reachable
        }
    }

    /// A threshold and whether it is met: known only once every mark of its scope is there,
    /// or as soon as the points so far reach it.
    pub(super) fn limit(&self, scope: Scope) -> Option<Limit> {
        let threshold = self
            .sight
            .phase()
            .thresholds
            .iter()
            .find(|t| t.scope == scope)?;
        let grid = self.sight.grid();
        let so_far = grid.points(scope, grid.so_far(&self.marks, scope));
        let complete = grid.complete(&self.marks, scope).is_some();
        let (sign, role) = self.met(Some(&so_far), &threshold.min, complete);
        Some(Limit {
            least: format!("≥{}", self.locale.decimal(&threshold.min.to_plain())),
            sign,
            role,
        })
    }

    /// A sign and a colour for a limit: met, not met, or not known yet. Without an own sheet there
    /// is nothing to compare.
    fn met(&self, value: Option<&Exact>, least: &Exact, whole: bool) -> (&'static str, Role) {
        match value {
            _ if !self.own => ("", Role::Muted),
            Some(v) if v >= least => (" ✓", Role::Met),
            Some(_) if whole => (" ✗", Role::NotMet),
            _ => (" ·", Role::Muted),
        }
    }
}
