//! The program as people see it: in a terminal, with keys, alone and with others at the same file.
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
#[path = "terminal/board.rs"]
mod board;
#[path = "terminal/broken_off.rs"]
mod broken_off;
#[path = "terminal/crash.rs"]
mod crash;
#[path = "terminal/day.rs"]
mod day;
#[path = "terminal/demo.rs"]
mod demo;
#[path = "procedure/filed.rs"]
mod filed;
#[path = "terminal/leaving.rs"]
mod leaving;
#[path = "procedure/script.rs"]
mod script;
#[path = "procedure/sees.rs"]
mod sees;
#[path = "terminal/sitting.rs"]
mod sitting;
#[path = "terminal/sizes.rs"]
mod sizes;
#[path = "procedure/stage.rs"]
#[expect(dead_code, reason = "the stories themselves are played elsewhere")]
mod stage;
#[path = "terminal/stories.rs"]
mod stories;
#[path = "common/terminal.rs"]
mod terminal;
#[path = "terminal/together.rs"]
mod together;
#[path = "common/told.rs"]
mod told;
#[path = "procedure/verbs.rs"]
mod verbs;
