//! Every figure of a project explained: from marks to points and total, thresholds, ties, money.

use super::lay::cents;
use super::row::word;
use super::{selected, viewed};
use crate::assess::explain::{Line, explain};
use crate::assess::ranking::{Place, Verdict, tie_account};
use crate::call::{Decision, Scope};
use crate::exact::Exact;
use crate::ids::Mark;
use crate::locale::{Arg, money};
use crate::panel::Sight;
use crate::panel::event::list::ListRow;
use crate::panel::sight::ProjectSight;
use crate::tui::lines::Lines;
use crate::tui::model::{Model, Tone};
use crate::tui::overlay::paper;
use crate::tui::theme::Role;

/// Lays the account of the project under the cursor over the screen.
pub(super) fn show(model: &mut Model, sight: Sight<'_>) {
    let place = selected(model, sight);
    let Some((place, project)) = place.and_then(|p| Some((p, sight.project(p)?))) else {
        model.say(Tone::Info, "account-nothing", &[]);
        return;
    };
    let locale = &model.locale;
    let mut lines = Lines::new(locale, paper::columns(model));
    lines.wrapped(0, &project.filed().title, Role::Title);
    let listed = viewed(model, sight);
    let row = listed
        .as_ref()
        .and_then(|l| l.list.rows.iter().find(|r| r.project == *project.id()));
    if let Some(row) = row {
        lines.wrapped(0, &word(row.status, locale), Role::Text);
        if !row.reason.is_empty() {
            lines.wrapped(2, &row.reason, Role::Muted);
        }
    }
    // What the marks give now explains the list that stands, and no earlier one.
    let standing = sight.standing_list().map(|l| l.list.number);
    let stands = listed
        .as_ref()
        .is_none_or(|l| Some(l.list.number) == standing);
    let revalued = listed.is_some() && project.reevaluated().is_some();
    if let Some(row) = row.filter(|_| !stands || revalued) {
        as_listed(&mut lines, sight, row);
    } else if project.phase().id == sight.phase().id {
        points(&mut lines, sight, project);
        ties(&mut lines, sight, place);
        funds(&mut lines, sight, place);
    }
    let args = [("code", Arg::Text(project.id().as_str()))];
    let title = locale.format("account-title", &args);
    let made = lines.paragraphs;
    paper::lay(model, title, made, Vec::new());
}

/// The figures of a row of an earlier list, as they stand in it.
fn as_listed(lines: &mut Lines<'_>, sight: Sight<'_>, row: &ListRow) {
    let locale = lines.locale;
    lines.blank();
    lines.heading(&locale.text("account-listed"));
    if !row.total.is_empty() {
        let decimals = sight.phase().scoring.decimals;
        let total = row.total.parse::<Exact>();
        let total = total.map_or_else(|_| row.total.clone(), |t| t.to_fixed(decimals));
        let args = [("total", Arg::Text(&locale.decimal(&total)))];
        lines.wrapped(1, &locale.format("account-total", &args), Role::Points);
    }
    for (scope, reached, needed) in &row.missed {
        let name = if scope == "total" {
            locale.text("column-total").into_owned()
        } else {
            scope.clone()
        };
        let args = [
            ("name", Arg::Text(name.as_str())),
            ("reached", Arg::Text(&locale.decimal(reached))),
            ("needed", Arg::Text(&locale.decimal(needed))),
        ];
        let said = locale.format("minutes-missed", &args);
        lines.hanging(1, 2, &format!("✗ {said}"), Role::NotMet);
    }
    let amounts = [
        ("account-asked", row.requested_cents),
        ("account-given", row.granted_cents),
    ];
    for (key, cents) in amounts {
        if let Some(cents) = cents {
            let args = [("amount", Arg::Text(&locale.euros(cents)))];
            lines.wrapped(1, &locale.format(key, &args), Role::Text);
        }
    }
}

/// The arithmetic of the total, step by step, then thresholds and gates, reached or not.
fn points(lines: &mut Lines<'_>, sight: Sight<'_>, project: ProjectSight<'_>) {
    let locale = lines.locale;
    lines.blank();
    lines.heading(&locale.text("account-points"));
    let Some(revealed) = project.sheets() else {
        lines.wrapped(1, &locale.text("account-unrevealed"), Role::Muted);
        return;
    };
    let agreed: Vec<Option<Mark>> = (0..sight.phase().subs.len())
        .map(|sub| Some(project.item(sub)?.closed.as_ref()?.mark))
        .collect();
    let (phase, rows) = (sight.phase(), revealed.row_refs());
    let told = |scope| explain(phase, sight.grid(), &rows, &agreed, scope);
    let account = told(Scope::Total);
    let names: Vec<&str> = revealed
        .sheets
        .iter()
        .map(|s| sight.name(&s.member))
        .collect();
    let said = money::explanation(&account, phase, &names, locale);
    for (line, text) in account.lines.iter().zip(&said) {
        match line {
            // The limits stand together below.
            Line::Limit { .. } => {}
            Line::Sum { .. } => lines.hanging(1, 2, text, Role::Heading),
            _ => lines.hanging(1, 2, text, Role::Text),
        }
    }
    match &account.result {
        Some(total) => {
            let total = money::figure(total, locale);
            let said = locale.format("account-total", &[("total", Arg::Text(&total))]);
            lines.wrapped(1, &said, Role::Points);
        }
        None => lines.wrapped(1, &locale.text("account-no-total"), Role::StatusWarn),
    }
    let thresholds = phase.thresholds.iter().map(|t| t.scope);
    let gates = phase.gates.iter().map(|g| Scope::Sub(g.sub));
    let mut first = true;
    for scope in thresholds.chain(gates) {
        let account = told(scope);
        let said = money::explanation(&account, phase, &names, locale);
        for (line, text) in account.lines.iter().zip(&said) {
            let (sign, role) = match line {
                Line::Limit { passes: true, .. } => ("✓", Role::Met),
                Line::Limit { passes: false, .. } => ("✗", Role::NotMet),
                _ => continue,
            };
            if std::mem::take(&mut first) {
                lines.blank();
                lines.heading(&locale.text("account-limits"));
            }
            lines.hanging(1, 2, &format!("{sign} {text}"), role);
        }
    }
}

/// The ladder against those with the same total that stand next to it.
fn ties(lines: &mut Lines<'_>, sight: Sight<'_>, place: usize) {
    let locale = lines.locale;
    let ranked: Vec<_> = sight
        .ranking()
        .into_iter()
        .filter_map(|r| Some((r.project, r.place?, r.outcome?)))
        .collect();
    let Some(at) = ranked.iter().position(|(p, ..)| *p == place) else {
        return;
    };
    let Some((_, mine, own)) = ranked.get(at) else {
        return;
    };
    let next_to = [at.checked_sub(1), at.checked_add(1)];
    let mut first = true;
    for (_, (other, their, outcome)) in next_to
        .into_iter()
        .flatten()
        .filter_map(|i| Some((i, ranked.get(i)?)))
    {
        if own.total != outcome.total {
            continue;
        }
        if std::mem::take(&mut first) {
            lines.blank();
            lines.heading(&locale.text("account-ties"));
        }
        let drawn = |a: &Place, b: &Place| a.drawn.zip(b.drawn);
        let account = tie_account(sight.phase(), own, outcome, drawn(mine, their));
        let code = sight.project(*other).map_or("", |p| p.id().as_str());
        let me = sight.project(place).map_or("", |p| p.id().as_str());
        let args = [("other", Arg::Text(code))];
        lines.wrapped(1, &locale.format("account-tie-with", &args), Role::Text);
        let said = money::tie(&account, sight.phase(), [me, code], locale);
        for (step, text) in account.iter().zip(&said) {
            let role = match step.verdict {
                Verdict::First | Verdict::Second => Role::Points,
                Verdict::NotDrawn => Role::StatusWarn,
                Verdict::Equal | Verdict::NotNeeded => Role::Muted,
            };
            lines.hanging(2, 3, text, role);
        }
    }
}

/// What was asked, what was left of the pot, which rule gave what it gets.
fn funds(lines: &mut Lines<'_>, sight: Sight<'_>, place: usize) {
    let (locale, phase) = (lines.locale, sight.phase());
    let Ok(Some((queue, divided))) = sight.allocation() else {
        return;
    };
    let Some(at) = queue.iter().position(|p| *p == place) else {
        return;
    };
    let pot_of = |place: usize| {
        let project = sight.project(place)?;
        project.filed().facts.pot_in(phase)
    };
    let pot = pot_of(place).unwrap_or(0);
    let (Some(line), Some(grant)) = (divided.pots.get(pot), divided.grants.get(at)) else {
        return;
    };
    let before: i64 = queue
        .iter()
        .zip(&divided.grants)
        .take(at)
        .filter(|(p, _)| pot_of(**p).unwrap_or(0) == pot)
        .filter_map(|(_, grant)| cents(grant))
        .sum();
    let asked = sight
        .project(place)
        .and_then(|p| p.filed().facts.requested_cents());
    let asked = asked.unwrap_or(0);
    let residual = line.budget_cents - before;
    lines.blank();
    lines.heading(&locale.text("account-money"));
    let row = |lines: &mut Lines<'_>, key: &str, cents: i64| {
        let amount = locale.euros(cents);
        let said = locale.format(key, &[("amount", Arg::Text(&amount))]);
        lines.wrapped(1, &said, Role::Text);
    };
    row(lines, "account-budget", line.budget_cents);
    row(lines, "account-residual", residual);
    row(lines, "account-asked", asked);
    if residual < asked && asked > 0 {
        let share = money::percent(&Exact::ratio(residual, asked), locale);
        lines.wrapped(
            1,
            &locale.format("account-share", &[("share", Arg::Text(&share))]),
            Role::Text,
        );
        let cut = phase.budget_cut.as_ref();
        let least = cut.and_then(|c| c.partial_min_share.as_ref());
        let rule = match least {
            Some(least) => {
                let percent = money::percent(least, locale);
                locale.format("account-rule", &[("share", Arg::Text(&percent))])
            }
            None => locale.text("account-rule-none").into_owned(),
        };
        lines.hanging(1, 2, &rule, Role::Muted);
        let skip = if cut.is_some_and(|c| c.skip_to_next) {
            "account-skip"
        } else {
            "account-stop"
        };
        lines.hanging(1, 2, &locale.text(skip), Role::Muted);
    }
    let said = money::grant(grant, locale);
    lines.hanging(1, 2, &format!("→ {said}"), Role::Points);
    let last = line.depleted_at.and_then(|at| queue.get(at));
    if let Some(last) = last.and_then(|p| sight.project(*p)) {
        // When it arrived bears on the end only where arrival is the order (S52).
        let arrived = (phase.decision == Decision::FirstCome)
            .then_some(last.filed().facts.received_at)
            .flatten()
            .map(|at| at.to_zoned(locale.zone().clone()));
        let said = money::depleted(last.id().as_str(), arrived.as_ref(), locale);
        lines.hanging(1, 2, &said, Role::Muted);
    }
}
