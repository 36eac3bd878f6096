//! Reading terms: when filing ends, how long a project lasts, what time an integration has.

use super::Context;
use super::table::Table;
use crate::call::act::Integration;
use crate::call::{Deadline, TermFrom};

pub(super) fn deadline(table: &Table<'_>, context: &Context, first: bool) -> Option<Deadline> {
    let bounds = [("inclusive", true), ("exclusive", false)];
    let days = [
        ("publication", TermFrom::Publication),
        ("act", TermFrom::Act),
    ];
    let ends = [("clamp", true), ("next_day", false)];
    let holidays = [("next_working_day", true), ("same_day", false)];
    let at = table.get("at");
    let months = table.get("after_list_months");
    let deadline = match (&at, &months) {
        (Some(item), None) => {
            let at = item.date_time();
            if let (Some(at), Some(zone)) = (at, &context.zone)
                && zone.to_ambiguous_zoned(at).unambiguous().is_err()
            {
                item.report(
                    format!("the clock shows {at} never or twice in the call's time zone"),
                    "Choose a time away from the change between summer and winter time",
                );
            }
            let bound = table.need(
                "bound",
                "Say whether that very instant is still in time: \"inclusive\" or \"exclusive\"",
            );
            let inclusive = bound.and_then(|item| item.choice(&bounds));
            at.zip(inclusive)
                .map(|(at, inclusive)| Deadline::At { at, inclusive })
        }
        (None, Some(item)) => {
            if first {
                item.report(
                    "the first phase has no list before it",
                    "Write at = 2017-12-20T12:00:00 instead",
                );
            }
            let next_working_day = table.choice("holiday", &holidays, true);
            let from = table.choice("from", &days, TermFrom::Publication);
            let clamp = table.choice("end_of_month", &ends, true);
            item.whole(1..=120).map(|months| Deadline::AfterList {
                months,
                from,
                clamp,
                next_working_day,
            })
        }
        _ => {
            // Known keys, whichever of the two is meant.
            for key in ["bound", "from", "end_of_month", "holiday"] {
                let _ = table.get(key);
            }
            table.report(
                "a deadline is a time or a term",
                "State either at and bound, or after_list_months",
            );
            None
        }
    };
    table.close();
    deadline
}

/// Least and most whole months, both included.
pub(super) fn duration(table: &Table<'_>) -> Option<(u16, u16)> {
    let min = table
        .need("min", "Add the least months: min = 18")
        .and_then(|item| item.whole(1..=600));
    let max = table
        .need("max", "Add the most months: max = 24")
        .and_then(|item| item.whole(1..=600));
    let inside = table.choice("bound", &[("inclusive", 0), ("exclusive", 1)], 0);
    table.close();
    let (min, max): (u16, u16) = min.zip(max)?;
    let (least, most) = (min + inside, max - inside);
    if least > most {
        let (what, mend) = if min > max {
            ("is above", "Swap them or mend one")
        } else {
            (
                "leaves no month below",
                "Widen them, or write bound = \"inclusive\"",
            )
        };
        table.report(format!("min {min} {what} max {max}"), mend);
    }
    Some((least, most))
}

pub(super) fn integration(table: &Table<'_>) -> Option<Integration> {
    let days = table.need("days", "Add the days that an applicant has: days = 10");
    let days = days.and_then(|item| item.whole(1..=365));
    table.close();
    days.map(|days| Integration { days })
}
