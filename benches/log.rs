//! Speed of the log. Budgets: an append reaches at least 80 % of SQLite's own rate for a durable
//! insert of a row of that size on the same disk; 70,000 entries (30 MB) load in under 200 ms.

#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use divan::Bencher;
use rusqlite::Connection;
use vaglio::cell::Cell;
use vaglio::ids::{Hash, Mark, SubId};
use vaglio::log::{Log, LogError};
use vaglio::panel::event::{Actor, Event, Sheet};

fn main() {
    divan::main();
    share();
}

/// On the disk that holds the build, not on a memory disk.
fn disk() -> tempfile::TempDir {
    tempfile::tempdir_in(Path::new(env!("CARGO_TARGET_TMPDIR"))).unwrap()
}

fn seal() -> Event {
    Event::SheetSealed {
        project: "PP-017".into(),
        member: "M2".into(),
        commitment: Hash::of(b"sheet"),
        imported: false,
    }
}

fn now() -> jiff::Timestamp {
    "2018-01-15T09:30:00.123456Z".parse().unwrap()
}

fn plain(dir: &Path) -> (Connection, Vec<u8>) {
    let conn = Connection::open(dir.join("plain.db")).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    conn.execute_batch("CREATE TABLE plain (id INTEGER PRIMARY KEY, row BLOB NOT NULL)")
        .unwrap();
    let texts = serde_json::to_string(&seal()).unwrap() + r#"{"member":"M2"}file"#;
    // The two hashes and the time come on top of the texts.
    (conn, vec![7_u8; texts.len() + 2 * 32 + 8])
}

/// One sealed sheet's entry in a transaction of its own.
fn append_one(log: &mut Log) {
    let (actor, via) = (Actor::Member("M2".into()), Arc::from("file"));
    log.transact::<_, LogError>(|append| append.push(now(), &actor, &via, seal()))
        .unwrap();
}

/// The two in turn, so that both meet the same load of the disk: the rate of appends as a share
/// of that of plain inserts.
#[allow(clippy::print_stdout)]
fn share() {
    let dir = disk();
    let mut log = Log::create(&dir.path().join("a.panel")).unwrap();
    let (conn, row) = plain(dir.path());
    let mut insert = conn.prepare("INSERT INTO plain (row) VALUES (?1)").unwrap();
    let timed = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let (mut ours, mut theirs): (Vec<Duration>, Vec<Duration>) = (0..3000)
        .map(|_| {
            (
                timed(&mut || append_one(&mut log)),
                timed(&mut || assert_eq!(insert.execute([&row]), Ok(1))),
            )
        })
        .unzip();
    ours.sort();
    theirs.sort();
    for percent in [10, 50, 90] {
        let place = ours.len() * percent / 100;
        let (ours, theirs) = (ours.get(place).unwrap(), theirs.get(place).unwrap());
        let share = 100.0 * theirs.as_secs_f64() / ours.as_secs_f64();
        println!("p{percent}: append {ours:?}, plain insert {theirs:?}: {share:.0} %");
    }
}

/// 70,000 entries of about 430 bytes: mostly discussion notes, and every tenth a reveal.
fn large(dir: &Path) -> PathBuf {
    let path = dir.join("large.panel");
    let mut log = Log::create(&path).unwrap();
    let (actor, via) = (Actor::Member("M2".into()), Arc::from("file"));
    let cells = |n: u16| {
        let cell = |sub: u16| Cell {
            sub: SubId::from(format!("INN{sub}").as_str()),
            mark: Some(Mark((n + sub) % 11)),
            comment: "Motivato, con fonti locali e dati comparabili.".into(),
            evidence: vec![],
        };
        (0..6).map(cell).collect()
    };
    let sheet = Sheet {
        member: "M2".into(),
        salt: "5a".repeat(32),
        cells: cells(3),
    };
    log.transact::<_, LogError>(|append| {
        for n in 0..70_000_u32 {
            let event = if n % 10 == 0 {
                let sheets = (0..3).map(|_| Arc::new(sheet.clone())).collect();
                Event::SheetsRevealed {
                    project: "PP-017".into(),
                    sheets,
                    reason: String::new(),
                }
            } else {
                let text = "Il bisogno è documentato; la coprogettazione va precisata. ".repeat(3);
                Event::DiscussionNoted {
                    project: "PP-017".into(),
                    sub: "INN1".into(),
                    text,
                }
            };
            append.push(now(), &actor, &via, event)?;
        }
        Ok(())
    })
    .unwrap();
    path
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn load_70_000(bencher: Bencher<'_, '_>) {
    let dir = disk();
    let path = large(dir.path());
    bencher.bench_local(|| Log::open(&path).unwrap().read_after(0).unwrap().len());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn verify_70_000(bencher: Bencher<'_, '_>) {
    let dir = disk();
    let path = dir.path().join("notes.panel");
    let mut log = Log::create(&path).unwrap();
    let (actor, via) = (Actor::Office, Arc::from("file"));
    log.transact::<_, LogError>(|append| {
        for _ in 0..70_000 {
            let text = "Il bisogno è documentato; la coprogettazione va precisata. ".repeat(5);
            let note = Event::DiscussionNoted {
                project: "PP-017".into(),
                sub: "INN1".into(),
                text,
            };
            append.push(now(), &actor, &via, note)?;
        }
        Ok(())
    })
    .unwrap();
    bencher.bench_local(|| assert_eq!(log.verify().unwrap().fault, None));
}
