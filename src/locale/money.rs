//! Points, ties and money as sentences: the same on screens and in the minutes.

use jiff::Zoned;

use super::{Arg, Locale};
use crate::assess::allocation::Grant;
use crate::assess::explain::{Explanation, Given, Line, Unmarked};
use crate::assess::ranking::{StepAccount, Verdict};
use crate::call::{Method, Phase, Scope, TieStep};
use crate::exact::Exact;

/// Decimals beyond which a figure that does not end is cut, with `…` behind.
const DECIMALS: u8 = 4;

/// How a figure comes about, a sentence for each line. `names` are those of the members whose
/// rows were explained, in the same order.
#[must_use]
pub fn explanation(
    told: &Explanation,
    phase: &Phase,
    names: &[&str],
    locale: &Locale,
) -> Vec<String> {
    let words = Words { phase, locale };
    told.lines.iter().map(|l| words.line(l, names)).collect()
}

/// Every step of a tie between two projects, a sentence for each (E8, V16).
#[must_use]
pub fn tie(
    account: &[StepAccount],
    phase: &Phase,
    projects: [&str; 2],
    locale: &Locale,
) -> Vec<String> {
    let words = Words { phase, locale };
    let steps = account.iter().zip(1..);
    steps
        .map(|(step, n)| words.step(step, n, projects))
        .collect()
}

/// What a request gets, to stand beside its project: `finanziato per 340.000,00 €`.
#[must_use]
pub fn grant(grant: &Grant, locale: &Locale) -> String {
    let amount = |key: &str, cents: &i64| {
        let amount = locale.euros(*cents);
        locale.format(key, &[("amount", Arg::Text(&amount))])
    };
    match grant {
        Grant::Funded { cents } => amount("money-funded", cents),
        Grant::PartlyFunded { cents } => amount("money-partly-funded", cents),
        Grant::Offered { cents, share } => locale.format(
            "money-offered",
            &[
                ("amount", Arg::Text(&locale.euros(*cents))),
                ("share", Arg::Text(&percent(share, locale))),
            ],
        ),
        Grant::OfferRefused => locale.text("money-offer-refused").into_owned(),
        Grant::Eligible => locale.text("money-eligible").into_owned(),
    }
}

/// With which application the money ended, and when that one arrived, to the second.
#[must_use]
pub fn depleted(project: &str, arrived: Option<&Zoned>, locale: &Locale) -> String {
    let project = ("project", Arg::Text(project));
    let Some(at) = arrived else {
        return locale.format("money-depleted", &[project]);
    };
    let (date, time) = (locale.date(at), locale.time(at));
    let time = locale.format(
        "date-time",
        &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))],
    );
    locale.format("money-depleted-at", &[project, ("time", Arg::Text(&time))])
}

/// A figure as exact as it can be written: in full, or cut after four decimals and `…`.
#[must_use]
pub fn figure(number: &Exact, locale: &Locale) -> String {
    let rounded = number.rounded(DECIMALS);
    if rounded == *number {
        return locale.decimal(&number.to_plain());
    }
    // Cut, not rounded: 0.6666… and not 0.6667….
    let last = Exact::ratio(1, 10_i64.pow(DECIMALS.into()));
    let cut = match (number.is_negative(), rounded > *number) {
        (false, true) => &rounded - &last,
        (true, false) => &rounded + &last,
        _ => rounded,
    };
    let sign = if number.is_negative() && !cut.is_negative() {
        "-"
    } else {
        ""
    };
    format!("{sign}{}…", locale.decimal(&cut.to_fixed(DECIMALS)))
}

/// A share as a percentage with two decimals, cut: 69.999 % must not read as 70.
#[must_use]
pub fn percent(share: &Exact, locale: &Locale) -> String {
    let hundredths = share * &Exact::from(10_000);
    let up = hundredths.ceil();
    let whole = if up == hundredths {
        up
    } else {
        up - Exact::from(1)
    };
    locale.decimal(&(whole / 100).to_plain())
}

struct Words<'a> {
    phase: &'a Phase,
    locale: &'a Locale,
}

impl Words<'_> {
    fn scope(&self, scope: Scope) -> String {
        let criterion = |c: usize| self.phase.criteria.get(c).map(|c| c.id.clone());
        match scope {
            Scope::Total => self.locale.text("money-total").into_owned(),
            Scope::Criterion(c) => criterion(c).unwrap_or_default(),
            Scope::Sub(s) => self.sub(s).to_owned(),
        }
    }

    fn sub(&self, sub: usize) -> &str {
        self.phase.subs.get(sub).map_or("", |s| s.id.as_str())
    }

    fn figure(&self, number: &Exact) -> String {
        figure(number, self.locale)
    }

    /// A sentence with a place, named `about`, and figures.
    fn say(&self, key: &str, about: (&str, &str), figures: &[(&str, &Exact)]) -> String {
        let figures: Vec<(&str, String)> =
            figures.iter().map(|(n, x)| (*n, self.figure(x))).collect();
        let mut args = vec![(about.0, Arg::Text(about.1))];
        args.extend(figures.iter().map(|(n, text)| (*n, Arg::Text(text))));
        self.locale.format(key, &args)
    }

    fn line(&self, line: &Line, names: &[&str]) -> String {
        let said = self.of_panel(line, names);
        let Some(row) = line.row() else {
            return said;
        };
        let args = [
            ("name", Arg::Text(name(names, row))),
            ("line", Arg::Text(&said)),
        ];
        self.locale.format("money-of-member", &args)
    }

    /// A line without whose it is.
    fn of_panel(&self, line: &Line, names: &[&str]) -> String {
        match line {
            Line::Agreed { sub, value } => self.at("money-agreed", *sub, &[("value", value)]),
            Line::Unmarked { sub, effect, .. } => self.at(unmarked(*effect), *sub, &[]),
            Line::Averaged {
                scope,
                method,
                given,
                result,
            } => self.averaged((*scope, *method), given, result, names),
            Line::Rounded {
                scope,
                decimals,
                from,
                to,
            } => self.rounded(*scope, *decimals, from, to),
            Line::Product { sub, max, .. } => {
                let key = match max {
                    Some(_) => "money-product",
                    None => "money-product-plain",
                };
                self.at(key, *sub, &line.figures())
            }
            Line::Sum { scope, .. } => self.scoped("money-sum", *scope, &line.figures()),
            Line::SharedOut { scope, .. } => {
                self.scoped("money-shared-out", *scope, &line.figures())
            }
            Line::Divided { scope, .. } => self.scoped("money-divided", *scope, &line.figures()),
            Line::OnTop { .. } => self.scoped("money-on-top", Scope::Total, &line.figures()),
            Line::Limit { scope, passes, .. } => {
                let key = match (scope, passes) {
                    (Scope::Sub(_), true) => "money-gate-passed",
                    (Scope::Sub(_), false) => "money-gate-failed",
                    (_, true) => "money-threshold-passed",
                    (_, false) => "money-threshold-failed",
                };
                self.scoped(key, *scope, &line.figures())
            }
        }
    }

    fn at(&self, key: &str, sub: usize, figures: &[(&str, &Exact)]) -> String {
        self.say(key, ("sub", self.sub(sub)), figures)
    }

    fn scoped(&self, key: &str, scope: Scope, figures: &[(&str, &Exact)]) -> String {
        self.say(key, ("scope", &self.scope(scope)), figures)
    }

    fn averaged(
        &self,
        (scope, method): (Scope, Method),
        given: &[Given],
        result: &Exact,
        names: &[&str],
    ) -> String {
        let value = |g: &Given| {
            let value = format!("{} {}", name(names, g.row), self.figure(&g.value));
            if g.counted {
                return value;
            }
            let value = [("value", Arg::Text(&value))];
            self.locale.format("money-not-counted", &value)
        };
        let values = given.iter().map(value).collect::<Vec<_>>().join("; ");
        let trims = given.iter().any(|g| !g.counted);
        let (key, drop) = match method {
            Method::Median => ("money-averaged-median", 0),
            // Too few to leave any out: their mean.
            Method::TrimmedMean { drop } if trims => ("money-averaged-trimmed", drop),
            Method::TrimmedMean { .. } | Method::Mean | Method::Agreed => {
                ("money-averaged-mean", 0)
            }
        };
        self.locale.format(
            key,
            &[
                ("scope", Arg::Text(&self.scope(scope))),
                ("values", Arg::Text(&values)),
                ("drop", Arg::Count(drop.into())),
                ("result", Arg::Text(&self.figure(result))),
            ],
        )
    }

    fn rounded(&self, scope: Scope, decimals: u8, from: &Exact, to: &Exact) -> String {
        let to = self.locale.decimal(&to.to_fixed(decimals));
        self.locale.format(
            "money-rounded",
            &[
                ("scope", Arg::Text(&self.scope(scope))),
                ("from", Arg::Text(&self.figure(from))),
                ("decimals", Arg::Count(decimals.into())),
                ("to", Arg::Text(&to)),
            ],
        )
    }

    fn step(&self, step: &StepAccount, n: i64, [first, second]: [&str; 2]) -> String {
        let (scope, key) = match (step.step, step.verdict) {
            (TieStep::Better(scope), verdict) => {
                let key = match verdict {
                    Verdict::First | Verdict::Second => "money-tie-decided",
                    Verdict::Equal | Verdict::NotDrawn => "money-tie-equal",
                    Verdict::NotNeeded => "money-tie-not-needed",
                };
                (self.scope(scope), key)
            }
            (TieStep::PublicDraw, verdict) => {
                let key = match verdict {
                    Verdict::First | Verdict::Second => "money-tie-draw-decided",
                    Verdict::Equal | Verdict::NotDrawn => "money-tie-draw-missing",
                    Verdict::NotNeeded => "money-tie-draw-not-needed",
                };
                (String::new(), key)
            }
        };
        let value = |v: &Option<Exact>| v.as_ref().map_or("–".to_owned(), |v| self.figure(v));
        let [a, b] = step.values.each_ref().map(value);
        let winner = if step.verdict == Verdict::Second {
            second
        } else {
            first
        };
        self.locale.format(
            key,
            &[
                ("step", Arg::Count(n)),
                ("scope", Arg::Text(&scope)),
                ("first", Arg::Text(first)),
                ("second", Arg::Text(second)),
                ("a", Arg::Text(&a)),
                ("b", Arg::Text(&b)),
                ("winner", Arg::Text(winner)),
            ],
        )
    }
}

const fn unmarked(effect: Unmarked) -> &'static str {
    match effect {
        Unmarked::Open => "money-unmarked-open",
        Unmarked::SharedOut => "money-unmarked-shared-out",
        Unmarked::NoBonus => "money-unmarked-no-bonus",
    }
}

fn name<'a>(names: &[&'a str], row: usize) -> &'a str {
    names.get(row).copied().unwrap_or("?")
}
