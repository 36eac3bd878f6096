//! The gate for the consensus: notes, proposals, answers, closing (domain E7).

use super::{
    Decision, chair, cleared, name_of, optional, presided, project, required, running, unlisted,
    with_power,
};
use crate::assess::divergence::{Level, middle};
use crate::call::Method;
use crate::ids::{Mark, ProjectId, SubId};
use crate::panel::event::sitting::ItemCalled;
use crate::panel::event::{Actor, Answer, Event, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::{Item, Member, Panel, Project};

/// One sub-criterion of one revealed project.
struct Case<'a> {
    project: &'a Project,
    sub: usize,
    item: &'a Item,
}

impl Case<'_> {
    fn level(&self, panel: &Panel) -> Level {
        panel
            .divergences(self.project)
            .iter()
            .find(|d| d.sub == self.sub)
            .map_or(Level::Concordant, |d| d.level)
    }

    /// True where the mark lies outside what the members gave.
    fn outside(&self, panel: &Panel, mark: Mark) -> bool {
        panel
            .divergences(self.project)
            .iter()
            .find(|d| d.sub == self.sub)
            .is_some_and(|d| mark < d.low || mark > d.high)
    }
}

fn not_revealed(panel: &Panel, project: &Project) -> Refusal {
    let due = panel.scorers(project).count();
    Refusal::NotRevealed(project.filed.project.to_string(), project.sealed.len(), due)
}

fn case<'a>(panel: &'a Panel, id: &ProjectId, sub: &SubId) -> Result<Case<'a>, Refusal> {
    let project = running(panel, id)?;
    unlisted(panel, project)?;
    if project.revealed.is_none() || panel.waits_for_substitute(project) {
        return Err(not_revealed(panel, project));
    }
    let unknown = || Refusal::UnknownSub(sub.to_string());
    let place = panel.phase().sub_index(sub.as_str()).ok_or_else(unknown)?;
    let item = project.items.get(place).ok_or_else(unknown)?;
    Ok(Case {
        project,
        sub: place,
        item,
    })
}

fn open_case<'a>(panel: &'a Panel, id: &ProjectId, sub: &SubId) -> Result<Case<'a>, Refusal> {
    let case = case(panel, id, sub)?;
    if case.item.closed.is_some() {
        Err(Refusal::ConsensusClosed(sub.to_string()))
    } else {
        Ok(case)
    }
}

/// The member behind `who`, with this power, where they may speak about a project at all: asked before
/// anything is told of how it stands. A substitute has the power of the seat that they hold.
fn speaker<'a>(
    panel: &'a Panel,
    who: &Actor,
    power: Power,
    id: &ProjectId,
) -> Result<&'a Member, Refusal> {
    let member = super::member(panel, who)?;
    if member.role != Role::Substitute {
        with_power(panel, who, power)?;
    }
    cleared(panel, member, project(panel, id)?)?;
    Ok(member)
}

/// Whether a member must score this project.
fn scores(panel: &Panel, member: &Member, case: &Case<'_>, id: &ProjectId) -> Result<(), Refusal> {
    // Whoever presides leads the discussion of every project.
    let leads = panel.presides(&member.id, Some(case.project));
    if !leads && !panel.takes_part(case.project, member) {
        return Err(if member.role == Role::Substitute {
            Refusal::NotYourRole(member.role, Power::Score)
        } else {
            Refusal::NotAssignedToYou(id.to_string())
        });
    }
    panel.may_value(Some(case.project))
}

/// Whoever presides, where the panel may value a project now.
fn presides(panel: &Panel, who: &Actor, project: &Project) -> Result<(), Refusal> {
    let chair = chair(panel, who, Some(project))?;
    cleared(panel, chair, project)?;
    panel.may_value(Some(project))?;
    let unassessed = project.conflicts.recused.iter();
    let mut unassessed = unassessed.filter(|(_, r)| r.assessed.is_none());
    match unassessed.next() {
        Some((id, _)) => Err(Refusal::RecusalUnassessed(
            name_of(panel, id),
            project.filed.project.to_string(),
        )),
        None => Ok(()),
    }
}

fn note_first(panel: &Panel, case: &Case<'_>, sub: &SubId) -> Result<(), Refusal> {
    let needed = panel.phase().divergence.note_on_red && case.level(panel) == Level::Red;
    if needed && case.item.notes.is_empty() {
        Err(Refusal::NoteMissing(sub.to_string()))
    } else {
        Ok(())
    }
}

/// Calls an item: where the panel reconciles now. Calling the same one again changes nothing.
pub(super) fn call(panel: &Panel, who: &Actor, called: ItemCalled) -> Decision {
    let (_, project) = presided(panel, who, &called.project)?;
    presides(panel, who, project)?;
    if project.revealed.is_none() {
        return Err(not_revealed(panel, project));
    }
    if let Some(sub) = &called.sub {
        case(panel, &called.project, sub)?;
    }
    if panel.called.as_ref() == Some(&called) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ItemCalled(called)])
}

pub(super) fn note(
    panel: &Panel,
    who: &Actor,
    project: ProjectId,
    sub: SubId,
    text: &str,
) -> Decision {
    let writer = speaker(panel, who, Power::Write, &project)?;
    let case = open_case(panel, &project, &sub)?;
    if writer.role == Role::Substitute && !panel.seated(&writer.id, case.project) {
        return Err(Refusal::NotYourRole(writer.role, Power::Write));
    }
    let text = required(text, Refusal::TextMissing)?;
    Ok(vec![Event::DiscussionNoted { project, sub, text }])
}

pub(super) fn propose(
    panel: &Panel,
    who: &Actor,
    project: ProjectId,
    sub: SubId,
    mark: Mark,
) -> Decision {
    let member = speaker(panel, who, Power::Score, &project)?;
    let case = open_case(panel, &project, &sub)?;
    scores(panel, member, &case, &project)?;
    note_first(panel, &case, &sub)?;
    if panel
        .phase()
        .subs
        .get(case.sub)
        .is_none_or(|s| mark > s.scale.top())
    {
        return Err(Refusal::OffScale(sub.to_string()));
    }
    if case.item.proposal.as_ref().is_some_and(|p| p.mark == mark) {
        return Err(Refusal::AlreadyProposed(sub.to_string()));
    }
    Ok(vec![Event::MarkProposed { project, sub, mark }])
}

pub(super) fn answer(
    panel: &Panel,
    who: &Actor,
    project: ProjectId,
    sub: SubId,
    mark: Mark,
    answer: Answer,
) -> Decision {
    let member = speaker(panel, who, Power::Score, &project)?;
    let case = open_case(panel, &project, &sub)?;
    scores(panel, member, &case, &project)?;
    let proposal = case
        .item
        .proposal
        .as_ref()
        .ok_or_else(|| Refusal::NothingProposed(sub.to_string()))?;
    if proposal.mark != mark {
        return Err(Refusal::ProposalChanged(sub.to_string()));
    }
    let answer = match answer {
        Answer::Agree => Answer::Agree,
        Answer::Dissent { reason } => Answer::Dissent {
            reason: required(&reason, Refusal::ReasonMissing)?,
        },
    };
    if proposal.answers.get(&member.id) == Some(&answer) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ProposalAnswered {
        project,
        sub,
        mark,
        answer,
    }])
}

pub(super) fn close(
    panel: &Panel,
    who: &Actor,
    project: ProjectId,
    sub: SubId,
    mark: Mark,
    motivation: &str,
    outside_reason: &str,
) -> Decision {
    presided(panel, who, &project)?;
    let case = open_case(panel, &project, &sub)?;
    presides(panel, who, case.project)?;
    note_first(panel, &case, &sub)?;
    let proposal = case
        .item
        .proposal
        .as_ref()
        .ok_or_else(|| Refusal::NothingProposed(sub.to_string()))?;
    if proposal.mark != mark {
        return Err(Refusal::ProposalChanged(sub.to_string()));
    }
    if panel.phase().consensus.every_answer {
        let takes_part = |m: &&Member| panel.takes_part(case.project, m);
        let silent = panel.members.iter().filter(takes_part);
        let silent = silent.filter(|m| !proposal.answers.contains_key(&m.id));
        let names: Vec<_> = silent.map(|m| m.name.clone()).collect();
        if !names.is_empty() {
            return Err(Refusal::AnswersMissing(names));
        }
    }
    let motivation = match case.level(panel) {
        Level::Red => required(motivation, Refusal::MotivationMissing(sub.to_string()))?,
        Level::Yellow | Level::Concordant => optional(motivation)?,
    };
    let needs_reason = panel.phase().divergence.reason_outside_range && case.outside(panel, mark);
    let outside_reason = if needs_reason {
        required(
            outside_reason,
            Refusal::OutsideReasonMissing(sub.to_string()),
        )?
    } else {
        String::new()
    };
    Ok(vec![Event::ConsensusClosed {
        project,
        sub,
        mark,
        motivation,
        outside_reason,
    }])
}

pub(super) fn reopen(
    panel: &Panel,
    who: &Actor,
    project: ProjectId,
    sub: SubId,
    reason: &str,
) -> Decision {
    presided(panel, who, &project)?;
    let case = case(panel, &project, &sub)?;
    presides(panel, who, case.project)?;
    let item = case.item;
    // A standing proposal that cannot be answered by all is taken back in the same way.
    if item.closed.is_none() && item.proposal.is_none() {
        return Err(Refusal::ConsensusOpen(sub.to_string()));
    }
    let reason = required(reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::ConsensusReopened {
        project,
        sub,
        reason,
    }])
}

pub(super) fn accept_concordant(
    panel: &Panel,
    who: &Actor,
    only: Option<&ProjectId>,
    shown: usize,
) -> Decision {
    let targets: Vec<&Project> = match only {
        Some(id) => {
            let (_, target) = presided(panel, who, id)?;
            if panel.waits_for_substitute(target) {
                return Err(not_revealed(panel, target));
            }
            vec![target]
        }
        None => {
            let mine = presided_by(panel, super::member(panel, who)?);
            if mine.is_empty() {
                chair(panel, who, None)?;
            }
            mine
        }
    };
    let mut now = 0;
    let mut events = Vec::new();
    for target in targets {
        let marks = concordant(panel, target);
        if marks.is_empty() {
            continue;
        }
        unlisted(panel, target)?;
        presides(panel, who, target)?;
        now += marks.len();
        events.push(Event::ConcordantAccepted {
            project: target.filed.project.clone(),
            marks,
        });
    }
    // A reveal in between must not have the panel accept what nobody has looked at.
    match now {
        0 => Err(Refusal::NothingConcordant),
        now if now == shown => Ok(events),
        now => Err(Refusal::ConcordantChanged(now)),
    }
}

/// The projects over which a member presides.
fn presided_by<'a>(panel: &'a Panel, member: &Member) -> Vec<&'a Project> {
    let projects = panel.projects.iter().map(AsRef::as_ref);
    projects
        .filter(|p| panel.presides(&member.id, Some(p)))
        .collect()
}

/// The open concordant sub-criteria of a project, each with the middle of its marks.
pub(in crate::panel) fn concordant(panel: &Panel, project: &Project) -> Vec<(SubId, Mark)> {
    let agrees = panel.phase_of(project).consensus.method == Method::Agreed;
    if !agrees || !Panel::runs(project) || panel.waits_for_substitute(project) {
        return Vec::new();
    }
    let Some(revealed) = &project.revealed else {
        return Vec::new();
    };
    let rows = revealed.row_refs();
    let open = |sub: usize| {
        project
            .items
            .get(sub)
            .is_some_and(|i| i.closed.is_none() && i.proposal.is_none())
    };
    let divergences = panel.divergences(project).iter();
    divergences
        .filter(|d| d.level == Level::Concordant && open(d.sub))
        .filter_map(|d| {
            Some((
                panel.phase_of(project).subs.get(d.sub)?.id.clone(),
                middle(&rows, d.sub)?,
            ))
        })
        .collect()
}
