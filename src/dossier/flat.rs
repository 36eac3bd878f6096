//! The fields of a dossier that a single column can fill, and how a column fills them.

use super::table::Wanted;
use super::{
    Activity, Ats, Budget, CoDesign, CoProduction, Coherence, Declaration, Document, Dossier, Idea,
    Indicator, InnovationElement, Need, Participation, Partner, PartnerRole, PartnerStatus,
    Priorities, Receipt, Risk,
};
use crate::call::Phase;
use crate::exact::Exact;
use crate::text::{clean, clean_line};

/// A field that a column can fill.
pub(super) struct Flat {
    /// Its name and the other headings that it is known under.
    pub(super) wanted: Wanted<'static>,
    /// The section of the dossier that it belongs to; empty for none.
    pub(super) section: &'static str,
    /// Puts the text of a cell, never empty, where it belongs; or says what is wrong with it.
    pub(super) fill: fn(&mut Dossier, &str) -> Result<(), Unfit>,
}

/// What is wrong with a cell, and what to do.
pub(super) struct Unfit(pub(super) &'static str, pub(super) &'static str);

macro_rules! flat {
    ($name:literal $([$($alias:literal),*])?, $section:literal, |$dossier:ident, $text:ident| $fill:expr) => {
        Flat {
            wanted: Wanted { name: $name, aliases: &[$($($alias),*)?] },
            section: $section,
            fill: |$dossier, $text| {
                $fill;
                Ok(())
            },
        }
    };
}

/// The fields of a phase, one per name. Where the phase has a section of that name, the column
/// fills it (`governance` of a definitive project); else the part of another section
/// (`governance` of the coherence).
pub(super) fn flat(phase: &Phase) -> Vec<&'static Flat> {
    let names_section = |name: &str| phase.sections.iter().any(|s| s.id == name);
    FLAT.iter()
        .filter(|flat| {
            let name = flat.wanted.name;
            let own = flat.section == name;
            let twin = FLAT
                .iter()
                .any(|other| other.wanted.name == name && (other.section == name) != own);
            !twin || own == names_section(name)
        })
        .collect()
}

/// Every field, by whichever phase. The lead stands before its tax code and before the partners.
const FLAT: [Flat; 40] = [
    flat!("id"["project_id", "code", "codice"], "", |d, text| d.id = clean_line(text)),
    flat!("title"["titolo", "name"], "", |d, text| d.title = clean_line(text)),
    flat!("abstract"["riassunto", "summary", "sintesi"], "abstract", |d, text| d.summary = block(text)),
    flat!("protocol_no", "receipt", |d, text| receipt(d).protocol_no =
        clean_line(text)),
    Flat {
        wanted: Wanted {
            name: "received_at",
            aliases: &[],
        },
        section: "receipt",
        fill: received_at,
    },
    flat!("sender", "receipt", |d, text| receipt(d).sender =
        clean_line(text)),
    flat!("districts", "districts", |d, text| d.districts = list(text)),
    flat!("lead", "ats", |d, text| lead(d, |p| p.name =
        clean_line(text))),
    flat!("lead_tax_code", "ats", |d, text| lead(d, |p| p.tax_code =
        clean_line(text))),
    flat!("partners", "ats", |d, text| {
        let named = list(text)
            .into_iter()
            .map(|name| partner(name, PartnerRole::Partner));
        ats(d).partners.extend(named);
    }),
    flat!("needs", "needs", |d, text| d.needs.push(Need {
        text: block(text),
        ..Need::default()
    })),
    flat!("idea", "idea", |d, text| d.idea = Some(Idea {
        text: block(text),
        actions: Vec::new()
    })),
    flat!("innovation_elements", "innovation_elements", |d, text| {
        d.innovation_elements.push(InnovationElement {
            text: block(text),
            ..InnovationElement::default()
        });
    }),
    flat!("coherence", "coherence", |d, text| coherence(d).text =
        block(text)),
    flat!("governance", "coherence", |d, text| coherence(d)
        .governance =
        block(text)),
    flat!("subsidiarity", "coherence", |d, text| coherence(d)
        .subsidiarity =
        block(text)),
    flat!("participation", "participation", |d, text| participation(
        d
    )
    .text =
        block(text)),
    flat!("codesign", "participation", |d, text| {
        participation(d).codesign.push(CoDesign {
            who: block(text),
            ..CoDesign::default()
        });
    }),
    flat!("coproduction", "participation", |d, text| {
        participation(d).coproduction.push(CoProduction {
            action: block(text),
            ..CoProduction::default()
        });
    }),
    flat!("declarations", "declarations", |d, text| {
        let kinds = list(text).into_iter();
        d.declarations.extend(kinds.map(|kind| Declaration {
            kind,
            signed_by: String::new(),
            text: String::new(),
        }));
    }),
    flat!("documents", "documents", |d, text| d
        .documents
        .extend(list(text).into_iter().map(document))),
    flat!("activities", "activities", |d, text| d.activities.push(
        Activity {
            objective: block(text),
            ..Activity::default()
        }
    )),
    Flat {
        wanted: Wanted {
            name: "duration_months",
            aliases: &[],
        },
        section: "",
        fill: |d, text| {
            d.duration_months = Some(
                clean_line(text)
                    .parse()
                    .map_err(|_| Unfit("is no whole number of months", "Write it like 18"))?,
            );
            Ok(())
        },
    },
    Flat {
        wanted: Wanted {
            name: "start_planned",
            aliases: &[],
        },
        section: "",
        fill: |d, text| {
            d.start_planned = Some(
                clean_line(text)
                    .parse()
                    .map_err(|_| Unfit("is no day", "Write it like 2018-10-01"))?,
            );
            Ok(())
        },
    },
    flat!("budget", "budget", |d, text| budget(d).text = block(text)),
    Flat {
        wanted: Wanted {
            name: "budget_total",
            aliases: &[],
        },
        section: "budget",
        fill: |d, text| {
            budget(d).total_cents = Some(cents(text)?);
            Ok(())
        },
    },
    Flat {
        wanted: Wanted {
            name: "requested",
            aliases: &[],
        },
        section: "budget",
        fill: |d, text| {
            budget(d).requested_cents = Some(cents(text)?);
            Ok(())
        },
    },
    flat!("sustainability", "sustainability", |d, text| {
        d.sustainability.get_or_insert_default().text = block(text);
    }),
    flat!("replicability", "replicability", |d, text| {
        d.replicability.get_or_insert_default().text = block(text);
    }),
    flat!("integration", "integration", |d, text| {
        d.integration.get_or_insert_default().text = block(text);
    }),
    flat!("indicators", "indicators", |d, text| d.indicators.push(
        Indicator {
            name: block(text),
            ..Indicator::default()
        }
    )),
    flat!("risks", "risks", |d, text| d.risks.push(Risk {
        text: block(text),
        response: String::new()
    })),
    flat!("governance", "governance", |d, text| {
        d.governance.get_or_insert_default().rules = block(text);
    }),
    flat!("priorities", "priorities", |d, text| priorities(d).refs =
        list(text)),
    flat!("priorities_version", "priorities", |d, text| priorities(
        d
    )
    .version =
        clean_line(text)),
    flat!("support_body", "", |d, text| d.support_body =
        clean_line(text)),
    flat!("pot", "", |d, text| d.pot = clean_line(text)),
    flat!("line", "", |d, text| d.line = clean_line(text)),
    flat!("size_class", "", |d, text| d.size_class = clean_line(text)),
    Flat {
        wanted: Wanted {
            name: "invented",
            aliases: &[],
        },
        section: "",
        fill: invented,
    },
];

fn block(text: &str) -> String {
    clean(text).trim().to_owned()
}

/// The parts of a cell between semicolons, without empty ones.
fn list(text: &str) -> Vec<String> {
    text.split(';')
        .map(clean_line)
        .filter(|part| !part.is_empty())
        .collect()
}

fn receipt(dossier: &mut Dossier) -> &mut Receipt {
    dossier.receipt.get_or_insert_default()
}

fn received_at(dossier: &mut Dossier, text: &str) -> Result<(), Unfit> {
    let time = clean_line(text).parse().map_err(|_| {
        Unfit(
            "is not a time with its offset from UTC",
            "Write it like 2017-12-19T16:04:12+01:00",
        )
    })?;
    receipt(dossier).received_at = Some(time);
    Ok(())
}

fn invented(dossier: &mut Dossier, text: &str) -> Result<(), Unfit> {
    dossier.invented = match clean_line(text).to_lowercase().as_str() {
        "true" | "1" | "yes" | "sì" | "vero" => true,
        "false" | "0" | "no" | "falso" => false,
        _ => {
            return Err(Unfit(
                "is neither true nor false",
                "Write true for an invented project, else false",
            ));
        }
    };
    Ok(())
}

fn ats(dossier: &mut Dossier) -> &mut Ats {
    dossier.ats.get_or_insert_default()
}

fn partner(name: String, role: PartnerRole) -> Partner {
    Partner {
        name,
        tax_code: String::new(),
        kinds: Vec::new(),
        role,
        status: PartnerStatus::default(),
        seat: None,
        operating_seat: None,
        tasks: String::new(),
        contribution_cents: None,
        letter_doc: String::new(),
    }
}

/// Sets something about the lead, who is added as the first partner where there is none yet.
fn lead(dossier: &mut Dossier, set: impl FnOnce(&mut Partner)) {
    let partners = &mut ats(dossier).partners;
    if let Some(lead) = partners
        .iter_mut()
        .find(|p| p.role == PartnerRole::Capofila)
    {
        return set(lead);
    }
    let mut lead = partner(String::new(), PartnerRole::Capofila);
    set(&mut lead);
    partners.insert(0, lead);
}

fn coherence(dossier: &mut Dossier) -> &mut Coherence {
    dossier.coherence.get_or_insert_default()
}

fn participation(dossier: &mut Dossier) -> &mut Participation {
    dossier.participation.get_or_insert_default()
}

fn budget(dossier: &mut Dossier) -> &mut Budget {
    dossier.budget.get_or_insert_default()
}

fn priorities(dossier: &mut Dossier) -> &mut Priorities {
    dossier.priorities.get_or_insert_default()
}

/// An amount in euro, with at most two decimals after a point, as cents.
fn cents(text: &str) -> Result<i64, Unfit> {
    let amount: Option<Exact> = clean_line(text).parse().ok();
    let cents = amount.and_then(|euro| (euro * Exact::from(100)).to_integer());
    cents
        .filter(|cents| *cents >= 0)
        .ok_or(Unfit("is no amount in euro", "Write it like 12500.50"))
}

fn document(name: String) -> Document {
    Document {
        name,
        kind: String::new(),
        sha256: String::new(),
        signature: String::new(),
        received_at: None,
    }
}
