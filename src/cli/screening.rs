//! `checks`, `integration`, `readmit`: the screening of the projects.

use std::path::Path;

use jiff::Timestamp;
use vaglio::call::days_after;
use vaglio::dossier::{self, Mapping, Source};
use vaglio::ids::ProjectId;
use vaglio::locale::{Arg, Locale, screening};
use vaglio::panel::event::Actor;
use vaglio::panel::event::screening::{IntegrationAsked, Readmitted};
use vaglio::panel::screened::{Checked, Standing};
use vaglio::panel::sight::ProjectSight;
use vaglio::panel::{Command, Refusal, Sight};
use vaglio::words::ids;

use super::answer::{Answer, Failure};
use super::args::OnBehalf;
use super::args::screening as asked;
use super::gate::table;
use super::{Desk, count, read_file};

pub(super) fn checks(desk: &Desk, asked: &asked::Checks) -> Result<Answer, Failure> {
    let room = desk.open(&asked.panel)?;
    let (sight, locale) = (room.panel().sight(&Actor::Office), desk.there(&room));
    if sight.phase().checks.is_empty() {
        return Ok(Answer::well(desk.locale.text("cli-no-checks")));
    }
    match &asked.project {
        None => Ok(Answer::well(overview(desk, sight))),
        Some(id) => {
            let project = sight
                .find(&ProjectId::from(id.as_str()))
                .ok_or_else(|| desk.refused(&Refusal::UnknownProject(id.clone())))?;
            Ok(Answer::well(one(desk, sight, project, &locale)))
        }
    }
}

/// Projects by checks.
fn overview(desk: &Desk, sight: Sight<'_>) -> String {
    let checks = &sight.phase().checks;
    let mut head = vec![String::new()];
    head.extend(checks.iter().map(|check| check.id.to_string()));
    head.push(String::new());
    let mut rows = vec![head];
    for project in sight.projects() {
        let mut row = vec![project.id().to_string()];
        let standings = project.checked().into_iter().map(|c| c.standing());
        row.extend(standings.map(|standing| format!(" {}", sign(standing))));
        row.push(result(desk, project));
        rows.push(row);
    }
    format!("{}\n{}", table(&rows), desk.locale.text("cli-checks-signs"))
}

const fn sign(standing: Standing) -> char {
    match standing {
        Standing::Met => '+',
        Standing::NotMet => '-',
        Standing::ToBeFound => '~',
        Standing::Open => '?',
    }
}

/// What came of a project's screening so far.
fn result(desk: &Desk, project: ProjectSight<'_>) -> String {
    let text = |key: &str| desk.locale.text(key).into_owned();
    let screening = project.screening();
    if let Some(out) = project.exclusion() {
        return desk.say(
            "cli-checks-excluded",
            &[("check", Arg::Text(out.check.as_str()))],
        );
    }
    match &screening.admitted {
        Some(admission) if admission.reserve.is_empty() => text("cli-checks-admitted"),
        Some(_) => text("cli-checks-reserve"),
        None if project.applicant().withdrawn.is_some() => text("standing-withdrawn"),
        None if screening
            .integration
            .as_ref()
            .is_some_and(|i| i.answered.is_none()) =>
        {
            text("cli-checks-integration")
        }
        None => String::new(),
    }
}

/// The checks of one project with their reasons.
fn one(desk: &Desk, sight: Sight<'_>, project: ProjectSight<'_>, locale: &Locale) -> String {
    let mut lines = vec![format!("{}  {}", project.id(), project.filed().title)];
    let result = result(desk, project);
    if !result.is_empty() {
        lines.push(result);
    }
    for checked in project.checked() {
        lines.extend(check(&checked, sight, project, locale));
    }
    lines.join("\n")
}

fn check(
    checked: &Checked<'_>,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    locale: &Locale,
) -> Vec<String> {
    let word = locale.text(match checked.standing() {
        Standing::Met => "cli-check-met",
        Standing::NotMet => "cli-check-not-met",
        Standing::ToBeFound => "cli-check-to-be-found",
        Standing::Open => "cli-check-open",
    });
    let args = [
        ("check", Arg::Text(checked.check.id.as_str())),
        ("standing", Arg::Text(&word)),
        ("name", Arg::Text(checked.check.name.get(locale.lang()))),
    ];
    let mut lines = vec![locale.format("cli-check", &args)];
    if checked.standing() != Standing::Met {
        let why = screening::motivation(&checked.found, checked.check, project.phase(), locale);
        lines.extend(Some(why).filter(|why| !why.is_empty()));
    }
    if let Some(decided) = checked.decided {
        let who = vaglio::locale::sentence::actor(&decided.by, sight, locale);
        let who = ("who", Arg::Text(&who));
        lines.push(if decided.motivation.is_empty() {
            locale.format("cli-check-decided", &[who])
        } else {
            let motivation = ("motivation", Arg::Text(&decided.motivation));
            locale.format("cli-check-decided-because", &[who, motivation])
        });
    }
    let reasons = lines.split_off(1).into_iter();
    lines.extend(reasons.map(|line| format!("       {line}")));
    lines
}

pub(super) fn integration(
    desk: &Desk,
    asked: asked::IntegrationCommand,
) -> Result<Answer, Failure> {
    match asked {
        asked::IntegrationCommand::Ask(asked) => ask(desk, asked),
        asked::IntegrationCommand::Receive {
            panel,
            by,
            file,
            received,
        } => receive(desk, &panel, &by, &file, received),
    }
}

/// The term is as many days as were said, else as the phase gives; no working day, no end.
fn ask(desk: &Desk, asked: asked::Ask) -> Result<Answer, Failure> {
    let mut room = desk.open(&asked.panel)?;
    let who = desk.on_behalf(&room, &asked.by)?;
    let panel = room.panel();
    let days = asked.days.or(panel.phase().integration.map(|i| i.days));
    let (Some(days), Some(zone)) = (days, panel.zone()) else {
        return Err(Failure::one(desk.locale.text("cli-integration-days")));
    };
    let question = IntegrationAsked {
        project: asked.project.as_str().into(),
        checks: ids(&asked.checks),
        // The gate names the fields that these checks look at.
        fields: Vec::new(),
        on: asked.on,
        due: days_after(asked.on, days, &zone),
        text: asked.text,
    };
    let answer = desk.submit(&mut room, &who, Command::AskIntegration(question))?;
    let day = days_after(asked.on, days, &zone).last_day(&zone);
    let due = desk.say(
        "cli-integration-due",
        &[("day", Arg::Text(&day.to_string()))],
    );
    Ok(Answer::well(answer.text + &due))
}

fn receive(
    desk: &Desk,
    path: &Path,
    by: &OnBehalf,
    file: &Path,
    received: Timestamp,
) -> Result<Answer, Failure> {
    let mut room = desk.open(path)?;
    let who = desk.on_behalf(&room, by)?;
    let source = Source {
        name: file.display().to_string(),
        bytes: read_file(file)?,
    };
    let phase = room.panel().phase();
    let dossiers = dossier::read_projects(&[source], &Mapping::default(), phase)
        .map_err(|problems| Failure::list(&problems))?;
    let [dossier] = dossiers.as_slice() else {
        let file = file.display().to_string();
        let args = [("file", Arg::Text(&file)), ("count", count(dossiers.len()))];
        return Err(Failure::one(desk.say("cli-one-dossier", &args)));
    };
    let events = room
        .integrate(&who, dossier, received)
        .map_err(|error| desk.failed(error))?;
    Ok(desk.written(&room, &who, &events))
}

pub(super) fn readmit(desk: &Desk, asked: asked::Readmit) -> Result<Answer, Failure> {
    let back = Readmitted {
        project: asked.project.as_str().into(),
        act: asked.act,
        reason: asked.reason,
    };
    desk.office_asks(&asked.panel, &asked.by, Command::Readmit(back))
}
