//! Appending: one transaction in which entries and private rows are written together.

use std::sync::Arc;

use rusqlite::{Transaction, params};

use super::chain::Link;
use super::{LogError, documents, drafts, presence, read, texts, vault};
use crate::cell::Cell;
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::event::{Actor, Entry, Event, Sheet};

/// What may be done inside [`super::Log::transact`]. No other process writes meanwhile, and
/// nothing of it lasts unless all of it does.
pub struct Append<'a> {
    pub(super) tx: Transaction<'a>,
    head: (u64, Hash),
}

impl<'a> Append<'a> {
    pub(super) fn new(tx: Transaction<'a>) -> Result<Self, LogError> {
        let head = read::head(&tx)?;
        Ok(Self { tx, head })
    }

    pub(super) fn commit(self) -> Result<(), LogError> {
        Ok(self.tx.commit()?)
    }

    /// Number and hash of the last entry, those pushed here included.
    #[must_use]
    pub const fn head(&self) -> (u64, Hash) {
        self.head
    }

    /// Entries numbered above `seq`: what others appended.
    ///
    /// # Errors
    /// As [`super::Log::read_after`].
    pub fn read_after(&self, seq: u64) -> Result<Vec<Entry>, LogError> {
        read::read_after(&self.tx, seq)
    }

    /// Keeps an unfinished text of a member under what it is written for; an empty one is removed.
    /// Private, like a draft.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_text(
        &mut self,
        member: &MemberId,
        purpose: &str,
        text: &str,
    ) -> Result<(), LogError> {
        texts::keep(&self.tx, member, purpose, text)
    }

    /// Whether a newer session of the same member is there.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn taken_over(&self, session: &str) -> Result<bool, LogError> {
        presence::taken_over(&self.tx, session)
    }

    /// Appends one event. The time is cut to whole microseconds.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn push(
        &mut self,
        at: jiff::Timestamp,
        actor: &Actor,
        via: &Arc<str>,
        event: Event,
    ) -> Result<Entry, LogError> {
        let (last, prev) = self.head;
        let (seq, micros) = (last.saturating_add(1), at.as_microsecond());
        let (who, body) = (json(actor)?, json(&event)?);
        let link = Link {
            seq,
            at: micros,
            actor: who.as_bytes(),
            via: via.as_bytes(),
            body: body.as_bytes(),
            prev: &prev.0,
        };
        let hash = link.hash();
        let mut stmt = self
            .tx
            .prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
        stmt.execute(params![
            i64::try_from(seq).ok(),
            micros,
            who,
            via,
            body,
            prev.0,
            hash.0
        ])?;
        self.head = (seq, hash);
        let at = jiff::Timestamp::from_microsecond(micros).unwrap_or(at);
        Ok(Entry {
            seq,
            at,
            actor: actor.clone(),
            via: via.clone(),
            event,
            hash,
        })
    }

    /// Keeps a document under the SHA-256 of its bytes; one that is there already is left alone.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_document(&mut self, bytes: &[u8]) -> Result<Hash, LogError> {
        documents::put(&self.tx, bytes)
    }

    /// As [`super::Log::document`].
    ///
    /// # Errors
    /// As there.
    pub fn document(&self, hash: &Hash) -> Result<Option<Vec<u8>>, LogError> {
        documents::get(&self.tx, hash)
    }

    /// As [`super::Log::draft`].
    ///
    /// # Errors
    /// As there.
    pub fn draft(&self, member: &MemberId, project: &ProjectId) -> Result<Vec<Cell>, LogError> {
        drafts::get(&self.tx, member, project)
    }

    /// As [`super::Log::drafts_of`].
    ///
    /// # Errors
    /// As there.
    pub fn drafts_of(&self, member: &MemberId) -> Result<Vec<(ProjectId, Vec<Cell>)>, LogError> {
        drafts::of_member(&self.tx, member)
    }

    /// As [`super::Log::save_cell`], as part of this transaction.
    ///
    /// # Errors
    /// As there.
    pub fn save_cell(
        &mut self,
        member: &MemberId,
        project: &ProjectId,
        cell: &Cell,
        at: jiff::Timestamp,
    ) -> Result<(), LogError> {
        drafts::save(&self.tx, member, project, cell, at)
    }

    /// Removes a member's whole draft on a project.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn clear_draft(&mut self, member: &MemberId, project: &ProjectId) -> Result<(), LogError> {
        drafts::clear(&self.tx, member, project)
    }

    /// As [`super::Log::sealed`].
    ///
    /// # Errors
    /// As there.
    pub fn sealed(&self, project: &ProjectId) -> Result<Vec<Sheet>, LogError> {
        vault::sealed(&self.tx, project)
    }

    /// Keeps a sheet that is being sealed.
    ///
    /// # Errors
    /// [`LogError::AlreadySealed`] when the member's sheet on the project is there already, or
    /// when the file cannot be written.
    pub fn put_sealed(&mut self, project: &ProjectId, sheet: &Sheet) -> Result<(), LogError> {
        vault::put(&self.tx, project, sheet)
    }

    /// Takes out the sheet of one member, to give it back to its author.
    ///
    /// # Errors
    /// When the file is damaged or cannot be written.
    pub fn take_sealed(
        &mut self,
        project: &ProjectId,
        member: &MemberId,
    ) -> Result<Option<Sheet>, LogError> {
        vault::take(&self.tx, project, member)
    }

    /// Takes out every sealed sheet of a project, ordered by member, to reveal them.
    ///
    /// # Errors
    /// When the file is damaged or cannot be written.
    pub fn take_all_sealed(&mut self, project: &ProjectId) -> Result<Vec<Sheet>, LogError> {
        vault::take_all(&self.tx, project)
    }
}

/// Compact JSON. Our types always have one; an error would be a fault of the program.
pub(super) fn json<T: serde::Serialize>(value: &T) -> Result<String, LogError> {
    serde_json::to_string(value).map_err(|error| LogError::Io {
        message: error.to_string(),
        source: Box::new(error),
    })
}
