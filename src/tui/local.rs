//! The local terminal: raw mode, a thread that reads keys, a thread that writes frames.

use std::io::{IsTerminal, Write};
use std::path::Path;

use ratatui::layout::Size;
use tokio::sync::mpsc;

use super::board::{Board, Look};
use super::color::ColorDepth;
use super::key::Input;
use super::model::Model;
use super::painter::{self, Painter};
use super::place;
use super::session::{Ending, Session};
use super::settings::{self, Settings, Told};
use crate::lang::Lang;
use crate::locale::Locale;
use crate::panel::event::Actor;
use crate::room::Room;
use crate::room::guest::Guest;
use crate::room::live::Live;

/// Input that may wait for the session.
const INPUT: usize = 256;

/// How a session looks.
pub struct Options {
    /// The language of the screens.
    pub lang: Lang,
    /// What the terminal and the command line say; the person's own settings go before it.
    pub told: Told,
    /// Which of these somebody typed for this session: they go before the person's own settings.
    pub typed: Typed,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// The fingerprint of the key with which the person logged in to this machine, if by one.
    pub key: Option<String>,
}

/// What was asked for on the command line itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed {
    /// `--lang`.
    pub lang: bool,
    /// `--theme`.
    pub theme: bool,
    /// `--color`.
    pub colours: bool,
}

impl Typed {
    /// The settings without what was asked for otherwise.
    fn before(self, mut own: Settings) -> Settings {
        own.lang = own.lang.filter(|_| !self.lang);
        own.theme = own.theme.filter(|_| !self.theme);
        own.colours = own.colours.filter(|_| !self.colours);
        own
    }
}

/// Opens the panel on this terminal until the person leaves.
///
/// # Errors
/// When there is no terminal, or it cannot be put into raw mode; as a sentence.
pub fn run(room: Room, path: &Path, who: Actor, options: Options) -> Result<Ending, String> {
    let size = size()?;
    let locale = Locale::new(options.lang).in_zone(zone(&room));
    // A demonstration begins at its beginning.
    let place = place::kept(&room, &who).filter(|_| !options.demo);
    let own = options.typed.before(settings::kept(&room, &who));
    let live = Live::start(room, path);
    let handle = match &who {
        Actor::Member(member) => live.handle().of(Guest {
            session: format!(
                "{}:{}",
                std::process::id(),
                jiff::Timestamp::now().as_microsecond()
            ),
            member: member.clone(),
            key: options.key,
        }),
        Actor::Office => live.handle(),
    };
    let mut model = Model::new(who, locale, size);
    model.demo = options.demo;
    let mut session = Session::new(model, own, options.told, handle);
    if let Some(place) = place {
        session.restore(place);
    }
    let ending = hold(|input, output| session.run(input, output));
    drop(live);
    ending
}

/// Shows the panel's board on this terminal until somebody ends it.
///
/// # Errors
/// As for [`run`].
pub fn show_board(
    room: Room,
    path: &Path,
    mut look: Look,
    depth: ColorDepth,
) -> Result<(), String> {
    let size = size()?;
    look.locale = look.locale.in_zone(zone(&room));
    let live = Live::start(room, path);
    let mut painter = Painter::new(size, depth);
    painter.set_ascii(look.ascii);
    let board = Board::new(look, painter, live.handle().snapshots());
    let ending = hold(|input, output| board.run(input, output));
    drop(live);
    ending
}

fn zone(room: &Room) -> jiff::tz::TimeZone {
    room.panel().zone().unwrap_or(jiff::tz::TimeZone::UTC)
}

/// The size of this terminal.
fn size() -> Result<Size, String> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(
            "there is no terminal here: run this in a terminal window, or use `vaglio status` and `vaglio export`"
                .into(),
        );
    }
    // Listening begins with the first look: a window that changes after its size was asked is heard.
    crossterm::event::poll(std::time::Duration::ZERO)
        .map_err(|e| format!("the terminal cannot be used: {e}"))?;
    let (width, height) = crossterm::terminal::size()
        .map_err(|e| format!("the terminal does not tell its size: {e}"))?;
    Ok(Size::new(width, height))
}

/// Holds this terminal while something runs on it, and gives it back as it was.
fn hold<F: Future>(
    session: impl FnOnce(mpsc::Receiver<Input>, mpsc::Sender<Vec<u8>>) -> F,
) -> Result<F::Output, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| format!("the program cannot start: {e}"))?;
    let (keys, input) = mpsc::channel(INPUT);
    #[cfg(unix)]
    {
        let _inside = runtime.enter();
        end_on_signals(&keys).map_err(|e| format!("the program cannot start: {e}"))?;
    }
    let raw = Raw::enter().map_err(|e| format!("the terminal cannot be used: {e}"))?;
    std::thread::spawn(move || read_keys(&keys));
    let (output, frames) = mpsc::channel(1);
    let writer = std::thread::spawn(move || write_frames(frames));
    let ending = runtime.block_on(session(input, output));
    // The writer ends with its queue; the last frame is out before the terminal is given back.
    let _ = writer.join();
    drop(raw);
    Ok(ending)
}

fn read_keys(keys: &mpsc::Sender<Input>) {
    while let Ok(event) = crossterm::event::read() {
        let input = Input::from(event);
        if input != Input::Ignored && keys.blocking_send(input).is_err() {
            return;
        }
    }
    // The terminal is gone.
    let _ = keys.blocking_send(Input::End);
}

/// Where the system asks the program to end, or the window closes, the session ends as when its
/// person leaves: what is typed is saved and the terminal given back.
#[cfg(unix)]
fn end_on_signals(keys: &mpsc::Sender<Input>) -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    for kind in [
        SignalKind::hangup(),
        SignalKind::interrupt(),
        SignalKind::terminate(),
    ] {
        let mut asked = signal(kind)?;
        let keys = keys.clone();
        tokio::spawn(async move {
            while asked.recv().await.is_some() && keys.send(Input::End).await.is_ok() {}
        });
    }
    Ok(())
}

fn write_frames(mut frames: mpsc::Receiver<Vec<u8>>) {
    let mut out = std::io::stdout();
    while let Some(frame) = frames.blocking_recv() {
        if out.write_all(&frame).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

/// Raw mode on the other screen; what it changed is undone when it is dropped, also by a panic.
struct Raw;

impl Raw {
    fn enter() -> std::io::Result<Self> {
        crossterm::terminal::enable_raw_mode()?;
        let raw = Self;
        let mut out = std::io::stdout();
        out.write_all(&painter::enter())?;
        out.flush()?;
        Ok(raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let mut out = std::io::stdout();
        let _ = out.write_all(&painter::leave());
        let _ = out.flush();
        let _ = crossterm::terminal::disable_raw_mode();
    }
}
