//! The gate for people: conflicts of interest, recusals, substitutes, experts (domain §5).

use super::{
    Decision, cleared, manager, member, office, project, required, running, unlisted, with_power,
};
use crate::ids::MemberId;
use crate::panel::apply::same_seat;
use crate::panel::event::people::{
    ExpertAsked, NoConflict, Opinion, Profile, RecusalAssessed, Recused, Seat,
};
use crate::panel::event::{Actor, Event, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::{Member, Panel, Project};
use crate::text::clean_line;

/// Whether somebody in this role must be free of conflicts.
fn must_be_free(role: Role) -> bool {
    matches!(
        role,
        Role::Chair | Role::Member | Role::Substitute | Role::Expert
    )
}

fn known<'a>(panel: &'a Panel, id: &MemberId) -> Result<&'a Member, Refusal> {
    panel
        .member(id.as_str())
        .ok_or_else(|| Refusal::UnknownMember(id.to_string()))
}

pub(super) fn describe(panel: &Panel, who: &Actor, profile: Profile) -> Decision {
    if office(panel, who).is_err() && manager(panel, who).is_err() {
        with_power(panel, who, Power::Enrol)?;
    }
    let member = known(panel, &profile.member)?;
    let affiliations: Vec<String> = profile
        .affiliations
        .iter()
        .map(|code| clean_line(code))
        .filter(|code| !code.is_empty())
        .collect();
    // Nobody values what a body of theirs has helped to write (S30).
    let supports = panel
        .procedure
        .support_bodies
        .iter()
        .find(|body| affiliations.contains(&body.tax_code));
    if let Some(body) = supports.filter(|_| must_be_free(member.role)) {
        return Err(Refusal::MemberSupports(
            member.name.clone(),
            body.name.clone(),
        ));
    }
    let profile = Profile {
        department: clean_line(&profile.department),
        affiliations,
        member: profile.member,
    };
    if panel.procedure.profiles.get(&profile.member) == Some(&profile) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::MemberDescribed(profile)])
}

pub(super) fn declare(panel: &Panel, who: &Actor, declared: NoConflict) -> Decision {
    let member = member(panel, who)?;
    if !must_be_free(member.role) {
        return Err(Refusal::NotYourRole(member.role, Power::Score));
    }
    let reason = super::optional(&declared.reason)?;
    let mut projects = Vec::new();
    for id in declared.projects {
        let target = project(panel, &id)?;
        if target.conflicts.recused.contains_key(&member.id) {
            return Err(Refusal::Recused(id.to_string()));
        }
        if let Some(body) = panel.hint(member, target).filter(|_| reason.is_empty()) {
            return Err(Refusal::ConflictHinted(id.to_string(), body));
        }
        if !target.conflicts.none.contains(&member.id) && !projects.contains(&id) {
            projects.push(id);
        }
    }
    if projects.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::NoConflictDeclared(NoConflict {
        projects,
        reason,
    })])
}

pub(super) fn recuse(panel: &Panel, who: &Actor, recused: Recused) -> Decision {
    let member = member(panel, who)?;
    if !must_be_free(member.role) {
        return Err(Refusal::NotYourRole(member.role, Power::Score));
    }
    let target = project(panel, &recused.project)?;
    if target.conflicts.recused.contains_key(&member.id) {
        return Ok(Vec::new());
    }
    unlisted(panel, target)?;
    let reason = required(&recused.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::MemberRecused(Recused { reason, ..recused })])
}

pub(super) fn assess(panel: &Panel, who: &Actor, assessed: RecusalAssessed) -> Decision {
    with_power(panel, who, Power::Preside)?;
    let target = project(panel, &assessed.project)?;
    if !target.conflicts.recused.contains_key(&assessed.member) {
        return Err(Refusal::NotRecused(
            known(panel, &assessed.member)?.name.clone(),
            assessed.project.to_string(),
        ));
    }
    let note = required(&assessed.note, Refusal::ReasonMissing)?;
    Ok(vec![Event::RecusalAssessed(RecusalAssessed {
        note,
        ..assessed
    })])
}

pub(super) fn seat(panel: &Panel, who: &Actor, seat: Seat) -> Decision {
    if manager(panel, who).is_err() {
        with_power(panel, who, Power::Preside)?;
    }
    let substitute = known(panel, &seat.substitute)?;
    if substitute.role != Role::Substitute {
        return Err(Refusal::NoSubstitute(substitute.name.clone()));
    }
    let titular = known(panel, &seat.member)?;
    if !titular.role.scores() {
        return Err(Refusal::DoesNotScore(titular.name.clone()));
    }
    if panel.procedure.seats.iter().any(|s| same_seat(s, &seat)) {
        return Err(Refusal::AlreadySeated(substitute.name.clone()));
    }
    match &seat.project {
        Some(id) => {
            let target = running(panel, id)?;
            if !target.conflicts.recused.contains_key(&titular.id) {
                return Err(Refusal::NotRecused(titular.name.clone(), id.to_string()));
            }
            cleared(panel, substitute, target)?;
        }
        None => {
            if panel.sitting().is_some_and(|s| s.has(&titular.id)) {
                return Err(Refusal::TitularActs(titular.name.clone()));
            }
        }
    }
    let reason = required(&seat.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::SubstituteSeated(Seat { reason, ..seat })])
}

pub(super) fn unseat(panel: &Panel, who: &Actor, seat: Seat) -> Decision {
    if manager(panel, who).is_err() {
        with_power(panel, who, Power::Preside)?;
    }
    if panel.procedure.seats.iter().any(|s| same_seat(s, &seat)) {
        Ok(vec![Event::SubstituteUnseated(seat)])
    } else {
        Err(Refusal::NotSeated(seat.substitute.to_string()))
    }
}

pub(super) fn ask_expert(panel: &Panel, who: &Actor, asked: ExpertAsked) -> Decision {
    if manager(panel, who).is_err() {
        with_power(panel, who, Power::Preside)?;
    }
    let target = running(panel, &asked.project)?;
    let expert = known(panel, &asked.expert)?;
    if expert.role != Role::Expert {
        return Err(Refusal::NotYourRole(expert.role, Power::Advise));
    }
    if target.conflicts.experts.contains(&asked.expert) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ExpertAsked(asked)])
}

pub(super) fn opinion(panel: &Panel, who: &Actor, opinion: Opinion) -> Decision {
    let expert = with_power(panel, who, Power::Advise)?;
    let target = running(panel, &opinion.project)?;
    if !target.conflicts.experts.contains(&expert.id) {
        return Err(Refusal::NotAsked(opinion.project.to_string()));
    }
    cleared(panel, expert, target)?;
    unlisted(panel, target)?;
    let text = required(&opinion.text, Refusal::TextMissing)?;
    Ok(vec![Event::OpinionFiled(Opinion { text, ..opinion })])
}

impl Panel {
    /// The body by which a member may have a conflict of interest on a project: one of its
    /// partners, or one that supports its district, to which the member belongs (domain §5.2).
    pub(in crate::panel) fn hint(&self, member: &Member, project: &Project) -> Option<String> {
        let profile = self.procedure.profiles.get(&member.id)?;
        let mine = |code: &str| profile.affiliations.iter().any(|a| a == code);
        let partners = &project.filed.facts.partners;
        if let Some(partner) = partners.iter().find(|p| mine(&p.tax_code)) {
            return Some(partner.name.clone());
        }
        let supports = |body: &str| {
            self.procedure
                .support
                .iter()
                .any(|s| s.body == body && project.filed.districts.contains(&s.district))
        };
        let bodies = self.procedure.support_bodies.iter();
        let mut bodies = bodies.filter(|b| mine(&b.tax_code) && supports(&b.id));
        bodies.next().map(|b| b.name.clone())
    }
}
