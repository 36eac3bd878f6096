//! What the entries around the sheets change, as people see it afterwards.

use vaglio::panel::Panel;
use vaglio::panel::event::{Actor, Event};
use vaglio::panel::sight::Standing;

/// Whether an entry of the procedure changed what it says it changes.
pub(super) fn around(panel: &Panel, who: &Actor, event: &Event) -> bool {
    let (sight, own) = (panel.sight(&Actor::Office), panel.sight(who));
    let at = |id| sight.find(id).expect("the project is there");
    match event {
        Event::NoConflictDeclared(free) => {
            let left = own.undeclared();
            free.projects.iter().all(|id| !left.contains(id))
        }
        // Who recuses themselves does not see it any more; the others do.
        Event::MemberRecused(recused) => {
            let out = at(&recused.project);
            let named = out
                .recusals()
                .any(|(id, _)| *who == Actor::Member(id.clone()));
            named && own.find(&recused.project).is_none()
        }
        Event::RecusalAssessed(assessed) => {
            at(&assessed.project).recusals().any(|(id, recusal)| {
                let wanted = (assessed.others_affected, assessed.note.clone());
                *id == assessed.member && recusal.assessed.as_ref() == Some(&wanted)
            })
        }
        Event::SubstituteSeated(seat) => sight.procedure().seats.contains(seat),
        Event::SubstituteUnseated(seat) => sight.procedure().seats.iter().all(|s| {
            (&s.substitute, &s.member, &s.project)
                != (&seat.substitute, &seat.member, &seat.project)
        }),
        Event::SittingOpened(opened) => sight.sitting().is_some_and(|s| {
            s.number == opened.number && opened.present.iter().all(|id| s.has(id))
        }),
        Event::AttendanceNoted(noted) => {
            let sitting = sight.sitting();
            sitting.is_some_and(|s| s.has(&noted.member) == noted.present)
        }
        Event::SittingSuspended(_) => {
            sight.sitting().is_some_and(|s| s.suspended())
                && (sight.quorum().is_none() || sight.may_value().is_err())
        }
        Event::SittingResumed { .. } => sight.sitting().is_some_and(|s| !s.suspended()),
        Event::SittingClosed { .. } => sight.sitting().is_none(),
        Event::IncidentNoted { text } => {
            let last = sight.sitting().and_then(|s| s.incidents.last());
            last.is_some_and(|(_, told)| told == text)
        }
        Event::CheckDecided(decided) => at(&decided.project).checked().iter().any(|c| {
            c.check.id == decided.check && c.decided.is_some_and(|d| d.met == decided.met)
        }),
        Event::ProjectAdmitted(admitted) => at(&admitted.project).standing() != Standing::Screening,
        Event::ProjectWithdrawn(gone) => !at(&gone.project).runs(),
        Event::TiesDrawn(drawn) => {
            let all = |group: &Vec<_>| drawn.projects.iter().all(|id| group.contains(id));
            !sight.undrawn().iter().any(all)
        }
        Event::ListApproved(list) => sight
            .standing_list()
            .is_some_and(|l| l.list == *list && l.published.is_none()),
        Event::ListPublished(published) => sight
            .lists()
            .find(|l| l.list.number == published.list)
            .is_some_and(|l| l.published.as_ref() == Some(published)),
        Event::ReevaluationOrdered(order) => order
            .projects
            .iter()
            .all(|id| at(id).reevaluated() == Some(order.act.as_str())),
        Event::ActRecorded(act) => sight.act(&act.id) == Some(act),
        other => panic!("no wish here brings about {other:?}"),
    }
}
