//! What reaches the session's model, and what the model asks of the world.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::key::Input;
use super::overlay::Purpose;
use super::settings::Settings;
use crate::cell::Cell;
use crate::dossier::Dossier;
use crate::ids::{Hash, ProjectId, SubId};
use crate::panel::{Command, Refusal};

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// The person did something.
    Input(Input),
    /// The panel has a new state, or others came or went.
    Changed,
    /// The room answered.
    Reply(Reply),
    /// A wake-up asked for is due.
    Wake,
}

/// What the model asks of the session.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Bring a command before the gate.
    Submit(Command),
    /// Seal the viewer's sheet on a project.
    Seal(ProjectId),
    /// Give a sealed sheet back to its author.
    Reopen(ProjectId, crate::ids::MemberId, String),
    /// Reveal the sealed sheets of a project, with a reason where some are missing.
    Reveal(ProjectId, String),
    /// Ask an integration of what some checks found, from today on.
    AskIntegration(ProjectId, Vec<crate::ids::CheckId>, String),
    /// Save a cell of the viewer's draft; the number comes back with the answer.
    Save(ProjectId, Cell, u64),
    /// Keep an unfinished text under what it is written for; an empty one is removed.
    KeepText(Purpose, String),
    /// Go by what the person set for themselves, and keep it.
    Adopt(Settings),
    /// Load the viewer's unfinished texts.
    LoadTexts,
    /// Load a project's dossier and the viewer's own cells.
    Load(ProjectId),
    /// Load the dossier of a project as it stood in the phase before.
    LoadBefore(ProjectId),
    /// Load only the viewer's own cells.
    LoadCells(ProjectId),
    /// Load how many marks each of the viewer's drafts carries.
    LoadDrafts,
    /// Load a paper to read.
    LoadPaper(crate::export::paper::Paper),
    /// Sign the minutes of a sitting, by its number and the fingerprint that the viewer was shown.
    SignMinutes(u32, Hash),
    /// Wake the model after a while.
    Wake(Duration),
    /// Say where the viewer is.
    Whereabouts(Option<ProjectId>),
    /// Repaint the whole screen.
    Repaint,
    /// Ring the terminal's bell.
    Bell,
    /// End the session.
    Quit,
}

/// An answer of the room.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A project was loaded.
    Loaded {
        /// Which.
        project: ProjectId,
        /// Its dossier.
        dossier: Arc<Dossier>,
        /// The viewer's own cells.
        cells: Vec<Cell>,
    },
    /// A paper was made.
    Paper {
        /// Which.
        paper: crate::export::paper::Paper,
        /// It.
        page: Arc<crate::export::page::Page>,
        /// Of minutes that can be signed: the fingerprint that a signature carries.
        signs: Option<Hash>,
    },
    /// A project as it stood in the phase before was loaded.
    LoadedBefore {
        /// Which.
        project: ProjectId,
        /// Its dossier of then.
        dossier: Arc<Dossier>,
    },
    /// The viewer's own cells as stored.
    Cells {
        /// Project.
        project: ProjectId,
        /// Cells.
        cells: Vec<Cell>,
    },
    /// A cell is durably saved.
    Saved {
        /// Project.
        project: ProjectId,
        /// Sub-criterion.
        sub: SubId,
        /// The number given with [`Effect::Save`].
        number: u64,
        /// When.
        at: Timestamp,
    },
    /// How many marks each of the viewer's drafts carries.
    Drafts(std::collections::HashMap<ProjectId, usize>),
    /// An unfinished text is durably kept.
    TextKept {
        /// When.
        at: Timestamp,
    },
    /// The viewer's unfinished texts.
    Texts(Vec<(Purpose, String)>),
    /// A save was refused or failed; the sentence says why.
    NotSaved(String),
    /// A command was carried out and is durable.
    Done {
        /// What was asked.
        done: Done,
        /// The command, where one was brought before the gate as it stands.
        asked: Option<Box<Command>>,
        /// When.
        at: Timestamp,
    },
    /// The gate said no: why, and to which command, where it may need a text first.
    Refused(Refusal, Option<Box<Command>>),
    /// Something failed outside the rules (disk, file); the sentence says what and what to do.
    Failed(String),
}

/// What was carried out, for the sentence on the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A sheet was sealed.
    Sealed,
    /// It was the last one: the sheets of the project are revealed.
    SealedAndRevealed,
    /// Sheets were revealed.
    Revealed,
    /// A sheet was given back.
    Reopened,
    /// A command of the consensus, or another that needs no sentence of its own.
    Recorded,
    /// The viewer recused themselves from a project.
    Recused,
    /// The project was opened: nothing to say.
    Opened,
}
