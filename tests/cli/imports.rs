//! Bringing projects and marks in.

use super::bench::{Bench, own};

const MARKS: &str = "project_id,reviewer_id,criterion,score,comment\n\
    P1,M1,A1,3.5,=good\nP1,M1,A2,4,\nP1,M1,B,0,\"two\nlines, \"\"quoted\"\"\"\n\
    P1,M2,A1,3,\nP1,M2,A2,4.5,\nP1,M2,B,5,\n\
    P1,M3,A1,3,\nP1,M3,A2,4,-\nP1,M3,B,2.5,'=x\n\
    P3,M2,A1,1,\nP3,M2,A2,1,\nP3,M2,B,1,\n";

#[test]
fn a_dry_run_tells_what_would_happen_and_changes_nothing() {
    let bench = Bench::with_panel();
    let before = bench.run(&["export", "p.vaglio", "journal"]).well();
    bench.write("more.csv", "id,title\nP1,One\nP2,Two changed\nP4,Four\n");
    let told = bench
        .run(&["import", "p.vaglio", "projects", "more.csv", "--dry-run"])
        .well();
    assert!(
        told.starts_with("new P4\nchanged P2\nunchanged P1\n"),
        "{told}"
    );
    bench.write("marks.csv", MARKS);
    let told = bench
        .run(&["import", "p.vaglio", "marks", "marks.csv", "--dry-run"])
        .well();
    assert!(
        told.contains("new P1/M1\n") && told.contains("New sheets: 4"),
        "{told}"
    );
    assert_eq!(bench.run(&["export", "p.vaglio", "journal"]).well(), before);

    let told = bench
        .run(&["import", "p.vaglio", "projects", "more.csv"])
        .well();
    assert_eq!(told, "New projects: 1; changed: 1; unchanged: 1\n");
}

#[test]
fn every_problem_is_told_and_nothing_is_imported() {
    let bench = Bench::with_panel();
    let before = bench.run(&["export", "p.vaglio", "journal"]).well();
    bench.write("more.csv", "id,title\nP4,Four\nP5,\n,Six\n");
    let why = bench
        .run(&["import", "p.vaglio", "projects", "more.csv"])
        .refused();
    assert_eq!(why.lines().count(), 3, "{why}");
    assert!(
        why.contains("more.csv, row 3") && why.contains("more.csv, row 4"),
        "{why}"
    );
    bench.write(
        "marks.csv",
        &MARKS.replace("P3,M2,A1,1,", "P3,M2,A1,5.5,\nP9,M1,B,1,"),
    );
    let why = bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .refused();
    assert_eq!(why.lines().count(), 3, "{why}");
    bench.write("marks.csv", &MARKS.replace("M3", "M9"));
    let why = bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .refused();
    assert!(why.contains("M9") && why.contains("--add-members"), "{why}");
    bench
        .run(&["import", "p.vaglio", "projects", "absent.csv"])
        .refused();
    bench
        .run(&[
            "import",
            "p.vaglio",
            "projects",
            "projects.csv",
            "--map",
            "title",
        ])
        .refused();
    assert_eq!(bench.run(&["export", "p.vaglio", "journal"]).well(), before);
}

#[test]
fn a_folder_is_the_files_in_it_by_name() {
    let bench = Bench::new();
    bench
        .run(&["new", "p.vaglio", "--call", "wecare-m1"])
        .well();
    let told = bench
        .run(&["import", "p.vaglio", "projects", &own("data/demo/projects")])
        .well();
    assert_eq!(told, "New projects: 14; changed: 0; unchanged: 0\n");
    let json: serde_json::Value = serde_json::from_str(
        &bench
            .run(&["export", "p.vaglio", "projects", "--format", "json"])
            .well(),
    )
    .unwrap();
    let ids: Vec<&str> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["id"].as_str().unwrap())
        .collect();
    assert_eq!((ids[0], ids[9], ids[13]), ("P01", "P10", "P14"));
    std::fs::create_dir(bench.path("empty")).unwrap();
    assert!(
        bench
            .run(&["import", "p.vaglio", "projects", "empty"])
            .refused()
            .contains("holds no")
    );
}

#[test]
fn marks_come_out_as_they_went_in() {
    let bench = Bench::with_panel();
    bench.write("marks.csv", MARKS);
    let told = bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .well();
    assert!(
        told.contains("New sheets: 4") && told.contains("projects revealed: 1"),
        "{told}"
    );
    let told = bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .well();
    assert!(
        told.contains("New sheets: 0") && told.contains("there already: 4"),
        "{told}"
    );

    let first = bench.run(&["export", "p.vaglio", "marks"]).well();
    let revealed: String = first
        .split_inclusive('\n')
        .filter(|line| line.starts_with("P3"))
        .collect();
    assert_eq!(revealed, "", "sheets on P3 are sealed, not revealed");
    assert!(first.starts_with(
        "project_id,reviewer_id,criterion,score,comment\nP1,M1,A1,3.5,'=good\nP1,M1,A2,4,\n"
    ));
    assert!(first.contains("P1,M3,B,2.5,'=x\n"), "{first}");

    bench.panel("q.vaglio");
    bench.write("out.csv", &first);
    bench
        .run(&["import", "q.vaglio", "marks", "out.csv"])
        .well();
    assert_eq!(bench.run(&["export", "q.vaglio", "marks"]).well(), first);
    let json = bench
        .run(&["export", "q.vaglio", "marks", "--format", "json"])
        .well();
    bench.panel("r.vaglio");
    bench.write("out.json", &json);
    bench
        .run(&["import", "r.vaglio", "marks", "out.json"])
        .well();
    assert_eq!(bench.run(&["export", "r.vaglio", "marks"]).well(), first);
}

#[test]
fn reviewers_are_added_only_when_asked() {
    let bench = Bench::with_panel();
    bench.write("marks.csv", &MARKS.replace("M3", "M9"));
    let told = bench
        .run(&[
            "import",
            "p.vaglio",
            "marks",
            "marks.csv",
            "--add-members",
            "--dry-run",
        ])
        .well();
    assert!(told.starts_with("member M9\n"), "{told}");
    bench
        .run(&["import", "p.vaglio", "marks", "marks.csv", "--add-members"])
        .well();
    assert!(
        bench
            .run(&["status", "p.vaglio"])
            .well()
            .contains("M9 M9: 1 of 3")
    );
}

#[test]
fn the_shipped_projects_come_out_as_they_went_in() {
    let bench = Bench::new();
    let export = |panel: &str, file: &str| {
        bench.run(&["new", panel, "--call", "wecare-m1"]).well();
        bench.run(&["import", panel, "projects", file]).well();
        bench
            .run(&["export", panel, "projects", "--format", "json"])
            .well()
    };
    let first = export("p.vaglio", &own("data/demo/projects"));
    bench.write("out.json", &first);
    assert_eq!(export("q.vaglio", "out.json"), first);
    let told = bench
        .run(&["import", "p.vaglio", "projects", "out.json"])
        .well();
    assert!(told.contains("unchanged: 14"), "{told}");
}

#[test]
fn side_files_of_a_folder_are_no_projects() {
    let bench = Bench::with_panel();
    std::fs::create_dir(bench.path("in")).unwrap();
    bench.write("in/more.csv", "id,title\nQ1,One\n");
    bench.write("in/other.tsv", "id\ttitle\nQ2\tTwo\n");
    bench.write("in/.hidden.csv", "");
    bench.write("in/~$more.xlsx", "lock");
    bench.run(&["import", "p.vaglio", "projects", "in"]).well();
    let list = bench.run(&["export", "p.vaglio", "projects"]).well();
    assert!(list.contains("Q1,") && list.contains("Q2,"), "{list}");
}
