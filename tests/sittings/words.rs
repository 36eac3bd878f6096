//! What the screens of the sitting, the ranking and the papers say, where the words depend on rules.

use crate::common::Seat;
use crate::panels;

/// The line that a search stands on.
fn hit(seat: &Seat) -> String {
    let text = seat.text();
    let line = text.lines().find(|l| l.starts_with('▶'));
    line.unwrap_or_else(|| panic!("no hit: {text}")).to_owned()
}

#[test]
fn a_search_in_a_paper_goes_on_through_its_last_screen_and_begins_again() {
    let mut seat = panels::closed("M2");
    seat.press("f9 enter /").write("a").press("enter");
    let first = hit(&seat);
    let mut seen = vec![first.clone()];
    for _ in 0..400 {
        seat.press("n");
        if hit(&seat) == first {
            break;
        }
        seen.push(hit(&seat));
    }
    assert!(seen.len() > 10 && seen.len() < 400, "{}", seen.len());
    let last = seat.press("N").press("N").text();
    assert!(!last.contains(&first), "backwards from the first: {last}");
}

#[test]
fn the_hints_of_a_paper_are_true() {
    // The secretary has a part in the minutes, the officer has none.
    let mut secretary = panels::closed("S1");
    secretary.press("f9 enter");
    assert!(
        secretary.text().contains(" s firma"),
        "{}",
        secretary.text()
    );
    assert!(!secretary.text().contains("n seguente"));
    secretary.press("/").write("seduta").press("enter");
    assert!(secretary.text().contains("n seguente"));
    let mut officer = panels::closed("R1");
    officer.press("f9 enter");
    assert!(!officer.text().contains(" s firma"), "{}", officer.text());
}

#[test]
fn an_earlier_list_is_explained_by_its_own_figures() {
    let mut seat = panels::drawn("M1").at(120, 40);
    seat.press("f5 tab ?");
    let text = seat.text();
    assert!(text.contains("Cifre di questo elenco"), "{text}");
    assert!(text.contains("Totale 80"), "{text}");
    assert!(
        !text.contains("Dalla dotazione") && !text.contains("Dai punteggi"),
        "nothing of what stands now: {text}"
    );
    seat.press("esc tab ?");
    assert!(seat.text().contains("Dai punteggi"), "{}", seat.text());
}

#[test]
fn a_key_that_does_nothing_names_the_key_that_helps_there() {
    let mut seat = panels::settled("M1");
    seat.press("f5 w");
    assert_eq!(seat.status(), "w qui non fa nulla: F1 mostra i tasti");
    seat.press("f4 w");
    assert_eq!(seat.status(), "w qui non fa nulla: ? mostra i tasti");
}

#[test]
fn a_key_of_the_sitting_says_why_nothing_happens() {
    let mut seat = panels::consensus("M2");
    seat.press("f8 end space");
    assert!(
        seat.status().contains("Porta prima il cursore"),
        "{}",
        seat.status()
    );
}

#[test]
fn a_refusal_names_the_key_of_the_screen_that_leads_on() {
    let mut seat = panels::before("M1");
    seat.press("f7 enter a");
    assert!(
        seat.status().contains("aprire dal presidente. (tasto F8)"),
        "{}",
        seat.status()
    );
}

#[test]
fn a_quorum_that_is_a_number_is_told_as_a_number() {
    let mut seat = panels::by_two("M1");
    seat.press("f8");
    let text = seat.text();
    assert!(
        text.contains("presenti 2 (ne occorrono 2): il numero legale c'è"),
        "{text}"
    );
    assert!(text.contains("seduta 1 · 2/3"), "{text}");
}

#[test]
fn the_overview_knows_of_an_extension() {
    let seat = panels::extended("M1");
    let text = seat.text();
    assert!(text.contains("scadenza 10 gennaio 2018"), "{text}");
}
