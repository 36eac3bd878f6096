//! The gate for the outcome: draws, approval and publication of lists, correction, new valuation
//! by order (S55; E6, E8, E9, E12). Three commands, three guards: what the panel decided is never
//! edited.

use super::{Decision, act, chair, manager, required, running};
use crate::assess::ranking::draw_order;
use crate::call::act::ActKind;
use crate::exact::Exact;
use crate::ids::{Hash, ProjectId};
use crate::panel::event::list::{Drawn, List, Origin, Printed, Published, Reevaluated};
use crate::panel::event::{Actor, Event};
use crate::panel::refusal::Refusal;
use crate::panel::state::{Listed, Panel};
use crate::text::clean_line;

pub(super) fn draw(
    panel: &Panel,
    who: &Actor,
    projects: Vec<ProjectId>,
    seed: &str,
    witnesses: &[String],
) -> Decision {
    chair(panel, who, None)?;
    panel.may_value(None)?;
    let mut wanted = projects;
    wanted.sort();
    wanted.dedup();
    let waiting = panel.undrawn();
    let group = waiting.into_iter().find(|group| {
        let mut group = group.clone();
        group.sort();
        group == wanted
    });
    if group.is_none() {
        return Err(Refusal::NothingToDraw);
    }
    let seed = clean_line(seed);
    let witnesses: Vec<String> = witnesses
        .iter()
        .map(|w| clean_line(w))
        .filter(|w| !w.is_empty())
        .collect();
    if seed.is_empty() || witnesses.is_empty() {
        return Err(Refusal::DrawIncomplete);
    }
    let ids: Vec<&str> = wanted.iter().map(ProjectId::as_str).collect();
    let order = draw_order(&seed, &ids);
    let projects = order
        .into_iter()
        .filter_map(|i| wanted.get(i).cloned())
        .collect();
    Ok(vec![Event::TiesDrawn(Drawn {
        projects,
        seed,
        witnesses,
    })])
}

/// The panel approves its list: nothing is open, and no list stands but for projects that an
/// order had valued again.
pub(super) fn approve(panel: &Panel, who: &Actor, shown: Hash) -> Decision {
    chair(panel, who, None)?;
    if let Some(listed) = panel.standing_list()
        && panel.projects.iter().all(|p| p.reevaluated.is_none())
    {
        return Err(Refusal::ListApproved(listed.list.number));
    }
    panel.may_value(None)?;
    let list = panel.compose(Origin::Panel)?;
    // What changed in between must not be approved unread.
    if list.hash() != shown {
        return Err(Refusal::ListChanged(list.number));
    }
    Ok(vec![Event::ListApproved(list)])
}

fn listed(panel: &Panel, number: u32) -> Result<&Listed, Refusal> {
    panel
        .lists
        .iter()
        .find(|l| l.list.number == number)
        .map(AsRef::as_ref)
        .ok_or(Refusal::UnknownList(number))
}

pub(super) fn publish(panel: &Panel, who: &Actor, published: Published) -> Decision {
    manager(panel, who)?;
    let listed = listed(panel, published.list)?;
    if listed.published.is_some() {
        return Err(Refusal::ListPublished(published.list));
    }
    let mut lists = panel.lists.iter().rev();
    let last = lists.find(|l| l.list.phase == listed.list.phase);
    if last.is_some_and(|l| l.list.number != published.list) {
        return Err(Refusal::ListSuperseded(published.list));
    }
    let kinds = [ActKind::List, ActKind::Ranking, ActKind::Correction];
    act(panel, &published.act, &kinds)?;
    let channel = clean_line(&published.channel);
    if channel.is_empty() {
        return Err(Refusal::TextMissing);
    }
    let mut printed = Vec::new();
    for one in published.printed {
        let known = listed.list.rows.iter().any(|r| r.project == one.project);
        if !known {
            return Err(Refusal::UnknownProject(one.project.to_string()));
        }
        let total = clean_line(&one.total);
        if total.parse::<Exact>().is_err() {
            return Err(Refusal::NoNumber(total));
        }
        printed.push(Printed { total, ..one });
    }
    Ok(vec![Event::ListPublished(Published {
        channel,
        printed,
        ..published
    })])
}

/// Whether two texts give the same total, however it is written.
fn same_total(a: &str, b: &str) -> bool {
    match (a.trim().parse::<Exact>(), b.trim().parse::<Exact>()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a.trim() == b.trim(),
    }
}

/// A material error is found by comparing: what was published, or what the list holds, is not
/// what the panel's marks give. Where they agree there is none, whoever finds the mark unfair.
pub(super) fn correct(
    panel: &Panel,
    who: &Actor,
    number: u32,
    act_id: String,
    reason: &str,
) -> Decision {
    manager(panel, who)?;
    let listed = listed(panel, number)?;
    act(panel, &act_id, &[ActKind::Correction])?;
    let reason = required(reason, Refusal::ReasonMissing)?;
    let Some(published) = &listed.published else {
        return Err(Refusal::ListUnpublished(number));
    };
    if panel
        .standing_list()
        .is_none_or(|l| l.list.number != number)
    {
        return Err(Refusal::UnknownList(number));
    }
    let right = panel.compose(Origin::Correction {
        of: number,
        act: act_id,
        reason,
    })?;
    let misprinted = published.printed.iter().any(|p| {
        let row = right.rows.iter().find(|r| r.project == p.project);
        row.is_some_and(|r| !same_total(&r.total, &p.total))
    });
    let miscounted = right.rows.iter().any(|new| {
        let old = listed.list.rows.iter().find(|r| r.project == new.project);
        old.is_some_and(|old| !same_total(&old.total, &new.total))
    });
    if misprinted || miscounted {
        Ok(vec![Event::ListApproved(right)])
    } else {
        Err(Refusal::NoMaterialError(number))
    }
}

/// The ranking moves up by a new act; the old list stays as it is (E9).
pub(super) fn advance(panel: &Panel, who: &Actor, act_id: String) -> Decision {
    manager(panel, who)?;
    let listed = panel.standing_list().ok_or(Refusal::NoList)?;
    let number = listed.list.number;
    act(panel, &act_id, &[ActKind::List, ActKind::Ranking])?;
    if listed.published.is_none() {
        return Err(Refusal::ListUnpublished(number));
    }
    let next = panel.compose(Origin::Advance {
        of: number,
        act: act_id,
    })?;
    if next.rows == listed.list.rows {
        return Err(Refusal::NothingMoves(number));
    }
    keeps_grants(panel, &listed.list, &next)?;
    Ok(vec![Event::ListApproved(next)])
}

/// What a published list granted is owed: money that becomes free may go to a project of a better
/// place only where none that was funded loses by it.
fn keeps_grants(panel: &Panel, old: &List, new: &List) -> Result<(), Refusal> {
    for row in old.rows.iter().filter(|r| r.status.is_granted()) {
        let out = panel.project(&row.project).is_none_or(|p| !Panel::runs(p));
        let before = row.granted_cents.unwrap_or(0);
        let mut rows = new.rows.iter();
        let after = rows
            .find(|r| r.project == row.project && r.status.is_granted())
            .and_then(|r| r.granted_cents)
            .unwrap_or(0);
        if !out && after < before {
            let project = row.project.to_string();
            return Err(Refusal::GrantLowered(project, before, after));
        }
    }
    Ok(())
}

pub(super) fn reevaluate(panel: &Panel, who: &Actor, order: Reevaluated) -> Decision {
    manager(panel, who)?;
    act(panel, &order.act, &[ActKind::Order])?;
    let over =
        |id: &&ProjectId| panel.project(id).is_none() && panel.stages_of(id).next().is_some();
    if let Some(id) = order.projects.iter().find(over) {
        return Err(Refusal::PhaseOver(id.to_string()));
    }
    panel.standing_list().ok_or(Refusal::NoList)?;
    for id in &order.projects {
        let target = running(panel, id)?;
        if target.revealed.is_none() {
            return Err(Refusal::NotSettled(id.to_string()));
        }
    }
    if order.projects.is_empty() {
        return Err(Refusal::NothingToList);
    }
    let reason = required(&order.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::ReevaluationOrdered(Reevaluated {
        reason,
        ..order
    })])
}
