//! What people who ask the file with `sqlite3` are answered.

use rusqlite::Connection;
use rusqlite::types::Value;
use vaglio::ids::{Hash, Mark};
use vaglio::panel::event::list::Reevaluated;
use vaglio::panel::event::people::{ConflictKind, Recused};
use vaglio::panel::event::procedure::{CallReplaced, PhaseOpened};
use vaglio::panel::event::{Actor, Answer, Event};

use super::fixture::{panel, push, scale};

fn ask(path: &std::path::Path, sql: &str) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut stmt = conn.prepare(sql).unwrap();
    let columns = stmt.column_count();
    let rows = stmt.query_map([], |row| {
        let cells = (0..columns).map(|column| {
            Ok(match row.get(column)? {
                Value::Null => "-".to_owned(),
                Value::Integer(n) => n.to_string(),
                Value::Real(n) => format!("{n:?}"),
                Value::Text(text) => text,
                Value::Blob(bytes) => panic!("{bytes:?}"),
            })
        });
        Ok(cells.collect::<rusqlite::Result<Vec<_>>>()?.join("|"))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn marks_are_those_of_revealed_sheets_with_their_values() {
    let dir = tempfile::tempdir().unwrap();
    let (path, _log) = panel(dir.path());
    let rows = ask(
        &path,
        "SELECT project, member, sub, criterion, value, steps, comment FROM marks",
    );
    let expected = [
        "P1|M1|INN1|INN|3.5|7|fondato",
        "P1|M1|ECO1|ECO|3.5|13|",
        "P1|M1|ECO2|ECO|-|-|manca",
        "P1|M2|INN1|INN|2.0|4|fondato",
        "P1|M2|ECO1|ECO|3.5|13|",
        "P1|M2|ECO2|ECO|-|-|manca",
    ];
    assert_eq!(rows, expected);
    let spread =
        "SELECT sub, max(value) - min(value) FROM marks GROUP BY sub ORDER BY 2 DESC LIMIT 1";
    assert_eq!(ask(&path, spread), ["INN1|1.5"]);
}

#[test]
fn consensus_is_what_is_closed_now() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let closed = |sub: &str, mark: u16, motivation: &str| Event::ConsensusClosed {
        project: "P1".into(),
        sub: sub.into(),
        mark: Mark(mark),
        motivation: motivation.into(),
        outside_reason: if mark > 7 {
            "oltre".into()
        } else {
            String::new()
        },
    };
    let chair = Actor::Member("M1".into());
    let reopened = |sub: &str| Event::ConsensusReopened {
        project: "P1".into(),
        sub: sub.into(),
        reason: "r".into(),
    };
    let accepted = Event::ConcordantAccepted {
        project: "P1".into(),
        marks: vec![("ECO1".into(), Mark(13)), ("ECO2".into(), Mark(2))],
    };
    push(
        &mut log,
        &chair,
        vec![
            closed("INN1", 5, "prima"),
            accepted,
            reopened("ECO2"),
            reopened("INN1"),
        ],
    );
    assert_eq!(ask(&path, "SELECT sub FROM consensus"), ["ECO1"]);
    push(&mut log, &chair, vec![closed("INN1", 9, "poi")]);
    let expected = [
        "P1|ECO1|3.5|13|concordant|||M1|2018-01-15T07:06:52.250000Z",
        "P1|INN1|4.5|9|discussed|poi|oltre|M1|2018-01-15T07:06:55.250000Z",
    ];
    assert_eq!(ask(&path, "SELECT * FROM consensus"), expected);
}

#[test]
fn what_no_longer_stands_is_in_neither_view() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let chair = Actor::Member("M1".into());
    let closed = |sub: &str| Event::ConsensusClosed {
        project: "P1".into(),
        sub: sub.into(),
        mark: Mark(4),
        motivation: String::new(),
        outside_reason: String::new(),
    };
    let marks = "SELECT member, value FROM marks WHERE sub = 'INN1'";
    let consensus = "SELECT sub, value FROM consensus";
    push(&mut log, &chair, vec![closed("INN1")]);
    let order = Event::ReevaluationOrdered(Reevaluated {
        act: "ordine".into(),
        projects: vec!["P1".into()],
        reason: "TAR".into(),
    });
    push(&mut log, &Actor::Office, vec![order]);
    assert_eq!(ask(&path, consensus), Vec::<String>::new());
    assert_eq!(ask(&path, marks), ["M1|3.5", "M2|2.0"]);
    push(&mut log, &chair, vec![closed("INN1")]);
    assert_eq!(ask(&path, consensus), ["INN1|2.0"]);
    let recused = Event::MemberRecused(Recused {
        project: "P1".into(),
        conflict: ConflictKind::Actual,
        reason: "r".into(),
    });
    push(&mut log, &Actor::Member("M2".into()), vec![recused]);
    assert_eq!(ask(&path, consensus), Vec::<String>::new());
    assert_eq!(ask(&path, marks), ["M1|3.5"]);
    // Words alone annul nothing; a new rule does, and has its own scale.
    let replaced = |material: bool, step: &str| {
        Event::CallReplaced(CallReplaced {
            call_hash: Hash::of(step.as_bytes()),
            text: step.into(),
            act: None,
            material,
            scales: vec![scale("INN1", "INN", "0", step)],
        })
    };
    push(&mut log, &chair, vec![closed("INN1")]);
    push(&mut log, &Actor::Office, vec![replaced(true, "0.5")]);
    assert_eq!(ask(&path, marks), ["M1|3.5"]);
    assert_eq!(ask(&path, consensus), ["INN1|2.0"]);
    push(&mut log, &Actor::Office, vec![replaced(false, "0.25")]);
    assert_eq!(ask(&path, marks), Vec::<String>::new());
    push(&mut log, &chair, vec![closed("INN1")]);
    assert_eq!(ask(&path, consensus), ["INN1|1.0"]);
    // What a phase that is over has decided stays.
    let opened = Event::PhaseOpened(PhaseOpened { phase: "P2".into() });
    push(&mut log, &Actor::Office, vec![opened, replaced(false, "1")]);
    assert_eq!(ask(&path, consensus), ["INN1|1.0"]);
}

#[test]
fn the_journal_has_one_row_per_entry() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let (project, sub) = ("P1".into(), "INN1".into());
    let answer = Answer::Dissent {
        reason: "troppo".into(),
    };
    push(
        &mut log,
        &Actor::Member("M2".into()),
        vec![Event::ProposalAnswered {
            project,
            sub,
            mark: Mark(6),
            answer,
        }],
    );
    let rows = ask(
        &path,
        "SELECT seq, at, actor, via, kind, project, sub, member, steps, text FROM journal",
    );
    assert_eq!(rows.len(), 12);
    assert_eq!(
        rows[0],
        "1|2018-01-15T07:06:40.250000Z|office|file|panel_created|-|-|-|-|-"
    );
    assert_eq!(
        rows[1],
        "2|2018-01-15T07:06:41.250000Z|office|file|member_added|-|-|M1|-|Anna"
    );
    assert_eq!(
        rows[4],
        "5|2018-01-15T07:06:44.250000Z|office|file|project_filed|P1|-|-|-|Progetto P1"
    );
    assert_eq!(
        rows[6],
        "7|2018-01-15T07:06:46.250000Z|M1|file|sheet_sealed|P1|-|M1|-|-"
    );
    assert_eq!(
        rows[9],
        "10|2018-01-15T07:06:49.250000Z|M1|file|discussion_noted|P1|INN1|-|-|si discute"
    );
    assert_eq!(
        rows[11],
        "12|2018-01-15T07:06:51.250000Z|M2|file|proposal_answered|P1|INN1|-|6|troppo"
    );
    let hashes: Vec<String> = log
        .read_after(0)
        .unwrap()
        .iter()
        .map(|entry| entry.hash.to_string())
        .collect();
    assert_eq!(ask(&path, "SELECT hash FROM journal"), hashes);
}

#[test]
fn the_views_work_in_a_shell_that_trusts_no_schema() {
    let dir = tempfile::tempdir().unwrap();
    let (path, _log) = panel(dir.path());
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "trusted_schema", false).unwrap();
    let count: i64 = conn
        .query_row("SELECT count(*) FROM marks", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 6);
}
