//! `act`, `appoint`, `extend`, `phase`, `call replace`, `support`, `access`: the procedure around the panel.

use std::path::Path;

use vaglio::call::act::Act;
use vaglio::ids::Hash;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::procedure::{
    AccessRequested, Appointed, PhaseOpened, SupportAssigned, SupportBody, SupportMeeting,
    TermExtended,
};

use super::answer::{Answer, Failure};
use super::args::procedure::{
    Access, ActCommand, AddAct, Appoint, Extend, PhaseCommand, ReplaceCall, SupportCommand,
};
use super::gate::table;
use super::panel::call_file;
use super::{Desk, read_file};

pub(super) fn act(desk: &Desk, asked: ActCommand) -> Result<Answer, Failure> {
    match asked {
        ActCommand::Add(asked) => add_act(desk, *asked),
        ActCommand::List { panel } => list_acts(desk, &panel),
    }
}

fn add_act(desk: &Desk, asked: AddAct) -> Result<Answer, Failure> {
    let sha256 = match &asked.file {
        Some(file) => Some(Hash::of(&read_file(file)?)),
        None => None,
    };
    let act = Act {
        id: asked.id,
        kind: asked.kind,
        title: asked.title,
        number: asked.number,
        date: asked.date,
        issuer: asked.issuer,
        bulletin: asked.bulletin,
        url: asked.url,
        sha256,
        cites: asked.cites,
        in_force_from: None,
        in_force_to: None,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::Record(act))
}

fn list_acts(desk: &Desk, path: &Path) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    let row = |act: &Act| {
        let kind = desk.locale.text(&format!("act-{}", act.kind.word()));
        let date = act.date.map(|date| date.to_string()).unwrap_or_default();
        vec![
            act.id.clone(),
            date,
            act.number.clone(),
            kind.into_owned(),
            act.title.clone(),
        ]
    };
    let rows: Vec<_> = room.panel().sight(&Actor::Office).acts().map(row).collect();
    if rows.is_empty() {
        return Ok(Answer::well(desk.locale.text("cli-no-act")));
    }
    Ok(Answer::well(table(&rows)))
}

pub(super) fn appoint(desk: &Desk, asked: Appoint) -> Result<Answer, Failure> {
    let appointed = Appointed { act: asked.act };
    desk.office_asks(&asked.panel, &asked.by, Command::Appoint(appointed))
}

pub(super) fn extend(desk: &Desk, asked: Extend) -> Result<Answer, Failure> {
    let extended = TermExtended {
        until: asked.until,
        inclusive: asked.inclusive,
        act: asked.act,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::Extend(extended))
}

pub(super) fn phase(desk: &Desk, asked: PhaseCommand) -> Result<Answer, Failure> {
    let PhaseCommand::Open { panel, by, phase } = asked;
    desk.office_asks(&panel, &by, Command::OpenPhase(PhaseOpened { phase }))
}

pub(super) fn replace(desk: &Desk, asked: ReplaceCall) -> Result<Answer, Failure> {
    let (name, bytes) = call_file(&asked.file)?;
    // Everything that is wrong with the file is told, where the gate would tell the first thing.
    vaglio::call::parse(&name, &bytes).map_err(|problems| Failure::list(&problems))?;
    let command = Command::ReplaceCall {
        text: String::from_utf8_lossy(&bytes).into_owned(),
        act: asked.act,
        material: asked.wording_only,
    };
    desk.office_asks(&asked.panel, &asked.by, command)
}

pub(super) fn support(desk: &Desk, asked: SupportCommand) -> Result<Answer, Failure> {
    let (panel, by, command) = match asked {
        SupportCommand::Add {
            panel,
            by,
            id,
            name,
            tax_code,
            act,
        } => {
            let body = SupportBody {
                id,
                name,
                tax_code,
                act,
            };
            (panel, by, Command::RegisterSupport(body))
        }
        SupportCommand::Assign {
            panel,
            by,
            body,
            district,
            from,
            to,
        } => {
            let assigned = SupportAssigned {
                body,
                district,
                from,
                to,
            };
            (panel, by, Command::AssignSupport(assigned))
        }
        SupportCommand::Meeting {
            panel,
            by,
            body,
            district,
            on,
            text,
        } => {
            let meeting = SupportMeeting {
                body,
                district,
                on,
                text,
            };
            (panel, by, Command::NoteMeeting(meeting))
        }
    };
    desk.office_asks(&panel, &by, command)
}

pub(super) fn access(desk: &Desk, asked: Access) -> Result<Answer, Failure> {
    let request = AccessRequested {
        project: asked.project.as_str().into(),
        by: asked.by,
        on: asked.on,
        reason: asked.reason,
    };
    desk.office_asks(&asked.panel, &asked.who, Command::RequestAccess(request))
}
