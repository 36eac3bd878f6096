//! The entries of the log as sentences for people.

mod around;

use super::{Arg, Locale};
use crate::ids::{Mark, ProjectId, SubId};
use crate::panel::Sight;
use crate::panel::event::{Actor, Answer, Entry, Event};

/// The sentence of an entry: who did what.
#[must_use]
pub fn line(entry: &Entry, sight: Sight<'_>, locale: &Locale) -> String {
    let who = actor(&entry.actor, sight, locale);
    let what = what(entry, sight, locale);
    locale.format(
        "journal-line",
        &[("who", Arg::Text(&who)), ("what", Arg::Text(&what))],
    )
}

/// The sentence with its texts (motivation, reason, note), how the actor was known, and the hash.
#[must_use]
pub fn full(entry: &Entry, sight: Sight<'_>, locale: &Locale) -> String {
    // What a support body and a district spoke about is not for whoever values the project (S57).
    let kept = matches!(entry.event, Event::SupportMeetingNoted(_)) && !sight.keeps_support();
    let texts = if kept {
        Vec::new()
    } else {
        texts(&entry.event)
    };
    let texts = texts
        .into_iter()
        .filter(|t| !t.is_empty())
        .map(|t| format!(" «{t}»"));
    let hash = sight.told_hash(entry.hash);
    let hash = hash.map_or_else(|| "–".to_owned(), |hash| hash.short());
    let via = locale.format(
        "journal-via",
        &[("via", Arg::Text(&entry.via)), ("hash", Arg::Text(&hash))],
    );
    format!(
        "{}{} {via}",
        line(entry, sight, locale),
        texts.collect::<String>()
    )
}

/// The name of who acts.
#[must_use]
pub fn actor(actor: &Actor, sight: Sight<'_>, locale: &Locale) -> String {
    match actor {
        Actor::Office => locale.text("actor-office").into_owned(),
        Actor::Member(id) => sight.name(id).to_owned(),
    }
}

/// The free texts of an event.
#[must_use]
pub fn texts(event: &Event) -> Vec<&str> {
    match event {
        Event::ProjectExcluded { motivation, .. } => vec![motivation],
        Event::SheetReopened { reason, .. }
        | Event::SheetsRevealed { reason, .. }
        | Event::ConsensusReopened { reason, .. } => vec![reason],
        Event::DiscussionNoted { text, .. } => vec![text],
        Event::ProposalAnswered {
            answer: Answer::Dissent { reason },
            ..
        } => vec![reason],
        Event::ConsensusClosed {
            motivation,
            outside_reason,
            ..
        } => vec![motivation, outside_reason],
        other => around::texts(other),
    }
}

/// What was done, without who did it.
fn what(entry: &Entry, sight: Sight<'_>, locale: &Locale) -> String {
    let text = |key: &str, args: &[(&str, Arg<'_>)]| locale.format(key, args);
    let on = |project: &ProjectId, sub: &SubId| format!("{project} {sub}");
    let number = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    match &entry.event {
        Event::PanelCreated { call, .. } => {
            text("event-panel-created", &[("call", Arg::Text(call))])
        }
        Event::MemberAdded { id, name, role } => {
            let role = locale.text(super::role_key(*role));
            text(
                "event-member-added",
                &[
                    ("id", Arg::Text(id.as_str())),
                    ("name", Arg::Text(name)),
                    ("role", Arg::Text(&role)),
                ],
            )
        }
        Event::CallFrozen { call_hash } => text(
            "event-call-frozen",
            &[("hash", Arg::Text(&call_hash.short()))],
        ),
        Event::ProjectFiled(f) => text(
            "event-project-filed",
            &[
                ("project", Arg::Text(f.project.as_str())),
                ("title", Arg::Text(&f.title)),
            ],
        ),
        Event::ProjectReplaced(f) => text(
            "event-project-replaced",
            &[("project", Arg::Text(f.project.as_str()))],
        ),
        Event::Assigned { project, members } => {
            let names: Vec<&str> = members.iter().map(|m| sight.name(m)).collect();
            text(
                "event-assigned",
                &[
                    ("project", Arg::Text(project.as_str())),
                    ("names", Arg::Text(&names.join(", "))),
                ],
            )
        }
        Event::ProjectOpened { project } => text(
            "event-project-opened",
            &[("project", Arg::Text(project.as_str()))],
        ),
        Event::ProjectExcluded { project, check, .. } => text(
            "event-project-excluded",
            &[
                ("project", Arg::Text(project.as_str())),
                ("check", Arg::Text(check.as_str())),
            ],
        ),
        Event::SheetSealed {
            project,
            member,
            imported,
            ..
        } => {
            let key = if *imported {
                "event-sheet-imported"
            } else {
                "event-sheet-sealed"
            };
            text(
                key,
                &[
                    ("project", Arg::Text(project.as_str())),
                    ("name", Arg::Text(sight.name(member))),
                ],
            )
        }
        Event::SheetReopened {
            project, member, ..
        } => text(
            "event-sheet-reopened",
            &[
                ("project", Arg::Text(project.as_str())),
                ("name", Arg::Text(sight.name(member))),
            ],
        ),
        Event::SheetsRevealed {
            project, sheets, ..
        } => text(
            "event-sheets-revealed",
            &[
                ("project", Arg::Text(project.as_str())),
                ("count", number(sheets.len())),
            ],
        ),
        Event::DiscussionNoted { project, sub, .. } => text(
            "event-discussion-noted",
            &[("item", Arg::Text(&on(project, sub)))],
        ),
        Event::MarkProposed { project, sub, mark } => text(
            "event-mark-proposed",
            &[
                ("item", Arg::Text(&on(project, sub))),
                ("mark", Arg::Text(&value(*mark, sub, entry, sight, locale))),
            ],
        ),
        Event::ProposalAnswered {
            project,
            sub,
            mark,
            answer,
        } => {
            let key = if *answer == Answer::Agree {
                "event-agreed"
            } else {
                "event-dissented"
            };
            text(
                key,
                &[
                    ("item", Arg::Text(&on(project, sub))),
                    ("mark", Arg::Text(&value(*mark, sub, entry, sight, locale))),
                ],
            )
        }
        Event::ConsensusClosed {
            project, sub, mark, ..
        } => text(
            "event-consensus-closed",
            &[
                ("item", Arg::Text(&on(project, sub))),
                ("mark", Arg::Text(&value(*mark, sub, entry, sight, locale))),
            ],
        ),
        Event::ConsensusReopened { project, sub, .. } => text(
            "event-consensus-reopened",
            &[("item", Arg::Text(&on(project, sub)))],
        ),
        Event::ConcordantAccepted { project, marks } => text(
            "event-concordant-accepted",
            &[
                ("project", Arg::Text(project.as_str())),
                ("count", number(marks.len())),
            ],
        ),
        other => around::what(other, sight, locale),
    }
}

/// A mark as the value of its scale, in the phase that was under way at its entry.
fn value(mark: Mark, sub: &SubId, entry: &Entry, sight: Sight<'_>, locale: &Locale) -> String {
    let phase = sight.phase_at(entry);
    let scale = phase
        .sub_index(sub.as_str())
        .and_then(|i| phase.subs.get(i))
        .map(|s| &s.scale);
    scale.map_or_else(String::new, |s| {
        locale.decimal(&s.value(mark).to_fixed(s.decimals()))
    })
}
