//! `demo`: the demonstration panel, made once and kept until the program changes.

use std::path::{Path, PathBuf};

use vaglio::demo::{self, DemoError, Stage};
use vaglio::locale::Arg;
use vaglio::log::LogError;
use vaglio::room::world::Machine;
use vaglio::room::{Room, RoomError};

use super::answer::{Answer, Failure};
use super::export::beside;
use super::{Desk, session};

pub(super) fn run(
    desk: &Desk,
    member: Option<&str>,
    reset: bool,
    phase: u8,
) -> Result<Answer, Failure> {
    let stage = if phase == 2 {
        Stage::Definitive
    } else {
        Stage::Preliminary
    };
    let path = place(stage);
    let room = ready(desk, &path, stage, reset)?;
    let who = desk.member(&room, member.unwrap_or(demo::OPENS_AS))?;
    session::start(desk, room, &path, who, None, true)
}

/// Where the demonstration is kept: where VAGLIO_DEMO says, else with what programs keep for
/// themselves.
fn place(stage: Stage) -> PathBuf {
    let said = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(path) = said("VAGLIO_DEMO") {
        return path;
    }
    let cache = said("XDG_CACHE_HOME")
        .or_else(|| said("LOCALAPPDATA"))
        .or_else(|| Some(said("HOME")?.join(".cache")));
    let folder = cache.map_or_else(std::env::temp_dir, |cache| cache.join("vaglio"));
    folder.join(match stage {
        Stage::Preliminary => concat!("demo-", env!("CARGO_PKG_VERSION"), ".vaglio"),
        Stage::Definitive => concat!("demo-2-", env!("CARGO_PKG_VERSION"), ".vaglio"),
    })
}

/// The demonstration as it stands, made where it is missing, outdated, unreadable or not wanted
/// as it is.
fn ready(desk: &Desk, path: &Path, stage: Stage, reset: bool) -> Result<Room, Failure> {
    match Room::open(path, Box::new(Machine)) {
        // A panel that somebody works with is never overwritten, wherever VAGLIO_DEMO points.
        Ok(room) if !demo::is_invented(room.panel()) => {
            let file = path.display().to_string();
            return Err(Failure::one(
                desk.say("cli-demo-elsewhere", &[("file", Arg::Text(&file))]),
            ));
        }
        Ok(room) if !reset && demo::is_current(room.panel(), stage) => return Ok(room),
        Err(RoomError::Log(error @ (LogError::Locked | LogError::NewerFormat { .. }))) => {
            return Err(desk.failed(error.into()));
        }
        Ok(_) | Err(_) => {}
    }
    make(path, stage).map_err(|error| match error {
        DemoError::Room(error) => desk.failed(error),
        error @ DemoError::Files(_) => Failure::one(error.to_string()),
    })?;
    desk.open(path)
}

fn make(path: &Path, stage: Stage) -> Result<(), DemoError> {
    let failed = |error: std::io::Error| DemoError::Room(LogError::from(error).into());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let fresh = beside(path);
    let built = demo::build(&fresh, stage).and_then(|()| {
        // What an older file left behind must not be taken for this one's.
        for ending in ["-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            match std::fs::remove_file(name) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(failed(error));
                }
                _ => {}
            }
        }
        std::fs::rename(&fresh, path).map_err(failed)
    });
    if built.is_err() {
        // The first error is the one worth telling.
        let _ = std::fs::remove_file(&fresh);
    }
    built
}
