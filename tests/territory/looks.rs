//! How the districts, the support bodies and the call look.

use vaglio::lang::Lang;

use crate::common::{Seat, read};
use crate::panels;

type Look = (&'static str, fn() -> Seat, &'static str);

const LOOKS: &[Look] = &[
    ("districts", || panels::filed("M1"), "T"),
    (
        "districts-none-filed",
        || panels::filed("M1"),
        "T down down",
    ),
    ("districts-unregistered", || panels::filed("M1"), "T end"),
    ("districts-second-phase", || panels::second("M1"), "T"),
    ("districts-demo", || Seat::demo("M1"), "T"),
    ("districts-no-register", no_register, "T"),
    ("districts-nothing", nobody, "T"),
    ("support-none", || panels::filed("M1"), "T tab"),
    ("support-none-secretary", || panels::filed("S1"), "T tab"),
    ("support-no-act", nobody, "T tab"),
    ("support", || panels::supported("M1"), "T tab"),
    ("support-secretary", || met("S1"), "T tab"),
    ("support-meeting-kept", || met("M1"), "T tab end"),
    ("support-form", || panels::filed("S1"), "T tab n"),
    ("support-assign-form", || panels::supported("R1"), "T tab a"),
    ("support-refused", refused, ""),
    ("call", || panels::filed("M1"), "T backtab"),
    ("call-end", || panels::filed("M1"), "T backtab end"),
    ("overview", || panels::filed("M1"), ""),
    (
        "overview-late",
        || panels::filed_at("M1", "2018-04-02T08:00:00Z"),
        "",
    ),
    ("sitting-term", || panels::filed("M1"), "f8 end"),
    (
        "projects-of-a-district",
        || panels::filed("M1"),
        "T down enter",
    ),
    ("projects-by-innovation", || panels::filed("M1"), "f3 i"),
    ("projects-none-such", || panels::filed("M1"), "f3 i i"),
];

fn nobody() -> Seat {
    Seat::empty(&read("data/calls/generic.toml"))
}

/// Projects name districts of which the call has no register.
fn no_register() -> Seat {
    let mut seat = nobody();
    let project = |id: &str, district: &str| {
        serde_json::from_value(serde_json::json!({
            "id": id, "title": format!("Progetto {id}"), "districts": [district],
        }))
        .unwrap()
    };
    let filed = [
        project("P1", "Valfinta"),
        project("P2", "valfinta"),
        project("P3", "Altrove"),
    ];
    seat.room().import_projects(&filed, false).unwrap();
    seat.send(vaglio::tui::msg::Msg::Changed);
    seat
}

/// The body met a district.
fn met(member: &str) -> Seat {
    let mut seat = panels::supported("S1");
    seat.press("T tab m enter enter")
        .write("Avvio della progettazione")
        .press("ctrl-s");
    assert_eq!(seat.status(), "Registrato", "{}", seat.text());
    seat.model.me = vaglio::panel::event::Actor::Member(member.into());
    seat.model.territory = Default::default();
    seat.press("f2");
    seat
}

/// The body of a member is to be registered.
fn refused() -> Seat {
    crate::keys::registering_own_body()
}

#[test]
fn the_screens_at_three_sizes() {
    for (name, sit, keys) in LOOKS {
        let mut all = String::new();
        for (width, height, lang) in [(80, 24, Lang::It), (40, 10, Lang::It), (120, 40, Lang::En)] {
            let mut seat = sit().in_lang(lang).at(width, height);
            let text = seat.press(keys).text();
            all.push_str(&format!("{width}x{height}\n{text}\n\n"));
        }
        assert!(!all.contains('⟦'), "{name}\n{all}");
        insta::assert_snapshot!(*name, all);
    }
}

#[test]
fn no_place_breaks_at_any_size() {
    for (name, sit, keys) in LOOKS {
        let mut seat = sit();
        seat.press(keys);
        for width in [1, 7, 39, 40, 55, 56, 59, 60, 80, 99, 100, 119, 120, 200] {
            for height in [1, 3, 9, 10, 12, 14, 15, 20, 24, 45] {
                seat = seat.at(width, height);
                let text = seat.text();
                assert!(!text.contains('⟦'), "{name} at {width}x{height}:\n{text}");
            }
        }
    }
}
