//! Making and opening files, and what is refused.

use std::fs;

use proptest::prelude::*;
use rusqlite::Connection;
use vaglio::log::{Log, LogError};

use super::fixture::{note, panel, push};
use vaglio::panel::event::Actor;

#[test]
fn a_new_panel_is_empty_private_and_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new.vaglio");
    let log = Log::create(&path).unwrap();
    assert_eq!(log.head().unwrap().0, 0);
    assert_eq!(log.read_after(0).unwrap(), vec![]);
    assert_eq!(log.verify().unwrap().fault, None);
    drop(log);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert_eq!(Log::open(&path).unwrap().verify().unwrap().fault, None);
}

#[test]
fn nothing_is_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letter.txt");
    fs::write(&path, "Egregi").unwrap();
    for taken in [path.as_path(), dir.path()] {
        let error = Log::create(taken).unwrap_err();
        assert!(
            matches!(&error, LogError::AlreadyExists(at) if at == taken),
            "{error}"
        );
    }
    assert_eq!(fs::read(&path).unwrap(), b"Egregi");
    let error = Log::create(&dir.path().join("no/such/folder")).unwrap_err();
    assert!(
        matches!(&error, LogError::NotFound(at) if at.ends_with("no/such")),
        "{error}"
    );
}

#[test]
fn of_many_who_make_the_same_file_one_succeeds() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("race.vaglio");
    let made: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| Log::create(&path))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 1);
    assert_eq!(
        made.iter()
            .filter(|made| matches!(made, Err(LogError::AlreadyExists(_))))
            .count(),
        3
    );
}

#[test]
fn what_is_no_panel_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let other = dir.path().join("other.db");
    Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    let empty = dir.path().join("empty");
    fs::write(&empty, "").unwrap();
    fs::write(dir.path().join("empty-wal"), "another program's").unwrap();
    let before = fs::read(&other).unwrap();
    for path in [other.as_path(), &empty, dir.path()] {
        let error = Log::open(path).unwrap_err();
        assert!(
            matches!(&error, LogError::NotAPanel(at) if at == path),
            "{error}"
        );
    }
    assert_eq!(fs::read(&other).unwrap(), before);
    assert_eq!(
        fs::read(dir.path().join("empty-wal")).unwrap(),
        b"another program's"
    );
    let missing = dir.path().join("missing");
    let error = Log::open(&missing).unwrap_err();
    assert!(
        matches!(&error, LogError::NotFound(at) if *at == missing),
        "{error}"
    );
    assert!(!missing.exists());
}

#[test]
fn a_newer_format_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    drop(log);
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 7)
        .unwrap();
    let error = Log::open(&path).unwrap_err();
    assert!(
        matches!(error, LogError::NewerFormat { found: 7, known: 2 }),
        "{error}"
    );
    assert!(error.to_string().contains("newer version"), "{error}");
}

#[test]
fn a_copy_made_by_sqlite_in_another_journal_mode_goes_on_as_a_panel() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    drop(log);
    let copy = dir.path().join("copy.vaglio");
    Connection::open(&path)
        .unwrap()
        .execute("VACUUM INTO ?1", [copy.to_str()])
        .unwrap();
    let mut log = Log::open(&copy).unwrap();
    push(&mut log, &Actor::Office, vec![note("nella copia")]);
    assert_eq!(log.verify().unwrap().entries, 12);
    assert!(
        dir.path().join("copy.vaglio-wal").exists(),
        "the copy is written through a WAL again"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), magic in any::<bool>()) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bytes");
        let mut all = if magic { b"SQLite format 3\0".to_vec() } else { vec![] };
        all.extend(bytes);
        fs::write(&path, &all).unwrap();
        prop_assert!(matches!(Log::open(&path), Err(LogError::NotAPanel(_))));
        prop_assert_eq!(fs::read(&path).unwrap(), all);
    }

    /// A damaged file may be refused or found faulty; it never brings the program down.
    #[test]
    fn damage_is_survived(
        spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let (path, log) = panel(dir.path());
        drop(log);
        let mut bytes = fs::read(&path).unwrap();
        for (spot, byte) in spots {
            let spot = spot.index(bytes.len());
            bytes[spot] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        fs::write(&path, &bytes).unwrap();
        if let Ok(mut log) = Log::open(&path) {
            let _ = log.read_after(0);
            let _ = log.verify();
            let _ = log.drafts_of(&"M1".into());
            let _ = log.sealed(&"P2".into());
            let _ = log.transact::<_, LogError>(|append| append.put_document(b"new"));
        }
    }
}
