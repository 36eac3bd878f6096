//! What is filed: a project's dossier (fascicolo), preliminary or definitive.
//! Domain data model §4; section ids of the call file are the field names here.

mod assignments;
mod compare;
mod complete;
mod definitive;
mod defuse;
mod delimited;
mod encoding;
mod facts;
mod flat;
mod json;
mod marks;
mod package;
mod partner;
mod passages;
mod problem;
mod read;
mod schema;
mod scrub;
mod sheets;
mod source;
mod table;
mod workbook;

pub use assignments::read_assignments;
pub use compare::{
    Change, Comparison, Differing, PartnerChanged, compare, lead_changed, partners_changed,
};
pub use complete::{PLANNED, SECTIONS, missing_sections};
pub use definitive::{
    Activity, Budget, BudgetLine, Cofinance, FundingSource, GovernancePlan, Indicator,
    LinkedService, PartnerChange, Priorities, Replicability, Risk, ServiceIntegration,
    Sustainability,
};
pub use defuse::{defuse, restore};
pub use facts::{
    ActivityFacts, BudgetFacts, ChangeFacts, DeclarationFacts, DocumentFacts, Facts, PartnerFacts,
    plain,
};
pub use marks::{MarkRow, read_marks};
pub use partner::{Ats, AtsForm, Kind, Partner, PartnerRole, PartnerStatus, Seat};
pub use passages::passages;
pub use problem::Problem;
pub use read::read_projects;
pub use schema::schema;
pub use sheets::{ImportedSheet, sheets};
pub use source::{Mapping, Source};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The fields of a [`Dossier`] as project files name them.
pub const FIELDS: [&str; 32] = [
    "id",
    "title",
    "invented",
    "abstract",
    "receipt",
    "districts",
    "ats",
    "needs",
    "idea",
    "innovation_elements",
    "coherence",
    "participation",
    "declarations",
    "documents",
    "activities",
    "duration_months",
    "start_planned",
    "budget",
    "sustainability",
    "replicability",
    "integration",
    "indicators",
    "risks",
    "governance",
    "priorities",
    "support_body",
    "partner_changes",
    "pot",
    "line",
    "size_class",
    "sections",
    "further",
];

/// A project as filed, preliminary or definitive. Only `id` and `title` are always there: which
/// further sections make it whole is for the phase of the call to say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Code under which the office filed the project; unique in the panel.
    pub id: String,
    /// Title.
    pub title: String,
    /// True for teaching or demonstration texts: every screen and export then says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
    /// Summary.
    #[serde(default, rename = "abstract", skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Protocol number and time of receipt (S52).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// Districts it is bound to (S6).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<String>,
    /// The temporary association that applies (ATS) and its partners (S31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ats: Option<Ats>,
    /// Needs described (S47).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// The project idea (S48).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<Idea>,
    /// Elements of innovation (S49).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub innovation_elements: Vec<InnovationElement>,
    /// Coherence with the principles of the strategy (S50).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coherence: Option<Coherence>,
    /// Participatory processes (S51): co-design and co-production.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// Declarations signed by the lead (S45).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<Declaration>,
    /// Documents filed with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Activities in detail (S58).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// Planned duration in whole months (S59).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_months: Option<u16>,
    /// Planned first day (`2018-10-01`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub start_planned: Option<jiff::civil::Date>,
    /// Budget and what is requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// How it goes on after the grant (S62).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sustainability: Option<Sustainability>,
    /// How other territories can take it up (S62).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replicability: Option<Replicability>,
    /// How it works with the other services of the territory (S62).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integration: Option<ServiceIntegration>,
    /// Indicators of its results.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// What may go wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<Risk>,
    /// How it is led (S43).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub governance: Option<GovernancePlan>,
    /// Priorities of the Patto per il Sociale that it serves (S61).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priorities: Option<Priorities>,
    /// Body that accompanied its design (S29, S57).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub support_body: String,
    /// Changes of partners since the preliminary project, as the lead declares them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partner_changes: Vec<PartnerChange>,
    /// The pot of the budget that it applies for, where the call divides it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pot: String,
    /// The line of the call that it applies under, where the call has several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// Size class of the applicant (micro, small, medium, large), where the call asks for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub size_class: String,
    /// Free texts of sections that the call names and this schema does not, by section id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sections: BTreeMap<String, String>,
    /// Columns or keys that neither this schema nor the call names, in the order found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Field>,
}

/// A further field: kept as found and shown after the sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Column or key.
    pub name: String,
    /// Value as text.
    pub value: String,
}

/// Receipt of the application.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Protocol number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub protocol_no: String,
    /// Time of receipt, RFC 3339 with offset (`2017-12-19T16:04:12+01:00`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub received_at: Option<jiff::Timestamp>,
    /// Who sent it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sender: String,
}

/// A need of the community (S8, S19, S47).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Description.
    pub text: String,
    /// Who is affected.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recipients: String,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Figures.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub figures: String,
    /// Sources of the figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Who voiced it and how (survey, assembly, service data).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expressed_by: String,
    /// Priorities of the Patto per il Sociale that it refers to (S61).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priority_refs: Vec<String>,
}

/// The project idea (S48).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// Description.
    pub text: String,
    /// Sketch of the actions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<String>,
}

/// An element of innovation (S23, S49).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InnovationElement {
    /// Logic, technology or tool.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<InnovationKind>,
    /// Description.
    pub text: String,
    /// Existing service it is compared with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub compared_service: String,
    /// Limit of the present response that it addresses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub limit_addressed: String,
}

/// What kind of innovation (S23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InnovationKind {
    /// A new logic.
    Logica,
    /// A technology.
    Tecnologia,
    /// A tool.
    Strumento,
}

impl InnovationKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Logica, Self::Tecnologia, Self::Strumento];

    /// Its word in files; its message in the locale is `innovation-` and this word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Logica => "logica",
            Self::Tecnologia => "tecnologia",
            Self::Strumento => "strumento",
        }
    }
}

/// Coherence with the strategy (S9, S10, S37–S39, S43–S45, S50).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coherence {
    /// Description.
    pub text: String,
    /// Principles referred to (`W1`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub principle_refs: Vec<String>,
    /// Local systems put to use (S39).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub local_systems: Vec<LocalSystem>,
    /// Dimensions of development touched (S10).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<Dimension>,
    /// Governance.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub governance: String,
    /// Subsidiarity.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subsidiarity: String,
}

/// Local systems (S39).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LocalSystem {
    /// Production.
    Produttivo,
    /// Work.
    Lavorativo,
    /// Culture.
    Culturale,
    /// Society.
    Sociale,
    /// Environment.
    Ambientale,
}

/// Dimensions of development (S10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Human.
    Umana,
    /// Social.
    Sociale,
    /// Economic.
    Economica,
}

/// Participatory processes (S40, S41, S51).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// Description as a whole, where given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Co-design (co-progettazione).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codesign: Vec<CoDesign>,
    /// Co-production (co-produzione).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coproduction: Vec<CoProduction>,
}

/// A step of co-design.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoDesign {
    /// Who takes part.
    pub who: String,
    /// Method.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// When.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Done, under way or planned.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    /// What came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
}

/// A co-produced service or action.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoProduction {
    /// The service or action.
    pub action: String,
    /// Who delivers it together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<String>,
    /// Who does what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tasks: String,
    /// With which resources.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resources: String,
}

/// A declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// What is declared (`strategic_responsibility`).
    pub kind: String,
    /// Who signed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signed_by: String,
    /// Wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A document filed with the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// File name.
    pub name: String,
    /// What it is (`deed`, `letter`, `application`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// SHA-256 of the file, hexadecimal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// How it is signed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signature: String,
    /// When it came in, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub received_at: Option<jiff::Timestamp>,
}

impl Dossier {
    /// The lead (capofila): the first partner in that role who has not left.
    #[must_use]
    pub fn lead(&self) -> Option<&Partner> {
        let mut partners = self.ats.as_ref()?.partners.iter();
        partners.find(|p| p.role == PartnerRole::Capofila && p.status != PartnerStatus::Ritirato)
    }
}
