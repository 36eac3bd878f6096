//! What can be asked about sittings.

use std::path::PathBuf;

use clap::Subcommand;
use vaglio::words::{AtPanel, Sitting};

#[derive(Debug, Subcommand)]
pub(crate) enum SittingCommand {
    #[command(flatten)]
    Verb(Sitting<AtPanel>),
    /// List the sittings
    List {
        /// Panel file
        panel: PathBuf,
    },
}
