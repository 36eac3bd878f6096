//! The panel: its events, its state as their fold, what a person may do (`decide`) and may
//! see (`sight`). Pure: time, ids and randomness come in as arguments.

pub mod apply;
pub mod command;
pub mod decide;
pub mod event;
pub mod outcome;
pub mod refusal;
pub mod screened;
mod seats;
pub mod sight;
pub mod state;
mod tagged;

pub use command::Command;
pub use decide::decide;
pub use refusal::Refusal;
pub use sight::Sight;

pub use state::Panel;
