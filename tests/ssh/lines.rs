//! Without a terminal: commands answered with lines, as the member may see the panel; nothing else.

use crate::house::{House, has_ssh, make_key};

#[test]
fn commands_are_answered_as_the_member_may_see_the_panel() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let status = house.line("M1", "M1", "status").well();
    assert!(status.contains("Lucia Ferraris"), "{status}");
    // The key says who it is, whatever name stands before the @.
    assert_eq!(house.line("somebody", "M1", "status").well(), status);
    let json = house.line("M2", "M2", "status --json").well();
    assert!(
        json.starts_with('{') && json.contains("\"members\""),
        "{json}"
    );
    let ranking = house.line("M1", "M1", "export ranking --format csv").well();
    assert!(ranking.contains("B1"), "{ranking}");
    // Without a command and without a terminal: what can be asked.
    assert!(house.line("M1", "M1", "help").well().contains("export"));
}

#[test]
fn commands_do_what_the_screens_do_as_the_member_and_no_other() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    let bench = &house.sitting.bench;
    let opened = "sitting open --place 'Sala A' --present M1,M2";
    // The same gate: who does not preside opens nothing.
    let refused = house.line("M2", "M2", opened);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.out.contains("for the chair"), "{refused:?}");
    let told = house.line("M1", "M1", opened).well();
    assert!(told.contains("opened sitting no. 1"), "{told}");
    let recused = house
        .line(
            "M2",
            "M2",
            "recuse B1 --conflict actual --reason 'Siedo nel direttivo'",
        )
        .well();
    assert!(recused.contains("Done"), "{recused}");
    // To whom it is not there, nothing is told of how it stands.
    let asked = house.line("M2", "M2", "consensus note B1 AMB1 --text x");
    assert_eq!(asked.code, 1, "{asked:?}");
    assert!(
        asked.out.starts_with("There is a recusal from B1"),
        "{asked:?}"
    );
    // It is written as theirs, and whatever name stands before the @ changes nothing.
    let journal = bench.run(&["export", "p.vaglio", "journal"]).well();
    let row = journal
        .lines()
        .find(|row| row.contains("Siedo nel direttivo"));
    assert!(row.is_some_and(|row| row.contains("M2")), "{journal}");
    let noted = house.line("M1", "M2", "sitting incident --text Rumore");
    assert_eq!(noted.code, 1, "{noted:?}");
    // Nobody names another member or another file.
    for line in ["declare --as M1 --all", "seal p.vaglio --all", "seal"] {
        let run = house.line("M2", "M2", line);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.out.contains("Usage: "), "{run:?}");
    }
    let help = house.line("M2", "M2", "consensus propose --help").well();
    assert!(help.contains("<PROJECT> <SUB> <MARK>"), "{help}");
    assert!(!help.contains("--as"), "{help}");
    house.sitting.verify();
}

#[test]
fn what_a_client_sends_beside_a_command_holds_nothing_up() {
    if !has_ssh() {
        return;
    }
    let house = House::of(1);
    let bench = &house.sitting.bench;
    bench.write("much", &"x".repeat(6 << 20));
    let mut much = house.ssh("M1", "M1");
    let mut client = much
        .args(["-T", "-o", "BatchMode=yes", "127.0.0.1", "status"])
        .stdin(std::fs::File::open(bench.path("much")).unwrap())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let deadline = std::time::Instant::now() + crate::terminal::PATIENCE;
    let ended = loop {
        match client.try_wait().unwrap() {
            None if std::time::Instant::now() < deadline => std::thread::yield_now(),
            ended => break ended,
        }
    };
    let _ = client.kill();
    assert_eq!(ended.and_then(|ended| ended.code()), Some(0));
    let long = format!("consensus note B1 AMB1 --text {}", "x".repeat(90_000));
    let refused = house.line("M1", "M1", &long);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.out.contains("bytes long"), "{refused:?}");
}

#[test]
fn lines_for_sshd_are_quoted_as_it_and_the_shell_read_them() {
    if !has_ssh() {
        return;
    }
    let house = House::of(1);
    let bench = &house.sitting.bench;
    make_key(&house.sitting, "key");
    let id = "D'Angelo";
    let add = ["member", "add", "p.vaglio", id, "--name", "Anna D'Angelo"];
    bench
        .run(&[&add[..], &["--role", "member", "--key", "key.pub"]].concat())
        .well();
    let lines = bench.run(&["authorized-keys", "p.vaglio"]).well();
    let line = lines.lines().find(|line| line.contains("Angelo"));
    assert!(
        line.is_some_and(|line| line.contains(r"--as 'D'\''Angelo' --known-by")),
        "{lines}"
    );
}

#[test]
fn nothing_else_can_be_run_and_no_port_is_forwarded() {
    if !has_ssh() {
        return;
    }
    let house = House::of(1);
    for line in [
        "sh",
        "cat /etc/passwd",
        "status; id",
        "internal-sftp",
        "scp -t .",
    ] {
        let run = house.line("M1", "M1", line);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.out.contains("Not understood"), "{run:?}");
    }
    let mut subsystem = house.ssh("M1", "M1");
    let done = subsystem
        .args(["-o", "BatchMode=yes", "-s", "127.0.0.1", "sftp"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(255), "{done:?}");
    let mut forward = house.ssh("M1", "M1");
    let done = forward
        .args(["-o", "BatchMode=yes", "-o", "ExitOnForwardFailure=yes"])
        .args(["-R", "0:127.0.0.1:9", "127.0.0.1", "status"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(255), "{done:?}");
    let mut tunnel = house.ssh("M1", "M1");
    let to = format!("127.0.0.1:{}", house.port());
    let done = tunnel
        .args(["-o", "BatchMode=yes", "-W", &to, "127.0.0.1"])
        .output()
        .unwrap();
    assert_ne!(done.status.code(), Some(0), "{done:?}");
    assert!(done.stdout.is_empty(), "{done:?}");
}

#[test]
fn an_unknown_key_a_revoked_one_and_no_key_are_refused_alike() {
    if !has_ssh() {
        return;
    }
    let house = House::of(2);
    make_key(&house.sitting, "stranger");
    let refused = house.line("M1", "stranger", "status");
    assert_eq!(refused.code, 255, "{refused:?}");
    let bench = &house.sitting.bench;
    let keys = bench.run(&["key", "list", "p.vaglio"]).well();
    let row = keys.lines().find(|row| row.starts_with("M2")).unwrap();
    let fingerprint = row.split_whitespace().find(|w| w.starts_with("SHA256:"));
    let revoke = ["key", "revoke", "p.vaglio", "M2", fingerprint.unwrap()];
    bench.run(&revoke).well();
    let deadline = std::time::Instant::now() + crate::terminal::PATIENCE;
    loop {
        let gone = house.line("M2", "M2", "status");
        if gone.code == 255 {
            assert_eq!(gone.err, refused.err.replace("M1@", "M2@"));
            break;
        }
        // The server hears of what another process wrote at once, but not before.
        assert!(std::time::Instant::now() < deadline, "{gone:?}");
    }
    let again = bench.run(&revoke).refused();
    assert!(again.contains("key list"), "{again}");
}
