//! Documents (call files, dossiers), kept under the SHA-256 of their bytes.

use rusqlite::{Connection, OptionalExtension, params};

use super::LogError;
use crate::ids::Hash;

pub(super) fn get(conn: &Connection, hash: &Hash) -> Result<Option<Vec<u8>>, LogError> {
    let mut stmt = conn.prepare_cached("SELECT bytes FROM document WHERE hash = ?1")?;
    let bytes: Option<Vec<u8>> = stmt.query_row([hash.0], |row| row.get(0)).optional()?;
    match bytes {
        Some(bytes) if Hash::of(&bytes) != *hash => Err(LogError::DocumentAltered(*hash)),
        bytes => Ok(bytes),
    }
}

pub(super) fn put(conn: &Connection, bytes: &[u8]) -> Result<Hash, LogError> {
    let hash = Hash::of(bytes);
    let mut stmt =
        conn.prepare_cached("INSERT INTO document VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    stmt.execute(params![hash.0, bytes])?;
    Ok(hash)
}
