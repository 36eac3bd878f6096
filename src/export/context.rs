//! What templates are given: every value is a text as people read it (days, points and euros in
//! the language of the document), a count, a yes or no, or a list of such. Field by field, with
//! the part of the minutes (V…) or the fact of the call (S…) that it serves. A field that does not
//! apply is an empty text or list: templates say so in a sentence.

mod list;
mod manual;
mod minutes;
mod project;

pub use list::*;
pub use manual::*;
pub use minutes::*;
pub use project::*;

use serde::Serialize;

/// What stands at the head of every document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Body that runs the call: first line of every page (V1).
    pub office: String,
    /// Identifier of the call.
    pub call_id: String,
    /// Title of the call (V1).
    pub call_title: String,
    /// Name of the phase.
    pub phase: String,
    /// Fund, where stated (S5).
    pub fund: String,
    /// Programme, axis, action (S5).
    pub programme: Vec<String>,
    /// The sentence by which everything that goes out names the fund (S5).
    pub publicity: String,
    /// Acts on which the call rests, and those recorded later (V1, S1–S3).
    pub acts: Vec<ActLine>,
    /// Who answers for the call in office; they do not score (S20).
    pub authorities: Vec<Authority>,
    /// Where the log stood (domain §5.4).
    pub log: LogHead,
    /// True where projects and people are invented: the document says so.
    pub invented: bool,
}

/// Who answers for the call in office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Authority {
    /// Name.
    pub name: String,
    /// Office.
    pub office: String,
}

/// Where the log stood when a document was made. For the minutes of a sitting it is the entry
/// that closed the sitting, so that printing them again gives the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LogHead {
    /// Number of its last entry.
    pub seq: u64,
    /// SHA-256 of its last entry, whole.
    pub hash: String,
    /// Day and time of its last entry.
    pub at: String,
}

/// An act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ActLine {
    /// What it is: «bando», «nomina della commissione».
    pub kind: String,
    /// Title or object.
    pub title: String,
    /// How it is cited: issuer, number, day, bulletin, as far as known.
    pub cited: String,
    /// Address at which it can be read.
    pub url: String,
    /// SHA-256 of its file.
    pub sha256: String,
}

/// Somebody with an office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Role in the panel: «presidente».
    pub role: String,
    /// Directorate or office from which they come (S25).
    pub department: String,
    /// Whose substitute they are, where they are one.
    pub substitute_for: String,
}

/// A project in a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectLine {
    /// Code.
    pub id: String,
    /// Title.
    pub title: String,
    /// Lead (capofila).
    pub lead: String,
    /// Districts.
    pub districts: String,
    /// Protocol number (V8).
    pub protocol_no: String,
    /// Day and time of receipt, to the second (V8).
    pub received_at: String,
}

/// Why a project is out, or admitted with reserve (V9, V17).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Check by its code, or empty for a threshold.
    pub check: String,
    /// What had to hold: the check's or threshold's name.
    pub name: String,
    /// Act and clause (S54).
    pub basis: String,
    /// What was found, and why it fails: the dossier's figures, or points reached and needed.
    pub motivation: String,
}

/// A project that is out, with every reason (V17).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Which.
    pub project: ProjectLine,
    /// Outcome: «irricevibile», «non ammissibile», «non idonea», «decaduta», «ritirata».
    pub outcome: String,
    /// Why; at least one.
    pub reasons: Vec<Reason>,
}

/// A tie with every step of the ladder (V16, E8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// Codes of the projects with equal totals, in the order in which the tie was decided.
    pub projects: Vec<String>,
    /// Their total.
    pub total: String,
    /// The steps, in the order of the call.
    pub steps: Vec<TieStep>,
    /// The draw, where there was one.
    pub draw: Option<Draw>,
}

/// A step of the ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TieStep {
    /// What it compares.
    pub name: String,
    /// What each project has in it, in the order of `Tie::projects`.
    pub values: Vec<String>,
    /// What it says: «pari», «decide», «non necessario».
    pub verdict: String,
}

/// A public draw (E8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Draw {
    /// Day and time.
    pub at: String,
    /// The seed, said aloud before.
    pub seed: String,
    /// Who witnessed it; none in what is published.
    pub witnesses: Vec<String>,
    /// Codes of the projects in the order drawn.
    pub order: Vec<String>,
}

/// The money of a pot or of the whole call (V17, E9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Budget {
    /// Amount there is.
    pub available: String,
    /// Requests of all projects that are fit.
    pub requested: String,
    /// Granted for sure.
    pub granted: String,
    /// In an offer that waits for its answer; empty where there is none.
    pub offered: String,
    /// Left.
    pub residual: String,
}
