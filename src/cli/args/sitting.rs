//! What can be asked about sittings.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use vaglio::panel::event::sitting::Mode;

#[derive(Debug, Subcommand)]
pub(crate) enum SittingCommand {
    /// Open a sitting
    #[command(
        after_help = "Example: vaglio sitting open panel.vaglio --as M1 --place \"Sala A\" --present M1,M2,S1"
    )]
    Open(OpenSitting),
    /// Note that somebody arrives
    Arrive(Attend),
    /// Note that somebody leaves
    Leave(Attend),
    /// Suspend the sitting
    Suspend {
        #[command(flatten)]
        at: At,
        /// Reason
        #[arg(long)]
        reason: String,
    },
    /// Resume it
    Resume {
        #[command(flatten)]
        at: At,
        /// Note
        #[arg(long, default_value = "", hide_default_value = true)]
        note: String,
    },
    /// Close it
    Close {
        #[command(flatten)]
        at: At,
        /// When and where the next one is
        #[arg(long, default_value = "", hide_default_value = true)]
        next: String,
    },
    /// Note an incident
    Incident {
        #[command(flatten)]
        at: At,
        /// What happened
        #[arg(long)]
        text: String,
    },
    /// Correct the minutes of a closed sitting in those of the open one
    #[command(
        after_help = "Example: vaglio sitting correct panel.vaglio --as S1 --sitting 1 --before \"58,0\" --after \"85,0\""
    )]
    Correct {
        #[command(flatten)]
        at: At,
        /// Number of the sitting whose minutes are corrected
        #[arg(long, value_name = "N")]
        sitting: u32,
        /// What they say
        #[arg(long)]
        before: String,
        /// What is right
        #[arg(long)]
        after: String,
    },
    /// List the sittings
    List {
        /// Panel file
        panel: PathBuf,
    },
}

/// Where, and by whom.
#[derive(Debug, Args)]
pub(crate) struct At {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Who does it: the chair; arrivals, leavings, incidents and corrections also the secretary
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: String,
}

#[derive(Debug, Args)]
pub(crate) struct OpenSitting {
    #[command(flatten)]
    pub(crate) at: At,
    /// Where, or by which remote tool
    #[arg(long)]
    pub(crate) place: String,
    /// How it is held: in-person, remote or mixed
    #[arg(long, default_value = "in-person", hide_possible_values = true)]
    pub(crate) mode: Held,
    /// A point of the agenda; again for each
    #[arg(long, value_name = "POINT")]
    pub(crate) agenda: Vec<String>,
    /// Who is present
    #[arg(long, required = true, value_name = "M1,M2", value_delimiter = ',')]
    pub(crate) present: Vec<String>,
    /// Who of them by remote tool, identified
    #[arg(long, value_name = "M1,M2", value_delimiter = ',')]
    pub(crate) remote: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Attend {
    #[command(flatten)]
    pub(crate) at: At,
    /// Who arrives or leaves
    #[arg(value_name = "MEMBER")]
    pub(crate) whom: String,
    /// By remote tool, identified
    #[arg(long)]
    pub(crate) remote: bool,
    /// Note
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Held {
    InPerson,
    Remote,
    Mixed,
}

impl From<Held> for Mode {
    fn from(held: Held) -> Self {
        match held {
            Held::InPerson => Self::InPerson,
            Held::Remote => Self::Remote,
            Held::Mixed => Self::Mixed,
        }
    }
}
