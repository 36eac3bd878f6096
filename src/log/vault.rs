//! The vault: sheets that are sealed and not yet revealed. The log knows only their commitments.

use rusqlite::{CachedStatement, Connection, Params, params};

use super::LogError;
use super::append::json;
use crate::ids::{MemberId, ProjectId};
use crate::panel::event::Sheet;

pub(super) fn sealed(conn: &Connection, project: &ProjectId) -> Result<Vec<Sheet>, LogError> {
    let stmt = conn.prepare_cached("SELECT sheet FROM vault WHERE project = ?1 ORDER BY member")?;
    sheets(stmt, [project.as_str()])
}

pub(super) fn put(conn: &Connection, project: &ProjectId, sheet: &Sheet) -> Result<(), LogError> {
    let mut stmt =
        conn.prepare_cached("INSERT INTO vault VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
    match stmt.execute(params![
        project.as_str(),
        sheet.member.as_str(),
        json(sheet)?
    ])? {
        0 => Err(LogError::AlreadySealed {
            member: sheet.member.clone(),
            project: project.clone(),
        }),
        _ => Ok(()),
    }
}

pub(super) fn take(
    conn: &Connection,
    project: &ProjectId,
    member: &MemberId,
) -> Result<Option<Sheet>, LogError> {
    let stmt = conn
        .prepare_cached("DELETE FROM vault WHERE project = ?1 AND member = ?2 RETURNING sheet")?;
    Ok(sheets(stmt, [project.as_str(), member.as_str()])?.pop())
}

pub(super) fn take_all(conn: &Connection, project: &ProjectId) -> Result<Vec<Sheet>, LogError> {
    let sheets = sealed(conn, project)?;
    conn.prepare_cached("DELETE FROM vault WHERE project = ?1")?
        .execute([project.as_str()])?;
    Ok(sheets)
}

fn sheets(mut stmt: CachedStatement<'_>, params: impl Params) -> Result<Vec<Sheet>, LogError> {
    let mut rows = stmt.query(params)?;
    let mut sheets = Vec::new();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().unwrap_or_default();
        sheets.push(
            serde_json::from_str(text)
                .map_err(|e| LogError::damaged(format!("a sealed sheet: {e}")))?,
        );
    }
    Ok(sheets)
}
