//! Reading of marks from tables: one row per project, reviewer and sub-criterion.

use std::collections::HashMap;
use std::sync::Arc;

use super::problem::{Problem, Problems};
use super::source::{Mapping, Source};
use super::table::{Choice, Row, Table, Wanted, choose, not_found, with_table};
use crate::ids::{MemberId, ProjectId};

/// Most characters of an id.
const MAX_ID: usize = 64;

/// One row of a file of marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkRow {
    /// File.
    pub file: Arc<str>,
    /// Row or line from 1 on which it starts.
    pub row: usize,
    /// Project.
    pub project: ProjectId,
    /// Member who gave the mark.
    pub reviewer: MemberId,
    /// Sub-criterion, as written.
    pub criterion: Arc<str>,
    /// Score as a decimal text with point, where given; not yet checked.
    pub score: Option<String>,
    /// Comment, where given.
    pub comment: Option<String>,
}

/// The fields of a mark, in this order everywhere below.
const WANTED: [Wanted<'static>; 5] = [
    Wanted {
        name: "project_id",
        aliases: &["project", "project_code", "progetto"],
    },
    Wanted {
        name: "reviewer_id",
        aliases: &["reviewer", "member", "member_id", "commissario"],
    },
    Wanted {
        name: "criterion",
        aliases: &[
            "sub",
            "sub_id",
            "sub_criterion",
            "subcriterion",
            "criterion_id",
            "sotto_criterio",
        ],
    },
    Wanted {
        name: "score",
        aliases: &["mark", "value", "punteggio", "voto"],
    },
    Wanted {
        name: "comment",
        aliases: &["comments", "rationale", "commento", "motivazione"],
    },
];

/// Reads the rows of all files of marks, in the order found. A file may hold scores, comments
/// or both; columns that are no field of a mark are passed over.
///
/// # Errors
/// With everything that is wrong in any file; then no row counts as read.
pub fn read_marks(sources: &[Source], mapping: &Mapping) -> Result<Vec<MarkRow>, Vec<Problem>> {
    let mut problems = Problems::default();
    mapping.check_fields(&WANTED.map(|field| field.name), &mut problems);
    let mut reader = Reader::default();
    for source in sources {
        with_table(source, &mut problems, |table, problems| {
            reader.read(table, mapping, problems);
        });
    }
    problems.finish(reader.rows)
}

/// Rows read so far. Names that come back in row after row are kept once.
#[derive(Default)]
struct Reader {
    rows: Vec<MarkRow>,
    projects: HashMap<String, ProjectId>,
    reviewers: HashMap<String, MemberId>,
    criteria: HashMap<String, Arc<str>>,
}

fn once<T: Clone + for<'a> From<&'a str>>(known: &mut HashMap<String, T>, name: String) -> T {
    known
        .entry(name)
        .or_insert_with_key(|name| name.as_str().into())
        .clone()
}

impl Reader {
    fn read(&mut self, table: Table<'_>, mapping: &Mapping, problems: &mut Problems) {
        let choices = choose(&table, &WANTED, mapping, problems);
        let mut lacks = choices.contains(&Choice::Refused);
        for (field, choice) in WANTED.iter().zip(&choices).take(3) {
            if matches!(choice, Choice::Absent | Choice::Ambiguous(_)) {
                problems.push(not_found(
                    &table,
                    &format!("the {}", field.name),
                    field.name,
                    choice,
                ));
                lacks = true;
            }
        }
        let [project, reviewer, criterion, score, comment] = choices.as_slice() else {
            return;
        };
        if !lacks && score.column().is_none() && comment.column().is_none() {
            problems.push(not_found(
                &table,
                "the score, nor the comment",
                "score",
                score,
            ));
            lacks = true;
        }
        if lacks {
            return;
        }
        let file = Arc::clone(&table.file);
        table.each(problems, |row, problems| {
            let mut id = |name: &str, choice: &Choice| id(&file, row, name, choice, problems);
            let names = (
                id("project_id", project),
                id("reviewer_id", reviewer),
                id("criterion", criterion),
            );
            let (Some(project), Some(reviewer), Some(criterion)) = names else {
                return;
            };
            let score = score
                .column()
                .map(|at| row.line(at))
                .filter(|score| !score.is_empty());
            self.rows.push(MarkRow {
                file: Arc::clone(&file),
                row: row.number,
                project: once(&mut self.projects, project),
                reviewer: once(&mut self.reviewers, reviewer),
                criterion: once(&mut self.criteria, criterion),
                score: score.map(|score| with_point(&score)),
                comment: comment
                    .column()
                    .map(|at| row.text(at))
                    .filter(|text| !text.is_empty()),
            });
        });
    }
}

/// The id in a cell, or the note that there is none.
fn id(
    file: &str,
    row: &Row,
    name: &str,
    choice: &Choice,
    problems: &mut Problems,
) -> Option<String> {
    let id = row.line(choice.column()?);
    let wrong = if id.is_empty() {
        ("is empty", "Fill it in".to_owned())
    } else if id.chars().count() > MAX_ID {
        ("is too long", format!("Use at most {MAX_ID} characters"))
    } else {
        return Some(id);
    };
    problems.push(
        Problem::new(file, wrong.0, wrong.1)
            .row(row.number)
            .column(name),
    );
    None
}

/// `3,5` as `3.5`; a text with a point, or with several commas, as it stands.
fn with_point(score: &str) -> String {
    match score.split_once(',') {
        Some((whole, part)) if !score.contains('.') && !part.contains(',') => {
            format!("{whole}.{part}")
        }
        _ => score.to_owned(),
    }
}
