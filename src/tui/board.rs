//! The board: a screen on the wall of the meeting room. It is live as a session is, shows what
//! [`crate::panel::sight::public`] lets everybody see and nothing else, and takes no keys but the one
//! that ends it and the one that paints it anew.

mod draw;
mod large;

use tokio::sync::{mpsc, watch};

use super::key::{Input, Key};
use super::painter::Painter;
use crate::room::live::Snapshot;

pub use draw::{Look, draw};

/// A board and its tie to the room.
pub struct Board {
    look: Look,
    painter: Painter,
    snapshots: watch::Receiver<Snapshot>,
}

/// What a key comes to.
enum Then {
    Stay,
    Paint,
    Leave,
}

impl Board {
    /// A board of the newest snapshot, now and whenever it changes.
    #[must_use]
    pub const fn new(look: Look, painter: Painter, snapshots: watch::Receiver<Snapshot>) -> Self {
        Self {
            look,
            painter,
            snapshots,
        }
    }

    /// Runs until somebody ends it, the input ends or the output is gone. `output` holds one frame
    /// at most.
    pub async fn run(mut self, mut input: mpsc::Receiver<Input>, output: mpsc::Sender<Vec<u8>>) {
        let mut dirty = true;
        loop {
            tokio::select! {
                biased;
                got = input.recv() => match got.map(|got| self.take(&got)) {
                    Some(Then::Stay) => {}
                    Some(Then::Paint) => dirty = true,
                    Some(Then::Leave) | None => return,
                },
                changed = self.snapshots.changed() => match changed {
                    Ok(()) => dirty = true,
                    Err(_) => return,
                },
                permit = output.reserve(), if dirty => {
                    let Ok(permit) = permit else { return };
                    dirty = false;
                    let frame = self.frame();
                    if !frame.is_empty() {
                        permit.send(frame);
                    }
                }
            }
        }
    }

    fn take(&mut self, input: &Input) -> Then {
        match input {
            Input::Key(key) if *key == Key::char('q') => Then::Leave,
            Input::Key(key) if *key == Key::ctrl('l') => {
                self.painter.forget();
                Then::Paint
            }
            Input::Resize(size) => {
                self.painter.resize(*size);
                Then::Paint
            }
            Input::End => Then::Leave,
            Input::Key(_)
            | Input::Paste(_)
            | Input::FocusGained
            | Input::FocusLost
            | Input::Ignored => Then::Stay,
        }
    }

    fn frame(&mut self) -> Vec<u8> {
        let panel = std::sync::Arc::clone(&self.snapshots.borrow_and_update().panel);
        let look = &self.look;
        self.painter.paint(None, |frame| {
            let area = frame.area;
            draw(&panel.public(), look, frame, area);
        });
        self.painter.take()
    }
}
