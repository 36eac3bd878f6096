//! Reading the rubric of a phase: scales, criteria and sub-criteria.

use super::item::{Item, POSITIVE, VALUE};
use super::levels::read_levels;
use super::table::Table;
use super::{Context, own_id, own_name};
use crate::call::{Criterion, Decision, Scale, Scoring, Section, Sub, Total};
use crate::exact::Exact;
use crate::ids::SubId;

/// Most steps of a scale.
const STEPS: i64 = 10_000;

/// A scale as far as it is known where it is needed.
#[derive(Clone)]
pub(super) enum Given {
    /// None is stated yet.
    Missing,
    /// One is stated, and its problem reported.
    Broken,
    /// One is stated and sound.
    Sound(Box<Scale>),
}

/// The rubric of a phase.
#[derive(Default)]
pub(super) struct Rubric {
    pub(super) criteria: Vec<Criterion>,
    pub(super) subs: Vec<Sub>,
    /// Per sub-criterion: whether weight and scale could be read, so that sums mean something.
    pub(super) sure: Vec<bool>,
    /// Per criterion: whether the call insists on a threshold for it (S24).
    pub(super) threshold_required: Vec<bool>,
}

/// The scale that holds in a table: its own, else the outer one.
pub(super) fn scale_of(table: &Table<'_>, outer: &Given) -> Given {
    match table.get("scale") {
        None => outer.clone(),
        Some(item) => item
            .table()
            .and_then(|table| scale(&table))
            .map_or(Given::Broken, |scale| Given::Sound(Box::new(scale))),
    }
}

fn scale(table: &Table<'_>) -> Option<Scale> {
    let or = |item: Option<Item<'_>>, default, bounds| {
        item.map_or(Some(Exact::from(default)), |item| item.number(bounds))
    };
    let min = or(table.get("min"), 0, &VALUE);
    let max = table
        .need("max", "Add the greatest value: max = 5")
        .and_then(|item| item.number(&VALUE));
    let step = or(table.get("step"), 1, &POSITIVE);
    let anchors = table.get("anchors_every");
    let anchor_step = anchors.as_ref().and_then(|item| item.number(&POSITIVE));
    table.close();
    let scale = Scale {
        min: min?,
        max: max?,
        step: step?,
        anchor_step,
    };
    if scale.min >= scale.max {
        table.report(
            format!("min {} is not below max {}", scale.min, scale.max),
            "Mend one of them",
        );
        return None;
    }
    let span = &scale.max - &scale.min;
    let steps = span.over(&scale.step)?;
    if !steps.is_integer() {
        let what = format!(
            "steps of {} do not lead from {} to {}",
            scale.step, scale.min, scale.max
        );
        table.report(what, "Choose a step that spans the scale in whole steps");
        return None;
    }
    if steps > Exact::from(STEPS) {
        table.report(
            format!("has {steps} steps"),
            format!("Choose a larger step: at most {STEPS} are possible"),
        );
        return None;
    }
    let Some(anchors) = anchors else {
        return Some(scale);
    };
    let every = scale.anchor_step.as_ref()?;
    let whole = |n: Option<Exact>| n.is_some_and(|n| n.is_integer());
    if !whole(span.over(every)) || !whole(every.over(&scale.step)) {
        anchors.report(
            format!(
                "levels every {every} do not fall on the scale from {} to {}",
                scale.min, scale.max
            ),
            "Choose whole steps that span the scale",
        );
        return None;
    }
    Some(scale)
}

/// What the criteria of one phase are read with.
struct Reader<'c> {
    context: &'c mut Context,
    sections: &'c [Section],
    total: Total,
    rubric: Rubric,
    scale_missed: bool,
}

/// Reads the criteria of a phase and checks that their weights add up.
pub(super) fn read(
    phase: &Table<'_>,
    context: &mut Context,
    scale: &Given,
    sections: &[Section],
    scoring: &Scoring,
    decision: Decision,
) -> Rubric {
    let mut reader = Reader {
        context,
        sections,
        total: scoring.total,
        rubric: Rubric::default(),
        scale_missed: false,
    };
    let tables = phase.tables("criterion");
    if phase.lacks("criterion") && decision != Decision::RequirementsOnly {
        phase.report_key(
            "criterion",
            "the phase has no criterion",
            "Add [[phase.criterion]] with id, name and weight",
        );
    }
    for table in &tables {
        reader.criterion(table, scale);
    }
    let criteria = &reader.rubric.criteria;
    if !criteria.is_empty() && criteria.iter().all(|criterion| criterion.bonus) {
        phase.report_key(
            "criterion",
            "every criterion is a bonus, so no points are left to add one to",
            "Take bonus off those that every project can have",
        );
    }
    if let Some(item) = phase.get("weights_total") {
        let all = 0..reader.rubric.subs.len();
        reader.check_sum(&item, &reader.rubric.weight(all), "all weights");
    }
    reader.rubric
}

impl Rubric {
    /// The sum of some weights, where all could be read.
    fn weight(&self, range: std::ops::Range<usize>) -> Option<Exact> {
        let sure = self.sure.get(range.clone())?.iter().all(|sure| *sure);
        sure.then(|| {
            self.subs
                .get(range)
                .unwrap_or_default()
                .iter()
                .map(|sub| sub.weight.clone())
                .sum()
        })
    }
}

impl Reader<'_> {
    fn criterion(&mut self, table: &Table<'_>, outer: &Given) {
        let subs = table.tables("sub");
        let scale = scale_of(table, outer);
        let first = self.rubric.subs.len();
        let stated = if subs.is_empty() {
            None
        } else {
            table.get("weight")
        };
        let (id, name) = if subs.is_empty() {
            self.sub(table, &scale);
            let own = self.rubric.subs.get(first);
            own.map(|sub| (sub.id.to_string(), sub.name.clone()))
                .unwrap_or_default()
        } else {
            let id = self.rubric_id(table);
            let name = own_name(table, &self.context.languages).unwrap_or_default();
            for sub in &subs {
                let scale = scale_of(sub, &scale);
                self.sub(sub, &scale);
                sub.close();
            }
            (id, name)
        };
        let sections = self.sections_of(table);
        let bonus = self.bonus(table);
        let required = [("required", true), ("optional", false)];
        let required = table.choice("threshold", &required, false);
        self.rubric.threshold_required.push(required);
        table.close();
        let range = first..self.rubric.subs.len();
        let weight = self.rubric.weight(range.clone());
        if let Some(item) = stated {
            self.check_sum(&item, &weight, "its sub-criteria");
        }
        let weight = weight.unwrap_or_else(Exact::zero);
        self.rubric.criteria.push(Criterion {
            id,
            name,
            weight,
            bonus,
            sections,
            subs: range,
        });
    }

    /// Whether a criterion is a bonus: points on top, which a mean of values has no room for.
    fn bonus(&self, table: &Table<'_>) -> bool {
        let Some(item) = table.get("bonus") else {
            return false;
        };
        let bonus = item.flag().unwrap_or(false);
        if bonus && self.total == Total::WeightedMean {
            item.report(
                "a weighted mean has no room for points on top",
                "Take it out, or write scoring.total = \"points\"",
            );
        }
        bonus
    }

    /// The identifier of a criterion or sub-criterion; the words of thresholds and ties are taken.
    fn rubric_id(&mut self, table: &Table<'_>) -> String {
        let id = own_id(table, &mut self.context.rubric_ids).unwrap_or_default();
        if matches!(id.as_str(), "total" | "public_draw") {
            table.report_key(
                "id",
                format!("«{id}» has a meaning of its own in thresholds and ties"),
                "Choose another identifier",
            );
        }
        id
    }

    fn check_sum(&self, item: &Item<'_>, sum: &Option<Exact>, of: &str) {
        if let (Some(stated), Some(sum)) = (item.number(&POSITIVE), sum)
            && stated != *sum
        {
            item.report(
                format!("{stated} is stated, but {of} add up to {sum}"),
                "Mend the weights or the sum",
            );
        }
    }

    fn sections_of(&self, table: &Table<'_>) -> Vec<String> {
        let known: Vec<&str> = self
            .sections
            .iter()
            .map(|section| section.id.as_str())
            .collect();
        let list = table
            .get("sections")
            .and_then(|item| item.list())
            .unwrap_or_default();
        let options: Vec<(&str, &str)> = known.iter().map(|id| (*id, *id)).collect();
        list.iter()
            .filter_map(|item| item.one_of("section of this phase", &options))
            .map(str::to_owned)
            .collect()
    }

    fn sub(&mut self, table: &Table<'_>, scale: &Given) {
        let id = self.rubric_id(table);
        let name = own_name(table, &self.context.languages).unwrap_or_default();
        let question = table
            .get("question")
            .and_then(|item| item.text(&self.context.languages));
        let weight = table
            .need("weight", "Add the weight: weight = 10")
            .and_then(|item| item.number(&POSITIVE));
        let levels = table.get("levels");
        let sure = weight.is_some() && matches!(scale, Given::Sound(_));
        let scale = self.sound(table, scale);
        let levels = match &scale {
            Some(scale) => read_levels(table, levels.as_ref(), scale, &self.context.languages),
            None => Vec::new(),
        };
        let nothing = Scale {
            min: Exact::zero(),
            max: Exact::zero(),
            step: Exact::from(1),
            anchor_step: None,
        };
        self.rubric.sure.push(sure);
        self.rubric.subs.push(Sub {
            id: SubId::from(id.as_str()),
            name,
            question,
            weight: weight.unwrap_or_else(Exact::zero),
            criterion: self.rubric.criteria.len(),
            scale: scale.unwrap_or(nothing),
            levels,
        });
    }

    /// The scale, where it is sound and fits the unit of the total. That none is stated is
    /// reported once per phase.
    fn sound(&mut self, table: &Table<'_>, scale: &Given) -> Option<Scale> {
        match scale {
            Given::Broken => None,
            Given::Missing => {
                if !self.scale_missed {
                    let mend = "Add a [scale] block to the file: min = 0, max = 5, step = 0.5";
                    table.report_key("scale", "no scale is stated for it", mend);
                }
                self.scale_missed = true;
                None
            }
            Given::Sound(scale) => {
                if self.total == Total::Points && scale.max <= Exact::zero() {
                    let what = format!(
                        "points need a scale that reaches above zero; this one ends at {}",
                        scale.max
                    );
                    table.report_key(
                        "scale",
                        what,
                        "Raise max, or write scoring.total = \"weighted_mean\"",
                    );
                }
                Some(Scale::clone(scale))
            }
        }
    }
}
