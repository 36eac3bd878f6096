//! Reading of who must score what: one row per project and member.

use super::problem::{Problem, Problems, short};
use super::source::{Mapping, Source};
use super::table::{Choice, Table, Wanted, choose, not_found, with_table};
use crate::ids::{MemberId, ProjectId};

const WANTED: [Wanted<'static>; 2] = [
    Wanted {
        name: "project_id",
        aliases: &["project", "project_code", "progetto"],
    },
    Wanted {
        name: "reviewer_id",
        aliases: &["reviewer", "member", "member_id", "commissario"],
    },
];

/// Reads the members to assign to each project, projects in the order in which they first come
/// up. `may_score` says why a member cannot be assigned.
///
/// # Errors
/// With everything that is wrong in any file; then no row counts as read.
pub fn read_assignments(
    sources: &[Source],
    mapping: &Mapping,
    known_project: &dyn Fn(&str) -> bool,
    may_score: &dyn Fn(&str) -> Result<(), String>,
) -> Result<Vec<(ProjectId, Vec<MemberId>)>, Vec<Problem>> {
    let mut problems = Problems::default();
    mapping.check_fields(&WANTED.map(|field| field.name), &mut problems);
    let mut pairs = Vec::new();
    for source in sources {
        with_table(source, &mut problems, |table, problems| {
            read(
                table,
                mapping,
                (known_project, may_score),
                &mut pairs,
                problems,
            );
        });
    }
    problems.finish(pairs)
}

type Known<'k> = (
    &'k dyn Fn(&str) -> bool,
    &'k dyn Fn(&str) -> Result<(), String>,
);

fn read(
    table: Table<'_>,
    mapping: &Mapping,
    (known_project, may_score): Known<'_>,
    pairs: &mut Vec<(ProjectId, Vec<MemberId>)>,
    problems: &mut Problems,
) {
    let choices = choose(&table, &WANTED, mapping, problems);
    for (field, choice) in WANTED.iter().zip(&choices) {
        if matches!(choice, Choice::Absent | Choice::Ambiguous(_)) {
            problems.push(not_found(
                &table,
                &format!("the {}", field.name),
                field.name,
                choice,
            ));
        }
    }
    let columns: Vec<usize> = choices.iter().filter_map(Choice::column).collect();
    let [project, member] = columns.as_slice() else {
        return;
    };
    let (project, member) = (*project, *member);
    let file = table.file.clone();
    table.each(problems, |row, problems| {
        let (id, who) = (row.line(project), row.line(member));
        let amiss = |column: &str, what: String, mend: &str| {
            Problem::new(&file, what, mend)
                .row(row.number)
                .column(column)
        };
        let known = known_project(&id);
        if !known {
            let what = format!("project «{}» is not filed", short(&id));
            problems.push(amiss(
                "project_id",
                what,
                "Import the project first, or mend its code here",
            ));
        }
        match may_score(&who) {
            Err(why) => problems.push(amiss("reviewer_id", why, "")),
            Ok(()) if known => match pairs.iter_mut().find(|(known, _)| known.as_str() == id) {
                Some((_, members)) => members.push(who.as_str().into()),
                None => pairs.push((id.as_str().into(), vec![who.as_str().into()])),
            },
            Ok(()) => {}
        }
    });
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::*;

    fn read(text: &str) -> Result<Vec<(ProjectId, Vec<MemberId>)>, Vec<Problem>> {
        let source = Source {
            name: "a.csv".into(),
            bytes: text.into(),
        };
        let scores = |id: &str| {
            if id.starts_with('M') {
                Ok(())
            } else {
                Err(format!("{id} does not score"))
            }
        };
        read_assignments(
            &[source],
            &Mapping::default(),
            &|id| id.starts_with('P'),
            &scores,
        )
    }

    #[test]
    fn rows_are_brought_together_by_project() {
        let pairs = read("reviewer_id,project_id\nM1,P2\nM2,P1\nM3,P2\n").unwrap();
        assert_eq!(
            pairs,
            [
                ("P2".into(), vec!["M1".into(), "M3".into()]),
                ("P1".into(), vec!["M2".into()])
            ]
        );
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let problems = read("project_id,reviewer_id\nX,M1\nP1,S1\nX,S1\n").unwrap_err();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 4, "{told:#?}");
        assert!(
            told[1].contains("row 3") && told[1].contains("S1 does not score"),
            "{told:#?}"
        );
        assert!(
            read("project,who\nP1,M1\n").unwrap_err()[0]
                .to_string()
                .contains("--map reviewer_id=COLUMN")
        );
    }
}
