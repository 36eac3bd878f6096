//! Screening, conflicts of interest, and the definitive beside the preliminary, on the screens: what
//! they show at every size in both languages, and what keys do there. Every panel is set up by a
//! story in the test, with invented projects.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[expect(dead_code, reason = "the tests of the other screens need more of it")]
mod common;
#[path = "procedure/filed.rs"]
mod filed;
#[path = "admission/keys.rs"]
mod keys;
#[path = "admission/late.rs"]
mod late;
#[path = "admission/looks.rs"]
mod looks;
#[path = "admission/panels.rs"]
mod panels;
#[path = "admission/plan.rs"]
mod plan;
#[path = "procedure/played.rs"]
mod played;
#[path = "procedure/script.rs"]
mod script;
#[path = "procedure/sees.rs"]
mod sees;
#[path = "procedure/stage.rs"]
#[expect(dead_code, reason = "the stories themselves are played elsewhere")]
mod stage;
#[path = "common/told.rs"]
mod told;
#[path = "procedure/verbs.rs"]
mod verbs;
