//! What differs between two versions of a call: whether only its words changed, or a rule.

use super::{Call, Check, Criterion, District, Phase, Section, Sub};
use crate::lang::Text;

impl Call {
    /// The first rule in which another version differs from this one, by its key; `None` where
    /// only wording does. Texts, acts and notes are wording; everything that decides is a rule.
    #[must_use]
    pub fn rule_changed(&self, other: &Self) -> Option<&'static str> {
        // Without `..`: whoever adds a key says here which of the two it is.
        let Self {
            id,
            title: _,
            fund: _,
            budget_cents,
            reserve_cents,
            timezone,
            languages: _,
            sources: _,
            individual_marks_in_minutes: _,
            programme: _,
            publicity: _,
            acts: _,
            authorities: _,
            district_name: _,
            districts,
            principles: _,
            priority_lists,
            priority_version,
            quorum,
            conflicts_declared,
            phases,
            hash: _,
        } = other;
        let head = [
            ("call.id", self.id == *id),
            ("call.budget", self.budget_cents == *budget_cents),
            ("call.reserve", self.reserve_cents == *reserve_cents),
            ("call.timezone", self.timezone == *timezone),
            ("call.quorum", self.quorum == *quorum),
            (
                "call.conflicts_of_interest",
                self.conflicts_declared == *conflicts_declared,
            ),
            (
                "call.district",
                bare_districts(&self.districts) == bare_districts(districts),
            ),
            ("call.priority_list", self.priority_lists == *priority_lists),
            (
                "call.priority_version",
                self.priority_version == *priority_version,
            ),
            ("phase", self.phases.len() == phases.len()),
        ];
        let phases = self.phases.iter().zip(phases);
        let changed = |(key, same): (&'static str, bool)| (!same).then_some(key);
        head.into_iter()
            .find_map(changed)
            .or_else(|| phases.filter_map(|(a, b)| phase_changed(a, b)).next())
    }

    /// The first rule of one phase, by its place, in which another version differs from this one.
    #[must_use]
    pub fn phase_rule_changed(&self, other: &Self, place: usize) -> Option<&'static str> {
        let (mine, theirs) = (self.phases.get(place)?, other.phases.get(place)?);
        phase_changed(mine, theirs)
    }
}

fn phase_changed(a: &Phase, b: &Phase) -> Option<&'static str> {
    let Phase {
        id,
        name: _,
        deadline,
        decision,
        sections,
        checks,
        screening,
        integration,
        procedure_days,
        pots,
        scorers,
        partial_sheets,
        reveal,
        scoring,
        consensus,
        divergence,
        thresholds,
        gates,
        tie_break,
        budget_cut,
        duration_months,
        criteria,
        subs,
    } = b;
    let rules = [
        ("phase.id", a.id == *id),
        ("phase.deadline", a.deadline == *deadline),
        ("phase.decision", a.decision == *decision),
        ("phase.screening", a.screening == *screening),
        ("phase.integration", a.integration == *integration),
        ("phase.procedure_days", a.procedure_days == *procedure_days),
        (
            "phase.section",
            bare(&a.sections, bare_section) == bare(sections, bare_section),
        ),
        (
            "phase.check",
            bare(&a.checks, bare_check) == bare(checks, bare_check),
        ),
        ("phase.scorers", a.scorers == *scorers),
        ("phase.partial_sheets", a.partial_sheets == *partial_sheets),
        ("phase.reveal", a.reveal == *reveal),
        ("phase.scoring", a.scoring == *scoring),
        ("phase.consensus", a.consensus == *consensus),
        ("phase.divergence", a.divergence == *divergence),
        ("phase.thresholds", a.thresholds == *thresholds),
        ("phase.gates", a.gates == *gates),
        ("phase.tie_break", a.tie_break == *tie_break),
        ("phase.budget_cut", a.budget_cut == *budget_cut),
        (
            "phase.pot",
            bare(&a.pots, |p| (p.id.clone(), p.budget_cents))
                == bare(pots, |p| (p.id.clone(), p.budget_cents)),
        ),
        (
            "phase.duration_months",
            a.duration_months == *duration_months,
        ),
        (
            "phase.criterion",
            bare(&a.criteria, bare_criterion) == bare(criteria, bare_criterion),
        ),
        (
            "phase.criterion.sub",
            bare(&a.subs, bare_sub) == bare(subs, bare_sub),
        ),
    ];
    rules
        .into_iter()
        .find_map(|(key, same)| (!same).then_some(key))
}

/// Parts of a call without their words.
fn bare<T, U>(parts: &[T], one: impl Fn(&T) -> U) -> Vec<U> {
    parts.iter().map(one).collect()
}

/// What checks look at: by which texts a district is meant, and who are its bodies.
fn bare_districts(districts: &[District]) -> Vec<(&str, &str, &[String])> {
    let districts = districts.iter();
    districts
        .map(|d| (d.id.as_str(), d.name.as_str(), d.enti_gestori.as_slice()))
        .collect()
}

fn bare_section(section: &Section) -> Section {
    Section {
        name: Text::default(),
        ..section.clone()
    }
}

/// What a check is based on and which data it reads are notes for its reader.
fn bare_check(check: &Check) -> Check {
    Check {
        name: Text::default(),
        data: String::new(),
        basis: String::new(),
        ..check.clone()
    }
}

fn bare_criterion(criterion: &Criterion) -> Criterion {
    Criterion {
        name: Text::default(),
        ..criterion.clone()
    }
}

/// Sub-criteria without their words. An anchor is wording here: that a typing mistake in it is
/// mended without a change of meaning is for the act to state.
fn bare_sub(sub: &Sub) -> Sub {
    let mut sub = sub.clone();
    sub.name = Text::default();
    sub.question = None;
    for level in &mut sub.levels {
        level.anchor = Text::default();
    }
    sub
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use crate::call::{Call, parse};

    const WECARE: &str = include_str!("../../data/calls/wecare-m1.toml");

    fn changed(from: &str, to: &str) -> Option<&'static str> {
        let read = |text: &str| -> Call { parse("c.toml", text.as_bytes()).unwrap() };
        let text = WECARE.replacen(from, to, 1);
        assert_ne!(text, WECARE, "{from} is not in the file");
        read(WECARE).rule_changed(&read(&text))
    }

    #[test]
    fn what_decides_is_a_rule() {
        for (from, to, key) in [
            (
                "budget = \"6400000.00\"",
                "budget = \"6400000.00\"\nreserve = \"400000.00\"",
                "call.reserve",
            ),
            (
                "procedure_days = 90",
                "procedure_days = 60",
                "phase.procedure_days",
            ),
            ("total = 60", "total = 61", "phase.thresholds"),
            ("days = 10", "days = 15", "phase.integration"),
            ("rule = \"one_lead\"", "rule = \"ats_deed\"", "phase.check"),
            (
                "on_fail = \"not_receivable\"",
                "on_fail = \"excluded\"",
                "phase.check",
            ),
            ("preparatory = 2", "preparatory = 3", "call.quorum"),
        ] {
            assert_eq!(changed(from, to), Some(key), "{from} -> {to}");
        }
    }

    #[test]
    fn what_only_tells_is_wording() {
        for (from, to) in [
            ("Un solo capofila", "Un unico capofila"),
            ("data = \"p1.outcome\"", "data = \"outcome\""),
            (
                "basis = \"Bando: due fasi successive (S46)\"",
                "basis = \"Bando, art. 2\"",
            ),
            ("Exactly one lead", "One lead exactly"),
        ] {
            assert_eq!(changed(from, to), None, "{from} -> {to}");
        }
    }
}
