//! The panel: events, state, what a person may do and may see.
pub mod event;
