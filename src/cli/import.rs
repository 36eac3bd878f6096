//! `import`: projects and marks from files, all of them or nothing.

use std::path::{Path, PathBuf};

use vaglio::dossier::{self, Mapping, Source};
use vaglio::locale::Arg;
use vaglio::room::Room;
use vaglio::room::import::Summary;

use super::answer::{Answer, Failure};
use super::args::{Import, Imported};
use super::{Desk, count, read_file};

/// Endings of the files that are taken from a folder.
const ENDINGS: [&str; 6] = ["json", "csv", "tsv", "xlsx", "xlsm", "ods"];

pub(super) fn run(desk: &Desk, asked: &Import) -> Result<Answer, Failure> {
    let mapping = Mapping::parse(&asked.map).map_err(|problems| Failure::list(&problems))?;
    let mut room = desk.open(&asked.panel)?;
    let sources = sources(&asked.files)?;
    match asked.what {
        Imported::Projects => projects(desk, &mut room, &sources, &mapping, asked.dry_run),
        Imported::Marks => marks(desk, &mut room, &sources, &mapping, asked),
    }
}

fn projects(
    desk: &Desk,
    room: &mut Room,
    sources: &[Source],
    mapping: &Mapping,
    dry_run: bool,
) -> Result<Answer, Failure> {
    let dossiers = dossier::read_projects(sources, mapping, room.panel().phase())
        .map_err(|problems| nothing_imported(desk, &problems))?;
    let done = room
        .import_projects(&dossiers, dry_run)
        .map_err(|error| desk.failed(error))?;
    let summary = desk.say("cli-imported-projects", &counts(&done));
    Ok(told(desk, &done, summary, dry_run))
}

fn marks(
    desk: &Desk,
    room: &mut Room,
    sources: &[Source],
    mapping: &Mapping,
    asked: &Import,
) -> Result<Answer, Failure> {
    let panel = room.panel();
    let sheets = dossier::read_marks(sources, mapping)
        .and_then(|rows| dossier::sheets(&rows, panel.phase(), &|id| panel.has_project(id)))
        .map_err(|problems| nothing_imported(desk, &problems))?;
    let done = room
        .import_marks(sheets, asked.add_members, asked.dry_run)
        .map_err(|error| desk.failed(error))?;
    let mut args = counts(&done).to_vec();
    args.extend([
        ("members", count(done.members.len())),
        ("revealed", count(done.revealed)),
    ]);
    let summary = desk.say("cli-imported-marks", &args);
    Ok(told(desk, &done, summary, asked.dry_run))
}

fn nothing_imported(desk: &Desk, problems: &[dossier::Problem]) -> Failure {
    Failure::list(problems).and(desk.locale.text("cli-nothing-imported").into_owned())
}

fn counts(done: &Summary) -> [(&'static str, Arg<'static>); 3] {
    [
        ("added", count(done.added.len())),
        ("changed", count(done.changed.len())),
        ("unchanged", count(done.unchanged.len())),
    ]
}

fn told(desk: &Desk, done: &Summary, summary: String, dry_run: bool) -> Answer {
    if !dry_run {
        return Answer::well(summary);
    }
    let lists = [
        ("cli-would-join", &done.members),
        ("cli-would-add", &done.added),
        ("cli-would-change", &done.changed),
        ("cli-would-stay", &done.unchanged),
    ];
    let lines = lists.iter().flat_map(|(key, ids)| {
        ids.iter()
            .map(|id| desk.say(key, &[("id", Arg::Text(id))]) + "\n")
    });
    let lines: String = lines.collect();
    Answer::well(format!(
        "{lines}{summary}\n{}",
        desk.locale.text("cli-dry-run")
    ))
}

/// The files, and in place of a folder the files in it by name.
fn sources(paths: &[PathBuf]) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for path in paths {
        let files = if path.is_dir() {
            files_in(path)?
        } else {
            vec![path.clone()]
        };
        for file in files {
            sources.push(Source {
                name: file.display().to_string(),
                bytes: read_file(&file)?,
            });
        }
    }
    Ok(sources)
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unread = |error| {
        Failure::one(format!(
            "{} cannot be read: {error}; check the folder",
            folder.display()
        ))
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let ending = path
            .extension()
            .and_then(|e| e.to_str())
            .map(str::to_ascii_lowercase);
        // Spreadsheet programs and systems leave side files of their own (`~$p.xlsx`, `._p.csv`).
        let aside = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with('.') || name.starts_with("~$"));
        if path.is_file() && !aside && ending.is_some_and(|e| ENDINGS.contains(&e.as_str())) {
            files.push(path);
        }
    }
    if files.is_empty() {
        let endings = ENDINGS.map(|e| format!(".{e}")).join(", ");
        let what = format!(
            "{} holds no {endings} file: name the files, or another folder",
            folder.display()
        );
        return Err(Failure::one(what));
    }
    files.sort();
    Ok(files)
}
