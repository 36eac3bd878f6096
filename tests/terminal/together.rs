//! Two terminals at one file: what becomes the panel's shows at the other by itself, what is
//! one's own does not.

use std::time::Instant;

use crate::sitting::{SUBS, Sitting, give, saved, shown};
use crate::terminal::Terminal;

/// Tells how long it took from the last key, and from what one terminal says when all is on the
/// disk, until it is at the other. Told, not tested: the machine may have much else to do.
fn took(what: &str, key: Instant, from: (&Terminal, &[&str]), to: (&Terminal, &[&str])) {
    let (saved, shown) = (
        from.0.first_seen(from.1).unwrap(),
        to.0.first_seen(to.1).unwrap(),
    );
    let (since_key, since_saved) = (
        shown.duration_since(key),
        shown.saturating_duration_since(saved),
    );
    println!(
        "{what}: at the other terminal {} ms after the key, {} ms after it is saved",
        since_key.as_millis(),
        since_saved.as_millis()
    );
}

fn mark_all(terminal: &mut Terminal, marks: [&str; 4]) {
    for (sub, mark) in SUBS.iter().zip(marks) {
        give(terminal, sub, mark, '.');
        terminal.press(&["Space"]);
    }
    terminal.wait_for("Every mark is given");
}

#[test]
fn what_is_sealed_agreed_and_closed_shows_at_the_other_by_itself() {
    let sitting = Sitting::of(2);
    sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B2", "M1", ["3"; 4]),
        ("B2", "M2", ["3"; 4]),
    ]);
    let mut chair = sitting.sit("M1");
    chair.wait_row(&["● Lucia Ferraris", "2/2"]);
    chair.wait_row(&["○ Davide Montà", "1/2"]);

    let begun = Instant::now();
    let mut member = sitting.sit("M2");
    member.wait_row(&["● Davide Montà", "1/2"]);
    chair.wait_row(&["● Davide Montà", "1/2"]);
    took(
        "sitting down",
        begun,
        (&member, &["● Davide Montà"]),
        (&chair, &["● Davide Montà"]),
    );

    member.press(&["Enter"]);
    member.wait_for("Sere di lavoro");
    mark_all(&mut member, ["4", "3", "4", "3"]);
    member.press(&["s"]);
    member.wait_for("Seal the sheet on B1");
    let key = Instant::now();
    member.press(&["Enter"]);
    member.wait_for("it was the last one, all are revealed now");
    chair.wait_row(&["● Davide Montà", "2/2"]);
    took(
        "a sealed sheet",
        key,
        (&member, &["it was the last one"]),
        (&chair, &["● Davide Montà", "2/2"]),
    );
    chair.wait_row(&["Consensus 1"]);

    chair.press(&["C"]);
    chair.wait_for("7 concordant: A accepts them");
    chair.press(&["Enter"]);
    chair.wait_for("→ next");
    member.press(&["C", "Enter"]);
    member.wait_for("first a discussion note");
    chair.press(&["m"]);
    chair.wait_for("Discussion note · B1 RET1");
    chair.type_text("Read again together.");
    chair.press(&["Ctrl-S"]);
    member.wait_for("Read again together.");
    chair.press(&["3"]);
    member.wait_for("3.0 proposed by Lucia Ferraris");
    member.press(&["a"]);
    chair.wait_row(&["✓ Ferraris", "✓ Montà"]);
    chair.press(&["c"]);
    chair.wait_for("Motivation of the agreed mark");
    chair.type_text("Two of them have tasks.");
    let key = Instant::now();
    chair.press(&["Ctrl-S"]);
    chair.wait_for("Recorded");
    member.wait_for("Closed on 3.0");
    took(
        "a closed consensus",
        key,
        (&chair, &["✓ Closed on 3.0"]),
        (&member, &["✓ Closed on 3.0"]),
    );
    member.wait_for("Two of them have tasks.");

    member.press(&["Ctrl-Q"]);
    member.ends_clean();
    chair.press(&["O"]);
    chair.wait_row(&["○ Davide Montà", "2/2"]);
    chair.press(&["q"]);
    chair.ends_clean();
    sitting.verify();
}

#[test]
fn a_draft_and_what_is_typed_never_leave_their_author() {
    const WORD: &str = "quetzalcoatl";
    let sitting = Sitting::of(2);
    let (mut chair, mut member) = (sitting.sit("M1"), sitting.sit("M2"));
    chair.press(&["P"]);
    chair.wait_row(&["B1", "0/2"]);
    chair.press(&["/", "B", "1", "Enter", "Enter"]);
    chair.wait_for("Your sheet · nobody sees it");
    chair.wait_for("Sere di lavoro");

    member.press(&["P"]);
    member.wait_row(&["B1", "0/2"]);
    member.press(&["/", "B", "1", "Enter", "Enter"]);
    member.wait_for("Sere di lavoro");
    give(&mut member, "AMB1", "4.5", '.');
    member.press(&["Enter"]);
    member.wait_for("Comment · B1 AMB1");
    member.type_text(WORD);
    member.wait_for(WORD);
    member.wait_outside("the comment on the disk", || {
        (sitting.comment("M2", "AMB1") == WORD).then_some(())
    });
    member.press(&["Ctrl-S"]);
    member.wait_gone("Comment · B1 AMB1");
    member.press(&["Space"]);
    for (sub, mark) in SUBS.iter().zip(["", "4.5", "4.5", "4.5"]).skip(1) {
        give(&mut member, sub, mark, '.');
        member.press(&["Space"]);
    }
    member.wait_for("Every mark is given");
    // The chair's own work goes on beside it and is not touched by it.
    give(&mut chair, "AMB1", "2", '.');
    chair.press(&["q"]);
    chair.wait_row(&["B1", "0/2"]);
    member.press(&["s"]);
    member.wait_for("Seal the sheet on B1");
    member.press(&["Enter"]);
    member.wait_for("hidden from the others until the reveal");
    chair.wait_row(&["B1", "1/2"]);
    chair.press(&["J"]);
    chair.wait_for("sealed the sheet on B1");
    chair.press(&["R"]);
    chair.wait_for("not revealed yet");
    for secret in [WORD, shown("4.5", '.').trim()] {
        assert!(member.ever_showed(secret), "{secret}");
        assert!(!chair.ever_showed(secret), "{secret}");
    }
    assert_eq!(
        sitting.draft("M1"),
        [("AMB1".to_owned(), Some(4), String::new())]
    );
    assert!(saved(&member.screen()));
}
