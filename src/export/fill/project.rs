//! A project with everything about it: what was filed, checks, marks once revealed, result.

use super::Source;
use crate::assess::outcome::failures;
use crate::call::{Scope, Sub};
use crate::dossier::{Dossier, Partner};
use crate::exact::Exact;
use crate::export::context::{
    CheckLine, CriterionLine, DocumentLine, Filed, MarkLine, Paragraph, PartnerLine, ProjectFile,
    Reason,
};
use crate::ids::ProjectId;
use crate::locale::dossier::{Kind, blocks, place, word};
use crate::locale::screening::because;
use crate::locale::{Locale, sentence};
use crate::panel::Sight;
use crate::panel::screened::{Checked, Standing};
use crate::panel::sight::ProjectSight;

/// A project of the phase under way, with the dossier that was filed for it; `None` where the panel
/// has no such project.
#[must_use]
pub fn project_file(
    sight: Sight<'_>,
    project: &ProjectId,
    dossier: &Dossier,
    locale: &Locale,
) -> Option<ProjectFile> {
    let source = Source::whole(sight, locale);
    let seen = sight.find(project)?;
    let total = seen.outcome().and_then(|o| o.total.as_ref());
    let checks = seen.checked();
    let sheets = seen.sheets().into_iter().flat_map(|r| &r.sheets);
    Some(ProjectFile {
        head: source.head(),
        project: source.line(seen.filed()),
        outcome: source.standing(seen),
        dossier_hash: seen.filed().dossier.to_string(),
        partners: dossier
            .ats
            .iter()
            .flat_map(|ats| &ats.partners)
            .map(|partner| source.partner(partner))
            .collect(),
        sections: source.sections(dossier),
        documents: dossier
            .documents
            .iter()
            .map(|document| DocumentLine {
                name: document.name.clone(),
                kind: document.kind.clone(),
                sha256: document.sha256.clone(),
            })
            .collect(),
        checks: checks.iter().map(|c| source.check(c)).collect(),
        members: sheets.map(|s| source.member_name(&s.member)).collect(),
        marks: source.marks(seen),
        criteria: source.by_criterion(seen),
        total: total.map(|t| source.points(t)).unwrap_or_default(),
        reasons: source.why(seen),
    })
}

impl Source<'_> {
    /// What became of a project: as the last approved list says, or how far it is.
    fn standing(&self, project: ProjectSight<'_>) -> String {
        let list = self.sight.standing_list();
        let row = list.and_then(|l| l.list.rows.iter().find(|r| r.project == *project.id()));
        match row {
            Some(row) => self.status(row.status),
            None if project.exclusion().is_some() => self.text("document-excluded"),
            None => self.text("document-under-way"),
        }
    }

    fn partner(&self, partner: &Partner) -> PartnerLine {
        let kinds = partner.kinds.iter();
        let kinds: Vec<String> = kinds.map(|k| word(self.locale, "kind", k)).collect();
        PartnerLine {
            name: if partner.name.is_empty() {
                self.text("partner-unnamed")
            } else {
                partner.name.clone()
            },
            role: word(self.locale, "role-of-partner", &partner.role),
            kinds: kinds.join(", "),
            seat: partner.seat.as_ref().map(place).unwrap_or_default(),
            status: word(self.locale, "partner-status", &partner.status),
            contribution: partner
                .contribution_cents
                .map(|cents| self.euro(cents))
                .unwrap_or_default(),
        }
    }

    /// What was filed, in the words in which members read it; partners and documents are tables
    /// of their own.
    fn sections(&self, dossier: &Dossier) -> Vec<Filed> {
        let mut sections = vec![Filed {
            name: self.text("document-general"),
            paragraphs: Vec::new(),
        }];
        let lists = &self.sight.call().priority_lists;
        for block in blocks(
            dossier,
            self.sight.phase(),
            lists,
            self.sight.limit(),
            self.locale,
            0,
        ) {
            if matches!(block.section.as_str(), "ats" | "documents") {
                continue;
            }
            match block.kind {
                Kind::Title | Kind::Blank | Kind::Row | Kind::Captions => {}
                Kind::Heading => sections.push(Filed {
                    name: block.text,
                    paragraphs: Vec::new(),
                }),
                kind => {
                    if let Some(section) = sections.last_mut() {
                        let item = kind == Kind::Item;
                        let text = block.text;
                        section.paragraphs.push(Paragraph {
                            heading: kind == Kind::Subheading,
                            item,
                            text: text
                                .strip_prefix("· ")
                                .filter(|_| item)
                                .unwrap_or(&text)
                                .into(),
                        });
                    }
                }
            }
        }
        sections
    }

    fn check(&self, checked: &Checked<'_>) -> CheckLine {
        let result = match checked.standing() {
            Standing::Met => self.text("document-check-met"),
            Standing::NotMet => self.text("document-check-not-met"),
            Standing::ToBeFound => self.text("document-check-to-be-found"),
            Standing::Open => self.text("document-check-open"),
        };
        let phase = self.sight.phase();
        let found = checked.found.because.iter();
        let found: Vec<String> = found.map(|b| because(b, phase, self.locale)).collect();
        CheckLine {
            id: checked.check.id.to_string(),
            name: checked.check.name.get(self.locale.lang()).to_owned(),
            basis: checked.check.basis.clone(),
            result,
            motivation: checked
                .decided
                .filter(|d| !d.motivation.is_empty())
                .map_or_else(|| found.join(" "), |d| d.motivation.clone()),
            decided_by: checked
                .decided
                .map(|d| sentence::actor(&d.by, self.sight, self.locale))
                .unwrap_or_default(),
        }
    }

    fn marks(&self, project: ProjectSight<'_>) -> Vec<MarkLine> {
        let Some(revealed) = project.sheets() else {
            return Vec::new();
        };
        let subs = self.sight.phase().subs.iter().enumerate();
        subs.map(|(n, sub)| {
            let given = revealed
                .rows
                .iter()
                .map(|row| row.get(n).copied().flatten());
            let closed = project.item(n).and_then(|item| item.closed.as_ref());
            let value = project.outcome().and_then(|o| o.items.get(n)?.as_ref());
            MarkLine {
                id: sub.id.to_string(),
                name: sub.name.get(self.locale.lang()).to_owned(),
                values: given
                    .map(|mark| mark.map(|m| self.value(sub, m)).unwrap_or_default())
                    .collect(),
                panel: value.map(|v| self.panel_value(sub, v)).unwrap_or_default(),
                motivation: closed.map(|c| c.motivation.clone()).unwrap_or_default(),
                anchor: closed.map(|c| self.anchor(sub, c.mark)).unwrap_or_default(),
            }
        })
        .collect()
    }

    /// The panel's value: on the scale as marks are written, a mean in two decimals.
    pub(super) fn panel_value(&self, sub: &Sub, value: &Exact) -> String {
        match sub.scale.mark(value) {
            Some(mark) => self.value(sub, mark),
            None => self.locale.decimal(&value.to_fixed(2)),
        }
    }

    fn by_criterion(&self, project: ProjectSight<'_>) -> Vec<CriterionLine> {
        let Some(outcome) = project.outcome() else {
            return Vec::new();
        };
        let criteria = self.sight.phase().criteria.iter().zip(&outcome.criteria);
        criteria
            .enumerate()
            .map(|(n, (criterion, points))| CriterionLine {
                id: criterion.id.clone(),
                name: criterion.name.get(self.locale.lang()).to_owned(),
                points: points.as_ref().map(|p| self.points(p)).unwrap_or_default(),
                most: self.most(Scope::Criterion(n)),
            })
            .collect()
    }

    /// Why a project is out, or what it falls short of.
    fn why(&self, project: ProjectSight<'_>) -> Vec<Reason> {
        if let Some(exclusion) = project.exclusion() {
            return vec![self.check_reason(&exclusion.check, &exclusion.motivation)];
        }
        let Some(outcome) = project.outcome() else {
            return Vec::new();
        };
        let short = failures(self.sight.phase(), outcome).into_iter();
        short
            .map(|f| self.short_of(self.scope_name(f.scope), &f.reached, &f.needed))
            .collect()
    }
}
