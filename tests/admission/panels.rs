//! The panels of these tests.

use jiff::SignedDuration;
use vaglio::room::Room;
use vaglio::room::world::Scripted;

use crate::common::Seat;
use crate::played::played;

/// Four projects to screen: one is late, one has no third-sector partner yet, one has nothing signed.
/// The members have not declared; M2 belongs to a partner of P3.
const FILED: &str = r#"
title = "filed"
members = { M1 = "chair", M2 = "member", M3 = "member", U1 = "substitute", S1 = "secretary", R1 = "manager" }
projects = { P1 = { title = "Orti condivisi" }, P2 = { title = "Officina di quartiere", third_sector = "to be found" }, P3 = { title = "Casa aperta", unsigned = true }, P4 = { title = "Rete di sostegno ai caregiver", received = "2017-12-21T09:00:00Z" } }
steps = [
  { who = "R1", does = "belongs to", member = "M2", text = "P3-1" },
  STEPS
]
"#;

/// The members have declared and the sitting is open.
const SITTING: &str = r#"
  { who = "M1", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "declares no conflict", projects = "P1 P2 P4" },
  { who = "M2", does = "declares no conflict", projects = "P3", text = "Incarico cessato" },
  { who = "M3", does = "declares no conflict", projects = "all" },
  { who = "M1", does = "opens sitting", member = "M1 M2 M3 S1 R1" },
"#;

/// One project is admitted, one integration asked, one project is not receivable.
const SCREENED: &str = r#"
  { who = "M1", does = "finds the rest met", project = "P1" },
  { who = "M1", does = "admits", project = "P1" },
  { who = "M2", does = "finds met", project = "P3", check = "A13", text = "Il partenariato è adeguato" },
  { who = "M1", does = "finds not met", project = "P3", check = "A21", text = "Nessun documento è firmato" },
  { at = "2018-01-10T08:00:00Z", who = "R1", does = "asks integration", project = "P3", check = "A21", on = "2018-01-10", days = 10, text = "Firmare la domanda" },

  { who = "M1", does = "excludes", project = "P4", check = "A01", text = "Pervenuto dopo il termine" },
"#;

/// Phase 2 of a call: P1 is filed again, with another title.
const DEFINITIVE: &str = r#"
title = "definitive"
members = { M1 = "chair", M2 = "member", M3 = "member", S1 = "secretary", R1 = "manager" }
projects = { P1 = { title = "Orti condivisi" }, P2 = { title = "Casa aperta" } }
prepared = true
steps = [
  { who = "M1", does = "scores", project = "P1", marks = "all=4", text = "Coerente con i bisogni" },
  { who = "M2", does = "scores", project = "P1", marks = "all=4" },
  { who = "M3", does = "scores", project = "P1", marks = "all=4" },
  { who = "M1", does = "accepts concordant", project = "P1" },
  { who = "M1", does = "settles", project = "P2", marks = "all=4" },
  { who = "M1", does = "approves the list" },
  { who = "R1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "R1", does = "publishes the list", list = 1, act = "elenco", on = "2018-02-23" },
  { who = "M1", does = "closes sitting" },
  { who = "R1", does = "opens phase", phase = "P2" },
  { who = "M1", does = "opens sitting", member = "M1 M2 M3 S1 R1" },
  { who = "office", does = "files", files = { P1 = { title = "Orti condivisi e cucina", received = "2018-08-20T10:00:00Z" } } },
  { who = "M1", does = "declares no conflict", projects = "all" },
]
"#;

fn play(story: &str, member: &str) -> Seat {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("panel.vaglio");
    played(story, &path);
    let at = "2018-09-03T08:00:00Z".parse().unwrap();
    let world = Scripted::new(at, SignedDuration::from_secs(7));
    let room = Room::open(&path, Box::new(world)).unwrap();
    Seat::new(dir, room, member)
}

/// Nobody has declared yet.
pub(crate) fn filed(member: &str) -> Seat {
    play(&FILED.replace("STEPS", ""), member)
}

/// Everybody has declared.
pub(crate) fn sitting(member: &str) -> Seat {
    play(&FILED.replace("STEPS", SITTING), member)
}

/// Some projects are screened.
pub(crate) fn screened(member: &str) -> Seat {
    let steps = SITTING.to_owned() + SCREENED;
    play(&FILED.replace("STEPS", &steps), member)
}

/// The definitive projects of phase 2 come in.
pub(crate) fn definitive(member: &str) -> Seat {
    play(DEFINITIVE, member)
}
