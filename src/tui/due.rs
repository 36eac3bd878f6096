//! The end of the procedure in words, for every screen that tells of terms.

use super::lines::Lines;
use super::model::Model;
use super::theme::Role;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::sight::territory::Due;

/// Days left from which on the term is near.
const NEAR: i64 = 10;

/// By when the panel should be done, in a sentence, and how it is meant.
#[must_use]
pub fn words(due: &Due, locale: &Locale) -> (String, Role) {
    let date = locale.date(due.term.due);
    let args = [
        ("date", Arg::Text(date.as_str())),
        ("days", Arg::Count(due.left.abs())),
        ("number", Arg::Count(due.ended_by.unwrap_or(0).into())),
    ];
    let past = due.left < 0;
    let (key, role) = match (due.ended_by, past) {
        (Some(_), true) => ("due-ended-late", Role::StatusWarn),
        (Some(_), false) => ("due-ended", Role::Muted),
        (None, true) => ("due-past", Role::StatusError),
        (None, false) if due.left <= NEAR => ("due-left", Role::StatusWarn),
        (None, false) => ("due-left", Role::Muted),
    };
    let said = locale.format(key, &args);
    let sign = if past && due.ended_by.is_none() {
        "▲ "
    } else {
        ""
    };
    (format!("{sign}{said}"), role)
}

/// The term among the other terms of a page, with what holds it up.
pub fn tell(lines: &mut Lines<'_>, model: &Model, sight: Sight<'_>) {
    let locale = lines.locale;
    let Some(found) = sight.due(model.now(sight)) else {
        return;
    };
    let (text, role) = words(&found, locale);
    let plain = role == Role::Muted;
    lines.hanging(1, 2, &text, if plain { Role::Text } else { role });
    if let Some(text) = suspension(&found, locale) {
        lines.hanging(1, 2, &text, Role::Muted);
    }
}

/// How long integrations have held the procedure up, where they have.
fn suspension(due: &Due, locale: &Locale) -> Option<String> {
    let days = i64::from(due.term.suspended_days);
    let key = match (days, due.term.suspended_now && due.ended_by.is_none()) {
        (_, true) => "due-suspended-now",
        (0, false) => return None,
        (_, false) => "due-suspended",
    };
    Some(locale.format(key, &[("days", Arg::Count(days))]))
}
