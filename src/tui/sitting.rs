//! The sitting (seduta): who is there, whether the panel may value, and what is on record around
//! it: acts, the term, earlier sittings.

mod ask;
mod page;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keymap::Action;
use super::model::{Cursor, Model, Screen, Tone};
use super::msg::Effect;
use super::theme::{Role, Theme};
use super::{lines, papers};
use crate::export::paper::Paper;
use crate::ids::MemberId;
use crate::locale::{self, Arg, Locale};
use crate::panel::event::sitting::{Attendance, Mode};
use crate::panel::refusal::Refusal;
use crate::panel::state::Member;
use crate::panel::state::sitting::{Attended, Sitting};
use crate::panel::{Command, Sight};

/// The state of the screen.
#[derive(Default)]
pub struct State {
    /// The cursor: first the people, then what stands below them, line by line.
    pub cursor: Cursor,
    /// First line shown.
    top: usize,
}

/// Brings the cursor back onto the page.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let height = usize::from(model.body_height()).max(1);
    let page = page::page(model, sight, model.size.width);
    let (stops, len) = (page.stops(), page.lines.len());
    let state = &mut model.sitting;
    state.cursor.at = state.cursor.at.min(stops.saturating_sub(1));
    let line = page.line_of(state.cursor.at);
    let first = state.cursor.at == 0;
    let last = page.end_of(state.cursor.at).max(line);
    state.top = if first { 0 } else { state.top.min(line) };
    if last >= state.top + height {
        state.top = (last + 1 - height).min(line);
    }
    state.top = state.top.min(len.saturating_sub(height));
}

/// Draws the screen.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let page = page::page(model, sight, area.width);
    let at = model.sitting.cursor.at;
    let selected = page.people.get(at).map(|(line, _)| *line);
    let top = model
        .sitting
        .top
        .min(page.lines.len().saturating_sub(usize::from(area.height)));
    lines::draw(&page.lines, top, selected, (Role::Text, theme), buf, area);
}

/// The people of a sitting, in panel order: all but those who keep the program.
fn people(sight: Sight<'_>) -> impl Iterator<Item = &Member> {
    use crate::panel::event::Role as Part;
    sight
        .members()
        .iter()
        .filter(|m| m.role != Part::Administrator)
}

/// The person under the cursor.
fn selected<'a>(model: &Model, sight: Sight<'a>) -> Option<&'a Member> {
    people(sight).nth(model.sitting.cursor.at)
}

/// What was noted last of a member in a sitting.
fn last_attended<'a>(sitting: &'a Sitting, member: &MemberId) -> Option<&'a Attended> {
    let mut noted = sitting.attendance.iter().rev();
    noted.find(|a| a.member == *member)
}

/// Whether a member is in the open sitting, and by remote tool.
fn presence(sight: Sight<'_>, member: &MemberId) -> Option<bool> {
    let last = last_attended(sight.sitting()?, member)?;
    last.present.then_some(last.remote)
}

/// Whether somebody who is there by remote tool has no session any more (E5).
#[must_use]
pub fn line_lost(model: &Model, sight: Sight<'_>, member: &MemberId) -> bool {
    presence(sight, member) == Some(true) && model.present.iter().all(|p| p.member != *member)
}

/// What a key would bring before the gate, with any text that it needs: the gate says of it
/// whether the key is worth showing.
#[must_use]
pub fn probe(model: &Model, sight: Sight<'_>, action: Action) -> Option<Command> {
    let text = || "…".to_owned();
    let suspended = sight.sitting().is_some_and(|s| s.suspended());
    Some(match action {
        Action::OpenSitting => Command::OpenSitting {
            mode: Mode::InPerson,
            place: text(),
            agenda: Vec::new(),
            present: people(sight).map(|m| m.id.clone()).collect(),
            remote: Vec::new(),
        },
        Action::Attend | Action::AttendRemote => {
            let member = selected(model, sight)?.id.clone();
            let present = presence(sight, &member).is_none() || action == Action::AttendRemote;
            Command::Attend(Attendance {
                remote: action == Action::AttendRemote,
                present,
                member,
                note: String::new(),
                line: false,
            })
        }
        Action::Pause if suspended => Command::Resume { note: text() },
        Action::Pause => Command::Suspend { reason: text() },
        Action::CloseSitting => Command::CloseSitting { next: text() },
        Action::Incident => Command::NoteIncident { text: text() },
        Action::Substitute => ask::seating(model, sight)?,
        _ => return None,
    })
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let height = usize::from(model.body_height()).max(1);
    let stops = page::page(model, sight, model.size.width).stops();
    if model.sitting.cursor.act(action, stops, height) {
        return Vec::new();
    }
    if action == Action::ReadMinutes {
        return minutes(model, sight);
    }
    // Who may not is told so by the gate, before anything is filled in.
    let refused = probe(model, sight, action)
        .and_then(|command| model.probe(sight, command).err())
        .filter(stands);
    if let Some(refusal) = refused {
        model.refuse(&refusal);
        return Vec::new();
    }
    ask::ask(model, sight, action)
}

/// Whether a refusal stands whatever is filled in; a quorum may be there again by then.
const fn stands(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NotYourRole(..)
            | Refusal::NotAMember(_)
            | Refusal::NoSitting
            | Refusal::SittingOpen(_)
            | Refusal::SittingSuspended(_)
            | Refusal::NotSuspended(_)
            | Refusal::AttendanceAsNoted(_)
    )
}

/// Opens the minutes of the last closed sitting, where they are read and signed.
fn minutes(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(number) = last_closed(sight) else {
        model.say(Tone::Info, "sitting-none-closed", &[]);
        return Vec::new();
    };
    model.screen = Screen::Papers;
    papers::open(model, sight, Paper::Minutes(number))
}

/// The number of the last closed sitting.
#[must_use]
pub fn last_closed(sight: Sight<'_>) -> Option<u32> {
    let mut closed = sight.sittings().rev().filter(|s| s.closed.is_some());
    closed.next().map(|s| s.number)
}

/// How the sitting stands, in a few words for every screen: sign, words, shorter words.
#[must_use]
pub fn brief(sight: Sight<'_>, locale: &Locale) -> Option<(String, String, Role)> {
    if !sight.keeps_sittings() {
        return None;
    }
    let Some(sitting) = sight.sitting() else {
        let none = locale.text("brief-no-sitting").into_owned();
        return Some((format!("○ {none}"), "○".to_owned(), Role::Muted));
    };
    let quorum = sight.quorum()?;
    let figures = format!("{}/{}", quorum.present, quorum.seats);
    let number = sitting.number.to_string();
    let args = [
        ("number", Arg::Text(&number)),
        ("present", Arg::Text(&figures)),
    ];
    Some(match sight.may_value() {
        Ok(()) => (
            format!("● {}", locale.format("brief-sitting", &args)),
            format!("● {figures}"),
            Role::StatusOk,
        ),
        Err(Refusal::SittingSuspended(_)) => (
            format!("‖ {}", locale.format("brief-suspended", &args)),
            format!("‖ {figures}"),
            Role::StatusWarn,
        ),
        Err(_) => (
            format!("▲ {}", locale.format("brief-no-quorum", &args)),
            format!("▲ {figures}"),
            Role::StatusError,
        ),
    })
}

/// Why nothing can be valued now, where the panel keeps sittings.
#[must_use]
pub fn obstacle(refused: Result<(), Refusal>, locale: &Locale) -> Option<String> {
    let refusal = refused.err()?;
    Some(format!("▲ {}", locale::refusal(&refusal, locale)))
}

/// Hour and minute.
fn clock(at: Timestamp, locale: &Locale) -> String {
    let at = at.to_zoned(locale.zone().clone());
    format!("{:02}:{:02}", at.hour(), at.minute())
}
