//! `verify`: whether a panel file is as it was written.

use std::path::Path;

use vaglio::locale::Arg;
use vaglio::log::{Fault, Log};
use vaglio::room;

use super::Desk;
use super::answer::{Answer, Failure};

pub(super) fn run(desk: &Desk, path: &Path, against: Option<&str>) -> Result<Answer, Failure> {
    let log = Log::open(path).map_err(|error| desk.failed(error.into()))?;
    let verdict = log
        .verify_against(against.unwrap_or_default())
        .map_err(|error| desk.failed(error.into()))?;
    let hash = verdict.head.1.to_string();
    let number = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [
        ("entries", number(verdict.entries)),
        ("sheets", number(verdict.commitments_checked)),
        ("documents", number(verdict.documents_checked)),
        ("hash", Arg::Text(&hash)),
    ];
    let found = desk.say("cli-verified", &args);
    // What the log adds up to is only asked of a log that is whole.
    let fault = match verdict.fault {
        Some(Fault {
            seq: Some(seq),
            what,
        }) => {
            let args = [
                ("seq", Arg::Count(i64::try_from(seq).unwrap_or(i64::MAX))),
                ("what", Arg::Text(&what)),
            ];
            Some(desk.say("cli-wrong-entry", &args))
        }
        Some(Fault { seq: None, what }) => {
            Some(desk.say("cli-wrong-file", &[("what", Arg::Text(&what))]))
        }
        None => match room::replay(&log) {
            Ok(panel) if (panel.seq(), panel.head()) == verdict.head => None,
            Ok(_) => Some(desk.locale.text("cli-grew-meanwhile").into_owned()),
            Err(error) => {
                Some(desk.say("cli-wrong-file", &[("what", Arg::Text(&error.to_string()))]))
            }
        },
    };
    let mut well = fault.is_none();
    let mut lines = vec![found];
    if let Some(digits) = against {
        well &= verdict.sought.is_some();
        lines.push(begins(desk, &log, digits, verdict.sought));
    }
    if well || fault.is_some() {
        lines.push(fault.unwrap_or_else(|| "ok".to_owned()));
    }
    Ok(Answer::new(lines.join("\n"), well))
}

/// Whether the log still begins as when an entry with this hash was its last one.
fn begins(desk: &Desk, log: &Log, digits: &str, found: Option<(u64, jiff::Timestamp)>) -> String {
    let hash = ("hash", Arg::Text(digits));
    let Some((seq, at)) = found else {
        return desk.say("cli-against-none", &[hash]);
    };
    let zone = room::replay(log).ok().and_then(|panel| panel.zone());
    let at = at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC));
    let at = desk.locale.stamp(&at);
    let seq = ("seq", Arg::Count(i64::try_from(seq).unwrap_or(i64::MAX)));
    desk.say("cli-against-found", &[hash, seq, ("at", Arg::Text(&at))])
}
