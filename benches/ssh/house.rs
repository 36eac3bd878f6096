//! A panel of invented members and projects, its members' keys, and the program that serves it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use russh::keys::{Algorithm, PrivateKey};
use vaglio::call;
use vaglio::cell::Cell;
use vaglio::dossier::{Dossier, ImportedSheet};
use vaglio::ids::Mark;
use vaglio::panel::event::login::{KeyRegistered, LoginKey};
use vaglio::panel::event::{Actor, Role};
use vaglio::panel::{Command as Wish, Panel};
use vaglio::room::Room;
use vaglio::room::world::Machine;

use crate::client::Login;
use crate::process::Process;

/// The call of the panel.
const CALL: &[u8] = include_bytes!("../../tests/data/terminal/call.toml");
const PROJECTS: usize = 60;

/// A panel file in a folder of its own, and a key for each member.
pub(crate) struct House {
    folder: tempfile::TempDir,
    keys: Vec<Arc<PrivateKey>>,
}

impl House {
    /// M1, who chairs it, and members up to so many in all.
    pub(crate) fn of(members: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let call = call::parse("call.toml", CALL).unwrap();
        let path = folder.path().join("p.vaglio");
        let mut room = Room::create(&path, call, CALL, Box::new(Machine)).unwrap();
        let mut random = russh::keys::key::safe_rng();
        let mut keys = Vec::new();
        for number in 1..=members {
            let key = PrivateKey::random(&mut random, Algorithm::Ed25519).unwrap();
            sit(&mut room, number, &key);
            keys.push(Arc::new(key));
        }
        let dossiers: Vec<Dossier> = (1..=PROJECTS).map(dossier).collect();
        room.import_projects(&dossiers, false).unwrap();
        Self { folder, keys }
    }

    /// Everyone's sheet on the first project is in, the marks are far apart, and that was discussed.
    pub(crate) fn disagree(&self) {
        let mut room = Room::open(&self.panel(), Box::new(Machine)).unwrap();
        let marks = |number| if number == 1 { 2 } else { 8 };
        let sheets = (1..=self.keys.len()).map(|number| ImportedSheet {
            project: id(1).as_str().into(),
            member: member(number).as_str().into(),
            cells: subs(room.panel())
                .map(|sub| cell(sub, marks(number)))
                .collect(),
        });
        let sheets = sheets.collect();
        room.import_marks(sheets, false, false).unwrap();
        // The call wants a note of the discussion before anything is proposed.
        let all: Vec<String> = subs(room.panel()).map(str::to_owned).collect();
        for sub in all {
            let note = Wish::Note {
                project: id(1).as_str().into(),
                sub: sub.as_str().into(),
                text: "Sentite tutte le parti.".into(),
            };
            room.submit(&Actor::Member(member(1).as_str().into()), note)
                .unwrap();
        }
    }

    pub(crate) fn panel(&self) -> PathBuf {
        self.path("p.vaglio")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, away from the settings of whoever runs the bench.
    pub(crate) fn program(&self) -> Command {
        let other = std::env::var_os("VAGLIO_BENCH_PROGRAM");
        let mut command = Command::new(other.unwrap_or(env!("CARGO_BIN_EXE_vaglio").into()));
        command
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path())
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// How the member with this number logs in.
    pub(crate) fn login(&self, number: usize, server: SocketAddr) -> Login {
        Login {
            server,
            number,
            user: member(number),
            key: Arc::clone(self.keys.get(number - 1).expect("a member of the panel")),
        }
    }

    /// Serves the panel.
    pub(crate) fn serve(&self) -> Server {
        let most = (self.keys.len() + 10).to_string();
        let mut child = self
            .program()
            .args([
                "--lang",
                "en",
                "serve",
                "p.vaglio",
                "--listen",
                "127.0.0.1:0",
            ])
            .args(["--max", &most, "--max-per-address", &most])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        // Listening on 127.0.0.1:40000. Host key: SHA256:…
        let mut words = line.split_whitespace();
        let address = words.find_map(|word| word.trim_end_matches('.').parse().ok());
        let address = address.unwrap_or_else(|| panic!("no address in {line:?}"));
        Server { child, address }
    }
}

/// The program that serves a panel; it ends with this.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    pub(crate) fn process(&self) -> Process {
        Process(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn member(number: usize) -> String {
    format!("M{number}")
}

fn id(number: usize) -> String {
    format!("P{number:02}")
}

/// Seats a member and registers their key.
fn sit(room: &mut Room, number: usize, key: &PrivateKey) {
    let add = Wish::AddMember {
        id: member(number).as_str().into(),
        name: format!("Commissaria {number}"),
        role: if number == 1 {
            Role::Chair
        } else {
            Role::Member
        },
    };
    room.submit(&Actor::Office, add).unwrap();
    let written = key.public_key().to_openssh().unwrap();
    let register = Wish::RegisterKey(KeyRegistered {
        member: member(number).as_str().into(),
        key: LoginKey::parse(&written).expect("a public key"),
        label: String::new(),
    });
    room.submit(&Actor::Office, register).unwrap();
}

fn dossier(number: usize) -> Dossier {
    const WORDS: [&str; 7] = ["rete", "cura", "giovani", "orto", "borgo", "scuola", "casa"];
    let word = |n: usize| WORDS.get(n % WORDS.len()).copied().unwrap_or_default();
    Dossier {
        id: id(number),
        title: format!("Progetto {} e {}", word(number), word(number / 7 + 3)),
        summary: "Testo inventato del progetto. ".repeat(40),
        ..Dossier::default()
    }
}

fn subs(panel: &Panel) -> impl Iterator<Item = &str> {
    panel.phase().subs.iter().map(|sub| sub.id.as_str())
}

fn cell(sub: &str, mark: u16) -> Cell {
    Cell {
        mark: Some(Mark(mark)),
        ..Cell::empty(sub.into())
    }
}

/// Whether a file is there.
pub(crate) fn is_there(path: &str) -> bool {
    Path::new(path).exists()
}
