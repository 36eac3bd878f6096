//! The sections of a definitive project as paragraphs and tables to read (S58–S62).

use super::{Kind, TABLE, Writer};
use crate::call::act::PriorityList;
use crate::dossier::{
    Activity, Budget, BudgetLine, Dossier, Indicator, Priorities, Replicability,
    ServiceIntegration, Sustainability,
};

/// What a definitive project says in a word or a number.
pub(super) fn head(w: &mut Writer<'_>, dossier: &Dossier) {
    let months = dossier.duration_months.map(|m| m.to_string());
    w.detail("plan-duration", &months.unwrap_or_default());
    let start = dossier.start_planned.map(|day| w.locale().date(day));
    w.detail("plan-start", &start.unwrap_or_default());
    if let Some(budget) = &dossier.budget {
        let amount = |cents: Option<i64>| cents.map(|c| w.locale().euros(c)).unwrap_or_default();
        let (total, requested) = (amount(budget.total_cents), amount(budget.requested_cents));
        w.detail("plan-budget-total", &total);
        w.detail("plan-requested", &requested);
    }
    w.detail("plan-pot", &dossier.pot);
    w.detail("plan-line", &dossier.line);
    w.detail("plan-size-class", &dossier.size_class);
    w.detail("plan-support-body", &dossier.support_body);
}

/// Writes a section of the definitive project; `false` where it is none. The names of priorities
/// come from the call's lists.
pub(super) fn write(
    w: &mut Writer<'_>,
    dossier: &Dossier,
    id: &str,
    lists: &[PriorityList],
) -> bool {
    match id {
        "activities" => activities(w, &dossier.activities),
        "budget" => dossier.budget.iter().for_each(|b| budget(w, b)),
        "sustainability" => dossier
            .sustainability
            .iter()
            .for_each(|s| sustainability(w, s)),
        "replicability" => dossier
            .replicability
            .iter()
            .for_each(|r| replicability(w, r)),
        "integration" => dossier.integration.iter().for_each(|i| integration(w, i)),
        "indicators" => indicators(w, &dossier.indicators),
        "risks" => {
            for risk in &dossier.risks {
                w.item(&risk.text);
                w.detail("plan-response", &risk.response);
            }
        }
        "governance" => {
            if let Some(plan) = &dossier.governance {
                plan.bodies.iter().for_each(|body| w.item(body));
                w.detail("plan-rules", &plan.rules);
            }
        }
        "priorities" => dossier
            .priorities
            .iter()
            .for_each(|p| priorities(w, p, lists)),
        "partner_changes" => {
            for change in &dossier.partner_changes {
                let parts = [change.partner.as_str(), &change.change];
                let said: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                w.item(&said.join(" — "));
                w.detail("plan-reason", &change.reason);
            }
        }
        _ => return false,
    }
    true
}

/// The captions of a table.
fn captions(w: &mut Writer<'_>, captions: &[&str]) {
    w.put(Kind::Captions, captions.join("\n"));
}

/// A row of a table; line breaks inside its cells count as spaces.
fn row(w: &mut Writer<'_>, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('\n', " ")).collect();
    w.put(Kind::Row, cells.join("\n"));
}

/// The words of some keys.
fn words<const N: usize>(w: &Writer<'_>, keys: [&str; N]) -> [String; N] {
    keys.map(|key| w.locale().text(key).into_owned())
}

/// A column of amounts under its caption, all as wide as the widest, so that their figures stand
/// one under the other.
fn column(caption: &str, amounts: &[String]) -> (String, Vec<String>) {
    let all = amounts.iter().map(String::as_str).chain([caption]);
    let wide = all.map(|text| text.chars().count()).max().unwrap_or(0);
    let amounts = amounts.iter().map(|text| format!("{text:>wide$}"));
    (format!("{caption:>wide$}"), amounts.collect())
}

/// The parts that hold something, with commas between.
fn listed(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|p| !p.is_empty()).collect();
    parts.join(", ")
}

/// An item of a list: its name, then what else is known in a few words.
fn item(w: &mut Writer<'_>, name: &str, known: &[&str]) {
    let known = listed(known);
    let dash = if known.is_empty() { "" } else { " — " };
    w.item(&format!("{name}{dash}{known}"));
}

fn activities(w: &mut Writer<'_>, activities: &[Activity]) {
    if activities.is_empty() {
        return;
    }
    let table = w.columns() >= TABLE;
    let costs = activities.iter().map(|a| a.cost_cents);
    let costs = costs.map(|cents| cents.map(|c| w.locale().euros(c)).unwrap_or_default());
    let costs: Vec<String> = costs.collect();
    let [name, owner, months, cost] = words(
        w,
        ["plan-activity", "plan-owner", "plan-months", "plan-cost"],
    );
    let (caption, padded) = column(&cost, &costs);
    if table {
        captions(w, &[&name, &owner, &months, &caption]);
    }
    for (activity, (cost, padded)) in activities.iter().zip(costs.iter().zip(&padded)) {
        let name = [activity.id.as_str(), &activity.title];
        let name: Vec<&str> = name.into_iter().filter(|n| !n.is_empty()).collect();
        let (name, months) = (name.join(" "), months_of(activity));
        if table {
            row(w, &[&name, &activity.owner, &months, padded]);
        } else {
            item(w, &name, &[cost]);
            w.detail("plan-owner", &activity.owner);
            w.detail("plan-months", &months);
        }
        w.detail("plan-objective", &activity.objective);
        w.detail("plan-with", &activity.coproduced_with.join(", "));
        w.detail("plan-outputs", &activity.outputs.join("; "));
        w.gap();
    }
}

/// From which month to which: `1–6`, counted from the first of the project.
fn months_of(activity: &Activity) -> String {
    let month = |m: Option<u16>| m.map(|m| m.to_string()).unwrap_or_default();
    match (activity.start_month, activity.end_month) {
        (None, None) => String::new(),
        (start, end) => format!("{}–{}", month(start), month(end)),
    }
}

fn budget(w: &mut Writer<'_>, budget: &Budget) {
    w.text(&budget.text);
    items(w, &budget.lines);
    let sum = budget.lines.iter().map(|line| line.amount_cents);
    let sum = sum.fold(0, i64::saturating_add);
    for (label, cents) in [
        ("plan-items-sum", (!budget.lines.is_empty()).then_some(sum)),
        ("plan-budget-total", budget.total_cents),
        ("plan-requested", budget.requested_cents),
    ] {
        let said = cents.map(|cents| w.locale().euros(cents));
        w.detail(label, &said.unwrap_or_default());
    }
    if !budget.cofinance.is_empty() {
        w.gap();
        let [label] = words(w, ["plan-cofinance"]);
        w.put(Kind::Subheading, label);
    }
    for share in &budget.cofinance {
        let amount = w.locale().euros(share.amount_cents);
        let kind = if share.in_kind {
            "plan-in-kind"
        } else {
            "plan-in-money"
        };
        let [kind] = words(w, [kind]);
        item(w, &share.source, &[&amount, &kind]);
    }
}

/// The cost items.
fn items(w: &mut Writer<'_>, lines: &[BudgetLine]) {
    if lines.is_empty() {
        return;
    }
    let table = w.columns() >= TABLE;
    let amounts = lines.iter().map(|line| w.locale().euros(line.amount_cents));
    let amounts: Vec<String> = amounts.collect();
    let [name, activity, partner, amount] = words(
        w,
        ["plan-item", "plan-activity", "plan-partner", "plan-amount"],
    );
    let (caption, padded) = column(&amount, &amounts);
    if table {
        captions(w, &[&name, &activity, &partner, &caption]);
    }
    for (line, (amount, padded)) in lines.iter().zip(amounts.iter().zip(&padded)) {
        if table {
            row(w, &[&line.category, &line.activity, &line.partner, padded]);
        } else {
            let name = listed(&[&line.category, &line.activity]);
            item(w, &name, &[&line.partner, amount]);
        }
        w.detail("plan-basis", &line.calc_basis);
    }
    w.gap();
}

fn sustainability(w: &mut Writer<'_>, s: &Sustainability) {
    w.text(&s.text);
    for source in &s.sources {
        let amount = source.amount_cents.map(|cents| w.locale().euros(cents));
        item(w, &source.source, &[&amount.unwrap_or_default()]);
    }
    if !s.sources.is_empty() {
        w.gap();
    }
    w.detail("plan-horizon", &s.horizon);
    w.detail("plan-owner", &s.owner);
}

fn replicability(w: &mut Writer<'_>, r: &Replicability) {
    w.text(&r.text);
    w.detail("plan-conditions", &r.conditions);
    w.detail("plan-materials", &r.materials.join("; "));
    w.detail("plan-territories", &r.territories.join("; "));
}

fn integration(w: &mut Writer<'_>, i: &ServiceIntegration) {
    w.text(&i.text);
    for service in &i.services {
        item(w, &service.name, &[&service.sector]);
        w.detail("plan-procedure", &service.procedure);
        w.detail("plan-agreement", &service.agreement_doc);
    }
}

fn indicators(w: &mut Writer<'_>, indicators: &[Indicator]) {
    let table = w.columns() >= TABLE;
    if table && !indicators.is_empty() {
        let [name, baseline, target, source] = words(
            w,
            [
                "plan-indicator",
                "plan-baseline",
                "plan-target",
                "plan-source",
            ],
        );
        captions(w, &[&name, &baseline, &target, &source]);
    }
    for i in indicators {
        if table {
            row(w, &[&i.name, &i.baseline, &i.target, &i.source]);
        } else {
            w.item(&i.name);
            w.detail("plan-baseline", &i.baseline);
            w.detail("plan-target", &i.target);
            w.detail("plan-source", &i.source);
        }
    }
}

/// The priorities by name, where the version that the project states is one of the call's.
fn priorities(w: &mut Writer<'_>, stated: &Priorities, lists: &[PriorityList]) {
    w.detail("plan-version", &stated.version);
    let list = lists.iter().find(|list| list.id == stated.version);
    let lang = w.locale().lang();
    for id in &stated.refs {
        let known = list.and_then(|list| list.items.iter().find(|item| item.id == *id));
        item(w, id, &[known.map_or("", |known| known.name.get(lang))]);
    }
}
