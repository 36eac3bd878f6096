//! What comes late: keys typed before a sheet has loaded, projects replaced under an open list,
//! projects received after the deadline.

use vaglio::dossier::Dossier;
use vaglio::lang::Lang;
use vaglio::tui::model::Screen;
use vaglio::tui::msg::Msg;

use crate::common::{Seat, read};

#[test]
fn keys_typed_before_the_sheet_has_loaded_mark_the_right_cells() {
    let mut slow = Seat::demo("M1");
    slow.press("f3 / P 0 5 enter").press("enter 3 4 down 2");
    let mut fast = Seat::demo("M1");
    fast.press("f3 / P 0 5 enter").hurry("enter 3 4 down 2");
    let cells = |seat: &Seat| seat.model.project.as_ref().unwrap().cells.clone();
    assert!(cells(&slow).iter().any(|c| c.mark.is_some()));
    assert_eq!(cells(&fast), cells(&slow));
    let cursor = |seat: &Seat| seat.model.project.as_ref().unwrap().sub;
    assert_eq!(cursor(&fast), cursor(&slow));
    fast.hurry("esc");
    fast.hurry("enter esc");
    assert_eq!(fast.model.screen, Screen::Projects, "leaving never waits");
}

#[test]
fn a_project_replaced_under_an_open_filter_is_found_by_its_new_title() {
    let call = read("data/calls/generic.toml");
    let mut seat = Seat::under(&call, &["P1", "P2"]).in_lang(Lang::En);
    seat.press("f3 /").write("Bridge").press("enter");
    assert!(seat.model.projects.rows.is_empty());
    let bridge: Dossier =
        serde_json::from_value(serde_json::json!({ "id": "P2", "title": "Bridge" })).unwrap();
    seat.room().import_projects(&[bridge], false).unwrap();
    seat.send(Msg::Changed);
    assert_eq!(seat.model.projects.rows, [1]);
}

#[test]
fn a_refusal_on_the_rubric_is_the_gates_own() {
    let mut chair = Seat::demo("M1").in_lang(Lang::En);
    chair.open("P01").press("3");
    let gate = chair.model.me.clone();
    let refusal = chair
        .room()
        .panel()
        .sight(&gate)
        .may_write(&"P01".into())
        .unwrap_err();
    let sentence = vaglio::locale::refusal(&refusal, &chair.model.locale);
    assert_eq!(chair.status(), sentence);
}

#[test]
fn a_project_received_after_the_deadline_says_so() {
    let call = read("data/calls/wecare-m1.toml");
    for (at, late) in [
        ("2017-12-20T23:59:59+01:00", false),
        ("2017-12-21T00:00:00+01:00", true),
    ] {
        let mut seat = Seat::under(&call, &[]).at(120, 40);
        let project: Dossier = serde_json::from_value(serde_json::json!({
            "id": "P1", "title": "Ponte", "receipt": { "received_at": at },
        }))
        .unwrap();
        seat.room().import_projects(&[project], false).unwrap();
        seat.send(Msg::Changed);
        // Who is going to read it declares on conflicts of interest first.
        seat.press("enter n");
        let screen = seat.open("P1").text();
        let told = screen.contains("Ricevuto fuori termine (scadenza 20 dicembre 2017)");
        assert_eq!(told, late, "{screen}");
    }
}
