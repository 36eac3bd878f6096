//! Members who all have the list of projects open, and move the cursor twice a second.

use std::time::{Duration, Instant};

use crate::client::{Client, Login, PATIENCE};
use crate::figures::{Table, Times, float, median};
use crate::house::House;

/// The key F3: the list of projects.
pub(crate) const LIST: &[u8] = b"\x1bOR";
/// How long everyone does nothing.
const IDLE: Duration = Duration::from_secs(10);
/// Between two keys of a member.
const PAUSE: Duration = Duration::from_millis(500);
/// Rows over which the cursor moves: all of them on the screen.
const ROWS: u64 = 30;

/// Members who are in, and how long that took each.
pub(crate) struct Crowd {
    pub(crate) clients: Vec<Client>,
    pub(crate) times: Times,
    pub(crate) turned_away: usize,
}

/// What typing came to.
#[derive(Default)]
struct Typed {
    first: Vec<Duration>,
    last: Vec<Duration>,
    bytes: Vec<usize>,
    failures: usize,
}

/// The load of so many sessions on a served panel.
pub(crate) async fn served(sessions: usize, typing: Duration, table: &mut Table) {
    table.part(&format!("{sessions} sessions, vaglio serve"));
    let house = House::of(sessions);
    let server = house.serve();
    let process = server.process();
    let empty = process.megabytes();
    let logins = (1..=sessions).map(|number| house.login(number, server.address));
    let mut crowd = gather(logins.collect()).await;
    connected(&crowd, Some(80.0), table);
    let here = float(crowd.clients.len()).max(1.0);
    idle(&mut crowd.clients, Duration::from_secs(1)).await;
    let full = process.megabytes();
    let before = process.taken();
    let bytes = idle(&mut crowd.clients, IDLE).await;
    let share = (process.taken() - before).as_secs_f64() / IDLE.as_secs_f64();
    let before = process.taken();
    let keys = load(crowd.clients, typing, true, table).await;
    let taken = process.taken() - before;
    let each = taken.as_secs_f64() * 1000.0 / float(keys).max(1.0);
    table.figure("processor per key (server)", "ms", each);
    table.figure("memory with nobody in", "MB", empty);
    table.budget("memory per session", "MB", (full - empty) / here, 0.7);
    let typed = process.megabytes();
    table.figure(
        "memory per session, having typed",
        "MB",
        (typed - empty) / here,
    );
    table.budget(
        "idle: bytes a second, all sessions",
        "B",
        float(bytes) / IDLE.as_secs_f64(),
        0.0,
    );
    table.figure("idle: processor", "%", share * 100.0);
}

/// Logs members in one after the other and opens the list of projects.
pub(crate) async fn gather(logins: Vec<Login>) -> Crowd {
    let (mut clients, mut times, mut turned_away) = (Vec::new(), Vec::new(), 0);
    for login in &logins {
        let begun = Instant::now();
        let mut client = match Client::new(login).await {
            Ok(client) => client,
            Err(error) => {
                println!("{}: {error}", login.user);
                turned_away += 1;
                continue;
            }
        };
        let Some(frame) = client.frame(PATIENCE).await else {
            turned_away += 1;
            continue;
        };
        times.push(frame.last - begun);
        client.show(LIST).await;
        clients.push(client);
    }
    Crowd {
        clients,
        times: times.into_iter().collect(),
        turned_away,
    }
}

/// How long it took them to be in, and what it may take.
pub(crate) fn connected(crowd: &Crowd, most: Option<f64>, table: &mut Table) {
    let times = &crowd.times;
    let p50 = times.percent(50);
    match most {
        Some(most) => table.budget("connect → first frame, p50", "ms", p50, most),
        None => table.figure("connect → first frame, p50", "ms", p50),
    }
    table.figure("connect → first frame, p99", "ms", times.percent(99));
    table.budget("not let in", "", float(crowd.turned_away), 0.0);
}

/// Bytes that all of them get together while nobody does anything.
pub(crate) async fn idle(clients: &mut Vec<Client>, time: Duration) -> usize {
    let listens = |mut client: Client| async move {
        let bytes = client.listen(time).await;
        (client, bytes)
    };
    let tasks: Vec<_> = clients
        .drain(..)
        .map(|c| tokio::spawn(listens(c)))
        .collect();
    let mut all = 0;
    for task in tasks {
        let (client, bytes) = task.await.unwrap();
        clients.push(client);
        all += bytes;
    }
    all
}

/// Everyone types: how many keys that were. Who is `held` to them has budgets.
pub(crate) async fn load(
    clients: Vec<Client>,
    typing: Duration,
    held: bool,
    table: &mut Table,
) -> usize {
    let until = Instant::now() + typing;
    let tasks: Vec<_> = (1..)
        .zip(clients)
        .map(|(seed, client)| tokio::spawn(types(client, seed, until)))
        .collect();
    let mut all = Typed::default();
    for task in tasks {
        let typed = task.await.unwrap();
        all.first.extend(typed.first);
        all.last.extend(typed.last);
        all.bytes.extend(typed.bytes);
        all.failures += typed.failures;
    }
    let first: Times = all.first.into_iter().collect();
    let last: Times = all.last.into_iter().collect();
    let mut row = |what: &str, figure: f64, most: Option<f64>| match most.filter(|_| held) {
        Some(most) => table.budget(what, "ms", figure, most),
        None => table.figure(what, "ms", figure),
    };
    row("key → first byte, p50", first.percent(50), None);
    row("key → last byte, p50", last.percent(50), Some(1.2));
    row("key → last byte, p99", last.percent(99), Some(3.7));
    row("key → last byte, slowest", last.percent(100), None);
    let keys = last.len() + all.failures;
    table.figure("keys", "", float(keys));
    table.budget("keys without a frame", "", float(all.failures), 0.0);
    table.budget(
        "bytes per key, median",
        "B",
        float(median(all.bytes)),
        400.0,
    );
    keys
}

/// One member's typing: up and down the list.
async fn types(mut client: Client, seed: u64, until: Instant) -> Typed {
    let mut random = Random(seed);
    let mut typed = Typed::default();
    let mut row = 0;
    tokio::time::sleep(random.share(PAUSE)).await;
    while Instant::now() < until {
        let down = row == 0 || (row < ROWS && random.below(2) == 0);
        let begun = Instant::now();
        match client.show(if down { b"j" } else { b"k" }).await {
            Some(frame) => {
                typed.first.push(frame.first - begun);
                typed.last.push(frame.last - begun);
                typed.bytes.push(frame.bytes);
            }
            None => typed.failures += 1,
        }
        row = if down { row + 1 } else { row - 1 };
        // As often as said, now a little sooner, now a little later.
        tokio::time::sleep(PAUSE * 4 / 5 + random.share(PAUSE * 2 / 5)).await;
    }
    typed
}

/// Numbers without order, the same in every run.
struct Random(u64);

impl Random {
    const fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn share(&mut self, time: Duration) -> Duration {
        let share = u32::try_from(self.below(1000)).unwrap_or(0);
        time * share / 1000
    }
}
