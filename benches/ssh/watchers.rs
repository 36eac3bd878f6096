//! A chair who proposes mark after mark, and members who watch.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::figures::{Table, Times, float};
use crate::house::House;
use crate::load::idle;

/// The key F4, the consensus, and the first item of its queue.
const ITEM: [&[u8]; 2] = [b"\x1bOS", b"\r"];
/// Proposals.
const ROUNDS: usize = 200;
/// Between two of them; who has not seen one by then has missed it.
const PAUSE: Duration = Duration::from_millis(400);

/// How soon so many members see what the chair proposes.
pub(crate) async fn watch(watchers: usize, table: &mut Table) {
    table.part(&format!(
        "the chair proposes {ROUNDS} marks, {watchers} members watch"
    ));
    let house = House::of(watchers + 1);
    house.disagree();
    let server = house.serve();
    let mut clients = Vec::new();
    for number in 1..=watchers + 1 {
        let login = house.login(number, server.address);
        let mut client = Client::new(&login).await.expect("a login");
        client.frame(PAUSE * 10).await.expect("a first frame");
        for key in ITEM {
            client.show(key).await.expect("the item");
        }
        clients.push(client);
    }
    idle(&mut clients, Duration::from_secs(1)).await;
    let mut chair = clients.remove(0);
    let seen: Vec<Arc<Mutex<Vec<Instant>>>> = clients.into_iter().map(stamps).collect();
    let mut begun = Vec::new();
    for round in 0..ROUNDS {
        begun.push(Instant::now());
        chair.press(if round % 2 == 0 { b"2" } else { b"3" }).await;
        chair.listen(PAUSE).await;
    }
    let (mut times, mut missed) = (Times::default(), 0);
    let mut soonest = vec![PAUSE; begun.len()];
    for seen in seen {
        let seen = seen.lock().unwrap();
        for (begun, soonest) in begun.iter().zip(&mut soonest) {
            let frame = seen.iter().find(|seen| *seen >= begun);
            match frame.map(|seen| *seen - *begun).filter(|t| *t < PAUSE) {
                Some(time) => {
                    times.extend([time]);
                    *soonest = time.min(*soonest);
                }
                None => missed += 1,
            }
        }
    }
    let soonest: Times = soonest.into_iter().collect();
    let p50 = soonest.percent(50);
    table.figure("key → on the first watcher's line, p50", "ms", p50);
    table.figure("key → on a watcher's line, p50", "ms", times.percent(50));
    table.budget(
        "key → on a watcher's line, p99",
        "ms",
        times.percent(99),
        20.0,
    );
    table.figure(
        "key → on a watcher's line, slowest",
        "ms",
        times.percent(100),
    );
    table.budget("missed", "", float(missed), 0.0);
}

/// When a client's frames come.
fn stamps(client: Client) -> Arc<Mutex<Vec<Instant>>> {
    let seen: Arc<Mutex<Vec<Instant>>> = Arc::default();
    let notes = Arc::clone(&seen);
    tokio::spawn(client.watch(move |at| notes.lock().unwrap().push(at)));
    seen
}
