//! What differs between two versions of a call: whether only its words changed, or a rule.

use super::{Call, Criterion, Phase, Section, Sub};
use crate::lang::Text;

impl Call {
    /// The first rule in which another version differs from this one, by its key; `None` where
    /// only wording does. Texts, acts and notes are wording; everything that decides is a rule.
    #[must_use]
    pub fn rule_changed(&self, other: &Self) -> Option<&'static str> {
        let head = [
            ("call.id", self.id == other.id),
            ("call.budget", self.budget_cents == other.budget_cents),
            ("call.timezone", self.timezone == other.timezone),
            ("call.quorum", self.quorum == other.quorum),
            (
                "call.conflicts_of_interest",
                self.conflicts_declared == other.conflicts_declared,
            ),
            ("call.district", self.districts == other.districts),
            ("phase", self.phases.len() == other.phases.len()),
        ];
        let phases = self.phases.iter().zip(&other.phases);
        let changed = |(key, same): (&'static str, bool)| (!same).then_some(key);
        head.into_iter()
            .find_map(changed)
            .or_else(|| phases.filter_map(|(a, b)| phase_changed(a, b)).next())
    }
}

fn phase_changed(a: &Phase, b: &Phase) -> Option<&'static str> {
    let checks = |p: &Phase| {
        let worded = p.checks.iter().cloned();
        let bare = worded.map(|c| super::Check {
            name: Text::default(),
            ..c
        });
        bare.collect::<Vec<_>>()
    };
    let sections = |p: &Phase| {
        let bare = p.sections.iter().cloned().map(|s| Section {
            name: Text::default(),
            ..s
        });
        bare.collect::<Vec<_>>()
    };
    let criteria = |p: &Phase| {
        let bare = p.criteria.iter().cloned().map(|c| Criterion {
            name: Text::default(),
            ..c
        });
        bare.collect::<Vec<_>>()
    };
    let rules = [
        ("phase.id", a.id == b.id),
        ("phase.deadline", a.deadline == b.deadline),
        ("phase.decision", a.decision == b.decision),
        ("phase.screening", a.screening == b.screening),
        ("phase.integration", a.integration == b.integration),
        ("phase.section", sections(a) == sections(b)),
        ("phase.check", checks(a) == checks(b)),
        ("phase.scorers", a.scorers == b.scorers),
        ("phase.partial_sheets", a.partial_sheets == b.partial_sheets),
        ("phase.reveal", a.reveal == b.reveal),
        ("phase.scoring", a.scoring == b.scoring),
        ("phase.consensus", a.consensus == b.consensus),
        ("phase.divergence", a.divergence == b.divergence),
        ("phase.thresholds", a.thresholds == b.thresholds),
        ("phase.gates", a.gates == b.gates),
        ("phase.tie_break", a.tie_break == b.tie_break),
        ("phase.budget_cut", a.budget_cut == b.budget_cut),
        ("phase.pot", pots(a) == pots(b)),
        (
            "phase.duration_months",
            a.duration_months == b.duration_months,
        ),
        ("phase.criterion", criteria(a) == criteria(b)),
        ("phase.criterion.sub", subs(a) == subs(b)),
    ];
    rules
        .into_iter()
        .find_map(|(key, same)| (!same).then_some(key))
}

fn pots(phase: &Phase) -> Vec<(&str, i64)> {
    let pots = phase.pots.iter();
    pots.map(|p| (p.id.as_str(), p.budget_cents)).collect()
}

/// Sub-criteria without their words. An anchor is wording here: that a typing mistake in it is
/// mended without a change of meaning is for the act to state.
fn subs(phase: &Phase) -> Vec<Sub> {
    let bare = |sub: &Sub| {
        let mut sub = sub.clone();
        sub.name = Text::default();
        sub.question = None;
        for level in &mut sub.levels {
            level.anchor = Text::default();
        }
        sub
    };
    phase.subs.iter().map(bare).collect()
}
