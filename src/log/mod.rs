//! Where the facts are kept: one SQLite file per panel.
//!
//! - `entry`: the log, append-only, each entry chained to the one before by its hash (`chain.rs`);
//! - `document`: call files and dossiers, kept under the SHA-256 of their bytes;
//! - `draft` and `vault`: members' working cells, and sheets sealed but not yet revealed. They
//!   are private, and no view shows them;
//! - `invite`: the hashes of codes by which members register a first key over SSH;
//! - `presence`: who has the panel open now; it is no fact of the panel, and not in the log;
//! - the views `marks`, `consensus` and `journal`, for whoever asks the file with `sqlite3`.
//!
//! Whoever may read the file can read the drafts and the vault in it with `sqlite3`: no rule of
//! this program stands between. So a new file belongs to its owner alone (mode 0600 on Unix),
//! and members who must not see each other's drafts must not share the account that keeps it.
//! What is deleted is overwritten, so that a finished panel can be handed on.
//!
//! Several processes may hold one file. Writers take turns ([`Log::transact`]); each learns of
//! the others' entries by [`Log::data_version`] and [`Log::read_after`]. The file must lie on a
//! local disk (WAL does not work over network file systems), and a copy taken while somebody
//! writes needs the `-wal` file beside it too.

mod append;
mod chain;
mod documents;
mod drafts;
mod error;
mod invites;
mod presence;
mod read;
mod schema;
mod texts;
mod vault;
mod verify;
mod views;

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

pub use append::Append;
pub use error::LogError;
pub use presence::Present;
pub use verify::{Fault, Verdict};

use crate::cell::Cell;
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::event::{Entry, Sheet};

/// Whether a path leads to a panel file, by its header.
#[must_use]
pub fn is_panel(path: &Path) -> bool {
    schema::is_panel(path).unwrap_or(false)
}

/// One connection to a panel file.
#[derive(Debug)]
pub struct Log {
    conn: Connection,
}

impl Log {
    /// Makes a new, empty panel file that only its owner may read.
    ///
    /// # Errors
    /// [`LogError::AlreadyExists`] when anything has that name, also when it was made a moment
    /// before; [`LogError::NotFound`] when the folder is missing; or when it cannot be written.
    pub fn create(path: &Path) -> Result<Self, LogError> {
        Ok(Self {
            conn: schema::create(path)?,
        })
    }

    /// Opens a panel file. One that may not be written opens for reading where SQLite can do so.
    ///
    /// # Errors
    /// [`LogError::NotFound`], [`LogError::NotAPanel`], [`LogError::NewerFormat`], or when it
    /// cannot be read.
    pub fn open(path: &Path) -> Result<Self, LogError> {
        Ok(Self {
            conn: schema::open(path)?,
        })
    }

    /// Entries numbered above `seq`, in order. Their numbers and links are checked, the hashes
    /// themselves only by [`Self::verify`].
    ///
    /// # Errors
    /// [`LogError::Corrupt`] at the first entry that is missing or unreadable, or when the file
    /// cannot be read.
    pub fn read_after(&self, seq: u64) -> Result<Vec<Entry>, LogError> {
        read::read_after(&self.conn, seq)
    }

    /// Number and hash of the last entry; 0 and [`Hash::ZERO`] in an empty log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn head(&self) -> Result<(u64, Hash), LogError> {
        read::head(&self.conn)
    }

    /// Runs `f` in one transaction while no other process writes. When `f` succeeds, all it wrote
    /// is on the disk before this returns; otherwise none of it remains.
    ///
    /// # Errors
    /// What `f` returns; [`LogError::Locked`] when another process writes for more than five
    /// seconds; or when the file cannot be written.
    pub fn transact<T, E: From<LogError>>(
        &mut self,
        f: impl FnOnce(&mut Append<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(LogError::from)?;
        let mut append = Append::new(tx)?;
        let done = f(&mut append)?;
        append.commit()?;
        Ok(done)
    }

    /// A number that changes when another connection has written, and not when this one has.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn data_version(&self) -> Result<i64, LogError> {
        Ok(self
            .conn
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?)
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// [`LogError::DocumentAltered`] when the bytes have another SHA-256, or when the file cannot
    /// be read.
    pub fn document(&self, hash: &Hash) -> Result<Option<Vec<u8>>, LogError> {
        documents::get(&self.conn, hash)
    }

    /// A member's draft on a project: the cells that hold anything, ordered by sub-criterion id.
    ///
    /// # Errors
    /// When the file is damaged or cannot be read.
    pub fn draft(&self, member: &MemberId, project: &ProjectId) -> Result<Vec<Cell>, LogError> {
        drafts::get(&self.conn, member, project)
    }

    /// All of a member's drafts, ordered by project.
    ///
    /// # Errors
    /// When the file is damaged or cannot be read.
    pub fn drafts_of(&self, member: &MemberId) -> Result<Vec<(ProjectId, Vec<Cell>)>, LogError> {
        drafts::of_member(&self.conn, member)
    }

    /// Saves one cell of a draft; it is on the disk before this returns. An empty cell is removed.
    /// Whether the member may still write there is not asked: where a sheet may have been sealed
    /// meanwhile, ask inside [`Self::transact`] and save there.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_cell(
        &mut self,
        member: &MemberId,
        project: &ProjectId,
        cell: &Cell,
        at: jiff::Timestamp,
    ) -> Result<(), LogError> {
        drafts::save(&self.conn, member, project, cell, at)
    }

    /// The sealed, unrevealed sheets of a project, ordered by member. Private until the reveal.
    ///
    /// # Errors
    /// When the file is damaged or cannot be read.
    pub fn sealed(&self, project: &ProjectId) -> Result<Vec<Sheet>, LogError> {
        vault::sealed(&self.conn, project)
    }
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
    use crate::panel::event::{Actor, Event};

    fn push(log: &mut Log, text: &str) -> Result<Entry, LogError> {
        let event = Event::DiscussionNoted {
            project: "P1".into(),
            sub: "INN1".into(),
            text: text.into(),
        };
        log.transact(|append| {
            append.push(
                jiff::Timestamp::UNIX_EPOCH,
                &Actor::Office,
                &"file".into(),
                event,
            )
        })
    }

    fn panel() -> (tempfile::TempDir, std::path::PathBuf, Log) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel");
        let log = Log::create(&path).unwrap();
        (dir, path, log)
    }

    #[test]
    fn a_full_disk_is_named_and_nothing_is_half_done() {
        let (_dir, _path, mut log) = panel();
        push(&mut log, "fits").unwrap();
        let pages: i64 = log
            .conn
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        log.conn
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .unwrap();
        assert!(matches!(
            push(&mut log, &"x".repeat(100_000)),
            Err(LogError::Full)
        ));
        assert_eq!(log.head().unwrap().0, 1);
        assert_eq!(log.verify().unwrap().fault, None);
        push(&mut log, "still fits").unwrap();
    }

    #[test]
    fn a_file_that_may_not_be_written_is_named() {
        let (_dir, _path, mut log) = panel();
        log.conn.pragma_update(None, "query_only", true).unwrap();
        assert!(matches!(push(&mut log, "x"), Err(LogError::ReadOnly)));
        let cell = Cell {
            sub: "INN1".into(),
            mark: None,
            comment: "x".into(),
            evidence: vec![],
        };
        let saved = log.save_cell(
            &"M1".into(),
            &"P1".into(),
            &cell,
            jiff::Timestamp::UNIX_EPOCH,
        );
        assert!(matches!(saved, Err(LogError::ReadOnly)));
        assert_eq!(log.head().unwrap().0, 0);
    }

    #[test]
    fn while_another_writes_one_waits_and_is_told() {
        let (_dir, path, mut log) = panel();
        let mut other = Log::open(&path).unwrap();
        other.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        log.transact::<_, LogError>(|_| {
            assert!(matches!(push(&mut other, "x"), Err(LogError::Locked)));
            assert_eq!(
                other.read_after(0).unwrap(),
                vec![],
                "readers are not kept waiting"
            );
            Ok(())
        })
        .unwrap();
        assert_eq!(push(&mut other, "x").unwrap().seq, 1);
    }

    #[test]
    fn a_commit_is_on_the_disk_before_it_is_told() {
        let (_dir, path, log) = panel();
        for log in [log, Log::open(&path).unwrap()] {
            let ask = |name: &str| {
                log.conn
                    .pragma_query_value(None, name, |row| row.get::<_, i64>(0))
                    .unwrap()
            };
            assert_eq!(
                (ask("synchronous"), ask("fullfsync"), ask("secure_delete")),
                (2, 1, 1)
            );
            let mode: String = log
                .conn
                .pragma_query_value(None, "journal_mode", |row| row.get(0))
                .unwrap();
            assert_eq!(mode, "wal");
        }
    }
}
