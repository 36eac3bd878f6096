//! Acceptance stories with the keys of people at their terminals: what a story tells before they sit down is
//! played into the panel file, the rest is typed, and what the screens answer is read.

use crate::bench::Bench;
use crate::script::Story;
use crate::sitting::{Sitting, give};
use crate::stage::Stage;
use crate::terminal::Terminal;

const SUBS: [&str; 9] = [
    "INN1", "INN2", "INN3", "PAR1", "PAR2", "PAR3", "COE1", "COE2", "COE3",
];

/// Six projects are filed; the panel is appointed and all members but the chair have declared. What the dossiers
/// of all but P1 leave open is decided.
const CLEAN: &str = r#"
title = "clean"
members = { M1 = "chair", M2 = "member", M3 = "member", M4 = "member", M5 = "member", S1 = "secretary", R1 = "manager" }
projects = { P1 = { district = "Distretto C" }, P2 = { district = "Distretto E" }, P3 = { district = "Distretto B" }, P4 = { district = "Distretto D" }, P5 = { district = "Distretto A" }, P6 = { district = "Distretto F" } }
steps = [
  { who = "S1", does = "records act", act = "nomina", kind = "appointment", on = "2018-01-05" },
  { who = "S1", does = "records act", act = "elenco", kind = "list", on = "2018-02-23" },
  { who = "R1", does = "appoints", act = "nomina" },
  { who = "M2", does = "declares no conflict", projects = "all" },
  { who = "M3", does = "declares no conflict", projects = "all" },
  { who = "M4", does = "declares no conflict", projects = "all" },
  { who = "M5", does = "declares no conflict", projects = "all" },
  { who = "M2", does = "finds the rest met", project = "P2" },
  { who = "M2", does = "finds the rest met", project = "P3" },
  { who = "M2", does = "finds the rest met", project = "P4" },
  { who = "M2", does = "finds the rest met", project = "P5" },
  { who = "M2", does = "finds the rest met", project = "P6" },
]
"#;

/// The panel file of a story, and nobody at it yet.
pub(crate) fn played(story: &Story) -> Sitting {
    let bench = Bench::new();
    let stage = Stage::perform(story, &bench.path("p.vaglio"));
    drop(stage.unwrap_or_else(|what| panic!("{what}")));
    Sitting { bench }
}

/// An acceptance story, up to the first step that is as said.
pub(crate) fn begun(file: &str, until: impl Fn(&crate::script::Step) -> bool) -> Story {
    let path = crate::bench::own(&format!("tests/scenarios/{file}"));
    let mut story: Story = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let at = story.steps.iter().position(until);
    story.steps.truncate(at.expect("such a step"));
    story
}

/// A person's terminal, in Italian.
pub(crate) fn seat(sitting: &Sitting, member: &str) -> Terminal {
    let open = ["open", "p.vaglio", "--as", member];
    let terminal = sitting.terminal(&open, "it_IT.UTF-8", (120, 40));
    terminal.wait_for("Prossimo passo");
    terminal
}

/// Opens a project by its code, with the sheet under the cursor.
pub(crate) fn open_project(terminal: &mut Terminal, code: &str) {
    terminal.press(&["P", "/"]);
    terminal.type_text(code);
    terminal.press(&["Enter", "Enter"]);
    terminal.wait_for("0 di 9");
}

/// Ends it from any screen.
pub(crate) fn leave(terminal: &mut Terminal) {
    terminal.press(&["Ctrl-Q"]);
    terminal.ends_clean();
}

/// Opens a sitting with the chair and the next so many people.
fn open_sitting(chair: &mut Terminal, others: usize) {
    chair.press(&["S"]);
    chair.wait_for("Nessuna seduta aperta");
    chair.press(&["n"]);
    chair.wait_for("Apertura della seduta n. 1");
    chair.press(&["Tab"]);
    chair.type_text("Sala riunioni");
    chair.press(&["Tab"]);
    chair.type_text("Esame dei progetti");
    chair.press(&["Tab"]);
    for _ in 0..others {
        chair.press(&["Tab", "Space"]);
    }
    chair.press(&["Ctrl-S"]);
}

/// How many checks of a project still wait for somebody.
fn open_checks(sitting: &Sitting, project: &str) -> usize {
    let told = sitting.bench.run(&["checks", "p.vaglio", project]).well();
    told.lines()
        .filter(|line| line.contains("  to be decided: "))
        .count()
}

/// Confirms all that the open checklist leaves to people, and admits the project.
fn screen(sitting: &Sitting, chair: &mut Terminal, project: &str) {
    chair.press(&["I"]);
    chair.wait_row(&[project, "da istruire"]);
    chair.press(&["g", "Enter"]);
    chair.wait_row(&[project, "Progetto inventato"]);
    let open = open_checks(sitting, project);
    assert!(open > 0, "nothing is left to people");
    for left in (0..open).rev() {
        chair.press(&["Space", "y"]);
        chair.wait_outside("a decided check", || {
            (open_checks(sitting, project) == left).then_some(())
        });
    }
    chair.press(&["a"]);
    chair.wait_for(&format!("Ammettere {project} alla valutazione?"));
    chair.press(&["Enter"]);
    chair.wait_outside("the admission in the log", || {
        let table = sitting.bench.run(&["checks", "p.vaglio"]).well();
        let row = table.lines().find(|line| line.contains(project))?;
        row.contains("admitted").then_some(())
    });
}

/// Fills in and seals a sheet.
fn score(terminal: &mut Terminal, project: &str, mark: &str) {
    open_project(terminal, project);
    for sub in SUBS {
        give(terminal, sub, mark, ',');
        terminal.press(&["Space"]);
    }
    terminal.wait_for("Tutti i punteggi sono dati");
    terminal.press(&["s"]);
    terminal.wait_for(&format!("Sigillare la scheda su {project}"));
    terminal.press(&["Enter"]);
    terminal.wait_for("✓ Scheda sigillata");
}

/// All sheets on the projects that nobody types.
fn import_sheets(sitting: &Sitting) {
    let mut table = "project_id,reviewer_id,criterion,score\n".to_owned();
    for (project, mark) in [
        ("P2", "3"),
        ("P3", "4"),
        ("P4", "2.5"),
        ("P5", "5"),
        ("P6", "3.5"),
    ] {
        for member in ["M1", "M2", "M3", "M4", "M5"] {
            for sub in SUBS {
                table += &format!("{project},{member},{sub},{mark}\n");
            }
        }
    }
    sitting.bench.write("marks.csv", &table);
    let import = ["import", "p.vaglio", "marks", "marks.csv"];
    sitting.bench.run(&import).well();
}

/// Rows of a screen in the order of these codes.
fn in_order(screen: &str, rows: &[(&str, &str, &str)]) {
    let mut lines = screen.lines();
    for (code, total, status) in rows {
        let there = |line: &str| {
            let is = |word: &str| line.split_whitespace().any(|w| w == word);
            is(code) && is(total) && line.contains(status)
        };
        assert!(
            lines.any(there),
            "{code} {total} {status}, in this order:\n{screen}"
        );
    }
}

/// E1: from the declarations to the published list.
#[test]
fn a_full_clean_run() {
    let sitting = played(&toml::from_str(CLEAN).unwrap());
    let mut chair = seat(&sitting, "M1");
    chair.press(&["Enter"]);
    chair.wait_for("Conflitti di interessi");
    chair.press(&["A"]);
    chair.wait_for("su 6 progetti");
    chair.press(&["Enter"]);
    chair.wait_for("Apri la seduta");
    open_sitting(&mut chair, 4);
    chair.wait_for("presenti 5 su 5: il plenum c'è");
    screen(&sitting, &mut chair, "P1");
    let admit = ["admit", "p.vaglio", "--as", "M1", "--all"];
    let told = sitting.bench.run(&admit).well();
    assert_eq!(told.matches("admitted P").count(), 5, "{told}");
    import_sheets(&sitting);

    let mut others = ["M2", "M3", "M4", "M5"].map(|member| seat(&sitting, member));
    for (place, member) in others.iter_mut().enumerate() {
        score(member, "P1", "3.5");
        assert!(!member.ever_showed("rivelate"), "{place}");
    }
    score(&mut chair, "P1", "3.5");
    chair.wait_for("era l'ultima, ora tutte sono rivelate");
    for member in &mut others {
        member.wait_for("La tua scheda, rivelata");
        leave(member);
    }
    chair.press(&["C"]);
    chair.wait_for("54 concordi: A li accetta");
    chair.press(&["A"]);
    chair.wait_for("54 sottocriteri concordi");
    chair.press(&["Enter"]);
    chair.wait_for("Nessun concorde da accettare");

    chair.press(&["R", "L"]);
    chair.wait_for("Approvazione dell'elenco n. 1");
    chair.press(&["Enter"]);
    chair.wait_for("Elenco n. 1 approvato");
    let mut officer = seat(&sitting, "R1");
    officer.press(&["R", "p"]);
    officer.wait_for("Pubblicazione dell'elenco n. 1");
    officer.wait_row(&["elenco", "Atto inventato"]);
    officer.press(&["Tab", "Tab"]);
    officer.type_text("Bollettino Ufficiale n. 8");
    officer.press(&["Ctrl-S"]);
    officer.wait_gone("Pubblicazione dell'elenco n. 1");
    officer.press(&["R", "Tab"]);
    let published = officer.wait_for("pubblicato: 23 febbraio 2018");
    let rows = [
        ("P5", "100,0", "ammesso"),
        ("P3", "80,0", "ammesso"),
        ("P1", "70,0", "ammesso"),
        ("P4", "50,0", "non ammesso"),
        ("P2", "60,0", "ammesso"),
        ("P6", "70,0", "ammesso"),
    ];
    in_order(&published, &rows);
    leave(&mut officer);
    chair.press(&["S", "c"]);
    chair.wait_for("Chiusura della seduta");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("Nessuna seduta aperta");
    // The minutes of the sitting, read and signed.
    chair.press(&["F9"]);
    chair.wait_row(&["▌", "Verbale della seduta n. 1"]);
    chair.press(&["Enter"]);
    chair.wait_for("Verbale n. 1 della Commissione di valutazione");
    chair.press(&["s"]);
    chair.wait_for("Firma del verbale della seduta n. 1");
    chair.press(&["Enter"]);
    chair.wait_gone("Firma del verbale della seduta n. 1");
    chair.press(&["S"]);
    chair.wait_for("1 firma");
    leave(&mut chair);
    sitting.verify();
    for document in [&["list"][..], &["minutes", "--sitting", "1"]] {
        let args = [&["document", "p.vaglio"], document].concat();
        let once = sitting.bench.run(&args).well();
        assert_eq!(once, sitting.bench.run(&args).well(), "{document:?}");
    }
}

/// E8: the list waits for the draw, the draw for the keys of the chair.
#[test]
fn a_tie_at_the_cut_line_is_drawn() {
    let until = |step: &crate::script::Step| step.refused.as_deref() == Some("DrawNeeded");
    let sitting = played(&begun("E08-tie-at-the-cut-line.toml", until));
    let mut chair = seat(&sitting, "M1");
    chair.press(&["R"]);
    chair.wait_row(&["A", "63,2"]);
    chair.press(&["L"]);
    chair.wait_for("B, D sono in parità dopo ogni criterio di preferenza: procedere al sorteggio");
    chair.press(&["x"]);
    chair.wait_for("In perfetta parità: B, D.");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("Un sorteggio pubblico vuole un seme");
    chair.type_text("12 45 78 3 60");
    chair.press(&["Tab"]);
    chair.type_text("Nome di S1, Nome di R1");
    chair.press(&["Ctrl-S"]);
    chair.wait_gone("In perfetta parità");
    chair.wait_row(&["4 B ", "sorteggio"]);
    // Each step is shown with its values, on the first of the two that were drawn.
    chair.press(&["g", "Down", "Down", "?"]);
    chair.wait_for("Come si arriva al risultato · D");
    chair.press(&["G"]);
    chair.wait_for("Sorteggio pubblico: ");
    chair.press(&["q"]);
    chair.wait_gone("Come si arriva al risultato");
    chair.press(&["L"]);
    chair.wait_for("Approvazione dell'elenco n. 2");
    chair.press(&["Enter"]);
    chair.wait_for("Elenco n. 2 approvato");
    chair.press(&["Tab"]);
    let approved = chair.wait_for("sola lettura");
    let rows = [
        ("A", "63,2", "finanziato"),
        ("C", "63,2", "finanziato"),
        ("D", "63,2", "finanziato"),
        ("B", "63,2", "idoneo non finanziato"),
    ];
    in_order(&approved, &rows);
    leave(&mut chair);
    sitting.verify();
    let second = ["document", "p.vaglio", "minutes", "--sitting", "2"];
    let minutes = sitting.bench.run(&second).well();
    assert!(minutes.contains("12 45 78 3 60"), "{minutes}");
}
