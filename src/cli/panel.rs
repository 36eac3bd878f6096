//! `new`, `call check`, `assign`: what makes a panel ready.

use std::path::Path;

use vaglio::call::{self, Call};
use vaglio::dossier::{self, Mapping, Source};
use vaglio::export::status;
use vaglio::ids::MemberId;
use vaglio::locale::Arg;
use vaglio::panel::event::Actor;
use vaglio::panel::{Command, Refusal};
use vaglio::room::Room;
use vaglio::room::world::Machine;

use super::answer::{Answer, Failure};
use super::{Desk, count, read_file, typed};

/// The calls that come with the program, by name.
const SHIPPED: [(&str, &[u8]); 5] = [
    (
        "wecare-m1",
        include_bytes!("../../data/calls/wecare-m1.toml"),
    ),
    (
        "wecare-m2",
        include_bytes!("../../data/calls/wecare-m2.toml"),
    ),
    (
        "wecare-m3",
        include_bytes!("../../data/calls/wecare-m3.toml"),
    ),
    (
        "wecare-m4",
        include_bytes!("../../data/calls/wecare-m4.toml"),
    ),
    ("generic", include_bytes!("../../data/calls/generic.toml")),
];

/// Name and bytes of a call file; the name of a shipped one goes before a file of that name.
pub(super) fn call_file(call: &Path) -> Result<(String, Vec<u8>), Failure> {
    match SHIPPED.iter().find(|(name, _)| call.as_os_str() == *name) {
        Some((name, bytes)) => Ok((format!("{name}.toml"), bytes.to_vec())),
        None => Ok((call.display().to_string(), read_file(call)?)),
    }
}

pub(super) fn new(desk: &Desk, path: &Path, call: &Path) -> Result<Answer, Failure> {
    let (name, bytes) = call_file(call)?;
    let call = call::parse(&name, &bytes).map_err(|problems| Failure::list(&problems))?;
    let made = made(desk, path, &call);
    Room::create(path, call, &bytes, Box::new(Machine)).map_err(|error| desk.failed(error))?;
    Ok(Answer::well(made))
}

fn made(desk: &Desk, path: &Path, call: &Call) -> String {
    let title = call.title.get(desk.locale.lang());
    let args = [
        ("file", Arg::Text(&path.display().to_string())),
        ("id", Arg::Text(&call.id)),
        ("title", Arg::Text(title)),
    ];
    let (made, next, panel) = (
        desk.say("cli-made", &args),
        desk.locale.text("cli-next"),
        typed(path),
    );
    format!(
        "{made}\n{next}\n  vaglio member add {panel} M1 --name \"…\" --role chair\n  vaglio import {panel} projects …\n  \
         vaglio open {panel} --as M1\n"
    )
}

pub(super) fn check(desk: &Desk, call: &Path) -> Result<Answer, Failure> {
    let (name, bytes) = call_file(call)?;
    let file = ("file", Arg::Text(&name));
    Ok(match call::parse(&name, &bytes) {
        Ok(call) => Answer::well(desk.say("cli-call-sound", &[file, ("id", Arg::Text(&call.id))])),
        Err(problems) => {
            let lines: String = problems
                .iter()
                .map(|problem| format!("{problem}\n"))
                .collect();
            let summary = desk.say(
                "cli-call-problems",
                &[file, ("count", count(problems.len()))],
            );
            Answer::new(format!("{lines}{summary}"), false)
        }
    })
}

pub(super) fn assign(desk: &Desk, path: &Path, file: &Path) -> Result<Answer, Failure> {
    let mut room = desk.open(path)?;
    let source = Source {
        name: file.display().to_string(),
        bytes: read_file(file)?,
    };
    let panel = room.panel();
    let scores = |id: &str| match panel.member(id) {
        None => Err(Refusal::UnknownMember(id.to_owned())),
        Some(member) if member.role.scores() => Ok(()),
        Some(_) => Err(Refusal::DoesNotScore(id.to_owned())),
    };
    let known = |id: &str| panel.has_project(id);
    let told =
        |id: &str| scores(id).map_err(|refusal| vaglio::locale::refusal(&refusal, &desk.locale));
    let pairs = dossier::read_assignments(&[source], &Mapping::default(), &known, &told)
        .map_err(|problems| Failure::list(&problems))?;
    let before = assigned(&room);
    let projects = pairs.len();
    room.submit(&Actor::Office, Command::Assign(pairs))
        .map_err(|error| desk.failed(error))?;
    let new = assigned(&room).len() - before.len();
    Ok(Answer::well(desk.say(
        "cli-assigned",
        &[("count", count(new)), ("projects", count(projects))],
    )))
}

/// Every project with each member who must score it.
fn assigned(room: &Room) -> Vec<(usize, MemberId)> {
    let projects = room.panel().sight(&Actor::Office);
    projects
        .places()
        .flat_map(|(place, project)| {
            project
                .scorers()
                .map(move |m| (place, m.id.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

pub(super) fn status(desk: &Desk, path: &Path, json: bool) -> Result<Answer, Failure> {
    let room = desk.open(path)?;
    let status = status::status(room.panel().sight(&Actor::Office), desk.locale.lang());
    Ok(Answer::well(if json {
        status.json()
    } else {
        status.lines(&desk.locale)
    }))
}
