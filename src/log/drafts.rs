//! Drafts: the working cells of each member, seen by nobody else and never in the log.

use rusqlite::{Connection, Row, params};

use super::LogError;
use super::append::json;
use crate::cell::{Cell, Evidence};
use crate::ids::{Mark, MemberId, ProjectId, SubId};

pub(super) fn get(
    conn: &Connection,
    member: &MemberId,
    project: &ProjectId,
) -> Result<Vec<Cell>, LogError> {
    let mut stmt = conn.prepare_cached(
        "SELECT sub, mark, comment, evidence FROM draft WHERE member = ?1 AND project = ?2 ORDER BY sub",
    )?;
    let mut rows = stmt.query([member.as_str(), project.as_str()])?;
    let mut cells = Vec::new();
    while let Some(row) = rows.next()? {
        cells.push(cell(row, 0)?);
    }
    Ok(cells)
}

pub(super) fn of_member(
    conn: &Connection,
    member: &MemberId,
) -> Result<Vec<(ProjectId, Vec<Cell>)>, LogError> {
    let mut stmt = conn.prepare_cached(
        "SELECT project, sub, mark, comment, evidence FROM draft WHERE member = ?1 ORDER BY project, sub",
    )?;
    let mut rows = stmt.query([member.as_str()])?;
    let mut drafts: Vec<(ProjectId, Vec<Cell>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let project = row
            .get_ref(0)?
            .as_str()
            .map_err(|e| LogError::damaged(format!("draft of {member}: {e}")))?;
        let cell = cell(row, 1)?;
        match drafts.last_mut() {
            Some((last, cells)) if last.as_str() == project => cells.push(cell),
            _ => drafts.push((project.into(), vec![cell])),
        }
    }
    Ok(drafts)
}

/// Reads a cell from the columns sub, mark, comment, evidence that begin at `first`.
fn cell(row: &Row<'_>, first: usize) -> Result<Cell, LogError> {
    let sub: String = row.get(first)?;
    let mark: Option<u16> = row.get(first + 1)?;
    let evidence: Vec<Evidence> =
        serde_json::from_str(row.get_ref(first + 3)?.as_str().unwrap_or_default())
            .map_err(|error| LogError::damaged(format!("evidence of a draft on {sub}: {error}")))?;
    Ok(Cell {
        sub: SubId::from(sub.as_str()),
        mark: mark.map(Mark),
        comment: row.get(first + 2)?,
        evidence,
    })
}

pub(super) fn save(
    conn: &Connection,
    member: &MemberId,
    project: &ProjectId,
    cell: &Cell,
    at: jiff::Timestamp,
) -> Result<(), LogError> {
    let (member, project, sub) = (member.as_str(), project.as_str(), cell.sub.as_str());
    if cell.mark.is_none() && cell.comment.is_empty() && cell.evidence.is_empty() {
        let mut stmt = conn
            .prepare_cached("DELETE FROM draft WHERE member = ?1 AND project = ?2 AND sub = ?3")?;
        stmt.execute([member, project, sub])?;
        return Ok(());
    }
    let mut stmt = conn.prepare_cached(
        "INSERT INTO draft VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET \
         mark = excluded.mark, comment = excluded.comment, evidence = excluded.evidence, \
         updated_at = excluded.updated_at",
    )?;
    let mark = cell.mark.map(|mark| mark.0);
    stmt.execute(params![
        member,
        project,
        sub,
        mark,
        cell.comment,
        json(&cell.evidence)?,
        at.as_microsecond()
    ])?;
    Ok(())
}

pub(super) fn clear(
    conn: &Connection,
    member: &MemberId,
    project: &ProjectId,
) -> Result<(), LogError> {
    let mut stmt = conn.prepare_cached("DELETE FROM draft WHERE member = ?1 AND project = ?2")?;
    stmt.execute([member.as_str(), project.as_str()])?;
    Ok(())
}
