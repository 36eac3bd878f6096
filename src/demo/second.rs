//! The second demonstration: phase 1 decided and its list published, definitive projects filed and
//! screened, the panel in the middle of its sheets.

use std::path::Path;

use jiff::civil::{Date, date};

use super::screening::{act, decide_open, open_sitting};
use super::story::member;
use super::{DemoError, Material, SITTINGS, begun, definitive, sit};
use crate::call::act::ActKind;
use crate::cell::Cell;
use crate::dossier::Dossier;
use crate::ids::{Mark, ProjectId};
use crate::panel::Command;
use crate::panel::event::list::Published;
use crate::panel::event::people::NoConflict;
use crate::panel::event::procedure::{PhaseOpened, SupportAssigned, SupportBody, SupportMeeting};
use crate::panel::event::screening::Admitted;
use crate::panel::event::{Actor, Answer};
use crate::room::world::Clock;
use crate::room::{Room, RoomError};

const LATE: &str = "L'integrazione chiesta non è pervenuta entro il termine.";
const NOTE: &str = "Riletta insieme la sezione, con le motivazioni di ciascuno.";
const AGREED: &str =
    "La commissione si riconosce nel valore di mezzo fra quelli proposti dopo la rilettura.";

/// Marks of those who miss a sheet, and of phase 2, in half points; each member takes another one
/// to begin with.
const MARKS: [u16; 7] = [8, 7, 6, 8, 9, 7, 8];

/// When each member read definitive projects before the sitting, and their pace.
const READINGS: [(&str, &str, i64); 5] = [
    ("M2", "2018-10-03T07:41:20Z", 307),
    ("M3", "2018-10-04T13:12:05Z", 271),
    ("M4", "2018-10-05T08:03:50Z", 353),
    ("M5", "2018-10-08T07:26:31Z", 289),
    ("M1", "2018-10-08T15:02:44Z", 241),
];

/// Makes the second demonstration in a new file.
///
/// # Errors
/// When the file exists or cannot be written.
pub(super) fn build(path: &Path) -> Result<(), DemoError> {
    let material = Material::read()?;
    let next = "22 gennaio 2018, ore 9.30, stessa sala";
    let (mut room, clock) = begun(path, &material, next)?;
    decide_phase_1(&mut room, &clock, &material)?;
    sit(&clock, "2018-04-10T09:00:00Z", 31);
    support(&mut room)?;
    sit(&clock, "2018-09-24T08:10:00Z", 17);
    let sight = room.panel().sight(&Actor::Office);
    let mut admitted: Vec<ProjectId> = sight.awaited().iter().map(|f| f.project.clone()).collect();
    admitted.sort();
    room.import_projects(&definitives(&material, &admitted)?, false)?;
    sit(&clock, "2018-10-02T12:30:00Z", 19);
    screen(&mut room)?;
    for (place, (id, start, pace)) in READINGS.into_iter().enumerate() {
        sit(&clock, start, pace);
        // The chair comes to the table with one sheet begun.
        value(&mut room, id, place, if id == "M1" { 0 } else { 5 - place })?;
    }
    sit(&clock, "2018-10-09T12:30:00Z", 53);
    let agenda = ["Esame dei progetti definitivi"];
    open_sitting(&mut room, &agenda)?;
    Ok(())
}

/// The definitive projects of those that phase 1 admitted, by code.
pub(super) fn definitives(
    material: &Material,
    admitted: &[ProjectId],
) -> Result<Vec<Dossier>, DemoError> {
    let dossier = |id: &ProjectId| material.dossiers.iter().find(|d| d.id == id.as_str());
    let found = admitted.iter().filter_map(dossier).enumerate();
    found
        .map(|(place, d)| definitive::after(d, place))
        .collect()
}

/// Sheets, consensus, list, publication, and the next phase.
fn decide_phase_1(room: &mut Room, clock: &Clock, material: &Material) -> Result<(), RoomError> {
    for (seat, (id, start, pace)) in SITTINGS.into_iter().enumerate() {
        sit(clock, start, pace);
        let who = member(id);
        for project in running(room, &who) {
            room.submit(&who, Command::Open(project.clone()))?;
            let typed = material.sheets.get(&(id.into(), project.clone()));
            let cells = whole(room, typed.map_or(&[], Vec::as_slice), seat);
            room.save_all(&who, &project, &cells)?;
            room.seal(&who, &project)?;
        }
    }
    sit(clock, "2018-01-22T08:30:00Z", 29);
    open_sitting(room, &["Esame, consenso ed elenco degli ammessi"])?;
    let chair = member("M1");
    let late = Command::Exclude {
        project: "P14".into(),
        check: "A22".into(),
        motivation: LATE.to_owned(),
    };
    room.submit(&chair, late)?;
    let shown = room.panel().sight(&chair).open_concordant();
    if shown > 0 {
        let accept = Command::AcceptConcordant {
            project: None,
            shown,
        };
        room.submit(&chair, accept)?;
    }
    while agree_on_worst(room)? {}
    let shown = room.panel().sight(&chair).draft_hash();
    let shown = shown.map_err(RoomError::Refused)?;
    room.submit(&chair, Command::ApproveList { shown })?;
    let next = "Esame dei progetti definitivi, data da stabilire".to_owned();
    room.submit(&chair, Command::CloseSitting { next })?;
    let day = date(2018, 3, 12);
    sit(clock, "2018-03-12T09:00:00Z", 31);
    publish(room, day)
}

/// A body is registered that accompanies the districts in their design: all but the last of them, so
/// that there is something to find.
fn support(room: &mut Room) -> Result<(), RoomError> {
    let sight = room.panel().sight(&Actor::Office);
    let act = sight
        .acts()
        .find(|a| a.kind == ActKind::SupportCall)
        .map(|a| a.id.clone())
        .unwrap_or_default();
    let awaited = sight.awaited().into_iter();
    let mut districts: Vec<String> = awaited.flat_map(|f| f.districts.clone()).collect();
    districts.sort();
    districts.pop();
    let body = "officina".to_owned();
    let registered = SupportBody {
        id: body.clone(),
        name: definitive::SUPPORT_BODY.to_owned(),
        tax_code: "99000000099".to_owned(),
        act,
    };
    room.submit(&Actor::Office, Command::RegisterSupport(registered))?;
    for district in districts {
        let assigned = SupportAssigned {
            body: body.clone(),
            district: district.clone(),
            from: date(2018, 4, 10),
            to: None,
        };
        room.submit(&Actor::Office, Command::AssignSupport(assigned))?;
        let meeting = SupportMeeting {
            body: body.clone(),
            district,
            on: date(2018, 4, 10),
            text: "Avvio della progettazione esecutiva: attività, costi, indicatori".to_owned(),
        };
        room.submit(&Actor::Office, Command::NoteMeeting(meeting))?;
    }
    Ok(())
}

/// The list is published by an act, and the phase of the definitive projects opens.
fn publish(room: &mut Room, on: Date) -> Result<(), RoomError> {
    let title = "Elenco dei progetti ammessi alla seconda fase (atto inventato)";
    let made = act("elenco", ActKind::List, title, on, &["nomina"]);
    room.submit(&Actor::Office, Command::Record(made))?;
    let list = Published {
        list: 1,
        act: "elenco".to_owned(),
        on,
        channel: "Bollettino Ufficiale (pubblicazione inventata)".to_owned(),
        printed: Vec::new(),
    };
    let officer = member("R1");
    room.submit(&officer, Command::PublishList(list))?;
    let phase = "P2".to_owned();
    room.submit(&officer, Command::OpenPhase(PhaseOpened { phase }))
        .map(drop)
}

/// Projects in the running of the open phase.
fn running(room: &Room, who: &Actor) -> Vec<ProjectId> {
    let sight = room.panel().sight(who);
    let projects = sight.projects();
    let valued =
        projects.filter(|p| p.phase().id == sight.phase().id && p.screening().admitted.is_some());
    valued.map(|p| p.id().clone()).collect()
}

/// A sheet with a mark on every sub-criterion: as typed, and of the table where nothing was.
fn whole(room: &Room, typed: &[Cell], seat: usize) -> Vec<Cell> {
    let sight = room.panel().sight(&Actor::Office);
    let subs = sight.phase().subs.iter().enumerate();
    subs.map(|(at, sub)| {
        let cell = typed.iter().find(|c| c.sub == sub.id);
        let mut cell = cell.cloned().unwrap_or_else(|| Cell {
            sub: sub.id.clone(),
            mark: None,
            comment: String::new(),
            evidence: Vec::new(),
        });
        let given = MARKS.get((at + seat) % MARKS.len()).copied();
        cell.mark = cell.mark.or(given.map(Mark));
        cell
    })
    .collect()
}

/// The worst open divergence is discussed and closed on the middle mark; false when none is open.
fn agree_on_worst(room: &mut Room) -> Result<bool, RoomError> {
    let chair = member("M1");
    let sight = room.panel().sight(&chair);
    let found = sight.open_divergences().first().and_then(|open| {
        let project = sight.project(open.project)?;
        let rows = &project.sheets()?.rows;
        let mut marks: Vec<Mark> = rows
            .iter()
            .filter_map(|row| row.get(open.sub).copied().flatten())
            .collect();
        marks.sort();
        let middle = marks.get(marks.len() / 2).copied()?;
        let sub = sight.phase().subs.get(open.sub)?.id.clone();
        Some((project.id().clone(), sub, middle))
    });
    let Some((project, sub, mark)) = found else {
        return Ok(false);
    };
    let note = Command::Note {
        project: project.clone(),
        sub: sub.clone(),
        text: NOTE.to_owned(),
    };
    room.submit(&member("S1"), note)?;
    let propose = Command::Propose {
        project: project.clone(),
        sub: sub.clone(),
        mark,
    };
    room.submit(&chair, propose)?;
    for id in ["M2", "M3", "M4", "M5"] {
        let answer = Command::Answer {
            project: project.clone(),
            sub: sub.clone(),
            mark,
            answer: Answer::Agree,
        };
        room.submit(&member(id), answer)?;
    }
    let close = Command::Close {
        project,
        sub,
        mark,
        motivation: AGREED.to_owned(),
        outside_reason: String::new(),
    };
    room.submit(&chair, close)?;
    Ok(true)
}

/// Everybody declares; the panel checks the definitive projects and admits them to the ranking.
fn screen(room: &mut Room) -> Result<(), RoomError> {
    let agenda = ["Dichiarazioni e verifica dei progetti definitivi"];
    open_sitting(room, &agenda)?;
    let sight = room.panel().sight(&Actor::Office);
    let here = sight
        .projects()
        .filter(|p| p.phase().id == sight.phase().id);
    let projects: Vec<ProjectId> = here.map(|p| p.id().clone()).collect();
    for id in ["M1", "M2", "M3", "M4", "M5"] {
        let declared = NoConflict {
            projects: projects.clone(),
            reason: String::new(),
        };
        room.submit(&member(id), Command::DeclareNoConflict(declared))?;
    }
    for project in &projects {
        decide_open(room, "M2", project)?;
        let admitted = Admitted {
            project: project.clone(),
            reserve: Vec::new(),
            motivation: String::new(),
        };
        room.submit(&member("M1"), Command::Admit(admitted))?;
    }
    let next = "9 ottobre 2018, ore 14, stessa sala".to_owned();
    room.submit(&member("M1"), Command::CloseSitting { next })
        .map(drop)
}

/// One member reads the first definitive projects of their own order, and seals their sheets.
fn value(room: &mut Room, id: &str, seat: usize, sheets: usize) -> Result<(), RoomError> {
    let who = member(id);
    for (at, project) in running(room, &who).into_iter().take(sheets + 1).enumerate() {
        room.submit(&who, Command::Open(project.clone()))?;
        let mut cells = whole(room, &[], seat + at);
        if at == sheets {
            cells.truncate(3);
        }
        room.save_all(&who, &project, &cells)?;
        if at < sheets {
            room.seal(&who, &project)?;
        }
    }
    Ok(())
}
