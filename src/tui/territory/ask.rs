//! What the keys of the register of support bodies ask before they write.

use super::{Page, support};
use crate::call::act::ActKind;
use crate::locale::Arg;
use crate::panel::event::procedure::{SupportAssigned, SupportBody, SupportMeeting};
use crate::panel::refusal::Refusal;
use crate::panel::{Command, Sight};
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Tone};
use crate::tui::overlay::form::{self, Field, Fill, Form};

/// Acts by which support bodies are chosen.
pub(super) fn acts(sight: Sight<'_>) -> Vec<String> {
    let all = sight.acts().filter(|a| a.kind == ActKind::SupportCall);
    all.map(|a| a.id.clone()).collect()
}

/// The body under the cursor, else the only one.
fn selected<'a>(model: &Model, sight: Sight<'a>) -> Option<&'a SupportBody> {
    let bodies = &sight.procedure().support_bodies;
    if let [only] = bodies.as_slice() {
        return Some(only);
    }
    let page = support::page(model, sight, model.size.width);
    bodies.get(page.owner(model.territory.line.at)?)
}

/// What a key would bring before the gate, with any text that it needs.
pub(super) fn probe(model: &Model, sight: Sight<'_>, action: Action) -> Option<Command> {
    let text = || "…".to_owned();
    let today = model.now(sight).to_zoned(sight.zone()?).date();
    Some(match action {
        Action::RegisterBody => Command::RegisterSupport(SupportBody {
            id: text(),
            name: text(),
            tax_code: String::new(),
            act: acts(sight).pop().unwrap_or_default(),
        }),
        Action::AssignBody => Command::AssignSupport(SupportAssigned {
            body: selected(model, sight)?.id.clone(),
            district: text(),
            from: today,
            to: None,
        }),
        Action::NoteMeeting => Command::NoteMeeting(SupportMeeting {
            body: selected(model, sight)?.id.clone(),
            district: text(),
            on: today,
            text: text(),
        }),
        _ => return None,
    })
}

/// Opens the form of an action; who may not fill it in is told so by the gate first.
pub(super) fn ask(model: &mut Model, sight: Sight<'_>, action: Action) {
    model.territory.page = Page::Support;
    let Some(command) = probe(model, sight, action) else {
        model.say(Tone::Info, "support-choose", &[]);
        return;
    };
    match model.probe(sight, command) {
        Ok(_) => {}
        Err(Refusal::UnknownAct(_)) if acts(sight).is_empty() => {
            model.say(Tone::Bad, "support-none-act", &[]);
            return;
        }
        Err(refusal) => {
            model.refuse(&refusal);
            return;
        }
    }
    match action {
        Action::RegisterBody => register(model, sight),
        Action::AssignBody => assign(model, sight),
        _ => meeting(model, sight),
    }
}

fn register(model: &mut Model, sight: Sight<'_>) {
    let acts = acts(sight);
    let locale = &model.locale;
    let fields = vec![
        Field::line("field-body-id", ""),
        Field::line("field-body-name", ""),
        Field::line("field-tax-code", ""),
        Field::choice("field-act", acts.clone()),
    ];
    let notes = vec![locale.text("form-register-body-note").into_owned()];
    let title = locale.text("form-register-body").into_owned();
    form::lay(
        model,
        Form::new(title, notes, fields, Fill::RegisterBody(acts)),
    );
}

/// The names of the districts that there are to choose from.
fn districts(sight: Sight<'_>) -> Vec<String> {
    let rows = sight.coverage().into_iter();
    rows.map(|row| row.name.to_owned()).collect()
}

fn assign(model: &mut Model, sight: Sight<'_>) {
    about(model, sight, "form-assign-body", |body, names, today| {
        let fields = vec![
            Field::choice("field-district", names.clone()),
            Field::line("field-from", today),
            Field::line("field-to", ""),
        ];
        (fields, Fill::AssignBody(body, names))
    });
}

fn meeting(model: &mut Model, sight: Sight<'_>) {
    about(model, sight, "form-meeting", |body, names, today| {
        let fields = vec![
            Field::choice("field-district", names.clone()),
            Field::line("field-day", today),
            Field::line("field-what", ""),
        ];
        (fields, Fill::NoteMeeting(body, names))
    });
}

/// A form about the selected body and one of the districts.
fn about(
    model: &mut Model,
    sight: Sight<'_>,
    title: &str,
    fields: impl Fn(String, Vec<String>, &str) -> (Vec<Field>, Fill),
) {
    let names = districts(sight);
    let (Some(body), Some(zone)) = (selected(model, sight), sight.zone()) else {
        return;
    };
    if names.is_empty() {
        model.say(Tone::Info, "territory-none", &[]);
        return;
    }
    let today = model.now(sight).to_zoned(zone).date().to_string();
    let (fields, fill) = fields(body.id.clone(), names, &today);
    let title = model
        .locale
        .format(title, &[("name", Arg::Text(&body.name))]);
    form::lay(model, Form::new(title, Vec::new(), fields, fill));
}
