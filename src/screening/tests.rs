//! Every rule met, not met and at its border; the stories of the domain (E2, E3) and its vectors.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod plan;
mod stories;
mod tables;

use std::fmt::Write as _;

use super::*;
use crate::call::{self, Check};
use crate::dossier::{
    ActivityFacts, AtsForm, DeclarationFacts, DocumentFacts, Kind, PartnerFacts, PartnerRole,
    PartnerStatus,
};

/// A call of one phase with one computed check, and what a test adds to it.
fn call_with(rule: &str, head: &str, phase: &str) -> Call {
    let mut text = format!("[call]\nid = 'C'\ntitle = 'Call'\n{head}\n[scale]\nmax = 5\n");
    let _ = write!(
        text,
        "[[phase]]\nid = 'P'\nname = 'Phase'\n{phase}\n[[phase.check]]\nid = 'X'\nname = 'X'\n\
         mode = 'auto'\nrule = {rule}\non_fail = 'excluded'\nbasis = 'Art. 1'\n\
         [[phase.criterion]]\nid = 'A'\nname = 'A'\nweight = 10\n"
    );
    call::parse("c.toml", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn check_of<'c>(call: &'c Call, id: &str) -> &'c Check {
    let mut checks = call.phases.iter().flat_map(|phase| &phase.checks);
    checks.find(|check| check.id.as_str() == id).unwrap()
}

/// What a rule finds on some facts, alone in its phase.
fn found_in(call: &Call, facts: &Facts) -> Found {
    let id = ProjectId::from("1");
    let subject = Subject {
        call,
        phase: &call.phases[0],
        id: &id,
        facts,
        limit: None,
        across: &Across::of(call, [(&id, facts)]),
        before: None,
        supported: false,
    };
    find(&call.phases[0].checks[0], &subject)
}

fn found(rule: &str, facts: &Facts) -> Found {
    found_in(&call_with(rule, "", ""), facts)
}

fn body(name: &str, kinds: &[Kind], role: PartnerRole, status: PartnerStatus) -> PartnerFacts {
    PartnerFacts {
        name: name.to_owned(),
        tax_code: String::new(),
        kinds: kinds.to_vec(),
        role,
        status,
        legal_region: "Piemonte".to_owned(),
        operating_region: String::new(),
    }
}

fn lead() -> PartnerFacts {
    let kinds = [Kind::EnteGestore, Kind::Comune];
    body(
        "Consorzio Uno",
        &kinds,
        PartnerRole::Capofila,
        PartnerStatus::Confermato,
    )
}

fn partner(name: &str, kind: Kind) -> PartnerFacts {
    body(name, &[kind], PartnerRole::Partner, PartnerStatus::Impegno)
}

fn to_be_found() -> PartnerFacts {
    let kinds = [Kind::TerzoSettore];
    body(
        "",
        &kinds,
        PartnerRole::Partner,
        PartnerStatus::DaIndividuare,
    )
}

fn with(partners: Vec<PartnerFacts>) -> Facts {
    Facts {
        ats: Some(AtsForm::Costituenda),
        partners,
        ..Facts::default()
    }
}

fn wecare() -> Call {
    let file = include_bytes!("../../data/calls/wecare-m1.toml");
    call::parse("wecare-m1.toml", file).unwrap()
}
