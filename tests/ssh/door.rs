//! At the door: invites, the host key, file modes, several panels.

use std::os::unix::fs::PermissionsExt;

use crate::house::{House, has_ssh, make_key};
use crate::sitting::Sitting;

#[test]
fn a_first_login_with_the_code_registers_the_key_once() {
    if !has_ssh() {
        return;
    }
    let house = House::serve(Sitting::of(2), 1);
    let bench = &house.sitting.bench;
    make_key(&house.sitting, "new");
    let told = bench
        .run(&["invite", "p.vaglio", "M2", "--lang", "en"])
        .well();
    let code = told
        .split(['(', ' ', ','])
        .find(|w| w.len() == 11 && w.contains('-'));
    let code = code
        .unwrap_or_else(|| panic!("no code in {told}"))
        .to_owned();

    let mut client = house.client("M2", "new");
    client.wait_for("code:");
    client.type_text("00000-00000\r");
    client.wait("the question again", |screen| {
        screen.matches("code:").count() == 2
    });
    client.type_text(&format!("{}\r", code.to_lowercase().replace('-', "")));
    client.wait_for("Next step");
    client.wait_for("Davide Montà");
    client.press(&["Ctrl-Q"]);
    assert!(client.wait_end().success());

    let mut again = house.client("M2", "new");
    again.wait_for("Next step");
    again.press(&["Ctrl-Q"]);
    again.ends_clean();

    // Used up: another key finds no invite.
    make_key(&house.sitting, "other");
    let refused = house.line("M2", "other", "status");
    assert_eq!(refused.code, 255, "{refused:?}");
    let journal = bench.run(&["export", "p.vaglio", "journal"]).well();
    assert!(journal.contains(",invite,key_registered,"), "{journal}");
    house.sitting.verify();
}

#[test]
fn five_wrong_codes_void_an_invite() {
    if !has_ssh() {
        return;
    }
    let house = House::serve(Sitting::of(2), 1);
    make_key(&house.sitting, "new");
    house
        .sitting
        .bench
        .run(&["invite", "p.vaglio", "M2", "--lang", "en"])
        .well();
    let mut wrong = 0;
    while wrong < 5 {
        let mut client = house.client("M2", "new");
        client.wait_for("code:");
        // The client asks three times before it gives up.
        for asked in 1..=3 {
            if wrong == 5 {
                break;
            }
            client.type_text("00000-00000\r");
            wrong += 1;
            let more = client.wait("an answer", |screen| {
                screen.matches("code:").count() > asked || screen.contains("Permission denied")
            });
            if more.contains("Permission denied") {
                break;
            }
        }
    }
    let client = house.client("M2", "new");
    let status = client.wait_end();
    assert!(!status.success());
    assert!(!client.screen().contains("code:"), "{}", client.screen());
}

#[test]
fn the_host_key_stays_and_files_that_others_may_read_are_not_served() {
    if !has_ssh() {
        return;
    }
    let mut house = House::of(1);
    house.line("M1", "M1", "status").well();
    let first = house.host_key.clone();
    let bench = &house.sitting.bench;
    let mode = |name: &str| bench.path(name).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("vaglio_host_ed25519_key"), 0o600);
    assert_eq!(mode("p.vaglio"), 0o600);
    let panel = bench.path("p.vaglio");
    std::fs::set_permissions(&panel, PermissionsExt::from_mode(0o640)).unwrap();
    let refused = bench
        .run(&["serve", "p.vaglio", "--listen", "127.0.0.1:0"])
        .refused();
    assert!(refused.contains("chmod 600"), "{refused}");
    std::fs::set_permissions(&panel, PermissionsExt::from_mode(0o600)).unwrap();
    let key = bench.path("vaglio_host_ed25519_key");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o644)).unwrap();
    let refused = bench
        .run(&["serve", "p.vaglio", "--listen", "127.0.0.1:0"])
        .refused();
    assert!(refused.contains("chmod 600"), "{refused}");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o600)).unwrap();
    let unit = bench.run(&["serve", "p.vaglio", "--install"]).well();
    assert!(
        unit.contains("[Service]") && unit.contains("p.vaglio"),
        "{unit}"
    );
    let again = house.serve_again(&["p.vaglio"]);
    assert_eq!(again, first);
}

#[test]
fn who_sits_on_several_panels_chooses_on_entry_and_names_one_in_a_command() {
    if !has_ssh() {
        return;
    }
    let mut house = House::of(2);
    let bench = &house.sitting.bench;
    bench.run(&["new", "q.vaglio", "--call", "generic"]).well();
    let add = [
        "member",
        "add",
        "q.vaglio",
        "C7",
        "--name",
        "Davide Montà",
        "--role",
        "chair",
        "--key",
        "M2.pub",
    ];
    bench.run(&add).well();
    house.serve_again(&["p.vaglio", "q.vaglio"]);

    let mut client = house.client("davide", "M2");
    let asked = client.wait_for("as C7");
    assert!(
        asked.contains("1  p · ") && asked.contains("2  q · "),
        "{asked}"
    );
    client.type_text("2");
    client.wait_for("Next step");
    client.wait_for("BANDO-1");
    client.press(&["Ctrl-Q"]);
    assert!(client.wait_end().success());
    // The name before the @ chooses too.
    let mut client = house.client("M2", "M2");
    client.wait_for("CORTILI-2017");
    client.press(&["Ctrl-Q"]);
    client.ends_clean();

    let which = house.line("davide", "M2", "status");
    assert_eq!(which.code, 2, "{which:?}");
    assert!(which.out.contains("p, q"), "{which:?}");
    let status = house.line("davide", "M2", "q status").well();
    assert!(status.contains("BANDO-1"), "{status}");
    // Whoever sits on one panel sees nothing of the other.
    let other = house.line("M1", "M1", "q status");
    assert_eq!(other.code, 2, "{other:?}");
}
