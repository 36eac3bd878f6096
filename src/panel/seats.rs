//! Who sits where: substitutes and recusals, who must score a project, whether a quorum is there.

use super::event::Role;
use super::event::people::Seat;
use super::refusal::Refusal;
use super::state::sitting::Sitting;
use super::state::{Member, Panel, Project};
use crate::call::Scorers;
use crate::ids::MemberId;

impl Panel {
    /// The members who must score a project, in panel order.
    pub(in crate::panel) fn scorers<'a>(
        &'a self,
        project: &'a Project,
    ) -> impl Iterator<Item = &'a Member> {
        self.members.iter().filter(|m| self.must_score(project, m))
    }

    /// Whether a member must score a project: the sheet of a seat is theirs to file, one that is
    /// assigned where the call assigns members.
    pub(in crate::panel) fn must_score(&self, project: &Project, member: &Member) -> bool {
        if self.all_in_their_own_seats(project) {
            return member.role.scores() && self.is_due(project, member, member);
        }
        let writes = |seat: &&Member| self.author(seat, project) == Some(&member.id);
        let mut seats = self.seats().filter(writes);
        seats.any(|seat| self.is_due(project, seat, member))
    }

    /// Whether a member takes part in what the panel agrees on a project: they hold a seat on it,
    /// one that is assigned where the call assigns members.
    pub(in crate::panel) fn takes_part(&self, project: &Project, member: &Member) -> bool {
        if self.all_in_their_own_seats(project) {
            return member.role.scores() && self.is_due(project, member, member);
        }
        let holds = |seat: &&Member| self.acting(seat, Some(project)) == Some(&member.id);
        let mut seats = self.seats().filter(holds);
        seats.any(|seat| self.is_due(project, seat, member))
    }

    fn all_in_their_own_seats(&self, project: &Project) -> bool {
        self.procedure.seats.is_empty()
            && project.conflicts.recused.is_empty()
            && project.stood_in.is_empty()
    }

    /// Whether a seat must be filled on a project, where a member holds it.
    fn is_due(&self, project: &Project, seat: &Member, member: &Member) -> bool {
        let assigned = |id: &MemberId| project.assigned.contains(id);
        self.phase_of(project).scorers == Scorers::EveryMember
            || assigned(&seat.id)
            || assigned(&member.id)
    }

    /// Whose sheet on a project is the one of a seat: of whoever has sealed it, else of whoever
    /// holds the seat. A seat has one sheet, whoever sits in it later.
    pub(in crate::panel) fn author<'a>(
        &'a self,
        seat: &'a Member,
        project: &'a Project,
    ) -> Option<&'a MemberId> {
        let own = || project.sealed.contains_key(&seat.id).then_some(&seat.id);
        let filed = project.stood_in.get(&seat.id).or_else(own);
        filed.or_else(|| self.acting(seat, Some(project)))
    }

    /// Whether somebody presides, over a project or in general: they hold the chair's seat.
    pub(in crate::panel) fn presides(&self, id: &MemberId, project: Option<&Project>) -> bool {
        let recused = project.is_some_and(|p| !p.conflicts.recused.is_empty());
        if self.procedure.seats.is_empty() && !recused {
            let member = self.member(id.as_str());
            return member.is_some_and(|m| m.role == Role::Chair);
        }
        let mut chairs = self.seats().filter(|seat| seat.role == Role::Chair);
        chairs.any(|seat| self.acting(seat, project) == Some(id))
    }

    /// Whether a recusal from a project still leaves something to be done: the chair has not
    /// assessed it, or the sheet of the seat that it left is missing.
    pub(in crate::panel) fn recusal_open(&self, project: &Project) -> bool {
        let wanted = self.call.quorum.is_some_and(|q| q.substitute_required);
        let missing = |id: &MemberId| {
            let mut seats = self.seats().filter(|seat| seat.id == *id);
            let due = seats.any(|seat| self.is_due(project, seat, seat));
            wanted && due && !project.stood_in.contains_key(id)
        };
        let mut recused = project.conflicts.recused.iter();
        recused.any(|(id, recusal)| recusal.assessed.is_none() || missing(id))
            || self.waits_for_substitute(project)
    }

    /// Whether the marks of a project are kept from a member: by their role, while they still owe
    /// a sheet on it in the seat of a recused member, or while they may yet be called to a seat
    /// (E4).
    pub(in crate::panel) fn veils(&self, project: &Project, member: &Member) -> bool {
        match member.role {
            Role::Expert | Role::Administrator => true,
            Role::Substitute => {
                let mut revealed = project.revealed.iter().flat_map(|r| &r.sheets);
                revealed.all(|s| s.member != member.id)
                    && (!self.seated(&member.id, project) || self.scores_late(project, member))
            }
            Role::Chair | Role::Member | Role::Secretary | Role::Observer | Role::Manager => false,
        }
    }

    /// The seats of the panel: its scoring members, whoever holds them.
    pub(in crate::panel) fn seats(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|m| m.role.scores())
    }

    /// Who holds a seat on a project, or in general; `None` where it is vacant.
    pub(in crate::panel) fn acting<'a>(
        &'a self,
        seat: &'a Member,
        project: Option<&Project>,
    ) -> Option<&'a MemberId> {
        let recused = |id: &MemberId| project.is_some_and(|p| p.conflicts.recused.contains_key(id));
        let of_seat = |s: &&Seat| s.member == seat.id && !recused(&s.substitute);
        let on = |s: &Seat| {
            s.project.is_some() && s.project.as_ref() == project.map(|p| &p.filed.project)
        };
        let mut held = self.procedure.seats.iter().rev().filter(of_seat);
        if let Some(special) = held.clone().find(|s| on(s)) {
            return Some(&special.substitute);
        }
        let general = held.find(|s| s.project.is_none()).map(|s| &s.substitute);
        general.or_else(|| (!recused(&seat.id)).then_some(&seat.id))
    }

    /// Whether somebody holds a seat on a project, and so takes part in valuing it.
    pub(in crate::panel) fn seated(&self, id: &MemberId, project: &Project) -> bool {
        self.seats()
            .any(|seat| self.acting(seat, Some(project)).is_some_and(|a| a == id))
    }

    /// Whether a substitute holds a seat, on one project or on all.
    pub(in crate::panel) fn has_seat(&self, id: &MemberId) -> bool {
        self.procedure.seats.iter().any(|s| s.substitute == *id)
    }

    /// The sitting that is open, suspended or not.
    #[must_use]
    pub fn sitting(&self) -> Option<&Sitting> {
        let last = self.sittings.last()?;
        last.closed.is_none().then_some(last)
    }

    /// Whether the panel may value now, on a project or in general: an open sitting with the
    /// quorum of the call (collegio perfetto by default; domain finding 2).
    ///
    /// # Errors
    /// The refusal that says what is missing.
    pub(in crate::panel) fn may_value(&self, project: Option<&Project>) -> Result<(), Refusal> {
        let Some(quorum) = self.call.quorum else {
            return Ok(());
        };
        let sitting = self.sitting().ok_or(Refusal::NoSitting)?;
        if let Some(project) = project {
            self.no_vacancy(project)?;
        }
        let missing = self.missing(sitting, project);
        let waived =
            |seat: &&Member| !quorum.substitute_required && self.acting(seat, project).is_none();
        let seats = self.seats().filter(|seat| !waived(seat)).count();
        let missing: Vec<String> = missing
            .into_iter()
            .filter_map(|(seat, name)| (!waived(&seat)).then_some(name))
            .collect();
        let needed = quorum.evaluative.map_or(seats, usize::from).min(seats);
        let present = seats - missing.len();
        if present < needed {
            return Err(Refusal::NoQuorum {
                present,
                needed,
                missing,
            });
        }
        if sitting.suspended() {
            return Err(Refusal::SittingSuspended(sitting.number));
        }
        Ok(())
    }

    /// A seat that nobody holds on a project, where the call wants a substitute in it.
    pub(in crate::panel) fn vacancy(&self, project: &Project) -> Option<&Member> {
        let wanted = self.call.quorum.is_some_and(|q| q.substitute_required);
        let mut seats = self.seats();
        seats.find(|seat| wanted && self.acting(seat, Some(project)).is_none())
    }

    /// Refuses where a seat is vacant.
    pub(in crate::panel) fn no_vacancy(&self, project: &Project) -> Result<(), Refusal> {
        match self.vacancy(project) {
            Some(seat) => Err(Refusal::SeatVacant(
                seat.name.clone(),
                project.filed.project.to_string(),
            )),
            None => Ok(()),
        }
    }

    /// Whether a substitute in a recused member's seat still owes a sheet on a revealed project:
    /// until then they see no other one (E4).
    pub(in crate::panel) fn scores_late(&self, project: &Project, member: &Member) -> bool {
        let Some(revealed) = &project.revealed else {
            return false;
        };
        member.role == Role::Substitute
            && revealed.sheets.iter().all(|s| s.member != member.id)
            && self.must_score(project, member)
            && self.seats().any(|seat| {
                project.conflicts.recused.contains_key(&seat.id)
                    && self.acting(seat, Some(project)) == Some(&member.id)
            })
    }

    /// Whether a substitute's sheet is still missing on a revealed project.
    pub(in crate::panel) fn waits_for_substitute(&self, project: &Project) -> bool {
        !project.conflicts.recused.is_empty()
            && self.members.iter().any(|m| self.scores_late(project, m))
    }

    /// Seats whose holder is not in the sitting, with the holder's name; a vacant seat has its
    /// member's.
    pub(in crate::panel) fn missing(
        &self,
        sitting: &Sitting,
        project: Option<&Project>,
    ) -> Vec<(&Member, String)> {
        let absent = |seat: &Member| {
            let holder = self.acting(seat, project);
            let there = holder.is_some_and(|id| sitting.has(id));
            let id = holder.unwrap_or(&seat.id);
            (!there).then(|| {
                self.member(id.as_str())
                    .map_or_else(|| id.to_string(), |m| m.name.clone())
            })
        };
        self.seats()
            .filter_map(|seat| Some((seat, absent(seat)?)))
            .collect()
    }
}
