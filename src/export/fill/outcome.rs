//! Lists and rankings as approved: their rows, and why projects are out (V17, S55).

use super::Source;
use crate::call::Scope;
use crate::exact::Exact;
use crate::export::context::{
    AdmittedList, AdmittedRow, Excluded, Exclusions, ListAct, MemberTotal, Ranking, Reason,
};
use crate::ids::{CheckId, ProjectId};
use crate::locale::Locale;
use crate::panel::Sight;
use crate::panel::event::list::{ListRow, Origin, Status};
use crate::panel::state::Listed;

/// The list of the admitted, from an approved list of a phase without ranking.
#[must_use]
pub fn admitted_list(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> AdmittedList {
    let source = Source::whole(sight, locale);
    let next = sight.next_phase().and_then(|_| sight.term_after(listed));
    AdmittedList {
        head: source.head(),
        publication: false,
        act: source.list_act(listed),
        admitted: source.admitted(&source.rows(listed)),
        excluded: source.out(&source.rows(listed)),
        next_term: next.map(|day| source.day(day)).unwrap_or_default(),
    }
}

/// The ranking, from an approved list of a phase that ranks or funds.
#[must_use]
pub fn ranking_list(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> Ranking {
    let source = Source::whole(sight, locale);
    let rows = source.rows(listed);
    Ranking {
        head: source.head(),
        publication: false,
        act: source.list_act(listed),
        criteria: sight
            .phase()
            .criteria
            .iter()
            .map(|c| c.id.clone())
            .collect(),
        thresholds: source.thresholds(),
        pots: source.pots(&rows, &listed.list.money),
        ties: source.ties(&rows),
        excluded: source.out(&rows),
    }
}

/// Every project that is out in an approved list, with the reasons.
#[must_use]
pub fn exclusions(sight: Sight<'_>, listed: &Listed, locale: &Locale) -> Exclusions {
    let source = Source::whole(sight, locale);
    Exclusions {
        head: source.head(),
        excluded: source.out(&source.rows(listed)),
    }
}

impl Source<'_> {
    /// The rows of an approved list, as the viewer may read them.
    pub(super) fn rows(&self, listed: &Listed) -> Vec<ListRow> {
        self.sight.rows(listed)
    }

    pub(super) fn list_act(&self, listed: &Listed) -> ListAct {
        let published = listed.published.as_ref();
        let replaces = match &listed.list.origin {
            Origin::Panel => String::new(),
            Origin::Correction { of, act, reason } => self.say(
                "minutes-corrects",
                &[
                    ("number", &of.to_string()),
                    ("act", &self.cited_id(act)),
                    ("reason", reason),
                ],
            ),
            Origin::Advance { of, act } => self.say(
                "minutes-advances",
                &[("number", &of.to_string()), ("act", &self.cited_id(act))],
            ),
        };
        let at = self.moment(listed.at);
        let (approved, drawn_up) = match listed.list.origin {
            Origin::Panel => (at, String::new()),
            Origin::Correction { .. } | Origin::Advance { .. } => (String::new(), at),
        };
        ListAct {
            number: listed.list.number.to_string(),
            approved,
            drawn_up,
            adopted: published.map(|p| self.cited_id(&p.act)).unwrap_or_default(),
            published: published
                .map(|p| format!("{}, {}", self.day(p.on), p.channel))
                .unwrap_or_default(),
            replaces,
            hash: listed.list.hash().to_string(),
        }
    }

    pub(super) fn admitted(&self, rows: &[ListRow]) -> Vec<AdmittedRow> {
        let goes_on = rows.iter().filter(|row| row.status.goes_on());
        goes_on
            .enumerate()
            .map(|(place, row)| AdmittedRow {
                place: place + 1,
                project: self.project(&row.project),
                outcome: self.status(row.status),
                reserve: row
                    .checks
                    .iter()
                    .map(|c| self.check_reason(c, ""))
                    .collect(),
                total: self.plain(&row.total),
                members: self.members_of(&row.project),
            })
            .collect()
    }

    /// What each member gave a project, where the viewer may read their sheets.
    pub(super) fn members_of(&self, id: &ProjectId) -> Vec<MemberTotal> {
        let revealed = self.sight.find(id).and_then(|project| project.sheets());
        let sheets = revealed
            .into_iter()
            .flat_map(|r| r.sheets.iter().zip(&r.rows));
        sheets
            .map(|(sheet, row)| MemberTotal {
                member: self.member_name(&sheet.member),
                total: self.row_total(row),
            })
            .filter(|member| !member.total.is_empty())
            .collect()
    }

    pub(super) fn status(&self, status: Status) -> String {
        self.text(&format!("status-{}", status.word()))
    }

    /// A plain decimal of the log in the decimals of the phase.
    pub(super) fn plain(&self, number: &str) -> String {
        number
            .parse()
            .map_or_else(|_| number.to_owned(), |exact| self.points(&exact))
    }

    pub(super) fn check_reason(&self, id: &CheckId, motivation: &str) -> Reason {
        let check = self.sight.phase().checks.iter().find(|c| c.id == *id);
        Reason {
            check: id.to_string(),
            name: check
                .map(|c| c.name.get(self.locale.lang()).to_owned())
                .unwrap_or_default(),
            basis: check.map(|c| c.basis.clone()).unwrap_or_default(),
            motivation: motivation.to_owned(),
        }
    }

    /// Projects that do not go on, each with every reason.
    pub(super) fn out(&self, rows: &[ListRow]) -> Vec<Excluded> {
        let out = |row: &&ListRow| !row.status.goes_on() && row.status != Status::Eligible;
        rows.iter()
            .filter(out)
            .map(|row| Excluded {
                project: self.project(&row.project),
                outcome: self.status(row.status),
                reasons: self.reasons(row),
            })
            .collect()
    }

    fn reasons(&self, row: &ListRow) -> Vec<Reason> {
        let checks = row.checks.iter().map(|c| self.check_reason(c, &row.reason));
        let missed = row.missed.iter().map(|(scope, reached, needed)| {
            let name = self.scope_called(scope);
            match (reached.parse(), needed.parse()) {
                (Ok(reached), Ok(needed)) => self.short_of(name, &reached, &needed),
                _ => self.short(name, reached, needed),
            }
        });
        let mut reasons: Vec<Reason> = checks.chain(missed).collect();
        if reasons.is_empty() {
            reasons.push(Reason {
                motivation: if row.reason.is_empty() {
                    self.status(row.status)
                } else {
                    row.reason.clone()
                },
                ..Reason::default()
            });
        }
        reasons
    }

    /// A threshold or gate that was missed: by how much must show, so nothing is rounded up to it.
    pub(super) fn short_of(&self, name: String, reached: &Exact, needed: &Exact) -> Reason {
        self.short(name, &self.exactly(reached), &self.exactly(needed))
    }

    fn short(&self, name: String, reached: &str, needed: &str) -> Reason {
        Reason {
            check: String::new(),
            name,
            basis: self.text("minutes-threshold-basis"),
            motivation: self.say(
                "document-short-of",
                &[("reached", reached), ("needed", needed)],
            ),
        }
    }

    pub(super) fn thresholds(&self) -> Vec<String> {
        let phase = self.sight.phase();
        let thresholds = phase.thresholds.iter().map(|t| (t.scope, &t.min));
        let gates = phase.gates.iter().map(|g| (Scope::Sub(g.sub), &g.min));
        thresholds
            .chain(gates)
            .map(|(scope, min)| {
                let (name, least) = (self.scope_name(scope), self.points(min));
                self.say("minutes-threshold", &[("name", &name), ("least", &least)])
            })
            .collect()
    }
}
