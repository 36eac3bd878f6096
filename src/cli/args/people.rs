//! What can be asked about people: members, conflicts of interest, substitutes, experts.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use vaglio::panel::event::Role;
use vaglio::panel::event::people::ConflictKind;

use super::OnBehalf;

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
        /// Role: chair, member, secretary, substitute, observer, manager, expert or administrator
        #[arg(long, value_parser = role)]
        role: Role,
        /// File with a public key by which they log in over SSH; again for each
        #[arg(long, value_name = "FILE")]
        key: Vec<std::path::PathBuf>,
    },
    /// Note a member's office and the bodies they belong to
    #[command(after_help = "What is left out stays as it was noted.

Example: vaglio member describe panel.vaglio M2 --department \"Direzione Sanità\" --affiliation 80012345678")]
    Describe(Describe),
}

#[derive(Debug, Args)]
pub(crate) struct Describe {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Member
    pub(crate) id: String,
    /// Directorate or office they come from
    #[arg(long)]
    pub(crate) department: Option<String>,
    /// Tax code of a body they belong to or work for; again for each
    #[arg(long, value_name = "CODE")]
    pub(crate) affiliation: Vec<String>,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub(crate) struct Declare {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Member who declares
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: String,
    /// Projects on which they have no conflict of interest
    #[arg(long, value_name = "P1,P2", value_delimiter = ',', group = "which")]
    pub(crate) no_conflict: Vec<String>,
    /// Every project on which they have not declared yet
    #[arg(long, group = "which")]
    pub(crate) all: bool,
    /// Why there is none although a tie shows
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Recuse {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// Member who recuses themselves
    #[arg(long = "as", value_name = "ID")]
    pub(crate) member: String,
    /// Project
    pub(crate) project: String,
    /// Kind of conflict of interest: actual, potential or perceived
    #[arg(long, hide_possible_values = true)]
    pub(crate) conflict: Conflict,
    /// Reason
    #[arg(long)]
    pub(crate) reason: String,
}

#[derive(Debug, Args)]
pub(crate) struct Recusal {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// The chair
    #[arg(long = "as", value_name = "CHAIR")]
    pub(crate) chair: String,
    /// Project
    pub(crate) project: String,
    /// Who is recused from it
    pub(crate) member: String,
    /// Judgements on other projects are touched
    #[arg(long)]
    pub(crate) others_affected: bool,
    /// Why, and what follows
    #[arg(long)]
    pub(crate) note: String,
}

#[derive(Debug, Args)]
pub(crate) struct SeatOf {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// The substitute
    pub(crate) substitute: String,
    /// Whose seat
    #[arg(long = "for", value_name = "MEMBER")]
    pub(crate) titular: String,
    /// On this project alone
    #[arg(long)]
    pub(crate) project: Option<String>,
    /// Reason
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) reason: String,
}

#[derive(Debug, Args)]
pub(crate) struct AskExpert {
    /// Panel file
    pub(crate) panel: PathBuf,
    #[command(flatten)]
    pub(crate) by: OnBehalf,
    /// Project
    pub(crate) project: String,
    /// Expert
    pub(crate) expert: String,
}

#[derive(Debug, Args)]
pub(crate) struct OpinionOf {
    /// Panel file
    pub(crate) panel: PathBuf,
    /// The expert
    #[arg(long = "as", value_name = "EXPERT")]
    pub(crate) expert: String,
    /// Project
    pub(crate) project: String,
    /// The opinion
    #[arg(long)]
    pub(crate) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Conflict {
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

fn role(word: &str) -> Result<Role, String> {
    super::among(&Role::ALL, word)
}
