//! What a client says, connection by connection: login, one channel, a terminal or a command. All
//! else that the protocol knows is refused.

use std::net::SocketAddr;
use std::sync::Arc;

use ratatui::layout::Size;
use russh::server::{
    Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey,
};
use russh::{Channel, ChannelId, ChannelOpenFailure, MethodKind, MethodSet, Pty};
use tokio::sync::mpsc;

use super::Server;
use super::door::TurnedAway;
use super::seats::Seat;
use super::visit::{Asked, Client, Heard, Visit};
use crate::lang::Lang;
use crate::locale::{Arg, Locale};
use crate::panel::event::login::LoginKey;

/// Pieces of input that may wait for the session.
const QUEUE: usize = 64;
/// A window is never taken larger or smaller than this, whatever the client says.
const LARGEST: Size = Size {
    width: 500,
    height: 200,
};
/// Characters of an environment variable's value, or of `TERM`, at most.
const LONGEST_VALUE: usize = 64;

/// Why a connection ended.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// The protocol.
    #[error(transparent)]
    Ssh(#[from] russh::Error),
    /// The network.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The door.
    #[error(transparent)]
    Door(#[from] TurnedAway),
    /// Nobody logged in in time.
    #[error("no login in time")]
    TooSlow,
}

/// One connection.
pub(super) struct Visitor {
    server: Arc<Server>,
    peer: SocketAddr,
    heard: mpsc::Sender<Heard>,
    /// The key whose holder the client has proved to be, not registered yet.
    unknown: Option<LoginKey>,
    /// How the member was let in.
    seats: Vec<Seat>,
    key: Option<LoginKey>,
    channel: Option<ChannelId>,
    client: Client,
    begun: bool,
}

impl Visitor {
    pub(super) fn new(server: Arc<Server>, peer: SocketAddr) -> (Self, Visit) {
        let (heard, hears) = mpsc::channel(QUEUE);
        let visit = Visit::new(Arc::clone(&server), peer, hears);
        let visitor = Self {
            server,
            peer,
            heard,
            unknown: None,
            seats: Vec::new(),
            key: None,
            channel: None,
            client: Client::default(),
            begun: false,
        };
        (visitor, visit)
    }

    /// Tells the session; one that has ended needs no more.
    async fn tell(&self, heard: Heard) {
        let _ = self.heard.send(heard).await;
    }

    fn is_ours(&self, channel: ChannelId) -> bool {
        self.channel == Some(channel)
    }

    fn reply(&self, yes: bool, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        if yes {
            session.channel_success(channel)?;
        } else {
            session.channel_failure(channel)?;
        }
        Ok(())
    }

    /// Begins the session, or the command, once.
    async fn begin(
        &mut self,
        asked: Asked,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<(), Error> {
        let yes = self.is_ours(channel) && !std::mem::replace(&mut self.begun, true);
        self.reply(yes, channel, session)?;
        if yes {
            let client = std::mem::take(&mut self.client);
            self.tell(Heard::Begin(channel, client, asked)).await;
        }
        Ok(())
    }
}

fn clamp(columns: u32, rows: u32) -> Size {
    let within = |n: u32, most: u16| u16::try_from(n).unwrap_or(most).clamp(1, most);
    Size {
        width: within(columns, LARGEST.width),
        height: within(rows, LARGEST.height),
    }
}

/// A value that names something: a terminal, a locale.
fn plain(value: &str) -> String {
    let kept = value.chars().filter(char::is_ascii_graphic);
    kept.take(LONGEST_VALUE).collect()
}

/// Words in every language: before the login nobody knows which one a person reads.
fn in_each(words: impl Fn(&Locale) -> String, between: &str) -> String {
    let said = Lang::ALL.iter().map(|lang| words(&Locale::new(*lang)));
    said.collect::<Vec<_>>().join(between)
}

/// What is asked of somebody whose key is not registered yet.
fn asked(fingerprint: &str) -> String {
    let args = [("fingerprint", Arg::Text(fingerprint))];
    in_each(|locale| locale.format("invite-asked", &args), "\n")
}

fn refused(methods: &[MethodKind], partial_success: bool) -> Auth {
    Auth::Reject {
        proceed_with_methods: Some(MethodSet::from(methods)),
        partial_success,
    }
}

impl Handler for Visitor {
    type Error = Error;

    async fn auth_none(&mut self, _: &str) -> Result<Auth, Error> {
        Ok(refused(&[MethodKind::PublicKey], false))
    }

    async fn auth_publickey_offered(
        &mut self,
        _: &str,
        _: PublicKeyOffer<'_>,
    ) -> Result<Auth, Error> {
        // Who holds the key is decided once that is proved.
        Ok(Auth::Accept)
    }

    async fn auth_publickey(
        &mut self,
        user: &str,
        key: VerifiedPublicKey<'_>,
    ) -> Result<Auth, Error> {
        let written = key.public_key.to_openssh().unwrap_or_default();
        let Some(key) = LoginKey::parse(&written) else {
            return Ok(refused(&[MethodKind::PublicKey], false));
        };
        let mut seats = self.server.seats(&key);
        // The name before the @ chooses among the holder's seats, where it names one.
        let named = |seat: &Seat| seat.member.as_str().eq_ignore_ascii_case(user);
        if seats.iter().any(named) {
            seats.retain(named);
        }
        if !seats.is_empty() {
            self.seats = seats;
            self.key = Some(key);
            return Ok(Auth::Accept);
        }
        if self.unknown.is_none() && self.server.invited(user).await {
            self.unknown = Some(key);
            return Ok(refused(&[MethodKind::KeyboardInteractive], true));
        }
        tracing::info!(peer = %self.peer, fingerprint = key.fingerprint(), "unknown key");
        Ok(refused(&[MethodKind::PublicKey], false))
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, Error> {
        let Some(key) = self.unknown.clone() else {
            return Ok(refused(&[MethodKind::PublicKey], false));
        };
        let Some(mut response) = response else {
            let prompt = in_each(|locale| locale.text("invite-code").into_owned(), " / ") + ": ";
            return Ok(Auth::Partial {
                name: "vaglio".into(),
                instructions: asked(&key.fingerprint()).into(),
                prompts: vec![(prompt.into(), true)].into(),
            });
        };
        let code = response.next().unwrap_or_default();
        let code = String::from_utf8_lossy(&code).into_owned();
        if let Some(seat) = self.server.redeem(user, &code, &key).await {
            self.seats = vec![seat];
            tracing::info!(peer = %self.peer, fingerprint = key.fingerprint(), "key registered by invite");
            self.key = Some(key);
            return Ok(Auth::Accept);
        }
        tracing::warn!(peer = %self.peer, "wrong invite code");
        Ok(refused(&[MethodKind::KeyboardInteractive], true))
    }

    async fn auth_succeeded(&mut self, _: &mut Session) -> Result<(), Error> {
        if let Some(key) = self.key.take() {
            let seats = std::mem::take(&mut self.seats);
            self.tell(Heard::In(seats, key)).await;
        }
        Ok(())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Result<(), Error> {
        if self.channel.is_none() {
            self.channel = Some(channel.id());
            reply.accept().await;
        } else {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
        }
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        _: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Error> {
        let yes = self.is_ours(channel) && !self.begun;
        if yes {
            self.client.term = Some(plain(term));
            self.client.size = clamp(columns, rows);
        }
        self.reply(yes, channel, session)
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        value: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        let yes = self.is_ours(channel) && self.client.set(name, plain(value));
        self.reply(yes, channel, session)
    }

    async fn shell_request(
        &mut self,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<(), Error> {
        self.begin(Asked::Screens, channel, session).await
    }

    async fn exec_request(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        session: &mut Session,
    ) -> Result<(), Error> {
        let line = String::from_utf8_lossy(data);
        let asked = Asked::Line(line.into_owned());
        self.begin(asked, channel, session).await
    }

    async fn subsystem_request(
        &mut self,
        channel: ChannelId,
        _: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        self.reply(false, channel, session)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _: bool,
        _: &str,
        _: &str,
        _: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        self.reply(false, channel, session)
    }

    async fn agent_request(
        &mut self,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<bool, Error> {
        self.reply(false, channel, session)?;
        Ok(false)
    }

    async fn data(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        _: &mut Session,
    ) -> Result<(), Error> {
        if self.is_ours(channel) {
            self.tell(Heard::Bytes(data.to_vec())).await;
        }
        Ok(())
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        let yes = self.is_ours(channel);
        if yes {
            let size = clamp(columns, rows);
            self.client.size = size;
            self.tell(Heard::Resize(size)).await;
        }
        self.reply(yes, channel, session)
    }

    async fn channel_eof(&mut self, channel: ChannelId, _: &mut Session) -> Result<(), Error> {
        if self.is_ours(channel) {
            self.tell(Heard::End).await;
        }
        Ok(())
    }

    async fn channel_close(&mut self, channel: ChannelId, _: &mut Session) -> Result<(), Error> {
        if self.is_ours(channel) {
            self.tell(Heard::End).await;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..Default::default() })]

        /// Whatever a client says of its window and its terminal, it is bounded and plain.
        #[test]
        fn what_a_client_says_is_bounded(
            columns in prop_oneof![Just(0), Just(65_535), Just(u32::MAX), any::<u32>(), 1..600_u32],
            rows in prop_oneof![Just(0), Just(65_535), Just(u32::MAX), any::<u32>(), 1..300_u32],
            value in any::<String>()
        ) {
            let size = clamp(columns, rows);
            prop_assert!(size.width >= 1 && size.width <= LARGEST.width);
            prop_assert!(size.height >= 1 && size.height <= LARGEST.height);
            let kept = plain(&value);
            prop_assert!(kept.len() <= LONGEST_VALUE && kept.bytes().all(|b| b.is_ascii_graphic()));
        }
    }
}
