//! Lists and rankings as approved: rows, ties with every step, draws, money (V16, V17, S55).

use super::Source;
use crate::assess::ranking::{Verdict, tie_account};
use crate::call::TieStep as Ladder;
use crate::export::context::{
    AdmittedList, AdmittedRow, Budget, Draw, Excluded, Exclusions, ListAct, Offer, RankedRow,
    Ranking, RankingPot, Reason, Tie, TieStep,
};
use crate::ids::{CheckId, ProjectId};
use crate::locale::Locale;
use crate::panel::Sight;
use crate::panel::event::list::{List, ListRow, Money, Origin, Status};
use crate::panel::state::Listed;
use crate::panel::state::procedure::Draw as Drawing;

/// The list of the admitted, from an approved list of a phase without ranking.
#[must_use]
pub fn admitted_list(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> AdmittedList {
    let source = Source::whole(sight, locale);
    let next = sight.next_phase().and_then(|_| sight.term_after(listed));
    AdmittedList {
        head: source.head(),
        publication: false,
        act: source.list_act(listed),
        admitted: source.admitted(&listed.list),
        excluded: source.out(&listed.list),
        next_term: next.map(|day| source.day(day)).unwrap_or_default(),
    }
}

/// The ranking, from an approved list of a phase that ranks or funds.
#[must_use]
pub fn ranking_list(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> Ranking {
    let source = Source::whole(sight, locale);
    Ranking {
        head: source.head(),
        publication: false,
        act: source.list_act(listed),
        criteria: sight
            .phase()
            .criteria
            .iter()
            .map(|c| c.id.clone())
            .collect(),
        thresholds: source.thresholds(),
        pots: source.pots(&listed.list),
        ties: source.ties(&listed.list),
        excluded: source.out(&listed.list),
    }
}

/// Every project that is out in an approved list, with the reasons.
#[must_use]
pub fn exclusions(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> Exclusions {
    let source = Source::whole(sight, locale);
    Exclusions {
        head: source.head(),
        excluded: source.out(&listed.list),
    }
}

impl Source<'_> {
    pub(super) fn list_act(&self, listed: &Listed) -> ListAct {
        let published = listed.published.as_ref();
        let replaces = match &listed.list.origin {
            Origin::Panel => String::new(),
            Origin::Correction { of, act, reason } => self.say(
                "minutes-corrects",
                &[
                    ("number", &of.to_string()),
                    ("act", &self.cited_id(act)),
                    ("reason", reason),
                ],
            ),
            Origin::Advance { of, act } => self.say(
                "minutes-advances",
                &[("number", &of.to_string()), ("act", &self.cited_id(act))],
            ),
        };
        ListAct {
            number: listed.list.number.to_string(),
            approved: self.moment(listed.at),
            adopted: published.map(|p| self.cited_id(&p.act)).unwrap_or_default(),
            published: published
                .map(|p| format!("{}, {}", self.day(p.on), p.channel))
                .unwrap_or_default(),
            replaces,
            hash: listed.list.hash().to_string(),
        }
    }

    pub(super) fn admitted(&self, list: &List) -> Vec<AdmittedRow> {
        let goes_on = list.rows.iter().filter(|row| row.status.goes_on());
        goes_on
            .enumerate()
            .map(|(place, row)| AdmittedRow {
                place: place + 1,
                project: self.project(&row.project),
                outcome: self.status(row.status),
                reserve: row
                    .checks
                    .iter()
                    .map(|c| self.check_reason(c, ""))
                    .collect(),
                total: self.plain(&row.total),
                members: Vec::new(),
                notes: Vec::new(),
            })
            .collect()
    }

    pub(super) fn status(&self, status: Status) -> String {
        self.text(&format!("status-{}", status.word()))
    }

    /// A plain decimal of the log in the decimals of the phase.
    fn plain(&self, number: &str) -> String {
        number
            .parse()
            .map_or_else(|_| number.to_owned(), |exact| self.points(&exact))
    }

    pub(super) fn check_reason(&self, id: &CheckId, motivation: &str) -> Reason {
        let check = self.sight.phase().checks.iter().find(|c| c.id == *id);
        Reason {
            check: id.to_string(),
            name: check
                .map(|c| c.name.get(self.locale.lang()).to_owned())
                .unwrap_or_default(),
            basis: check.map(|c| c.basis.clone()).unwrap_or_default(),
            motivation: motivation.to_owned(),
        }
    }

    /// Projects that do not go on, each with every reason.
    pub(super) fn out(&self, list: &List) -> Vec<Excluded> {
        let out = |row: &&ListRow| !row.status.goes_on() && row.status != Status::Eligible;
        list.rows
            .iter()
            .filter(out)
            .map(|row| Excluded {
                project: self.project(&row.project),
                outcome: self.status(row.status),
                reasons: self.reasons(row),
            })
            .collect()
    }

    fn reasons(&self, row: &ListRow) -> Vec<Reason> {
        let checks = row.checks.iter().map(|c| self.check_reason(c, &row.reason));
        let missed = row.missed.iter().map(|(scope, reached, needed)| Reason {
            check: String::new(),
            name: scope.clone(),
            basis: self.text("minutes-threshold-basis"),
            motivation: self.say(
                "document-short-of",
                &[
                    ("reached", &self.plain(reached)),
                    ("needed", &self.plain(needed)),
                ],
            ),
        });
        let mut reasons: Vec<Reason> = checks.chain(missed).collect();
        if reasons.is_empty() {
            reasons.push(Reason {
                motivation: if row.reason.is_empty() {
                    self.status(row.status)
                } else {
                    row.reason.clone()
                },
                ..Reason::default()
            });
        }
        reasons
    }

    pub(super) fn thresholds(&self) -> Vec<String> {
        let phase = self.sight.phase();
        let thresholds = phase.thresholds.iter().map(|t| (t.scope, &t.min));
        let gates = phase
            .gates
            .iter()
            .map(|g| (crate::call::Scope::Sub(g.sub), &g.min));
        thresholds
            .chain(gates)
            .map(|(scope, min)| {
                let (name, least) = (self.scope_name(scope), self.points(min));
                self.say("minutes-threshold", &[("name", &name), ("least", &least)])
            })
            .collect()
    }

    /// The ranking of each pot, with its line.
    pub(super) fn pots(&self, list: &List) -> Vec<RankingPot> {
        let whole = [Money {
            pot: String::new(),
            budget_cents: 0,
            granted_cents: 0,
            offered_cents: 0,
            residual_cents: 0,
        }];
        let divides = !list.money.is_empty();
        let money = if divides {
            list.money.as_slice()
        } else {
            &whole
        };
        money
            .iter()
            .map(|money| {
                let own = |row: &&ListRow| money.pot.is_empty() || row.pot == money.pot;
                let rows = || list.rows.iter().filter(own);
                let those = |wanted: &dyn Fn(Status) -> bool| -> Vec<RankedRow> {
                    let rows = rows().filter(|r| wanted(r.status));
                    rows.map(|r| self.ranked(r)).collect()
                };
                let requested: i64 = rows()
                    .filter(|r| r.status.goes_on() || r.status == Status::Eligible)
                    .filter_map(|r| r.requested_cents)
                    .sum();
                let offer = rows().find(|r| r.status == Status::Offered);
                RankingPot {
                    name: self.pot_name(&money.pot),
                    funded: those(&|s| s.goes_on() && s != Status::Offered),
                    offer: offer.map(|r| self.offer(r)),
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
            let one = |p: &Option<crate::exact::Exact>| {
                p.as_ref().map(|p| self.points(p)).unwrap_or_default()
            };
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
            granted: row.granted_cents.map(|c| self.euro(c)).unwrap_or_default(),
            outcome: self.status(row.status),
            members: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn offer(&self, row: &ListRow) -> Offer {
        let (asked, offered) = (
            row.requested_cents.unwrap_or_default(),
            row.granted_cents.unwrap_or_default(),
        );
        let share = crate::exact::Exact::ratio(offered, asked.max(1));
        let percent = &share * &crate::exact::Exact::from(100);
        Offer {
            project: row.project.to_string(),
            requested: self.euro(asked),
            offered: self.euro(offered),
            share: self.locale.decimal(&percent.to_fixed(1)),
            answer: self.text("minutes-offer-open"),
        }
    }

    /// Neighbours in the ranking with equal totals, with every step of the ladder (E8).
    pub(super) fn ties(&self, list: &List) -> Vec<Tie> {
        let ranked: Vec<&ListRow> = list.rows.iter().filter(|r| r.rank.is_some()).collect();
        ranked
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] if a.total == b.total && a.pot == b.pot => self.tie(a, b),
                _ => None,
            })
            .collect()
    }

    fn tie(&self, a: &ListRow, b: &ListRow) -> Option<Tie> {
        let phase = self.sight.phase();
        let outcome = |id: &ProjectId| self.sight.find(id)?.outcome();
        let draw = self.draws_of(&[&a.project, &b.project]).pop();
        let drawn = draw.as_ref().and_then(|d| {
            let place = |id: &ProjectId| d.order.iter().position(|x| x == id.as_str());
            Some((place(&a.project)? + 1, place(&b.project)? + 1))
        });
        let steps = tie_account(phase, outcome(&a.project)?, outcome(&b.project)?, drawn);
        let steps = steps.into_iter().map(|step| TieStep {
            name: match step.step {
                Ladder::Better(scope) => self.scope_name(scope),
                Ladder::PublicDraw => self.text("minutes-draw"),
            },
            values: step
                .values
                .iter()
                .map(|v| {
                    v.as_ref()
                        .map_or_else(|| "–".to_owned(), |v| self.points(v))
                })
                .collect(),
            verdict: self.text(match step.verdict {
                Verdict::Equal => "minutes-tie-equal",
                Verdict::First | Verdict::Second => "minutes-tie-decides",
                Verdict::NotNeeded => "minutes-tie-not-needed",
                Verdict::NotDrawn => "minutes-tie-not-drawn",
            }),
        });
        Some(Tie {
            projects: vec![a.project.to_string(), b.project.to_string()],
            total: self.plain(&a.total),
            steps: steps.collect(),
            draw,
        })
    }

    /// Recorded draws among which all of some projects are.
    pub(super) fn draws_of(&self, projects: &[&ProjectId]) -> Vec<Draw> {
        let among = |d: &&Drawing| projects.iter().all(|id| d.drawn.projects.contains(id));
        let all = self.sight.draws().filter(among);
        all.map(|d| Draw {
            at: self.second(d.at),
            seed: d.drawn.seed.clone(),
            witnesses: d.drawn.witnesses.clone(),
            order: d.drawn.projects.iter().map(ToString::to_string).collect(),
        })
        .collect()
    }
}
