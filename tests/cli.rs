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
#[path = "procedure/filed.rs"]
mod filed;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/minutes.rs"]
mod minutes;
#[path = "cli/panel.rs"]
mod panel;
#[path = "cli/procedure.rs"]
mod procedure;
#[path = "procedure/script.rs"]
mod script;
#[path = "procedure/sees.rs"]
mod sees;
#[path = "cli/sheets.rs"]
mod sheets;
#[path = "procedure/stage.rs"]
#[expect(dead_code, reason = "the stories themselves are played elsewhere")]
mod stage;
#[path = "common/told.rs"]
mod told;
#[path = "procedure/verbs.rs"]
mod verbs;
