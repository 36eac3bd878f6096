//! What can be asked about the screening: checks, integrations, admission.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;

use super::{OnBehalf, date, timestamp};

#[derive(Debug, Args)]
pub(crate) struct Checks {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Only this project, with the reasons
    pub(crate) project: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Decide {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Who decides
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: String,
    /// Project
    pub(crate) project: String,
    /// Check, such as A06
    pub(crate) check: String,
    /// Whether it holds: met or not-met
    #[arg(value_name = "met|not-met", hide_possible_values = true)]
    pub(crate) verdict: Verdict,
    /// Motivation: where it does not hold, and where the dossier says otherwise
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) motivation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Verdict {
    Met,
    NotMet,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub(crate) struct Admit {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// The chair
    #[arg(long = "as", value_name = "CHAIR")]
    pub(crate) chair: String,
    /// Projects
    #[arg(value_name = "PROJECT", group = "which")]
    pub(crate) projects: Vec<String>,
    /// Every project in screening that can be admitted
    #[arg(long, group = "which")]
    pub(crate) all: bool,
    /// Motivation, where there is one
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) motivation: String,
}

#[derive(Debug, Args)]
pub(crate) struct Exclude {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// The chair
    #[arg(long = "as", value_name = "CHAIR")]
    pub(crate) chair: String,
    /// Project
    pub(crate) project: String,
    /// The check that fails
    #[arg(long)]
    pub(crate) check: String,
    /// Motivation
    #[arg(long)]
    pub(crate) motivation: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum IntegrationCommand {
    /// Ask for what some checks found missing
    #[command(
        after_help = "Example: vaglio integration ask panel.vaglio --as R P05 --checks A12,A21 --on 2018-01-08 --text \"Si chiede la firma della scheda\""
    )]
    Ask(Ask),
    /// Take in the dossier as completed
    #[command(
        after_help = "Example: vaglio integration receive panel.vaglio P05.json --received 2018-01-10T10:00:00+01:00"
    )]
    Receive {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// The whole dossier as completed (.json)
        file: PathBuf,
        /// When it came in
        #[arg(long, value_name = "TIME", value_parser = timestamp)]
        received: Timestamp,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Ask {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// The checks that fail
    #[arg(long, required = true, value_name = "A12,A21", value_delimiter = ',')]
    pub(crate) checks: Vec<String>,
    /// Days to answer; else as many as the call gives
    #[arg(long)]
    pub(crate) days: Option<u16>,
    /// Day of the request
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
    /// What is asked
    #[arg(long)]
    pub(crate) text: String,
}

#[derive(Debug, Args)]
pub(crate) struct Readmit {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// The act that brings it back
    #[arg(long, value_name = "ID")]
    pub(crate) act: String,
    /// Reason
    #[arg(long)]
    pub(crate) reason: String,
}
