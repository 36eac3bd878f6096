//! A requirement to check (requisito): who finds out, by which rule, and what follows when it fails.

use crate::dossier::Kind;
use crate::exact::Exact;
use crate::ids::CheckId;
use crate::lang::Text;

/// A requirement to check, with its legal basis (S54).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Identifier (`A06`).
    pub id: CheckId,
    /// What must hold.
    pub name: Text,
    /// Who finds out.
    pub mode: CheckMode,
    /// How it is computed; `None` exactly where a person decides alone.
    pub rule: Option<Rule>,
    /// What follows when it fails.
    pub on_fail: OnFail,
    /// True when a project whose partner is still to be found is admitted with reserve instead
    /// (domain finding 6).
    pub reserve_if_to_be_found: bool,
    /// Fields of the dossier that an integration opens; empty: those that the rule looks at.
    pub opens: Vec<&'static str>,
    /// Which data it reads.
    pub data: String,
    /// Act and clause.
    pub basis: String,
}

/// Who finds out whether a check holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckMode {
    /// Computed from the dossier.
    Auto,
    /// Computed, then confirmed by a person.
    Hybrid,
    /// Decided by a person.
    Manual,
}

/// What follows from a failed check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnFail {
    /// The project is not receivable (irricevibile).
    NotReceivable,
    /// The project is excluded.
    Excluded,
    /// An integration is asked (soccorso istruttorio).
    Integration,
    /// A warning only.
    Warning,
}

/// How a check is computed. What may differ between calls is a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// It was received before filing ended (S52, S56).
    ReceivedInTime,
    /// The lead sent it.
    SentByLead,
    /// There is exactly one lead (S42).
    OneLead,
    /// The lead is of one of the kinds (S42).
    LeadKind {
        /// The kinds.
        kinds: Vec<Kind>,
        /// Whether it must also stand among the enti gestori of a district of the call's register.
        registered: bool,
    },
    /// The district's enti gestori are in the association (S32).
    EntiGestori {
        /// True: all that the register names; false: one is enough.
        all: bool,
    },
    /// At least so many members of the association are of one of the kinds (S33).
    PartnerKinds {
        /// The kinds.
        kinds: Vec<Kind>,
        /// Least number.
        min: u16,
    },
    /// Members of the association have their seat in a region (S34).
    Seat {
        /// The region.
        region: String,
        /// Which seat counts.
        which: WhichSeat,
        /// The members that are looked at; empty: all of them.
        of: Vec<Kind>,
        /// True: each of them; false: one is enough.
        every: bool,
    },
    /// Every other member of the association is of an admitted kind (S35, S36).
    OtherPartners {
        /// The admitted kinds.
        kinds: Vec<Kind>,
    },
    /// A district is stated (S6).
    DistrictStated {
        /// Whether it must stand in the call's register.
        registered: bool,
    },
    /// At most so many projects name the same district.
    ProjectsPerDistrict {
        /// Most projects.
        max: u16,
    },
    /// Members of the kinds take part in at most so many projects.
    ProjectsPerBody {
        /// The kinds.
        kinds: Vec<Kind>,
        /// Most projects.
        max: u16,
    },
    /// The association has its deed, or the letter of intent (S31).
    AtsDeed,
    /// Sections hold a text (S47–S51, S62).
    Sections {
        /// Their ids.
        ids: Vec<String>,
    },
    /// No section is longer than the phase allows.
    SectionLengths,
    /// So many steps of co-design and co-produced actions are stated (S40, S41).
    Participation {
        /// Least steps of co-design.
        codesign: u16,
        /// Least co-produced services or actions.
        coproduction: u16,
    },
    /// A declaration is there (S45).
    Declaration {
        /// What is declared.
        declaration: String,
        /// Whether somebody must have signed it.
        signed: bool,
    },
    /// There is a document of each kind, and every one of them is signed.
    SignedDocuments {
        /// Kinds of document.
        documents: Vec<String>,
    },
    /// Every document named was filed, and each came with its SHA-256.
    DocumentsIntact,
    /// The project was admitted in the phase before and not withdrawn (S46).
    AdmittedBefore,
    /// The lead is that of the phase before (S42).
    SameLead,
    /// No member is still to be found, these checks hold and the reserves of the phase before are
    /// cleared (S32–S34).
    CompositionComplete {
        /// Checks that stand before this one in the call.
        checks: Vec<CheckId>,
    },
    /// Every change of members since the phase before is declared with its reason.
    PartnerChangesDeclared,
    /// The duration is within `Phase::duration_months` (S59).
    Duration,
    /// There are activities, and each has an owner, its months and an output (S58).
    ActivitiesDetailed,
    /// Activities lie within the duration, and every member has one.
    ActivitiesWithin,
    /// The cost items give the total, the request and the co-financing too.
    BudgetAddsUp {
        /// Whether co-financing in kind counts.
        in_kind: bool,
    },
    /// An amount lies within bounds, in euro cents, both included.
    Amount {
        /// Which amount.
        of: AmountOf,
        /// Least.
        min_cents: Option<i64>,
        /// Most.
        max_cents: Option<i64>,
        /// Whether it may not be above the budget of the call, or of the pot that it names (S4).
        within_budget: bool,
    },
    /// Co-financing is at least this share of the total cost.
    Cofinance {
        /// Least share, included.
        min_share: Exact,
        /// Whether what is brought in kind counts.
        in_kind: bool,
    },
    /// The project says which pot, line or size class it is of.
    Named {
        /// Which of them.
        what: Choice,
        /// The words allowed; empty: any (a pot must be one of the phase's own, where it has any).
        among: Vec<String>,
    },
    /// At least so many activities are co-produced with somebody other than the lead (S41).
    CoproducedActivity {
        /// Least number.
        min: u16,
    },
    /// Priorities are stated with the version of their list, as the call knows them (S61).
    Priorities,
    /// The office has recorded the support that the project had (S57).
    SupportRecorded,
    /// Another rule, for projects of one kind only.
    If {
        /// What is looked at.
        what: Choice,
        /// The words for which the rule counts.
        is: Vec<String>,
        /// The rule.
        then: Box<Rule>,
    },
}

/// Which seat of a body counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichSeat {
    /// The legal one.
    Legal,
    /// The operating one; the legal one where no other is stated.
    Operating,
    /// Either.
    Either,
}

/// Which amount of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountOf {
    /// The contribution requested.
    Requested,
    /// The total cost.
    Total,
}

/// What a project chooses of a call that offers several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The pot of the budget.
    Pot,
    /// The line.
    Line,
    /// The size class of the applicant.
    SizeClass,
}
