//! Below the list: the anchors of the sub-criterion under the cursor, its comment and evidence;
//! or why the project is excluded.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{View, live, value};
use crate::call::Sub;
use crate::exact::Exact;
use crate::locale::Arg;
use crate::panel::sight::Standing;
use crate::panel::state::Exclusion;
use crate::tui::fit;
use crate::tui::overlay::scale_in_words;
use crate::tui::paint::{Row, heading};
use crate::tui::theme::Role;

/// A line of the anchors.
struct Line<'a> {
    /// Sign at the edge, and how it stands out: the anchor of the mark, or the one above a mark
    /// between two.
    edge: &'static str,
    style: Style,
    label: &'a str,
    text: &'a str,
}

impl View<'_> {
    /// The requirement that is missing, and why.
    pub(super) fn excluded(&self, out: &Exclusion, buf: &mut Buffer, area: Rect) {
        let check = self.sight.phase().checks.iter().find(|c| c.id == out.check);
        let name = check.map_or("", |c| c.name.get(self.locale.lang()));
        let args = [
            ("check", Arg::Text(out.check.as_str())),
            ("name", Arg::Text(name)),
        ];
        let notes = [
            (Role::Heading, self.locale.format("rubric-out", &args)),
            (Role::Text, String::new()),
            (Role::Text, out.motivation.clone()),
        ];
        let inner = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        self.paragraphs(&notes, buf, inner);
    }

    /// The anchors of the sub-criterion under the cursor, its comment and evidence.
    pub(super) fn detail(&self, buf: &mut Buffer, area: Rect) {
        let Some(sub) = self.sight.phase().subs.get(self.state.sub) else {
            return;
        };
        let mut inner = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        if area.height > 4 {
            let title = format!(" {} {}", sub.id, sub.name.get(self.locale.lang()));
            let title = fit::shorten(&title, usize::from(area.width.saturating_sub(3)));
            heading(
                buf,
                area,
                0,
                &title,
                self.theme.style(Role::Muted),
                self.theme.style(Role::Border),
            );
            inner = Rect {
                y: area.y + 1,
                height: area.height - 1,
                ..inner
            };
        }
        let notes = self.notes(sub);
        let wanted = 1 + notes
            .iter()
            .map(|n| fit::wrap_ranges(&n.1, usize::from(inner.width)).len())
            .sum::<usize>();
        // On a very short screen the anchor of the mark comes before what is said about it.
        let notes_room = if inner.height < 5 {
            0
        } else {
            u16::try_from(wanted)
                .unwrap_or(u16::MAX)
                .min(inner.height / 3)
        };
        let used = self.anchors(
            sub,
            buf,
            Rect {
                height: inner.height.saturating_sub(notes_room),
                ..inner
            },
        );
        let rest = Rect {
            y: inner.y + used,
            height: inner.height.saturating_sub(used),
            ..inner
        };
        let gap = u16::from(usize::from(rest.height) > wanted.saturating_sub(1));
        self.paragraphs(
            &notes,
            buf,
            Rect {
                y: rest.y + gap,
                height: rest.height.saturating_sub(gap),
                ..rest
            },
        );
    }

    /// Draws the anchors: the chosen one in full, the others on one line each where room is
    /// short, in full where there is enough. Returns the lines used.
    fn anchors(&self, sub: &Sub, buf: &mut Buffer, area: Rect) -> u16 {
        if sub.levels.is_empty() {
            let scale = scale_in_words(&sub.scale, self.locale);
            Row::new(buf, area, 0).put(&scale, self.theme.style(Role::Muted));
            return 1.min(area.height);
        }
        let value = self
            .marks
            .get(self.state.sub)
            .copied()
            .flatten()
            .map(|m| sub.scale.value(m));
        let chosen = value
            .as_ref()
            .and_then(|v| sub.levels.iter().rposition(|l| l.value <= *v));
        let labels: Vec<String> = sub
            .levels
            .iter()
            .map(|l| self.locale.decimal(&l.value.to_plain()))
            .collect();
        let label_width = labels.iter().map(|l| fit::width(l)).max().unwrap_or(1);
        let text_width = usize::from(area.width)
            .saturating_sub(label_width + 2)
            .max(8);
        let height = usize::from(area.height);
        // The texts look the same whatever the mark is: only its sign moves, and few bytes go over the
        // line.
        let plain = self.theme.style(Role::Anchor);
        let mut lines = Vec::new();
        let full = sub
            .levels
            .iter()
            .map(|l| self.wrapped(l, text_width).len())
            .sum::<usize>()
            <= height;
        let mut here = 0..0;
        for (i, (level, label)) in sub.levels.iter().zip(&labels).enumerate() {
            let start = lines.len();
            let (edge, style) = self.standing_of(sub, i, chosen, value.as_ref());
            let text = level.anchor.get(self.locale.lang());
            let wrapped = self.wrapped(level, text_width);
            let shown = if full || chosen == Some(i) {
                wrapped
            } else {
                vec![text]
            };
            for (n, text) in shown.into_iter().enumerate() {
                lines.push(Line {
                    edge,
                    style,
                    label: if n == 0 { label } else { "" },
                    text: text.trim_end(),
                });
            }
            if chosen == Some(i) {
                here = start..lines.len();
            }
        }
        let around = height.saturating_sub(here.len()) / 2;
        let first = here
            .start
            .saturating_sub(around)
            .min(lines.len().saturating_sub(height));
        for (y, line) in (0..area.height).zip(lines.iter().skip(first)) {
            let mut row = Row::new(buf, area, y);
            let width = u16::try_from(label_width).unwrap_or(1);
            row.put(line.edge, line.style)
                .right(line.label, width, plain)
                .put(" ", plain)
                .put(line.text, plain);
        }
        u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .min(area.height)
    }

    fn wrapped<'b>(&self, level: &'b crate::call::Level, width: usize) -> Vec<&'b str> {
        fit::wrap(level.anchor.get(self.locale.lang()), width)
    }

    /// The sign of an anchor and its style: of a mark between two, the upper one has one too, less
    /// bright.
    fn standing_of(
        &self,
        sub: &Sub,
        i: usize,
        chosen: Option<usize>,
        value: Option<&Exact>,
    ) -> (&'static str, Style) {
        let below = i
            .checked_sub(1)
            .filter(|below| chosen == Some(*below))
            .and_then(|below| sub.levels.get(below));
        let half = below.is_some_and(|below| value.is_some_and(|v| below.value < *v));
        let (edge, role) = match (chosen == Some(i), half) {
            (true, _) => ("▌", Role::AnchorChosen),
            (_, true) => ("╎", Role::Text),
            _ => (" ", Role::Muted),
        };
        (edge, self.theme.style(role))
    }

    /// How the panel's mark stands, the comment, facts of the dossier and the evidence as paragraphs.
    fn notes(&self, sub: &Sub) -> Vec<(Role, String)> {
        let mut notes: Vec<(Role, String)> = self.final_note(sub).into_iter().collect();
        let Some(cell) = self.state.cells.get(self.state.sub) else {
            return notes;
        };
        if !cell.comment.is_empty() {
            notes.push((Role::Text, cell.comment.replace('\n', " ")));
        } else if self.own && self.project.standing() == Standing::ToDo {
            notes.push((
                Role::Placeholder,
                self.locale.text("rubric-no-comment").into_owned(),
            ));
        }
        notes.extend(self.facts(sub).into_iter().map(|f| (Role::Muted, f)));
        notes.extend(
            cell.evidence
                .iter()
                .map(|e| (Role::Evidence, format!("«{}»", e.quote))),
        );
        notes
    }

    /// What the dossier says in figures for the criterion of the sub-criterion.
    fn facts(&self, sub: &Sub) -> Vec<String> {
        let criterion = self.sight.phase().criteria.get(sub.criterion);
        let dossier = self.state.dossier.as_deref();
        criterion
            .zip(dossier)
            .map(|(c, dossier)| live::facts(dossier, &c.sections, self.locale))
            .unwrap_or_default()
    }

    /// After the reveal: what the sign in the column of the panel's marks means.
    fn final_note(&self, sub: &Sub) -> Option<(Role, String)> {
        let item = self.project.item(self.state.sub)?;
        Some(match &item.closed {
            Some(closed) => {
                let mark = value(sub, closed.mark, self.locale);
                (
                    Role::StatusOk,
                    self.locale
                        .format("rubric-final-agreed", &[("mark", Arg::Text(&mark))]),
                )
            }
            None if self.is_red(self.state.sub) => (
                Role::DivergenceRed,
                self.locale.text("rubric-final-red").into_owned(),
            ),
            None => (
                Role::Todo,
                self.locale.text("rubric-final-open").into_owned(),
            ),
        })
    }

    /// Paragraphs one below the other; what does not fit ends in an ellipsis.
    fn paragraphs(&self, notes: &[(Role, String)], buf: &mut Buffer, area: Rect) {
        let width = usize::from(area.width).max(8);
        let lines = notes.iter().flat_map(|(role, text)| {
            fit::wrap_ranges(text, width)
                .into_iter()
                .map(move |range| (*role, text, range))
        });
        let last = usize::from(area.height).saturating_sub(1);
        let lines: Vec<_> = lines.collect();
        let more = lines.len() > last + 1;
        for (y, (role, text, range)) in (0..area.height).zip(&lines) {
            // Where there is more, the rest of the text is put behind the last line, which shortens it.
            let end = if more && usize::from(y) == last {
                text.len().max(range.end)
            } else {
                range.end
            };
            let shown = text.get(range.start..end).unwrap_or("").trim_end();
            let cut = more && usize::from(y) == last && end == range.end;
            let shown = if cut {
                format!("{shown} …")
            } else {
                shown.to_owned()
            };
            Row::new(
                buf,
                Rect {
                    width: area.width,
                    ..area
                },
                y,
            )
            .put(&shown, self.theme.style(*role));
        }
    }
}
