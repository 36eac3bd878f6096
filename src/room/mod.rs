//! The room: the only writer. It asks the gate, appends to the log, applies, and publishes
//! the new snapshot to everyone who is looking.

mod drafts;
pub mod guest;
pub mod import;
mod integrate;
pub mod invite;
pub mod live;
pub mod presence;
mod replay;
mod turn;
pub mod world;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use crate::call::Call;
use crate::dossier::Dossier;
use crate::ids::{Hash, MemberId, ProjectId};
use crate::log::{Log, LogError};
use crate::panel::event::sitting::MinutesSigned;
use crate::panel::event::{Actor, Event, scales};
use crate::panel::{Command, Panel, Refusal};
use drafts::as_filed;
use guest::Guest;
pub use replay::{replay, replay_until};
use turn::Turn;
use world::World;

/// A panel file that is open, with its state as of the last entry read.
pub struct Room {
    log: Log,
    panel: Panel,
    world: Box<dyn World>,
    via: Arc<str>,
    /// For whom it works now; nobody in particular where the file was opened without a session.
    guest: Option<Arc<Guest>>,
    data_version: i64,
    /// When the clock was last looked at.
    clock: Timestamp,
}

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// The gate refused; the locale words it.
    #[error("{0:?}")]
    Refused(Refusal),
    /// The panel file.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The call file kept in the panel cannot be read.
    #[error("the call kept in the panel file cannot be used: {0}")]
    Call(String),
    /// A dossier kept in the panel cannot be read.
    #[error("the dossier of {0} cannot be read: run `vaglio verify` on the panel file")]
    Dossier(ProjectId),
    /// Marks of people who are not on the panel.
    #[error("these reviewers are no members of the panel: {}: add them with `vaglio member add`, or with --add-members", .0.join(", "))]
    UnknownMembers(Vec<String>),
    /// The turn was only a trial.
    #[error("nothing was written")]
    Stopped(import::Stop),
    /// A mark file would overwrite what its author is writing.
    #[error(
        "{0} has begun a sheet on {1} that differs from the file: nothing was imported; let them seal or clear it first"
    )]
    DraftInTheWay(MemberId, ProjectId),
}

impl From<Refusal> for RoomError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Room {
    /// Makes a new panel file under a call.
    ///
    /// # Errors
    /// When the file exists, cannot be written, or the call's weights have no common unit.
    pub fn create(
        path: &Path,
        call: Call,
        call_file: &[u8],
        mut world: Box<dyn World>,
    ) -> Result<Self, RoomError> {
        let panel = Panel::new(Arc::new(call)).map_err(|e| RoomError::Call(e.to_string()))?;
        let log = Log::create(path)?;
        let (data_version, clock) = (log.data_version()?, world.now());
        let mut room = Self {
            log,
            panel,
            world,
            via: "file".into(),
            guest: None,
            data_version,
            clock,
        };
        let begun = room.turn(|turn| {
            let call_hash = turn.append.put_document(call_file)?;
            let scales = scales(turn.panel.call());
            let call = turn.panel.call().id.clone();
            let event = Event::PanelCreated {
                call,
                call_hash,
                scales,
            };
            let entry = turn.append.push(turn.at, &Actor::Office, turn.via, event)?;
            turn.panel.apply(&Arc::new(entry));
            Ok(())
        });
        if let Err(error) = begun {
            drop(room);
            // The file is ours and holds nothing; the first error is the one worth telling.
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(room)
    }

    /// Opens a panel file and reads its log.
    ///
    /// # Errors
    /// When the file is no panel, is damaged, or its call cannot be read.
    pub fn open(path: &Path, mut world: Box<dyn World>) -> Result<Self, RoomError> {
        let log = Log::open(path)?;
        let (data_version, clock) = (log.data_version()?, world.now());
        let panel = replay(&log)?;
        Ok(Self {
            log,
            panel,
            world,
            via: "file".into(),
            guest: None,
            data_version,
            clock,
        })
    }

    /// The state as of the last entry read.
    #[must_use]
    pub const fn panel(&self) -> &Panel {
        &self.panel
    }

    /// The log itself, for reading.
    #[must_use]
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// The time at the last turn.
    #[must_use]
    pub const fn last_time(&self) -> Timestamp {
        self.clock
    }

    /// Reads what other processes appended; true when there was something, or when one of
    /// them wrote anything else.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn catch_up(&mut self) -> Result<bool, RoomError> {
        let version = self.log.data_version()?;
        if version == self.data_version {
            return Ok(false);
        }
        for entry in self.log.read_after(self.panel.seq())? {
            self.panel.apply(&Arc::new(entry));
        }
        // Only now: what could not be read must be looked for again.
        self.data_version = version;
        Ok(true)
    }

    /// One turn at writing: all that `work` does is durable when this returns, or none of it.
    fn turn<T>(
        &mut self,
        work: impl FnOnce(&mut Turn<'_, '_>) -> Result<T, RoomError>,
    ) -> Result<T, RoomError> {
        let (via, world, panel) = (&self.via, self.world.as_mut(), &self.panel);
        let guest = self.guest.as_ref();
        let (done, panel, at) = self.log.transact(|append| {
            // The clock is read once the turn is ours: entries stand in the order of their times.
            let at = world.now();
            let mut turn = Turn {
                panel: panel.clone(),
                append,
                world,
                at,
                via,
            };
            for entry in turn.append.read_after(turn.panel.seq())? {
                turn.panel.apply(&Arc::new(entry));
            }
            turn.admit(guest)?;
            let done = work(&mut turn)?;
            Ok::<_, RoomError>((done, turn.panel, at))
        })?;
        self.panel = panel;
        self.clock = at;
        Ok(done)
    }

    /// Brings a command before the gate; its events are durable when this returns.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn submit(&mut self, who: &Actor, command: Command) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| turn.submit(who, command))
    }

    /// Brings several commands before the gate in one turn: all of them count, or none.
    ///
    /// # Errors
    /// The first refusal, or a failure of the panel file.
    pub fn submit_all(
        &mut self,
        who: &Actor,
        commands: Vec<Command>,
    ) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| {
            let mut events = Vec::new();
            for command in commands {
                events.extend(turn.submit(who, command)?);
            }
            Ok(events)
        })
    }

    /// Seals the draft of `who` on a project.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn seal(&mut self, who: &Actor, project: &ProjectId) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| turn.seal(who, project))
    }

    /// Seals every draft of `who` that the gate lets pass; the others are left as they are.
    /// Returns the projects sealed, and those refused with the reason.
    ///
    /// # Errors
    /// A failure of the panel file.
    #[expect(clippy::type_complexity, reason = "two lists, named in the line above")]
    pub fn seal_all(
        &mut self,
        who: &Actor,
    ) -> Result<(Vec<ProjectId>, Vec<(ProjectId, Refusal)>), RoomError> {
        self.turn(|turn| {
            let Actor::Member(member) = who else {
                return Err(Refusal::NotAMember("—".into()).into());
            };
            let (mut sealed, mut refused) = (Vec::new(), Vec::new());
            for project in turn
                .append
                .drafts_of(member)?
                .into_iter()
                .map(|(project, _)| project)
            {
                match turn.seal(who, &project) {
                    Ok(_) => sealed.push(project),
                    Err(RoomError::Refused(refusal)) => refused.push((project, refusal)),
                    Err(error) => return Err(error),
                }
            }
            Ok((sealed, refused))
        })
    }

    /// Reveals the sealed sheets of a project.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn reveal(
        &mut self,
        who: &Actor,
        project: &ProjectId,
        reason: &str,
    ) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| {
            let sheets = turn.sealed(project)?;
            turn.submit(
                who,
                Command::Reveal {
                    project: project.clone(),
                    sheets,
                    reason: reason.to_owned(),
                },
            )
        })
    }

    /// Signs the minutes of a sitting, and keeps the text that is signed among the documents, so
    /// that what was signed can be read again byte for byte.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn sign_minutes(
        &mut self,
        who: &Actor,
        sitting: u32,
        text: &[u8],
    ) -> Result<Vec<Event>, RoomError> {
        self.turn(|turn| {
            let minutes = turn.append.put_document(text)?;
            let signed = MinutesSigned { sitting, minutes };
            turn.submit(who, Command::SignMinutes(signed))
        })
    }

    /// The dossier of a project as it stood in the phase before, for somebody who may see it.
    ///
    /// # Errors
    /// When there is none for them, or it is missing or damaged.
    pub fn preliminary(&self, who: &Actor, project: &ProjectId) -> Result<Dossier, RoomError> {
        self.panel.sight(who).may_read(project)?;
        let old = self.panel.sight(who).preliminary(project);
        let hash = old.map(|p| p.filed().dossier);
        self.kept_dossier(project, hash)
    }

    /// The dossier of a project, for somebody who may read it.
    ///
    /// # Errors
    /// The refusal, or when it is missing or damaged.
    pub fn dossier(&self, who: &Actor, project: &ProjectId) -> Result<Dossier, RoomError> {
        self.panel.sight(who).may_read(project)?;
        self.kept_dossier(project, self.panel.dossier_hash(project))
    }

    fn kept_dossier(&self, project: &ProjectId, hash: Option<Hash>) -> Result<Dossier, RoomError> {
        let hash = hash.ok_or_else(|| Refusal::UnknownProject(project.to_string()))?;
        let bytes = self
            .log
            .document(&hash)?
            .ok_or_else(|| RoomError::Dossier(project.clone()))?;
        serde_json::from_slice(&bytes).map_err(|_| RoomError::Dossier(project.clone()))
    }
}
