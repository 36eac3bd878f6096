//! Who is present in the room. It is no fact of the panel: the log says nothing of it.

use jiff::SignedDuration;

use super::{Room, RoomError};
use crate::ids::{MemberId, ProjectId};
use crate::log::Present;

/// How long a session that gives no sign still counts as present: three heartbeats.
const ABSENT_AFTER: SignedDuration = SignedDuration::from_secs(90);

impl Room {
    /// Notes that a session of a member is there, with a project open in it or none. A session
    /// that stays says so again every [`super::live::HEARTBEAT`].
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn attend(
        &mut self,
        session: &str,
        member: &MemberId,
        project: Option<&ProjectId>,
    ) -> Result<(), RoomError> {
        self.clock = self.world.now();
        Ok(self.log.attend(session, member, project, self.clock)?)
    }

    /// Notes that a session has ended.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn leave(&mut self, session: &str) -> Result<(), RoomError> {
        Ok(self.log.leave(session)?)
    }

    /// Who gave a sign in the last 90 seconds, ordered by member. "Now" is when this room last
    /// looked at its clock: with a session in it, no longer ago than a heartbeat.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn present(&self) -> Result<Vec<Present>, RoomError> {
        let since = self.clock.checked_sub(ABSENT_AFTER).unwrap_or(self.clock);
        Ok(self.log.present(since)?)
    }
}
