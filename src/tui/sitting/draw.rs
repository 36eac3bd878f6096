//! Drawing the sitting, and its state in a few words for every screen.

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{chosen, line_lost};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Role as PanelRole;
use crate::panel::state::Member;
use crate::panel::state::sitting::Sitting;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::overview::role_key;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Rows above the people.
const HEAD: u16 = 4;

/// Rows for the people: all of them where there is room for what stands below too.
pub(super) fn people_height(model: &Model, sight: Sight<'_>) -> usize {
    let body = usize::from(model.body_height().saturating_sub(HEAD));
    sight.members().len().min(body.saturating_sub(3).max(3))
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

fn hour(at: Timestamp, locale: &Locale) -> String {
    let at = at.to_zoned(locale.zone().clone());
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The state of the sitting for the line of screens: nothing where the panel keeps none.
#[must_use]
pub fn state_of(sight: Sight<'_>, locale: &Locale) -> Option<(String, Role)> {
    if !sight.keeps_sittings() {
        return None;
    }
    let Some(sitting) = sight.sitting() else {
        return Some((locale.text("sitting-none-short").into_owned(), Role::Muted));
    };
    let quorum = sight.quorum();
    let there = quorum.as_ref().map_or(0, |q| q.present);
    let needed = quorum.as_ref().map_or(0, |q| q.needed);
    let args = [
        ("number", Arg::Count(i64::from(sitting.number))),
        ("present", count(there)),
        ("needed", count(needed)),
    ];
    let (key, role) = if sitting.suspended() {
        ("sitting-short-suspended", Role::StatusWarn)
    } else if there < needed {
        ("sitting-short-lacking", Role::StatusWarn)
    } else {
        ("sitting-short", Role::StatusOk)
    };
    Some((locale.format(key, &args), role))
}

/// Draws the sitting.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    let sitting = sight.sitting();
    let (line, role) = headline(sight, locale);
    Row::new(buf, area, 0).gap(2).put(&line, theme.style(role));
    let text = quorum_line(sight, locale);
    let lines = fit::wrap(&text, usize::from(area.width.saturating_sub(4)));
    for (y, line) in (1..3).zip(lines) {
        let good = sight.may_value().is_ok();
        let role = if good { Role::Text } else { Role::StatusWarn };
        Row::new(buf, area, y)
            .gap(2)
            .put(line.trim_end(), theme.style(role));
    }
    let key = if sitting.is_some() {
        "sitting-people"
    } else {
        "sitting-people-choose"
    };
    Row::new(buf, area, 3)
        .gap(2)
        .put(&locale.text(key), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let height = people_height(model, sight);
    let names = sight.members().iter().map(|m| fit::width(&m.name)).max();
    let names = u16::try_from(names.unwrap_or(12).clamp(10, 24)).unwrap_or(24);
    let top = model.sitting.cursor.top;
    for (line, member) in sight.members().iter().enumerate().skip(top).take(height) {
        let y = HEAD + u16::try_from(line - top).unwrap_or(0);
        let selected = line == model.sitting.cursor.at;
        let base = theme.style(if selected {
            Role::Selection
        } else {
            Role::Text
        });
        let mut row = Row::new(buf, area, y);
        row.put(
            if selected { "▌ " } else { "  " },
            base.patch(theme.style(Role::Accent)),
        );
        let (dot, style) = dot(model, sight, member);
        row.put(dot, base.patch(theme.style(style))).put(" ", base);
        row.field(&member.name, names, base).put(" ", base);
        row.field(
            &locale.text(role_key(member.role)),
            13,
            base.patch(theme.style(Role::Muted)),
        );
        row.put(
            &about(model, sight, member),
            base.patch(theme.style(Role::Muted)),
        );
        row.fill(base);
    }
    let first = HEAD + u16::try_from(height).unwrap_or(0) + 1;
    let below = below(sight, locale, usize::from(area.width.saturating_sub(4)));
    let room = usize::from(area.height.saturating_sub(first));
    let skip = model.sitting.below.min(below.len().saturating_sub(room));
    for (y, (text, role)) in (first..area.height).zip(below.into_iter().skip(skip)) {
        Row::new(buf, area, y)
            .gap(2)
            .put(text.trim_end(), theme.style(role));
    }
}

fn headline(sight: Sight<'_>, locale: &Locale) -> (String, Role) {
    let Some(sitting) = sight.sitting() else {
        return (locale.text("sitting-none").into_owned(), Role::Heading);
    };
    let day = locale.date(sitting.opened.to_zoned(locale.zone().clone()));
    let opened = hour(sitting.opened, locale);
    let args = [
        ("number", Arg::Count(i64::from(sitting.number))),
        ("place", Arg::Text(&sitting.place)),
        ("day", Arg::Text(&day)),
        ("time", Arg::Text(&opened)),
    ];
    let line = locale.format("sitting-head", &args);
    let last = sitting.suspensions.last().filter(|s| s.to.is_none());
    match last {
        Some(s) => {
            let from = hour(s.from, locale);
            let note = locale.format("sitting-suspended-since", &[("time", Arg::Text(&from))]);
            (format!("{line} · {note}"), Role::StatusWarn)
        }
        None => (line, Role::Heading),
    }
}

/// Whether the panel may value, and if not why and what to do.
fn quorum_line(sight: Sight<'_>, locale: &Locale) -> String {
    match sight.may_value() {
        Ok(()) => {
            let quorum = sight.quorum();
            let there = quorum.as_ref().map_or(0, |q| q.present);
            locale.format("sitting-may-value", &[("present", count(there))])
        }
        Err(refusal) => crate::locale::refusal(&refusal, locale),
    }
}

fn dot(model: &Model, sight: Sight<'_>, member: &Member) -> (&'static str, Role) {
    let there = match sight.sitting() {
        Some(sitting) => sitting.has(&member.id),
        None => chosen(model).contains(&member.id),
    };
    match sight.sitting() {
        Some(sitting) if line_lost(model, sitting, &member.id) => ("⚠", Role::StatusWarn),
        _ if there => ("●", Role::StatusOk),
        _ => ("○", Role::Muted),
    }
}

/// Since when somebody is there, how, for whom, and what they are recused from.
fn about(model: &Model, sight: Sight<'_>, member: &Member) -> String {
    let locale = &model.locale;
    let mut parts = Vec::new();
    if let Some(sitting) = sight.sitting() {
        parts.extend(attended(sitting, member, locale));
        if line_lost(model, sitting, &member.id) {
            parts.push(locale.text("sitting-line-lost-hint").into_owned());
        }
    } else if model.sitting.remote.contains(&member.id) {
        parts.push(locale.text("sitting-remote").into_owned());
    }
    for seat in sight
        .procedure()
        .seats
        .iter()
        .filter(|s| s.substitute == member.id)
    {
        let name = sight.name(&seat.member);
        parts.push(match &seat.project {
            Some(project) => locale.format(
                "sitting-for-on",
                &[
                    ("name", Arg::Text(name)),
                    ("project", Arg::Text(project.as_str())),
                ],
            ),
            None => locale.format("sitting-for", &[("name", Arg::Text(name))]),
        });
    }
    if member.role != PanelRole::Observer {
        let recused: Vec<&str> = sight
            .projects()
            .filter(|p| p.recusals().any(|(id, _)| *id == member.id))
            .map(|p| p.id().as_str())
            .collect();
        if !recused.is_empty() {
            let list = recused.join(", ");
            parts.push(locale.format("sitting-recused", &[("projects", Arg::Text(&list))]));
        }
    }
    parts.join(" · ")
}

fn attended(sitting: &Sitting, member: &Member, locale: &Locale) -> Option<String> {
    let last = sitting
        .attendance
        .iter()
        .rev()
        .find(|a| a.member == member.id)?;
    let at = hour(last.at, locale);
    let key = match (last.present, last.remote) {
        (true, false) => "sitting-since",
        (true, true) => "sitting-since-remote",
        (false, _) => "sitting-left",
    };
    Some(locale.format(key, &[("time", Arg::Text(&at))]))
}

/// Agenda, term, acts and earlier sittings, in lines.
fn below(sight: Sight<'_>, locale: &Locale, width: usize) -> Vec<(String, Role)> {
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut section = |key: &str, texts: Vec<String>| {
        if texts.is_empty() {
            return;
        }
        lines.push((locale.text(key).into_owned(), Role::Heading));
        for text in texts {
            let text = format!("· {text}");
            let wrapped = fit::wrap(&text, width);
            lines.extend(wrapped.into_iter().map(|l| (l.to_owned(), Role::Text)));
        }
    };
    let agenda = sight
        .sitting()
        .map(|s| s.agenda.clone())
        .unwrap_or_default();
    section("sitting-agenda", agenda);
    section("sitting-term", terms(sight, locale));
    let acts = sight.acts().map(|act| {
        let kind = locale.text(&format!("act-{}", act.kind.word()));
        let day = act
            .date
            .map(|d| locale.date(d.at(0, 0, 0, 0)))
            .unwrap_or_default();
        let parts = [act.id.as_str(), &kind, &act.number, &day, &act.title];
        let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        parts.join(" · ")
    });
    section("sitting-acts", acts.collect());
    let earlier = sight.sittings().rev().filter(|s| s.closed.is_some());
    let earlier = earlier.map(|s| {
        let day = locale.date(s.opened.to_zoned(locale.zone().clone()));
        let (from, to) = (hour(s.opened, locale), s.closed.map(|at| hour(at, locale)));
        let to = to.unwrap_or_default();
        let args = [
            ("number", Arg::Count(i64::from(s.number))),
            ("day", Arg::Text(&day)),
            ("from", Arg::Text(&from)),
            ("to", Arg::Text(&to)),
            ("signed", count(s.signatures.len())),
        ];
        locale.format("sitting-earlier-line", &args)
    });
    section("sitting-earlier", earlier.collect());
    lines
}

fn terms(sight: Sight<'_>, locale: &Locale) -> Vec<String> {
    let mut terms = Vec::new();
    if let (Some(limit), Some(zone)) = (sight.limit(), sight.zone()) {
        let at = limit.at.to_zoned(zone);
        let text = format!("{}, {}", locale.date(at.clone()), locale.time(at));
        let key = if limit.inclusive {
            "sitting-term-at"
        } else {
            "sitting-term-before"
        };
        terms.push(locale.format(key, &[("at", Arg::Text(&text))]));
    }
    for extension in &sight.procedure().extensions {
        let until = locale.date_time(extension.until);
        let args = [
            ("until", Arg::Text(&until)),
            ("act", Arg::Text(&extension.act)),
        ];
        terms.push(locale.format("sitting-extended", &args));
    }
    terms
}
