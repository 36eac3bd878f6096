//! Hostile texts on the screens, hostile keys under the fingers, windows of any size: what goes to
//! the terminal is the painter's own.

use proptest::prelude::*;
use proptest::sample::select;
use ratatui::layout::Size;
use vaglio::cell::Cell;
use vaglio::dossier::{Mapping, Source, read_projects};
use vaglio::ids::Mark;
use vaglio::lang::Lang;
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::Room;
use vaglio::tui::color::{ColorDepth, shows_utf8};

use super::grammar::{fault, hidden_in};
use super::hostile;
use super::seat::{Seat, demo_room, empty_room};

const SUBS: [&str; 4] = ["AMB1", "AMB2", "RET1", "RET2"];

/// Texts of other people: names, title, dossier, comment, note.
#[derive(Debug, Clone)]
struct Foreign {
    name: String,
    title: String,
    body: String,
    comment: String,
    note: String,
}

fn foreign() -> impl Strategy<Value = Foreign> {
    let t = hostile::text;
    (t(), t(), t(), t(), t()).prop_map(|(name, title, body, comment, note)| Foreign {
        name,
        title: format!("T{title}"),
        body,
        comment,
        note: format!("n{note}"),
    })
}

/// A panel into which all of it came by the doors that there are.
fn filled(foreign: &Foreign) -> (tempfile::TempDir, Room) {
    let (dir, mut room) = empty_room();
    let second = Command::AddMember {
        id: "M2".into(),
        name: format!("N{}", foreign.name),
        role: Role::Member,
    };
    room.submit(&Actor::Office, second).unwrap();
    let json = serde_json::json!({
        "id": "B1", "title": foreign.title, "abstract": foreign.body,
        "idea": { "text": foreign.body, "actions": [foreign.note, foreign.comment] },
    });
    let source = Source {
        name: "B1.json".into(),
        bytes: serde_json::to_vec(&json).unwrap(),
    };
    let read = read_projects(&[source], &Mapping::default(), room.panel().phase());
    // What the reader refuses never gets in; then there is one project that it takes.
    let dossiers = read.unwrap_or_else(|_| {
        let plain = serde_json::json!({ "id": "B1", "title": "T" });
        vec![serde_json::from_value(plain).unwrap()]
    });
    room.import_projects(&dossiers, false).unwrap();
    for (who, marks) in [("M1", [4, 5, 6, 7]), ("M2", [10, 5, 1, 7])] {
        let who = Actor::Member(who.into());
        for (sub, mark) in SUBS.iter().zip(marks) {
            let cell = Cell {
                sub: (*sub).into(),
                mark: Some(Mark(mark)),
                comment: foreign.comment.clone(),
                evidence: vec![],
            };
            room.save(&who, &"B1".into(), &cell).unwrap();
        }
        room.seal(&who, &"B1".into()).unwrap();
    }
    let note = Command::Note {
        project: "B1".into(),
        sub: "AMB1".into(),
        text: foreign.note.clone(),
    };
    let _ = room.submit(&Actor::Member("M2".into()), note);
    (dir, room)
}

fn depth() -> impl Strategy<Value = ColorDepth> {
    let term = prop_oneof![
        select(
            &[
                "xterm-256color",
                "dumb",
                "linux",
                "xterm-kitty",
                "vt100",
                "",
                "screen.xterm"
            ][..]
        )
        .prop_map(str::to_owned),
        hostile::text(),
    ];
    (term, hostile::text(), any::<bool>())
        .prop_map(|(term, colorterm, plain)| ColorDepth::detect(&term, &colorterm, plain, None))
}

/// From no window to the largest that a client is believed.
fn size() -> impl Strategy<Value = Size> {
    let edge = |most: u16| prop_oneof![Just(0), Just(1), Just(2), 3..=most.min(60), Just(most)];
    let known = select(
        &[
            (80, 24),
            (120, 40),
            (40, 10),
            (39, 10),
            (40, 9),
            (0, 0),
            (1, 1),
        ][..],
    );
    prop_oneof![2 => known, 1 => (edge(500), edge(200))].prop_map(|(w, h)| Size::new(w, h))
}

/// Every screen, what opens on it, and back.
const TOUR: [&[u8]; 26] = [
    b"O", b"P", b"\r", b"\t", b"  ", b"/", b"T\r", b"n", b"\x1b", b"C", b"\r", b"m", b"\x1b", b"R",
    b"?", b"\x1b", b"J", b"G", b"S", b"D", b"\r", b"\x1b", b"T", b"\t", b"?", b"\x1b",
];

fn checked(bytes: &[u8], ascii: bool, after: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(fault(bytes), None, "after {}", after);
    prop_assert!(!ascii || bytes.is_ascii(), "more than ASCII after {after}");
    Ok(())
}

proptest! {
    #![proptest_config(super::cases(16))]

    /// Whatever others wrote, nothing of it steers a terminal, hides or turns text round.
    #[test]
    fn foreign_texts_reach_the_terminal_as_text(
        foreign in foreign(), depth in depth(), sizes in (size(), size()), locale in hostile::text()
    ) {
        let ascii = !shows_utf8(&locale);
        let _ = Lang::from_locale(&locale);
        let mut seat = Seat::new(filled(&foreign), "M1", sizes.0, depth).ascii(ascii);
        for (at, typed) in TOUR.iter().enumerate() {
            if at == TOUR.len() / 2 {
                seat.resize(sizes.1);
            }
            let bytes = seat.type_bytes(typed);
            checked(&bytes, ascii, &String::from_utf8_lossy(typed))?;
            prop_assert_eq!(hidden_in(&bytes), None, "after {:?}", typed);
        }
    }
}

/// Resident memory in MiB; 0 where the system does not tell.
fn resident() -> usize {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = told.split(' ').nth(1).and_then(|n| n.parse::<usize>().ok());
    pages.unwrap_or_default() * 4 / 1024
}

/// What a key may be that is not a hostile one: so that screens are reached at all.
fn typed() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        2 => hostile::bytes(),
        5 => select(&b"OPCRJSDTIF?/\r\t \x1bjknNmaxcosvtbdyezK0123456789.,AL\x13\x7f"[..]).prop_map(|b| vec![b]),
    ]
}

proptest! {
    #![proptest_config(super::cases(12))]

    /// Whatever is typed into the demonstration, by whoever, on whatever window: no panic, frames
    /// of the painter's own, and memory that stays.
    #[test]
    fn hostile_keys_do_no_harm(
        who in select(&["M1", "M2", "M3", "S1", "nobody"][..]), depth in depth(), first in size(),
        keys in prop::collection::vec((typed(), prop::option::weighted(0.05, size())), 1..80)
    ) {
        let before = resident();
        let mut seat = Seat::new(demo_room(), who, first, depth);
        for (typed, resized) in &keys {
            if let Some(size) = resized {
                seat.resize(*size);
            }
            let bytes = seat.type_bytes(typed);
            checked(&bytes, false, &String::from_utf8_lossy(typed))?;
        }
        prop_assert!(resident() < before + 256, "{} MiB, then {}", before, resident());
    }
}
