//! The end of a term as an instant.

use jiff::Timestamp;

/// The instant at which a term ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The instant.
    pub at: Timestamp,
    /// True when that very instant is still in time.
    pub inclusive: bool,
}

impl Limit {
    /// Whether what was received then came in time, to the last fraction of a second.
    #[must_use]
    pub fn met(&self, received: Timestamp) -> bool {
        received < self.at || self.inclusive && received == self.at
    }
}
