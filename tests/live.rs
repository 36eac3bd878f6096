//! Two rooms at work on one panel file, as two processes are: what one commits the other shows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "common/scoring.rs"]
mod scoring;

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use scoring::scoring_only;
use vaglio::call;
use vaglio::cell::Cell;
use vaglio::dossier::Dossier;
use vaglio::ids::{Mark, MemberId, ProjectId};
use vaglio::log::Log;
use vaglio::panel::event::{Actor, Event, Role};
use vaglio::panel::{Command, Panel, Refusal};
use vaglio::room::guest::Guest;
use vaglio::room::live::{Handle, Live, Snapshot};
use vaglio::room::world::Machine;
use vaglio::room::{Room, RoomError};

/// Longer than anything here takes on a busy machine: reached only when something is wrong.
const DEADLINE: Duration = Duration::from_secs(30);

struct House {
    _dir: tempfile::TempDir,
    path: PathBuf,
}

impl House {
    /// A panel file with a chair, two members and two projects.
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel.vaglio");
        let file = scoring_only(include_str!("../data/calls/wecare-m1.toml")).into_bytes();
        let call = call::parse("call", &file).unwrap();
        let mut room = Room::create(&path, call, &file, Box::new(Machine)).unwrap();
        for (id, role) in [
            ("M1", Role::Chair),
            ("M2", Role::Member),
            ("M3", Role::Member),
        ] {
            room.submit(&Actor::Office, add(id, role)).unwrap();
        }
        let dossier = |id: &str| Dossier {
            id: id.into(),
            title: format!("Project {id}"),
            ..Dossier::default()
        };
        room.import_projects(&[dossier("P1"), dossier("P2")], false)
            .unwrap();
        Self { _dir: dir, path }
    }

    fn room(&self) -> Room {
        Room::open(&self.path, Box::new(Machine)).unwrap()
    }

    fn live(&self) -> Live {
        Live::start(self.room(), &self.path)
    }
}

fn add(id: &str, role: Role) -> Command {
    Command::AddMember {
        id: id.into(),
        name: format!("Name of {id}"),
        role,
    }
}

fn member(id: &str) -> Actor {
    Actor::Member(id.into())
}

/// Has a room do something and waits for its answer.
fn ask<T: Send + 'static>(handle: &Handle, job: impl FnOnce(&mut Room) -> T + Send + 'static) -> T {
    let (answer, answered) = mpsc::channel();
    assert!(
        handle.ask(move |room| answer.send(job(room)).unwrap()),
        "the room is gone"
    );
    answered.recv_timeout(DEADLINE).expect("the room answers")
}

/// Waits until a room shows something.
fn wait(live: &Live, what: impl Fn(&Snapshot) -> bool) -> Snapshot {
    let mut snapshots = live.handle().snapshots();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(async {
        let shown = tokio::time::timeout(DEADLINE, snapshots.wait_for(|s| what(s))).await;
        shown
            .expect("it is shown in time")
            .expect("the room is at work")
            .clone()
    })
}

fn opened(panel: &Panel, project: &str) -> bool {
    let sight = panel.sight(&Actor::Office);
    sight
        .place_of(&project.into())
        .and_then(|p| sight.project(p))
        .is_some_and(|p| p.opened())
}

fn whole(path: &Path) -> u64 {
    let verdict = Log::open(path).unwrap().verify().unwrap();
    assert_eq!(verdict.fault, None);
    verdict.entries
}

#[test]
fn what_one_commits_the_other_shows() {
    let house = House::new();
    let (one, two) = (house.live(), house.live());
    ask(&one.handle(), |room| {
        room.submit(&member("M1"), Command::Open("P1".into()))
            .unwrap()
    });
    wait(&two, |s| opened(&s.panel, "P1"));
    ask(&two.handle(), |room| {
        room.submit(&member("M2"), Command::Open("P2".into()))
            .unwrap()
    });
    let (a, b) = (
        wait(&one, |s| opened(&s.panel, "P2")),
        wait(&two, |s| opened(&s.panel, "P2")),
    );
    assert_eq!(
        (a.panel.seq(), a.panel.head()),
        (b.panel.seq(), b.panel.head())
    );
    whole(&house.path);
}

#[test]
fn what_was_written_while_a_room_was_starting_is_shown() {
    let house = House::new();
    let late = house.room();
    house
        .room()
        .submit(&member("M1"), Command::Open("P1".into()))
        .unwrap();
    assert!(!opened(late.panel(), "P1"));
    let live = Live::start(late, &house.path);
    wait(&live, |s| opened(&s.panel, "P1"));
}

#[test]
fn writing_at_once_loses_nothing_and_forks_nothing() {
    const EACH: usize = 40;
    let house = House::new();
    let (one, two) = (house.live(), house.live());
    let (answer, answers) = mpsc::channel();
    // Both add members of their own, and both want the same ones; nobody waits for anybody.
    for i in 0..EACH {
        for (live, own) in [(&one, "A"), (&two, "B")] {
            for id in [format!("{own}{i}"), format!("C{i}")] {
                let answer = answer.clone();
                let asked = live.handle().ask(move |room| {
                    let done = room.submit(&Actor::Office, add(&id, Role::Observer));
                    answer.send((id, done)).unwrap();
                });
                assert!(asked, "the room takes what is asked");
            }
        }
    }
    let (mut added, mut refused) = (0, 0);
    for _ in 0..4 * EACH {
        match answers.recv_timeout(DEADLINE).unwrap() {
            (_, Ok(events)) => {
                assert_eq!(events.len(), 1);
                added += 1;
            }
            (id, Err(RoomError::Refused(Refusal::MemberExists(taken)))) => {
                assert!(id == taken && id.starts_with('C'), "{id}");
                refused += 1;
            }
            (id, Err(error)) => panic!("{id}: {error}"),
        }
    }
    assert_eq!((added, refused), (3 * EACH, EACH));
    let all = |s: &Snapshot| s.panel.members().len() == 3 + 3 * EACH;
    let (a, b) = (wait(&one, all), wait(&two, all));
    assert_eq!(
        (a.panel.seq(), a.panel.head()),
        (b.panel.seq(), b.panel.head())
    );
    assert_eq!(a.panel.members(), b.panel.members());
    assert_eq!(whole(&house.path), a.panel.seq());
    let times: Vec<_> = a
        .panel
        .sight(&Actor::Office)
        .journal()
        .map(|entry| entry.at)
        .collect();
    assert!(
        times.is_sorted(),
        "entries stand in the order of their times"
    );
}

#[test]
fn a_sheet_sealed_at_two_places_at_once_is_sealed_once() {
    let house = House::new();
    let (one, two) = (house.live(), house.live());
    ask(&one.handle(), |room| {
        let subs: Vec<_> = room
            .panel()
            .phase()
            .subs
            .iter()
            .map(|s| s.id.clone())
            .collect();
        for sub in subs {
            let cell = Cell {
                mark: Some(Mark(7)),
                ..Cell::empty(sub)
            };
            room.save(&member("M2"), &"P1".into(), &cell).unwrap();
        }
    });
    let (answer, answers) = mpsc::channel();
    for live in [&one, &two] {
        let answer = answer.clone();
        assert!(
            live.handle()
                .ask(move |room| answer.send(room.seal(&member("M2"), &"P1".into())).unwrap())
        );
    }
    let done: Vec<_> = (0..2)
        .map(|_| answers.recv_timeout(DEADLINE).unwrap())
        .collect();
    assert_eq!(done.iter().filter(|d| d.is_ok()).count(), 1);
    assert!(
        done.iter()
            .any(|d| matches!(d, Err(RoomError::Refused(Refusal::SheetSealed(_)))))
    );
    whole(&house.path);
}

#[test]
fn a_draft_is_in_no_snapshot_and_with_its_author_everywhere() {
    let house = House::new();
    let (one, two) = (house.live(), house.live());
    let sub = ask(&one.handle(), |room| {
        room.panel().phase().subs[0].id.clone()
    });
    let cell = Cell {
        mark: Some(Mark(9)),
        comment: "unheard-of".into(),
        ..Cell::empty(sub)
    };
    let kept = cell.clone();
    ask(&one.handle(), move |room| {
        room.save(&member("M2"), &"P1".into(), &cell).unwrap()
    });
    // Something that both show, committed after the draft.
    ask(&one.handle(), |room| {
        room.submit(&member("M1"), Command::Open("P2".into()))
            .unwrap()
    });
    for live in [&one, &two] {
        let snapshot = wait(live, |s| opened(&s.panel, "P2"));
        assert!(!format!("{snapshot:?}").contains("unheard-of"));
        for event in snapshot
            .panel
            .sight(&member("M3"))
            .journal()
            .map(|entry| &entry.event)
        {
            assert!(!matches!(
                event,
                Event::SheetSealed { .. } | Event::SheetsRevealed { .. }
            ));
        }
        let cells = |who: &str| {
            let who = member(who);
            ask(&live.handle(), move |room| {
                room.own_cells(&who, &ProjectId::from("P1")).unwrap()
            })
        };
        assert_eq!((cells("M1"), cells("M3")), (vec![], vec![]));
        assert_eq!(
            cells("M2"),
            std::slice::from_ref(&kept),
            "the author finds it at the other place"
        );
    }
}

#[test]
fn who_is_present_is_shown_at_the_other_and_goes_when_they_leave() {
    let house = House::new();
    let (one, two) = (house.live(), house.live());
    let here = |s: &Snapshot| -> Vec<(String, Option<String>)> {
        s.present
            .iter()
            .map(|p| {
                (
                    p.member.to_string(),
                    p.project.as_ref().map(ToString::to_string),
                )
            })
            .collect()
    };
    let m2 = MemberId::from("M2");
    ask(&one.handle(), {
        let m2 = m2.clone();
        move |room| room.attend("session-1", &m2, None).unwrap()
    });
    wait(&two, |s| here(s) == [("M2".into(), None)]);
    ask(&one.handle(), move |room| {
        room.attend("session-1", &m2, Some(&"P1".into())).unwrap();
    });
    wait(&two, |s| here(s) == [("M2".into(), Some("P1".into()))]);
    ask(&two.handle(), |room| {
        room.attend("session-2", &"M1".into(), None).unwrap();
    });
    for live in [&one, &two] {
        wait(live, |s| {
            here(s) == [("M1".into(), None), ("M2".into(), Some("P1".into()))]
        });
    }
    ask(&one.handle(), |room| room.leave("session-1").unwrap());
    for live in [&one, &two] {
        wait(live, |s| here(s) == [("M1".into(), None)]);
    }
    let entries = whole(&house.path);
    assert_eq!(
        entries,
        wait(&one, |_| true).panel.seq(),
        "presence is no fact of the log"
    );
}

#[test]
fn a_room_that_ends_does_first_what_it_was_asked() {
    let house = House::new();
    let live = house.live();
    let handle = live.handle();
    let (answer, answers) = mpsc::channel();
    for i in 0..20 {
        let answer = answer.clone();
        assert!(handle.ask(move |room| {
            answer
                .send(
                    room.submit(&Actor::Office, add(&format!("A{i}"), Role::Observer))
                        .is_ok(),
                )
                .unwrap();
        }));
    }
    drop(live);
    assert_eq!(answers.try_iter().filter(|done| *done).count(), 20);
    assert!(!handle.ask(|_| ()), "nobody is there any more");
}

/// One question that goes wrong costs the others nothing.
#[test]
fn a_question_that_breaks_leaves_the_room_at_work() {
    let house = House::new();
    let live = house.live();
    assert!(live.handle().ask(|_| panic!("broken")));
    let seq = ask(&live.handle(), |room| room.panel().seq());
    assert!(seq > 0);
}

#[test]
fn who_asks_too_much_keeps_nobody_else_from_the_room() {
    let house = House::new();
    let live = house.live();
    let guest = |id: &str| Guest {
        session: id.to_owned(),
        member: id.into(),
        key: None,
    };
    let (one, other) = (live.handle().of(guest("M1")), live.handle().of(guest("M2")));
    let (go, wait) = mpsc::channel::<()>();
    let hold = move |_: &mut Room| {
        let _ = wait.recv();
    };
    assert!(one.ask(hold));
    let mut asked = 1;
    while !one.is_busy() {
        assert!(one.ask(|_| {}));
        asked += 1;
        assert!(asked < 1000, "no end of it");
    }
    assert!(!other.is_busy());
    assert!(other.ask(|_| {}));
    drop(go);
    // What was asked is done, and then there is room again.
    ask(&other, |_| ());
    ask(&one, |_| ());
    let deadline = Instant::now() + DEADLINE;
    while one.is_busy() {
        assert!(Instant::now() < deadline);
        std::thread::yield_now();
    }
}
