//! Reading a phase: its term, its decision, how marks become points, its sections.

use super::item::{Item, POSITIVE, SHARE};
use super::rubric::{self, Given, Rubric, scale_of};
use super::table::Table;
use super::{Context, Ids, check, own_id, own_name, rules};
use crate::call::reach::most;
use crate::call::{
    Averaging, BudgetCut, Consensus, Deadline, Decision, Divergence, Method, Phase, Reveal,
    Rounding, Scorers, Scoring, Section, TermFrom, Total,
};
use crate::exact::Exact;

const DECISIONS: [(&str, Decision); 4] = [
    ("requirements_only", Decision::RequirementsOnly),
    (
        "requirements_plus_threshold",
        Decision::RequirementsPlusThreshold,
    ),
    ("ranking", Decision::Ranking),
    ("ranking_with_budget", Decision::RankingWithBudget),
];
/// Reads one phase. What could not be read is reported and stands as its default.
pub(super) fn read(table: &Table<'_>, context: &mut Context, outer: &Given, first: bool) -> Phase {
    let id = own_id(table, &mut context.phase_ids).unwrap_or_default();
    let name = own_name(table, &context.languages).unwrap_or_default();
    let decision = table.choice("decision", &DECISIONS, Decision::RequirementsPlusThreshold);
    let scorers = [
        ("every_member", Scorers::EveryMember),
        ("assigned", Scorers::Assigned),
    ];
    let reveals = [
        ("when_all_sealed", Reveal::WhenAllSealed),
        ("by_chair", Reveal::ByChair),
    ];
    let scale = scale_of(table, outer);
    let scoring = scoring(table.table("scoring").as_ref());
    let sections = sections(table, context);
    let rubric = rubric::read(table, context, &scale, &sections, &scoring, decision);
    let phase = Phase {
        id,
        name,
        deadline: table
            .table("deadline")
            .and_then(|term| deadline(&term, context, first)),
        decision,
        checks: check::checks(table, &sections, context),
        screening: table.choice(
            "screening",
            &[("before_scoring", true), ("not_kept", false)],
            false,
        ),
        integration: None,
        procedure_days: None,
        pots: Vec::new(),
        scorers: table.choice("scorers", &scorers, Scorers::EveryMember),
        partial_sheets: table.choice(
            "partial_sheets",
            &[("refused", false), ("allowed", true)],
            false,
        ),
        reveal: table.choice("reveal", &reveals, Reveal::WhenAllSealed),
        consensus: consensus(table.table("consensus").as_ref()),
        divergence: divergence(table.table("divergence").as_ref(), &rubric, scoring.total),
        thresholds: rules::thresholds(table, &rubric, &scoring),
        gates: rules::gates(table, &rubric),
        tie_break: rules::tie_break(table, &rubric),
        budget_cut: budget_cut(table, decision),
        duration_months: table
            .table("duration_months")
            .and_then(|months| duration(&months)),
        sections,
        scoring,
        criteria: rubric.criteria,
        subs: rubric.subs,
    };
    table.close();
    phase
}

fn deadline(table: &Table<'_>, context: &Context, first: bool) -> Option<Deadline> {
    let bounds = [("inclusive", true), ("exclusive", false)];
    let holidays = [("next_working_day", true), ("same_day", false)];
    let at = table.get("at");
    let months = table.get("after_list_months");
    let deadline = match (&at, &months) {
        (Some(item), None) => {
            let at = item.date_time();
            if let (Some(at), Some(zone)) = (at, &context.zone)
                && zone.to_ambiguous_zoned(at).unambiguous().is_err()
            {
                item.report(
                    format!("the clock shows {at} never or twice in the call's time zone"),
                    "Choose a time away from the change between summer and winter time",
                );
            }
            let bound = table.need(
                "bound",
                "Say whether that very instant is still in time: \"inclusive\" or \"exclusive\"",
            );
            let inclusive = bound.and_then(|item| item.choice(&bounds));
            at.zip(inclusive)
                .map(|(at, inclusive)| Deadline::At { at, inclusive })
        }
        (None, Some(item)) => {
            if first {
                item.report(
                    "the first phase has no list before it",
                    "Write at = 2017-12-20T12:00:00 instead",
                );
            }
            let next_working_day = table.choice("holiday", &holidays, true);
            item.whole(1..=120).map(|months| Deadline::AfterList {
                months,
                from: TermFrom::Publication,
                next_working_day,
            })
        }
        _ => {
            // Known keys, whichever of the two is meant.
            let _ = (table.get("bound"), table.get("holiday"));
            table.report(
                "a deadline is a time or a term",
                "State either at and bound, or after_list_months",
            );
            None
        }
    };
    table.close();
    deadline
}

fn duration(table: &Table<'_>) -> Option<(u16, u16)> {
    let min = table
        .need("min", "Add the least months: min = 18")
        .and_then(|item| item.whole(1..=600));
    let max = table
        .need("max", "Add the most months: max = 24")
        .and_then(|item| item.whole(1..=600));
    table.close();
    let (min, max) = min.zip(max)?;
    if min > max {
        table.report(
            format!("min {min} is above max {max}"),
            "Swap them or mend one",
        );
    }
    Some((min, max))
}

fn budget_cut(table: &Table<'_>, decision: Decision) -> Option<BudgetCut> {
    let item = table.get("budget_cut");
    if decision != Decision::RankingWithBudget {
        if let Some(item) = item {
            item.report(
                "has no effect here",
                "Take it out, or write decision = \"ranking_with_budget\"",
            );
        }
        return None;
    }
    let mut cut = BudgetCut {
        partial_min_share: None,
        skip_to_next: false,
    };
    if let Some(table) = item.and_then(|item| item.table()) {
        cut.partial_min_share = table
            .get("partial_min_share")
            .and_then(|item| item.number(&SHARE));
        cut.skip_to_next = table.choice("then", &[("stop", false), ("skip_to_next", true)], false);
        table.close();
    }
    Some(cut)
}

fn scoring(table: Option<&Table<'_>>) -> Scoring {
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

fn consensus(table: Option<&Table<'_>>) -> Consensus {
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

fn divergence(table: Option<&Table<'_>>, rubric: &Rubric, total: Total) -> Divergence {
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

fn sections(phase: &Table<'_>, context: &Context) -> Vec<Section> {
    let mut ids = Ids::default();
    let section = |table: &Table<'_>| {
        let section = Section {
            id: own_id(table, &mut ids).unwrap_or_default(),
            name: own_name(table, &context.languages).unwrap_or_default(),
            required: table
                .get("required")
                .and_then(|item| item.flag())
                .unwrap_or(true),
            max_chars: table
                .get("max_chars")
                .and_then(|item| item.whole(1..=1_000_000)),
        };
        table.close();
        section
    };
    phase.tables("section").iter().map(section).collect()
}
