//! Real panels through the whole program: files in, tables out, against published and
//! independently computed results.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use vaglio::exact::Exact;

type Rows = Vec<HashMap<String, String>>;

fn rows(text: &str) -> Rows {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn table(path: &Path) -> Rows {
    rows(&std::fs::read_to_string(path).unwrap())
}

fn vaglio(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vaglio"));
    let run = command
        .current_dir(folder)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).unwrap()
}

/// The ranking and the marks of a panel under `call`, from a folder of projects and files of
/// marks. The marks that come out, brought into a fresh panel, come out the same again.
fn through(call: &Path, data: &Path, marks: &[&str]) -> (Rows, String) {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| vaglio(folder.path(), args);
    run(&["new", "p.vaglio", "--call", call.to_str().unwrap()]);
    run(&[
        "import",
        "p.vaglio",
        "projects",
        data.join("projects.csv").to_str().unwrap(),
    ]);
    let files: Vec<PathBuf> = marks.iter().map(|name| data.join(name)).collect();
    let files: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    run(&[
        &["import", "p.vaglio", "marks", "--add-members"],
        files.as_slice(),
    ]
    .concat());
    assert!(run(&["verify", "p.vaglio"]).ends_with("ok\n"));
    let marks = run(&["export", "p.vaglio", "marks"]);
    run(&["new", "q.vaglio", "--call", call.to_str().unwrap()]);
    run(&[
        "import",
        "q.vaglio",
        "projects",
        data.join("projects.csv").to_str().unwrap(),
    ]);
    std::fs::write(folder.path().join("marks.csv"), &marks).unwrap();
    run(&["import", "q.vaglio", "marks", "--add-members", "marks.csv"]);
    assert!(
        run(&["export", "q.vaglio", "marks"]) == marks,
        "the marks do not come back"
    );
    (rows(&run(&["export", "p.vaglio", "ranking"])), marks)
}

fn skating() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/skating-worlds-2017")
}

fn near(a: &str, b: &str, tolerance: f64) -> bool {
    (a.parse::<f64>().unwrap() - b.parse::<f64>().unwrap()).abs() <= tolerance
}

#[test]
fn the_trimmed_means_of_the_skating_panel_are_the_published_ones() {
    let (ranking, _) = through(
        &skating().join("call-trimmed-mean.toml"),
        &skating(),
        &["scores.csv"],
    );
    let by_id: HashMap<&str, _> = ranking
        .iter()
        .map(|row| (row["project_id"].as_str(), row))
        .collect();
    let expected = table(&skating().join("expected/panel_means.csv"));
    assert_eq!(expected.len(), 185);
    for row in &expected {
        let found = &by_id[row["project_id"].as_str()][&format!("value_{}", row["criterion"])];
        let exact = |text: &str| text.parse::<Exact>().unwrap();
        assert_eq!(exact(found), exact(&row["trimmed_mean_2dp"]), "{row:?}");
        assert_eq!(exact(found), exact(&row["published"]), "{row:?}");
    }
}

#[test]
fn the_skating_panel_is_ranked_as_computed_with_fractions() {
    let (ranking, marks) = through(
        &skating().join("call-mean.toml"),
        &skating(),
        &["scores.csv"],
    );
    let expected = table(&skating().join("expected/ranks.csv"));
    assert_eq!((ranking.len(), expected.len()), (37, 37));
    for row in &expected {
        let found = ranking
            .iter()
            .find(|r| r["project_id"] == row["project_id"])
            .unwrap();
        assert_eq!(found["rank"], row["rank_min"], "{row:?}");
        assert!(
            near(&found["total"], &row["equal_weight_mean"], 1e-9),
            "{row:?} {}",
            found["total"]
        );
        assert_eq!(
            (found["n_reviews"].as_str(), found["outcome"].as_str()),
            ("9", "passed")
        );
    }
    for row in &table(&skating().join("expected/panel_means.csv")) {
        let found = ranking
            .iter()
            .find(|r| r["project_id"] == row["project_id"])
            .unwrap();
        assert!(
            near(
                &found[&format!("value_{}", row["criterion"])],
                &row["mean"],
                5e-7
            ),
            "{row:?}"
        );
    }
    // Nothing is lost on the way: all 1,665 scores come out as they went in.
    let key = |row: &HashMap<String, String>| {
        let score: Exact = row["score"].parse().unwrap();
        (
            row["project_id"].clone(),
            row["reviewer_id"].clone(),
            row["criterion"].clone(),
            score.to_plain(),
        )
    };
    let (mut given, mut found): (Vec<_>, Vec<_>) = (
        table(&skating().join("scores.csv"))
            .iter()
            .map(key)
            .collect(),
        rows(&marks).iter().map(key).collect(),
    );
    given.sort();
    found.sort();
    assert_eq!(given.len(), 1665);
    assert!(given == found);
}

/// A panel whose data may not be given on: run with VAGLIO_REAL_DATA naming the folder above it.
#[test]
#[expect(
    clippy::print_stdout,
    reason = "who runs the tests is told what was not tested"
)]
fn a_panel_with_partial_sheets_is_ranked_as_computed_under_both_averagings_and_weightings() {
    let Some(data) = std::env::var_os("VAGLIO_REAL_DATA") else {
        println!("skipped: VAGLIO_REAL_DATA is not set");
        return;
    };
    let data = Path::new(&data).join("catalyst-fund5");
    let calls = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/catalyst");
    let expected = table(&data.join("expected/ranks.csv"));
    assert_eq!(expected.len(), 126);
    for (call, column) in [
        ("criterion-first-equal", "equal_criterion_first"),
        ("criterion-first-weighted", "w40_35_25_criterion_first"),
        ("review-first-equal", "equal_review_first"),
        ("review-first-weighted", "w40_35_25_review_first"),
    ] {
        let (ranking, marks) = through(
            &calls.join(format!("call-{call}.toml")),
            &data,
            &["scores.csv", "comments.csv"],
        );
        assert_eq!((ranking.len(), rows(&marks).len()), (126, 1495));
        for row in &expected {
            let found = ranking
                .iter()
                .find(|r| r["project_id"] == row["project_id"])
                .unwrap();
            let want = |what: &str| row[&format!("{column}_{what}")].as_str();
            assert!(
                near(&found["total"], want("total"), 1e-9),
                "{call}: {row:?} {}",
                found["total"]
            );
            assert_eq!(found["rank"], want("rank_min"), "{call}: {row:?}");
            assert!(
                near(&found["rank_avg"], want("rank_avg"), 0.0),
                "{call}: {row:?}"
            );
            assert_eq!(found["rank_dense"], want("rank_dense"), "{call}: {row:?}");
            assert_eq!(found["n_reviews"], row["n_reviews"], "{call}");
        }
    }
}
