//! `declare`, `recuse`, `recusal`, `opinion`: what people declare.

use clap::{Args, ValueEnum};

use super::desk::ids;
use crate::panel::Command;
use crate::panel::event::Actor;
use crate::panel::event::people::{
    ConflictKind, NoConflict, Opinion as Filed, RecusalAssessed, Recused,
};
use crate::room::Room;

/// Declares that there is no conflict of interest.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub struct Declare<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Projects on which they have no conflict of interest
    #[arg(long, value_name = "P1,P2", value_delimiter = ',', group = "which")]
    no_conflict: Vec<String>,
    /// Every project on which they have not declared yet
    #[arg(long, group = "which")]
    all: bool,
    /// Why there is none although a tie shows
    #[arg(long)]
    reason: Option<String>,
}

/// Recuses oneself.
#[derive(Debug, Args)]
pub struct Recuse<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Project
    project: String,
    /// Kind of conflict of interest: actual, potential or perceived
    #[arg(long, hide_possible_values = true)]
    conflict: Conflict,
    /// Reason
    #[arg(long)]
    reason: String,
}

/// Says what a recusal means for other projects.
#[derive(Debug, Args)]
pub struct Recusal<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Project
    project: String,
    /// Who is recused from it
    #[arg(value_name = "MEMBER")]
    recused: String,
    /// Judgements on other projects are touched
    #[arg(long)]
    others_affected: bool,
    /// Why, and what follows
    #[arg(long)]
    note: String,
}

/// Files an opinion.
#[derive(Debug, Args)]
pub struct Opinion<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Project
    project: String,
    /// The opinion
    #[arg(long)]
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Conflict {
    Actual,
    Potential,
    Perceived,
}

impl From<Conflict> for ConflictKind {
    fn from(kind: Conflict) -> Self {
        match kind {
            Conflict::Actual => Self::Actual,
            Conflict::Potential => Self::Potential,
            Conflict::Perceived => Self::Perceived,
        }
    }
}

impl<W: Args> Declare<W> {
    pub(super) fn command(self, room: &Room, who: &Actor) -> Command {
        let projects = if self.all {
            let sight = room.panel().sight(who);
            let open = sight.projects().filter(|p| !p.declared());
            open.map(|p| p.id().clone()).collect()
        } else {
            ids(&self.no_conflict)
        };
        let declared = NoConflict {
            projects,
            reason: self.reason.unwrap_or_default(),
        };
        Command::DeclareNoConflict(declared)
    }
}

impl<W: Args> Recuse<W> {
    pub(super) fn command(self) -> Command {
        let recused = Recused {
            project: self.project.as_str().into(),
            conflict: self.conflict.into(),
            reason: self.reason,
        };
        Command::Recuse(recused)
    }
}

impl<W: Args> Recusal<W> {
    pub(super) fn command(self) -> Command {
        let assessed = RecusalAssessed {
            project: self.project.as_str().into(),
            member: self.recused.as_str().into(),
            others_affected: self.others_affected,
            note: self.note,
        };
        Command::AssessRecusal(assessed)
    }
}

impl<W: Args> Opinion<W> {
    pub(super) fn command(self) -> Command {
        let opinion = Filed {
            project: self.project.as_str().into(),
            text: self.text,
        };
        Command::FileOpinion(opinion)
    }
}
