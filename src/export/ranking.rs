//! The projects by rank, with everything that the rank rests on.

use super::{Table, Value};
use crate::assess::outcome::Failure;
use crate::call::{Phase, Scope};
use crate::exact::Exact;
use crate::panel::Sight;
use crate::panel::sight::{ProjectSight, Ranked, Standing};

/// One row per project, the best first; projects without a total, then excluded ones, follow
/// without a rank. `rank` is 1, 2, 2, 4; `rank_avg` 1, 2.5, 2.5, 4; `rank_dense` 1, 2, 2, 3.
/// `points_…` are the points of a criterion, `value_…` the value of a sub-criterion. `outcome`
/// is `passed`, `failed` or, while the panel is not done, `open`; `excluded`; or `unscored`
/// before the sheets are revealed.
#[must_use]
pub fn ranking(sight: Sight<'_>) -> Table {
    let phase = sight.phase();
    let mut columns: Vec<String> = [
        "rank",
        "rank_avg",
        "rank_dense",
        "project_id",
        "title",
        "total",
    ]
    .map(str::to_owned)
    .into();
    columns.extend(
        phase
            .criteria
            .iter()
            .map(|criterion| format!("points_{}", criterion.id)),
    );
    columns.extend(phase.subs.iter().map(|sub| format!("value_{}", sub.id)));
    columns.extend(["n_reviews", "outcome", "reasons"].map(str::to_owned));
    let mut table = Table::new(&columns);
    for ranked in sight.ranking() {
        if let Some(project) = sight.project(ranked.project) {
            table.rows.push(row(phase, &ranked, project));
        }
    }
    table
}

fn row(phase: &Phase, ranked: &Ranked<'_>, project: ProjectSight<'_>) -> Vec<Value> {
    let reached = |scope| Value::exact(ranked.outcome.and_then(|outcome| outcome.in_scope(scope)));
    let mut row = match &ranked.place {
        Some(place) => {
            let half = |n: usize| Exact::ratio(i64::try_from(n).unwrap_or(i64::MAX), 2);
            let average = half(2 * place.rank + place.shared - 1);
            vec![
                Value::count(place.rank),
                Value::exact(Some(&average)),
                Value::count(place.dense),
            ]
        }
        None => vec![Value::Nothing, Value::Nothing, Value::Nothing],
    };
    row.push(Value::text(project.id()));
    row.push(Value::text(&project.filed().title));
    row.push(reached(Scope::Total));
    row.extend((0..phase.criteria.len()).map(|place| reached(Scope::Criterion(place))));
    row.extend((0..phase.subs.len()).map(|place| reached(Scope::Sub(place))));
    row.push(Value::count(
        project.sheets().map_or(0, |revealed| revealed.sheets.len()),
    ));
    let (outcome, reasons) = outcome(phase, ranked, project);
    row.push(Value::text(outcome));
    row.push(Value::List(reasons));
    row
}

/// What became of a project, and why.
fn outcome(
    phase: &Phase,
    ranked: &Ranked<'_>,
    project: ProjectSight<'_>,
) -> (&'static str, Vec<String>) {
    if let Some(exclusion) = project.exclusion() {
        return (
            "excluded",
            vec![format!("{}: {}", exclusion.check, exclusion.motivation)],
        );
    }
    let failures: Vec<String> = ranked
        .failures
        .iter()
        .map(|failure| short_of(phase, failure))
        .collect();
    let outcome = match project.standing() {
        Standing::Settled if failures.is_empty() => "passed",
        Standing::Settled => "failed",
        _ if project.sheets().is_some() => "open",
        _ => "unscored",
    };
    (outcome, failures)
}

/// A threshold or gate that is not reached: `INN 18.5 < 20`.
fn short_of(phase: &Phase, failure: &Failure) -> String {
    let name = match failure.scope {
        Scope::Total => "total",
        Scope::Criterion(place) => phase
            .criteria
            .get(place)
            .map_or("", |criterion| &criterion.id),
        Scope::Sub(place) => phase.subs.get(place).map_or("", |sub| sub.id.as_str()),
    };
    format!("{name} {} < {}", failure.reached, failure.needed)
}
