//! `member`, `declare`, `recuse`, `recusal`, `seat`, `unseat`, `expert`, `opinion`: people and what they declare.

use vaglio::locale::Arg;
use vaglio::panel::Command;
use vaglio::panel::event::people::{
    ExpertAsked, NoConflict, Opinion, Profile, RecusalAssessed, Recused, Seat,
};
use vaglio::panel::event::{Actor, Event};

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::people::{
    AskExpert, Declare, Describe, MemberCommand, OpinionOf, Recusal, Recuse, SeatOf,
};
use super::gate::ids;

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

pub(super) fn declare(desk: &Desk, asked: Declare) -> Result<Answer, Failure> {
    let mut room = desk.open(&asked.panel)?;
    let who = desk.member(&room, &asked.member)?;
    let projects = if asked.all {
        let sight = room.panel().sight(&who);
        let open = sight.projects().filter(|p| !p.declared());
        open.map(|p| p.id().clone()).collect()
    } else {
        ids(&asked.no_conflict)
    };
    let declared = NoConflict {
        projects,
        reason: asked.reason.unwrap_or_default(),
    };
    desk.submit(&mut room, &who, Command::DeclareNoConflict(declared))
}

pub(super) fn recuse(desk: &Desk, asked: Recuse) -> Result<Answer, Failure> {
    let recused = Recused {
        project: asked.project.as_str().into(),
        conflict: asked.conflict.into(),
        reason: asked.reason,
    };
    desk.member_asks(&asked.panel, &asked.member, Command::Recuse(recused))
}

pub(super) fn recusal(desk: &Desk, asked: Recusal) -> Result<Answer, Failure> {
    let assessed = RecusalAssessed {
        project: asked.project.as_str().into(),
        member: asked.member.as_str().into(),
        others_affected: asked.others_affected,
        note: asked.note,
    };
    desk.member_asks(&asked.panel, &asked.chair, Command::AssessRecusal(assessed))
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

pub(super) fn opinion(desk: &Desk, asked: OpinionOf) -> Result<Answer, Failure> {
    let opinion = Opinion {
        project: asked.project.as_str().into(),
        text: asked.text,
    };
    desk.member_asks(&asked.panel, &asked.expert, Command::FileOpinion(opinion))
}
