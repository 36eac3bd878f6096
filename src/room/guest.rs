//! Who asks the room for something in a session: the member, the session's name, and how the member
//! was known. What a guest writes is looked at once more in the very turn that writes it.

use std::sync::Arc;

use super::turn::Turn;
use super::{Room, RoomError};
use crate::ids::MemberId;
use crate::panel::{Panel, Refusal, decide};

/// A session that asks things of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// The session's own name among those present.
    pub session: String,
    /// Whose session it is.
    pub member: MemberId,
    /// The fingerprint of the key with which they logged in; none for whoever opened the file.
    pub key: Option<String>,
}

impl Guest {
    /// How its member is known, for the log.
    #[must_use]
    pub fn via(&self) -> Arc<str> {
        match &self.key {
            Some(fingerprint) => format!("ssh {fingerprint}").into(),
            None => "file".into(),
        }
    }

    /// Whether the key still stands for the member.
    ///
    /// # Errors
    /// [`Refusal::KeyGone`] where it was revoked.
    pub fn known(&self, panel: &Panel) -> Result<(), Refusal> {
        match &self.key {
            Some(fingerprint) => decide::may_act_by(panel, &self.member, fingerprint),
            None => Ok(()),
        }
    }
}

impl Room {
    /// From now on the room works for this guest, or for whoever opened the file.
    pub fn serve(&mut self, guest: Option<&Arc<Guest>>) {
        if self.guest.as_ref() != guest {
            self.via = guest.map_or_else(|| "file".into(), |g| g.via());
            self.guest = guest.cloned();
        }
    }
}

impl Turn<'_, '_> {
    /// Refuses what a guest asks whose key was revoked, or whose session was taken over by a newer
    /// one of the same member.
    pub(super) fn admit(&self, guest: Option<&Arc<Guest>>) -> Result<(), RoomError> {
        let Some(guest) = guest else { return Ok(()) };
        guest.known(&self.panel)?;
        if self.append.taken_over(&guest.session)? {
            return Err(Refusal::TakenOver.into());
        }
        Ok(())
    }
}
