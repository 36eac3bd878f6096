//! STUB replaced at merge.
use crate::call::{Call, Check, Limit, Phase};
use crate::dossier::Facts;
use crate::ids::{CheckId, ProjectId};
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    Met,
    NotMet,
    ToBeFound,
    Open,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub finding: Finding,
    pub needs_person: bool,
}
#[derive(Debug, Default)]
pub struct Across;
impl Across {
    pub fn of<'a>(_: impl Iterator<Item = (&'a ProjectId, &'a Facts)>) -> Self {
        Self
    }
}
pub struct Before<'a> {
    pub facts: &'a Facts,
    pub admitted: bool,
    pub reserves: &'a [CheckId],
    pub withdrawn: bool,
}
pub struct Subject<'a> {
    pub call: &'a Call,
    pub phase: &'a Phase,
    pub id: &'a ProjectId,
    pub facts: &'a Facts,
    pub limit: Option<Limit>,
    pub across: &'a Across,
    pub before: Option<Before<'a>>,
    pub supported: bool,
}
pub fn find(_: &Check, _: &Subject<'_>) -> Found {
    Found {
        finding: Finding::Open,
        needs_person: true,
    }
}
pub fn fields_of(_: &Check) -> &'static [&'static str] {
    &[]
}
