//! What can be asked about the outcome: lists, draws, corrections, what applicants answer.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::{OnBehalf, date};

#[derive(Debug, Subcommand)]
pub(crate) enum ListCommand {
    /// Show the last list, or what it would be now
    Show {
        /// Panel file
        panel: PathBuf,
        /// Number of an earlier list
        #[arg(long, value_name = "NUMBER", conflicts_with = "draft")]
        list: Option<u32>,
        /// As it would be approved now
        #[arg(long)]
        draft: bool,
    },
    /// Approve the list or ranking of the phase
    Approve {
        /// Panel file
        panel: PathBuf,
        /// The chair
        #[arg(long = "as", value_name = "CHAIR")]
        chair: String,
    },
    /// Note the publication of a list
    #[command(
        after_help = "Example: vaglio list publish panel.vaglio --act DD-30 --on 2018-02-01 --channel \"Bollettino Ufficiale n. 5\""
    )]
    Publish(Publish),
    /// Correct a material error in a published list
    Correct {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Number of the list; else the last one
        #[arg(long, value_name = "NUMBER")]
        list: Option<u32>,
        /// The act of correction
        #[arg(long, value_name = "ID")]
        act: String,
        /// What is wrong
        #[arg(long)]
        reason: String,
    },
    /// Move the list up after a renunciation or an answered offer
    Advance {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// The act
        #[arg(long, value_name = "ID")]
        act: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Number of the list; else the last one
    #[arg(long, value_name = "NUMBER")]
    pub(crate) list: Option<u32>,
    /// The act that approves it
    #[arg(long, value_name = "ID")]
    pub(crate) act: String,
    /// Day of publication
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
    /// Where it is published
    #[arg(long)]
    pub(crate) channel: String,
    /// A total that the published text shows otherwise; again for each
    #[arg(long, value_name = "PROJECT=TOTAL", value_parser = printed)]
    pub(crate) printed: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub(crate) struct Reevaluate {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Projects
    #[arg(required = true, value_name = "P1,P2", value_delimiter = ',')]
    pub(crate) projects: Vec<String>,
    /// The order of the court or of the authority
    #[arg(long, value_name = "ID")]
    pub(crate) act: String,
    /// Reason
    #[arg(long)]
    pub(crate) reason: String,
}

#[derive(Debug, Args)]
pub(crate) struct Withdraw {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// Day
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
    /// Reason or reference
    #[arg(long)]
    pub(crate) reason: String,
}

#[derive(Debug, Args)]
pub(crate) struct Offer {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// The answer: accepted or refused
    #[arg(value_name = "accepted|refused", hide_possible_values = true)]
    pub(crate) answer: OfferWord,
    /// Day
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OfferWord {
    Accepted,
    Refused,
}

#[derive(Debug, Args)]
pub(crate) struct Lapse {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// Day on which it is found
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
}

fn printed(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((project, total)) if !project.is_empty() && !total.is_empty() => {
            Ok((project.trim().to_owned(), total.trim().to_owned()))
        }
        _ => Err("write it as P05=68.5".to_owned()),
    }
}
