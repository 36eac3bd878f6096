//! What people do around the sheets: declarations, recusals, substitutes, sittings, screening, draws and lists.

use jiff::civil::date;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};
use proptest::sample::subsequence;
use vaglio::call::act::{Act, ActKind};
use vaglio::ids::Hash;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::panel::event::list::{Published, Reevaluated};
use vaglio::panel::event::people::{ConflictKind, NoConflict, RecusalAssessed, Recused, Seat};
use vaglio::panel::event::procedure::Withdrawn;
use vaglio::panel::event::screening::CheckDecided;
use vaglio::panel::event::sitting::Attendance;

use super::people::{chair, ids, members, projects, scorers, texts};
use super::stage::{admit, sitting};

fn office() -> impl Strategy<Value = Actor> + Clone {
    prop_oneof![6 => Just(Actor::Office), 1 => chair()]
}

fn act(id: &str, kind: ActKind) -> Command {
    Command::Record(Act {
        id: id.into(),
        kind,
        title: format!("Act {id}"),
        number: String::new(),
        date: None,
        issuer: String::new(),
        bulletin: String::new(),
        url: String::new(),
        sha256: None,
        cites: vec![],
        in_force_from: None,
        in_force_to: None,
    })
}

/// Commands of the procedure, allowed or not.
pub(super) fn procedures() -> impl Strategy<Value = (Actor, Command)> {
    let reason = texts;
    let seat = || {
        let who = prop_oneof![6 => Just("SU"), 1 => ids(&["M2", "M9"])];
        let of = ids(&["M1", "M2", "M3", "M3"]);
        (who, of, prop::option::of(projects()), texts()).prop_map(|(s, m, project, reason)| Seat {
            substitute: s.into(),
            member: m.into(),
            project,
            reason,
        })
    };
    let there = subsequence(&["M1", "M2", "M3", "M4", "SU", "M9"][..], 2..=5);
    let people = prop_oneof![
        4 => (scorers(), projects(), reason()).prop_map(|(who, p, reason)| {
            (who, Command::DeclareNoConflict(NoConflict { projects: vec![p], reason }))
        }),
        2 => (scorers(), projects(), reason()).prop_map(|(who, project, reason)| {
            (who, Command::Recuse(Recused { project, conflict: ConflictKind::Actual, reason }))
        }),
        2 => (chair(), projects(), members(), any::<bool>(), reason()).prop_map(
            |(who, project, member, others_affected, note)| {
                (who, Command::AssessRecusal(RecusalAssessed { project, member, others_affected, note }))
            }
        ),
        4 => (chair(), seat()).prop_map(|(who, seat)| (who, Command::Seat(seat))),
        1 => (chair(), seat()).prop_map(|(who, seat)| (who, Command::Unseat(seat))),
    ];
    let sittings = prop_oneof![
        2 => (chair(), there).prop_map(|(who, present)| (who, sitting(&present))),
        4 => (chair(), members(), any::<bool>(), reason()).prop_map(|(who, member, present, note)| {
            (who, Command::Attend(Attendance { member, present, remote: false, note, line: false }))
        }),
        1 => (chair(), reason()).prop_map(|(who, reason)| (who, Command::Suspend { reason })),
        3 => (chair(), reason()).prop_map(|(who, note)| (who, Command::Resume { note })),
        1 => (chair(), reason()).prop_map(|(who, next)| (who, Command::CloseSitting { next })),
        1 => (chair(), reason()).prop_map(|(who, text)| (who, Command::NoteIncident { text })),
    ];
    let screening = prop_oneof![
        2 => (scorers(), projects(), any::<bool>(), reason()).prop_map(|(who, project, met, motivation)| {
            (who, Command::DecideCheck(CheckDecided { project, check: "K1".into(), met, motivation }))
        }),
        2 => (chair(), projects()).prop_map(|(who, p)| (who, admit(p.as_str()))),
        1 => (office(), projects(), reason()).prop_map(|(who, project, reason)| {
            (who, Command::Withdraw(Withdrawn { project, on: date(2018, 2, 1), reason }))
        }),
    ];
    let both = || vec!["P1".into(), "P2".into()];
    let lists = prop_oneof![
        2 => (chair(), reason()).prop_map(move |(who, seed)| {
            (who, Command::Draw { projects: both(), seed, witnesses: vec!["W".into()] })
        }),
        4 => chair().prop_map(|who| (who, Command::ApproveList { shown: Hash::ZERO })),
        1 => office().prop_map(|who| (who, act("R", ActKind::Ranking))),
        1 => office().prop_map(|who| (who, act("O", ActKind::Order))),
        1 => (office(), 1..3_u32, ids(&["R", "O", "X"])).prop_map(|(who, list, act)| {
            let (act, channel) = (act.to_owned(), "Bulletin".to_owned());
            let on = date(2018, 3, 1);
            (who, Command::PublishList(Published { list, act, on, channel, printed: vec![] }))
        }),
        1 => (office(), projects(), reason()).prop_map(|(who, p, reason)| {
            (who, Command::OrderReevaluation(Reevaluated { act: "O".into(), projects: vec![p], reason }))
        }),
    ];
    // Each on the heap: the stack of a test thread is small.
    prop_oneof![3 => people.boxed(), 3 => sittings.boxed(), 2 => screening.boxed(), 2 => lists.boxed()].boxed()
}
