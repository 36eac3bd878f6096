//! Rules on who applies: the lead, the members of the association, their kinds and seats.

use super::{Answer, failing, open};
use crate::call::check::WhichSeat;
use crate::dossier::{
    Change, Facts, Kind, PartnerFacts, PartnerRole, lead_changed, partners_changed, plain,
};
use crate::screening::{Because, Finding, Subject};

pub(super) fn one_lead(facts: &Facts) -> Answer {
    let leads = facts.members().filter(|p| p.role == PartnerRole::Capofila);
    let leads: Vec<String> = leads.map(|p| p.name.clone()).collect();
    failing(match leads.len() {
        0 => Some(Because::NoLead),
        1 => None,
        _ => Some(Because::SeveralLeads(leads)),
    })
}

pub(super) fn lead_kind(subject: &Subject<'_>, kinds: &[Kind], registered: bool) -> Answer {
    let Some(lead) = subject.facts.lead() else {
        return failing([Because::NoLead]);
    };
    if !lead.is_any(kinds) {
        return failing([Because::LeadIsNone(lead.name.clone(), kinds.to_vec())]);
    }
    let districts = &subject.call.districts;
    if registered && districts.iter().all(|d| d.enti_gestori.is_empty()) {
        return open(Because::NoRegister);
    }
    let mut known = districts.iter().flat_map(|d| &d.enti_gestori);
    let unknown = registered && !known.any(|ente| lead.is_named(ente));
    failing(unknown.then(|| Because::LeadNotRegistered(lead.name.clone())))
}

/// The enti gestori that the register names for the project's districts; where it names none,
/// whoever says of themselves that they are one.
pub(super) fn enti_gestori(subject: &Subject<'_>, all: bool) -> Answer {
    let facts = subject.facts;
    let call = subject.call;
    let own = call.districts.iter().filter(|d| {
        let mut stated = facts.districts.iter();
        stated.any(|text| call.district(text).is_some_and(|found| found.id == d.id))
    });
    let registered: Vec<&String> = own.flat_map(|d| &d.enti_gestori).collect();
    if registered.is_empty() {
        let answer = partner_kinds(facts, &[Kind::EnteGestore], 1);
        return if all && answer.0 == Finding::Met {
            open(Because::NoRegister)
        } else {
            answer
        };
    }
    let is_here = |ente: &&String| facts.members().any(|p| p.is_named(ente));
    let (here, missing): (Vec<&String>, Vec<&String>) = registered.into_iter().partition(is_here);
    if missing.is_empty() || !all && !here.is_empty() {
        (Finding::Met, vec![Because::Members(owned(&here))])
    } else {
        failing([Because::EntiMissing(owned(&missing))])
    }
}

fn owned(texts: &[&String]) -> Vec<String> {
    texts.iter().map(|text| (*text).clone()).collect()
}

pub(super) fn partner_kinds(facts: &Facts, kinds: &[Kind], min: u16) -> Answer {
    let those = facts.members().filter(|p| p.is_any(kinds));
    let (unknown, here): (Vec<_>, Vec<_>) = those.partition(|p| p.to_be_found());
    let min_count = usize::from(min);
    if here.len() >= min_count {
        let names = here.iter().map(|p| p.name.clone()).collect();
        return (Finding::Met, vec![Because::Members(names)]);
    }
    let mut because = vec![Because::TooFew(kinds.to_vec(), here.len(), min)];
    because.extend(unknown.iter().map(|p| Because::ToBeFound(p.kinds.clone())));
    if here.len() + unknown.len() >= min_count {
        (Finding::ToBeFound, because)
    } else {
        (Finding::NotMet, because)
    }
}

/// Seats of the members of some kinds. Where nobody of them is there at all, it is not met: the
/// requirement is about them.
pub(super) fn seat(
    facts: &Facts,
    region: &str,
    which: WhichSeat,
    of: &[Kind],
    every: bool,
) -> Answer {
    let those = facts.members().filter(|p| of.is_empty() || p.is_any(of));
    let (unknown, known): (Vec<_>, Vec<_>) = those.partition(|p| p.to_be_found());
    let region = plain(region);
    let (here, elsewhere): (Vec<&PartnerFacts>, Vec<&PartnerFacts>) =
        known.into_iter().partition(|p| sits_in(p, &region, which));
    let enough = if every {
        elsewhere.is_empty() && unknown.is_empty() && !here.is_empty()
    } else {
        !here.is_empty()
    };
    if enough {
        let names = here.iter().map(|p| p.name.clone()).collect();
        return (Finding::Met, vec![Because::Members(names)]);
    }
    let stated = |p: &PartnerFacts| {
        let operating = which != WhichSeat::Legal && !p.operating_region.is_empty();
        if operating {
            &p.operating_region
        } else {
            &p.legal_region
        }
        .clone()
    };
    let mut because: Vec<Because> = elsewhere
        .iter()
        .map(|p| Because::SeatElsewhere(p.name.clone(), stated(p)))
        .collect();
    because.extend(unknown.iter().map(|p| Because::ToBeFound(p.kinds.clone())));
    if because.is_empty() {
        because.push(Because::TooFew(of.to_vec(), 0, 1));
    }
    let waits = !unknown.is_empty() && (!every || elsewhere.is_empty());
    if waits {
        (Finding::ToBeFound, because)
    } else {
        (Finding::NotMet, because)
    }
}

fn sits_in(partner: &PartnerFacts, region: &str, which: WhichSeat) -> bool {
    let legal = plain(&partner.legal_region) == region;
    let operating = plain(&partner.operating_region);
    match which {
        WhichSeat::Legal => legal,
        WhichSeat::Operating if operating.is_empty() => legal,
        WhichSeat::Operating => operating == region,
        WhichSeat::Either => legal || operating == region,
    }
}

pub(super) fn other_partners(facts: &Facts, kinds: &[Kind]) -> Answer {
    let others = facts.members().filter(|p| p.role != PartnerRole::Capofila);
    let strange = others.filter(|p| !p.is_any(kinds));
    failing(strange.map(|p| Because::KindNotAdmitted(p.name.clone(), p.kinds.clone())))
}

/// A body of the kinds in more projects than allowed; raised on each of them alike.
pub(super) fn projects_per_body(subject: &Subject<'_>, kinds: &[Kind], max: u16) -> Answer {
    let members = subject.facts.members();
    let those = members.filter(|p| !p.to_be_found() && subject.across.is_any(p, kinds));
    failing(those.filter_map(|p| {
        let others = subject.across.of_body(p, subject.id);
        let over = others.count >= usize::from(max);
        over.then(|| Because::SameBody(p.name.clone(), others, max))
    }))
}

pub(super) fn deed(facts: &Facts) -> Answer {
    failing(match facts.ats {
        None => Some(Because::NoAts),
        Some(form) => (!facts.deed).then_some(Because::NoDeed(form)),
    })
}

pub(super) fn same_lead(subject: &Subject<'_>) -> Answer {
    let Some(before) = subject.before else {
        return open(Because::NoPhaseBefore);
    };
    let changed = lead_changed(before.facts, subject.facts);
    failing(changed.map(|(old, new)| Because::LeadChanged(old, new)))
}

/// Every member that came, left or changed its role stands among the declared changes. A place that
/// was still to be found is no member that left.
pub(super) fn changes_declared(subject: &Subject<'_>) -> Answer {
    let Some(before) = subject.before else {
        return open(Because::NoPhaseBefore);
    };
    let changed = partners_changed(before.facts.members(), subject.facts.members());
    let to_declare = changed
        .into_iter()
        .filter(|c| !matches!(c.change, Change::Status(..)) && !c.partner.to_be_found());
    let declared = &subject.facts.partner_changes;
    failing(to_declare.filter_map(|c| {
        let mut those = declared.iter().filter(|d| c.partner.is_named(&d.partner));
        let name = c.partner.name.clone();
        match (those.clone().count(), those.any(|d| d.reasoned)) {
            (0, _) => Some(Because::ChangeNotDeclared(name)),
            (_, false) => Some(Because::ChangeWithoutReason(name)),
            (_, true) => None,
        }
    }))
}
