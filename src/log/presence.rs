//! Who is present: one row per session, outside the log, for the people of the moment alone.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, Row, params};

use super::{Log, LogError};
use crate::ids::{MemberId, ProjectId};

/// After how long without a sign a session is forgotten: it ended without taking leave.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(1);

/// A session that is open on the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The session's own name.
    pub session: String,
    /// Whose it is.
    pub member: MemberId,
    /// The project that is open in it.
    pub project: Option<ProjectId>,
    /// Since when.
    pub since: Timestamp,
}

impl Log {
    /// Notes that a session is there, with a project open in it or none.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn attend(
        &mut self,
        session: &str,
        member: &MemberId,
        project: Option<&ProjectId>,
        at: Timestamp,
    ) -> Result<(), LogError> {
        let mut stmt = self.conn.prepare_cached(
            "INSERT INTO presence VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT DO UPDATE SET \
             member = excluded.member, project = excluded.project, seen = excluded.seen",
        )?;
        let project = project.map(ProjectId::as_str);
        stmt.execute(params![
            session,
            member.as_str(),
            project,
            at.as_microsecond()
        ])?;
        forget(&self.conn, at)
    }

    /// Notes that a session has ended.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn leave(&mut self, session: &str) -> Result<(), LogError> {
        self.conn
            .prepare_cached("DELETE FROM presence WHERE session = ?1")?
            .execute([session])?;
        Ok(())
    }

    /// The sessions that gave a sign at `seen_since` or later, ordered by member, then session.
    ///
    /// # Errors
    /// When the file is damaged or cannot be read.
    pub fn present(&self, seen_since: Timestamp) -> Result<Vec<Present>, LogError> {
        let mut stmt = self.conn.prepare_cached(
            "SELECT session, member, project, since FROM presence WHERE seen >= ?1 ORDER BY member, session",
        )?;
        let mut rows = stmt.query([seen_since.as_microsecond()])?;
        let mut present = Vec::new();
        while let Some(row) = rows.next()? {
            present.push(read(row)?);
        }
        Ok(present)
    }
}

/// Whether a newer session of the same member is there.
pub(super) fn taken_over(conn: &Connection, session: &str) -> Result<bool, LogError> {
    let mut stmt = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM presence AS mine JOIN presence AS other \
         ON other.member = mine.member AND (other.since, other.session) > (mine.since, mine.session) \
         WHERE mine.session = ?1)",
    )?;
    Ok(stmt.query_row([session], |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> Result<Present, LogError> {
    let (member, project): (String, Option<String>) = (row.get(1)?, row.get(2)?);
    let since = Timestamp::from_microsecond(row.get(3)?);
    Ok(Present {
        session: row.get(0)?,
        member: MemberId::from(member.as_str()),
        project: project.map(|id| ProjectId::from(id.as_str())),
        since: since
            .map_err(|error| LogError::damaged(format!("presence of {member}: {error}")))?,
    })
}

fn forget(conn: &Connection, at: Timestamp) -> Result<(), LogError> {
    let Ok(limit) = at.checked_sub(FORGOTTEN) else {
        return Ok(());
    };
    conn.prepare_cached("DELETE FROM presence WHERE seen < ?1")?
        .execute([limit.as_microsecond()])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_session_is_present_from_its_first_sign_to_its_leave() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::create(&folder.path().join("p.vaglio")).unwrap();
        let (m1, m2, p1) = (
            MemberId::from("M1"),
            MemberId::from("M2"),
            ProjectId::from("P1"),
        );
        log.attend("b", &m2, None, at(100)).unwrap();
        log.attend("a", &m1, None, at(110)).unwrap();
        log.attend("b", &m2, Some(&p1), at(130)).unwrap();
        let b = Present {
            session: "b".into(),
            member: m2,
            project: Some(p1),
            since: at(100),
        };
        let a = Present {
            session: "a".into(),
            member: m1,
            project: None,
            since: at(110),
        };
        assert_eq!(log.present(at(100)).unwrap(), [a, b.clone()]);
        assert_eq!(
            log.present(at(111)).unwrap(),
            std::slice::from_ref(&b),
            "no sign of a since"
        );
        log.leave("b").unwrap();
        assert!(log.present(at(111)).unwrap().is_empty());
        assert_eq!(log.head().unwrap().0, 0, "the log says nothing of it");
    }

    #[test]
    fn a_session_that_vanished_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::create(&folder.path().join("p.vaglio")).unwrap();
        log.attend("old", &MemberId::from("M1"), None, at(0))
            .unwrap();
        log.attend("new", &MemberId::from("M2"), None, at(3601))
            .unwrap();
        assert_eq!(log.present(at(0)).unwrap().len(), 1);
    }
}
