//! What keys do on these screens, and what the gate refuses there.

use vaglio::lang::Lang;
use vaglio::panel::Command;
use vaglio::panel::event::people::{ConflictKind, Recused};
use vaglio::panel::screened::Standing;
use vaglio::panel::sight::Standing as ProjectStanding;
use vaglio::tui::model::Screen;
use vaglio::tui::msg::Msg;
use vaglio::tui::overlay::Overlay;

use crate::common::{Seat, read};
use crate::panels;

/// How a check of a project stands for the viewer, and the motivation of who decided it.
fn check(seat: &mut Seat, project: &str, check: &str) -> (Standing, Option<String>) {
    let me = seat.model.me.clone();
    let sight = seat.room().panel().sight(&me);
    let all = sight.find(&project.into()).unwrap().checked();
    let found = all.iter().find(|c| c.check.id.as_str() == check).unwrap();
    let why = found.decided.map(|d| d.motivation.clone());
    (found.standing(), why)
}

fn standing(seat: &mut Seat, project: &str) -> ProjectStanding {
    let me = seat.model.me.clone();
    let sight = seat.room().panel().sight(&me);
    sight.find(&project.into()).unwrap().standing()
}

/// The text in the editor.
fn editor(seat: &Seat) -> Option<String> {
    match &seat.model.overlay {
        Some(Overlay::Editor(editor)) => Some(editor.text()),
        _ => None,
    }
}

fn undeclared(seat: &mut Seat) -> Vec<String> {
    let me = seat.model.me.clone();
    let left = seat.room().panel().sight(&me).undeclared();
    left.iter().map(ToString::to_string).collect()
}

#[test]
fn a_failure_is_decided_with_the_motivation_that_was_computed() {
    let mut seat = panels::sitting("M2");
    seat.press("f7 end enter n");
    let text = editor(&seat).expect("the editor asks for the motivation");
    assert!(text.contains("21 dicembre 2017, ore 10:00:00"), "{text}");
    assert!(text.contains("(S52)"), "{text}");
    seat.press("ctrl-s");
    assert_eq!(
        check(&mut seat, "P4", "A01"),
        (Standing::NotMet, Some(text))
    );
}

#[test]
fn a_decision_against_the_dossier_needs_words_of_ones_own() {
    let mut seat = panels::sitting("M2");
    seat.press("f7 end enter y");
    assert_eq!(editor(&seat).as_deref(), Some(""));
    seat.press("ctrl-s");
    assert!(editor(&seat).is_some(), "an empty motivation is none");
    seat.write("Disservizio attestato").press("ctrl-s");
    let why = Some("Disservizio attestato".to_owned());
    assert_eq!(check(&mut seat, "P4", "A01"), (Standing::Met, why));
}

#[test]
fn what_the_dossier_says_is_confirmed_with_one_key() {
    let mut seat = panels::sitting("M3");
    seat.press("f7 space");
    assert_eq!(check(&mut seat, "P1", "A05").0, Standing::Open);
    seat.press("y");
    assert_eq!(
        check(&mut seat, "P1", "A05"),
        (Standing::Met, Some(String::new()))
    );
    seat.press("space y");
    assert_eq!(check(&mut seat, "P1", "A08").0, Standing::Met);
}

#[test]
fn the_next_open_project_follows_the_last_open_check() {
    let mut seat = panels::screened("M1");
    seat.press("f7 space");
    assert!(seat.text().contains("P2 · Officina"), "P1 is admitted");
    for _ in 0..8 {
        seat.press("y space");
    }
    // The term of P3's integration ended in January, and nothing came in: it is due again.
    let text = seat.text();
    assert!(
        text.contains("P3 ·") && text.contains("non integrato entro il 22 gennaio 2018"),
        "{text}"
    );
    while !seat.text().contains("P2 · Officina") {
        seat.press("y space");
    }
    let text = seat.text();
    assert!(text.contains("▌ A06 ◌"), "what fails is left: {text}");
}

#[test]
fn only_who_screens_decides() {
    let mut seat = panels::sitting("S1").in_lang(Lang::En);
    seat.press("f7 enter y");
    assert!(seat.status().contains("secretary"), "{}", seat.status());
    assert_eq!(editor(&seat), None);
    assert!(
        !seat.text().contains(" y met"),
        "no hint of what is refused"
    );
}

#[test]
fn the_chair_excludes_by_a_check_that_fails_and_by_no_other() {
    let mut chair = panels::sitting("M1");
    chair.press("f7 end enter down x");
    assert!(chair.status().contains("A02"), "{}", chair.status());
    chair.press("up x");
    assert!(editor(&chair).unwrap().contains("(S52)"));
    chair.press("ctrl-s");
    assert_eq!(standing(&mut chair, "P4"), ProjectStanding::Excluded);
    assert!(
        chair.text().contains("⊘ irricevibile (A01)"),
        "{}",
        chair.text()
    );

    let mut member = panels::sitting("M2");
    member.press("f7 end enter x");
    assert!(member.status().contains("president"), "{}", member.status());
    assert_eq!(standing(&mut member, "P4"), ProjectStanding::Screening);
}

#[test]
fn the_chair_admits_what_holds_after_a_question() {
    let mut chair = panels::sitting("M1");
    chair.press("f7 enter a");
    assert!(chair.status().contains("A05"), "{}", chair.status());
    chair.press("space");
    for _ in 0..8 {
        chair.press("y space");
    }
    // Nothing is open in P1 any more: the next project is on the screen.
    chair.press("q home enter a");
    assert!(matches!(chair.model.overlay, Some(Overlay::Confirm(_))));
    chair.press("esc");
    assert_eq!(standing(&mut chair, "P1"), ProjectStanding::Screening);
    chair.press("a enter");
    assert_eq!(standing(&mut chair, "P1"), ProjectStanding::ToDo);
    chair.press("a");
    assert!(chair.status().contains("già ammesso"), "{}", chair.status());
}

#[test]
fn the_officer_asks_an_integration_with_the_term_of_the_call() {
    let mut officer = panels::sitting("R1");
    officer.press("f7 home down down enter G up up n ctrl-s");
    assert_eq!(check(&mut officer, "P3", "A21").0, Standing::NotMet);
    officer.press("i");
    let text = editor(&officer).expect("the text of the request");
    assert!(
        text.contains("entro 10 giorni") && text.contains("A21: "),
        "{text}"
    );
    officer.press("ctrl-s");
    let me = officer.model.me.clone();
    let sight = officer.room().panel().sight(&me);
    let project = sight.find(&"P3".into()).unwrap();
    let asked = &project.screening().integration.as_ref().unwrap().asked;
    // Ten days from 3 September; the whole last day is in time.
    assert_eq!(asked.on.to_string(), "2018-09-03");
    assert_eq!(
        asked.due.last_day(&sight.zone().unwrap()).to_string(),
        "2018-09-13"
    );
    assert_eq!(
        (asked.text.as_str(), asked.checks.len()),
        (text.as_str(), 1)
    );
    assert!(
        officer
            .text()
            .contains("◷ integrazione entro il 13 settembre 2018")
    );
    officer.press("i");
    assert!(
        officer.status().contains("una volta sola"),
        "{}",
        officer.status()
    );

    let mut chair = panels::screened("M1");
    chair.press("f7 home down down enter i");
    assert!(
        chair.status().contains("responsabile"),
        "{}",
        chair.status()
    );
}

#[test]
fn who_opens_a_project_declares_first_and_is_led_on() {
    let mut seat = panels::filed("M1").at(120, 40);
    seat.press("f3 / P 1 enter enter");
    assert!(matches!(seat.model.overlay, Some(Overlay::Conflicts(_))));
    assert!(seat.model.project.is_none());
    seat.press("n");
    assert_eq!(undeclared(&mut seat), ["P2", "P3", "P4"]);
    assert_eq!(
        seat.model.screen,
        Screen::Project,
        "the project that was asked for"
    );
    assert!(
        seat.text().contains("Capofila: "),
        "and it is there: {}",
        seat.text()
    );
    seat.press("q f7 down enter");
    assert!(seat.model.overlay.is_some(), "its checks tell as much");
    seat.press("n");
    assert!(seat.text().contains("P2 · Officina"), "{}", seat.text());
}

#[test]
fn where_there_is_a_link_nobody_declares_in_passing() {
    let mut seat = panels::filed("M2");
    seat.press("enter A");
    assert!(seat.text().contains("su 3 progetti"), "{}", seat.text());
    seat.press("enter");
    assert_eq!(undeclared(&mut seat), ["P3"]);
    assert!(matches!(seat.model.overlay, Some(Overlay::Conflicts(_))));
    seat.press("n");
    assert_eq!(editor(&seat).as_deref(), Some(""));
    seat.write("Incarico cessato nel 2015").press("ctrl-s");
    assert!(undeclared(&mut seat).is_empty());
    assert!(seat.model.overlay.is_none(), "nothing is left to declare");
    assert!(seat.text().contains("Istruisci P1"), "{}", seat.text());
}

#[test]
fn who_recuses_themselves_no_longer_sees_the_project() {
    let mut seat = panels::sitting("M2");
    seat.open("P3").press("K r down enter");
    seat.write("Un cugino presiede un partner").press("ctrl-s");
    assert_eq!(seat.model.screen, Screen::Projects);
    assert!(seat.model.project.is_none() && seat.model.overlay.is_none());
    assert!(
        seat.status().contains("Astensione annotata"),
        "{}",
        seat.status()
    );
    let text = seat.press("esc").text();
    assert!(!text.contains("Casa aperta"), "{text}");
    let text = seat.press("f7").text();
    assert!(!text.contains("Casa aperta"), "{text}");
}

#[test]
fn a_recusal_made_elsewhere_takes_the_project_off_the_screen() {
    for keys in ["enter enter", "enter"] {
        let mut seat = panels::sitting("M2");
        seat.press("f7 down down").press(keys);
        assert!(seat.text().contains("Casa aperta"));
        let me = seat.model.me.clone();
        let recused = Recused {
            project: "P3".into(),
            conflict: ConflictKind::Actual,
            reason: "Parente".into(),
        };
        seat.room().submit(&me, Command::Recuse(recused)).unwrap();
        seat.send(Msg::Changed);
        assert!(!seat.text().contains("Casa aperta"), "{}", seat.text());
        assert_eq!(seat.model.screen, Screen::Screening);
    }
}

#[test]
fn a_call_without_screening_shows_none() {
    let mut seat = Seat::under(&read("data/calls/generic.toml"), &["A"]);
    assert!(!seat.text().contains("Istruttoria"));
    seat.press("f7");
    assert_eq!(seat.model.screen, Screen::Overview);
    assert!(
        seat.status().contains("non ha istruttoria"),
        "{}",
        seat.status()
    );
}

#[test]
fn the_preliminary_stands_beside_the_definitive_with_its_marks() {
    let mut seat = panels::definitive("M1").at(120, 40);
    seat.open("P1").press("b");
    let text = seat.text();
    assert!(text.contains("preliminare · P1"), "{text}");
    assert!(
        text.contains("Nome di M1: Coerente con i bisogni"),
        "{text}"
    );
    let text = seat.press("b").text();
    assert!(text.contains("− Orti condivisi"), "{text}");
    assert!(text.contains("+ Orti condivisi e cucina"), "{text}");
    let text = seat.press("b").text();
    assert!(text.contains("definitivo · P1"), "{text}");

    let mut first = panels::sitting("M2");
    first.open("P1").press("b");
    assert!(
        first.status().contains("una sola versione"),
        "{}",
        first.status()
    );
}

#[test]
fn a_late_answer_to_a_declaration_leaves_one_where_one_has_gone() {
    let mut seat = panels::filed("M1");
    seat.press("f3 enter");
    assert!(matches!(seat.model.overlay, Some(Overlay::Conflicts(_))));
    seat.press("A").hurry("enter esc f2");
    assert!(undeclared(&mut seat).is_empty());
    assert_eq!(seat.model.screen, Screen::Overview);
    assert!(seat.model.project.is_none() && seat.model.overlay.is_none());
}
