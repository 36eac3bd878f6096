//! Reading entries: the head, and everything after a known entry.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row};

use super::LogError;
use crate::ids::Hash;
use crate::panel::event::{Actor, Entry, Event};

/// Number and hash of the last entry; 0 and [`Hash::ZERO`] in an empty log.
pub(super) fn head(conn: &Connection) -> Result<(u64, Hash), LogError> {
    let mut stmt = conn.prepare_cached("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")?;
    let last = stmt
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?;
    let Some((seq, hash)) = last else {
        return Ok((0, Hash::ZERO));
    };
    let seq = u64::try_from(seq)
        .map_err(|_| LogError::damaged(format!("the last entry has number {seq}")))?;
    Ok((seq, Hash(hash)))
}

/// Entries numbered above `seq`, in order. Numbers and links between them are checked; what the
/// hashes cover is for [`super::Log::verify`].
pub(super) fn read_after(conn: &Connection, seq: u64) -> Result<Vec<Entry>, LogError> {
    let rows = rows_after(conn, seq)?;
    let events = events(&rows)?;
    let entry = |(row, event): (Raw, Event)| {
        let Raw {
            seq,
            at,
            actor,
            via,
            hash,
            ..
        } = row;
        Entry {
            seq,
            at,
            actor,
            via,
            event,
            hash,
        }
    };
    Ok(rows.into_iter().zip(events).map(entry).collect())
}

/// A row with its body still text.
struct Raw {
    seq: u64,
    at: jiff::Timestamp,
    actor: Actor,
    via: Arc<str>,
    body: String,
    hash: Hash,
}

fn rows_after(conn: &Connection, seq: u64) -> Result<Vec<Raw>, LogError> {
    let mut stmt = conn.prepare_cached(
        "SELECT seq, at, actor, via, body, prev, hash FROM entry WHERE seq > ?1 ORDER BY seq",
    )?;
    // Above the greatest number that SQLite knows there is nothing.
    let mut rows = stmt.query([i64::try_from(seq).unwrap_or(i64::MAX)])?;
    let (mut found, mut known, mut next) = (Vec::new(), Known::default(), seq.saturating_add(1));
    let mut before: Option<Hash> = None;
    while let Some(row) = rows.next()? {
        if row.get_ref(0)?.as_i64().ok() != i64::try_from(next).ok() {
            return Err(LogError::corrupt(next, "it is missing"));
        }
        let raw = known.row(next, row)?;
        let prev: [u8; 32] = row
            .get(5)
            .map_err(|_| LogError::corrupt(next, "it does not name the entry before"))?;
        if before.is_some_and(|hash| hash.0 != prev) {
            return Err(LogError::corrupt(next, "it names another entry before it"));
        }
        before = Some(raw.hash);
        found.push(raw);
        next = next.saturating_add(1);
    }
    Ok(found)
}

/// Rows from which on it pays to read their bodies on several processors.
const MANY: usize = 4_096;

/// The events of rows. A long log is what a person waits for when a panel is opened, and most
/// of that is reading JSON: every processor takes a share.
fn events(rows: &[Raw]) -> Result<Vec<Event>, LogError> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if rows.len() < MANY || threads == 1 {
        return rows.iter().map(event).collect();
    }
    let parts: Vec<Result<Vec<Event>, LogError>> = std::thread::scope(|scope| {
        let share = |part| scope.spawn(move || <[Raw]>::iter(part).map(event).collect());
        let workers: Vec<_> = rows
            .chunks(rows.len().div_ceil(threads))
            .map(share)
            .collect();
        let stopped = |_| Err(LogError::damaged("reading it failed"));
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(stopped))
            .collect()
    });
    let mut events = Vec::with_capacity(rows.len());
    for part in parts {
        events.append(&mut part?);
    }
    Ok(events)
}

fn event(row: &Raw) -> Result<Event, LogError> {
    let wrong = |error| LogError::corrupt(row.seq, format!("its body is not an event: {error}"));
    serde_json::from_str(&row.body).map_err(wrong)
}

/// Actors and ways in met before: there are few, and each is kept in memory once.
#[derive(Default)]
struct Known {
    actors: HashMap<Box<str>, Actor>,
    vias: HashMap<Box<str>, Arc<str>>,
}

impl Known {
    fn row(&mut self, seq: u64, row: &Row<'_>) -> Result<Raw, LogError> {
        let text = |column: usize, name: &str| {
            let text = row.get_ref(column)?.as_str();
            text.map_err(|_| LogError::corrupt(seq, format!("its {name} is not a text")))
        };
        let at = row
            .get::<_, i64>(1)
            .ok()
            .and_then(|micros| jiff::Timestamp::from_microsecond(micros).ok());
        Ok(Raw {
            seq,
            at: at.ok_or_else(|| LogError::corrupt(seq, "its time is not a time"))?,
            actor: self.actor(seq, text(2, "actor")?)?,
            via: self.via(text(3, "way in")?),
            body: text(4, "body")?.to_owned(),
            hash: Hash(
                row.get(6)
                    .map_err(|_| LogError::corrupt(seq, "its hash is not a SHA-256"))?,
            ),
        })
    }

    fn actor(&mut self, seq: u64, text: &str) -> Result<Actor, LogError> {
        if let Some(actor) = self.actors.get(text) {
            return Ok(actor.clone());
        }
        let actor: Actor = serde_json::from_str(text).map_err(|error| {
            LogError::corrupt(seq, format!("its actor is not an actor: {error}"))
        })?;
        self.actors.insert(text.into(), actor.clone());
        Ok(actor)
    }

    fn via(&mut self, text: &str) -> Arc<str> {
        if let Some(via) = self.vias.get(text) {
            return via.clone();
        }
        let via: Arc<str> = text.into();
        self.vias.insert(text.into(), via.clone());
        via
    }
}
