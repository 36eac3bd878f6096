//! The ranking: totals and criteria, thresholds and gates, the outcome of each project.

mod account;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::Action;
use super::model::{Cursor, Model};
use super::msg::Effect;
use super::paint::Row;
use super::theme::{Role, Theme};
use super::{fit, overlay, project};
use crate::assess::allocation::{Grant, PotLine};
use crate::assess::outcome::Failure;
use crate::assess::ranking::Place;
use crate::call::{Phase, Scope};
use crate::locale::{Arg, Locale, money};
use crate::panel::Sight;
use crate::panel::sight::{Ranked, Standing};

/// A row, kept so that no frame ranks again.
struct RowOf {
    project: usize,
    place: Option<Place>,
    has_total: bool,
    failures: Vec<Failure>,
    /// What the money gives it.
    grant: Option<Grant>,
}

/// The state of the ranking.
#[derive(Default)]
pub struct State {
    /// The cursor.
    pub cursor: Cursor,
    rows: Vec<RowOf>,
    /// The money, pot by pot.
    line: Vec<PotLine>,
    /// Whether equals wait for a draw.
    ties: bool,
    made_for: Option<u64>,
}

impl State {
    /// Whether equals wait for a draw.
    #[must_use]
    pub const fn has_ties(&self) -> bool {
        self.ties
    }
}

/// Brings the rows up to date; only while they are shown, since ranking many projects takes time.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = list_height(model);
    let state = &mut model.ranking;
    if state.made_for != Some(sight.head().0) {
        let divided = sight.allocation().ok().flatten();
        let grant = |project: usize| {
            let (queue, divided) = divided.as_ref()?;
            let at = queue.iter().position(|p| *p == project)?;
            divided.grants.get(at).cloned()
        };
        let row = |r: Ranked<'_>| RowOf {
            project: r.project,
            place: r.place,
            has_total: r.outcome.is_some_and(|o| o.total.is_some()),
            failures: r.failures,
            grant: grant(r.project),
        };
        state.rows = sight.ranking().into_iter().map(row).collect();
        state.ties = !sight.undrawn().is_empty();
        state.line = divided.map(|(_, d)| d.pots).unwrap_or_default();
        state.made_for = Some(sight.head().0);
    }
    let len = state.rows.len();
    state.cursor.settle(len, height);
}

fn list_height(model: &Model) -> usize {
    let money = u16::from(!model.ranking.line.is_empty());
    usize::from(model.body_height().saturating_sub(2 + money))
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let (height, len) = (list_height(model), model.ranking.rows.len());
    if model.ranking.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Open => {}
        Action::Explain => {
            explain(model, sight);
            return Vec::new();
        }
        Action::ApproveList => return overlay::ask_approve(model, sight),
        Action::Draw => return overlay::ask_draw(model, sight),
        _ => return Vec::new(),
    }
    match model
        .ranking
        .rows
        .get(model.ranking.cursor.at)
        .map(|r| r.project)
    {
        Some(place) => project::open(model, sight, place),
        None => Vec::new(),
    }
}

/// Shows the whole arithmetic of the selected project.
fn explain(model: &mut Model, sight: Sight<'_>) {
    let at = model.ranking.cursor.at;
    let project = |at: usize| model.ranking.rows.get(at).map(|r| r.project);
    let Some(place) = project(at) else {
        return;
    };
    let before = at.checked_sub(1).and_then(project);
    let lines = account::lines(model, sight, place, before);
    let id = sight.project(place).map_or("", |p| p.id().as_str());
    let title = model
        .locale
        .format("account-title", &[("project", Arg::Text(id))]);
    overlay::show(model, title, lines);
}

/// Draws the ranking.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let (locale, phase) = (&model.locale, sight.phase());
    let wide = area.width >= 60;
    let criteria = if wide && phase.criteria.len() <= 8 {
        phase.criteria.len()
    } else {
        0
    };
    let outcome_width = match area.width {
        120.. => 32,
        60..120 => 22,
        _ => 2,
    };
    let fixed = 2 + 5 + 6 + u16::try_from(criteria).unwrap_or(0) * 6 + 7 + 2 + outcome_width;
    let title_width = area.width.saturating_sub(fixed);
    summary(model, sight, theme, buf, area);
    let head = theme.style(Role::Heading);
    let mut row = Row::new(buf, area, 1);
    row.gap(2)
        .right(&locale.text("column-rank"), 4, head)
        .gap(1)
        .field(&locale.text("column-code"), 6, head);
    row.field(&locale.text("column-title"), title_width, head);
    for criterion in phase.criteria.iter().take(criteria) {
        row.right(&criterion.id, 6, head);
    }
    row.right(&locale.text("column-total"), 7, head).gap(2);
    if wide {
        row.put(&locale.text("column-outcome"), head);
    }
    let height = list_height(model);
    for (line, r) in model
        .ranking
        .rows
        .iter()
        .enumerate()
        .skip(model.ranking.cursor.top)
        .take(height)
    {
        let Some(project) = sight.project(r.project) else {
            continue;
        };
        let selected = line == model.ranking.cursor.at;
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
        let y = u16::try_from(line - model.ranking.cursor.top + 2).unwrap_or(u16::MAX);
        let mut row = Row::new(buf, area, y);
        row.put(
            if selected { "▌ " } else { "  " },
            base.patch(theme.style(Role::Accent)),
        );
        let rank = r
            .place
            .map_or_else(|| "–".to_owned(), |p| p.rank.to_string());
        row.right(&rank, 4, base)
            .put(" ", base)
            .field(project.id().as_str(), 6, muted);
        row.field(&project.filed().title, title_width, base);
        let decimals = phase.scoring.decimals;
        let outcome = project.outcome();
        let figure = |scope: Scope| {
            let points = outcome.and_then(|o| o.in_scope(scope));
            points.map_or_else(|| "·".to_owned(), |p| locale.decimal(&p.to_fixed(decimals)))
        };
        for c in 0..criteria {
            let failed = r.failures.iter().any(|f| f.scope == Scope::Criterion(c));
            row.right(
                &figure(Scope::Criterion(c)),
                6,
                if failed {
                    base.patch(theme.style(Role::NotMet))
                } else {
                    base
                },
            );
        }
        row.right(
            &figure(Scope::Total),
            7,
            base.patch(theme.style(Role::Points)),
        )
        .put("  ", base);
        let (sign, text, role) = verdict(r, project.standing(), sight, r.project, locale);
        let text = if wide {
            format!("{sign} {text}")
        } else {
            sign.to_owned()
        };
        row.field(&text, outcome_width, base.patch(theme.style(role)))
            .fill(base);
    }
}

fn summary(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let ranked = model.ranking.rows.iter().filter(|r| r.has_total);
    let admitted = ranked.clone().filter(|r| r.failures.is_empty()).count();
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [
        ("settled", count(ranked.count())),
        ("all", count(sight.project_count())),
        ("admitted", count(admitted)),
    ];
    let mut head = model.locale.format("ranking-head", &args);
    if !sight.phase().decision.ranks() && area.width >= 60 {
        head.push_str(" · ");
        head.push_str(&model.locale.text("ranking-no-places"));
    }
    Row::new(buf, area, 0)
        .gap(2)
        .put(&head, theme.style(Role::Muted));
    let width = usize::from(area.width.saturating_sub(4));
    let money = model.ranking.line.iter().enumerate().map(|(i, line)| {
        let pot = sight.phase().pots.get(i).map(|p| format!("{}: ", p.id));
        let euro = |cents: i64| model.locale.euros(cents);
        let args = [
            ("budget", Arg::Text(&euro(line.budget_cents))),
            ("granted", Arg::Text(&euro(line.allocated_cents))),
            ("residual", Arg::Text(&euro(line.residual_cents))),
        ];
        format!(
            "{}{}",
            pot.unwrap_or_default(),
            model.locale.format("ranking-money", &args)
        )
    });
    let money: Vec<String> = money.collect();
    if !money.is_empty() {
        let text = fit::shorten(&money.join(" · "), width).into_owned();
        let foot = area.height.saturating_sub(1);
        Row::new(buf, area, foot)
            .gap(2)
            .put(&text, theme.style(Role::Points));
    }
}

/// The sign, the words and the colour of an outcome.
fn verdict(
    r: &RowOf,
    standing: Standing,
    sight: Sight<'_>,
    place: usize,
    locale: &Locale,
) -> (&'static str, String, Role) {
    if let Some(out) = sight.project(place).and_then(|p| p.exclusion().cloned()) {
        return (
            "✕",
            locale.format(
                "outcome-excluded",
                &[("check", Arg::Text(out.check.as_str()))],
            ),
            Role::Excluded,
        );
    }
    if !r.has_total {
        let open = sight
            .project(place)
            .and_then(|p| Some(p.outcome()?.open))
            .unwrap_or(0);
        return if open > 0 {
            let open = i64::try_from(open).unwrap_or(i64::MAX);
            (
                "◇",
                locale.format("outcome-open", &[("count", Arg::Count(open))]),
                Role::StatusWarn,
            )
        } else {
            (
                "○",
                locale.text("outcome-unscored").into_owned(),
                Role::Muted,
            )
        };
    }
    if !r.failures.is_empty() {
        let why: Vec<String> = r
            .failures
            .iter()
            .map(|f| failure(f, sight.phase(), locale))
            .collect();
        return ("✗", why.join(", "), Role::NotMet);
    }
    if standing == Standing::Revealed {
        return (
            "◇",
            locale.text("outcome-provisional").into_owned(),
            Role::StatusWarn,
        );
    }
    if let Some(grant) = &r.grant {
        let (sign, role) = match grant {
            Grant::Funded { .. } | Grant::PartlyFunded { .. } => ("✓", Role::Met),
            Grant::Offered { .. } => ("◐", Role::StatusWarn),
            Grant::OfferRefused | Grant::Eligible => ("–", Role::Muted),
        };
        return (sign, money::grant(grant, locale), role);
    }
    let passed = if sight.phase().thresholds.is_empty() && sight.phase().gates.is_empty() {
        "outcome-scored"
    } else {
        "outcome-passed"
    };
    ("✓", locale.text(passed).into_owned(), Role::Met)
}

/// A failed limit in short, such as `PAR3 1,5 < 2`.
fn failure(f: &Failure, phase: &Phase, locale: &Locale) -> String {
    let name = match f.scope {
        Scope::Total => locale.text("column-total").to_lowercase(),
        Scope::Criterion(c) => phase
            .criteria
            .get(c)
            .map_or_else(String::new, |c| c.id.clone()),
        Scope::Sub(s) => phase
            .subs
            .get(s)
            .map_or_else(String::new, |s| s.id.to_string()),
    };
    let number = |x: &crate::exact::Exact| locale.decimal(&x.to_fixed(phase.scoring.decimals));
    format!("{name} {} < {}", number(&f.reached), number(&f.needed))
}
