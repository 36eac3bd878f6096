//! Why a check came out as it did, as data; `locale::screening` words it.

use crate::call::Limit;
use crate::call::check::{AmountOf, Choice};
use crate::dossier::{AtsForm, Kind};
use crate::exact::Exact;
use crate::ids::{CheckId, ProjectId};

/// A reason. Amounts are in euro cents, months count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// The log holds no facts of the dossier.
    NothingKnown,
    /// It came in time.
    InTime(jiff::Timestamp, Limit),
    /// It came late.
    Late(jiff::Timestamp, Limit),
    /// The dossier does not say when it was received.
    NoReceipt,
    /// When filing ends is not known yet.
    NoLimit,
    /// The dossier does not say who sent it.
    NoSender,
    /// Somebody other than the lead sent it: sender and lead.
    SentByOther(String, String),
    /// There is no lead.
    NoLead,
    /// There are several.
    SeveralLeads(Vec<String>),
    /// The lead is of none of these kinds.
    LeadIsNone(String, Vec<Kind>),
    /// The lead does not stand in the call's register.
    LeadNotRegistered(String),
    /// Enti gestori of the district that are not in the association.
    EntiMissing(Vec<String>),
    /// The call's register names no enti gestori for the districts.
    NoRegister,
    /// Members that meet the requirement.
    Members(Vec<String>),
    /// Fewer members of these kinds than needed: found, needed.
    TooFew(Vec<Kind>, usize, u16),
    /// A member is still to be found, of these kinds.
    ToBeFound(Vec<Kind>),
    /// A member's seat is elsewhere: name, region as stated, perhaps empty.
    SeatElsewhere(String, String),
    /// A member is of no admitted kind.
    KindNotAdmitted(String, Vec<Kind>),
    /// No district is stated.
    NoDistrict,
    /// A district does not stand in the call's register.
    DistrictNotRegistered(String),
    /// Other projects name the district.
    SameDistrict(String, Others),
    /// A body takes part in other projects too; the most that it may take part in.
    SameBody(String, Others, u16),
    /// The dossier has no association.
    NoAts,
    /// The association has neither deed nor letter of intent.
    NoDeed(AtsForm),
    /// A section holds no text.
    SectionMissing(String),
    /// A section is too long: characters, and the most.
    SectionTooLong(String, u32, u32),
    /// Fewer steps of co-design than needed: found, needed.
    FewCodesign(u32, u16),
    /// Fewer co-produced actions than needed: found, needed.
    FewCoproduced(u32, u16),
    /// A declaration is missing.
    NoDeclaration(String),
    /// Nobody signed a declaration.
    DeclarationUnsigned(String),
    /// No document was filed at all.
    NoDocuments,
    /// A document of this kind is missing.
    NoDocument(String),
    /// A document is not signed.
    DocumentUnsigned(String),
    /// A document came without a whole SHA-256.
    DocumentWithoutSum(String),
    /// A document is named and was not filed.
    DocumentNotFiled(String),
    /// The project is not in a phase before.
    NoPhaseBefore,
    /// It was not admitted in the phase before.
    NotAdmitted,
    /// It was withdrawn.
    Withdrawn,
    /// The lead is another body: before, now.
    LeadChanged(String, String),
    /// A check of the composition does not hold.
    CheckFails(CheckId),
    /// A reserve of the phase before still stands.
    ReserveStands(CheckId),
    /// The change of a member is not declared.
    ChangeNotDeclared(String),
    /// The change of a member is declared without a reason.
    ChangeWithoutReason(String),
    /// No duration is stated.
    NoDuration,
    /// The duration is outside its bounds: months, least, most.
    DurationOutside(u16, u16, u16),
    /// There are no activities.
    NoActivities,
    /// An activity lacks something.
    ActivityLacks {
        /// The activity.
        activity: String,
        /// Its owner.
        owner: bool,
        /// First or last month.
        months: bool,
        /// An output.
        output: bool,
    },
    /// An activity lies outside the duration, or ends before it begins.
    ActivityOutside {
        /// The activity.
        activity: String,
        /// First month.
        start: u16,
        /// Last month.
        end: u16,
        /// Months of the project.
        duration: u16,
    },
    /// A member has no activity.
    WithoutActivity(String),
    /// A part of the budget is not stated.
    BudgetLacks(BudgetPart),
    /// An amount is below zero.
    BelowZero,
    /// The cost items do not give the total: items, total.
    LinesDiffer(i64, i64),
    /// Request and co-financing do not give the total: both together, total.
    FundingDiffers(i64, i64),
    /// An amount is too low: which, amount, least.
    AmountBelow(AmountOf, i64, i64),
    /// An amount is too high: which, amount, most.
    AmountAbove(AmountOf, i64, i64),
    /// An amount is above the budget: which, amount, budget.
    AboveBudget(AmountOf, i64, i64),
    /// Co-financing is too low: amount, total, least share.
    ShareBelow(i64, i64, Exact),
    /// The project does not say what it chooses.
    NotNamed(Choice),
    /// What it chooses does not exist: its word, the words allowed.
    NotAmong(Choice, String, Vec<String>),
    /// No priority is stated.
    NoPriorities,
    /// The version of the list of priorities is not stated.
    NoVersion,
    /// The call knows no such version.
    VersionUnknown(String),
    /// The version stated was no longer in force on the day that counts (S61).
    VersionExpired {
        /// The version stated.
        stated: String,
        /// Its last day.
        last: jiff::civil::Date,
        /// The version that counts; empty where none was in force.
        counts: String,
    },
    /// The version stated was not in force yet on the day that counts (S61).
    VersionEarly {
        /// The version stated.
        stated: String,
        /// Its first day.
        first: jiff::civil::Date,
        /// The version that counts; empty where none was in force.
        counts: String,
    },
    /// The version has no such priority.
    PriorityUnknown(String),
    /// No support is on record; the body that the project names, perhaps none.
    NoSupport(String),
}

/// Other projects: how many, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Others {
    /// The first, by id.
    pub first: Vec<ProjectId>,
    /// All.
    pub count: usize,
}

impl Others {
    /// Most projects that are named one by one.
    pub const NAMED: usize = 20;
}

/// A part of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetPart {
    /// Its cost items.
    Lines,
    /// The total.
    Total,
    /// The contribution requested.
    Requested,
}
