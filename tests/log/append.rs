//! Appending: order, all or nothing, several writers at once.

use proptest::prelude::*;
use vaglio::ids::Hash;
use vaglio::log::{Log, LogError};
use vaglio::panel::event::{Actor, Event};

use super::fixture::{at, cell, file, note, panel, push};

#[test]
fn what_was_appended_is_read_back_by_anybody_who_opens_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let pushed = push(
        &mut log,
        &Actor::Member("M2".into()),
        vec![note("uno"), note("due")],
    );
    assert_eq!(
        pushed.iter().map(|entry| entry.seq).collect::<Vec<_>>(),
        [12, 13]
    );
    assert_eq!(log.head().unwrap(), (13, pushed[1].hash));
    let other = Log::open(&path).unwrap();
    assert_eq!(other.read_after(11).unwrap(), pushed);
    assert_eq!(other.read_after(13).unwrap(), vec![]);
    assert_eq!(other.read_after(u64::MAX).unwrap(), vec![]);
    let all = other.read_after(0).unwrap();
    assert_eq!(all.len(), 13);
    assert!(matches!(all[0].event, Event::PanelCreated { .. }));
}

#[test]
fn times_are_cut_to_microseconds_before_they_are_hashed() {
    let dir = tempfile::tempdir().unwrap();
    let mut log = Log::create(&dir.path().join("a")).unwrap();
    let fine: jiff::Timestamp = "2018-01-15T09:30:00.123456789Z".parse().unwrap();
    let entry = log
        .transact::<_, LogError>(|append| append.push(fine, &Actor::Office, &file(), note("x")))
        .unwrap();
    assert_eq!(entry.at.to_string(), "2018-01-15T09:30:00.123456Z");
    assert_eq!(log.read_after(0).unwrap(), vec![entry]);
    assert_eq!(log.verify().unwrap().fault, None);
}

#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("the gate said no")]
    Gate,
    #[error(transparent)]
    Log(#[from] LogError),
}

#[test]
fn a_refusal_inside_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (_, mut log) = panel(dir.path());
    let (head, member, project) = (log.head().unwrap(), "M1".into(), "P2".into());
    let draft = log.draft(&member, &project).unwrap();
    let sealed = log.sealed(&project).unwrap();
    let outcome: Result<(), Refused> = log.transact(|append| {
        append.push(at(0), &Actor::Office, &file(), note("mai"))?;
        append.put_document(b"never")?;
        append.save_cell(&member, &project, &cell("ECO1", Some(1), ""), at(0))?;
        append.take_all_sealed(&project)?;
        Err(Refused::Gate)
    });
    assert!(matches!(outcome, Err(Refused::Gate)));
    assert_eq!(log.head().unwrap(), head);
    assert_eq!(log.document(&Hash::of(b"never")).unwrap(), None);
    assert_eq!(log.draft(&member, &project).unwrap(), draft);
    assert_eq!(log.sealed(&project).unwrap(), sealed);
    assert_eq!(log.verify().unwrap().fault, None);
}

#[test]
fn inside_a_transaction_the_others_entries_and_ones_own_are_seen() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let mut other = Log::open(&path).unwrap();
    push(&mut other, &Actor::Office, vec![note("di altri")]);
    log.transact::<_, LogError>(|append| {
        assert_eq!(append.read_after(11)?.len(), 1);
        append.push(at(1), &Actor::Office, &file(), note("proprio"))?;
        assert_eq!(append.head().0, 13);
        assert_eq!(append.read_after(11)?.len(), 2);
        Ok(())
    })
    .unwrap();
}

#[test]
fn writers_in_many_threads_give_one_unbroken_chain() {
    let dir = tempfile::tempdir().unwrap();
    let (path, log) = panel(dir.path());
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let path = &path;
            scope.spawn(move || {
                let mut log = Log::open(path).unwrap();
                for n in 0..25 {
                    push(
                        &mut log,
                        &Actor::Office,
                        vec![note(&format!("{writer}/{n}"))],
                    );
                }
            });
        }
    });
    let verdict = log.verify().unwrap();
    assert_eq!((verdict.entries, verdict.fault), (111, None));
    let texts: std::collections::BTreeSet<String> = log
        .read_after(11)
        .unwrap()
        .into_iter()
        .map(|entry| match entry.event {
            Event::DiscussionNoted { text, .. } => text,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(texts.len(), 100);
}

#[test]
fn the_data_version_tells_of_others_only() {
    let dir = tempfile::tempdir().unwrap();
    let (path, mut log) = panel(dir.path());
    let mut other = Log::open(&path).unwrap();
    let (mine, theirs) = (log.data_version().unwrap(), other.data_version().unwrap());
    push(&mut log, &Actor::Office, vec![note("uno")]);
    assert_eq!(log.data_version().unwrap(), mine);
    assert_ne!(other.data_version().unwrap(), theirs);
    let theirs = other.data_version().unwrap();
    assert_eq!(other.data_version().unwrap(), theirs);
    push(&mut other, &Actor::Office, vec![note("due")]);
    assert_ne!(log.data_version().unwrap(), mine);
}

#[test]
fn documents_are_kept_once_under_their_hash() {
    let dir = tempfile::tempdir().unwrap();
    let (_, mut log) = panel(dir.path());
    let hash = log
        .transact::<_, LogError>(|append| {
            assert_eq!(
                append.put_document(b"dossier")?,
                append.put_document(b"dossier")?
            );
            let hash = append.put_document(b"")?;
            assert_eq!(append.document(&hash)?, Some(vec![]));
            append.put_document(b"dossier")
        })
        .unwrap();
    assert_eq!(hash, Hash::of(b"dossier"));
    assert_eq!(
        log.document(&hash).unwrap().as_deref(),
        Some(b"dossier".as_slice())
    );
    assert_eq!(log.document(&Hash::ZERO).unwrap(), None);
    assert_eq!(log.verify().unwrap().documents_checked, 5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_time_comes_back(
        texts in prop::collection::vec(any::<String>(), 1..6),
        via in any::<String>(),
        member in any::<String>(),
        second in -60_000_000_000_i64..250_000_000_000,
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut log = Log::create(&dir.path().join("a")).unwrap();
        let (at, via) = (jiff::Timestamp::from_second(second).unwrap(), via.as_str().into());
        let actor = Actor::Member(member.as_str().into());
        let pushed = log.transact::<_, LogError>(|append| {
            texts.iter().map(|text| append.push(at, &actor, &via, note(text))).collect::<Result<Vec<_>, _>>()
        }).unwrap();
        prop_assert_eq!(log.read_after(0).unwrap(), pushed);
        prop_assert_eq!(log.verify().unwrap().fault, None);
    }
}
