//! Which lines the page has: projects in their order, pots, the budget line, districts.

use std::collections::HashMap;

use super::{Line, RowOf, State};
use crate::assess::allocation::{Allocation, Grant};
use crate::call::Decision;
use crate::panel::Sight;
use crate::panel::event::list::{List, ListRow, Money, Status};
use crate::panel::sight::Ranked;

/// The ranking as it stands.
pub(super) fn live(state: &mut State, sight: Sight<'_>) {
    let ranked = sight.ranking();
    let list = sight.draft_list();
    let statuses: HashMap<&str, &ListRow> = match &list {
        Ok(list) => {
            let rows = list.rows.iter();
            rows.map(|r| (r.project.as_str(), r)).collect()
        }
        Err(_) => HashMap::new(),
    };
    let row = |r: Ranked<'_>| {
        let id = sight.project(r.project).map(|p| p.id().as_str());
        let listed = id.and_then(|id| statuses.get(id));
        RowOf {
            project: r.project,
            place: r.place,
            has_total: r.outcome.is_some_and(|o| o.total.is_some()),
            failures: r.failures,
            status: listed.map(|l| l.status),
            cents: listed.and_then(|l| l.granted_cents),
        }
    };
    state.rows = ranked.into_iter().map(row).collect();
    state.open = list.err();
    state.money.clear();
    let decision = sight.phase().decision;
    match sight.allocation().ok().flatten() {
        Some((queue, divided)) => with_money(state, sight, &queue, &divided),
        None if decision.ranks() || decision == Decision::FirstCome => {
            state.lines = (0..state.rows.len()).map(Line::Row).collect();
        }
        None => by_district(state, sight),
    }
}

/// Pots one after the other, each with its line between what the money covers and what it does not.
fn with_money(state: &mut State, sight: Sight<'_>, queue: &[usize], divided: &Allocation) {
    let pots = &sight.phase().pots;
    let ids = pots.iter().map(|p| p.id.clone());
    state.money = (divided.pots.iter())
        .zip(ids.chain(std::iter::once(String::new())))
        .map(|(line, pot)| Money {
            pot,
            budget_cents: line.budget_cents,
            granted_cents: line.allocated_cents,
            offered_cents: line.offered_cents,
            residual_cents: line.residual_cents,
        })
        .collect();
    let pot_of = |place: usize| {
        let project = sight.project(place);
        let found = project.and_then(|p| p.filed().facts.pot_in(sight.phase()));
        found.unwrap_or(0)
    };
    // Where each project stands: its pot, its place in the queue, what it gets.
    let grants: HashMap<usize, (usize, usize, &Grant)> = queue
        .iter()
        .zip(&divided.grants)
        .enumerate()
        .map(|(at, (place, grant))| (*place, (pot_of(*place), at, grant)))
        .collect();
    let order = |r: &RowOf| match grants.get(&r.project) {
        Some((pot, at, _)) => (*pot, *at),
        None => (usize::MAX, usize::MAX),
    };
    state.rows.sort_by_key(order);
    for row in &mut state.rows {
        if let Some((_, _, grant)) = grants.get(&row.project) {
            row.cents = cents(grant);
        }
    }
    let entries = state.rows.iter().map(|r| {
        let (pot, at, grant) = grants.get(&r.project)?;
        let first_short = divided.pots.get(*pot).and_then(|p| p.line) == Some(*at);
        let eligible = matches!(grant, Grant::Eligible | Grant::OfferRefused);
        Some((*pot, first_short, eligible))
    });
    state.lines = lines(entries, state.money.len());
}

/// Euro cents granted or offered.
pub(super) const fn cents(grant: &Grant) -> Option<i64> {
    match grant {
        Grant::Funded { cents } | Grant::PartlyFunded { cents } | Grant::Offered { cents, .. } => {
            Some(*cents)
        }
        Grant::OfferRefused | Grant::Eligible => None,
    }
}

/// The lines for projects in order: each with its pot, whether it is the first that the money does
/// not cover, whether it gets nothing; or nothing, where it has no part in the money.
fn lines(entries: impl Iterator<Item = Option<(usize, bool, bool)>>, pots: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut pot: Option<usize> = None;
    let (mut ruled, mut reserve, mut rest) = (true, true, false);
    for (row, entry) in entries.enumerate() {
        match entry {
            Some((of, first_short, eligible)) => {
                if pot != Some(of) {
                    if let Some(before) = pot.filter(|_| !ruled) {
                        lines.push(Line::Budget(before));
                    }
                    if pots > 1 {
                        lines.push(Line::Pot(of));
                    }
                    (pot, ruled, reserve) = (Some(of), false, false);
                }
                if first_short && !ruled {
                    lines.push(Line::Budget(of));
                    ruled = true;
                }
                if eligible && ruled && !reserve {
                    lines.push(Line::Reserve);
                    reserve = true;
                }
            }
            None if !rest => {
                if let Some(before) = pot.filter(|_| !ruled) {
                    lines.push(Line::Budget(before));
                    ruled = true;
                }
                if pot.is_some() {
                    lines.push(Line::Rest);
                }
                rest = true;
            }
            None => {}
        }
        lines.push(Line::Row(row));
    }
    if let Some(before) = pot.filter(|_| !ruled) {
        lines.push(Line::Budget(before));
    }
    lines
}

/// In the order of the districts, each with its name.
fn by_district(state: &mut State, sight: Sight<'_>) {
    let known = &sight.call().districts;
    let district = |r: &RowOf| {
        let project = sight.project(r.project);
        let name = project.and_then(|p| p.filed().districts.first().cloned());
        name.unwrap_or_default()
    };
    let order = |r: &RowOf| {
        let name = district(r);
        let place = known.iter().position(|d| d.name == name || d.id == name);
        let id = sight.project(r.project).map(|p| p.id().clone());
        (place.unwrap_or(usize::MAX), name, id)
    };
    state.rows.sort_by_cached_key(order);
    let names: Vec<String> = state.rows.iter().map(district).collect();
    state.lines = headed(names.iter().map(String::as_str));
}

/// Rows under the names of their districts, where these head more than one project on average.
fn headed<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Line> {
    let names: Vec<&str> = names.collect();
    if names.chunk_by(|a, b| a == b).count() * 2 > names.len() {
        return (0..names.len()).map(Line::Row).collect();
    }
    let mut lines = Vec::new();
    let mut before: Option<&str> = None;
    for (row, name) in names.into_iter().enumerate() {
        if before != Some(name) && !(name.is_empty() && before.is_none()) {
            lines.push(Line::District(name.to_owned()));
        }
        before = Some(name);
        lines.push(Line::Row(row));
    }
    lines
}

/// An approved list: its rows stand as they were approved.
pub(super) fn approved(list: &List) -> Vec<Line> {
    if !list.money.is_empty() {
        let pot_of = |r: &ListRow| list.money.iter().position(|m| m.pot == r.pot).unwrap_or(0);
        let mut ruled = vec![false; list.money.len()];
        let entries: Vec<_> = list
            .rows
            .iter()
            .map(|r| {
                let divided = matches!(
                    r.status,
                    Status::Funded | Status::PartlyFunded | Status::Offered | Status::Eligible
                );
                let pot = divided.then(|| pot_of(r))?;
                let short = r.status != Status::Funded;
                let ruled = ruled.get_mut(pot)?;
                let first = short && !std::mem::replace(ruled, *ruled || short);
                Some((pot, first, r.status == Status::Eligible))
            })
            .collect();
        return lines(entries.into_iter(), list.money.len());
    }
    if list.rows.iter().any(|r| r.rank.is_some()) {
        return (0..list.rows.len()).map(Line::Row).collect();
    }
    let names = list.rows.iter().map(|r| r.districts.first());
    headed(names.map(|name| name.map_or("", String::as_str)))
}
