//! Working days in Italy: a term that ends on another day may move to the next of them.

use jiff::civil::{Date, Weekday};

/// Holidays that stand on the same day every year: month and day.
const FIXED: [(i8, i8); 10] = [
    (1, 1),
    (1, 6),
    (4, 25),
    (5, 1),
    (6, 2),
    (8, 15),
    (11, 1),
    (12, 8),
    (12, 25),
    (12, 26),
];

/// The day itself where offices work on it, else the next one on which they do. Saturday, Sunday
/// and the national holidays are no working days; local patron saints' days are.
#[must_use]
pub(super) fn next_working_day(day: Date) -> Date {
    let mut day = day;
    while !is_working_day(day) {
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    day
}

/// Whether offices work on a day.
#[must_use]
pub(super) fn is_working_day(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    // Saint Francis is a national holiday again from 2026 on.
    let francis = day.year() >= 2026 && (day.month(), day.day()) == (10, 4);
    let fixed = FIXED.contains(&(day.month(), day.day()));
    !(weekend || francis || fixed || day.yesterday().is_ok_and(is_easter))
}

/// Whether a day is Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
fn is_easter(day: Date) -> bool {
    let year = i32::from(day.year());
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - shift + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let march = moon + week - 7 * late + 114;
    (i32::from(day.month()), i32::from(day.day())) == (march / 31, march % 31 + 1)
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

    fn moved(day: &str) -> String {
        next_working_day(day.parse().unwrap()).to_string()
    }

    #[test]
    fn weekends_and_holidays_move_to_the_next_working_day() {
        for (day, expected) in [
            ("2018-08-23", "2018-08-23"), // a Thursday
            ("2018-12-25", "2018-12-27"), // Christmas and Saint Stephen
            ("2018-09-01", "2018-09-03"), // a Saturday
            ("2018-12-30", "2018-12-31"), // a Sunday
            ("2022-12-24", "2022-12-27"), // a weekend, then Saint Stephen
            ("2021-12-25", "2021-12-27"), // a holiday on a Saturday
            ("2017-06-02", "2017-06-05"), // a Friday, then the weekend
            ("2018-06-24", "2018-06-25"), // Turin's patron saint is a Sunday here
            ("2019-06-24", "2019-06-24"), // … and a working day here
            ("2025-10-04", "2025-10-06"), // a Saturday, and no holiday yet
            ("2027-10-04", "2027-10-05"), // a Monday, and a holiday
        ] {
            assert_eq!(moved(day), expected, "{day}");
        }
    }

    #[test]
    fn easter_monday_is_found_in_every_year() {
        for monday in [
            "1999-04-05",
            "2008-03-24", // nearly the earliest
            "2017-04-17",
            "2018-04-02",
            "2019-04-22",
            "2024-04-01",
            "2025-04-21",
            "2038-04-26", // the latest there is
        ] {
            let monday: Date = monday.parse().unwrap();
            assert!(!is_working_day(monday), "{monday}");
            assert!(is_working_day(monday.tomorrow().unwrap()), "{monday}");
        }
        assert!(is_working_day("2018-04-09".parse().unwrap()));
    }

    #[test]
    fn the_end_of_the_calendar_is_survived() {
        assert_eq!(next_working_day(Date::MAX).year(), Date::MAX.year());
    }
}
