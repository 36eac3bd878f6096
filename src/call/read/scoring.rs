//! Reading how marks become points, how the panel agrees, and when marks diverge.

use super::item::{Item, POSITIVE};
use super::rubric::Rubric;
use super::table::Table;
use crate::call::reach::most;
use crate::call::{Averaging, Consensus, Divergence, Method, Rounding, Scoring, Total};
use crate::exact::Exact;

pub(super) fn scoring(table: Option<&Table<'_>>) -> Scoring {
    let mut scoring = Scoring {
        total: Total::Points,
        order: Averaging::CriterionFirst,
        decimals: 2,
        rounding: None,
        lowest_is_best: false,
    };
    let Some(table) = table else { return scoring };
    let totals = [
        ("points", Total::Points),
        ("weighted_mean", Total::WeightedMean),
    ];
    let orders = [
        ("criterion_first", Averaging::CriterionFirst),
        ("review_first", Averaging::ReviewFirst),
    ];
    scoring.total = table.choice("total", &totals, scoring.total);
    scoring.order = table.choice("averaging", &orders, scoring.order);
    scoring.lowest_is_best = table.choice("best", &[("highest", false), ("lowest", true)], false);
    if let Some(decimals) = table.get("decimals").and_then(|item| item.whole(0..=6)) {
        scoring.decimals = decimals;
    }
    if let Some(round) = table.table("round") {
        let decimals = round
            .need("decimals", "Add decimals = 2")
            .and_then(|item| item.whole(0..=6));
        let each_item = round.choice("at", &[("total", false), ("each_item", true)], false);
        scoring.rounding = decimals.map(|decimals| Rounding {
            decimals,
            each_item,
        });
        round.close();
    }
    table.close();
    scoring
}

pub(super) fn consensus(table: Option<&Table<'_>>) -> Consensus {
    let mut consensus = Consensus {
        method: Method::Agreed,
        every_answer: true,
    };
    let Some(table) = table else { return consensus };
    let methods = [
        ("agreed", Method::Agreed),
        ("mean", Method::Mean),
        ("median", Method::Median),
        ("trimmed_mean", Method::TrimmedMean { drop: 1 }),
    ];
    consensus.method = table.choice("method", &methods, Method::Agreed);
    if let Some(item) = table.get("drop") {
        match &mut consensus.method {
            Method::TrimmedMean { drop } => *drop = item.whole(1..=20).unwrap_or(*drop),
            _ => item.report(
                "has no effect here",
                "Take it out, or write method = \"trimmed_mean\"",
            ),
        }
    }
    consensus.every_answer = table.choice(
        "answers",
        &[("every_member", true), ("chair_may_close", false)],
        consensus.every_answer,
    );
    table.close();
    consensus
}

pub(super) fn divergence(table: Option<&Table<'_>>, rubric: &Rubric, total: Total) -> Divergence {
    let mut divergence = Divergence {
        note_on_red: true,
        reason_outside_range: true,
        ..Divergence::default()
    };
    let Some(table) = table else {
        return divergence;
    };
    // A range that no marks can reach would switch the rule off without a word.
    let widths = rubric.subs.iter().map(|s| &s.scale.max - &s.scale.min);
    let sure = rubric.sure.iter().all(|sure| *sure);
    let widest = widths.max().filter(|_| sure);
    let most = sure.then(|| most(total, &rubric.subs));
    let within = |item: Option<Item<'_>>, limit: Option<&Exact>, mend: &'static str| {
        let item = item?;
        let range = item.number(&POSITIVE)?;
        if let Some(limit) = limit.filter(|limit| range > **limit) {
            item.report(
                format!("can never be reached: two members differ by {limit} at most"),
                mend,
            );
        }
        Some(range)
    };
    let range = |item| {
        within(
            item,
            widest.as_ref(),
            "Write a range within the scale of the marks",
        )
    };
    if let Some(yellow) = table.table("yellow") {
        divergence.yellow_range = range(yellow.need("range", "Add range = 1.5"));
        yellow.close();
    }
    if let Some(red) = table.table("red") {
        divergence.red_range = range(red.get("range"));
        divergence.red_total_range = within(
            red.get("total_range"),
            most.as_ref(),
            "Write a range within the points of the whole rubric",
        );
        divergence.red_straddle = red
            .get("straddle")
            .and_then(|item| item.flag())
            .unwrap_or(false);
        red.close();
    }
    if let (Some(yellow), Some(red)) = (&divergence.yellow_range, &divergence.red_range)
        && yellow > red
    {
        table.report(
            format!("the yellow range {yellow} is above the red range {red}"),
            "Yellow warns before red: make it the smaller one",
        );
    }
    divergence.note_on_red = table.choice(
        "on_red",
        &[("discussion_note_required", true), ("none", false)],
        true,
    );
    divergence.reason_outside_range = table.choice(
        "outside_range",
        &[("reason_required", true), ("allowed", false)],
        true,
    );
    table.close();
    divergence
}
