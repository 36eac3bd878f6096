//! One member's client: a terminal of 120x40 that types keys and looks at the frames that come.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use russh::client::{self, Handle, Handler, Msg};
use russh::keys::{PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{Channel, ChannelMsg};
use tokio::net::TcpSocket;

/// Ends every frame.
const END_FRAME: &[u8] = b"\x1b[?2026l";
/// How long a frame may take; what comes later has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);
/// So many clients share an address: a server lets only some come at once from one.
const BEHIND_ONE_ADDRESS: usize = 40;

/// Takes every server for the right one.
struct Trusting;

impl Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        Ok(true)
    }
}

/// Who logs in, and where.
pub(crate) struct Login {
    pub(crate) server: SocketAddr,
    /// Which client it is: decides from which of this machine's own addresses it comes.
    pub(crate) number: usize,
    pub(crate) user: String,
    pub(crate) key: Arc<PrivateKey>,
}

impl Login {
    fn from(&self) -> SocketAddr {
        let place = u8::try_from(self.number / BEHIND_ONE_ADDRESS % 200).unwrap_or(0);
        SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2 + place)), 0)
    }
}

/// A frame that came.
pub(crate) struct Frame {
    /// When its first byte was here.
    pub(crate) first: Instant,
    /// When its last byte was here.
    pub(crate) last: Instant,
    pub(crate) bytes: usize,
}

/// A client that is in.
pub(crate) struct Client {
    channel: Channel<Msg>,
    /// Ends the connection when dropped.
    _handle: Handle<Trusting>,
    /// Bytes of the next frame, and when the first of them came.
    pending: Vec<u8>,
    since: Instant,
    came: Instant,
}

impl Client {
    /// Logs in and opens a terminal.
    pub(crate) async fn new(login: &Login) -> Result<Self, russh::Error> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(login.from())?;
        let stream = socket.connect(login.server).await?;
        stream.set_nodelay(true)?;
        let config = Arc::new(client::Config::default());
        let mut handle = client::connect_stream(config, stream, Trusting).await?;
        let key = PrivateKeyWithHashAlg::new(Arc::clone(&login.key), None);
        let done = handle.authenticate_publickey(&login.user, key).await?;
        if !done.success() {
            return Err(russh::Error::NotAuthenticated);
        }
        let channel = handle.channel_open_session().await?;
        channel.set_env(false, "LANG", "en_GB.UTF-8").await?;
        let term = "xterm-256color";
        channel.request_pty(false, term, 120, 40, 0, 0, &[]).await?;
        channel.request_shell(false).await?;
        let now = Instant::now();
        Ok(Self {
            channel,
            _handle: handle,
            pending: Vec::new(),
            since: now,
            came: now,
        })
    }

    /// Types.
    pub(crate) async fn press(&self, keys: &[u8]) {
        // A connection that is gone shows by its frames not coming.
        let _ = self.channel.data_bytes(keys.to_vec()).await;
    }

    /// The next frame; none when it does not come in time.
    pub(crate) async fn frame(&mut self, patience: Duration) -> Option<Frame> {
        let until = tokio::time::Instant::now() + patience;
        loop {
            if let Some(frame) = self.take() {
                return Some(frame);
            }
            let more = tokio::time::timeout_at(until, self.more()).await;
            more.ok().flatten()?;
        }
    }

    /// Types and waits for the frame that shows it.
    pub(crate) async fn show(&mut self, keys: &[u8]) -> Option<Frame> {
        self.press(keys).await;
        self.frame(PATIENCE).await
    }

    /// Bytes that come in this time.
    pub(crate) async fn listen(&mut self, time: Duration) -> usize {
        let until = tokio::time::Instant::now() + time;
        let mut bytes = std::mem::take(&mut self.pending).len();
        while let Ok(Some(())) = tokio::time::timeout_at(until, self.more()).await {
            bytes += std::mem::take(&mut self.pending).len();
        }
        bytes
    }

    /// Notes when each frame is here, for ever.
    pub(crate) async fn watch(mut self, mut seen: impl FnMut(Instant)) -> Infallible {
        loop {
            match self.frame(Duration::from_secs(3600)).await {
                Some(frame) => seen(frame.last),
                None => std::future::pending().await,
            }
        }
    }

    async fn more(&mut self) -> Option<()> {
        loop {
            match self.channel.wait().await? {
                ChannelMsg::Data { data } => {
                    self.came = Instant::now();
                    if self.pending.is_empty() {
                        self.since = self.came;
                    }
                    self.pending.extend_from_slice(&data);
                    return Some(());
                }
                ChannelMsg::Close | ChannelMsg::Eof => return None,
                _ => {}
            }
        }
    }

    fn take(&mut self) -> Option<Frame> {
        let mut windows = self.pending.windows(END_FRAME.len());
        let bytes = windows.position(|bytes| bytes == END_FRAME)? + END_FRAME.len();
        self.pending.drain(..bytes);
        let first = std::mem::replace(&mut self.since, self.came);
        Some(Frame {
            first,
            last: self.came,
            bytes,
        })
    }
}
