//! What members have written and not filed: the cells of their drafts and their unfinished texts, in
//! tables of the panel file that only their author reads.

use jiff::Timestamp;

use super::{Room, RoomError};
use crate::cell::Cell;
use crate::ids::{ProjectId, SubId};
use crate::panel::event::Actor;
use crate::panel::{Command, Panel, Refusal, decide};
use crate::text::clean;

impl Room {
    /// Saves one cell of the draft of `who`; it is durable when this returns the time. Who marks a
    /// project has opened it: from then on its dossier stays as it is.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn save(
        &mut self,
        who: &Actor,
        project: &ProjectId,
        cell: &Cell,
    ) -> Result<Timestamp, RoomError> {
        self.save_all(who, project, std::slice::from_ref(cell))
    }

    /// As [`Self::save`], for several cells of one sheet at once.
    ///
    /// # Errors
    /// As there; then none of them is saved.
    pub fn save_all(
        &mut self,
        who: &Actor,
        project: &ProjectId,
        cells: &[Cell],
    ) -> Result<Timestamp, RoomError> {
        self.turn(|turn| {
            let Actor::Member(member) = who else {
                return Err(Refusal::NotAMember("—".into()).into());
            };
            for cell in cells {
                decide::may_mark(&turn.panel, who, project, cell)?;
                turn.submit(who, Command::Open(project.clone()))?;
                let cell = Cell {
                    comment: clean(&cell.comment),
                    ..cell.clone()
                };
                turn.append.save_cell(member, project, &cell, turn.at)?;
            }
            Ok(turn.at)
        })
    }

    /// The cells of `who` on a project, in rubric order: the draft, or the sheet once sealed.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn own_cells(&self, who: &Actor, project: &ProjectId) -> Result<Vec<Cell>, RoomError> {
        let Actor::Member(member) = who else {
            return Ok(Vec::new());
        };
        if let Some(sheet) = self
            .log
            .sealed(project)?
            .into_iter()
            .find(|s| s.member == *member)
        {
            return Ok(sheet.cells);
        }
        if let Some(sheet) = self
            .panel
            .sight(who)
            .place_of(project)
            .and_then(|p| self.panel.sight(who).project(p)?.sheet(member))
        {
            return Ok(sheet.cells.clone());
        }
        Ok(in_rubric_order(
            &self.panel,
            self.log.draft(member, project)?,
        ))
    }

    /// Keeps an unfinished text of `who`; it is durable when this returns the time.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn keep_text(
        &mut self,
        who: &Actor,
        purpose: &str,
        text: &str,
    ) -> Result<Timestamp, RoomError> {
        self.turn(|turn| {
            if let Actor::Member(member) = who {
                turn.append.keep_text(member, purpose, text)?;
            }
            Ok(turn.at)
        })
    }

    /// The unfinished texts of `who`, with what they are written for.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn own_texts(&self, who: &Actor) -> Result<Vec<(String, String)>, RoomError> {
        match who {
            Actor::Member(member) => Ok(self.log.texts_of(member)?),
            Actor::Office => Ok(Vec::new()),
        }
    }

    /// How many cells of the viewer's draft carry a mark on the rubric of the phase, by project.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn own_drafts(&self, who: &Actor) -> Result<Vec<(ProjectId, usize)>, RoomError> {
        let Actor::Member(member) = who else {
            return Ok(Vec::new());
        };
        let marked = |cells: &[Cell]| cells.iter().filter(|c| c.mark.is_some()).count();
        Ok(self
            .log
            .drafts_of(member)?
            .into_iter()
            .map(|(p, cells)| (p, marked(&in_rubric_order(&self.panel, cells))))
            .collect())
    }
}

/// The cells of a draft as a sheet files them: in rubric order, without the blanks that a line cut
/// in the middle of a comment may leave at its ends.
pub(super) fn as_filed(panel: &Panel, draft: Vec<Cell>) -> Vec<Cell> {
    let mut cells = in_rubric_order(panel, draft);
    for cell in &mut cells {
        cell.comment = cell.comment.trim().to_owned();
    }
    cells.retain(|c| !c.is_empty());
    cells
}

fn in_rubric_order(panel: &Panel, mut cells: Vec<Cell>) -> Vec<Cell> {
    let place = |sub: &SubId| panel.phase().sub_index(sub.as_str());
    cells.retain(|c| place(&c.sub).is_some());
    cells.sort_by_key(|c| place(&c.sub));
    cells
}
