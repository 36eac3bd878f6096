//! What lies over a screen: help, a question, a text to write, a value, a choice.

mod ask;
mod conflicts;
mod draw;
mod editor;
mod filled;
pub mod form;
pub mod paper;
mod settings;

use serde::{Deserialize, Serialize};

use super::key::{Key, KeyCode};
use super::keymap::{self, Action, Context};
use super::model::Model;
use super::msg::Effect;
use crate::exact::Exact;
use crate::ids::{CheckId, Mark, MemberId, ProjectId, SubId};
use crate::locale::screening::motivation;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::people::ConflictKind;
use crate::panel::{Command, Refusal};
use crate::screening::Finding;
use crate::tui::model::Tone;

pub use ask::{
    ask_accept_concordant, ask_exclude, ask_open_phase, ask_reopen, ask_reveal, ask_seal, ask_value,
};
pub use conflicts::{Conflicts, Then, ask_conflicts, ask_first, settle};
pub use draw::{draw, shown_key};
pub use editor::{
    Editor, close_consensus, edit_comment, flush, handed_over, texts_came, write_dissent,
    write_note, write_reopening,
};

/// What lies over the screen.
pub enum Overlay {
    /// The keys; first line shown.
    Help(usize),
    /// A question that Enter answers with yes.
    Confirm(Confirm),
    /// A text being written.
    Editor(Box<Editor>),
    /// A value being typed.
    Value(Value),
    /// A choice.
    Pick(Pick),
    /// A small form.
    Form(Box<form::Form>),
    /// A text to read.
    Paper(Box<paper::Paper>),
    /// The declarations on conflicts of interest.
    Conflicts(Conflicts),
    /// The person's own settings; the line of the cursor.
    Settings(usize),
}

/// A question; without effects it is a notice.
pub struct Confirm {
    /// Its title.
    pub title: String,
    /// What it says.
    pub lines: Vec<String>,
    /// What a yes brings about.
    pub effects: Vec<Effect>,
}

/// A value of a scale being typed, where one digit is not enough.
pub struct Value {
    /// Typed so far.
    pub text: String,
    /// The scale, in words.
    pub scale: String,
    /// Whether it is a proposal for the panel or the viewer's own mark.
    pub proposal: bool,
}

/// A choice from a list.
pub struct Pick {
    /// Its title.
    pub title: String,
    /// The options, as shown.
    pub options: Vec<String>,
    /// Which one the cursor is on.
    pub at: usize,
    /// What it is for.
    pub purpose: Choose,
}

/// What a choice is for.
pub enum Choose {
    /// The check that a project fails.
    Check(ProjectId, Vec<CheckId>),
    /// The member whose sheet is given back.
    Sheet(ProjectId, Vec<MemberId>),
    /// The kind of conflict for which the viewer recuses themselves.
    Conflict(ProjectId),
}

/// What a text is written for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The comment on a mark; saved as it is typed.
    Comment(ProjectId, SubId),
    /// A note on the discussion.
    Note(ProjectId, SubId),
    /// Why the viewer dissents from a proposed mark.
    Dissent(ProjectId, SubId, Mark),
    /// Why the panel closes on a mark.
    Motivation(ProjectId, SubId, Mark),
    /// Why the mark lies outside the members' range; with the motivation.
    OutsideReason(ProjectId, SubId, Mark, String),
    /// Why a closed consensus is opened again.
    Reopening(ProjectId, SubId),
    /// Why sheets are revealed before all are sealed.
    RevealReason(ProjectId),
    /// Why a sheet is given back.
    ReopenSheet(ProjectId, MemberId),
    /// Why a project is excluded.
    Exclusion(ProjectId, CheckId),
    /// Why a requirement is met, or is not.
    Decision(ProjectId, CheckId, bool),
    /// What an applicant is asked to complete, by the checks that failed.
    Integration(ProjectId, Vec<CheckId>),
    /// Why there is no conflict of interest although something hints at one.
    NoConflict(ProjectId),
    /// Why the viewer recuses themselves.
    Recusal(ProjectId, ConflictKind),
}

impl Purpose {
    /// Under which an unfinished text is kept.
    #[must_use]
    pub fn key(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The purpose of a kept text; nothing for one of another version of the program.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        serde_json::from_str(key).ok()
    }
}

/// Takes a key while something lies over the screen.
pub fn key(model: &mut Model, sight: Sight<'_>, key: Key) -> Vec<Effect> {
    let Some(overlay) = model.overlay.take() else {
        return Vec::new();
    };
    match overlay {
        Overlay::Help(top) => {
            model.overlay = help_key(top, key);
            Vec::new()
        }
        Overlay::Confirm(confirm) => match key.code {
            KeyCode::Enter => confirm.effects,
            KeyCode::Esc | KeyCode::Char('q' | 'n') => Vec::new(),
            _ => {
                model.overlay = Some(Overlay::Confirm(confirm));
                Vec::new()
            }
        },
        Overlay::Editor(editor) => editor::key(model, editor, key),
        Overlay::Value(value) => value_key(model, sight, value, key),
        Overlay::Pick(pick) => pick_key(model, pick, key),
        Overlay::Form(form) => form::key(model, form, key),
        Overlay::Paper(paper) => paper::key(model, paper, key),
        Overlay::Conflicts(state) => conflicts::key(model, sight, state, key),
        Overlay::Settings(at) => settings::key(model, at, key),
    }
}

/// Takes pasted text.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match &mut model.overlay {
        Some(Overlay::Editor(_)) => return editor::paste(model, text),
        Some(Overlay::Form(form)) => form::paste(form, text),
        _ => {}
    }
    Vec::new()
}

fn help_key(top: usize, key: Key) -> Option<Overlay> {
    Some(Overlay::Help(match keymap::action(Context::Journal, key) {
        Some(Action::Down) => top + 1,
        Some(Action::Up) => top.saturating_sub(1),
        Some(Action::PageDown) => top + 10,
        Some(Action::PageUp) => top.saturating_sub(10),
        Some(Action::Top) => 0,
        Some(Action::Back | Action::Help) => return None,
        _ if key.code == KeyCode::Enter => return None,
        _ => top,
    }))
}

fn value_key(model: &mut Model, sight: Sight<'_>, mut value: Value, key: Key) -> Vec<Effect> {
    match key.code {
        KeyCode::Esc => return Vec::new(),
        KeyCode::Enter => return enter_value(model, sight, value),
        KeyCode::Backspace => drop(value.text.pop()),
        KeyCode::Char(c)
            if (c.is_ascii_digit() || matches!(c, '.' | ',' | '-')) && value.text.len() < 12 =>
        {
            value.text.push(if c == ',' { '.' } else { c });
        }
        _ => {}
    }
    model.overlay = Some(Overlay::Value(value));
    Vec::new()
}

fn enter_value(model: &mut Model, sight: Sight<'_>, value: Value) -> Vec<Effect> {
    let place = if value.proposal {
        model.consensus.item.map(|i| i.1)
    } else {
        model.project.as_ref().map(|p| p.sub)
    };
    let Some(scale) = place
        .and_then(|p| sight.phase().subs.get(p))
        .map(|s| &s.scale)
    else {
        return Vec::new();
    };
    let mark = value
        .text
        .parse::<Exact>()
        .ok()
        .and_then(|v| scale.mark(&v));
    match mark {
        Some(mark) => give_mark(model, sight, mark, value.proposal),
        None => {
            off_scale(model, sight, place.unwrap_or(0), &value.text);
            model.overlay = Some(Overlay::Value(value));
            Vec::new()
        }
    }
}

/// Gives a mark, to the own sheet or as a proposal.
pub fn give_mark(model: &mut Model, sight: Sight<'_>, mark: Mark, proposal: bool) -> Vec<Effect> {
    if proposal {
        super::consensus::propose(model, sight, mark)
    } else {
        super::project::set_mark(model, sight, Some(mark))
    }
}

/// A scale in words: from where to where, in which steps.
pub fn scale_in_words(scale: &crate::call::Scale, locale: &Locale) -> String {
    let range = locale.decimal(&format!(
        "{} – {}",
        scale.min.to_plain(),
        scale.max.to_plain()
    ));
    let step = locale.decimal(&scale.step.to_plain());
    locale.format(
        "rubric-scale",
        &[("range", Arg::Text(&range)), ("step", Arg::Text(&step))],
    )
}

/// Says that a value is not on the scale.
pub fn off_scale(model: &mut Model, sight: Sight<'_>, sub: usize, typed: &str) {
    let Some(scale) = sight.phase().subs.get(sub).map(|s| &s.scale) else {
        return;
    };
    let decimal = |x: &Exact| model.locale.decimal(&x.to_plain());
    let (min, max, step) = (
        decimal(&scale.min),
        decimal(&scale.max),
        decimal(&scale.step),
    );
    let typed = model.locale.decimal(typed);
    let args = [
        ("value", Arg::Text(&typed)),
        ("min", Arg::Text(&min)),
        ("max", Arg::Text(&max)),
        ("step", Arg::Text(&step)),
    ];
    model.say(Tone::Bad, "value-off-scale", &args);
}

fn pick_key(model: &mut Model, mut pick: Pick, key: Key) -> Vec<Effect> {
    let last = pick.options.len().saturating_sub(1);
    match keymap::action(Context::Queue, key) {
        Some(Action::Up) => pick.at = pick.at.saturating_sub(1),
        Some(Action::Down) => pick.at = (pick.at + 1).min(last),
        Some(Action::PageUp) => pick.at = pick.at.saturating_sub(10),
        Some(Action::PageDown) => pick.at = (pick.at + 10).min(last),
        Some(Action::Top) => pick.at = 0,
        Some(Action::Bottom) => pick.at = last,
        Some(Action::Back) => return Vec::new(),
        Some(Action::Open) => {
            let purpose = match &pick.purpose {
                // The gate asks for the motivation, and its editor opens with what was computed.
                Choose::Check(project, checks) => {
                    let exclude = |check: &CheckId| {
                        Effect::Submit(Command::Exclude {
                            project: project.clone(),
                            check: check.clone(),
                            motivation: String::new(),
                        })
                    };
                    return checks.get(pick.at).map(exclude).into_iter().collect();
                }
                Choose::Conflict(project) => conflicts::KINDS
                    .get(pick.at)
                    .map(|(kind, _)| Purpose::Recusal(project.clone(), *kind)),
                Choose::Sheet(project, members) => members
                    .get(pick.at)
                    .map(|m| Purpose::ReopenSheet(project.clone(), m.clone())),
            };
            if let Some(purpose) = purpose {
                editor::open(model, purpose, "");
            }
            return Vec::new();
        }
        _ => {}
    }
    model.overlay = Some(Overlay::Pick(pick));
    Vec::new()
}

/// The gate asks for a text that was not given: the editor for it opens. True where it did.
pub fn asked_for(model: &mut Model, sight: Sight<'_>, asked: &Command, refusal: &Refusal) -> bool {
    let mut text = String::new();
    let purpose = match (asked, refusal) {
        (
            Command::Close {
                project, sub, mark, ..
            },
            Refusal::MotivationMissing(_),
        ) => Purpose::Motivation(project.clone(), sub.clone(), *mark),
        (
            Command::Close {
                project,
                sub,
                mark,
                motivation,
                ..
            },
            Refusal::OutsideReasonMissing(_),
        ) => Purpose::OutsideReason(project.clone(), sub.clone(), *mark, motivation.clone()),
        (
            Command::Reveal {
                project, reason, ..
            },
            Refusal::RevealNeedsReason(_),
        ) if reason.is_empty() => Purpose::RevealReason(project.clone()),
        (
            Command::DecideCheck(asked),
            Refusal::MotivationMissing(_) | Refusal::AgainstComputed(_),
        ) if asked.motivation.is_empty() => {
            if !asked.met {
                text = prefilled(model, sight, &asked.project, &asked.check);
            }
            Purpose::Decision(asked.project.clone(), asked.check.clone(), asked.met)
        }
        (
            Command::Exclude {
                project,
                check,
                motivation,
            },
            Refusal::MotivationMissing(_),
        ) if motivation.is_empty() => {
            text = prefilled(model, sight, project, check);
            Purpose::Exclusion(project.clone(), check.clone())
        }
        (Command::DeclareNoConflict(declared), Refusal::ConflictHinted(project, _)) => {
            // Whoever has left the list meanwhile is told, and stays where they are.
            let listed = matches!(model.overlay, Some(Overlay::Conflicts(_)));
            if !declared.reason.is_empty() || !listed {
                return false;
            }
            Purpose::NoConflict(project.as_str().into())
        }
        _ => return false,
    };
    editor::open(model, purpose, &text);
    true
}

/// The motivation of a check that fails, as the call and the dossier give it: once a person decided
/// it, their own.
fn prefilled(model: &Model, sight: Sight<'_>, project: &ProjectId, check: &CheckId) -> String {
    let all = sight.find(project).map(|p| p.checked()).unwrap_or_default();
    let Some(found) = all.iter().find(|c| c.check.id == *check) else {
        return String::new();
    };
    match found.decided.filter(|d| !d.met) {
        Some(decided) => decided.motivation.clone(),
        None if found.found.finding == Finding::Met => String::new(),
        None => motivation(&found.found, found.check, sight.phase(), &model.locale),
    }
}

/// Writes what an applicant is asked to complete: the reasons of the checks that failed.
pub fn write_integration(
    model: &mut Model,
    sight: Sight<'_>,
    project: &ProjectId,
    checks: Vec<CheckId>,
) {
    let days = sight.phase().integration.map_or(0, |i| i.days);
    let begin = model.locale.format(
        "screening-integration-text",
        &[("days", Arg::Count(i64::from(days)))],
    );
    let mut lines = vec![begin];
    for check in &checks {
        let reasons = prefilled(model, sight, project, check);
        lines.push(format!("{check}: {reasons}"));
    }
    let text = lines.join("\n");
    editor::open(model, Purpose::Integration(project.clone(), checks), &text);
}
