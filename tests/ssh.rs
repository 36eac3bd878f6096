//! Panels served over SSH, with the clients that people have: the `ssh` of OpenSSH.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]
#![cfg(unix)]

#[path = "cli/bench.rs"]
#[expect(dead_code, reason = "the tests of the command line need more of it")]
mod bench;
#[path = "ssh/door.rs"]
mod door;
#[path = "fuzz/grammar.rs"]
mod grammar;
#[path = "ssh/hostile.rs"]
mod hostile;
#[path = "ssh/house.rs"]
mod house;
#[path = "ssh/lines.rs"]
mod lines;
#[path = "ssh/live.rs"]
mod live;
#[path = "terminal/sitting.rs"]
#[expect(dead_code, reason = "the tests in one terminal need more of it")]
mod sitting;
#[path = "common/terminal.rs"]
#[expect(dead_code, reason = "the tests in one terminal need more of it")]
mod terminal;
