//! Who applies: the temporary association (ATS), its partners and their seats (S31–S36, S42).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A temporary association of purpose (Associazione Temporanea di Scopo).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ats {
    /// Whether it exists already.
    pub form: AtsForm,
    /// Its partners, the lead among them.
    pub partners: Vec<Partner>,
    /// File name of the deed or of the letter of intent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deed_doc: String,
}

/// Whether the ATS exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AtsForm {
    /// Constituted.
    Costituita,
    /// To be constituted.
    #[default]
    Costituenda,
}

/// An organisation in the ATS, or supporting it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Name of the organisation; empty while it is still to be chosen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Tax code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tax_code: String,
    /// What it is: an organisation can be several things at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Its role in the project.
    pub role: PartnerRole,
    /// How firm its adhesion is.
    #[serde(default)]
    pub status: PartnerStatus,
    /// Legal seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// Operating seat, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_seat: Option<Seat>,
    /// What it does in the project.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tasks: String,
    /// What it brings, in euro cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution_cents: Option<i64>,
    /// File name of its letter of adhesion.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter_doc: String,
}

/// Kinds of organisation (domain model §4).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Body that manages social-assistance functions.
    EnteGestore,
    /// Municipality.
    Comune,
    /// Union of municipalities.
    UnioneComuni,
    /// Local health authority.
    Asl,
    /// Another public body.
    AltroPubblico,
    /// Third-sector body.
    TerzoSettore,
    /// Volunteer organisation.
    Volontariato,
    /// Enterprise.
    Impresa,
    /// School.
    Scuola,
    /// University or research body.
    UniversitaRicerca,
    /// Religious body.
    EnteReligioso,
    /// Trade union or trade association.
    SindacatoCategoria,
    /// Something else.
    Altro,
}

/// Role of an organisation in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartnerRole {
    /// Lead (S42).
    Capofila,
    /// Partner in the ATS.
    Partner,
    /// Supporter outside the ATS.
    AderenteEsterno,
}

/// How firm an adhesion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartnerStatus {
    /// Confirmed.
    Confermato,
    /// Committed, not yet signed.
    #[default]
    Impegno,
    /// Still to be found.
    DaIndividuare,
    /// Withdrawn.
    Ritirato,
    /// Came in later.
    Subentrato,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Municipality.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comune: String,
    /// Province, as its two-letter code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub province: String,
    /// Region.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub region: String,
}

impl Kind {
    /// Every kind with its word in files.
    pub const ALL: [(&'static str, Self); 13] = [
        ("ente_gestore", Self::EnteGestore),
        ("comune", Self::Comune),
        ("unione_comuni", Self::UnioneComuni),
        ("asl", Self::Asl),
        ("altro_pubblico", Self::AltroPubblico),
        ("terzo_settore", Self::TerzoSettore),
        ("volontariato", Self::Volontariato),
        ("impresa", Self::Impresa),
        ("scuola", Self::Scuola),
        ("universita_ricerca", Self::UniversitaRicerca),
        ("ente_religioso", Self::EnteReligioso),
        ("sindacato_categoria", Self::SindacatoCategoria),
        ("altro", Self::Altro),
    ];
}
