//! Escape sequences in what people send: titles, names, comments, user names, terminals, windows.

use std::process::Stdio;

use vaglio::tui::painter;

use crate::grammar::{fault, hidden_in};
use crate::house::{House, has_ssh};
use crate::sitting::Sitting;

/// What a terminal would obey: a title, a question to answer on the keyboard, a clearing, a colour in
/// one byte, text turned round.
const EVIL: &str = "\u{1b}]0;OWNED\u{7}\u{1b}[6n\u{1b}[3J\u{9b}31m\u{202e}txt";

/// A panel of which title, dossier, comment, note, and a member's name were written by somebody hostile.
fn house() -> House {
    let sitting = Sitting::of(2);
    let bench = &sitting.bench;
    let name = format!("Eve {EVIL}");
    let add = [
        "member", "add", "p.vaglio", "EV", "--name", &name, "--role", "observer",
    ];
    bench.run(&add).well();
    let project = serde_json::json!({
        "id": "B3", "title": format!("Title {EVIL}"), "abstract": format!("Summary {EVIL}"),
    });
    bench.write("B3.json", &project.to_string());
    bench
        .run(&["import", "p.vaglio", "projects", "B3.json"])
        .well();
    let mut marks = "project_id,reviewer_id,criterion,score,comment\n".to_owned();
    for (member, mark) in [("M1", 1), ("M2", 5)] {
        for sub in crate::sitting::SUBS {
            marks += &format!("B3,{member},{sub},{mark},Comment {EVIL}\n");
        }
    }
    bench.write("evil.csv", &marks);
    bench
        .run(&["import", "p.vaglio", "marks", "evil.csv"])
        .well();
    House::serve(sitting, 2)
}

#[test]
fn what_others_wrote_steers_nobodys_terminal() {
    if !has_ssh() {
        return;
    }
    let house = house();
    // What stands before the @ is as hostile as this client lets it be (control characters it refuses
    // itself; `fuzz/login.rs` tries them): the key says who it is.
    let mut screen = house.client("M1[6n\u{202e}", "M1");
    screen.wait_for("Eve ]0;OWNED[6n[3J31mtxt");
    screen.press(&["P"]);
    screen.wait_for("Title ]0;OWNED");
    screen.press(&["/"]);
    screen.type_text("B3\r\r");
    screen.wait_for("Summary ]0;OWNED");
    screen.press(&["C", "Enter"]);
    screen.wait_for("Comment ]0;OWNED");
    screen.press(&["J"]);
    screen.wait_for("Journal");
    screen.press(&["Ctrl-Q"]);
    screen.ends_clean();
    for sent in [
        "\u{1b}]",
        "\u{7}",
        "\u{1b}[6n",
        "\u{1b}[3J",
        "\u{9b}",
        "\u{202e}",
    ] {
        assert!(!screen.ever_showed(sent), "{sent:?} was sent");
    }
    for line in [
        "status",
        "export journal",
        "export marks --format json",
        EVIL,
    ] {
        let run = house.line("[6n\u{202e}M1", "M1", line);
        let said = run.out + &run.err;
        assert!(said.contains("OWNED"), "{said}");
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!said.contains(steers), "{said:?}");
    }
}

#[test]
fn a_terminal_with_a_hostile_name_and_no_size_gets_frames_and_nothing_else() {
    if !has_ssh() {
        return;
    }
    let house = house();
    for term in [
        "xterm\u{1b}]0;OWNED\u{7}",
        "\u{9b}6n",
        "",
        &"x".repeat(3000),
    ] {
        let mut client = house.ssh("M1", "M1");
        client.args(["-tt", "-o", "BatchMode=yes", "127.0.0.1"]);
        client.env("TERM", term).env("LANG", "it_IT.\u{1b}[6n");
        // No input and no window: the client says 0 by 0, and that it is over.
        let done = client.stdin(Stdio::null()).output().unwrap();
        let mut sent = String::from_utf8(done.stdout).unwrap();
        for own in [painter::enter(), painter::leave()] {
            let own = String::from_utf8(own).unwrap();
            assert!(sent.contains(&own), "{term:?}: {sent:?}");
            sent = sent.replace(&own, "");
        }
        assert_eq!(fault(sent.as_bytes()), None, "{term:?}");
        assert_eq!(hidden_in(sent.as_bytes()), None, "{term:?}");
    }
}
