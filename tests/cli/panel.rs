//! Making a panel, looking at it, checking it; and what is not understood.

use super::bench::{Bench, own};

#[test]
fn a_new_panel_tells_what_comes_next_and_never_overwrites() {
    let bench = Bench::new();
    let told = bench
        .run(&["new", "my panel.vaglio", "--call", "wecare-m1"])
        .well();
    assert!(told.contains("WECARE-M1-2017"), "{told}");
    assert!(
        told.contains("vaglio import 'my panel.vaglio' projects"),
        "{told}"
    );
    let before = std::fs::read(bench.path("my panel.vaglio")).unwrap();
    let why = bench
        .run(&["new", "my panel.vaglio", "--call", "generic"])
        .refused();
    assert!(why.contains("exists already"), "{why}");
    assert_eq!(
        std::fs::read(bench.path("my panel.vaglio")).unwrap(),
        before
    );
    bench.write("notes.txt", "mine");
    bench
        .run(&["new", "notes.txt", "--call", "generic"])
        .refused();
    assert_eq!(bench.read("notes.txt"), "mine");
}

#[test]
fn a_call_with_problems_makes_no_panel_and_is_told_whole() {
    let bench = Bench::new();
    bench.write("call.toml", "[call]\nid = \"X\"\n");
    let why = bench
        .run(&["new", "p.vaglio", "--call", "call.toml"])
        .refused();
    assert!(
        why.lines().count() >= 2 && why.contains("call.toml:"),
        "{why}"
    );
    assert!(
        bench
            .run(&["new", "p.vaglio", "--call", "absent.toml"])
            .refused()
            .contains("absent.toml")
    );
    assert_eq!(bench.files(), ["call.toml"]);

    let checked = bench.run(&["call", "check", "call.toml"]);
    assert_eq!((checked.code, checked.err.as_str()), (1, ""));
    assert_eq!(
        checked.out.lines().count(),
        why.lines().count() + 1,
        "the problems and a summary"
    );
    for shipped in [
        "wecare-m1",
        "wecare-m2",
        "wecare-m3",
        "wecare-m4",
        "generic",
        &own("tests/data/catalyst/call-review-first-equal.toml"),
    ] {
        bench.run(&["call", "check", shipped]).well();
    }
}

#[test]
fn members_are_added_once() {
    let bench = Bench::with_panel();
    let why = bench
        .run(&[
            "member", "add", "p.vaglio", "M1", "--name", "Another", "--role", "member",
        ])
        .refused();
    assert_eq!(why.lines().count(), 1, "{why}");
    bench
        .run(&[
            "member", "add", "p.vaglio", "M4", "--name", " ", "--role", "member",
        ])
        .refused();
    bench
        .run(&[
            "member", "add", "p.vaglio", "M4", "--name", "Four", "--role", "judge",
        ])
        .misunderstood();
}

#[test]
fn status_is_told_to_people_and_to_programs() {
    let bench = Bench::with_panel();
    let told = bench.run(&["status", "p.vaglio"]).well();
    assert!(
        told.contains("M2 Name of M2: 0 of 3 sheets sealed"),
        "{told}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&bench.run(&["status", "p.vaglio", "--json"]).well()).unwrap();
    assert_eq!(json["call"]["id"], "SMALL");
    assert_eq!(json["projects"]["waiting"], 3);
    assert_eq!(json["members"][0]["role"], "chair");
    assert_eq!(
        (
            json["members"][0]["due"].as_u64(),
            json["members"][3]["due"].as_u64()
        ),
        (Some(3), Some(0))
    );
    assert_eq!(json["frozen"], false);
    assert_eq!(json["head"].as_str().unwrap().len(), 64);
}

#[test]
fn the_language_is_that_of_the_option_then_of_the_system_then_italian() {
    let bench = Bench::with_panel();
    let say = |vars: &[(&str, &str)], args: &[&str]| {
        let mut command = bench.command();
        command
            .env_remove("LANG")
            .envs(vars.iter().copied())
            .args(args)
            .args(["status", "p.vaglio"]);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    for (vars, args, word) in [
        (&[][..], &[][..], "Bando SMALL"),
        (&[("LANG", "C")], &[], "Bando SMALL"),
        (&[("LANG", "en_US.UTF-8")], &[], "Call SMALL"),
        (
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "it_IT")],
            &[],
            "Bando SMALL",
        ),
        (&[("LC_ALL", "it_IT")], &["--lang", "en"], "Call SMALL"),
    ] {
        let told = say(vars, args);
        assert!(told.starts_with(word), "{vars:?} {args:?}: {told}");
    }
}

#[test]
fn what_is_not_understood_is_said_with_exit_code_two() {
    let bench = Bench::with_panel();
    for args in [
        &[][..],
        &["status"],
        &["status", "p.vaglio", "--what"],
        &["import", "p.vaglio", "marks"],
        &["import", "p.vaglio", "people", "x.csv"],
        &["export", "p.vaglio", "everything"],
        &["export", "p.vaglio", "marks", "--format", "pdf"],
        &["seal", "p.vaglio", "--as", "M1"],
        &["seal", "p.vaglio", "--all"],
        &["reveal", "p.vaglio"],
        &["member", "add", "p.vaglio", "M9"],
        &["p.vaglio", "verify", "p.vaglio"],
        &["--as", "M1", "verify", "p.vaglio"],
        &["--lang", "fr", "verify", "p.vaglio"],
        &["--color", "17", "verify", "p.vaglio"],
    ] {
        let why = bench.run(args).misunderstood();
        assert!(!why.is_empty(), "{args:?}");
    }
    assert!(bench.run(&["--help"]).well().contains("Examples:"));
    assert_eq!(
        bench.run(&["--version"]).well(),
        format!("vaglio {}\n", env!("CARGO_PKG_VERSION"))
    );
    assert!(
        bench
            .run(&["export", "--help"])
            .well()
            .contains("ranking.csv")
    );
}

#[test]
fn without_a_terminal_nothing_opens() {
    let bench = Bench::with_panel();
    let why = bench.run(&["p.vaglio"]).refused();
    assert!(
        why.contains("M1 Name of M1") && why.contains("--as"),
        "{why}"
    );
    for args in [
        &["p.vaglio", "--as", "M1"][..],
        &["open", "p.vaglio", "--as", "S1"],
        &["demo"],
    ] {
        let why = bench.run(args).refused();
        assert!(why.contains("terminal"), "{why}");
    }
    bench.run(&["open", "p.vaglio", "--as", "M9"]).refused();
    assert!(
        bench
            .run(&["absent.vaglio"])
            .refused()
            .contains("absent.vaglio")
    );
    bench
        .run(&["new", "empty.vaglio", "--call", "generic"])
        .well();
    assert!(
        bench
            .run(&["empty.vaglio"])
            .refused()
            .contains("member add")
    );
}

#[test]
fn what_is_no_panel_is_left_alone() {
    let bench = Bench::new();
    bench.write("notes.txt", "SQLite format 3 is a nice name");
    for args in [
        &["status", "notes.txt"][..],
        &["verify", "notes.txt"],
        &["export", "notes.txt", "marks"],
    ] {
        assert!(bench.run(args).refused().contains("not a panel file"));
    }
    assert_eq!(bench.files(), ["notes.txt"]);
}

#[test]
fn members_are_assigned_from_a_table() {
    let bench = Bench::with_panel();
    bench.write("a.csv", "project_id,reviewer_id\nP1,M2\n");
    // In this call every member scores every project.
    bench.run(&["assign", "p.vaglio", "a.csv"]).refused();

    let call = bench
        .read("small.toml")
        .replace("thresholds", "scorers = \"assigned\"\nthresholds");
    bench.write("small.toml", &call);
    bench
        .run(&["new", "q.vaglio", "--call", "small.toml"])
        .well();
    bench
        .run(&[
            "member", "add", "q.vaglio", "M2", "--name", "Two", "--role", "member",
        ])
        .well();
    bench
        .run(&[
            "member",
            "add",
            "q.vaglio",
            "S1",
            "--name",
            "Scribe",
            "--role",
            "secretary",
        ])
        .well();
    bench
        .run(&["import", "q.vaglio", "projects", "projects.csv"])
        .well();
    bench.write(
        "bad.csv",
        "project_id,reviewer_id\nP1,M2\nP9,M2\nP1,S1\nP1,M9\n",
    );
    let why = bench.run(&["assign", "q.vaglio", "bad.csv"]).refused();
    assert_eq!(why.lines().count(), 3, "{why}");
    let due = || {
        let json = bench.run(&["status", "q.vaglio", "--json"]).well();
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["members"][0]["due"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(due(), 0, "refused whole");
    bench.write("a.csv", "project_id,reviewer_id\nP1,M2\nP3,M2\n");
    assert!(
        bench
            .run(&["assign", "q.vaglio", "a.csv"])
            .well()
            .contains("New assignments: 2")
    );
    assert!(
        bench
            .run(&["assign", "q.vaglio", "a.csv"])
            .well()
            .contains("New assignments: 0")
    );
    assert_eq!(due(), 2);
}

#[test]
fn an_altered_file_is_found_out() {
    let bench = Bench::with_panel();
    let whole = bench.run(&["verify", "p.vaglio"]).well();
    assert!(whole.ends_with("ok\n"), "{whole}");
    bench.tamper(
        "p.vaglio",
        "DROP TRIGGER entry_stays;
         UPDATE entry SET body = replace(body, 'Name of M2', 'Name of MZ') WHERE seq = 3;",
    );
    let found = bench.run(&["verify", "p.vaglio"]);
    assert_eq!((found.code, found.err.as_str()), (1, ""));
    assert!(
        found.out.contains("Wrong entry 3") && !found.out.ends_with("ok\n"),
        "{found:?}"
    );
}
