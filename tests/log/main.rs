//! The log as its users meet it: made, opened, appended to, shared, broken and asked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod append;
mod crash;
mod files;
mod fixture;
mod private;
mod tamper;
mod views;
