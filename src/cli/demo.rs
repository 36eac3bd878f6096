//! `demo`: the demonstration panel, made once and kept until the program changes.

use std::path::{Path, PathBuf};

use vaglio::demo::{self, DemoError, Stage};
use vaglio::locale::Arg;
use vaglio::log::LogError;
use vaglio::room::world::Machine;
use vaglio::room::{Room, RoomError};

use super::answer::{Answer, Failure};
use super::output::beside;
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
    let (path, named) = place(stage);
    let room = ready(desk, &path, named, stage, reset)?;
    let who = desk.member(&room, member.unwrap_or(demo::OPENS_AS))?;
    session::start(desk, room, &path, who, None, true)
}

/// Where the demonstration is kept, and whether VAGLIO_DEMO says so: else it lies with what
/// programs keep for themselves.
fn place(stage: Stage) -> (PathBuf, bool) {
    let said = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(path) = said("VAGLIO_DEMO") {
        return (path, true);
    }
    let cache = said("XDG_CACHE_HOME")
        .or_else(|| said("LOCALAPPDATA"))
        .or_else(|| Some(said("HOME")?.join(".cache")));
    let folder = cache.map_or_else(std::env::temp_dir, |cache| cache.join("vaglio"));
    let file = match stage {
        Stage::Preliminary => concat!("demo-", env!("CARGO_PKG_VERSION"), ".vaglio"),
        Stage::Definitive => concat!("demo-2-", env!("CARGO_PKG_VERSION"), ".vaglio"),
    };
    (folder.join(file), false)
}

/// The demonstration as it stands, made where it is missing, outdated or not wanted as it is. What
/// cannot be read is only made anew where the program chose the place itself.
fn ready(
    desk: &Desk,
    path: &Path,
    named: bool,
    stage: Stage,
    reset: bool,
) -> Result<Room, Failure> {
    let file = path.display().to_string();
    let file = ("file", Arg::Text(&file));
    match Room::open(path, Box::new(Machine)) {
        // A panel that somebody works with is never overwritten, wherever VAGLIO_DEMO points.
        Ok(room) if !demo::is_invented(room.panel()) => {
            return Err(Failure::one(desk.say("cli-demo-elsewhere", &[file])));
        }
        Ok(room) if !reset && demo::is_current(room.panel(), stage) => return Ok(room),
        // One name for both phases: what was done in the other one is not thrown away unasked.
        Ok(room) if !reset && named && demo::is_current(room.panel(), other(stage)) => {
            let phase = ("phase", Arg::Count(number(other(stage))));
            return Err(Failure::one(
                desk.say("cli-demo-other-phase", &[file, phase]),
            ));
        }
        Ok(_) | Err(RoomError::Log(LogError::NotFound(_))) => {}
        Err(RoomError::Log(error @ (LogError::Locked | LogError::NewerFormat { .. }))) => {
            return Err(desk.failed(error.into()));
        }
        Err(_) if named => {
            return Err(Failure::one(desk.say("cli-demo-elsewhere", &[file])));
        }
        Err(_) => {}
    }
    make(path, stage).map_err(|error| match error {
        DemoError::Room(error) => desk.failed(error),
        error @ DemoError::Files(_) => Failure::one(error.to_string()),
    })?;
    desk.open(path)
}

const fn other(stage: Stage) -> Stage {
    match stage {
        Stage::Preliminary => Stage::Definitive,
        Stage::Definitive => Stage::Preliminary,
    }
}

const fn number(stage: Stage) -> i64 {
    match stage {
        Stage::Preliminary => 1,
        Stage::Definitive => 2,
    }
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
