//! Rules on the definitive project and on its phase before, case by case.

use super::*;
use crate::dossier::{BudgetFacts, ChangeFacts, Priorities};
use crate::screening::Finding::{Met, NotMet, Open};

fn known() -> Facts {
    Facts {
        sender: "x".into(),
        ..Facts::default()
    }
}

#[test]
fn the_duration_includes_both_ends() {
    let call = call_with("'duration'", "", "duration_months = { min = 18, max = 24 }");
    for (months, finding) in [(17, NotMet), (18, Met), (24, Met), (25, NotMet)] {
        let facts = Facts {
            duration_months: Some(months),
            ..known()
        };
        assert_eq!(found_in(&call, &facts).finding, finding, "{months}");
    }
    assert_eq!(found_in(&call, &known()).because, [Because::NoDuration]);
}

fn activity(id: &str, owner: &str, with: &[&str], months: (u16, u16)) -> ActivityFacts {
    ActivityFacts {
        id: id.to_owned(),
        owner: owner.to_owned(),
        with: with.iter().map(|w| (*w).to_owned()).collect(),
        start_month: Some(months.0),
        end_month: Some(months.1),
        output: true,
    }
}

#[test]
fn activities_have_owner_months_and_output() {
    let whole = activity("A1", "Consorzio Uno", &[], (1, 4));
    let mut facts = Facts {
        activities: vec![whole.clone()],
        ..known()
    };
    assert_eq!(found("'activities_detailed'", &facts).finding, Met);
    facts.activities.push(ActivityFacts {
        owner: String::new(),
        end_month: None,
        ..whole
    });
    let lacks = Because::ActivityLacks {
        activity: "A1".into(),
        owner: true,
        months: true,
        output: false,
    };
    assert_eq!(found("'activities_detailed'", &facts).because, [lacks]);
    assert_eq!(found("'activities_detailed'", &known()).finding, NotMet);
}

#[test]
fn activities_lie_within_the_duration_and_every_member_has_one() {
    let coop = PartnerFacts {
        tax_code: "123".into(),
        ..partner("Coop", Kind::TerzoSettore)
    };
    let facts = |activities: Vec<ActivityFacts>| Facts {
        duration_months: Some(20),
        activities,
        ..with(vec![lead(), coop.clone(), to_be_found()])
    };
    let own = |months| activity("A1", "Consorzio Uno", &["123"], months);
    for (months, finding) in [
        ((1, 20), Met),
        ((20, 20), Met),
        ((1, 21), NotMet),
        ((0, 3), NotMet),
        ((5, 4), NotMet),
    ] {
        let found = found("'activities_within'", &facts(vec![own(months)]));
        assert_eq!(found.finding, finding, "{months:?}");
    }
    let late = ActivityFacts {
        end_month: None,
        ..own((30, 30))
    };
    let late = found("'activities_within'", &facts(vec![late]));
    assert_eq!(late.finding, NotMet, "one stated month is judged alone");
    let idle = found(
        "'activities_within'",
        &facts(vec![activity("A1", "consorzio uno", &[], (1, 2))]),
    );
    assert_eq!(idle.because, [Because::WithoutActivity("Coop".into())]);
}

#[test]
fn an_activity_is_shared_with_somebody_other_than_the_lead() {
    let facts = |owner: &str, others: &[&str]| Facts {
        activities: vec![activity("A1", owner, others, (1, 2))],
        ..with(vec![
            lead(),
            PartnerFacts {
                tax_code: "123".into(),
                ..partner("Coop", Kind::TerzoSettore)
            },
        ])
    };
    let cases: [(&str, &[&str], Finding); 9] = [
        ("Consorzio Uno", &["Coop"], Met),
        ("Coop", &["Consorzio Uno"], Met),
        ("Consorzio Uno", &["Abitanti"], Met),
        ("Consorzio Uno", &["consorzio uno"], NotMet),
        ("Coop", &["Coop"], NotMet),
        ("Coop", &["123"], NotMet),
        ("Coop", &[], NotMet),
        ("", &["Coop"], NotMet),
        ("", &["Coop", "Abitanti"], Met),
    ];
    for (owner, others, finding) in cases {
        let found = found("'coproduced_activity'", &facts(owner, others));
        assert_eq!(found.finding, finding, "{owner} {others:?}");
    }
}

fn money(
    lines: Option<i64>,
    total: Option<i64>,
    requested: Option<i64>,
    brought: (i64, i64),
) -> Facts {
    Facts {
        budget: Some(BudgetFacts {
            lines_cents: lines,
            total_cents: total,
            requested_cents: requested,
            money_cents: brought.0,
            in_kind_cents: brought.1,
            below_zero: false,
        }),
        ..known()
    }
}

#[test]
fn the_budget_adds_up_to_the_cent() {
    let counted = "'budget_adds_up'";
    let not = "{ kind = 'budget_adds_up', in_kind = 'not_counted' }";
    let sound = money(Some(1_000), Some(1_000), Some(800), (150, 50));
    assert_eq!(found(counted, &sound).finding, Met);
    assert_eq!(
        found(not, &sound).because,
        [Because::FundingDiffers(950, 1_000)]
    );
    let off = money(Some(999), Some(1_000), Some(800), (150, 50));
    assert_eq!(
        found(counted, &off).because,
        [Because::LinesDiffer(999, 1_000)]
    );
    let lacks = found(counted, &money(None, Some(1), None, (0, 0)));
    let parts = [BudgetPart::Lines, BudgetPart::Requested].map(Because::BudgetLacks);
    assert_eq!(lacks.because, parts);
    assert_eq!(found(counted, &known()).because.len(), 3);
    let mut negative = sound;
    negative.budget.as_mut().unwrap().below_zero = true;
    assert_eq!(found(counted, &negative).because, [Because::BelowZero]);
}

#[test]
fn amounts_lie_within_bounds_and_the_budget() {
    let rule = "{ kind = 'amount', of = 'total', min = 600.00, max = 2000 }";
    for (total, finding) in [
        (59_999, NotMet),
        (60_000, Met),
        (200_000, Met),
        (200_001, NotMet),
    ] {
        let facts = money(None, Some(total), None, (0, 0));
        assert_eq!(found(rule, &facts).finding, finding, "{total}");
    }
    let mut call = call_with(
        "{ kind = 'amount', within_budget = true }",
        "budget = '100.00'",
        "",
    );
    let facts = |requested, pot: &str| Facts {
        pot: pot.to_owned(),
        ..money(None, None, Some(requested), (0, 0))
    };
    assert_eq!(found_in(&call, &facts(10_000, "")).finding, Met);
    assert_eq!(found_in(&call, &facts(10_001, "")).finding, NotMet);
    call.reserve_cents = 1_000;
    assert_eq!(found_in(&call, &facts(9_000, "")).finding, Met);
    assert_eq!(found_in(&call, &facts(9_001, "")).finding, NotMet);
    call.phases[0].pots = vec![call::act::Pot {
        id: "regional".into(),
        name: crate::lang::Text::same("Regional"),
        budget_cents: 4_000,
    }];
    assert_eq!(found_in(&call, &facts(4_000, "Regional")).finding, Met);
    assert_eq!(found_in(&call, &facts(4_001, "regional")).finding, NotMet);
    let only = found_in(&call, &facts(4_001, ""));
    assert_eq!(only.finding, NotMet, "the only pot needs no name");
    assert_eq!(
        found_in(&call, &known()).because,
        [Because::BudgetLacks(BudgetPart::Requested)]
    );
}

#[test]
fn co_financing_reaches_its_share_exactly() {
    let rule = "{ kind = 'cofinance', min_share = 0.20 }";
    let strict = "{ kind = 'cofinance', min_share = 0.20, in_kind = 'not_counted' }";
    for (brought, counted, not) in [
        ((200, 0), Met, Met),
        ((199, 0), NotMet, NotMet),
        ((150, 50), Met, NotMet),
    ] {
        let facts = money(None, Some(1_000), None, brought);
        assert_eq!(found(rule, &facts).finding, counted, "{brought:?}");
        assert_eq!(found(strict, &facts).finding, not, "{brought:?}");
    }
    assert_eq!(
        found(rule, &money(None, Some(0), None, (5, 0))).finding,
        NotMet
    );
}

#[test]
fn a_pot_a_line_or_a_size_class_is_named() {
    let rule = "{ kind = 'named', what = 'size_class', among = ['micro', 'piccola'] }";
    for (word, finding) in [("Micro", Met), ("grande", NotMet), ("", NotMet)] {
        let facts = Facts {
            size_class: word.into(),
            ..known()
        };
        assert_eq!(found(rule, &facts).finding, finding, "{word}");
    }
    let mut call = call_with("{ kind = 'named', what = 'pot' }", "", "");
    let facts = Facts {
        pot: "regionale".into(),
        ..known()
    };
    assert_eq!(found_in(&call, &facts).finding, Met);
    call.phases[0].pots = vec![call::act::Pot {
        id: "sovra".into(),
        name: crate::lang::Text::same("Sovra"),
        budget_cents: 1,
    }];
    assert_eq!(found_in(&call, &facts).finding, NotMet);
}

#[test]
fn large_firms_state_how_they_open_to_the_territory() {
    let section = "[[phase.section]]\nid = 'opening'\nname = 'Opening'";
    let rule = "{ kind = 'if', what = 'size_class', is = ['grande'], then = { kind = 'sections', ids = ['opening'] } }";
    let call = call_with(rule, "", section);
    let facts = |class: &str, characters: Option<u32>| Facts {
        size_class: class.to_owned(),
        sections: characters
            .map(|c| ("opening".to_owned(), c))
            .into_iter()
            .collect(),
        ..known()
    };
    assert_eq!(found_in(&call, &facts("piccola", None)).finding, Met);
    assert_eq!(found_in(&call, &facts("Grande", None)).finding, NotMet);
    assert_eq!(found_in(&call, &facts("Grande", Some(9))).finding, Met);
    assert_eq!(found_in(&call, &facts("", Some(9))).finding, Open);
}

#[test]
fn priorities_stand_in_a_version_that_the_call_knows() {
    let facts = |version: &str, refs: &[&str]| Facts {
        priorities: Some(Priorities {
            version: version.to_owned(),
            refs: refs.iter().map(|r| (*r).to_owned()).collect(),
        }),
        ..known()
    };
    let mut call = call_with("'priorities'", "", "");
    assert_eq!(found_in(&call, &facts("2017", &["P9"])).finding, Met);
    assert_eq!(
        found_in(&call, &facts("", &["P9"])).because,
        [Because::NoVersion]
    );
    let none = [Because::NoPriorities, Because::NoVersion];
    assert_eq!(found_in(&call, &known()).because, none);
    let principle = |id: &str| call::act::Principle {
        id: id.into(),
        name: crate::lang::Text::same(id),
    };
    call.priority_lists = vec![call::act::PriorityList {
        id: "2017".into(),
        from: None,
        to: None,
        items: vec![principle("P1"), principle("P2")],
    }];
    assert_eq!(found_in(&call, &facts("2017", &["p2"])).finding, Met);
    let unknown = [Because::PriorityUnknown("P9".into())];
    assert_eq!(
        found_in(&call, &facts("2017", &["P1", "P9"])).because,
        unknown
    );
    let version = [Because::VersionUnknown("2019".into())];
    assert_eq!(found_in(&call, &facts("2019", &["P1"])).because, version);
}

#[test]
fn support_is_on_record_or_not() {
    let call = call_with("'support_recorded'", "", "");
    let facts = Facts {
        support_body: "Ente".into(),
        ..known()
    };
    assert_eq!(
        found_in(&call, &facts).because,
        [Because::NoSupport("Ente".into())]
    );
    let id = ProjectId::from("1");
    let subject = Subject {
        call: &call,
        phase: &call.phases[0],
        id: &id,
        facts: &facts,
        limit: None,
        across: &Across::default(),
        before: None,
        supported: true,
    };
    assert_eq!(find(&call.phases[0].checks[0], &subject).finding, Met);
}

/// What a rule of the second phase finds against a first.
fn against(rule: &str, before: &Before<'_>, after: &Facts) -> Found {
    let call = call_with(rule, "", "");
    let id = ProjectId::from("1");
    let subject = Subject {
        call: &call,
        phase: &call.phases[0],
        id: &id,
        facts: after,
        limit: None,
        across: &Across::of(&call, [(&id, after)]),
        before: Some(*before),
        supported: false,
    };
    find(&call.phases[0].checks[0], &subject)
}

fn admitted(facts: &Facts) -> Before<'_> {
    Before {
        facts,
        admitted: true,
        reserves: &[],
        withdrawn: false,
    }
}

#[test]
fn only_the_admitted_who_stayed_go_on() {
    let facts = known();
    let rule = "'admitted_before'";
    let before = admitted(&facts);
    assert_eq!(against(rule, &before, &facts).finding, Met);
    let refused = Before {
        admitted: false,
        ..before
    };
    assert_eq!(
        against(rule, &refused, &facts).because,
        [Because::NotAdmitted]
    );
    let gone = Before {
        withdrawn: true,
        ..before
    };
    assert_eq!(against(rule, &gone, &facts).because, [Because::Withdrawn]);
    let unknown = found(rule, &facts);
    assert_eq!(
        (unknown.finding, unknown.because),
        (NotMet, vec![Because::NoPhaseBefore])
    );
}

#[test]
fn another_lead_is_told_by_tax_code_first() {
    let coded = |name: &str, code: &str| {
        with(vec![PartnerFacts {
            name: name.into(),
            tax_code: code.into(),
            ..lead()
        }])
    };
    let before = coded("Consorzio Uno", "1");
    let rule = "'same_lead'";
    assert_eq!(
        against(
            rule,
            &admitted(&before),
            &coded("Consorzio Uno, già ABC", "1")
        )
        .finding,
        Met
    );
    assert_eq!(
        against(rule, &admitted(&before), &coded("consorzio uno", "")).finding,
        Met
    );
    let found = against(rule, &admitted(&before), &coded("Consorzio Uno", "2"));
    let changed = Because::LeadChanged("Consorzio Uno".into(), "Consorzio Uno".into());
    assert_eq!(found.because, [changed]);
    assert_eq!(
        against(rule, &admitted(&before), &with(vec![])).finding,
        NotMet
    );
}

#[test]
fn changes_of_members_are_declared_with_a_reason() {
    let (coop, odv) = (
        partner("Coop", Kind::TerzoSettore),
        partner("Odv", Kind::Volontariato),
    );
    let before = with(vec![lead(), coop, to_be_found()]);
    let declared = |partner: &str, reasoned| ChangeFacts {
        partner: partner.into(),
        reasoned,
    };
    let after = |changes: Vec<ChangeFacts>| Facts {
        partner_changes: changes,
        ..with(vec![lead(), odv.clone()])
    };
    let rule = "'partner_changes_declared'";
    let both = after(vec![declared("ODV", true), declared("Coop", true)]);
    assert_eq!(against(rule, &admitted(&before), &both).finding, Met);
    let half = against(
        rule,
        &admitted(&before),
        &after(vec![declared("odv", false)]),
    );
    let because = [
        Because::ChangeNotDeclared("Coop".into()),
        Because::ChangeWithoutReason("Odv".into()),
    ];
    assert_eq!(half.because, because);
    // A firmer adhesion is no change, nor is a supporter outside the association.
    let firmer = with(vec![
        lead(),
        PartnerFacts {
            status: PartnerStatus::Confermato,
            ..partner("Coop", Kind::TerzoSettore)
        },
        PartnerFacts {
            role: PartnerRole::AderenteEsterno,
            ..odv
        },
    ]);
    assert_eq!(against(rule, &admitted(&before), &firmer).finding, Met);
}
