//! The panels of these tests.

use jiff::SignedDuration;
use vaglio::room::Room;
use vaglio::room::world::Scripted;

use crate::common::Seat;
use crate::played::played;

/// Nothing has happened but the filing and the declarations: no sitting is open.
pub(crate) const BEFORE: &str = r#"
title = "before"
members = { M1 = "chair", M2 = "member", M3 = "member", U1 = "substitute", S1 = "secretary", R1 = "manager" }
projects = { P1 = { title = "Orti condivisi" }, P2 = { title = "Casa aperta" } }
steps = [
  { who = "M1", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "declares no conflict", projects = "all" },
  { who = "M3", does = "declares no conflict", projects = "all" },
]
"#;

/// A consensus is under way: one proposal stands.
pub(crate) const CONSENSUS: &str = r#"
title = "consensus"
members = { M1 = "chair", M2 = "member", M3 = "member", U1 = "substitute", S1 = "secretary", R1 = "manager" }
projects = { P1 = { title = "Orti condivisi" }, P2 = { title = "Casa aperta" } }
prepared = true
steps = [
  { who = "M1", does = "scores", project = "P1", marks = "all=3" },
  { who = "M2", does = "scores", project = "P1", marks = "all=3 INN1=5" },
  { who = "M3", does = "scores", project = "P1", marks = "all=3" },
  { who = "M1", does = "accepts concordant", project = "P1" },
  { who = "M1", does = "notes", project = "P1", sub = "INN1", text = "letto insieme" },
  { who = "M2", does = "proposes", project = "P1", sub = "INN1", mark = "4" },
]
"#;

/// Phase 1 is settled, nothing is approved.
const SETTLED: &str = r#"
title = "settled"
members = { M1 = "chair", M2 = "member", M3 = "member", S1 = "secretary", R1 = "manager" }
projects = { A = { title = "Orti condivisi", requested = 6150000 }, B = { title = "Casa aperta" }, C = { title = "Officina di quartiere" } }
prepared = true
steps = [
  { who = "M1", does = "settles", projects = "all", marks = "all=4" },
  STEPS
]
"#;

/// C is withdrawn while its sheets were being filled.
const WITHDRAWN: &str = r#"
title = "withdrawn"
members = { M1 = "chair", M2 = "member", M3 = "member", S1 = "secretary", R1 = "manager" }
projects = { A = { title = "Orti condivisi" }, B = { title = "Casa aperta" }, C = { title = "Officina di quartiere" } }
prepared = true
steps = [
  { who = "M1", does = "settles", project = "A", marks = "all=4" },
  { who = "M1", does = "settles", project = "B", marks = "all=4" },
  { who = "M1", does = "scores", project = "C", marks = "all=4" },
  { who = "R1", does = "withdraws", project = "C", on = "2018-02-01", text = "Rinuncia del capofila" },
]
"#;

/// Phase 2: A and B share a total and every step before the draw; the money ends with one of them.
const MONEY: &str = r#"
  { who = "M1", does = "approves the list" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "S1", does = "records act", act = "graduatoria", kind = "ranking", on = "2018-10-23" },
  { who = "R1", does = "publishes the list", list = 1, act = "elenco", on = "2018-02-23" },
  { who = "M1", does = "closes sitting" },
  { who = "R1", does = "opens phase", phase = "P2" },
  { who = "M1", does = "opens sitting", member = "M1 M2 M3 S1 R1" },
  { who = "office", does = "files", files = { A = { title = "Orti condivisi", requested = 3500000, received = "2018-08-20T10:00:00Z" }, B = { title = "Casa aperta", requested = 3600000, received = "2018-08-20T10:00:00Z" }, C = { title = "Officina di quartiere", requested = 100000, received = "2018-08-20T10:00:00Z" } } },
  { who = "M1", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "declares no conflict", projects = "all" },
  { who = "M3", does = "declares no conflict", projects = "all" },
  { who = "M1", does = "finds the rest met", project = "A" },
  { who = "M1", does = "finds the rest met", project = "B" },
  { who = "M1", does = "finds the rest met", project = "C" },
  { who = "M1", does = "admits", project = "A" },
  { who = "M1", does = "admits", project = "B" },
  { who = "M1", does = "admits", project = "C" },
  { who = "M1", does = "settles", project = "A", marks = "all=4" },
  { who = "M1", does = "settles", project = "B", marks = "all=4" },
  { who = "M1", does = "settles", project = "C", marks = "all=3.5" },
"#;

pub(crate) fn play(story: &str, member: &str) -> Seat {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("panel.vaglio");
    played(story, &path);
    let at = "2018-10-01T08:00:00Z".parse().unwrap();
    let world = Scripted::new(at, SignedDuration::from_secs(7));
    let room = Room::open(&path, Box::new(world)).unwrap();
    Seat::new(dir, room, member)
}

/// The list of phase 1 is published, and an order has one project valued again: the panel has
/// done so (E12).
pub(crate) fn reevaluated(member: &str) -> Seat {
    let steps = r#"
  { who = "M1", does = "approves the list" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "S1", does = "records act", act = "ordinanza", kind = "order", on = "2018-03-20" },
  { who = "R1", does = "publishes the list", list = 1, act = "elenco", on = "2018-02-23" },
  { who = "R1", does = "orders a new valuation", projects = "B", act = "ordinanza", text = "Ordinanza inventata" },
  { who = "M1", does = "accepts concordant", project = "B" },
"#;
    play(&SETTLED.replace("STEPS", steps), member)
}

/// Two of three are in a sitting, and two are enough.
pub(crate) fn by_two(member: &str) -> Seat {
    let steps = r#"{ who = "M1", does = "opens sitting", member = "M1 M2 S1" },"#;
    let rules = "rules = { 'evaluative = \"plenum\"' = 'evaluative = 2' }\nsteps = [";
    let story = BEFORE.replace("steps = [", rules);
    play(&story.replace("\n]\n", &format!("\n{steps}\n]\n")), member)
}

/// The term of the phase is extended.
pub(crate) fn extended(member: &str) -> Seat {
    let steps = r#"
  { who = "S1", does = "records act", act = "proroga", kind = "extension", on = "2017-12-18" },
  { who = "R1", does = "extends the term", act = "proroga", until = "2018-01-10T12:00:00" },
"#;
    play(&BEFORE.replace("\n]\n", &format!("{steps}]\n")), member)
}

/// The list of phase 1 is published.
pub(crate) fn published(member: &str) -> Seat {
    let steps = r#"
  { who = "M1", does = "approves the list" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "R1", does = "publishes the list", list = 1, act = "elenco", on = "2018-02-23" },
"#;
    play(&SETTLED.replace("STEPS", steps), member)
}

/// The list of phase 1 is approved, and the act that publishes it is recorded.
pub(crate) fn approved(member: &str) -> Seat {
    let steps = r#"
  { who = "M1", does = "approves the list" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "S1", does = "records act", act = "proroga", kind = "extension", on = "2018-02-24" },
"#;
    play(&SETTLED.replace("STEPS", steps), member)
}

/// One project is withdrawn after its admission and one is still screened, the others are settled.
pub(crate) fn withdrawn(member: &str) -> Seat {
    play(WITHDRAWN, member)
}

/// A sitting is closed; nobody has signed.
pub(crate) fn closed(member: &str) -> Seat {
    let steps = r#"{ who = "M1", does = "closes sitting", text = "da stabilire" },"#;
    play(&SETTLED.replace("STEPS", steps), member)
}

/// No sitting is open.
pub(crate) fn before(member: &str) -> Seat {
    play(BEFORE, member)
}

/// A proposal stands.
pub(crate) fn consensus(member: &str) -> Seat {
    play(CONSENSUS, member)
}

/// Phase 1 is ready for its list.
pub(crate) fn settled(member: &str) -> Seat {
    play(&SETTLED.replace("STEPS", ""), member)
}

/// Phase 2 is valued; only a draw parts the first two.
pub(crate) fn tied(member: &str) -> Seat {
    play(&SETTLED.replace("STEPS", MONEY), member)
}

/// The draw is made.
pub(crate) fn drawn(member: &str) -> Seat {
    let draw = r#"{ who = "M1", does = "draws", projects = "A B", seed = "17", witnesses = ["Paola Neri"] },"#;
    let steps = format!("{MONEY}\n{draw}\n");
    play(&SETTLED.replace("STEPS", &steps), member)
}
