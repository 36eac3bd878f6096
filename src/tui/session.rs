//! One session: messages in, frames out. It serves the local terminal, and any other pair of
//! input and output queues; it is told its size and colours.

mod answer;
mod draw;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

use super::key::Input;
use super::model::{Model, Screen};
use super::msg::{Effect, Msg, Reply};
use super::painter::Painter;
use super::place::{self, Place};
use super::settings::{self, Settings, Told};
use super::theme::Theme;
use super::update::update;
use crate::ids::ProjectId;
use crate::log::Present;
use crate::panel::Panel;
use crate::room::guest::Guest;
use crate::room::live::{HEARTBEAT, Handle, Snapshot};

pub use answer::answer;
pub use draw::draw;

/// How long a person rests at a place before it is kept.
const PLACE_DELAY: Duration = Duration::from_secs(1);
/// How soon the room is asked again where it had too much to do.
const AGAIN: Duration = Duration::from_millis(20);
/// Wishes that may wait for that, apart from saves.
const LATER: usize = 64;
/// Keys and the like that are taken before a frame is drawn.
const AT_ONCE: usize = 64;
/// Answers of the room that may wait for the session.
const REPLIES: usize = 256;

/// A session and its ties to the room.
pub struct Session {
    model: Model,
    /// What the terminal says, where the person sets nothing.
    told: Told,
    theme: Theme,
    painter: Painter,
    room: Handle,
    snapshots: watch::Receiver<Snapshot>,
    panel: Arc<Panel>,
    replies: (mpsc::Sender<Reply>, mpsc::Receiver<Reply>),
    /// What the room had too much to do for, in its order: nothing that was typed is given up for that.
    later: VecDeque<Effect>,
    /// When the model wants to be woken.
    wake: Option<Instant>,
    /// The place as it was kept last, and when the present one is due to be kept.
    place: Option<Place>,
    place_due: Option<Instant>,
    /// Whether the next frame rings the bell.
    bell: bool,
    over: Option<Ending>,
}

/// A question to the room that has no answer yet: where it is dropped so, because the room has too
/// much to do or failed over it, the person is told.
struct Unanswered {
    replies: mpsc::Sender<Reply>,
    failed: Option<Reply>,
}

impl Drop for Unanswered {
    fn drop(&mut self) {
        if let Some(reply) = self.failed.take() {
            let _ = self.replies.try_send(reply);
        }
    }
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person left.
    Left,
    /// The input or the output was gone: a line that dropped, or a terminal that was closed.
    Dropped,
    /// A newer session of the same member went on.
    TakenOver,
    /// The key with which the member logged in was revoked.
    KeyRevoked,
    /// The program failed in it.
    Failed,
}

impl Ending {
    /// The locale key of what is said to a person whom the program has put out.
    #[must_use]
    pub const fn said(self) -> Option<&'static str> {
        match self {
            Self::Left | Self::Dropped => None,
            Self::TakenOver => Some("ending-taken-over"),
            Self::KeyRevoked => Some("ending-key-revoked"),
            Self::Failed => Some("ending-failed"),
        }
    }
}

impl Session {
    /// A session of `model`'s person, on their own way to the room, as they set it when they were
    /// last here.
    #[must_use]
    pub fn new(mut model: Model, settings: Settings, told: Told, room: Handle) -> Self {
        settings::speak(&mut model, &settings);
        let painter = Painter::new(model.size, told.depth(&settings));
        let mut snapshots = room.snapshots();
        let panel = Arc::clone(&snapshots.borrow_and_update().panel);
        let replies = mpsc::channel(REPLIES);
        let mut session = Self {
            theme: told.theme(&settings),
            model,
            told,
            painter,
            room,
            snapshots,
            panel,
            replies,
            later: VecDeque::new(),
            wake: None,
            place: None,
            place_due: None,
            bell: false,
            over: None,
        };
        session.look(&settings);
        session.model.settings = settings;
        session
    }

    /// Has the terminal show what the person set.
    fn look(&mut self, settings: &Settings) {
        self.theme = self.told.theme(settings);
        let painter = &mut self.painter;
        painter.set_depth(self.told.depth(settings));
        painter.set_ascii(self.told.ascii(settings));
        painter.set_synchronised(!settings.unsynchronised);
        // What stands there was drawn by the settings of before.
        painter.forget();
    }

    /// Begins where the person was when their last session ended.
    pub fn restore(&mut self, place: Place) {
        let panel = Arc::clone(&self.panel);
        let me = self.model.me.clone();
        for effect in place.restore(&mut self.model, panel.sight(&me)) {
            self.carry_out(effect);
        }
    }

    /// Runs until the person leaves, the input ends or the output is gone. `output` holds one
    /// frame at most: a slow terminal gets the newest frame, and only that.
    pub async fn run(
        mut self,
        mut input: mpsc::Receiver<Input>,
        output: mpsc::Sender<Vec<u8>>,
    ) -> Ending {
        let mut beat = tokio::time::interval(HEARTBEAT);
        let sight = self.panel.sight(&self.model.me);
        self.model.following.begin(sight);
        self.model.seen = sight.head().0;
        self.attend(self.model.project.as_ref().map(|p| p.id.clone()));
        self.ask(Effect::LoadDrafts);
        self.ask(Effect::LoadTexts);
        self.take_panel();
        let mut dirty = true;
        while self.over.is_none() {
            self.ask_again();
            let wake = self.wake;
            tokio::select! {
                biased;
                got = input.recv() => match got {
                    Some(first) => {
                        // All that waits is taken before a frame is drawn: held keys cost one frame.
                        self.handle(Msg::Input(first));
                        for _ in 1..AT_ONCE {
                            let Ok(more) = input.try_recv() else { break };
                            self.handle(Msg::Input(more));
                        }
                        self.note_place();
                        dirty = true;
                    }
                    None => self.over = Some(Ending::Dropped),
                },
                Some(reply) = self.replies.1.recv() => {
                    self.handle(Msg::Reply(reply));
                    while let Ok(more) = self.replies.1.try_recv() {
                        self.handle(Msg::Reply(more));
                    }
                    dirty = true;
                }
                changed = self.snapshots.changed() => {
                    if changed.is_err() {
                        break;
                    }
                    dirty |= self.take_panel();
                }
                () = tokio::time::sleep_until(wake.unwrap_or_else(Instant::now)), if wake.is_some() => {
                    self.wake = None;
                    self.handle(Msg::Wake);
                    dirty = true;
                }
                () = tokio::time::sleep_until(self.place_due.unwrap_or_else(Instant::now)), if self.place_due.is_some() => {
                    self.keep_place();
                }
                () = tokio::time::sleep(AGAIN), if !self.later.is_empty() => {}
                _ = beat.tick() => self.attend(self.model.project.as_ref().map(|p| p.id.clone())),
                permit = output.reserve(), if dirty => {
                    let Ok(permit) = permit else {
                        self.over = Some(Ending::Dropped);
                        break;
                    };
                    dirty = false;
                    let frame = self.frame();
                    if !frame.is_empty() {
                        permit.send(frame);
                    }
                }
            }
        }
        // However it ended, what is typed goes to the disk.
        self.handle(Msg::Wake);
        while !self.later.is_empty() {
            tokio::time::sleep(AGAIN).await;
            self.ask_again();
        }
        let ending = self.over.unwrap_or(Ending::Left);
        self.leave().await;
        ending
    }

    /// Takes the newest snapshot; true where the screen may look otherwise by it.
    fn take_panel(&mut self) -> bool {
        let snapshot = self.snapshots.borrow_and_update().clone();
        let written = self.panel.seq() != snapshot.panel.seq();
        self.panel = snapshot.panel;
        self.model.present = snapshot.present;
        if let Some(guest) = self.room.guest() {
            if guest.known(&self.panel).is_err() {
                self.over = Some(Ending::KeyRevoked);
            } else if taken_over(guest, &self.model.present) {
                self.over = Some(Ending::TakenOver);
            }
        }
        let (screen, status) = (self.model.screen, self.model.status.clone());
        self.handle(Msg::Changed);
        // Who is present shows on few screens; on the others nothing is drawn for it.
        let shown = matches!(screen, Screen::Overview | Screen::Sitting);
        written || shown || self.model.screen != screen || self.model.status != status
    }

    fn handle(&mut self, msg: Msg) {
        if let Msg::Input(Input::Resize(size)) = &msg {
            self.painter.resize(*size);
        }
        self.model.clock = jiff::Timestamp::now();
        let panel = Arc::clone(&self.panel);
        for effect in update(&mut self.model, &panel, msg) {
            self.carry_out(effect);
        }
    }

    /// The bytes that bring the screen up to date; none where nothing changed.
    fn frame(&mut self) -> Vec<u8> {
        let (model, theme, panel) = (&self.model, &self.theme, &self.panel);
        self.painter.paint(None, |frame| {
            let area = frame.area;
            draw(model, panel, theme, frame, area);
        });
        let mut bytes = self.painter.take();
        if std::mem::take(&mut self.bell) {
            bytes.push(0x07);
        }
        bytes
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Wake(after) => {
                self.wake = Some(Instant::now() + after.max(Duration::from_millis(1)));
            }
            Effect::Whereabouts(project) => self.attend(project),
            Effect::Bell => self.bell = !self.model.settings.silent,
            Effect::Adopt(settings) => {
                self.look(&settings);
                self.ask(Effect::Adopt(settings));
            }
            Effect::Repaint => self.painter.forget(),
            Effect::Quit => self.over = Some(Ending::Left),
            effect => {
                let waits = self.room.is_busy() || !self.later.is_empty();
                let kept = matches!(effect, Effect::Save(..)) || self.later.len() < LATER;
                if !waits {
                    self.ask(effect);
                } else if kept {
                    self.later.push_back(effect);
                } else {
                    // Not before what waits: a sheet is sealed with the marks that were given first.
                    let busy = self.model.locale.text("room-busy").into_owned();
                    let _ = self.replies.0.try_send(Reply::Failed(busy));
                }
            }
        }
    }

    /// Asks for what had to wait, as far as the room takes it now.
    fn ask_again(&mut self) {
        while !self.room.is_busy() {
            let Some(effect) = self.later.pop_front() else {
                return;
            };
            self.ask(effect);
        }
    }

    /// Has the room do something and sends its answer back here.
    fn ask(&self, effect: Effect) {
        let (replies, who, words) = (
            self.replies.0.clone(),
            self.model.me.clone(),
            self.model.locale.clone(),
        );
        let busy = words.text("room-busy").into_owned();
        let failed = if matches!(effect, Effect::Save(..)) {
            Reply::NotSaved(busy)
        } else {
            Reply::Failed(busy)
        };
        let mut open = Unanswered {
            replies,
            failed: Some(failed),
        };
        // One that is not taken is dropped, and answers by that.
        let _ = self.room.ask(move |room| {
            let reply = answer(room, &who, &words, effect);
            open.failed = None;
            if let Some(reply) = reply {
                // A session that is gone needs no answer.
                let _ = open.replies.try_send(reply);
            }
        });
    }

    /// Says that this person is here, and on which project.
    fn attend(&self, project: Option<ProjectId>) {
        let Some(guest) = self.room.guest().cloned() else {
            return;
        };
        // Presence is a courtesy: when it cannot be written, work goes on.
        let _ = self.room.ask(move |room| {
            let _ = room.attend(&guest.session, &guest.member, project.as_ref());
        });
    }

    /// Looks whether the person has gone elsewhere; the place is kept once they rest there.
    fn note_place(&mut self) {
        if self.room.guest().is_none() {
            return;
        }
        let place = Place::of(&self.model, self.panel.sight(&self.model.me));
        if self.place.as_ref() != Some(&place) {
            self.place = Some(place);
            self.place_due = Some(Instant::now() + PLACE_DELAY);
        }
    }

    /// Keeps the place: a newer session of the same member begins there, also when this one hangs on a
    /// line that is dead without knowing it.
    fn keep_place(&mut self) {
        self.place_due = None;
        let (who, Some(place)) = (self.model.me.clone(), &self.place) else {
            return;
        };
        let text = place.text();
        // It is a courtesy: when it cannot be kept now it is at the end.
        let _ = self.room.ask(move |room| {
            let _ = room.keep_text(&who, place::KEY, &text);
        });
    }

    /// Takes leave once all that was asked before is done, and keeps the place for the next time.
    async fn leave(self) {
        let Some(guest) = self.room.guest().cloned() else {
            return;
        };
        let (who, place) = (
            self.model.me.clone(),
            Place::of(&self.model, self.panel.sight(&self.model.me)).text(),
        );
        let (done, finished) = tokio::sync::oneshot::channel::<()>();
        let asked = self.room.ask(move |room| {
            // One that was taken over is refused: the newer session knows better.
            let _ = room.keep_text(&who, place::KEY, &place);
            let _ = room.leave(&guest.session);
            let _ = done.send(());
        });
        if asked {
            let _ = finished.await;
        }
    }
}

/// Whether a newer session of the same member is among those present.
fn taken_over(guest: &Guest, present: &[Present]) -> bool {
    let mine = present.iter().find(|p| p.session == guest.session);
    mine.is_some_and(|mine| {
        present.iter().any(|other| {
            other.member == mine.member
                && (other.since, &other.session) > (mine.since, &mine.session)
        })
    })
}
