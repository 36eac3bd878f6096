//! Tables for other programs: what the panel holds as CSV or JSON, seen through `Sight`.

mod consensus;
pub mod context;
pub mod fill;
mod journal;
mod markdown;
mod marks;
pub mod page;
mod projects;
mod ranking;
mod table;
mod workbook;

pub use consensus::consensus;
pub use journal::journal;
pub use marks::marks;
pub use projects::{projects, projects_json};
pub use ranking::ranking;
pub use table::{Table, Value};
pub use workbook::TooLarge;
