//! The demonstration is whole, tells what it should, and quotes what stands in the dossiers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
use super::*;
use crate::panel::sight::Standing;
use crate::room::world::Machine;

fn built() -> (tempfile::TempDir, Room) {
    built_at(Stage::Preliminary)
}

fn built_at(stage: Stage) -> (tempfile::TempDir, Room) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.vaglio");
    build(&path, stage).unwrap();
    (folder, Room::open(&path, Box::new(Machine)).unwrap())
}

#[test]
fn it_stands_where_the_chair_has_to_answer_on_the_worst_divergence() {
    let (_folder, room) = built();
    let chair = Actor::Member(OPENS_AS.into());
    let sight = room.panel().sight(&chair);
    let standing = |wanted| {
        let there = sight
            .projects()
            .filter(|p| p.standing() == wanted)
            .map(|p| p.id().to_string());
        let mut ids: Vec<String> = there.collect();
        ids.sort();
        ids.join(" ")
    };
    assert_eq!(standing(Standing::Settled), "P01");
    assert_eq!(standing(Standing::Excluded), "P07");
    assert_eq!(standing(Standing::Revealed), "P03 P04 P08 P09 P10 P11");
    assert_eq!(standing(Standing::Sealed), "P06 P12");
    assert_eq!(standing(Standing::ToDo), "P02 P05 P13");
    assert_eq!(standing(Standing::Screening), "P14");
    assert_eq!(sight.may_value(), Ok(()));
    assert_eq!(room.own_drafts(&chair).unwrap(), [("P05".into(), 5)]);

    let worst = &sight.open_divergences()[0];
    let project = sight.project(worst.project).unwrap();
    assert_eq!(
        (
            project.id().as_str(),
            sight.phase().subs[worst.sub].id.as_str()
        ),
        ("P10", "COE1")
    );
    let proposal = project.item(worst.sub).unwrap().proposal.as_ref().unwrap();
    assert!(
        project
            .scorers()
            .all(|m| m.id.as_str() == OPENS_AS || proposal.answers.contains_key(&m.id))
    );
    assert!(!proposal.answers.contains_key(OPENS_AS));

    let p11 = sight
        .project(sight.place_of(&"P11".into()).unwrap())
        .unwrap();
    let closed = p11
        .item(sight.phase().sub_index("PAR3").unwrap())
        .unwrap()
        .closed
        .as_ref()
        .unwrap();
    assert_eq!((closed.dissents.len(), closed.concordant), (1, false));
}

#[test]
fn every_passage_stands_in_its_section_of_the_dossier() {
    let (_folder, room) = built();
    for e in story::EVIDENCE {
        let who = Actor::Member(e.member.into());
        let cells = room.own_cells(&who, &e.project.into()).unwrap();
        let cell = cells
            .iter()
            .find(|c| c.sub.as_str() == e.sub)
            .expect(e.quote);
        assert!(
            cell.evidence.iter().any(|x| x.quote == e.quote),
            "{}",
            e.quote
        );
        let dossier =
            serde_json::to_value(room.dossier(&Actor::Office, &e.project.into()).unwrap()).unwrap();
        assert!(
            holds(&dossier[e.section], e.quote),
            "{} {}: {}",
            e.project,
            e.section,
            e.quote
        );
    }
}

fn holds(value: &serde_json::Value, quote: &str) -> bool {
    match value {
        serde_json::Value::String(text) => text.contains(quote),
        serde_json::Value::Array(items) => items.iter().any(|v| holds(v, quote)),
        serde_json::Value::Object(fields) => fields.values().any(|v| holds(v, quote)),
        _ => false,
    }
}

#[test]
fn it_is_the_same_every_time_and_known_again() {
    let ((_one, a), (_two, b)) = (built(), built());
    assert_eq!(a.panel().head(), b.panel().head());
    assert_eq!(a.log().verify().unwrap().fault, None);
    assert!(is_current(a.panel(), Stage::Preliminary) && is_invented(a.panel()));
    let times: Vec<_> = a
        .panel()
        .sight(&Actor::Office)
        .journal()
        .map(|e| e.at)
        .collect();
    assert!(times.is_sorted(), "the sittings follow one another");
}

#[test]
fn another_panel_is_not_taken_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.vaglio");
    let call = call::parse("c", files::CALL).unwrap();
    let room = Room::create(&path, call, files::CALL, Box::new(Machine)).unwrap();
    assert!(!is_current(room.panel(), Stage::Preliminary));
    assert!(
        !is_invented(room.panel()),
        "a panel without projects may be somebody's beginning"
    );
}

#[test]
fn the_second_one_has_a_published_list_and_definitive_projects_on_the_table() {
    let ((_one, room), (_two, again)) = (built_at(Stage::Definitive), built_at(Stage::Definitive));
    assert_eq!(room.panel().head(), again.panel().head());
    assert_eq!(room.log().verify().unwrap().fault, None);
    assert!(is_current(room.panel(), Stage::Definitive) && is_invented(room.panel()));
    assert!(!is_current(room.panel(), Stage::Preliminary));
    let chair = Actor::Member(OPENS_AS.into());
    let sight = room.panel().sight(&chair);
    assert_eq!(sight.phase().id, "P2");
    let here = || sight.projects().filter(|p| p.phase().id == "P2");
    assert_eq!(here().count(), 5);
    let asked: i64 = here()
        .map(|p| p.filed().facts.requested_cents().unwrap())
        .sum();
    assert!(
        asked > 640_000_000,
        "the budget line must fall inside the ranking: {asked}"
    );
    assert_eq!(sight.may_value(), Ok(()));
    // Most districts were accompanied; each plan is its own.
    let unsupported = here().filter(|p| {
        let checked = p.checked();
        let b16 = checked.iter().find(|c| c.check.id.as_str() == "B16");
        b16.unwrap().standing() != crate::panel::screened::Standing::Met
    });
    assert_eq!(unsupported.count(), 1);
    for project in here() {
        let dossier = room.dossier(&Actor::Office, project.id()).unwrap();
        let partners = &dossier.ats.as_ref().unwrap().partners;
        let own = |name: &str| partners.iter().any(|p| p.name == name);
        let services = &dossier.integration.as_ref().unwrap().services;
        assert!(!services.is_empty() && services.iter().all(|s| own(&s.name)));
        assert!(!dossier.indicators.is_empty() && !dossier.risks.is_empty());
        let costs: std::collections::HashSet<_> =
            dossier.activities.iter().map(|a| a.cost_cents).collect();
        assert!(costs.len() > 2, "{costs:?}");
    }
    let times: Vec<_> = sight.journal().map(|e| e.at).collect();
    assert!(times.is_sorted(), "the sittings follow one another");
    let first = sight.sittings().next().unwrap();
    assert!(first.next.contains("22 gennaio"), "{}", first.next);
}
