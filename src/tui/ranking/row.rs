//! How a project looks in the ranking: rank, points, money, outcome.

use super::RowOf;
use super::draw::short;
use crate::assess::outcome::{Failure, Outcome};
use crate::call::{OnFail, Phase, Scope};
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::list::{ListRow, Status};
use crate::panel::sight::{ProjectSight, Standing};
use crate::panel::state::Listed;
use crate::tui::model::Model;
use crate::tui::paint::Row;
use crate::tui::theme::{Role, Theme};

/// The columns for which there is room.
pub(super) struct Columns {
    wide: bool,
    ranks: bool,
    /// Criteria: their names.
    criteria: Vec<String>,
    money: bool,
    /// Whether what is asked has a column too.
    asked: bool,
    /// Columns of the district, where the list goes by districts.
    district: u16,
    title: u16,
    outcome: u16,
}

/// What stands in the columns of a project.
pub(super) struct Cells {
    rank: String,
    code: String,
    district: String,
    title: String,
    /// Points of the criteria, and whether they fall short.
    criteria: Vec<(String, bool)>,
    total: String,
    asked: String,
    granted: String,
    sign: &'static str,
    /// The step of the ladder that parted it from the one before.
    tie: Option<String>,
    verdict: String,
    role: Role,
}

/// Columns of an amount.
const AMOUNT: u16 = 14;

impl Columns {
    pub(super) fn of(model: &Model, sight: Sight<'_>, list: Option<&Listed>, width: u16) -> Self {
        let phase = sight.phase();
        let wide = width >= 60;
        let ranks = match list {
            Some(listed) => listed.list.rows.iter().any(|r| r.rank.is_some()),
            None => phase.decision.ranks(),
        };
        let money = wide && !model.ranking.money.is_empty();
        let asked = money && width >= 100;
        let amounts = (AMOUNT + 1) * (u16::from(money) + u16::from(asked));
        let outcome = match (width, money) {
            (120.., true) => 46,
            (120.., false) => 32,
            (_, true) => 19,
            (60..120, false) => 23,
            _ => 2,
        };
        let rank = if ranks { 5 } else { 0 };
        let fixed = 2 + rank + 6 + 7 + 2 + outcome + amounts;
        let count = u16::try_from(phase.criteria.len()).unwrap_or(u16::MAX);
        // Criteria stand where they leave the title some room.
        let shown = wide
            && list.is_none()
            && count <= 8
            && fixed + count * 6 + if money { 24 } else { 0 } <= width;
        let criteria: Vec<String> = if shown {
            phase.criteria.iter().map(|c| c.id.clone()).collect()
        } else {
            Vec::new()
        };
        let district = if !ranks && width >= 110 { 30 } else { 0 };
        let used = fixed + district + if shown { count * 6 } else { 0 };
        Self {
            wide,
            ranks,
            criteria,
            money,
            asked,
            district,
            title: width.saturating_sub(used),
            outcome,
        }
    }

    /// The names of the columns.
    pub(super) fn heads(&self, locale: &Locale, theme: &Theme, row: &mut Row<'_>) {
        let head = theme.style(Role::Heading);
        row.gap(2);
        if self.ranks {
            row.right(&locale.text("column-rank"), 4, head).gap(1);
        }
        row.field(&locale.text("column-code"), 6, head);
        if self.district > 0 {
            row.field(&locale.text("column-district"), self.district, head);
        }
        row.field(&locale.text("column-title"), self.title, head);
        for name in &self.criteria {
            row.right(name, 6, head);
        }
        row.right(&locale.text("column-total"), 7, head);
        if self.asked {
            row.gap(1).right(&locale.text("column-asked"), AMOUNT, head);
        }
        if self.money {
            row.gap(1)
                .right(&locale.text("column-granted"), AMOUNT, head);
        }
        row.gap(2);
        if self.wide {
            row.put(&locale.text("column-outcome"), head);
        }
    }

    /// A project.
    pub(super) fn draw(&self, cells: &Cells, selected: bool, theme: &Theme, row: &mut Row<'_>) {
        let base = theme.style(if selected {
            Role::Selection
        } else {
            Role::Text
        });
        let muted = if selected {
            base
        } else {
            theme.style(Role::Muted)
        };
        row.put(
            if selected { "▌ " } else { "  " },
            base.patch(theme.style(Role::Accent)),
        );
        if self.ranks {
            row.right(&cells.rank, 4, base).put(" ", base);
        }
        row.field(&cells.code, 6, muted);
        if self.district > 0 {
            let room = self.district.saturating_sub(1);
            row.field(&short(&cells.district, room), self.district, muted);
        }
        row.field(
            &short(&cells.title, self.title.saturating_sub(1)),
            self.title,
            base,
        );
        for (points, failed) in cells.criteria.iter().take(self.criteria.len()) {
            let style = if *failed {
                base.patch(theme.style(Role::NotMet))
            } else {
                base
            };
            row.right(points, 6, style);
        }
        row.right(&cells.total, 7, base.patch(theme.style(Role::Points)));
        if self.asked {
            row.put(" ", base).right(&cells.asked, AMOUNT, muted);
        }
        if self.money {
            row.put(" ", base).right(&cells.granted, AMOUNT, base);
        }
        row.put("  ", base);
        let text = match &cells.tie {
            _ if !self.wide => cells.sign.to_owned(),
            Some(tie) if self.outcome >= 32 => format!("{} {tie} · {}", cells.sign, cells.verdict),
            _ => format!("{} {}", cells.sign, cells.verdict),
        };
        row.field(&text, self.outcome, base.patch(theme.style(cells.role)))
            .fill(base);
    }
}

fn amount(cents: Option<i64>, locale: &Locale) -> String {
    cents.map_or_else(|| "–".to_owned(), |c| locale.euros(c))
}

/// A project of the ranking as it stands.
pub(super) fn live(r: &RowOf, model: &Model, sight: Sight<'_>) -> Option<Cells> {
    let (locale, phase) = (&model.locale, sight.phase());
    let project = sight.project(r.project)?;
    let decimals = phase.scoring.decimals;
    let outcome: Option<&Outcome> = project.outcome();
    let figure = |scope: Scope| {
        let points = outcome.and_then(|o| o.in_scope(scope));
        points.map_or_else(|| "·".to_owned(), |p| locale.decimal(&p.to_fixed(decimals)))
    };
    let criterion = |c: usize| {
        let scope = Scope::Criterion(c);
        (figure(scope), r.failures.iter().any(|f| f.scope == scope))
    };
    let (sign, verdict, role) = verdict(r, project, phase, locale);
    Some(Cells {
        rank: r
            .place
            .map_or_else(|| "–".to_owned(), |p| p.rank.to_string()),
        code: project.id().to_string(),
        district: project.filed().districts.join(", "),
        title: project.filed().title.clone(),
        criteria: (0..phase.criteria.len().min(8)).map(criterion).collect(),
        total: figure(Scope::Total),
        asked: amount(project.filed().facts.requested_cents(), locale),
        granted: amount(r.cents, locale),
        sign,
        tie: r
            .place
            .and_then(|p| p.tie_step)
            .map(|step| tie(step, phase, locale)),
        verdict,
        role,
    })
}

/// A row of an approved list.
pub(super) fn approved(r: &ListRow, model: &Model, sight: Sight<'_>) -> Cells {
    let locale = &model.locale;
    let (sign, role) = sign(r.status);
    let mut verdict = word(r.status, locale);
    if !r.missed.is_empty() {
        let short = |(scope, reached, needed): &(String, String, String)| {
            let name = if scope == "total" {
                locale.text("column-total").to_lowercase()
            } else {
                scope.clone()
            };
            format!(
                "{name} {} < {}",
                locale.decimal(reached),
                locale.decimal(needed)
            )
        };
        let why: Vec<String> = r.missed.iter().map(short).collect();
        verdict = format!("{verdict}: {}", why.join(", "));
    } else if !r.checks.is_empty() {
        let checks: Vec<&str> = r.checks.iter().map(|c| c.as_str()).collect();
        verdict = format!("{verdict} ({})", checks.join(", "));
    }
    let decimals = sight.phase().scoring.decimals;
    let total = r.total.parse::<crate::exact::Exact>();
    let total = total.map_or_else(|_| r.total.clone(), |t| t.to_fixed(decimals));
    Cells {
        rank: r.rank.map_or_else(|| "–".to_owned(), |n| n.to_string()),
        code: r.project.to_string(),
        district: r.districts.join(", "),
        title: r.title.clone(),
        criteria: Vec::new(),
        total: if total.is_empty() {
            "·".to_owned()
        } else {
            locale.decimal(&total)
        },
        asked: amount(r.requested_cents, locale),
        granted: amount(r.granted_cents, locale),
        sign,
        tie: None,
        verdict,
        role,
    }
}

/// The word of a status.
pub(super) fn word(status: Status, locale: &Locale) -> String {
    locale
        .text(&format!("status-{}", status.word()))
        .into_owned()
}

/// The sign of a status and its meaning.
const fn sign(status: Status) -> (&'static str, Role) {
    match status {
        Status::Admitted | Status::Funded => ("✓", Role::Met),
        Status::AdmittedWithReserve | Status::PartlyFunded => ("✓", Role::StatusWarn),
        Status::Offered => ("◇", Role::StatusWarn),
        Status::Eligible => ("–", Role::Muted),
        Status::NotAdmitted => ("✗", Role::NotMet),
        Status::Excluded | Status::NotReceivable | Status::Withdrawn | Status::Lapsed => {
            ("✕", Role::Excluded)
        }
    }
}

/// The sign, the words and the meaning of an outcome.
fn verdict(
    r: &RowOf,
    project: ProjectSight<'_>,
    phase: &Phase,
    locale: &Locale,
) -> (&'static str, String, Role) {
    if let Some(out) = project.exclusion() {
        let mut checks = phase.checks.iter();
        let late = checks.any(|c| c.id == out.check && c.on_fail == OnFail::NotReceivable);
        let status = if late {
            Status::NotReceivable
        } else {
            Status::Excluded
        };
        let said = format!("{} ({})", word(status, locale), out.check);
        return ("✕", said, Role::Excluded);
    }
    if project.standing() == Standing::Withdrawn {
        return ("✕", word(Status::Withdrawn, locale), Role::Excluded);
    }
    if !r.has_total && r.status.is_none() {
        let open = project.outcome().map_or(0, |o| o.open);
        return if open > 0 {
            let open = i64::try_from(open).unwrap_or(i64::MAX);
            let args = [("count", Arg::Count(open))];
            ("◇", locale.format("outcome-open", &args), Role::StatusWarn)
        } else {
            let key = if project.standing() == Standing::Screening {
                "standing-screening"
            } else {
                "outcome-unscored"
            };
            ("○", locale.text(key).into_owned(), Role::Muted)
        };
    }
    if !r.failures.is_empty() && !r.status.is_some_and(Status::goes_on) {
        let why: Vec<String> = r
            .failures
            .iter()
            .map(|f| failure(f, phase, locale))
            .collect();
        return ("✗", why.join(", "), Role::NotMet);
    }
    match r.status {
        Some(status) => {
            let (sign, role) = sign(status);
            (sign, word(status, locale), role)
        }
        None if project.standing() == Standing::Revealed => (
            "◇",
            locale.text("outcome-provisional").into_owned(),
            Role::StatusWarn,
        ),
        None => {
            let limits = phase.thresholds.is_empty() && phase.gates.is_empty();
            let key = if limits {
                "outcome-scored"
            } else {
                "outcome-passed"
            };
            ("✓", locale.text(key).into_owned(), Role::Met)
        }
    }
}

/// The step of the ladder that put it where it is, in short.
fn tie(step: usize, phase: &Phase, locale: &Locale) -> String {
    let name = match phase.tie_break.get(step) {
        Some(crate::call::TieStep::Better(scope)) => scope_name(*scope, phase, locale),
        _ => locale.text("ranking-by-draw").into_owned(),
    };
    locale.format("ranking-tie", &[("step", Arg::Text(&name))])
}

/// A scope in short: its code.
pub(super) fn scope_name(scope: Scope, phase: &Phase, locale: &Locale) -> String {
    match scope {
        Scope::Total => locale.text("column-total").to_lowercase(),
        Scope::Criterion(c) => phase
            .criteria
            .get(c)
            .map_or_else(String::new, |c| c.id.clone()),
        Scope::Sub(s) => phase
            .subs
            .get(s)
            .map_or_else(String::new, |s| s.id.to_string()),
    }
}

/// A failed limit in short, such as `PAR3 1,5 < 2`.
fn failure(f: &Failure, phase: &Phase, locale: &Locale) -> String {
    let name = scope_name(f.scope, phase, locale);
    let number = |x: &crate::exact::Exact| locale.decimal(&x.to_fixed(phase.scoring.decimals));
    format!("{name} {} < {}", number(&f.reached), number(&f.needed))
}
