//! The log as a table: what happened, one row per entry.

use std::borrow::Cow;

use super::{Table, Value};
use crate::call::Phase;
use crate::ids::{Mark, MemberId, ProjectId, SubId};
use crate::panel::Sight;
use crate::panel::event::{Actor, Answer, Event};

/// One row per entry of the log, in order. `kind` is the name of the fact as the log has it;
/// `text` holds its words, after the value where the fact is about a mark.
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
        let fact = fact(&entry.event, sight.phase());
        let actor = match &entry.actor {
            Actor::Office => "office",
            Actor::Member(id) => id.as_str(),
        };
        table.rows.push(vec![
            Value::Number(entry.seq.to_string()),
            Value::Instant(entry.at),
            Value::text(actor),
            Value::text(&entry.via),
            Value::text(&fact.kind),
            fact.project.map_or(Value::Nothing, Value::text),
            fact.member.as_deref().map_or(Value::Nothing, Value::text),
            fact.sub.map_or(Value::Nothing, Value::text),
            Value::Text(fact.text),
            Value::text(&entry.hash),
        ]);
    }
    table
}

/// What an entry is about.
#[derive(Default)]
struct Fact<'a> {
    kind: Cow<'static, str>,
    project: Option<&'a ProjectId>,
    member: Option<Cow<'a, str>>,
    sub: Option<&'a SubId>,
    text: String,
}

fn fact<'a>(event: &'a Event, phase: &Phase) -> Fact<'a> {
    match event {
        Event::PanelCreated { call, .. } => Fact {
            text: call.clone(),
            ..of("panel_created")
        },
        Event::MemberAdded { id, name, .. } => Fact {
            member: Some(id.as_str().into()),
            text: name.clone(),
            ..of("member_added")
        },
        Event::CallFrozen { call_hash } => Fact {
            text: call_hash.to_string(),
            ..of("call_frozen")
        },
        Event::ProjectFiled(filed) => Fact {
            text: filed.title.clone(),
            ..on("project_filed", &filed.project)
        },
        Event::ProjectReplaced(filed) => Fact {
            text: filed.title.clone(),
            ..on("project_replaced", &filed.project)
        },
        Event::Assigned { project, members } => Fact {
            text: names(members),
            ..on("assigned", project)
        },
        Event::ProjectOpened { project } => on("project_opened", project),
        Event::ProjectExcluded {
            project,
            check,
            motivation,
        } => Fact {
            text: said(check.as_str(), motivation),
            ..on("project_excluded", project)
        },
        Event::SheetSealed {
            project, member, ..
        } => Fact {
            member: Some(member.as_str().into()),
            ..on("sheet_sealed", project)
        },
        Event::SheetReopened {
            project,
            member,
            reason,
        } => Fact {
            member: Some(member.as_str().into()),
            text: reason.clone(),
            ..on("sheet_reopened", project)
        },
        Event::SheetsRevealed {
            project, reason, ..
        } => Fact {
            text: reason.clone(),
            ..on("sheets_revealed", project)
        },
        _ => consensus_fact(event, phase),
    }
}

fn consensus_fact<'a>(event: &'a Event, phase: &Phase) -> Fact<'a> {
    let item = |kind, project: &'a ProjectId, sub: &'a SubId| Fact {
        sub: Some(sub),
        ..on(kind, project)
    };
    match event {
        Event::DiscussionNoted { project, sub, text } => Fact {
            text: text.clone(),
            ..item("discussion_noted", project, sub)
        },
        Event::MarkProposed { project, sub, mark } => Fact {
            text: value(phase, sub, *mark),
            ..item("mark_proposed", project, sub)
        },
        Event::ProposalAnswered {
            project,
            sub,
            mark,
            answer,
        } => {
            let words = match answer {
                Answer::Agree => "agree",
                Answer::Dissent { reason } => &said("dissent", reason),
            };
            Fact {
                text: said(&value(phase, sub, *mark), words),
                ..item("proposal_answered", project, sub)
            }
        }
        Event::ConsensusClosed {
            project,
            sub,
            mark,
            motivation,
            outside_reason,
        } => {
            let words = [motivation, outside_reason].map(String::as_str);
            let words = words
                .into_iter()
                .filter(|w| !w.is_empty())
                .collect::<Vec<_>>()
                .join(" / ");
            Fact {
                text: said(&value(phase, sub, *mark), &words),
                ..item("consensus_closed", project, sub)
            }
        }
        Event::ConsensusReopened {
            project,
            sub,
            reason,
        } => Fact {
            text: reason.clone(),
            ..item("consensus_reopened", project, sub)
        },
        Event::ConcordantAccepted { project, marks } => {
            let marks = marks
                .iter()
                .map(|(sub, mark)| format!("{sub} {}", value(phase, sub, *mark)));
            Fact {
                text: marks.collect::<Vec<_>>().join("; "),
                ..on("concordant_accepted", project)
            }
        }
        _ => written(event),
    }
}

/// A fact as its entry writes it: what has a name there has the same here.
fn written(event: &Event) -> Fact<'_> {
    let written = serde_json::to_string(event).unwrap_or_default();
    let body: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
    // The kind of the fact stands first; an act has a kind of its own after it.
    let kind = written.split('"').nth(3).unwrap_or_default();
    let word = |name: &str| body.get(name).and_then(serde_json::Value::as_str);
    let texts = ["text", "motivation", "reason", "note", "title", "name"];
    Fact {
        kind: kind.to_owned().into(),
        project: event.project(),
        member: word("member").map(|id| id.to_owned().into()),
        sub: None,
        text: texts
            .into_iter()
            .find_map(word)
            .unwrap_or_default()
            .to_owned(),
    }
}

fn of(kind: &'static str) -> Fact<'static> {
    Fact {
        kind: kind.into(),
        ..Fact::default()
    }
}

fn on<'a>(kind: &'static str, project: &'a ProjectId) -> Fact<'a> {
    Fact {
        kind: kind.into(),
        project: Some(project),
        ..Fact::default()
    }
}

fn names(members: &[MemberId]) -> String {
    members
        .iter()
        .map(MemberId::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}

/// `head: words`, or the head alone.
fn said(head: &str, words: &str) -> String {
    if words.is_empty() {
        head.to_owned()
    } else {
        format!("{head}: {words}")
    }
}

/// The value of a mark, as a decimal text.
fn value(phase: &Phase, sub: &SubId, mark: Mark) -> String {
    let sub = phase.subs.iter().find(|s| s.id == *sub);
    sub.map_or_else(|| mark.0.to_string(), |s| s.scale.value(mark).to_plain())
}
