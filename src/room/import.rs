//! Bringing projects and marks in: all of a file or nothing.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::{Room, RoomError, Turn, as_filed};
use crate::call::Scorers;
use crate::cell::Cell;
use crate::dossier::{Dossier, Facts, ImportedSheet};
use crate::ids::{Hash, MemberId, ProjectId};
use crate::panel::event::{Actor, Event, Filed, Role, Sheet};
use crate::panel::{Command, decide};

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// New projects, or sheets sealed.
    pub added: Vec<String>,
    /// Projects replaced, or sheets kept as drafts because marks are missing.
    pub changed: Vec<String>,
    /// Already there as they are.
    pub unchanged: Vec<String>,
    /// Members added.
    pub members: Vec<String>,
    /// Projects revealed, because the last sheet came in.
    pub revealed: usize,
}

impl Room {
    /// Files projects; with `dry_run` only says what would happen.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file; then nothing was imported.
    pub fn import_projects(
        &mut self,
        dossiers: &[Dossier],
        dry_run: bool,
    ) -> Result<Summary, RoomError> {
        let phase = self.panel.phase();
        let stored: Vec<(Filed, Vec<u8>)> = dossiers.iter().map(|d| filed(d, phase)).collect();
        let command = Command::File(stored.iter().map(|(filed, _)| filed.clone()).collect());
        let events = if dry_run {
            self.catch_up()?;
            decide(&self.panel, &Actor::Office, self.clock, command)?
        } else {
            self.turn(|turn| {
                for (_, bytes) in &stored {
                    turn.append.put_document(bytes)?;
                }
                turn.submit(&Actor::Office, command)
            })?
        };
        let mut summary = Summary::default();
        for event in events {
            match event {
                Event::ProjectFiled(f) => summary.added.push(f.project.to_string()),
                Event::ProjectReplaced(f) => summary.changed.push(f.project.to_string()),
                _ => {}
            }
        }
        let filed: HashSet<&String> = summary.added.iter().chain(&summary.changed).collect();
        let ids = stored.iter().map(|(filed, _)| filed.project.to_string());
        summary.unchanged = ids.filter(|id| !filed.contains(id)).collect();
        Ok(summary)
    }

    /// Files the sheets of mark files. Their authors count as those who must score the project
    /// where the call assigns members. A sheet that the call does not let be sealed, because
    /// marks are missing, becomes its author's draft.
    ///
    /// # Errors
    /// Unknown members (unless they are to be added), the refusal, or a failure of the panel
    /// file; then nothing was imported.
    pub fn import_marks(
        &mut self,
        sheets: Vec<ImportedSheet>,
        add_members: bool,
        dry_run: bool,
    ) -> Result<Summary, RoomError> {
        let mut summary = Summary::default();
        let result = self.turn(|turn| {
            turn.add_members(&sheets, add_members, &mut summary)?;
            let mut by_project: BTreeMap<usize, (ProjectId, Vec<ImportedSheet>)> = BTreeMap::new();
            for sheet in sheets {
                let place = turn
                    .panel
                    .sight(&Actor::Office)
                    .place_of(&sheet.project)
                    .unwrap_or(usize::MAX);
                by_project
                    .entry(place)
                    .or_insert_with(|| (sheet.project.clone(), Vec::new()))
                    .1
                    .push(sheet);
            }
            for (project, sheets) in by_project.into_values() {
                turn.import_sheets(&project, sheets, &mut summary)?;
            }
            if dry_run {
                Err(Stop::DryRun.into())
            } else {
                Ok(())
            }
        });
        match result {
            Err(RoomError::Stopped(Stop::DryRun)) | Ok(()) => Ok(summary),
            Err(error) => Err(error),
        }
    }
}

/// Ends a turn without writing: everything was tried, nothing is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The caller only wanted to know what would happen.
    DryRun,
}

impl From<Stop> for RoomError {
    fn from(stop: Stop) -> Self {
        Self::Stopped(stop)
    }
}

impl Turn<'_, '_> {
    fn add_members(
        &mut self,
        sheets: &[ImportedSheet],
        add: bool,
        summary: &mut Summary,
    ) -> Result<(), RoomError> {
        let mut unknown: Vec<&MemberId> = Vec::new();
        for sheet in sheets {
            if self.panel.member(sheet.member.as_str()).is_none()
                && !unknown.contains(&&sheet.member)
            {
                unknown.push(&sheet.member);
            }
        }
        if !unknown.is_empty() && !add {
            return Err(RoomError::UnknownMembers(
                unknown.into_iter().map(ToString::to_string).collect(),
            ));
        }
        // Their order is that of their ids (J2 before J10), whatever the order of the file: the
        // same marks in another order make the same panel.
        unknown.sort_by_key(|id| (id.as_str().len(), *id));
        for id in unknown {
            let command = Command::AddMember {
                id: id.clone(),
                name: id.to_string(),
                role: Role::Member,
            };
            self.submit(&Actor::Office, command)?;
            summary.members.push(id.to_string());
        }
        Ok(())
    }

    fn import_sheets(
        &mut self,
        project: &ProjectId,
        sheets: Vec<ImportedSheet>,
        summary: &mut Summary,
    ) -> Result<(), RoomError> {
        let mut whole = Vec::new();
        for sheet in sheets {
            let name = format!("{project}/{}", sheet.member);
            let phase = self.panel.phase();
            let marked = sheet.cells.iter().filter(|c| c.mark.is_some()).count();
            let stays_draft = marked == 0 || marked < phase.subs.len() && !phase.partial_sheets;
            let draft = self.append.draft(&sheet.member, project)?;
            let drafted = !draft.is_empty() && same_cells(&draft, &sheet.cells);
            if self.filed_already(project, &sheet)? || (stays_draft && drafted) {
                summary.unchanged.push(name);
                continue;
            }
            if !draft.is_empty() && !drafted {
                return Err(RoomError::DraftInTheWay(sheet.member, project.clone()));
            }
            if stays_draft {
                self.keep_as_draft(project, &sheet)?;
                summary.changed.push(name);
            } else {
                // A draft with the same marks may rest on evidence that no file of marks carries.
                let cells = if draft.is_empty() {
                    sheet.cells
                } else {
                    as_filed(&self.panel, draft)
                };
                whole.push(Arc::new(Sheet {
                    member: sheet.member,
                    salt: self.world.salt(),
                    cells,
                }));
                summary.added.push(name);
            }
        }
        if whole.is_empty() {
            return Ok(());
        }
        let others = self.sealed(project)?;
        let command = Command::ImportSheets {
            project: project.clone(),
            sheets: whole,
            others,
        };
        let events = self.submit(&Actor::Office, command)?;
        summary.revealed += events
            .iter()
            .filter(|e| matches!(e, Event::SheetsRevealed { .. }))
            .count();
        Ok(())
    }

    /// Whether the member's sheet on the project is filed with just these cells.
    fn filed_already(&self, project: &ProjectId, sheet: &ImportedSheet) -> Result<bool, RoomError> {
        let sight = self.panel.sight(&Actor::Office);
        let revealed = sight
            .place_of(project)
            .and_then(|p| sight.project(p)?.sheet(&sheet.member));
        if let Some(filed) = revealed {
            return Ok(same_cells(&filed.cells, &sheet.cells));
        }
        let sealed = self.append.sealed(project)?;
        Ok(sealed
            .iter()
            .any(|s| s.member == sheet.member && same_cells(&s.cells, &sheet.cells)))
    }

    /// The author must score the project as if the sheet were whole, so that it is not revealed
    /// before they have sealed.
    fn keep_as_draft(
        &mut self,
        project: &ProjectId,
        sheet: &ImportedSheet,
    ) -> Result<(), RoomError> {
        if self.panel.phase().scorers == Scorers::Assigned {
            let pairs = vec![(project.clone(), vec![sheet.member.clone()])];
            self.submit(&Actor::Office, Command::Assign(pairs))?;
        }
        let author = Actor::Member(sheet.member.clone());
        for cell in &sheet.cells {
            decide::may_mark(&self.panel, &author, project, cell)?;
            self.append
                .save_cell(&sheet.member, project, cell, self.at)?;
        }
        Ok(())
    }
}

/// Same marks and comments, whatever the evidence: a file of marks carries none.
fn same_cells(a: &[Cell], b: &[Cell]) -> bool {
    let key = |cells: &[Cell]| {
        let mut key: Vec<_> = cells
            .iter()
            .map(|c| (c.sub.clone(), c.mark, c.comment.trim().to_owned()))
            .collect();
        key.sort();
        key
    };
    key(a) == key(b)
}

/// What the log says of a dossier, and the bytes under which it is kept.
pub(super) fn filed(dossier: &Dossier, phase: &crate::call::Phase) -> (Filed, Vec<u8>) {
    let bytes = serde_json::to_vec(dossier).unwrap_or_default();
    let filed = Filed {
        project: ProjectId::from(dossier.id.as_str()),
        title: dossier.title.clone(),
        districts: dossier.districts.clone(),
        lead: dossier.lead().map(|p| p.name.clone()).unwrap_or_default(),
        missing: crate::dossier::missing_sections(dossier, phase),
        invented: dossier.invented,
        facts: if phase.needs_facts() {
            Arc::new(Facts::of(dossier))
        } else {
            Arc::default()
        },
        dossier: Hash::of(&bytes),
    };
    (filed, bytes)
}
