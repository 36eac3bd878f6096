//! One check of one project in full: how it stands, why, by which clause, and who decided.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::words;
use crate::locale::screening::because;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Actor;
use crate::panel::screened::Checked;
use crate::panel::sight::ProjectSight;
use crate::screening::Finding;
use crate::tui::fit;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// Draws a check, from a line on.
#[expect(clippy::too_many_arguments, reason = "what is drawn, and where")]
pub(super) fn draw(
    model: &Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    checked: &Checked<'_>,
    scroll: usize,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let mut lines = about(sight, checked, &model.locale);
    lines.extend(follows(sight, project, checked, &model.locale));
    let width = usize::from(area.width).max(8);
    let wrapped: Vec<(Role, &str, &str)> = lines
        .iter()
        .flat_map(|(role, text)| {
            // What hangs on a sign begins under its first word.
            let (first, hang, text) = match text.strip_prefix("· ") {
                Some(rest) => ("· ", "  ", rest),
                None => ("", "", text.as_str()),
            };
            let lines = fit::wrap(text, width.saturating_sub(hang.len()));
            let indent = move |i| if i == 0 { first } else { hang };
            let lines = lines.into_iter().enumerate();
            lines.map(move |(i, line)| (*role, indent(i), line))
        })
        .collect();
    let height = usize::from(area.height);
    let top = scroll.min(wrapped.len().saturating_sub(height));
    for (y, (role, indent, line)) in (0..).zip(wrapped.iter().skip(top).take(height)) {
        Row::new(buf, area, y)
            .put(indent, theme.style(*role))
            .put(line.trim_end(), theme.style(*role));
    }
    let below = wrapped.len() > top + height;
    if let Some(last) = area.height.checked_sub(1).filter(|_| below) {
        // There is more to read below.
        let edge = Rect {
            x: area.right(),
            width: 1,
            ..area
        };
        Row::new(buf, edge, last).put("↓", theme.style(Role::Accent));
    }
}

/// The check itself and what was found.
fn about(sight: Sight<'_>, checked: &Checked<'_>, locale: &Locale) -> Vec<(Role, String)> {
    let check = checked.check;
    let (sign, role) = words::sign(checked.standing());
    let stands = locale.text(words::standing(checked.standing()));
    let by = match (checked.decided, checked.found.finding) {
        (Some(decided), _) => {
            let at = decided.at.to_zoned(locale.zone().clone());
            let when = locale.date_time(&at);
            let args = [
                ("name", Arg::Text(&name(sight, &decided.by, locale))),
                ("when", Arg::Text(&when)),
            ];
            locale.format("screening-by-person", &args)
        }
        (None, Finding::Open) => locale.text("screening-by-nobody").into_owned(),
        (None, finding) if checked.found.needs_person => {
            let hint = if finding == Finding::Met {
                "screening-hint-met"
            } else {
                "screening-hint-not-met"
            };
            locale.text(hint).into_owned()
        }
        (None, _) => locale.text("screening-by-dossier").into_owned(),
    };
    let mut lines = vec![
        (
            Role::Heading,
            format!("{} {}", check.id, check.name.get(locale.lang())),
        ),
        (role, format!("{sign} {stands} · {by}")),
    ];
    if let Some(decided) = checked.decided.filter(|d| !d.motivation.is_empty()) {
        lines.push((Role::Text, decided.motivation.clone()));
        if !checked.found.because.is_empty() {
            lines.push((Role::Muted, locale.text("screening-found").into_owned()));
        }
    }
    let reasons = checked.found.because.iter();
    lines.extend(reasons.map(|b| {
        (
            Role::Text,
            format!("· {}", because(b, sight.phase(), locale)),
        )
    }));
    lines
}

/// What follows from it: in the call, and for this project so far.
fn follows(
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    checked: &Checked<'_>,
    locale: &Locale,
) -> Vec<(Role, String)> {
    let check = checked.check;
    let mut lines = Vec::new();
    if let Some(out) = project.exclusion().filter(|out| out.check == check.id) {
        let text = locale.format(
            "screening-excluded-by",
            &[("why", Arg::Text(&out.motivation))],
        );
        lines.push((Role::Excluded, text));
    }
    let asked = project.screening().integration.as_ref();
    if let Some(integration) = asked.filter(|i| i.asked.checks.contains(&check.id)) {
        let zone = sight.zone().unwrap_or_else(|| locale.zone().clone());
        let on = locale.date(integration.asked.on);
        let due = locale.date(integration.asked.due.last_day(&zone));
        let args = [
            ("on", Arg::Text(&on)),
            ("due", Arg::Text(&due)),
            ("text", Arg::Text(&integration.asked.text)),
        ];
        lines.push((
            Role::StatusWarn,
            locale.format("screening-asked-text", &args),
        ));
        if let Some((at, _)) = &integration.answered {
            let when = locale.date_time(at.to_zoned(locale.zone().clone()));
            let args = [("when", Arg::Text(&when))];
            lines.push((Role::Text, locale.format("screening-answered-text", &args)));
        }
    }
    let mode = locale.text(words::mode(check.mode));
    let fails = locale.text(words::on_fail(check.on_fail));
    lines.push((Role::Muted, format!("{mode} · {fails}")));
    if check.reserve_if_to_be_found {
        lines.push((
            Role::Muted,
            locale.text("screening-reserve-allowed").into_owned(),
        ));
    }
    if !check.basis.is_empty() {
        let args = [("basis", Arg::Text(&check.basis))];
        lines.push((Role::Muted, locale.format("because-basis", &args)));
    }
    if !check.data.is_empty() {
        let args = [("data", Arg::Text(&check.data))];
        lines.push((Role::Muted, locale.format("screening-reads", &args)));
    }
    lines
}

/// The name of somebody who decided.
fn name(sight: Sight<'_>, who: &Actor, locale: &Locale) -> String {
    match who {
        Actor::Member(id) => sight.name(id).to_owned(),
        Actor::Office => locale.text("actor-office").into_owned(),
    }
}
