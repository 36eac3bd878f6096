//! A whole day of a panel of five, in Italian, from the empty file to the ranking.

use crate::sitting::{SUBS, Sitting, give};
use crate::terminal::Terminal;

/// Each member's marks on B1 and B2.
const MARKS: [(&str, [&str; 4], [&str; 4]); 5] = [
    ("M1", ["4", "3", "1.5", "3"], ["2", "3", "2", "2.5"]),
    ("M2", ["4.5", "3.5", "4", "3"], ["2.5", "3", "3.5", "2.5"]),
    ("M3", ["4", "3", "3", "3"], ["2", "3", "2.5", "2"]),
    ("M4", ["4", "3", "3.5", "3.5"], ["2", "3", "2", "2"]),
    ("M5", ["4", "3.5", "3", "3"], ["2.5", "3", "2.5", "2.5"]),
];

const NOTE: &str = "Riletta l'idea: i soggetti hanno compiti, ma la cena non è rete.";
const DISSENT: &str = "Tre soggetti con compiti valgono di più.";
const MOTIVATION: &str = "Due soggetti con compiti: è il livello 3, né più né meno.";

fn comment(member: &str) -> String {
    format!("Perché così: parola di {member}, «più» o meno.")
}

fn marks(member: &str, project: &str) -> [&'static str; 4] {
    let (_, one, two) = MARKS.iter().find(|(id, ..)| *id == member).unwrap();
    if project == "B1" { *one } else { *two }
}

fn sit(sitting: &Sitting, member: &str) -> Terminal {
    let terminal = sitting.terminal(
        &["open", "p.vaglio", "--as", member],
        "it_IT.UTF-8",
        (120, 40),
    );
    terminal.wait_for("Prossimo passo");
    terminal
}

/// The project that is open, once its sheet can be filled in.
fn open_project(terminal: &Terminal, but: Option<&str>) -> &'static str {
    // The title stands on the dossier's page, which comes together with the sheet.
    let found = |screen: &str| {
        let open = screen.contains("nascosta fino alla rivelazione") && screen.contains("0 di 4");
        let titles = ["B1  La panchina lunga", "B2  Il forno di mezzanotte"];
        let codes = titles
            .into_iter()
            .filter(|title| open && screen.contains(title))
            .map(|title| &title[..2]);
        codes.into_iter().find(|code| Some(*code) != but)
    };
    let screen = terminal.wait("an open project", |screen| found(screen).is_some());
    found(&screen).unwrap()
}

/// Fills in and seals the open sheet.
fn score(terminal: &mut Terminal, member: &str, project: &str) {
    for (sub, mark) in SUBS.iter().zip(marks(member, project)) {
        give(terminal, sub, mark, ',');
        if project == "B1" && *sub == "RET1" {
            terminal.press(&["Enter"]);
            terminal.wait_for("Commento · B1 RET1");
            terminal.type_text(&comment(member));
            terminal.wait_for(&comment(member));
            terminal.press(&["Esc"]);
            terminal.wait_gone("Commento · B1 RET1");
            terminal.wait_row(&["RET1", "✎"]);
        }
        terminal.press(&["Space"]);
    }
    terminal.wait_for("Tutti i punteggi sono dati");
    terminal.press(&["s"]);
    terminal.wait_for(&format!("Sigillare la scheda su {project}"));
    terminal.press(&["Enter"]);
    terminal.wait_for("✓ Scheda sigillata");
}

/// A member's whole work, up to both sealed sheets.
fn score_both(sitting: &Sitting, member: &str) -> Terminal {
    let mut terminal = sit(sitting, member);
    terminal.press(&["Enter"]);
    let first = open_project(&terminal, None);
    score(&mut terminal, member, first);
    terminal.press(&["t"]);
    let second = open_project(&terminal, Some(first));
    score(&mut terminal, member, second);
    terminal
}

/// Opens the queue of divergences and the first of them.
fn discuss(terminal: &mut Terminal) {
    terminal.press(&["C"]);
    terminal.wait_for("divergenz");
    terminal.press(&["Enter"]);
    terminal.wait_for("→ altra");
}

/// The chair and the members agree on the red divergence, with one dissent.
fn reconcile_red(seats: &mut [Terminal]) {
    let [chair, members @ ..] = seats else {
        panic!("no chair")
    };
    discuss(chair);
    chair.wait_for("Divergenza rossa: prima una nota");
    chair.press(&["3"]);
    chair.wait_for("✗ RET1 è in divergenza rossa: prima di proporre o chiudere serve una nota");
    chair.press(&["m"]);
    chair.wait_for("Nota di discussione · B1 RET1");
    chair.type_text(NOTE);
    chair.press(&["Ctrl-S"]);
    chair.wait_gone("Nota di discussione · B1 RET1");
    chair.wait_for("cena non è rete.");
    chair.press(&["3"]);
    chair.wait_for("Proposto 3,0 da Lucia Ferraris");
    chair.press(&["c"]);
    chair.wait_for("non hanno ancora risposto: Davide Montà, Elena Prato");
    for (place, member) in members.iter_mut().enumerate() {
        discuss(member);
        member.wait_for("Proposto 3,0 da Lucia Ferraris");
        if place == 2 {
            member.press(&["x"]);
            member.wait_for("Ragioni del dissenso · B1 RET1");
            member.type_text(DISSENT);
            member.press(&["Ctrl-S"]);
        } else {
            member.press(&["a"]);
        }
        member.wait_for("✓ Registrato");
    }
    chair.wait_row(&["✓ Ferraris", "✓ Montà", "✓ Prato", "✗ Savio", "✓ Rey"]);
    chair.press(&["c"]);
    chair.wait_for("Motivazione del punteggio concordato · B1 RET1");
    chair.type_text(MOTIVATION);
    chair.press(&["Ctrl-S"]);
    for seat in seats {
        seat.wait_for("Chiuso su 3,0");
        seat.wait_for("Dissenso di Giorgio Savio");
    }
}

/// They agree on the yellow one; it needs neither note nor motivation. The same digit twice
/// proposes the half above it.
fn reconcile_yellow(seats: &mut [Terminal]) {
    let [chair, members @ ..] = seats else {
        panic!("no chair")
    };
    chair.press(&["n"]);
    chair.wait_for("B2 Il forno di mezzanotte");
    chair.press(&["2"]);
    chair.wait_for("Proposto 2,0 da Lucia Ferraris");
    chair.press(&["2"]);
    chair.wait_for("Proposto 2,5 da Lucia Ferraris");
    for member in members.iter_mut() {
        member.press(&["n"]);
        member.wait_for("Proposto 2,5 da Lucia Ferraris");
        member.press(&["a"]);
        member.wait_for("✓ Registrato");
    }
    chair.wait_row(&["✓ Montà", "✓ Prato", "✓ Savio", "✓ Rey"]);
    chair.press(&["c"]);
    chair.wait_for("Chiuso su 2,5");
}

#[test]
fn a_panel_of_five_goes_from_an_empty_file_to_the_ranking() {
    let sitting = Sitting::of(5);
    let mut seats: Vec<Terminal> = MARKS
        .iter()
        .map(|(member, ..)| score_both(&sitting, member))
        .collect();
    seats[4].wait_for("era l'ultima, ora tutte sono rivelate");
    for seat in &seats {
        seat.wait_for("La tua scheda, rivelata");
    }
    reconcile_red(&mut seats);
    reconcile_yellow(&mut seats);
    let chair = &mut seats[0];
    chair.press(&["A"]);
    chair.wait_for("6 sottocriteri concordi");
    chair.press(&["Enter"]);
    chair.wait_for("Nessun concorde da accettare");
    chair.press(&["R"]);
    chair.wait_row(&["1", "B1", "66,0"]);
    chair.wait_row(&["B2", "49,0", "49,0 < 60,0"]);
    for seat in &mut seats {
        seat.press(&["R"]);
        seat.wait_for("66,0");
        seat.press(&["q"]);
        seat.wait_for("Tutto è definito");
        seat.press(&["q"]);
        seat.ends_clean();
    }
    drop(seats);
    sitting.verify();
    assert_eq!(
        sitting.bench.run(&["export", "p.vaglio", "marks"]).well(),
        marks_as_typed()
    );
    let consensus = sitting
        .bench
        .run(&["export", "p.vaglio", "consensus"])
        .well();
    assert_eq!(consensus, consensus_as_agreed());
    let ranking = sitting.bench.run(&["export", "p.vaglio", "ranking"]).well();
    let rows: Vec<&str> = ranking.lines().collect();
    assert_eq!(rows.len(), 3, "{ranking}");
    assert_eq!(
        rows[1],
        "1,1,1,B1,La panchina lunga,66,36,30,4,3,3,3,5,passed,"
    );
    assert!(
        rows[2].contains("B2,Il forno di mezzanotte,49,24,25,2,3,2.5,2.5,5,failed,total 49 < 60"),
        "{ranking}"
    );
}

fn marks_as_typed() -> String {
    let mut table = "project_id,reviewer_id,criterion,score,comment\n".to_owned();
    for project in ["B1", "B2"] {
        for (member, ..) in MARKS {
            for (sub, mark) in SUBS.iter().zip(marks(member, project)) {
                let said = if project == "B1" && *sub == "RET1" {
                    comment(member)
                } else {
                    String::new()
                };
                let said = if said.contains(',') {
                    format!("\"{said}\"")
                } else {
                    said
                };
                table += &format!("{project},{member},{sub},{mark},{said}\n");
            }
        }
    }
    table
}

fn consensus_as_agreed() -> String {
    format!(
        "project_id,criterion,score,how,motivation,outside_reason,dissents\n\
         B1,AMB1,4,concordant,,,\n\
         B1,AMB2,3,concordant,,,\n\
         B1,RET1,3,discussed,\"{MOTIVATION}\",,M4: {DISSENT}\n\
         B1,RET2,3,concordant,,,\n\
         B2,AMB1,2,concordant,,,\n\
         B2,AMB2,3,concordant,,,\n\
         B2,RET1,2.5,discussed,,,\n\
         B2,RET2,2.5,concordant,,,\n"
    )
}
