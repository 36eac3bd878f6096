//! Unfinished texts: notes, motivations and reasons that their author has not handed to the panel yet.

use rusqlite::Connection;

use super::{Log, LogError};
use crate::ids::MemberId;

impl Log {
    /// A member's unfinished texts with what they are written for.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn texts_of(&self, member: &MemberId) -> Result<Vec<(String, String)>, LogError> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT purpose, text FROM unfinished WHERE member = ?1 ORDER BY purpose",
        )?;
        let rows = stmt.query_map([member.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(super) fn keep(
    conn: &Connection,
    member: &MemberId,
    purpose: &str,
    text: &str,
) -> Result<(), LogError> {
    if text.is_empty() {
        conn.prepare_cached("DELETE FROM unfinished WHERE member = ?1 AND purpose = ?2")?
            .execute([member.as_str(), purpose])?;
        return Ok(());
    }
    conn.prepare_cached(
        "INSERT INTO unfinished VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET text = excluded.text",
    )?
    .execute([member.as_str(), purpose, text])?;
    Ok(())
}
