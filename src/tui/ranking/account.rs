//! What `?` shows of a project in the ranking: the whole arithmetic of its figures, ties, money.

use crate::assess::ranking::tie_account;
use crate::call::Scope;
use crate::locale::Arg;
use crate::locale::money::Account;
use crate::panel::Sight;
use crate::panel::sight::ProjectSight;
use crate::tui::model::Model;

/// The lines on a project, `before` being the one ranked just before it.
pub(super) fn lines(
    model: &Model,
    sight: Sight<'_>,
    place: usize,
    before: Option<usize>,
) -> Vec<String> {
    let (locale, phase) = (&model.locale, sight.phase());
    let account = Account { phase, locale };
    let Some(project) = sight.project(place) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let Some(total) = project.explain(Scope::Total) else {
        lines.push(locale.text("account-none").into_owned());
        return lines;
    };
    lines.extend(account.explanation(&total));
    for criterion in 0..phase.criteria.len() {
        let limits = project.explain(Scope::Criterion(criterion));
        let last = limits.map(|e| account.explanation(&e)).unwrap_or_default();
        let judged = phase
            .thresholds
            .iter()
            .any(|t| t.scope == Scope::Criterion(criterion));
        lines.extend(last.into_iter().next_back().filter(|_| judged));
    }
    for gate in &phase.gates {
        let told = project.explain(Scope::Sub(gate.sub));
        lines.extend(
            told.map(|e| account.explanation(&e))
                .unwrap_or_default()
                .into_iter()
                .next_back(),
        );
    }
    tie(&mut lines, &account, sight, project, before);
    money(&mut lines, &account, sight, place, project);
    lines
}

fn tie(
    lines: &mut Vec<String>,
    account: &Account<'_>,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    before: Option<usize>,
) {
    let Some(other) = before.and_then(|p| sight.project(p)) else {
        return;
    };
    let (Some(a), Some(b)) = (other.outcome(), project.outcome()) else {
        return;
    };
    if a.total != b.total || a.total.is_none() || !sight.phase().decision.ranks() {
        return;
    }
    let draws = &sight.procedure().draws;
    let drawn = draws.iter().find_map(|(_, d)| {
        let place = |id| d.projects.iter().position(|x| x == id);
        Some((place(other.id())? + 1, place(project.id())? + 1))
    });
    let title = account.locale.format(
        "account-tie",
        &[
            ("first", Arg::Text(other.id().as_str())),
            ("second", Arg::Text(project.id().as_str())),
        ],
    );
    lines.push(String::new());
    lines.push(title);
    let steps = tie_account(sight.phase(), a, b, drawn);
    lines.extend(steps.iter().map(|step| account.step(step)));
}

fn money(
    lines: &mut Vec<String>,
    account: &Account<'_>,
    sight: Sight<'_>,
    place: usize,
    project: ProjectSight<'_>,
) {
    let Ok(Some((queue, divided))) = sight.allocation() else {
        return;
    };
    let Some(at) = queue.iter().position(|p| *p == place) else {
        return;
    };
    let facts = &project.filed().facts;
    let pot = sight
        .phase()
        .pots
        .iter()
        .position(|p| p.id == facts.pot)
        .unwrap_or(0);
    lines.push(String::new());
    let asked = facts.requested_cents().unwrap_or_default();
    lines.extend(account.grant(&divided, at, pot, asked));
}
