//! The budget line: who is funded, in the order of a ranking or of arrival, to the cent.

use crate::call::{BudgetCut, Call, Phase};
use crate::exact::Exact;

/// What a project asks. Those who withdrew are not handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// Which project, by the caller's own numbering.
    pub index: usize,
    /// The pot that it asks from, by its place; `None` will do where there is only one.
    pub pot: Option<usize>,
    /// Euro cents asked, where the dossier says so.
    pub asked_cents: Option<i64>,
    /// The applicant's recorded answer to a partial offer.
    pub offer: Option<OfferAnswer>,
}

/// The answer to a partial offer. It answers the amount that was offered: should the residual be
/// less than what was accepted, or more than what was refused, there is a new offer to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferAnswer {
    /// Accepted.
    Accepted {
        /// Euro cents offered.
        cents: i64,
    },
    /// Refused.
    Refused {
        /// Euro cents offered.
        cents: i64,
    },
}

/// What a request gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grant {
    /// All that it asks (finanziato).
    Funded {
        /// Euro cents.
        cents: i64,
    },
    /// The residual, as an offer that waits for its answer.
    Offered {
        /// Euro cents.
        cents: i64,
        /// Share of what it asks, between 0 and 1.
        share: Exact,
    },
    /// The residual, accepted (finanziato parzialmente).
    PartlyFunded {
        /// Euro cents.
        cents: i64,
    },
    /// Nothing: it refused the residual.
    OfferRefused,
    /// Nothing, for the money has ended: it stands in the reserve list (idoneo non finanziato).
    Eligible,
}

impl Grant {
    /// Euro cents that the project gets for sure.
    #[must_use]
    pub const fn cents(&self) -> i64 {
        match self {
            Self::Funded { cents } | Self::PartlyFunded { cents } => *cents,
            Self::Offered { .. } | Self::OfferRefused | Self::Eligible => 0,
        }
    }
}

/// How the money of one pot ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PotLine {
    /// Euro cents in the pot.
    pub budget_cents: i64,
    /// Euro cents granted for sure.
    pub allocated_cents: i64,
    /// Euro cents in the offer that waits for its answer.
    pub offered_cents: i64,
    /// Euro cents neither granted nor offered.
    pub residual_cents: i64,
    /// The first request, by its place in the input, that the money does not cover in full: the
    /// line is above it.
    pub line: Option<usize>,
    /// The request, by its place in the input, with which the money ended: it took the last cent,
    /// or it is the first that the residual did not cover. First come, first served: its time of
    /// arrival is when the money ended.
    pub depleted_at: Option<usize>,
}

/// Who gets what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// What each request gets, in the order of the input.
    pub grants: Vec<Grant>,
    /// Each pot, in the order of the input.
    pub pots: Vec<PotLine>,
}

/// Requests without which no line can be drawn, by their `index`: correct the dossiers first.
#[derive(Debug, Clone, PartialEq, Eq, Default, thiserror::Error)]
#[error(
    "{} requests state no amount and {} no pot of the call: the budget line needs both", no_amount.len(), no_pot.len()
)]
pub struct Unusable {
    /// Those that state no amount, or one below zero.
    pub no_amount: Vec<usize>,
    /// Those that name no pot, where there are several, or none of the call.
    pub no_pot: Vec<usize>,
}

/// The amounts that a phase divides, in euro cents: its pots, or the whole amount of the call;
/// `None` where the call states neither.
#[must_use]
pub fn budgets(call: &Call, phase: &Phase) -> Option<Vec<i64>> {
    if phase.pots.is_empty() {
        return Some(vec![call.available_cents()?]);
    }
    Some(phase.pots.iter().map(|pot| pot.budget_cents).collect())
}

/// Divides each pot among its requests in the order given: rank, best first, or arrival (S4, E9).
///
/// A request that the pot covers is funded in full. The first one that it does not cover is
/// offered the residual, where that is at least the share of the cut rule; nothing else is decided
/// before it answers. If the share is less, or the offer refused, the money stops there, or, where
/// the rule says so, goes to the later requests that it covers. Without a rule it stops.
///
/// # Errors
/// When requests state no amount or no pot: which.
pub fn allocate(
    budgets: &[i64],
    cut: Option<&BudgetCut>,
    requests: &[Request],
) -> Result<Allocation, Unusable> {
    let asked = asked(budgets, requests)?;
    let mut pots: Vec<Purse> = budgets.iter().map(|cents| Purse::new(*cents)).collect();
    let grants = requests
        .iter()
        .zip(asked)
        .enumerate()
        .map(|(place, (request, (pot, cents)))| {
            let purse = pots.get_mut(pot);
            purse.map_or(Grant::Eligible, |p| {
                p.grant(place, cents, request.offer, cut)
            })
        })
        .collect();
    Ok(Allocation {
        grants,
        pots: pots.into_iter().map(|purse| purse.line).collect(),
    })
}

/// Pot and amount of each request.
fn asked(budgets: &[i64], requests: &[Request]) -> Result<Vec<(usize, i64)>, Unusable> {
    let mut unusable = Unusable::default();
    let mut asked = Vec::with_capacity(requests.len());
    for request in requests {
        let only = (budgets.len() == 1).then_some(0);
        let pot = request.pot.or(only).filter(|pot| *pot < budgets.len());
        let cents = request.asked_cents.filter(|cents| *cents >= 0);
        if cents.is_none() {
            unusable.no_amount.push(request.index);
        }
        if pot.is_none() {
            unusable.no_pot.push(request.index);
        }
        asked.extend(pot.zip(cents));
    }
    if unusable == Unusable::default() {
        Ok(asked)
    } else {
        Err(unusable)
    }
}

/// A pot while its money is divided.
struct Purse {
    line: PotLine,
    /// True once nothing more is given from it.
    stopped: bool,
}

impl Purse {
    fn new(cents: i64) -> Self {
        let cents = cents.max(0);
        Self {
            line: PotLine {
                budget_cents: cents,
                allocated_cents: 0,
                offered_cents: 0,
                residual_cents: cents,
                line: None,
                depleted_at: None,
            },
            stopped: false,
        }
    }

    fn grant(
        &mut self,
        place: usize,
        asked: i64,
        answer: Option<OfferAnswer>,
        cut: Option<&BudgetCut>,
    ) -> Grant {
        if self.stopped {
            return Grant::Eligible;
        }
        let residual = self.line.residual_cents;
        if asked <= residual {
            self.take(asked);
            if asked > 0 && asked == residual {
                self.line.depleted_at.get_or_insert(place);
            }
            return Grant::Funded { cents: asked };
        }
        self.line.depleted_at.get_or_insert(place);
        let is_first = self.line.line.is_none();
        self.line.line.get_or_insert(place);
        let share = Exact::ratio(residual, asked);
        let least = cut.and_then(|cut| cut.partial_min_share.as_ref());
        let offered = is_first && residual > 0 && least.is_some_and(|least| share >= *least);
        let grant = match answer {
            _ if !offered => Grant::Eligible,
            Some(OfferAnswer::Accepted { cents }) if cents <= residual => {
                self.take(residual);
                Grant::PartlyFunded { cents: residual }
            }
            Some(OfferAnswer::Refused { cents }) if cents >= residual => Grant::OfferRefused,
            _ => {
                self.line.offered_cents = residual;
                self.line.residual_cents = 0;
                Grant::Offered {
                    cents: residual,
                    share,
                }
            }
        };
        let waits = matches!(grant, Grant::Offered { .. });
        self.stopped = waits || !cut.is_some_and(|cut| cut.skip_to_next);
        grant
    }

    /// Never more than the residual, so that neither sum can leave the budget.
    const fn take(&mut self, cents: i64) {
        self.line.allocated_cents += cents;
        self.line.residual_cents -= cents;
    }
}
