//! The program from keys to screens: what every screen shows at every size, and what keys do there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

#[path = "screens/bytes.rs"]
mod bytes;
mod common;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/late.rs"]
mod late;
#[path = "screens/looks.rs"]
mod looks;
#[path = "screens/settings.rs"]
mod settings;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/states.rs"]
mod states;
