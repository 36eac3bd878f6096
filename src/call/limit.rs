//! The end of a term as an instant.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// When a term ends: what came before that instant is in time, and at it too where inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The instant.
    pub at: Timestamp,
    /// True when that very instant is still in time.
    pub inclusive: bool,
}

impl Limit {
    /// Whether something received at an instant is in time, to the last fraction of a second.
    #[must_use]
    pub fn met(&self, received: Timestamp) -> bool {
        received < self.at || self.inclusive && received == self.at
    }
}
