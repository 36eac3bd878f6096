//! Non-interference: what is kept from a person changes no byte that reaches them.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::subsequence;
use ratatui::layout::Size;
use vaglio::ids::Hash;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Command;
use vaglio::panel::event::people::{ConflictKind, ExpertAsked, Recused, Seat};
use vaglio::panel::event::{Actor, Answer, Event, Role};
use vaglio::room::Room;
use vaglio::room::world::Scripted;
use vaglio::ssh::lines;

use super::another::{Kept, other_file};
use super::people::{Op, act, ops, rules};
use super::received::{DEEDS, Screens, opaque, papers, parting};
use super::stage::{Rules, SUBS, TOP, member, room};

fn someone(id: &str) -> Actor {
    if id == "office" {
        return Actor::Office;
    }
    Actor::Member(id.into())
}

/// Everybody who may look: every role of domain §5.1, and the office.
const VIEWERS: [&str; 10] = [
    "office", "M1", "M2", "M3", "SU", "OB", "SE", "MG", "EX", "AD",
];

/// Roles that the stage of the other properties does not have.
fn joined() -> Vec<Op> {
    let others = [
        ("SE", Role::Secretary),
        ("MG", Role::Manager),
        ("EX", Role::Expert),
        ("AD", Role::Administrator),
    ];
    let add = |(id, role)| Op::Submit(Actor::Office, member(id, role));
    others.into_iter().map(add).collect()
}

fn score(who: &'static str, project: &'static str) -> BoxedStrategy<Op> {
    let marks = [0..=TOP, 3..=8, 4..=8];
    marks
        .prop_map(move |marks| Op::Score(someone(who), project.into(), marks))
        .boxed()
}

/// Sheets of a project: all that are due, or some.
fn sheets(project: &'static str) -> impl Strategy<Value = Vec<Op>> {
    let all = ["M1", "M2", "M3", "SU"]
        .map(|who| score(who, project))
        .to_vec();
    let draft =
        (0..=TOP).prop_map(move |m| Op::Save(someone("M3"), project.into(), "A".into(), Some(m)));
    let few = (all.clone(), draft, 0..=2_usize)
        .prop_map(|(all, draft, n)| all.into_iter().take(n).chain([draft]).collect::<Vec<_>>());
    prop_oneof![3 => all, 1 => few]
}

/// A recusal, perhaps with somebody put in the seat.
fn recusal() -> impl Strategy<Value = Vec<Op>> {
    let who = prop_oneof![Just("M1"), Just("M2"), Just("M3"), Just("SU"), Just("EX")];
    let project = prop_oneof![2 => Just("P1"), 1 => Just("P2")];
    (who, project, 0..3_u8).prop_map(|(who, project, seat)| {
        let out = Command::Recuse(Recused {
            project: project.into(),
            conflict: ConflictKind::Actual,
            reason: "reason".into(),
        });
        let put = Command::Seat(Seat {
            substitute: "SU".into(),
            member: who.into(),
            project: (seat == 1).then(|| project.into()),
            reason: "reason".into(),
        });
        let mut ops = vec![Op::Submit(someone(who), out)];
        if seat > 0 {
            ops.push(Op::Submit(someone("M1"), put));
        }
        ops
    })
}

fn discussion() -> impl Strategy<Value = Vec<Op>> {
    let one = |(project, sub): (&'static str, &'static str)| {
        (3..=8_u16, any::<bool>()).prop_map(move |(mark, agrees)| {
            let answer = if agrees {
                Answer::Agree
            } else {
                Answer::Dissent {
                    reason: "reason".into(),
                }
            };
            Op::Discuss(project.into(), sub.into(), mark, answer)
        })
    };
    let all = ["P1", "P2"].into_iter().flat_map(|p| SUBS.map(|s| (p, s)));
    let every: Vec<_> = all.clone().map(one).collect();
    prop_oneof![
        2 => every,
        1 => subsequence(all.collect::<Vec<_>>(), 0..6)
            .prop_flat_map(move |some| some.into_iter().map(one).collect::<Vec<_>>()),
    ]
}

/// The end: concordant marks accepted, an expert asked, a list approved.
fn ending() -> impl Strategy<Value = Vec<Op>> {
    let chair = |command| Op::Submit(someone("M1"), command);
    let both = || vec!["P1".into(), "P2".into()];
    (any::<bool>(), any::<bool>()).prop_map(move |(asked, listed)| {
        let mut ops = vec![chair(Command::AcceptConcordant {
            project: None,
            shown: 0,
        })];
        if asked {
            ops.push(chair(Command::AskExpert(ExpertAsked {
                project: "P1".into(),
                expert: "EX".into(),
            })));
        }
        if listed {
            let seed = "seed".to_owned();
            ops.push(chair(Command::Draw {
                projects: both(),
                seed,
                witnesses: vec!["W".into()],
            }));
            ops.push(chair(Command::ApproveList { shown: Hash::ZERO }));
        }
        ops
    })
}

/// What happens on a panel, so that every state with something to keep is common.
fn history() -> BoxedStrategy<Vec<Op>> {
    let maybe = || prop_oneof![1 => Just(Vec::new()).boxed(), 1 => recusal().boxed()];
    let more = prop_oneof![2 => Just(Vec::new()).boxed(), 1 => ops(1).boxed()];
    let parts = (
        maybe(),
        sheets("P1"),
        sheets("P2"),
        discussion(),
        ending(),
        maybe(),
        more,
    );
    parts
        .prop_map(|(a, b, c, d, e, f, g)| [joined(), a, b, c, d, e, f, g].concat())
        .boxed()
}

/// Where a walk goes: every screen, every overlay that a key opens on it, and a search.
const TOUR: &str = "f1 esc f3 s s s i i esc K esc enter tab / s e c r e t enter n esc b b d z y e esc esc \
    f3 down enter down down enter esc t v esc o esc f4 enter m esc n n N x esc a c esc esc A esc \
    f5 ? esc tab tab backtab x esc L esc p esc enter esc f6 G pgup / M a r k esc esc \
    f7 enter down i esc esc K esc f8 m esc u esc n esc esc f9 enter pgdn end esc down enter esc down enter esc \
    f10 tab tab tab esc f2 enter esc F";

fn walk() -> impl Strategy<Value = Vec<&'static str>> {
    let keys = || {
        let tokens = vaglio::tui::keymap::KEYS
            .iter()
            .flat_map(|b| b.keys.split(' '));
        let ends = ["ctrl-c", "ctrl-q", "0…9"];
        tokens
            .filter(|k| !ends.contains(k))
            .chain(["3", "7"])
            .collect::<Vec<_>>()
    };
    prop::collection::vec(prop::sample::select(keys()), 0..60)
}

fn reopened(path: &Path) -> Room {
    let world = Scripted::new(
        "2018-03-05T08:00:00Z".parse().unwrap(),
        jiff::SignedDuration::from_secs(1),
    );
    Room::open(path, Box::new(world)).unwrap()
}

/// Whether sheets were revealed after an entry.
fn reveals(room: &Room, after: u64) -> bool {
    let new = room.log().read_after(after).unwrap();
    new.iter()
        .any(|e| matches!(e.event, Event::SheetsRevealed { .. }))
}

/// Looks at the panel in `dir` and at the other one, in which `kept` is drawn anew.
fn compare(
    dir: &Path,
    who: &str,
    kept: &Kept,
    size: Size,
    keys: &[&str],
    turn: u16,
) -> Result<(), TestCaseError> {
    let who = someone(who);
    let (first, second) = (dir.join("one"), dir.join("two"));
    let one = reopened(&first);
    std::fs::copy(&first, &second).unwrap();
    let hashes = other_file(&one, kept, &second, turn);
    let (mut one, mut two) = (one, reopened(&second));
    let read = papers(&mut one, &who);
    for ((what, a), (_, b)) in read.iter().zip(papers(&mut two, &who)) {
        let b = opaque(&b, &hashes);
        prop_assert!(
            *a == b,
            "{who:?} reads in {what}: {}\n{kept:?}",
            parting(a, &b)
        );
    }
    let mut one = Screens::new(one, &who, size);
    let mut two = Screens::new(two, &who, size);
    let begun = one.room.panel().seq();
    let mut pressed = Vec::new();
    for key in TOUR.split_whitespace().chain(keys.iter().copied()) {
        let (a, b) = (one.press(key), opaque(&two.press(key), &hashes));
        pressed.push(key);
        let seqs = [&one, &two].map(|s| s.room.panel().seq());
        prop_assert_eq!(seqs[0], seqs[1], "{:?} may do after {:?}", &who, &pressed);
        if seqs[0] != begun && reveals(&one.room, begun) {
            // By their own hand: from here on it is not kept from them.
            break;
        }
        prop_assert!(
            a == b,
            "{who:?} sees after {pressed:?}: {}\n{kept:?}",
            parting(&a, &b)
        );
    }
    let (mut one, mut two) = (one.room, two.room);
    let locale = Locale::new(Lang::En);
    for deed in DEEDS {
        if reveals(&one, begun) {
            break;
        }
        let a = lines::said(deed, &mut one, &who, &locale);
        let (told, status) = lines::said(deed, &mut two, &who, &locale);
        let b = (opaque(&told, &hashes), status);
        prop_assert_eq!(a, b, "{:?} is told by {}", &who, deed);
    }
    Ok(())
}

proptest! {
    #![proptest_config(super::config(6))]

    /// Two panels that differ in nothing but what is kept from somebody are one panel to them.
    #[test]
    fn what_is_kept_from_somebody_changes_no_byte_for_them(
        rules in rules(), ops in history(), who in subsequence(&VIEWERS[..], 3),
        wide in any::<bool>(), keys in walk(), turn in 1..=TOP
    ) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("one");
        let mut room = room(rules, &path);
        for op in &ops {
            let _ = act(&mut room, op, 0);
        }
        drop(room);
        let size = if wide { Size::new(120, 40) } else { Size::new(80, 24) };
        for who in who {
            let two = tempfile::tempdir().unwrap();
            std::fs::copy(&path, two.path().join("one")).unwrap();
            let kept = Kept::from(reopened(&path).panel(), &someone(who));
            compare(two.path(), who, &kept, size, &keys, turn)?;
        }
    }
}

/// The comparison sees what it must: of an observer, who reads what is revealed, nothing may be taken
/// for hidden; and an expert, from whom the same is kept, is told nothing of it.
#[test]
fn the_comparison_tells_a_change_that_somebody_sees() {
    let rules = Rules {
        assigned: false,
        partial: false,
        by_chair: false,
        mean: false,
        whole: false,
    };
    let dir = tempfile::tempdir().unwrap();
    let mut room = room(rules, &dir.path().join("one"));
    let sheets = ["M1", "M2", "M3"].map(|who| Op::Score(someone(who), "P1".into(), [4, 5, 6]));
    for op in joined().into_iter().chain(sheets) {
        act(&mut room, &op, 0).unwrap();
    }
    let expert = Kept::from(room.panel(), &someone("EX"));
    assert!(expert.projects.contains("P1"));
    assert!(Kept::from(room.panel(), &someone("OB")).projects.is_empty());
    drop(room);
    let size = Size::new(80, 24);
    compare(dir.path(), "EX", &expert, size, &[], 1).unwrap();
    compare(dir.path(), "OB", &expert, size, &[], 1).unwrap_err();
}
