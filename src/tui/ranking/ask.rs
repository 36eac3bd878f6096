//! What the keys of the ranking ask before they write: the draw, the approval, the publication.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::row::word;
use crate::call::act::Act;
use crate::ids::Hash;
use crate::locale::Arg;
use crate::panel::event::list::{List, Published};
use crate::panel::{Command, Refusal, Sight};
use crate::tui::lines::Lines;
use crate::tui::model::{Model, Tone};
use crate::tui::msg::Effect;
use crate::tui::overlay::form::{self, Field, Fill, Form};
use crate::tui::overlay::paper;
use crate::tui::theme::Role;

/// The last list that is not published, by its number.
pub(super) fn unpublished(sight: Sight<'_>) -> Option<u32> {
    let last = sight.lists().next_back()?;
    last.published.is_none().then_some(last.list.number)
}

/// The draw that is due, with any seed and witness: for the gate to say whether it would pass.
pub fn drawing(sight: Sight<'_>) -> Command {
    Command::Draw {
        projects: sight.undrawn().into_iter().next().unwrap_or_default(),
        seed: "…".to_owned(),
        witnesses: vec!["…".to_owned()],
    }
}

/// The approval of the list as it stands; where there is none, the gate says what is missing.
pub fn approval(sight: Sight<'_>) -> Command {
    let shown = sight.draft_hash().unwrap_or(Hash::ZERO);
    Command::ApproveList { shown }
}

/// A list's publication by an act, on any day and anywhere: for the gate to say whether it would
/// pass.
fn publication(list: u32, act: &str) -> Command {
    Command::PublishList(Published {
        list,
        act: act.to_owned(),
        on: date(2000, 1, 1),
        channel: "…".to_owned(),
        printed: Vec::new(),
    })
}

/// The acts by which the gate lets the viewer publish a list.
pub(super) fn acts<'a>(model: &Model, sight: Sight<'a>, number: u32) -> Vec<&'a Act> {
    let passes = |act: &&Act| model.probe(sight, publication(number, &act.id)).is_ok();
    sight.acts().filter(passes).collect()
}

/// Asks seed and witnesses of a draw; shows how the order follows.
pub(super) fn draw(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    if let Err(refusal) = model.probe(sight, drawing(sight)) {
        model.refuse(&refusal);
        return Vec::new();
    }
    let group = sight.undrawn().into_iter().next().unwrap_or_default();
    let locale = &model.locale;
    let codes: Vec<&str> = group.iter().map(|id| id.as_str()).collect();
    let args = [("projects", Arg::Text(&codes.join(", ")))];
    let notes = vec![
        locale.format("draw-group", &args),
        locale.text("draw-how").into_owned(),
    ];
    let title = locale.text("draw-title").into_owned();
    let fields = vec![
        Field::line("field-seed", ""),
        Field::line("field-witnesses", ""),
    ];
    form::lay(model, Form::new(title, notes, fields, Fill::Draw(group)));
    Vec::new()
}

/// Shows the list as it would be approved, and asks.
pub(super) fn approve(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let approval = approval(sight);
    let passes = model.probe(sight, approval.clone());
    let draft = match passes.and_then(|_| sight.draft_list()) {
        Ok(list) => list,
        Err(refusal) => {
            model.refuse(&refusal);
            return Vec::new();
        }
    };
    let locale = &model.locale;
    let mut lines = Lines::new(locale, paper::columns(model));
    preview(&mut lines, &draft);
    let number = [("number", Arg::Count(draft.number.into()))];
    let title = locale.format("approve-title", &number);
    let made = lines.paragraphs;
    paper::lay(model, title, made, vec![Effect::Submit(approval)]);
    Vec::new()
}

/// What the list says: how many of each status, the money, every row.
fn preview(lines: &mut Lines<'_>, list: &List) {
    let locale = lines.locale;
    lines.wrapped(0, &locale.text("approve-what"), Role::Text);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let statuses = crate::panel::event::list::Status::ALL;
    for row in &list.rows {
        let at = statuses.iter().position(|(_, s)| *s == row.status);
        *counts.entry(at.unwrap_or(0)).or_default() += 1;
    }
    for (at, count) in counts {
        if let Some((_, status)) = statuses.get(at) {
            let said = format!("{count:>4}  {}", word(*status, locale));
            lines.wrapped(0, &said, Role::Text);
        }
    }
    for money in &list.money {
        let (granted, budget) = (
            locale.euros(money.granted_cents),
            locale.euros(money.budget_cents),
        );
        let args = [
            ("granted", Arg::Text(granted.as_str())),
            ("budget", Arg::Text(&budget)),
        ];
        let said = locale.format("approve-money", &args);
        lines.wrapped(0, &format!("{} {said}", money.pot), Role::Points);
    }
    lines.blank();
    for row in &list.rows {
        let rank = row.rank.map_or_else(String::new, |r| format!("{r:>3}  "));
        let total = locale.decimal(&row.total);
        let text = format!(
            "{rank}{}  {}  {total}  {}",
            row.project,
            row.title,
            word(row.status, locale)
        );
        lines.hanging(0, 5, &text, Role::Text);
        if !row.reason.is_empty() {
            lines.wrapped(5, &row.reason, Role::Muted);
        }
    }
}

/// Asks by which act, when and where the list is published.
pub(super) fn publish(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let Some(number) = unpublished(sight) else {
        model.say(Tone::Info, "publish-nothing", &[]);
        return Vec::new();
    };
    let acts = acts(model, sight, number);
    if acts.is_empty() {
        match model.probe(sight, publication(number, "")) {
            // It is no act that was named wrongly: there is none.
            Ok(_) | Err(Refusal::UnknownAct(_) | Refusal::WrongAct(..)) => {
                model.say(Tone::Bad, "publish-no-act", &[]);
            }
            Err(refusal) => model.refuse(&refusal),
        }
        return Vec::new();
    }
    let locale = &model.locale;
    // The act recorded last is the likeliest.
    let ids: Vec<String> = acts.iter().rev().map(|a| a.id.clone()).collect();
    let options = acts.iter().rev().map(|a| format!("{} · {}", a.id, a.title));
    let day = acts.last().and_then(|a| a.date);
    let title = locale.format("publish-title", &[("number", Arg::Count(number.into()))]);
    let fields = vec![
        Field::choice("field-act", options.collect()),
        Field::line(
            "field-day",
            &day.map_or_else(String::new, |d| d.to_string()),
        ),
        Field::line("field-channel", ""),
    ];
    let notes = vec![locale.text("publish-note").into_owned()];
    let form = Form::new(title, notes, fields, Fill::Publish(number, ids));
    form::lay(model, form);
    Vec::new()
}
