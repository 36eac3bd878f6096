//! Lines that are lost while a sitting is open, and come back: noted for the minutes (domain E5).

use std::sync::Arc;

use super::Server;
use super::seats::{Seat, ask};
use crate::locale::Locale;
use crate::panel::event::Actor;
use crate::panel::event::sitting::Attendance;
use crate::panel::{Command, Panel};
use crate::room::guest::Guest;

impl Server {
    /// A member's line was lost: when it is not back soon, the sitting in which they take part by it
    /// has them leave. Whether the quorum holds without them is the gate's matter.
    pub(super) fn line_is_lost(self: &Arc<Self>, seat: Seat, key: Option<String>) {
        let server = Arc::clone(self);
        tokio::spawn(async move {
            tokio::time::sleep(server.options.line_grace).await;
            server.note(&seat, key, false).await;
        });
    }

    /// A member is here: one whom a lost line has put out of the sitting is in it again.
    pub(super) async fn line_is_back(&self, seat: &Seat, key: &Option<String>) {
        self.note(seat, key.clone(), true).await;
    }

    async fn note(&self, seat: &Seat, key: Option<String>, back: bool) {
        let Some(hosted) = self.panels.get(seat.panel) else {
            return;
        };
        {
            let snapshots = hosted.handle().snapshots();
            let snapshot = snapshots.borrow();
            let here = snapshot.present.iter().any(|p| p.member == seat.member);
            if (here && !back) || !is_due(&snapshot.panel, seat, back) {
                return;
            }
        }
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
        };
        let guest = Guest {
            session: String::new(),
            member: seat.member.clone(),
            key,
        };
        let who = Actor::Member(seat.member.clone());
        let handle = hosted.handle().of(guest);
        let noted = ask(&handle, move |room| {
            room.submit(&who, Command::Attend(attendance)).map(drop)
        })
        .await;
        if let Some(Err(error)) = noted {
            tracing::warn!(member = seat.member.as_str(), %error, "attendance was not noted");
        }
    }
}

/// Whether the sitting that is open has something to note: a member who takes part by a line leaves,
/// or one whose line was lost comes back.
fn is_due(panel: &Panel, seat: &Seat, back: bool) -> bool {
    let who = Actor::Member(seat.member.clone());
    let Some(sitting) = panel.sight(&who).sitting() else {
        return false;
    };
    let last = sitting
        .attendance
        .iter()
        .rev()
        .find(|a| a.member == seat.member);
    match (last, back) {
        (Some(last), false) => last.present && last.remote,
        // They left by a lost line: as they noted themselves.
        (Some(last), true) => !last.present && last.own,
        (None, _) => false,
    }
}
