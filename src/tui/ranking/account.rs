//! Every figure of a project explained: from marks to points and total, thresholds, ties, money.

use super::row::{scope_name, word};
use super::{selected, viewed};
use crate::assess::allocation::Grant;
use crate::assess::explain::{Given, Line, Unmarked, explain};
use crate::assess::ranking::{Place, StepAccount, Verdict, tie_account};
use crate::call::{Scope, TieStep};
use crate::exact::Exact;
use crate::ids::Mark;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
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
    if let Some(listed) = viewed(model, sight) {
        let row = listed.list.rows.iter().find(|r| r.project == *project.id());
        if let Some(row) = row {
            lines.wrapped(0, &word(row.status, locale), Role::Text);
            if !row.reason.is_empty() {
                lines.wrapped(2, &row.reason, Role::Muted);
            }
        }
    }
    if project.phase().id == sight.phase().id {
        points(&mut lines, sight, project);
        limits(&mut lines, sight, project);
        ties(&mut lines, sight, place);
        money(&mut lines, sight, place);
    }
    let args = [("code", Arg::Text(project.id().as_str()))];
    let title = locale.format("account-title", &args);
    let made = lines.lines;
    paper::lay(model, title, made, Vec::new());
}

fn plain(x: &Exact, locale: &Locale) -> String {
    locale.decimal(&x.to_plain())
}

/// The arithmetic of the total, step by step.
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
    let account = explain(
        sight.phase(),
        sight.grid(),
        &revealed.row_refs(),
        &agreed,
        Scope::Total,
    );
    let names: Vec<&str> = revealed
        .sheets
        .iter()
        .map(|s| sight.name(&s.member))
        .collect();
    for line in &account.lines {
        // The limits stand together below.
        if matches!(line, Line::Limit { .. }) {
            continue;
        }
        let (text, role) = step(line, sight, &names, locale);
        lines.hanging(1, 2, &text, role);
    }
    let total = account.result.as_ref().map(|x| plain(x, locale));
    match total {
        Some(total) => {
            let said = locale.format("account-total", &[("total", Arg::Text(&total))]);
            lines.wrapped(1, &said, Role::Points);
        }
        None => lines.wrapped(1, &locale.text("account-no-total"), Role::StatusWarn),
    }
}

fn own(row: Option<usize>, names: &[&str]) -> String {
    row.and_then(|r| names.get(r))
        .map_or_else(String::new, |name| format!("{name}: "))
}

/// A step of the arithmetic in words.
fn step(line: &Line, sight: Sight<'_>, names: &[&str], locale: &Locale) -> (String, Role) {
    let phase = sight.phase();
    let sub = |sub: &usize| scope_name(Scope::Sub(*sub), phase, locale);
    let of = |scope: &Scope| scope_name(*scope, phase, locale);
    let n = |x: &Exact| plain(x, locale);
    let text = match line {
        Line::Agreed { sub: s, value } => {
            let (name, value) = (sub(s), n(value));
            let args = [
                ("sub", Arg::Text(name.as_str())),
                ("value", Arg::Text(&value)),
            ];
            locale.format("account-agreed", &args)
        }
        Line::Unmarked {
            row,
            sub: s,
            effect,
        } => {
            let key = match effect {
                Unmarked::Open => "account-open",
                Unmarked::SharedOut => "account-shared-out",
                Unmarked::NoBonus => "account-no-bonus",
            };
            format!("{}{}: {}", own(*row, names), sub(s), locale.text(key))
        }
        Line::Averaged {
            scope,
            given,
            result,
            ..
        } => {
            let each: Vec<String> = given.iter().map(|g| averaged(g, names, locale)).collect();
            format!("{}: {} → {}", of(scope), each.join("; "), n(result))
        }
        Line::Rounded {
            scope, from, to, ..
        } => format!("{}: {} ≈ {}", of(scope), n(from), n(to)),
        Line::Product {
            row,
            sub: s,
            value,
            weight,
            max,
            points,
        } => {
            let over = max.as_ref().map(|m| format!(" / {}", n(m)));
            format!(
                "{}{}: {} × {}{} = {}",
                own(*row, names),
                sub(s),
                n(value),
                n(weight),
                over.unwrap_or_default(),
                n(points)
            )
        }
        Line::Sum { row, scope, points } => {
            return (
                format!("{}Σ {} = {}", own(*row, names), of(scope), n(points)),
                Role::Heading,
            );
        }
        Line::SharedOut {
            row,
            scope,
            sum,
            whole,
            present,
            points,
        } => format!(
            "{}{}: {} × {} / {} = {}",
            own(*row, names),
            of(scope),
            n(sum),
            n(whole),
            n(present),
            n(points)
        ),
        Line::Divided {
            row,
            scope,
            sum,
            weight,
            mean,
        } => format!(
            "{}{}: {} / {} = {}",
            own(*row, names),
            of(scope),
            n(sum),
            n(weight),
            n(mean)
        ),
        Line::OnTop {
            row,
            base,
            bonus,
            points,
        } => {
            let (bonus, sum) = (n(bonus), format!("{} + ", n(base)));
            let said = locale.format("account-bonus", &[("bonus", Arg::Text(&bonus))]);
            format!("{}{sum}{said} = {}", own(*row, names), n(points))
        }
        Line::Limit { .. } => String::new(),
    };
    (text, Role::Text)
}

/// What one member gives to a mean; in brackets where it is left out.
fn averaged(given: &Given, names: &[&str], locale: &Locale) -> String {
    let name = names.get(given.row).copied().unwrap_or("");
    let last = name.split_whitespace().last().unwrap_or(name);
    let value = plain(&given.value, locale);
    if given.counted {
        format!("{last} {value}")
    } else {
        format!("({last} {value})")
    }
}

/// Thresholds and gates, reached or not.
fn limits(lines: &mut Lines<'_>, sight: Sight<'_>, project: ProjectSight<'_>) {
    let (locale, phase) = (lines.locale, sight.phase());
    if phase.thresholds.is_empty() && phase.gates.is_empty() {
        return;
    }
    lines.blank();
    lines.heading(&locale.text("account-limits"));
    let gates = phase.gates.iter().map(|g| (Scope::Sub(g.sub), &g.min));
    let thresholds = phase.thresholds.iter().map(|t| (t.scope, &t.min));
    for (scope, min) in thresholds.chain(gates) {
        let outcome = project.outcome();
        let reached = outcome.and_then(|o| o.in_scope(scope));
        let (sign, role) = match reached {
            Some(x) if x >= min => ("✓", Role::Met),
            Some(_) => ("✗", Role::NotMet),
            None => ("·", Role::Muted),
        };
        let name = scope_name(scope, phase, locale);
        let (reached, min) = (
            reached.map_or_else(|| "–".to_owned(), |x| plain(x, locale)),
            plain(min, locale),
        );
        let args = [
            ("name", Arg::Text(name.as_str())),
            ("reached", Arg::Text(&reached)),
            ("min", Arg::Text(&min)),
        ];
        let said = locale.format("account-limit", &args);
        lines.hanging(1, 2, &format!("{sign} {said}"), role);
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
        for step in &account {
            ladder(lines, sight, step, [me, code]);
        }
    }
}

/// A step of the ladder, with both values and what it says.
fn ladder(lines: &mut Lines<'_>, sight: Sight<'_>, step: &StepAccount, codes: [&str; 2]) {
    let locale = lines.locale;
    let name = match step.step {
        TieStep::Better(scope) => scope_name(scope, sight.phase(), locale),
        TieStep::PublicDraw => locale.text("ranking-by-draw").into_owned(),
    };
    let value = |x: &Option<Exact>| {
        x.as_ref()
            .map_or_else(|| "–".to_owned(), |x| plain(x, locale))
    };
    let [mine, theirs] = &step.values;
    let [me, other] = codes;
    let (sign, said) = match step.verdict {
        Verdict::Equal => ("=", locale.text("tie-equal").into_owned()),
        Verdict::First => ("▶", locale.format("tie-ahead", &[("code", Arg::Text(me))])),
        Verdict::Second => (
            "▶",
            locale.format("tie-ahead", &[("code", Arg::Text(other))]),
        ),
        Verdict::NotNeeded => ("·", locale.text("tie-not-needed").into_owned()),
        Verdict::NotDrawn => ("!", locale.text("tie-not-drawn").into_owned()),
    };
    let role = match step.verdict {
        Verdict::First | Verdict::Second => Role::Points,
        Verdict::NotDrawn => Role::StatusWarn,
        _ => Role::Muted,
    };
    let text = format!(
        "{sign} {name}: {me} {} · {other} {} · {said}",
        value(mine),
        value(theirs)
    );
    lines.hanging(2, 2, &text, role);
}

/// What was asked, what was left of the pot, which rule gave what it gets.
fn money(lines: &mut Lines<'_>, sight: Sight<'_>, place: usize) {
    let (locale, phase) = (lines.locale, sight.phase());
    let Ok(Some((queue, divided))) = sight.allocation() else {
        return;
    };
    let Some(at) = queue.iter().position(|p| *p == place) else {
        return;
    };
    let pot_of = |place: usize| {
        let project = sight.project(place)?;
        let named = &project.filed().facts.pot;
        phase.pots.iter().position(|pot| pot.id == *named)
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
        .map(|(_, g)| match g {
            Grant::Offered { cents, .. } => *cents,
            other => other.cents(),
        })
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
        let share = Exact::ratio(residual * 100, asked).to_fixed(2);
        let share = locale.decimal(&share);
        lines.wrapped(
            1,
            &locale.format("account-share", &[("share", Arg::Text(&share))]),
            Role::Text,
        );
        let cut = phase.budget_cut.as_ref();
        let least = cut.and_then(|c| c.partial_min_share.as_ref());
        let rule = match least {
            Some(least) => {
                let hundred = Exact::from(100);
                let percent = locale.decimal(&(least.clone() * hundred).to_plain());
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
    let (key, cents) = match grant {
        Grant::Funded { cents } => ("account-funded", *cents),
        Grant::PartlyFunded { cents } => ("account-partly", *cents),
        Grant::Offered { cents, .. } => ("account-offered", *cents),
        Grant::OfferRefused => ("account-refused", 0),
        Grant::Eligible => ("account-eligible", 0),
    };
    let amount = locale.euros(cents);
    let said = locale.format(key, &[("amount", Arg::Text(&amount))]);
    lines.hanging(1, 2, &format!("→ {said}"), Role::Points);
}
