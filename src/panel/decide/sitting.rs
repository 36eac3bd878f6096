//! The gate for sittings: opening, attendance, quorum, suspension, minutes (domain §5.2, E10).

use super::{Decision, chair, member, optional, required, with_power};
use crate::ids::MemberId;
use crate::panel::event::people::Seat;
use crate::panel::event::sitting::{
    Attendance, MinutesCorrected, MinutesSigned, Mode, SittingOpened, Suspended,
};
use crate::panel::event::{Actor, Event, Role};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::sitting::Sitting;
use crate::panel::state::{Member, Panel};
use crate::text::clean_line;

fn open_sitting(panel: &Panel) -> Result<&Sitting, Refusal> {
    panel.sitting().ok_or(Refusal::NoSitting)
}

/// Attendance and incidents are kept by the chair, the secretary, and whoever presides meanwhile.
fn attends(panel: &Panel, who: &Actor) -> Result<(), Refusal> {
    let refused = match with_power(panel, who, Power::Attend) {
        Ok(_) => return Ok(()),
        Err(refusal) => refusal,
    };
    chair(panel, who, None).map(drop).map_err(|_| refused)
}

pub(super) fn open(
    panel: &Panel,
    who: &Actor,
    mode: Mode,
    place: &str,
    agenda: &[String],
    present: Vec<MemberId>,
    remote: Vec<MemberId>,
) -> Decision {
    // A chair who is back opens it although a substitute still has the seat.
    if with_power(panel, who, Power::Preside).is_err() {
        chair(panel, who, None)?;
    }
    if let Some(sitting) = panel.sitting() {
        return Err(Refusal::SittingOpen(sitting.number));
    }
    for id in present.iter().chain(&remote) {
        if panel.member(id.as_str()).is_none() {
            return Err(Refusal::UnknownMember(id.to_string()));
        }
    }
    let back = |seat: &Member| present.contains(&seat.id);
    let held = |seat: &Member| {
        panel
            .acting(seat, None)
            .is_some_and(|id| present.contains(id))
    };
    let there = panel.seats().filter(|s| back(s) || held(s)).count();
    let needed = panel.call.quorum.map_or(0, |q| usize::from(q.preparatory));
    if there < needed {
        let absent = panel.seats().filter(|s| !back(s) && !held(s));
        return Err(Refusal::NoQuorum {
            present: there,
            needed,
            missing: absent.map(|m| m.name.clone()).collect(),
        });
    }
    let place = clean_line(place);
    if place.is_empty() {
        return Err(Refusal::TextMissing);
    }
    let agenda = agenda
        .iter()
        .map(|point| clean_line(point))
        .filter(|p| !p.is_empty());
    let mut events = Vec::new();
    for id in &present {
        events.extend(takes_back(panel, id));
    }
    events.push(Event::SittingOpened(SittingOpened {
        number: u32::try_from(panel.sittings.len()).unwrap_or(u32::MAX - 1) + 1,
        mode,
        place,
        agenda: agenda.collect(),
        remote: remote
            .into_iter()
            .filter(|id| present.contains(id))
            .collect(),
        present,
    }));
    Ok(events)
}

/// A member who is back takes their seat from whoever sat in it meanwhile.
fn takes_back<'a>(panel: &'a Panel, id: &'a MemberId) -> impl Iterator<Item = Event> + 'a {
    let held = panel.procedure.seats.iter();
    let held = held.filter(move |s| s.member == *id && s.project.is_none());
    held.map(|s| {
        Event::SubstituteUnseated(Seat {
            reason: String::new(),
            ..s.clone()
        })
    })
}

/// An arrival or a leaving. A member who comes back takes their seat from the substitute; where
/// somebody's leaving breaks the quorum for valuing, the sitting is suspended with it.
pub(super) fn attend(panel: &Panel, who: &Actor, attendance: Attendance) -> Decision {
    let sitting = open_sitting(panel)?;
    // Whoever sits in by a remote tool notes that their own line was lost, and is back.
    let own = matches!(who, Actor::Member(id) if *id == attendance.member);
    if !(own && sitting.remote(&attendance.member)) {
        attends(panel, who)?;
    }
    let person = panel
        .member(attendance.member.as_str())
        .ok_or_else(|| Refusal::UnknownMember(attendance.member.to_string()))?;
    if sitting.has(&person.id) == attendance.present {
        return Err(Refusal::AttendanceAsNoted(person.name.clone()));
    }
    let attendance = Attendance {
        note: clean_line(&attendance.note),
        remote: attendance.remote && attendance.present,
        line: attendance.line && own,
        ..attendance
    };
    let mut events = Vec::new();
    if attendance.present {
        events.extend(takes_back(panel, &person.id));
    }
    let breaks = !attendance.present
        && panel.call.quorum.is_some()
        && !sitting.suspended()
        && panel.may_value(None).is_ok()
        && panel
            .seats()
            .any(|seat| panel.acting(seat, None) == Some(&person.id))
        && !panel.values_without(&person.id);
    events.push(Event::AttendanceNoted(attendance));
    if breaks {
        events.push(Event::SittingSuspended(Suspended {
            reason: String::new(),
            quorum_lost: true,
        }));
    }
    Ok(events)
}

pub(super) fn suspend(panel: &Panel, who: &Actor, reason: &str) -> Decision {
    chair(panel, who, None)?;
    let sitting = open_sitting(panel)?;
    if sitting.suspended() {
        return Err(Refusal::SittingSuspended(sitting.number));
    }
    Ok(vec![Event::SittingSuspended(Suspended {
        reason: required(reason, Refusal::ReasonMissing)?,
        quorum_lost: false,
    })])
}

pub(super) fn resume(panel: &Panel, who: &Actor, note: &str) -> Decision {
    chair(panel, who, None)?;
    let sitting = open_sitting(panel)?;
    let Some(last) = sitting.suspensions.last().filter(|s| s.to.is_none()) else {
        return Err(Refusal::NotSuspended(sitting.number));
    };
    if last.quorum_lost {
        match panel.may_value(None) {
            Ok(()) | Err(Refusal::SittingSuspended(_)) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(vec![Event::SittingResumed {
        note: optional(note)?,
    }])
}

pub(super) fn close(panel: &Panel, who: &Actor, next: &str) -> Decision {
    chair(panel, who, None)?;
    open_sitting(panel)?;
    Ok(vec![Event::SittingClosed {
        next: clean_line(next),
    }])
}

pub(super) fn incident(panel: &Panel, who: &Actor, text: &str) -> Decision {
    attends(panel, who)?;
    open_sitting(panel)?;
    Ok(vec![Event::IncidentNoted {
        text: required(text, Refusal::TextMissing)?,
    }])
}

/// Whoever was in a sitting and has a part in its minutes signs them once it is closed.
pub(super) fn sign(panel: &Panel, who: &Actor, signed: MinutesSigned) -> Decision {
    let member = member(panel, who)?;
    let sitting = panel
        .sittings
        .iter()
        .find(|s| s.number == signed.sitting && s.closed.is_some())
        .ok_or(Refusal::NoClosedSitting(signed.sitting))?;
    let part = member.role.scores() || matches!(member.role, Role::Secretary | Role::Substitute);
    if !part || sitting.attendance.iter().all(|a| a.member != member.id) {
        return Err(Refusal::NotInSitting(signed.sitting));
    }
    if sitting.signatures.iter().any(|(id, ..)| *id == member.id) {
        return Err(Refusal::AlreadySigned(signed.sitting));
    }
    if sitting
        .signatures
        .iter()
        .any(|(.., hash)| *hash != signed.minutes)
    {
        return Err(Refusal::MinutesDiffer(signed.sitting));
    }
    Ok(vec![Event::MinutesSigned(signed)])
}

/// What earlier minutes say is not changed: the minutes of the open sitting quote and correct it.
pub(super) fn correct(panel: &Panel, who: &Actor, corrected: &MinutesCorrected) -> Decision {
    with_power(panel, who, Power::Attend)?;
    open_sitting(panel)?;
    let number = corrected.sitting;
    let mut sittings = panel.sittings.iter();
    if !sittings.any(|s| s.number == number && s.closed.is_some()) {
        return Err(Refusal::NoClosedSitting(number));
    }
    Ok(vec![Event::MinutesCorrected(MinutesCorrected {
        sitting: number,
        before: required(&corrected.before, Refusal::TextMissing)?,
        after: required(&corrected.after, Refusal::TextMissing)?,
    })])
}

impl Panel {
    /// Whether the quorum for valuing would still be there without one of those present.
    fn values_without(&self, id: &MemberId) -> bool {
        let (Some(quorum), Some(sitting)) = (self.call.quorum, self.sitting()) else {
            return true;
        };
        let Some(needed) = quorum.evaluative else {
            return false;
        };
        let holders = self.seats().filter_map(|seat| self.acting(seat, None));
        let left = holders.filter(|h| *h != id && sitting.has(h)).count();
        left >= usize::from(needed)
    }
}
