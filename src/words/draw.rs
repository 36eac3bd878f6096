//! `draw`: lots between projects that nothing else separates.

use clap::Args;

use super::desk::ids;
use crate::panel::Command;

/// Draws.
#[derive(Debug, Args)]
pub struct Draw<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// The projects that nothing else separates
    #[arg(required = true, value_name = "P1,P2", value_delimiter = ',')]
    projects: Vec<String>,
    /// The seed, said aloud before the draw
    #[arg(long)]
    seed: String,
    /// Who witnesses it; again for each
    #[arg(long, required = true, value_name = "NAME")]
    witness: Vec<String>,
}

impl<W: Args> Draw<W> {
    pub(super) fn command(self) -> Command {
        Command::Draw {
            projects: ids(&self.projects),
            seed: self.seed,
            witnesses: self.witness,
        }
    }
}
