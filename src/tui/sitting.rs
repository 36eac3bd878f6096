//! The sitting (seduta): who is there, whether the panel may value, opening, suspending, closing;
//! below, the acts and the terms of the procedure.

mod draw;

use std::collections::BTreeSet;

pub use draw::{draw, state_of};

use super::keymap::Action;
use super::model::{Cursor, Model, Tone};
use super::msg::Effect;
use super::overlay::{self, SittingText};
use crate::ids::MemberId;
use crate::locale::Arg;
use crate::panel::event::Role;
use crate::panel::event::people::Seat;
use crate::panel::event::sitting::{Attendance, Mode};
use crate::panel::{Command, Sight};

/// The state of the sitting screen.
#[derive(Default)]
pub struct State {
    /// The cursor on the people.
    pub cursor: Cursor,
    /// First line shown of what stands below the people.
    pub below: usize,
    /// Who is to be noted as present when a sitting is opened; `None` until somebody is toggled:
    /// then whoever is at a terminal.
    chosen: Option<BTreeSet<MemberId>>,
    /// Who of them takes part by remote tool.
    remote: BTreeSet<MemberId>,
}

/// Keeps the cursor on somebody.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = draw::people_height(model, sight);
    model.sitting.cursor.settle(sight.members().len(), height);
}

/// Who would be noted as present if a sitting were opened now.
fn chosen(model: &Model) -> BTreeSet<MemberId> {
    let here = || {
        let mut here: BTreeSet<MemberId> = model.present.iter().map(|p| p.member.clone()).collect();
        if let crate::panel::event::Actor::Member(me) = &model.me {
            here.insert(me.clone());
        }
        here
    };
    model.sitting.chosen.clone().unwrap_or_else(here)
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let members = sight.members();
    let height = draw::people_height(model, sight);
    match action {
        Action::PageDown => model.sitting.below += 5,
        Action::PageUp => model.sitting.below = model.sitting.below.saturating_sub(5),
        _ if model.sitting.cursor.act(action, members.len(), height) => {}
        Action::OpenSitting => {
            overlay::write_sitting(model, SittingText::Opening);
        }
        Action::Attend => return attend(model, sight),
        Action::Remote => return toggle_remote(model, sight),
        Action::Suspend => return suspend(model, sight),
        Action::CloseSitting => overlay::write_sitting(model, SittingText::Closing),
        Action::Incident => overlay::write_sitting(model, SittingText::Incident),
        Action::Substitute => return substitute(model, sight),
        Action::AssessRecusal => return assess(model, sight),
        _ => {}
    }
    Vec::new()
}

fn selected<'a>(model: &Model, sight: Sight<'a>) -> Option<&'a crate::panel::state::Member> {
    sight.members().get(model.sitting.cursor.at)
}

/// In a sitting an arrival or a leaving goes to the log; before one, who will be noted is chosen.
fn attend(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(member) = selected(model, sight) else {
        return Vec::new();
    };
    let Some(sitting) = sight.sitting() else {
        let mut set = chosen(model);
        if !set.remove(&member.id) {
            set.insert(member.id.clone());
        }
        model.sitting.chosen = Some(set);
        return Vec::new();
    };
    let present = !sitting.has(&member.id);
    let lost = !present && line_lost(model, sitting, &member.id);
    let note = if lost {
        model.locale.text("sitting-line-lost").into_owned()
    } else {
        String::new()
    };
    let attendance = Attendance {
        member: member.id.clone(),
        present,
        remote: model.sitting.remote.contains(&member.id),
        note,
    };
    vec![Effect::Submit(Command::Attend(attendance))]
}

/// Whether somebody who takes part by remote tool gives no sign any more (E5).
fn line_lost(
    model: &Model,
    sitting: &crate::panel::state::sitting::Sitting,
    id: &MemberId,
) -> bool {
    let mut attended = sitting.attendance.iter().rev();
    let remote = attended
        .find(|a| a.member == *id)
        .is_some_and(|a| a.present && a.remote);
    remote && model.present.iter().all(|p| p.member != *id)
}

fn toggle_remote(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    if let Some(member) = selected(model, sight)
        && !model.sitting.remote.remove(&member.id)
    {
        model.sitting.remote.insert(member.id.clone());
    }
    Vec::new()
}

fn suspend(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    match sight.sitting() {
        Some(sitting) if sitting.suspended() => vec![Effect::Submit(Command::Resume {
            note: String::new(),
        })],
        _ => {
            overlay::write_sitting(model, SittingText::Suspension);
            Vec::new()
        }
    }
}

/// The seats that a substitute could take for the selected member: on projects from which they are
/// recused, or in general.
fn substitute(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(member) = selected(model, sight).filter(|m| m.role.scores()) else {
        model.say(Tone::Info, "sitting-no-seat", &[]);
        return Vec::new();
    };
    let substitutes: Vec<_> = sight
        .members()
        .iter()
        .filter(|m| m.role == Role::Substitute)
        .collect();
    let recused: Vec<_> = sight
        .projects()
        .filter(|p| p.recusals().any(|(id, _)| *id == member.id))
        .map(|p| p.id().clone())
        .collect();
    let mut seats = Vec::new();
    for substitute in &substitutes {
        let seat = |project| Seat {
            substitute: substitute.id.clone(),
            member: member.id.clone(),
            project,
            reason: String::new(),
        };
        seats.extend(recused.iter().map(|id| seat(Some(id.clone()))));
        seats.push(seat(None));
    }
    if seats.is_empty() {
        model.say(Tone::Info, "sitting-no-substitutes", &[]);
        return Vec::new();
    }
    let option = |seat: &Seat| {
        let name = sight.name(&seat.substitute);
        match &seat.project {
            Some(project) => model.locale.format(
                "sitting-seat-on",
                &[
                    ("name", Arg::Text(name)),
                    ("project", Arg::Text(project.as_str())),
                ],
            ),
            None => model
                .locale
                .format("sitting-seat-all", &[("name", Arg::Text(name))]),
        }
    };
    let options = seats.iter().map(option).collect();
    let title = model
        .locale
        .format("sitting-seat-title", &[("name", Arg::Text(&member.name))]);
    overlay::pick_seat(model, title, options, seats);
    Vec::new()
}

/// What the recusal of the selected member means for other projects, once for each project.
fn assess(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(member) = selected(model, sight) else {
        return Vec::new();
    };
    let open = sight.projects().find(|p| {
        let mut recusals = p.recusals();
        recusals.any(|(id, r)| *id == member.id && r.assessed.is_none())
    });
    match open {
        Some(project) => {
            let (id, member) = (project.id().clone(), member.id.clone());
            overlay::pick_assessment(model, id, member);
        }
        None => model.say(Tone::Info, "sitting-nothing-to-assess", &[]),
    }
    Vec::new()
}

/// The command that opens a sitting: the first line of the text is the place, the others the agenda.
pub fn opening(model: &Model, text: &str) -> Command {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let place = lines.next().unwrap_or_default().to_owned();
    let present = chosen(model);
    let remote: Vec<MemberId> = model
        .sitting
        .remote
        .iter()
        .filter(|id| present.contains(*id))
        .cloned()
        .collect();
    let mode = match remote.len() {
        0 => Mode::InPerson,
        n if n == present.len() => Mode::Remote,
        _ => Mode::Mixed,
    };
    Command::OpenSitting {
        mode,
        place,
        agenda: lines.map(str::to_owned).collect(),
        present: present.into_iter().collect(),
        remote,
    }
}
