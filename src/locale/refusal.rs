//! Refusals as sentences: why, and what to do.

mod around;

use super::role_key;
use super::{Arg, Locale};
use crate::panel::Refusal;
use crate::panel::refusal::Power;

/// The sentence of a refusal.
#[must_use]
pub fn refusal(refusal: &Refusal, locale: &Locale) -> String {
    let number = |n: &usize| Arg::Count(i64::try_from(*n).unwrap_or(i64::MAX));
    let one = |key: &str, name: &str, value: &str| locale.format(key, &[(name, Arg::Text(value))]);
    let plain = |key: &str| locale.text(key).into_owned();
    match refusal {
        Refusal::NotAMember(id) => one("refusal-not-a-member", "id", id),
        Refusal::NotYourRole(role, power) => {
            let role = locale.text(role_key(*role));
            one(power_key(*power), "role", &role)
        }
        Refusal::UnknownProject(id) => one("refusal-unknown-project", "project", id),
        Refusal::UnknownMember(id) => one("refusal-unknown-member", "id", id),
        Refusal::UnknownSub(id) => one("refusal-unknown-sub", "sub", id),
        Refusal::UnknownCheck(id) => one("refusal-unknown-check", "check", id),
        Refusal::MemberExists(id) => one("refusal-member-exists", "id", id),
        Refusal::BadId(id) => one("refusal-bad-id", "id", id),
        Refusal::NameMissing => plain("refusal-name-missing"),
        Refusal::AlreadyOpened(id) => one("refusal-already-opened", "project", id),
        Refusal::NobodyIsAssigned => plain("refusal-nobody-is-assigned"),
        Refusal::DoesNotScore(id) => one("refusal-does-not-score", "id", id),
        Refusal::Excluded(id, check) => locale.format(
            "refusal-excluded",
            &[("project", Arg::Text(id)), ("check", Arg::Text(check))],
        ),
        Refusal::AlreadyExcluded(id) => one("refusal-already-excluded", "project", id),
        Refusal::NotAssignedToYou(id) => one("refusal-not-assigned-to-you", "project", id),
        Refusal::SheetSealed(id) => one("refusal-sheet-sealed", "project", id),
        Refusal::ConcordantChanged(now) => {
            locale.format("refusal-concordant-changed", &[("count", number(now))])
        }
        Refusal::CheckOnlyWarns(id) => one("refusal-check-only-warns", "check", id),
        Refusal::OtherSheetFiled(member, project) => locale.format(
            "refusal-other-sheet-filed",
            &[
                ("member", Arg::Text(member)),
                ("project", Arg::Text(project)),
            ],
        ),
        Refusal::SheetsRevealed(id) => one("refusal-sheets-revealed", "project", id),
        Refusal::NotRevealed(id, sealed, due) => locale.format(
            "refusal-not-revealed",
            &[
                ("project", Arg::Text(id)),
                ("sealed", number(sealed)),
                ("due", number(due)),
            ],
        ),
        Refusal::SheetIncomplete(missing) => {
            locale.format("refusal-sheet-incomplete", &[("count", number(missing))])
        }
        Refusal::SheetEmpty => plain("refusal-sheet-empty"),
        Refusal::OffScale(sub) => one("refusal-off-scale", "sub", sub),
        Refusal::NotSealed(member, project) => locale.format(
            "refusal-not-sealed",
            &[
                ("member", Arg::Text(member)),
                ("project", Arg::Text(project)),
            ],
        ),
        Refusal::NothingSealed(id) => one("refusal-nothing-sealed", "project", id),
        Refusal::RevealNeedsReason(missing) => {
            locale.format("refusal-reveal-needs-reason", &[("count", number(missing))])
        }
        Refusal::SheetMismatch(name) => one("refusal-sheet-mismatch", "name", name),
        Refusal::ReasonMissing => plain("refusal-reason-missing"),
        Refusal::TextMissing => plain("refusal-text-missing"),
        Refusal::TextTooLong(limit) => {
            locale.format("refusal-text-too-long", &[("limit", number(limit))])
        }
        Refusal::ConsensusClosed(sub) => one("refusal-consensus-closed", "sub", sub),
        Refusal::ConsensusOpen(sub) => one("refusal-consensus-open", "sub", sub),
        Refusal::NoteMissing(sub) => one("refusal-note-missing", "sub", sub),
        Refusal::NothingProposed(sub) => one("refusal-nothing-proposed", "sub", sub),
        Refusal::AlreadyProposed(sub) => one("refusal-already-proposed", "sub", sub),
        Refusal::ProposalChanged(sub) => one("refusal-proposal-changed", "sub", sub),
        Refusal::AnswersMissing(names) => {
            one("refusal-answers-missing", "names", &names.join(", "))
        }
        Refusal::MotivationMissing(sub) => one("refusal-motivation-missing", "sub", sub),
        Refusal::OutsideReasonMissing(sub) => one("refusal-outside-reason-missing", "sub", sub),
        Refusal::NothingConcordant => plain("refusal-nothing-concordant"),
        Refusal::ConsensusBegun(id) => one("refusal-consensus-begun", "project", id),
        other => around::refusal(other, locale),
    }
}

const fn power_key(power: Power) -> &'static str {
    match power {
        Power::Score => "refusal-role-score",
        Power::Preside => "refusal-role-preside",
        Power::Administer => "refusal-role-administer",
        Power::Write => "refusal-role-write",
        Power::Manage => "refusal-role-manage",
        Power::Screen => "refusal-role-screen",
        Power::Advise => "refusal-role-advise",
        Power::Attend => "refusal-role-attend",
        Power::Enrol => "refusal-role-enrol",
    }
}
