//! What each message does to the model: no input or output here, only effects asked for.

use super::key::{Input, Key};
use super::keymap::{self, Action, Context};
use super::model::{Model, Screen, Tone};
use super::msg::{Done, Effect, Msg, Reply};
use super::{
    consensus, follow, journal, overlay, overview, papers, project, projects, ranking, screening,
    sitting, territory,
};
use crate::exact::Exact;
use crate::ids::{Mark, ProjectId};
use crate::locale;
use crate::panel::event::Event;
use crate::panel::{Command, Panel, Refusal, Sight};

/// Keys kept for a project that is being loaded.
const EARLY_KEYS: usize = 64;

/// Takes a message.
pub fn update(model: &mut Model, panel: &Panel, msg: Msg) -> Vec<Effect> {
    let me = model.me.clone();
    let sight = panel.sight(&me);
    let mut effects = match msg {
        Msg::Input(Input::Key(key)) => on_key(model, panel, key),
        Msg::Input(Input::Paste(text)) => paste(model, &text),
        Msg::Input(Input::Resize(size)) => {
            model.size = size;
            Vec::new()
        }
        Msg::Input(Input::End) => quit(model),
        Msg::Input(Input::FocusGained | Input::FocusLost | Input::Ignored) => Vec::new(),
        Msg::Changed => {
            let mut effects = changed(model, sight);
            effects.extend(follow::changed(model, sight));
            effects
        }
        Msg::Wake => flush(model),
        Msg::Reply(reply) => on_reply(model, panel, reply),
    };
    effects.extend(project::leave_barred(model, sight));
    effects.extend(overlay::settle(model, sight));
    projects::settle(model, sight);
    consensus::settle(model, sight);
    match model.screen {
        Screen::Project => project::settle(model, sight),
        Screen::Ranking => ranking::settle(model, sight),
        Screen::Journal => journal::settle(model, sight),
        Screen::Overview => overview::settle(model, sight),
        Screen::Sitting => sitting::settle(model, sight),
        Screen::Papers => effects.extend(papers::settle(model, sight)),
        Screen::Screening => screening::settle(model, sight),
        Screen::Territory => territory::settle(model, sight),
        Screen::Projects | Screen::Consensus => {}
    }
    effects
}

/// Another process or session wrote: the own cells may be others than those on the screen.
fn changed(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let since = std::mem::replace(&mut model.seen, sight.head().0);
    let Some(state) = &mut model.project else {
        return Vec::new();
    };
    // An integration puts another dossier in the place of the one on the screen.
    let filed = sight.find(&state.id).map(|p| p.filed().dossier);
    if filed.is_some_and(|hash| hash != state.filed) {
        state.filed = filed.unwrap_or(state.filed);
        model.say(Tone::Info, "dossier-replaced", &[]);
        return model
            .project
            .iter()
            .map(|s| Effect::Load(s.id.clone()))
            .collect();
    }
    // Others come, go and open projects all the time: that is no reason to ask the disk.
    if state.all_saved() && touched(sight, since, &state.id) {
        vec![Effect::LoadCells(state.id.clone())]
    } else {
        Vec::new()
    }
}

/// Whether something was written after an entry that may give or take cells of a sheet on a project.
fn touched(sight: Sight<'_>, since: u64, project: &ProjectId) -> bool {
    let (last, _) = sight.head();
    let mut news = (since..last).filter_map(|place| sight.entry(usize::try_from(place).ok()?));
    news.any(|entry| match (&entry.event, entry.event.project()) {
        (Event::ProjectOpened { .. }, _) => false,
        (_, Some(about)) => about == project,
        (event, None) => matches!(
            event,
            Event::CallReplaced(_) | Event::PhaseOpened(_) | Event::ReevaluationOrdered(_)
        ),
    })
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if model.overlay.is_some() {
        return overlay::paste(model, text);
    }
    match model.screen {
        Screen::Projects if model.projects.filter.active => model.projects.filter.paste(text),
        Screen::Journal if model.journal.filter.active => model.journal.filter.paste(text),
        Screen::Papers if model.papers.search.active => model.papers.search.paste(text),
        Screen::Project => {
            if let Some(state) = model.project.as_mut().filter(|s| s.search.active) {
                state.search.paste(text);
                project::searched(model);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn on_key(model: &mut Model, panel: &Panel, key: Key) -> Vec<Effect> {
    let me = model.me.clone();
    let sight = panel.sight(&me);
    // These count everywhere, also in texts.
    match keymap::action(Context::Everywhere, key) {
        Some(Action::Quit) if overlay::form::put_aside(model) => return Vec::new(),
        Some(Action::Quit) => return quit(model),
        Some(Action::Repaint) => return vec![Effect::Repaint],
        _ => {}
    }
    if model.overlay.is_some() {
        return overlay::key(model, sight, key);
    }
    if typing(model, key) {
        return Vec::new();
    }
    let context = model.context();
    let Some(action) = keymap::action(context, key) else {
        return unknown(model, key);
    };
    if too_early(model, key, action) {
        return Vec::new();
    }
    model.status = None;
    match action {
        Action::Help => {
            model.overlay = Some(overlay::Overlay::Help(0));
            Vec::new()
        }
        Action::Settings => {
            model.overlay = Some(overlay::Overlay::Settings(0));
            Vec::new()
        }
        Action::Mark | Action::Propose => mark(model, sight, key, action == Action::Propose),
        Action::Jump => projects::jump(model, key),
        Action::ShowOverview => show(model, Screen::Overview),
        Action::ShowProjects => show(model, Screen::Projects),
        Action::ShowScreening if !sight.phase().screening => {
            model.say(Tone::Info, "screening-none", &[]);
            Vec::new()
        }
        Action::ShowScreening => show(model, Screen::Screening),
        Action::ShowConsensus => show(model, Screen::Consensus),
        Action::ShowRanking => show(model, Screen::Ranking),
        Action::ShowPapers => show(model, Screen::Papers),
        Action::ShowJournal => show(model, Screen::Journal),
        Action::ShowTerritory => show(model, Screen::Territory),
        Action::ShowSitting if sight.keeps_sittings() => show(model, Screen::Sitting),
        Action::ShowSitting => {
            model.say(Tone::Info, "sitting-not-kept", &[]);
            Vec::new()
        }
        Action::Back => back(model, sight),
        Action::CallItem => follow::call(model, sight),
        Action::Follow => follow::next(model),
        action => match model.screen {
            Screen::Overview => overview::act(model, sight, action),
            Screen::Screening => screening::act(model, sight, action),
            Screen::Projects => projects::act(model, sight, action),
            Screen::Project => project::act(model, sight, action),
            Screen::Consensus => consensus::act(model, sight, action),
            Screen::Ranking => ranking::act(model, sight, action),
            Screen::Papers => papers::act(model, sight, action),
            Screen::Journal => journal::act(model, sight, action),
            Screen::Sitting => sitting::act(model, sight, action),
            Screen::Territory => territory::act(model, sight, action),
        },
    }
}

/// Keeps a key for an open project whose own cells are still on their way, so that whoever
/// types fast marks the right cell; true where it was kept.
fn too_early(model: &mut Model, key: Key, action: Action) -> bool {
    let waits = !matches!(
        action,
        Action::Help
            | Action::Settings
            | Action::Back
            | Action::ShowOverview
            | Action::ShowScreening
            | Action::ShowProjects
            | Action::ShowConsensus
            | Action::ShowRanking
            | Action::ShowPapers
            | Action::ShowJournal
            | Action::ShowSitting
            | Action::ShowTerritory
    );
    let open = model.project.as_mut().filter(|state| !state.loaded);
    match open {
        Some(state) if waits => {
            if state.early.len() < EARLY_KEYS {
                state.early.push(key);
            }
            true
        }
        _ => false,
    }
}

/// A filter or a search takes the key, where one is being typed.
fn typing(model: &mut Model, key: Key) -> bool {
    match model.screen {
        Screen::Projects => projects::type_filter(model, key),
        Screen::Papers => papers::type_search(model, key),
        Screen::Journal => journal::type_filter(model, key),
        Screen::Project => project::type_search(model, key),
        _ => false,
    }
}

/// A key that does nothing here says which key tells more.
fn unknown(model: &mut Model, key: Key) -> Vec<Effect> {
    if key.typed().is_some_and(|c| !c.is_whitespace()) {
        let lang = model.locale.lang();
        let help = keymap::key_of(model.context(), Action::Help).unwrap_or("");
        let (label, help) = (key.label(lang), overlay::shown_key(help, lang));
        let args = [
            ("key", locale::Arg::Text(label.as_str())),
            ("help", locale::Arg::Text(&help)),
        ];
        model.say(Tone::Info, "status-unknown-key", &args);
    }
    Vec::new()
}

/// Shows another screen; the open project is left.
pub(super) fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.project.is_some() {
        effects = project::close(model);
        effects.push(Effect::Whereabouts(None));
    }
    model.screen = screen;
    effects
}

/// One step back; from the overview, out of the program.
fn back(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    match model.screen {
        Screen::Project => project::act(model, sight, Action::Back),
        Screen::Projects if model.projects.narrowed() => projects::act(model, sight, Action::Back),
        Screen::Journal if !model.journal.filter.text.is_empty() => {
            journal::act(model, sight, Action::Back)
        }
        Screen::Papers if model.papers.open.is_some() => papers::act(model, sight, Action::Back),
        Screen::Consensus if model.consensus.item.is_some() => {
            consensus::act(model, sight, Action::Back)
        }
        Screen::Screening if model.screening.open.is_some() => {
            screening::act(model, sight, Action::Back)
        }
        Screen::Overview => quit(model),
        _ => show(model, Screen::Overview),
    }
}

/// Sends to the disk what is typed and not on its way.
fn flush(model: &mut Model) -> Vec<Effect> {
    let mut effects = project::flush(model);
    effects.extend(overlay::flush(model));
    effects
}

/// Leaves the program; what is typed goes to the disk first.
fn quit(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush(model);
    effects.push(Effect::Quit);
    effects
}

/// A digit gives the mark of that value; where a value may need more than a digit, it is asked for.
fn mark(model: &mut Model, sight: Sight<'_>, key: Key, proposal: bool) -> Vec<Effect> {
    let Some(digit) = key.typed() else {
        return Vec::new();
    };
    let place = if proposal {
        model.consensus.item.map(|i| i.1)
    } else {
        model.project.as_ref().map(|p| p.sub)
    };
    let Some(scale) = place
        .and_then(|p| sight.phase().subs.get(p))
        .map(|s| s.scale.clone())
    else {
        return Vec::new();
    };
    if !proposal && !project::is_open(model, sight) {
        return Vec::new();
    }
    let half = Exact::ratio(1, 2);
    let by_digit = scale.max < Exact::from(10)
        && !scale.min.is_negative()
        && (scale.step == half || scale.step.is_integer());
    if !by_digit {
        overlay::ask_value(model, &scale, digit, proposal);
        return Vec::new();
    }
    let value = Exact::from(i64::from(digit.to_digit(10).unwrap_or(0)));
    match scale.mark(&value) {
        // The same digit twice proposes half a point more: the discussion has no key for halves.
        Some(mark) => overlay::give_mark(
            model,
            sight,
            half_more(model, sight, mark, &scale, proposal),
            proposal,
        ),
        None => {
            overlay::off_scale(model, sight, place.unwrap_or(0), &digit.to_string());
            Vec::new()
        }
    }
}

/// In the discussion, the digit of the mark that already stands means half a point more.
fn half_more(
    model: &Model,
    sight: Sight<'_>,
    mark: Mark,
    scale: &crate::call::Scale,
    proposal: bool,
) -> Mark {
    let standing = consensus::case(model, sight)
        .and_then(|c| c.item.proposal.as_ref())
        .map(|p| p.mark);
    let halves = scale.step == Exact::ratio(1, 2);
    if proposal && halves && standing == Some(mark) && mark < scale.top() {
        Mark(mark.0 + 1)
    } else {
        mark
    }
}

fn on_reply(model: &mut Model, panel: &Panel, reply: Reply) -> Vec<Effect> {
    let me = model.me.clone();
    let sight = panel.sight(&me);
    match reply {
        Reply::Loaded {
            project,
            dossier,
            cells,
        } => {
            project::loaded(model, &project, dossier);
            project::loaded_cells(model, sight, &project, &cells);
            let open = model.project.as_mut().filter(|state| state.id == project);
            let early = open.map(|state| std::mem::take(&mut state.early));
            return early
                .into_iter()
                .flatten()
                .flat_map(|key| on_key(model, panel, key))
                .collect();
        }
        Reply::Paper { paper, page, signs } => papers::arrived(model, paper, page, signs),
        Reply::Cells { project, cells } => project::loaded_cells(model, sight, &project, &cells),
        Reply::LoadedBefore { project, dossier } => {
            project::loaded_before(model, &project, dossier);
        }
        Reply::Drafts(drafts) => model.drafts = drafts,
        Reply::Texts(texts) => overlay::texts_came(model, texts),
        Reply::TextKept { at } => model.saved = Some(at),
        Reply::Saved {
            project,
            number,
            at,
            ..
        } => {
            model.saving = model.saving.saturating_sub(1);
            model.saved = Some(at);
            project::confirmed(model, &project, number);
        }
        Reply::Done { done, asked, at } => {
            if done != Done::Opened {
                model.saved = Some(at);
            }
            return told(model, done, asked.as_deref());
        }
        Reply::NotSaved(refusal) => {
            model.saving = model.saving.saturating_sub(1);
            model.status = Some((Tone::Bad, refusal));
            return project::refused(model);
        }
        Reply::Refused(refusal, asked) => {
            refused(model, sight, &refusal, asked.as_deref());
        }
        Reply::Failed(text) => {
            overlay::form::give_back(model);
            model.status = Some((Tone::Bad, text));
        }
    }
    Vec::new()
}

fn refused(model: &mut Model, sight: Sight<'_>, refusal: &Refusal, asked: Option<&Command>) {
    // What was written is held back: the editor for the same purpose gives it back.
    let sent = model.submitted.as_ref();
    if sent.is_some_and(|(_, command)| is_about(command.as_ref(), asked)) {
        model.submitted = None;
    }
    let sent = model.form_sent.as_ref();
    if sent.is_some_and(|(command, _)| Some(command) == asked) {
        overlay::form::give_back(model);
    }
    // Nothing opens over what the person has turned to in the meantime.
    let free = matches!(model.overlay, None | Some(overlay::Overlay::Conflicts(_)));
    let asks = |a: &Command| free && overlay::asked_for(model, sight, a, refusal);
    if !asked.is_some_and(asks) {
        model.refuse(refusal);
    }
}

/// Whether an answer is about what was sent: the command itself, or one that the room made of it.
fn is_about(sent: Option<&Command>, asked: Option<&Command>) -> bool {
    sent.is_none() || sent == asked
}

fn told(model: &mut Model, done: Done, asked: Option<&Command>) -> Vec<Effect> {
    let sent = model.form_sent.as_ref();
    if sent.is_some_and(|(command, _)| Some(command) == asked) {
        model.form_sent = None;
    }
    match done {
        Done::Sealed | Done::SealedAndRevealed => {
            let key = if done == Done::Sealed {
                "done-sealed"
            } else {
                "done-sealed-and-revealed"
            };
            model.say(Tone::Good, key, &[]);
            if let Some(state) = &model.project {
                model.drafts.remove(&state.id);
                return vec![Effect::LoadCells(state.id.clone())];
            }
        }
        Done::Revealed => model.say(Tone::Good, "done-revealed", &[]),
        Done::Reopened => model.say(Tone::Good, "done-reopened", &[]),
        Done::Recorded => model.say(Tone::Good, "done-recorded", &[]),
        Done::Recused => model.say(Tone::Good, "done-recused", &[]),
        Done::Opened => return Vec::new(),
    }
    let sent = model.submitted.as_ref();
    if sent.is_some_and(|(_, command)| is_about(command.as_ref(), asked)) {
        return overlay::handed_over(model);
    }
    Vec::new()
}
