//! The gate for the procedure: acts, appointment, terms, versions of the call, phases, applicants,
//! support bodies (S1–S3, S28–S30, S46, S56; E11, E12).

use jiff::Timestamp;
use jiff::civil::Date;

use super::people::same_body;
use super::{Decision, act, filing, manager, office, project, required};
use crate::assess::allocation::OfferAnswer;
use crate::call::act::{Act, ActKind};
use crate::call::{self, Call};
use crate::ids::{Hash, ProjectId};
use crate::panel::command::Command;
use crate::panel::event::list::Status;
use crate::panel::event::procedure::{
    AccessRequested, Appointed, CallReplaced, Lapsed, OfferAnswered, PhaseOpened, SupportAssigned,
    SupportBody, SupportMeeting, TermExtended, Withdrawn,
};
use crate::panel::event::{Actor, Event};
use crate::panel::refusal::Refusal;
use crate::panel::state::{Panel, Project};
use crate::text::clean_line;

pub(super) fn decide(panel: &Panel, who: &Actor, at: Timestamp, command: Command) -> Decision {
    match command {
        Command::Record(act) => record(panel, who, act),
        Command::Appoint(appointed) => appoint(panel, who, at, appointed),
        Command::Extend(extended) => extend(panel, who, extended),
        Command::ReplaceCall {
            text,
            act,
            material,
        } => replace_call(panel, who, text, act, material),
        Command::OpenPhase(opened) => open_phase(panel, who, opened),
        Command::Withdraw(withdrawn) => withdraw(panel, who, withdrawn),
        Command::Lapse(lapsed) => lapse(panel, who, at, lapsed),
        Command::AnswerOffer(answer) => answer_offer(panel, who, answer),
        Command::RegisterSupport(body) => register_support(panel, who, body),
        Command::AssignSupport(assigned) => assign_support(panel, who, assigned),
        Command::NoteMeeting(meeting) => note_meeting(panel, who, meeting),
        Command::RequestAccess(request) => request_access(panel, who, request),
        Command::AddMember { .. }
        | Command::File(_)
        | Command::Assign(_)
        | Command::Open(_)
        | Command::Exclude { .. }
        | Command::Seal { .. }
        | Command::ImportSheets { .. }
        | Command::Reopen { .. }
        | Command::Reveal { .. }
        | Command::Note { .. }
        | Command::Propose { .. }
        | Command::Answer { .. }
        | Command::Close { .. }
        | Command::ReopenConsensus { .. }
        | Command::AcceptConcordant { .. }
        | Command::Describe(_)
        | Command::DeclareNoConflict(_)
        | Command::Recuse(_)
        | Command::AssessRecusal(_)
        | Command::Seat(_)
        | Command::Unseat(_)
        | Command::AskExpert(_)
        | Command::FileOpinion(_)
        | Command::RegisterKey(_)
        | Command::RevokeKey(_)
        | Command::Call(_)
        | Command::OpenSitting { .. }
        | Command::Attend(_)
        | Command::Suspend { .. }
        | Command::Resume { .. }
        | Command::CloseSitting { .. }
        | Command::NoteIncident { .. }
        | Command::SignMinutes(_)
        | Command::CorrectMinutes(_)
        | Command::DecideCheck(_)
        | Command::AskIntegration(_)
        | Command::Integrate(_)
        | Command::Admit(_)
        | Command::Readmit(_)
        | Command::Draw { .. }
        | Command::ApproveList { .. }
        | Command::PublishList(_)
        | Command::CorrectMaterialError { .. }
        | Command::AdvanceList { .. }
        | Command::OrderReevaluation(_) => Ok(Vec::new()), // decided before this is asked
    }
}

/// The office, the secretary or whoever answers for the procedure.
fn clerk(panel: &Panel, who: &Actor) -> Result<(), Refusal> {
    office(panel, who).or_else(|refusal| manager(panel, who).map_err(|_| refusal))
}

fn record(panel: &Panel, who: &Actor, act: Act) -> Decision {
    clerk(panel, who)?;
    filing::usable(&act.id)?;
    if panel.act(&act.id).is_some() {
        return Err(Refusal::ActExists(act.id));
    }
    if let Some(cited) = act.cites.iter().find(|id| panel.act(id).is_none()) {
        return Err(Refusal::UnknownAct(cited.clone()));
    }
    let title = clean_line(&act.title);
    if title.is_empty() {
        return Err(Refusal::TextMissing);
    }
    Ok(vec![Event::ActRecorded(Act {
        title,
        number: clean_line(&act.number),
        issuer: clean_line(&act.issuer),
        bulletin: clean_line(&act.bulletin),
        url: clean_line(&act.url),
        ..act
    })])
}

/// The day on which something is done must have come: nobody knows today what holds tomorrow.
pub(super) fn has_come(panel: &Panel, at: Timestamp, day: Date) -> Result<(), Refusal> {
    let today = panel.zone().map(|zone| at.to_zoned(zone).date());
    match today {
        Some(today) if day > today => Err(Refusal::DayToCome(day.to_string())),
        _ => Ok(()),
    }
}

fn appoint(panel: &Panel, who: &Actor, at: Timestamp, appointed: Appointed) -> Decision {
    manager(panel, who)?;
    if let Some(id) = &panel.procedure.appointed {
        return Err(Refusal::AlreadyAppointed(id.clone()));
    }
    let act = act(panel, &appointed.act, &[ActKind::Appointment])?;
    // Who applies is known when the panel is chosen, not before (domain §5.1).
    if let (Some(limit), Some(zone)) = (panel.limit(), panel.zone()) {
        let undated = || Refusal::ActUndated(act.id.clone());
        let day = act.date.ok_or_else(undated)?;
        if day <= limit.last_day(&zone) {
            return Err(Refusal::AppointedEarly(act.id.clone()));
        }
        has_come(panel, at, day)?;
    }
    Ok(vec![Event::PanelAppointed(appointed)])
}

fn extend(panel: &Panel, who: &Actor, extended: TermExtended) -> Decision {
    manager(panel, who)?;
    act(panel, &extended.act, &[ActKind::Extension])?;
    let later = panel.zone().and_then(|zone| {
        let at = extended.until.to_zoned(zone).ok()?.timestamp();
        panel.limit().map(|limit| at > limit.at)
    });
    if later == Some(true) {
        Ok(vec![Event::TermExtended(extended)])
    } else {
        Err(Refusal::NotLater)
    }
}

/// A frozen call is never edited: a new version comes by an act, and voids what was scored under
/// the former one, unless it changes no rule (domain finding 3, E11).
fn replace_call(
    panel: &Panel,
    who: &Actor,
    text: String,
    act_id: Option<String>,
    material: bool,
) -> Decision {
    clerk(panel, who)?;
    let hash = Hash::of(text.as_bytes());
    if hash == panel.call.hash {
        return Ok(Vec::new());
    }
    if let Some(id) = act_id.as_deref() {
        act(panel, id, &[ActKind::Rules])?;
    }
    if panel.frozen {
        if act_id.is_none() {
            return Err(Refusal::CallFrozen(panel.call.hash.short()));
        }
        manager(panel, who)?;
    }
    if let Some(listed) = panel.standing_list() {
        return Err(Refusal::ListApproved(listed.list.number));
    }
    let new = call::parse("call", text.as_bytes()).map_err(|problems| {
        let first = problems.first().map(ToString::to_string);
        Refusal::CallUnusable(first.unwrap_or_default())
    })?;
    let ids = |call: &Call| call.phases.iter().map(|p| p.id.clone()).collect::<Vec<_>>();
    if ids(&new) != ids(&panel.call) {
        return Err(Refusal::RulesChanged("phase.id".into()));
    }
    Panel::new(std::sync::Arc::new(new.clone()))
        .map_err(|e| Refusal::CallUnusable(e.to_string()))?;
    // What a phase that is over was judged by stays as it was, whatever the act.
    let over = (0..panel.phase).find_map(|place| panel.call.phase_rule_changed(&new, place));
    if let Some(what) = over {
        return Err(Refusal::PastRulesChanged(what.to_owned()));
    }
    if let Some(what) = panel.call.rule_changed(&new).filter(|_| material) {
        return Err(Refusal::RulesChanged(what.to_owned()));
    }
    Ok(vec![Event::CallReplaced(CallReplaced {
        call_hash: hash,
        scales: crate::panel::event::scales(&new),
        text,
        act: act_id,
        material,
    })])
}

fn open_phase(panel: &Panel, who: &Actor, opened: PhaseOpened) -> Decision {
    manager(panel, who)?;
    let next = panel.call.phases.get(panel.phase + 1);
    if next.is_none_or(|phase| phase.id != opened.phase) {
        return Err(Refusal::NoSuchPhase(opened.phase));
    }
    let listed = panel.standing_list().ok_or(Refusal::NoList)?;
    if listed.published.is_none() {
        return Err(Refusal::ListUnpublished(listed.list.number));
    }
    // Once the phase is over nobody could carry the order out.
    let mut ordered = panel.projects.iter().filter(|p| p.reevaluated.is_some());
    if let Some(open) = ordered.next() {
        return Err(Refusal::ReevaluationPending(open.filed.project.to_string()));
    }
    // A sitting belongs to one phase: its closing minutes tell of it.
    if let Some(sitting) = panel.sitting() {
        return Err(Refusal::SittingStillOpen(sitting.number));
    }
    Ok(vec![Event::PhaseOpened(opened)])
}

/// A project of this phase or, where it was filed in none since, of one that is over.
fn known<'a>(panel: &'a Panel, id: &ProjectId) -> Result<&'a Project, Refusal> {
    let mut stages = panel.stages_of(id);
    stages
        .next()
        .ok_or_else(|| Refusal::UnknownProject(id.to_string()))
}

fn withdraw(panel: &Panel, who: &Actor, withdrawn: Withdrawn) -> Decision {
    clerk(panel, who)?;
    let target = known(panel, &withdrawn.project)?;
    if target.applicant.withdrawn.is_some() {
        return Err(Refusal::Withdrawn(withdrawn.project.to_string()));
    }
    let reason = required(&withdrawn.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::ProjectWithdrawn(Withdrawn {
        reason,
        ..withdrawn
    })])
}

fn lapse(panel: &Panel, who: &Actor, at: Timestamp, lapsed: Lapsed) -> Decision {
    manager(panel, who)?;
    if !panel.awaited().any(|p| p.filed.project == lapsed.project) {
        return Err(Refusal::NotAwaited(lapsed.project.to_string()));
    }
    let over = panel
        .limit()
        .zip(panel.zone())
        .is_some_and(|(limit, zone)| lapsed.on > limit.last_day(&zone));
    if !over {
        return Err(Refusal::TermNotOver(lapsed.on.to_string()));
    }
    has_come(panel, at, lapsed.on)?;
    Ok(vec![Event::ProjectLapsed(lapsed)])
}

fn answer_offer(panel: &Panel, who: &Actor, answer: OfferAnswered) -> Decision {
    clerk(panel, who)?;
    let target = project(panel, &answer.project)?;
    let rows = panel.standing_list().map(|l| l.list.rows.as_slice());
    let mut rows = rows.unwrap_or_default().iter();
    let offer = rows
        .find(|r| r.project == answer.project && r.status == Status::Offered)
        .and_then(|r| r.granted_cents);
    // An answer is to the amount offered: another amount is another offer.
    let answered = target.applicant.offer.map(|old| match old {
        OfferAnswer::Accepted { cents } | OfferAnswer::Refused { cents } => cents,
    });
    let Some(cents) = offer.filter(|cents| answered != Some(*cents)) else {
        return Err(Refusal::NoOffer(answer.project.to_string()));
    };
    let answer = OfferAnswered { cents, ..answer };
    Ok(vec![Event::OfferAnswered(answer)])
}

fn register_support(panel: &Panel, who: &Actor, body: SupportBody) -> Decision {
    clerk(panel, who)?;
    act(panel, &body.act, &[ActKind::SupportCall])?;
    let body = SupportBody {
        id: clean_line(&body.id),
        name: clean_line(&body.name),
        tax_code: clean_line(&body.tax_code),
        ..body
    };
    if body.id.is_empty() || body.name.is_empty() {
        return Err(Refusal::NameMissing);
    }
    if support_body(panel, &body.id).is_ok() {
        return Err(Refusal::Taken(body.id));
    }
    let belongs = panel.members.iter().find(|m| {
        let profile = panel.procedure.profiles.get(&m.id);
        let named = |code: &String| same_body(code, &body.tax_code);
        m.role.must_be_free() && profile.is_some_and(|p| p.affiliations.iter().any(named))
    });
    if let Some(member) = belongs {
        return Err(Refusal::MemberSupports(member.name.clone(), body.name));
    }
    Ok(vec![Event::SupportBodyRegistered(body)])
}

fn support_body(panel: &Panel, id: &str) -> Result<(), Refusal> {
    let known = panel.procedure.support_bodies.iter().any(|b| b.id == id);
    known
        .then_some(())
        .ok_or_else(|| Refusal::UnknownSupportBody(id.into()))
}

fn assign_support(panel: &Panel, who: &Actor, assigned: SupportAssigned) -> Decision {
    clerk(panel, who)?;
    support_body(panel, &assigned.body)?;
    let district = clean_line(&assigned.district);
    if district.is_empty() {
        return Err(Refusal::NameMissing);
    }
    Ok(vec![Event::SupportAssigned(SupportAssigned {
        district,
        ..assigned
    })])
}

fn note_meeting(panel: &Panel, who: &Actor, meeting: SupportMeeting) -> Decision {
    clerk(panel, who)?;
    support_body(panel, &meeting.body)?;
    let text = required(&meeting.text, Refusal::TextMissing)?;
    Ok(vec![Event::SupportMeetingNoted(SupportMeeting {
        text,
        ..meeting
    })])
}

fn request_access(panel: &Panel, who: &Actor, request: AccessRequested) -> Decision {
    clerk(panel, who)?;
    known(panel, &request.project)?;
    let by = clean_line(&request.by);
    if by.is_empty() {
        return Err(Refusal::NameMissing);
    }
    let reason = required(&request.reason, Refusal::ReasonMissing)?;
    Ok(vec![Event::AccessRequested(AccessRequested {
        by,
        reason,
        ..request
    })])
}
