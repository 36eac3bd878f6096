//! vaglio.
pub mod assess;
pub mod call;
pub mod demo;
pub mod dossier;
pub mod exact;
pub mod export;
pub mod ids;
pub mod lang;
pub mod locale;
pub mod log;
pub mod panel;
pub mod room;
pub mod text;
pub mod tui;
