//! The members' marks on one sub-criterion: on the scale, at a glance, and what stands behind each.

use ratatui::style::Style;

use super::sheet::Sheet;
use crate::call::Sub;
use crate::ids::{Mark, MemberId};
use crate::locale::Locale;
use crate::panel::Sight;
use crate::panel::sight::ProjectSight;
use crate::panel::state::Item;
use crate::tui::fit;
use crate::tui::theme::{Role, Theme};

/// The colour of a member's marks.
fn role_of(sight: Sight<'_>, member: &MemberId) -> Role {
    if sight.me().is_some_and(|m| m.id == *member) {
        Role::MarkMine
    } else {
        Role::MarkOther
    }
}

pub(super) fn value(sub: &Sub, mark: Mark, locale: &Locale) -> String {
    locale.decimal(&sub.scale.value(mark).to_fixed(sub.scale.decimals()))
}

/// All marks at a glance: every member's on the scale, with the agreed or proposed one.
pub(super) fn strips(
    sheet: &mut Sheet<'_>,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    sub: &Sub,
    item: &Item,
) {
    let (locale, theme) = (sheet.locale, sheet.theme);
    let Some(revealed) = project.sheets() else {
        return;
    };
    let narrow = sheet.width < 60;
    let names: Vec<&str> = revealed
        .sheets
        .iter()
        .map(|s| name(sight, &s.member, narrow))
        .collect();
    let name_width = names
        .iter()
        .map(|n| fit::width(n))
        .max()
        .unwrap_or(8)
        .min(20);
    let strip_width = sheet
        .width
        .saturating_sub(name_width + 8)
        .min(usize::from(sub.scale.top().0) * 4 + 1)
        .max(11);
    sheet.line(vec![
        (" ".repeat(name_width + 1), theme.style(Role::Muted)),
        (
            scale_labels(sub, strip_width, locale),
            theme.style(Role::Scale),
        ),
    ]);
    let agreed = item
        .closed
        .as_ref()
        .map(|c| c.mark)
        .or_else(|| item.proposal.as_ref().map(|p| p.mark));
    for (filed, name) in revealed.sheets.iter().zip(names) {
        if sheet.is_full() {
            return;
        }
        let mark = filed.cell(&sub.id).and_then(|c| c.mark);
        let role = role_of(sight, &filed.member);
        let mut parts = vec![(
            format!("{} ", fit::pad_right(name, name_width)),
            theme.style(role),
        )];
        parts.extend(strip(sub, mark, agreed, strip_width, theme, role));
        let value = mark.map_or_else(|| "–".into(), |m| value(sub, m, locale));
        parts.push((format!("  {value}"), theme.style(role)));
        sheet.line(parts);
    }
}

/// A member's name, or only the last of their names.
pub(super) fn name<'a>(sight: Sight<'a>, member: &'a MemberId, short: bool) -> &'a str {
    let whole = sight.name(member);
    if short {
        whole.split_whitespace().last().unwrap_or(whole)
    } else {
        whole
    }
}

/// What stands behind every member's mark, its anchor, comment and evidence: the first
/// position, as revealed, whatever is agreed later.
pub(super) fn positions(
    sheet: &mut Sheet<'_>,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    sub: &Sub,
) {
    let locale = sheet.locale;
    let Some(revealed) = project.sheets() else {
        return;
    };
    sheet.heading("consensus-positions");
    for (i, filed) in revealed.sheets.iter().enumerate() {
        if sheet.is_full() {
            return;
        }
        let Some(cell) = filed.cell(&sub.id) else {
            continue;
        };
        if i > 0 {
            sheet.blank();
        }
        let mark = cell
            .mark
            .map_or_else(|| "–".into(), |m| value(sub, m, locale));
        sheet.one(
            &format!("{} {mark}", sight.name(&filed.member)),
            role_of(sight, &filed.member),
        );
        if let Some(mark) = cell.mark {
            anchor(sheet, sub, mark, 2);
        }
        if !cell.comment.is_empty() {
            sheet.wrapped(2, &cell.comment, Role::Text);
        }
        for e in &cell.evidence {
            sheet.wrapped(2, &format!("❝ «{}»", e.quote), Role::Evidence);
        }
    }
}

/// The anchor of a mark, where the scale has anchors.
pub(super) fn anchor(sheet: &mut Sheet<'_>, sub: &Sub, mark: Mark, indent: usize) {
    let value = sub.scale.value(mark);
    if let Some(level) = sub.levels.iter().rfind(|l| l.value <= value) {
        let label = sheet.locale.decimal(&level.value.to_plain());
        let text = format!("{label}: {}", level.anchor.get(sheet.locale.lang()));
        sheet.wrapped(indent, &text, Role::Muted);
    }
}

/// The column of a mark on a strip.
fn column(mark: Mark, top: Mark, width: usize) -> usize {
    usize::from(mark.0) * width.saturating_sub(1) / usize::from(top.0).max(1)
}

fn scale_labels(sub: &Sub, width: usize, locale: &Locale) -> String {
    let mut labels = vec![' '; width];
    let values = || {
        (0..=sub.scale.top().0)
            .map(Mark)
            .map(|m| (m, sub.scale.value(m)))
    };
    for (mark, value) in
        values().filter(|(m, v)| v.is_integer() || *m == Mark(0) || *m == sub.scale.top())
    {
        let text: Vec<char> = locale.decimal(&value.to_plain()).chars().collect();
        let at = column(mark, sub.scale.top(), width).min(width.saturating_sub(text.len()));
        let free = labels
            .get(at.saturating_sub(1)..at + text.len())
            .is_some_and(|s| s.iter().all(|c| *c == ' '));
        if free {
            labels.splice(at..at + text.len(), text);
        }
    }
    labels.into_iter().collect()
}

/// A line of the scale with a mark on it, and the agreed or proposed one.
fn strip(
    sub: &Sub,
    mark: Option<Mark>,
    agreed: Option<Mark>,
    width: usize,
    theme: &Theme,
    role: Role,
) -> Vec<(String, Style)> {
    let top = sub.scale.top();
    let at = mark.map(|m| column(m, top, width));
    let agreed = agreed.map(|m| column(m, top, width));
    let mut signs = [
        at.map(|x| (x, "●", role)),
        agreed
            .filter(|x| at != Some(*x))
            .map(|x| (x, "▲", Role::MarkChosen)),
    ];
    signs.sort_by_key(|sign| sign.map(|(x, ..)| x));
    let line = |columns: usize| ("─".repeat(columns), theme.style(Role::Scale));
    let mut parts = Vec::with_capacity(5);
    let mut drawn = 0;
    for (x, sign, role) in signs.into_iter().flatten() {
        parts.push(line(x.saturating_sub(drawn)));
        parts.push((sign.to_owned(), theme.style(role)));
        drawn = x + 1;
    }
    parts.push(line(width.saturating_sub(drawn)));
    parts
}
