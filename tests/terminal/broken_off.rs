//! Who goes, by a door or with the line, in front of the others: what is refused then, and what stays.

use crate::sitting::give;
use crate::stories::{begun, leave, open_project, played, seat};

/// The only project is ready for its admission, and a sitting can be opened.
const SCREENED: &str = r#"
title = "screened"
members = { M1 = "chair", M2 = "member", M3 = "member", S1 = "secretary", R1 = "manager" }
projects = { P1 = {} }
steps = [
  { who = "M1", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "declares no conflict", projects = "all" },
  { who = "M3", does = "declares no conflict", projects = "all" },
  { who = "M1", does = "finds the rest met", project = "P1" },
]
"#;

/// E5: the line dies in the middle of a comment; another terminal goes on with it.
#[test]
fn a_line_that_dies_in_the_middle_of_a_sheet() {
    const SAID: &str = "Il bisogno è documentato dal Comun";
    let sitting = played(&toml::from_str(SCREENED).unwrap());
    let open =
        "sitting open p.vaglio --as M1 --place Sala --mode mixed --present M1,M2,M3,S1 --remote M2";
    for line in [open, "admit p.vaglio --as M1 P1"] {
        let words: Vec<&str> = line.split_whitespace().collect();
        sitting.bench.run(&words).well();
    }
    let mut chair = seat(&sitting, "M1");
    let mut member = seat(&sitting, "M2");
    chair.press(&["S"]);
    chair.wait_row(&["Nome di M2", "in collegamento dalle"]);
    open_project(&mut member, "P1");
    give(&mut member, "INN1", "3", ',');
    member.press(&["Space"]);
    give(&mut member, "INN2", "4.5", ',');
    member.press(&["Space", "Enter"]);
    member.wait_for("Commento · P1 INN3");
    member.type_text(SAID);
    member.wait_for(SAID);
    member.hang_up('e');
    member.wait_end();

    // The chair is told, and asked to note it; nothing of the sheet is told with it.
    chair.wait_row(&["Nome di M2", "collegamento interrotto"]);
    chair.wait_for("collegamento interrotto: Nome di M2. Annota l'uscita");
    chair.press(&["g", "Down", "Space"]);
    chair.wait_for("Uscita di Nome di M2");
    chair.wait_row(&["Nota", "collegamento interrotto"]);
    chair.press(&["Ctrl-S"]);
    chair.wait_for("presenti 2 su 3");
    chair.wait_for("sospesa dalle");

    let kept = format!("{SAID}e");
    assert_eq!(sitting.comment("M2", "INN3"), kept);
    // Back at the very place, with the comment under the cursor.
    let open = ["open", "p.vaglio", "--as", "M2"];
    let mut again = sitting.terminal(&open, "it_IT.UTF-8", (120, 40));
    again.wait_for("2 di 9");
    again.wait_row(&["▌ INN3", "✎"]);
    again.wait_for("nascosta fino alla rivelazione");
    again.wait_row(&["INN1", " 3,0 "]);
    again.wait_row(&["INN2", " 4,5 "]);
    again.wait_for(&kept);
    // Identified again, the member is back, and the chair resumes.
    chair.press(&["g", "Down", "r"]);
    chair.wait_for("presenti 3 su 3");
    chair.press(&["p"]);
    chair.wait_for("Ripresa della seduta");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("presenti 3 su 3: il plenum c'è");
    chair.press(&["P"]);
    chair.wait_row(&["P1", "0/3"]);
    for secret in [SAID, "4,5"] {
        assert!(again.ever_showed(secret), "{secret}");
        assert!(!chair.ever_showed(secret), "{secret}");
    }
    leave(&mut again);
    leave(&mut chair);
    sitting.verify();
}

/// E10: without the plenum nobody values, preparation goes on, and a substitute brings the plenum back.
#[test]
fn a_member_who_leaves_during_the_consensus() {
    let until = |step: &crate::script::Step| step.does == "notes leaving";
    let sitting = played(&begun("E10-quorum-lost.toml", until));
    let mut chair = seat(&sitting, "M1");
    let mut member = seat(&sitting, "M2");
    member.press(&["C"]);
    member.wait_for("divergenz");
    member.press(&["Enter"]);
    member.wait_for("Proposto 4,0 da Nome di M2");
    chair.press(&["S", "g", "Down", "Down", "Space"]);
    chair.wait_for("Uscita di Nome di M3");
    chair.type_text("impegno urgente");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("presenti 2 su 3");
    chair.wait_for("sospesa dalle");
    // The other's screen knows by itself: the proposal is gone, and why no key helps stands there.
    member.wait_for("▲ Manca il numero legale");
    member.wait_for("Nessuna proposta");
    let before = sitting.bench.run(&["export", "p.vaglio", "journal"]).well();
    member.press(&["4"]);
    member.wait_for("Manca il numero legale: presenti 2, ne occorrono 3; assenti: Nome di M3");
    chair.press(&["p"]);
    chair.wait_for("Ripresa della seduta");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("Manca il numero legale: presenti 2, ne occorrono 3");
    chair.press(&["Esc"]);
    chair.wait_gone("Ripresa della seduta");
    let after = sitting.bench.run(&["export", "p.vaglio", "journal"]).well();
    assert_eq!(before, after, "a refusal wrote something");
    // Preparation goes on.
    open_project(&mut member, "P2");
    give(&mut member, "INN1", "4", ',');
    // What was closed stands.
    let consensus = sitting.bench.run(&["export", "p.vaglio", "consensus"]);
    assert_eq!(consensus.well().matches(",concordant,").count(), 8);

    chair.press(&["g", "Down", "Down", "u"]);
    chair.wait_for("Sostituzione di Nome di M3");
    chair.press(&["Tab"]);
    chair.type_text("assenza di M3");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("sostituito da Nome di SU");
    chair.press(&["p"]);
    chair.wait_for("Ripresa della seduta");
    chair.type_text("presente il supplente");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("presenti 3 su 3: il plenum c'è");
    // The item that was open is open again.
    member.press(&["C"]);
    member.wait_for("Nessuna proposta");
    member.press(&["4"]);
    member.wait_for("Proposto 4,0 da Nome di M2");
    leave(&mut member);
    leave(&mut chair);
    sitting.verify();
    let minutes = ["document", "p.vaglio", "minutes", "--sitting", "1"];
    let minutes = sitting.bench.run(&minutes);
    assert!(minutes.well().contains("impegno urgente"));
}
