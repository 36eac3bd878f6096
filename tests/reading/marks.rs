//! Files of marks, and the sheets they make.

use vaglio::dossier::{ImportedSheet, Mapping, MarkRow, Problem, Source, read_marks, sheets};
use vaglio::ids::Mark;
use vaglio::lang::Text;

use super::phase::{phase, refusal, source, stored};

fn rows(sources: &[Source], map: &[&str]) -> Result<Vec<MarkRow>, Vec<Problem>> {
    read_marks(sources, &Mapping::parse(map).unwrap())
}

fn joined(sources: &[Source]) -> Result<Vec<ImportedSheet>, Vec<Problem>> {
    sheets(&rows(sources, &[]).unwrap(), &phase(&[]), &|id| {
        id.starts_with('A')
    })
}

fn shown(sheets: &[ImportedSheet]) -> Vec<String> {
    let cell = |c: &vaglio::cell::Cell| {
        format!(
            "{}={}{}",
            c.sub,
            c.mark.map_or("-".to_owned(), |Mark(m)| m.to_string()),
            c.comment
        )
    };
    let line = |s: &ImportedSheet| {
        format!(
            "{} {} {}",
            s.project,
            s.member,
            s.cells.iter().map(cell).collect::<Vec<_>>().join(" ")
        )
    };
    sheets.iter().map(line).collect()
}

#[test]
fn scores_and_comments_of_several_files_are_joined_in_rubric_order() {
    let scores = source(
        "scores.csv",
        "Project,member,sub,mark\nA2,M2,inn2,3.5\nA2,M1,INN1,4\nA1,M1,INN1,1\nA2,M2,INN1,5\n",
    );
    let comments = source(
        "comments.csv",
        "project_id,reviewer_id,criterion,comment\nA1,M1,INN1,poor\u{1b}[1m\nA1,M2,INN2,\"on, its own\"\n",
    );
    let sheets = joined(&[scores, comments]).unwrap();
    assert_eq!(
        shown(&sheets),
        [
            "A2 M2 INN1=4 INN2=7",
            "A2 M1 INN1=3",
            "A1 M2 INN2=-on, its own",
            "A1 M1 INN1=0poor[1m"
        ]
    );
}

#[test]
fn scores_come_from_workbooks_json_and_decimal_commas() {
    let text = "project_id;reviewer_id;criterion;score;comment;seen\nA1;M1;INN2;3,5;;x\nA1;M1;INN1;;words;x\n";
    assert_eq!(
        shown(&joined(&[source("m.csv", text)]).unwrap()),
        ["A1 M1 INN1=-words INN2=7"]
    );
    let text = "[{\"project\":\"A1\",\"member\":\"M1\",\"sub\":\"INN2\",\"score\":0.5},\n
        {\"project\":\"A1\",\"member\":\"M1\",\"sub\":\"INN1\",\"score\":null,\"comment\":\"c\"}]";
    assert_eq!(
        shown(&joined(&[source("m.json", text)]).unwrap()),
        ["A1 M1 INN1=-c INN2=1"]
    );
    let found = shown(&joined(&[stored("marks.xlsx")]).unwrap());
    assert_eq!(found, ["A-1 M1 INN1=3Solid INN2=7", "A-1 M2 INN2=5"]);
}

#[test]
fn everything_that_is_wrong_with_marks_is_told_at_once() {
    let text = "project_id,reviewer_id,criterion,score,comment\n\
        A1,M1,INN1,6,\nA1,M1,INN2,3.3,\nB1,M1,INN1,1,\nB1,M2,INN1,1,\nA1,M2,INN3,1,\nA1,M2,INN1,\"3,5\",\n\
        A1,M3,INN1,2,\nA1,M3,INN1,2,c\nA1,M4,INN1,,\n";
    let told = refusal(joined(&[source("m.csv", text)]));
    let starts = [
        "m.csv, row 2, column «score»: 6 is off the scale of INN1, which goes from 1 to 5 in steps of 1",
        "m.csv, row 3, column «score»: 3.3 is between two steps of the scale of INN2, which goes from 0 to 5 in steps of 0.5",
        "m.csv, row 4, column «project_id»: project «B1» is not filed",
        "m.csv, row 6, column «criterion»: there is no sub-criterion «INN3»",
        "m.csv, row 7, column «score»: 3.5 is between two steps of the scale of INN1",
        "m.csv, row 9, column «score»: INN1 by M3 on A1 was given in m.csv, row 8 already",
        "m.csv, row 10, column «score»: is empty, and there is no comment either",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    for (line, start) in told.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(told[3].contains("Known sub-criteria: INN1, INN2"));
}

#[test]
fn files_without_the_columns_of_marks_are_refused() {
    let told = refusal(rows(
        &[source("m.csv", "project,progetto,who,criterion\nA,B,M,I\n")],
        &[],
    ));
    assert!(
        told[0].starts_with("m.csv: several columns could be the project_id: project, progetto"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("m.csv: no column holds the reviewer_id"),
        "{told:?}"
    );
    let told = refusal(rows(&[source("m.csv", "project,member,sub\nA,M,I\n")], &[]));
    assert!(
        told[0].starts_with("m.csv: no column holds the score, nor the comment"),
        "{told:?}"
    );
    let map = ["project_id=progetto", "reviewer_id=who", "comment=project"];
    let found = rows(
        &[source("m.csv", "project,progetto,who,criterion\nA,B,M,I\n")],
        &map,
    )
    .unwrap();
    assert_eq!(
        (found[0].project.as_str(), found[0].comment.as_deref()),
        ("B", Some("A"))
    );
    let told = refusal(rows(
        &[source(
            "m.csv",
            "project,member,sub,score\n,M,I,1\nA,M,,1\n",
        )],
        &[],
    ));
    assert_eq!(told.len(), 2);
    let told = refusal(rows(&[source("m.json", "[{\"project\":{}}]")], &[]));
    assert!(
        told[0].starts_with("m.json, row 1, column «project»: holds a list or an object"),
        "{told:?}"
    );
}

#[test]
fn names_of_sub_criteria_and_trailing_empty_cells_are_understood() {
    let mut phase = phase(&[]);
    phase.subs[0].name = Text {
        it: Some("Novità".into()),
        en: Some("Novelty".into()),
    };
    let text = "Project ID,reviewer-id,criterion,score\nA1,M1,NOVITÀ,4,,\nA1,M2,novelty,5\n";
    let rows = rows(&[source("m.csv", text)], &[]).unwrap();
    let found = sheets(&rows, &phase, &|_| true).unwrap();
    assert_eq!(shown(&found), ["A1 M1 INN1=3", "A1 M2 INN1=4"]);
    let twice = "project_id,reviewer_id,criterion,score\nA1,M1,Both,4\n";
    for sub in &mut phase.subs {
        sub.name = Text::same("Both");
    }
    let rows = super::marks::rows(&[source("m.csv", twice)], &[]).unwrap();
    assert!(
        sheets(&rows, &phase, &|_| true).is_err(),
        "two have that name"
    );
}

#[test]
fn a_comment_too_long_to_keep_is_told_with_its_row() {
    let long = "x".repeat(20_001);
    let text = format!("project_id,reviewer_id,criterion,score,comment\nA1,M1,INN1,4,{long}\n");
    let told = refusal(joined(&[source("m.csv", &text)]));
    assert!(
        told[0].starts_with("m.csv, row 2, column «comment»: is longer than 20000"),
        "{told:?}"
    );
}

#[test]
fn texts_of_json_stand_as_they_are() {
    let text = r#"[{"project_id":"A1","reviewer_id":"M1","criterion":"INN1","score":4,"comment":"'=1"},
        {"project_id":"A1","reviewer_id":"M1","criterion":"INN2","score":0,"comment":"'-x"}]"#;
    assert_eq!(
        shown(&joined(&[source("m.json", text)]).unwrap()),
        ["A1 M1 INN1=3'=1 INN2=0'-x"]
    );
}
