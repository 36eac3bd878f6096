//! What comes before the invented panel scores: appointment, declarations on conflicts of interest,
//! a sitting on the requirements with an exclusion and an integration asked.

use jiff::civil::date;

use super::story::member;
use crate::call::act::{Act, ActKind};
use crate::call::days_after;
use crate::ids::{CheckId, ProjectId};
use crate::locale::{Locale, screening::motivation};
use crate::panel::Command;
use crate::panel::event::Actor;
use crate::panel::event::people::{NoConflict, Profile};
use crate::panel::event::procedure::Appointed;
use crate::panel::event::screening::{Admitted, CheckDecided, IntegrationAsked};
use crate::panel::event::sitting::Mode;
use crate::panel::screened::Standing;
use crate::room::{Room, RoomError};
use crate::screening::Finding;

const EXCLUSION: &str = "Nessun ente del terzo settore e nessuna associazione di volontariato risulta nell'ATS: il \
    partner di quel tipo è indicato come «da individuare», con avviso pubblico nei primi mesi del 2018. Il bando chiede \
    che ci sia al momento della domanda e non prevede l'ammissione con riserva.";

const INTEGRATION: &str =
    "Depositare la lettera di adesione indicata nel fascicolo e non allegata alla domanda.";

/// Who screens: each takes a share of the projects.
const SCREENERS: [&str; 4] = ["M2", "M3", "M4", "M5"];

pub(super) fn act(
    id: &str,
    kind: ActKind,
    title: &str,
    on: jiff::civil::Date,
    cites: &[&str],
) -> Act {
    Act {
        id: id.to_owned(),
        kind,
        title: title.to_owned(),
        number: String::new(),
        date: Some(on),
        issuer: "Direzione inventata".to_owned(),
        bulletin: String::new(),
        url: String::new(),
        sha256: None,
        cites: cites.iter().map(|id| (*id).to_owned()).collect(),
        in_force_from: None,
        in_force_to: None,
    }
}

/// The act of appointment is recorded, and the officer appoints the panel after the end of filing.
pub(super) fn appointment(room: &mut Room) -> Result<(), RoomError> {
    let call_act = room
        .panel()
        .call()
        .acts
        .iter()
        .find(|a| a.kind == ActKind::Call);
    let cited: Vec<String> = call_act.map(|a| a.id.clone()).into_iter().collect();
    let cites: Vec<&str> = cited.iter().map(String::as_str).collect();
    let title = "Nomina della commissione (atto inventato)";
    let appointment = act(
        "nomina",
        ActKind::Appointment,
        title,
        date(2018, 1, 5),
        &cites,
    );
    room.submit(&Actor::Office, Command::Record(appointment))?;
    let act = "nomina".to_owned();
    room.submit(&member("R1"), Command::Appoint(Appointed { act }))?;
    let profile = Profile {
        member: "M4".into(),
        department: "Direzione Istruzione, Lavoro e Formazione".to_owned(),
        affiliations: Vec::new(),
    };
    room.submit(&Actor::Office, Command::Describe(profile))?;
    Ok(())
}

/// The chair opens a sitting with the whole panel in it.
pub(super) fn open_sitting(room: &mut Room, agenda: &[&str]) -> Result<(), RoomError> {
    let present = ["M1", "M2", "M3", "M4", "M5", "S1", "O1", "R1"];
    room.submit(
        &member("M1"),
        Command::OpenSitting {
            mode: Mode::InPerson,
            place: "Sala riunioni, secondo piano".to_owned(),
            agenda: agenda.iter().map(|point| (*point).to_owned()).collect(),
            present: present.into_iter().map(Into::into).collect(),
            remote: Vec::new(),
        },
    )
    .map(drop)
}

/// The first sitting: everybody declares, the panel checks the requirements, admits twelve
/// projects, excludes one, and leaves one to an integration.
pub(super) fn sitting(room: &mut Room, next: &str) -> Result<(), RoomError> {
    open_sitting(
        room,
        &[
            "Elenco dei proponenti e dichiarazioni sui conflitti di interessi",
            "Lettura della griglia di valutazione",
            "Verifica dei requisiti essenziali",
        ],
    )?;
    let projects: Vec<ProjectId> = room
        .panel()
        .sight(&Actor::Office)
        .projects()
        .map(|p| p.id().clone())
        .collect();
    for id in ["M1", "M2", "M3", "M4", "M5"] {
        let declared = NoConflict {
            projects: projects.clone(),
            reason: String::new(),
        };
        room.submit(&member(id), Command::DeclareNoConflict(declared))?;
    }
    let chair = member("M1");
    for (place, project) in projects.iter().enumerate() {
        let screener = SCREENERS.get(place % SCREENERS.len()).unwrap_or(&"M2");
        decide_open(room, screener, project)?;
        match project.as_str() {
            "P07" => {
                room.submit(
                    &chair,
                    Command::Exclude {
                        project: project.clone(),
                        check: "A06".into(),
                        motivation: EXCLUSION.to_owned(),
                    },
                )?;
            }
            "P14" => ask(room, project)?,
            _ => {
                let admitted = Admitted {
                    project: project.clone(),
                    reserve: Vec::new(),
                    motivation: String::new(),
                };
                room.submit(&chair, Command::Admit(admitted))?;
            }
        }
    }
    let next = next.to_owned();
    room.submit(&chair, Command::CloseSitting { next })?;
    Ok(())
}

/// Decides what the program leaves to a person: as the dossier hints, where it does.
pub(super) fn decide_open(
    room: &mut Room,
    screener: &str,
    project: &ProjectId,
) -> Result<(), RoomError> {
    let who = member(screener);
    let locale = Locale::new(crate::lang::Lang::It);
    let sight = room.panel().sight(&who);
    let Some(seen) = sight.find(project) else {
        return Ok(());
    };
    let open = seen
        .checked()
        .into_iter()
        .filter(|c| c.standing() == Standing::Open);
    let decisions: Vec<(CheckId, bool, String)> = open
        .map(|c| {
            let met = !matches!(c.found.finding, Finding::NotMet | Finding::ToBeFound);
            let why = motivation(&c.found, c.check, seen.phase(), &locale);
            (
                c.check.id.clone(),
                met,
                if met { String::new() } else { why },
            )
        })
        .collect();
    for (check, met, motivation) in decisions {
        let decided = CheckDecided {
            project: project.clone(),
            check,
            met,
            motivation,
        };
        room.submit(&who, Command::DecideCheck(decided))?;
    }
    Ok(())
}

/// The officer asks an integration of what fails and can be mended.
fn ask(room: &mut Room, project: &ProjectId) -> Result<(), RoomError> {
    let on = date(2018, 1, 9);
    let Some(zone) = room.panel().zone() else {
        return Ok(());
    };
    let asked = IntegrationAsked {
        project: project.clone(),
        checks: vec!["A22".into()],
        fields: Vec::new(),
        on,
        due: days_after(on, 10, &zone),
        text: INTEGRATION.to_owned(),
    };
    room.submit(&member("R1"), Command::AskIntegration(asked))
        .map(drop)
}
