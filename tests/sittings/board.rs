//! The board on the wall: how it looks, and that nothing private is ever on it.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::tui::board::{Look, draw};
use vaglio::tui::color::ColorDepth;
use vaglio::tui::theme::Theme;

use crate::common::{Seat, lines};
use crate::panels::{self, BEFORE, CONSENSUS, play};

const SIZES: [(u16, u16); 4] = [(40, 10), (80, 24), (120, 40), (200, 60)];

fn buffer(seat: &mut Seat, lang: Lang, (width, height): (u16, u16), ascii: bool) -> Buffer {
    let panel = seat.room().panel();
    let public = panel.public();
    let look = Look {
        locale: Locale::new(lang).in_zone(public.zone.clone().unwrap()),
        theme: Theme::named("dark", ColorDepth::True).unwrap(),
        ascii,
    };
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(&public, &look, &mut buf, area);
    buf
}

fn board(seat: &mut Seat, lang: Lang, size: (u16, u16)) -> String {
    let buf = buffer(seat, lang, size, false);
    lines(&buf).join("\n")
}

/// The story of the proposal that stands, with more steps.
fn then(steps: &str) -> Seat {
    play(
        &CONSENSUS.replace("\n]\n", &format!("\n{steps}\n]\n")),
        "M1",
    )
}

const CALLED: &str = r#"{ who = "M1", does = "calls", project = "P1", sub = "INN1" },"#;

/// The item on which the panel has agreed.
fn closed() -> Seat {
    then(&format!(
        r#"{CALLED}
  {{ who = "M1", does = "agrees", project = "P1", sub = "INN1", mark = "4" }},
  {{ who = "M3", does = "agrees", project = "P1", sub = "INN1", mark = "4" }},
  {{ who = "M1", does = "closes", project = "P1", sub = "INN1", mark = "4", text = "Motivo condiviso" }},"#
    ))
}

type Sits = (&'static str, fn() -> Seat);

const LOOKS: &[Sits] = &[
    ("board-no-sitting", || play(BEFORE, "M1")),
    ("board-nothing-called", || play(CONSENSUS, "M1")),
    ("board-proposed", || then(CALLED)),
    ("board-closed-item", closed),
    ("board-project", || {
        then(r#"{ who = "M1", does = "calls", project = "P1" },"#)
    }),
    ("board-suspended", || {
        then(&format!(
            r#"{CALLED} {{ who = "M1", does = "suspends", text = "Motivo riservato" }},"#
        ))
    }),
    ("board-no-quorum", || {
        then(&format!(
            r#"{CALLED} {{ who = "M1", does = "notes leaving", member = "M3", text = "treno" }},"#
        ))
    }),
    ("board-sitting-closed", || panels::closed("M1")),
];

#[test]
fn the_board_at_four_sizes_in_both_languages() {
    for (name, sit) in LOOKS {
        let mut seat = sit();
        let mut all = String::new();
        for (width, height) in SIZES {
            for lang in [Lang::It, Lang::En] {
                let text = board(&mut seat, lang, (width, height));
                all.push_str(&format!("{} {width}x{height}\n{text}\n\n", lang.code()));
            }
        }
        assert!(!all.contains('⟦'), "{name}\n{all}");
        assert!(!all.contains("Nome di"), "{name}: a name\n{all}");
        insta::assert_snapshot!(*name, all);
    }
}

#[test]
fn it_breaks_at_no_size_and_ascii_terminals_get_no_parts_of_blocks() {
    for (name, sit) in LOOKS {
        let mut seat = sit();
        for width in [1, 2, 7, 20, 39, 40, 59, 80, 120, 200, 300] {
            for height in [1, 2, 3, 5, 9, 10, 14, 19, 20, 24, 45, 100] {
                for ascii in [false, true] {
                    let buf = buffer(&mut seat, Lang::It, (width, height), ascii);
                    let text = lines(&buf).join("\n");
                    assert!(!text.contains('⟦'), "{name} at {width}x{height}:\n{text}");
                    let parts = |c: char| ('▀'..='▟').contains(&c) && c != '█';
                    assert!(!(ascii && text.contains(parts)), "{name}:\n{text}");
                }
            }
        }
    }
}

#[test]
fn the_mark_of_the_panel_shows_once_it_is_closed_and_not_while_it_is_proposed() {
    let mut proposed = then(CALLED);
    let text = board(&mut proposed, Lang::En, (40, 10));
    assert!(text.contains("a mark is proposed"), "{text}");
    assert!(!text.contains('4'), "{text}");
    let text = board(&mut closed(), Lang::En, (40, 10));
    assert!(text.contains("closed: 4.0"), "{text}");
    assert!(!text.contains("condiviso"), "{text}");
}

/// A panel in which everything private is as told.
fn secret(hidden: &Hidden) -> Seat {
    let [a, b, c] = hidden.marks;
    let Hidden {
        sealed,
        drafted,
        note,
        recusal,
        ..
    } = hidden;
    let (proposer, answers, other) = if hidden.first {
        ("M2", "M3", "agrees")
    } else {
        ("M3", "M2", "dissents")
    };
    let mark = hidden.proposed;
    let story = format!(
        r#"
title = "hidden"
members = {{ M1 = "chair", M2 = "member", M3 = "member", U1 = "substitute", S1 = "secretary", R1 = "manager" }}
projects = {{ P1 = {{ title = "Orti condivisi" }}, P2 = {{ title = "Casa aperta" }}, P3 = {{ title = "Officina" }} }}
prepared = true
steps = [
  {{ who = "M1", does = "scores", project = "P1", marks = "all=3 INN1={a}", text = "{note}" }},
  {{ who = "M2", does = "scores", project = "P1", marks = "all=3 INN1={b}" }},
  {{ who = "M3", does = "scores", project = "P1", marks = "all=3 INN1={c}" }},
  {{ who = "M2", does = "scores", project = "P2", marks = "all={sealed}" }},
  {{ who = "M1", does = "marks", project = "P2", marks = "all={drafted}", text = "{note}" }},
  {{ who = "M3", does = "recuses", project = "P3", text = "{recusal}" }},
  {{ who = "M1", does = "notes", project = "P1", sub = "INN1", text = "{note}" }},
  {CALLED}
  {{ who = "{proposer}", does = "proposes", project = "P1", sub = "INN1", mark = "{mark}" }},
  {{ who = "{answers}", does = "{other}", project = "P1", sub = "INN1", mark = "{mark}", text = "{note}" }},
]
"#
    );
    play(&story, "M1")
}

/// What nobody but its author, or the members, may know.
#[derive(Debug, Clone)]
struct Hidden {
    /// Who of the three gave which mark.
    marks: [u8; 3],
    /// The marks of a sheet that is sealed.
    sealed: u8,
    /// The marks of a draft.
    drafted: u8,
    /// Notes, comments, reasons of a dissent.
    note: String,
    /// Why a member recused themselves.
    recusal: String,
    /// Who proposed, and whether the other agreed.
    first: bool,
    /// What was proposed.
    proposed: u8,
}

fn hidden() -> impl Strategy<Value = Hidden> {
    let marks = Just([1_u8, 3, 5]).prop_shuffle();
    let text = "[A-Za-zàèìòù0-9]{1,40}( [a-z]{1,30}){0,4}";
    (
        marks,
        0..=5_u8,
        0..=5_u8,
        text,
        text,
        any::<bool>(),
        1..=5_u8,
    )
        .prop_map(
            |(marks, sealed, drafted, note, recusal, first, proposed)| Hidden {
                marks,
                sealed,
                drafted,
                note,
                recusal,
                first,
                proposed,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn panels_that_differ_only_in_what_is_private_have_the_same_board(
        one in hidden(),
        other in hidden(),
    ) {
        let (mut one, mut other) = (secret(&one), secret(&other));
        for size in SIZES {
            let (a, b) = (
                buffer(&mut one, Lang::It, size, false),
                buffer(&mut other, Lang::It, size, false),
            );
            prop_assert_eq!(a, b);
        }
    }
}
