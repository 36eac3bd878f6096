//! The program is killed while somebody writes: what was written stays.

use std::time::{Duration, Instant};

use crate::sitting::{Sitting, give};
use crate::terminal::Terminal;

/// A quick hand.
const BETWEEN_KEYS: Duration = Duration::from_millis(10);

#[test]
fn a_kill_in_the_middle_of_a_sheet_loses_nothing_that_had_time_to_be_saved() {
    const BEGINNING: &str = "Two partners have tasks";
    const MORE: &str = ", and the third one only brings supper to those who work";
    let sitting = Sitting::of(2);
    let mut terminal = sitting.sit("M1");
    terminal.press(&["P"]);
    terminal.wait_row(&["B1", "0/2"]);
    terminal.press(&["/", "B", "1", "Enter", "Enter"]);
    terminal.wait_for("Sere di lavoro");
    give(&mut terminal, "AMB1", "3.5", '.');
    terminal.press(&["Space"]);
    give(&mut terminal, "AMB2", "2", '.');
    terminal.press(&["Space", "Enter"]);
    terminal.wait_for("Comment · B1 RET1");
    let start = Instant::now();
    terminal.type_text(BEGINNING);
    terminal.wait_for(BEGINNING);
    // The hand goes on typing: the text must not have to wait for a pause.
    let mut typed = BEGINNING.to_owned();
    let mut more = MORE.repeat(100).chars().collect::<Vec<char>>().into_iter();
    let on_disk = loop {
        let next = more.next().expect("the text was never saved").to_string();
        terminal.type_text(&next);
        typed += &next;
        let key = Instant::now();
        let comment = terminal.wait_outside("the next key", || {
            let comment = sitting.comment("M1", "RET1");
            (comment.starts_with(BEGINNING) || key.elapsed() > BETWEEN_KEYS).then_some(comment)
        });
        if comment.starts_with(BEGINNING) {
            break comment;
        }
    };
    println!(
        "typed text is on the disk after {} ms",
        start.elapsed().as_millis()
    );
    terminal.signal("KILL");
    assert!(!terminal.wait_end().success());

    let kept = sitting.comment("M1", "RET1");
    assert!(
        kept.starts_with(&on_disk) && typed.starts_with(&kept),
        "{kept}"
    );
    sitting.verify();
    let mut again = sitting.sit("M1");
    again.wait_for("Go on with B1 “La panchina lunga”: 2 of 4 marks");
    again.press(&["Enter"]);
    again.wait_for("Sere di lavoro");
    again.wait_for("Your sheet · nobody sees it");
    again.wait_row(&["AMB1", " 3.5 "]);
    again.wait_row(&["AMB2", " 2.0 "]);
    again.wait_row(&["RET1", "✎", "–"]);
    again.wait_for(BEGINNING);
    again.press(&["Enter"]);
    again.wait_for("Comment · B1 RET1");
    again.wait_for(BEGINNING);
    again.press(&["Ctrl-C"]);
    again.ends_clean();
    assert_eq!(sitting.comment("M1", "RET1"), kept);
}

#[test]
fn a_note_that_is_being_written_survives_a_kill_until_the_panel_has_it() {
    const NOTE: &str = "Supper is not a network";
    let sitting = Sitting::of(2);
    sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B1", "M2", ["4", "3", "4", "3"]),
    ]);
    let write = |terminal: &mut Terminal| {
        terminal.press(&["C"]);
        terminal.wait_for("1 open divergence");
        terminal.press(&["Enter"]);
        terminal.wait_for("→ next");
        terminal.press(&["m"]);
        terminal.wait_for("Discussion note · B1 RET1");
    };
    let mut terminal = sitting.sit("M1");
    write(&mut terminal);
    terminal.type_text(NOTE);
    terminal.wait_outside("the note on the disk", || {
        (sitting.texts("M1") == [NOTE]).then_some(())
    });
    terminal.signal("KILL");
    assert!(!terminal.wait_end().success());
    sitting.verify();

    let mut again = sitting.sit("M1");
    write(&mut again);
    again.wait_for(NOTE);
    again.press(&["Ctrl-S"]);
    again.wait_gone("Discussion note · B1 RET1");
    again.wait_for(NOTE);
    again.wait_outside("nothing is kept", || {
        sitting.texts("M1").is_empty().then_some(())
    });
    again.press(&["Ctrl-C"]);
    again.ends_clean();
}
