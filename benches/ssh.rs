//! A served panel with a full house: how soon a key shows, what a session weighs, how many bytes go
//! over the line, and the same through the system's own `sshd`.
//!
//! `cargo bench --bench ssh` runs all parts; `cargo bench --bench ssh -- load bytes watchers sshd` those
//! named. A number among the arguments, or `VAGLIO_BENCH_SESSIONS`, is that of the sessions (200);
//! `VAGLIO_BENCH_SECONDS` is how long they type (15), and `VAGLIO_BENCH_PROGRAM` names another build of the
//! program to compare with. The clients run in this process on one thread, so
//! what they take is part of the times. It needs Linux: weights and loads come from `/proc`.
//!
//! A bench is no test: figures over their budget are marked, and nothing fails.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

#[path = "ssh/bytes.rs"]
mod bytes;
#[path = "ssh/client.rs"]
mod client;
#[path = "ssh/figures.rs"]
mod figures;
#[path = "ssh/house.rs"]
mod house;
#[path = "ssh/load.rs"]
mod load;
#[path = "ssh/process.rs"]
mod process;
#[path = "ssh/sshd.rs"]
mod sshd;
#[path = "ssh/watchers.rs"]
mod watchers;

use std::time::Duration;

use figures::Table;

/// Members who watch the chair.
const WATCHERS: usize = 50;

/// What was asked for.
struct Asked {
    parts: Vec<String>,
    sessions: usize,
    typing: Duration,
}

impl Asked {
    fn new() -> Self {
        let number = |name| std::env::var(name).ok().and_then(|v| v.parse().ok());
        // Cargo says `--bench`.
        let words = std::env::args().skip(1).filter(|word| word != "--bench");
        let (numbers, parts): (Vec<_>, Vec<_>) =
            words.partition(|word| word.parse::<usize>().is_ok());
        let named = numbers.first().and_then(|n| n.parse().ok());
        let sessions = named.or_else(|| number("VAGLIO_BENCH_SESSIONS"));
        let seconds = number("VAGLIO_BENCH_SECONDS").unwrap_or(15);
        Self {
            parts,
            sessions: sessions.unwrap_or(200).max(1),
            typing: Duration::from_secs(u64::try_from(seconds).unwrap()),
        }
    }

    fn has(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|named| named == part)
    }
}

fn main() {
    if !cfg!(target_os = "linux") {
        println!("skipped: needs Linux");
        return;
    }
    let asked = Asked::new();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut table = Table::default();
    runtime.block_on(async {
        if asked.has("load") {
            load::served(asked.sessions, asked.typing, &mut table).await;
        }
        if asked.has("watchers") {
            watchers::watch(WATCHERS.min(asked.sessions), &mut table).await;
        }
        if asked.has("bytes") {
            bytes::count(&mut table).await;
        }
        if asked.has("sshd") {
            sshd::beside(asked.sessions, asked.typing, &mut table).await;
        }
    });
    table.print();
}
