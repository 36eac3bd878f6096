//! The facts of a partner, and when two names mean the same body.

use serde::{Deserialize, Serialize};

use crate::dossier::{Kind, Partner, PartnerRole, PartnerStatus, Seat};

/// A partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerFacts {
    /// Name; empty while it is still to be chosen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Tax code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tax_code: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Role.
    pub role: PartnerRole,
    /// How firm its adhesion is.
    #[serde(default)]
    pub status: PartnerStatus,
    /// Region of its legal seat (S34).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_region: String,
    /// Region of its operating seat, where that differs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub operating_region: String,
}

impl PartnerFacts {
    /// The facts of a partner.
    #[must_use]
    pub fn of(partner: &Partner) -> Self {
        let region =
            |seat: &Option<Seat>| seat.as_ref().map(|s| s.region.clone()).unwrap_or_default();
        Self {
            name: partner.name.clone(),
            tax_code: partner.tax_code.clone(),
            kinds: partner.kinds.clone(),
            role: partner.role,
            status: partner.status,
            legal_region: region(&partner.seat),
            operating_region: region(&partner.operating_seat),
        }
    }

    /// Whether it is in the association: a supporter outside it never is.
    #[must_use]
    pub const fn is_member(&self) -> bool {
        !matches!(self.role, PartnerRole::AderenteEsterno)
            && !matches!(self.status, PartnerStatus::Ritirato)
    }

    /// Whether it is still to be found: said so, or without name and tax code.
    #[must_use]
    pub fn to_be_found(&self) -> bool {
        self.status == PartnerStatus::DaIndividuare || self.key().is_none()
    }

    /// What it is known by across projects: its tax code, else its name; `None` without either.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        let code = code(&self.tax_code);
        if code.is_empty() {
            Some(plain(&self.name)).filter(|name| !name.is_empty())
        } else {
            Some(code)
        }
    }

    /// Whether both are the same body: by tax code where both have one, else by name.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let (own, others) = (code(&self.tax_code), code(&other.tax_code));
        if own.is_empty() || others.is_empty() {
            let name = plain(&self.name);
            !name.is_empty() && name == plain(&other.name)
        } else {
            own == others
        }
    }

    /// Whether a text names it, by name or tax code.
    #[must_use]
    pub fn is_named(&self, text: &str) -> bool {
        let (code_of, name) = (code(text), plain(text));
        !code_of.is_empty() && code_of == code(&self.tax_code)
            || !name.is_empty() && name == plain(&self.name)
    }

    /// Whether it is of one of the kinds.
    #[must_use]
    pub fn is_any(&self, kinds: &[Kind]) -> bool {
        self.kinds.iter().any(|kind| kinds.contains(kind))
    }
}

/// A name as two writings of it are the same: letters and digits in lower case, words apart.
#[must_use]
pub fn plain(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A tax code without the spaces and dots that people put in.
fn code(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}
