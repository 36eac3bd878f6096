//! The evaluation manual: the rubric of the phase under way in the vocabulary of the region.

use super::Source;
use crate::call::{Criterion, Scope, Sub, TieStep, Total};
use crate::export::context::{Class, Manual, Object, Standard};
use crate::locale::Locale;
use crate::panel::Sight;

/// The evaluation manual of the phase under way.
#[must_use]
pub fn manual(sight: Sight<'_>, locale: &Locale) -> Manual {
    let source = Source::whole(sight, locale);
    let phase = sight.phase();
    let mut method = source.method();
    if let Some(rounding) = &phase.scoring.rounding {
        let decimals = rounding.decimals.to_string();
        method.push(source.say("document-rounding", &[("decimals", &decimals)]));
    }
    Manual {
        head: source.head(),
        grid_hash: sight.call().hash.to_string(),
        frozen: sight.frozen(),
        weight: source.decimal(&phase.weight()),
        method,
        classes: phase.criteria.iter().map(|c| source.class(c)).collect(),
        thresholds: source.thresholds(),
        ties: phase
            .tie_break
            .iter()
            .map(|t| source.tie_rule(*t))
            .collect(),
    }
}

impl Source<'_> {
    fn class(&self, criterion: &Criterion) -> Class {
        let subs = self.sight.phase().subs.get(criterion.subs.clone());
        Class {
            id: criterion.id.clone(),
            name: criterion.name.get(self.locale.lang()).to_owned(),
            weight: self.decimal(&criterion.weight),
            bonus: criterion.bonus,
            objects: subs
                .unwrap_or_default()
                .iter()
                .map(|sub| self.object(criterion, sub))
                .collect(),
        }
    }

    fn object(&self, criterion: &Criterion, sub: &Sub) -> Object {
        let lang = self.locale.lang();
        let sections = self.sight.phase().sections.iter();
        let looked_at: Vec<&str> = sections
            .filter(|section| criterion.sections.contains(&section.id))
            .map(|section| section.name.get(lang))
            .collect();
        let scale = &sub.scale;
        Object {
            id: sub.id.to_string(),
            name: sub.name.get(lang).to_owned(),
            criterion: sub
                .question
                .as_ref()
                .map(|q| q.get(lang).to_owned())
                .unwrap_or_default(),
            indicator: looked_at.join("; "),
            standards: sub.levels.iter().map(|l| self.standard(sub, l)).collect(),
            scale: self.say(
                "document-scale",
                &[
                    ("min", &self.decimal(&scale.min)),
                    ("max", &self.decimal(&scale.max)),
                    ("step", &self.decimal(&scale.step)),
                ],
            ),
            weight: self.decimal(&sub.weight),
        }
    }

    fn standard(&self, sub: &Sub, level: &crate::call::Level) -> Standard {
        let share = level.value.over(&sub.scale.max).map(|s| &s * &sub.weight);
        let points = match self.sight.phase().scoring.total {
            Total::Points => share.map(|points| self.points(&points)),
            Total::WeightedMean => None,
        };
        Standard {
            value: self.decimal(&level.value),
            points: points.unwrap_or_default(),
            anchor: level.anchor.get(self.locale.lang()).to_owned(),
        }
    }

    fn tie_rule(&self, step: TieStep) -> String {
        match step {
            TieStep::Better(scope) => {
                self.say("document-tie-better", &[("name", &self.scope_name(scope))])
            }
            TieStep::PublicDraw => self.text("document-tie-draw"),
        }
    }

    /// The most points that a scope can give.
    pub(super) fn most(&self, scope: Scope) -> String {
        self.decimal(&self.sight.phase().max_points(scope))
    }
}
