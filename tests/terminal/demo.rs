//! The demonstration, from the first key.

use crate::bench::Bench;
use crate::sitting::saved;
use crate::terminal::Terminal;

fn start(bench: &Bench, more: &[&str]) -> Terminal {
    let mut command = bench.command();
    command.arg("demo").args(more).env("HOME", bench.path(""));
    let terminal = Terminal::start("demo", &command, 110, 34);
    terminal.wait_for("Next step");
    terminal.wait_for("INVENTED DATA");
    terminal
}

fn leave(mut terminal: Terminal) {
    terminal.press(&["Ctrl-Q"]);
    terminal.ends_clean();
}

#[test]
fn the_first_mark_is_three_keys_away_and_a_reset_takes_it_back() {
    let bench = Bench::new();
    let mut chair = start(&bench, &["--lang", "en"]);
    chair.wait_for("Lucia Ferraris chair");
    chair.wait_for("Go on with P05");
    chair.press(&["Enter"]);
    chair.wait_for("5 of ");
    chair.wait_for("Your sheet · nobody sees it");
    chair.wait_for("Invented text");
    chair.press(&["3"]);
    chair.wait("the saved mark", |screen| {
        screen.contains("6 of ") && saved(screen)
    });
    leave(chair);

    let member = start(&bench, &["--as", "M2"]);
    member.wait_for("● Davide Montà");
    leave(member);
    let chair = start(&bench, &[]);
    chair.wait_row(&["Go on with P05", "6 of "]);
    leave(chair);
    let chair = start(&bench, &["--reset"]);
    chair.wait_row(&["Go on with P05", "5 of "]);
    leave(chair);
}

#[test]
fn the_worst_divergence_waits_for_the_chair_alone() {
    let bench = Bench::new();
    let mut chair = start(&bench, &[]);
    chair.press(&["C"]);
    chair.wait_for("open divergences");
    chair.press(&["Enter"]);
    chair.wait_for("P10 ");
    chair.wait_row(&["? Ferraris", "✓ Montà", "✓ Prato", "✓ Savio", "✓ Rey"]);
    chair.press(&["a"]);
    chair.wait_row(&["✓ Ferraris"]);
    chair.press(&["c"]);
    chair.wait_for("Motivation of the agreed mark · P10 COE1");
    chair.type_text("Two dimensions stand, the third is promised.");
    chair.press(&["Ctrl-S"]);
    chair.wait_for("Closed on 3.0");
    chair.wait_for("Two dimensions stand, the third is promised.");
    leave(chair);
    let consensus = bench.run(&["export", "demo.vaglio", "consensus"]).well();
    let row = consensus
        .lines()
        .find(|row| row.starts_with("P10,COE1,"))
        .unwrap();
    assert!(
        row.starts_with("P10,COE1,3,discussed,") && row.contains("the third is promised."),
        "{row}"
    );
    assert!(
        bench
            .run(&["verify", "demo.vaglio"])
            .well()
            .ends_with("ok\n")
    );
}
