//! The definitive project as it is read, and what the dossier says in figures beside the rubric.

use vaglio::lang::Lang;

use crate::panels;

/// The column at which a text ends on the first line that holds it.
fn end(screen: &str, text: &str) -> usize {
    let line = screen.lines().find(|line| line.contains(text)).unwrap();
    line.split(text).next().unwrap().chars().count() + text.chars().count()
}

#[test]
fn activities_and_costs_are_tables_where_there_is_room() {
    let mut seat = panels::definitive("M1").at(110, 140);
    let screen = seat.press("f3 enter tab z").text();
    for text in [
        "A1 Formazione dei portieri sociali",
        "Coprodotta con: Abitanti dei tre cortili, Comune inventato di Valfinta",
        "Modo di calcolo: 6.000 euro a portineria",
        "Somma delle voci: 180.000,00 €",
        "Comune inventato di Valfinta — 10.000,00 €, in natura",
        "Orizzonte: Tre anni dopo la fine del progetto",
        "Territori interessati: Distretto inventato di Montefinto",
        "Accordo: protocollo-infermieri.pdf",
        "Risposta: La cooperativa garantisce dieci ore la settimana",
        "Regole: Si decide insieme",
        "Versione dell'elenco: 2017",
    ] {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    let captions: Vec<&str> = screen
        .lines()
        .filter(|line| line.contains("Attività  ") || line.contains("Indicatore  "))
        .map(str::trim)
        .collect();
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let captions: Vec<String> = captions.into_iter().map(words).collect();
    assert_eq!(
        captions,
        [
            "Attività Responsabile Mesi Costo",
            "Voce di spesa Attività Partner Importo",
            "Indicatore Valore di partenza Valore atteso Fonte"
        ]
    );
    assert_eq!(end(&screen, "108.000,00 €"), end(&screen, " 18.000,00 €"));
}

#[test]
fn on_a_narrow_page_they_are_lists() {
    let mut seat = panels::definitive("M1").at(56, 160).in_lang(Lang::En);
    let screen = seat.press("f3 enter tab z").text();
    for text in [
        "· A1 Formazione dei portieri sociali — €24,000.00",
        "Responsible: Cooperativa sociale L'Albero Inventato",
        "Months: 4–20",
        "· Formazione, A1 — Cooperativa sociale L'Albero",
        "Baseline: 41 su 138",
    ] {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    assert!(!screen.contains("Cost item"), "{screen}");
}

#[test]
fn the_rubric_shows_what_the_dossier_says_in_figures() {
    let mut seat = panels::screened("M1");
    seat.press("f3 enter");
    let (partners, tags) = ("2 partner: ente gestore", "Sistemi locali 2 di 5: sociale");
    let shown = |screen: &str| [screen.contains(partners), screen.contains(tags)];
    assert_eq!(shown(&seat.text()), [false, false], "{}", seat.text());
    assert_eq!(shown(&seat.press("down down down").text()), [true, false]);
    assert_eq!(shown(&seat.press("down down down").text()), [false, true]);
    let mut seat = panels::sitting("M1").at(120, 40);
    let screen = seat.open("P2").press("down down down").text();
    assert!(screen.contains("· da individuare 1"), "{screen}");
}
