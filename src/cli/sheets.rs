//! `seal` and `reveal`: sheets, many at once.

use std::path::Path;

use vaglio::ids::ProjectId;
use vaglio::locale::{Arg, refusal};
use vaglio::panel::event::Actor;

use super::answer::{Answer, Failure};
use super::{Desk, count};

/// Seals every draft of a member that is whole. With drafts that cannot be sealed the exit code
/// says so; with nothing to seal all is well.
pub(super) fn seal_all(desk: &Desk, path: &Path, member: &str) -> Result<Answer, Failure> {
    let mut room = desk.open(path)?;
    let who = desk.member(&room, member)?;
    let (sealed, refused) = room.seal_all(&who).map_err(|error| desk.failed(error))?;
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

/// Reveals every project whose sheets are all sealed; those where some are missing only with a
/// reason.
pub(super) fn reveal(
    desk: &Desk,
    path: &Path,
    chair: &str,
    reason: Option<&str>,
) -> Result<Answer, Failure> {
    let mut room = desk.open(path)?;
    let who = desk.member(&room, chair)?;
    let panel = room.panel();
    let sight = panel.sight(&Actor::Office);
    let open = sight
        .projects()
        .filter(|p| p.exclusion().is_none() && panel.awaiting_reveal(p.id()));
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
    let (mut revealed, mut left) = (Vec::new(), Vec::new());
    for project in waiting {
        if project.sealed < project.due && reason.is_none() {
            left.push(project);
            continue;
        }
        let reason = if project.sealed < project.due {
            reason.unwrap_or_default()
        } else {
            ""
        };
        room.reveal(&who, &project.project, reason)
            .map_err(|error| desk.failed(error))?;
        revealed.push(project.project.to_string());
    }
    Ok(told(desk, &revealed, &left))
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
