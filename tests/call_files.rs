//! Call files as users meet them: every shipped one reads, every broken one is told apart.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

use vaglio::call::{self, Call, Problem};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|e| e == ending));
    files.sort();
    assert!(!files.is_empty(), "no .{ending} in {folder}");
    files
}

fn read(path: &Path) -> Result<Call, Vec<Problem>> {
    call::parse(
        path.file_name().unwrap().to_str().unwrap(),
        &fs::read(path).unwrap(),
    )
}

fn lines(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect()
}

#[test]
fn every_shipped_call_file_reads() {
    for folder in [
        "data/calls",
        "tests/data/skating-worlds-2017",
        "tests/data/catalyst",
    ] {
        for path in files(folder, "toml") {
            read(&path).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
        }
    }
}

/// Beside each broken file stands what is told about it, line by line.
#[test]
fn every_broken_file_is_told_what_is_wrong_where_and_how_to_mend_it() {
    let mut wrong = String::new();
    for path in files("tests/data/calls-invalid", "toml") {
        let told = lines(&read(&path).expect_err(&path.display().to_string()));
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        if told != expected {
            wrong += &format!("--- {}\n{told}", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What the reference teaches is true: its first example is a whole call.
#[test]
fn the_smallest_call_of_the_reference_reads() {
    let reference = include_str!("../data/calls/README.md");
    let example = reference
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    call::parse("README.md", example.as_bytes())
        .unwrap_or_else(|problems| panic!("{}", lines(&problems)));
}

/// The checks of the reference call: mode, what follows where it fails, rule, and the fact of the notice.
#[test]
fn the_checks_of_the_reference_call_are_these() {
    let call =
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/calls/wecare-m1.toml")).unwrap();
    let word = |text: String| {
        let end = text
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(text.len());
        text[..end].to_owned()
    };
    let lines = call
        .phases
        .iter()
        .flat_map(|phase| &phase.checks)
        .map(|check| {
            let rule = check
                .rule
                .as_ref()
                .map_or("-".into(), |rule| word(format!("{rule:?}")));
            let fact = check
                .basis
                .rsplit_once('(')
                .map_or("-", |(_, fact)| fact.trim_end_matches(')'));
            format!(
                "{} {:?} {:?} {rule} {fact}",
                check.id, check.mode, check.on_fail
            )
        });
    let told: Vec<String> = lines.collect();
    assert_eq!(told.len(), 39);
    assert_eq!(told.join("\n"), CHECKS.trim());
}

const CHECKS: &str = "
A01 Auto NotReceivable ReceivedInTime S52
A02 Auto Integration SentByLead F R5
A03 Auto Integration OneLead S42
A04 Auto Excluded LeadKind S42
A05 Hybrid Integration EntiGestori S32
A06 Auto Excluded PartnerKinds S33
A07 Auto Integration Seat S34
A08 Hybrid Warning OtherPartners S35, S36
A09 Auto Integration DistrictStated S6
A10 Auto Warning ProjectsPerDistrict assumption; cf. F R3
A11 Auto Integration ProjectsPerBody F R5
A12 Hybrid Integration AtsDeed S31
A13 Auto Excluded Sections S47
A14 Auto Excluded Sections S48
A15 Auto Excluded Sections S49
A16 Auto Excluded Sections S50
A17 Auto Excluded Sections S51
A18 Hybrid Integration Participation S40, S41
A19 Hybrid Integration Declaration S45
A20 Manual Excluded - S7, S16
A21 Hybrid Integration SignedDocuments assumption
A22 Auto Integration DocumentsIntact assumption
A23 Manual Excluded - S54
B01 Auto NotReceivable AdmittedBefore S46
B02 Auto NotReceivable ReceivedInTime S56
B03 Hybrid Excluded SameLead S42
B04 Auto Excluded CompositionComplete S32, S33, S34
B05 Hybrid Integration PartnerChangesDeclared assumption
B06 Auto Excluded Duration S59
B07 Hybrid Integration ActivitiesDetailed S58
B08 Auto Warning ActivitiesWithin assumption
B09 Auto Integration BudgetAddsUp assumption
B10 Auto Excluded Amount S4
B11 Manual Integration - assumption
B12 Auto Integration Sections S62
B13 Hybrid Excluded CoproducedActivity S41
B14 Manual Excluded - S46
B15 Auto Warning Priorities S61
B16 Auto Warning SupportRecorded S57
";
