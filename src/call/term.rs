//! Terms: when filing ends, how long an applicant has, by when the panel should be done.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use super::limit::Limit;
use super::workday::next_working_day;

/// When filing ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deadline {
    /// At a local date and time (`2017-12-21T00:00:00`) in the call's time zone.
    At {
        /// Local date and time.
        at: DateTime,
        /// True when that very instant is still in time.
        inclusive: bool,
    },
    /// Some months after the list of the phase before is published (S56).
    AfterList {
        /// Whole months.
        months: u16,
        /// From which day of the list they count.
        from: TermFrom,
        /// What a day becomes that the last month lacks: true its last day, false the first day
        /// of the month after.
        clamp: bool,
        /// True when a term that ends on a holiday moves to the next working day.
        next_working_day: bool,
    },
}

/// From which day of a list a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermFrom {
    /// The day of its publication.
    Publication,
    /// The date of the act that approves it.
    Act,
}

/// The days of a list from which a term may count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListDates {
    /// The day on which it was published.
    pub published: Date,
    /// The date of the act that approves it, where there is one.
    pub act: Option<Date>,
}

impl Deadline {
    /// The instant at which the term ends, in the call's time zone; `list` is the list of the
    /// phase before. `None` for a term that begins with a list, or with its act, while there is
    /// none.
    #[must_use]
    pub fn limit(&self, zone: &TimeZone, list: Option<ListDates>) -> Option<Limit> {
        match *self {
            Self::At { at, inclusive } => Some(Limit {
                at: zone.to_zoned(at).ok()?.timestamp(),
                inclusive,
            }),
            Self::AfterList {
                months,
                from,
                clamp,
                next_working_day: moves,
            } => {
                let list = list?;
                let from = match from {
                    TermFrom::Publication => list.published,
                    TermFrom::Act => list.act?,
                };
                let day = months_after(from, months, clamp)?;
                let day = if moves { next_working_day(day) } else { day };
                Some(Limit::end_of_day(day, zone))
            }
        }
    }
}

/// The same day some months later, or what it becomes where that month lacks it.
fn months_after(from: Date, months: u16, clamp: bool) -> Option<Date> {
    let day = from.checked_add(i32::from(months).months()).ok()?;
    if clamp || day.day() == from.day() {
        Some(day)
    } else {
        day.tomorrow().ok()
    }
}

/// The end of a term in days: the day from which it counts is not one of them, and a last day that
/// is a holiday moves to the next working day, the whole of which is in time.
#[must_use]
pub fn days_after(from: Date, days: u16, zone: &TimeZone) -> Limit {
    let last = from.saturating_add(Span::new().days(days));
    Limit::end_of_day(next_working_day(last), zone)
}

/// By when a procedure should be done, and how long it stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcedureTerm {
    /// The last day.
    pub due: Date,
    /// Days that did not count.
    pub suspended_days: u32,
    /// Whether it stands still today, so that `due` moves on with every day.
    pub suspended_now: bool,
}

/// The term of a procedure of some days from `start`, which is not one of them. It stands still
/// from the first to the second day of each suspension, or up to `today` where that is open or
/// still to come; days of several suspensions count once. What is suspended once the term is over
/// does not bring it back.
#[must_use]
pub fn procedure_end(
    start: Date,
    days: u16,
    suspensions: &[(Date, Option<Date>)],
    today: Date,
) -> ProcedureTerm {
    let mut spans: Vec<(Date, Date, bool)> = suspensions
        .iter()
        .filter(|(from, _)| *from <= today)
        .map(|(from, to)| match to {
            Some(to) if *to <= today => (*from.max(&start), *to, false),
            _ => (*from.max(&start), today, true),
        })
        .collect();
    spans.sort_unstable();
    let mut term = ProcedureTerm {
        due: start.saturating_add(Span::new().days(days)),
        suspended_days: 0,
        suspended_now: false,
    };
    let mut counted_to = start;
    for (from, to, open) in spans {
        if from > term.due {
            break;
        }
        let stood = to.duration_since(from.max(counted_to)).as_hours() / 24;
        let stood = u32::try_from(stood).unwrap_or(0);
        term.suspended_days += stood;
        term.suspended_now |= open;
        term.due = term.due.saturating_add(Span::new().days(stood));
        counted_to = counted_to.max(to);
    }
    term
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

    fn rome() -> TimeZone {
        crate::call::zone("Europe/Rome").unwrap()
    }

    fn d(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn after(list: &str, months: u16, clamp: bool, moves: bool) -> String {
        let deadline = Deadline::AfterList {
            months,
            from: TermFrom::Publication,
            clamp,
            next_working_day: moves,
        };
        let list = ListDates {
            published: d(list),
            act: None,
        };
        let limit = deadline.limit(&rome(), Some(list)).unwrap();
        limit.last_day(&rome()).to_string()
    }

    #[test]
    fn months_end_on_the_same_day_or_on_what_the_call_says() {
        for (list, months, clamp, moves, expected) in [
            ("2018-02-23", 6, true, true, "2018-08-23"),
            ("2018-08-31", 6, true, true, "2019-02-28"),
            ("2018-06-25", 6, true, true, "2018-12-27"),
            ("2018-06-25", 6, true, false, "2018-12-25"),
            ("2018-08-31", 6, false, true, "2019-03-01"),
            ("2019-08-31", 6, true, false, "2020-02-29"), // a leap year, a Saturday
            ("2019-08-31", 6, true, true, "2020-03-02"),
            ("2019-08-29", 6, false, false, "2020-02-29"), // that day exists
            ("2020-02-29", 12, true, true, "2021-03-01"),  // a Sunday
            ("2020-02-29", 12, false, true, "2021-03-01"),
            ("2018-01-31", 1, true, true, "2018-02-28"),
            ("2018-03-31", 1, true, false, "2018-04-30"),
            ("2017-10-02", 6, true, true, "2018-04-03"), // Easter Monday
            ("2017-12-31", 120, true, false, "2027-12-31"),
        ] {
            let ended = after(list, months, clamp, moves);
            assert_eq!(ended, expected, "{list} + {months}, {clamp}, {moves}");
        }
    }

    #[test]
    fn a_term_of_the_act_waits_for_its_date() {
        let deadline = Deadline::AfterList {
            months: 6,
            from: TermFrom::Act,
            clamp: true,
            next_working_day: true,
        };
        let mut list = ListDates {
            published: d("2018-02-23"),
            act: None,
        };
        assert_eq!(deadline.limit(&rome(), None), None);
        assert_eq!(deadline.limit(&rome(), Some(list)), None);
        list.act = Some(d("2018-02-20"));
        let limit = deadline.limit(&rome(), Some(list)).unwrap();
        assert_eq!(limit.last_day(&rome()), d("2018-08-20"));
        assert_eq!(limit.at.to_string(), "2018-08-20T22:00:00Z");
        assert!(!limit.inclusive);
    }

    #[test]
    fn the_whole_last_day_is_in_time_whatever_the_clock_does() {
        for (day, end) in [
            ("2018-03-24", "2018-03-24T23:00:00Z"),
            ("2018-03-25", "2018-03-25T22:00:00Z"), // 23 hours long
            ("2018-10-28", "2018-10-28T23:00:00Z"), // 25 hours long
            ("2017-12-20", "2017-12-20T23:00:00Z"),
        ] {
            let limit = Limit::end_of_day(d(day), &rome());
            assert_eq!(limit.at.to_string(), end);
            assert_eq!(limit.last_day(&rome()), d(day));
            assert!(!limit.met(limit.at), "{day}");
        }
        assert_eq!(
            Limit::end_of_day(Date::MAX, &rome()).at,
            jiff::Timestamp::MAX
        );
    }

    #[test]
    fn a_term_in_days_leaves_out_the_day_it_counts_from() {
        for (from, days, expected) in [
            ("2018-03-01", 10, "2018-03-12"), // the 11th is a Sunday
            ("2018-03-02", 10, "2018-03-12"),
            ("2018-03-20", 10, "2018-03-30"),
            ("2018-03-21", 10, "2018-04-03"), // a Saturday, then Easter
            ("2020-02-20", 9, "2020-03-02"),  // the leap day is a Saturday
            ("2018-12-15", 10, "2018-12-27"),
        ] {
            let limit = days_after(d(from), days, &rome());
            assert_eq!(limit.last_day(&rome()), d(expected), "{from} + {days}");
        }
    }

    fn procedure(suspensions: &[(&str, Option<&str>)], today: &str) -> (String, u32, bool) {
        let suspensions: Vec<_> = suspensions
            .iter()
            .map(|(from, to)| (d(from), to.map(d)))
            .collect();
        let term = procedure_end(d("2018-01-10"), 90, &suspensions, d(today));
        (
            term.due.to_string(),
            term.suspended_days,
            term.suspended_now,
        )
    }

    #[test]
    fn a_procedure_stands_still_while_it_waits() {
        let due = |date: &str, days, now| (date.to_owned(), days, now);
        assert_eq!(procedure(&[], "2018-02-01"), due("2018-04-10", 0, false));
        let ten = [("2018-02-01", Some("2018-02-11"))];
        assert_eq!(procedure(&ten, "2018-03-01"), due("2018-04-20", 10, false));
        // Seen from within, the same one is still open.
        assert_eq!(procedure(&ten, "2018-02-04"), due("2018-04-13", 3, true));
        assert_eq!(procedure(&ten, "2018-01-20"), due("2018-04-10", 0, false));
        let open = [("2018-02-01", None)];
        assert_eq!(procedure(&open, "2018-02-01"), due("2018-04-10", 0, true));
        assert_eq!(procedure(&open, "2018-02-21"), due("2018-04-30", 20, true));
    }

    #[test]
    fn days_of_several_suspensions_count_once() {
        let due = |date: &str, days, now| (date.to_owned(), days, now);
        let overlapping = [
            ("2018-02-06", Some("2018-02-16")),
            ("2018-02-01", Some("2018-02-11")),
            ("2018-02-08", Some("2018-02-09")),
        ];
        assert_eq!(
            procedure(&overlapping, "2018-03-01"),
            due("2018-04-25", 15, false)
        );
        // A request of before the start counts from the start on.
        let early = [("2018-01-01", Some("2018-01-15"))];
        assert_eq!(procedure(&early, "2018-03-01"), due("2018-04-15", 5, false));
        // The term was over on 10 April.
        let late = [("2018-04-11", Some("2018-04-30"))];
        assert_eq!(procedure(&late, "2018-05-01"), due("2018-04-10", 0, false));
        // Ten days more keep it alive for a second request.
        let both = [("2018-02-01", Some("2018-02-11")), ("2018-04-15", None)];
        assert_eq!(procedure(&both, "2018-04-20"), due("2018-04-25", 15, true));
    }
}
