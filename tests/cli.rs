//! The program as people and scripts call it: what it prints, refuses and leaves behind.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "cli/bench.rs"]
mod bench;
#[path = "cli/demo.rs"]
mod demo;
#[path = "cli/documents.rs"]
mod documents;
#[path = "cli/exports.rs"]
mod exports;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/panel.rs"]
mod panel;
#[path = "cli/procedure.rs"]
mod procedure;
#[path = "cli/sheets.rs"]
mod sheets;
