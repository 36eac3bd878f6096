//! Refusals on people, sittings, screening, lists and the procedure as sentences.

use crate::locale::{Arg, Locale};
use crate::panel::Refusal;

/// The sentence of a refusal that is not about scoring.
pub(super) fn refusal(refusal: &Refusal, locale: &Locale) -> String {
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let plain = |key: &str| locale.text(key).into_owned();
    let one = |key: &str, name: &str, value: &str| locale.format(key, &[(name, Arg::Text(value))]);
    let two = |key: &str, a: (&str, &str), b: (&str, &str)| {
        locale.format(key, &[(a.0, Arg::Text(a.1)), (b.0, Arg::Text(b.1))])
    };
    let number = |key: &str, n: u32| locale.format(key, &[("number", Arg::Count(i64::from(n)))]);
    match refusal {
        Refusal::NoQuorum {
            present,
            needed,
            missing,
        } => locale.format(
            "refusal-no-quorum",
            &[
                ("present", count(*present)),
                ("needed", count(*needed)),
                ("names", Arg::Text(&missing.join(", "))),
            ],
        ),
        Refusal::ChecksOpen(project, checks) => two(
            "refusal-checks-open",
            ("project", project),
            ("checks", &checks.join(", ")),
        ),
        Refusal::WrongAct(act, kinds) => {
            let words = kinds.iter().map(|word| plain(&format!("act-{word}")));
            let kinds = words.collect::<Vec<_>>().join(", ");
            two("refusal-wrong-act", ("act", act), ("kinds", &kinds))
        }
        Refusal::DrawNeeded(projects) => {
            one("refusal-draw-needed", "projects", &projects.join(", "))
        }
        Refusal::ForTheManager => plain("refusal-for-the-manager"),
        Refusal::NoSitting => plain("refusal-no-sitting"),
        Refusal::SittingOpen(n) => number("refusal-sitting-open", *n),
        Refusal::SittingStillOpen(n) => number("refusal-sitting-still-open", *n),
        Refusal::SittingSuspended(n) => number("refusal-sitting-suspended", *n),
        Refusal::NotSuspended(n) => number("refusal-not-suspended", *n),
        Refusal::NoClosedSitting(n) => number("refusal-no-closed-sitting", *n),
        Refusal::AttendanceAsNoted(x) => one("refusal-attendance-as-noted", "name", x),
        Refusal::SeatVacant(x, y) => two("refusal-seat-vacant", ("name", x), ("project", y)),
        Refusal::TitularActs(x) => one("refusal-titular-acts", "name", x),
        Refusal::NotRecused(x, y) => two("refusal-not-recused", ("name", x), ("project", y)),
        Refusal::NoSubstitute(x) => one("refusal-no-substitute", "name", x),
        Refusal::NotSeated(x) => one("refusal-not-seated", "name", x),
        Refusal::AlreadySeated(x) => one("refusal-already-seated", "name", x),
        Refusal::SeatHeld(x) => one("refusal-seat-held", "name", x),
        Refusal::SeatScored(x) => one("refusal-seat-scored", "project", x),
        Refusal::Recused(x) => one("refusal-recused", "project", x),
        Refusal::ConflictUndeclared(x) => one("refusal-conflict-undeclared", "project", x),
        Refusal::ConflictHinted(x, y) => {
            two("refusal-conflict-hinted", ("project", x), ("body", y))
        }
        Refusal::RecusalUnassessed(x, y) => {
            two("refusal-recusal-unassessed", ("name", x), ("project", y))
        }
        Refusal::MemberSupports(x, y) => two("refusal-member-supports", ("name", x), ("body", y)),
        Refusal::NotAdmitted(x) => one("refusal-not-admitted", "project", x),
        Refusal::AlreadyAdmitted(x) => one("refusal-already-admitted", "project", x),
        Refusal::CheckFails(x, y) => two("refusal-check-fails", ("check", x), ("project", y)),
        Refusal::CheckHolds(x, y) => two("refusal-check-holds", ("check", x), ("project", y)),
        Refusal::AgainstComputed(x) => one("refusal-against-computed", "check", x),
        Refusal::NotIntegrable(x) => one("refusal-not-integrable", "check", x),
        Refusal::IntegrationAsked(x) => one("refusal-integration-asked", "project", x),
        Refusal::NoIntegration(x) => one("refusal-no-integration", "project", x),
        Refusal::IntegrationOpen(x) => one("refusal-integration-open", "project", x),
        Refusal::FieldNotAsked(x, y) => {
            two("refusal-field-not-asked", ("project", x), ("field", y))
        }
        Refusal::TermOver(x) => one("refusal-term-over", "project", x),
        Refusal::TermNotOver(x) => one("refusal-term-not-over", "day", x),
        Refusal::DayToCome(x) => one("refusal-day-to-come", "day", x),
        Refusal::NotLater => plain("refusal-not-later"),
        Refusal::UnknownAct(x) => one("refusal-unknown-act", "act", x),
        Refusal::ActExists(x) => one("refusal-act-exists", "act", x),
        Refusal::ActUndated(x) => one("refusal-act-undated", "act", x),
        Refusal::AppointedEarly(x) => one("refusal-appointed-early", "act", x),
        Refusal::AlreadyAppointed(x) => one("refusal-already-appointed", "act", x),
        Refusal::CallFrozen(x) => one("refusal-call-frozen", "hash", x),
        Refusal::CallUnusable(x) => one("refusal-call-unusable", "problem", x),
        Refusal::RulesChanged(x) => one("refusal-rules-changed", "key", x),
        Refusal::PastRulesChanged(x) => one("refusal-past-rules-changed", "key", x),
        Refusal::Lapsed(x) => one("refusal-lapsed", "project", x),
        Refusal::PhaseOver(x) => one("refusal-phase-over", "project", x),
        Refusal::ReevaluationPending(x) => one("refusal-reevaluation-pending", "project", x),
        Refusal::OutcomeHidden => plain("refusal-outcome-hidden"),
        Refusal::Withdrawn(x) => one("refusal-withdrawn", "project", x),
        Refusal::NotSettled(x) => one("refusal-not-settled", "project", x),
        Refusal::NothingToList => plain("refusal-nothing-to-list"),
        Refusal::NothingToDraw => plain("refusal-nothing-to-draw"),
        Refusal::DrawIncomplete => plain("refusal-draw-incomplete"),
        Refusal::ListChanged(n) => number("refusal-list-changed", *n),
        Refusal::ListApproved(n) => number("refusal-list-approved", *n),
        Refusal::UnknownList(n) => number("refusal-unknown-list", *n),
        Refusal::ListPublished(n) => number("refusal-list-published", *n),
        Refusal::ListUnpublished(n) => number("refusal-list-unpublished", *n),
        Refusal::ListSuperseded(n) => number("refusal-list-superseded", *n),
        Refusal::NoNumber(x) => one("refusal-no-number", "text", x),
        Refusal::NoList => plain("refusal-no-list"),
        Refusal::NoMaterialError(n) => number("refusal-no-material-error", *n),
        Refusal::NothingMoves(n) => number("refusal-nothing-moves", *n),
        Refusal::GrantLowered(x, before, after) => locale.format(
            "refusal-grant-lowered",
            &[
                ("project", Arg::Text(x)),
                ("before", Arg::Text(&locale.euros(*before))),
                ("after", Arg::Text(&locale.euros(*after))),
            ],
        ),
        Refusal::RequestUnknown(x) => one("refusal-request-unknown", "project", x),
        Refusal::NoOffer(x) => one("refusal-no-offer", "project", x),
        Refusal::NoSuchPhase(x) => one("refusal-no-such-phase", "phase", x),
        Refusal::NotAwaited(x) => one("refusal-not-awaited", "project", x),
        Refusal::UnknownSupportBody(x) => one("refusal-unknown-support-body", "id", x),
        Refusal::Taken(x) => one("refusal-taken", "id", x),
        Refusal::AlreadySigned(n) => number("refusal-already-signed", *n),
        Refusal::MinutesDiffer(n) => number("refusal-minutes-differ", *n),
        Refusal::NotInSitting(n) => number("refusal-not-in-sitting", *n),
        Refusal::NotAsked(x) => one("refusal-not-asked", "project", x),
        Refusal::KeyTaken(x) => one("refusal-key-taken", "name", x),
        Refusal::UnknownKey(x) => one("refusal-unknown-key", "fingerprint", x),
        Refusal::TakenOver => plain("refusal-taken-over"),
        Refusal::KeyGone(x) => one("refusal-key-gone", "fingerprint", x),
        Refusal::NotExcluded(x) => one("refusal-not-excluded", "project", x),
        Refusal::StillAwaited(x) => one("refusal-still-awaited", "project", x),
        // The rest is worded with the scoring.
        _ => String::new(),
    }
}
