//! What must hold whatever people do, in whatever order: replay, refusals, secrecy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod another;
mod around;
mod gate;
mod model;
mod people;
mod procedures;
mod received;
mod secrecy;
mod stage;
mod views;

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use vaglio::panel::event::{Actor, Entry};
use vaglio::panel::{Command, Panel};
use vaglio::room::{Room, RoomError, replay};

use model::Model;
use people::{Op, act, name, ops, rules};
use stage::{HIDDEN, TOP, room};
use views::{seen, seen_in, viewers};

/// `PROPTEST_CASES` asks for more than the few that every run makes, and `PROPTEST_RNG_SEED` for others
/// than the same each time.
fn config(cases: u32) -> Config {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(cases);
    let common = Config::default();
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 400,
        rng_seed: match common.rng_seed {
            RngSeed::Random => RngSeed::Fixed(1),
            asked => asked,
        },
        ..common
    }
}

/// Applies the entries one by one to a new panel, and looks at it wherever somebody did before.
fn check_prefixes(room: &Room, views: &BTreeMap<u64, String>, who: &Actor) {
    let mut panel = Panel::new(Arc::clone(room.panel().call())).unwrap();
    for entry in room.log().read_after(0).unwrap() {
        panel.apply(&Arc::new(entry));
        if let Some(view) = views.get(&panel.seq()) {
            assert_eq!(
                *view,
                seen(&panel, who),
                "the log up to entry {}",
                panel.seq()
            );
        }
    }
}

fn new_entries(room: &Room, before: u64) -> Vec<Arc<Entry>> {
    room.log()
        .read_after(before)
        .unwrap()
        .into_iter()
        .map(Arc::new)
        .collect()
}

proptest! {
    #![proptest_config(config(16))]

    /// Whatever is asked: the log alone says what everyone sees, at every moment; a refusal writes
    /// nothing; the file stays whole.
    #[test]
    fn the_log_says_it_all(rules in rules(), ops in ops(3)) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel");
        let mut room = room(rules, &path);
        let who = Actor::Member("M1".into());
        let mut views = BTreeMap::new();
        for op in &ops {
            let before = room.log().head().unwrap();
            let single = !matches!(op, Op::Score(..) | Op::Discuss(..));
            let private = |room: &Room| -> Vec<String> {
                viewers().iter().map(|v| format!("{:?}", room.own_drafts(v).unwrap())).collect()
            };
            let drafts = private(&room);
            if act(&mut room, op, 0).is_err() && single {
                prop_assert_eq!(room.log().head().unwrap(), before);
                prop_assert_eq!(private(&room), drafts);
            }
            views.insert(room.panel().seq(), seen(room.panel(), &who));
        }
        let verdict = room.log().verify().unwrap();
        prop_assert_eq!(verdict.fault, None);
        let again = replay(room.log()).unwrap();
        for who in viewers() {
            prop_assert_eq!(seen(&again, &who), seen(room.panel(), &who));
        }
        prop_assert_eq!(again.head(), room.panel().head());
        check_prefixes(&room, &views, &who);
    }

    /// Who may mark, seal and reveal is just who the second account says.
    #[test]
    fn seals_and_reveals_follow_the_model(rules in rules(), ops in ops(0)) {
        let dir = tempfile::tempdir().unwrap();
        let mut room = room(rules, &dir.path().join("panel"));
        let mut model = Model::default();
        model.follow(&new_entries(&room, 0));
        // Who sits in for whom, and whose sheet that makes it, is held by the stories `R-*`.
        let sits_in = |op: &&Op| {
            matches!(op, Op::Submit(_, Command::Seat(_) | Command::Unseat(_)))
        };
        for op in ops.iter().filter(|op| !sits_in(op)) {
            let before = room.log().head().unwrap().0;
            let done = act(&mut room, op, 0);
            if let Some(allowed) = model.judge(rules, op) {
                prop_assert_eq!(done.is_ok(), allowed, "{:?}: {:?}", op, done);
            } else {
                model.follow(&new_entries(&room, before));
            }
            model.agrees(&room);
        }
    }

    /// What one member has not revealed changes nothing that anybody else is told.
    #[test]
    fn hidden_marks_tell_nobody_anything(rules in rules(), ops in ops(3), turn in 1..=TOP) {
        let dir = tempfile::tempdir().unwrap();
        let mut one = room(rules, &dir.path().join("one"));
        let mut two = room(rules, &dir.path().join("two"));
        let others: Vec<Actor> = viewers().into_iter().filter(|v| name(v) != HIDDEN).collect();
        for op in &ops {
            let told = |done: Result<(), RoomError>| done.map_err(|error| format!("{error:?}"));
            let (a, b) = (told(act(&mut one, op, 0)), told(act(&mut two, op, turn)));
            prop_assert_eq!(a, b, "{:?}", op);
            let hidden = |room: &Room| {
                let sight = room.panel().sight(&Actor::Office);
                sight.projects().all(|p| p.sheet(&HIDDEN.into()).is_none())
            };
            if !hidden(&one) {
                break;
            }
            for who in &others {
                prop_assert_eq!(seen_in(&one, who), seen_in(&two, who), "{:?} after {:?}", who, op);
            }
        }
    }
}
