//! Entries about people, sittings, screening, lists and the procedure as sentences.

use crate::ids::MemberId;
use crate::locale::{Arg, Locale};
use crate::panel::Sight;
use crate::panel::event::Event;
use crate::panel::event::list::Origin;

/// The free texts of an event.
pub(super) fn texts(event: &Event) -> Vec<&str> {
    match event {
        Event::NoConflictDeclared(d) => vec![&d.reason],
        Event::MemberRecused(r) => vec![&r.reason],
        Event::RecusalAssessed(a) => vec![&a.note],
        Event::SubstituteSeated(s) => vec![&s.reason],
        Event::OpinionFiled(o) => vec![&o.text],
        Event::KeyRegistered(k) => vec![&k.label],
        Event::KeyRevoked(k) => vec![&k.reason],
        Event::AttendanceNoted(a) => vec![&a.note],
        Event::SittingSuspended(s) => vec![&s.reason],
        Event::SittingResumed { note } => vec![note],
        Event::SittingClosed { next } => vec![next],
        Event::IncidentNoted { text } => vec![text],
        Event::MinutesCorrected(m) => vec![&m.before, &m.after],
        Event::CheckDecided(c) => vec![&c.motivation],
        Event::IntegrationAsked(i) => vec![&i.text],
        Event::ProjectAdmitted(a) => vec![&a.motivation],
        Event::ProjectReadmitted(r) => vec![&r.reason],
        Event::ProjectWithdrawn(w) => vec![&w.reason],
        Event::SupportMeetingNoted(m) => vec![&m.text],
        Event::AccessRequested(a) => vec![&a.reason],
        Event::ReevaluationOrdered(r) => vec![&r.reason],
        Event::ListApproved(list) => match &list.origin {
            Origin::Correction { reason, .. } => vec![reason],
            Origin::Panel | Origin::Advance { .. } => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// What was done, without who did it.
pub(super) fn what(event: &Event, sight: Sight<'_>, locale: &Locale) -> String {
    let say = |key: &str, args: &[(&str, &str)]| {
        let args: Vec<(&str, Arg<'_>)> = args
            .iter()
            .map(|(name, text)| (*name, Arg::Text(text)))
            .collect();
        locale.format(key, &args)
    };
    let number = |key: &str, n: u32| locale.format(key, &[("number", Arg::Count(i64::from(n)))]);
    let yes = |key: &'static str, no: &'static str, holds: bool| if holds { key } else { no };
    let join = |ids: Vec<String>| ids.join(", ");
    let name = |id: &MemberId| sight.name(id).to_owned();
    match event {
        Event::ActRecorded(act) => {
            let kind = locale.text(&format!("act-{}", act.kind.word()));
            say(
                "event-act-recorded",
                &[("act", &act.id), ("kind", &kind), ("title", &act.title)],
            )
        }
        Event::PanelAppointed(a) => say("event-panel-appointed", &[("act", &a.act)]),
        Event::MemberDescribed(p) => say("event-member-described", &[("name", &name(&p.member))]),
        Event::NoConflictDeclared(d) => {
            let ids = join(d.projects.iter().map(ToString::to_string).collect());
            say("event-no-conflict-declared", &[("projects", &ids)])
        }
        Event::MemberRecused(r) => say("event-member-recused", &[("project", r.project.as_str())]),
        Event::RecusalAssessed(a) => say(
            yes(
                "event-recusal-affects",
                "event-recusal-affects-none",
                a.others_affected,
            ),
            &[("name", &name(&a.member)), ("project", a.project.as_str())],
        ),
        Event::SubstituteSeated(s) | Event::SubstituteUnseated(s) => {
            let seated = matches!(event, Event::SubstituteSeated(_));
            let (substitute, titular) = (name(&s.substitute), name(&s.member));
            match &s.project {
                Some(project) => say(
                    yes("event-seated-on", "event-unseated-on", seated),
                    &[
                        ("substitute", &substitute),
                        ("name", &titular),
                        ("project", project.as_str()),
                    ],
                ),
                None => say(
                    yes("event-seated", "event-unseated", seated),
                    &[("substitute", &substitute), ("name", &titular)],
                ),
            }
        }
        Event::ExpertAsked(a) => say(
            "event-expert-asked",
            &[("name", &name(&a.expert)), ("project", a.project.as_str())],
        ),
        Event::OpinionFiled(o) => say("event-opinion-filed", &[("project", o.project.as_str())]),
        Event::KeyRegistered(k) => say(
            "event-key-registered",
            &[
                ("name", &name(&k.member)),
                ("fingerprint", &k.key.fingerprint()),
            ],
        ),
        Event::KeyRevoked(k) => say(
            "event-key-revoked",
            &[("name", &name(&k.member)), ("fingerprint", &k.fingerprint)],
        ),
        Event::ItemCalled(c) => match &c.sub {
            Some(sub) => say(
                "event-item-called",
                &[("project", c.project.as_str()), ("sub", sub.as_str())],
            ),
            None => say("event-project-called", &[("project", c.project.as_str())]),
        },
        Event::SittingOpened(s) => number("event-sitting-opened", s.number),
        Event::AttendanceNoted(a) => say(
            yes("event-arrived", "event-left", a.present),
            &[("name", &name(&a.member))],
        ),
        Event::SittingSuspended(s) => locale
            .text(yes(
                "event-quorum-lost",
                "event-sitting-suspended",
                s.quorum_lost,
            ))
            .into_owned(),
        Event::SittingResumed { .. } => locale.text("event-sitting-resumed").into_owned(),
        Event::SittingClosed { .. } => locale.text("event-sitting-closed").into_owned(),
        Event::IncidentNoted { .. } => locale.text("event-incident-noted").into_owned(),
        Event::MinutesSigned(m) => number("event-minutes-signed", m.sitting),
        Event::MinutesCorrected(m) => number("event-minutes-corrected", m.sitting),
        Event::CheckDecided(c) => say(
            yes("event-check-met", "event-check-not-met", c.met),
            &[("check", c.check.as_str()), ("project", c.project.as_str())],
        ),
        Event::IntegrationAsked(i) => {
            let checks = join(i.checks.iter().map(ToString::to_string).collect());
            say(
                "event-integration-asked",
                &[("project", i.project.as_str()), ("checks", &checks)],
            )
        }
        Event::ProjectIntegrated(i) => say(
            "event-project-integrated",
            &[("project", i.filed.project.as_str())],
        ),
        Event::ProjectAdmitted(a) => say(
            yes(
                "event-project-admitted",
                "event-project-admitted-reserve",
                a.reserve.is_empty(),
            ),
            &[("project", a.project.as_str())],
        ),
        Event::ProjectReadmitted(r) => say(
            "event-project-readmitted",
            &[("project", r.project.as_str()), ("act", &r.act)],
        ),
        Event::TermExtended(t) => {
            let until = locale.date_time(t.until);
            say("event-term-extended", &[("until", &until), ("act", &t.act)])
        }
        Event::CallReplaced(c) => {
            let act = c.act.as_deref().unwrap_or("—");
            say(
                yes("event-call-reworded", "event-call-replaced", c.material),
                &[("hash", &c.call_hash.short()), ("act", act)],
            )
        }
        Event::PhaseOpened(p) => say("event-phase-opened", &[("phase", &p.phase)]),
        Event::ProjectWithdrawn(w) => say(
            "event-project-withdrawn",
            &[("project", w.project.as_str())],
        ),
        Event::ProjectLapsed(l) => say("event-project-lapsed", &[("project", l.project.as_str())]),
        Event::OfferAnswered(o) => say(
            yes("event-offer-accepted", "event-offer-refused", o.accepted),
            &[("project", o.project.as_str())],
        ),
        Event::SupportBodyRegistered(b) => {
            say("event-support-body-registered", &[("name", &b.name)])
        }
        Event::SupportAssigned(s) => say(
            "event-support-assigned",
            &[("body", &s.body), ("district", &s.district)],
        ),
        Event::SupportMeetingNoted(m) => say(
            "event-support-meeting-noted",
            &[("body", &m.body), ("district", &m.district)],
        ),
        Event::AccessRequested(a) => say(
            "event-access-requested",
            &[("by", &a.by), ("project", a.project.as_str())],
        ),
        Event::TiesDrawn(d) => {
            let ids = join(d.projects.iter().map(ToString::to_string).collect());
            say("event-ties-drawn", &[("projects", &ids), ("seed", &d.seed)])
        }
        Event::ListApproved(list) => {
            let key = match &list.origin {
                Origin::Panel => "event-list-approved",
                Origin::Correction { .. } => "event-list-corrected",
                Origin::Advance { .. } => "event-list-advanced",
            };
            number(key, list.number)
        }
        Event::ListPublished(p) => locale.format(
            "event-list-published",
            &[
                ("number", Arg::Count(i64::from(p.list))),
                ("act", Arg::Text(&p.act)),
            ],
        ),
        Event::ReevaluationOrdered(r) => {
            let ids = join(r.projects.iter().map(ToString::to_string).collect());
            say(
                "event-reevaluation-ordered",
                &[("projects", &ids), ("act", &r.act)],
            )
        }
        // The rest is worded with the scoring.
        _ => String::new(),
    }
}
