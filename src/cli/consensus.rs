//! `consensus`: notes, proposals, answers and closings on sub-criteria, as the gate lets them pass.
//! Who answers or closes names the mark that they mean, so that it never counts for another.

use vaglio::ids::{Mark, ProjectId, SubId};
use vaglio::panel::event::Answer as Said;
use vaglio::panel::{Command, Refusal};
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::consensus::{ConsensusCommand, On};

pub(super) fn run(desk: &Desk, asked: ConsensusCommand) -> Result<Answer, Failure> {
    match asked {
        ConsensusCommand::Note { on, text } => submit(desk, &on, |_| {
            Ok(Command::Note {
                project: project(&on),
                sub: sub(&on),
                text,
            })
        }),
        ConsensusCommand::Propose { on, mark } => submit(desk, &on, |room| {
            Ok(Command::Propose {
                project: project(&on),
                sub: sub(&on),
                mark: on_scale(desk, room, &on, &mark)?,
            })
        }),
        ConsensusCommand::Agree { on, mark } => answer(desk, &on, &mark, Said::Agree),
        ConsensusCommand::Dissent { on, mark, reason } => {
            answer(desk, &on, &mark, Said::Dissent { reason })
        }
        ConsensusCommand::Close {
            on,
            mark,
            motivation,
            outside,
        } => submit(desk, &on, |room| {
            Ok(Command::Close {
                project: project(&on),
                sub: sub(&on),
                mark: on_scale(desk, room, &on, &mark)?,
                motivation,
                outside_reason: outside,
            })
        }),
        ConsensusCommand::Reopen { on, reason } => submit(desk, &on, |_| {
            Ok(Command::ReopenConsensus {
                project: project(&on),
                sub: sub(&on),
                reason,
            })
        }),
        ConsensusCommand::Accept {
            panel,
            member,
            project,
        } => {
            let mut room = desk.open(&panel)?;
            let who = desk.member(&room, &member)?;
            let sight = room.panel().sight(&who);
            let project = project.map(|id| ProjectId::from(id.as_str()));
            let shown = match &project {
                Some(id) => sight.find(id).map_or(0, |p| p.open_concordant()),
                None => sight.open_concordant(),
            };
            desk.submit(
                &mut room,
                &who,
                Command::AcceptConcordant { project, shown },
            )
        }
    }
}

fn project(on: &On) -> ProjectId {
    on.project.as_str().into()
}

fn sub(on: &On) -> SubId {
    on.sub.as_str().into()
}

fn submit(
    desk: &Desk,
    on: &On,
    command: impl FnOnce(&Room) -> Result<Command, Failure>,
) -> Result<Answer, Failure> {
    let mut room = desk.open(&on.panel)?;
    let who = desk.member(&room, &on.member)?;
    let command = command(&room)?;
    desk.submit(&mut room, &who, command)
}

fn answer(desk: &Desk, on: &On, mark: &str, said: Said) -> Result<Answer, Failure> {
    submit(desk, on, |room| {
        Ok(Command::Answer {
            project: project(on),
            sub: sub(on),
            mark: on_scale(desk, room, on, mark)?,
            answer: said,
        })
    })
}

/// A value as a mark of the sub-criterion's scale.
fn on_scale(desk: &Desk, room: &Room, on: &On, value: &str) -> Result<Mark, Failure> {
    let phase = room.panel().phase();
    let sub = phase.subs.iter().find(|s| s.id.as_str() == on.sub);
    let sub = sub.ok_or_else(|| desk.refused(&Refusal::UnknownSub(on.sub.clone())))?;
    let value = value.replace(',', ".").parse();
    let mark = value.ok().and_then(|value| sub.scale.mark(&value));
    mark.ok_or_else(|| desk.refused(&Refusal::OffScale(on.sub.clone())))
}
