//! What can be asked about the screening: checks, integrations, admission.

use std::path::PathBuf;

use clap::{Args, Subcommand};
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
