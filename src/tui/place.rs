//! Where a person is in the program, kept for when they come back: a line that drops is normal.

use serde::{Deserialize, Serialize};

use super::model::{Model, Screen};
use super::msg::Effect;
use super::project::{self, Pane};
use crate::ids::{ProjectId, SubId};
use crate::panel::Sight;
use crate::panel::event::Actor;
use crate::room::Room;

/// Under which a place is kept among the unfinished texts of its member.
pub const KEY: &str = "\"place\"";

/// A screen and what is open on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    screen: Screen,
    came_from: Screen,
    /// The open project, the sub-criterion under the cursor, the pane with the keys.
    project: Option<(ProjectId, SubId, Pane)>,
    /// The project under the cursor of the list.
    listed: Option<ProjectId>,
    /// The divergence that is open.
    item: Option<(ProjectId, SubId)>,
    /// The first line of the dossier on the screen.
    top: usize,
}

/// Where a member's last session ended.
#[must_use]
pub fn kept(room: &Room, who: &Actor) -> Option<Place> {
    let texts = room.own_texts(who).ok()?;
    let (_, text) = texts.into_iter().find(|(key, _)| key == KEY)?;
    Place::read(&text)
}

impl Place {
    /// Where the person is now.
    #[must_use]
    pub fn of(model: &Model, sight: Sight<'_>) -> Self {
        let sub = |at: usize| sight.phase().subs.get(at).map(|s| s.id.clone());
        let id = |place: usize| sight.project(place).map(|p| p.id().clone());
        let open = model.project.as_ref();
        let listed = model.projects.rows.get(model.projects.cursor.at);
        Self {
            screen: model.screen,
            came_from: model.came_from,
            project: open.and_then(|s| Some((s.id.clone(), sub(s.sub)?, s.pane))),
            listed: listed.and_then(|place| id(*place)),
            item: model
                .consensus
                .item
                .and_then(|(place, at)| Some((id(place)?, sub(at)?))),
            top: open.map_or(0, |s| s.top),
        }
    }

    /// The place as it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A kept place; nothing for one of another version of the program.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Goes there, as far as the panel still has it.
    pub fn restore(self, model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
        let sub = |id: &SubId| sight.phase().sub_index(id.as_str());
        let place = |id: &ProjectId| sight.place_of(id).filter(|p| sight.project(*p).is_some());
        super::projects::settle(model, sight);
        if let Some(at) = self.listed.as_ref().and_then(place) {
            let row = model.projects.rows.iter().position(|p| *p == at);
            model.projects.cursor.at = row.unwrap_or_default();
        }
        model.consensus.item = self
            .item
            .as_ref()
            .and_then(|(id, at)| Some((place(id)?, sub(at)?)));
        let mut effects = Vec::new();
        if let Some((id, at, pane)) = &self.project
            && let Some(found) = place(id)
        {
            effects = project::open(model, sight, found);
            if let Some(state) = &mut model.project {
                state.sub = sub(at).unwrap_or_default();
                state.placed = true;
                state.pane = *pane;
                state.top = self.top;
            }
        }
        // Without its project the screen of a project is not there.
        model.came_from = self.came_from;
        model.screen = match self.screen {
            Screen::Project if model.project.is_none() => Screen::Projects,
            screen => screen,
        };
        effects
    }
}
