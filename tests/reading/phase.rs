//! A small phase built by hand, and sources from texts and stored files.

use vaglio::call::{
    Consensus, Criterion, Decision, Divergence, Method, Phase, Reveal, Scale, Scorers, Scoring,
    Section, Sub, Total,
};
use vaglio::dossier::{Dossier, Mapping, Problem, Source, read_projects};
use vaglio::exact::Exact;
use vaglio::lang::Text;

/// Sub-criteria `INN1` (1 to 5 in steps of 1) and `INN2` (0 to 5 in halves); sections: each name
/// given, required where it ends in `!`.
pub(super) fn phase(sections: &[&str]) -> Phase {
    let sub = |id: &str, min: i64, step: Exact| Sub {
        id: id.into(),
        name: Text::same(id),
        question: None,
        weight: Exact::from(10),
        criterion: 0,
        scale: Scale {
            min: Exact::from(min),
            max: Exact::from(5),
            step,
            anchor_step: None,
        },
        levels: Vec::new(),
    };
    let section = |name: &&str| Section {
        id: name.trim_end_matches('!').to_owned(),
        name: Text::same(name),
        required: name.ends_with('!'),
        max_chars: None,
    };
    Phase {
        id: "P1".into(),
        name: Text::same("Preliminary"),
        deadline: None,
        decision: Decision::RequirementsOnly,
        sections: sections.iter().map(section).collect(),
        checks: Vec::new(),
        screening: false,
        integration: None,
        procedure_days: None,
        pots: Vec::new(),
        scorers: Scorers::EveryMember,
        partial_sheets: false,
        reveal: Reveal::WhenAllSealed,
        scoring: Scoring {
            total: Total::Points,
            order: vaglio::call::Averaging::CriterionFirst,
            decimals: 1,
            rounding: None,
            lowest_is_best: false,
        },
        consensus: Consensus {
            method: Method::Agreed,
            every_answer: false,
        },
        divergence: Divergence::default(),
        thresholds: Vec::new(),
        gates: Vec::new(),
        tie_break: Vec::new(),
        budget_cut: None,
        duration_months: None,
        criteria: vec![Criterion {
            id: "INN".into(),
            name: Text::same("Innovation"),
            weight: Exact::from(20),
            bonus: false,
            sections: Vec::new(),
            subs: 0..2,
        }],
        subs: vec![
            sub("INN1", 1, Exact::from(1)),
            sub("INN2", 0, Exact::ratio(1, 2)),
        ],
    }
}

pub(super) fn source(name: &str, bytes: impl AsRef<[u8]>) -> Source {
    Source {
        name: name.to_owned(),
        bytes: bytes.as_ref().to_vec(),
    }
}

/// A file of `tests/data/reading`.
pub(super) fn stored(name: &str) -> Source {
    let path = format!("{}/tests/data/reading/{name}", env!("CARGO_MANIFEST_DIR"));
    source(name, std::fs::read(path).unwrap())
}

pub(super) fn read(
    sources: &[Source],
    sections: &[&str],
    map: &[&str],
) -> Result<Vec<Dossier>, Vec<Problem>> {
    read_projects(sources, &Mapping::parse(map).unwrap(), &phase(sections))
}

/// The messages of a refusal.
pub(super) fn refusal<T: std::fmt::Debug>(result: Result<T, Vec<Problem>>) -> Vec<String> {
    result
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect()
}
