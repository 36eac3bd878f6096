//! The definitive projects of the invented districts: each preliminary project with the plan that
//! was worked out after it, made from its own actions, partners and districts.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use super::{DemoError, files};
use crate::dossier::{
    Activity, Budget, BudgetLine, Cofinance, Dossier, FundingSource, Indicator, Kind,
    LinkedService, Partner, PartnerStatus, Risk,
};

/// Euro cents that the first project asks for, and what each one after it asks for more. All
/// together they ask for more than the call has.
const FIRST: i64 = 120_000_000;
const STEP: i64 = 15_000_000;

/// What each activity costs beside another, and on what beside its staff: category and reckoning.
const WEIGHTS: [i64; 5] = [5, 3, 8, 4, 2];
const COSTS: [(&str, &str); 4] = [
    (
        "Materiali e attrezzature",
        "Listini confrontati, come da prospetto",
    ),
    ("Servizi affidati", "Tre preventivi confrontati"),
    (
        "Rimborsi e viaggi",
        "Tariffe chilometriche e presenze previste",
    ),
    ("Comunicazione", "Preventivo allegato"),
];

/// The invented body that accompanied the districts.
pub(super) const SUPPORT_BODY: &str = "Officina dei Territori (ente inventato)";

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
    made.start_planned = Some(date(2019, 1, 7));
    SUPPORT_BODY.clone_into(&mut made.support_body);
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
        i.services = services(&ats.partners);
        i
    });
    made.governance = plan.governance.map(|mut g| {
        g.bodies = vec![format!("Cabina di regia: {} enti", partners.len())];
        g
    });
    made.priorities = plan.priorities;
    made.indicators = indicators(preliminary, nth);
    made.risks = risks();
    Ok(made)
}

/// The services of the project's own public partners.
fn services(partners: &[Partner]) -> Vec<LinkedService> {
    let sector = |partner: &Partner| {
        let has = |kind| partner.kinds.contains(&kind);
        if has(Kind::Asl) {
            Some("Sanità")
        } else if has(Kind::Scuola) {
            Some("Istruzione")
        } else if has(Kind::Comune) || has(Kind::UnioneComuni) || has(Kind::EnteGestore) {
            Some("Servizi sociali")
        } else {
            None
        }
    };
    let service = |partner: &Partner| {
        Some(LinkedService {
            name: partner.name.clone(),
            sector: sector(partner)?.to_owned(),
            procedure: "Risposta entro due giorni dalla segnalazione".to_owned(),
            agreement_doc: String::new(),
        })
    };
    partners.iter().filter_map(service).take(4).collect()
}

fn indicators(preliminary: &Dossier, nth: i64) -> Vec<Indicator> {
    let actions = preliminary.idea.iter().flat_map(|idea| &idea.actions);
    let reached = |(at, action): (usize, &String)| Indicator {
        name: format!("Persone raggiunte: {}", action.trim_end_matches('.')),
        baseline: "0".to_owned(),
        target: (60 + 25 * nth + 40 * i64::try_from(at).unwrap_or(0)).to_string(),
        source: "Registro delle presenze, ogni sei mesi".to_owned(),
    };
    actions.enumerate().take(2).map(reached).collect()
}

fn risks() -> Vec<Risk> {
    let risk = |text: &str, response: &str| Risk {
        text: text.to_owned(),
        response: response.to_owned(),
    };
    vec![
        risk(
            "Un partner lascia il progetto",
            "La cabina di regia ne affida i compiti ad altri entro un mese",
        ),
        risk(
            "Nei primi sei mesi aderiscono meno persone del previsto",
            "Si rivedono con loro orari e luoghi",
        ),
    ]
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
        start_month: Some(u16::try_from(1 + 2 * at).unwrap_or(1).min(months)),
        end_month: Some(months),
        outputs: vec!["Rapporto semestrale con i dati delle persone raggiunte".to_owned()],
        cost_cents: None,
    };
    actions.enumerate().map(made).collect()
}

/// A budget that adds up: for each activity its staff and one other cost.
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
    let weights = WEIGHTS.iter().cycle().take(activities.len());
    let all: i64 = weights.clone().sum::<i64>().max(1);
    // Whole hundreds of euro; the last activity takes the rest.
    let whole = |cents: i64| cents / 10_000 * 10_000;
    let mut left = total;
    let last = activities.len().saturating_sub(1);
    let mut lines = Vec::new();
    let costs = weights.zip(COSTS.iter().cycle());
    for (at, (activity, (weight, (category, basis)))) in
        activities.iter_mut().zip(costs).enumerate()
    {
        let cost = if at == last {
            left
        } else {
            whole(total * weight / all)
        };
        left -= cost;
        activity.cost_cents = Some(cost);
        let staff = whole(cost * 3 / 5);
        let hours = "Ore per costo orario, come da prospetto allegato";
        for (category, amount_cents, basis) in [
            ("Personale", staff, hours),
            (*category, cost - staff, *basis),
        ] {
            lines.push(BudgetLine {
                category: category.to_owned(),
                activity: activity.id.clone(),
                partner: activity.owner.clone(),
                amount_cents,
                calc_basis: basis.to_owned(),
            });
        }
    }
    Budget {
        lines,
        total_cents: Some(total),
        requested_cents: Some(asked),
        cofinance,
        text: "Importi inventati, senza IVA.".to_owned(),
    }
}
