//! How one divergence looks: the marks on a scale, each member's anchor, comment and
//! evidence, the discussion, the proposal and the answers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::marks::{anchor, name, positions, strips, value};
use super::queue::level;
use super::sheet::Sheet;
use crate::assess::divergence::{Divergence, Reason};
use crate::call::{Scope, Sub};
use crate::ids::Mark;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::{Actor, Answer};
use crate::panel::sight::ProjectSight;
use crate::panel::state::Item;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// A body of fewer rows is short.
const SHORT: u16 = 14;

/// Draws an item.
pub(super) fn draw(
    model: &Model,
    sight: Sight<'_>,
    shown: Option<(usize, usize)>,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let found = shown.and_then(|(p, s)| {
        let project = sight.project(p)?;
        Some((project, s, sight.phase().subs.get(s)?, project.item(s)?))
    });
    let Some((project, place, sub, item)) = found else {
        Row::new(buf, area, 3).gap(2).put(
            &model.locale.text("consensus-nothing-shown"),
            theme.style(Role::Muted),
        );
        return;
    };
    let width = usize::from(area.width.saturating_sub(2));
    let height = usize::from(area.height);
    let mut sheet = Sheet {
        seen: model.consensus.scroll.saturating_add(height),
        locale: &model.locale,
        theme,
        width,
        lines: Vec::new(),
    };
    // Where there is room for little, the marks come before everything that is said about them.
    if area.height < SHORT {
        short_head(&mut sheet, project, place, sub);
        strips(&mut sheet, sight, project, sub, item);
        sheet.blank();
        head(&mut sheet, project, place, sub, sight);
    } else {
        head(&mut sheet, project, place, sub, sight);
        strips(&mut sheet, sight, project, sub, item);
        sheet.blank();
    }
    outcome(&mut sheet, sight, project, sub, item);
    discussion(&mut sheet, sight, item);
    positions(&mut sheet, sight, project, sub);
    let scroll = model
        .consensus
        .scroll
        .min(sheet.lines.len().saturating_sub(height));
    for (i, parts) in sheet.lines.iter().skip(scroll).take(height).enumerate() {
        let mut row = Row::new(buf, area, u16::try_from(i).unwrap_or(u16::MAX));
        row.gap(1);
        for (text, style) in parts {
            row.put(text, *style);
        }
    }
    if scroll + height < sheet.lines.len() {
        let last = area.height.saturating_sub(1);
        let corner = Rect {
            x: area.right().saturating_sub(3),
            width: 3,
            ..area
        };
        Row::new(buf, corner, last).put(" ↓ ", theme.style(Role::Muted));
    }
}

/// The project, the sub-criterion and how far the marks are apart, on one line.
fn short_head(sheet: &mut Sheet<'_>, project: ProjectSight<'_>, place: usize, sub: &Sub) {
    let (locale, theme) = (sheet.locale, sheet.theme);
    let (sign, role) = project
        .divergence(place)
        .map_or((String::new(), Role::Text), |d| {
            let (sign, role) = level(d.level);
            (
                format!(
                    "  {sign} {}",
                    locale.decimal(&d.range(&sub.scale).to_plain())
                ),
                role,
            )
        });
    let codes = format!("{} {} ", project.id(), sub.id);
    let room = sheet
        .width
        .saturating_sub(fit::width(&codes) + fit::width(&sign));
    let name = fit::shorten(sub.name.get(locale.lang()), room).into_owned();
    sheet.line(vec![
        (codes, theme.style(Role::Muted)),
        (name, theme.style(Role::Heading)),
        (sign, theme.style(role)),
    ]);
}

fn head(
    sheet: &mut Sheet<'_>,
    project: ProjectSight<'_>,
    place: usize,
    sub: &Sub,
    sight: Sight<'_>,
) {
    let (locale, theme) = (sheet.locale, sheet.theme);
    sheet.line(vec![
        (format!("{} ", project.id()), theme.style(Role::Muted)),
        (
            fit::shorten(&project.filed().title, sheet.width.saturating_sub(8)).into_owned(),
            theme.style(Role::Title),
        ),
    ]);
    sheet.line(vec![
        (format!("{} ", sub.id), theme.style(Role::Muted)),
        (
            sub.name.get(locale.lang()).to_owned(),
            theme.style(Role::Heading),
        ),
        (
            format!("  ×{}", locale.decimal(&sub.weight.to_plain())),
            theme.style(Role::Weight),
        ),
    ]);
    if let Some(d) = project.divergence(place) {
        let (sign, role) = level(d.level);
        let mut why: Vec<String> = d
            .reasons
            .iter()
            .map(|r| reason(*r, d, sub, sight, locale))
            .collect();
        if why.is_empty() {
            why.push(locale.format(
                "divergence-concordant",
                &[(
                    "range",
                    Arg::Text(&locale.decimal(&d.range(&sub.scale).to_plain())),
                )],
            ));
        }
        sheet.wrapped(0, &format!("{sign} {}", why.join("; ")), role);
    }
    sheet.blank();
}

fn reason(reason: Reason, d: &Divergence, sub: &Sub, sight: Sight<'_>, locale: &Locale) -> String {
    let phase = sight.phase();
    match reason {
        Reason::Range => locale.format(
            "divergence-range",
            &[(
                "range",
                Arg::Text(&locale.decimal(&d.range(&sub.scale).to_plain())),
            )],
        ),
        Reason::Gate => {
            let gate = phase
                .gates
                .iter()
                .find(|g| g.sub == d.sub)
                .map(|g| locale.decimal(&g.min.to_plain()));
            let args = [
                ("min", Arg::Text(gate.as_deref().unwrap_or(""))),
                ("sub", Arg::Text(sub.id.as_str())),
            ];
            locale.format("divergence-gate", &args)
        }
        Reason::Threshold(scope) => {
            let min = phase
                .thresholds
                .iter()
                .find(|t| t.scope == scope)
                .map(|t| locale.decimal(&t.min.to_plain()));
            let min = min.as_deref().unwrap_or("");
            match scope {
                Scope::Criterion(c) => {
                    let name = phase
                        .criteria
                        .get(c)
                        .map_or("", |c| c.name.get(locale.lang()));
                    locale.format(
                        "divergence-threshold",
                        &[("min", Arg::Text(min)), ("criterion", Arg::Text(name))],
                    )
                }
                _ => locale.format("divergence-threshold-total", &[("min", Arg::Text(min))]),
            }
        }
        Reason::TotalRange => locale.text("divergence-total-range").into_owned(),
    }
}

/// The closing, or the proposal with its answers, or what is to be done first.
fn outcome(
    sheet: &mut Sheet<'_>,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    sub: &Sub,
    item: &Item,
) {
    let (locale, theme) = (sheet.locale, sheet.theme);
    let shown = |m: Mark| value(sub, m, locale);
    if let Some(closed) = &item.closed {
        let key = if closed.concordant {
            "consensus-accepted"
        } else {
            "consensus-closed"
        };
        let mark = shown(closed.mark);
        sheet.line(vec![
            ("✓ ".into(), theme.style(Role::StatusOk)),
            (
                locale.format(key, &[("mark", Arg::Text(&mark))]),
                theme.style(Role::StatusOk),
            ),
        ]);
        anchor(sheet, sub, closed.mark, 2);
        for text in [&closed.motivation, &closed.outside_reason]
            .into_iter()
            .filter(|t| !t.is_empty())
        {
            sheet.wrapped(2, text, Role::Text);
        }
        for (who, why) in &closed.dissents {
            let line = locale.format(
                "consensus-dissent",
                &[
                    ("name", Arg::Text(sight.name(who))),
                    ("reason", Arg::Text(why)),
                ],
            );
            sheet.wrapped(2, &line, Role::StatusWarn);
        }
    } else if let Some(proposal) = &item.proposal {
        let mark = shown(proposal.mark);
        let args = [
            ("mark", Arg::Text(&mark)),
            ("name", Arg::Text(sight.name(&proposal.by))),
        ];
        sheet.line(vec![
            ("▲ ".into(), theme.style(Role::MarkChosen)),
            (
                locale.format("consensus-proposed", &args),
                theme.style(Role::MarkChosen),
            ),
        ]);
        anchor(sheet, sub, proposal.mark, 2);
        let mut parts: Vec<(String, Style)> = vec![("  ".into(), theme.style(Role::Text))];
        for member in project.scorers() {
            let (sign, role) = match proposal.answers.get(&member.id) {
                Some(Answer::Agree) => ("✓", Role::Met),
                Some(Answer::Dissent { .. }) => ("✗", Role::NotMet),
                None => ("?", Role::Todo),
            };
            parts.push((
                format!("{sign} {}  ", name(sight, &member.id, true)),
                theme.style(role),
            ));
        }
        wrap_parts(sheet, parts);
        for (who, why) in item.dissents() {
            let line = locale.format(
                "consensus-dissent",
                &[
                    ("name", Arg::Text(sight.name(&who))),
                    ("reason", Arg::Text(&why)),
                ],
            );
            sheet.wrapped(2, &line, Role::StatusWarn);
        }
    } else {
        let d = project.divergence(
            sight
                .phase()
                .sub_index(sub.id.as_str())
                .unwrap_or(usize::MAX),
        );
        let red = d.is_some_and(|d| d.level == crate::assess::divergence::Level::Red);
        let note_first = red && sight.phase().divergence.note_on_red && item.notes.is_empty();
        let key = match (note_first, sight.scores()) {
            (true, true) => "consensus-note-first",
            (false, true) => "consensus-propose-now",
            (_, false) => "consensus-no-proposal",
        };
        let text = locale.text(key).into_owned();
        sheet.wrapped(0, &text, Role::Muted);
    }
    sheet.blank();
}

fn wrap_parts(sheet: &mut Sheet<'_>, parts: Vec<(String, Style)>) {
    let mut line: Vec<(String, Style)> = Vec::new();
    let mut used = 0;
    for (text, style) in parts {
        let width = fit::width(&text);
        if used + width > sheet.width && !line.is_empty() {
            sheet.line(std::mem::take(&mut line));
            line.push(("  ".into(), style));
            used = 2;
        }
        used += width;
        line.push((text, style));
    }
    sheet.line(line);
}

fn discussion(sheet: &mut Sheet<'_>, sight: Sight<'_>, item: &Item) {
    if item.notes.is_empty() {
        return;
    }
    sheet.heading("consensus-discussion");
    for note in &item.notes {
        let by = match &note.by {
            Actor::Member(id) => sight.name(id).to_owned(),
            Actor::Office => sheet.locale.text("actor-office").into_owned(),
        };
        let zone = sheet.locale.zone().clone();
        let when = sheet.locale.date_time(note.at.to_zoned(zone));
        sheet.wrapped(0, &format!("{by}, {when}"), Role::Muted);
        sheet.wrapped(2, &note.text, Role::Text);
    }
    sheet.blank();
}
