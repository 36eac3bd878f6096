//! The program in a pseudo-terminal: keys go in, whole screens come out. Nothing here sleeps: who
//! waits is woken by every frame.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long anything may take on a machine that has much else to do.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
/// How often a look elsewhere than on the screen is taken where no frame comes.
const LOOK: Duration = Duration::from_millis(20);

const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
const END_FRAME: &[u8] = b"\x1b[?2026l";
const PAINT_ALL: &[u8] = b"\x1b[2J";

/// A terminal with the program in it.
pub(crate) struct Terminal {
    name: String,
    seen: Arc<Seen>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    pid: u32,
    /// Modes of the line before the program started.
    modes: String,
}

#[derive(Default)]
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    parser: vt100::Parser,
    /// All that came out.
    raw: Vec<u8>,
    /// How much of it is on the screen: never a part of a frame.
    shown: usize,
    /// Every screen there was.
    screens: Vec<(Instant, String)>,
    silent: bool,
    hung_up: bool,
    ended: Option<ExitStatus>,
}

impl State {
    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        // A mark of a frame may have come in two pieces.
        let from = self.shown.saturating_sub(BEGIN_FRAME.len());
        let new = &self.raw[from..];
        let whole = match (last(new, BEGIN_FRAME), last(new, END_FRAME)) {
            (Some(begin), end) if end.is_none_or(|end| end < begin) => {
                (from + begin).max(self.shown)
            }
            _ => self.raw.len(),
        };
        self.show(whole);
    }

    fn show(&mut self, whole: usize) {
        if whole > self.shown {
            self.parser.process(&self.raw[self.shown..whole]);
            self.shown = whole;
            let screen = self.text();
            self.screens.push((Instant::now(), screen));
        }
    }

    fn text(&self) -> String {
        let screen = self.parser.screen();
        let rows: Vec<String> = screen.rows(0, screen.size().1.get()).collect();
        rows.join("\n")
    }
}

fn last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|window| window == part)
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// What a terminal sends for a key: a character, or a name as the program's help shows it.
fn bytes(key: &str) -> Vec<u8> {
    let sent = match key {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "PgUp" => "\x1b[5~",
        "PgDn" => "\x1b[6~",
        "F1" => "\x1bOP",
        "F2" => "\x1bOQ",
        "F3" => "\x1bOR",
        "F4" => "\x1bOS",
        "F5" => "\x1b[15~",
        "F6" => "\x1b[17~",
        "F9" => "\x1b[20~",
        _ => {
            if let Some(letter) = key.strip_prefix("Ctrl-") {
                return letter
                    .bytes()
                    .map(|b| b.to_ascii_lowercase() & 0x1f)
                    .collect();
            }
            assert_eq!(key.chars().count(), 1, "{key} is no key");
            key
        }
    };
    sent.as_bytes().to_vec()
}

impl Terminal {
    /// Starts a command in a terminal of this size; `name` is said when something goes wrong.
    pub(crate) fn start(name: &str, command: &Command, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let modes = format!("{:?}", pair.master.get_termios().unwrap());
        let mut builder = CommandBuilder::new(command.get_program());
        builder.args(command.get_args());
        builder.env_clear();
        for (key, value) in command.get_envs() {
            builder.env(key, value.unwrap());
        }
        builder.env("TERM", "xterm-256color");
        builder.cwd(command.get_current_dir().unwrap());
        let mut child = pair.slave.spawn_command(builder).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Seen::default());
        seen.state.lock().unwrap().parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let pid = child.process_id().unwrap();
        let out = pair.master.try_clone_reader().unwrap();
        let theirs = Arc::clone(&seen);
        let reader = std::thread::spawn(move || read(out, &theirs));
        let theirs = Arc::clone(&seen);
        std::thread::spawn(move || {
            let status = child.wait().unwrap();
            theirs.state.lock().unwrap().ended = Some(status);
            theirs.changed.notify_all();
        });
        let writer = Some(pair.master.take_writer().unwrap());
        let reader = Some(reader);
        Self {
            name: name.to_owned(),
            seen,
            master: Some(pair.master),
            writer,
            reader,
            pid,
            modes,
        }
    }

    // ---- Keys

    /// Presses keys one after the other. After Esc wait for what it does: a terminal cannot tell
    /// Esc and a letter from Alt with that letter.
    pub(crate) fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.send(&bytes(key));
        }
    }

    /// Types a text.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    fn send(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer
            .write_all(bytes)
            .and_then(|()| writer.flush())
            .unwrap();
    }

    /// Changes the size of the window, and waits until everything is painted anew.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let from = {
            let mut state = self.state();
            state.parser.set_size(cells(rows), cells(columns));
            state.raw.len()
        };
        self.master
            .as_ref()
            .unwrap()
            .resize(size(columns, rows))
            .unwrap();
        self.wait_state("everything painted anew", |state| {
            last(&state.raw[from..state.shown.max(from)], PAINT_ALL)
        });
    }

    // ---- What is on the screen

    fn state(&self) -> MutexGuard<'_, State> {
        self.seen.state.lock().unwrap()
    }

    /// The screen now.
    pub(crate) fn screen(&self) -> String {
        self.state().text()
    }

    fn wait_state<T>(&self, what: &str, test: impl Fn(&State) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.state();
        loop {
            if let Some(found) = test(&state) {
                return found;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            let over = state.silent && state.ended.is_some();
            if left.is_zero() || over {
                let why = if over {
                    "the program has ended"
                } else {
                    "not in time"
                };
                let (text, ended) = (state.text(), state.ended.clone());
                drop(state);
                panic!(
                    "{}: waited for {what}: {why} ({ended:?}); the screen:\n{text}\n",
                    self.name
                );
            }
            state = self.seen.changed.wait_timeout(state, left).unwrap().0;
        }
    }

    /// Waits until a screen is as wished, and returns it.
    pub(crate) fn wait(&self, what: &str, test: impl Fn(&str) -> bool) -> String {
        self.wait_state(what, |state| Some(state.text()).filter(|text| test(text)))
    }

    /// Waits for a text.
    pub(crate) fn wait_for(&self, text: &str) -> String {
        self.wait(&format!("“{text}”"), |screen| screen.contains(text))
    }

    /// Waits until a text that was seen is gone.
    pub(crate) fn wait_gone(&self, text: &str) -> String {
        self.wait(&format!("the end of “{text}”"), |screen| {
            !screen.contains(text)
        })
    }

    /// Waits for a row in which all of these stand.
    pub(crate) fn wait_row(&self, pieces: &[&str]) -> String {
        let there = |screen: &str| {
            screen
                .lines()
                .any(|row| pieces.iter().all(|piece| row.contains(piece)))
        };
        self.wait(&format!("a row with {pieces:?}"), there)
    }

    /// When a row with all of these was on the screen first.
    pub(crate) fn first_seen(&self, pieces: &[&str]) -> Option<Instant> {
        let there = |screen: &str| {
            screen
                .lines()
                .any(|row| pieces.iter().all(|piece| row.contains(piece)))
        };
        self.state()
            .screens
            .iter()
            .find(|(_, screen)| there(screen))
            .map(|(at, _)| *at)
    }

    /// Whether a text was ever on the screen, or among the bytes that made it.
    pub(crate) fn ever_showed(&self, text: &str) -> bool {
        let state = self.state();
        last(&state.raw, text.as_bytes()).is_some()
            || state
                .screens
                .iter()
                .any(|(_, screen)| screen.contains(text))
    }

    /// Waits for something outside the terminal, with a look at every frame and often in between.
    pub(crate) fn wait_outside<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                Instant::now() < deadline,
                "{}: waited for {what}; the screen:\n{}\n",
                self.name,
                self.screen()
            );
            drop(self.seen.changed.wait_timeout(self.state(), LOOK).unwrap());
        }
    }

    // ---- The end

    /// Sends the program a signal, by name.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("sh")
            .args(["-c", &format!("kill -{name} {}", self.pid)])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits for the end of the program and of its output.
    pub(crate) fn wait_end(&self) -> ExitStatus {
        self.wait_state("the end", |state| {
            state.ended.clone().filter(|_| state.silent)
        })
    }

    /// Waits for the end; the program must have ended well and left the terminal as it was.
    pub(crate) fn ends_clean(&self) {
        let status = self.wait_end();
        assert!(
            status.success(),
            "{}: {status:?}\n{}",
            self.name,
            self.screen()
        );
        let state = self.state();
        let screen = state.parser.screen();
        assert!(
            !screen.alternate_screen(),
            "{}: still on the other screen",
            self.name
        );
        assert!(!screen.hide_cursor(), "{}: no cursor", self.name);
        assert!(
            !screen.bracketed_paste(),
            "{}: pasted text still comes in brackets",
            self.name
        );
        assert_eq!(
            screen.contents(),
            "",
            "{}: something is left on the screen of before",
            self.name
        );
        let modes = format!("{:?}", self.master.as_ref().unwrap().get_termios().unwrap());
        assert_eq!(
            modes, self.modes,
            "{}: the line is not as it was",
            self.name
        );
    }

    /// Types a last character and closes the window, as when a connection breaks off.
    pub(crate) fn hang_up(&mut self, typed: char) {
        // The writer would send a last line and an end of file, which no window does.
        let line = self.master.as_ref().unwrap().tty_name().unwrap();
        let set = Command::new("sh")
            .arg("-c")
            .arg(format!("stty eof undef < {}", line.display()))
            .status()
            .unwrap();
        assert!(set.success());
        self.state().hung_up = true;
        // What it brings to the screen wakes the reader, which holds the line open too.
        self.send(typed.to_string().as_bytes());
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }
}

fn read(mut out: Box<dyn Read + Send>, seen: &Seen) {
    let mut chunk = [0; 8192];
    loop {
        let got = out.read(&mut chunk).unwrap_or(0);
        let mut state = seen.state.lock().unwrap();
        state.take(&chunk[..got]);
        let over = got == 0 || state.hung_up;
        if over {
            let all = state.raw.len();
            state.show(all);
            state.silent = true;
        }
        drop(state);
        seen.changed.notify_all();
        if over {
            return;
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self
            .seen
            .state
            .lock()
            .is_ok_and(|state| state.ended.is_none())
        {
            // What a failed test left running.
            let _ = Command::new("sh")
                .args(["-c", &format!("kill -KILL {}", self.pid)])
                .status();
        }
    }
}
