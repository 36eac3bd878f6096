//! `verify`: whether a panel file is as it was written.

use std::path::Path;

use vaglio::locale::Arg;
use vaglio::log::{Fault, Log};
use vaglio::room;

use super::Desk;
use super::answer::{Answer, Failure};

pub(super) fn run(desk: &Desk, path: &Path) -> Result<Answer, Failure> {
    let log = Log::open(path).map_err(|error| desk.failed(error.into()))?;
    let verdict = log.verify().map_err(|error| desk.failed(error.into()))?;
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
    let well = fault.is_none();
    Ok(Answer::new(
        format!("{found}\n{}", fault.unwrap_or_else(|| "ok".to_owned())),
        well,
    ))
}
