//! Taking in the answer to an integration: the dossier as completed, held to what was asked.

use jiff::Timestamp;

use super::{Room, RoomError, import};
use crate::dossier::{Dossier, compare};
use crate::ids::ProjectId;
use crate::panel::Command;
use crate::panel::event::screening::Integrated;
use crate::panel::event::{Actor, Event};

impl Room {
    /// Files the answer to an integration; the gate holds it to its term and to the fields asked.
    ///
    /// # Errors
    /// The refusal, a dossier that cannot be read, or a failure of the panel file.
    pub fn integrate(
        &mut self,
        who: &Actor,
        dossier: &Dossier,
        received_at: Timestamp,
    ) -> Result<Vec<Event>, RoomError> {
        self.catch_up()?;
        let before = self.dossier(&ProjectId::from(dossier.id.as_str()))?;
        let fields = compare(&before, dossier).fields();
        let changed = fields.into_iter().map(ToOwned::to_owned).collect();
        let (filed, bytes) = import::filed(dossier, self.panel.phase());
        let integrated = Integrated {
            filed,
            received_at,
            changed,
        };
        self.turn(|turn| {
            turn.append.put_document(&bytes)?;
            turn.submit(who, Command::Integrate(Box::new(integrated)))
        })
    }
}
