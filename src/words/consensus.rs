//! `consensus`: notes, proposals, answers and closings on sub-criteria, as the gate lets them pass.
//! Who answers or closes names the mark that they mean, so that it never counts for another.

use clap::{Args, Subcommand};

use super::answer::Failure;
use super::desk::Desk;
use crate::ids::{Mark, ProjectId, SubId};
use crate::panel::event::{Actor, Answer as Said};
use crate::panel::{Command, Refusal};
use crate::room::Room;

/// What is done about the consensus.
#[derive(Debug, Subcommand)]
pub enum Consensus<W: Args> {
    /// Note the discussion of a sub-criterion
    Note {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// What was said
        #[arg(long)]
        text: String,
    },
    /// Propose a mark as the panel's own
    #[command(after_help = "Example: vaglio consensus propose panel.vaglio --as M1 P05 INN1 3.5")]
    Propose {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// Value on the scale
        mark: String,
    },
    /// Agree with the standing proposal
    Agree {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// The proposed value
        mark: String,
    },
    /// Dissent from the standing proposal
    Dissent {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// The proposed value
        mark: String,
        /// Reason
        #[arg(long)]
        reason: String,
    },
    /// Close on the standing proposal
    #[command(
        after_help = "Example: vaglio consensus close panel.vaglio --as M1 P05 INN1 3.5 --motivation \"Impegni firmati\""
    )]
    Close {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// The proposed value
        mark: String,
        /// Motivation
        #[arg(long, default_value = "", hide_default_value = true)]
        motivation: String,
        /// Why the mark lies outside what the members gave
        #[arg(long, default_value = "", hide_default_value = true)]
        outside: String,
    },
    /// Open what was closed again
    Reopen {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// On what.
        #[command(flatten)]
        on: On,
        /// Reason
        #[arg(long)]
        reason: String,
    },
    /// Accept what is concordant, of one project or of all
    Accept {
        /// On which panel, and as whom.
        #[command(flatten)]
        at: W,
        /// Project; all by default
        project: Option<String>,
    },
}

/// On what.
#[derive(Debug, Args)]
pub struct On {
    /// Project
    project: String,
    /// Sub-criterion
    sub: String,
}

impl On {
    fn project(&self) -> ProjectId {
        self.project.as_str().into()
    }

    fn sub(&self) -> SubId {
        self.sub.as_str().into()
    }

    /// A value as a mark of the sub-criterion's scale.
    fn mark(&self, desk: &Desk, room: &Room, value: &str) -> Result<Mark, Failure> {
        let phase = room.panel().phase();
        let sub = phase.subs.iter().find(|s| s.id.as_str() == self.sub);
        let sub = sub.ok_or_else(|| desk.refused(&Refusal::UnknownSub(self.sub.clone())))?;
        let value = value.replace(',', ".").parse();
        let mark = value.ok().and_then(|value| sub.scale.mark(&value));
        mark.ok_or_else(|| desk.refused(&Refusal::OffScale(self.sub.clone())))
    }

    /// The answer to the proposal of a value.
    fn answer(
        &self,
        desk: &Desk,
        room: &Room,
        mark: &str,
        answer: Said,
    ) -> Result<Command, Failure> {
        Ok(Command::Answer {
            project: self.project(),
            sub: self.sub(),
            mark: self.mark(desk, room, mark)?,
            answer,
        })
    }
}

impl<W: Args> Consensus<W> {
    pub(super) const fn at(&self) -> &W {
        match self {
            Self::Note { at, .. }
            | Self::Propose { at, .. }
            | Self::Agree { at, .. }
            | Self::Dissent { at, .. }
            | Self::Close { at, .. }
            | Self::Reopen { at, .. }
            | Self::Accept { at, .. } => at,
        }
    }

    pub(super) fn command(self, desk: &Desk, room: &Room, who: &Actor) -> Result<Command, Failure> {
        Ok(match self {
            Self::Note { on, text, .. } => Command::Note {
                project: on.project(),
                sub: on.sub(),
                text,
            },
            Self::Propose { on, mark, .. } => Command::Propose {
                project: on.project(),
                sub: on.sub(),
                mark: on.mark(desk, room, &mark)?,
            },
            Self::Agree { on, mark, .. } => on.answer(desk, room, &mark, Said::Agree)?,
            Self::Dissent {
                on, mark, reason, ..
            } => on.answer(desk, room, &mark, Said::Dissent { reason })?,
            Self::Close {
                on,
                mark,
                motivation,
                outside,
                ..
            } => Command::Close {
                project: on.project(),
                sub: on.sub(),
                mark: on.mark(desk, room, &mark)?,
                motivation,
                outside_reason: outside,
            },
            Self::Reopen { on, reason, .. } => Command::ReopenConsensus {
                project: on.project(),
                sub: on.sub(),
                reason,
            },
            Self::Accept { project, .. } => {
                let sight = room.panel().sight(who);
                let project = project.map(|id| ProjectId::from(id.as_str()));
                let shown = match &project {
                    Some(id) => sight.find(id).map_or(0, |p| p.open_concordant()),
                    None => sight.open_concordant(),
                };
                Command::AcceptConcordant { project, shown }
            }
        })
    }
}
