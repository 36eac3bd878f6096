//! Whatever is changed behind the program's back is found, and named.

use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use rusqlite::{Connection, params};
use vaglio::ids::Hash;
use vaglio::log::{Fault, Log, LogError, Verdict};
use vaglio::panel::event::procedure::CallReplaced;
use vaglio::panel::event::{Actor, Event};

use super::fixture::{
    at, file, note, panel, push, push_in, reopen, reveal, seal, sheet, unguarded,
};

fn fault(path: &Path) -> Fault {
    verdict(path).fault.expect("a fault")
}

fn verdict(path: &Path) -> Verdict {
    Log::open(path).unwrap().verify().unwrap()
}

/// The bytes of the small panel, closed.
fn closed() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let (path, log) = panel(dir.path());
        drop(log);
        std::fs::read(path).unwrap()
    })
}

/// A copy of the small panel, changed by `change`.
fn changed(change: impl FnOnce(&Connection)) -> Verdict {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("p");
    std::fs::write(&path, closed()).unwrap();
    unguarded(&path, change);
    verdict(&path)
}

/// Writes every hash from `from` on anew, after the form that `log::chain` documents.
fn rehash(conn: &Connection, from: i64) {
    let columns = "seq, at, CAST(actor AS BLOB), CAST(via AS BLOB), CAST(body AS BLOB)";
    let last: i64 = conn
        .query_row("SELECT max(seq) FROM entry", [], |row| row.get(0))
        .unwrap();
    for seq in from..=last {
        let prev: Vec<u8> = conn
            .query_row("SELECT hash FROM entry WHERE seq = ?1", [seq - 1], |row| {
                row.get(0)
            })
            .unwrap_or_else(|_| vec![0; 32]);
        let sql = format!("SELECT {columns} FROM entry WHERE seq = ?1");
        let fields: Vec<Vec<u8>> = conn
            .query_row(&sql, [seq], |row| {
                let number = |column| row.get::<_, i64>(column).map(|n| n.to_be_bytes().to_vec());
                Ok(vec![
                    b"vaglio entry 1".to_vec(),
                    number(0)?,
                    number(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    prev.clone(),
                ])
            })
            .unwrap();
        let bytes: Vec<u8> = fields
            .iter()
            .flat_map(|field| [&(field.len() as u64).to_be_bytes(), field.as_slice()].concat())
            .collect();
        let sql = "UPDATE entry SET prev = ?1, hash = ?2 WHERE seq = ?3";
        conn.execute(sql, params![prev, Hash::of(&bytes).0, seq])
            .unwrap();
    }
}

#[test]
fn the_small_panel_is_whole() {
    let verdict = changed(|_| ());
    assert_eq!(verdict.fault, None);
    assert_eq!((verdict.entries, verdict.head.0), (11, 11));
    assert_eq!(
        (verdict.commitments_checked, verdict.documents_checked),
        (3, 3)
    );
    let again = changed(|conn| rehash(conn, 1));
    assert_eq!(again, verdict, "the form of the hash is the documented one");
}

#[test]
fn the_guards_refuse_to_change_the_log() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    let conn = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE entry SET via = 'x' WHERE seq = 3",
        "DELETE FROM entry WHERE seq = 11",
        "INSERT OR REPLACE INTO entry SELECT seq, at, actor, 'x', body, prev, hash FROM entry WHERE seq = 3",
        "INSERT INTO entry SELECT 13, at, actor, via, body, hash, hash FROM entry WHERE seq = 11",
        "INSERT INTO entry SELECT 12, at, actor, via, body, prev, hash FROM entry WHERE seq = 11",
        "INSERT INTO entry (at, actor, via, body, prev, hash) SELECT at, actor, via, body, prev, hash FROM entry",
        "UPDATE document SET bytes = x'00'",
        "DELETE FROM document",
    ] {
        let error = conn.execute(sql, []).expect_err(sql).to_string();
        assert!(
            error.contains("append-only") || error.contains("do not change"),
            "{sql}: {error}"
        );
    }
    assert_eq!(log.verify().unwrap().fault, None);
}

#[test]
fn a_removed_entry_leaves_a_gap_and_a_cut_end_another_head() {
    let gap = changed(|conn| {
        assert_eq!(
            conn.execute("DELETE FROM entry WHERE seq = 4", []).unwrap(),
            1
        );
    });
    let fault = gap.fault.unwrap();
    assert_eq!(fault.seq, Some(4));
    assert!(fault.what.contains("missing"), "{}", fault.what);
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    push(&mut log, &Actor::Office, vec![note("scomodo")]);
    let noted = log.head().unwrap();
    drop(log);
    unguarded(&path, |conn| {
        assert_eq!(
            conn.execute("DELETE FROM entry WHERE seq = 12", [])
                .unwrap(),
            1
        );
    });
    let cut = verdict(&path);
    assert_eq!(cut.fault, None, "a chain cut at its end is whole in itself");
    assert_ne!(cut.head, noted);
}

#[test]
fn a_gap_is_not_read_over() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    drop(log);
    unguarded(&path, |conn| {
        assert_eq!(
            conn.execute("DELETE FROM entry WHERE seq = 4", []).unwrap(),
            1
        );
    });
    let log = Log::open(&path).unwrap();
    assert!(matches!(
        log.read_after(0),
        Err(LogError::Corrupt { seq: 4, .. })
    ));
    assert!(matches!(
        log.read_after(3),
        Err(LogError::Corrupt { seq: 4, .. })
    ));
    assert_eq!(log.read_after(4).unwrap().len(), 7);
}

#[test]
fn a_revealed_mark_changed_with_all_hashes_anew_breaks_its_commitment() {
    let verdict = changed(|conn| {
        let sql = r#"UPDATE entry SET body = replace(body, '"mark":7', '"mark":9') WHERE seq = 9"#;
        assert_eq!(conn.execute(sql, []).unwrap(), 1);
        rehash(conn, 9);
    });
    let fault = verdict.fault.unwrap();
    assert_eq!(fault.seq, Some(9));
    assert!(
        fault.what.contains("sheet of M1 on P1") && fault.what.contains("entry 7"),
        "{}",
        fault.what
    );
}

#[test]
fn a_body_that_is_no_event_is_named_even_with_hashes_anew() {
    let verdict = changed(|conn| {
        conn.execute(
            "UPDATE entry SET body = '{\"kind\":\"coup\"}' WHERE seq = 10",
            [],
        )
        .unwrap();
        rehash(conn, 10);
    });
    let fault = verdict.fault.unwrap();
    assert_eq!((fault.seq, verdict.entries), (Some(10), 9));
    assert!(fault.what.contains("coup"), "{}", fault.what);
}

#[test]
fn the_vault_and_the_commitments_answer_to_each_other() {
    let altered = changed(|conn| {
        conn.execute(
            "UPDATE vault SET sheet = replace(sheet, '\"mark\":9', '\"mark\":2')",
            [],
        )
        .unwrap();
    });
    let what = altered.fault.unwrap().what;
    assert!(
        what.contains("M2 on P2 is not the one sealed with entry 11"),
        "{what}"
    );
    let lost = changed(|conn| assert_eq!(conn.execute("DELETE FROM vault", []).unwrap(), 1));
    assert_eq!(lost.fault.unwrap().seq, Some(11));
    let added = changed(|conn| {
        let sql = "INSERT INTO vault SELECT 'P9', member, sheet FROM vault";
        assert_eq!(conn.execute(sql, []).unwrap(), 1);
    });
    let what = added.fault.unwrap().what;
    assert!(what.contains("P9 was never sealed"), "{what}");
}

#[test]
fn a_commitment_ends_when_its_sheet_is_reopened() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let old = reopen(&mut log, "P2", "M2");
    assert_eq!(log.verify().unwrap().fault, None);
    seal(&mut log, "P2", &sheet("M2", 8));
    let log_with_old = |log: &mut Log| {
        log.transact::<_, LogError>(|append| {
            append.take_all_sealed(&"P2".into())?;
            let sheets = vec![old.clone().into()];
            let event = Event::SheetsRevealed {
                project: "P2".into(),
                sheets,
                reason: String::new(),
            };
            push_in(append, &Actor::Office, vec![event])
        })
    };
    log_with_old(&mut log).unwrap();
    drop(log);
    let fault = fault(&path);
    assert_eq!(fault.seq, Some(14));
    assert!(
        fault.what.contains("not the one sealed with entry 13"),
        "{}",
        fault.what
    );
}

#[test]
fn a_reveal_that_leaves_out_a_sealed_sheet_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let (_, mut log) = panel(dir.path());
    seal(&mut log, "P2", &sheet("M1", 8));
    log.transact::<_, LogError>(|append| append.take_sealed(&"P2".into(), &"M1".into()))
        .unwrap();
    reveal(&mut log, "P2");
    let fault = log.verify().unwrap().fault.unwrap();
    assert_eq!(fault.seq, Some(13));
    assert!(
        fault.what.contains("leaves out the sealed sheet of M1"),
        "{}",
        fault.what
    );
}

#[test]
fn documents_are_missed_and_their_bytes_checked() {
    let missing = changed(|conn| {
        let hash = Hash::of(b"dossier of P2");
        assert_eq!(
            conn.execute("DELETE FROM document WHERE hash = ?1", [hash.0])
                .unwrap(),
            1
        );
    });
    let fault = missing.fault.unwrap();
    assert_eq!(fault.seq, Some(6));
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    drop(log);
    let hash = Hash::of(b"dossier of P1");
    unguarded(&path, |conn| {
        conn.execute(
            "UPDATE document SET bytes = CAST('forged' AS BLOB) WHERE hash = ?1",
            [hash.0],
        )
        .unwrap();
    });
    let log = Log::open(&path).unwrap();
    assert!(matches!(log.document(&hash), Err(LogError::DocumentAltered(named)) if named == hash));
    let what = log.verify().unwrap().fault.unwrap().what;
    assert!(what.contains(&hash.to_string()), "{what}");
}

#[test]
fn missing_guards_and_foreign_triggers_are_found() {
    for (sql, name) in [
        ("DROP TRIGGER entry_stays", "entry_stays"),
        (
            "DROP VIEW marks; CREATE VIEW marks AS SELECT 1 AS value",
            "marks",
        ),
        (
            "CREATE TRIGGER spy AFTER INSERT ON draft BEGIN DELETE FROM draft; END",
            "spy",
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let (path, log) = panel(dir.path());
        drop(log);
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let what = fault(&path).what;
        assert!(what.contains(name), "{what}");
    }
    let own = changed(|conn| {
        conn.execute_batch("CREATE VIEW mine AS SELECT * FROM marks")
            .unwrap();
    });
    assert_eq!(own.fault, None, "a view of one's own changes nothing");
}

#[test]
fn a_number_below_one_is_found() {
    let verdict = changed(|conn| {
        let sql = "INSERT INTO entry SELECT -3, at, actor, via, body, prev, hash FROM entry WHERE seq = 1";
        conn.execute(sql, []).unwrap();
    });
    let fault = verdict.fault.unwrap();
    assert!(
        fault.seq.is_none() && fault.what.contains("-3"),
        "{}",
        fault.what
    );
}

const COLUMNS: [&str; 7] = ["seq", "at", "actor", "via", "body", "prev", "hash"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn a_flipped_byte_is_found_and_its_entry_named(
        seq in 1_i64..=11,
        column in prop::sample::select(COLUMNS.as_slice()),
        place in any::<prop::sample::Index>(),
        flip in 1_u8..,
    ) {
        let mut clash = false;
        let mut gone = false;
        let verdict = changed(|conn| {
            if matches!(column, "seq" | "at") {
                let sql = format!("SELECT {column} FROM entry WHERE seq = ?1");
                let mut bytes = conn.query_row(&sql, [seq], |row| row.get::<_, i64>(0)).unwrap().to_be_bytes();
                bytes[place.index(8)] ^= flip;
                let number = i64::from_be_bytes(bytes);
                gone = column == "seq" && number < 1 && seq == 11;
                let sql = format!("UPDATE entry SET {column} = ?1 WHERE seq = ?2");
                clash = conn.execute(&sql, [number, seq]).is_err();
            } else {
                let kind = if matches!(column, "prev" | "hash") { "BLOB" } else { "TEXT" };
                let sql = format!("SELECT CAST({column} AS BLOB) FROM entry WHERE seq = ?1");
                let mut bytes: Vec<u8> = conn.query_row(&sql, [seq], |row| row.get(0)).unwrap();
                let place = place.index(bytes.len());
                bytes[place] ^= flip;
                let sql = format!("UPDATE entry SET {column} = CAST(?1 AS {kind}) WHERE seq = ?2");
                assert_eq!(conn.execute(&sql, params![bytes, seq]).unwrap(), 1);
            }
        });
        prop_assume!(!clash);
        let fault = verdict.fault;
        prop_assert!(fault.is_some());
        // The last entry with an impossible number stands nowhere in the sequence.
        let expected = if gone { None } else { u64::try_from(seq).ok() };
        prop_assert_eq!(fault.unwrap().seq, expected);
    }

    /// An entry changed by somebody who writes all hashes anew: only the head tells.
    #[test]
    fn hashes_written_anew_give_another_head(seq in 1_i64..=10) {
        let before = changed(|_| ()).head;
        let after = changed(|conn| {
            conn.execute("UPDATE entry SET at = at + 1 WHERE seq = ?1", [seq]).unwrap();
            rehash(conn, seq);
        });
        prop_assert_eq!(after.fault, None);
        prop_assert_ne!(after.head, before);
    }
}

#[test]
fn an_entry_of_another_program_version_reads_as_an_error_not_a_panic() {
    let dir = tempfile::tempdir().unwrap();
    let mut log = Log::create(&dir.path().join("a")).unwrap();
    log.transact::<_, LogError>(|append| append.push(at(0), &Actor::Office, &file(), note("x")))
        .unwrap();
    drop(log);
    let path = dir.path().join("a");
    for (sql, word) in [
        ("UPDATE entry SET body = '{}'", "body"),
        ("UPDATE entry SET actor = 'x'", "actor"),
        ("UPDATE entry SET at = 9223372036854775807", "time"),
        ("UPDATE entry SET hash = x'00'", "hash"),
    ] {
        unguarded(&path, |conn| assert_eq!(conn.execute(sql, []).unwrap(), 1));
        match Log::open(&path).unwrap().read_after(0) {
            Err(LogError::Corrupt { seq: 1, what }) => assert!(what.contains(word), "{what}"),
            other => panic!("{sql}: {other:?}"),
        }
        // The next case starts from a good row again.
        unguarded(&path, |conn| {
            let body = serde_json::to_string(&note("x")).unwrap();
            conn.execute(
                "UPDATE entry SET body = ?1, actor = '\"office\"', at = 0, hash = zeroblob(32)",
                [body],
            )
            .unwrap();
        });
    }
}

#[test]
fn a_later_version_of_the_call_is_held_to_its_hash_and_may_be_the_one_frozen() {
    let replaced = |text: &str, hash: Hash| {
        Event::CallReplaced(CallReplaced {
            call_hash: hash,
            text: text.into(),
            act: None,
            material: true,
            scales: vec![],
        })
    };
    let (good, bad) = (Hash::of(b"id: altro"), Hash::of(b"id: diverso"));
    for (hash, whole) in [(good, true), (bad, false)] {
        let dir = tempfile::tempdir().unwrap();
        let (path, mut log) = panel(dir.path());
        let frozen = Event::CallFrozen { call_hash: hash };
        let events = vec![replaced("id: altro", hash), frozen];
        push(&mut log, &Actor::Office, events);
        drop(log);
        assert_eq!(verdict(&path).fault.is_none(), whole);
    }
}
