//! The projects of the demonstration under the checks of the call.

use vaglio::call::{CheckMode, Limit, OnFail};
use vaglio::dossier::{Facts, Mapping, Source, read_projects};
use vaglio::ids::ProjectId;
use vaglio::screening::{Across, Finding, Subject, find};

use super::definitive::{data, wecare};

/// Which computed checks do not come out as met, for each of the demonstration's projects.
#[test]
fn most_pass_one_is_asked_for_more_and_one_lacks_its_partner() {
    let call = wecare();
    let phase = &call.phases[0];
    let file = |n: usize| Source {
        name: format!("P{n:02}.json"),
        bytes: data(&format!("demo/projects/P{n:02}.json")),
    };
    let files: Vec<Source> = (1..=14).map(file).collect();
    let dossiers = read_projects(&files, &Mapping::default(), phase).unwrap();
    let projects: Vec<(ProjectId, Facts)> = dossiers
        .iter()
        .map(|d| (d.id.as_str().into(), Facts::of(d)))
        .collect();
    let across = Across::of(&call, projects.iter().map(|(id, facts)| (id, facts)));
    let limit = Limit {
        at: "2017-12-21T00:00:00+01:00".parse().unwrap(),
        inclusive: false,
    };
    let mut told = Vec::new();
    for (id, facts) in &projects {
        let subject = Subject {
            call: &call,
            phase,
            id,
            facts,
            limit: Some(limit),
            across: &across,
            before: None,
            supported: false,
        };
        for check in phase.checks.iter().filter(|c| c.mode != CheckMode::Manual) {
            let found = find(check, &subject);
            if found.finding != Finding::Met && check.on_fail != OnFail::Warning {
                told.push(format!("{id} {} {:?}", check.id, found.finding));
            }
        }
    }
    assert_eq!(
        told,
        ["P07 A06 ToBeFound", "P07 A07 ToBeFound", "P14 A22 NotMet"]
    );
}
