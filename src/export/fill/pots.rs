//! The ranking of each pot with its budget line, and the offer of what is left (V17, E9).

use super::Source;
use crate::assess::allocation::OfferAnswer;
use crate::exact::Exact;
use crate::export::context::{Budget, Offer, RankedRow, RankingPot};
use crate::locale::money::percent;
use crate::panel::event::list::{ListRow, Money, Status};

impl Source<'_> {
    /// The ranking of each pot, with its line.
    pub(super) fn pots(&self, rows: &[ListRow], money: &[Money]) -> Vec<RankingPot> {
        let whole = [Money {
            pot: String::new(),
            budget_cents: 0,
            granted_cents: 0,
            offered_cents: 0,
            residual_cents: 0,
        }];
        let divides = !money.is_empty();
        let money = if divides { money } else { &whole };
        money
            .iter()
            .map(|money| {
                let own = |row: &&ListRow| money.pot.is_empty() || row.pot == money.pot;
                let rows = || rows.iter().filter(own);
                let those = |wanted: &dyn Fn(Status) -> bool| -> Vec<RankedRow> {
                    let rows = rows().filter(|r| wanted(r.status));
                    rows.map(|r| self.ranked(r)).collect()
                };
                let requested: i64 = rows()
                    .filter(|r| r.status.goes_on() || r.status == Status::Eligible)
                    .filter_map(|r| r.requested_cents)
                    .sum();
                RankingPot {
                    name: self.pot_name(&money.pot),
                    funded: those(&Status::goes_on),
                    offer: self.offer(rows()),
                    reserve: those(&|s| s == Status::Eligible),
                    budget: divides.then(|| Budget {
                        available: self.euro(money.budget_cents),
                        requested: self.euro(requested),
                        granted: self.euro(money.granted_cents),
                        offered: if money.offered_cents > 0 {
                            self.euro(money.offered_cents)
                        } else {
                            String::new()
                        },
                        residual: self.euro(money.residual_cents),
                    }),
                }
            })
            .collect()
    }

    fn pot_name(&self, id: &str) -> String {
        let pot = self.sight.phase().pots.iter().find(|p| p.id == id);
        pot.map(|p| p.name.get(self.locale.lang()).to_owned())
            .unwrap_or_default()
    }

    fn ranked(&self, row: &ListRow) -> RankedRow {
        let outcome = self.sight.find(&row.project).and_then(|p| p.outcome());
        let points = outcome.map(|o| {
            let one = |p: &Option<Exact>| p.as_ref().map(|p| self.points(p)).unwrap_or_default();
            o.criteria.iter().map(one).collect()
        });
        RankedRow {
            rank: row.rank.map(|r| r.to_string()).unwrap_or_default(),
            project: self.project(&row.project),
            points: points.unwrap_or_default(),
            total: self.plain(&row.total),
            requested: row
                .requested_cents
                .map(|c| self.euro(c))
                .unwrap_or_default(),
            // What is offered is not granted yet: it stands in the offer.
            granted: row
                .granted_cents
                .filter(|_| row.status != Status::Offered)
                .map(|c| self.euro(c))
                .unwrap_or_default(),
            outcome: self.status(row.status),
            members: self.members_of(&row.project),
        }
    }

    /// The partial offer of a pot, with its answer (E9).
    fn offer<'r>(&self, mut rows: impl Iterator<Item = &'r ListRow> + Clone) -> Option<Offer> {
        let made = |row: &&ListRow| matches!(row.status, Status::Offered | Status::PartlyFunded);
        if let Some(row) = rows.clone().find(made) {
            let answer = if row.status == Status::Offered {
                "minutes-offer-open"
            } else {
                "minutes-offer-accepted"
            };
            let cents = row.granted_cents.unwrap_or_default();
            return Some(self.offered(row, cents, answer));
        }
        rows.find_map(|row| {
            let applicant = self.sight.find(&row.project)?.applicant();
            match applicant.offer {
                Some(OfferAnswer::Refused { cents }) if row.status == Status::Eligible => {
                    Some(self.offered(row, cents, "minutes-offer-refused"))
                }
                _ => None,
            }
        })
    }

    fn offered(&self, row: &ListRow, cents: i64, answer: &str) -> Offer {
        let asked = row.requested_cents.unwrap_or_default();
        let share = Exact::ratio(cents, asked.max(1));
        Offer {
            project: row.project.to_string(),
            requested: self.euro(asked),
            offered: self.euro(cents),
            // Cut, as the least share of an offer is compared: 69.999 % is not 70.
            share: format!("{} %", percent(&share, self.locale)),
            answer: self.text(answer),
        }
    }
}
