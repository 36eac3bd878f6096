//! Questions before what cannot be taken back.

use super::{Choose, Confirm, Overlay, Pick, Value, scale_in_words};
use crate::call::{Check, OnFail, Scale};
use crate::ids::ProjectId;
use crate::locale::Arg;
use crate::panel::event::procedure::PhaseOpened;
use crate::panel::sight::Standing;
use crate::panel::{Command, Sight};
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::project;

fn number(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Asks whether to seal the open sheet; shows what is missing.
pub fn ask_seal(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    if !project::is_open(model, sight) {
        return Vec::new();
    }
    let Some(state) = &model.project else {
        return Vec::new();
    };
    let (locale, phase) = (&model.locale, sight.phase());
    let missing: Vec<&str> = state
        .cells
        .iter()
        .filter(|c| c.mark.is_none())
        .map(|c| c.sub.as_str())
        .collect();
    let code = state.id.to_string();
    let mut lines = Vec::new();
    if !missing.is_empty() {
        let list = missing.join(", ");
        lines.push(locale.format(
            "seal-missing",
            &[("count", number(missing.len())), ("list", Arg::Text(&list))],
        ));
    }
    let uncommented = state
        .cells
        .iter()
        .filter(|c| c.mark.is_some() && c.comment.is_empty())
        .count();
    if uncommented > 0 {
        lines.push(locale.format("seal-uncommented", &[("count", number(uncommented))]));
    }
    let refused = !missing.is_empty() && !phase.partial_sheets;
    lines.push(
        locale
            .text(if refused {
                "seal-not-yet"
            } else {
                "seal-final"
            })
            .into_owned(),
    );
    let title = locale.format("seal-title", &[("code", Arg::Text(&code))]);
    let effects = if refused {
        Vec::new()
    } else {
        vec![Effect::Seal(state.id.clone())]
    };
    model.overlay = Some(Overlay::Confirm(Confirm {
        title,
        lines,
        effects,
    }));
    Vec::new()
}

/// Asks whether to reveal the sheets of a project.
pub fn ask_reveal(model: &mut Model, sight: Sight<'_>, id: &ProjectId) -> Vec<Effect> {
    let Some(project) = sight.place_of(id).and_then(|p| sight.project(p)) else {
        return Vec::new();
    };
    let (sealed, due) = project.progress();
    let ready = project.sheets().is_none()
        && project.exclusion().is_none()
        && sealed > 0
        && sight.is_chair();
    if !ready {
        // The gate words the refusal.
        return vec![Effect::Reveal(id.clone(), String::new())];
    }
    let locale = &model.locale;
    let mut lines = vec![locale.format(
        "reveal-what",
        &[("sealed", number(sealed)), ("due", number(due))],
    )];
    let names: Vec<&str> = project
        .scorers()
        .filter(|m| !project.has_sealed(&m.id))
        .map(|m| m.name.as_str())
        .collect();
    if !names.is_empty() {
        lines.push(locale.format("reveal-missing", &[("names", Arg::Text(&names.join(", ")))]));
    }
    let title = locale.format("reveal-title", &[("code", Arg::Text(id.as_str()))]);
    let effects = vec![Effect::Reveal(id.clone(), String::new())];
    model.overlay = Some(Overlay::Confirm(Confirm {
        title,
        lines,
        effects,
    }));
    Vec::new()
}

/// Asks whose sealed sheet is to be given back.
pub fn ask_reopen(model: &mut Model, sight: Sight<'_>, id: &ProjectId) -> Vec<Effect> {
    let Some(project) = sight.place_of(id).and_then(|p| sight.project(p)) else {
        return Vec::new();
    };
    let sealed: Vec<_> = sight
        .members()
        .iter()
        .filter(|m| project.has_sealed(&m.id))
        .collect();
    let unrevealed = !matches!(
        project.standing(),
        Standing::Revealed | Standing::Settled | Standing::Excluded
    );
    match sealed.first() {
        Some(_) if sight.is_chair() && unrevealed => {
            model.overlay = Some(Overlay::Pick(Pick {
                title: model
                    .locale
                    .format("reopen-title", &[("code", Arg::Text(id.as_str()))]),
                options: sealed.iter().map(|m| m.name.clone()).collect(),
                at: 0,
                purpose: Choose::Sheet(id.clone(), sealed.iter().map(|m| m.id.clone()).collect()),
            }));
            Vec::new()
        }
        Some(first) => vec![Effect::Reopen(id.clone(), first.id.clone(), String::new())],
        None if sight.is_chair() => {
            model.say(Tone::Bad, "reopen-nothing", &[]);
            Vec::new()
        }
        // The gate words the refusal.
        None => match sight.members().first() {
            Some(any) => vec![Effect::Reopen(id.clone(), any.id.clone(), String::new())],
            None => Vec::new(),
        },
    }
}

/// Asks which check a project fails.
pub fn ask_exclude(model: &mut Model, sight: Sight<'_>, id: ProjectId) -> Vec<Effect> {
    let excluding = |c: &&Check| c.on_fail != OnFail::Warning;
    let checks: Vec<&Check> = sight.phase().checks.iter().filter(excluding).collect();
    let Some(first) = checks.first() else {
        model.say(Tone::Bad, "exclude-no-checks", &[]);
        return Vec::new();
    };
    if !sight.is_chair() {
        // The gate words the refusal.
        return vec![Effect::Submit(Command::Exclude {
            project: id,
            check: first.id.clone(),
            motivation: String::new(),
        })];
    }
    let lang = model.locale.lang();
    model.overlay = Some(Overlay::Pick(Pick {
        title: model
            .locale
            .format("exclude-title", &[("code", Arg::Text(id.as_str()))]),
        options: checks
            .iter()
            .map(|c| format!("{}  {}", c.id, c.name.get(lang)))
            .collect(),
        at: 0,
        purpose: Choose::Check(id, checks.iter().map(|c| c.id.clone()).collect()),
    }));
    Vec::new()
}

/// Asks whether to accept everything concordant.
pub fn ask_accept_concordant(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let count = model.consensus.concordant;
    let accept = Effect::Submit(Command::AcceptConcordant {
        project: None,
        shown: count,
    });
    if !sight.is_chair() || count == 0 {
        // The gate words the refusal.
        return vec![accept];
    }
    let locale = &model.locale;
    model.overlay = Some(Overlay::Confirm(Confirm {
        title: locale.text("accept-title").into_owned(),
        lines: vec![locale.format("accept-what", &[("count", number(count))])],
        effects: vec![accept],
    }));
    Vec::new()
}

/// Asks whether to open the next phase.
pub fn ask_open_phase(model: &mut Model, sight: Sight<'_>) {
    let Some(phase) = sight.next_phase() else {
        return;
    };
    let name = [("phase", Arg::Text(phase.name.get(model.locale.lang())))];
    model.overlay = Some(Overlay::Confirm(Confirm {
        title: model.locale.format("open-phase-title", &name),
        lines: vec![model.locale.text("open-phase-what").into_owned()],
        effects: vec![Effect::Submit(Command::OpenPhase(PhaseOpened {
            phase: phase.id.clone(),
        }))],
    }));
}

/// Asks for a value, the first digit typed already.
pub fn ask_value(model: &mut Model, scale: &Scale, typed: char, proposal: bool) {
    let scale = scale_in_words(scale, &model.locale);
    model.overlay = Some(Overlay::Value(Value {
        text: typed.to_string(),
        scale,
        proposal,
    }));
}
