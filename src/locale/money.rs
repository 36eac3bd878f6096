//! The arithmetic behind a figure, steps of a tie and shares of the budget as sentences: what `?`
//! shows in the ranking.

use super::{Arg, Locale};
use crate::assess::allocation::{Allocation, Grant};
use crate::assess::explain::{Explanation, Line, Unmarked};
use crate::assess::ranking::{StepAccount, Verdict};
use crate::call::{Method, Phase, Scope, TieStep};
use crate::exact::Exact;

/// Words for one phase.
pub struct Account<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// The language.
    pub locale: &'a Locale,
}

impl Account<'_> {
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(n, t)| (*n, Arg::Text(t))).collect();
        self.locale.format(key, &args)
    }

    /// A number as short as it can be written exactly, else to four decimals.
    fn number(&self, x: &Exact) -> String {
        let short = x.to_plain();
        let text = if short.contains('/') {
            format!("≈ {}", x.to_fixed(4))
        } else {
            short
        };
        self.locale.decimal(&text)
    }

    /// The name of the total, a criterion or a sub-criterion.
    #[must_use]
    pub fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Total => self.locale.text("account-total").into_owned(),
            Scope::Criterion(c) => self
                .phase
                .criteria
                .get(c)
                .map(|c| c.id.clone())
                .unwrap_or_default(),
            Scope::Sub(s) => self
                .phase
                .subs
                .get(s)
                .map(|s| s.id.to_string())
                .unwrap_or_default(),
        }
    }

    /// Every step of an explanation.
    #[must_use]
    pub fn explanation(&self, told: &Explanation) -> Vec<String> {
        told.lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &Line) -> String {
        let n = |x: &Exact| self.number(x);
        let sub = |s: usize| self.scope(Scope::Sub(s));
        match line {
            Line::Agreed { sub: s, value } => {
                self.say("account-agreed", &[("sub", &sub(*s)), ("value", &n(value))])
            }
            Line::Unmarked { sub: s, effect, .. } => {
                let key = match effect {
                    Unmarked::Open => "account-unmarked-open",
                    Unmarked::SharedOut => "account-unmarked-shared",
                    Unmarked::NoBonus => "account-unmarked-bonus",
                };
                self.say(key, &[("sub", &sub(*s))])
            }
            Line::Averaged {
                scope,
                method,
                given,
                result,
            } => {
                let values: Vec<String> = given
                    .iter()
                    .map(|g| {
                        if g.counted {
                            n(&g.value)
                        } else {
                            format!("({})", n(&g.value))
                        }
                    })
                    .collect();
                let key = match method {
                    Method::Median => "account-median",
                    Method::TrimmedMean { .. } => "account-trimmed",
                    Method::Agreed | Method::Mean => "account-mean",
                };
                self.say(
                    key,
                    &[
                        ("scope", &self.scope(*scope)),
                        ("values", &values.join(" · ")),
                        ("result", &n(result)),
                    ],
                )
            }
            Line::Rounded {
                scope, from, to, ..
            } => self.say(
                "account-rounded",
                &[
                    ("scope", &self.scope(*scope)),
                    ("from", &n(from)),
                    ("to", &n(to)),
                ],
            ),
            Line::Product {
                sub: s,
                value,
                weight,
                max,
                points,
                ..
            } => {
                let left = match max {
                    Some(max) => format!("{} × {} / {}", n(value), n(weight), n(max)),
                    None => format!("{} × {}", n(value), n(weight)),
                };
                format!("{}: {left} = {}", sub(*s), n(points))
            }
            Line::Sum { scope, points, .. } => self.say(
                "account-sum",
                &[("scope", &self.scope(*scope)), ("points", &n(points))],
            ),
            Line::SharedOut {
                scope,
                sum,
                whole,
                present,
                points,
                ..
            } => {
                let arithmetic =
                    format!("{} × {} / {} = {}", n(sum), n(whole), n(present), n(points));
                self.say(
                    "account-shared-out",
                    &[("scope", &self.scope(*scope)), ("arithmetic", &arithmetic)],
                )
            }
            Line::Divided {
                scope,
                sum,
                weight,
                mean,
                ..
            } => {
                format!(
                    "{}: {} / {} = {}",
                    self.scope(*scope),
                    n(sum),
                    n(weight),
                    n(mean)
                )
            }
            Line::OnTop {
                base,
                bonus,
                points,
                ..
            } => {
                let arithmetic = format!("{} + {} = {}", n(base), n(bonus), n(points));
                self.say("account-on-top", &[("arithmetic", &arithmetic)])
            }
            Line::Limit {
                scope,
                reached,
                needed,
                passes,
            } => {
                let key = if *passes {
                    "account-passes"
                } else {
                    "account-fails"
                };
                self.say(
                    key,
                    &[
                        ("scope", &self.scope(*scope)),
                        ("reached", &n(reached)),
                        ("needed", &n(needed)),
                    ],
                )
            }
        }
    }

    /// A step of the ladder between two projects.
    #[must_use]
    pub fn step(&self, step: &StepAccount) -> String {
        let name = match step.step {
            TieStep::Better(scope) => self.scope(scope),
            TieStep::PublicDraw => self.locale.text("account-draw").into_owned(),
        };
        let value = |v: &Option<Exact>| v.as_ref().map_or_else(|| "–".into(), |v| self.number(v));
        let [a, b] = &step.values;
        let verdict = self.locale.text(match step.verdict {
            Verdict::Equal => "account-step-equal",
            Verdict::First | Verdict::Second => "account-step-decides",
            Verdict::NotNeeded => "account-step-not-needed",
            Verdict::NotDrawn => "account-step-not-drawn",
        });
        format!("{name}: {} · {} — {verdict}", value(a), value(b))
    }

    /// What the money gives a request, with the line of its pot.
    #[must_use]
    pub fn grant(&self, divided: &Allocation, place: usize, pot: usize, asked: i64) -> Vec<String> {
        let euro = |cents: i64| self.locale.euros(cents);
        let mut lines = Vec::new();
        if let Some(line) = divided.pots.get(pot) {
            lines.push(self.say(
                "account-budget",
                &[
                    ("budget", &euro(line.budget_cents)),
                    ("granted", &euro(line.allocated_cents)),
                    ("offered", &euro(line.offered_cents)),
                    ("residual", &euro(line.residual_cents)),
                ],
            ));
        }
        lines.push(self.say("account-asked", &[("asked", &euro(asked))]));
        if let Some(grant) = divided.grants.get(place) {
            lines.push(self.granted(grant));
        }
        lines
    }

    /// What the money gives, in a few words.
    #[must_use]
    pub fn granted(&self, grant: &Grant) -> String {
        let euro = |cents: i64| self.locale.euros(cents);
        match grant {
            Grant::Funded { cents } => self.say("account-funded", &[("cents", &euro(*cents))]),
            Grant::Offered { cents, share } => {
                let share = share * &Exact::from(100);
                let share = self.locale.decimal(&share.to_fixed(1));
                self.say(
                    "account-offered",
                    &[("cents", &euro(*cents)), ("share", &share)],
                )
            }
            Grant::PartlyFunded { cents } => {
                self.say("account-partly", &[("cents", &euro(*cents))])
            }
            Grant::OfferRefused => self.locale.text("account-refused").into_owned(),
            Grant::Eligible => self.locale.text("account-eligible").into_owned(),
        }
    }
}
