//! What `?` shows of a project in the ranking: the whole arithmetic of its figures, ties, money.

use crate::assess::explain::Explanation;
use crate::assess::ranking::tie_account;
use crate::call::Scope;
use crate::locale::Arg;
use crate::locale::{Locale, money};
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
    let Some(project) = sight.project(place) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let Some(total) = project.explain(Scope::Total) else {
        lines.push(locale.text("account-none").into_owned());
        return lines;
    };
    let names: Vec<&str> = project
        .sheets()
        .into_iter()
        .flat_map(|r| &r.sheets)
        .map(|sheet| sight.name(&sheet.member))
        .collect();
    let told = |e: &Explanation| money::explanation(e, phase, &names, locale);
    lines.extend(told(&total));
    for criterion in 0..phase.criteria.len() {
        let limits = project.explain(Scope::Criterion(criterion));
        let last = limits.map(|e| told(&e)).unwrap_or_default();
        let judged = phase
            .thresholds
            .iter()
            .any(|t| t.scope == Scope::Criterion(criterion));
        lines.extend(last.into_iter().next_back().filter(|_| judged));
    }
    for gate in &phase.gates {
        let limits = project.explain(Scope::Sub(gate.sub));
        let last = limits.map(|e| told(&e)).unwrap_or_default();
        lines.extend(last.into_iter().next_back());
    }
    tie(&mut lines, locale, sight, project, before);
    granted(&mut lines, locale, sight, place, project);
    lines
}

fn tie(
    lines: &mut Vec<String>,
    locale: &Locale,
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
    let title = locale.format(
        "account-tie",
        &[
            ("first", Arg::Text(other.id().as_str())),
            ("second", Arg::Text(project.id().as_str())),
        ],
    );
    lines.push(String::new());
    lines.push(title);
    let steps = tie_account(sight.phase(), a, b, drawn);
    let ids = [other.id().as_str(), project.id().as_str()];
    lines.extend(money::tie(&steps, sight.phase(), ids, locale));
}

fn granted(
    lines: &mut Vec<String>,
    locale: &Locale,
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
    if let Some(line) = divided.pots.get(pot) {
        lines.push(money::pot(line, locale));
    }
    let asked = locale.euros(facts.requested_cents().unwrap_or_default());
    lines.push(locale.format("account-asked", &[("asked", Arg::Text(&asked))]));
    lines.extend(
        divided
            .grants
            .get(at)
            .map(|grant| money::grant(grant, locale)),
    );
}
