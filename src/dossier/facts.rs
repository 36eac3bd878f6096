//! What the checks need to know of a dossier, without its long texts: it stands in the log with
//! the filing, so that every check can be computed again from the log alone.

mod partner;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::complete::{SECTIONS, is_empty};
use super::{
    Activity, AtsForm, Budget, CoDesign, CoProduction, Dossier, InnovationKind, PartnerRole,
    Priorities, passages,
};
use crate::call::Phase;
pub use partner::{PartnerFacts, plain};

/// The facts of a dossier. What is not known is left out, in the log too; the same dossier always
/// gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Protocol number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub protocol_no: String,
    /// When it was received (S52).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<jiff::Timestamp>,
    /// Who sent it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sender: String,
    /// Districts (S6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<String>,
    /// Whether the association exists already; `None` where the dossier has none (S31).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ats: Option<AtsForm>,
    /// Whether its deed, or the letter of intent, is named or filed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deed: bool,
    /// Partners in the order filed, the lead among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<PartnerFacts>,
    /// Characters of every section that holds a text.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sections: BTreeMap<String, u32>,
    /// Kinds of innovation that its elements name, each once (S23).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub innovation: Vec<InnovationKind>,
    /// Steps of co-design (S40).
    #[serde(skip_serializing_if = "is_zero")]
    pub codesign: u32,
    /// Co-produced services or actions (S41).
    #[serde(skip_serializing_if = "is_zero")]
    pub coproduction: u32,
    /// Declarations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<DeclarationFacts>,
    /// Documents filed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentFacts>,
    /// Documents that the dossier names and that were not filed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_filed: Vec<String>,
    /// Planned duration in months (S59).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_months: Option<u16>,
    /// Activities (S58).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityFacts>,
    /// Budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetFacts>,
    /// Priorities of the Patto per il Sociale (S61).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priorities: Option<Priorities>,
    /// Body that accompanied the design, as the lead names it (S57).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub support_body: String,
    /// Changes of partners that the lead declares.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partner_changes: Vec<ChangeFacts>,
    /// Pot of the budget.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pot: String,
    /// Line of the call.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub line: String,
    /// Size class.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub size_class: String,
}

/// A declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeclarationFacts {
    /// What is declared.
    pub kind: String,
    /// Whether somebody signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFacts {
    /// File name.
    pub name: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Whether it came with a whole SHA-256.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub summed: bool,
    /// Whether it is signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ActivityFacts {
    /// Code, or its title where it has none.
    pub id: String,
    /// Who answers for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// With whom it is co-produced.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// First month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_month: Option<u16>,
    /// Last month, included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_month: Option<u16>,
    /// Whether it has an output.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub output: bool,
}

/// Sums of a budget, in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BudgetFacts {
    /// Sum of the cost items; `None` where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines_cents: Option<i64>,
    /// Total as stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_cents: Option<i64>,
    /// Contribution requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_cents: Option<i64>,
    /// Co-financing in money.
    #[serde(skip_serializing_if = "none_of_it")]
    pub money_cents: i64,
    /// Co-financing in kind.
    #[serde(skip_serializing_if = "none_of_it")]
    pub in_kind_cents: i64,
    /// Whether any amount is below zero.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub below_zero: bool,
}

/// A declared change of partners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeFacts {
    /// The partner, by name or tax code.
    pub partner: String,
    /// Whether a reason is given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reasoned: bool,
}

impl Facts {
    /// The facts of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let receipt = dossier.receipt.clone().unwrap_or_default();
        let participation = dossier.participation.as_ref();
        Self {
            protocol_no: receipt.protocol_no,
            received_at: receipt.received_at,
            sender: receipt.sender,
            districts: dossier.districts.clone(),
            ats: dossier.ats.as_ref().map(|ats| ats.form),
            deed: dossier.ats.as_ref().is_some_and(|a| !a.deed_doc.is_empty())
                || dossier.documents.iter().any(|d| d.kind == "deed"),
            partners: partners(dossier),
            sections: sections(dossier),
            innovation: innovation(dossier),
            codesign: participation.map_or(0, |p| told(&p.codesign, CoDesign::is_told)),
            coproduction: participation.map_or(0, |p| told(&p.coproduction, CoProduction::is_told)),
            declarations: declarations(dossier),
            documents: documents(dossier),
            not_filed: not_filed(dossier),
            duration_months: dossier.duration_months,
            activities: dossier.activities.iter().map(ActivityFacts::of).collect(),
            budget: dossier.budget.as_ref().map(BudgetFacts::of),
            priorities: dossier.priorities.clone(),
            support_body: dossier.support_body.clone(),
            partner_changes: dossier
                .partner_changes
                .iter()
                .map(|change| ChangeFacts {
                    partner: change.partner.clone(),
                    reasoned: !change.reason.is_empty(),
                })
                .collect(),
            pot: dossier.pot.clone(),
            line: dossier.line.clone(),
            size_class: dossier.size_class.clone(),
        }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Tax codes of everybody who takes part, supporters too: hints at conflicts of interest.
    pub fn tax_codes(&self) -> impl Iterator<Item = &str> {
        let codes = self.partners.iter().map(|p| p.tax_code.as_str());
        codes.filter(|code| !code.is_empty())
    }

    /// The contribution requested, in euro cents.
    #[must_use]
    pub fn requested_cents(&self) -> Option<i64> {
        self.budget.and_then(|budget| budget.requested_cents)
    }

    /// The lead: the first member in that role; one who left leads no longer.
    #[must_use]
    pub fn lead(&self) -> Option<&PartnerFacts> {
        self.members().find(|p| p.role == PartnerRole::Capofila)
    }

    /// The pot that it applies for, by its place in the phase: the one that it names, or the only
    /// one where it names none.
    #[must_use]
    pub fn pot_in(&self, phase: &Phase) -> Option<usize> {
        let named = plain(&self.pot);
        if named.is_empty() && phase.pots.len() == 1 {
            return Some(0);
        }
        phase.pots.iter().position(|pot| plain(&pot.id) == named)
    }

    /// The members of the association, without who left it and who only supports it.
    pub fn members(&self) -> impl Iterator<Item = &PartnerFacts> {
        self.partners.iter().filter(|p| p.is_member())
    }
}

impl ActivityFacts {
    fn of(activity: &Activity) -> Self {
        let title = if activity.title.is_empty() {
            &activity.objective
        } else {
            &activity.title
        };
        Self {
            id: if activity.id.is_empty() {
                title.chars().take(60).collect()
            } else {
                activity.id.clone()
            },
            owner: activity.owner.clone(),
            with: activity.coproduced_with.clone(),
            start_month: activity.start_month,
            end_month: activity.end_month,
            output: activity.outputs.iter().any(|o| !o.is_empty()),
        }
    }
}

impl BudgetFacts {
    fn of(budget: &Budget) -> Self {
        let lines = budget.lines.iter().map(|l| l.amount_cents);
        let sum = |amounts: &mut dyn Iterator<Item = i64>| amounts.fold(0, i64::saturating_add);
        let brought = |in_kind: bool| {
            let those = budget.cofinance.iter().filter(|c| c.in_kind == in_kind);
            sum(&mut those.map(|c| c.amount_cents))
        };
        let brings = budget.cofinance.iter().map(|c| c.amount_cents);
        let stated = [budget.total_cents, budget.requested_cents];
        Self {
            lines_cents: (!budget.lines.is_empty()).then(|| sum(&mut lines.clone())),
            total_cents: budget.total_cents,
            requested_cents: budget.requested_cents,
            money_cents: brought(false),
            in_kind_cents: brought(true),
            below_zero: lines
                .chain(brings)
                .chain(stated.into_iter().flatten())
                .any(|amount| amount < 0),
        }
    }

    /// Co-financing, with or without what is brought in kind, in euro cents.
    #[must_use]
    pub const fn cofinance_cents(&self, in_kind: bool) -> i64 {
        if in_kind {
            self.money_cents.saturating_add(self.in_kind_cents)
        } else {
            self.money_cents
        }
    }
}

fn partners(dossier: &Dossier) -> Vec<PartnerFacts> {
    let partners = dossier.ats.iter().flat_map(|ats| &ats.partners);
    partners.map(PartnerFacts::of).collect()
}

/// The kinds of innovation that a dossier names, in the order of [`InnovationKind::ALL`].
fn innovation(dossier: &Dossier) -> Vec<InnovationKind> {
    let named = |kind: &InnovationKind| {
        let mut elements = dossier.innovation_elements.iter();
        elements.any(|e| e.kind == Some(*kind))
    };
    InnovationKind::ALL.into_iter().filter(named).collect()
}

/// Characters of every section with a text, the free ones too.
fn sections(dossier: &Dossier) -> BTreeMap<String, u32> {
    let free = dossier.sections.keys().map(String::as_str);
    SECTIONS
        .into_iter()
        .chain(free)
        .filter(|id| !is_empty(dossier, id))
        .map(|id| {
            let texts = passages(dossier, id);
            let characters = texts.iter().map(|text| text.chars().count()).sum();
            (id.to_owned(), count(characters))
        })
        .collect()
}

fn declarations(dossier: &Dossier) -> Vec<DeclarationFacts> {
    dossier
        .declarations
        .iter()
        .map(|d| DeclarationFacts {
            kind: d.kind.clone(),
            signed: !d.signed_by.is_empty(),
        })
        .collect()
}

fn documents(dossier: &Dossier) -> Vec<DocumentFacts> {
    let whole = |sum: &str| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
    dossier
        .documents
        .iter()
        .map(|d| DocumentFacts {
            name: d.name.clone(),
            kind: d.kind.clone(),
            summed: whole(&d.sha256),
            signed: !d.signature.is_empty(),
        })
        .collect()
}

/// Names of documents in the dossier that no document filed has.
fn not_filed(dossier: &Dossier) -> Vec<String> {
    let letters = dossier.ats.iter().flat_map(|ats| {
        let letters = ats.partners.iter().map(|p| &p.letter_doc);
        std::iter::once(&ats.deed_doc).chain(letters)
    });
    let agreements = dossier
        .integration
        .iter()
        .flat_map(|i| i.services.iter().map(|s| &s.agreement_doc));
    letters
        .chain(agreements)
        .filter(|name| !name.is_empty() && dossier.documents.iter().all(|d| d.name != **name))
        .cloned()
        .collect()
}

/// How many of some rows say something.
fn told<T>(rows: &[T], is_told: fn(&T) -> bool) -> u32 {
    count(rows.iter().filter(|row| is_told(row)).count())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde hands it over
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde hands it over
const fn none_of_it(cents: &i64) -> bool {
    *cents == 0
}
