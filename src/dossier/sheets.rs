//! Score sheets from rows of marks: joined over files and checked against the rubric.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::marks::MarkRow;
use super::problem::{Problem, Problems, did_you_mean, listed, short};
use crate::call::{Phase, Sub};
use crate::cell::Cell;
use crate::exact::Exact;
use crate::ids::{Mark, MemberId, ProjectId};
use crate::lang::{Lang, Text};
use crate::text::TEXT_LIMIT;

/// The score sheet of one member on one project, as files of marks give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedSheet {
    /// Project.
    pub project: ProjectId,
    /// Whose sheet.
    pub member: MemberId,
    /// Cells in rubric order, those alone that have a mark or a comment.
    pub cells: Vec<Cell>,
}

/// Joins rows to sheets: projects in the order in which they first come up, and members in
/// theirs. A score and a comment for the same cell may stand in rows of their own.
///
/// # Errors
/// For unknown projects and sub-criteria, scores that are off the scale, cells given twice and
/// rows that say nothing: all of them.
pub fn sheets(
    rows: &[MarkRow],
    phase: &Phase,
    known_project: &dyn Fn(&str) -> bool,
) -> Result<Vec<ImportedSheet>, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut desk = Desk::default();
    for row in rows {
        let known = desk.check_project(row, known_project, &mut problems);
        let sub = desk.sub(row, phase, &mut problems);
        if let (true, Some((place, sub))) = (known, sub) {
            desk.take(row, place, sub, &mut problems);
        }
    }
    problems.finish(desk.finish(phase))
}

/// What one cell has so far, and the rows that it comes from.
#[derive(Default)]
struct Joined<'r> {
    mark: Option<(Option<Mark>, &'r MarkRow)>,
    comment: Option<(&'r str, &'r MarkRow)>,
}

#[derive(Default)]
struct Desk<'r> {
    /// Projects by first appearance, with their place; unknown ones are not among them.
    projects: HashMap<&'r ProjectId, usize>,
    members: HashMap<&'r MemberId, usize>,
    /// By place of the project, of the member, and of the sub-criterion in the rubric.
    cells: BTreeMap<(usize, usize), Sheet<'r>>,
    /// Marks by place of the sub-criterion and score as written.
    marks: HashMap<(usize, &'r str), Option<Mark>>,
    /// Projects and sub-criteria that are unknown and told so already.
    strange_projects: HashSet<&'r str>,
    strange_subs: HashSet<&'r str>,
}

struct Sheet<'r> {
    project: &'r ProjectId,
    member: &'r MemberId,
    cells: BTreeMap<usize, Joined<'r>>,
}

fn amiss(row: &MarkRow, column: &str, what: impl AsRef<str>, mend: impl AsRef<str>) -> Problem {
    Problem::new(&row.file, what, mend)
        .row(row.row)
        .column(column)
}

impl<'r> Desk<'r> {
    fn check_project(
        &mut self,
        row: &'r MarkRow,
        known: &dyn Fn(&str) -> bool,
        problems: &mut Problems,
    ) -> bool {
        let id = row.project.as_str();
        if self.projects.contains_key(&row.project) {
            return true;
        }
        if known(id) {
            self.projects.insert(&row.project, self.projects.len());
            return true;
        }
        if self.strange_projects.insert(id) {
            let what = format!("project «{}» is not filed", short(id));
            problems.push(amiss(
                row,
                "project_id",
                what,
                "Import the project first, or mend its code here",
            ));
        }
        false
    }

    /// The sub-criterion of a row: by its id, whatever the case of its letters, or by a name
    /// that is its alone.
    fn sub<'p>(
        &mut self,
        row: &'r MarkRow,
        phase: &'p Phase,
        problems: &mut Problems,
    ) -> Option<(usize, &'p Sub)> {
        let id: &str = &row.criterion;
        let exact = phase
            .subs
            .iter()
            .enumerate()
            .find(|(_, sub)| sub.id.as_str() == id);
        let alike = || {
            let lower = id.to_lowercase();
            phase
                .subs
                .iter()
                .enumerate()
                .find(|(_, sub)| sub.id.as_str().to_lowercase() == lower)
        };
        let found = exact.or_else(alike).or_else(|| named(phase, id));
        if found.is_none() && self.strange_subs.insert(id) {
            let known = || phase.subs.iter().map(|sub| sub.id.as_str());
            let near = did_you_mean(id, known());
            let what = format!("there is no sub-criterion «{}»", short(id));
            let mend = format!("{near}Known sub-criteria: {}", listed(known()));
            problems.push(amiss(row, "criterion", what, mend));
        }
        found
    }

    fn take(&mut self, row: &'r MarkRow, place: usize, sub: &Sub, problems: &mut Problems) {
        if row.score.is_none() && row.comment.is_none() {
            let what = "is empty, and there is no comment either";
            return problems.push_with(|| amiss(row, "score", what, "Delete the row"));
        }
        let Some(project) = self.projects.get(&row.project).copied() else {
            return;
        };
        let members = self.members.len();
        let member = *self.members.entry(&row.reviewer).or_insert(members);
        let sheet = self
            .cells
            .entry((project, member))
            .or_insert_with(|| Sheet {
                project: &row.project,
                member: &row.reviewer,
                cells: BTreeMap::new(),
            });
        let joined = sheet.cells.entry(place).or_default();
        let twice = |column: &str, first: &MarkRow| {
            let what = format!(
                "{} by {} on {} was given in {}, row {} already",
                sub.id,
                short(row.reviewer.as_str()),
                short(row.project.as_str()),
                first.file,
                first.row
            );
            amiss(row, column, what, "Keep one of the two")
        };
        if let Some(score) = &row.score {
            match &joined.mark {
                Some((_, first)) => problems.push_with(|| twice("score", first)),
                None => {
                    // Few scores differ, and reading one is exact arithmetic: each is read once.
                    let read = || score.parse().ok().and_then(|value| sub.scale.mark(&value));
                    let mark = *self.marks.entry((place, score)).or_insert_with(read);
                    joined.mark = Some((mark, row));
                    if mark.is_none() {
                        problems.push_with(|| no_mark(score, row, sub));
                    }
                }
            }
        }
        if let Some(comment) = &row.comment {
            if comment.chars().count() > TEXT_LIMIT {
                let what = format!("is longer than {TEXT_LIMIT} characters");
                problems.push_with(|| amiss(row, "comment", &what, "Shorten the comment"));
            }
            match &joined.comment {
                Some((_, first)) => problems.push_with(|| twice("comment", first)),
                None => joined.comment = Some((comment, row)),
            }
        }
    }

    fn finish(self, phase: &Phase) -> Vec<ImportedSheet> {
        let cell = |(place, joined): (usize, Joined<'_>)| {
            Some(Cell {
                sub: phase.subs.get(place)?.id.clone(),
                mark: joined.mark.and_then(|(mark, _)| mark),
                comment: joined
                    .comment
                    .map(|(text, _)| text.to_owned())
                    .unwrap_or_default(),
                evidence: Vec::new(),
            })
        };
        let sheets = self.cells.into_values();
        sheets
            .map(|sheet| ImportedSheet {
                project: sheet.project.clone(),
                member: sheet.member.clone(),
                cells: sheet.cells.into_iter().filter_map(cell).collect(),
            })
            .collect()
    }
}

/// The only sub-criterion of that name; the name of a criterion counts where it has but one.
fn named<'p>(phase: &'p Phase, name: &str) -> Option<(usize, &'p Sub)> {
    let lower = name.to_lowercase();
    let is = |text: &Text| {
        let given = [Lang::It, Lang::En];
        given
            .iter()
            .any(|lang| text.get(*lang).to_lowercase() == lower)
    };
    let of_criterion = |sub: &Sub| {
        let criterion = phase.criteria.get(sub.criterion);
        criterion.is_some_and(|c| c.subs.len() == 1 && is(&c.name))
    };
    let mut alike = phase
        .subs
        .iter()
        .enumerate()
        .filter(|(_, sub)| is(&sub.name) || of_criterion(sub));
    alike.next().filter(|_| alike.next().is_none())
}

/// Notes why a score stands for no mark.
fn no_mark(score: &str, row: &MarkRow, sub: &Sub) -> Problem {
    let scale = &sub.scale;
    let span = format!("{} to {} in steps of {}", scale.min, scale.max, scale.step);
    let Ok(value) = score.parse::<Exact>() else {
        let what = format!("«{}» is not a number", short(score));
        return amiss(
            row,
            "score",
            what,
            format!("Write a number from the scale of {}: {span}", sub.id),
        );
    };
    let place = if value < scale.min || value > scale.max {
        "off"
    } else {
        "between two steps of"
    };
    let what = format!(
        "{value} is {place} the scale of {}, which goes from {span}",
        sub.id
    );
    amiss(row, "score", what, "Write a number from the scale")
}
