//! Reading of project files and files of marks: every format, and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod reading {
    mod definitive;
    mod demo;
    mod marks;
    mod phase;
    mod projects;
    mod strange;
}
