//! `seal`, `reveal` and `sign`: sheets, many at once, and a signature under minutes.

use clap::Args;

use super::answer::{Answer, Failure};
use super::desk::{Desk, count};
use crate::export::paper::signed_text;
use crate::ids::{Hash, ProjectId};
use crate::locale::{Arg, refusal};
use crate::panel::event::Actor;
use crate::room::{Room, RoomError};

/// Seals a member's drafts.
#[derive(Debug, Args)]
pub struct Seal<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Every draft that has all its marks
    #[arg(long, required = true)]
    all: bool,
}

/// Reveals what is sealed.
#[derive(Debug, Args)]
pub struct Reveal<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Why projects are revealed for which sheets are missing
    #[arg(long)]
    reason: Option<String>,
}

/// Signs minutes.
#[derive(Debug, Args)]
pub struct Sign<W: Args> {
    #[command(flatten)]
    pub(super) at: W,
    /// Number of the sitting
    #[arg(long, value_name = "N")]
    sitting: u32,
}

/// Seals every draft of a member that is whole. With drafts that cannot be sealed the exit code
/// says so; with nothing to seal all is well.
pub(super) fn seal_all(desk: &Desk, room: &mut Room, who: &Actor) -> Result<Answer, Failure> {
    let (sealed, refused) = room.seal_all(who).map_err(|error| desk.failed(error))?;
    if sealed.is_empty() && refused.is_empty() {
        return Ok(Answer::well(desk.locale.text("cli-nothing-to-seal")));
    }
    let told = desk.say("cli-sealed", &[("count", count(sealed.len()))]);
    let left = refused.iter().map(|(project, reason)| {
        let reason = refusal(reason, &desk.locale);
        let args = [
            ("project", Arg::Text(project.as_str())),
            ("reason", Arg::Text(&reason)),
        ];
        desk.say("cli-not-sealed", &args)
    });
    Ok(Answer::partly(told, left.collect()))
}

/// A project with sealed sheets that are not revealed.
struct Waiting {
    project: ProjectId,
    sealed: usize,
    due: usize,
}

impl<W: Args> Reveal<W> {
    /// Reveals every project whose sheets are all sealed; those where some are missing only with a
    /// reason.
    pub(super) fn carry_out(
        self,
        desk: &Desk,
        room: &mut Room,
        who: &Actor,
    ) -> Result<Answer, Failure> {
        let sight = room.panel().sight(who);
        let open = sight.projects().filter(|p| p.awaits_reveal());
        let waiting: Vec<Waiting> = open
            .map(|p| {
                let (sealed, due) = p.progress();
                Waiting {
                    project: p.id().clone(),
                    sealed,
                    due,
                }
            })
            .collect();
        if waiting.is_empty() {
            return Ok(Answer::well(desk.locale.text("cli-nothing-to-reveal")));
        }
        let (mut revealed, mut left, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for project in waiting {
            if project.sealed < project.due && self.reason.is_none() {
                left.push(project);
                continue;
            }
            let reason = if project.sealed < project.due {
                self.reason.as_deref().unwrap_or_default()
            } else {
                ""
            };
            match room.reveal(who, &project.project, reason) {
                Ok(_) => revealed.push(project.project.to_string()),
                // Those before it are revealed, and those after it may be.
                Err(RoomError::Refused(why)) => {
                    let why = refusal(&why, &desk.locale);
                    if !refused.contains(&why) {
                        refused.push(why);
                    }
                }
                Err(error) => return Err(desk.failed(error)),
            }
        }
        Ok(Answer {
            refused,
            ..told(desk, &revealed, &left)
        })
    }
}

fn told(desk: &Desk, revealed: &[String], left: &[Waiting]) -> Answer {
    let mut lines = Vec::new();
    if !revealed.is_empty() {
        let args = [
            ("count", count(revealed.len())),
            ("projects", Arg::Text(&revealed.join(", "))),
        ];
        lines.push(desk.say("cli-revealed", &args));
    }
    for waiting in left {
        let args = [
            ("project", Arg::Text(waiting.project.as_str())),
            ("sealed", count(waiting.sealed)),
            ("due", count(waiting.due)),
        ];
        lines.push(desk.say("cli-not-revealed", &args));
    }
    if !left.is_empty() {
        lines.push(desk.locale.text("cli-reveal-with-reason").into_owned());
    }
    Answer::new(lines.join("\n"), !revealed.is_empty())
}

impl<W: Args> Sign<W> {
    /// The hash of the minutes of a closed sitting goes into the log.
    pub(super) fn carry_out(
        self,
        desk: &Desk,
        room: &mut Room,
        who: &Actor,
    ) -> Result<Answer, Failure> {
        let text = signed_text(room, self.sitting).map_err(|error| desk.no_paper(error))?;
        room.sign_minutes(who, self.sitting, &text)
            .map_err(|error| desk.failed(error))?;
        let number = Arg::Count(i64::from(self.sitting));
        let hash = Hash::of(&text).to_string();
        Ok(Answer::well(desk.say(
            "cli-signed",
            &[("number", number), ("hash", Arg::Text(&hash))],
        )))
    }
}
