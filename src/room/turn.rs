//! A turn at writing: the gate, the log and the private tables, together or not at all.

use std::sync::Arc;

use jiff::Timestamp;

use super::RoomError;
use super::drafts::as_filed;
use super::world::World;
use crate::ids::{MemberId, ProjectId};
use crate::log::Append;
use crate::panel::event::{Actor, Event, Sheet};
use crate::panel::{Command, Panel, Refusal, decide};

/// A turn at writing: the panel as the log has it now, and the log.
pub(super) struct Turn<'a, 'b> {
    pub(super) panel: Panel,
    pub(super) append: &'a mut Append<'b>,
    pub(super) world: &'a mut dyn World,
    pub(super) at: Timestamp,
    pub(super) via: &'a Arc<str>,
}

impl Turn<'_, '_> {
    /// Brings a command before the gate, its events into the log, and the content of the sheets
    /// that it seals into the vault.
    pub(super) fn submit(
        &mut self,
        who: &Actor,
        command: Command,
    ) -> Result<Vec<Event>, RoomError> {
        let sheets = match &command {
            Command::Seal { sheet, .. } => vec![Arc::clone(sheet)],
            Command::ImportSheets { sheets, .. } => sheets.clone(),
            _ => Vec::new(),
        };
        let events = decide(&self.panel, who, self.at, command)?;
        for event in &events {
            self.keep_private_tables(who, event, &sheets)?;
            let entry = self.append.push(self.at, who, self.via, event.clone())?;
            self.panel.apply(&Arc::new(entry));
        }
        Ok(events)
    }

    /// A sealed sheet goes from the draft to the vault; what leaves the vault goes into the log
    /// with the reveal, or back to its author when reopened.
    pub(super) fn keep_private_tables(
        &mut self,
        who: &Actor,
        event: &Event,
        sheets: &[Arc<Sheet>],
    ) -> Result<(), RoomError> {
        match event {
            Event::SheetSealed {
                project, member, ..
            } => {
                for sheet in sheets.iter().filter(|s| s.member == *member) {
                    self.append.put_sealed(project, sheet)?;
                }
                self.append.clear_draft(member, project)?;
            }
            Event::SheetsRevealed { project, .. } => {
                self.append.take_all_sealed(project)?;
            }
            Event::SheetReopened {
                project, member, ..
            } => self.give_back(project, member)?,
            // A voided sheet was never revealed: it goes back to its author, and to nobody else.
            Event::MemberRecused(recused) => {
                if let Actor::Member(member) = who {
                    self.give_back(&recused.project, member)?;
                }
            }
            Event::CallReplaced(new) if !new.material => self.give_all_back()?,
            // What was sealed and never revealed is in nobody's way once its phase is over.
            Event::PhaseOpened(_) => self.give_all_back()?,
            _ => {}
        }
        Ok(())
    }

    fn give_all_back(&mut self) -> Result<(), RoomError> {
        for (project, member) in self.panel.sealed_unrevealed() {
            self.give_back(&project, &member)?;
        }
        Ok(())
    }

    /// Gives a sealed sheet back to its author as a draft.
    fn give_back(&mut self, project: &ProjectId, member: &MemberId) -> Result<(), RoomError> {
        let sheet = self.append.take_sealed(project, member)?;
        for cell in sheet.iter().flat_map(|s| &s.cells) {
            self.append.save_cell(member, project, cell, self.at)?;
        }
        Ok(())
    }

    pub(super) fn sealed(&self, project: &ProjectId) -> Result<Vec<Arc<Sheet>>, RoomError> {
        Ok(self
            .append
            .sealed(project)?
            .into_iter()
            .map(Arc::new)
            .collect())
    }

    pub(super) fn seal(
        &mut self,
        who: &Actor,
        project: &ProjectId,
    ) -> Result<Vec<Event>, RoomError> {
        let Actor::Member(member) = who else {
            return Err(Refusal::NotAMember("—".into()).into());
        };
        let cells = as_filed(&self.panel, self.append.draft(member, project)?);
        let sheet = Arc::new(Sheet {
            member: member.clone(),
            salt: self.world.salt(),
            cells,
        });
        let others = self.sealed(project)?;
        self.submit(
            who,
            Command::Seal {
                project: project.clone(),
                sheet,
                others,
            },
        )
    }
}
