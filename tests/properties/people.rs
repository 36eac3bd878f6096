//! What people do: single commands, sheets, discussions, allowed or not.

use proptest::prelude::{Just, Strategy, prop, prop_oneof};
use proptest::sample::select;
use vaglio::cell::Cell;
use vaglio::dossier::ImportedSheet;
use vaglio::ids::{Hash, Mark, MemberId, ProjectId, SubId};
use vaglio::panel::event::{Actor, Answer, Role};
use vaglio::panel::{Command, Panel};
use vaglio::room::{Room, RoomError};

use super::procedures::procedures;
use super::stage::{HIDDEN, Rules, SUBS, TOP, filed, member};

#[derive(Debug, Clone)]
pub(super) enum Op {
    Save(Actor, ProjectId, SubId, Option<u16>),
    /// Marks every sub-criterion and seals.
    Score(Actor, ProjectId, [u16; 3]),
    Seal(Actor, ProjectId),
    SealAll(Actor),
    Reveal(Actor, ProjectId, String),
    Import(ProjectId, MemberId, [Option<u16>; 3]),
    /// A whole discussion: note, proposal by the chair, everybody's answer, closing.
    Discuss(ProjectId, SubId, u16, Answer),
    Submit(Actor, Command),
}

pub(super) fn ids(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
    select(of)
}

pub(super) fn actors() -> impl Strategy<Value = Actor> + Clone {
    let members =
        ids(&["M1", "M2", "M3", "M4", "SU", "OB", "M9"]).prop_map(|id| Actor::Member(id.into()));
    prop_oneof![1 => Just(Actor::Office), 9 => members]
}

pub(super) fn scorers() -> impl Strategy<Value = Actor> + Clone {
    ids(&["M1", "M2", "M3", "M4", "SU"]).prop_map(|id| Actor::Member(id.into()))
}

pub(super) fn chair() -> impl Strategy<Value = Actor> + Clone {
    prop_oneof![6 => Just(Actor::Member("M1".into())), 1 => actors()]
}

pub(super) fn members() -> impl Strategy<Value = MemberId> + Clone {
    ids(&["M1", "M2", "M3", "M4", "SU", "OB", "M9"]).prop_map(MemberId::from)
}

pub(super) fn projects() -> impl Strategy<Value = ProjectId> + Clone {
    prop_oneof![12 => Just("P1"), 6 => Just("P2"), 1 => Just("P3"), 1 => Just("P9")]
        .prop_map(ProjectId::from)
}

pub(super) fn subs() -> impl Strategy<Value = SubId> + Clone {
    prop_oneof![12 => ids(&SUBS), 1 => Just("Z")].prop_map(SubId::from)
}

pub(super) fn marks() -> impl Strategy<Value = u16> + Clone {
    prop_oneof![16 => 4..=8_u16, 8 => 0..=TOP, 1 => Just(TOP + 1), 1 => Just(u16::MAX)]
}

pub(super) fn texts() -> impl Strategy<Value = String> + Clone {
    prop_oneof![6 => Just("reason"), 1 => Just(""), 1 => Just(" \u{1b}\u{200b}\n ")]
        .prop_map(str::to_owned)
}

pub(super) fn answers() -> impl Strategy<Value = Answer> + Clone {
    prop_oneof![3 => Just(Answer::Agree), 1 => texts().prop_map(|reason| Answer::Dissent { reason })]
}

/// Commands that hold no sheet.
pub(super) fn commands() -> impl Strategy<Value = (Actor, Command)> {
    let item = || (projects(), subs());
    prop_oneof![
        1 => (actors(), members(), select(&[Role::Member, Role::Chair, Role::Observer][..]))
            .prop_map(|(who, id, role)| (who, member(id.as_str(), role))),
        1 => (actors(), projects(), 0..3_u8)
            .prop_map(|(who, p, edition)| (who, Command::File(vec![filed(p.as_str(), edition)]))),
        1 => (actors(), prop::collection::vec((projects(), prop::collection::vec(members(), 0..3)), 0..3))
            .prop_map(|(who, pairs)| (who, Command::Assign(pairs))),
        2 => (actors(), projects()).prop_map(|(who, p)| (who, Command::Open(p))),
        1 => (chair(), ids(&["P2", "P2", "P1", "P9"]), ids(&["K1", "Z"]), texts()).prop_map(|(who, p, check, motivation)| {
            (who, Command::Exclude { project: p.into(), check: check.into(), motivation })
        }),
        2 => (chair(), projects(), members(), texts())
            .prop_map(|(who, project, member, reason)| (who, Command::Reopen { project, member, reason })),
        4 => (actors(), item(), texts())
            .prop_map(|(who, (project, sub), text)| (who, Command::Note { project, sub, text })),
        6 => (actors(), item(), marks())
            .prop_map(|(who, (project, sub), m)| (who, Command::Propose { project, sub, mark: Mark(m) })),
        8 => (actors(), item(), 5..=7_u16, answers()).prop_map(|(who, (project, sub), m, answer)| {
            (who, Command::Answer { project, sub, mark: Mark(m), answer })
        }),
        6 => (chair(), item(), 4..=8_u16, texts(), texts()).prop_map(
            |(who, (project, sub), m, motivation, outside_reason)| {
                (who, Command::Close { project, sub, mark: Mark(m), motivation, outside_reason })
            }
        ),
        2 => (chair(), item(), texts())
            .prop_map(|(who, (project, sub), reason)| (who, Command::ReopenConsensus { project, sub, reason })),
        2 => (chair(), prop::option::of(projects())).prop_map(|(who, p)| (who, Command::AcceptConcordant { project: p, shown: 0 })),
    ]
}

/// Two have sealed their sheets on P1, and perhaps the third too, or the chair has revealed.
pub(super) fn prelude() -> impl Strategy<Value = Vec<Op>> {
    let sheet = || [0..=TOP, 4..=8, 4..=8];
    let score = |who: &str, marks| Op::Score(Actor::Member(who.into()), "P1".into(), marks);
    let reveal = || Op::Reveal(Actor::Member("M1".into()), "P1".into(), "reason".into());
    (sheet(), sheet(), sheet(), 0..4_u8).prop_map(move |(a, b, c, then)| {
        let two = [score("M1", a), score("M3", b)];
        match then {
            0 => vec![],
            1 => two.into(),
            2 => two.into_iter().chain([score("M2", c)]).collect(),
            _ => two.into_iter().chain([reveal()]).collect(),
        }
    })
}

pub(super) fn ops(imports: u32) -> impl Strategy<Value = Vec<Op>> {
    let three = || (marks(), marks(), marks()).prop_map(|(a, b, c)| [a, b, c]);
    let some = || prop::option::weighted(0.8, 0..=TOP);
    let op = prop_oneof![
        6 => (actors(), projects(), subs(), prop::option::weighted(0.8, marks()))
            .prop_map(|(who, p, sub, mark)| Op::Save(who, p, sub, mark)),
        12 => (scorers(), projects(), three()).prop_map(|(who, p, marks)| Op::Score(who, p, marks)),
        3 => (actors(), projects()).prop_map(|(who, p)| Op::Seal(who, p)),
        1 => actors().prop_map(Op::SealAll),
        3 => (chair(), projects(), texts()).prop_map(|(who, p, reason)| Op::Reveal(who, p, reason)),
        imports => (projects(), members(), (some(), some(), some()))
            .prop_map(|(p, m, (a, b, c))| Op::Import(p, m, [a, b, c])),
        4 => (projects(), subs(), 0..=TOP, answers()).prop_map(|(p, sub, mark, answer)| Op::Discuss(p, sub, mark, answer)),
        24 => commands().prop_map(|(who, command)| Op::Submit(who, command)),
        16 => procedures().prop_map(|(who, command)| Op::Submit(who, command)),
    ];
    (prelude(), prop::collection::vec(op, 1..40)).prop_map(|(first, then)| [first, then].concat())
}

pub(super) fn rules() -> impl Strategy<Value = Rules> {
    let mostly_not = || prop::bool::weighted(0.25);
    let half = prop::bool::weighted(0.5);
    (mostly_not(), mostly_not(), mostly_not(), mostly_not(), half).prop_map(
        |(assigned, partial, by_chair, mean, whole)| Rules {
            whole,
            assigned,
            partial,
            by_chair,
            mean,
        },
    )
}

/// Changes the hidden member's marks and nobody else's: another mark of the scale for each.
pub(super) fn turned(who: &str, mark: Option<u16>, turn: u16) -> Option<Mark> {
    mark.map(|m| {
        if who == HIDDEN && m <= TOP {
            Mark((m + turn) % (TOP + 1))
        } else {
            Mark(m)
        }
    })
}

pub(super) fn cell(who: &str, sub: &str, mark: Option<u16>, turn: u16) -> Cell {
    let comment = if who == HIDDEN {
        format!("secret {turn}")
    } else {
        format!("comment of {who}")
    };
    let comment = if mark.is_some() {
        comment
    } else {
        String::new()
    };
    Cell {
        sub: sub.into(),
        mark: turned(who, mark, turn),
        comment,
        evidence: vec![],
    }
}

pub(super) fn name(who: &Actor) -> &str {
    match who {
        Actor::Office => "",
        Actor::Member(id) => id.as_str(),
    }
}

/// Does one thing; the first refusal ends it.
/// The command as a chair gives it who has just looked.
pub(super) fn after_a_look(panel: &Panel, who: &Actor, command: Command) -> Command {
    let sight = panel.sight(who);
    let project = match command {
        Command::AcceptConcordant { project, .. } => project,
        Command::ApproveList { .. } => {
            let shown = sight.draft_hash().unwrap_or(Hash::ZERO);
            return Command::ApproveList { shown };
        }
        other => return other,
    };
    let shown = match &project {
        Some(id) => sight
            .place_of(id)
            .and_then(|p| sight.project(p))
            .map_or(0, |p| p.open_concordant()),
        None => sight.open_concordant(),
    };
    Command::AcceptConcordant { project, shown }
}

pub(super) fn act(room: &mut Room, op: &Op, turn: u16) -> Result<(), RoomError> {
    match op {
        Op::Save(who, p, sub, mark) => room
            .save(who, p, &cell(name(who), sub.as_str(), *mark, turn))
            .map(drop),
        Op::Score(who, p, marks) => {
            for (sub, mark) in SUBS.iter().zip(marks) {
                room.save(who, p, &cell(name(who), sub, Some(*mark), turn))?;
            }
            room.seal(who, p).map(drop)
        }
        Op::Seal(who, p) => room.seal(who, p).map(drop),
        Op::SealAll(who) => room.seal_all(who).map(drop),
        Op::Reveal(who, p, reason) => room.reveal(who, p, reason).map(drop),
        Op::Import(project, member, marks) => {
            let cells = SUBS
                .iter()
                .zip(marks)
                .map(|(sub, mark)| cell(member.as_str(), sub, *mark, turn));
            let cells = cells.filter(|c| !c.is_empty()).collect();
            let sheet = ImportedSheet {
                project: project.clone(),
                member: member.clone(),
                cells,
            };
            room.import_marks(vec![sheet], false, false).map(drop)
        }
        Op::Discuss(project, sub, mark, answer) => {
            for (who, command) in discussion(project, sub, Mark(*mark), answer) {
                match room.submit(&who, command) {
                    Ok(_) | Err(RoomError::Refused(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        }
        Op::Submit(who, command) => {
            let command = after_a_look(room.panel(), who, command.clone());
            room.submit(who, command).map(drop)
        }
    }
}

pub(super) fn discussion(
    project: &ProjectId,
    sub: &SubId,
    mark: Mark,
    third: &Answer,
) -> Vec<(Actor, Command)> {
    let who = |id: &str| Actor::Member(id.into());
    let (project, sub) = (|| project.clone(), || sub.clone());
    let answer = |id: &str, answer: &Answer| {
        (
            who(id),
            Command::Answer {
                project: project(),
                sub: sub(),
                mark,
                answer: answer.clone(),
            },
        )
    };
    let (motivation, outside_reason) = ("reason".to_owned(), "reason".to_owned());
    vec![
        (
            who("M3"),
            Command::Note {
                project: project(),
                sub: sub(),
                text: "reason".into(),
            },
        ),
        (
            who("M1"),
            Command::Propose {
                project: project(),
                sub: sub(),
                mark,
            },
        ),
        answer("M2", &Answer::Agree),
        answer("M3", third),
        answer("M4", &Answer::Agree),
        (
            who("M1"),
            Command::Close {
                project: project(),
                sub: sub(),
                mark,
                motivation,
                outside_reason,
            },
        ),
    ]
}
