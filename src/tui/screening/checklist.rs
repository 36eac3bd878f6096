//! The checks of one project: how each stands and why, and the keys that decide.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Checklist, detail, first_open, integrable, next_project, words};
use crate::call::days_after;
use crate::ids::{CheckId, ProjectId};
use crate::locale::Arg;
use crate::panel::event::screening::{Admitted, CheckDecided, IntegrationAsked};
use crate::panel::screened::{Checked, Standing};
use crate::panel::sight::{ProjectSight, Standing as ProjectStanding};
use crate::panel::{Command, Sight};
use crate::tui::fit;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::overlay::{self, Confirm, Overlay};
use crate::tui::paint::{Row, divider};
use crate::tui::project;
use crate::tui::theme::{Role, Theme};

/// From so many columns on the detail stands beside the list.
const WIDE: u16 = 100;

/// Rows of the list and of the detail.
pub(super) fn heights(model: &Model) -> (usize, usize) {
    let body = usize::from(model.body_height().saturating_sub(1));
    if model.size.width >= WIDE {
        return (body, body);
    }
    let list = body / 2;
    (list, body - list)
}

/// What an action does here.
pub(super) fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let (height, _) = heights(model);
    let Some(list) = &mut model.screening.open else {
        return Vec::new();
    };
    let Some(project) = sight.find(&list.id) else {
        return Vec::new();
    };
    let checks = &project.phase().checks;
    match action {
        Action::PageDown => list.scroll += 3,
        Action::PageUp => list.scroll = list.scroll.saturating_sub(3),
        action if list.cursor.act(action, checks.len(), height) => list.scroll = 0,
        _ => {}
    }
    let (id, at) = (list.id.clone(), list.cursor.at);
    let check = checks.get(at).map(|c| c.id.clone());
    match (action, check) {
        (Action::Back, _) => model.screening.open = None,
        (Action::Met | Action::NotMet, Some(check)) => {
            return decide(id, check, action == Action::Met);
        }
        (Action::Admit, _) => return admit(model, sight, project),
        (Action::Exclude, Some(check)) => {
            return vec![Effect::Submit(Command::Exclude {
                project: id,
                check,
                motivation: String::new(),
            })];
        }
        (Action::AskIntegration, Some(check)) => return integrate(model, sight, project, check),
        (Action::ReadProject, _) => {
            let place = sight.place_of(&id);
            return place.map_or_else(Vec::new, |place| project::open(model, sight, place));
        }
        (Action::NextOpen, _) => next_open(model, sight, project),
        (Action::Conflicts, _) => {
            overlay::ask_conflicts(model, sight, Some(&id));
        }
        _ => {}
    }
    Vec::new()
}

/// The gate asks for the motivation where it needs one.
fn decide(project: ProjectId, check: CheckId, met: bool) -> Vec<Effect> {
    vec![Effect::Submit(Command::DecideCheck(CheckDecided {
        project,
        check,
        met,
        motivation: String::new(),
    }))]
}

/// What a key would bring before the gate, with any text that it needs.
pub(super) fn probe(
    model: &Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    action: Action,
) -> Option<Command> {
    let list = model.screening.open.as_ref()?;
    let id = project.id().clone();
    let check = || Some(project.phase().checks.get(list.cursor.at)?.id.clone());
    let motivation = "…".to_owned();
    Some(match action {
        Action::Met | Action::NotMet => Command::DecideCheck(CheckDecided {
            project: id,
            check: check()?,
            met: action == Action::Met,
            motivation,
        }),
        Action::Admit => admission(project),
        Action::Exclude => Command::Exclude {
            project: id,
            check: check()?,
            motivation,
        },
        Action::AskIntegration => integration(model, sight, project, check()?),
        _ => return None,
    })
}

fn admission(project: ProjectSight<'_>) -> Command {
    Command::Admit(Admitted {
        project: project.id().clone(),
        reserve: Vec::new(),
        motivation: String::new(),
    })
}

/// An integration of all that failed and can be mended, else of the selected check, with any term.
fn integration(
    model: &Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    selected: CheckId,
) -> Command {
    let mut checks = integrable(&project.checked());
    if checks.is_empty() {
        checks.push(selected);
    }
    let now = model.now(sight);
    let on = now.to_zoned(model.locale.zone().clone()).date();
    Command::AskIntegration(IntegrationAsked {
        project: project.id().clone(),
        checks,
        fields: Vec::new(),
        on,
        due: days_after(on, 1, model.locale.zone()),
        text: "…".to_owned(),
    })
}

/// Asks whether to admit; where the gate will refuse, it says why.
fn admit(model: &mut Model, sight: Sight<'_>, project: ProjectSight<'_>) -> Vec<Effect> {
    let admission = admission(project);
    if let Err(refusal) = model.probe(sight, admission.clone()) {
        model.refuse(&refusal);
        return Vec::new();
    }
    let all = project.checked();
    let locale = &model.locale;
    let reserve: Vec<&str> = all
        .iter()
        .filter(|c| c.reserves())
        .map(|c| c.check.id.as_str())
        .collect();
    let what = if reserve.is_empty() {
        locale.text("screening-admit-what").into_owned()
    } else {
        let args = [("checks", Arg::Text(&reserve.join(", ")))];
        locale.format("screening-admit-reserve", &args)
    };
    // What neither bars nor reserves only warns.
    let fails = |c: &&Checked<'_>| matches!(c.standing(), Standing::NotMet | Standing::ToBeFound);
    let warnings: Vec<&str> = all
        .iter()
        .filter(|c| !c.reserves())
        .filter(fails)
        .map(|c| c.check.id.as_str())
        .collect();
    let mut lines = vec![what];
    if !warnings.is_empty() {
        let args = [("checks", Arg::Text(&warnings.join(", ")))];
        lines.push(locale.format("screening-admit-warnings", &args));
    }
    lines.push(locale.text("screening-admit-final").into_owned());
    let code = project.id().as_str();
    model.overlay = Some(Overlay::Confirm(Confirm {
        title: locale.format("screening-admit-title", &[("code", Arg::Text(code))]),
        lines,
        effects: vec![Effect::Submit(admission)],
    }));
    Vec::new()
}

/// Opens the text of the request; where the gate will refuse, it says why.
fn integrate(
    model: &mut Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    selected: CheckId,
) -> Vec<Effect> {
    if let Err(refusal) = model.probe(sight, integration(model, sight, project, selected)) {
        model.refuse(&refusal);
    } else if sight.phase().integration.is_none() {
        // The term is the call's; where it states none, it is said on the command line.
        model.say(Tone::Bad, "screening-no-integration", &[]);
    } else {
        let checks = integrable(&project.checked());
        overlay::write_integration(model, sight, project.id(), checks);
    }
    Vec::new()
}

/// To the next check that a person must decide, then to the next project.
fn next_open(model: &mut Model, sight: Sight<'_>, project: ProjectSight<'_>) {
    let Some(list) = &mut model.screening.open else {
        return;
    };
    let all = project.checked();
    let open = |i: &usize| all.get(*i).is_some_and(|c| c.standing() == Standing::Open);
    let at = list.cursor.at;
    let running = project.standing() == ProjectStanding::Screening;
    match (at + 1..all.len())
        .chain(0..=at)
        .find(open)
        .filter(|_| running)
    {
        Some(next) if next != at => {
            list.cursor.at = next;
            list.scroll = 0;
        }
        // The only one that is open, or none.
        _ => {
            let id = list.id.clone();
            next_project(model, sight, sight.place_of(&id));
            // Nothing else is open: what is left of this project is to be admitted or excluded.
            if let Some(list) = model.screening.open.as_mut().filter(|l| l.id == id) {
                list.cursor.at = first_open(project);
            }
        }
    }
}

/// Draws the checks of a project.
pub(super) fn draw(
    model: &Model,
    sight: Sight<'_>,
    list: &Checklist,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let Some(project) = sight.find(&list.id) else {
        return;
    };
    head(model, sight, project, theme, buf, area);
    let all = project.checked();
    let (rows, rest) = heights(model);
    let (rows, rest) = (
        u16::try_from(rows).unwrap_or(0),
        u16::try_from(rest).unwrap_or(0),
    );
    let wide = area.width >= WIDE;
    let left = if wide {
        area.width * 11 / 20
    } else {
        area.width
    };
    let over = Rect {
        y: area.y + 1,
        height: rows,
        width: left,
        ..area
    };
    for (y, (i, checked)) in (0..).zip(
        all.iter()
            .enumerate()
            .skip(list.cursor.top)
            .take(usize::from(rows)),
    ) {
        let row = Row::new(buf, over, y);
        check_row(model, checked, i == list.cursor.at, theme, row);
    }
    let beside = if wide {
        Rect {
            x: area.x + left,
            y: area.y + 1,
            width: area.width - left,
            height: rows,
        }
    } else {
        Rect {
            y: area.y + 1 + rows,
            height: rest,
            ..area
        }
    };
    // Where there is room for it, a line parts the two.
    let ruled = u16::from(!wide && rest >= 6);
    if wide {
        divider(buf, beside, theme.style(Role::Border));
    } else if ruled > 0 {
        Row::new(buf, beside, 0).rule("─", theme.style(Role::Border));
    }
    if let Some(checked) = all.get(list.cursor.at) {
        let inner = Rect {
            x: beside.x + 2,
            y: beside.y + ruled,
            width: beside.width.saturating_sub(3),
            height: beside.height.saturating_sub(ruled),
        };
        detail::draw(
            model,
            sight,
            project,
            checked,
            list.scroll,
            theme,
            buf,
            inner,
        );
    }
}

/// The project on the left, how it stands on the right.
fn head(
    model: &Model,
    sight: Sight<'_>,
    project: ProjectSight<'_>,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let (sign, role) = words::situation(project, model.now(sight)).sign();
    let state = format!("{sign} {}", words::in_words(project, sight, model));
    let state = fit::shorten(&state, usize::from(area.width * 11 / 20)).into_owned();
    let wide = u16::try_from(fit::width(&state)).unwrap_or(0);
    let mut row = Row::new(buf, area, 0);
    row.gap(1);
    let left = row.left().saturating_sub(wide + 2);
    let title = format!("{} · {}", project.id(), project.filed().title);
    row.field(&title, left, theme.style(Role::Title))
        .gap(1)
        .put(&state, theme.style(role));
}

fn check_row(model: &Model, checked: &Checked<'_>, here: bool, theme: &Theme, mut row: Row<'_>) {
    let base = theme.style(if here { Role::Selection } else { Role::Text });
    let muted = if here { base } else { theme.style(Role::Muted) };
    let (sign, role) = words::sign(checked.standing());
    let style = base.patch(theme.style(role));
    row.put(if here { "▌ " } else { "  " }, base)
        .field(checked.check.id.as_str(), 4, muted)
        .put(sign, style)
        .put(words::by_person(checked), style)
        .put(" ", base);
    let mode = if row.left() > 56 { 14 } else { 0 };
    let name = row.left().saturating_sub(mode);
    row.field(checked.check.name.get(model.locale.lang()), name, base);
    if mode > 0 {
        let word = model.locale.text(words::mode(checked.check.mode));
        row.put(" ", base).field(&word, mode - 1, muted);
    }
    row.fill(base);
}
