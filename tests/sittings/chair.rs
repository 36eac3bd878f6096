//! What the chair approves and what members sign: read first, then said, and nothing else than what
//! was read.

use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::procedure::{PhaseOpened, Withdrawn};
use vaglio::tui::model::Screen;
use vaglio::tui::msg::Msg;
use vaglio::tui::overlay::Overlay;

use crate::common::Seat;
use crate::panels;

/// How many lists are approved.
fn lists(seat: &mut Seat) -> usize {
    let me = seat.model.me.clone();
    seat.room().panel().sight(&me).lists().count()
}

#[test]
fn after_a_new_valuation_the_list_is_read_before_it_is_approved() {
    let mut chair = panels::reevaluated("M1");
    let text = chair.text();
    assert!(text.contains("leggi l'elenco e approvalo"), "{text}");
    chair.press("f5");
    assert!(chair.text().contains("L approva"), "{}", chair.text());
    chair.press("L");
    assert!(matches!(chair.model.overlay, Some(Overlay::Paper(_))));
    let text = chair.text();
    assert!(text.contains("Approvazione dell'elenco n. 2"), "{text}");
    assert_eq!(lists(&mut chair), 1, "nothing is approved unread");
    chair.press("enter");
    assert_eq!(lists(&mut chair), 2);
    chair.press("L");
    assert!(
        chair.status().contains("L'elenco n. 2 è approvato"),
        "{}",
        chair.status()
    );
    assert!(!chair.text().contains("L approva"), "{}", chair.text());
}

#[test]
fn the_overview_leads_the_chair_to_the_list_to_read() {
    let mut chair = panels::reevaluated("M1");
    chair.press("enter");
    assert_eq!(chair.model.screen, Screen::Ranking);
    assert!(matches!(chair.model.overlay, Some(Overlay::Paper(_))));
    assert_eq!(lists(&mut chair), 1);
}

#[test]
fn a_list_that_changed_while_it_was_read_is_not_approved() {
    let mut chair = panels::settled("M1");
    chair.press("f5 L");
    let gone = Withdrawn {
        project: "C".into(),
        on: jiff::civil::date(2018, 2, 1),
        reason: "Rinuncia".to_owned(),
    };
    let officer = Actor::Member("R1".into());
    let room = chair.room();
    room.submit(&officer, Command::Withdraw(gone)).unwrap();
    chair.press("enter");
    assert_eq!(lists(&mut chair), 0);
    assert!(
        chair.status().contains("nel frattempo è cambiato"),
        "{}",
        chair.status()
    );
    chair.press("L enter");
    assert_eq!(lists(&mut chair), 1);
}

#[test]
fn a_withdrawn_project_keeps_nobody_waiting() {
    let mut chair = panels::withdrawn("M1");
    let text = chair.text();
    assert!(text.contains("leggi l'elenco e approvalo"), "{text}");
    chair.press("enter");
    assert!(matches!(chair.model.overlay, Some(Overlay::Paper(_))));
}

#[test]
fn minutes_are_signed_after_a_question_that_names_them() {
    let mut member = panels::closed("M2").at(120, 40);
    let signed = |seat: &mut Seat| {
        let me = seat.model.me.clone();
        let sight = seat.room().panel().sight(&me);
        sight.sittings().next().unwrap().signatures.len()
    };
    member.press("f9 enter s");
    assert_eq!(signed(&mut member), 0, "one key signs nothing");
    let text = member.text();
    assert!(
        text.contains("Firma del verbale della seduta n. 1") && text.contains("in italiano"),
        "{text}"
    );
    member.press("esc");
    assert_eq!(signed(&mut member), 0);
    member.press("s enter");
    assert_eq!(signed(&mut member), 1);
    member.press("s");
    assert!(
        member.status().contains("già la tua firma"),
        "{}",
        member.status()
    );
    // Minutes that are still being composed cannot be signed.
    let mut other = panels::closed("M3");
    other.press("f9").hurry("enter s");
    assert!(
        other.status().contains("si sta componendo"),
        "{}",
        other.status()
    );
    assert!(other.model.overlay.is_none());
    assert_eq!(signed(&mut other), 0);
}

#[test]
fn a_project_that_the_next_phase_takes_away_is_no_recusal() {
    let mut reader = panels::published("M2");
    reader.press("f3 enter");
    assert!(reader.model.project.is_some());
    let next = PhaseOpened { phase: "P2".into() };
    let officer = Actor::Member("R1".into());
    let room = reader.room();
    let close = Command::CloseSitting {
        next: String::new(),
    };
    room.submit(&Actor::Member("M1".into()), close).unwrap();
    room.submit(&officer, Command::OpenPhase(next)).unwrap();
    reader.send(Msg::Changed);
    assert!(reader.model.project.is_none());
    assert!(
        reader.status().contains("non è più fra quelli in corso"),
        "{}",
        reader.status()
    );
}
