//! A member's score sheet as filed, with the anchors beside the numbers.

use super::Source;
use crate::call::{Criterion, Scope, Sub};
use crate::cell::Cell;
use crate::export::context::{Passage, Sheet, SheetCriterion, SheetMark};
use crate::ids::{Mark, MemberId, ProjectId};
use crate::locale::Locale;
use crate::locale::role_key;
use crate::panel::Sight;
use crate::panel::event::{self, Event};

/// A revealed sheet; `None` where there is no such project, or its sheets are not revealed, or the
/// member filed none.
#[must_use]
pub fn sheet(
    sight: Sight<'_>,
    project: &ProjectId,
    member: &MemberId,
    locale: &Locale,
) -> Option<Sheet> {
    let source = Source::whole(sight, locale);
    let seen = sight.find(project)?;
    let revealed = seen.sheets()?;
    let filed = revealed.sheets.iter().zip(&revealed.rows);
    let (sheet, row) = filed.into_iter().find(|(s, _)| s.member == *member)?;
    let role = sight.members().iter().find(|m| m.id == *member);
    let criteria = sight.phase().criteria.iter().enumerate();
    Some(Sheet {
        head: source.head(),
        project: source.line(seen.filed()),
        member: source.member_name(member),
        role: role
            .map(|m| source.text(role_key(m.role)))
            .unwrap_or_default(),
        sealed_at: source.sealed_at(project, member),
        commitment: sheet.commitment(project).to_string(),
        criteria: criteria
            .map(|(place, criterion)| source.criterion(place, criterion, sheet, row))
            .collect(),
        total: source.row_total(row),
        most: source.most(Scope::Total),
    })
}

impl Source<'_> {
    /// When a member sealed the sheet that counts: the last time.
    fn sealed_at(&self, on: &ProjectId, by: &MemberId) -> String {
        let mut entries = self.sight.journal().rev();
        let sealed = entries.find(|entry| {
            matches!(&entry.event, Event::SheetSealed { project, member, .. }
                if project == on && member == by)
        });
        sealed.map(|e| self.moment(e.at)).unwrap_or_default()
    }

    fn criterion(
        &self,
        place: usize,
        criterion: &Criterion,
        sheet: &event::Sheet,
        row: &[Option<Mark>],
    ) -> SheetCriterion {
        let scope = Scope::Criterion(place);
        let grid = self.sight.grid();
        let points = grid.complete(row, scope).map(|u| grid.points(scope, u));
        let subs = self.sight.phase().subs.iter().enumerate();
        SheetCriterion {
            id: criterion.id.clone(),
            name: criterion.name.get(self.locale.lang()).to_owned(),
            points: points.map(|p| self.points(&p)).unwrap_or_default(),
            most: self.most(scope),
            marks: subs
                .filter(|(_, sub)| sub.criterion == place)
                .map(|(place, sub)| self.sheet_mark(place, sub, sheet.cell(&sub.id)))
                .collect(),
        }
    }

    fn sheet_mark(&self, place: usize, sub: &Sub, cell: Option<&Cell>) -> SheetMark {
        let lang = self.locale.lang();
        let mark = cell.and_then(|cell| cell.mark);
        let grid = self.sight.grid();
        let points = mark.map(|m| grid.points(Scope::Sub(place), grid.units(place, m)));
        let value = mark.map(|m| sub.scale.value(m));
        let below = value.as_ref().and_then(|value| {
            let mut levels = sub.levels.iter().rev();
            levels.find(|level| level.value <= *value)
        });
        let between = below.filter(|level| Some(&level.value) != value.as_ref());
        SheetMark {
            id: sub.id.to_string(),
            name: sub.name.get(lang).to_owned(),
            question: sub
                .question
                .as_ref()
                .map(|q| q.get(lang).to_owned())
                .unwrap_or_default(),
            value: mark.map(|m| self.value(sub, m)).unwrap_or_default(),
            most: self.decimal(&sub.scale.max),
            points: points.map(|p| self.points(&p)).unwrap_or_default(),
            anchor: mark.map(|m| self.anchor(sub, m)).unwrap_or_default(),
            anchor_value: between
                .map(|level| self.decimal(&level.value))
                .unwrap_or_default(),
            comment: cell.map(|c| c.comment.clone()).unwrap_or_default(),
            evidence: cell
                .iter()
                .flat_map(|cell| &cell.evidence)
                .map(|evidence| Passage {
                    section: self.section(&evidence.section),
                    quote: evidence.quote.clone(),
                })
                .collect(),
        }
    }

    /// The name of a section of the dossier, or its id where the call does not name it.
    fn section(&self, id: &str) -> String {
        let mut sections = self.sight.phase().sections.iter();
        let named = sections.find(|section| section.id == id);
        named.map_or_else(
            || id.to_owned(),
            |section| section.name.get(self.locale.lang()).to_owned(),
        )
    }
}
