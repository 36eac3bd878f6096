//! A panel with its server, and members who log in by their keys.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::bench::{Bench, Run, own};
use crate::sitting::Sitting;
use crate::terminal::Terminal;

/// A served panel; the server ends with it.
pub(crate) struct House {
    pub(crate) sitting: Sitting,
    server: Child,
    port: u16,
    pub(crate) host_key: String,
}

/// Whether the client of OpenSSH is on this machine; a test that needs it says so and ends.
pub(crate) fn has_ssh() -> bool {
    let there = ["ssh", "ssh-keygen"].iter().all(|name| {
        let version = Command::new(name).arg("-V").stderr(Stdio::null()).status();
        version.is_ok()
    });
    if !there {
        println!("skipped: no ssh client on this machine (install openssh-client)");
    }
    there
}

impl House {
    /// The panel of the terminal tests with so many members, each with a key named as they are.
    pub(crate) fn of(members: usize) -> Self {
        let sitting = Sitting::of(members);
        Self::serve(sitting, members)
    }

    /// The same under a call that keeps sittings: all seats must be there to value.
    pub(crate) fn with_quorum(members: usize) -> Self {
        let bench = Bench::new();
        let call = std::fs::read_to_string(own("tests/data/terminal/call.toml")).unwrap();
        let quorum = "[call.quorum]\npreparatory = 1\n\n[scale]";
        bench.write("call.toml", &call.replacen("[scale]", quorum, 1));
        Self::serve(Sitting::under("call.toml", bench, members), members)
    }

    /// Serves a panel whose first members get keys.
    pub(crate) fn serve(sitting: Sitting, members: usize) -> Self {
        for number in 1..=members {
            let id = format!("M{number}");
            make_key(&sitting, &id);
            let file = format!("{id}.pub");
            let add = ["key", "add", "p.vaglio", id.as_str(), file.as_str()];
            sitting.bench.run(&add).well();
        }
        let (server, port, host_key) = begin(&sitting);
        Self {
            sitting,
            server,
            port,
            host_key,
        }
    }

    /// Ends the server and begins again: its host key.
    pub(crate) fn served_again(mut self) -> String {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
        let (server, port, host_key) = begin(&self.sitting);
        (self.server, self.port) = (server, port);
        host_key
    }

    /// The client as `user`, with the private key in this file.
    pub(crate) fn ssh(&self, user: &str, key: &str) -> Command {
        let mut command = Command::new("ssh");
        command
            .current_dir(self.sitting.bench.path(""))
            .args(["-F", "none", "-p", &self.port.to_string(), "-i", key])
            .args(["-o", "StrictHostKeyChecking=no"])
            .args(["-o", "UserKnownHostsFile=known_hosts"])
            .args(["-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none"])
            .args(["-o", "LogLevel=ERROR", "-o", "SendEnv=LANG"])
            .args(["-l", user]);
        command
    }

    /// One command, without a terminal.
    pub(crate) fn line(&self, user: &str, key: &str, line: &str) -> Run {
        let mut command = self.ssh(user, key);
        command.args(["-T", "-o", "BatchMode=yes", "127.0.0.1", line]);
        command.env("LANG", "en_GB.UTF-8").stdin(Stdio::null());
        Run::from(command.output().unwrap())
    }

    /// A terminal in which a client logs in.
    pub(crate) fn client(&self, user: &str, key: &str) -> Terminal {
        let mut command = self.ssh(user, key);
        command
            .arg("127.0.0.1")
            .env("LANG", "en_GB.UTF-8")
            .env("PATH", std::env::var("PATH").unwrap())
            .env("HOME", self.sitting.bench.path(""));
        Terminal::start(&format!("ssh {user}"), &command, 110, 32)
    }

    /// A member's terminal, with the overview on it.
    pub(crate) fn sit(&self, member: &str) -> Terminal {
        let terminal = self.client(member, member);
        terminal.wait_for("Next step");
        terminal
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A key without passphrase in a file of this name.
pub(crate) fn make_key(sitting: &Sitting, name: &str) {
    let made = Command::new("ssh-keygen")
        .current_dir(sitting.bench.path(""))
        .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name])
        .status()
        .unwrap();
    assert!(made.success());
}

/// Starts the server: it, its port and its host key.
fn begin(sitting: &Sitting) -> (Child, u16, String) {
    let mut command = sitting.bench.command();
    let mut server = command
        .args([
            "serve",
            "p.vaglio",
            "--listen",
            "127.0.0.1:0",
            "--line-grace",
            "0",
            "--lang",
            "en",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let out = server.stdout.take().unwrap();
    BufReader::new(out).read_line(&mut line).unwrap();
    // Listening on 127.0.0.1:40000. Host key: SHA256:…
    let mut numbers = line.split(&[':', '.']).filter_map(|w| w.parse().ok());
    let port = numbers.find(|port| *port > 1023);
    let host_key = line.rsplit(' ').next().unwrap().trim().to_owned();
    let port = port.unwrap_or_else(|| panic!("no port in {line:?}"));
    (server, port, host_key)
}
