//! What can be asked about the procedure: acts, terms, phases, support bodies, access to papers.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::{Date, DateTime};
use vaglio::call::act::ActKind;

use super::{OnBehalf, among, date, date_time};

#[derive(Debug, Subcommand)]
pub(crate) enum ActCommand {
    /// Record an act
    #[command(
        after_help = "Example: vaglio act add panel.vaglio DD-25 --kind appointment --title \"Nomina della commissione\" --number 25 --date 2018-01-05"
    )]
    Add(Box<AddAct>),
    /// List the acts, of the call file and recorded
    List {
        /// Panel file
        panel: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AddAct {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Identifier by which others cite it
    pub(crate) id: String,
    /// Kind: policy, call, support_call, appointment, extension, rules, list, ranking, correction,
    /// order or other
    #[arg(long, value_parser = kind)]
    pub(crate) kind: ActKind,
    /// Title
    #[arg(long)]
    pub(crate) title: String,
    /// Number
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) number: String,
    /// Date
    #[arg(long, value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Who adopted it
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) issuer: String,
    /// Where it stands in the official bulletin
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) bulletin: String,
    /// Address at which it can be read
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) url: String,
    /// Its file, of which the SHA-256 is noted
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
    /// Acts that it rests on
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub(crate) cites: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Appoint {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// The act of appointment
    #[arg(long, value_name = "ID")]
    pub(crate) act: String,
}

#[derive(Debug, Args)]
pub(crate) struct Extend {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// The new end of filing, in the time zone of the call
    #[arg(long, value_name = "TIME", value_parser = date_time)]
    pub(crate) until: DateTime,
    /// That very instant is still in time
    #[arg(long)]
    pub(crate) inclusive: bool,
    /// The act of extension
    #[arg(long, value_name = "ID")]
    pub(crate) act: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PhaseCommand {
    /// Open the next phase
    #[command(after_help = "Example: vaglio phase open panel.vaglio P2")]
    Open {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// The phase
        phase: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ReplaceCall {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// The new call file
    pub(crate) file: PathBuf,
    /// The act that changes the rules, once they are frozen
    #[arg(long, value_name = "ID")]
    pub(crate) act: Option<String>,
    /// Only words change and no rule: the marks given go on counting
    #[arg(long)]
    pub(crate) wording_only: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SupportCommand {
    /// Register a support body
    Add {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Identifier
        id: String,
        /// Name
        #[arg(long)]
        name: String,
        /// Tax code
        #[arg(long)]
        tax_code: String,
        /// The act that chose it
        #[arg(long, value_name = "ID")]
        act: String,
    },
    /// Assign a support body to a district
    Assign {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Support body
        body: String,
        /// District, as dossiers write it
        district: String,
        /// First day
        #[arg(long, value_name = "DATE", value_parser = date)]
        from: Date,
        /// Last day, where stated
        #[arg(long, value_name = "DATE", value_parser = date)]
        to: Option<Date>,
    },
    /// Note a meeting of a support body with a district
    Meeting {
        /// Panel file
        panel: PathBuf,
        #[command(flatten)]
        by: OnBehalf,
        /// Support body
        body: String,
        /// District
        district: String,
        /// Day
        #[arg(long, value_name = "DATE", value_parser = date)]
        on: Date,
        /// What it was about
        #[arg(long)]
        text: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Access {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) who: OnBehalf,
    /// Project whose papers are asked for
    pub(crate) project: String,
    /// Who asks
    #[arg(long, value_name = "NAME")]
    pub(crate) by: String,
    /// Day
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Date,
    /// What they ask and why
    #[arg(long)]
    pub(crate) reason: String,
}

fn kind(word: &str) -> Result<ActKind, String> {
    among(&ActKind::ALL, word)
}
