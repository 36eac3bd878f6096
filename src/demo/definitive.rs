//! The definitive projects of the invented districts: each preliminary project with the plan that
//! was worked out after it, made from its own actions, partners and districts.

use jiff::{SignedDuration, Timestamp};

use super::{DemoError, files};
use crate::dossier::{
    Activity, Budget, BudgetLine, Cofinance, Dossier, FundingSource, PartnerStatus,
};

/// Euro cents that the first project asks for, and what each one after it asks for more. All
/// together they ask for more than the call has.
const FIRST: i64 = 120_000_000;
const STEP: i64 = 15_000_000;

/// The definitive project after a preliminary one; `place` among those admitted gives its day of
/// filing, its duration and what it asks for.
pub(super) fn after(preliminary: &Dossier, place: usize) -> Result<Dossier, DemoError> {
    let plan: Dossier =
        serde_json::from_slice(files::PLAN).map_err(|e| DemoError::Files(e.to_string()))?;
    let mut made = preliminary.clone();
    let nth = i64::try_from(place).unwrap_or(0);
    let months = 18 + u16::try_from(place % 4).unwrap_or(0) * 2;
    if let Some(receipt) = &mut made.receipt {
        receipt.protocol_no = format!("{}/2018", 51_204 + nth * 37);
        let first: Timestamp = "2018-07-30T08:12:44Z".parse().unwrap_or_default();
        receipt.received_at = Some(first + SignedDuration::from_secs(nth * 92_311));
    }
    let Some(ats) = &mut made.ats else {
        return Ok(made);
    };
    for partner in &mut ats.partners {
        if partner.status != PartnerStatus::DaIndividuare {
            partner.status = PartnerStatus::Confermato;
        }
    }
    let partners: Vec<(String, i64)> = ats
        .partners
        .iter()
        .map(|p| (p.name.clone(), p.contribution_cents.unwrap_or(0)))
        .collect();
    let lead = partners.first().map(|p| p.0.clone()).unwrap_or_default();
    let asked = FIRST + STEP * nth;
    made.duration_months = Some(months);
    made.start_planned = plan.start_planned;
    made.activities = activities(preliminary, &partners, months);
    made.budget = Some(budget(&mut made.activities, &partners, asked));
    made.sustainability = plan.sustainability.map(|mut s| {
        s.text = format!("Dopo i {months} mesi le azioni entrano nel piano di zona del distretto.");
        s.sources = vec![FundingSource {
            source: lead.clone(),
            amount_cents: Some(asked / 10),
        }];
        s.owner.clone_from(&lead);
        s
    });
    made.replicability = plan.replicability.map(|mut r| {
        r.text = "Metodo, accordi e strumenti sono raccolti in una guida che ogni distretto può \
                  riprendere."
            .to_owned();
        r.conditions = "Un gruppo locale già riunito e un ente che tiene la regia".to_owned();
        r.materials = vec!["Guida del progetto".to_owned()];
        r
    });
    made.integration = plan.integration.map(|mut i| {
        i.text = "I servizi del distretto e le azioni del progetto si segnalano le persone e si \
                  rispondono entro due giorni."
            .to_owned();
        for service in &mut i.services {
            service.agreement_doc.clear();
            service.procedure = "Risposta entro due giorni dalla segnalazione".to_owned();
        }
        i
    });
    made.governance = plan.governance.map(|mut g| {
        g.bodies = vec![format!("Cabina di regia: {} enti", partners.len())];
        g
    });
    made.priorities = plan.priorities;
    Ok(made)
}

/// One activity for each action of the idea, one after the other, each with another partner.
fn activities(preliminary: &Dossier, partners: &[(String, i64)], months: u16) -> Vec<Activity> {
    let actions = preliminary.idea.iter().flat_map(|idea| &idea.actions);
    let name = |at: usize| {
        let one = at.checked_rem(partners.len()).and_then(|i| partners.get(i));
        one.map(|p| p.0.clone()).unwrap_or_default()
    };
    let made = |(at, action): (usize, &String)| Activity {
        id: format!("A{}", at + 1),
        title: action.trim_end_matches('.').to_owned(),
        objective: "Attuare l'azione come descritta nel progetto preliminare".to_owned(),
        owner: name(at),
        coproduced_with: vec![name(at + 1), name(at + 5)],
        start_month: Some(1),
        end_month: Some(months),
        outputs: vec!["Rapporto semestrale con i dati delle persone raggiunte".to_owned()],
        cost_cents: None,
    };
    actions.enumerate().map(made).collect()
}

/// A budget that adds up: a line for each activity, of equal amounts but for the last.
fn budget(activities: &mut [Activity], partners: &[(String, i64)], asked: i64) -> Budget {
    let cofinance: Vec<Cofinance> = partners
        .iter()
        .filter(|(_, cents)| *cents > 0)
        .map(|(name, cents)| Cofinance {
            source: name.clone(),
            amount_cents: *cents,
            in_kind: false,
        })
        .collect();
    let total = asked + cofinance.iter().map(|c| c.amount_cents).sum::<i64>();
    let count = i64::try_from(activities.len()).unwrap_or(1).max(1);
    // Whole hundreds of euro; the last line takes the rest.
    let each = total / count / 10_000 * 10_000;
    let mut left = total;
    let last = activities.len().saturating_sub(1);
    let mut lines = Vec::new();
    for (at, activity) in activities.iter_mut().enumerate() {
        let amount_cents = if at == last { left } else { each };
        left -= amount_cents;
        activity.cost_cents = Some(amount_cents);
        lines.push(BudgetLine {
            category: "Personale".to_owned(),
            activity: activity.id.clone(),
            partner: activity.owner.clone(),
            amount_cents,
            calc_basis: "Ore per costo orario, come da prospetto allegato".to_owned(),
        });
    }
    Budget {
        lines,
        total_cents: Some(total),
        requested_cents: Some(asked),
        cofinance,
        text: "Importi inventati, senza IVA.".to_owned(),
    }
}
