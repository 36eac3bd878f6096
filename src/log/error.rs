//! What can go wrong with a panel file: each error says what is wrong and what to do.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::ids::{Hash, MemberId, ProjectId};

/// Why a panel file cannot be made, read or written. Whatever the error, nothing was half written.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The path leads to something else than a panel file.
    #[error("{} is not a panel file: check the path, or make a new panel under another name", .0.display())]
    NotAPanel(PathBuf),
    /// A later version of the program wrote the file.
    #[error(
        "the panel file has format {found}, and this program knows formats up to {known}: use a newer version of vaglio"
    )]
    NewerFormat {
        /// Format of the file.
        found: u32,
        /// Newest format that this program knows.
        known: u32,
    },
    /// A panel is never made over something that exists.
    #[error("{} exists already: choose another name, or open it as it is", .0.display())]
    AlreadyExists(PathBuf),
    /// Nothing is there.
    #[error("there is no file {}: check the path, or make a new panel", .0.display())]
    NotFound(PathBuf),
    /// Another process held the file for longer than the wait.
    #[error(
        "another program holds the panel file: nothing was saved; try again, or close the other program"
    )]
    Locked,
    /// The file, or the folder around it, may not be written.
    #[error(
        "the panel file cannot be written: nothing was saved; check the permissions of the file and its folder"
    )]
    ReadOnly,
    /// No room is left.
    #[error("the disk is full: nothing was saved; free some space and try again")]
    Full,
    /// The system refused to read or write.
    #[error(
        "the panel file cannot be read or written ({message}): nothing was saved; check the disk and the permissions, then try again"
    )]
    Io {
        /// What the system says.
        message: String,
        /// The error underneath.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An entry of the log is not as it was written.
    #[error(
        "entry {seq} of the log is wrong ({what}): the file was altered; go back to a copy of it"
    )]
    Corrupt {
        /// The entry.
        seq: u64,
        /// What is wrong with it.
        what: String,
    },
    /// The file is damaged outside the entries.
    #[error("the panel file is damaged ({what}): go back to a copy of it")]
    Damaged {
        /// What is damaged.
        what: String,
    },
    /// The bytes of a document do not have the SHA-256 under which they are kept.
    #[error("document {0} was altered: go back to a copy of the panel file")]
    DocumentAltered(Hash),
    /// A sealed sheet stays as it is until it is revealed or given back.
    #[error(
        "the sheet of {member} on {project} is sealed already: it must be reopened before it is sealed again"
    )]
    AlreadySealed {
        /// Whose sheet.
        member: MemberId,
        /// On which project.
        project: ProjectId,
    },
}

impl LogError {
    pub(super) fn corrupt(seq: u64, what: impl Into<String>) -> Self {
        Self::Corrupt {
            seq,
            what: what.into(),
        }
    }

    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }
}

impl From<rusqlite::Error> for LogError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error;
        let message = match &error {
            Error::SqliteFailure(code, text) => {
                let message = text.clone().unwrap_or_else(|| code.to_string());
                match code.code {
                    ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => return Self::Locked,
                    ErrorCode::DiskFull => return Self::Full,
                    ErrorCode::ReadOnly => return Self::ReadOnly,
                    ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                        return Self::Damaged { what: message };
                    }
                    _ => message,
                }
            }
            Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::Utf8Error(..)
            | Error::InvalidColumnType(..) => {
                return Self::Damaged {
                    what: error.to_string(),
                };
            }
            _ => error.to_string(),
        };
        Self::Io {
            message,
            source: Box::new(error),
        }
    }
}

impl From<std::io::Error> for LogError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io {
                message: error.to_string(),
                source: Box::new(error),
            },
        }
    }
}
