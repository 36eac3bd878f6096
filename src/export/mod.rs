//! What goes out: tables for other programs (CSV, JSON, XLSX), and documents for people (DOCX, HTML,
//! lines) made from templates. All of it is seen through `Sight`.
//!
//! A document takes one way: a context ([`context`]) fills a template ([`template`]), which gives
//! Markdown; that is read once into blocks ([`page`]), and the blocks are written in a format
//! ([`document::render`]).

mod consensus;
pub mod context;
pub mod document;
mod docx;
pub mod fill;
mod html;
mod journal;
mod markdown;
mod marks;
pub mod page;
pub mod paper;
mod projects;
mod ranking;
pub mod status;
mod table;
pub mod template;
mod workbook;

pub use consensus::consensus;
pub use journal::journal;
pub use marks::marks;
pub use projects::{projects, projects_json};
pub use ranking::ranking;
pub use table::{Table, Value};
pub use workbook::TooLarge;
