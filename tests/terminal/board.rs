//! The board on the wall: it follows the chair, takes no keys but its own, and says nothing of anyone.

use crate::sitting::{SUBS, Sitting};

const WALL: (u16, u16) = (60, 12);

#[test]
fn the_wall_follows_the_chair_and_shows_nobody() {
    let sitting = Sitting::of(3);
    sitting.file_sheets(&[
        ("B1", "M1", ["4", "3", "1", "3"]),
        ("B1", "M2", ["4", "3", "5", "3"]),
        ("B1", "M3", ["4", "3", "2", "3"]),
    ]);
    let mut wall = sitting.terminal(&["board", "p.vaglio"], "en_GB.UTF-8", WALL);
    wall.wait_for("No item called");
    let mut chair = sitting.sit("M1");
    chair.press(&["F4", "Enter"]);
    chair.wait_for(SUBS[2]);
    chair.press(&["y"]);
    wall.wait_for(SUBS[2]);
    wall.wait_for("to be discussed");
    // Keys of the program do nothing here.
    wall.press(&["m", "F3", "Enter", "?", "Ctrl-C", "3"]);
    let bench = &sitting.bench;
    let item = ["p.vaglio", "--as", "M1", "B1", SUBS[2]];
    let note = [["consensus", "note"].as_slice(), &item].concat();
    bench
        .run(&[note.as_slice(), &["--text", "Letto insieme"]].concat())
        .well();
    let propose = [["consensus", "propose"].as_slice(), &item, &["3"]].concat();
    bench.run(&propose).well();
    wall.wait_for("a mark is proposed");
    wall.resize(100, 30);
    wall.wait_for("projects settled");
    wall.press(&["Ctrl-L"]);
    for name in [
        "Ferraris",
        "Montà",
        "Prato",
        "M1",
        "M2",
        "3.0",
        "5.0",
        "Letto insieme",
    ] {
        assert!(!wall.ever_showed(name), "{name} was on the wall");
    }
    wall.press(&["q"]);
    wall.ends_clean();

    chair.press(&["Ctrl-Q"]);
    chair.ends_clean();
    sitting.verify();
}

#[test]
fn what_a_member_set_is_there_when_they_open_the_panel_again() {
    let sitting = Sitting::of(2);
    let mut member = sitting.sit("M2");
    member.press(&[";"]);
    member.wait_for("Your settings");
    // Italian, and nothing but ASCII.
    member.press(&["Right"]);
    member.wait_for("Le tue preferenze");
    member.press(&["Down", "Down", "Down", "Right"]);
    member.wait("frames without lines of blocks", |screen| {
        screen.contains("Le tue preferenze") && screen.is_ascii()
    });
    member.press(&["Ctrl-Q"]);
    member.ends_clean();
    let args = ["open", "p.vaglio", "--as", "M2"];
    let again = sitting.terminal(&args, "en_GB.UTF-8", (110, 32));
    let screen = again.wait_for("Prossimo passo");
    assert!(screen.is_ascii(), "{screen}");
    let other = sitting.sit("M1");
    assert!(!other.screen().is_ascii());
}
