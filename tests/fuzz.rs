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

use proptest::test_runner::{Config, RngSeed};

/// So many cases as `VAGLIO_FUZZ_CASES` wants, or the few of every run; the same each time, unless
/// `PROPTEST_RNG_SEED` says others.
fn cases(few: u32) -> Config {
    let wanted = std::env::var("VAGLIO_FUZZ_CASES").ok();
    let common = Config::default();
    Config {
        cases: wanted.and_then(|n| n.parse().ok()).unwrap_or(few),
        failure_persistence: None,
        max_shrink_iters: 2000,
        rng_seed: match common.rng_seed {
            RngSeed::Random => RngSeed::Fixed(1),
            asked => asked,
        },
        ..common
    }
}
