//! Frames to a client, no more at once than it takes: a slow line gets the newest frame, and no queue
//! of old ones.

use std::time::Duration;

use russh::ChannelId;
use russh::server::Handle;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Bytes under way at most; a first frame is some 12,000.
const UNDER_WAY: usize = 24 * 1024;
/// After so many bytes the client is asked for a sign that they arrived.
const SIGN_AFTER: usize = 8 * 1024;

/// How long a client may take to end a connection that has nothing left to say.
const LINGER: Duration = Duration::from_secs(3);

/// A way to one client.
pub(super) struct Client {
    handle: Handle,
    channel: ChannelId,
    /// Bytes sent since the last sign was asked for.
    unasked: usize,
    /// A sign that was asked for, and the bytes sent before it.
    asked: Option<(JoinHandle<()>, usize)>,
}

impl Client {
    pub(super) const fn new(handle: Handle, channel: ChannelId) -> Self {
        Self {
            handle,
            channel,
            unasked: 0,
            asked: None,
        }
    }

    /// Sends every frame that comes, until there are no more or the client is gone.
    pub(super) async fn show(&mut self, mut frames: mpsc::Receiver<Vec<u8>>) {
        while let Some(frame) = frames.recv().await {
            if self.send(frame).await.is_err() {
                return;
            }
        }
    }

    /// Sends bytes as soon as those under way are few enough.
    pub(super) async fn send(&mut self, bytes: Vec<u8>) -> Result<(), ()> {
        self.unasked += bytes.len();
        self.handle.data(self.channel, bytes).await.map_err(drop)?;
        if self
            .asked
            .as_ref()
            .is_some_and(|(sign, _)| sign.is_finished())
        {
            self.asked = None;
        }
        if self.asked.is_none() && self.unasked >= SIGN_AFTER {
            self.ask();
        }
        while let Some((sign, before)) = self.asked.take() {
            if before + self.unasked < UNDER_WAY {
                self.asked = Some((sign, before));
                break;
            }
            let _ = sign.await;
            if self.unasked >= SIGN_AFTER {
                self.ask();
            }
        }
        Ok(())
    }

    /// Asks for a sign that all that was sent has arrived. The protocol has no question of its own for
    /// that; every client answers a global request that it does not know (RFC 4254 §4).
    fn ask(&mut self) {
        let handle = self.handle.clone();
        let sign = tokio::spawn(async move {
            // Whatever the answer is: it came after the bytes.
            let _ = handle.forward_tcpip(String::new(), 0).await;
        });
        self.asked = Some((sign, std::mem::take(&mut self.unasked)));
    }

    /// Ends the channel with an exit status.
    pub(super) async fn end(self, status: u32) {
        let Self {
            handle, channel, ..
        } = self;
        // A client that is gone is told nothing.
        let _ = handle.exit_status_request(channel, status).await;
        let _ = handle.eof(channel).await;
        let _ = handle.close(channel).await;
        // The client ends the connection now; one that does not is cut off.
        tokio::time::sleep(LINGER).await;
        let _ = handle
            .disconnect(
                russh::Disconnect::ByApplication,
                String::new(),
                String::new(),
            )
            .await;
    }
}
