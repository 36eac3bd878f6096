//! What the keys of the sitting ask before they write.

use super::{people, presence, selected};
use crate::locale::Arg;
use crate::panel::event::Role;
use crate::panel::event::people::Seat;
use crate::panel::event::sitting::Attendance;
use crate::panel::state::Member;
use crate::panel::{Command, Sight};
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::overlay::form::{self, Field, Fill, Form, Here};
use crate::tui::overlay::{Confirm, Overlay};

/// Opens what an action asks, or does at once what needs no words.
pub(super) fn ask(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::OpenSitting => opening(model, sight),
        Action::Attend | Action::AttendRemote => return attend(model, sight, action),
        Action::Pause => pause(model, sight),
        Action::CloseSitting => simple(model, "form-close", "field-next-sitting", Fill::Close),
        Action::Incident => simple(model, "form-incident", "field-what", Fill::Incident),
        Action::Substitute => return substitute(model, sight),
        _ => {}
    }
    Vec::new()
}

fn simple(model: &mut Model, title: &'static str, field: &'static str, fill: Fill) {
    let title = model.locale.text(title).into_owned();
    form::lay(
        model,
        Form::new(title, Vec::new(), vec![Field::line(field, "")], fill),
    );
}

/// The form of a new sitting: those whose session is live are there already.
fn opening(model: &mut Model, sight: Sight<'_>) {
    let locale = &model.locale;
    let modes = ["mode-in-person", "mode-remote", "mode-mixed"];
    let modes = modes.map(|key| locale.text(key).into_owned()).to_vec();
    let mut fields = vec![
        Field::choice("field-mode", modes),
        Field::line("field-place", ""),
        Field::line("field-agenda", ""),
    ];
    let me = sight.me().map(|m| m.id.clone());
    fields.extend(people(sight).map(|m| {
        let live = model.present.iter().any(|p| p.member == m.id);
        let here = if live || me.as_ref() == Some(&m.id) {
            Here::InRoom
        } else {
            Here::Absent
        };
        let part = locale.text(crate::locale::role_key(m.role));
        Field::person(m.id.clone(), format!("{}, {part}", m.name), here)
    }));
    let number = i64::try_from(sight.sittings().count() + 1).unwrap_or(i64::MAX);
    let title = locale.format("form-sitting", &[("number", Arg::Count(number))]);
    let notes = vec![locale.text("form-sitting-note").into_owned()];
    form::lay(model, Form::new(title, notes, fields, Fill::OpenSitting));
}

/// An arrival is noted at once; a leaving asks for a note first.
fn attend(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let Some(person) = selected(model, sight) else {
        model.say(Tone::Info, "sitting-choose-person", &[]);
        return Vec::new();
    };
    let remote = action == Action::AttendRemote;
    if remote || presence(sight, &person.id).is_none() {
        return vec![Effect::Submit(Command::Attend(Attendance {
            member: person.id.clone(),
            present: true,
            remote,
            note: String::new(),
            line: false,
        }))];
    }
    let lost = super::line_lost(model, sight, &person.id);
    let locale = &model.locale;
    let title = locale.format("form-leaving", &[("name", Arg::Text(&person.name))]);
    let note = if lost {
        locale.text("sitting-line-lost").into_owned()
    } else {
        String::new()
    };
    let notes = vec![locale.text("form-leaving-note").into_owned()];
    let fields = vec![Field::line("field-note", &note)];
    form::lay(
        model,
        Form::new(title, notes, fields, Fill::Leaving(person.id.clone())),
    );
    Vec::new()
}

fn pause(model: &mut Model, sight: Sight<'_>) {
    if sight.sitting().is_some_and(|s| s.suspended()) {
        simple(model, "form-resume", "field-note", Fill::Resume);
    } else {
        simple(model, "form-suspend", "field-reason", Fill::Suspend);
    }
}

/// The seat that a substitute holds for the selected member, in general.
fn held(model: &Model, sight: Sight<'_>) -> Option<Seat> {
    let member = selected(model, sight)?;
    let mut seats = sight.procedure().seats.iter();
    seats
        .find(|s| s.member == member.id && s.project.is_none())
        .cloned()
}

/// Substitutes who sit in no seat: nobody sits in two.
fn free_substitutes(sight: Sight<'_>) -> impl Iterator<Item = &Member> {
    let seats = &sight.procedure().seats;
    let members = sight.members().iter();
    members.filter(|m| m.role == Role::Substitute && seats.iter().all(|s| s.substitute != m.id))
}

/// What the key for substitutes would bring about.
pub(super) fn seating(model: &Model, sight: Sight<'_>) -> Option<Command> {
    if let Some(seat) = held(model, sight) {
        return Some(Command::Unseat(seat));
    }
    let member = selected(model, sight)?.id.clone();
    let substitute = free_substitutes(sight).next()?;
    Some(Command::Seat(Seat {
        substitute: substitute.id.clone(),
        member,
        project: None,
        reason: "…".to_owned(),
    }))
}

fn substitute(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(person) = selected(model, sight) else {
        model.say(Tone::Info, "sitting-choose-person", &[]);
        return Vec::new();
    };
    let locale = &model.locale;
    let name = [("name", Arg::Text(person.name.as_str()))];
    if let Some(seat) = held(model, sight) {
        let substitute = sight.name(&seat.substitute).to_owned();
        let args = [
            ("name", Arg::Text(person.name.as_str())),
            ("substitute", Arg::Text(&substitute)),
        ];
        model.overlay = Some(Overlay::Confirm(Confirm {
            title: locale.format("form-substitute", &name),
            lines: vec![locale.format("form-unseat", &args)],
            effects: vec![Effect::Submit(Command::Unseat(seat))],
        }));
        return Vec::new();
    }
    let substitutes = || free_substitutes(sight);
    if substitutes().next().is_none() {
        model.say(Tone::Bad, "sitting-no-substitutes", &[]);
        return Vec::new();
    }
    let options = substitutes().map(|m| m.name.clone()).collect();
    let ids = substitutes().map(|m| m.id.clone()).collect();
    let fields = vec![
        Field::choice("field-substitute", options),
        Field::line("field-reason", ""),
    ];
    let form = Form::new(
        locale.format("form-substitute", &name),
        Vec::new(),
        fields,
        Fill::Substitute(person.id.clone(), ids),
    );
    form::lay(model, form);
    Vec::new()
}
