//! A member's visit: which panel, then the screens or one command, until they leave or the line is gone.

mod choose;

use std::net::SocketAddr;
use std::sync::Arc;

use ratatui::layout::Size;
use russh::ChannelId;
use russh::server::Handle as Ssh;
use tokio::sync::{mpsc, watch};

use super::frames::Client as Output;
use super::lines::{self, Understood, Words};
use super::seats::{Seat, ask};
use super::{Hosted, Server};
use crate::lang::Lang;
use crate::locale::Locale;
use crate::panel::event::Actor;
use crate::panel::event::login::LoginKey;
use crate::room::guest::Guest;
use crate::tui::bytes::{Bytes, ESCAPE_DELAY};
use crate::tui::color::{self, ColorDepth};
use crate::tui::key::Input;
use crate::tui::model::Model;
use crate::tui::painter;
use crate::tui::place;
use crate::tui::session::{Ending, Session};
use crate::tui::settings::{self, Told};

/// Input that may wait for the session.
const INPUT: usize = 64;

/// What the connection tells the visit.
pub(super) enum Heard {
    /// A member is in, with these seats, by this key.
    In(Vec<Seat>, LoginKey),
    /// The client asks for something on its channel.
    Begin(ChannelId, Client, Asked),
    /// Bytes typed.
    Bytes(Vec<u8>),
    /// The window has a new size.
    Resize(Size),
    /// Nothing more comes.
    End,
}

/// What a client asks for.
pub(super) enum Asked {
    /// The screens.
    Screens,
    /// One command.
    Line(String),
}

/// What a client says of its terminal.
pub(super) struct Client {
    /// The terminal's name; none without a terminal.
    pub(super) term: Option<String>,
    pub(super) size: Size,
    lang: String,
    locale: String,
    colorterm: String,
    no_color: bool,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            term: None,
            size: Size::new(80, 24),
            lang: String::new(),
            locale: String::new(),
            colorterm: String::new(),
            no_color: false,
        }
    }
}

impl Client {
    /// Takes an environment variable; false for one that means nothing here.
    pub(super) fn set(&mut self, name: &str, value: String) -> bool {
        match name {
            "LANG" => self.lang = value,
            "LC_ALL" | "LC_MESSAGES" | "LC_CTYPE" if !value.is_empty() => self.locale = value,
            "COLORTERM" => self.colorterm = value,
            "NO_COLOR" => self.no_color = !value.is_empty(),
            _ => return false,
        }
        true
    }

    fn lang(&self) -> Option<Lang> {
        Lang::from_locale(&self.locale).or_else(|| Lang::from_locale(&self.lang))
    }

    /// Nothing but ASCII where the locale says so; a client that says nothing shows UTF-8.
    fn ascii(&self) -> bool {
        let said = [&self.locale, &self.lang];
        let said = said.into_iter().find(|value| !value.is_empty());
        said.is_some_and(|value| !color::shows_utf8(value))
    }

    fn depth(&self) -> ColorDepth {
        let term = self.term.as_deref().unwrap_or("dumb");
        ColorDepth::detect(term, &self.colorterm, self.no_color, None)
    }
}

/// One visit.
pub(super) struct Visit {
    server: Arc<Server>,
    peer: SocketAddr,
    hears: mpsc::Receiver<Heard>,
    seats: Vec<Seat>,
    key: Option<LoginKey>,
}

impl Visit {
    pub(super) const fn new(
        server: Arc<Server>,
        peer: SocketAddr,
        hears: mpsc::Receiver<Heard>,
    ) -> Self {
        Self {
            server,
            peer,
            hears,
            seats: Vec::new(),
            key: None,
        }
    }

    /// Waits until somebody is in; for ever where the connection ends before.
    pub(super) async fn logged_in(&mut self) {
        match self.hears.recv().await {
            Some(Heard::In(seats, key)) => {
                self.seats = seats;
                self.key = Some(key);
            }
            _ => std::future::pending().await,
        }
    }

    /// The visit itself.
    pub(super) async fn run(mut self, ssh: Ssh, closing: watch::Receiver<bool>) {
        let (channel, client, asked) = loop {
            match self.hears.recv().await {
                Some(Heard::Begin(channel, client, asked)) => break (channel, client, asked),
                Some(Heard::End) | None => return,
                Some(_) => {}
            }
        };
        let output = Output::new(ssh, channel);
        match asked {
            Asked::Line(line) => self.line(output, &client, &line).await,
            Asked::Screens if client.term.is_none() => self.line(output, &client, "help").await,
            Asked::Screens => self.screens(output, client, closing).await,
        }
    }

    fn locale(&self, client: &Client) -> Locale {
        Locale::new(client.lang().unwrap_or(self.server.options.lang))
    }

    fn guest(&self, seat: &Seat) -> Guest {
        Guest {
            session: format!(
                "ssh:{}:{}",
                self.peer,
                jiff::Timestamp::now().as_microsecond()
            ),
            member: seat.member.clone(),
            key: self.key.as_ref().map(LoginKey::fingerprint),
        }
    }

    /// One command, answered with lines.
    async fn line(mut self, mut output: Output, client: &Client, line: &str) {
        // Nothing of what else the client sends is read: it must not pile up before the connection.
        self.hears.close();
        let locale = self.locale(client);
        let hosted: Vec<(&Hosted, &Seat)> = self
            .seats
            .iter()
            .filter_map(|seat| Some((self.server.panels.get(seat.panel)?, seat)))
            .collect();
        let names: Vec<&str> = hosted
            .iter()
            .map(|(hosted, _)| hosted.name.as_str())
            .collect();
        let (text, status) = match lines::understood(line, &names) {
            Ok(Understood::Asked(chosen, words)) => match hosted.get(chosen) {
                Some((hosted, seat)) => self.asked(hosted, seat, &locale, *words).await,
                None => (String::new(), 1),
            },
            Ok(Understood::Grammar(text)) => (text, 0),
            Err(refused) => (refused.sentence(&locale), 2),
        };
        let _ = output.send(lines::told(&text, client.term.is_some())).await;
        output.end(status).await;
    }

    /// The answer of a panel to a member's command, and the exit status.
    async fn asked(
        &self,
        hosted: &Hosted,
        seat: &Seat,
        locale: &Locale,
        words: Words,
    ) -> (String, u32) {
        let handle = hosted.handle().of(self.guest(seat));
        let (who, zone) = (Actor::Member(seat.member.clone()), hosted.zone());
        let words_of = locale.clone().in_zone(zone.clone());
        let guest = self.guest(seat);
        let done = ask(&handle, move |room| {
            guest.known(room.panel())?;
            let own = settings::kept(room, &who).lang;
            let words_of = own.map_or(words_of, |lang| Locale::new(lang).in_zone(zone));
            Ok::<_, crate::panel::Refusal>(lines::answer(room, &who, &words_of, words))
        })
        .await;
        match done {
            Some(Ok(said)) => said,
            Some(Err(refusal)) => (crate::locale::refusal(&refusal, locale), 1),
            None => (locale.text("room-busy").into_owned(), 1),
        }
    }

    /// The screens, until the member leaves.
    async fn screens(
        mut self,
        mut output: Output,
        mut client: Client,
        mut closing: watch::Receiver<bool>,
    ) {
        let locale = self.locale(&client);
        let chosen = self.choose(&mut output, &locale, &mut client.size).await;
        let found = chosen.and_then(|seat| Some((self.server.panels.get(seat.panel)?, seat)));
        let Some((hosted, seat)) = found else {
            self.hears.close();
            return output.end(0).await;
        };
        let (server, peer) = (Arc::clone(&self.server), self.peer);
        let key = self.key.as_ref().map(LoginKey::fingerprint);
        let guest = self.guest(&seat);
        let session_id = guest.session.clone();
        let handle = hosted.handle().of(guest);
        let who = Actor::Member(seat.member.clone());
        let told = Told {
            theme: server.options.theme.clone(),
            depth: client.depth(),
            ascii: client.ascii(),
        };
        tracing::info!(%peer, member = seat.member.as_str(), panel = hosted.name, "session begins");
        let asks = who.clone();
        let kept = ask(&handle, move |room| {
            (place::kept(room, &asks), settings::kept(room, &asks))
        })
        .await;
        let (place, own) = kept.unwrap_or_default();
        let model = Model::new(who, locale.clone().in_zone(hosted.zone()), client.size);
        let locale = own.lang.map_or(locale, Locale::new);
        let mut session = Session::new(model, own, told, handle.clone());
        if let Some(place) = place {
            session.restore(place);
        }
        let (keys, input) = mpsc::channel(INPUT);
        let (frames, shown) = mpsc::channel(1);
        let feed = tokio::spawn(async move {
            let over = tokio::select! {
                () = feed(&mut self.hears, &keys) => false,
                closing = closing.wait_for(|closing| *closing) => closing.is_ok(),
            };
            // The server ends: so does the session, as when its member leaves.
            if over {
                let _ = keys.send(Input::End).await;
            }
        });
        let show = tokio::spawn(async move {
            if output.send(painter::enter()).await.is_ok() {
                output.show(shown).await;
            }
            output
        });
        server.line_is_back(&seat, &key);
        // A task of its own: what goes wrong in it is told, and takes nothing else along.
        let ran = tokio::spawn(session.run(input, frames)).await;
        let ending = ran.unwrap_or_else(|_| {
            let _ = handle.ask(move |room| {
                let _ = room.leave(&session_id);
            });
            Ending::Failed
        });
        feed.abort();
        if matches!(ending, Ending::Dropped | Ending::Failed) {
            server.line_is_lost(seat.clone(), key);
        }
        tracing::info!(%peer, member = seat.member.as_str(), ?ending, "session ends");
        let Ok(mut output) = show.await else { return };
        let mut last = painter::leave();
        if let Some(said) = ending.said() {
            last.extend(lines::told(&locale.text(said), true));
        }
        let status = u32::from(ending.said().is_some());
        let _ = output.send(last).await;
        output.end(status).await;
    }
}

/// Turns what the client sends into input, until there is no more.
async fn feed(hears: &mut mpsc::Receiver<Heard>, keys: &mpsc::Sender<Input>) {
    let mut bytes = Bytes::default();
    let mut ready = Vec::new();
    loop {
        let heard = if bytes.waits() {
            match tokio::time::timeout(ESCAPE_DELAY, hears.recv()).await {
                Ok(heard) => heard,
                Err(_) => {
                    bytes.rest(|input| ready.push(input));
                    Some(Heard::Bytes(Vec::new()))
                }
            }
        } else {
            hears.recv().await
        };
        match heard {
            Some(Heard::Bytes(typed)) => bytes.take(&typed, |input| ready.push(input)),
            Some(Heard::Resize(size)) => ready.push(Input::Resize(size)),
            Some(Heard::In(..) | Heard::Begin(..)) => {}
            Some(Heard::End) | None => return,
        }
        for input in ready.drain(..) {
            if keys.send(input).await.is_err() {
                return;
            }
        }
    }
}
