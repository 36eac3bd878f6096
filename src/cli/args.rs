//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use vaglio::lang::Lang;
use vaglio::panel::event::Role;
use vaglio::tui::color::ColorDepth;

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
#[command(subcommand_help_heading = "Commands", disable_help_subcommand = true)]
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

/// How the program looks and speaks.
#[derive(Debug, Group)]
pub(crate) struct Look {
    /// Language, it or en; else as LC_ALL, LC_MESSAGES or LANG say, else Italian
    #[arg(long, global = true, value_name = "LANG", value_parser = lang, help_heading = "Global options")]
    pub(crate) lang: Option<Lang>,
    /// Theme: dark, light, or a theme file
    #[arg(
        long,
        global = true,
        value_name = "NAME|FILE",
        env = "VAGLIO_THEME",
        hide_env_values = true
    )]
    #[arg(help_heading = "Global options")]
    pub(crate) theme: Option<String>,
    /// Colours of the terminal: auto, none, 16, 256 or true
    #[arg(
        long,
        global = true,
        value_name = "DEPTH",
        default_value = "auto",
        hide_possible_values = true
    )]
    #[arg(hide_default_value = true, help_heading = "Global options")]
    pub(crate) color: Color,
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
    /// Work on the members of a panel
    #[command(subcommand)]
    Member(MemberCommand),
    /// Open a panel as one of its members
    #[command(after_help = "Example: vaglio open panel.vaglio --as M1")]
    Open {
        /// Panel file
        panel: PathBuf,
        /// Member; can be left out where there is only one
        #[arg(long = "as", value_name = "ID")]
        member: Option<String>,
    },
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
    /// Assign members to projects, where the call asks for it
    #[command(after_help = "Example: vaglio assign panel.vaglio assignments.csv")]
    Assign {
        /// Panel file
        panel: PathBuf,
        /// Table with the columns project_id and reviewer_id
        file: PathBuf,
    },
    /// Check a panel file: every entry, sealed sheet and document
    #[command(after_help = "Example: vaglio verify panel.vaglio")]
    Verify {
        /// Panel file
        panel: PathBuf,
    },
    /// Seal a member's whole drafts
    #[command(after_help = "Example: vaglio seal panel.vaglio --as M1 --all")]
    Seal {
        /// Panel file
        panel: PathBuf,
        /// Member whose drafts they are
        #[arg(long = "as", value_name = "ID")]
        member: String,
        /// Every draft that has all its marks
        #[arg(long, required = true)]
        all: bool,
    },
    /// Reveal the sealed sheets of every project
    #[command(after_help = "Example: vaglio reveal panel.vaglio --as M1 --reason \"M4 is ill\"")]
    Reveal {
        /// Panel file
        panel: PathBuf,
        /// The chair
        #[arg(long = "as", value_name = "CHAIR")]
        member: String,
        /// Why projects are revealed for which sheets are missing
        #[arg(long)]
        reason: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum CallCommand {
    /// Check a call file and list everything that is wrong with it
    #[command(after_help = "Example: vaglio call check call.toml")]
    Check {
        /// Call file, or one that comes with the program: wecare-m1 to wecare-m4, generic
        call: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum MemberCommand {
    /// Add a member to a panel
    #[command(
        after_help = "Example: vaglio member add panel.vaglio M2 --name \"Davide Montà\" --role member"
    )]
    Add {
        /// Panel file
        panel: PathBuf,
        /// Identifier, such as M2
        id: String,
        /// Name
        #[arg(long)]
        name: String,
        /// Role: chair, member, secretary, substitute or observer
        #[arg(long, hide_possible_values = true)]
        role: RoleName,
    },
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleName {
    Chair,
    Member,
    Secretary,
    Substitute,
    Observer,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Chair => Self::Chair,
            RoleName::Member => Self::Member,
            RoleName::Secretary => Self::Secretary,
            RoleName::Substitute => Self::Substitute,
            RoleName::Observer => Self::Observer,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    None,
    #[value(name = "16")]
    Ansi16,
    #[value(name = "256")]
    Indexed256,
    True,
}

impl Color {
    /// The depth that a person has set; none where it is to be found out.
    pub(crate) const fn forced(self) -> Option<ColorDepth> {
        match self {
            Self::Auto => None,
            Self::None => Some(ColorDepth::None),
            Self::Ansi16 => Some(ColorDepth::Ansi16),
            Self::Indexed256 => Some(ColorDepth::Indexed256),
            Self::True => Some(ColorDepth::True),
        }
    }
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL
        .into_iter()
        .find(|lang| lang.code() == text)
        .ok_or_else(|| "choose it or en".to_owned())
}
