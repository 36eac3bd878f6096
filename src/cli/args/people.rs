//! What can be asked about people: members, substitutes, experts.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use vaglio::panel::event::Role;

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

fn role(word: &str) -> Result<Role, String> {
    super::among(&Role::ALL, word)
}
