//! Documents that go out: what stands in them, in which form, and what never gets in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "exports/documents.rs"]
mod documents;
#[path = "exports/filled.rs"]
mod filled;
#[path = "exports/office.rs"]
mod office;
#[path = "exports/sample.rs"]
mod sample;
