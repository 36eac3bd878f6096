//! Reading the rule of a check: a word, or a table with the word as `kind` and its parameters.

use super::Ids;
use super::item::{Item, SHARE};
use super::money::cents;
use super::source::{quoted, suggestion};
use super::table::Table;
use crate::call::check::{AmountOf, Choice, WhichSeat};
use crate::call::{Rule, Section};
use crate::dossier::{FIELDS, Kind, SECTIONS};
use crate::exact::Exact;
use crate::ids::CheckId;

const CHOICES: [(&str, Choice); 3] = [
    ("pot", Choice::Pot),
    ("line", Choice::Line),
    ("size_class", Choice::SizeClass),
];
const SEATS: [(&str, WhichSeat); 3] = [
    ("legal", WhichSeat::Legal),
    ("operating", WhichSeat::Operating),
    ("either", WhichSeat::Either),
];
const IN_KIND: [(&str, bool); 2] = [("counted", true), ("not_counted", false)];

/// What a rule may refer to.
pub(super) struct Scene<'a> {
    /// Sections of the phase.
    pub(super) sections: &'a [Section],
    /// Whether the phase states a duration.
    pub(super) has_duration: bool,
    /// Whether the call states a budget.
    pub(super) has_budget: bool,
    /// Checks that stand before this one.
    pub(super) checks: &'a Ids,
}

/// Reads the parameters of a rule. What is wrong is reported and stands as its default.
type Read = fn(&Params<'_, '_>) -> Rule;

/// Every rule with its word.
const RULES: [(&str, Read); 33] = [
    ("received_in_time", |_| Rule::ReceivedInTime),
    ("sent_by_lead", |_| Rule::SentByLead),
    ("one_lead", |_| Rule::OneLead),
    ("lead_kind", |p| Rule::LeadKind {
        kinds: p.kinds("kinds"),
        registered: p.flag("registered"),
    }),
    ("enti_gestori", |p| Rule::EntiGestori {
        all: p.word("which", &[("any", false), ("all", true)], false),
    }),
    ("partner_kinds", |p| Rule::PartnerKinds {
        kinds: p.kinds("kinds"),
        min: p.count("min", 1, 1),
    }),
    ("seat", |p| Rule::Seat {
        region: p.line("region", "Name the region: region = \"Piemonte\""),
        which: p.word("seat", &SEATS, WhichSeat::Either),
        of: p.kinds_or_all("of"),
        every: p.word("how_many", &[("one", false), ("every", true)], false),
    }),
    ("other_partners", |p| Rule::OtherPartners {
        kinds: p.kinds("kinds"),
    }),
    ("district_stated", |p| Rule::DistrictStated {
        registered: p.flag("registered"),
    }),
    ("projects_per_district", |p| Rule::ProjectsPerDistrict {
        max: p.count("max", 1, 1),
    }),
    ("projects_per_body", |p| Rule::ProjectsPerBody {
        kinds: p.kinds("kinds"),
        max: p.count("max", 1, 1),
    }),
    ("ats_deed", |_| Rule::AtsDeed),
    ("sections", |p| Rule::Sections { ids: p.sections() }),
    ("section_lengths", |_| Rule::SectionLengths),
    ("participation", |p| Rule::Participation {
        codesign: p.count("codesign", 0, 0),
        coproduction: p.count("coproduction", 0, 1),
    }),
    ("declaration", |p| Rule::Declaration {
        declaration: p.line(
            "declaration",
            "Name it: declaration = \"strategic_responsibility\"",
        ),
        signed: p.word(
            "signature",
            &[("required", true), ("not_asked", false)],
            true,
        ),
    }),
    ("signed_documents", |p| Rule::SignedDocuments {
        documents: p.texts(
            "documents",
            "Name kinds of document: documents = [\"application\"]",
        ),
    }),
    ("documents_intact", |_| Rule::DocumentsIntact),
    ("admitted_before", |_| Rule::AdmittedBefore),
    ("same_lead", |_| Rule::SameLead),
    ("composition_complete", |p| Rule::CompositionComplete {
        checks: p.checks(),
    }),
    ("partner_changes_declared", |_| Rule::PartnerChangesDeclared),
    ("duration", |p| {
        if !p.scene.has_duration {
            p.item.report(
                "the phase states no duration",
                "Add duration_months = { min = 18, max = 24 } to the phase",
            );
        }
        Rule::Duration
    }),
    ("activities_detailed", |_| Rule::ActivitiesDetailed),
    ("activities_within", |_| Rule::ActivitiesWithin),
    ("budget_adds_up", |p| Rule::BudgetAddsUp {
        in_kind: p.word("in_kind", &IN_KIND, true),
    }),
    ("amount", amount),
    ("cofinance", |p| Rule::Cofinance {
        min_share: p.share("min_share"),
        in_kind: p.word("in_kind", &IN_KIND, true),
    }),
    ("named", |p| Rule::Named {
        what: p.choice("what"),
        among: p.texts_or_any("among"),
    }),
    ("coproduced_activity", |p| Rule::CoproducedActivity {
        min: p.count("min", 1, 1),
    }),
    ("priorities", |_| Rule::Priorities),
    ("support_recorded", |_| Rule::SupportRecorded),
    ("if", conditional),
];

/// The rule of a check; `None` where it could not be read, which is reported.
pub(super) fn read(item: &Item<'_>, scene: &Scene<'_>) -> Option<Rule> {
    let table = match item.value {
        toml::de::DeValue::Table(_) => Some(item.table()?),
        _ => None,
    };
    let word = match &table {
        Some(table) => table.need("kind", "Name the rule: kind = \"…\"")?,
        None => item.again(),
    };
    let found = word.one_of("rule", &RULES)?;
    let params = Params { item, table, scene };
    let rule = found(&params);
    if let Some(table) = &params.table {
        table.close();
    }
    Some(rule)
}

fn amount(p: &Params<'_, '_>) -> Rule {
    let (min_cents, max_cents) = (p.money("min"), p.money("max"));
    let within_budget = p.flag("within_budget");
    if min_cents.is_none() && max_cents.is_none() && !within_budget {
        p.item.report(
            "has no bound",
            "Add min, max or within_budget = true, amounts in euro",
        );
    }
    if within_budget && !p.scene.has_budget {
        p.item.report(
            "the call states no budget",
            "Add budget = \"…\" to [call], or take within_budget out",
        );
    }
    if let (Some(min), Some(max)) = (min_cents, max_cents)
        && min > max
    {
        p.item.report("min is above max", "Swap them or mend one");
    }
    let amounts = [
        ("requested", AmountOf::Requested),
        ("total", AmountOf::Total),
    ];
    Rule::Amount {
        of: p.word("of", &amounts, AmountOf::Requested),
        min_cents,
        max_cents,
        within_budget,
    }
}

fn conditional(p: &Params<'_, '_>) -> Rule {
    let then = p.need(
        "then",
        "Add the rule that then counts: then = { kind = \"…\" }",
    );
    let rule = then.as_ref().and_then(|item| read(item, p.scene));
    if let (Some(item), Some(Rule::If { .. } | Rule::CompositionComplete { .. })) = (&then, &rule) {
        item.report(
            "cannot stand under a condition",
            "Make it a check of its own",
        );
    }
    Rule::If {
        what: p.choice("what"),
        is: p.texts(
            "is",
            "Write the words for which it counts: is = [\"large\"]",
        ),
        then: Box::new(rule.unwrap_or(Rule::OneLead)),
    }
}

/// The parameters of a rule.
struct Params<'p, 'a> {
    item: &'p Item<'a>,
    table: Option<Table<'a>>,
    scene: &'p Scene<'p>,
}

impl<'a> Params<'_, 'a> {
    fn get(&self, key: &'static str) -> Option<Item<'a>> {
        self.table.as_ref()?.get(key)
    }

    fn need(&self, key: &'static str, mend: &str) -> Option<Item<'a>> {
        match &self.table {
            Some(table) => table.need(key, mend),
            None => {
                let mend = format!("Write rule = {{ kind = \"…\", {key} = … }}. {mend}");
                self.item.report(format!("needs «{key}»"), mend);
                None
            }
        }
    }

    fn flag(&self, key: &'static str) -> bool {
        self.get(key).and_then(|item| item.flag()).unwrap_or(false)
    }

    fn count(&self, key: &'static str, least: i64, default: u16) -> u16 {
        let item = self.get(key);
        item.and_then(|item| item.whole(least..=9999))
            .unwrap_or(default)
    }

    fn word<T: Copy>(&self, key: &'static str, options: &[(&str, T)], default: T) -> T {
        self.get(key)
            .and_then(|item| item.choice(options))
            .unwrap_or(default)
    }

    fn choice(&self, key: &'static str) -> Choice {
        self.need(key, "Say which: \"pot\", \"line\" or \"size_class\"")
            .and_then(|item| item.choice(&CHOICES))
            .unwrap_or(Choice::Pot)
    }

    fn line(&self, key: &'static str, mend: &str) -> String {
        self.need(key, mend)
            .and_then(|item| item.heading())
            .unwrap_or_default()
    }

    fn money(&self, key: &'static str) -> Option<i64> {
        cents(&self.get(key)?)
    }

    fn share(&self, key: &'static str) -> Exact {
        self.need(key, "Add the least share of the total: min_share = 0.20")
            .and_then(|item| item.number(&SHARE))
            .unwrap_or_else(Exact::zero)
    }

    /// The values of a list, none of which is twice there; an empty one is reported.
    fn list(item: &Item<'a>) -> Vec<Item<'a>> {
        let list = item.list();
        if list.as_ref().is_some_and(Vec::is_empty) {
            item.report("is empty", "Name at least one, or take the key out");
        }
        list.unwrap_or_default()
    }

    fn kinds(&self, key: &'static str) -> Vec<Kind> {
        let item = self.need(
            key,
            "Name kinds of body: [\"terzo_settore\", \"volontariato\"]",
        );
        item.map(|item| kinds(&item)).unwrap_or_default()
    }

    fn kinds_or_all(&self, key: &'static str) -> Vec<Kind> {
        self.get(key).map(|item| kinds(&item)).unwrap_or_default()
    }

    fn texts(&self, key: &'static str, mend: &str) -> Vec<String> {
        self.need(key, mend)
            .map(|item| texts(&item))
            .unwrap_or_default()
    }

    fn texts_or_any(&self, key: &'static str) -> Vec<String> {
        self.get(key).map(|item| texts(&item)).unwrap_or_default()
    }

    /// Sections of the phase, or structured parts of the dossier.
    fn sections(&self) -> Vec<String> {
        let item = self.need("ids", "Name sections: ids = [\"needs\"]");
        let list = item.as_ref().map(Self::list).unwrap_or_default();
        let own = self.scene.sections.iter().map(|s| s.id.as_str());
        let free = own.filter(|id| !FIELDS.contains(id));
        let known: Vec<&str> = free.chain(SECTIONS).collect();
        list.iter()
            .filter_map(|item| {
                let id = item.heading()?;
                if !known.contains(&id.as_str()) {
                    item.report(
                        format!("{} is no section", quoted(&id)),
                        suggestion(&id, &known),
                    );
                }
                Some(id)
            })
            .collect()
    }

    /// Checks that stand before this one.
    fn checks(&self) -> Vec<CheckId> {
        let Some(item) = self.get("checks") else {
            return Vec::new();
        };
        let mut known: Vec<&str> = self.scene.checks.0.keys().map(String::as_str).collect();
        known.sort_unstable();
        Self::list(&item)
            .iter()
            .filter_map(|item| {
                let id = item.heading()?;
                if !known.contains(&id.as_str()) {
                    item.report(
                        format!("{} is no check before this one", quoted(&id)),
                        suggestion(&id, &known),
                    );
                }
                Some(CheckId::from(id.as_str()))
            })
            .collect()
    }
}

fn kinds(item: &Item<'_>) -> Vec<Kind> {
    let list = Params::list(item);
    list.iter()
        .filter_map(|item| item.one_of("kind of body", &Kind::ALL))
        .collect()
}

fn texts(item: &Item<'_>) -> Vec<String> {
    let list = Params::list(item);
    list.iter().filter_map(Item::heading).collect()
}
