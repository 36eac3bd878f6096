//! `sitting`: opening, attendance, suspension, closing.

use clap::{Args, Subcommand, ValueEnum};

use super::answer::{Answer, Failure};
use super::desk::{Desk, ids};
use crate::panel::Command;
use crate::panel::event::Actor;
use crate::panel::event::sitting::{Attendance, MinutesCorrected, Mode};
use crate::room::Room;

/// What is done about sittings: by the chair; arrivals, leavings, incidents and corrections also by the
/// secretary.
#[derive(Debug, Subcommand)]
pub enum Sitting<W: Args> {
    /// Open a sitting
    #[command(
        after_help = "Example: vaglio sitting open panel.vaglio --as M1 --place \"Sala A\" --present M1,M2,S1"
    )]
    Open(Open<W>),
    /// Note that somebody arrives
    Arrive(Attend<W>),
    /// Note that somebody leaves
    Leave(Attend<W>),
    /// Suspend the sitting
    Suspend {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// Reason
        #[arg(long)]
        reason: String,
    },
    /// Resume it
    Resume {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// Note
        #[arg(long, default_value = "", hide_default_value = true)]
        note: String,
    },
    /// Close it
    Close {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// When and where the next one is
        #[arg(long, default_value = "", hide_default_value = true)]
        next: String,
    },
    /// Note an incident
    Incident {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// What happened
        #[arg(long)]
        text: String,
    },
    /// Correct the minutes of a closed sitting in those of the open one
    #[command(
        after_help = "Example: vaglio sitting correct panel.vaglio --as S1 --sitting 1 --before \"58,0\" --after \"85,0\""
    )]
    Correct {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
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
}

/// Opens a sitting.
#[derive(Debug, Args)]
pub struct Open<W: Args> {
    #[command(flatten)]
    at: W,
    /// Where, or by which remote tool
    #[arg(long)]
    place: String,
    /// How it is held: in-person, remote or mixed
    #[arg(long, default_value = "in-person", hide_possible_values = true)]
    mode: Held,
    /// A point of the agenda; again for each
    #[arg(long, value_name = "POINT")]
    agenda: Vec<String>,
    /// Who is present
    #[arg(long, required = true, value_name = "M1,M2", value_delimiter = ',')]
    present: Vec<String>,
    /// Who of them by remote tool, identified
    #[arg(long, value_name = "M1,M2", value_delimiter = ',')]
    remote: Vec<String>,
}

/// Notes who comes and goes.
#[derive(Debug, Args)]
pub struct Attend<W: Args> {
    #[command(flatten)]
    at: W,
    /// Who arrives or leaves
    #[arg(value_name = "MEMBER")]
    whom: String,
    /// By remote tool, identified
    #[arg(long)]
    remote: bool,
    /// Note
    #[arg(long, default_value = "", hide_default_value = true)]
    note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Held {
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

impl<W: Args> Sitting<W> {
    /// On which panel and as whom.
    pub const fn at(&self) -> &W {
        match self {
            Self::Open(Open { at, .. })
            | Self::Arrive(Attend { at, .. })
            | Self::Leave(Attend { at, .. })
            | Self::Suspend { at, .. }
            | Self::Resume { at, .. }
            | Self::Close { at, .. }
            | Self::Incident { at, .. }
            | Self::Correct { at, .. } => at,
        }
    }

    /// Brings it before the gate, as what `who` asks.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn carry_out(self, desk: &Desk, room: &mut Room, who: &Actor) -> Result<Answer, Failure> {
        let command = match self {
            Self::Open(asked) => Command::OpenSitting {
                mode: asked.mode.into(),
                place: asked.place,
                agenda: asked.agenda,
                present: ids(&asked.present),
                remote: ids(&asked.remote),
            },
            Self::Arrive(asked) => asked.noted(true),
            Self::Leave(asked) => asked.noted(false),
            Self::Suspend { reason, .. } => Command::Suspend { reason },
            Self::Resume { note, .. } => Command::Resume { note },
            Self::Close { next, .. } => Command::CloseSitting { next },
            Self::Incident { text, .. } => Command::NoteIncident { text },
            Self::Correct {
                sitting,
                before,
                after,
                ..
            } => Command::CorrectMinutes(MinutesCorrected {
                sitting,
                before,
                after,
            }),
        };
        desk.submit(room, who, command)
    }
}

impl<W: Args> Attend<W> {
    fn noted(self, present: bool) -> Command {
        Command::Attend(Attendance {
            member: self.whom.as_str().into(),
            present,
            remote: self.remote,
            note: self.note,
            line: false,
        })
    }
}
