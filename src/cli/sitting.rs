//! `sitting`: opening, attendance, suspension, closing; and the list of sittings.

use vaglio::ids::MemberId;
use vaglio::locale::Arg;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::sitting::{Attendance, MinutesCorrected};
use vaglio::panel::state::sitting::Sitting;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::sitting::{At, Attend, SittingCommand};
use super::gate::ids;

pub(super) fn run(desk: &Desk, asked: SittingCommand) -> Result<Answer, Failure> {
    let (at, command) = match asked {
        SittingCommand::Open(asked) => (
            asked.at,
            Command::OpenSitting {
                mode: asked.mode.into(),
                place: asked.place,
                agenda: asked.agenda,
                present: ids(&asked.present),
                remote: ids(&asked.remote),
            },
        ),
        SittingCommand::Arrive(asked) => attend(asked, true),
        SittingCommand::Leave(asked) => attend(asked, false),
        SittingCommand::Suspend { at, reason } => (at, Command::Suspend { reason }),
        SittingCommand::Resume { at, note } => (at, Command::Resume { note }),
        SittingCommand::Close { at, next } => (at, Command::CloseSitting { next }),
        SittingCommand::Incident { at, text } => (at, Command::NoteIncident { text }),
        SittingCommand::Correct {
            at,
            sitting,
            before,
            after,
        } => (
            at,
            Command::CorrectMinutes(MinutesCorrected {
                sitting,
                before,
                after,
            }),
        ),
        SittingCommand::List { panel } => return list(desk, &panel),
    };
    desk.member_asks(&at.panel, &at.member, command)
}

fn attend(asked: Attend, present: bool) -> (At, Command) {
    let attendance = Attendance {
        member: asked.whom.as_str().into(),
        present,
        remote: asked.remote,
        note: asked.note,
    };
    (asked.at, Command::Attend(attendance))
}

fn list(desk: &Desk, path: &std::path::Path) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    let sight = room.panel().sight(&Actor::Office);
    let locale = desk.there(&room);
    let when = |at: jiff::Timestamp| locale.date_time(at.to_zoned(locale.zone().clone()));
    let one = |sitting: &Sitting| {
        let ended = match sitting.closed {
            Some(at) => desk.say("cli-sitting-closed", &[("at", Arg::Text(&when(at)))]),
            None if sitting.suspended() => desk.locale.text("cli-sitting-suspended").into_owned(),
            None => desk.locale.text("cli-sitting-open").into_owned(),
        };
        let mut there: Vec<&MemberId> = Vec::new();
        for attended in &sitting.attendance {
            if sitting.has(&attended.member) && !there.contains(&&attended.member) {
                there.push(&attended.member);
            }
        }
        let names: Vec<&str> = there.into_iter().map(|id| sight.name(id)).collect();
        let args = [
            ("number", Arg::Count(i64::from(sitting.number))),
            ("opened", Arg::Text(&when(sitting.opened))),
            ("ended", Arg::Text(&ended)),
            ("place", Arg::Text(&sitting.place)),
            ("names", Arg::Text(&names.join(", "))),
        ];
        desk.say("cli-sitting", &args)
    };
    let lines: Vec<String> = sight.sittings().map(one).collect();
    if lines.is_empty() {
        return Ok(Answer::well(desk.locale.text("cli-sitting-none")));
    }
    Ok(Answer::well(lines.join("\n")))
}
