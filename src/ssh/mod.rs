//! Panels served over SSH: every member from their own keyboard, known by their key.
//!
//! One task per connection; all of them share each panel's room ([`crate::room::live`]). The key with
//! which a member logs in is their identity; a first key is registered with an invite code.
//! Nothing but the program can be reached: no shell, no forwarding, no agent, no file transfer.

mod attendance;
pub mod door;
mod frames;
pub mod host_key;
pub mod lines;
mod seats;
mod visit;
mod visitor;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use russh::keys::PrivateKey;
use russh::server::Config;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::lang::Lang;
use crate::room::Room;
use crate::room::live::{Handle, Live};
use crate::tui::theme::Source;
use door::{Door, Limits, Place, TurnedAway};
use visitor::Visitor;

/// How long a connection may take to log in, from its first byte.
const LOGIN: Duration = Duration::from_secs(30);
/// How often a silent client is asked whether it is there; three silences end the connection.
const KEEPALIVE: Duration = Duration::from_secs(25);
/// After how long without a sign of life a connection ends, also one that takes no bytes.
const SILENCE: Duration = Duration::from_secs(85);
/// How long the server waits for sessions to take leave when it ends.
const FAREWELL: Duration = Duration::from_secs(5);
/// Bytes that the system keeps for a client that does not take them: so much is out of date at most.
const SEND_BUFFER: usize = 32 * 1024;

/// A panel that is served.
pub struct Hosted {
    /// Its name, by which one chooses among several: the file's, without its ending.
    pub name: String,
    live: Live,
}

impl Hosted {
    /// Puts a panel to work.
    #[must_use]
    pub fn new(room: Room, path: &Path) -> Self {
        let name = path
            .file_stem()
            .map(|name| crate::text::clean_line(&name.to_string_lossy()))
            .unwrap_or_default();
        Self {
            name,
            live: Live::start(room, path),
        }
    }

    fn handle(&self) -> Handle {
        self.live.handle()
    }

    /// The time zone of the call as it stands now.
    fn zone(&self) -> TimeZone {
        let zone = self.handle().snapshots().borrow().panel.zone();
        zone.unwrap_or(TimeZone::UTC)
    }
}

/// What is the same for all who log in.
pub struct Options {
    /// The language where a client asks for none.
    pub lang: Lang,
    /// Where the theme comes from.
    pub theme: Source,
    /// Caps and rates.
    pub limits: Limits,
    /// How long a line may be gone before the minutes of the sitting say so: whoever is back sooner
    /// has left nothing out.
    pub line_grace: Duration,
}

/// A server and its panels.
pub struct Server {
    panels: Vec<Hosted>,
    options: Options,
    door: Arc<Door>,
    config: Arc<Config>,
    lines: attendance::Changes,
    /// Turns true when the server ends.
    closing: watch::Sender<bool>,
}

impl Server {
    /// A server for these panels, known by its host key.
    #[must_use]
    pub fn new(panels: Vec<Hosted>, host_key: PrivateKey, options: Options) -> Arc<Self> {
        let config = Config {
            server_id: russh::SshId::Standard(
                concat!("SSH-2.0-vaglio_", env!("CARGO_PKG_VERSION")).into(),
            ),
            keys: vec![host_key],
            methods: [
                russh::MethodKind::PublicKey,
                russh::MethodKind::KeyboardInteractive,
            ]
            .as_slice()
            .into(),
            // A refusal takes as long whatever its reason; the first, empty attempt of every client
            // is no refusal.
            auth_rejection_time: Duration::from_millis(300),
            auth_rejection_time_initial: Some(Duration::ZERO),
            max_auth_attempts: 12,
            inactivity_timeout: Some(SILENCE),
            keepalive_interval: Some(KEEPALIVE),
            keepalive_max: 2,
            nodelay: true,
            // A frame waits in the session's own queue of one, not here.
            event_buffer_size: 1,
            channel_buffer_size: 16,
            ..Config::default()
        };
        Arc::new(Self {
            door: Arc::new(Door::new(options.limits)),
            panels,
            options,
            config: Arc::new(config),
            lines: attendance::Changes::default(),
            closing: watch::Sender::new(false),
        })
    }

    /// Serves until `stop` is done, then lets every session take leave.
    pub async fn run(self: &Arc<Self>, listener: TcpListener, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => break,
                came = listener.accept() => match came {
                    Ok((stream, peer)) => self.admit(stream, peer),
                    // Out of descriptors, most likely: wait for some to be given back.
                    Err(error) => {
                        tracing::warn!(%error, "a connection could not be accepted");
                        tokio::time::sleep(Duration::from_millis(100)).await;
                    }
                },
            }
        }
        drop(listener);
        self.closing.send_replace(true);
        // Each session holds its place at the door until it has taken leave.
        let _ = tokio::time::timeout(FAREWELL, self.door.empty()).await;
    }

    fn admit(self: &Arc<Self>, stream: TcpStream, peer: SocketAddr) {
        let mut place = match self.door.enter(peer.ip()) {
            Ok(place) => place,
            Err(reason) => {
                tracing::warn!(%peer, %reason, "turned away");
                return;
            }
        };
        let server = Arc::clone(self);
        tokio::spawn(async move {
            match server.connection(stream, peer, &mut place).await {
                Ok(()) => tracing::debug!(%peer, "connection closed"),
                Err(error) => tracing::info!(%peer, %error, "connection ended"),
            }
            drop(place);
        });
    }

    /// One connection, from the first byte to the last.
    async fn connection(
        self: &Arc<Self>,
        stream: TcpStream,
        peer: SocketAddr,
        place: &mut Place,
    ) -> Result<(), visitor::Error> {
        stream.set_nodelay(true)?;
        let socket = socket2::SockRef::from(&stream);
        // Only a wish: the system may keep more.
        let _ = socket.set_send_buffer_size(SEND_BUFFER);
        #[cfg(target_os = "linux")]
        socket.set_tcp_user_timeout(Some(SILENCE))?;
        let cut = socket.try_clone()?;
        let (visitor, mut visit) = Visitor::new(Arc::clone(self), peer);
        let opening = russh::server::run_stream(Arc::clone(&self.config), stream, visitor);
        let deadline = tokio::time::Instant::now() + LOGIN;
        let session = tokio::select! {
            opened = tokio::time::timeout_at(deadline, opening) => {
                opened.map_err(|_| visitor::Error::TooSlow)??
            }
            () = place.put_out() => return Err(TurnedAway::PutOut.into()),
        };
        let handle = session.handle();
        tokio::pin!(session);
        let known = tokio::select! {
            done = &mut session => return done,
            known = tokio::time::timeout_at(deadline, visit.logged_in()) => {
                known.map_err(|_| visitor::Error::TooSlow)
            }
            () = place.put_out() => Err(TurnedAway::PutOut.into()),
        };
        if let Err(error) = known.and_then(|()| Ok(place.log_in()?)) {
            let _ = cut.shutdown(std::net::Shutdown::Both);
            let _ = session.await;
            return Err(error);
        }
        drop(cut);
        // The visit goes on beside the connection; whichever ends first ends the other.
        let closed = self.closing.subscribe();
        let ended = tokio::spawn(visit.run(handle, closed));
        let done = session.await;
        // The connection is gone: its session saves what is typed and takes leave.
        let _ = ended.await;
        done
    }
}

/// Where the host key lies when nobody says: beside the first panel.
#[must_use]
pub fn default_host_key(panel: &Path) -> PathBuf {
    panel.with_file_name("vaglio_host_ed25519_key")
}
