//! Terms: whether what was received came in time (S52).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Deadline;

impl Deadline {
    /// Whether something received at an instant is in time, in the call's time zone, to the last
    /// fraction of a second; `None` for a term that begins with a publication.
    #[must_use]
    pub fn met(&self, received: Timestamp, zone: &TimeZone) -> Option<bool> {
        let Self::At { at, inclusive } = self else {
            return None;
        };
        let end = at.to_zoned(zone.clone()).ok()?.timestamp();
        Some(received < end || *inclusive && received == end)
    }

    /// The last day on which something can be received in time; a term that ends before midnight
    /// has its last day the day before. `None` for a term that begins with a publication.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        match self {
            Self::At {
                at,
                inclusive: true,
            } => Some(at.date()),
            Self::At { at, .. } => {
                let before = at.checked_sub(jiff::Span::new().nanoseconds(1));
                Some(before.unwrap_or(*at).date())
            }
            Self::AfterList { .. } => None,
        }
    }
}
