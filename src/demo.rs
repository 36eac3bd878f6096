//! The demonstration panels: invented projects under the WeCaRe call, invented members, and their
//! work up to the middle of the consensus of phase 1, or to the sheets of phase 2. Built by the same steps as any panel, with a clock and
//! salts of its own, so that it is the same every time.

mod definitive;
mod files;
mod screening;
mod second;
mod story;

use std::collections::HashMap;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use crate::call::{self, Call};
use crate::cell::{Cell, Evidence};
use crate::dossier::{self, Dossier, ImportedSheet, Mapping};
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::event::{Actor, Event, Role};
use crate::panel::{Command, Panel};
use crate::room::world::{Clock, Scripted};
use crate::room::{Room, RoomError};

/// The member as whom the demonstration opens.
pub const OPENS_AS: &str = "M1";

/// The members: identifier, name, role. All are invented.
const MEMBERS: [(&str, &str, Role); 9] = [
    ("M1", "Lucia Ferraris", Role::Chair),
    ("M2", "Davide Montà", Role::Member),
    ("M3", "Elena Prato", Role::Member),
    ("M4", "Giorgio Savio", Role::Member),
    ("M5", "Anna Rey", Role::Member),
    ("S1", "Paola Neri", Role::Secretary),
    ("O1", "Marco Dutto", Role::Observer),
    ("V1", "Pietro Olivero", Role::Substitute),
    ("R1", "Carla Baudino", Role::Manager),
];

/// When each member sat down to score, in the order in which they did, and their pace: the time
/// between opening a dossier, saving the sheet and sealing it (UTC).
const SITTINGS: [(&str, &str, i64); 5] = [
    ("M2", "2018-01-10T13:02:11Z", 197),
    ("M5", "2018-01-11T08:15:40Z", 261),
    ("M3", "2018-01-12T16:31:05Z", 173),
    ("M4", "2018-01-15T13:04:52Z", 229),
    ("M1", "2018-01-16T14:20:18Z", 213),
];

/// Why the demonstration panel could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A failure while it was built.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// A file that it is built from cannot be read.
    #[error("the demonstration's own files cannot be read: {0}")]
    Files(String),
}

/// What the demonstration is built from.
struct Material {
    call: Call,
    dossiers: Vec<Dossier>,
    sheets: HashMap<(MemberId, ProjectId), Vec<Cell>>,
}

impl Material {
    fn read() -> Result<Self, DemoError> {
        let call =
            call::parse("wecare-m1.toml", files::CALL).map_err(|problems| first(&problems))?;
        let phase = call
            .phases
            .first()
            .ok_or_else(|| DemoError::Files("the call has no phase".to_owned()))?;
        let mapping = Mapping::default();
        let mut dossiers =
            dossier::read_projects(&files::projects(), &mapping, phase).map_err(|p| first(&p))?;
        let received = |d: &Dossier| d.receipt.as_ref().and_then(|receipt| receipt.received_at);
        dossiers.sort_by_key(received);
        let rows = dossier::read_marks(&files::marks(), &mapping).map_err(|p| first(&p))?;
        let known = |id: &str| dossiers.iter().any(|d| d.id == id);
        let sheets = dossier::sheets(&rows, phase, &known).map_err(|p| first(&p))?;
        let sheets = sheets.into_iter().map(with_evidence).collect();
        Ok(Self {
            call,
            dossiers,
            sheets,
        })
    }
}

fn first(problems: &[impl ToString]) -> DemoError {
    DemoError::Files(
        problems
            .first()
            .map(ToString::to_string)
            .unwrap_or_default(),
    )
}

/// The cells of a sheet by author and project, with the passages that the author quotes.
fn with_evidence(sheet: ImportedSheet) -> ((MemberId, ProjectId), Vec<Cell>) {
    let ImportedSheet {
        project,
        member,
        mut cells,
    } = sheet;
    for cell in &mut cells {
        let own = |e: &&story::Quoted| {
            e.project == project.as_str()
                && e.member == member.as_str()
                && e.sub == cell.sub.as_str()
        };
        let quoted = story::EVIDENCE.iter().filter(own);
        cell.evidence = quoted
            .map(|e| Evidence {
                section: e.section.to_owned(),
                quote: e.quote.to_owned(),
            })
            .collect();
    }
    ((member, project), cells)
}

/// Which of the two phases of the call a demonstration is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Preliminary projects: the panel is in the middle of its consensus.
    Preliminary,
    /// Definitive projects: phase 1 is decided, the panel is in the middle of its sheets.
    Definitive,
}

/// Makes the demonstration panel in a new file.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn build(path: &Path, stage: Stage) -> Result<(), DemoError> {
    if stage == Stage::Definitive {
        return second::build(path);
    }
    let material = Material::read()?;
    let next = "18 gennaio 2018, ore 14, stessa sala";
    let (mut room, clock) = begun(path, &material, next)?;
    for (member, start, pace) in SITTINGS {
        sit(&clock, start, pace);
        score(&mut room, &member.into(), &material)?;
    }
    sit(&clock, "2018-01-18T13:05:00Z", 151);
    screening::open_sitting(&mut room, &["Esame delle divergenze e consenso"])?;
    story::consensus(&mut room)?;
    Ok(())
}

/// A new panel up to the end of the sitting on the requirements, which says when the next one is, and
/// its clock.
fn begun(path: &Path, material: &Material, next: &str) -> Result<(Room, Clock), RoomError> {
    let world = Scripted::new(Timestamp::UNIX_EPOCH, SignedDuration::ZERO);
    let clock = world.clock();
    sit(&clock, "2018-01-08T09:12:30Z", 41);
    let mut room = Room::create(path, material.call.clone(), files::CALL, Box::new(world))?;
    for (id, name, role) in MEMBERS {
        room.submit(
            &Actor::Office,
            Command::AddMember {
                id: id.into(),
                name: name.to_owned(),
                role,
            },
        )?;
    }
    room.import_projects(&material.dossiers, false)?;
    screening::appointment(&mut room)?;
    sit(&clock, "2018-01-09T08:30:00Z", 23);
    screening::sitting(&mut room, next)?;
    Ok((room, clock))
}

fn sit(clock: &Clock, start: &str, pace: i64) {
    let start = start.parse().unwrap_or(Timestamp::UNIX_EPOCH);
    clock.set(start, SignedDuration::from_secs(pace));
}

/// One member reads the projects in their own order, types every sheet and seals what is whole.
fn score(room: &mut Room, member: &MemberId, material: &Material) -> Result<(), RoomError> {
    let who = Actor::Member(member.clone());
    let sight = room.panel().sight(&who);
    let places = sight.own_order();
    let projects: Vec<ProjectId> = places
        .iter()
        .filter_map(|p| Some(sight.project(*p)?.id().clone()))
        .collect();
    let whole = sight.phase().subs.len();
    for project in projects {
        let Some(cells) = material.sheets.get(&(member.clone(), project.clone())) else {
            continue;
        };
        let admitted = room.panel().sight(&who).find(&project);
        if admitted.is_none_or(|p| p.screening().admitted.is_none()) {
            continue;
        }
        room.submit(&who, Command::Open(project.clone()))?;
        room.save_all(&who, &project, cells)?;
        if cells.iter().filter(|cell| cell.mark.is_some()).count() == whole {
            room.seal(&who, &project)?;
        }
    }
    Ok(())
}

/// Whether a panel is the demonstration as this program makes it, however far somebody has
/// gone on in it: the same call, members and projects.
#[must_use]
pub fn is_current(panel: &Panel, stage: Stage) -> bool {
    let Ok(material) = Material::read() else {
        return false;
    };
    let members = panel
        .members()
        .iter()
        .map(|m| (m.id.as_str(), m.name.as_str(), m.role));
    let hash = |d: &Dossier| serde_json::to_vec(d).map(|bytes| Hash::of(&bytes)).ok();
    let sight = panel.sight(&Actor::Office);
    let (ids, filed): (Vec<ProjectId>, Vec<Option<Hash>>) = sight
        .journal()
        .filter_map(|e| match &e.event {
            Event::ProjectFiled(f) => Some((f.project.clone(), Some(f.dossier))),
            _ => None,
        })
        .unzip();
    let mut expected: Vec<_> = material.dossiers.iter().map(hash).collect();
    if stage == Stage::Definitive {
        let admitted = ids.get(expected.len()..).unwrap_or_default();
        let Ok(definitives) = second::definitives(&material, admitted) else {
            return false;
        };
        if definitives.is_empty() {
            return false;
        }
        expected.extend(definitives.iter().map(hash));
    }
    panel.call().hash == material.call.hash && members.eq(MEMBERS) && filed == expected
}

/// Whether everything in a panel is invented, so that nothing is lost when it is made anew.
#[must_use]
pub fn is_invented(panel: &Panel) -> bool {
    panel
        .sight(&Actor::Office)
        .projects()
        .all(|project| project.filed().invented)
        && panel
            .sight(&Actor::Office)
            .journal()
            .any(|e| matches!(e.event, Event::ProjectFiled(_)))
}

#[cfg(test)]
mod tests;
