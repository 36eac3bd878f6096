//! `export`: a table of what the panel holds.

use clap::ValueEnum;
use vaglio::dossier::Dossier;
use vaglio::export;
use vaglio::panel::event::Actor;
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::{Export, Exported, Format};
use super::output::deliver;

pub(super) fn run(desk: &Desk, asked: &Export) -> Result<Answer, Failure> {
    let room = desk.open(&asked.panel)?;
    let bytes = bytes(desk, &room, asked.what, asked.format)?;
    deliver(desk, &asked.panel, asked.output.as_deref(), bytes)
}

fn bytes(desk: &Desk, room: &Room, what: Exported, format: Format) -> Result<Vec<u8>, Failure> {
    let sight = room.panel().sight(&Actor::Office);
    let table = match what {
        Exported::Projects => {
            let dossiers = dossiers(desk, room)?;
            match format {
                Format::Json => return Ok(export::projects_json(&dossiers).into_bytes()),
                Format::Csv | Format::Xlsx => export::projects(sight.phase(), &dossiers),
            }
        }
        Exported::Marks => export::marks(sight),
        Exported::Consensus => export::consensus(sight),
        Exported::Ranking => export::ranking(sight),
        Exported::Journal => export::journal(sight),
    };
    Ok(match format {
        Format::Csv => table.to_csv().into_bytes(),
        Format::Json => table.to_json().into_bytes(),
        Format::Xlsx => {
            let name = what.to_possible_value();
            let name = name.as_ref().map_or("vaglio", |n| n.get_name());
            table
                .to_xlsx(name)
                .map_err(|error| Failure::one(error.to_string()))?
        }
    })
}

fn dossiers(desk: &Desk, room: &Room) -> Result<Vec<Dossier>, Failure> {
    let sight = room.panel().sight(&Actor::Office);
    sight
        .projects()
        .map(|project| {
            room.dossier(&Actor::Office, project.id())
                .map_err(|error| desk.failed(error))
        })
        .collect()
}
