//! `decide`, `admit`, `exclude`: the screening of the projects.

use clap::{Args, ValueEnum};

use super::answer::{Answer, Failure};
use super::desk::{Desk, ids};
use crate::ids::{CheckId, ProjectId};
use crate::locale::{Arg, refusal};
use crate::panel::event::Actor;
use crate::panel::event::screening::{Admitted, CheckDecided};
use crate::panel::{Command, Sight};
use crate::room::{Room, RoomError};

/// Decides a check.
#[derive(Debug, Args)]
pub struct Decide<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Project
    project: String,
    /// Check, such as A06
    check: String,
    /// Whether it holds: met or not-met
    #[arg(value_name = "met|not-met", hide_possible_values = true)]
    verdict: Verdict,
    /// Motivation: where it does not hold, and where the dossier says otherwise
    #[arg(long, default_value = "", hide_default_value = true)]
    motivation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Verdict {
    Met,
    NotMet,
}

/// Admits projects.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
pub struct Admit<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Projects
    #[arg(value_name = "PROJECT", group = "which")]
    projects: Vec<String>,
    /// Every project in screening that can be admitted
    #[arg(long, group = "which")]
    all: bool,
    /// Motivation, where there is one
    #[arg(long, default_value = "", hide_default_value = true)]
    motivation: String,
}

/// Excludes a project.
#[derive(Debug, Args)]
pub struct Exclude<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Project
    project: String,
    /// The check that fails
    #[arg(long)]
    check: String,
    /// Motivation
    #[arg(long)]
    motivation: String,
}

impl<W: Args> Decide<W> {
    pub(super) fn command(self) -> Command {
        let decided = CheckDecided {
            project: self.project.as_str().into(),
            check: self.check.as_str().into(),
            met: self.verdict == Verdict::Met,
            motivation: self.motivation,
        };
        Command::DecideCheck(decided)
    }
}

impl<W: Args> Admit<W> {
    /// Admits every project named, or all that are in screening; those refused stay and are named.
    pub(super) fn carry_out(
        self,
        desk: &Desk,
        room: &mut Room,
        who: &Actor,
    ) -> Result<Answer, Failure> {
        let projects: Vec<ProjectId> = if self.all {
            in_screening(room.panel().sight(who))
        } else {
            ids(&self.projects)
        };
        let admit = |project: &ProjectId| {
            Command::Admit(Admitted {
                project: project.clone(),
                reserve: Vec::new(),
                motivation: self.motivation.clone(),
            })
        };
        if let [only] = self.projects.as_slice() {
            return desk.submit(room, who, admit(&only.as_str().into()));
        }
        if projects.is_empty() {
            return Ok(Answer::well(desk.locale.text("cli-nothing-to-admit")));
        }
        let (mut lines, mut refused) = (Vec::new(), Vec::new());
        for project in &projects {
            match room.submit(who, admit(project)) {
                Ok(events) => lines.push(desk.written(room, who, &events).text),
                Err(RoomError::Refused(reason)) => {
                    let reason = refusal(&reason, &desk.locale);
                    let args = [
                        ("project", Arg::Text(project.as_str())),
                        ("reason", Arg::Text(&reason)),
                    ];
                    refused.push(desk.say("cli-not-admitted", &args));
                }
                Err(error) => return Err(desk.failed(error)),
            }
        }
        Ok(Answer::partly(lines.concat(), refused))
    }
}

/// Projects that are in the running and not admitted yet.
fn in_screening(sight: Sight<'_>) -> Vec<ProjectId> {
    let open = sight
        .projects()
        .filter(|p| p.runs() && p.screening().admitted.is_none());
    open.map(|p| p.id().clone()).collect()
}

impl<W: Args> Exclude<W> {
    pub(super) fn command(self) -> Command {
        Command::Exclude {
            project: self.project.as_str().into(),
            check: CheckId::from(self.check.as_str()),
            motivation: self.motivation,
        }
    }
}
