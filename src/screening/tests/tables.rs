//! Rules on the filing and on the association, case by case.

use super::*;
use crate::screening::Finding::{Met, NotMet, Open, ToBeFound};

/// A rule on several facts.
fn expect(rule: &str, cases: &[(Facts, Finding)]) {
    for (place, (facts, finding)) in cases.iter().enumerate() {
        let found = found(rule, facts);
        assert_eq!(found.finding, *finding, "{rule}, case {place}: {found:?}");
        assert_eq!(found.needs_person, *finding == Open);
        assert!(
            *finding == Met || !found.because.is_empty(),
            "{rule}, case {place}: no reason"
        );
    }
}

fn coop() -> PartnerFacts {
    partner("Cooperativa Due", Kind::TerzoSettore)
}

fn sent(by: &str) -> Facts {
    Facts {
        sender: by.to_owned(),
        ..with(vec![PartnerFacts {
            tax_code: "0 12.3".into(),
            ..lead()
        }])
    }
}

#[test]
fn without_facts_a_person_decides() {
    let found = found("'one_lead'", &Facts::default());
    assert_eq!((found.finding, found.needs_person), (Open, true));
    assert_eq!(found.because, [Because::NothingKnown]);
}

#[test]
fn the_sender_is_the_lead_by_name_or_tax_code() {
    expect(
        "'sent_by_lead'",
        &[
            (sent("CONSORZIO  uno"), Met),
            (sent("0123"), Met),
            (sent("Consorzio Uno <pec@uno.example>"), Met),
            (sent("Consorzio Unotre"), NotMet),
            (sent(""), NotMet),
            (
                Facts {
                    sender: "x".into(),
                    ..with(vec![coop()])
                },
                NotMet,
            ),
        ],
    );
}

#[test]
fn there_is_exactly_one_lead() {
    let left = PartnerFacts {
        status: PartnerStatus::Ritirato,
        ..lead()
    };
    expect(
        "'one_lead'",
        &[
            (with(vec![lead(), coop()]), Met),
            (with(vec![lead(), left.clone()]), Met),
            (with(vec![left.clone(), lead()]), Met),
            (with(vec![left]), NotMet),
            (with(vec![lead(), lead()]), NotMet),
            (with(vec![coop()]), NotMet),
        ],
    );
}

#[test]
fn the_lead_is_an_ente_gestore_of_the_register_where_that_is_asked() {
    let rule = "{ kind = 'lead_kind', kinds = ['ente_gestore'] }";
    let other = PartnerFacts {
        kinds: vec![Kind::Comune],
        ..lead()
    };
    let left = PartnerFacts {
        status: PartnerStatus::Ritirato,
        ..lead()
    };
    expect(
        rule,
        &[
            (with(vec![lead()]), Met),
            // Who left does not lead, wherever they stand.
            (with(vec![left, other.clone()]), NotMet),
            (with(vec![other]), NotMet),
            (with(vec![coop()]), NotMet),
        ],
    );
    let rule = "{ kind = 'lead_kind', kinds = ['ente_gestore'], registered = true }";
    let mut call = call_with(rule, "", "");
    let facts = with(vec![lead()]);
    assert_eq!(found_in(&call, &facts).finding, Open);
    call.districts = vec![district("D1", "Distretto Uno", &["Consorzio Uno"])];
    assert_eq!(found_in(&call, &facts).finding, Met);
    call.districts = vec![district("D1", "Distretto Uno", &["Consorzio Due"])];
    let found = found_in(&call, &facts);
    assert_eq!(
        found.because,
        [Because::LeadNotRegistered("Consorzio Uno".into())]
    );
}

fn district(id: &str, name: &str, enti: &[&str]) -> call::act::District {
    call::act::District {
        id: id.to_owned(),
        name: name.to_owned(),
        enti_gestori: enti.iter().map(|e| (*e).to_owned()).collect(),
        comuni: Vec::new(),
        asl: Vec::new(),
        population: None,
    }
}

#[test]
fn one_or_all_enti_gestori_of_the_district() {
    let facts = Facts {
        districts: vec!["distretto UNO".into()],
        ..with(vec![lead(), coop()])
    };
    let (any, all) = (
        "{ kind = 'enti_gestori' }",
        "{ kind = 'enti_gestori', which = 'all' }",
    );
    let cases: [(&[&str], Finding, Finding); 4] = [
        (&["Consorzio Uno"], Met, Met),
        (&["Consorzio Uno", "Consorzio Tre"], Met, NotMet),
        (&["Consorzio Tre"], NotMet, NotMet),
        (&[], Met, Open),
    ];
    for (enti, one, every) in cases {
        for (rule, finding) in [(any, one), (all, every)] {
            let mut call = call_with(rule, "", "");
            call.districts = vec![
                district("D0", "Distretto Altro", &["Consorzio Uno"]),
                district("D1", "Distretto Uno", enti),
            ];
            assert_eq!(found_in(&call, &facts).finding, finding, "{rule} {enti:?}");
        }
    }
    expect(any, &[(with(vec![coop()]), NotMet)]);
    expect(all, &[(with(vec![coop()]), NotMet)]);
}

#[test]
fn enough_members_of_the_kinds() {
    let rule = "{ kind = 'partner_kinds', kinds = ['terzo_settore', 'volontariato'], min = 2 }";
    let odv = partner("Soccorso Tre", Kind::Volontariato);
    let outside = PartnerFacts {
        role: PartnerRole::AderenteEsterno,
        ..coop()
    };
    let left = PartnerFacts {
        status: PartnerStatus::Ritirato,
        ..coop()
    };
    let replaced = PartnerFacts {
        status: PartnerStatus::Subentrato,
        ..coop()
    };
    expect(
        rule,
        &[
            (with(vec![lead(), coop(), odv.clone()]), Met),
            (with(vec![lead(), odv.clone(), replaced]), Met),
            (with(vec![lead(), odv.clone(), outside]), NotMet),
            (with(vec![lead(), odv.clone(), left]), NotMet),
            (with(vec![lead(), odv, to_be_found()]), ToBeFound),
            (with(vec![lead(), to_be_found()]), NotMet),
            (with(vec![]), NotMet),
        ],
    );
}

#[test]
fn which_seat_counts_and_whose() {
    let rule = |seat: &str, more: &str| {
        format!(
            "{{ kind = 'seat', region = 'Piemonte', seat = '{seat}', of = ['terzo_settore']{more} }}"
        )
    };
    let seated = |legal: &str, operating: &str| PartnerFacts {
        legal_region: legal.to_owned(),
        operating_region: operating.to_owned(),
        ..coop()
    };
    let cases = [
        // legal, operating: finding for legal, operating, either
        ("Piemonte", "", [Met, Met, Met]),
        ("PIEMONTE", "Liguria", [Met, NotMet, Met]),
        ("Liguria", "piemonte", [NotMet, Met, Met]),
        ("Liguria", "", [NotMet, NotMet, NotMet]),
        ("", "", [NotMet, NotMet, NotMet]),
    ];
    for (legal, operating, findings) in cases {
        for (seat, finding) in ["legal", "operating", "either"].into_iter().zip(findings) {
            let facts = with(vec![lead(), seated(legal, operating)]);
            expect(&rule(seat, ""), &[(facts, finding)]);
        }
    }
    let one = rule("either", "");
    let every = rule("either", ", how_many = 'every'");
    let (here, away) = (seated("Piemonte", ""), seated("Liguria", ""));
    expect(
        &one,
        &[
            (with(vec![lead(), here.clone(), away.clone()]), Met),
            (with(vec![lead(), away.clone(), to_be_found()]), ToBeFound),
            (with(vec![lead(), here.clone(), to_be_found()]), Met),
            (with(vec![lead()]), NotMet),
        ],
    );
    expect(
        &every,
        &[
            (with(vec![lead(), here.clone()]), Met),
            (with(vec![lead(), here.clone(), away.clone()]), NotMet),
            (with(vec![lead(), here, to_be_found()]), ToBeFound),
            (with(vec![lead(), away, to_be_found()]), NotMet),
        ],
    );
    let all = "{ kind = 'seat', region = 'Piemonte', how_many = 'every' }";
    let foreign = PartnerFacts {
        legal_region: "Liguria".into(),
        ..lead()
    };
    expect(
        all,
        &[
            (with(vec![lead(), coop()]), Met),
            (with(vec![foreign, coop()]), NotMet),
        ],
    );
}

#[test]
fn enterprises_are_flagged_unless_the_call_admits_them() {
    let flagged = "{ kind = 'other_partners', kinds = ['comune', 'terzo_settore'] }";
    let admitted = "{ kind = 'other_partners', kinds = ['comune', 'terzo_settore', 'impresa'] }";
    let firm = partner("Ditta", Kind::Impresa);
    let social = PartnerFacts {
        kinds: vec![Kind::Impresa, Kind::TerzoSettore],
        ..firm.clone()
    };
    let outside = PartnerFacts {
        role: PartnerRole::AderenteEsterno,
        ..firm.clone()
    };
    let facts = with(vec![lead(), firm]);
    expect(
        flagged,
        &[
            (facts.clone(), NotMet),
            (with(vec![lead(), social]), Met),
            (with(vec![lead(), outside]), Met),
        ],
    );
    expect(admitted, &[(facts, Met)]);
}

#[test]
fn districts_stated_and_registered() {
    let stated = |names: &[&str]| Facts {
        districts: names.iter().map(|n| (*n).to_owned()).collect(),
        sender: "x".into(),
        ..Facts::default()
    };
    expect(
        "'district_stated'",
        &[
            (stated(&["Uno"]), Met),
            (stated(&[]), NotMet),
            (stated(&[" - "]), NotMet),
        ],
    );
    let mut call = call_with("{ kind = 'district_stated', registered = true }", "", "");
    call.districts = vec![district("D1", "Distretto Uno", &[])];
    for (names, finding) in [
        (&["Distretto Uno"][..], Met),
        (&["d1"], Met),
        (&["Distretto Uno", "Due"], NotMet),
    ] {
        assert_eq!(
            found_in(&call, &stated(names)).finding,
            finding,
            "{names:?}"
        );
    }
}

#[test]
fn deed_sections_declarations_and_documents() {
    let ats = with(vec![lead()]);
    let deed = Facts {
        deed: true,
        ..ats.clone()
    };
    let none = Facts {
        sender: "x".into(),
        ..Facts::default()
    };
    expect(
        "'ats_deed'",
        &[(deed, Met), (ats, NotMet), (none.clone(), NotMet)],
    );

    let sections = Facts {
        sections: [("needs".to_owned(), 40)].into(),
        ..none.clone()
    };
    let both = "{ kind = 'sections', ids = ['needs', 'idea'] }";
    expect(
        "{ kind = 'sections', ids = ['needs'] }",
        &[(sections.clone(), Met)],
    );
    expect(both, &[(sections.clone(), NotMet), (none.clone(), NotMet)]);
    let found = found(both, &sections);
    assert_eq!(found.because, [Because::SectionMissing("idea".into())]);

    let declared = |signed| Facts {
        declarations: vec![DeclarationFacts {
            kind: "de_minimis".into(),
            signed,
        }],
        ..none.clone()
    };
    let rule = "{ kind = 'declaration', declaration = 'de_minimis' }";
    expect(
        rule,
        &[
            (declared(true), Met),
            (declared(false), NotMet),
            (none.clone(), NotMet),
        ],
    );
    let rule = "{ kind = 'declaration', declaration = 'de_minimis', signature = 'not_asked' }";
    expect(rule, &[(declared(false), Met), (none.clone(), NotMet)]);

    let document = |kind: &str, summed, signed| DocumentFacts {
        name: "d.pdf".into(),
        kind: kind.to_owned(),
        summed,
        signed,
    };
    let filed = |documents: Vec<DocumentFacts>, not_filed: &[&str]| Facts {
        documents,
        not_filed: not_filed.iter().map(|n| (*n).to_owned()).collect(),
        ..none.clone()
    };
    let signed = document("application", true, true);
    expect(
        "{ kind = 'signed_documents', documents = ['application'] }",
        &[
            (
                filed(vec![signed.clone(), document("letter", true, false)], &[]),
                Met,
            ),
            (
                filed(vec![document("application", true, false)], &[]),
                NotMet,
            ),
            (
                filed(
                    vec![signed.clone(), document("application", true, false)],
                    &[],
                ),
                NotMet,
            ),
            (filed(vec![document("letter", true, true)], &[]), NotMet),
        ],
    );
    expect(
        "'documents_intact'",
        &[
            (filed(vec![document("letter", true, false)], &[]), Met),
            (filed(vec![document("letter", false, true)], &[]), NotMet),
            (filed(vec![signed], &["deed.pdf"]), NotMet),
            (none, NotMet),
        ],
    );
}

#[test]
fn co_production_goes_beyond_co_design() {
    let facts = |codesign, coproduction| Facts {
        codesign,
        coproduction,
        sender: "x".into(),
        ..Facts::default()
    };
    expect(
        "'participation'",
        &[(facts(0, 1), Met), (facts(3, 0), NotMet)],
    );
    expect(
        "{ kind = 'participation', codesign = 1, coproduction = 2 }",
        &[
            (facts(1, 2), Met),
            (facts(1, 1), NotMet),
            (facts(0, 2), NotMet),
        ],
    );
}

#[test]
fn a_section_may_be_as_long_as_the_phase_allows() {
    let section = "[[phase.section]]\nid = 'needs'\nname = 'Needs'\nmax_chars = 40";
    let call = call_with("'section_lengths'", "", section);
    for (characters, finding) in [(40, Met), (41, NotMet)] {
        let facts = Facts {
            sections: [("needs".to_owned(), characters)].into(),
            ..Facts::default()
        };
        assert_eq!(found_in(&call, &facts).finding, finding);
    }
}

#[test]
fn hybrid_and_manual_checks_wait_for_a_person() {
    let mut call = call_with("'one_lead'", "", "");
    call.phases[0].checks[0].mode = call::CheckMode::Hybrid;
    let found = found_in(&call, &with(vec![lead()]));
    assert_eq!((found.finding, found.needs_person), (Met, true));
    call.phases[0].checks[0].rule = None;
    let found = found_in(&call, &with(vec![lead()]));
    assert_eq!(
        (found.finding, found.needs_person, found.because),
        (Open, true, vec![])
    );
}

#[test]
fn an_integration_opens_what_the_rule_looks_at() {
    let opens = |rule: &str| fields_of(&call_with(rule, "budget = 9", "").phases[0].checks[0]);
    assert_eq!(opens("'received_in_time'"), [""; 0]);
    assert_eq!(opens("'one_lead'"), ["ats", "documents"]);
    assert_eq!(opens("'documents_intact'"), ["documents"]);
    assert_eq!(
        opens("{ kind = 'sections', ids = ['needs', 'idea'] }"),
        ["needs", "idea", "documents"]
    );
    let when = "{ kind = 'if', what = 'line', is = ['A'], then = 'budget_adds_up' }";
    assert_eq!(opens(when), ["budget", "documents"]);
    let call = wecare();
    assert_eq!(fields_of(check_of(&call, "B11")), ["budget"]);
    let manual = fields_of(check_of(&call, "A20"));
    assert!(manual.contains(&"idea") && !manual.contains(&"receipt"));
}
