//! What happens while somebody reads: a dossier is integrated; and whose dossier evidence is taken from.

use vaglio::panel::event::Actor;
use vaglio::tui::msg::Msg;

use crate::common::Seat;
use crate::filed::dossier;
use crate::panels;
use crate::script::Filing;

#[test]
fn an_integration_replaces_the_dossier_on_the_screen() {
    let mut seat = panels::screened("M1");
    seat.open("P3").press("tab");
    let signed = |seat: &Seat| {
        let open = seat.model.project.as_ref().unwrap();
        let dossier = open.dossier.as_ref().unwrap();
        dossier.documents.iter().all(|d| !d.signature.is_empty())
    };
    assert!(!signed(&seat));
    let whole = dossier(
        "P3",
        &Filing {
            title: Some("Casa aperta".into()),
            ..Filing::default()
        },
        0,
    );
    let office = Actor::Member("S1".into());
    let at = "2018-01-15T10:00:00Z".parse().unwrap();
    seat.room().integrate(&office, &whole, at).unwrap();
    seat.send(Msg::Changed);
    assert!(signed(&seat), "the new dossier is shown");
    assert!(
        seat.status().contains("Il fascicolo è stato integrato"),
        "{}",
        seat.status()
    );
}

#[test]
fn evidence_comes_from_the_dossier_under_evaluation_only() {
    let mut seat = panels::definitive("M1");
    seat.open("P1").press("b e");
    assert!(seat.model.project.as_ref().unwrap().selection.is_none());
    assert!(seat.status().contains("b vi riporta"), "{}", seat.status());
    seat.press("b b e");
    assert!(seat.model.project.as_ref().unwrap().selection.is_some());
}

#[test]
fn who_declares_sees_every_partner_or_how_many_more_there_are() {
    let mut seat = Seat::demo("M1");
    seat.press("f7 K");
    assert!(
        seat.text().contains("Parrocchia di San Brizio"),
        "{}",
        seat.text()
    );
    let seat = seat.at(60, 14);
    let text = seat.text();
    assert!(text.contains("… e altri "), "{text}");
    assert!(text.contains("P06"), "{text}");
}

#[test]
fn the_ranking_says_of_a_late_project_what_the_list_will_say() {
    let mut seat = panels::screened("M1").at(120, 40);
    seat.press("f5");
    assert!(
        seat.text().contains("irricevibile (A01)"),
        "{}",
        seat.text()
    );
}
