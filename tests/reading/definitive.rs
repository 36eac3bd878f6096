//! The definitive project: its example, its columns, and what changed since the preliminary one.

use std::path::Path;

use vaglio::call::{self, Call, CheckMode, Limit, Phase};
use vaglio::dossier::{self, Dossier, Facts, Mapping, compare, missing_sections};
use vaglio::ids::ProjectId;
use vaglio::screening::{Across, Before, Finding, Subject, find};

use super::phase::{read, refusal, source};

pub(super) fn data(path: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data")
            .join(path),
    )
    .unwrap()
}

pub(super) fn wecare() -> Call {
    call::parse("wecare-m1.toml", &data("calls/wecare-m1.toml")).unwrap()
}

fn example(name: &str, phase: &Phase) -> Dossier {
    let sources = [source(name, data(name))];
    dossier::read_projects(&sources, &Mapping::default(), phase)
        .unwrap()
        .remove(0)
}

/// What does not come out as met, with its reasons.
fn unmet(subject: &Subject<'_>) -> Vec<String> {
    let checks = subject.phase.checks.iter();
    let computed = checks.filter(|check| check.mode != CheckMode::Manual);
    computed
        .map(|check| (check, find(check, subject)))
        .filter(|(_, found)| found.finding != Finding::Met)
        .map(|(check, found)| format!("{}: {:?}", check.id, found.because))
        .collect()
}

#[test]
fn both_examples_pass_every_check_that_is_computed() {
    let call = wecare();
    let [first, second] = [&call.phases[0], &call.phases[1]];
    let (before, after) = (
        example("project.example.json", first),
        example("definitive.example.json", second),
    );
    assert_eq!(missing_sections(&before, first), [""; 0]);
    assert_eq!(missing_sections(&after, second), [""; 0]);
    let id = ProjectId::from(before.id.as_str());
    let (old, new) = (Facts::of(&before), Facts::of(&after));
    let limit = |at: &str| Limit {
        at: at.parse().unwrap(),
        inclusive: false,
    };
    let subject = Subject {
        call: &call,
        phase: first,
        id: &id,
        facts: &old,
        limit: Some(limit("2017-12-21T00:00:00+01:00")),
        across: &Across::of(&call, [(&id, &old)]),
        before: None,
        supported: false,
    };
    assert_eq!(unmet(&subject), [""; 0]);
    let subject = Subject {
        phase: second,
        facts: &new,
        limit: Some(limit("2018-08-24T00:00:00+02:00")),
        across: &Across::of(&call, [(&id, &new)]),
        before: Some(Before {
            facts: &old,
            admitted: true,
            reserves: &[],
            withdrawn: false,
        }),
        supported: true,
        ..subject
    };
    assert_eq!(unmet(&subject), [""; 0]);
}

#[test]
fn the_example_comes_back_as_it_is_and_its_facts_too() {
    let call = wecare();
    let dossier = example("definitive.example.json", &call.phases[1]);
    let written = serde_json::to_string(&dossier).unwrap();
    let again = read(&[source("again.json", written)], &["changes"], &[]).unwrap();
    assert_eq!(again[0], dossier);
    let facts = Facts::of(&dossier);
    let kept = serde_json::to_string(&facts).unwrap();
    assert_eq!(serde_json::from_str::<Facts>(&kept).unwrap(), facts);
    assert!(kept.len() < 3_500, "{} bytes in the log", kept.len());
    assert_eq!(facts.requested_cents(), Some(15_000_000));
    assert_eq!(facts.tax_codes().count(), 3);
    assert!(serde_json::from_str::<Facts>(r#"{"budgets": 1}"#).is_err());
    assert_eq!(serde_json::to_string(&Facts::default()).unwrap(), "{}");
}

#[test]
fn what_changed_since_the_preliminary_is_told_by_field() {
    let call = wecare();
    let before = example("project.example.json", &call.phases[0]);
    let after = example("definitive.example.json", &call.phases[1]);
    let fields = compare(&before, &after).fields();
    for same in [
        "title",
        "districts",
        "needs",
        "idea",
        "innovation_elements",
        "coherence",
    ] {
        assert!(!fields.contains(&same), "{same}");
    }
    for new in ["ats", "participation", "activities", "budget", "sections"] {
        assert!(fields.contains(&new), "{new}");
    }
}

#[test]
fn columns_fill_a_definitive_project() {
    let text = "id,title,activities,duration_months,start_planned,budget,budget_total,requested,sustainability,\
        governance,priorities,priorities_version,pot,line,size_class,risks\n\
        1,T,Si apre,20,2018-10-01,Note,1000.5,800,Resta,Si decide insieme,P1; P2,2017,unica,A,piccola,Neve\n";
    let sections = ["activities!", "budget!", "governance!", "priorities"];
    let found = read(&[source("p.csv", text)], &sections, &[]).unwrap();
    let d = &found[0];
    let budget = d.budget.as_ref().unwrap();
    assert_eq!(
        (
            budget.total_cents,
            budget.requested_cents,
            budget.text.as_str()
        ),
        (Some(100_050), Some(80_000), "Note")
    );
    assert_eq!(d.activities[0].objective, "Si apre");
    assert_eq!((d.duration_months, d.pot.as_str()), (Some(20), "unica"));
    assert_eq!(d.start_planned, Some(jiff::civil::date(2018, 10, 1)));
    assert_eq!(d.governance.as_ref().unwrap().rules, "Si decide insieme");
    assert_eq!(d.coherence, None);
    assert_eq!(d.priorities.as_ref().unwrap().refs, ["P1", "P2"]);
    assert!(d.further.is_empty(), "{:?}", d.further);
    // Without a section of that name the column is part of the coherence, as in a preliminary.
    let found = read(&[source("p.csv", text)], &["coherence"], &[]).unwrap();
    let coherence = found[0].coherence.as_ref().unwrap();
    assert_eq!(coherence.governance, "Si decide insieme");
    assert_eq!(found[0].governance, None);
}

#[test]
fn a_column_that_is_no_number_is_told() {
    let text = "id,title,duration_months,requested\n1,T,un anno,\"1.000,00\"\n2,T,20,-5\n";
    let told = refusal(read(&[source("p.csv", text)], &[], &[]));
    assert_eq!(
        told,
        [
            "p.csv, row 2, column «duration_months»: is no whole number of months. Write it like 18",
            "p.csv, row 2, column «requested»: is no amount in euro. Write it like 12500.50",
            "p.csv, row 3, column «requested»: is no amount in euro. Write it like 12500.50",
        ]
    );
}

#[test]
fn a_table_that_goes_out_comes_back_with_plan_and_texts() {
    let call = wecare();
    let phase = &call.phases[1];
    let dossier = example("definitive.example.json", phase);
    let csv = vaglio::export::projects(phase, std::slice::from_ref(&dossier)).to_csv();
    let sources = [source("out.csv", csv)];
    let back = dossier::read_projects(&sources, &Mapping::default(), phase)
        .unwrap()
        .remove(0);
    assert_eq!(back.duration_months, dossier.duration_months);
    assert_eq!(back.start_planned, dossier.start_planned);
    let money = |d: &Dossier| {
        let budget = d.budget.as_ref().unwrap();
        (budget.total_cents, budget.requested_cents)
    };
    assert_eq!(money(&back), money(&dossier));
    assert_eq!(missing_sections(&back, phase), [""; 0]);
    let text = back.sustainability.unwrap().text;
    assert!(
        text.contains("piano di zona") && text.contains("36000.00 EUR"),
        "{text}"
    );
}
