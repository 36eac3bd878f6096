//! Whose key it is: the seats that a key has at the panels served, and first keys by invite.

use tokio::sync::oneshot;

use super::Server;
use crate::ids::MemberId;
use crate::panel::event::login::LoginKey;
use crate::room::Room;
use crate::room::invite::Redeemed;
use crate::room::live::Handle;

/// A seat at one of the panels.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Seat {
    /// Which panel, by place.
    pub(super) panel: usize,
    /// As whom.
    pub(super) member: MemberId,
}

/// Has a room do something and waits for its answer; none when the room is gone or overloaded.
pub(super) async fn ask<T: Send + 'static>(
    handle: &Handle,
    job: impl FnOnce(&mut Room) -> T + Send + 'static,
) -> Option<T> {
    let (answer, answered) = oneshot::channel();
    let asked = handle.ask(move |room| {
        // Whoever asked may be gone.
        let _ = answer.send(job(room));
    });
    if asked { answered.await.ok() } else { None }
}

impl Server {
    /// The seats of a key, in the order of the panels.
    pub(super) fn seats(&self, key: &LoginKey) -> Vec<Seat> {
        let fingerprint = key.fingerprint();
        let of = |(place, hosted): (usize, &super::Hosted)| {
            let snapshots = hosted.handle().snapshots();
            let snapshot = snapshots.borrow();
            let held = snapshot.panel.key(&fingerprint)?;
            Some(Seat {
                panel: place,
                member: held.member.clone(),
            })
        };
        self.panels.iter().enumerate().filter_map(of).collect()
    }

    /// The panels with a member of this name, as typed before the `@`.
    fn named(&self, user: &str) -> Vec<Seat> {
        let of = |(place, hosted): (usize, &super::Hosted)| {
            let snapshots = hosted.handle().snapshots();
            let snapshot = snapshots.borrow();
            let mut members = snapshot.panel.members().iter();
            let member = members.find(|m| m.id.as_str().eq_ignore_ascii_case(user))?;
            Some(Seat {
                panel: place,
                member: member.id.clone(),
            })
        };
        self.panels.iter().enumerate().filter_map(of).collect()
    }

    /// Whether somebody of this name has an invite that can still be redeemed.
    pub(super) async fn invited(&self, user: &str) -> bool {
        for Seat { panel, member } in self.named(user) {
            let Some(handle) = self.panels.get(panel).map(super::Hosted::handle) else {
                continue;
            };
            let open = ask(&handle, move |room| room.invited(&member)).await;
            if matches!(open, Some(Ok(true))) {
                return true;
            }
        }
        false
    }

    /// The panel whose invite has this code, of those with a member of this name.
    async fn meant(&self, named: &[Seat], code: &str) -> Option<Seat> {
        for seat in named {
            let handle = self.panels.get(seat.panel)?.handle();
            let (code, member) = (code.to_owned(), seat.member.clone());
            let holds = ask(&handle, move |room| room.holds_code(&member, &code)).await;
            if matches!(holds, Some(Ok(true))) {
                return Some(seat.clone());
            }
        }
        None
    }

    /// Registers a key for whoever has this name and was given this code: their seat from now on. A
    /// code that is right at one panel is not counted as wrong at another.
    pub(super) async fn redeem(&self, user: &str, code: &str, key: &LoginKey) -> Option<Seat> {
        let named = self.named(user);
        let tried = match self.meant(&named, code).await {
            Some(seat) => vec![seat],
            None => named,
        };
        for seat in tried {
            let handle = self.panels.get(seat.panel)?.handle();
            let (code, key, member) = (code.to_owned(), key.clone(), seat.member.clone());
            let done = ask(&handle, move |room| room.redeem(&member, &code, key)).await;
            match done {
                Some(Ok(Redeemed::Registered)) => return Some(seat),
                Some(Ok(Redeemed::Wrong | Redeemed::NoInvite)) | None => {}
                Some(Err(error)) => tracing::warn!(%error, "an invite could not be redeemed"),
            }
        }
        None
    }
}
