//! Rules on the definitive project: duration, activities, money, priorities, and what it chooses.

use std::collections::HashSet;

use super::{Answer, chosen, failing};
use crate::call::act::PriorityList;
use crate::call::check::{AmountOf, Choice};
use crate::dossier::{ActivityFacts, Facts, PartnerFacts, PartnerRole, plain};
use crate::exact::Exact;
use crate::screening::{Because, BudgetPart, Subject};

pub(super) fn duration(subject: &Subject<'_>) -> Answer {
    let Some(months) = subject.facts.duration_months else {
        return failing([Because::NoDuration]);
    };
    let bounds = subject.phase.duration_months;
    let outside = bounds.filter(|(min, max)| months < *min || months > *max);
    failing(outside.map(|(min, max)| Because::DurationOutside(months, min, max)))
}

pub(super) fn activities_detailed(facts: &Facts) -> Answer {
    if facts.activities.is_empty() {
        return failing([Because::NoActivities]);
    }
    failing(facts.activities.iter().filter_map(|a| {
        let owner = a.owner.is_empty();
        let months = a.start_month.is_none() || a.end_month.is_none();
        let output = !a.output;
        (owner || months || output).then(|| Because::ActivityLacks {
            activity: a.id.clone(),
            owner,
            months,
            output,
        })
    }))
}

/// Activities with stated months lie within the duration; every member that is known has one.
pub(super) fn activities_within(facts: &Facts) -> Answer {
    if facts.activities.is_empty() {
        return failing([Because::NoActivities]);
    }
    let mut because = Vec::new();
    match facts.duration_months {
        None => because.push(Because::NoDuration),
        Some(duration) => because.extend(facts.activities.iter().filter_map(|a| {
            // Where only one month is stated, it is judged alone.
            let start = a.start_month.or(a.end_month)?;
            let end = a.end_month.unwrap_or(start);
            let within = 1 <= start && start <= end && end <= duration;
            (!within).then(|| Because::ActivityOutside {
                activity: a.id.clone(),
                start,
                end,
                duration,
            })
        })),
    }
    let known = facts.members().filter(|p| !p.to_be_found());
    let idle = known.filter(|p| !facts.activities.iter().any(|a| takes_part(p, a)));
    because.extend(idle.map(|p| Because::WithoutActivity(p.name.clone())));
    failing(because)
}

fn takes_part(partner: &PartnerFacts, activity: &ActivityFacts) -> bool {
    let mut who = activity.with.iter().chain([&activity.owner]);
    who.any(|text| partner.is_named(text))
}

/// An activity counts where at least two have it together, one of them other than the lead: its
/// owner and whoever is named beside, a member once, by name or tax code.
pub(super) fn coproduced(facts: &Facts, min: u16) -> Answer {
    // By its place among the members, else, as inhabitants are, by the words for it.
    let who = |text: &String| match facts.members().position(|p| p.is_named(text)) {
        Some(at) => (Some(at), String::new()),
        None => (None, plain(text)),
    };
    let lead = facts
        .members()
        .position(|p| p.role == PartnerRole::Capofila);
    let shared = facts.activities.iter().filter(|a| {
        let named = a.with.iter().chain([&a.owner]);
        let named = named.filter(|text| !plain(text).is_empty());
        let bodies: HashSet<_> = named.map(who).collect();
        // Two different ones: one of them is not the lead.
        bodies.len() >= 2 && bodies.iter().any(|(at, _)| at.is_none() || *at != lead)
    });
    let found = u32::try_from(shared.count()).unwrap_or(u32::MAX);
    failing((found < u32::from(min)).then_some(Because::FewCoproduced(found, min)))
}

pub(super) fn budget_adds_up(facts: &Facts, in_kind: bool) -> Answer {
    let budget = facts.budget.unwrap_or_default();
    let parts = [
        (budget.lines_cents, BudgetPart::Lines),
        (budget.total_cents, BudgetPart::Total),
        (budget.requested_cents, BudgetPart::Requested),
    ];
    let lacking = parts.iter().filter(|(amount, _)| amount.is_none());
    let mut because: Vec<Because> = lacking
        .map(|(_, part)| Because::BudgetLacks(*part))
        .collect();
    if budget.below_zero {
        because.push(Because::BelowZero);
    }
    if let Some(total) = budget.total_cents {
        let lines = budget.lines_cents.filter(|lines| *lines != total);
        because.extend(lines.map(|lines| Because::LinesDiffer(lines, total)));
        let brought = budget.cofinance_cents(in_kind);
        let funding = budget.requested_cents.map(|r| r.saturating_add(brought));
        let funding = funding.filter(|funding| *funding != total);
        because.extend(funding.map(|funding| Because::FundingDiffers(funding, total)));
    }
    failing(because)
}

/// Within its bounds; with `within_budget`, not above the pot that the project names, or what the
/// call has for all where it has no pots. A pot that the call does not have is for another check.
pub(super) fn amount(
    subject: &Subject<'_>,
    of: AmountOf,
    min: Option<i64>,
    max: Option<i64>,
    within_budget: bool,
) -> Answer {
    let budget = subject.facts.budget.unwrap_or_default();
    let (amount, part) = match of {
        AmountOf::Requested => (budget.requested_cents, BudgetPart::Requested),
        AmountOf::Total => (budget.total_cents, BudgetPart::Total),
    };
    let Some(amount) = amount else {
        return failing([Because::BudgetLacks(part)]);
    };
    let pots = &subject.phase.pots;
    let whole = if pots.is_empty() {
        subject.call.available_cents()
    } else {
        let pot = subject.facts.pot_in(subject.phase);
        pot.and_then(|at| pots.get(at)).map(|pot| pot.budget_cents)
    };
    let limit = whole.filter(|_| within_budget);
    let below = min.filter(|min| amount < *min);
    let below = below.map(|min| Because::AmountBelow(of, amount, min));
    let zero = (amount < 0).then_some(Because::BelowZero);
    let above = max.filter(|max| amount > *max);
    let above = above.map(|max| Because::AmountAbove(of, amount, max));
    let over = limit.filter(|limit| amount > *limit);
    let over = over.map(|limit| Because::AboveBudget(of, amount, limit));
    failing([zero, below, above, over].into_iter().flatten())
}

pub(super) fn cofinance(facts: &Facts, min_share: &Exact, in_kind: bool) -> Answer {
    let budget = facts.budget.unwrap_or_default();
    let Some(total) = budget.total_cents.filter(|total| *total > 0) else {
        return failing([Because::BudgetLacks(BudgetPart::Total)]);
    };
    let brought = budget.cofinance_cents(in_kind);
    let low = Exact::from(brought) < min_share * &Exact::from(total);
    failing(low.then(|| Because::ShareBelow(brought, total, min_share.clone())))
}

pub(super) fn named(subject: &Subject<'_>, what: Choice, among: &[String]) -> Answer {
    let word = chosen(subject.facts, what);
    if plain(word).is_empty() {
        return failing([Because::NotNamed(what)]);
    }
    let pots = subject.phase.pots.iter().filter(|_| what == Choice::Pot);
    let pots: Vec<String> = pots.map(|pot| pot.id.clone()).collect();
    let among = if among.is_empty() { &pots } else { among };
    let known = among.is_empty() || among.iter().any(|one| plain(one) == plain(word));
    failing((!known).then(|| Because::NotAmong(what, word.to_owned(), among.to_vec())))
}

/// Priorities with the version of their list; where the call has lists, both must stand in them.
pub(super) fn priorities(subject: &Subject<'_>) -> Answer {
    let stated = subject.facts.priorities.clone().unwrap_or_default();
    let mut because = Vec::new();
    if stated.refs.is_empty() {
        because.push(Because::NoPriorities);
    }
    let lists = &subject.call.priority_lists;
    if stated.version.is_empty() {
        because.push(Because::NoVersion);
    } else if !lists.is_empty() {
        match lists
            .iter()
            .find(|l| plain(&l.id) == plain(&stated.version))
        {
            None => because.push(Because::VersionUnknown(stated.version)),
            Some(list) => {
                because.extend(not_in_force(subject, list));
                let known = |id: &String| list.items.iter().any(|i| plain(&i.id) == plain(id));
                let unknown = stated.refs.into_iter().filter(|id| !known(id));
                because.extend(
                    unknown
                        .filter(|_| !list.items.is_empty())
                        .map(Because::PriorityUnknown),
                );
            }
        }
    }
    failing(because)
}

/// Why a version of the list of priorities does not count for a project: on the day that the call
/// looks at, where it is known, it was no longer in force, or not yet.
fn not_in_force(subject: &Subject<'_>, list: &PriorityList) -> Option<Because> {
    let zone = crate::call::zone(&subject.call.timezone)?;
    let received = subject.facts.received_at;
    let day = subject.call.priority_day(
        subject.limit.map(|limit| limit.last_day(&zone)),
        received.map(|at| at.to_zoned(zone.clone()).date()),
    )?;
    let stated = list.id.clone();
    let counts = subject.call.priorities_for(Some(day));
    let counts = counts.map_or_else(String::new, |other| other.id.clone());
    match (list.from, list.to) {
        (_, Some(last)) if last < day => Some(Because::VersionExpired {
            stated,
            last,
            counts,
        }),
        (Some(first), _) if first > day => Some(Because::VersionEarly {
            stated,
            first,
            counts,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;
    use crate::dossier::Dossier;
    use crate::screening::{Across, Finding};

    /// What is found about a project that states a version, received at an instant, where filing
    /// ends on 15 July and a new version holds from 1 July.
    fn stated(version: &str, setting: &str, received: &str) -> Answer {
        let new = "[[call.priority_list]]\nid = 'new'\nfrom = 2018-07-01\n";
        stated_of(new, version, setting, received)
    }

    /// The same with something else in the place of the new version.
    fn stated_of(new: &str, version: &str, setting: &str, received: &str) -> Answer {
        let call = format!(
            "[call]\nid = 'C'\ntitle = 'C'\npriority_version = '{setting}'\n\
             [[call.priority_list]]\nid = 'old'\nto = 2018-06-30\n{new}\
             [scale]\nmax = 5\n[[phase]]\nid = 'P'\nname = 'P'\n\
             deadline = {{ at = 2018-07-16T00:00:00, bound = 'exclusive' }}\n\
             [[phase.criterion]]\nid = 'A'\nname = 'A'\nweight = 1\n"
        );
        let call = crate::call::parse("c.toml", call.as_bytes()).unwrap();
        let zone = crate::call::zone(&call.timezone).unwrap();
        let project = serde_json::json!({
            "id": "P1", "title": "P1",
            "receipt": { "received_at": received },
            "priorities": { "version": version, "refs": ["1"] },
        });
        let dossier: Dossier = serde_json::from_value(project).unwrap();
        let facts = Facts::of(&dossier);
        let deadline = call.phases[0].deadline.as_ref().unwrap();
        priorities(&Subject {
            call: &call,
            phase: &call.phases[0],
            id: &"P1".into(),
            facts: &facts,
            limit: deadline.limit(&zone, None),
            across: &Across::default(),
            before: None,
            supported: true,
        })
    }

    #[test]
    fn the_version_of_the_priorities_is_the_one_that_counts() {
        let met = (Finding::Met, Vec::new());
        let expired = |counts: &str| {
            let because = Because::VersionExpired {
                stated: "old".into(),
                last: jiff::civil::date(2018, 6, 30),
                counts: counts.into(),
            };
            (Finding::NotMet, vec![because])
        };
        let early = Because::VersionEarly {
            stated: "new".into(),
            first: jiff::civil::date(2018, 7, 1),
            counts: "old".into(),
        };
        // Half past midnight in Rome on 1 July is still June in UTC.
        let (june, july) = ("2018-06-30T10:00:00Z", "2018-06-30T22:30:00Z");
        for received in [june, july] {
            assert_eq!(stated("new", "at_deadline", received), met);
            assert_eq!(stated("old", "at_deadline", received), expired("new"));
        }
        assert_eq!(stated("old", "at_receipt", june), met);
        assert_eq!(
            stated("new", "at_receipt", june),
            (Finding::NotMet, vec![early])
        );
        assert_eq!(stated("new", "at_receipt", july), met);
        // An expired version does not count, even where no other one has taken its place.
        assert_eq!(stated_of("", "old", "at_deadline", june), expired(""));
        assert_eq!(stated_of("", "old", "at_receipt", june), met);
    }
}
