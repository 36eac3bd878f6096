//! Complete invented dossiers, made from the examples that come with the program.

use vaglio::dossier::{Budget, Dossier, Kind, PartnerRole, PartnerStatus};

use super::script::Filing;

/// The dossier of a project in a phase, complete but for what the story says.
pub(crate) fn dossier(id: &str, filing: &Filing, phase: usize) -> Dossier {
    // Where the call has pots and one phase alone, whole projects are filed at once.
    let example = match phase {
        0 if filing.pot.is_none() => include_str!("../../data/project.example.json"),
        _ => include_str!("../../data/definitive.example.json"),
    };
    let mut d: Dossier = serde_json::from_str(example).unwrap();
    d.id = id.into();
    d.title = filing
        .title
        .clone()
        .unwrap_or(format!("Progetto inventato {id}"));
    let district = filing
        .district
        .clone()
        .unwrap_or(format!("Distretto inventato di {id}"));
    d.districts = vec![district];
    if let Some(receipt) = &mut d.receipt {
        receipt.protocol_no = format!("{id}/2017");
        receipt.received_at = filing.received.or(receipt.received_at);
    }
    if let (Some(receipt), Some(sender)) = (&mut d.receipt, &filing.sender) {
        receipt.sender.clone_from(sender);
    }
    let ats = d.ats.as_mut().unwrap();
    for (i, partner) in ats.partners.iter_mut().enumerate() {
        if !partner.tax_code.is_empty() {
            partner.tax_code = format!("{id}-{i}");
        }
        let third = partner.role == PartnerRole::Partner
            && partner
                .kinds
                .iter()
                .any(|k| matches!(k, Kind::TerzoSettore | Kind::Volontariato));
        if !third {
            continue;
        }
        match filing.third_sector.as_deref() {
            Some("none") => {
                partner.kinds = vec![Kind::Comune];
            }
            Some("to be found") => {
                partner.status = PartnerStatus::DaIndividuare;
                partner.name.clear();
                partner.tax_code.clear();
                partner.seat = None;
                partner.operating_seat = None;
            }
            Some(code) => partner.tax_code = code.into(),
            None => {}
        }
        if let Some(region) = &filing.seat {
            for seat in [&mut partner.seat, &mut partner.operating_seat]
                .into_iter()
                .flatten()
            {
                seat.region.clone_from(region);
            }
        }
    }
    if filing.unsigned {
        d.documents.iter_mut().for_each(|doc| doc.signature.clear());
    }
    if let Some(months) = filing.months {
        d.duration_months = Some(months);
    }
    if let Some(pot) = &filing.pot {
        d.pot.clone_from(pot);
        let plan = "Piano d'impresa inventato, in pareggio dal secondo anno.";
        d.sections.insert("business_plan".into(), plan.into());
    }
    if let Some(class) = &filing.size_class {
        d.size_class.clone_from(class);
    }
    if let (Some(euro), Some(budget)) = (filing.requested, d.budget.as_mut()) {
        request(budget, euro * 100);
    }
    d
}

/// Makes a budget ask for an amount, and keeps its sums right.
fn request(budget: &mut Budget, cents: i64) {
    let own: i64 = budget.cofinance.iter().map(|c| c.amount_cents).sum();
    budget.requested_cents = Some(cents);
    budget.total_cents = Some(cents + own);
    let others =
        |budget: &Budget| -> i64 { budget.lines.iter().skip(1).map(|l| l.amount_cents).sum() };
    if others(budget) > cents + own {
        budget.lines.truncate(1);
    }
    let others = others(budget);
    if let Some(first) = budget.lines.first_mut() {
        first.amount_cents = cents + own - others;
    }
}
