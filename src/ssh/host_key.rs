//! The host key: by it clients know that they talk to the same server as the last time.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use russh::keys::ssh_key::LineEnding;
use russh::keys::{Algorithm, HashAlg, PrivateKey};

/// Why there is no host key, or a file is not kept as it must be.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The file cannot be read or written.
    #[error("{} cannot be used: {error}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// It holds no private key.
    #[error(
        "{} holds no OpenSSH private key without passphrase ({error}): name another file with --host-key, or move it away and a new key is made",
        path.display()
    )]
    NoKey {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: String,
    },
    /// Others than its owner may read or write it.
    #[error("{} may be read by others (mode {mode:o}): do chmod 600 {}", path.display(), path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
}

/// The host key in a file; made there, readable for its owner alone, where there is none.
///
/// # Errors
/// When the file cannot be used, holds something else, or others may read it.
pub fn load_or_make(path: &Path) -> Result<PrivateKey, KeyFileError> {
    let failed = |error| KeyFileError::Io {
        path: path.to_owned(),
        error,
    };
    match File::open(path) {
        Ok(mut file) => {
            only_owner(path)?;
            let mut text = String::new();
            file.read_to_string(&mut text).map_err(failed)?;
            PrivateKey::from_openssh(&text)
                .map_err(|error| error.to_string())
                .and_then(|key| match key.is_encrypted() {
                    true => Err("it has a passphrase".to_owned()),
                    false => Ok(key),
                })
                .map_err(|error| KeyFileError::NoKey {
                    path: path.to_owned(),
                    error,
                })
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(path),
        Err(error) => Err(failed(error)),
    }
}

fn make(path: &Path) -> Result<PrivateKey, KeyFileError> {
    let failed = |error| KeyFileError::Io {
        path: path.to_owned(),
        error,
    };
    let no_key = |error: russh::keys::ssh_key::Error| KeyFileError::NoKey {
        path: path.to_owned(),
        error: error.to_string(),
    };
    let mut random = russh::keys::key::safe_rng();
    let key = PrivateKey::random(&mut random, Algorithm::Ed25519).map_err(no_key)?;
    let text = key.to_openssh(LineEnding::LF).map_err(no_key)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(failed)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    Ok(key)
}

/// The fingerprint that clients show at their first login.
#[must_use]
pub fn fingerprint(key: &PrivateKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

/// Refuses a file that others than its owner may read or write.
///
/// # Errors
/// [`KeyFileError::Open`], or that the file cannot be looked at.
#[cfg(unix)]
pub fn only_owner(path: &Path) -> Result<(), KeyFileError> {
    use std::os::unix::fs::PermissionsExt;
    let meta = path.metadata().map_err(|error| KeyFileError::Io {
        path: path.to_owned(),
        error,
    })?;
    let mode = meta.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(KeyFileError::Open {
            path: path.to_owned(),
            mode,
        })
    }
}

/// Where files have no modes there is nothing to look at.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn only_owner(_: &Path) -> Result<(), KeyFileError> {
    Ok(())
}
