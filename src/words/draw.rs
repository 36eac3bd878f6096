//! `draw`: lots between projects that nothing else separates.

use clap::Args;

use super::answer::{Answer, Failure};
use super::desk::{Desk, ids};
use crate::panel::Command;
use crate::panel::event::Actor;
use crate::room::Room;

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
    pub(super) fn carry_out(
        self,
        desk: &Desk,
        room: &mut Room,
        who: &Actor,
    ) -> Result<Answer, Failure> {
        let command = Command::Draw {
            projects: ids(&self.projects),
            seed: self.seed,
            witnesses: self.witness,
        };
        desk.submit(room, who, command)
    }
}
