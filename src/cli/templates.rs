//! `templates`: the templates that come with the program, written to a folder for an office to change.

use std::fs::{File, create_dir_all};
use std::io::{Error, Write};
use std::path::Path;

use vaglio::export::template::SHIPPED;
use vaglio::locale::Arg;

use super::answer::{Answer, Failure};
use super::{Desk, count, typed};

/// Writes every template; where one is there already, nothing is written.
pub(super) fn run(desk: &Desk, folder: &Path) -> Result<Answer, Failure> {
    let paths = SHIPPED.iter().map(|(name, text)| (folder.join(name), text));
    if let Some((path, _)) = paths
        .clone()
        .find(|(path, _)| path.symlink_metadata().is_ok())
    {
        let file = path.display().to_string();
        return Err(Failure::one(
            desk.say("cli-templates-there", &[("file", Arg::Text(&file))]),
        ));
    }
    for (path, text) in paths {
        write(&path, text).map_err(|error| {
            let (file, problem) = (path.display().to_string(), error.to_string());
            let args = [("file", Arg::Text(&file)), ("problem", Arg::Text(&problem))];
            Failure::one(desk.say("cli-template-unwritable", &args))
        })?;
    }
    let folder = typed(folder);
    let args = [
        ("count", count(SHIPPED.len())),
        ("folder", Arg::Text(&folder)),
    ];
    Ok(Answer::well(desk.say("cli-templates-written", &args)))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        create_dir_all(folder)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}
