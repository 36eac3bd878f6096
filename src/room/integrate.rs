//! Taking in the answer to an integration: the dossier as completed, held to what was asked.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Room, RoomError, import};
use crate::call::days_after;
use crate::dossier::{Dossier, compare};
use crate::ids::{CheckId, ProjectId};
use crate::panel::Command;
use crate::panel::event::screening::{Integrated, IntegrationAsked};
use crate::panel::event::{Actor, Event};

impl Room {
    /// Asks an integration of what some checks found, from today on, with the term of the call.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn ask_integration(
        &mut self,
        who: &Actor,
        project: &ProjectId,
        checks: Vec<CheckId>,
        text: String,
    ) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| {
            let zone = turn.panel.zone().unwrap_or(TimeZone::UTC);
            let on = turn.at.to_zoned(zone.clone()).date();
            let days = turn.panel.phase().integration.map_or(0, |i| i.days);
            let asked = IntegrationAsked {
                project: project.clone(),
                checks,
                fields: Vec::new(),
                on,
                due: days_after(on, days, &zone),
                text,
            };
            turn.submit(who, Command::AskIntegration(asked))
        })
    }

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
        let before = self.dossier(who, &ProjectId::from(dossier.id.as_str()))?;
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
