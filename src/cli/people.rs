//! `member`, `seat`, `unseat`, `expert`: people and their seats.

use vaglio::locale::Arg;
use vaglio::panel::Command;
use vaglio::panel::event::people::{ExpertAsked, Profile, Seat};
use vaglio::panel::event::{Actor, Event};

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::people::{AskExpert, Describe, MemberCommand, SeatOf};

pub(super) fn member(desk: &Desk, asked: MemberCommand) -> Result<Answer, Failure> {
    let (panel, id, name, role, keys) = match asked {
        MemberCommand::Describe(asked) => return describe(desk, asked),
        MemberCommand::Add {
            panel,
            id,
            name,
            role,
            key,
        } => (panel, id, name, role, key),
    };
    // Keys that cannot be read refuse the whole.
    let keys = keys
        .iter()
        .map(|file| super::remote::registration(desk, &id, file, None))
        .collect::<Result<Vec<_>, _>>()?;
    let mut room = desk.open(&panel)?;
    let add = Command::AddMember {
        id: id.as_str().into(),
        name,
        role,
    };
    let events = room
        .submit_all(&Actor::Office, [add].into_iter().chain(keys).collect())
        .map_err(|error| desk.failed(error))?;
    let told = events.iter().filter_map(|event| match event {
        Event::MemberAdded { id, name, .. } => Some(desk.say(
            "cli-member-added",
            &[("id", Arg::Text(id.as_str())), ("name", Arg::Text(name))],
        )),
        _ => None,
    });
    Ok(Answer::well(told.collect::<Vec<_>>().join("\n")))
}

fn describe(desk: &Desk, asked: Describe) -> Result<Answer, Failure> {
    let mut room = desk.open(&asked.panel)?;
    let who = desk.on_behalf(&room, &asked.by)?;
    let member = asked.id.as_str().into();
    let sight = room.panel().sight(&who);
    let known = sight.procedure().profiles.get(&member);
    let affiliations = match known {
        Some(known) if asked.affiliation.is_empty() => known.affiliations.clone(),
        _ => asked.affiliation,
    };
    let department = asked
        .department
        .or_else(|| known.map(|known| known.department.clone()))
        .unwrap_or_default();
    let profile = Profile {
        member,
        department,
        affiliations,
    };
    desk.submit(&mut room, &who, Command::Describe(profile))
}

fn seat_of(asked: &SeatOf) -> Seat {
    Seat {
        substitute: asked.substitute.as_str().into(),
        member: asked.titular.as_str().into(),
        project: asked.project.as_deref().map(Into::into),
        reason: asked.reason.clone(),
    }
}

pub(super) fn seat(desk: &Desk, asked: &SeatOf) -> Result<Answer, Failure> {
    desk.office_asks(&asked.panel, &asked.by, Command::Seat(seat_of(asked)))
}

pub(super) fn unseat(desk: &Desk, asked: &SeatOf) -> Result<Answer, Failure> {
    desk.office_asks(&asked.panel, &asked.by, Command::Unseat(seat_of(asked)))
}

pub(super) fn expert(desk: &Desk, asked: &AskExpert) -> Result<Answer, Failure> {
    let question = ExpertAsked {
        project: asked.project.as_str().into(),
        expert: asked.expert.as_str().into(),
    };
    desk.office_asks(&asked.panel, &asked.by, Command::AskExpert(question))
}
