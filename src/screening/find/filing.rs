//! Rules on how a project was filed and on what it says: term, sender, district, sections,
//! declarations, documents, the phase before.

use super::{Answer, failing, open};
use crate::dossier::{Facts, plain};
use crate::screening::{Because, Finding, Subject};

pub(super) fn received_in_time(subject: &Subject<'_>) -> Answer {
    let Some(received) = subject.facts.received_at else {
        return open(Because::NoReceipt);
    };
    let Some(limit) = subject.limit else {
        return open(Because::NoLimit);
    };
    if limit.met(received) {
        (Finding::Met, vec![Because::InTime(received, limit)])
    } else {
        (Finding::NotMet, vec![Because::Late(received, limit)])
    }
}

/// The sender is the lead, alone or with an address beside its name.
pub(super) fn sent_by_lead(facts: &Facts) -> Answer {
    let Some(lead) = facts.lead() else {
        return failing([Because::NoLead]);
    };
    if facts.sender.is_empty() {
        return failing([Because::NoSender]);
    }
    let (sender, name) = (plain(&facts.sender), plain(&lead.name));
    let within = !name.is_empty() && format!(" {sender} ").contains(&format!(" {name} "));
    let other = || Because::SentByOther(facts.sender.clone(), lead.name.clone());
    failing((!within && !lead.is_named(&facts.sender)).then(other))
}

/// A district is stated; with `registered`, each of them stands in the call's register by name or id.
pub(super) fn district_stated(subject: &Subject<'_>, registered: bool) -> Answer {
    let stated = subject.facts.districts.iter();
    let stated: Vec<&String> = stated.filter(|d| !plain(d).is_empty()).collect();
    if stated.is_empty() {
        return failing([Because::NoDistrict]);
    }
    let unknown = stated
        .into_iter()
        .filter(|name| registered && subject.call.district(name).is_none());
    failing(unknown.map(|name| Because::DistrictNotRegistered(name.clone())))
}

pub(super) fn projects_per_district(subject: &Subject<'_>, max: u16) -> Answer {
    let districts = subject.facts.districts.iter().filter_map(|district| {
        let across = subject.across;
        let others = across.of_district(subject.call, district, subject.id);
        (others.count >= usize::from(max)).then(|| Because::SameDistrict(district.clone(), others))
    });
    failing(districts)
}

pub(super) fn sections(facts: &Facts, ids: &[String]) -> Answer {
    let missing = ids.iter().filter(|id| !facts.sections.contains_key(*id));
    failing(missing.map(|id| Because::SectionMissing(id.clone())))
}

pub(super) fn section_lengths(subject: &Subject<'_>) -> Answer {
    let long = subject.phase.sections.iter().filter_map(|section| {
        let most = section.max_chars?;
        let found = subject.facts.sections.get(&section.id).copied()?;
        (found > most).then(|| Because::SectionTooLong(section.id.clone(), found, most))
    });
    failing(long)
}

pub(super) fn participation(facts: &Facts, codesign: u16, coproduction: u16) -> Answer {
    let few = (facts.codesign < u32::from(codesign))
        .then_some(Because::FewCodesign(facts.codesign, codesign));
    let none = (facts.coproduction < u32::from(coproduction))
        .then_some(Because::FewCoproduced(facts.coproduction, coproduction));
    failing(few.into_iter().chain(none))
}

pub(super) fn declaration(facts: &Facts, declaration: &str, signed: bool) -> Answer {
    let mut those = facts.declarations.iter().filter(|d| d.kind == declaration);
    failing(match (those.clone().count(), signed) {
        (0, _) => Some(Because::NoDeclaration(declaration.to_owned())),
        (_, true) if !those.any(|d| d.signed) => {
            Some(Because::DeclarationUnsigned(declaration.to_owned()))
        }
        _ => None,
    })
}

pub(super) fn signed_documents(facts: &Facts, kinds: &[String]) -> Answer {
    let mut because = Vec::new();
    for kind in kinds {
        let those: Vec<_> = facts.documents.iter().filter(|d| d.kind == *kind).collect();
        if those.is_empty() {
            because.push(Because::NoDocument(kind.clone()));
        }
        let unsigned = those.into_iter().filter(|d| !d.signed);
        because.extend(unsigned.map(|d| Because::DocumentUnsigned(d.name.clone())));
    }
    failing(because)
}

pub(super) fn documents_intact(facts: &Facts) -> Answer {
    let none = facts.documents.is_empty().then_some(Because::NoDocuments);
    let without = facts.documents.iter().filter(|d| !d.summed);
    let without = without.map(|d| Because::DocumentWithoutSum(d.name.clone()));
    let absent = facts.not_filed.iter().cloned();
    let absent = absent.map(Because::DocumentNotFiled);
    failing(none.into_iter().chain(without).chain(absent))
}

pub(super) fn admitted_before(subject: &Subject<'_>) -> Answer {
    let Some(before) = subject.before else {
        return failing([Because::NoPhaseBefore]);
    };
    let refused = (!before.admitted).then_some(Because::NotAdmitted);
    let withdrawn = before.withdrawn.then_some(Because::Withdrawn);
    failing(refused.into_iter().chain(withdrawn))
}
