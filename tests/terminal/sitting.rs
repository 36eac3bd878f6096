//! A small panel, members who sit down at it, and what they do over and over.

use crate::bench::{Bench, own};
use crate::terminal::Terminal;

/// The sub-criteria of the call, in order.
pub(crate) const SUBS: [&str; 4] = ["AMB1", "AMB2", "RET1", "RET2"];

const MEMBERS: [(&str, &str, &str); 5] = [
    ("M1", "Lucia Ferraris", "chair"),
    ("M2", "Davide Montà", "member"),
    ("M3", "Elena Prato", "member"),
    ("M4", "Giorgio Savio", "member"),
    ("M5", "Anna Rey", "member"),
];

/// A folder with a panel file, and those who sit down at it.
pub(crate) struct Sitting {
    pub(crate) bench: Bench,
}

impl Sitting {
    /// `p.vaglio` with the first so many members and the two projects.
    pub(crate) fn of(members: usize) -> Self {
        Self::under(&own("tests/data/terminal/call.toml"), Bench::new(), members)
    }

    /// The same in a folder that is there, under a call file.
    pub(crate) fn under(call: &str, bench: Bench, members: usize) -> Self {
        let told = bench.run(&["new", "p.vaglio", "--call", call]).well();
        assert!(told.contains("CORTILI-2017"), "{told}");
        for (id, name, role) in &MEMBERS[..members] {
            bench
                .run(&[
                    "member", "add", "p.vaglio", id, "--name", name, "--role", role,
                ])
                .well();
        }
        bench
            .run(&[
                "import",
                "p.vaglio",
                "projects",
                &own("tests/data/terminal/projects"),
            ])
            .well();
        Self { bench }
    }

    /// Files whole sheets: project, member, marks.
    pub(crate) fn file_sheets(&self, sheets: &[(&str, &str, [&str; 4])]) {
        let mut table = "project_id,reviewer_id,criterion,score\n".to_owned();
        for (project, member, marks) in sheets {
            for (sub, mark) in SUBS.iter().zip(marks) {
                table += &format!("{project},{member},{sub},{mark}\n");
            }
        }
        self.bench.write("sheets.csv", &table);
        self.bench
            .run(&["import", "p.vaglio", "marks", "sheets.csv"])
            .well();
    }

    /// A terminal with the program as these arguments ask for.
    pub(crate) fn terminal(
        &self,
        args: &[&str],
        lang: &str,
        (columns, rows): (u16, u16),
    ) -> Terminal {
        let mut command = self.bench.command();
        command
            .args(args)
            .env("LANG", lang)
            .env("HOME", self.bench.path(""));
        Terminal::start(&args.join(" "), &command, columns, rows)
    }

    /// A member's terminal, in English, with the overview on it.
    pub(crate) fn sit(&self, member: &str) -> Terminal {
        let terminal = self.terminal(
            &["open", "p.vaglio", "--as", member],
            "en_GB.UTF-8",
            (110, 32),
        );
        terminal.wait_for("Next step");
        terminal
    }

    /// The draft of a member as it is on the disk: sub-criterion, steps, comment.
    pub(crate) fn draft(&self, member: &str) -> Vec<(String, Option<u32>, String)> {
        let file = rusqlite::Connection::open(self.bench.path("p.vaglio")).unwrap();
        let mut cells = file
            .prepare("SELECT sub, mark, comment FROM draft WHERE member = ? ORDER BY sub")
            .unwrap();
        let cell = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        cells
            .query_map([member], cell)
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    /// The comment of a member's draft as it is on the disk.
    pub(crate) fn comment(&self, member: &str, sub: &str) -> String {
        self.draft(member)
            .into_iter()
            .find(|cell| cell.0 == sub)
            .map(|cell| cell.2)
            .unwrap_or_default()
    }

    /// A member's unfinished texts, as the panel file holds them.
    pub(crate) fn texts(&self, member: &str) -> Vec<String> {
        let conn = rusqlite::Connection::open(self.bench.path("p.vaglio")).unwrap();
        let mut stmt = conn
            .prepare("SELECT text FROM unfinished WHERE member = ?1")
            .unwrap();
        let rows = stmt.query_map([member], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// Nothing is wrong with the file.
    pub(crate) fn verify(&self) {
        let told = self.bench.run(&["verify", "p.vaglio"]).well();
        assert!(told.ends_with("ok\n"), "{told}");
    }
}

/// A mark as the screens show it.
pub(crate) fn shown(mark: &str, decimal: char) -> String {
    let whole = if mark.contains('.') {
        mark.to_owned()
    } else {
        format!("{mark}.0")
    };
    format!(" {} ", whole.replace('.', &decimal.to_string()))
}

/// Gives the sub-criterion under the cursor a mark with the keys of a person, and waits until it
/// is saved.
pub(crate) fn give(terminal: &mut Terminal, sub: &str, mark: &str, decimal: char) {
    let (digit, half) = mark
        .split_once('.')
        .map_or((mark, false), |(digit, _)| (digit, true));
    terminal.press(&[digit]);
    if half {
        terminal.press(&["."]);
    }
    let wanted = shown(mark, decimal);
    terminal.wait(&format!("{sub} saved with {mark}"), |screen| {
        screen
            .lines()
            .any(|row| row.contains(sub) && row.contains(&wanted))
            && saved(screen)
    });
}

/// Whether all is on the disk, as the status line says it.
pub(crate) fn saved(screen: &str) -> bool {
    let said = |word: &str| screen.lines().any(|row| row.contains(word));
    (said("saved ") || said("salvato ")) && !said("saving…") && !said("salvataggio…")
}
