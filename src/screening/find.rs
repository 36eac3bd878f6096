//! Computing a check: each rule looks at the facts and returns what it finds with its reasons.

mod association;
mod filing;
mod plan;

use super::{Because, Finding, Found, Subject};
use crate::call::check::Choice;
use crate::call::{Check, CheckMode, Rule};
use crate::dossier::{FIELDS, Facts, plain};

/// What a rule finds.
type Answer = (Finding, Vec<Because>);

/// Computes a check on a project.
#[must_use]
pub fn find(check: &Check, subject: &Subject<'_>) -> Found {
    let (finding, because) = match &check.rule {
        None => (Finding::Open, Vec::new()),
        Some(_) if subject.facts.is_empty() => (Finding::Open, vec![Because::NothingKnown]),
        Some(rule) => answer(rule, subject),
    };
    Found {
        finding,
        needs_person: check.mode != CheckMode::Auto || finding == Finding::Open,
        because,
    }
}

fn answer(rule: &Rule, subject: &Subject<'_>) -> Answer {
    let facts = subject.facts;
    match rule {
        Rule::ReceivedInTime => filing::received_in_time(subject),
        Rule::SentByLead => filing::sent_by_lead(facts),
        Rule::OneLead => association::one_lead(facts),
        Rule::LeadKind { kinds, registered } => association::lead_kind(subject, kinds, *registered),
        Rule::EntiGestori { all } => association::enti_gestori(subject, *all),
        Rule::PartnerKinds { kinds, min } => association::partner_kinds(facts, kinds, *min),
        Rule::Seat {
            region,
            which,
            of,
            every,
        } => association::seat(facts, region, *which, of, *every),
        Rule::OtherPartners { kinds } => association::other_partners(facts, kinds),
        Rule::DistrictStated { registered } => filing::district_stated(subject, *registered),
        Rule::ProjectsPerDistrict { max } => filing::projects_per_district(subject, *max),
        Rule::ProjectsPerBody { kinds, max } => {
            association::projects_per_body(subject, kinds, *max)
        }
        Rule::AtsDeed => association::deed(facts),
        Rule::Sections { ids } => filing::sections(facts, ids),
        Rule::SectionLengths => filing::section_lengths(subject),
        Rule::Participation {
            codesign,
            coproduction,
        } => filing::participation(facts, *codesign, *coproduction),
        Rule::Declaration {
            declaration,
            signed,
        } => filing::declaration(facts, declaration, *signed),
        Rule::SignedDocuments { documents } => filing::signed_documents(facts, documents),
        Rule::DocumentsIntact => filing::documents_intact(facts),
        Rule::AdmittedBefore => filing::admitted_before(subject),
        Rule::SameLead => association::same_lead(subject),
        Rule::CompositionComplete { checks } => composition(subject, checks),
        Rule::PartnerChangesDeclared => association::changes_declared(subject),
        Rule::Duration => plan::duration(subject),
        Rule::ActivitiesDetailed => plan::activities_detailed(facts),
        Rule::ActivitiesWithin => plan::activities_within(facts),
        Rule::CoproducedActivity { min } => plan::coproduced(facts, *min),
        Rule::BudgetAddsUp { in_kind } => plan::budget_adds_up(facts, *in_kind),
        Rule::Amount {
            of,
            min_cents,
            max_cents,
            within_budget,
        } => plan::amount(subject, *of, *min_cents, *max_cents, *within_budget),
        Rule::Cofinance { min_share, in_kind } => plan::cofinance(facts, min_share, *in_kind),
        Rule::Named { what, among } => plan::named(subject, *what, among),
        Rule::Priorities => plan::priorities(subject),
        Rule::SupportRecorded => {
            failing((!subject.supported).then(|| Because::NoSupport(facts.support_body.clone())))
        }
        Rule::If { what, is, then } => conditional(subject, *what, is, then),
    }
}

/// Met without reasons against it, else not met.
fn failing(because: impl IntoIterator<Item = Because>) -> Answer {
    let because: Vec<Because> = because.into_iter().collect();
    if because.is_empty() {
        (Finding::Met, because)
    } else {
        (Finding::NotMet, because)
    }
}

/// Nothing to be computed.
fn open(because: Because) -> Answer {
    (Finding::Open, vec![because])
}

/// What a project chooses of a call that offers several.
fn chosen(facts: &Facts, what: Choice) -> &str {
    match what {
        Choice::Pot => &facts.pot,
        Choice::Line => &facts.line,
        Choice::SizeClass => &facts.size_class,
    }
}

/// A rule that counts for some projects only; one that does not say what it is is left open.
fn conditional(subject: &Subject<'_>, what: Choice, is: &[String], then: &Rule) -> Answer {
    let word = plain(chosen(subject.facts, what));
    if word.is_empty() {
        open(Because::NotNamed(what))
    } else if is.iter().any(|one| plain(one) == word) {
        answer(then, subject)
    } else {
        (Finding::Met, Vec::new())
    }
}

/// The association is complete: nobody still to be found, the checks hold, the reserves are cleared.
fn composition(subject: &Subject<'_>, checks: &[crate::ids::CheckId]) -> Answer {
    let missing = subject.facts.members().filter(|p| p.to_be_found());
    let mut because: Vec<Because> = missing
        .map(|p| Because::ToBeFound(p.kinds.clone()))
        .collect();
    let mut unsure = Vec::new();
    let reserves = subject.before.map(|b| b.reserves).unwrap_or_default();
    let reserved = reserves.iter().map(|id| (id, true));
    let others = checks.iter().filter(|id| !reserves.contains(id));
    for (id, reserve) in reserved.chain(others.map(|id| (id, false))) {
        let mut all = subject.call.phases.iter().flat_map(|phase| &phase.checks);
        // A check of the composition itself computes nothing here, so that none asks itself.
        let rule = all.find(|check| check.id == *id).and_then(|check| {
            let rule = check.rule.as_ref()?;
            (!matches!(rule, Rule::CompositionComplete { .. })).then_some(rule)
        });
        let stands = if reserve {
            Because::ReserveStands(id.clone())
        } else {
            Because::CheckFails(id.clone())
        };
        match rule.map(|rule| answer(rule, subject)) {
            Some((Finding::Met, _)) => {}
            Some((Finding::Open, why)) => unsure.extend(std::iter::once(stands).chain(why)),
            None => unsure.push(stands),
            Some((Finding::NotMet | Finding::ToBeFound, why)) => {
                because.push(stands);
                because.extend(why);
            }
        }
    }
    because.dedup();
    if because.is_empty() && !unsure.is_empty() {
        (Finding::Open, unsure)
    } else {
        failing(because)
    }
}

/// The fields of a dossier that an integration asked for a check opens: those that the call file
/// names, else those that its rule looks at, with the documents that prove them. Empty where nothing
/// can be mended by an integration.
#[must_use]
pub fn fields_of(check: &Check) -> Vec<&'static str> {
    if !check.opens.is_empty() {
        return check.opens.clone();
    }
    let mut fields = check.rule.as_ref().map_or_else(everything, rule_fields);
    if !fields.is_empty() && !fields.contains(&"documents") {
        fields.push("documents");
    }
    fields
}

/// What a person may have meant: everything but the project's identity.
fn everything() -> Vec<&'static str> {
    let fixed = ["id", "title", "invented", "receipt"];
    let fields = FIELDS.into_iter();
    fields.filter(|field| !fixed.contains(field)).collect()
}

fn rule_fields(rule: &Rule) -> Vec<&'static str> {
    match rule {
        Rule::ReceivedInTime | Rule::AdmittedBefore | Rule::SupportRecorded => Vec::new(),
        Rule::SentByLead => vec!["receipt"],
        Rule::OneLead
        | Rule::LeadKind { .. }
        | Rule::EntiGestori { .. }
        | Rule::PartnerKinds { .. }
        | Rule::Seat { .. }
        | Rule::OtherPartners { .. }
        | Rule::ProjectsPerBody { .. }
        | Rule::AtsDeed => vec!["ats"],
        Rule::SameLead | Rule::CompositionComplete { .. } | Rule::PartnerChangesDeclared => {
            vec!["ats", "partner_changes"]
        }
        Rule::DistrictStated { .. } | Rule::ProjectsPerDistrict { .. } => vec!["districts"],
        Rule::Sections { ids } => {
            let field = |id: &String| FIELDS.into_iter().find(|field| field == id);
            let mut fields: Vec<&str> = ids
                .iter()
                .map(|id| field(id).unwrap_or("sections"))
                .collect();
            fields.dedup();
            fields
        }
        Rule::SectionLengths => everything(),
        Rule::Participation { .. } => vec!["participation"],
        Rule::Declaration { .. } => vec!["declarations"],
        Rule::SignedDocuments { .. } | Rule::DocumentsIntact => vec!["documents"],
        Rule::Duration => vec!["duration_months"],
        Rule::ActivitiesDetailed | Rule::CoproducedActivity { .. } => vec!["activities"],
        Rule::ActivitiesWithin => vec!["activities", "duration_months"],
        Rule::BudgetAddsUp { .. } | Rule::Amount { .. } | Rule::Cofinance { .. } => vec!["budget"],
        Rule::Named { what, .. } => match what {
            Choice::Pot => vec!["pot"],
            Choice::Line => vec!["line"],
            Choice::SizeClass => vec!["size_class"],
        },
        Rule::Priorities => vec!["priorities"],
        Rule::If { then, .. } => rule_fields(then),
    }
}
