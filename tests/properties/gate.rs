//! The gate alone, without a file: whatever it is asked, what it lets out takes effect.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use vaglio::call::{Reveal, Scorers};
use vaglio::cell::Cell;
use vaglio::ids::{Hash, Mark, MemberId, ProjectId, SubId};
use vaglio::panel::event::people::Seat;
use vaglio::panel::event::{Actor, Entry, Event, Sheet};
use vaglio::panel::{Command, Panel, Refusal, decide};

use super::around::around;
use super::config;
use super::people::{
    actors, after_a_look, answers, chair, commands, discussion, marks, members, name, projects,
    rules, scorers, subs, texts,
};
use super::procedures::procedures;
use super::stage::{Rules, SUBS, TOP, call, call_file, opening};
use super::views::{seen, viewers};

/// A sheet, well made or not.
fn sheet() -> impl Strategy<Value = Arc<Sheet>> {
    let good = (members(), (0..=TOP, 0..=TOP, 0..=TOP)).prop_map(|(member, (a, b, c))| {
        let cell = |(sub, mark): (&&str, u16)| Cell {
            mark: Some(Mark(mark)),
            ..Cell::empty((*sub).into())
        };
        Sheet {
            member,
            salt: "00".into(),
            cells: SUBS.iter().zip([a, b, c]).map(cell).collect(),
        }
    });
    let cell = (subs(), prop::option::of(marks()), texts());
    let cell = cell.prop_map(|(sub, mark, comment)| Cell {
        sub,
        mark: mark.map(Mark),
        comment,
        evidence: vec![],
    });
    let any = (members(), prop::collection::vec(cell, 0..5)).prop_map(|(member, cells)| Sheet {
        member,
        salt: "01".into(),
        cells,
    });
    prop_oneof![4 => good, 1 => any].prop_map(Arc::new)
}

/// A command that may hold sheets, and whether those that others sealed come with it as they are.
fn wild() -> impl Strategy<Value = (Actor, Command, bool)> {
    let some = || prop::collection::vec(sheet(), 0..3);
    let honest = || prop::bool::weighted(0.8);
    prop_oneof![
        5 => (scorers(), projects(), sheet(), some(), honest(), prop::bool::weighted(0.8)).prop_map(
            |(who, project, sheet, others, honest, own)| {
                let member = if own { name(&who).into() } else { sheet.member.clone() };
                let sheet = Arc::new(Sheet { member, ..Sheet::clone(&sheet) });
                (who, Command::Seal { project, sheet, others }, honest)
            }
        ),
        2 => (actors(), projects(), some(), some(), honest())
            .prop_map(|(who, project, sheets, others, honest)| {
                (who, Command::ImportSheets { project, sheets, others }, honest)
            }),
        1 => (chair(), projects(), some(), texts(), honest())
            .prop_map(|(who, project, sheets, reason, honest)| (who, Command::Reveal { project, sheets, reason }, honest)),
        8 => commands().prop_map(|(who, command)| (who, command, true)),
        6 => procedures().prop_map(|(who, command)| (who, command, true)),
    ]
}

/// As the prelude, and whole discussions among the single commands.
fn wishes() -> impl Strategy<Value = Vec<(Actor, Command, bool)>> {
    let good = |id: &'static str| {
        (0..=TOP, 4..=8_u16, 4..=8_u16).prop_map(move |(a, b, c)| {
            let cell = |(sub, mark): (&&str, u16)| Cell {
                mark: Some(Mark(mark)),
                ..Cell::empty((*sub).into())
            };
            let cells = SUBS.iter().zip([a, b, c]).map(cell).collect();
            let sheet = Arc::new(Sheet {
                member: id.into(),
                salt: "02".into(),
                cells,
            });
            (
                Actor::Member(id.into()),
                Command::Seal {
                    project: "P1".into(),
                    sheet,
                    others: vec![],
                },
                true,
            )
        })
    };
    let reveal = Command::Reveal {
        project: "P1".into(),
        sheets: vec![],
        reason: "reason".into(),
    };
    let reveal = Just((Actor::Member("M1".into()), reveal, true)).boxed();
    let third = prop_oneof![good("M2").boxed(), reveal];
    let prelude = (good("M1"), good("M3"), third).prop_map(|(a, b, c)| vec![a, b, c]);
    let discuss =
        (projects(), subs(), 0..=TOP, answers()).prop_map(|(project, sub, mark, answer)| {
            let steps = discussion(&project, &sub, Mark(mark), &answer);
            steps
                .into_iter()
                .map(|(who, command)| (who, command, true))
                .collect::<Vec<_>>()
        });
    let some = prop_oneof![12 => wild().prop_map(|wish| vec![wish]), 1 => discuss];
    let rest = prop::collection::vec(some, 1..60);
    (prelude, rest).prop_map(|(first, rest)| {
        first
            .into_iter()
            .chain(rest.into_iter().flatten())
            .collect()
    })
}

/// Panel and vault, without a file.
struct Table {
    panel: Panel,
    vault: BTreeMap<(ProjectId, MemberId), Arc<Sheet>>,
}

impl Table {
    fn submit(&mut self, who: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let command = after_a_look(&self.panel, who, command);
        let brought = match &command {
            Command::Seal { sheet, .. } => vec![Arc::clone(sheet)],
            Command::ImportSheets { sheets, .. } => sheets.clone(),
            _ => vec![],
        };
        let events = decide(&self.panel, who, jiff::Timestamp::UNIX_EPOCH, command)?;
        for event in &events {
            let json = serde_json::to_string(event).unwrap();
            assert_eq!(
                serde_json::from_str::<Event>(&json).unwrap(),
                *event,
                "the log gives back what it is given"
            );
            let entry = Entry {
                seq: self.panel.seq() + 1,
                at: jiff::Timestamp::UNIX_EPOCH,
                actor: who.clone(),
                via: "test".into(),
                event: event.clone(),
                hash: Hash::ZERO,
            };
            self.keep(who, event, &brought);
            self.panel.apply(&Arc::new(entry));
            self.took_effect(who, event);
        }
        Ok(events)
    }

    fn keep(&mut self, who: &Actor, event: &Event, brought: &[Arc<Sheet>]) {
        match event {
            Event::SheetSealed {
                project,
                member,
                commitment,
                ..
            } => {
                let sheet = brought
                    .iter()
                    .find(|s| s.member == *member)
                    .expect("the sealed sheet was brought");
                assert_eq!(sheet.commitment(project), *commitment);
                let before = self
                    .vault
                    .insert((project.clone(), member.clone()), Arc::clone(sheet));
                assert_eq!(before, None, "nothing is sealed over a sealed sheet");
            }
            // A recused member's sheet is void: no reveal brings it.
            Event::MemberRecused(recused) => {
                self.vault
                    .remove(&(recused.project.clone(), name(who).into()));
            }
            Event::SheetReopened {
                project, member, ..
            } => {
                self.vault
                    .remove(&(project.clone(), member.clone()))
                    .expect("only a sealed sheet is reopened");
            }
            Event::SheetsRevealed {
                project, sheets, ..
            } => {
                for sheet in sheets {
                    let sealed = self.vault.remove(&(project.clone(), sheet.member.clone()));
                    assert_eq!(
                        sealed.as_ref(),
                        Some(sheet),
                        "what is revealed is what was sealed"
                    );
                }
                assert!(
                    self.vault.keys().all(|(p, _)| p != project),
                    "all of it is revealed"
                );
                assert!(!sheets.is_empty());
            }
            _ => {}
        }
    }

    /// Every event that the gate lets out changes what it says it changes.
    fn took_effect(&self, who: &Actor, event: &Event) {
        let sight = self.panel.sight(&Actor::Office);
        let at = |id: &ProjectId| {
            sight
                .project(sight.place_of(id).expect("the project is there"))
                .unwrap()
        };
        let item = |id: &ProjectId, sub: &SubId| {
            at(id)
                .item(sight.phase().sub_index(sub.as_str()).unwrap())
                .expect("revealed")
                .clone()
        };
        let good = match event {
            Event::PanelCreated { .. } => false,
            Event::MemberAdded { id, .. } => self.panel.member(id.as_str()).is_some(),
            Event::CallFrozen { .. } => sight.frozen(),
            Event::ProjectFiled(filed) | Event::ProjectReplaced(filed) => {
                at(&filed.project).filed() == filed
            }
            Event::Assigned { project, members } => {
                at(project)
                    .scorers()
                    .map(|m| &m.id)
                    .collect::<BTreeSet<_>>()
                    == members.iter().collect()
            }
            Event::ProjectOpened { project } => at(project).opened() && sight.frozen(),
            Event::ProjectExcluded { project, .. } => at(project).exclusion().is_some(),
            Event::SheetSealed {
                project, member, ..
            } => {
                at(project).has_sealed(member)
                    && sight.frozen()
                    && at(project).scorers().any(|m| m.id == *member)
            }
            Event::SheetReopened {
                project, member, ..
            } => !at(project).has_sealed(member),
            Event::SheetsRevealed {
                project, sheets, ..
            } => sheets
                .iter()
                .all(|s| at(project).sheet(&s.member) == Some(s)),
            Event::DiscussionNoted { project, sub, text } => item(project, sub)
                .notes
                .last()
                .is_some_and(|n| n.text == *text && n.by == *who),
            Event::MarkProposed { project, sub, mark } => item(project, sub)
                .proposal
                .is_some_and(|p| p.mark == *mark && p.by.as_str() == name(who)),
            Event::ProposalAnswered {
                project,
                sub,
                answer,
                ..
            } => item(project, sub)
                .proposal
                .is_some_and(|p| p.answers.get(name(who)) == Some(answer)),
            Event::ConsensusClosed {
                project, sub, mark, ..
            } => item(project, sub)
                .closed
                .is_some_and(|c| c.mark == *mark && !c.concordant),
            Event::ConsensusReopened { project, sub, .. } => item(project, sub).closed.is_none(),
            Event::ConcordantAccepted { project, marks } => marks.iter().all(|(sub, mark)| {
                item(project, sub)
                    .closed
                    .is_some_and(|c| c.mark == *mark && c.concordant)
            }),
            other => around(&self.panel, who, other),
        };
        assert!(good, "{event:?} had no effect");
    }
}

proptest! {
    #![proptest_config(config(200))]

    /// The gate never panics, lets out only what takes effect, and a refusal names the same rule again.
    #[test]
    fn what_the_gate_lets_out_takes_effect(rules in rules(), wishes in wishes()) {
        let call = call(&call_file(rules));
        prop_assert_eq!(call.phases[0].reveal == Reveal::ByChair, rules.by_chair);
        prop_assert_eq!(call.phases[0].scorers == Scorers::Assigned, rules.assigned);
        let mut table = Table { panel: Panel::new(Arc::new(call)).unwrap(), vault: BTreeMap::new() };
        for (who, command) in opening(rules) {
            table.submit(&who, command).unwrap();
        }
        for (who, mut command, honest) in wishes {
            let sealed = |id: &ProjectId, table: &Table| -> Vec<Arc<Sheet>> {
                table.vault.iter().filter(|((p, _), _)| p == id).map(|(_, sheet)| Arc::clone(sheet)).collect()
            };
            match &mut command {
                Command::Seal { project, others, .. } | Command::ImportSheets { project, others, .. } if honest => {
                    *others = sealed(project, &table);
                }
                Command::Reveal { project, sheets, .. } if honest => *sheets = sealed(project, &table),
                _ => {}
            }
            let again = command.clone();
            let before = seen(&table.panel, &who);
            if let Err(refusal) = table.submit(&who, command) {
                prop_assert_eq!(seen(&table.panel, &who), before);
                prop_assert_eq!(decide(&table.panel, &who, jiff::Timestamp::UNIX_EPOCH, again), Err(refusal));
            }
        }
        for who in viewers() {
            seen(&table.panel, &who);
        }
    }
}

#[test]
fn one_command_neither_seals_a_sheet_twice_nor_forgets_who_was_assigned() {
    let rules = Rules {
        assigned: true,
        partial: false,
        by_chair: false,
        mean: false,
        whole: false,
    };
    let mut table = Table {
        panel: Panel::new(Arc::new(call(&call_file(rules)))).unwrap(),
        vault: BTreeMap::new(),
    };
    for (who, command) in opening(Rules {
        assigned: false,
        ..rules
    }) {
        table.submit(&who, command).unwrap();
    }
    let pairs = vec![
        ("P1".into(), vec!["M1".into()]),
        ("P2".into(), vec![]),
        ("P1".into(), vec!["M2".into()]),
    ];
    let events = table
        .submit(&Actor::Office, Command::Assign(pairs))
        .unwrap();
    assert_eq!(
        events,
        [Event::Assigned {
            project: "P1".into(),
            members: vec!["M1".into(), "M2".into()]
        }]
    );
    let cell = |sub: &&str| Cell {
        mark: Some(Mark(5)),
        ..Cell::empty((*sub).into())
    };
    let sheet = |salt: &str| {
        Arc::new(Sheet {
            member: "M2".into(),
            salt: salt.into(),
            cells: SUBS.iter().map(cell).collect(),
        })
    };
    let import = |sheets| Command::ImportSheets {
        project: "P1".into(),
        sheets,
        others: vec![],
    };
    let twice = table.submit(&Actor::Office, import(vec![sheet("00"), sheet("01")]));
    assert_eq!(
        twice,
        Err(Refusal::OtherSheetFiled("M2".into(), "P1".into()))
    );
    assert_eq!(table.submit(&Actor::Office, import(vec![])), Ok(vec![]));
    assert_eq!(
        table
            .submit(&Actor::Office, import(vec![sheet("00")]))
            .unwrap()
            .len(),
        2,
        "frozen, sealed"
    );
}

#[test]
fn marks_of_a_member_whose_seat_a_substitute_holds_are_not_imported() {
    let rules = Rules {
        assigned: false,
        partial: false,
        by_chair: false,
        mean: false,
        whole: false,
    };
    let mut table = Table {
        panel: Panel::new(Arc::new(call(&call_file(rules)))).unwrap(),
        vault: BTreeMap::new(),
    };
    for (who, command) in opening(rules) {
        table.submit(&who, command).unwrap();
    }
    let seat = Seat {
        substitute: "SU".into(),
        member: "M3".into(),
        project: None,
        reason: "ill".into(),
    };
    let chair = Actor::Member("M1".into());
    table.submit(&chair, Command::Seat(seat)).unwrap();
    let mut import = |member: &str| {
        let cell = |sub: &&str| Cell {
            mark: Some(Mark(5)),
            ..Cell::empty((*sub).into())
        };
        let sheet = Sheet {
            member: member.into(),
            salt: "00".into(),
            cells: SUBS.iter().map(cell).collect(),
        };
        let import = Command::ImportSheets {
            project: "P1".into(),
            sheets: vec![Arc::new(sheet)],
            others: vec![],
        };
        table.submit(&Actor::Office, import).map(drop)
    };
    assert_eq!(import("M3"), Err(Refusal::SeatHeld("Name of SU".into())));
    assert_eq!(import("SU"), Ok(()));
}
