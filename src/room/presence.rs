//! Who is in the room.

use jiff::SignedDuration;

use super::{Room, RoomError};
use crate::ids::{MemberId, ProjectId};
use crate::log::Present;

/// For how long a session that says nothing still counts as open: three heartbeats.
const SILENCE: SignedDuration = SignedDuration::from_secs(90);

impl Room {
    /// Says that a member's session is open, and on which project.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn attend(&mut self, session: &str, member: &MemberId, project: Option<&ProjectId>) -> Result<(), RoomError> {
        let now = self.now();
        Ok(self.log.attend(session, member, project, now)?)
    }

    /// Says that a session is closed.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn leave(&mut self, session: &str) -> Result<(), RoomError> {
        Ok(self.log.leave(session)?)
    }

    /// Who is present.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn present(&mut self) -> Result<Vec<Present>, RoomError> {
        let since = self.now().checked_sub(SILENCE).unwrap_or_default();
        Ok(self.log.present(since)?)
    }
}
