//! What the room answers to what a session asks of it.

use std::sync::Arc;

use crate::export::paper::{Paper, PaperError, minutes_hash, signed_text};
use crate::export::template::Templates;
use crate::ids::{Hash, ProjectId};
use crate::locale::{self, Locale};
use crate::panel::event::{Actor, Event};
use crate::panel::{Command, Refusal};
use crate::room::{Room, RoomError};
use crate::tui::msg::{Done, Effect, Reply};
use crate::tui::overlay::Purpose;
use crate::tui::settings;

/// What the room answers to what a person's model asks for; nothing where that is no matter of the room.
pub fn answer(room: &mut Room, who: &Actor, words: &Locale, effect: Effect) -> Option<Reply> {
    let reply = match effect {
        Effect::Submit(command) => {
            let asked = Box::new(command.clone());
            let done = match command {
                Command::Open(_) => Done::Opened,
                Command::Recuse(_) => Done::Recused,
                _ => Done::Recorded,
            };
            match room.submit(who, command) {
                Err(RoomError::Refused(refusal)) => Ok(Reply::Refused(refusal, Some(asked))),
                Err(error) => Err(error),
                Ok(_) => Ok(Reply::Done {
                    done,
                    asked: Some(asked),
                    at: room.last_time(),
                }),
            }
        }
        Effect::Seal(project) => {
            let revealed = |events: &[Event]| {
                events
                    .iter()
                    .any(|e| matches!(e, Event::SheetsRevealed { .. }))
            };
            let events = room.seal(who, &project);
            told(room, events, |events| {
                if revealed(events) {
                    Done::SealedAndRevealed
                } else {
                    Done::Sealed
                }
            })
        }
        Effect::Reopen(project, member, reason) => {
            let events = room.submit(
                who,
                Command::Reopen {
                    project,
                    member,
                    reason,
                },
            );
            told(room, events, |_| Done::Reopened)
        }
        Effect::Reveal(project, reason) => match room.reveal(who, &project, &reason) {
            Err(RoomError::Refused(refusal)) => {
                let asked = Box::new(Command::Reveal {
                    project,
                    sheets: Vec::new(),
                    reason,
                });
                Ok(Reply::Refused(refusal, Some(asked)))
            }
            events => told(room, events, |_| Done::Revealed),
        },
        Effect::Save(project, cell, number) => match room.save(who, &project, &cell) {
            Ok(at) => Ok(Reply::Saved {
                project,
                sub: cell.sub,
                number,
                at,
            }),
            Err(error) => Ok(Reply::NotSaved(sentence(&error, words))),
        },
        Effect::KeepText(purpose, text) => room
            .keep_text(who, &purpose.key(), &text)
            .map(|at| Reply::TextKept { at }),
        Effect::Adopt(own) => room
            .keep_text(who, settings::KEY, &own.text())
            .map(|at| Reply::TextKept { at }),
        Effect::LoadTexts => room.own_texts(who).map(|texts| {
            let known = |(key, text): (String, String)| Some((Purpose::from_key(&key)?, text));
            Reply::Texts(texts.into_iter().filter_map(known).collect())
        }),
        Effect::AskIntegration(project, checks, text) => {
            let events = room.ask_integration(who, &project, checks, text);
            told(room, events, |_| Done::Recorded)
        }
        Effect::Load(project) => load(room, who, &project),
        Effect::LoadBefore(project) => {
            room.preliminary(who, &project)
                .map(|dossier| Reply::LoadedBefore {
                    project,
                    dossier: Arc::new(dossier),
                })
        }
        Effect::LoadCells(project) => room
            .own_cells(who, &project)
            .map(|cells| Reply::Cells { project, cells }),
        Effect::LoadDrafts => room
            .own_drafts(who)
            .map(|drafts| Reply::Drafts(drafts.into_iter().collect())),
        Effect::LoadPaper(paper) => return Some(paper_reply(room, who, words, paper)),
        Effect::SignMinutes(number, shown) => return Some(signed(room, who, number, shown)),
        Effect::Wake(_)
        | Effect::Whereabouts(_)
        | Effect::Repaint
        | Effect::Bell
        | Effect::Quit => return None,
    };
    Some(reply.unwrap_or_else(failed))
}

/// A paper in the language of the screens, as the viewer may see it.
fn paper_reply(room: &Room, who: &Actor, words: &Locale, paper: Paper) -> Reply {
    let made = Templates::shipped(words.lang())
        .map_err(PaperError::from)
        .and_then(|templates| Ok(paper.fill(room, who, words)?.page(&templates)?));
    match made {
        Ok(page) => Reply::Paper {
            paper,
            page: Arc::new(page),
            signs: match paper {
                Paper::Minutes(number) => minutes_hash(room, number).ok(),
                _ => None,
            },
        },
        Err(error) => Reply::Failed(error.to_string()),
    }
}

fn signed(room: &mut Room, who: &Actor, sitting: u32, shown: Hash) -> Reply {
    let text = match signed_text(room, sitting) {
        Ok(text) => text,
        Err(PaperError::Missing) => {
            return Reply::Refused(Refusal::NoClosedSitting(sitting), None);
        }
        Err(error) => return Reply::Failed(error.to_string()),
    };
    if Hash::of(&text) != shown {
        return Reply::Refused(Refusal::MinutesDiffer(sitting), None);
    }
    let events = room.sign_minutes(who, sitting, &text);
    told(room, events, |_| Done::Recorded).unwrap_or_else(failed)
}

fn told(
    room: &Room,
    events: Result<Vec<Event>, RoomError>,
    done: impl FnOnce(&[Event]) -> Done,
) -> Result<Reply, RoomError> {
    Ok(Reply::Done {
        done: done(&events?),
        asked: None,
        at: room.last_time(),
    })
}

fn load(room: &Room, who: &Actor, project: &ProjectId) -> Result<Reply, RoomError> {
    let dossier = Arc::new(room.dossier(who, project)?);
    let cells = room.own_cells(who, project)?;
    Ok(Reply::Loaded {
        project: project.clone(),
        dossier,
        cells,
    })
}

fn failed(error: RoomError) -> Reply {
    match error {
        RoomError::Refused(refusal) => Reply::Refused(refusal, None),
        error => Reply::Failed(error.to_string()),
    }
}

fn sentence(error: &RoomError, words: &Locale) -> String {
    match error {
        RoomError::Refused(refusal) => locale::refusal(refusal, words),
        error => error.to_string(),
    }
}
