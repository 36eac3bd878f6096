//! The gate for people: conflicts of interest, recusals, substitutes, experts (domain §5).

use super::{
    Decision, chair, cleared, manager, member, name_of, office, optional, project, required,
    running, unlisted, with_power,
};
use crate::dossier::PartnerFacts;
use crate::ids::MemberId;
use crate::panel::apply::same_seat;
use crate::panel::event::people::{
    ExpertAsked, NoConflict, Opinion, Profile, RecusalAssessed, Recused, Seat,
};
use crate::panel::event::{Actor, Event, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::{Member, Panel, Project};
use crate::text::clean_line;

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
    let supports = panel.procedure.support_bodies.iter().find(|body| {
        affiliations
            .iter()
            .any(|code| same_body(code, &body.tax_code))
    });
    if let Some(body) = supports.filter(|_| member.role.must_be_free()) {
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
    if !member.role.must_be_free() {
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
    if !member.role.must_be_free() {
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
    let target = project(panel, &assessed.project)?;
    chair(panel, who, Some(target))?;
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

/// Whoever answers for the procedure, or presides where the seat counts.
fn seats_people(panel: &Panel, who: &Actor, seat: &Seat) -> Result<(), Refusal> {
    if manager(panel, who).is_ok() {
        return Ok(());
    }
    let target = seat.project.as_ref().and_then(|id| panel.project(id));
    chair(panel, who, target.map(AsRef::as_ref)).map(drop)
}

pub(super) fn seat(panel: &Panel, who: &Actor, seat: Seat) -> Decision {
    seats_people(panel, who, &seat)?;
    let substitute = known(panel, &seat.substitute)?;
    if substitute.role != Role::Substitute {
        return Err(Refusal::NoSubstitute(substitute.name.clone()));
    }
    let titular = known(panel, &seat.member)?;
    if !titular.role.scores() {
        return Err(Refusal::DoesNotScore(titular.name.clone()));
    }
    // One person, one vote: nobody sits in two seats where both count.
    let meets = |s: &&Seat| match (&s.project, &seat.project) {
        (Some(held), Some(wanted)) => held == wanted,
        (None, _) | (_, None) => true,
    };
    let mut held = panel.procedure.seats.iter().filter(meets);
    let clashes =
        |s: &Seat| s.substitute == substitute.id && (s.member != titular.id || same_seat(s, &seat));
    if held.any(clashes) {
        return Err(Refusal::AlreadySeated(substitute.name.clone()));
    }
    let target = seat.project.as_ref().and_then(|id| panel.project(id));
    let holder = panel.acting(titular, target.map(AsRef::as_ref));
    if let Some(holder) = holder.filter(|id| **id != titular.id && **id != substitute.id) {
        return Err(Refusal::SeatHeld(name_of(panel, holder)));
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
    seats_people(panel, who, &seat)?;
    if panel.procedure.seats.iter().any(|s| same_seat(s, &seat)) {
        let reason = optional(&seat.reason)?;
        Ok(vec![Event::SubstituteUnseated(Seat { reason, ..seat })])
    } else {
        Err(Refusal::NotSeated(seat.substitute.to_string()))
    }
}

pub(super) fn ask_expert(panel: &Panel, who: &Actor, asked: ExpertAsked) -> Decision {
    let target = project(panel, &asked.project)?;
    if manager(panel, who).is_err() {
        chair(panel, who, Some(target))?;
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
    // Who was not asked is told nothing of how the project stands.
    let target = project(panel, &opinion.project)?;
    if !target.conflicts.experts.contains(&expert.id) {
        return Err(Refusal::NotAsked(opinion.project.to_string()));
    }
    cleared(panel, expert, target)?;
    running(panel, &opinion.project)?;
    unlisted(panel, target)?;
    let text = required(&opinion.text, Refusal::TextMissing)?;
    Ok(vec![Event::OpinionFiled(Opinion { text, ..opinion })])
}

/// Whether two tax codes are the same one, however they are written.
pub(super) fn same_body(a: &str, b: &str) -> bool {
    let code = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_uppercase).collect()
    };
    let a = code(a);
    !a.is_empty() && a == code(b)
}

impl Panel {
    /// The body by which a member may have a conflict of interest on a project: one of its
    /// partners, or one that supports its district, to which the member belongs (domain §5.2).
    pub(in crate::panel) fn hint(&self, member: &Member, project: &Project) -> Option<String> {
        let profile = self.procedure.profiles.get(&member.id)?;
        let mine =
            |partner: &PartnerFacts| profile.affiliations.iter().any(|a| partner.is_named(a));
        let partners = &project.filed.facts.partners;
        if let Some(partner) = partners.iter().find(|p| mine(p)) {
            return Some(partner.name.clone());
        }
        let key = |district: &String| self.call.district_key(district);
        let own: Vec<String> = project.filed.districts.iter().map(key).collect();
        let supports = |body: &str| {
            let mut support = self.procedure.support.iter();
            support.any(|s| s.body == body && own.contains(&key(&s.district)))
        };
        let belongs = |code: &str| profile.affiliations.iter().any(|a| same_body(a, code));
        let bodies = self.procedure.support_bodies.iter();
        let mut bodies = bodies.filter(|b| belongs(&b.tax_code) && supports(&b.id));
        bodies.next().map(|b| b.name.clone())
    }
}
