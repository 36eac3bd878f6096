//! The page of the sitting, line by line.

use jiff::Timestamp;

use super::{clock, last_attended, line_lost, people};
use crate::locale::role_key;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::sitting::Mode;
use crate::panel::state::Member;
use crate::panel::state::sitting::Sitting;
use crate::tui::due;
use crate::tui::fit;
use crate::tui::lines::Lines;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The page, and where people stand on it.
pub(super) struct Page {
    pub(super) lines: Vec<Vec<(String, Role)>>,
    /// First and last line of each person.
    pub(super) people: Vec<(usize, usize)>,
}

impl Page {
    /// Places of the cursor: the people, then the lines below them.
    pub(super) fn stops(&self) -> usize {
        self.people.len() + self.lines.len().saturating_sub(self.below())
    }

    /// The first line below the people.
    fn below(&self) -> usize {
        self.people.last().map_or(0, |(_, last)| last + 1)
    }

    /// The line on which a place of the cursor is.
    pub(super) fn line_of(&self, at: usize) -> usize {
        let person = self.people.get(at).map(|(line, _)| *line);
        person.unwrap_or_else(|| self.below() + at.saturating_sub(self.people.len()))
    }

    /// The last line that belongs to it.
    pub(super) fn end_of(&self, at: usize) -> usize {
        let person = self.people.get(at).map(|(_, last)| *last);
        person.unwrap_or_else(|| self.line_of(at))
    }
}

/// Makes the page for so many columns.
pub(super) fn page(model: &Model, sight: Sight<'_>, width: u16) -> Page {
    let locale = &model.locale;
    let mut lines = Lines::new(locale, usize::from(width.saturating_sub(2)).max(8));
    let shown = sight.sitting();
    head(&mut lines, sight, shown);
    quorum(&mut lines, model, sight);
    lines.blank();
    lines.heading(&locale.text("sitting-people"));
    let mut places = Vec::new();
    let recusals = recusals(sight);
    for member in people(sight) {
        let first = lines.lines.len();
        person(&mut lines, model, sight, member);
        let own = recusals.iter().filter(|(id, _)| *id == member.id.as_str());
        let codes: Vec<&str> = own.map(|(_, code)| code.as_str()).collect();
        notes(&mut lines, sight, member, &codes);
        places.push((first, lines.lines.len() - 1));
    }
    if let Some(sitting) = shown {
        told(&mut lines, sitting);
    }
    term(&mut lines, model, sight);
    acts(&mut lines, sight);
    earlier(&mut lines, sight);
    Page {
        lines: lines.lines,
        people: places,
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "mode-in-person",
        Mode::Remote => "mode-remote",
        Mode::Mixed => "mode-mixed",
    }
}

fn day_and_time(at: Timestamp, locale: &Locale) -> String {
    locale.date_time(at.to_zoned(locale.zone().clone()))
}

fn head(lines: &mut Lines<'_>, sight: Sight<'_>, shown: Option<&Sitting>) {
    let locale = lines.locale;
    let Some(sitting) = shown else {
        lines.wrapped(0, &locale.text("sitting-none"), Role::Title);
        let key = if sight.is_chair() {
            "sitting-none-chair"
        } else {
            "sitting-none-others"
        };
        lines.wrapped(0, &locale.text(key), Role::Muted);
        return;
    };
    let number = sitting.number.to_string();
    let title = locale.format("sitting-title", &[("number", Arg::Text(&number))]);
    let how = format!(" · {} · {}", locale.text(mode(sitting.mode)), sitting.place);
    lines.line(vec![(title, Role::Title), (how, Role::Text)]);
    let opened = day_and_time(sitting.opened, locale);
    let mut state = locale.format("sitting-opened", &[("time", Arg::Text(&opened))]);
    if let Some(last) = sitting.suspensions.last().filter(|s| s.to.is_none()) {
        let from = clock(last.from, locale);
        let said = locale.format("sitting-suspended-since", &[("time", Arg::Text(&from))]);
        state = format!("{state} · {said}");
    }
    lines.wrapped(0, &state, Role::Muted);
}

/// Whether the panel may value, in a sentence.
fn quorum(lines: &mut Lines<'_>, model: &Model, sight: Sight<'_>) {
    let locale = lines.locale;
    let Some(quorum) = sight.quorum() else {
        return;
    };
    let (present, needed) = (quorum.present.to_string(), quorum.needed.to_string());
    let names = quorum.missing.join(", ");
    let args = [
        ("present", Arg::Text(&present)),
        ("needed", Arg::Text(&needed)),
        ("names", Arg::Text(&names)),
    ];
    let whole = quorum.present >= quorum.needed;
    let suspended = sight.sitting().is_some_and(|s| s.suspended());
    // A plenum is everybody; else the call says how many.
    let plenum = quorum.needed == quorum.seats;
    let there = if plenum {
        "quorum-of-all"
    } else {
        "quorum-of-some"
    };
    let (sign, key, role) = match (whole, suspended) {
        (true, false) if plenum => ("✓", "quorum-whole", Role::StatusOk),
        (true, false) => ("✓", "quorum-enough", Role::StatusOk),
        (true, true) => ("‖", "quorum-suspended", Role::StatusWarn),
        (false, _) => ("▲", "quorum-missing", Role::StatusError),
    };
    let (there, said) = (locale.format(there, &args), locale.format(key, &args));
    lines.hanging(0, 2, &format!("{sign} {there}: {said}"), role);
    let lost: Vec<&str> = people(sight)
        .filter(|m| line_lost(model, sight, &m.id))
        .map(|m| m.name.as_str())
        .collect();
    if !lost.is_empty() && sight.keeps_attendance() {
        let args = [("names", Arg::Text(&lost.join(", ")))];
        let said = locale.format("sitting-note-lost", &args);
        lines.hanging(0, 2, &format!("! {said}"), Role::StatusWarn);
    }
}

/// Each recusal: who, from which project.
fn recusals(sight: Sight<'_>) -> Vec<(String, String)> {
    let of = |p: crate::panel::sight::ProjectSight<'_>| {
        let code = p.id().to_string();
        let who: Vec<String> = p.recusals().map(|(id, _)| id.to_string()).collect();
        who.into_iter().map(move |id| (id, code.clone()))
    };
    sight.projects().flat_map(of).collect()
}

/// Name, role, whether present, since when.
fn person(lines: &mut Lines<'_>, model: &Model, sight: Sight<'_>, member: &Member) {
    let locale = lines.locale;
    let (sign, role, how) = how(model, sight, member, locale);
    let name = if lines.width >= 60 { 24 } else { 17 };
    let mut parts = vec![
        (format!("{sign} "), role),
        (
            format!("{} ", fit::pad_right(&member.name, name)),
            Role::Text,
        ),
    ];
    if lines.width >= 60 {
        let part = locale.text(role_key(member.role));
        parts.push((format!("{} ", fit::pad_right(&part, 14)), Role::Muted));
    }
    parts.push((how, role));
    lines.line(parts);
}

/// The sign, its role and the words for how somebody is there.
fn how(
    model: &Model,
    sight: Sight<'_>,
    member: &Member,
    locale: &Locale,
) -> (&'static str, Role, String) {
    let live = model.present.iter().any(|p| p.member == member.id);
    let Some(sitting) = sight.sitting() else {
        return if live {
            (
                "●",
                Role::StatusOk,
                locale.text("sitting-live").into_owned(),
            )
        } else {
            (
                "○",
                Role::Muted,
                locale.text("sitting-not-live").into_owned(),
            )
        };
    };
    let Some(last) = last_attended(sitting, &member.id) else {
        let key = if live {
            "sitting-absent-live"
        } else {
            "sitting-absent"
        };
        return ("○", Role::Muted, locale.text(key).into_owned());
    };
    let time = clock(last.at, locale);
    let args = [("time", Arg::Text(time.as_str()))];
    let (sign, role, key) = match (last.present, last.remote) {
        (true, true) if !live => ("!", Role::StatusError, "sitting-lost-since"),
        (true, true) => ("◉", Role::StatusOk, "sitting-remote-since"),
        (true, false) => ("●", Role::StatusOk, "sitting-present-since"),
        (false, _) => ("○", Role::StatusWarn, "sitting-left-at"),
    };
    (sign, role, locale.format(key, &args))
}

/// What else is to be known of a person: note, substitute, recusals.
fn notes(lines: &mut Lines<'_>, sight: Sight<'_>, member: &Member, recused: &[&str]) {
    let locale = lines.locale;
    let seats = &sight.procedure().seats;
    let mut said = Vec::new();
    let note = sight.sitting().and_then(|s| {
        let last = last_attended(s, &member.id)?;
        Some(last.note.clone()).filter(|n| !n.is_empty())
    });
    said.extend(note.map(|n| format!("«{n}»")));
    for seat in seats.iter().filter(|s| s.member == member.id) {
        let name = sight.name(&seat.substitute);
        said.push(seat_words(
            "sitting-substituted",
            name,
            seat.project.as_ref(),
            locale,
        ));
    }
    for seat in seats.iter().filter(|s| s.substitute == member.id) {
        let name = sight.name(&seat.member);
        said.push(seat_words(
            "sitting-substitutes",
            name,
            seat.project.as_ref(),
            locale,
        ));
    }
    if !recused.is_empty() {
        let codes = recused.join(", ");
        said.push(locale.format("sitting-recused", &[("projects", Arg::Text(&codes))]));
    }
    if !said.is_empty() {
        lines.wrapped(4, &said.join(" · "), Role::Muted);
    }
}

fn seat_words(
    key: &str,
    name: &str,
    project: Option<&crate::ids::ProjectId>,
    locale: &Locale,
) -> String {
    let said = locale.format(key, &[("name", Arg::Text(name))]);
    match project {
        Some(id) => format!("{said} ({id})"),
        None => said,
    }
}

/// Agenda, suspensions and incidents of the sitting.
fn told(lines: &mut Lines<'_>, sitting: &Sitting) {
    let locale = lines.locale;
    if !sitting.agenda.is_empty() {
        lines.blank();
        lines.heading(&locale.text("sitting-agenda"));
        for (n, point) in (1..).zip(&sitting.agenda) {
            lines.hanging(1, 3, &format!("{n}. {point}"), Role::Text);
        }
    }
    if sitting.suspensions.is_empty() && sitting.incidents.is_empty() {
        return;
    }
    lines.blank();
    lines.heading(&locale.text("sitting-told"));
    for s in &sitting.suspensions {
        let to = s.to.map_or_else(|| "…".to_owned(), |to| clock(to, locale));
        let why = if s.quorum_lost {
            locale.text("sitting-quorum-lost").into_owned()
        } else {
            s.reason.clone()
        };
        let from = clock(s.from, locale);
        let args = [
            ("from", Arg::Text(from.as_str())),
            ("to", Arg::Text(&to)),
            ("reason", Arg::Text(&why)),
        ];
        lines.hanging(
            1,
            2,
            &locale.format("sitting-suspension", &args),
            Role::Text,
        );
    }
    for (at, text) in &sitting.incidents {
        lines.hanging(1, 2, &format!("{} {text}", clock(*at, locale)), Role::Text);
    }
}

/// The end of filing in this phase, and how it was moved.
fn term(lines: &mut Lines<'_>, model: &Model, sight: Sight<'_>) {
    let locale = lines.locale;
    lines.blank();
    lines.heading(&locale.text("sitting-term"));
    let phase = sight.phase().name.get(locale.lang());
    let limit = match sight.limit() {
        Some(limit) => {
            let whole_day = locale.last_whole_day(limit);
            whole_day.unwrap_or_else(|| locale.date_time(limit.at.to_zoned(locale.zone().clone())))
        }
        None => locale.text("sitting-no-term").into_owned(),
    };
    lines.hanging(1, 2, &format!("{phase}: {limit}"), Role::Text);
    let here = sight.phase_number();
    for e in (sight.procedure().extensions.iter()).filter(|e| e.phase == here) {
        let until = locale.stamp(e.until);
        let args = [
            ("until", Arg::Text(until.as_str())),
            ("act", Arg::Text(&e.act)),
        ];
        lines.hanging(
            1,
            2,
            &locale.format("sitting-extension", &args),
            Role::Muted,
        );
    }
    due::tell(lines, model, sight);
}

/// The chain of acts: what each is, and which it cites.
fn acts(lines: &mut Lines<'_>, sight: Sight<'_>) {
    let locale = lines.locale;
    lines.blank();
    lines.heading(&locale.text("sitting-acts"));
    for act in sight.acts() {
        let kind = locale
            .text(&format!("act-{}", act.kind.word()))
            .into_owned();
        let mut what = format!("{} · {kind}", act.id);
        if !act.number.is_empty() {
            what.push_str(&format!(" {}", act.number));
        }
        if let Some(date) = act.date {
            what.push_str(&format!(" · {}", locale.date(date)));
        }
        lines.hanging(1, 2, &what, Role::Text);
        if act.title != act.id {
            lines.wrapped(3, &act.title, Role::Muted);
        }
        if !act.cites.is_empty() {
            let cites = act.cites.join(", ");
            let said = locale.format("sitting-cites", &[("acts", Arg::Text(&cites))]);
            lines.wrapped(3, &said, Role::Muted);
        }
    }
}

/// Sittings that are closed, the last first.
fn earlier(lines: &mut Lines<'_>, sight: Sight<'_>) {
    let locale = lines.locale;
    let closed: Vec<&Sitting> = sight
        .sittings()
        .rev()
        .filter(|s| s.closed.is_some())
        .collect();
    if closed.is_empty() {
        return;
    }
    lines.blank();
    lines.heading(&locale.text("sitting-earlier"));
    for s in closed {
        let number = s.number.to_string();
        let (from, to) = (
            day_and_time(s.opened, locale),
            s.closed.map_or_else(String::new, |at| clock(at, locale)),
        );
        let signed = i64::try_from(s.signatures.len()).unwrap_or(i64::MAX);
        let args = [
            ("number", Arg::Text(number.as_str())),
            ("from", Arg::Text(&from)),
            ("to", Arg::Text(&to)),
            ("signed", Arg::Count(signed)),
        ];
        let mut said = locale.format("sitting-closed", &args);
        if !s.next.is_empty() {
            let next = locale.format("sitting-next", &[("text", Arg::Text(&s.next))]);
            said = format!("{said} · {next}");
        }
        lines.hanging(1, 2, &said, Role::Text);
    }
}
