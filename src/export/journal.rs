//! The log as a table: what happened, one row per entry.

use serde_json::Value as Json;

use super::{Table, Value};
use crate::call::Phase;
use crate::ids::{Mark, MemberId, SubId};
use crate::locale::sentence;
use crate::panel::Sight;
use crate::panel::event::{Actor, Answer, Event};

/// One row per entry of the log, in order. `kind` is the name of the fact as the log has it, and
/// `project`, `member` and `criterion` are what it is about, as in the log's own view; `text` holds
/// its words, after the value where the fact is about a mark.
#[must_use]
pub fn journal(sight: Sight<'_>) -> Table {
    let columns = [
        "seq",
        "at",
        "actor",
        "via",
        "kind",
        "project",
        "member",
        "criterion",
        "text",
        "hash",
    ];
    let mut table = Table::new(&columns);
    for entry in sight.journal() {
        let body = serde_json::to_string(&entry.event).unwrap_or_default();
        // The name of the fact comes first; an act has a kind of its own after it.
        let kind = body
            .strip_prefix("{\"kind\":\"")
            .and_then(|rest| rest.split_once('"'));
        let kind = kind.map_or(Value::Nothing, |(kind, _)| Value::text(kind));
        let body: Json = serde_json::from_str(&body).unwrap_or_default();
        let field = |name: &str| match body.get(name) {
            Some(Json::String(text)) => Value::text(text),
            _ => Value::Nothing,
        };
        let actor = match &entry.actor {
            Actor::Office => "office",
            Actor::Member(id) => id.as_str(),
        };
        let member = match &entry.event {
            Event::MemberAdded { id, .. } => Value::text(id),
            _ => field("member"),
        };
        table.rows.push(vec![
            Value::Number(entry.seq.to_string()),
            Value::Instant(entry.at),
            Value::text(actor),
            Value::text(&entry.via),
            kind,
            field("project"),
            member,
            field("sub"),
            Value::Text(words(&entry.event, sight.phase_at(entry))),
            sight
                .told_hash(entry.hash)
                .map_or(Value::Nothing, |hash| Value::text(&hash)),
        ]);
    }
    table
}

/// The words of a fact, with the rubric of the phase that was under way.
fn words(event: &Event, phase: &Phase) -> String {
    match event {
        Event::PanelCreated { call, .. } => call.clone(),
        Event::MemberAdded { name, .. } => name.clone(),
        Event::CallFrozen { call_hash } => call_hash.to_string(),
        Event::ProjectFiled(filed) | Event::ProjectReplaced(filed) => filed.title.clone(),
        Event::Assigned { members, .. } => names(members),
        Event::ProjectExcluded { check, .. } => said(check.as_str(), event),
        Event::MarkProposed { sub, mark, .. } => value(phase, sub, *mark),
        Event::ProposalAnswered {
            sub, mark, answer, ..
        } => match answer {
            Answer::Agree => format!("{}: agree", value(phase, sub, *mark)),
            Answer::Dissent { .. } => {
                said(&format!("{}: dissent", value(phase, sub, *mark)), event)
            }
        },
        Event::ConsensusClosed { sub, mark, .. } => said(&value(phase, sub, *mark), event),
        Event::ConcordantAccepted { marks, .. } => {
            let marks = marks
                .iter()
                .map(|(sub, mark)| format!("{sub} {}", value(phase, sub, *mark)));
            marks.collect::<Vec<_>>().join("; ")
        }
        other => texts(other),
    }
}

/// The free texts of a fact.
fn texts(event: &Event) -> String {
    let texts = sentence::texts(event).into_iter();
    texts
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" / ")
}

fn names(members: &[MemberId]) -> String {
    members
        .iter()
        .map(MemberId::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

/// `head: texts`, or the head alone.
fn said(head: &str, event: &Event) -> String {
    let texts = texts(event);
    if texts.is_empty() {
        head.to_owned()
    } else {
        format!("{head}: {texts}")
    }
}

/// The value of a mark, as a decimal text.
fn value(phase: &Phase, sub: &SubId, mark: Mark) -> String {
    let sub = phase.subs.iter().find(|s| s.id == *sub);
    sub.map_or_else(|| mark.0.to_string(), |s| s.scale.value(mark).to_plain())
}
