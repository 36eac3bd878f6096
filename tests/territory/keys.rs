//! What keys do on these pages, what the gate refuses there, and what stays hidden.

use vaglio::lang::Lang;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::people::{ConflictKind, Profile, Recused};
use vaglio::tui::model::Screen;
use vaglio::tui::msg::Msg;

use crate::common::Seat;
use crate::panels;

/// The codes listed on the screen of the projects.
fn listed(seat: &mut Seat) -> Vec<String> {
    let rows = seat.model.projects.rows.clone();
    let me = seat.model.me.clone();
    let sight = seat.room().panel().sight(&me);
    let mut codes: Vec<String> = rows
        .into_iter()
        .filter_map(|place| Some(sight.project(place)?.id().to_string()))
        .collect();
    codes.sort();
    codes
}

/// The lines of the screen that hold a text.
fn line(seat: &Seat, text: &str) -> String {
    let all = seat.text();
    let found = all.lines().find(|line| line.contains(text));
    found
        .unwrap_or_else(|| panic!("no «{text}» in\n{all}"))
        .to_owned()
}

/// The secretary registers the body to which a member belongs, and is refused.
pub(crate) fn registering_own_body() -> Seat {
    let mut seat = panels::filed("S1");
    let profile = Profile {
        member: "M2".into(),
        department: String::new(),
        affiliations: vec!["99000000099".to_owned()],
    };
    let describe = Command::Describe(profile);
    seat.room().submit(&Actor::Office, describe).unwrap();
    seat.send(Msg::Changed);
    seat.press("T tab n")
        .write("officina")
        .press("enter")
        .write("Officina inventata")
        .press("enter")
        .write("99000000099")
        .press("ctrl-s");
    seat
}

#[test]
fn every_district_is_there_with_what_came_from_it() {
    let mut seat = panels::filed("M1");
    seat.press("T");
    let text = seat.text();
    assert!(
        text.contains("4 distretti: 2 con un progetto, 2 senza · uno fuori registro"),
        "{text}"
    );
    let figures = |seat: &Seat, name: &str| -> Vec<String> {
        let line = line(seat, name);
        let words = line.split_whitespace().rev().take(2);
        words.map(str::to_owned).collect()
    };
    // Nothing is admitted yet.
    assert_eq!(figures(&seat, "Distretto di Altrove"), ["·", "2"]);
    assert_eq!(figures(&seat, "Distretto del Lago Dipinto"), ["·", "·"]);
    assert_eq!(figures(&seat, "Distretto di Nessunluogo"), ["·", "1"]);
    let mut later = panels::supported("M1");
    later.press("T");
    assert_eq!(figures(&later, "Distretto di Altrove"), ["2", "2"]);
}

#[test]
fn the_second_phase_tells_what_was_funded_and_what_came_before() {
    let mut seat = panels::second("M1");
    seat.press("T");
    let row = |name: &str| -> Vec<String> {
        let line = line(&seat, name);
        let mut words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        words.split_off(words.len() - 4)
    };
    assert_eq!(row("● Distretto di Valfinta"), ["1", "1", "1", "1"]);
    assert_eq!(row("● Distretto di Altrove"), ["2", "1", "1", "·"]);
}

#[test]
fn a_district_leads_to_its_projects_and_back() {
    let mut seat = panels::filed("M1");
    seat.press("T down enter");
    assert_eq!(seat.model.screen, Screen::Projects);
    assert_eq!(listed(&mut seat), ["P2", "P3"]);
    seat.press("/").write("casa").press("enter");
    assert_eq!(listed(&mut seat), ["P2"]);
    // Back takes the filters away one by one, and leads to the districts again.
    seat.press("q");
    assert_eq!(listed(&mut seat), ["P2", "P3"]);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Territory);
    assert!(line(&seat, "Altrove").starts_with('▌'), "{}", seat.text());
    seat.press("f3");
    assert_eq!(listed(&mut seat), ["P1", "P2", "P3", "P4"]);
    seat.press("d");
    assert_eq!(seat.model.screen, Screen::Territory);
    seat.press("down enter");
    assert_eq!(
        seat.model.screen,
        Screen::Territory,
        "nothing came from there"
    );
    assert!(
        seat.status().starts_with("Nessun progetto"),
        "{}",
        seat.status()
    );
}

#[test]
fn the_list_shows_one_kind_of_innovation_at_a_time() {
    let mut seat = panels::filed("M1");
    for (keys, word, found) in [
        ("f3 i", "Nuova logica", 4),
        ("i", "Tecnologia", 0),
        ("i", "Strumento", 4),
    ] {
        seat.press(keys);
        assert!(seat.text().contains(word), "{}", seat.text());
        assert_eq!(listed(&mut seat).len(), found, "{word}");
    }
    seat.press("i");
    assert_eq!(listed(&mut seat).len(), 4);
    assert!(!seat.text().contains("Strumento"), "{}", seat.text());
    seat.press("i q");
    assert_eq!(seat.model.screen, Screen::Projects, "the filter goes first");
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Overview);
}

#[test]
fn the_demonstration_has_each_kind() {
    let mut seat = Seat::demo("M2");
    seat.press("f3");
    let all = listed(&mut seat).len();
    let mut kinds = Vec::new();
    for _ in 0..3 {
        seat.press("i");
        kinds.push(listed(&mut seat).len());
    }
    assert!(
        kinds.iter().all(|n| *n > 0 && *n < all),
        "{kinds:?} of {all}"
    );
}

#[test]
fn who_recused_themselves_from_a_project_does_not_find_it_here() {
    let mut seat = panels::filed("M1");
    let recused = Recused {
        project: "P1".into(),
        conflict: ConflictKind::Actual,
        reason: "parente".to_owned(),
    };
    let me = Actor::Member("M1".into());
    seat.room().submit(&me, Command::Recuse(recused)).unwrap();
    seat.send(Msg::Changed);
    seat.press("T");
    assert!(
        line(&seat, "Distretto di Valfinta").contains("○"),
        "{}",
        seat.text()
    );
    assert!(!seat.text().contains("Progetti: P1"), "{}", seat.text());
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Territory);
}

#[test]
fn the_secretary_registers_a_body_and_its_districts() {
    let mut seat = panels::filed("S1");
    seat.press("T tab n")
        .write("officina")
        .press("enter")
        .write("Officina inventata")
        .press("enter")
        .write("99000000099")
        .press("enter enter");
    assert!(
        seat.text().contains("Nessun distretto assegnato"),
        "{}",
        seat.text()
    );
    assert!(
        seat.text()
            .contains("✓ Nessun membro della commissione vi appartiene"),
        "{}",
        seat.text()
    );
    // The third district, from today on.
    seat.press("a right right ctrl-s");
    let text = seat.text();
    assert!(
        text.contains("Distretto della Valle che non c'è · dal 20 gennaio 2018"),
        "{text}"
    );
    seat.press("a")
        .press("enter enter")
        .write("domani")
        .press("ctrl-s");
    assert!(seat.status().contains("2018-01-31"), "{}", seat.status());
    seat.press("esc tab tab down down");
    assert!(
        seat.text().contains("Accompagnamento: Officina inventata"),
        "{}",
        seat.text()
    );
    seat.press("up");
    assert!(
        seat.text().contains("Accompagnamento: nessun ente"),
        "{}",
        seat.text()
    );
}

#[test]
fn the_body_of_somebody_who_values_is_not_registered() {
    let seat = registering_own_body();
    assert!(seat.status().contains("Nome di M2"), "{}", seat.status());
    assert!(
        seat.text().contains("99000000099"),
        "the form is still there"
    );
}

#[test]
fn whoever_belongs_to_a_body_without_valuing_is_named() {
    let mut seat = panels::supported("M1");
    let profile = Profile {
        member: "O1".into(),
        department: String::new(),
        affiliations: vec!["99000000099".to_owned()],
    };
    let describe = Command::Describe(profile);
    seat.room().submit(&Actor::Office, describe).unwrap();
    seat.send(Msg::Changed);
    seat.press("T tab");
    assert!(
        seat.text()
            .contains("⚠ Vi appartiene Nome di O1 (osservatore)"),
        "{}",
        seat.text()
    );
}

#[test]
fn a_member_registers_nothing() {
    let mut seat = panels::supported("M2");
    for key in ["n", "a", "m"] {
        seat.press("T").press("tab").press(key);
        assert!(seat.model.overlay.is_none(), "{key}");
        assert!(
            seat.status().contains("ufficio"),
            "{key}: {}",
            seat.status()
        );
        seat.press("backtab");
    }
    seat.press("tab");
    assert!(
        !seat.text().contains("nuovo ente"),
        "no hint of what is refused"
    );
}

#[test]
fn what_a_meeting_was_about_is_kept_from_the_panel() {
    let mut seat = panels::supported("S1");
    seat.press("T tab m enter enter")
        .write("Conti della portineria")
        .press("ctrl-s");
    assert!(
        seat.text().contains("Conti della portineria"),
        "{}",
        seat.text()
    );
    seat.press("f6");
    assert!(
        seat.text().contains("Conti della portineria"),
        "{}",
        seat.text()
    );
    let mut seat = seat.at(120, 40);
    for member in ["M1", "M2", "O1"] {
        seat.model.me = Actor::Member(member.into());
        seat.model.territory = Default::default();
        for keys in ["T tab", "f6"] {
            let found = seat.press("f2").press(keys).text();
            assert!(!found.contains("Conti della portineria"), "{member} {keys}");
            assert!(found.contains("incontro"), "{member} {keys}\n{found}");
        }
    }
}

#[test]
fn the_end_of_the_procedure_is_told_and_warned_of() {
    for (now, said) in [
        (
            "2018-01-20T08:00:00Z",
            "entro il 20 marzo 2018: mancano 59 giorni",
        ),
        (
            "2018-03-19T08:00:00Z",
            "entro il 20 marzo 2018: manca un giorno",
        ),
        ("2018-03-20T08:00:00Z", "entro oggi, 20 marzo 2018"),
        (
            "2018-03-21T08:00:00Z",
            "▲ L'esame doveva essere concluso entro il 20 marzo 2018, ieri",
        ),
        (
            "2018-03-30T08:00:00Z",
            "entro il 20 marzo 2018, 10 giorni fa",
        ),
    ] {
        let mut seat = panels::filed_at("M1", now);
        assert!(seat.text().contains(said), "{now}\n{}", seat.text());
        seat.press("f8").press("end");
        let whole = seat.at(120, 60).text();
        assert!(whole.contains(said), "{now}\n{whole}");
    }
    let mut seat = panels::second("M1").in_lang(Lang::En);
    seat.press("f2");
    assert!(
        seat.text()
            .contains("Evaluation concluded by list no. 2, within the term of"),
        "{}",
        seat.text()
    );
}

#[test]
fn the_help_tells_the_keys() {
    let mut seat = panels::filed("S1").at(120, 400);
    seat.press("T ?");
    let text = seat.text();
    for said in [
        "mostrare distretti, accompagnamento e bando",
        "registrare un ente di accompagnamento",
        "passare alla pagina seguente",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}
