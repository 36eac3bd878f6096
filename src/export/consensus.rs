//! The panel's own values: what was agreed or worked out for each sub-criterion, and how.

use super::{Table, Value};
use crate::call::Method;
use crate::panel::Sight;
use crate::panel::state::Closed;

/// One row per sub-criterion of each revealed project on which the panel has a value. `how` is
/// `discussed` or `concordant` where the panel agreed on it, else the statistic of the call.
#[must_use]
pub fn consensus(sight: Sight<'_>) -> Table {
    let columns = [
        "project_id",
        "criterion",
        "score",
        "how",
        "motivation",
        "outside_reason",
        "dissents",
    ];
    let mut table = Table::new(&columns);
    for project in sight.projects() {
        let Some(outcome) = project.outcome() else {
            continue;
        };
        for (place, sub) in sight.phase().subs.iter().enumerate() {
            let Some(value) = outcome.items.get(place).and_then(Option::as_ref) else {
                continue;
            };
            let closed = project.item(place).and_then(|item| item.closed.as_ref());
            let text =
                |of: fn(&Closed) -> &String| Value::text(closed.map_or("", |c| of(c).as_str()));
            let dissents = closed.iter().flat_map(|c| &c.dissents);
            table.rows.push(vec![
                Value::text(project.id()),
                Value::text(&sub.id),
                Value::exact(Some(value)),
                Value::text(how(closed, sight.phase().consensus.method)),
                text(|c| &c.motivation),
                text(|c| &c.outside_reason),
                Value::List(
                    dissents
                        .map(|(member, reason)| format!("{member}: {reason}"))
                        .collect(),
                ),
            ]);
        }
    }
    table
}

fn how(closed: Option<&Closed>, method: Method) -> &'static str {
    match (closed, method) {
        (Some(closed), _) if closed.concordant => "concordant",
        (Some(_), _) | (None, Method::Agreed) => "discussed",
        (None, Method::Mean) => "mean",
        (None, Method::Median) => "median",
        (None, Method::TrimmedMean { .. }) => "trimmed_mean",
    }
}
