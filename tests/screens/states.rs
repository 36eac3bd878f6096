//! The places in the program that are looked at: who sits there and the keys that lead there.

use crate::common::{Seat, read};

/// A place: its name, who sits there, and how to get there.
pub(crate) type State = (&'static str, fn() -> Seat, fn(&mut Seat) -> &mut Seat);

fn chair() -> Seat {
    Seat::demo("M1")
}

fn member() -> Seat {
    Seat::demo("M2")
}

fn secretary() -> Seat {
    Seat::demo("S1")
}

fn observer() -> Seat {
    Seat::demo("O1")
}

fn nobody_filed() -> Seat {
    Seat::empty(&read("data/calls/generic.toml"))
}

/// Gives the marks that the chair's sheet on P05 does not have yet.
fn all_marks(seat: &mut Seat) -> &mut Seat {
    seat.open("P05").press("3 space 4 space 2 space 3")
}

/// The chair agrees with what was proposed on P10 and closes it.
fn closed(seat: &mut Seat) -> &mut Seat {
    seat.discuss("P10", "COE1")
        .press("a c")
        .write("Vale il livello 3: due dimensioni sono tradotte in azioni.")
        .press("ctrl-s")
}

/// A sub-criterion on which nobody diverges; the queue does not lead there.
fn concordant(seat: &mut Seat) -> &mut Seat {
    seat.press("f4");
    let me = seat.model.me.clone();
    let item = {
        let sight = seat.room().panel().sight(&me);
        let place = sight
            .projects()
            .position(|p| p.id().as_str() == "P09")
            .unwrap();
        let project = sight.project(place).unwrap();
        let level = |s: &usize| project.divergence(*s).map(|d| d.level);
        let sub = (0..sight.phase().subs.len())
            .find(|s| level(s) == Some(vaglio::assess::divergence::Level::Concordant));
        (place, sub.unwrap())
    };
    seat.model.consensus.item = Some(item);
    seat
}

/// Every place.
pub(crate) const STATES: &[State] = &[
    ("overview", chair, |s| s),
    ("overview-member", member, |s| s),
    ("overview-secretary", secretary, |s| s),
    ("overview-observer", observer, |s| s),
    ("overview-empty", nobody_filed, |s| s),
    ("projects", chair, |s| s.press("f3")),
    ("projects-filtered", chair, |s| {
        s.press("f3 /").write("casa")
    }),
    ("projects-no-match", chair, |s| {
        s.press("f3 /").write("zzzz").press("enter")
    }),
    ("projects-empty", nobody_filed, |s| s.press("f3")),
    ("project-rubric", chair, |s| s.open("P05")),
    ("project-all-marked", chair, all_marks),
    ("project-dossier", chair, |s| s.open("P05").press("tab")),
    ("project-partners", chair, |s| {
        s.open("P05").press("up up d d tab")
    }),
    ("project-partners-table", chair, |s| {
        s.open("P05").press("up up d d tab z")
    }),
    ("project-selection", chair, |s| {
        s.open("P05").press("d e down down")
    }),
    ("project-search", chair, |s| {
        s.open("P05").press("tab /").write("famigli").press("enter")
    }),
    ("project-searching", chair, |s| {
        s.open("P05").press("tab /").write("zzz")
    }),
    ("project-sealed", chair, |s| s.open("P06")),
    ("project-revealed", chair, |s| s.open("P11")),
    ("project-settled", chair, |s| s.open("P01")),
    ("project-excluded", chair, |s| s.open("P07")),
    ("project-observer", observer, |s| s.open("P11").press("tab")),
    ("editor-comment", chair, |s| {
        s.open("P05")
            .press("enter")
            .write("La rete c'è già, perché è nata prima: così è più solida.")
    }),
    ("seal-incomplete", chair, |s| s.open("P05").press("s")),
    ("seal-complete", chair, |s| all_marks(s).press("s")),
    ("exclude", chair, |s| s.open("P05").press("x")),
    ("consensus", chair, |s| s.press("f4")),
    ("consensus-observer", observer, |s| s.press("f4")),
    ("item-open", chair, |s| s.discuss("P10", "PAR2")),
    ("item-noted", chair, |s| s.discuss("P10", "COE1")),
    ("item-proposed", chair, |s| s.discuss("P03", "PAR3")),
    ("item-observer", observer, |s| s.discuss("P03", "PAR3")),
    ("item-closed", chair, closed),
    ("item-concordant", chair, concordant),
    ("ranking", chair, |s| s.press("f5")),
    ("journal", chair, |s| s.press("f6")),
    ("journal-filtered", chair, |s| {
        s.press("f6 /").write("p11 chiuso").press("enter")
    }),
    ("journal-no-match", chair, |s| s.press("f6 /").write("zzzz")),
    ("help", chair, |s| s.open("P05").press("?")),
    ("refusal", chair, |s| s.discuss("P03", "PAR3").press("c")),
];
