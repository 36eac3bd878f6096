//! Invites: the hash of a code for each member who was given one, outside the log.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::{Append, LogError};
use crate::ids::{Hash, MemberId};

/// An invite: the hash of its code, until when it is good, how many attempts are left.
pub(super) type Kept = (Hash, Timestamp, u32);

impl Append<'_> {
    /// Keeps the invite of a member, in place of an older one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_invite(
        &mut self,
        member: &MemberId,
        code: Hash,
        expires: Timestamp,
        attempts: u32,
    ) -> Result<(), LogError> {
        self.tx
            .prepare_cached("INSERT OR REPLACE INTO invite VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![
                member.as_str(),
                code.0,
                expires.as_microsecond(),
                attempts
            ])?;
        Ok(())
    }

    /// The invite of a member.
    ///
    /// # Errors
    /// When the file is damaged or cannot be read.
    pub fn invite(&self, member: &MemberId) -> Result<Option<Kept>, LogError> {
        let mut stmt = self
            .tx
            .prepare_cached("SELECT code, expires, attempts FROM invite WHERE member = ?1")?;
        let row: Option<([u8; 32], i64, u32)> = stmt
            .query_row([member.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let damaged = |error| LogError::damaged(format!("invite of {member}: {error}"));
        row.map(|(code, expires, left)| {
            let expires = Timestamp::from_microsecond(expires).map_err(damaged)?;
            Ok((Hash(code), expires, left))
        })
        .transpose()
    }

    /// Counts a wrong code.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn miss_invite(&mut self, member: &MemberId) -> Result<(), LogError> {
        self.tx
            .prepare_cached("UPDATE invite SET attempts = max(attempts - 1, 0) WHERE member = ?1")?
            .execute([member.as_str()])?;
        Ok(())
    }

    /// Removes the invite of a member.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn drop_invite(&mut self, member: &MemberId) -> Result<(), LogError> {
        self.tx
            .prepare_cached("DELETE FROM invite WHERE member = ?1")?
            .execute([member.as_str()])?;
        Ok(())
    }
}
