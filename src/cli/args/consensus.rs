//! What can be asked about the consensus.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum ConsensusCommand {
    /// Note the discussion of a sub-criterion
    Note {
        #[command(flatten)]
        on: On,
        /// What was said
        #[arg(long)]
        text: String,
    },
    /// Propose a mark as the panel's own
    #[command(after_help = "Example: vaglio consensus propose panel.vaglio --as M1 P05 INN1 3.5")]
    Propose {
        #[command(flatten)]
        on: On,
        /// Value on the scale
        mark: String,
    },
    /// Agree with the standing proposal
    Agree {
        #[command(flatten)]
        on: On,
        /// The proposed value
        mark: String,
    },
    /// Dissent from the standing proposal
    Dissent {
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
        #[command(flatten)]
        on: On,
        /// Reason
        #[arg(long)]
        reason: String,
    },
    /// Accept what is concordant, of one project or of all
    Accept {
        /// Panel file
        panel: PathBuf,
        /// The chair
        #[arg(long = "as", value_name = "CHAIR")]
        member: String,
        /// Project; all by default
        project: Option<String>,
    },
}

/// On what, and by whom.
#[derive(Debug, Args)]
pub(crate) struct On {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Who does it
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: String,
    /// Project
    pub(crate) project: String,
    /// Sub-criterion
    pub(crate) sub: String,
}
