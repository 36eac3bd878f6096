//! The room at work: a thread that owns the panel file, hands out snapshots, and notices what
//! other processes write. Sessions ask it things and never wait for the disk themselves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TrySendError};
use std::time::{Duration, Instant};

use notify::{RecursiveMode, Watcher};
use tokio::sync::watch;

use super::Room;
use super::guest::Guest;
use crate::log::Present;
use crate::panel::Panel;

/// Questions that may wait for the room; more are refused, so that nothing grows without bound.
const QUEUE: usize = 1024;
/// Questions of one session that may wait: whoever holds a key down keeps nobody else from the room.
const SHARE: usize = 32;
/// How long after a change of the file its commit is looked for: the system tells of the write
/// before other connections can read it, on a slow disk long before.
const SETTLING: Duration = Duration::from_secs(5);
/// How soon it is looked for at first; then after a quarter more of the time gone by each time.
const LOOK: Duration = Duration::from_millis(3);
/// How often the file is looked at where the system gives no notice of changes.
const POLL: Duration = Duration::from_millis(100);
/// How often a session says that it is still there.
pub const HEARTBEAT: Duration = Duration::from_secs(30);

/// What everyone looks at.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The panel as of its last entry.
    pub panel: Arc<Panel>,
    /// Who is present.
    pub present: Arc<Vec<Present>>,
}

type Job = Box<dyn FnOnce(&mut Room) + Send>;

enum Ask {
    Job(Option<Arc<Guest>>, Job),
    /// The file may have changed.
    Touched,
    Stop,
}

/// A way to the room, for any number of sessions.
#[derive(Clone)]
pub struct Handle {
    asks: SyncSender<Ask>,
    snapshots: watch::Receiver<Snapshot>,
    guest: Option<Arc<Guest>>,
    /// Questions that wait: all, and those on this way.
    waiting: Arc<AtomicUsize>,
    mine: Arc<AtomicUsize>,
}

/// A question that waits, counted until it is answered or dropped.
struct Counted([Arc<AtomicUsize>; 2]);

impl Counted {
    fn new(counts: [Arc<AtomicUsize>; 2]) -> Self {
        for count in &counts {
            count.fetch_add(1, Ordering::Relaxed);
        }
        Self(counts)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        for count in &self.0 {
            count.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

impl Handle {
    /// The same way, for one guest.
    #[must_use]
    pub fn of(&self, guest: Guest) -> Self {
        Self {
            guest: Some(Arc::new(guest)),
            mine: Arc::default(),
            ..self.clone()
        }
    }

    /// Whose way it is.
    #[must_use]
    pub fn guest(&self) -> Option<&Guest> {
        self.guest.as_deref()
    }

    /// Whether the room has too much to do now, or enough of what was asked on this way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        // Some places are left to those who ask without looking.
        self.mine.load(Ordering::Relaxed) >= SHARE
            || self.waiting.load(Ordering::Relaxed) >= QUEUE - QUEUE / 8
    }

    /// Has the room do something; its answer goes wherever `job` sends it. False when the room
    /// is gone or has too much to do.
    #[must_use]
    pub fn ask(&self, job: impl FnOnce(&mut Room) + Send + 'static) -> bool {
        let counted = Counted::new([Arc::clone(&self.waiting), Arc::clone(&self.mine)]);
        let job = move |room: &mut Room| {
            job(room);
            drop(counted);
        };
        !matches!(
            self.asks
                .try_send(Ask::Job(self.guest.clone(), Box::new(job))),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_))
        )
    }

    /// The newest snapshot, now and whenever it changes.
    #[must_use]
    pub fn snapshots(&self) -> watch::Receiver<Snapshot> {
        self.snapshots.clone()
    }
}

/// The room's thread; dropping it ends the thread after what was asked before.
pub struct Live {
    handle: Handle,
    thread: Option<std::thread::JoinHandle<()>>,
    // Ends the notices when dropped.
    _watcher: Option<notify::RecommendedWatcher>,
}

impl Live {
    /// Puts a room to work.
    #[must_use]
    pub fn start(room: Room, path: &Path) -> Self {
        let (asks, inbox) = mpsc::sync_channel(QUEUE);
        let present = Arc::new(room.present().unwrap_or_default());
        let (publish, snapshots) = watch::channel(Snapshot {
            panel: Arc::new(room.panel().clone()),
            present,
        });
        let watcher = watch_file(path, asks.clone());
        let noticed = watcher.is_some();
        let thread = std::thread::spawn(move || work(room, &inbox, &publish, noticed));
        Self {
            handle: Handle {
                asks,
                snapshots,
                guest: None,
                waiting: Arc::default(),
                mine: Arc::default(),
            },
            thread: Some(thread),
            _watcher: watcher,
        }
    }

    /// A way to this room.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        // A full queue empties as the room works: waiting is right here.
        let _ = self.handle.asks.send(Ask::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(mut room: Room, inbox: &Receiver<Ask>, publish: &watch::Sender<Snapshot>, noticed: bool) {
    // What was written between the opening of the room and the first notice is looked for too.
    let mut touched = Some(Instant::now());
    loop {
        let ask = match touched {
            Some(since) => inbox.recv_timeout(LOOK.max(since.elapsed() / 4)),
            None if noticed => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            None => inbox.recv_timeout(POLL),
        };
        match ask {
            Ok(Ask::Job(guest, job)) => {
                room.serve(guest.as_ref());
                // A turn counts whole or not at all: whatever one question breaks, the room goes on
                // for the others as it was before.
                let done = catch_unwind(AssertUnwindSafe(|| job(&mut room)));
                if done.is_err() {
                    tracing::error!("a question to the room failed; nothing of it was written");
                }
                show(&room, publish);
            }
            Ok(Ask::Touched) => touched = Some(Instant::now()),
            Ok(Ask::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {}
        }
        if touched.is_some() || !noticed {
            // A read that fails now is tried again at the next notice; writes report failures.
            if room.catch_up().unwrap_or(false) {
                show(&room, publish);
            }
            touched = touched.filter(|since| since.elapsed() < SETTLING);
        }
    }
}

/// Publishes what changed, if anything did.
fn show(room: &Room, publish: &watch::Sender<Snapshot>) {
    let present = room.present().unwrap_or_default();
    publish.send_if_modified(|old| {
        let mut changed = false;
        if old.panel.seq() != room.panel().seq() {
            old.panel = Arc::new(room.panel().clone());
            changed = true;
        }
        if *old.present != present {
            old.present = Arc::new(present);
            changed = true;
        }
        changed
    });
}

/// Asks the system to tell of writes to the panel file or its write-ahead log.
fn watch_file(path: &Path, asks: SyncSender<Ask>) -> Option<notify::RecommendedWatcher> {
    let path = std::fs::canonicalize(path).ok()?;
    let name = path.file_name()?.to_os_string();
    let ours = move |p: &PathBuf| {
        p.file_name()
            .is_some_and(|n| n.as_encoded_bytes().starts_with(name.as_encoded_bytes()))
    };
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let written = |e: &notify::Event| e.kind.is_modify() || e.kind.is_create();
        if event.is_ok_and(|e| written(&e) && e.paths.iter().any(&ours)) {
            // A full queue means that the room is at work and will look anyway.
            let _ = asks.try_send(Ask::Touched);
        }
    })
    .ok()?;
    watcher
        .watch(path.parent()?, RecursiveMode::NonRecursive)
        .ok()?;
    Some(watcher)
}
