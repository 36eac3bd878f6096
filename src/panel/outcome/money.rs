//! How the money of a phase is divided: the queue, the shares, what is left.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::assess::allocation::{self, Allocation, Grant, Request};
use crate::call::Decision;
use crate::ids::ProjectId;
use crate::panel::event::list::{Money, Status};
use crate::panel::refusal::Refusal;
use crate::panel::sight::Ranked;
use crate::panel::state::Panel;

/// What the money gives a project.
pub(super) struct Share {
    pub(super) status: Status,
    pub(super) cents: Option<i64>,
}

/// Without a time last; the instant; the number of the protocol, all of it, and the code.
pub(super) type Arrival<'a> = (bool, Option<Timestamp>, Option<u64>, &'a str, &'a ProjectId);

/// Shares by place of the project, and the money of each pot.
pub(super) type Shares = (HashMap<usize, Share>, Vec<Money>);

impl Panel {
    /// Places of the projects that pass, in the order in which the money is divided: by rank, pot
    /// by pot, or by arrival.
    fn queue(&self, ranked: &[Ranked<'_>]) -> Vec<usize> {
        let passes =
            |r: &&Ranked<'_>| r.failures.is_empty() && r.outcome.is_some_and(|o| o.total.is_some());
        let mut queue: Vec<usize> = ranked.iter().filter(passes).map(|r| r.project).collect();
        if self.phase().decision == Decision::FirstCome {
            queue.sort_by_key(|place| self.arrival(*place));
        }
        queue
    }

    /// What orders projects by arrival: the instant, then the protocol number, then the code.
    pub(super) fn arrival(&self, place: usize) -> Option<Arrival<'_>> {
        let filed = &self.projects.get(place)?.filed;
        let at = filed.facts.received_at;
        let protocol = filed.facts.protocol_no.as_str();
        let end = protocol.find(|c: char| !c.is_ascii_digit());
        let digits = protocol.get(..end.unwrap_or(protocol.len()));
        // 9/2020 comes before 10/2020.
        let number = digits.and_then(|digits| digits.parse().ok());
        Some((at.is_none(), at, number, protocol, &filed.project))
    }

    /// How the money of the phase is divided as things stand, with the places of the projects in
    /// the order of the queue; `None` where its decision divides none.
    ///
    /// # Errors
    /// The refusal that names a project without which it cannot be divided.
    pub(in crate::panel) fn allocation(
        &self,
        ranked: &[Ranked<'_>],
    ) -> Result<Option<(Vec<usize>, Allocation)>, Refusal> {
        let phase = self.phase();
        if !phase.decision.spends() {
            return Ok(None);
        }
        let Some(budgets) = allocation::budgets(&self.call, phase) else {
            return Ok(None);
        };
        let queue = self.queue(ranked);
        let requests: Vec<Request> = queue
            .iter()
            .filter_map(|place| {
                let project = self.projects.get(*place)?;
                Some(Request {
                    index: *place,
                    pot: self.pot_of(project),
                    asked_cents: project.filed.facts.requested_cents(),
                    offer: project.applicant.offer,
                })
            })
            .collect();
        let divided = allocation::allocate(&budgets, phase.budget_cut.as_ref(), &requests);
        divided.map(|a| Some((queue, a))).map_err(|unusable| {
            let mut places = unusable.no_amount.iter().chain(&unusable.no_pot);
            let first = places.next().and_then(|p| self.projects.get(*p));
            Refusal::RequestUnknown(first.map_or_else(String::new, |p| p.filed.project.to_string()))
        })
    }

    /// Shares by place of the project, and the money of each pot.
    pub(super) fn shares(&self, ranked: &[Ranked<'_>]) -> Result<Shares, Refusal> {
        let Some((queue, divided)) = self.allocation(ranked)? else {
            return Ok((HashMap::new(), Vec::new()));
        };
        let share = |grant: &Grant| match grant {
            Grant::Funded { cents } => (Status::Funded, Some(*cents)),
            Grant::PartlyFunded { cents } => (Status::PartlyFunded, Some(*cents)),
            Grant::Offered { cents, .. } => (Status::Offered, Some(*cents)),
            Grant::OfferRefused | Grant::Eligible => (Status::Eligible, None),
        };
        let shares = queue
            .iter()
            .zip(&divided.grants)
            .map(|(place, grant)| {
                let (status, cents) = share(grant);
                (*place, Share { status, cents })
            })
            .collect();
        let names = self.phase().pots.iter().map(|p| p.id.clone());
        let names = names.chain(std::iter::once(String::new()));
        let money = divided
            .pots
            .iter()
            .zip(names)
            .map(|(line, pot)| Money {
                pot,
                budget_cents: line.budget_cents,
                granted_cents: line.allocated_cents,
                offered_cents: line.offered_cents,
                residual_cents: line.residual_cents,
            })
            .collect();
        Ok((shares, money))
    }
}
