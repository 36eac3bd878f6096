//! The tables of a panel file, how a file is recognised, and how each connection is set up.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::LogError;
use super::views;

/// What stands in the SQLite header of every panel file: "VAGL".
pub(super) const APPLICATION_ID: u32 = 0x5641_474c;

/// How long a connection waits for another one that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// Statements of the first format. An `INSERT OR REPLACE` would delete a row without asking the
/// delete trigger, so the insert trigger lets in nothing but the entry after the last one.
const TABLES: &str = "
CREATE TABLE entry (
  seq   INTEGER PRIMARY KEY,
  at    INTEGER NOT NULL,  -- microseconds since 1970 (UTC)
  actor TEXT NOT NULL,     -- JSON: \"office\" or {\"member\":\"M1\"}
  via   TEXT NOT NULL,
  body  TEXT NOT NULL,     -- JSON: the event
  prev  BLOB NOT NULL,     -- hash of the entry before
  hash  BLOB NOT NULL
) STRICT;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER entry_comes_last BEFORE INSERT ON entry
  WHEN (NEW.seq, NEW.prev) IS NOT
    (SELECT coalesce(max(seq), 0) + 1, coalesce(hash, zeroblob(32)) FROM entry)
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TABLE document (
  hash  BLOB PRIMARY KEY,  -- SHA-256 of the bytes
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER document_stays BEFORE UPDATE ON document
  BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
  BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;
CREATE TABLE draft (
  member     TEXT NOT NULL,
  project    TEXT NOT NULL,
  sub        TEXT NOT NULL,
  mark       INTEGER,           -- steps above the least value
  comment    TEXT NOT NULL,
  evidence   TEXT NOT NULL,     -- JSON
  updated_at INTEGER NOT NULL,  -- microseconds since 1970 (UTC)
  PRIMARY KEY (member, project, sub)
) STRICT, WITHOUT ROWID;
CREATE TABLE vault (
  project TEXT NOT NULL,
  member  TEXT NOT NULL,
  sheet   TEXT NOT NULL,        -- JSON, with its salt
  PRIMARY KEY (project, member)
) STRICT, WITHOUT ROWID;
CREATE TABLE unfinished (
  member  TEXT NOT NULL,
  purpose TEXT NOT NULL,        -- JSON: what the text is written for
  text    TEXT NOT NULL,
  PRIMARY KEY (member, purpose)
) STRICT, WITHOUT ROWID;
CREATE TABLE presence (
  session TEXT PRIMARY KEY,
  member  TEXT NOT NULL,
  project TEXT,
  since   INTEGER NOT NULL,     -- microseconds since 1970 (UTC)
  seen    INTEGER NOT NULL      -- microseconds since 1970 (UTC)
) STRICT, WITHOUT ROWID;
";

/// Statements of the second format.
const INVITES: &str = "
CREATE TABLE invite (
  member   TEXT PRIMARY KEY,
  code     BLOB NOT NULL,       -- SHA-256 of the code that the member was given
  expires  INTEGER NOT NULL,    -- microseconds since 1970 (UTC)
  attempts INTEGER NOT NULL     -- wrong codes that it still bears
) STRICT, WITHOUT ROWID;
";

/// What leads from each format to the next; the file's `user_version` counts those done.
const STEPS: &[&[&str]] = &[
    &[TABLES, views::MARKS, views::CONSENSUS, views::JOURNAL],
    // What no longer stands left the views, and later versions of the scales came in.
    &[
        "DROP VIEW marks; DROP VIEW consensus;",
        views::MARKS,
        views::CONSENSUS,
        INVITES,
    ],
];

/// Makes a new panel file that only its owner may read, and leaves nothing behind when it fails.
pub(super) fn create(path: &Path) -> Result<Connection, LogError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => LogError::AlreadyExists(path.to_owned()),
        std::io::ErrorKind::NotFound => LogError::NotFound(folder(path).to_owned()),
        _ => error.into(),
    })?;
    let filled = fill(path);
    if filled.is_err() {
        // The file is ours and empty of facts; the first error is the one worth telling.
        let _ = std::fs::remove_file(path);
    }
    filled
}

fn fill(path: &Path) -> Result<Connection, LogError> {
    let mut conn = Connection::open_with_flags(path, flags())?;
    // Committed before the switch to WAL, so that the header says what the file is from the start.
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(&mut conn)?;
    set_up(&conn)?;
    #[cfg(unix)]
    File::open(folder(path))?.sync_all()?;
    Ok(conn)
}

/// Opens a panel file, and brings it to the newest format.
pub(super) fn open(path: &Path) -> Result<Connection, LogError> {
    // SQLite is not let near a file that is none of ours: it would act on the journals beside it.
    if !is_panel(path)? {
        return Err(LogError::NotAPanel(path.to_owned()));
    }
    let mut conn = Connection::open_with_flags(path, flags())?;
    set_up(&conn)?;
    migrate(&mut conn)?;
    Ok(conn)
}

fn flags() -> OpenFlags {
    OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

fn folder(path: &Path) -> &Path {
    path.parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Whether the header of the file is that of a panel file: SQLite's magic, then, at byte 68, the
/// application id.
pub(super) fn is_panel(path: &Path) -> Result<bool, LogError> {
    let told = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => LogError::NotFound(path.to_owned()),
        _ => error.into(),
    };
    if !path.metadata().map_err(told)?.is_file() {
        return Ok(false);
    }
    let mut header = Vec::with_capacity(72);
    File::open(path)
        .map_err(told)?
        .take(72)
        .read_to_end(&mut header)?;
    Ok(header.starts_with(b"SQLite format 3\0")
        && header.get(68..) == Some(&APPLICATION_ID.to_be_bytes()))
}

fn set_up(conn: &Connection) -> Result<(), LogError> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(32);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    // What a member takes back is wiped, not only unlinked.
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Only macOS heeds it: without it "synced" means "on its way to the disk" there.
    conn.pragma_update(None, "fullfsync", true)?;
    if !conn.is_readonly("main")? {
        conn.pragma_update(None, "journal_mode", "WAL")?;
    }
    Ok(())
}

fn migrate(conn: &mut Connection) -> Result<(), LogError> {
    let known = u32::try_from(STEPS.len()).unwrap_or(u32::MAX);
    let found = format(conn)?;
    if found > known {
        return Err(LogError::NewerFormat { found, known });
    }
    if found == known {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    let found = usize::try_from(format(&tx)?).unwrap_or(usize::MAX);
    for sql in STEPS.iter().skip(found).copied().flatten() {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    Ok(tx.commit()?)
}

fn format(conn: &Connection) -> Result<u32, LogError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// The first of our tables, triggers and views that is missing or altered in the file, or the
/// first trigger that is not ours.
pub(super) fn altered(conn: &Connection) -> Result<Option<String>, LogError> {
    let mut model = Connection::open_in_memory()?;
    migrate(&mut model)?;
    let ours = objects(&model)?;
    let theirs = objects(conn)?;
    let altered = ours
        .iter()
        .find(|object| !theirs.contains(object))
        .map(|o| format!("{} {}", o.kind, o.name));
    let foreign = theirs
        .iter()
        .find(|object| object.kind == "trigger" && !ours.contains(object));
    Ok(altered
        .map(|name| format!("the {name} is missing or was altered"))
        .or_else(|| {
            foreign.map(|o| format!("the trigger {} does not belong to a panel file", o.name))
        }))
}

#[derive(PartialEq)]
struct Object {
    kind: String,
    name: String,
    sql: String,
}

fn objects(conn: &Connection) -> Result<Vec<Object>, LogError> {
    let mut stmt = conn
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")?;
    let rows = stmt.query_map([], |row| {
        Ok(Object {
            kind: row.get(0)?,
            name: row.get(1)?,
            sql: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
