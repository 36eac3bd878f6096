//! Tables on their way out.

use std::io::Read;
use std::process::Stdio;

use super::bench::Bench;

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let bench = Bench::with_panel();
    let table = bench.run(&["export", "p.vaglio", "journal"]).well();
    assert_eq!(
        bench
            .run(&["export", "p.vaglio", "journal", "-o", "j.csv"])
            .well(),
        ""
    );
    assert_eq!(bench.read("j.csv"), table);
    bench.write("j.csv", "old");
    bench
        .run(&["export", "p.vaglio", "journal", "-o", "j.csv"])
        .well();
    assert_eq!(bench.read("j.csv"), table);
    assert!(
        bench
            .run(&["export", "p.vaglio", "journal", "-o", "absent/j.csv"])
            .refused()
            .contains("absent/j.csv")
    );
    std::fs::create_dir(bench.path("folder")).unwrap();
    bench
        .run(&["export", "p.vaglio", "journal", "-o", "folder"])
        .refused();
    let left: Vec<String> = bench
        .files()
        .into_iter()
        .filter(|name| name.ends_with(".tmp"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let bench = Bench::with_panel();
    // More than a pipe holds, so that the program is still writing when the reader is gone.
    let rows: String = (0..4000)
        .map(|n| format!("Q{n},A title that takes some room in the pipe {n}\n"))
        .collect();
    bench.write("many.csv", &format!("id,title\n{rows}"));
    bench
        .run(&["import", "p.vaglio", "projects", "many.csv"])
        .well();
    let mut command = bench.command();
    command
        .args(["export", "p.vaglio", "projects"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut first = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(
        (
            ended.status.code(),
            String::from_utf8(ended.stderr).unwrap().as_str()
        ),
        (Some(0), "")
    );
}

#[test]
fn the_ranking_says_what_became_of_each_project() {
    let bench = Bench::new();
    bench.run(&["demo"]).refused();
    let rows: serde_json::Value = serde_json::from_str(
        &bench
            .run(&["export", "demo.vaglio", "ranking", "--format", "json"])
            .well(),
    )
    .unwrap();
    let of = |id: &str| {
        rows.as_array()
            .unwrap()
            .iter()
            .find(|row| row["project_id"] == id)
            .unwrap()
            .clone()
    };
    let p01 = of("P01");
    assert_eq!(
        (p01["rank"].as_u64(), p01["outcome"].as_str()),
        (None, Some("passed")),
        "requirements and thresholds make no ranking"
    );
    assert_eq!(rows[0]["project_id"], "P01");
    // INN 4 + 4.5 + 4, PAR 4 + 4 + 4, COE 4 + 4 + 3.5 (rounded up), by their weights.
    assert_eq!(p01["total"].as_f64(), Some(80.0));
    assert_eq!(
        (p01["value_INN2"].as_f64(), p01["n_reviews"].as_u64()),
        (Some(4.5), Some(5))
    );
    assert_eq!(
        (of("P11")["outcome"].as_str(), of("P11")["rank"].as_u64()),
        (Some("open"), None)
    );
    assert_eq!(of("P11")["reasons"], serde_json::json!(["PAR3 1.5 < 2"]));
    assert_eq!(of("P14")["outcome"], "unscored");
    assert_eq!(of("P07")["outcome"], "excluded");
    assert!(
        of("P07")["reasons"][0]
            .as_str()
            .unwrap()
            .starts_with("A06: ")
    );
    assert_eq!(
        rows.as_array().unwrap().last().unwrap()["project_id"],
        "P07"
    );
}

#[test]
fn the_consensus_says_how_each_value_was_reached() {
    let bench = Bench::new();
    bench.run(&["demo"]).refused();
    let text = bench.run(&["export", "demo.vaglio", "consensus"]).well();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 10, "nine concordant ones and one discussed");
    let discussed = rows.iter().find(|row| &row[3] == "discussed").unwrap();
    assert_eq!(
        (&discussed[0], &discussed[1], &discussed[2]),
        ("P11", "PAR3", "1.5")
    );
    assert!(!discussed[4].is_empty() && discussed[6].starts_with("M2: "));
}

#[test]
fn no_table_tells_a_mark_before_the_reveal() {
    let bench = Bench::with_panel();
    let secret = "nobody may read this yet";
    let cells = ["A1", "A2", "B"].map(|sub| format!("P1,M1,{sub},1.5,{secret}\n"));
    bench.write(
        "marks.csv",
        &format!(
            "project_id,reviewer_id,criterion,score,comment\n{}",
            cells.concat()
        ),
    );
    bench
        .run(&["import", "p.vaglio", "marks", "marks.csv"])
        .well();
    for what in ["projects", "marks", "consensus", "ranking", "journal"] {
        for format in ["csv", "json"] {
            let text = bench
                .run(&["export", "p.vaglio", what, "--format", format])
                .well();
            // By itself: the seconds of a time may hold the same digits.
            let mut words = text.split(|c: char| !(c.is_alphanumeric() || c == '.'));
            assert!(
                !text.contains(secret) && !words.any(|word| word == "1.5"),
                "{what}: {text}"
            );
        }
    }
}

#[test]
fn the_journal_names_every_fact_as_the_log_does() {
    let bench = Bench::new();
    bench.run(&["demo"]).refused();
    let text = bench.run(&["export", "demo.vaglio", "journal"]).well();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut rows = reader.records().map(Result::unwrap);
    let file = rusqlite::Connection::open(bench.path("demo.vaglio")).unwrap();
    let mut stmt = file
        .prepare("SELECT seq, at, actor, kind, project, sub, hash FROM journal ORDER BY seq")
        .unwrap();
    let mut log = stmt.query([]).unwrap();
    while let Some(entry) = log.next().unwrap() {
        let row = rows.next().expect("as many rows as entries");
        let text = |column: usize| {
            entry
                .get::<_, Option<String>>(column)
                .unwrap()
                .unwrap_or_default()
        };
        assert_eq!(row[0], entry.get::<_, i64>(0).unwrap().to_string());
        assert_eq!(
            row[1].parse::<jiff::Timestamp>().unwrap(),
            text(1).parse().unwrap()
        );
        assert_eq!(
            (&row[2], &row[4], &row[5]),
            (text(2).as_str(), text(3).as_str(), text(4).as_str())
        );
        assert_eq!((&row[7], &row[9]), (text(5).as_str(), text(6).as_str()));
    }
    assert!(rows.next().is_none());
}
