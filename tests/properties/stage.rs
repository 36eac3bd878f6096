//! The stage: a small call, its people and projects.

use std::path::Path;

use vaglio::call::{self, Call};
use vaglio::dossier::Dossier;
use vaglio::ids::Hash;
use vaglio::panel::Command;
use vaglio::panel::event::people::NoConflict;
use vaglio::panel::event::screening::{Admitted, CheckDecided};
use vaglio::panel::event::sitting::Mode;
use vaglio::panel::event::{Actor, Filed, Role};
use vaglio::room::Room;
use vaglio::room::world::Scripted;

pub(super) const SUBS: [&str; 3] = ["A", "B", "C"];
/// The greatest mark: 5 in halves.
pub(super) const TOP: u16 = 10;
/// Whose marks are hidden in the comparison of two logs.
pub(super) const HIDDEN: &str = "M2";

#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    pub(super) assigned: bool,
    pub(super) partial: bool,
    pub(super) by_chair: bool,
    pub(super) mean: bool,
    /// Declarations, sittings with their quorum and screening before the scoring.
    pub(super) whole: bool,
}

pub(super) fn call_file(rules: Rules) -> String {
    let pick = |yes: bool, a: &str, b: &str| if yes { a.to_owned() } else { b.to_owned() };
    format!(
        r#"
        call = {{ id = "T", title = "Test", languages = ["en"], conflicts_of_interest = "{}"{} }}
        scale = {{ max = 5, step = 0.5 }}
        [[phase]]
        id = "P"
        name = "Phase"
        decision = "ranking"
        screening = "{}"
        tie_break = ["A", "public_draw"]
        scorers = "{}"
        partial_sheets = "{}"
        reveal = "{}"
        consensus = {{ method = "{}" }}
        thresholds = {{ total = 50 }}
        gates = [{{ sub = "B", min = 2 }}]
        divergence = {{ yellow = {{ range = 1.5 }}, red = {{ range = 2.5, total_range = 30, straddle = true }} }}
        check = [{{ id = "K1", name = "Check", on_fail = "excluded", basis = "Act" }}]
        criterion = [
          {{ id = "X", name = "X", sub = [
            {{ id = "A", name = "A", weight = 30 }}, {{ id = "B", name = "B", weight = 30 }} ] }},
          {{ id = "Y", name = "Y", sub = [ {{ id = "C", name = "C", weight = 40 }} ] }},
        ]
        "#,
        pick(rules.whole, "declared_per_project", "not_asked"),
        pick(
            rules.whole,
            ", quorum = { preparatory = 2, evaluative = \"plenum\" }",
            ""
        ),
        pick(rules.whole, "before_scoring", "not_kept"),
        pick(rules.assigned, "assigned", "every_member"),
        pick(rules.partial, "allowed", "refused"),
        pick(rules.by_chair, "by_chair", "when_all_sealed"),
        pick(rules.mean, "mean", "agreed"),
    )
}

pub(super) fn call(file: &str) -> Call {
    call::parse("call", file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

pub(super) fn member(id: &str, role: Role) -> Command {
    Command::AddMember {
        id: id.into(),
        name: format!("Name of {id}"),
        role,
    }
}

/// The one dossier of all these projects.
pub(super) fn dossier() -> Dossier {
    Dossier {
        id: "P1".into(),
        title: "Edition 0".into(),
        ..Dossier::default()
    }
}

pub(super) fn filed(id: &str, edition: u8) -> Filed {
    Filed {
        project: id.into(),
        title: format!("Edition {edition}"),
        districts: vec![],
        lead: String::new(),
        missing: vec![],
        invented: false,
        facts: std::sync::Arc::default(),
        dossier: Hash::of(&serde_json::to_vec(&dossier()).unwrap()),
    }
}

/// What stands before the first step: a chair, two members, a substitute, an observer, two projects; where all is
/// kept, they have declared, sit and have admitted both.
pub(super) fn opening(rules: Rules) -> Vec<(Actor, Command)> {
    let mut commands = vec![
        member("M1", Role::Chair),
        member("M2", Role::Member),
        member("M3", Role::Member),
        member("SU", Role::Substitute),
        member("OB", Role::Observer),
        Command::File(vec![filed("P1", 0), filed("P2", 0)]),
    ];
    if rules.assigned {
        let both = vec!["M2".into(), "M3".into()];
        commands.push(Command::Assign(vec![
            ("P1".into(), both.clone()),
            ("P2".into(), both),
        ]));
    }
    let mut all: Vec<_> = commands
        .into_iter()
        .map(|command| (Actor::Office, command))
        .collect();
    if rules.whole {
        let chair = || Actor::Member("M1".into());
        for id in ["M1", "M2", "M3", "SU"] {
            let free = NoConflict {
                projects: vec!["P1".into(), "P2".into()],
                reason: String::new(),
            };
            all.push((Actor::Member(id.into()), Command::DeclareNoConflict(free)));
        }
        all.push((chair(), sitting(&["M1", "M2", "M3"])));
        for id in ["P1", "P2"] {
            let met = CheckDecided {
                project: id.into(),
                check: "K1".into(),
                met: true,
                motivation: String::new(),
            };
            all.push((chair(), Command::DecideCheck(met)));
            all.push((chair(), admit(id)));
        }
    }
    all
}

/// Opening a sitting with some people in it.
pub(super) fn sitting(present: &[&str]) -> Command {
    Command::OpenSitting {
        mode: Mode::InPerson,
        place: "Room".into(),
        agenda: vec!["Projects".into()],
        present: present.iter().map(|id| (*id).into()).collect(),
        remote: vec![],
    }
}

pub(super) fn admit(project: &str) -> Command {
    Command::Admit(Admitted {
        project: project.into(),
        reserve: vec![],
        motivation: String::new(),
    })
}

pub(super) fn room(rules: Rules, path: &Path) -> Room {
    let file = call_file(rules);
    let world = Scripted::new(
        "2018-02-05T08:00:00Z".parse().unwrap(),
        jiff::SignedDuration::from_secs(1),
    );
    let mut room = Room::create(path, call(&file), file.as_bytes(), Box::new(world)).unwrap();
    room.import_projects(&[dossier()], false).unwrap();
    for (who, command) in opening(rules) {
        room.submit(&who, command).unwrap();
    }
    room
}
