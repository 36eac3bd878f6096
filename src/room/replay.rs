//! From the log to the panel: the call kept in it, and every entry applied.

use std::sync::Arc;

use super::RoomError;
use crate::call::{self, Call};
use crate::ids::Hash;
use crate::log::Log;
use crate::panel::Panel;
use crate::panel::event::Event;

/// The panel that a log adds up to, under the call kept in it.
///
/// # Errors
/// When the log is damaged or its call cannot be read.
pub fn replay(log: &Log) -> Result<Panel, RoomError> {
    replay_until(log, u64::MAX)
}

/// The panel that the first entries of a log add up to, up to one of them.
///
/// # Errors
/// As for [`replay`].
pub fn replay_until(log: &Log, until: u64) -> Result<Panel, RoomError> {
    let mut entries = log.read_after(0)?;
    entries.retain(|entry| entry.seq <= until);
    let call_hash = match entries.first().map(|e| &e.event) {
        Some(Event::PanelCreated { call_hash, .. }) => *call_hash,
        _ => return Err(RoomError::Call("the log does not begin with one".into())),
    };
    let mut panel = Panel::new(Arc::new(kept_call(log, call_hash)?))
        .map_err(|e| RoomError::Call(e.to_string()))?;
    for entry in entries {
        panel.apply(&Arc::new(entry));
    }
    Ok(panel)
}

fn kept_call(log: &Log, hash: Hash) -> Result<Call, RoomError> {
    let bytes = log
        .document(&hash)?
        .ok_or_else(|| RoomError::Call(format!("{hash} is missing")))?;
    call::parse("call", &bytes).map_err(|problems| {
        RoomError::Call(
            problems
                .first()
                .map(ToString::to_string)
                .unwrap_or_default(),
        )
    })
}
