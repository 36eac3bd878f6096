//! Facts about the outcome: draws, approved lists and rankings, publication, correction.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{CheckId, Hash, ProjectId};

/// A public draw between projects that nothing else separates (E8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The projects, in the order drawn.
    pub projects: Vec<ProjectId>,
    /// The seed, said aloud before the draw: the order follows from it and can be worked out again.
    pub seed: String,
    /// Who witnessed it.
    pub witnesses: Vec<String>,
}

/// An approved list of the admitted, or ranking: a frozen picture of the outcome (S55).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Number, from 1.
    pub number: u32,
    /// Phase, by id.
    pub phase: String,
    /// Why it was made.
    pub origin: Origin,
    /// Its rows, in order.
    pub rows: Vec<ListRow>,
    /// Money, where the phase has a budget.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<Money>,
}

/// Why a list was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The panel's own decision.
    Panel,
    /// A material error in an earlier list is corrected (E12).
    Correction {
        /// The list corrected.
        of: u32,
        /// The act, by id.
        act: String,
        /// What was wrong.
        reason: String,
    },
    /// The list moves up after a renunciation or an answered offer (scorrimento).
    Advance {
        /// The list that moves.
        of: u32,
        /// The act, by id.
        act: String,
    },
}

/// The money of a pot, or of the whole budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Pot, by id; empty for the whole budget.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pot: String,
    /// Budget, in euro cents.
    pub budget_cents: i64,
    /// Granted, in euro cents.
    pub granted_cents: i64,
    /// Offered in part and not answered, in euro cents.
    pub offered_cents: i64,
    /// Left, in euro cents.
    pub residual_cents: i64,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// Project.
    pub project: ProjectId,
    /// Title.
    pub title: String,
    /// Lead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Districts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<String>,
    /// What was decided.
    pub status: Status,
    /// Rank, where the phase ranks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Pot, by id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pot: String,
    /// Total as a plain decimal or fraction.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub total: String,
    /// Requested, in euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_cents: Option<i64>,
    /// Granted or offered, in euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_cents: Option<i64>,
    /// Checks on which it is admitted with reserve, or by which it is out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<CheckId>,
    /// Thresholds and gates missed: scope, points reached, points needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missed: Vec<(String, String, String)>,
    /// Motivation of an exclusion, or another reason.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What a list says of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Admitted (ammessa).
    Admitted,
    /// Admitted with reserve (ammessa con riserva).
    AdmittedWithReserve,
    /// Not admitted: thresholds or gates missed.
    NotAdmitted,
    /// Funded (finanziata).
    Funded,
    /// Funded in part (finanziata parzialmente).
    PartlyFunded,
    /// The rest of the money is offered, the answer is awaited.
    Offered,
    /// Fit, and not funded: the reserve list (idonea non finanziata).
    Eligible,
    /// Excluded (non ammissibile).
    Excluded,
    /// Not receivable (irricevibile).
    NotReceivable,
    /// Withdrawn (ritirata).
    Withdrawn,
    /// Lapsed (decaduta).
    Lapsed,
}

impl Status {
    /// Every status with its word in files.
    pub const ALL: [(&'static str, Self); 11] = [
        ("admitted", Self::Admitted),
        ("admitted_with_reserve", Self::AdmittedWithReserve),
        ("not_admitted", Self::NotAdmitted),
        ("funded", Self::Funded),
        ("partly_funded", Self::PartlyFunded),
        ("offered", Self::Offered),
        ("eligible", Self::Eligible),
        ("excluded", Self::Excluded),
        ("not_receivable", Self::NotReceivable),
        ("withdrawn", Self::Withdrawn),
        ("lapsed", Self::Lapsed),
    ];

    /// Its word in files; its message in the locale is `status-` and this word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(_, status)| *status == self)
            .map_or("", |(word, _)| word)
    }

    /// Whether money is granted to the project for sure.
    #[must_use]
    pub const fn is_granted(self) -> bool {
        matches!(self, Self::Funded | Self::PartlyFunded)
    }

    /// Whether the project goes on to the next phase.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(
            self,
            Self::Admitted
                | Self::AdmittedWithReserve
                | Self::Funded
                | Self::PartlyFunded
                | Self::Offered
        )
    }
}

impl List {
    /// SHA-256 over its canonical bytes (compact JSON).
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(&serde_json::to_vec(self).unwrap_or_default())
    }
}

/// An approved list is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Number of the list.
    pub list: u32,
    /// The act, by id.
    pub act: String,
    /// Day.
    pub on: Date,
    /// Where.
    pub channel: String,
    /// Totals that the published text shows otherwise than the approved list, where somebody has
    /// compared them: what a material error is found by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed: Vec<Printed>,
}

/// A total as the published text shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Project.
    pub project: ProjectId,
    /// What it shows.
    pub total: String,
}

/// Projects are valued again by order of a court or of the authority (E12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reevaluated {
    /// The order, by id of its act.
    pub act: String,
    /// The projects.
    pub projects: Vec<ProjectId>,
    /// Reason.
    pub reason: String,
}
