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

    /// Whether a member must score a project: they hold a seat on it, and are assigned where the
    /// call assigns members.
    pub(in crate::panel) fn must_score(&self, project: &Project, member: &Member) -> bool {
        let assigned = |id: &MemberId| project.assigned.contains(id);
        let every = self.phase_of(project).scorers == Scorers::EveryMember;
        if self.procedure.seats.is_empty() && project.conflicts.recused.is_empty() {
            return member.role.scores() && (every || assigned(&member.id));
        }
        let holds = |seat: &&Member| {
            self.acting(seat, Some(project))
                .is_some_and(|id| *id == member.id)
        };
        self.seats()
            .filter(holds)
            .any(|seat| every || assigned(&seat.id) || assigned(&member.id))
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

    /// Whether a substitute holds a seat on a project.
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
        let wanted = self.call.quorum.is_none_or(|q| q.substitute_required);
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

    /// Whether a member takes part in valuing a project: they hold a seat on it.
    pub(in crate::panel) fn values(&self, member: &Member, project: &Project) -> bool {
        match member.role {
            Role::Chair | Role::Member => {
                !project.conflicts.recused.contains_key(&member.id)
                    && self
                        .acting(member, Some(project))
                        .is_some_and(|a| *a == member.id)
            }
            Role::Substitute => self.seated(&member.id, project),
            _ => false,
        }
    }
}
