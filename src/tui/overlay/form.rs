//! A small form: lines, choices and people, filled in from top to bottom. What the gate refuses
//! comes back as it was filled in.

use super::Overlay;
use crate::ids::{MemberId, ProjectId};
use crate::panel::Command;
use crate::panel::event::list::Published;
use crate::panel::event::people::Seat;
use crate::panel::event::procedure::{SupportAssigned, SupportBody, SupportMeeting};
use crate::panel::event::sitting::{Attendance, Mode};
use crate::tui::key::{Key, KeyCode};
use crate::tui::keymap::{self, Action, Context};
use crate::tui::line_input::LineInput;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;

/// A form.
#[derive(Debug, Clone)]
pub struct Form {
    /// Its title.
    pub title: String,
    /// What is said above the fields.
    pub notes: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
    /// Which one the cursor is on.
    pub at: usize,
    /// What it is for.
    pub purpose: Fill,
    /// Whether anything was filled in.
    touched: bool,
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// The locale key of its name; of a person there is none.
    pub label: &'static str,
    /// What is in it.
    pub value: Value,
}

/// What is in a field.
#[derive(Debug, Clone)]
pub enum Value {
    /// A line of text.
    Line(LineInput),
    /// One of some options, as shown.
    Choice(Vec<String>, usize),
    /// How a person is there.
    Person(MemberId, String, Here),
}

/// How a person takes part in a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// Not at all.
    Absent,
    /// In the room.
    InRoom,
    /// By remote tool, identified.
    Remote,
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Fill {
    /// Opening a sitting: mode, place, agenda, people.
    OpenSitting,
    /// Somebody leaves: note.
    Leaving(MemberId),
    /// Suspending: reason.
    Suspend,
    /// Resuming: note.
    Resume,
    /// Closing: the next sitting.
    Close,
    /// An incident: what happened.
    Incident,
    /// A substitute takes a seat: who of these, reason.
    Substitute(MemberId, Vec<MemberId>),
    /// A draw between projects: seed, witnesses.
    Draw(Vec<ProjectId>),
    /// Registering a support body: id, name, tax code, by which of these acts.
    RegisterBody(Vec<String>),
    /// A support body is assigned to one of these districts: first and last day.
    AssignBody(String, Vec<String>),
    /// A meeting of a support body with one of these districts: day, what it was about.
    NoteMeeting(String, Vec<String>),
    /// Publishing a list: by which of these acts, day, where.
    Publish(u32, Vec<String>),
}

impl Field {
    /// A line, with what stands in it already.
    #[must_use]
    pub fn line(label: &'static str, text: &str) -> Self {
        let input = LineInput {
            text: text.to_owned(),
            active: true,
        };
        Self {
            label,
            value: Value::Line(input),
        }
    }

    /// A choice.
    #[must_use]
    pub const fn choice(label: &'static str, options: Vec<String>) -> Self {
        Self {
            label,
            value: Value::Choice(options, 0),
        }
    }

    /// A person.
    #[must_use]
    pub const fn person(id: MemberId, name: String, here: Here) -> Self {
        Self {
            label: "",
            value: Value::Person(id, name, here),
        }
    }
}

impl Form {
    /// A form with the cursor on its first field.
    #[must_use]
    pub const fn new(title: String, notes: Vec<String>, fields: Vec<Field>, purpose: Fill) -> Self {
        Self {
            title,
            notes,
            fields,
            at: 0,
            purpose,
            touched: false,
        }
    }

    fn text(&self, place: usize) -> String {
        match self.fields.get(place).map(|f| &f.value) {
            Some(Value::Line(input)) => input.text.trim().to_owned(),
            _ => String::new(),
        }
    }

    fn chosen(&self, place: usize) -> usize {
        match self.fields.get(place).map(|f| &f.value) {
            Some(Value::Choice(_, at)) => *at,
            _ => 0,
        }
    }

    fn people(&self, how: impl Fn(Here) -> bool) -> Vec<MemberId> {
        let one = |f: &Field| match &f.value {
            Value::Person(id, _, here) if how(*here) => Some(id.clone()),
            _ => None,
        };
        self.fields.iter().filter_map(one).collect()
    }
}

/// Lays a form over the screen, with what was left in it before.
pub fn lay(model: &mut Model, mut form: Form) {
    model.status = None;
    let kept = |k: &Form| k.purpose == form.purpose && k.fields.len() == form.fields.len();
    if let Some(at) = model.kept_forms.iter().position(kept) {
        let left = model.kept_forms.swap_remove(at);
        form.fields = left.fields;
        form.touched = true;
    }
    model.overlay = Some(Overlay::Form(Box::new(form)));
}

/// The gate refused what was filled in: the form comes back as it was, unless something else lies
/// over the screen by now; then it is kept.
pub fn give_back(model: &mut Model) {
    match (model.form_sent.take().map(|(_, form)| form), &model.overlay) {
        (Some(form), None) => model.overlay = Some(Overlay::Form(form)),
        (Some(form), Some(_)) => keep(model, *form),
        (None, _) => {}
    }
}

fn keep(model: &mut Model, form: Form) {
    model.kept_forms.retain(|k| k.purpose != form.purpose);
    model.kept_forms.push(form);
}

/// Leaves a form; what was filled in is kept for when it is asked for again.
fn leave(model: &mut Model, form: Form) {
    if form.touched {
        keep(model, form);
        model.say(Tone::Info, "form-held-back", &[]);
    }
}

/// Puts a form aside that somebody began to fill in, instead of losing it; true where there is one.
pub fn put_aside(model: &mut Model) -> bool {
    match model.overlay.take() {
        Some(Overlay::Form(form)) if form.touched => {
            keep(model, *form);
            model.say(Tone::Info, "form-held-back-quit", &[]);
            true
        }
        other => {
            model.overlay = other;
            false
        }
    }
}

/// Takes a key.
pub(super) fn key(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let last = form.fields.len().saturating_sub(1);
    match keymap::action(Context::Form, key) {
        Some(Action::SetAside) => {
            leave(model, *form);
            return Vec::new();
        }
        Some(Action::Send) => return submit(model, form),
        Some(Action::NextField) if key.code == KeyCode::Enter && form.at == last => {
            return submit(model, form);
        }
        Some(Action::NextField) => form.at = (form.at + 1).min(last),
        Some(Action::PreviousField) => form.at = form.at.saturating_sub(1),
        _ => into_field(&mut form, key),
    }
    model.overlay = Some(Overlay::Form(form));
    Vec::new()
}

fn into_field(form: &mut Form, key: Key) {
    let at = form.at;
    form.touched = true;
    match form.fields.get_mut(at).map(|f| &mut f.value) {
        Some(Value::Line(input)) => {
            input.key(key);
        }
        Some(Value::Choice(options, chosen)) => {
            let last = options.len().saturating_sub(1);
            match key.code {
                KeyCode::Right | KeyCode::Char(' ') if *chosen == last => *chosen = 0,
                KeyCode::Right | KeyCode::Char(' ') => *chosen += 1,
                KeyCode::Left => *chosen = chosen.checked_sub(1).unwrap_or(last),
                _ => {}
            }
        }
        Some(Value::Person(_, _, here)) => match key.code {
            KeyCode::Char('r') => {
                *here = if *here == Here::Remote {
                    Here::InRoom
                } else {
                    Here::Remote
                };
            }
            KeyCode::Char(' ') => {
                *here = if *here == Here::Absent {
                    Here::InRoom
                } else {
                    Here::Absent
                };
            }
            _ => {}
        },
        None => {}
    }
}

/// Takes pasted text.
pub(super) fn paste(form: &mut Form, text: &str) {
    let at = form.at;
    form.touched = true;
    if let Some(Value::Line(input)) = form.fields.get_mut(at).map(|f| &mut f.value) {
        input.paste(text);
    }
}

fn submit(model: &mut Model, form: Box<Form>) -> Vec<Effect> {
    let Some(command) = command(&form) else {
        model.say(Tone::Bad, "form-bad-day", &[]);
        model.overlay = Some(Overlay::Form(form));
        return Vec::new();
    };
    model.form_sent = Some((command.clone(), form));
    vec![Effect::Submit(command)]
}

/// What was filled in, as a command; nothing where a day cannot be read.
fn command(form: &Form) -> Option<Command> {
    Some(match &form.purpose {
        Fill::OpenSitting => Command::OpenSitting {
            mode: match form.chosen(0) {
                0 => Mode::InPerson,
                1 => Mode::Remote,
                _ => Mode::Mixed,
            },
            place: form.text(1),
            agenda: form.text(2).split(';').map(str::to_owned).collect(),
            present: form.people(|h| h != Here::Absent),
            remote: form.people(|h| h == Here::Remote),
        },
        Fill::Leaving(member) => Command::Attend(Attendance {
            member: member.clone(),
            present: false,
            remote: false,
            note: form.text(0),
            line: false,
        }),
        Fill::Suspend => Command::Suspend {
            reason: form.text(0),
        },
        Fill::Resume => Command::Resume { note: form.text(0) },
        Fill::Close => Command::CloseSitting { next: form.text(0) },
        Fill::Incident => Command::NoteIncident { text: form.text(0) },
        Fill::Substitute(member, substitutes) => Command::Seat(Seat {
            substitute: substitutes.get(form.chosen(0))?.clone(),
            member: member.clone(),
            project: None,
            reason: form.text(1),
        }),
        Fill::Draw(projects) => Command::Draw {
            projects: projects.clone(),
            seed: form.text(0),
            witnesses: form.text(1).split([',', ';']).map(str::to_owned).collect(),
        },
        Fill::RegisterBody(acts) => Command::RegisterSupport(SupportBody {
            id: form.text(0),
            name: form.text(1),
            tax_code: form.text(2),
            act: acts.get(form.chosen(3))?.clone(),
        }),
        Fill::AssignBody(body, districts) => Command::AssignSupport(SupportAssigned {
            body: body.clone(),
            district: districts.get(form.chosen(0))?.clone(),
            from: form.text(1).parse().ok()?,
            to: match form.text(2).as_str() {
                "" => None,
                day => Some(day.parse().ok()?),
            },
        }),
        Fill::NoteMeeting(body, districts) => Command::NoteMeeting(SupportMeeting {
            body: body.clone(),
            district: districts.get(form.chosen(0))?.clone(),
            on: form.text(1).parse().ok()?,
            text: form.text(2),
        }),
        Fill::Publish(list, acts) => Command::PublishList(Published {
            list: *list,
            act: acts.get(form.chosen(0))?.clone(),
            on: form.text(1).parse().ok()?,
            channel: form.text(2),
            printed: Vec::new(),
        }),
    })
}
