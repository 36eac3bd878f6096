//! The roles on the panel and what each may do (domain §5.1).

use serde::{Deserialize, Serialize};

use crate::panel::refusal::Power;

/// Role on the panel (domain §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Presidente: scores, calls, closes, reveals.
    Chair,
    /// Commissario: scores.
    Member,
    /// Segretario verbalizzante: writes and exports, never scores.
    Secretary,
    /// Supplente: scores while acting for a member.
    Substitute,
    /// Osservatore: reads the process.
    Observer,
    /// Responsabile del procedimento: appoints, asks integrations, publishes, extends terms.
    Manager,
    /// Esperto esterno: writes opinions on the projects for which they are asked.
    Expert,
    /// Amministratore di sistema: members and backups, nothing of what is valued.
    Administrator,
}

impl Role {
    /// Every role with its word in files.
    pub const ALL: [(&'static str, Self); 8] = [
        ("chair", Self::Chair),
        ("member", Self::Member),
        ("secretary", Self::Secretary),
        ("substitute", Self::Substitute),
        ("observer", Self::Observer),
        ("manager", Self::Manager),
        ("expert", Self::Expert),
        ("administrator", Self::Administrator),
    ];

    /// Whether the role scores.
    #[must_use]
    pub const fn scores(self) -> bool {
        matches!(self, Self::Chair | Self::Member)
    }

    /// Whether somebody in it must be free of conflicts of interest.
    #[must_use]
    pub const fn must_be_free(self) -> bool {
        matches!(
            self,
            Self::Chair | Self::Member | Self::Substitute | Self::Expert
        )
    }

    /// Whether it sees nothing of what is valued until it is published.
    #[must_use]
    pub const fn blind(self) -> bool {
        matches!(self, Self::Expert | Self::Administrator)
    }

    /// Whether it has a power by itself; a substitute has others by the seat that they hold.
    #[must_use]
    pub const fn has(self, power: Power) -> bool {
        match power {
            Power::Score => self.scores(),
            Power::Preside => matches!(self, Self::Chair),
            Power::Administer => matches!(self, Self::Secretary),
            Power::Write => matches!(self, Self::Chair | Self::Member | Self::Secretary),
            Power::Manage => matches!(self, Self::Manager),
            Power::Screen => matches!(self, Self::Chair | Self::Member | Self::Manager),
            Power::Advise => matches!(self, Self::Expert),
            Power::Attend => matches!(self, Self::Chair | Self::Secretary),
            Power::Enrol => matches!(self, Self::Secretary | Self::Administrator | Self::Manager),
        }
    }
}
