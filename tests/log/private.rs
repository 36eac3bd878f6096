//! Drafts and sealed sheets: kept, given back, and shown nowhere else.

use rusqlite::Connection;
use rusqlite::types::Value;
use vaglio::cell::{Cell, Evidence};
use vaglio::ids::{Mark, MemberId, ProjectId};
use vaglio::log::{Log, LogError};

use super::fixture::{at, cell, panel, reopen, reveal, seal, sheet};

fn ids() -> (MemberId, ProjectId) {
    ("M2".into(), "P3".into())
}

#[test]
fn a_draft_is_saved_cell_by_cell_and_an_empty_cell_goes() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let (member, project) = ids();
    let quote = Evidence {
        section: "needs".into(),
        quote: "«metà degli anziani»".into(),
    };
    let rich = Cell {
        evidence: vec![quote],
        ..cell("INN1", Some(4), "sì\nma")
    };
    for cell in [
        &rich,
        &cell("ECO1", None, "solo commento"),
        &cell("ECO2", Some(0), ""),
    ] {
        log.save_cell(&member, &project, cell, at(1)).unwrap();
    }
    let changed = Cell {
        mark: Some(Mark(5)),
        ..rich
    };
    log.save_cell(&member, &project, &changed, at(2)).unwrap();
    log.save_cell(&member, &project, &cell("ECO1", None, ""), at(3))
        .unwrap();
    let expected = vec![cell("ECO2", Some(0), ""), changed];
    let other = Log::open(&path).unwrap();
    assert_eq!(other.draft(&member, &project).unwrap(), expected);
    assert_eq!(
        other.drafts_of(&member).unwrap(),
        vec![(project.clone(), expected)]
    );
    assert_eq!(other.draft(&"M1".into(), &project).unwrap(), vec![]);
    assert_eq!(other.drafts_of(&"M1".into()).unwrap().len(), 1);
    log.transact::<_, LogError>(|append| append.clear_draft(&member, &project))
        .unwrap();
    assert_eq!(other.drafts_of(&member).unwrap(), vec![]);
}

#[test]
fn a_sealed_sheet_is_kept_as_it_is_until_it_is_taken_out() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let first = sheet("M2", 9);
    assert_eq!(
        Log::open(&path).unwrap().sealed(&"P2".into()).unwrap(),
        vec![first.clone()]
    );
    let again =
        log.transact::<(), LogError>(|append| append.put_sealed(&"P2".into(), &sheet("M2", 1)));
    assert!(
        matches!(again, Err(LogError::AlreadySealed { .. })),
        "{again:?}"
    );
    assert_eq!(reopen(&mut log, "P2", "M2"), first);
    assert_eq!(log.sealed(&"P2".into()).unwrap(), vec![]);
    seal(&mut log, "P2", &sheet("M2", 1));
    seal(&mut log, "P2", &sheet("M1", 2));
    reveal(&mut log, "P2");
    assert_eq!(log.sealed(&"P2".into()).unwrap(), vec![]);
    let verdict = log.verify().unwrap();
    assert_eq!((verdict.fault, verdict.commitments_checked), (None, 4));
}

#[test]
fn neither_the_log_nor_a_view_shows_a_draft_or_a_sealed_sheet() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let (member, project) = ids();
    log.save_cell(&member, &project, &cell("INN1", Some(4), "DRAFTED"), at(1))
        .unwrap();
    let mut secret = sheet("M2", 4);
    secret.cells[0].comment = "SEALED".into();
    seal(&mut log, "P4", &secret);
    let conn = Connection::open(&path).unwrap();
    for table in ["entry", "marks", "consensus", "journal"] {
        let mut stmt = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = stmt.column_count();
        let mut rows = stmt.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                if let Value::Text(text) = row.get(column).unwrap() {
                    assert!(
                        !text.contains("DRAFTED") && !text.contains("SEALED"),
                        "{table}: {text}"
                    );
                }
            }
        }
    }
    let marks: i64 = conn
        .query_row(
            "SELECT count(*) FROM marks WHERE project <> 'P1'",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(marks, 0);
}

#[test]
fn what_was_taken_back_is_not_left_in_the_files_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let (member, project) = ids();
    let secret = "first thought, soon regretted ".repeat(400);
    log.save_cell(&member, &project, &cell("INN1", None, &secret), at(1))
        .unwrap();
    log.save_cell(&member, &project, &cell("INN1", None, "better"), at(2))
        .unwrap();
    drop(log);
    let bytes = std::fs::read(&path).unwrap();
    let holds = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(holds("better"));
    assert!(!holds("soon regretted"));
    assert!(!dir.path().join("panel.vaglio-wal").exists());
}
