//! However it ends, the program leaves a clean terminal, a saved sheet and an empty chair.

use std::process::Stdio;

use crate::sitting::Sitting;
use crate::terminal::Terminal;

/// A terminal in which a comment is being typed.
fn writing(sitting: &Sitting) -> Terminal {
    let mut terminal = sitting.sit("M1");
    terminal.press(&["P"]);
    terminal.wait_row(&["B1", "0/1"]);
    terminal.press(&["/", "B", "1", "Enter", "Enter"]);
    terminal.wait_for("Sere di lavoro");
    terminal.press(&["Enter"]);
    terminal.wait_for("Comment · B1 AMB1");
    terminal.type_text("to the last letter");
    terminal.wait_for("to the last letter");
    terminal
}

/// Nothing typed is lost, and nobody is present any more.
fn all_is_kept(sitting: &Sitting) {
    assert_eq!(
        sitting.comment("M1", "AMB1").trim_end(),
        "to the last letter"
    );
    let file = rusqlite::Connection::open(sitting.bench.path("p.vaglio")).unwrap();
    assert_eq!(
        file.query_row("SELECT count(*) FROM presence", [], |row| row
            .get::<_, u32>(0))
            .unwrap(),
        0
    );
    drop(file);
    sitting.verify();
}

#[test]
fn q_leads_back_and_out() {
    let sitting = Sitting::of(1);
    let mut terminal = sitting.sit("M1");
    terminal.press(&["Enter"]);
    terminal.wait_for("Your sheet · nobody sees it");
    terminal.press(&["Tab"]);
    terminal.wait_for("→ section");
    terminal.press(&["q"]);
    terminal.wait_for("Next step");
    terminal.press(&["q"]);
    terminal.ends_clean();
}

#[test]
fn ctrl_c_ends_it_even_in_a_text() {
    let sitting = Sitting::of(1);
    let mut terminal = writing(&sitting);
    terminal.press(&["Ctrl-C"]);
    terminal.ends_clean();
    all_is_kept(&sitting);
}

#[test]
fn a_signal_to_end_is_a_way_to_leave() {
    for signal in ["TERM", "HUP", "INT"] {
        let sitting = Sitting::of(1);
        let terminal = writing(&sitting);
        terminal.signal(signal);
        terminal.ends_clean();
        all_is_kept(&sitting);
    }
}

#[test]
fn a_window_that_closes_is_a_way_to_leave() {
    let sitting = Sitting::of(1);
    let mut terminal = writing(&sitting);
    terminal.press(&["Backspace"]);
    terminal.wait_gone("to the last letter");
    terminal.hang_up('r');
    let status = terminal.wait_end();
    assert_eq!(status.signal(), None, "{status:?}");
    all_is_kept(&sitting);
}

#[test]
fn without_a_terminal_it_says_so() {
    let sitting = Sitting::of(1);
    let why = sitting
        .bench
        .run(&["open", "p.vaglio", "--as", "M1"])
        .refused();
    assert!(why.starts_with("There is no terminal here"), "{why}");
    let status = sitting.bench.run(&["status", "p.vaglio", "--json"]).well();
    assert!(status.contains("\"frozen\": false"), "{status}");
    let mut command = sitting.bench.command();
    command
        .args(["p.vaglio", "--lang", "it"])
        .stdin(Stdio::null());
    let run: crate::bench::Run = command.output().unwrap().into();
    assert!(run.refused().starts_with("Qui non c'è un terminale"));
}
