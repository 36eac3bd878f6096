//! The register of the bodies that support applicants: their districts, their meetings, and who of the
//! panel belongs to them (S28–S30, S57).

use crate::locale::Arg;
use crate::locale::role_key;
use crate::panel::Sight;
use crate::panel::event::procedure::SupportBody;
use crate::tui::keymap::{self, Action, Context};
use crate::tui::lines::Lines;
use crate::tui::model::Model;
use crate::tui::overlay;
use crate::tui::theme::Role;

/// The page, and to which body each line belongs.
pub(super) struct Page {
    pub(super) lines: Vec<Vec<(String, Role)>>,
    owners: Vec<Option<usize>>,
}

impl Page {
    /// The body, by its place in the register, to which a line belongs.
    pub(super) fn owner(&self, line: usize) -> Option<usize> {
        *self.owners.get(line)?
    }
}

/// Makes the page for so many columns.
pub(super) fn page(model: &Model, sight: Sight<'_>, width: u16) -> Page {
    let locale = &model.locale;
    let mut lines = Lines::new(locale, super::columns(width));
    let bodies = &sight.procedure().support_bodies;
    let mut owners = Vec::new();
    for (place, body) in bodies.iter().enumerate() {
        told(&mut lines, sight, body);
        owners.resize(lines.lines.len(), Some(place));
        lines.blank();
        owners.push(None);
    }
    if bodies.is_empty() {
        nothing(&mut lines, sight);
    } else {
        unsupported(&mut lines, sight);
    }
    owners.resize(lines.lines.len(), None);
    Page {
        lines: lines.lines,
        owners,
    }
}

/// No body is registered: who registers one, and by which act.
fn nothing(lines: &mut Lines<'_>, sight: Sight<'_>) {
    let locale = lines.locale;
    lines.wrapped(0, &locale.text("support-none"), Role::Muted);
    let key = match (sight.keeps_support(), super::ask::acts(sight).is_empty()) {
        (false, _) => "support-none-others",
        (true, true) => "support-none-act",
        (true, false) => "support-none-office",
    };
    let register = keymap::key_of(Context::Territory, Action::RegisterBody).unwrap_or("");
    let register = overlay::shown_key(register, locale.lang());
    let said = locale.format(key, &[("key", Arg::Text(&register))]);
    lines.wrapped(0, &said, Role::Muted);
}

fn told(lines: &mut Lines<'_>, sight: Sight<'_>, body: &SupportBody) {
    let locale = lines.locale;
    lines.heading(&body.name);
    let none = locale.text("support-no-tax-code");
    let code = if body.tax_code.is_empty() {
        &*none
    } else {
        body.tax_code.as_str()
    };
    let args = [
        ("id", Arg::Text(body.id.as_str())),
        ("code", Arg::Text(code)),
        ("act", Arg::Text(&body.act)),
    ];
    lines.hanging(0, 2, &locale.format("support-what", &args), Role::Muted);
    conflict(lines, sight, body);
    let mut any = false;
    for assigned in sight.supports(body) {
        if !any {
            lines.wrapped(0, &locale.text("support-districts"), Role::Accent);
            any = true;
        }
        let from = locale.date(assigned.from);
        let to = assigned.to.map(|to| locale.date(to));
        let args = [
            ("from", Arg::Text(from.as_str())),
            ("to", Arg::Text(to.as_deref().unwrap_or(""))),
        ];
        let key = if to.is_some() {
            "support-from-to"
        } else {
            "support-from"
        };
        let said = format!("{} · {}", assigned.district, locale.format(key, &args));
        lines.hanging(1, 2, &said, Role::Text);
    }
    if !any {
        lines.wrapped(0, &locale.text("support-no-district"), Role::StatusWarn);
    }
    meetings(lines, sight, body);
}

/// What follows for the panel: whoever belongs to the body values nothing.
fn conflict(lines: &mut Lines<'_>, sight: Sight<'_>, body: &SupportBody) {
    let locale = lines.locale;
    let belonging: Vec<String> = sight
        .belonging(body)
        .map(|m| format!("{} ({})", m.name, locale.text(role_key(m.role))))
        .collect();
    if body.tax_code.is_empty() {
        let said = format!("⚠ {}", locale.text("support-conflict-unknown"));
        lines.hanging(0, 2, &said, Role::StatusWarn);
    } else if belonging.is_empty() {
        let said = format!("✓ {}", locale.text("support-conflict-none"));
        lines.hanging(0, 2, &said, Role::StatusOk);
    } else {
        let args = [("names", Arg::Text(&belonging.join(", ")))];
        let said = format!("⚠ {}", locale.format("support-conflict", &args));
        lines.hanging(0, 2, &said, Role::StatusWarn);
    }
}

/// That there were meetings, and what they were about for those who may read it.
fn meetings(lines: &mut Lines<'_>, sight: Sight<'_>, body: &SupportBody) {
    let locale = lines.locale;
    let all: Vec<_> = sight.meetings(body).collect();
    if all.is_empty() {
        return;
    }
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let head = locale.format("support-meetings", &[("count", Arg::Count(count))]);
    lines.wrapped(0, &head, Role::Accent);
    if all.iter().any(|(_, text)| text.is_none()) {
        lines.hanging(1, 0, &locale.text("support-meetings-kept"), Role::Muted);
    }
    for (meeting, text) in all {
        let when = locale.date(meeting.on);
        let what = text.map(|t| format!(": {t}")).unwrap_or_default();
        let said = format!("{when} · {}{what}", meeting.district);
        lines.hanging(1, 2, &said, Role::Text);
    }
}

/// Districts that nobody supports.
fn unsupported(lines: &mut Lines<'_>, sight: Sight<'_>) {
    let locale = lines.locale;
    let rows = sight.coverage();
    let alone: Vec<&str> = rows
        .iter()
        .filter(|row| sight.supporters(&row.key).next().is_none())
        .map(|row| row.name)
        .collect();
    lines.heading(&locale.text("support-without"));
    if alone.is_empty() {
        lines.wrapped(1, &locale.text("support-without-none"), Role::StatusOk);
    }
    for name in alone {
        lines.hanging(1, 2, name, Role::Text);
    }
}
