//! The instant at which a term ends, and whether something came before it (S52).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The end of a term as one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The instant.
    pub at: Timestamp,
    /// Whether that very instant is still in time.
    pub inclusive: bool,
}

impl Limit {
    /// The end of a day: the whole of it is in time, in the time zone.
    #[must_use]
    pub fn end_of_day(day: Date, zone: &TimeZone) -> Self {
        let next = day
            .tomorrow()
            .ok()
            .and_then(|day| zone.to_zoned(day.at(0, 0, 0, 0)).ok());
        Self {
            at: next.map_or(Timestamp::MAX, |next| next.timestamp()),
            inclusive: false,
        }
    }

    /// Whether something received at an instant is in time, to the last fraction of a second.
    #[must_use]
    pub fn met(&self, received: Timestamp) -> bool {
        received < self.at || self.inclusive && received == self.at
    }

    /// The last day of the time zone on which something can be received in time: a term that ends
    /// before midnight has its last day the day before.
    #[must_use]
    pub fn last_day(&self, zone: &TimeZone) -> Date {
        let last = if self.inclusive {
            self.at
        } else {
            let before = self.at.checked_sub(SignedDuration::from_nanos(1));
            before.unwrap_or(self.at)
        };
        last.to_zoned(zone.clone()).date()
    }
}
