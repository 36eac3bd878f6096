//! vaglio.
pub mod call;
pub mod dossier;
pub mod exact;
pub mod ids;
pub mod lang;
pub mod locale;
pub mod panel;
pub mod text;
pub mod tui;
