//! Reasons of the checks as sentences, and the prefilled motivation of one that does not hold.

use jiff::Timestamp;

use super::{Arg, Locale};
use crate::call::check::{AmountOf, Choice};
use crate::call::{Check, Limit, Phase};
use crate::dossier::{AtsForm, Kind, SECTIONS};
use crate::exact::Exact;
use crate::screening::{Because, BudgetPart, Found, Others};

/// The motivation that a finding prefills: its reasons, then act and clause of the check.
#[must_use]
pub fn motivation(found: &Found, check: &Check, phase: &Phase, locale: &Locale) -> String {
    let reasons = found.because.iter();
    let mut sentences: Vec<String> = reasons.map(|b| because(b, phase, locale)).collect();
    if !check.basis.is_empty() {
        sentences.push(locale.format("because-basis", &[("basis", Arg::Text(&check.basis))]));
    }
    sentences.join(" ")
}

/// A reason as a sentence. Times are to the second, or finer where they are, in the locale's zone.
#[must_use]
pub fn because(because: &Because, phase: &Phase, locale: &Locale) -> String {
    let words = Words { locale };
    association(because, &words)
        .or_else(|| filing(because, phase, &words))
        .or_else(|| plan(because, &words))
        .unwrap_or_else(|| plain(because, &words))
}

/// Who applies.
fn association(because: &Because, words: &Words<'_>) -> Option<String> {
    Some(match because {
        Because::SentByOther(sender, lead) => {
            words.two("because-sent-by-other", ("sender", sender), ("lead", lead))
        }
        Because::SeveralLeads(bodies) => {
            words.one("because-several-leads", "bodies", &bodies.join(", "))
        }
        Because::LeadIsNone(body, kinds) => words.two(
            "because-lead-is-none",
            ("body", body),
            ("kinds", &words.kinds(kinds)),
        ),
        Because::LeadNotRegistered(body) => words.one("because-lead-not-registered", "body", body),
        Because::EntiMissing(bodies) => {
            words.one("because-enti-missing", "bodies", &bodies.join(", "))
        }
        Because::Members(bodies) => words.one("because-members", "bodies", &bodies.join(", ")),
        Because::TooFew(kinds, found, min) => {
            let numbers = [
                ("found", number(*found)),
                ("min", Arg::Count(i64::from(*min))),
            ];
            if kinds.is_empty() {
                words.locale.format("because-too-few-any", &numbers)
            } else {
                let kinds = words.kinds(kinds);
                let [found, min] = numbers;
                words.locale.format(
                    "because-too-few",
                    &[("kinds", Arg::Text(&kinds)), found, min],
                )
            }
        }
        Because::ToBeFound(kinds) if kinds.is_empty() => words.text("because-to-be-found-any"),
        Because::ToBeFound(kinds) => words.one("because-to-be-found", "kinds", &words.kinds(kinds)),
        Because::SeatElsewhere(body, region) if region.is_empty() => {
            words.one("because-seat-unknown", "body", body)
        }
        Because::SeatElsewhere(body, region) => {
            words.two("because-seat-elsewhere", ("body", body), ("region", region))
        }
        Because::KindNotAdmitted(body, kinds) => words.two(
            "because-kind-not-admitted",
            ("body", body),
            ("kinds", &words.kinds(kinds)),
        ),
        Because::SameBody(body, others, max) => words.locale.format(
            "because-same-body",
            &[
                ("body", Arg::Text(body)),
                ("count", number(others.count)),
                ("projects", Arg::Text(&named(others))),
                ("max", Arg::Count(i64::from(*max))),
            ],
        ),
        Because::NoDeed(AtsForm::Costituita) => words.text("because-no-deed-costituita"),
        Because::NoDeed(AtsForm::Costituenda) => words.text("because-no-deed-costituenda"),
        Because::LeadChanged(before, after) => {
            words.two("because-lead-changed", ("before", before), ("after", after))
        }
        Because::CheckFails(id) => words.one("because-check-fails", "check", id.as_str()),
        Because::ReserveStands(id) => words.one("because-reserve-stands", "check", id.as_str()),
        Because::ChangeNotDeclared(body) => words.one("because-change-not-declared", "body", body),
        Because::ChangeWithoutReason(body) => {
            words.one("because-change-without-reason", "body", body)
        }
        _ => return None,
    })
}

/// How it was filed and what it says.
fn filing(because: &Because, phase: &Phase, words: &Words<'_>) -> Option<String> {
    Some(match because {
        Because::InTime(received, limit) => {
            let day = words.locale.last_whole_day(*limit);
            let limit = day.unwrap_or_else(|| words.moment(limit.at));
            let received = words.moment(*received);
            words.two(
                "because-in-time",
                ("received", &received),
                ("limit", &limit),
            )
        }
        Because::Late(received, limit) if limit.inclusive => {
            words.term("because-late-inclusive", *received, *limit)
        }
        Because::Late(received, limit) => words.term("because-late-exclusive", *received, *limit),
        Because::DistrictNotRegistered(district) => {
            words.one("because-district-not-registered", "district", district)
        }
        Because::SameDistrict(district, others) => words.locale.format(
            "because-same-district",
            &[
                ("district", Arg::Text(district)),
                ("count", number(others.count)),
                ("projects", Arg::Text(&named(others))),
            ],
        ),
        Because::SectionMissing(id) => words.one(
            "because-section-missing",
            "section",
            &words.section(id, phase),
        ),
        Because::SectionTooLong(id, found, max) => words.locale.format(
            "because-section-too-long",
            &[
                ("section", Arg::Text(&words.section(id, phase))),
                ("found", Arg::Count(i64::from(*found))),
                ("max", Arg::Count(i64::from(*max))),
            ],
        ),
        Because::FewCodesign(found, min) => words.few("because-few-codesign", *found, *min),
        Because::FewCoproduced(found, min) => words.few("because-few-coproduced", *found, *min),
        Because::NoDeclaration(kind) => words.one("because-no-declaration", "declaration", kind),
        Because::DeclarationUnsigned(kind) => {
            words.one("because-declaration-unsigned", "declaration", kind)
        }
        Because::NoDocument(kind) => words.one("because-no-document", "document", kind),
        Because::DocumentUnsigned(name) => words.one("because-document-unsigned", "document", name),
        Because::DocumentWithoutSum(name) => {
            words.one("because-document-without-sum", "document", name)
        }
        Because::DocumentNotFiled(name) => {
            words.one("because-document-not-filed", "document", name)
        }
        _ => return None,
    })
}

/// What is planned, and what it costs.
fn plan(because: &Because, words: &Words<'_>) -> Option<String> {
    let euros = |cents: i64| words.locale.euros(cents);
    let sums = |key: &str, found: i64, total: i64| {
        words.two(key, ("found", &euros(found)), ("total", &euros(total)))
    };
    let bound = |key: &str, of: AmountOf, amount: i64, name: &str, limit: i64| {
        let what = words.text(amount_key(of));
        let (amount, limit) = (euros(amount), euros(limit));
        let args = [
            ("what", Arg::Text(&what)),
            ("amount", Arg::Text(&amount)),
            (name, Arg::Text(&limit)),
        ];
        words.locale.format(key, &args)
    };
    Some(match because {
        Because::DurationOutside(months, min, max) => {
            let args = [("months", *months), ("min", *min), ("max", *max)];
            let args = args.map(|(name, n)| (name, Arg::Count(i64::from(n))));
            words.locale.format("because-duration-outside", &args)
        }
        Because::ActivityLacks {
            activity,
            owner,
            months,
            output,
        } => {
            let lacks = [
                (*owner, "because-lack-owner"),
                (*months, "because-lack-months"),
                (*output, "because-lack-output"),
            ];
            let lacks = lacks.into_iter().filter(|(lacks, _)| *lacks);
            let lacks: Vec<String> = lacks.map(|(_, key)| words.text(key)).collect();
            words.two(
                "because-activity-lacks",
                ("activity", activity),
                ("lacks", &lacks.join(", ")),
            )
        }
        Because::ActivityOutside {
            activity,
            start,
            end,
            duration,
        } => {
            let months = [("start", *start), ("end", *end), ("months", *duration)];
            let [start, end, months] = months.map(|(name, n)| (name, Arg::Count(i64::from(n))));
            let activity = ("activity", Arg::Text(activity));
            words
                .locale
                .format("because-activity-outside", &[activity, start, end, months])
        }
        Because::WithoutActivity(body) => words.one("because-without-activity", "body", body),
        Because::LinesDiffer(found, total) => sums("because-lines-differ", *found, *total),
        Because::FundingDiffers(found, total) => sums("because-funding-differs", *found, *total),
        Because::AmountBelow(of, amount, min) => {
            bound("because-amount-below", *of, *amount, "limit", *min)
        }
        Because::AmountAbove(of, amount, max) => {
            bound("because-amount-above", *of, *amount, "limit", *max)
        }
        Because::AboveBudget(of, amount, budget) => {
            bound("because-above-budget", *of, *amount, "budget", *budget)
        }
        Because::ShareBelow(found, total, share) => {
            let percent = words
                .locale
                .decimal(&(share * &Exact::from(100)).to_plain());
            let (found, total) = (euros(*found), euros(*total));
            let args = [("found", &found), ("total", &total), ("share", &percent)];
            words.locale.format(
                "because-share-below",
                &args.map(|(name, text)| (name, Arg::Text(text))),
            )
        }
        Because::NotNamed(what) => {
            words.one("because-not-named", "what", &words.text(choice_key(*what)))
        }
        Because::NotAmong(what, word, known) => {
            let (what, known) = (words.text(choice_key(*what)), known.join(", "));
            let args = [("what", &what), ("word", word), ("known", &known)];
            words.locale.format(
                "because-not-among",
                &args.map(|(name, text)| (name, Arg::Text(text))),
            )
        }
        Because::VersionUnknown(id) => words.one("because-version-unknown", "id", id),
        Because::VersionExpired {
            stated,
            last,
            counts,
        } => in_force(
            words,
            ["because-version-expired", "because-version-expired-none"],
            stated,
            *last,
            counts,
        ),
        Because::VersionEarly {
            stated,
            first,
            counts,
        } => in_force(
            words,
            ["because-version-early", "because-version-early-none"],
            stated,
            *first,
            counts,
        ),
        Because::PriorityUnknown(id) => words.one("because-priority-unknown", "id", id),
        Because::NoSupport(body) if !body.is_empty() => {
            words.one("because-no-support-named", "body", body)
        }
        _ => return None,
    })
}

/// A version that is not in force, its last or first day, and the one that counts, where there is one.
fn in_force(
    words: &Words<'_>,
    [instead, none]: [&str; 2],
    stated: &str,
    day: jiff::civil::Date,
    counts: &str,
) -> String {
    let key = if counts.is_empty() { none } else { instead };
    let day = words.locale.date(day);
    let args = [("stated", stated), ("day", &day), ("counts", counts)];
    words
        .locale
        .format(key, &args.map(|(name, text)| (name, Arg::Text(text))))
}

/// Reasons that name nothing.
fn plain(because: &Because, words: &Words<'_>) -> String {
    words.text(match because {
        Because::NoReceipt => "because-no-receipt",
        Because::NoLimit => "because-no-limit",
        Because::NoSender => "because-no-sender",
        Because::NoLead => "because-no-lead",
        Because::NoRegister => "because-no-register",
        Because::NoDistrict => "because-no-district",
        Because::NoAts => "because-no-ats",
        Because::NoDocuments => "because-no-documents",
        Because::NoPhaseBefore => "because-no-phase-before",
        Because::NotAdmitted => "because-not-admitted",
        Because::Withdrawn => "because-withdrawn",
        Because::NoDuration => "because-no-duration",
        Because::NoActivities => "because-no-activities",
        Because::BudgetLacks(BudgetPart::Lines) => "because-budget-lacks-lines",
        Because::BudgetLacks(BudgetPart::Total) => "because-budget-lacks-total",
        Because::BudgetLacks(BudgetPart::Requested) => "because-budget-lacks-requested",
        Because::BelowZero => "because-below-zero",
        Because::NoPriorities => "because-no-priorities",
        Because::NoVersion => "because-no-version",
        Because::NoSupport(_) => "because-no-support",
        _ => "because-nothing-known",
    })
}

const fn amount_key(of: AmountOf) -> &'static str {
    match of {
        AmountOf::Requested => "because-what-requested",
        AmountOf::Total => "because-what-total",
    }
}

const fn choice_key(what: Choice) -> &'static str {
    match what {
        Choice::Pot => "because-what-pot",
        Choice::Line => "because-what-line",
        Choice::SizeClass => "because-what-size-class",
    }
}

fn number(count: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Projects by id; the rest of many as dots.
fn named(others: &Others) -> String {
    let ids: Vec<&str> = others.first.iter().map(|id| id.as_str()).collect();
    let more = if others.count > ids.len() {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", ids.join(", "))
}

/// Short ways to a message.
struct Words<'l> {
    locale: &'l Locale,
}

impl Words<'_> {
    fn text(&self, key: &str) -> String {
        self.locale.text(key).into_owned()
    }

    fn one(&self, key: &str, name: &str, text: &str) -> String {
        self.locale.format(key, &[(name, Arg::Text(text))])
    }

    fn two(&self, key: &str, first: (&str, &str), second: (&str, &str)) -> String {
        let args = [first, second].map(|(name, text)| (name, Arg::Text(text)));
        self.locale.format(key, &args)
    }

    fn few(&self, key: &str, found: u32, min: u16) -> String {
        let args = [("found", i64::from(found)), ("min", i64::from(min))];
        self.locale
            .format(key, &args.map(|(name, n)| (name, Arg::Count(n))))
    }

    fn term(&self, key: &str, received: Timestamp, limit: Limit) -> String {
        self.two(
            key,
            ("received", &self.moment(received)),
            ("limit", &self.moment(limit.at)),
        )
    }

    /// Day and time to the second, with the fraction where there is one.
    fn moment(&self, at: Timestamp) -> String {
        let at = at.to_zoned(self.locale.zone().clone());
        let mut time = self.locale.time(&at);
        if at.subsec_nanosecond() != 0 {
            let fraction = format!("{:09}", at.subsec_nanosecond());
            time.push_str(
                &self
                    .locale
                    .decimal(&format!(".{}", fraction.trim_end_matches('0'))),
            );
        }
        self.two(
            "because-moment",
            ("date", &self.locale.date(&at)),
            ("time", &time),
        )
    }

    fn kinds(&self, kinds: &[Kind]) -> String {
        let word = |kind: &Kind| {
            let known = Kind::ALL.into_iter().find(|(_, known)| known == kind);
            let (word, _) = known.unwrap_or(("altro", Kind::Altro));
            self.text(&format!("kind-{}", word.replace('_', "-")))
        };
        kinds.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    /// The heading of a section: as the call names it, else as the program does.
    fn section(&self, id: &str, phase: &Phase) -> String {
        match phase.sections.iter().find(|section| section.id == id) {
            Some(section) => section.name.get(self.locale.lang()).to_owned(),
            None if SECTIONS.contains(&id) => {
                self.text(&format!("section-{}", id.replace('_', "-")))
            }
            None => id.to_owned(),
        }
    }
}
