//! A folder to work in, and the program run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A small call: three marks from 0 to 5 in halves, agreed on, whole sheets only.
const CALL: &str = r#"
[call]
id = "SMALL"
title = "A small call"

[scale]
max = 5
step = 0.5

[[phase]]
id = "P"
name = "Phase"
thresholds = { total = 60 }

[[phase.criterion]]
id = "A"
name = "A"
[[phase.criterion.sub]]
id = "A1"
name = "A1"
weight = 30
[[phase.criterion.sub]]
id = "A2"
name = "A2"
weight = 30

[[phase.criterion]]
id = "B"
name = "B"
weight = 40
"#;

/// A folder of its own, removed at the end.
pub(crate) struct Bench {
    folder: tempfile::TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Run {
    /// What it printed; all must be well.
    pub(crate) fn well(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        self.out
    }

    /// What it complained about; it must have been refused, and have printed nothing.
    pub(crate) fn refused(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (1, ""), "{self:?}");
        self.err
    }

    /// What it did not understand.
    pub(crate) fn misunderstood(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{self:?}");
        self.err
    }
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// With `p.vaglio`, a panel under the small call with M1 (chair), M2, M3 (members), S1
    /// (secretary) and the projects P1 to P3.
    pub(crate) fn with_panel() -> Self {
        let bench = Self::new();
        bench.panel("p.vaglio");
        bench
    }

    /// Makes such a panel.
    pub(crate) fn panel(&self, name: &str) {
        self.write("small.toml", CALL);
        self.write(
            "projects.csv",
            "id,title\nP1,One\nP2,\"Two, or more\"\nP3,=Three\n",
        );
        self.run(&["new", name, "--call", "small.toml"]).well();
        for (id, role) in [
            ("M1", "chair"),
            ("M2", "member"),
            ("M3", "member"),
            ("S1", "secretary"),
        ] {
            self.run(&[
                "member",
                "add",
                name,
                id,
                "--name",
                &format!("Name of {id}"),
                "--role",
                role,
            ])
            .well();
        }
        self.run(&["import", name, "projects", "projects.csv"])
            .well();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Names of the files there are.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The program in this folder, in English, away from the environment of whoever runs the tests.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vaglio"));
        command
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env_clear();
        command
            .env("LANG", "en_GB.UTF-8")
            .env("VAGLIO_DEMO", self.path("demo.vaglio"));
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.command().args(args).output().unwrap().into()
    }

    /// Changes the panel file behind the program's back.
    pub(crate) fn tamper(&self, name: &str, sql: &str) {
        rusqlite::Connection::open(self.path(name))
            .unwrap()
            .execute_batch(sql)
            .unwrap();
    }
}

/// A path in the project's own folder.
pub(crate) fn own(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(path)
        .to_str()
        .unwrap()
        .to_owned()
}
