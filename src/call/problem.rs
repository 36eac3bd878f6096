//! What is wrong with a call file: where, what, and how to mend it.

/// One problem of a call file. Lines and columns count from 1; columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {key}: {what}. {mend}")]
pub struct Problem {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
    /// Dotted path of the key, such as `phase[P1].criterion[INN].sub[INN1].weight`;
    /// `file` or `syntax` where no key could be read.
    pub key: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}
