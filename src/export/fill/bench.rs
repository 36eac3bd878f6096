//! Who was on the panel and in whose seat, at an entry of the log (V3).

use super::Source;
use crate::export::context::Person;
use crate::ids::{MemberId, ProjectId};
use crate::locale::role_key;
use crate::panel::apply::same_seat;
use crate::panel::event::people::Seat;
use crate::panel::event::{Event, Role};
use crate::panel::state::Member;
use crate::panel::state::sitting::Sitting;

/// The members and the substitutes seated, up to an entry.
pub(super) struct Bench<'a> {
    /// Members, in the order added.
    pub(super) members: Vec<&'a Member>,
    seats: Vec<&'a Seat>,
}

impl<'a> Bench<'a> {
    /// The seats of the panel: its scoring members, whoever holds them.
    pub(super) fn seats(&self) -> impl Iterator<Item = &'a Member> {
        self.members.iter().copied().filter(|m| m.role.scores())
    }

    /// Who holds a seat in general.
    pub(super) fn holder(&self, seat: &'a Member) -> &'a MemberId {
        let general = |s: &&&Seat| s.member == seat.id && s.project.is_none();
        let held = self.seats.iter().rev().find(general);
        held.map_or(&seat.id, |s| &s.substitute)
    }
}

impl<'a> Source<'a> {
    /// The panel as it sat after an entry.
    pub(super) fn bench(&self, until: u64) -> Bench<'a> {
        let mut known = Vec::new();
        let mut seats: Vec<&Seat> = Vec::new();
        for entry in self.sight.journal().take_while(|e| e.seq <= until) {
            match &entry.event {
                Event::MemberAdded { id, .. } => known.push(id),
                Event::SubstituteSeated(seat) => {
                    seats.retain(|s| !same_seat(s, seat));
                    seats.push(seat);
                }
                Event::SubstituteUnseated(seat) => seats.retain(|s| !same_seat(s, seat)),
                _ => {}
            }
        }
        let members = self.sight.members().iter();
        Bench {
            members: members.filter(|m| known.contains(&&m.id)).collect(),
            seats,
        }
    }

    /// A member with their part in the panel as it sat; a seat held on one project is named with it.
    pub(super) fn person(&self, member: &Member, bench: &Bench<'_>) -> Person {
        let profiles = &self.sight.procedure().profiles;
        let own = bench.seats.iter().filter(|s| s.substitute == member.id);
        let held: Vec<String> = own
            .map(|seat| {
                let name = self.sight.name(&seat.member);
                match &seat.project {
                    Some(project) => format!("{name} ({project})"),
                    None => name.to_owned(),
                }
            })
            .collect();
        Person {
            name: member.name.clone(),
            role: self.text(role_key(member.role)),
            department: profiles
                .get(&member.id)
                .map(|p| p.department.clone())
                .unwrap_or_default(),
            substitute_for: held.join(", "),
        }
    }

    /// Who took a recused member's seat on a project, also where they have left it since.
    pub(super) fn substitute_on(&self, project: &ProjectId, member: &MemberId) -> String {
        let until = self.span.1;
        let told = self.sight.journal().take_while(|e| e.seq <= until);
        let seated = told.filter_map(|e| match &e.event {
            Event::SubstituteSeated(seat)
                if seat.member == *member && seat.project.as_ref() == Some(project) =>
            {
                Some(&seat.substitute)
            }
            _ => None,
        });
        let bench = self.bench(until);
        let general = || {
            let seat = bench.members.iter().find(|m| m.id == *member)?;
            Some(bench.holder(seat)).filter(|id| *id != member)
        };
        let substitute = seated.last().or_else(general);
        substitute
            .map(|id| self.member_name(id))
            .unwrap_or_default()
    }

    /// The names of those in a role who were in the sittings told of; of the whole panel where it
    /// keeps none. Whoever sits in the seat of the chair presides, each in their turn.
    pub(super) fn in_role(&self, role: Role, sittings: &[&Sitting]) -> String {
        let bench = self.bench(self.span.1);
        let own = bench.members.iter().filter(|m| m.role == role);
        let mut ids: Vec<&MemberId> = Vec::new();
        for member in own {
            if sittings.is_empty() {
                ids.push(&member.id);
            }
            for sitting in sittings {
                let attended = |id: &&MemberId| {
                    let mut all = sitting.attendance.iter();
                    all.any(|a| a.present && a.member == **id)
                };
                let holders = if role.scores() {
                    self.holders(member, sitting)
                } else {
                    vec![&member.id]
                };
                ids.extend(holders.into_iter().filter(attended));
            }
        }
        let mut names: Vec<&str> = Vec::new();
        for id in ids {
            let name = self.sight.name(id);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }

    /// Who held a seat in a sitting, in order: at its opening, and after every change.
    fn holders(&self, seat: &'a Member, sitting: &Sitting) -> Vec<&'a MemberId> {
        let mut holders = vec![self.bench(sitting.first).holder(seat)];
        let last = sitting.last.unwrap_or(self.span.1);
        let own = |s: &Seat| s.member == seat.id && s.project.is_none();
        for entry in self.sight.journal() {
            match &entry.event {
                Event::SubstituteSeated(s) | Event::SubstituteUnseated(s)
                    if own(s) && (sitting.first..=last).contains(&entry.seq) =>
                {
                    holders.push(self.bench(entry.seq).holder(seat));
                }
                _ => {}
            }
        }
        holders
    }
}
