//! `sitting`: opening, attendance, suspension, closing; and the list of sittings.

use vaglio::ids::MemberId;
use vaglio::locale::Arg;
use vaglio::panel::event::Actor;
use vaglio::panel::state::sitting::Sitting;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::sitting::SittingCommand;

pub(super) fn run(desk: &Desk, asked: SittingCommand) -> Result<Answer, Failure> {
    let verb = match asked {
        SittingCommand::List { panel } => return list(desk, &panel),
        SittingCommand::Verb(verb) => verb,
    };
    let (mut room, who) = desk.at(verb.at())?;
    verb.carry_out(desk, &mut room, &who)
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
