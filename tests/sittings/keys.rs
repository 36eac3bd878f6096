//! What keys do on the sitting, the ranking and the lists.

use vaglio::panel::event::Actor;
use vaglio::tui::model::Screen;
use vaglio::tui::overlay::Overlay;

use crate::common::Seat;
use crate::panels;

/// Puts the cursor of the sitting on a member.
fn on(seat: &mut Seat, place: usize) {
    seat.press("f8 home").press(&"down ".repeat(place));
}

#[test]
fn a_member_leaves_during_the_consensus_and_valuing_stops_for_all_until_they_return() {
    let mut seat = panels::consensus("M1");
    seat.discuss("P1", "INN1");
    assert!(seat.text().contains("a concordo") && !seat.text().contains("(a concordo)"));
    on(&mut seat, 2);
    seat.press("space");
    seat.write("impegno urgente").press("ctrl-s");
    let text = seat.text();
    assert!(text.contains("presenti 2 su 3"), "{text}");
    assert!(
        text.contains("sospesa dalle") && text.contains("assenti: Nome di M3"),
        "{text}"
    );
    // The reason stands on the screen of the item before any key is pressed; the proposal is gone.
    seat.press("f4");
    let text = seat.text();
    assert!(text.contains("▲ Manca il numero legale"), "{text}");
    assert!(
        text.contains("Nessuna proposta") && text.contains("(a concordo)"),
        "{text}"
    );
    let before = seat.room().panel().seq();
    seat.press("4");
    assert!(
        seat.status().contains("Manca il numero legale"),
        "{}",
        seat.status()
    );
    assert_eq!(seat.room().panel().seq(), before, "nothing was written");
    // Resuming is refused until the member is back.
    on(&mut seat, 2);
    seat.press("p").write("si prova").press("ctrl-s");
    assert!(
        seat.status().contains("Manca il numero legale"),
        "{}",
        seat.status()
    );
    assert!(
        matches!(&seat.model.overlay, Some(Overlay::Form(_))),
        "what was filled in is still there"
    );
    seat.press("esc space p")
        .write("M3 è rientrato")
        .press("ctrl-s");
    assert!(
        seat.text().contains("presenti 3 su 3: il plenum c'è"),
        "{}",
        seat.text()
    );
    seat.press("f4 4");
    assert!(!seat.text().contains("▲ Manca"), "{}", seat.text());
    assert_eq!(
        seat.room().panel().seq(),
        before + 3,
        "arrival, resumption, proposal"
    );
}

#[test]
fn the_chair_opens_a_sitting_with_those_who_are_there() {
    let mut seat = panels::before("M1");
    assert!(seat.text().contains("nessuna seduta"), "{}", seat.text());
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Sitting);
    assert!(
        seat.text().contains("Apertura della seduta n. 1"),
        "{}",
        seat.text()
    );
    // Mode, place, agenda, then the people: only the chair is there already.
    seat.press("right right tab")
        .write("Sala riunioni")
        .press("tab");
    seat.write("Insediamento; Istruttoria")
        .press("tab tab space tab r ctrl-s");
    let me = Actor::Member("M1".into());
    let sight = seat.room().panel().sight(&me);
    let sitting = sight.sitting().unwrap();
    assert_eq!(sitting.place, "Sala riunioni");
    assert_eq!(sitting.agenda, ["Insediamento", "Istruttoria"]);
    let there: Vec<(&str, bool)> = sitting
        .attendance
        .iter()
        .map(|a| (a.member.as_str(), a.remote))
        .collect();
    assert_eq!(there, [("M1", false), ("M2", false), ("M3", true)]);
    assert!(sight.may_value().is_ok());
    // M3 has no session: the line is lost, and the chair is told what to note (E5).
    let text = seat.text();
    assert!(
        text.contains("collegamento interrotto: Nome di M3"),
        "{text}"
    );
}

#[test]
fn a_form_left_or_refused_writes_nothing() {
    let mut seat = panels::before("M1");
    seat.press("f8 n tab tab ctrl-s");
    assert!(!seat.status().is_empty(), "the gate says what is missing");
    assert!(matches!(&seat.model.overlay, Some(Overlay::Form(_))));
    seat.press("esc");
    assert!(seat.model.overlay.is_none());
    let me = Actor::Member("M1".into());
    assert!(seat.room().panel().sight(&me).sitting().is_none());
}

#[test]
fn who_may_not_is_told_by_the_gate_before_anything_is_filled_in() {
    let mut seat = panels::consensus("M2");
    on(&mut seat, 2);
    for key in ["space", "p", "c", "u", "i"] {
        let before = seat.room().panel().seq();
        seat.press(key);
        assert!(seat.model.overlay.is_none(), "{key}");
        assert!(
            seat.status().contains("il tuo ruolo è"),
            "{key}: {}",
            seat.status()
        );
        assert_eq!(seat.room().panel().seq(), before);
    }
    let hints = seat.text();
    assert!(!hints.contains("sospendi/riprendi"), "{hints}");
}

#[test]
fn a_substitute_takes_an_absent_members_seat() {
    // The secretary notes who leaves, and puts nobody in a seat.
    let mut secretary = panels::consensus("S1");
    on(&mut secretary, 2);
    secretary.press("space ctrl-s");
    let text = secretary.text();
    assert!(text.contains("presenti 2 su 3"), "{text}");
    secretary.press("u");
    assert!(secretary.model.overlay.is_none());
    assert!(
        secretary.status().contains("il tuo ruolo è"),
        "{}",
        secretary.status()
    );
    let mut seat = panels::consensus("M1");
    on(&mut seat, 2);
    seat.press("space ctrl-s u tab")
        .write("assenza di M3")
        .press("ctrl-s");
    let text = seat.text();
    assert!(text.contains("sostituito da Nome di U1"), "{text}");
    assert!(text.contains("presenti 3 su 3"), "{text}");
}

#[test]
fn equals_are_drawn_and_the_order_follows_from_the_seed() {
    let mut seat = panels::tied("M1").at(120, 40);
    assert!(
        seat.text().contains("Sorteggia fra 2 progetti"),
        "{}",
        seat.text()
    );
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Ranking);
    seat.write("17")
        .press("tab")
        .write("Paola Neri")
        .press("ctrl-s");
    assert!(seat.model.overlay.is_none(), "{}", seat.status());
    let text = seat.text();
    assert!(text.contains("parità: sorteggio"), "{text}");
    seat.press("home ? end");
    let text = seat.text();
    assert!(
        text.contains("Sorteggio pubblico: ") && text.contains("precede"),
        "{text}"
    );
}

#[test]
fn the_chair_reads_the_list_and_approves_it_and_everybody_can_open_it() {
    let mut seat = panels::drawn("M1").at(120, 40);
    seat.press("f5 L");
    let text = seat.text();
    assert!(text.contains("Approvazione dell'elenco n. 2"), "{text}");
    seat.press("enter");
    assert!(
        seat.text().contains("Elenco n. 2 approvato"),
        "{}",
        seat.text()
    );
    seat.press("tab");
    let text = seat.text();
    assert!(
        text.contains("sola lettura") && text.contains("non ancora pubblicato"),
        "{text}"
    );
    seat.press("tab");
    let text = seat.text();
    assert!(
        text.contains("Elenco n. 1") && text.contains("pubblicato: 23 febbraio 2018"),
        "{text}"
    );
    seat.press("tab");
    assert!(!seat.text().contains("sola lettura"));
}

#[test]
fn every_figure_of_the_money_is_explained() {
    let mut seat = panels::drawn("M2").at(120, 45);
    seat.press("f5");
    let text = seat.text();
    assert!(text.contains("Dotazione 6.400.000,00 €"), "{text}");
    seat.press("home down ? end");
    let text = seat.text();
    assert!(text.contains("Dalla dotazione all'assegnazione"), "{text}");
    assert!(text.contains("regola del bando"), "{text}");
    assert!(
        text.contains(
            "offerta parziale di 2.800.000,00 €, 80 % della richiesta: in attesa di risposta"
        ),
        "{text}"
    );
}

#[test]
fn the_officer_publishes_and_only_the_officer() {
    let published = |seat: &mut Seat| {
        let me = seat.model.me.clone();
        let sight = seat.room().panel().sight(&me);
        sight.lists().next_back().and_then(|l| l.published.clone())
    };
    let mut seat = panels::settled("R1");
    seat.press("f5 p");
    assert!(
        seat.status().contains("Nessun elenco attende"),
        "{}",
        seat.status()
    );
    let mut chair = panels::approved("M1");
    chair.press("f5 p");
    assert!(chair.model.overlay.is_none());
    assert!(
        chair.status().contains("il tuo ruolo è"),
        "{}",
        chair.status()
    );
    let mut officer = panels::approved("R1").at(120, 40);
    officer.press("f5 p");
    let text = officer.text();
    assert!(
        text.contains("Pubblicazione dell'elenco n. 1") && text.contains("2018-02-23"),
        "{text}"
    );
    assert!(
        text.contains("‹ elenco · ") && !text.contains("proroga"),
        "only acts that publish a list: {text}"
    );
    // A day that is none, and no place: nothing is written.
    officer.press("tab").write("x").press("ctrl-s");
    assert!(
        officer.status().contains("Il giorno non si legge"),
        "{}",
        officer.status()
    );
    officer.press("backspace ctrl-s");
    assert!(
        officer.status().contains("Il testo è vuoto"),
        "{}",
        officer.status()
    );
    assert_eq!(published(&mut officer), None);
    officer
        .press("tab")
        .write("Bollettino Ufficiale n. 8")
        .press("ctrl-s");
    let told = published(&mut officer).unwrap_or_else(|| panic!("{}", officer.status()));
    assert_eq!(
        (told.act.as_str(), told.on, told.channel.as_str()),
        (
            "elenco",
            jiff::civil::date(2018, 2, 23),
            "Bollettino Ufficiale n. 8"
        )
    );
    officer.press("f5 p");
    assert!(
        officer.status().contains("Nessun elenco attende"),
        "{}",
        officer.status()
    );
}

#[test]
fn the_papers_are_those_that_there_are_and_can_be_read() {
    let mut seat = panels::before("M2");
    seat.press("f9");
    assert_eq!(seat.model.screen, Screen::Papers);
    let text = seat.text();
    assert!(
        !text.contains("Elenco n. 1") && !text.contains("seduta n. 1"),
        "{text}"
    );
    let mut seat = panels::published("M2").at(120, 40);
    seat.press("f9");
    let text = seat.text();
    for paper in [
        "Bozza del verbale della seduta n. 1",
        "Elenco n. 1",
        "Motivi di esclusione dell'elenco n. 1",
        "Verbale conclusivo",
    ] {
        assert!(text.contains(paper), "{paper}: {text}");
    }
    seat.press("down enter");
    let text = seat.text();
    for word in [
        "Elenco n. 1 delle idee progettuali ammesse",
        "A Orti condivisi",
        "B Casa aperta",
        "C Officina di quartiere",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let top = text;
    seat.press("end");
    assert_ne!(seat.text(), top, "the end is another page");
    seat.press("home");
    assert_eq!(seat.text(), top);
    seat.press("/").write("niente di simile").press("enter");
    assert!(
        seat.status().contains("niente di simile"),
        "{}",
        seat.status()
    );
    // Minutes that are still a draft are not signed, and a list never.
    seat.press("s");
    assert!(seat.model.overlay.is_none());
    seat.press("q");
    assert!(
        seat.text().contains("Motivi di esclusione"),
        "back at the papers"
    );
}
