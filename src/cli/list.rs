//! `list`, `reevaluate`, `withdraw`, `offer`, `lapse`: the outcome and what becomes of it.

use std::path::Path;

use vaglio::call::Phase;
use vaglio::exact::Exact;
use vaglio::ids::Hash;
use vaglio::locale::Arg;
use vaglio::panel::event::Actor;
use vaglio::panel::event::list::{List, ListRow, Money, Printed, Published, Reevaluated};
use vaglio::panel::event::procedure::{Lapsed, OfferAnswered, Withdrawn};
use vaglio::panel::state::Listed;
use vaglio::panel::{Command, Refusal, Sight};
use vaglio::room::Room;
use vaglio::words::ids;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::list::{Lapse, ListCommand, Offer, OfferWord, Publish, Reevaluate, Withdraw};
use super::gate::table;

pub(super) fn run(desk: &Desk, asked: ListCommand) -> Result<Answer, Failure> {
    match asked {
        ListCommand::Show { panel, list, draft } => show(desk, &panel, list, draft),
        ListCommand::Approve { panel, chair } => {
            let mut room = desk.open(&panel)?;
            let who = desk.member(&room, &chair)?;
            // Where there is no list to compose, the gate says what is missing.
            let shown = room.panel().sight(&who).draft_hash();
            let shown = shown.unwrap_or(Hash::ZERO);
            desk.submit(&mut room, &who, Command::ApproveList { shown })
        }
        ListCommand::Publish(asked) => publish(desk, asked),
        ListCommand::Correct {
            panel,
            by,
            list,
            act,
            reason,
        } => {
            let mut room = desk.open(&panel)?;
            let who = desk.on_behalf(&room, &by)?;
            let list = numbered(desk, &room, list)?;
            let command = Command::CorrectMaterialError { list, act, reason };
            desk.submit(&mut room, &who, command)
        }
        ListCommand::Advance { panel, by, act } => {
            desk.office_asks(&panel, &by, Command::AdvanceList { act })
        }
    }
}

/// The number said, else that of the last list of the phase.
fn numbered(desk: &Desk, room: &Room, said: Option<u32>) -> Result<u32, Failure> {
    let last = || room.panel().standing_list().map(|l| l.list.number);
    said.or_else(last)
        .ok_or_else(|| desk.refused(&Refusal::NoList))
}

fn publish(desk: &Desk, asked: Publish) -> Result<Answer, Failure> {
    let mut room = desk.open(&asked.panel)?;
    let who = desk.on_behalf(&room, &asked.by)?;
    let printed = asked.printed.into_iter().map(|(project, total)| Printed {
        project: project.as_str().into(),
        total,
    });
    let published = Published {
        list: numbered(desk, &room, asked.list)?,
        act: asked.act,
        on: asked.on,
        channel: asked.channel,
        printed: printed.collect(),
    };
    desk.submit(&mut room, &who, Command::PublishList(published))
}

/// The list asked for; else the last one of the phase; else what it would be now.
fn show(desk: &Desk, path: &Path, number: Option<u32>, draft: bool) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    let sight = room.panel().sight(&Actor::Office);
    let listed = match number {
        Some(number) => {
            let found = sight.lists().find(|l| l.list.number == number);
            Some(found.ok_or_else(|| desk.refused(&Refusal::UnknownList(number)))?)
        }
        None => sight.standing_list().filter(|_| !draft),
    };
    if let Some(listed) = listed {
        let lines = [headed(desk, listed), told(desk, sight, &listed.list)];
        return Ok(Answer::well(lines.join("\n")));
    }
    let list = sight
        .draft_list()
        .map_err(|refusal| desk.refused(&refusal))?;
    let waiting = undrawn(desk, sight);
    let draft = desk.locale.text("cli-list-draft").into_owned();
    let mut lines = vec![draft, told(desk, sight, &list)];
    lines.extend(waiting);
    Ok(Answer::well(lines.join("\n")))
}

/// Groups that only a draw can separate.
fn undrawn(desk: &Desk, sight: Sight<'_>) -> Vec<String> {
    let one = |group: &Vec<vaglio::ids::ProjectId>| {
        let names: Vec<&str> = group.iter().map(|id| id.as_str()).collect();
        desk.say(
            "cli-list-to-draw",
            &[("projects", Arg::Text(&names.join(",")))],
        )
    };
    sight.undrawn().iter().map(one).collect()
}

fn headed(desk: &Desk, listed: &Listed) -> String {
    let number = ("number", Arg::Count(i64::from(listed.list.number)));
    match &listed.published {
        None => desk.say("cli-list-approved", &[number]),
        Some(published) => {
            let on = published.on.to_string();
            let args = [
                number,
                ("on", Arg::Text(&on)),
                ("act", Arg::Text(&published.act)),
                ("channel", Arg::Text(&published.channel)),
            ];
            desk.say("cli-list-published", &args)
        }
    }
}

fn told(desk: &Desk, sight: Sight<'_>, list: &List) -> String {
    let heads = [
        "cli-list-rank",
        "cli-list-project",
        "cli-list-total",
        "cli-list-granted",
        "cli-list-status",
        "cli-list-title",
    ];
    let mut rows = vec![heads.map(|key| desk.locale.text(key).into_owned()).to_vec()];
    let phase = sight.call().phases.iter().find(|p| p.id == list.phase);
    let phase = phase.unwrap_or_else(|| sight.phase());
    rows.extend(list.rows.iter().map(|row| cells(desk, phase, row)));
    let mut lines = vec![table(&rows)];
    lines.extend(list.money.iter().map(|money| amounts(desk, phase, money)));
    lines.join("\n")
}

fn cells(desk: &Desk, phase: &Phase, row: &ListRow) -> Vec<String> {
    let status = desk.locale.text(&format!("status-{}", row.status.word()));
    let checks: Vec<&str> = row.checks.iter().map(|id| id.as_str()).collect();
    let status = if checks.is_empty() {
        status.into_owned()
    } else {
        format!("{status} ({})", checks.join(", "))
    };
    // The log keeps it exact; it is read in the decimals of the phase.
    let total = match row.total.parse::<Exact>() {
        Ok(exact) => desk.locale.decimal(&exact.to_fixed(phase.scoring.decimals)),
        Err(_) => row.total.clone(),
    };
    vec![
        row.rank.map(|rank| rank.to_string()).unwrap_or_default(),
        row.project.to_string(),
        total,
        row.granted_cents
            .map(|cents| desk.locale.euros(cents))
            .unwrap_or_default(),
        status,
        row.title.clone(),
    ]
}

fn amounts(desk: &Desk, phase: &Phase, money: &Money) -> String {
    let euros = [
        money.budget_cents,
        money.granted_cents,
        money.offered_cents,
        money.residual_cents,
    ]
    .map(|cents| desk.locale.euros(cents));
    let [budget, granted, offered, residual] = &euros;
    let named = phase.pots.iter().find(|p| p.id == money.pot);
    let pot = named.map_or_else(String::new, |pot| {
        format!(" {}", pot.name.get(desk.locale.lang()))
    });
    let args = [
        ("pot", Arg::Text(&pot)),
        ("budget", Arg::Text(budget)),
        ("granted", Arg::Text(granted)),
        ("offered", Arg::Text(offered)),
        ("residual", Arg::Text(residual)),
    ];
    desk.say("cli-list-money", &args)
}

pub(super) fn reevaluate(desk: &Desk, asked: Reevaluate) -> Result<Answer, Failure> {
    let order = Reevaluated {
        act: asked.act,
        projects: ids(&asked.projects),
        reason: asked.reason,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::OrderReevaluation(order))
}

pub(super) fn withdraw(desk: &Desk, asked: Withdraw) -> Result<Answer, Failure> {
    let gone = Withdrawn {
        project: asked.project.as_str().into(),
        on: asked.on,
        reason: asked.reason,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::Withdraw(gone))
}

pub(super) fn offer(desk: &Desk, asked: &Offer) -> Result<Answer, Failure> {
    let answer = OfferAnswered {
        project: asked.project.as_str().into(),
        accepted: asked.answer == OfferWord::Accepted,
        // The gate puts in what the standing list offers.
        cents: 0,
        on: asked.on,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::AnswerOffer(answer))
}

pub(super) fn lapse(desk: &Desk, asked: &Lapse) -> Result<Answer, Failure> {
    let lapsed = Lapsed {
        project: asked.project.as_str().into(),
        on: asked.on,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::Lapse(lapsed))
}
