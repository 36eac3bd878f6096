//! What keys do: marks and how they are undone, cursors, filters, orders, evidence, texts held back.

use vaglio::ids::Mark;
use vaglio::panel::event::Actor;
use vaglio::tui::keymap::Context;
use vaglio::tui::model::Screen;
use vaglio::tui::overlay::Overlay;

use crate::common::{Seat, read};

/// The viewer's marks on the open project, as typed.
fn marks(seat: &Seat) -> Vec<Option<u16>> {
    seat.model
        .project
        .as_ref()
        .unwrap()
        .cells
        .iter()
        .map(|c| c.mark.map(|m| m.0))
        .collect()
}

fn sub(seat: &Seat) -> usize {
    seat.model.project.as_ref().unwrap().sub
}

/// The marks of the open project as the panel file has them.
fn stored(seat: &mut Seat) -> Vec<Option<u16>> {
    let (me, id) = (
        seat.model.me.clone(),
        seat.model.project.as_ref().unwrap().id.clone(),
    );
    seat.room()
        .own_cells(&me, &id)
        .unwrap()
        .iter()
        .map(|c| c.mark.map(|m| m.0))
        .collect()
}

/// The generic call on another scale, without descriptors of its levels.
fn call(scale: &str) -> Vec<u8> {
    let text = String::from_utf8(read("data/calls/generic.toml")).unwrap();
    let mut call: toml::Table = text.parse().unwrap();
    call["scale"] = toml::Value::Table(scale.parse().unwrap());
    for phase in call["phase"].as_array_mut().unwrap() {
        for criterion in phase["criterion"].as_array_mut().unwrap() {
            criterion.as_table_mut().unwrap().remove("levels");
        }
    }
    call.to_string().into_bytes()
}

#[test]
fn undo_and_redo_bring_marks_back_and_save_them() {
    let mut seat = Seat::demo("M1");
    seat.open("P05");
    let at = sub(&seat);
    seat.press("3 4");
    assert_eq!(marks(&seat)[at], Some(8));
    seat.press("u");
    assert_eq!(
        (marks(&seat)[at], stored(&mut seat)[at]),
        (Some(6), Some(6))
    );
    assert!(seat.status().contains("PAR3"), "{}", seat.status());
    seat.press("u");
    assert_eq!(marks(&seat)[at], None);
    seat.press("u");
    assert!(seat.status().contains("Nulla"), "{}", seat.status());
    seat.press("U U");
    assert_eq!(
        (marks(&seat)[at], stored(&mut seat)[at]),
        (Some(8), Some(8))
    );
    seat.press("u 1");
    seat.press("U");
    assert_eq!(
        marks(&seat)[at],
        Some(2),
        "a new mark ends what could be done again"
    );
}

#[test]
fn undo_goes_back_to_where_the_change_was() {
    let mut seat = Seat::demo("M1");
    seat.open("P05").press("3");
    let at = sub(&seat);
    seat.press("home up up up u");
    assert_eq!(sub(&seat), at);
}

#[test]
fn space_goes_to_the_next_without_mark_and_round() {
    let mut seat = Seat::demo("M1");
    seat.open("P05");
    assert_eq!(sub(&seat), 5, "the first without mark is under the cursor");
    seat.press("3 space");
    assert_eq!(sub(&seat), 6);
    seat.press("down 3 space");
    assert_eq!(sub(&seat), 8);
    seat.press("space");
    assert_eq!(sub(&seat), 6, "round to the one left out");
    seat.press("1 space 2 space");
    assert!(seat.status().contains('s') && seat.text().contains("s sigilla"));
}

#[test]
fn t_goes_through_what_there_is_to_do() {
    let mut seat = Seat::demo("M1");
    seat.press("f3 t");
    let first = seat.model.project.as_ref().unwrap().id.clone();
    assert_eq!(first.as_str(), "P05", "what is begun comes first");
    let mut seen = vec![first];
    loop {
        seat.press("t");
        let id = seat.model.project.as_ref().unwrap().id.clone();
        if id == seen[0] {
            break;
        }
        assert!(!seen.contains(&id), "{seen:?} {id}");
        seen.push(id);
    }
    assert_eq!(seen.len(), 3);
}

#[test]
fn a_digit_is_the_value_on_a_scale_of_halves() {
    let mut seat = Seat::demo("M1");
    seat.open("P05");
    let at = sub(&seat);
    for (keys, mark) in [
        ("0", 0),
        ("5", 10),
        (".", 9),
        ("4 .", 9),
        (".", 8),
        ("+", 9),
        ("-", 8),
    ] {
        seat.press(keys);
        assert_eq!(marks(&seat)[at], Some(mark), "{keys}");
    }
    seat.press("7");
    assert_eq!(marks(&seat)[at], Some(8), "off the scale: nothing changes");
    assert!(
        seat.status().contains("non è sulla scala"),
        "{}",
        seat.status()
    );
    seat.press("del");
    assert_eq!(marks(&seat)[at], None);
}

#[test]
fn a_digit_is_the_value_on_a_scale_that_begins_at_one() {
    let mut seat = Seat::under(&call("min = 1\nmax = 5\nstep = 1"), &["A1"]);
    seat.open("A1").press("1");
    assert_eq!(marks(&seat)[0], Some(0));
    seat.press("5");
    assert_eq!(marks(&seat)[0], Some(4));
    seat.press("0");
    assert_eq!(marks(&seat)[0], Some(4), "0 is not on this scale");
    assert!(
        seat.status().starts_with("0 non è sulla scala"),
        "{}",
        seat.status()
    );
}

#[test]
fn a_scale_of_quarters_asks_for_the_value() {
    let mut seat = Seat::under(&call("min = 0.25\nmax = 10\nstep = 0.25"), &["A1"]);
    seat.open("A1").press("7");
    assert!(matches!(seat.model.overlay, Some(Overlay::Value(_))));
    assert!(
        seat.text().contains("0,25 – 10"),
        "the scale is shown:\n{}",
        seat.text()
    );
    seat.press(", 2 5 enter");
    assert_eq!(marks(&seat)[0], Some(28));
    seat.press("1 0 enter");
    assert_eq!(marks(&seat)[0], Some(39));
    seat.press("1 1 enter");
    assert!(
        seat.model.overlay.is_some() && seat.status().contains("11"),
        "{}",
        seat.status()
    );
    seat.press("esc");
    assert_eq!(marks(&seat)[0], Some(39));
}

#[test]
fn selected_lines_become_evidence_and_go_again() {
    let mut seat = Seat::demo("M1");
    seat.open("P05");
    let at = sub(&seat);
    seat.press("d e");
    assert_eq!(seat.model.context(), Context::Selection);
    seat.press("down down enter");
    let evidence = |seat: &Seat| {
        seat.model.project.as_ref().unwrap().cells[at]
            .evidence
            .clone()
    };
    assert_eq!(evidence(&seat).len(), 1);
    assert_eq!(evidence(&seat)[0].section, "participation");
    assert!(
        evidence(&seat)[0].quote.split(' ').count() > 5,
        "{:?}",
        evidence(&seat)
    );
    assert_eq!(seat.model.context(), Context::Rubric);
    let first = evidence(&seat);
    seat.press("e pgdn down enter");
    assert_eq!(evidence(&seat).len(), 2);
    seat.press("E");
    assert_eq!(evidence(&seat), first);
    seat.press("E");
    assert!(evidence(&seat).is_empty());
    seat.press("e q");
    assert_eq!(
        seat.model.screen,
        Screen::Project,
        "q leaves the selection, not the project"
    );
    assert!(seat.model.project.as_ref().unwrap().selection.is_none());
}

#[test]
fn a_sealed_sheet_takes_no_marks() {
    let mut seat = Seat::demo("M1");
    seat.open("P06");
    let before = marks(&seat);
    seat.press("0 + . del u c");
    assert_eq!(marks(&seat), before);
    assert!(
        seat.model.overlay.is_none() && seat.status().contains("sigillata"),
        "{}",
        seat.status()
    );
}

#[test]
fn the_filter_finds_whatever_the_accents_and_forgives_a_slip() {
    let mut seat = Seat::demo("M1");
    seat.press("f3 /").write("PIU ORE");
    assert_eq!(seat.model.projects.rows.len(), 1);
    seat.press("esc /").write("portnrie");
    assert_eq!(seat.model.projects.rows.len(), 1, "a letter left out");
    seat.press("esc /").write("zzzz");
    assert!(seat.model.projects.rows.is_empty());
    seat.press("enter q");
    assert_eq!(
        (seat.model.screen, seat.model.projects.rows.len()),
        (Screen::Projects, 14),
        "q takes the filter away"
    );
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Overview);
}

#[test]
fn an_order_keeps_the_project_under_the_cursor_and_comes_round() {
    let mut seat = Seat::demo("M1");
    seat.press("f3 down down down");
    let (first, selected) = (
        seat.model.projects.rows.clone(),
        seat.model.projects.selected(),
    );
    for _ in 0..6 {
        seat.press("s");
        assert_eq!(
            seat.model.projects.selected(),
            selected,
            "{}",
            seat.status()
        );
        let mut sorted = seat.model.projects.rows.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..14).collect::<Vec<_>>());
    }
    assert_eq!(seat.model.projects.rows, first);
}

#[test]
fn the_own_order_stays_while_the_panel_works() {
    let mut seat = Seat::demo("M1");
    let before = seat.press("f3").model.projects.rows.clone();
    seat.open("P05")
        .press("3 space 4 space 2 space 3 s enter q");
    seat.press("esc");
    seat.press("f3");
    assert_eq!(seat.model.projects.rows, before);
    assert_ne!(
        before,
        (0..14).collect::<Vec<_>>(),
        "and it is not that of arrival"
    );
}

#[test]
fn sealing_the_last_sheet_reveals_them_all() {
    let mut seat = Seat::demo("M1");
    seat.open("P05").press("3 space 4 space 2 space 3 s enter");
    assert!(seat.status().contains("rivelate"), "{}", seat.status());
    assert!(seat.text().contains("finale"), "{}", seat.text());
}

#[test]
fn a_text_that_is_left_comes_back() {
    let mut seat = Seat::demo("M1");
    seat.discuss("P10", "PAR2")
        .press("m")
        .write("Prima nota")
        .press("esc");
    assert!(seat.status().contains("sospeso"), "{}", seat.status());
    seat.press("q f2 f4 home down enter m");
    assert!(seat.text().contains("Prima nota"), "{}", seat.text());
    seat.write(", detta meglio").press("ctrl-s");
    assert!(
        seat.text().contains("Prima nota, detta meglio"),
        "{}",
        seat.text()
    );
    seat.press("m");
    assert!(
        !seat.text().contains("│ Prima nota"),
        "what was kept is not offered again:\n{}",
        seat.text()
    );
}

#[test]
fn a_comment_is_on_the_disk_while_it_is_written() {
    let mut seat = Seat::demo("M1");
    seat.open("P05").press("3 enter").write("Così è");
    seat.rest();
    let (me, id) = (Actor::Member("M1".into()), "P05".into());
    let comment = |seat: &mut Seat| seat.room().own_cells(&me, &id).unwrap()[5].comment.clone();
    assert_eq!(comment(&mut seat), "Così è");
    seat.write(" più chiaro").press("esc");
    assert_eq!(comment(&mut seat), "Così è più chiaro");
}

#[test]
fn a_red_divergence_is_noted_proposed_answered_and_closed() {
    let mut seat = Seat::demo("M1");
    seat.discuss("P10", "COE1");
    assert!(seat.text().contains("a concordo"), "{}", seat.text());
    seat.press("c");
    assert!(
        seat.status().contains("Ferraris"),
        "who has not answered is named: {}",
        seat.status()
    );
    seat.press("a c");
    assert!(
        matches!(seat.model.overlay, Some(Overlay::Editor(_))),
        "a motivation is asked for: {}",
        seat.status()
    );
    seat.write("Due dimensioni sono tradotte in azioni.")
        .press("ctrl-s");
    assert!(seat.text().contains("Chiuso su 3,0"), "{}", seat.text());
}

#[test]
fn the_same_digit_twice_proposes_half_a_point_more() {
    let mut seat = Seat::demo("M1");
    seat.discuss("P10", "PAR2")
        .press("m")
        .write("Si discute.")
        .press("ctrl-s 3");
    let proposed = |seat: &mut Seat| {
        let me = seat.model.me.clone();
        let sight = seat.room().panel().sight(&me);
        let place = sight.place_of(&"P10".into()).unwrap();
        sight
            .project(place)
            .unwrap()
            .item(4)
            .unwrap()
            .proposal
            .as_ref()
            .unwrap()
            .mark
    };
    assert_eq!(proposed(&mut seat), Mark(6));
    seat.press("3");
    assert_eq!(proposed(&mut seat), Mark(7));
}

#[test]
fn only_what_is_open_to_a_person_is_suggested() {
    let foot = |seat: &Seat| seat.text().lines().last().unwrap().to_owned();
    let mut observer = Seat::demo("O1");
    for place in ["f3", "f4", "f4 enter", "f3 enter tab"] {
        observer.press(place);
        for word in [
            "concordo", "proponi", "nota", "chiudi", "accetta", "valore", "sigilla", "rivela",
            "da fare",
        ] {
            assert!(
                !foot(&observer).contains(word),
                "{place}: {}",
                foot(&observer)
            );
        }
    }
    let mut secretary = Seat::demo("S1");
    secretary.discuss("P03", "PAR3");
    assert!(
        foot(&secretary).contains("m nota") && !foot(&secretary).contains("concordo"),
        "{}",
        foot(&secretary)
    );
    let mut member = Seat::demo("M2");
    member.discuss("P10", "COE1");
    assert!(
        !foot(&member).contains("concordo"),
        "has answered already: {}",
        foot(&member)
    );
}

#[test]
fn a_key_that_does_nothing_says_where_help_is() {
    let mut seat = Seat::demo("M1");
    seat.press("w");
    assert!(
        seat.status().starts_with('w') && seat.status().contains('?'),
        "{}",
        seat.status()
    );
    seat.press("? esc q");
    assert!(seat.over);
}
