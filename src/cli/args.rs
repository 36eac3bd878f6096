//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use vaglio::words::{AtPanel, Verb};

pub(crate) mod help;
pub(crate) mod list;
mod look;
pub(crate) mod people;
pub(crate) mod procedure;
pub(crate) mod remote;
pub(crate) mod screening;
pub(crate) mod sitting;

pub(crate) use look::{Look, lang};

const EXAMPLES: &str = "\
Examples:
  vaglio demo                                        look around in an invented panel
  vaglio new panel.vaglio --call wecare-m1           make a panel file
  vaglio member add panel.vaglio M1 --name \"Lucia Ferraris\" --role chair
  vaglio import panel.vaglio projects dossiers/
  vaglio panel.vaglio --as M1                        sit down as M1
  vaglio export panel.vaglio ranking -o ranking.csv

Exit codes: 0 done, 1 refused or failed, 2 not understood.";

/// Judge the projects filed under a public call, with a panel, in the terminal
#[derive(Debug, Parser)]
#[command(name = "vaglio", version, after_help = EXAMPLES, arg_required_else_help = true)]
#[command(disable_help_subcommand = true)]
#[command(override_usage = "vaglio [OPTIONS] <COMMAND>\n       vaglio [OPTIONS] PANEL [--as ID]")]
pub(crate) struct Args {
    /// Panel file to open, as with `open`
    pub(crate) panel: Option<PathBuf>,
    /// Member as whom to open it
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: Option<String>,
    #[command(flatten)]
    pub(crate) look: Look,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Open the demonstration: an invented panel, as its chair
    #[command(
        after_help = "It is kept in the cache folder, or in the file that VAGLIO_DEMO names.

Example: vaglio demo --as M3 --lang en"
    )]
    Demo {
        /// Member as whom to open it
        #[arg(long = "as", value_name = "ID")]
        member: Option<String>,
        /// Make it anew, without what was done in it
        #[arg(long)]
        reset: bool,
        /// Phase of the call: 1 for preliminary projects, 2 for definitive ones
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
        phase: u8,
    },
    /// Make a panel file under a call
    #[command(after_help = "Example: vaglio new panel.vaglio --call wecare-m1")]
    New {
        /// Panel file to make; an existing one is never overwritten
        panel: PathBuf,
        /// Call file, or one that comes with the program: wecare-m1 to wecare-m4, generic
        #[arg(long)]
        call: PathBuf,
    },
    /// Work on call files
    #[command(subcommand)]
    Call(CallCommand),
    /// Bring projects or members' marks into a panel
    #[command(after_help = "Examples:
  vaglio import panel.vaglio projects dossiers/ --dry-run
  vaglio import panel.vaglio projects list.csv --map title=Titolo --map id=Codice
  vaglio import panel.vaglio marks scores.csv comments.csv --add-members")]
    Import(Import),
    /// Add or describe the members of a panel
    #[command(subcommand)]
    Member(people::MemberCommand),
    /// Open a panel as one of its members
    #[command(after_help = "Example: vaglio open panel.vaglio --as M1")]
    Open {
        /// Panel file
        panel: PathBuf,
        /// Member; can be left out where there is only one
        #[arg(long = "as", value_name = "ID")]
        member: Option<String>,
        /// Fingerprint of the key with which sshd has let the member in
        #[arg(long, value_name = "SHA256:…", requires = "member", hide = true)]
        known_by: Option<String>,
    },
    /// Show a panel on the wall of the meeting room: what everybody may see, live
    #[command(
        after_help = "It shows the sitting, the item that the chair has called and how much is left: no
names, no sheets, no marks but the panel's own on an item that is closed.
q ends it, Ctrl-L paints it anew.

Example: vaglio board panel.vaglio --theme light"
    )]
    Board {
        /// Panel file
        panel: PathBuf,
    },
    /// Serve panels over SSH
    #[command(after_help = "Examples:
  vaglio serve panel.vaglio --listen 0.0.0.0:2222
  vaglio serve m1.vaglio m2.vaglio --install > vaglio.service")]
    Serve(remote::Serve),
    /// Invite a member to register their key at their first login
    #[command(after_help = "Example: vaglio invite panel.vaglio M2")]
    Invite(remote::Invite),
    /// Register, list and revoke the keys with which members log in
    #[command(subcommand)]
    Key(remote::KeyCommand),
    /// Print lines for the system's own sshd
    #[command(
        after_help = "Example, in sshd_config: AuthorizedKeysCommand /usr/local/bin/vaglio authorized-keys /srv/vaglio/panel.vaglio --key \"%t %k\""
    )]
    AuthorizedKeys(remote::AuthorizedKeys),
    /// Say how far a panel is
    #[command(after_help = "Example: vaglio status panel.vaglio --json")]
    Status {
        /// Panel file
        panel: PathBuf,
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Write a table of what the panel holds
    #[command(after_help = "Examples:
  vaglio export panel.vaglio ranking -o ranking.csv
  vaglio export panel.vaglio projects --format json > projects.json")]
    Export(Export),
    /// Write minutes, a list, a ranking or reasons of exclusion
    #[command(
        after_help = "Example: vaglio document panel.vaglio minutes --sitting 1 --format docx -o verbale-1.docx"
    )]
    Document(super::document::Document),
    /// Write the templates of the documents to a folder, to be changed
    #[command(after_help = "Example: vaglio templates --to modelli")]
    Templates {
        /// Folder to write them to; a file that is there is never overwritten
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    /// Assign members to projects, where the call asks for it
    #[command(after_help = "Example: vaglio assign panel.vaglio assignments.csv")]
    Assign {
        /// Panel file
        panel: PathBuf,
        /// Table with the columns project_id and reviewer_id
        file: PathBuf,
    },
    /// Check a panel file: every entry, sealed sheet and document
    #[command(after_help = "Examples:
  vaglio verify panel.vaglio
  vaglio verify panel.vaglio --against 3f9a0c1d2b4e    the hash printed in signed minutes")]
    Verify {
        /// Panel file
        panel: PathBuf,
        /// Prove that the log still begins as when its last entry had this hash, or one that
        /// begins with these 12 digits or more
        #[arg(long, value_name = "HASH", value_parser = hash)]
        against: Option<String>,
    },
    /// Record or list acts
    #[command(subcommand)]
    Act(procedure::ActCommand),
    /// Appoint the panel by an act
    #[command(after_help = "Example: vaglio appoint panel.vaglio --act DD-25")]
    Appoint(procedure::Appoint),
    /// Move the end of filing by an act
    #[command(
        after_help = "Example: vaglio extend panel.vaglio --until 2017-12-21T12:00:00 --act DD-1180"
    )]
    Extend(procedure::Extend),
    /// Open the next phase
    #[command(subcommand)]
    Phase(procedure::PhaseCommand),
    /// Register support bodies, their districts and meetings
    #[command(subcommand)]
    Support(procedure::SupportCommand),
    /// Note a request of access to the papers of a project
    #[command(
        after_help = "Example: vaglio access panel.vaglio P05 --by \"Consorzio X\" --on 2018-03-01 --reason \"Ricorso\""
    )]
    Access(procedure::Access),
    /// Put a substitute in a member's seat
    #[command(
        after_help = "Example: vaglio seat panel.vaglio --as M1 R1 --for M2 --project P05 --reason \"M2 si astiene\""
    )]
    Seat(people::SeatOf),
    /// Take a substitute out of a seat
    Unseat(people::SeatOf),
    /// Ask an expert for an opinion on a project
    Expert(people::AskExpert),
    /// Open, note and close sittings
    #[command(subcommand)]
    Sitting(sitting::SittingCommand),
    /// Show the checks of all projects, or of one with the reasons
    #[command(after_help = "Example: vaglio checks panel.vaglio P05")]
    Checks(screening::Checks),
    /// Ask an integration, or take its answer in
    #[command(subcommand)]
    Integration(screening::IntegrationCommand),
    /// Bring an excluded project back by an act
    Readmit(screening::Readmit),
    /// Show, approve, publish and correct lists
    #[command(subcommand)]
    List(list::ListCommand),
    /// Have projects valued again by order
    Reevaluate(list::Reevaluate),
    /// Note that a project is withdrawn
    Withdraw(list::Withdraw),
    /// Note the answer to a partial offer
    Offer(list::Offer),
    /// Declare an awaited project lapsed
    Lapse(list::Lapse),
    #[command(flatten)]
    Verb(Verb<AtPanel>),
}

#[derive(Debug, Subcommand)]
pub(crate) enum CallCommand {
    /// Adopt a new version of the call
    #[command(after_help = "Example: vaglio call replace panel.vaglio call-v2.toml --act DD-40")]
    Replace(procedure::ReplaceCall),
    /// Check a call file and list everything that is wrong with it
    #[command(after_help = "Example: vaglio call check call.toml")]
    Check {
        /// Call file, or one that comes with the program: wecare-m1 to wecare-m4, generic
        call: PathBuf,
    },
}

/// Who does it, where that need not be a member.
#[derive(Debug, Group)]
pub(crate) struct OnBehalf {
    /// Member who does it; else the office
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: Option<String>,
}

#[derive(Debug, Group)]
pub(crate) struct Import {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// What the files hold: projects or marks
    #[arg(value_name = "projects|marks", hide_possible_values = true)]
    pub(crate) what: Imported,
    /// Files (.json, .csv, .tsv, .xlsx, .xlsm, .ods), or folders with such files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Read a field from the column of this heading
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(crate) map: Vec<String>,
    /// Add the reviewers of the marks as members where they are none
    #[arg(long)]
    pub(crate) add_members: bool,
    /// Say what would happen, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Group)]
pub(crate) struct Export {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// What to write: projects, marks, consensus, ranking or journal
    #[arg(
        value_name = "projects|marks|consensus|ranking|journal",
        hide_possible_values = true
    )]
    pub(crate) what: Exported,
    /// Form of the table: csv, json or xlsx
    #[arg(long, default_value = "csv", hide_possible_values = true)]
    pub(crate) format: Format,
    /// File to write, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Imported {
    Projects,
    Marks,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Exported {
    Projects,
    Marks,
    Consensus,
    Ranking,
    Journal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Xlsx,
    Json,
}

/// The value of a word.
fn among<T: Copy>(all: &[(&'static str, T)], word: &str) -> Result<T, String> {
    let found = all.iter().find(|(known, _)| *known == word);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|(word, _)| *word).collect();
        format!("choose one of {}", words.join(", "))
    })
}

fn date(text: &str) -> Result<Date, String> {
    Date::strptime("%Y-%m-%d", text).map_err(|_| "write a day as 2018-01-31".to_owned())
}

fn date_time(text: &str) -> Result<DateTime, String> {
    let at = text.parse::<DateTime>().ok().filter(|_| text.contains('T'));
    at.ok_or_else(|| "write day and time as 2017-12-21T12:00:00".to_owned())
}

fn timestamp(text: &str) -> Result<Timestamp, String> {
    let wanted = "write day, time and offset as 2018-01-10T10:00:00+01:00";
    text.parse().map_err(|_| wanted.to_owned())
}

fn hash(text: &str) -> Result<String, String> {
    let digits = text.chars().all(|c| c.is_ascii_hexdigit());
    if digits && (12..=64).contains(&text.len()) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("write the hash whole, or its first 12 digits or more".to_owned())
    }
}
