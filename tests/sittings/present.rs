//! Who is here, and where: beside each member present, the project that they have open.

use std::sync::Arc;

use vaglio::log::Present;

use crate::common::Seat;
use crate::panels::{CONSENSUS, play};

fn with_others(member: &str, width: u16) -> Seat {
    let recusal = r#"{ who = "M3", does = "recuses", project = "P2", text = "parentela" },"#;
    let story = CONSENSUS.replace("\n]\n", &format!("\n{recusal}\n]\n"));
    let mut seat = play(&story, member).at(width, 40);
    let present = |member: &str, project: Option<&str>| Present {
        session: member.to_owned(),
        member: member.into(),
        project: project.map(Into::into),
        since: "2018-10-01T08:00:00Z".parse().unwrap(),
    };
    seat.model.present = Arc::new(vec![
        present("M1", Some("P1")),
        present("M2", Some("P2")),
        present("S1", None),
    ]);
    seat
}

fn row(seat: &Seat, name: &str) -> String {
    let text = seat.text();
    let row = text.lines().skip(1).find(|line| line.contains(name));
    row.unwrap_or_else(|| panic!("no {name}:\n{text}"))
        .to_owned()
}

#[test]
fn members_present_show_with_the_project_that_they_have_open() {
    let seat = with_others("M1", 120);
    assert!(row(&seat, "Nome di M1").contains("▸ P1"));
    assert!(row(&seat, "Nome di M2").contains("▸ P2"));
    assert!(!row(&seat, "Nome di S1").contains('▸'));
}

#[test]
fn whoever_recused_themselves_does_not_learn_who_reads_the_project() {
    let seat = with_others("M3", 120);
    assert!(row(&seat, "Nome di M1").contains("▸ P1"));
    assert!(!row(&seat, "Nome di M2").contains('▸'));
    assert!(!seat.text().contains("P2"), "{}", seat.text());
}

#[test]
fn a_narrow_screen_keeps_the_sheets_and_drops_the_project() {
    let seat = with_others("M1", 80);
    assert!(row(&seat, "Nome di M1").contains("▸ P1"));
    let seat = with_others("M1", 40);
    let row = row(&seat, "Nome di M1");
    assert!(row.contains("1/") && !row.contains('▸'), "{row}");
}
