//! Other processes: writing at once, and killed while they write.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use vaglio::log::{Log, LogError};
use vaglio::panel::event::Actor;

use super::fixture::{at, cell, file, note, panel, push};

const PANEL: &str = "VAGLIO_TEST_PANEL";
const TIMES: &str = "VAGLIO_TEST_TIMES";

/// Not a test of its own: the other process, when it is started with the path of a panel.
/// Each of its transactions appends two entries and sets the draft's mark to their number.
#[test]
fn other_process() {
    let (Ok(path), Ok(times)) = (std::env::var(PANEL), std::env::var(TIMES)) else {
        return;
    };
    let mut log = Log::open(Path::new(&path)).unwrap();
    for _ in 0..times.parse::<u64>().unwrap() {
        log.transact::<_, LogError>(|append| {
            append.push(at(0), &Actor::Office, &file(), note("a"))?;
            let last = append.push(at(0), &Actor::Office, &file(), note("b"))?;
            let mark = u16::try_from(last.seq).unwrap();
            append.save_cell(
                &"M9".into(),
                &"P1".into(),
                &cell("INN1", Some(mark), ""),
                at(0),
            )
        })
        .unwrap();
    }
}

fn start(path: &Path, times: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::other_process"])
        .env(PANEL, path)
        .env(TIMES, times.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn two_processes_and_this_one_append_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let mut children = [start(&path, 40), start(&path, 40)];
    for _ in 0..40 {
        push(&mut log, &Actor::Office, vec![note("qui")]);
    }
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    let verdict = log.verify().unwrap();
    assert_eq!((verdict.entries, verdict.fault), (11 + 40 + 160, None));
    assert_eq!(log.read_after(0).unwrap().len(), 211);
}

#[test]
fn a_killed_process_leaves_whole_transactions() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    drop(log);
    for _ in 0..3 {
        let mut child = start(&path, 1_000_000);
        let log = Log::open(&path).unwrap();
        let (before, version) = (log.head().unwrap().0, log.data_version().unwrap());
        while log.data_version().unwrap() == version || log.head().unwrap().0 < before + 20 {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let (last, _) = log.head().unwrap();
        let draft = log.draft(&"M9".into(), &"P1".into()).unwrap();
        assert_eq!(
            draft
                .first()
                .and_then(|cell| cell.mark)
                .map(|mark| u64::from(mark.0)),
            Some(last)
        );
        let verdict = log.verify().unwrap();
        assert_eq!((verdict.entries, verdict.fault), (last, None));
    }
}

/// The power fails: of the WAL only a first part reached the disk.
#[test]
fn wherever_the_wal_is_cut_a_whole_log_remains() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    push(&mut log, &Actor::Office, vec![note("uno"), note("due")]);
    let entries = log.read_after(0).unwrap();
    let (file, wal) = (
        std::fs::read(&path).unwrap(),
        std::fs::read(dir.path().join("panel.vaglio-wal")).unwrap(),
    );
    let copy = dir.path().join("copy.vaglio");
    let mut seen = std::collections::BTreeSet::new();
    for cut in (0..=wal.len()).step_by(1013).chain([wal.len()]) {
        std::fs::write(&copy, &file).unwrap();
        std::fs::write(dir.path().join("copy.vaglio-wal"), &wal[..cut]).unwrap();
        let log = Log::open(&copy).unwrap();
        let there = log.read_after(0).unwrap();
        assert_eq!(there, entries[..there.len()]);
        assert_eq!(log.verify().unwrap().fault, None, "cut at {cut}");
        seen.insert(there.len());
    }
    assert!(
        seen.contains(&0) && seen.contains(&6) && seen.contains(&13),
        "{seen:?}"
    );
    assert!(
        !seen.contains(&12),
        "the last two entries came in one transaction"
    );
}
