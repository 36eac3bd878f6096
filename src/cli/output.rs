//! Where the bytes of a document or a table go: to standard output, or to a file that is there
//! whole or not at all, and that is never a panel.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use vaglio::locale::Arg;
use vaglio::log;

use super::Desk;
use super::answer::{Answer, Failure};

/// What SQLite adds to the name of a file for those it keeps beside it.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Hands out what was made from a panel.
pub(super) fn deliver(
    desk: &Desk,
    panel: &Path,
    output: Option<&Path>,
    bytes: Vec<u8>,
) -> Result<Answer, Failure> {
    let Some(path) = output else {
        return String::from_utf8(bytes)
            .map(Answer::well)
            .map_err(|_| Failure::one(desk.locale.text("cli-needs-output")));
    };
    let file = path.display().to_string();
    if belongs_to_a_panel(panel, path) {
        return Err(Failure::one(
            desk.say("cli-output-is-panel", &[("file", Arg::Text(&file))]),
        ));
    }
    replace(path, &bytes).map_err(|error| {
        let args = [
            ("file", Arg::Text(&file)),
            ("problem", Arg::Text(&error.to_string())),
        ];
        Failure::one(desk.say("cli-output-unwritable", &args))
    })?;
    Ok(Answer::well(""))
}

/// Whether a path leads to a panel, this one or any other, or to what SQLite keeps beside one.
fn belongs_to_a_panel(panel: &Path, path: &Path) -> bool {
    let real = path.canonicalize().ok();
    let own = panel.canonicalize().ok();
    let told = [Some(path.to_owned()), real];
    told.into_iter().flatten().any(|path| {
        std::iter::once(path.clone())
            .chain(BESIDE.iter().filter_map(|ending| without(&path, ending)))
            .any(|file| {
                let same = own.is_some() && file.canonicalize().ok() == own;
                same || log::is_panel(&file)
            })
    })
}

/// A path without an ending of its name.
fn without(path: &Path, ending: &str) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?.strip_suffix(ending)?;
    Some(path.with_file_name(name))
}

/// Writes a file beside its place, then puts it there in one step.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
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
