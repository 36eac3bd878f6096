//! How an acceptance story is written.

use std::collections::BTreeMap;

use serde::Deserialize;
use vaglio::panel::event::Role;

/// A story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Story {
    pub(crate) title: String,
    /// Call file under `data/calls`; the WeCaRe measure 1 by default.
    #[serde(default = "wecare")]
    pub(crate) call: String,
    /// Rules of the call that are changed for the story: a line of the file and what stands there instead.
    #[serde(default)]
    pub(crate) rules: BTreeMap<String, String>,
    /// When it begins.
    #[serde(default = "january")]
    pub(crate) begins: jiff::Timestamp,
    pub(crate) members: BTreeMap<String, Role>,
    /// Projects filed at the beginning: complete ones, with what is said here otherwise.
    pub(crate) projects: BTreeMap<String, Filing>,
    /// Whether everything up to the scoring has happened: appointment, declarations, an open
    /// sitting with everybody in it, every project admitted.
    #[serde(default)]
    pub(crate) prepared: bool,
    pub(crate) steps: Vec<Step>,
}

fn wecare() -> String {
    "wecare-m1".into()
}

fn january() -> jiff::Timestamp {
    "2018-01-08T08:00:00Z".parse().unwrap()
}

/// What is particular about a project.
#[derive(Deserialize, Default, Clone, Debug)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Filing {
    /// Time of receipt.
    pub(crate) received: Option<jiff::Timestamp>,
    pub(crate) district: Option<String>,
    /// `none`, `to be found`, or the tax code of the third-sector body.
    pub(crate) third_sector: Option<String>,
    /// Region of the third-sector body's seat.
    pub(crate) seat: Option<String>,
    /// Who sent it, where it was not the lead.
    pub(crate) sender: Option<String>,
    /// Documents without signature.
    pub(crate) unsigned: bool,
    /// Requested, in euro.
    pub(crate) requested: Option<i64>,
    /// Months that it takes.
    pub(crate) months: Option<u16>,
    pub(crate) pot: Option<String>,
    pub(crate) size_class: Option<String>,
    /// Title, to tell versions apart.
    pub(crate) title: Option<String>,
}

/// One step: somebody does something, or sees something.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Step {
    /// The clock is set before the step.
    pub(crate) at: Option<jiff::Timestamp>,
    pub(crate) who: String,
    pub(crate) does: String,
    pub(crate) project: Option<String>,
    pub(crate) projects: String,
    pub(crate) marks: String,
    pub(crate) member: String,
    pub(crate) substitute: String,
    pub(crate) role: Option<Role>,
    pub(crate) sub: String,
    pub(crate) mark: String,
    pub(crate) check: String,
    pub(crate) text: String,
    pub(crate) outside: String,
    pub(crate) act: String,
    pub(crate) kind: String,
    pub(crate) on: Option<jiff::civil::Date>,
    pub(crate) until: Option<jiff::civil::DateTime>,
    pub(crate) received: Option<jiff::Timestamp>,
    pub(crate) days: u16,
    pub(crate) list: u32,
    pub(crate) printed: BTreeMap<String, String>,
    pub(crate) seed: String,
    pub(crate) witnesses: Vec<String>,
    pub(crate) phase: String,
    /// Lines of the call file that change, and what to.
    pub(crate) rules: BTreeMap<String, String>,
    pub(crate) wording_only: bool,
    pub(crate) accepted: bool,
    pub(crate) affected: bool,
    pub(crate) files: BTreeMap<String, Filing>,
    /// The refusal expected, and a part of its Italian sentence.
    pub(crate) refused: Option<String>,
    pub(crate) says: Option<String>,
    /// The entries written.
    pub(crate) writes: Option<String>,
    pub(crate) sees: Option<Sees>,
}

/// What somebody sees.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Sees {
    pub(crate) projects: Option<String>,
    pub(crate) standing: Option<String>,
    pub(crate) checks: Option<BTreeMap<String, String>>,
    pub(crate) because: Option<String>,
    pub(crate) total: Option<String>,
    pub(crate) panel_mark: Option<String>,
    pub(crate) proposal: Option<String>,
    pub(crate) level: Option<String>,
    pub(crate) draft: Option<String>,
    /// Marks of the revealed sheets, on `sub` or on all: `M1:INN1=3 M2:INN1=4`; `none` before the reveal.
    pub(crate) sheets: Option<String>,
    pub(crate) voided: Option<usize>,
    pub(crate) quorum: Option<String>,
    pub(crate) sitting: Option<String>,
    /// Rows of the last list: project, status, rank, total, euro granted.
    pub(crate) list: Option<Vec<String>>,
    pub(crate) lists: Option<usize>,
    pub(crate) money: Option<Vec<String>>,
    pub(crate) ties: Option<String>,
    pub(crate) limit: Option<String>,
    pub(crate) dissent: Option<String>,
    /// Projects in the order of the ranking, with their total where it is shown.
    pub(crate) ranking: Option<Vec<String>>,
    /// Whether the list as it would be approved is shown: the refusal, or nothing.
    pub(crate) draft_list: Option<String>,
    /// Kinds of the entries of the log that are kept from the person.
    pub(crate) hidden: Option<String>,
    /// Sheets sealed of those due.
    pub(crate) sealed: Option<String>,
    /// A check on which no person's decision stands.
    pub(crate) undecided: Option<String>,
}

impl Step {
    /// Whether all that it says is looked at.
    pub(crate) fn sound(&self) -> Result<(), String> {
        let told = if self.does.is_empty() {
            match (&self.refused, &self.writes, &self.sees) {
                (None, None, Some(_)) => return Ok(()),
                (None, None, None) => "says neither `does` nor `sees`",
                _ => "says what comes of it, and not what is done",
            }
        } else if self.says.is_some() && self.refused.is_none() {
            "`says` without `refused`"
        } else {
            return Ok(());
        };
        Err(told.into())
    }
}

impl Sees {
    /// Whether something is asked of one sub-criterion of a project.
    pub(crate) const fn of_sub(&self) -> bool {
        self.panel_mark.is_some()
            || self.proposal.is_some()
            || self.level.is_some()
            || self.dissent.is_some()
    }

    /// Whether something but its standing is asked of a project that is there.
    pub(crate) const fn of_project(&self) -> bool {
        self.of_sub()
            || self.checks.is_some()
            || self.because.is_some()
            || self.total.is_some()
            || self.draft.is_some()
            || self.sheets.is_some()
            || self.voided.is_some()
    }
}
