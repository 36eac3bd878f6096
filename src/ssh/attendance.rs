//! Lines that are lost while a sitting is open, and come back: noted for the minutes (domain E5).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Server;
use super::seats::Seat;
use crate::locale::Locale;
use crate::panel::event::Actor;
use crate::panel::event::sitting::Attendance;
use crate::panel::{Command, Panel};
use crate::room::guest::Guest;
use crate::room::{Room, RoomError};

/// How often each seat's line has been lost or come back: what is about to be noted of an older loss is
/// out of date.
#[derive(Debug, Default)]
pub(super) struct Changes(Mutex<HashMap<Seat, u64>>);

impl Server {
    /// A member's line was lost: when it is not back soon, the sitting in which they take part by it
    /// has them leave. Whether the quorum holds without them is the gate's matter.
    pub(super) fn line_is_lost(self: &Arc<Self>, seat: Seat, key: Option<String>) {
        let change = self.changed(&seat, |_| true);
        let server = Arc::clone(self);
        tokio::spawn(async move {
            tokio::time::sleep(server.options.line_grace).await;
            // Asked and noted in one, so that a return in between comes after it.
            server.changed(&seat, |last| {
                if last == change {
                    server.note(&seat, key, false);
                }
                false
            });
        });
    }

    /// A member is here: one whom a lost line has put out of the sitting is in it again.
    pub(super) fn line_is_back(&self, seat: &Seat, key: &Option<String>) {
        self.changed(seat, |_| {
            self.note(seat, key.clone(), true);
            true
        });
    }

    /// The number of a seat's last change; `and` is told it while nothing else can change, and says
    /// whether this is one more.
    fn changed(&self, seat: &Seat, and: impl FnOnce(u64) -> bool) -> u64 {
        let mut changes = self.lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = changes.entry(seat.clone()).or_default();
        if and(*last) {
            *last += 1;
        }
        *last
    }

    /// Has the room note it, where there is something to note by then.
    fn note(&self, seat: &Seat, key: Option<String>, back: bool) {
        let Some(hosted) = self.panels.get(seat.panel) else {
            return;
        };
        let words = Locale::new(self.options.lang);
        let text = if back {
            "attendance-line-back"
        } else {
            "attendance-line-lost"
        };
        let attendance = Attendance {
            member: seat.member.clone(),
            present: back,
            remote: back,
            note: words.text(text).into_owned(),
            line: true,
        };
        let guest = Guest {
            session: String::new(),
            member: seat.member.clone(),
            key,
        };
        let asked = hosted.handle().of(guest).ask(move |room| {
            let member = attendance.member.clone();
            if let Err(error) = noted(room, attendance) {
                tracing::warn!(member = member.as_str(), %error, "attendance was not noted");
            }
        });
        if !asked {
            let member = seat.member.as_str();
            tracing::warn!(member, "attendance was not noted: the room is busy");
        }
    }
}

/// Notes it, unless the member is here after all or there is no sitting that it concerns.
fn noted(room: &mut Room, attendance: Attendance) -> Result<(), RoomError> {
    let here = room.present()?;
    let here = here.iter().any(|p| p.member == attendance.member);
    if (here && !attendance.present) || !is_due(room.panel(), &attendance) {
        return Ok(());
    }
    let who = Actor::Member(attendance.member.clone());
    room.submit(&who, Command::Attend(attendance)).map(drop)
}

/// Whether the sitting that is open has something to note: a member who takes part by a line leaves,
/// or one whom a lost line has put out comes back.
fn is_due(panel: &Panel, noted: &Attendance) -> bool {
    let who = Actor::Member(noted.member.clone());
    let Some(sitting) = panel.sight(&who).sitting() else {
        return false;
    };
    let mut all = sitting.attendance.iter().rev();
    match all.find(|a| a.member == noted.member) {
        Some(last) if noted.present => !last.present && last.line,
        Some(last) => last.present && last.remote,
        None => false,
    }
}
