//! Who is present: sessions that said they are here, and on which project. A courtesy to the
//! others, no fact of the log.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::LogError;
use crate::ids::{MemberId, ProjectId};

/// A session that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The session.
    pub session: String,
    /// Who sits there.
    pub member: MemberId,
    /// The project that is open there.
    pub project: Option<ProjectId>,
    /// Since when the session is open.
    pub since: Timestamp,
}

pub(super) fn attend(
    conn: &Connection,
    session: &str,
    member: &MemberId,
    project: Option<&ProjectId>,
    at: Timestamp,
) -> Result<(), LogError> {
    let mut stmt = conn.prepare_cached(
        "INSERT INTO presence VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT DO UPDATE SET \
         project = excluded.project, seen = excluded.seen",
    )?;
    stmt.execute(params![session, member.as_str(), project.map(ProjectId::as_str), at.as_microsecond()])?;
    Ok(())
}

pub(super) fn leave(conn: &Connection, session: &str) -> Result<(), LogError> {
    conn.prepare_cached("DELETE FROM presence WHERE session = ?1")?.execute([session])?;
    Ok(())
}

pub(super) fn present(conn: &Connection, seen_since: Timestamp) -> Result<Vec<Present>, LogError> {
    let mut stmt = conn.prepare_cached(
        "SELECT session, member, project, since FROM presence WHERE seen >= ?1 ORDER BY member, since",
    )?;
    let mut rows = stmt.query([seen_since.as_microsecond()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (member, project): (String, Option<String>) = (row.get(1)?, row.get(2)?);
        found.push(Present {
            session: row.get(0)?,
            member: MemberId::from(member.as_str()),
            project: project.as_deref().map(ProjectId::from),
            since: Timestamp::from_microsecond(row.get(3)?).unwrap_or_default(),
        });
    }
    Ok(found)
}
