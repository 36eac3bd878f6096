//! What members ask of a panel in words: at a shell's prompt beside the panel file, or over SSH without a
//! terminal. One grammar, and one way from it to the gate.

pub mod answer;
mod consensus;
mod desk;
mod draw;
mod people;
mod screening;
mod sheets;
mod sitting;

use std::path::PathBuf;

use clap::{Args, Subcommand};

pub use answer::{Answer, Failure};
pub use consensus::Consensus;
pub use desk::{Desk, count, ids};
pub use draw::Draw;
pub use people::{Declare, Opinion, Recusal, Recuse};
pub use screening::{Admit, Decide, Exclude};
pub use sheets::{Reveal, Seal, Sign};
pub use sitting::Sitting;

use crate::panel::event::Actor;
use crate::room::Room;

/// On which panel and as whom, where it must be said.
#[derive(Debug, Args)]
pub struct AtPanel {
    /// Panel file
    pub panel: PathBuf,
    /// Who does it
    #[arg(long = "as", value_name = "ID")]
    pub member: String,
}

/// Nothing: the panel and the member are known by how they came in.
#[derive(Debug, Args)]
pub struct Here {}

/// What a member does. `W` says on which panel and as whom: [`AtPanel`] or [`Here`].
#[derive(Debug, Subcommand)]
pub enum Verb<W: Args> {
    /// Declare that there is no conflict of interest
    #[command(after_help = "Example: vaglio declare panel.vaglio --as M1 --all")]
    Declare(Declare<W>),
    /// Recuse oneself from a project
    #[command(
        after_help = "Example: vaglio recuse panel.vaglio --as M2 P05 --conflict actual --reason \"Siedo nel direttivo\""
    )]
    Recuse(Recuse<W>),
    /// Record what a recusal means for other projects
    #[command(
        after_help = "Example: vaglio recusal panel.vaglio --as M1 P05 M2 --note \"Nessun confronto con altri progetti\""
    )]
    Recusal(Recusal<W>),
    /// File one's opinion as an expert
    Opinion(Opinion<W>),
    /// Decide a check of a project
    #[command(after_help = "Example: vaglio decide panel.vaglio --as M1 P05 A14 met")]
    Decide(Decide<W>),
    /// Admit projects to the evaluation
    #[command(after_help = "Example: vaglio admit panel.vaglio --as M1 --all")]
    Admit(Admit<W>),
    /// Exclude a project by a check that fails
    #[command(
        after_help = "Example: vaglio exclude panel.vaglio --as M1 P09 --check A01 --motivation \"Giunto fuori termine\""
    )]
    Exclude(Exclude<W>),
    /// Draw between projects that nothing else separates
    #[command(
        after_help = "Example: vaglio draw panel.vaglio --as M1 P03,P07 --seed 20180131 --witness \"Anna Verdi\""
    )]
    Draw(Draw<W>),
    /// Seal a member's whole drafts
    #[command(after_help = "Example: vaglio seal panel.vaglio --as M1 --all")]
    Seal(Seal<W>),
    /// Reveal the sealed sheets of every project
    #[command(after_help = "Example: vaglio reveal panel.vaglio --as M1 --reason \"M4 is ill\"")]
    Reveal(Reveal<W>),
    /// Discuss, propose, answer and close the panel's marks
    #[command(subcommand)]
    Consensus(Consensus<W>),
    /// Sign the minutes of a closed sitting
    #[command(after_help = "Example: vaglio sign panel.vaglio --as M1 --sitting 1")]
    Sign(Sign<W>),
}

impl<W: Args> Verb<W> {
    /// On which panel and as whom.
    pub const fn at(&self) -> &W {
        match self {
            Self::Declare(asked) => &asked.at,
            Self::Recuse(asked) => &asked.at,
            Self::Recusal(asked) => &asked.at,
            Self::Opinion(asked) => &asked.at,
            Self::Decide(asked) => &asked.at,
            Self::Admit(asked) => &asked.at,
            Self::Exclude(asked) => &asked.at,
            Self::Draw(asked) => &asked.at,
            Self::Seal(asked) => &asked.at,
            Self::Reveal(asked) => &asked.at,
            Self::Consensus(asked) => asked.at(),
            Self::Sign(asked) => &asked.at,
        }
    }

    /// Brings it before the gate, as what `who` asks.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn carry_out(self, desk: &Desk, room: &mut Room, who: &Actor) -> Result<Answer, Failure> {
        let command = match self {
            Self::Declare(asked) => asked.command(room, who),
            Self::Recuse(asked) => asked.command(),
            Self::Recusal(asked) => asked.command(),
            Self::Opinion(asked) => asked.command(),
            Self::Decide(asked) => asked.command(),
            Self::Exclude(asked) => asked.command(),
            Self::Draw(asked) => asked.command(),
            Self::Consensus(asked) => asked.command(desk, room, who)?,
            // More than one command, or one that the room makes.
            Self::Admit(asked) => return asked.carry_out(desk, room, who),
            Self::Seal(_) => return sheets::seal_all(desk, room, who),
            Self::Reveal(asked) => return asked.carry_out(desk, room, who),
            Self::Sign(asked) => return asked.carry_out(desk, room, who),
        };
        desk.submit(room, who, command)
    }
}
