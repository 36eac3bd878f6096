//! A text being written. A comment is saved as it is typed; any other text goes to the panel
//! when it is kept, and is held back, not lost, when the editor is left.

use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::{Overlay, Purpose};
use crate::ids::{Mark, ProjectId, SubId};
use crate::locale::Arg;
use crate::panel::Command;
use crate::panel::event::Answer;
use crate::panel::event::people::{NoConflict, Recused};
use crate::panel::event::screening::CheckDecided;
use crate::text::{TEXT_LIMIT, clean};
use crate::tui::consensus::Case;
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::{self, Action, Context};
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::project;

/// A text and what it is written for.
pub struct Editor {
    /// What it is for.
    pub purpose: Purpose,
    /// Its title.
    pub title: String,
    /// The text.
    pub area: TextArea<'static>,
}

impl Editor {
    /// The text as typed.
    #[must_use]
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }
}

/// The unfinished texts have come: one for which the editor is open already goes into it, before what
/// was typed meanwhile.
pub fn texts_came(model: &mut Model, texts: Vec<(Purpose, String)>) {
    model.kept_texts = texts;
    let Some(Overlay::Editor(editor)) = &model.overlay else {
        return;
    };
    let (purpose, typed) = (editor.purpose.clone(), editor.text());
    let kept = model.kept_texts.iter_mut().find(|(p, _)| *p == purpose);
    if let Some((_, text)) = kept {
        text.push_str(&typed);
        open(model, purpose, "");
    }
}

/// Opens the editor with a text, or with what was left unfinished for the same purpose.
pub(super) fn open(model: &mut Model, purpose: Purpose, text: &str) {
    let kept = model
        .kept_texts
        .iter()
        .position(|(p, _)| *p == purpose)
        .map(|i| model.kept_texts.swap_remove(i).1);
    let text = kept.unwrap_or_else(|| text.to_owned());
    let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    let title = title(model, &purpose);
    model.status = None;
    if let Some(Overlay::Conflicts(state)) = model.overlay.take() {
        model.declaring = Some(state);
    }
    model.overlay = Some(Overlay::Editor(Box::new(Editor {
        purpose,
        title,
        area,
    })));
}

fn title(model: &Model, purpose: &Purpose) -> String {
    let (key, project, sub) = match purpose {
        Purpose::Comment(p, s) => ("editor-comment", p, s.as_str()),
        Purpose::Note(p, s) => ("editor-note", p, s.as_str()),
        Purpose::Dissent(p, s, _) => ("editor-dissent", p, s.as_str()),
        Purpose::Motivation(p, s, _) => ("editor-motivation", p, s.as_str()),
        Purpose::OutsideReason(p, s, ..) => ("editor-outside-reason", p, s.as_str()),
        Purpose::Reopening(p, s) => ("editor-reopening", p, s.as_str()),
        Purpose::RevealReason(p) => ("editor-reveal-reason", p, ""),
        Purpose::ReopenSheet(p, m) => ("editor-reopen-sheet", p, m.as_str()),
        Purpose::Exclusion(p, c) => ("editor-exclusion", p, c.as_str()),
        Purpose::Decision(p, c, true) => ("editor-decision-met", p, c.as_str()),
        Purpose::Decision(p, c, false) => ("editor-decision-not-met", p, c.as_str()),
        Purpose::Integration(p, _) => ("editor-integration", p, ""),
        Purpose::NoConflict(p) => ("editor-no-conflict", p, ""),
        Purpose::Recusal(p, _) => ("editor-recusal", p, ""),
    };
    model.locale.format(
        key,
        &[
            ("project", Arg::Text(project.as_str())),
            ("sub", Arg::Text(sub)),
        ],
    )
}

/// Opens the comment of a sub-criterion of the open project.
pub fn edit_comment(model: &mut Model, sub: usize) {
    let cell = model
        .project
        .as_ref()
        .and_then(|p| Some((p.id.clone(), p.cells.get(sub)?.clone())));
    if let Some((project, cell)) = cell {
        open(model, Purpose::Comment(project, cell.sub), &cell.comment);
    }
}

/// Opens a discussion note.
pub fn write_note(model: &mut Model, project: ProjectId, sub: SubId) {
    open(model, Purpose::Note(project, sub), "");
}

/// Opens the reason of a dissent.
pub fn write_dissent(model: &mut Model, project: ProjectId, sub: SubId, mark: Mark) {
    open(model, Purpose::Dissent(project, sub, mark), "");
}

/// Opens the reason for opening a consensus again.
pub fn write_reopening(model: &mut Model, project: ProjectId, sub: SubId) {
    open(model, Purpose::Reopening(project, sub), "");
}

/// Asks the gate to close on a mark; what text it needs, it asks for.
pub fn close_consensus(case: Case<'_>, mark: Mark) -> Vec<Effect> {
    vec![Effect::Submit(Command::Close {
        project: case.project.id().clone(),
        sub: case.sub.id.clone(),
        mark,
        motivation: String::new(),
        outside_reason: String::new(),
    })]
}

/// Takes a key.
pub(super) fn key(model: &mut Model, mut editor: Box<Editor>, key: Key) -> Vec<Effect> {
    match keymap::action(Context::Editor, key) {
        Some(Action::Keep) => return keep(model, *editor),
        Some(Action::Leave) => return leave(model, *editor),
        _ => {}
    }
    if let Some(input) = input(key) {
        let full = editor.text().chars().count() >= TEXT_LIMIT && key.typed().is_some();
        if full {
            let limit = i64::try_from(TEXT_LIMIT).unwrap_or(i64::MAX);
            model.say(
                Tone::Bad,
                "refusal-text-too-long",
                &[("limit", Arg::Count(limit))],
            );
        } else {
            editor.area.input(input);
        }
    }
    let effects = typed(model, &editor);
    model.overlay = Some(Overlay::Editor(editor));
    effects
}

/// Takes pasted text, as much as the limit allows.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Overlay::Editor(mut editor)) = model.overlay.take() else {
        return Vec::new();
    };
    let room = TEXT_LIMIT.saturating_sub(editor.text().chars().count());
    editor
        .area
        .insert_str(clean(text).chars().take(room).collect::<String>());
    let effects = typed(model, &editor);
    model.overlay = Some(Overlay::Editor(editor));
    effects
}

/// A comment goes to the disk while it is typed.
fn typed(model: &mut Model, editor: &Editor) -> Vec<Effect> {
    match &editor.purpose {
        Purpose::Comment(_, sub) => {
            project::comment_changed(model, &sub.clone(), &clean(&editor.text()))
        }
        // Any other text is kept aside in the same way, until the panel has it.
        _ => {
            let first = !std::mem::replace(&mut model.text_unsent, true);
            if first {
                vec![Effect::Wake(project::COMMENT_DELAY)]
            } else {
                Vec::new()
            }
        }
    }
}

/// Sends the text being written to the disk, where it is not on its way yet.
pub fn flush(model: &mut Model) -> Vec<Effect> {
    if !std::mem::take(&mut model.text_unsent) {
        return Vec::new();
    }
    match &model.overlay {
        Some(Overlay::Editor(editor)) if !matches!(editor.purpose, Purpose::Comment(..)) => {
            vec![Effect::KeepText(
                editor.purpose.clone(),
                clean(&editor.text()),
            )]
        }
        _ => Vec::new(),
    }
}

/// The panel has what was submitted last: its text need not be kept any longer.
pub fn handed_over(model: &mut Model) -> Vec<Effect> {
    let Some((done, _)) = model.submitted.take() else {
        return Vec::new();
    };
    let mut over = vec![done.clone()];
    if let Purpose::OutsideReason(project, sub, mark, _) = done {
        over.push(Purpose::Motivation(project, sub, mark));
    }
    model
        .kept_texts
        .retain(|(purpose, _)| !over.contains(purpose));
    let forget = |purpose| Effect::KeepText(purpose, String::new());
    over.into_iter().map(forget).collect()
}

fn leave(model: &mut Model, editor: Editor) -> Vec<Effect> {
    if matches!(editor.purpose, Purpose::Comment(..)) {
        return keep(model, editor);
    }
    let text = clean(&editor.text());
    if !text.trim().is_empty() {
        model
            .kept_texts
            .push((editor.purpose.clone(), text.clone()));
        model.say(Tone::Info, "editor-held-back", &[]);
    }
    model.text_unsent = false;
    vec![Effect::KeepText(editor.purpose, text)]
}

fn keep(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let text = clean(&editor.text()).trim().to_owned();
    if text.is_empty() && !matches!(editor.purpose, Purpose::Comment(..)) {
        model.say(Tone::Bad, "refusal-text-missing", &[]);
        model.overlay = Some(Overlay::Editor(Box::new(editor)));
        return Vec::new();
    }
    // Should the gate refuse it, the text is still there.
    if !matches!(editor.purpose, Purpose::Comment(..)) {
        model
            .kept_texts
            .push((editor.purpose.clone(), text.clone()));
        model.submitted = Some((editor.purpose.clone(), None));
        model.text_unsent = false;
    }
    let command = match editor.purpose {
        Purpose::Comment(_, sub) => {
            let mut effects = project::comment_changed(model, &sub, &text);
            effects.extend(project::flush(model));
            return effects;
        }
        Purpose::Note(project, sub) => Command::Note { project, sub, text },
        Purpose::Dissent(project, sub, mark) => Command::Answer {
            project,
            sub,
            mark,
            answer: Answer::Dissent { reason: text },
        },
        Purpose::Motivation(project, sub, mark) => Command::Close {
            project,
            sub,
            mark,
            motivation: text,
            outside_reason: String::new(),
        },
        Purpose::OutsideReason(project, sub, mark, motivation) => Command::Close {
            project,
            sub,
            mark,
            motivation,
            outside_reason: text,
        },
        Purpose::Reopening(project, sub) => Command::ReopenConsensus {
            project,
            sub,
            reason: text,
        },
        Purpose::RevealReason(project) => return vec![Effect::Reveal(project, text)],
        Purpose::ReopenSheet(project, member) => {
            return vec![Effect::Reopen(project, member, text)];
        }
        Purpose::Exclusion(project, check) => Command::Exclude {
            project,
            check,
            motivation: text,
        },
        Purpose::Decision(project, check, met) => Command::DecideCheck(CheckDecided {
            project,
            check,
            met,
            motivation: text,
        }),
        Purpose::Integration(project, checks) => {
            return vec![Effect::AskIntegration(project, checks, text)];
        }
        Purpose::NoConflict(project) => Command::DeclareNoConflict(NoConflict {
            projects: vec![project],
            reason: text,
        }),
        Purpose::Recusal(project, conflict) => Command::Recuse(Recused {
            project,
            conflict,
            reason: text,
        }),
    };
    if let Some((_, carrier)) = &mut model.submitted {
        *carrier = Some(command.clone());
    }
    vec![Effect::Submit(command)]
}

/// A key in the editor's own terms.
fn input(key: Key) -> Option<ratatui_textarea::Input> {
    use ratatui_textarea::Key as K;
    let code = match key.code {
        // Ctrl-J is the line feed that some terminals send for Enter.
        KeyCode::Char('j') if key.ctrl => {
            return Some(ratatui_textarea::Input {
                key: K::Enter,
                ..ratatui_textarea::Input::default()
            });
        }
        KeyCode::Char(c) => K::Char(c),
        KeyCode::Enter => K::Enter,
        KeyCode::Backspace => K::Backspace,
        KeyCode::Delete => K::Delete,
        KeyCode::Up => K::Up,
        KeyCode::Down => K::Down,
        KeyCode::Left => K::Left,
        KeyCode::Right => K::Right,
        KeyCode::Home => K::Home,
        KeyCode::End => K::End,
        KeyCode::PageUp => K::PageUp,
        KeyCode::PageDown => K::PageDown,
        _ => return None,
    };
    Some(ratatui_textarea::Input {
        key: code,
        ctrl: key.ctrl,
        alt: key.alt,
        shift: key.shift,
    })
}
