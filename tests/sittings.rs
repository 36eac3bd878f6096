//! The sitting, the ranking and the lists on the screens: what they show at every size in both
//! languages, and what keys do there. Every panel is set up by a story in the test, with invented
//! projects.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "sittings/board.rs"]
mod board;
#[path = "sittings/chair.rs"]
mod chair;
#[expect(dead_code, reason = "the tests of the other screens need more of it")]
mod common;
#[path = "procedure/filed.rs"]
mod filed;
#[path = "sittings/forms.rs"]
mod forms;
#[path = "sittings/keys.rs"]
mod keys;
#[path = "sittings/looks.rs"]
mod looks;
#[path = "sittings/panels.rs"]
mod panels;
#[path = "procedure/played.rs"]
mod played;
#[path = "sittings/present.rs"]
mod present;
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
#[path = "sittings/words.rs"]
mod words;
