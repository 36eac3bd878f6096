//! The panels of these tests.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use jiff::SignedDuration;
use vaglio::room::Room;
use vaglio::room::world::Scripted;

use crate::common::Seat;
use crate::stage::Stage;

static PLAYED: LazyLock<Mutex<HashMap<String, Vec<u8>>>> = LazyLock::new(Mutex::default);

/// Six districts, all that a call file can say of them: from two came a project, from one two, from
/// two none; one project names a district that is not in the register.
const STORY: &str = r##"
title = "territory"
members = { M1 = "chair", M2 = "member", M3 = "member", S1 = "secretary", R1 = "manager", O1 = "observer" }
projects = { P1 = { title = "Orti condivisi", district = "Distretto di Valfinta" }, P2 = { title = "Casa aperta", district = "distretto di Altrove" }, P3 = { title = "Officina di quartiere", district = "Distretto di Altrove" }, P4 = { title = "Portineria sociale", district = "Distretto di Nessunluogo" } }
PREPARED
steps = [
  { who = "M1", does = "declares no conflict", projects = "all" },
  STEPS
]

[rules]
"# Principi della strategia. (Principles of the strategy.)" = """
[[call.district]]
id = "DI-01"
name = "Distretto di Valfinta"
enti_gestori = ["P1-0"]
comuni = ["Valfinta", "Borgo Inventato", "Pieve di Sotto", "Rocca Finta"]
asl = ["ASL inventata 1"]
population = 48210

[[call.district]]
id = "DI-02"
name = "Distretto di Altrove"
comuni = ["Altrove"]
asl = ["ASL inventata 1", "ASL inventata 2"]

[[call.district]]
id = "DI-03"
name = "Distretto della Valle che non c'è"
enti_gestori = ["Consorzio della Valle"]
comuni = ["Valle Alta", "Valle Bassa"]
population = 12005

[[call.district]]
id = "DI-04"
name = "Distretto del Lago Dipinto"
"""
"# programme = [\"…\", \"Asse …\", \"Azione …\"]" = "programme = [\"Programma inventato\", \"Asse 3\", \"Azione 9\"]"
"# reserve = \"0.01\" " = "reserve = \"100000.00\" "
"# from = 2014-01-01 " = "from = 2014-01-01 "
"# to = 2019-12-31" = "to = 2019-12-31"
"##;

/// A body is registered, has two districts and met one of them.
const SUPPORTED: &str = r#"
  { who = "S1", does = "registers support body", member = "officina", text = "99000000099", act = "BANDO-ACCOMPAGNAMENTO" },
  { who = "S1", does = "assigns support", member = "officina", text = "Distretto di Valfinta", on = "2018-04-10" },
  { who = "S1", does = "assigns support", member = "officina", text = "Distretto di Altrove", on = "2018-04-10" },
"#;

/// Phase 2 is under way: P1 and P2 are filed, P1 is funded.
const SECOND: &str = r#"
  { who = "M1", does = "settles", projects = "all", marks = "all=4" },
  { who = "R1", does = "withdraws", project = "P3", on = "2018-02-01", text = "rinuncia" },
  { who = "R1", does = "withdraws", project = "P4", on = "2018-02-01", text = "rinuncia" },
  { who = "M1", does = "approves the list" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "S1", does = "records act", act = "graduatoria", kind = "ranking", on = "2018-10-23" },
  { who = "R1", does = "publishes the list", list = 1, act = "elenco", on = "2018-02-23" },
  { who = "M1", does = "closes sitting" },
  { who = "R1", does = "opens phase", phase = "P2" },
  { who = "M1", does = "opens sitting", member = "M1 M2 M3 S1 R1 O1" },
  { who = "office", does = "files", files = { P1 = { title = "Orti condivisi", district = "Distretto di Valfinta", requested = 3500000, received = "2018-08-20T10:00:00Z" }, P2 = { title = "Casa aperta", district = "Distretto di Altrove", requested = 6000000, received = "2018-08-20T10:00:00Z" } } },
  { who = "M1", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "declares no conflict", projects = "all" },
  { who = "M3", does = "declares no conflict", projects = "all" },
  { who = "M1", does = "finds the rest met", project = "P1" },
  { who = "M1", does = "finds the rest met", project = "P2" },
  { who = "M1", does = "admits", project = "P1" },
  { who = "M1", does = "admits", project = "P2" },
  { who = "M1", does = "settles", project = "P1", marks = "all=4" },
  { who = "M1", does = "settles", project = "P2", marks = "all=3.5" },
  { who = "M1", does = "approves the list" },
"#;

fn play(steps: &str, prepared: bool, member: &str, now: &str) -> Seat {
    let story = STORY
        .replace("PREPARED", if prepared { "prepared = true" } else { "" })
        .replace("STEPS", steps);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("panel.vaglio");
    // Each story is played once for all tests.
    let mut played = PLAYED
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let file = played.entry(story).or_insert_with_key(|story| {
        let story = toml::from_str(story).unwrap();
        drop(Stage::perform(&story, &path).unwrap());
        std::fs::read(&path).unwrap()
    });
    std::fs::write(&path, file).unwrap();
    let world = Scripted::new(now.parse().unwrap(), SignedDuration::from_secs(7));
    let room = Room::open(&path, Box::new(world)).unwrap();
    let mut seat = Seat::new(dir, room, member);
    seat.model.clock = now.parse().unwrap();
    seat
}

/// The projects are filed, nothing is admitted; no body is registered.
pub(crate) fn filed(member: &str) -> Seat {
    play("", false, member, "2018-01-20T08:00:00Z")
}

/// The same at another time.
pub(crate) fn filed_at(member: &str, now: &str) -> Seat {
    play("", false, member, now)
}

/// Every project is admitted, and a body supports two of the districts.
pub(crate) fn supported(member: &str) -> Seat {
    play(SUPPORTED, true, member, "2018-04-12T08:00:00Z")
}

/// Phase 2 has its list.
pub(crate) fn second(member: &str) -> Seat {
    play(SECOND, true, member, "2018-11-01T08:00:00Z")
}
