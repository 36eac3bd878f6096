//! The files that the demonstration is made from. They are part of the program.

use crate::dossier::Source;

/// The call as it is shipped, with a register of the invented districts.
pub(super) const CALL: &[u8] = concat!(
    include_str!("../../data/calls/wecare-m1.toml"),
    include_str!("../../data/demo/districts.toml")
)
.as_bytes();

/// The plan after which definitive projects are made.
pub(super) const PLAN: &[u8] = include_bytes!("../../data/definitive.example.json");

macro_rules! files {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../data/demo/", $name)))),*]
    };
}

const PROJECTS: [(&str, &str); 14] = files![
    "projects/P01.json",
    "projects/P02.json",
    "projects/P03.json",
    "projects/P04.json",
    "projects/P05.json",
    "projects/P06.json",
    "projects/P07.json",
    "projects/P08.json",
    "projects/P09.json",
    "projects/P10.json",
    "projects/P11.json",
    "projects/P12.json",
    "projects/P13.json",
    "projects/P14.json"
];

const MARKS: [(&str, &str); 2] = files!["marks-1.csv", "marks-2.csv"];

/// The projects.
pub(super) fn projects() -> Vec<Source> {
    sources(&PROJECTS)
}

/// The members' marks and comments.
pub(super) fn marks() -> Vec<Source> {
    sources(&MARKS)
}

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    let source = |(name, text): &(&str, &str)| Source {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    files.iter().map(source).collect()
}
