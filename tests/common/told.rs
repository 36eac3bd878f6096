//! What the stages of the acceptance stories and of the scoring scenarios have in common: what was wanted and
//! what was found, who acts, and whether the panel file is whole afterwards.

use std::path::Path;

use vaglio::panel::Sight;
use vaglio::panel::event::{Actor, Event};
use vaglio::room::world::Machine;
use vaglio::room::{Room, RoomError, replay};

pub(crate) fn same(what: &str, wanted: Option<&String>, found: &str) -> Result<(), String> {
    match wanted {
        Some(wanted) if wanted != found => Err(format!("{what}: «{found}», «{wanted}» expected")),
        _ => Ok(()),
    }
}

pub(crate) fn actor(who: &str) -> Actor {
    match who {
        "office" => Actor::Office,
        id => Actor::Member(id.into()),
    }
}

/// The name of a refusal or another error.
pub(crate) fn variant(error: &RoomError) -> String {
    let text = match error {
        RoomError::Refused(refusal) => format!("{refusal:?}"),
        other => format!("{other:?}"),
    };
    text.chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// The kind of an entry, as the log names it.
pub(crate) fn kind(event: &Event) -> String {
    serde_json::to_value(event).unwrap()["kind"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The file is whole, and adds up to what everyone was looking at.
pub(crate) fn whole(room: &Room, path: &Path) -> Result<(), String> {
    let verdict = room.log().verify().unwrap();
    if let Some(fault) = verdict.fault {
        return Err(format!("the panel file is not whole: {fault:?}"));
    }
    let again = replay(room.log()).unwrap();
    let opened = Room::open(path, Box::new(Machine)).unwrap();
    let members = room.panel().sight(&Actor::Office).members();
    assert!(!members.is_empty(), "nobody looks");
    for who in members.iter().map(|m| Actor::Member(m.id.clone())) {
        let live = state(room.panel().sight(&who));
        for other in [&again, opened.panel()] {
            if state(other.sight(&who)) != live {
                return Err("the log does not add up to what was on the screens".into());
            }
        }
    }
    Ok(())
}

/// All that a person sees of a panel.
fn state(sight: Sight<'_>) -> String {
    let mut text = format!(
        "{:?}{:?}{:?}",
        sight.head(),
        sight.members(),
        sight.ranking()
    );
    text += &format!("{:?}{:?}", sight.procedure(), sight.limit());
    for sitting in sight.sittings() {
        text += &format!("{sitting:?}");
    }
    for list in sight.lists() {
        text += &format!("{list:?}");
    }
    for project in sight.projects() {
        text += &format!(
            "{:?}{:?}{:?}{:?}",
            project.filed(),
            project.standing(),
            project.progress(),
            project.screening()
        );
        text += &format!(
            "{:?}{:?}{:?}{:?}",
            project.exclusion(),
            project.sheets(),
            project.divergences(),
            project.applicant()
        );
        for sub in 0..project.phase().subs.len() {
            text += &format!("{:?}", project.item(sub));
        }
    }
    text
}
