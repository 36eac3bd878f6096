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
