//! The stories: a late filing (E2), a missing partner (E3), and ten thousand projects at once.

use super::*;
use crate::call::{Limit, OnFail};
use crate::lang::Lang;
use crate::locale::Locale;
use crate::locale::screening::motivation;
use crate::screening::Finding::{Met, NotMet, Open, ToBeFound};

fn rome(lang: Lang) -> Locale {
    Locale::new(lang).in_zone(call::zone("Europe/Rome").unwrap())
}

fn received(at: &str) -> Facts {
    Facts {
        received_at: Some(at.parse().unwrap()),
        ..Facts::default()
    }
}

/// What a check of the WeCaRe call finds.
fn wecare_finds(call: &Call, check: &str, facts: &Facts, limit: Option<Limit>) -> Found {
    let id = ProjectId::from("1");
    let subject = Subject {
        call,
        phase: &call.phases[0],
        id: &id,
        facts,
        limit,
        across: &Across::of(call, [(&id, facts)]),
        before: None,
        supported: false,
    };
    find(check_of(call, check), &subject)
}

#[test]
fn at_noon_it_is_in_time_and_a_second_later_not() {
    let call = wecare();
    let limit = Limit {
        at: "2017-12-20T12:00:00+01:00".parse().unwrap(),
        inclusive: true,
    };
    let finds = |at: &str| wecare_finds(&call, "A01", &received(at), Some(limit));
    assert_eq!(finds("2017-12-20T12:00:00+01:00").finding, Met);
    assert_eq!(finds("2017-12-20T12:00:00.001+01:00").finding, NotMet);
    let late = finds("2017-12-20T12:00:01+01:00");
    assert_eq!((late.finding, late.needs_person), (NotMet, false));
    let check = check_of(&call, "A01");
    assert_eq!(check.on_fail, OnFail::NotReceivable);
    assert_eq!(fields_of(check), [""; 0]);
    let it = motivation(&late, check, &call.phases[0], &rome(Lang::It));
    assert_eq!(
        it,
        "Il progetto è pervenuto in data 20 dicembre 2017, ore 12:00:01; il termine scadeva in data \
         20 dicembre 2017, ore 12:00:00, istante compreso. Base: Bando: preliminari entro il 20 dicembre (S52)."
    );
    let en = motivation(&late, check, &call.phases[0], &rome(Lang::En));
    assert!(
        en.contains("20 December 2017, 12:00:01") && en.contains("12:00:00"),
        "{en}"
    );
    let finer = finds("2017-12-20T12:00:00.001+01:00");
    let finer = motivation(&finer, check, &call.phases[0], &rome(Lang::It));
    assert!(finer.contains("ore 12:00:00,001; il termine"), "{finer}");
}

#[test]
fn the_whole_of_the_twentieth_of_december_in_rome() {
    let call = wecare();
    let limit = Limit {
        at: "2017-12-21T00:00:00+01:00".parse().unwrap(),
        inclusive: false,
    };
    let finds = |at: &str| wecare_finds(&call, "A01", &received(at), Some(limit));
    assert_eq!(finds("2017-12-20T22:59:59.999Z").finding, Met);
    let late = finds("2017-12-20T23:00:00Z");
    assert_eq!(late.finding, NotMet);
    let it = motivation(
        &late,
        check_of(&call, "A01"),
        &call.phases[0],
        &rome(Lang::It),
    );
    assert!(
        it.contains("prima di: 21 dicembre 2017, ore 00:00:00"),
        "{it}"
    );
    let facts = received("2017-12-20T23:00:00Z");
    assert_eq!(wecare_finds(&call, "A01", &facts, None).finding, Open);
    let unknown = Facts {
        sender: "x".into(),
        ..Facts::default()
    };
    assert_eq!(
        wecare_finds(&call, "A01", &unknown, Some(limit)).because,
        [Because::NoReceipt]
    );
}

#[test]
fn a_partner_still_to_be_found_is_told_from_one_that_is_missing() {
    let call = wecare();
    let finds = |check: &str, facts: &Facts| wecare_finds(&call, check, facts, None);
    let waiting = with(vec![
        lead(),
        partner("Comune Due", Kind::Comune),
        to_be_found(),
    ]);
    let found = finds("A06", &waiting);
    assert_eq!(found.finding, ToBeFound);
    assert_eq!(finds("A07", &waiting).finding, ToBeFound);
    let it = motivation(
        &found,
        check_of(&call, "A06"),
        &call.phases[0],
        &rome(Lang::It),
    );
    assert!(
        it.contains("ancora da individuare") && it.contains("(S33)"),
        "{it}"
    );
    let missing = with(vec![lead(), partner("Comune Due", Kind::Comune)]);
    assert_eq!(finds("A06", &missing).finding, NotMet);
    let ligurian = PartnerFacts {
        legal_region: "Liguria".into(),
        ..partner("Coop di Levante", Kind::TerzoSettore)
    };
    let away = with(vec![lead(), ligurian]);
    assert_eq!(finds("A06", &away).finding, Met);
    let seat = [Because::SeatElsewhere(
        "Coop di Levante".into(),
        "Liguria".into(),
    )];
    assert_eq!(finds("A07", &away).because, seat);
}

#[test]
fn in_the_second_phase_an_open_reserve_fails_the_composition() {
    let call = wecare();
    let reserves = [CheckId::from("A06"), CheckId::from("A07")];
    let before = with(vec![lead(), to_be_found()]);
    let id = ProjectId::from("1");
    let finds = |facts: &Facts| {
        let subject = Subject {
            call: &call,
            phase: &call.phases[1],
            id: &id,
            facts,
            limit: None,
            across: &Across::of(&call, [(&id, facts)]),
            before: Some(Before {
                facts: &before,
                admitted: true,
                reserves: &reserves,
                withdrawn: false,
            }),
            supported: false,
        };
        find(check_of(&call, "B04"), &subject)
    };
    let still = finds(&before);
    assert_eq!((still.finding, still.needs_person), (NotMet, false));
    assert!(
        still
            .because
            .contains(&Because::ReserveStands("A06".into())),
        "{still:?}"
    );
    let coop = partner("Coop", Kind::TerzoSettore);
    assert_eq!(finds(&with(vec![lead(), coop.clone()])).finding, Met);
    let ligurian = PartnerFacts {
        legal_region: "Liguria".into(),
        ..coop
    };
    let away = finds(&with(vec![lead(), ligurian]));
    assert!(
        away.because.contains(&Because::ReserveStands("A07".into())),
        "{away:?}"
    );
    assert!(!away.because.contains(&Because::ReserveStands("A06".into())));
    let no_lead = finds(&with(vec![partner("Coop", Kind::TerzoSettore)]));
    assert!(
        no_lead.because.contains(&Because::CheckFails("A03".into())),
        "{no_lead:?}"
    );
}

/// The check on each of some projects.
fn each(check: &str, projects: &[(ProjectId, Facts)]) -> Vec<Found> {
    each_in(&wecare(), check, projects)
}

fn each_in(call: &Call, check: &str, projects: &[(ProjectId, Facts)]) -> Vec<Found> {
    let across = Across::of(call, projects.iter().map(|(id, facts)| (id, facts)));
    let on = |(id, facts): &(ProjectId, Facts)| {
        let subject = Subject {
            call,
            phase: &call.phases[0],
            id,
            facts,
            limit: None,
            across: &across,
            before: None,
            supported: false,
        };
        find(check_of(call, check), &subject)
    };
    projects.iter().map(on).collect()
}

#[test]
fn the_same_body_in_a_third_project_is_raised_on_all_three() {
    let named = |name: &str, code: &str, kind| PartnerFacts {
        tax_code: code.into(),
        ..partner(name, kind)
    };
    let mut projects: Vec<(ProjectId, Facts)> = vec![
        (
            "1".into(),
            with(vec![lead(), named("Coop", "IT 77", Kind::TerzoSettore)]),
        ),
        (
            "2".into(),
            with(vec![lead(), named("Cooperativa", "it77", Kind::Altro)]),
        ),
    ];
    assert!(
        each("A11", &projects)
            .iter()
            .all(|found| found.finding == Met)
    );
    let outside = PartnerFacts {
        role: PartnerRole::AderenteEsterno,
        ..named("Coop", "IT77", Kind::TerzoSettore)
    };
    projects.push(("3".into(), with(vec![lead(), outside])));
    assert!(
        each("A11", &projects)
            .iter()
            .all(|found| found.finding == Met)
    );
    projects.push((
        "4".into(),
        with(vec![lead(), named("Coop", "IT77", Kind::TerzoSettore)]),
    ));
    let found = each("A11", &projects);
    let findings: Vec<Finding> = found.iter().map(|f| f.finding).collect();
    assert_eq!(findings, [NotMet, NotMet, Met, NotMet]);
    let others = Others {
        first: vec!["1".into(), "4".into()],
        count: 2,
    };
    assert_eq!(
        found[1].because,
        [Because::SameBody("Cooperativa".into(), others, 2)]
    );
}

#[test]
fn two_proposals_of_a_district_are_raised_on_both() {
    let of = |district: &str| Facts {
        districts: vec![district.into()],
        ..with(vec![lead()])
    };
    let projects = [
        ("1".into(), of("Distretto Uno")),
        ("2".into(), of("distretto uno")),
        ("3".into(), of("Distretto Due")),
    ];
    let found = each("A10", &projects);
    let findings: Vec<Finding> = found.iter().map(|f| f.finding).collect();
    assert_eq!(findings, [NotMet, NotMet, Met]);
}

#[test]
fn a_district_is_one_by_its_id_and_by_its_name() {
    let of = |district: &str| Facts {
        districts: vec![district.into()],
        ..with(vec![lead()])
    };
    let mut call = wecare();
    call.districts = vec![call::act::District {
        id: "DI-01".into(),
        name: "Distretto Uno".into(),
        enti_gestori: vec![],
        comuni: vec![],
        asl: vec![],
        population: None,
    }];
    let projects = [
        ("1".into(), of("di-01")),
        ("2".into(), of("Distretto Uno")),
        ("3".into(), of("Distretto Due")),
    ];
    let found = each_in(&call, "A10", &projects);
    let findings: Vec<Finding> = found.iter().map(|f| f.finding).collect();
    assert_eq!(findings, [NotMet, NotMet, Met]);
}

#[test]
fn a_place_still_to_be_found_is_no_body_whatever_stands_for_its_name() {
    let waiting = PartnerFacts {
        name: "Da individuare".into(),
        ..to_be_found()
    };
    let project =
        |id: &str| -> (ProjectId, Facts) { (id.into(), with(vec![lead(), waiting.clone()])) };
    let projects = ["1", "2", "3"].map(project);
    let found = each("A11", &projects);
    assert!(found.iter().all(|f| f.finding == Met), "{found:?}");
}

/// All in one district and with one body: reasons stay short, and their number is told whole.
#[test]
fn ten_thousand_projects_stay_readable() {
    let of = |n: usize| -> (ProjectId, Facts) {
        let coop = PartnerFacts {
            tax_code: "77".into(),
            ..partner("Coop", Kind::TerzoSettore)
        };
        let facts = Facts {
            districts: vec!["Uno".into()],
            ..with(vec![lead(), coop])
        };
        (n.to_string().as_str().into(), facts)
    };
    let projects: Vec<(ProjectId, Facts)> = (0..10_000).map(of).collect();
    for (check, found) in ["A10", "A11"].map(|check| (check, each(check, &projects))) {
        assert_eq!(found.len(), 10_000);
        for found in found {
            let (Because::SameDistrict(_, others) | Because::SameBody(_, others, _)) =
                &found.because[0]
            else {
                panic!("{check}: {found:?}");
            };
            assert_eq!((others.count, others.first.len()), (9_999, Others::NAMED));
        }
    }
}
