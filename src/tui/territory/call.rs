//! What the call file says of the call itself: money, terms, authorities, principles, priorities, acts
//! and sources (S1–S5, S9, S10, S20, S61).

use jiff::civil::Date;

use crate::call::Call;
use crate::call::act::{Act, PriorityVersion};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::tui::due;
use crate::tui::lines::Lines;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The page for so many columns.
pub(super) fn lines(model: &Model, sight: Sight<'_>, width: u16) -> Vec<Vec<(String, Role)>> {
    let locale = &model.locale;
    let call = sight.call();
    let mut lines = Lines::new(locale, super::columns(width));
    lines.wrapped(0, call.title.get(locale.lang()), Role::Title);
    lines.wrapped(0, &call.id, Role::Muted);
    money(&mut lines, call);
    if let Some(name) = &call.district_name {
        said(&mut lines, "call-addressed-to", name.get(locale.lang()));
    }
    terms(&mut lines, model, sight);
    authorities(&mut lines, call);
    principles(&mut lines, call);
    priorities(&mut lines, call);
    acts(&mut lines, sight);
    sources(&mut lines, call);
    lines.lines
}

/// A heading after a blank line.
fn heading(lines: &mut Lines<'_>, key: &str) {
    lines.blank();
    let text = lines.locale.text(key);
    lines.heading(&text);
}

fn said(lines: &mut Lines<'_>, key: &str, text: &str) {
    let said = lines.locale.format(key, &[("text", Arg::Text(text))]);
    lines.hanging(0, 2, &said, Role::Text);
}

fn money(lines: &mut Lines<'_>, call: &Call) {
    let locale = lines.locale;
    if let Some(fund) = &call.fund {
        said(lines, "call-fund", fund);
    }
    if !call.programme.is_empty() {
        said(lines, "call-programme", &call.programme.join(" · "));
    }
    if let Some(cents) = call.budget_cents {
        said(lines, "call-budget", &locale.euros(cents));
    }
    if call.reserve_cents > 0 {
        said(lines, "call-reserve", &locale.euros(call.reserve_cents));
    }
}

/// When filing ends in the phase under way, and by when the panel should be done.
fn terms(lines: &mut Lines<'_>, model: &Model, sight: Sight<'_>) {
    let locale = lines.locale;
    heading(lines, "call-terms");
    let phase = sight.phase().name.get(locale.lang());
    let limit = sight.limit().map(|limit| {
        let whole = locale.last_whole_day(limit);
        whole.unwrap_or_else(|| locale.date_time(limit.at.to_zoned(locale.zone().clone())))
    });
    let limit = limit.unwrap_or_else(|| locale.text("sitting-no-term").into_owned());
    lines.hanging(1, 2, &format!("{phase}: {limit}"), Role::Text);
    due::tell(lines, model, sight);
}

fn authorities(lines: &mut Lines<'_>, call: &Call) {
    if call.authorities.is_empty() {
        return;
    }
    let locale = lines.locale;
    heading(lines, "call-authorities");
    for authority in &call.authorities {
        let office = authority.office.get(locale.lang());
        let time = period(authority.from, authority.to, locale);
        let text = format!("{}, {office}{time}", authority.name);
        lines.hanging(1, 2, &text, Role::Text);
    }
}

fn principles(lines: &mut Lines<'_>, call: &Call) {
    if call.principles.is_empty() {
        return;
    }
    let locale = lines.locale;
    heading(lines, "call-principles");
    for principle in &call.principles {
        let text = format!("{} {}", principle.id, principle.name.get(locale.lang()));
        lines.hanging(1, 2, &text, Role::Text);
    }
}

fn priorities(lines: &mut Lines<'_>, call: &Call) {
    if call.priority_lists.is_empty() {
        return;
    }
    let locale = lines.locale;
    heading(lines, "call-priorities");
    let counts = match call.priority_version {
        PriorityVersion::AtDeadline => "call-priorities-at-deadline",
        PriorityVersion::AtReceipt => "call-priorities-at-receipt",
    };
    lines.hanging(1, 0, &locale.text(counts), Role::Muted);
    for list in &call.priority_lists {
        let args = [("id", Arg::Text(list.id.as_str()))];
        let version = locale.format("call-priorities-version", &args);
        let time = period(list.from, list.to, locale);
        lines.hanging(1, 2, &format!("{version}{time}"), Role::Text);
        for item in &list.items {
            let text = format!("{} {}", item.id, item.name.get(locale.lang()));
            lines.hanging(3, 2, &text, Role::Text);
        }
    }
}

/// The acts, each with all that is known of it.
fn acts(lines: &mut Lines<'_>, sight: Sight<'_>) {
    let locale = lines.locale;
    heading(lines, "sitting-acts");
    if sight.acts().next().is_none() {
        lines.wrapped(1, &locale.text("call-no-acts"), Role::Muted);
    }
    for act in sight.acts() {
        let kind = locale.text(&format!("act-{}", act.kind.word()));
        let mut what = format!("{} · {kind}", act.id);
        if !act.number.is_empty() {
            what.push_str(&format!(" {}", act.number));
        }
        if let Some(date) = act.date {
            what.push_str(&format!(" · {}", locale.date(date)));
        }
        lines.hanging(1, 2, &what, Role::Text);
        for text in [&act.title, &act.issuer, &act.bulletin, &act.url] {
            if !text.is_empty() && *text != act.id {
                lines.wrapped(3, text, Role::Muted);
            }
        }
        if let Some(text) = in_force(act, locale) {
            lines.wrapped(3, &text, Role::Muted);
        }
        if !act.cites.is_empty() {
            let cites = act.cites.join(", ");
            let said = locale.format("sitting-cites", &[("acts", Arg::Text(&cites))]);
            lines.wrapped(3, &said, Role::Muted);
        }
    }
}

/// From when to when an act is in force, where it says so.
pub(in crate::tui) fn in_force(act: &Act, locale: &Locale) -> Option<String> {
    let (from, to) = (act.in_force_from, act.in_force_to);
    if from.is_none() && to.is_none() {
        return None;
    }
    Some(locale.format(
        "call-in-force",
        &[(
            "period",
            Arg::Text(period(from, to, locale).trim_start_matches(", ")),
        )],
    ))
}

/// From which day to which, after a comma; nothing where neither is stated.
fn period(from: Option<Date>, to: Option<Date>, locale: &Locale) -> String {
    let (from, to) = (from.map(|d| locale.date(d)), to.map(|d| locale.date(d)));
    let key = match (&from, &to) {
        (None, None) => return String::new(),
        (Some(_), None) => "period-from",
        (None, Some(_)) => "period-to",
        (Some(_), Some(_)) => "period-from-to",
    };
    let args = [
        ("from", Arg::Text(from.as_deref().unwrap_or(""))),
        ("to", Arg::Text(to.as_deref().unwrap_or(""))),
    ];
    format!(", {}", locale.format(key, &args))
}

fn sources(lines: &mut Lines<'_>, call: &Call) {
    if call.sources.is_empty() {
        return;
    }
    let locale = lines.locale;
    heading(lines, "call-sources");
    for source in &call.sources {
        lines.hanging(
            1,
            2,
            &format!("· {}", source.get(locale.lang())),
            Role::Text,
        );
    }
}
