//! One cell of a score sheet: the mark of a sub-criterion, its comment and its evidence.

use serde::{Deserialize, Serialize};

use crate::ids::{Mark, SubId};

/// One cell of a sheet: the mark of a sub-criterion with its comment and evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Sub-criterion.
    pub sub: SubId,
    /// Mark, where given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Comment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// Passages of the dossier that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

impl Cell {
    /// A cell with nothing in it.
    #[must_use]
    pub const fn empty(sub: SubId) -> Self {
        Self {
            sub,
            mark: None,
            comment: String::new(),
            evidence: Vec::new(),
        }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.mark.is_none() && self.comment.is_empty() && self.evidence.is_empty()
    }
}

/// A passage of the dossier quoted beside a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Section of the dossier, by id.
    pub section: String,
    /// The passage.
    pub quote: String,
}
