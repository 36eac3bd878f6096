//! The call and its territory on the screens: districts and what came from each, support bodies, what
//! the call file says, the end of the procedure; the filters of the list of projects. Every panel is
//! set up by a story in the test, with invented projects.
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
#[path = "territory/keys.rs"]
mod keys;
#[path = "territory/looks.rs"]
mod looks;
#[path = "territory/panels.rs"]
mod panels;
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
