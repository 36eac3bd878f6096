//! `export`: a table to standard output, or to a file that is there whole or not at all.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use vaglio::dossier::Dossier;
use vaglio::export;
use vaglio::panel::event::Actor;
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::args::{Export, Exported, Format};

pub(super) fn run(desk: &Desk, asked: &Export) -> Result<Answer, Failure> {
    let room = desk.open(&asked.panel)?;
    let bytes = bytes(desk, &room, asked.what, asked.format)?;
    let Some(path) = &asked.output else {
        return String::from_utf8(bytes)
            .map(Answer::well)
            .map_err(|_| Failure::one(desk.locale.text("cli-needs-output")));
    };
    replace(path, &bytes).map_err(|error| {
        Failure::one(format!(
            "{} cannot be written: {error}; nothing was changed",
            path.display()
        ))
    })?;
    Ok(Answer::well(""))
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

/// Writes a file beside its place, then puts it there in one step.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // Where a link leads, so that it stays one; what is no file (a pipe, a terminal) is written to.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.exists() && !path.is_file() {
        return File::options().write(true).open(&path)?.write_all(bytes);
    }
    let beside = beside(&path);
    let written = File::create_new(&beside).and_then(|mut file| {
        if let Ok(old) = path.metadata() {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, &path)
    });
    if written.is_err() {
        // The first error is the one worth telling.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

/// A name beside a file that nothing else uses.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", std::process::id()));
    path.with_file_name(name)
}
