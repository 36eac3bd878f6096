//! Sealing and revealing many sheets at once.

use super::bench::Bench;

/// The panel of the demonstration, where M1's sheet on P05 is half done and sheets on P02, P05,
/// P06, P12 and P13 are sealed but not revealed.
fn demo() -> Bench {
    let bench = Bench::new();
    bench.run(&["demo"]).refused();
    bench
}

#[test]
fn a_draft_that_lacks_marks_stays_and_is_named() {
    let bench = demo();
    let run = bench.run(&["seal", "demo.vaglio", "--as", "M1", "--all"]);
    assert_eq!((run.code, run.out.as_str()), (1, "Sheets sealed: 0\n"));
    assert!(run.err.starts_with("Not sealed P05: "), "{run:?}");
    let told = bench
        .run(&["seal", "demo.vaglio", "--as", "M2", "--all"])
        .well();
    assert_eq!(told.lines().count(), 1, "nothing is left to seal: {told}");
    bench
        .run(&["seal", "demo.vaglio", "--as", "M9", "--all"])
        .refused();
}

#[test]
fn whole_drafts_are_sealed() {
    let bench = demo();
    let cells = "('M1', 'P05', 'PAR3'), ('M1', 'P05', 'COE1'), ('M1', 'P05', 'COE2'), ('M1', 'P05', 'COE3')";
    let rows = cells.replace(')', ", 6, '', '[]', 0)");
    bench.tamper("demo.vaglio", &format!("INSERT INTO draft VALUES {rows}"));
    assert_eq!(
        bench
            .run(&["seal", "demo.vaglio", "--as", "M1", "--all"])
            .well(),
        "Sheets sealed: 1\n"
    );
    assert!(
        bench
            .run(&["export", "demo.vaglio", "marks"])
            .well()
            .contains("P05,M1,COE3,3,"),
        "P05 is revealed by it"
    );
}

#[test]
fn a_reveal_of_incomplete_projects_needs_the_chair_and_a_reason() {
    let bench = demo();
    let run = bench.run(&["reveal", "demo.vaglio", "--as", "M1"]);
    assert_eq!(
        (run.code, run.out.matches("Not revealed").count()),
        (1, 5),
        "{run:?}"
    );
    assert!(
        run.out.contains("Not revealed P12: 3 of 5 sheets sealed") && run.out.contains("--reason"),
        "{}",
        run.out
    );
    bench
        .run(&[
            "reveal",
            "demo.vaglio",
            "--as",
            "M2",
            "--reason",
            "M4 is away",
        ])
        .refused();
    bench
        .run(&["reveal", "demo.vaglio", "--as", "nobody"])
        .refused();
    let told = bench
        .run(&[
            "reveal",
            "demo.vaglio",
            "--as",
            "M1",
            "--reason",
            "M4 is away",
        ])
        .well();
    assert!(told.starts_with("Projects revealed: 5 ("), "{told}");
    assert!(
        bench
            .run(&["export", "demo.vaglio", "journal"])
            .well()
            .contains("M4 is away")
    );
    let told = bench.run(&["reveal", "demo.vaglio", "--as", "M1"]).well();
    assert_eq!(told, "There is nothing to reveal\n");
}

#[test]
fn the_consensus_goes_through_the_gate_from_the_shell_too() {
    let bench = Bench::with_panel();
    let mut marks = "project_id,reviewer_id,criterion,score\n".to_owned();
    for (member, score) in [("M1", "1"), ("M2", "4"), ("M3", "4")] {
        marks += &["A1", "A2", "B"]
            .map(|sub| format!("P1,{member},{sub},{score}\n"))
            .concat();
    }
    bench.write("marks.csv", &marks);
    bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .well();
    let ask = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        bench.run(&[&["consensus"], words.as_slice()].concat())
    };
    ask("note p.vaglio --as M1 P1 A1 --text Riletto").well();
    ask("propose p.vaglio --as M1 P1 A1 3.3").refused();
    ask("propose p.vaglio --as S1 P1 A1 3.5").refused();
    ask("propose p.vaglio --as M1 P1 A1 3.5").well();
    ask("agree p.vaglio --as M2 P1 A1 3").refused();
    ask("agree p.vaglio --as M2 P1 A1 3.5").well();
    ask("close p.vaglio --as M1 P1 A1 3.5 --motivation Cresciuto").refused();
    ask("dissent p.vaglio --as M3 P1 A1 3.5 --reason Basso").well();
    ask("close p.vaglio --as M1 P1 A1 3.5 --motivation Cresciuto").well();
    let table = bench.run(&["export", "p.vaglio", "consensus"]).well();
    assert!(
        table.contains("3.5") && table.contains("Cresciuto"),
        "{table}"
    );
    let said = bench
        .run(&["document", "p.vaglio", "closing-minutes"])
        .well();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!said.contains("Nessuna votazione nominale"), "{said}");
    assert!(said.contains("Name of M3 │ Basso"), "{said}");
    let signs = said.split("20. Lettura").nth(1).unwrap();
    assert!(signs.contains("Name of S1 │ segretario"), "{signs}");
    ask("reopen p.vaglio --as M1 P1 A1 --reason Svista").well();
}

#[test]
fn whole_projects_are_revealed_without_a_reason() {
    let bench = Bench::with_panel();
    let call = bench
        .read("small.toml")
        .replace("thresholds", "reveal = \"by_chair\"\nthresholds");
    bench.write("small.toml", &call);
    std::fs::remove_file(bench.path("p.vaglio")).unwrap();
    bench
        .run(&["new", "p.vaglio", "--call", "small.toml"])
        .well();
    bench
        .run(&["import", "p.vaglio", "projects", "projects.csv"])
        .well();
    bench
        .run(&[
            "member", "add", "p.vaglio", "M1", "--name", "One", "--role", "chair",
        ])
        .well();
    bench
        .run(&[
            "member", "add", "p.vaglio", "M2", "--name", "Two", "--role", "member",
        ])
        .well();
    let mut marks = "project_id,reviewer_id,criterion,score\n".to_owned();
    for (project, member) in [("P1", "M1"), ("P1", "M2"), ("P2", "M2")] {
        marks += &["A1", "A2", "B"]
            .map(|sub| format!("{project},{member},{sub},3\n"))
            .concat();
    }
    bench.write("marks.csv", &marks);
    bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .well();
    let told = bench.run(&["reveal", "p.vaglio", "--as", "M1"]).well();
    assert!(
        told.starts_with("Projects revealed: 1 (P1)\nNot revealed P2: 1 of 2"),
        "{told}"
    );
}
