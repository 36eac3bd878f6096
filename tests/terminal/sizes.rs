//! Windows of every size: too small is said, and every screen comes back as it was.

use crate::sitting::{Sitting, saved};
use crate::terminal::Terminal;

const WIDE: (u16, u16) = (120, 40);

/// Makes the window small, much too small, and wide again.
fn shrink_and_grow(terminal: &mut Terminal, title: &str, there: &str) {
    let before = terminal.wait_for(there);
    terminal.resize(40, 10);
    let small = terminal.wait_for(title);
    assert_eq!(small.lines().count(), 10, "{small}");
    assert!(
        small.lines().all(|row| row.chars().count() <= 40),
        "{small}"
    );
    assert!(!small.lines().last().unwrap().trim().is_empty(), "{small}");
    terminal.resize(20, 5);
    terminal.wait_for("Enlarge to 40×10");
    terminal.resize(WIDE.0, WIDE.1);
    terminal.wait_for(there);
    assert_eq!(terminal.screen(), before);
}

#[test]
fn every_screen_survives_a_small_window() {
    let sitting = Sitting::of(2);
    sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B1", "M2", ["4", "3", "4", "3"]),
    ]);
    let mut terminal = sitting.terminal(
        &["p.vaglio", "--as", "M1", "--lang", "en"],
        "it_IT.UTF-8",
        WIDE,
    );
    shrink_and_grow(&mut terminal, "▌Over", "● Lucia Ferraris");
    for (key, title, there) in [
        ("F3", "▌Proj", "La panchina lunga"),
        ("F5", "▌Rank", "Totals: 0 of 2"),
        ("F6", "▌Jour", "created the panel"),
        ("F4", "▌Cons", "1 open divergence"),
    ] {
        terminal.press(&[key]);
        shrink_and_grow(&mut terminal, title, there);
    }
    terminal.press(&["Enter"]);
    terminal.wait_for("→ next");
    shrink_and_grow(&mut terminal, "▌Cons", "Positions at the reveal");
    terminal.press(&["m"]);
    terminal.wait_for("Discussion note · B1 RET1");
    terminal.type_text("a note");
    terminal.wait("the note on the disk", saved);
    shrink_and_grow(&mut terminal, "a note", "a note");
    terminal.press(&["Esc"]);
    terminal.wait_for("Text held back");
    terminal.press(&["F2", "Enter"]);
    terminal.wait_for("Il forno di mezzanotte");
    shrink_and_grow(&mut terminal, "▌Proj", "Riparazione della volta");
    terminal.press(&["Tab"]);
    shrink_and_grow(&mut terminal, "▌Proj", "→ section");
    terminal.press(&["?"]);
    shrink_and_grow(&mut terminal, "Keys", "Keys");
    terminal.press(&["Ctrl-C"]);
    terminal.ends_clean();
}

#[test]
fn a_window_that_is_too_small_from_the_start_says_so() {
    let sitting = Sitting::of(1);
    let mut terminal = sitting.terminal(&["p.vaglio"], "it_IT.UTF-8", (20, 5));
    terminal.wait_for("Allargare a 40×10");
    terminal.resize(80, 24);
    terminal.wait_for("Prossimo passo");
    terminal.resize(40, 9);
    terminal.wait_for("Allargare a 40×10");
    terminal.press(&["q"]);
    terminal.ends_clean();
}
