//! What can be asked about panels over SSH: serving, keys, invites.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::OnBehalf;

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Panel files
    #[arg(required = true, value_name = "PANEL")]
    pub(crate) panels: Vec<PathBuf>,
    /// Address and port to listen on
    #[arg(long, value_name = "ADDR:PORT", default_value = "0.0.0.0:2222")]
    pub(crate) listen: SocketAddr,
    /// Host key; made where there is none. Else vaglio_host_ed25519_key beside the first panel
    #[arg(long, value_name = "FILE")]
    pub(crate) host_key: Option<PathBuf>,
    /// Most members' connections at once; those that have not logged in have places of their own
    #[arg(long, value_name = "N", default_value_t = 512)]
    pub(crate) max: usize,
    /// Most connections at once from one address
    #[arg(long, value_name = "N", default_value_t = 256)]
    pub(crate) max_per_address: usize,
    /// After how many seconds a lost line is noted in the minutes of the sitting
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    pub(crate) line_grace: u64,
    /// Print a systemd unit that serves these panels, and do nothing else
    #[arg(long)]
    pub(crate) install: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Invite {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Member
    pub(crate) id: String,
    /// For how many days the code is good
    #[arg(long, value_name = "N", default_value_t = vaglio::room::invite::DAYS, value_parser = clap::value_parser!(i64).range(1..=366))]
    pub(crate) days: i64,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Register a public key for a member
    #[command(after_help = "Example: vaglio key add panel.vaglio M2 ~/.ssh/id_ed25519.pub")]
    Add {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Member
        id: String,
        /// File with the public key, as OpenSSH writes it (*.pub)
        key: PathBuf,
        /// What its holder calls it; else the comment in the file
        #[arg(long)]
        label: Option<String>,
    },
    /// List the keys that stand for members
    List {
        /// Panel file
        panel: PathBuf,
    },
    /// Revoke a key: whoever is logged in with it is put out at once
    #[command(
        after_help = "Example: vaglio key revoke panel.vaglio M2 SHA256:uNiV… --reason \"Portatile smarrito\""
    )]
    Revoke {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Member
        id: String,
        /// Fingerprint, as `key list` shows it
        fingerprint: String,
        /// Reason
        #[arg(long, default_value = "", hide_default_value = true)]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AuthorizedKeys {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Only the line of this key: algorithm and base64, as sshd gives them with "%t %k"
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
}
