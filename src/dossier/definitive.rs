//! What a definitive project adds to the preliminary one (domain model §4, `Definitive`; S58–S62).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An activity (S58). Months count from 1, the first of the project.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Code within the project (`A1`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What is done, and to what end.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub objective: String,
    /// Partner that answers for it, by name or tax code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// With whom it is co-produced, by name or tax code (S41).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coproduced_with: Vec<String>,
    /// First month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_month: Option<u16>,
    /// Last month, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_month: Option<u16>,
    /// What it leaves behind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<String>,
    /// Cost in euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_cents: Option<i64>,
}

/// The budget (piano economico); every amount in euro cents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Cost items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<BudgetLine>,
    /// Total cost as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_cents: Option<i64>,
    /// Contribution requested (contributo richiesto).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_cents: Option<i64>,
    /// Co-financing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cofinance: Vec<Cofinance>,
    /// Description as a whole, where given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A cost item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Category of cost (personnel, equipment).
    pub category: String,
    /// Code of the activity that it serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub activity: String,
    /// Partner that bears it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub partner: String,
    /// Amount in euro cents.
    pub amount_cents: i64,
    /// How it was calculated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub calc_basis: String,
}

/// A share of the cost that the grant does not cover.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cofinance {
    /// Who brings it.
    pub source: String,
    /// Amount, or value, in euro cents.
    pub amount_cents: i64,
    /// True for goods, work or premises instead of money.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_kind: bool,
}

/// How the project goes on after the grant (S62).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sustainability {
    /// Description.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Sources of money or other means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<FundingSource>,
    /// How far it reaches.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub horizon: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
}

/// A source of means after the grant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingSource {
    /// What it is, or who gives it.
    pub source: String,
    /// Amount in euro cents, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_cents: Option<i64>,
}

/// How other territories can take the project up (S62).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replicability {
    /// Description.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Under which conditions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// With which materials.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<String>,
    /// Territories that are interested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub territories: Vec<String>,
}

/// How the project works with the other services of the territory (S62).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceIntegration {
    /// Description.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<LinkedService>,
}

/// A service that the project works with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkedService {
    /// Name.
    pub name: String,
    /// Sector (health, school, work).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sector: String,
    /// Procedure that was agreed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub procedure: String,
    /// File name of the agreement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agreement_doc: String,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    pub name: String,
    /// Value before the project.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub baseline: String,
    /// Value aimed at.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// Where the value comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// A risk.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// What may go wrong.
    pub text: String,
    /// What is then done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub response: String,
}

/// How the project is led (S43, S44).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GovernancePlan {
    /// Bodies that decide, each with who sits in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// Rules of decision, of disputes and of replacement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rules: String,
}

/// Priorities of the Patto per il Sociale (S61).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Priorities {
    /// Version of the list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Identifiers of the priorities in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refs: Vec<String>,
}

/// A change of partners that the lead declares.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerChange {
    /// The partner, by name or tax code.
    pub partner: String,
    /// What changed (came in, left, took another's place).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub change: String,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
