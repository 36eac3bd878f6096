//! The acts on which a call rests, and the registries that it brings: who answers for it, its
//! districts, principles and priorities. Data of the call file; acts are also recorded later on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::Hash;
use crate::lang::Text;

/// An act (atto): what gives a fact of the procedure its legal ground (S1–S3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Short identifier by which facts and checks cite it.
    pub id: String,
    /// What it is; `type` in the log, where `kind` is the kind of the fact.
    #[serde(rename = "type")]
    pub kind: ActKind,
    /// Title or object.
    pub title: String,
    /// Number, where it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Date, where the day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who adopted it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issuer: String,
    /// Where it stands in the official bulletin (Bollettino Ufficiale).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bulletin: String,
    /// Address at which it can be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// SHA-256 of its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Hash>,
    /// Acts that it rests on, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<String>,
    /// First day on which it is in force, where that is not its date (S3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<Date>,
    /// Last day on which it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_to: Option<Date>,
}

/// Kinds of act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Policy act (atto di indirizzo).
    Policy,
    /// The call (bando).
    Call,
    /// The call by which bodies that support applicants are chosen (S28).
    SupportCall,
    /// Appointment of the panel (nomina).
    Appointment,
    /// Extension of a term (proroga).
    Extension,
    /// A new version of the grid or of another rule of the call.
    Rules,
    /// List of the admitted (elenco).
    List,
    /// Ranking (graduatoria).
    Ranking,
    /// Correction of a material error (rettifica).
    Correction,
    /// Order of a court or of the authority to value again.
    Order,
    /// Anything else.
    Other,
}

impl ActKind {
    /// Every kind with its word in files.
    pub const ALL: [(&'static str, Self); 11] = [
        ("policy", Self::Policy),
        ("call", Self::Call),
        ("support_call", Self::SupportCall),
        ("appointment", Self::Appointment),
        ("extension", Self::Extension),
        ("rules", Self::Rules),
        ("list", Self::List),
        ("ranking", Self::Ranking),
        ("correction", Self::Correction),
        ("order", Self::Order),
        ("other", Self::Other),
    ];

    /// Its word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(_, kind)| *kind == self)
            .map_or("other", |(word, _)| word)
    }
}

/// Who answers for the call in office (S20, S26, S27): printed in acts, without scoring right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Name.
    pub name: String,
    /// Office.
    pub office: Text,
    /// First day in office, where stated.
    pub from: Option<Date>,
    /// Last day in office, where stated.
    pub to: Option<Date>,
}

/// A district (distretto) to which the call is addressed (S6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    /// Identifier; lists of admitted projects stand in the order of the call file.
    pub id: String,
    /// Name, as dossiers write it.
    pub name: String,
    /// Tax codes or names of its bodies that manage social-assistance functions (enti gestori).
    pub enti_gestori: Vec<String>,
    /// Its municipalities.
    pub comuni: Vec<String>,
    /// Its health authorities.
    pub asl: Vec<String>,
    /// Inhabitants, where stated.
    pub population: Option<u32>,
}

/// A principle of the strategy (W1, W2, …).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principle {
    /// Identifier.
    pub id: String,
    /// What it says.
    pub name: Text,
}

/// A version of the list of priorities (S61).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorityList {
    /// Version.
    pub id: String,
    /// First day in force.
    pub from: Option<Date>,
    /// Last day in force.
    pub to: Option<Date>,
    /// Its priorities: identifier and name.
    pub items: Vec<Principle>,
}

/// Which version of the list of priorities counts for a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PriorityVersion {
    /// The one in force on the last day of the phase's term: one for all projects.
    #[default]
    AtDeadline,
    /// The one in force on the day on which the project was received.
    AtReceipt,
}

/// One of several amounts that a budget is divided into, each with a ranking of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pot {
    /// Identifier: what a dossier names as its `pot`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Amount in euro cents.
    pub budget_cents: i64,
}

/// Integration of what is missing (soccorso istruttorio).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integration {
    /// Days that an applicant has.
    pub days: u16,
}
