//! Hostile bytes, texts, sizes and names against whatever takes them from outside. Every run tries a
//! few; `VAGLIO_FUZZ_CASES=100000` tries so many of each (`tests/README.md` tells what was run).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "fuzz/grammar.rs"]
mod grammar;
#[path = "fuzz/hostile.rs"]
mod hostile;
#[path = "fuzz/input.rs"]
mod input;
#[path = "fuzz/login.rs"]
mod login;
#[path = "fuzz/screens.rs"]
mod screens;
#[path = "fuzz/seat.rs"]
mod seat;

/// So many cases as are wanted, or the few of every run.
fn cases(few: u32) -> proptest::test_runner::Config {
    let wanted = std::env::var("VAGLIO_FUZZ_CASES").ok();
    proptest::test_runner::Config {
        cases: wanted.and_then(|n| n.parse().ok()).unwrap_or(few),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Default::default()
    }
}
