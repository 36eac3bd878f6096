//! Reading money: amounts, what is kept aside, pots, and how the money ends.

use super::item::{EURO, Item, SHARE};
use super::table::Table;
use super::{Context, Ids, own_id, own_name};
use crate::call::act::Pot;
use crate::call::{BudgetCut, Decision};
use crate::exact::Exact;

const MEND_DECISION: &str =
    "Take it out, or write decision = \"ranking_with_budget\" or \"first_come\"";

/// An amount in euro, as cents.
pub(super) fn cents(item: &Item<'_>) -> Option<i64> {
    let euro = item.number(&EURO)?;
    (euro * Exact::from(100)).to_integer()
}

/// What is kept aside of the budget, in cents.
pub(super) fn reserve(call: &Table<'_>, budget: Option<i64>) -> i64 {
    let Some(item) = call.get("reserve") else {
        return 0;
    };
    let reserve = cents(&item).unwrap_or(0);
    if call.lacks("budget") {
        item.report(
            "is kept aside of a budget that is not stated",
            "Add budget = \"…\", or take the reserve out",
        );
    } else if let Some(budget) = budget.filter(|budget| reserve >= *budget) {
        item.report(
            format!(
                "leaves nothing of the {} euro of the budget",
                Exact::euro(budget)
            ),
            "Write less than the budget",
        );
    }
    reserve
}

/// The pots into which the budget of a phase is divided; together no more than can be allocated.
pub(super) fn pots(phase: &Table<'_>, context: &Context, decision: Decision) -> Vec<Pot> {
    let tables = phase.tables("pot");
    if !tables.is_empty() && !decision.spends() {
        phase.report_key("pot", "has no effect here", MEND_DECISION);
    }
    let mut ids = Ids::default();
    let mut sure = true;
    let mut read = |table: &Table<'_>| {
        let budget = table
            .need("budget", "Add the amount in euro: budget = \"…\"")
            .and_then(|item| cents(&item));
        sure &= budget.is_some();
        let pot = Pot {
            id: own_id(table, &mut ids).unwrap_or_default(),
            name: own_name(table, &context.languages).unwrap_or_default(),
            budget_cents: budget.unwrap_or(0),
        };
        table.close();
        pot
    };
    let pots: Vec<Pot> = tables.iter().map(&mut read).collect();
    let sum = pots
        .iter()
        .fold(0, |sum: i64, pot| sum.saturating_add(pot.budget_cents));
    if let Some(available) = context.available_cents
        && sure
        && sum > available
    {
        let (sum, available) = (Exact::euro(sum), Exact::euro(available));
        phase.report_key(
            "pot",
            format!("the pots add up to {sum} euro, but {available} can be allocated"),
            "Lower a pot, or mend the budget or the reserve in [call]",
        );
    }
    pots
}

pub(super) fn budget_cut(table: &Table<'_>, decision: Decision) -> Option<BudgetCut> {
    let item = table.get("budget_cut");
    if !decision.spends() {
        if let Some(item) = item {
            item.report("has no effect here", MEND_DECISION);
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
