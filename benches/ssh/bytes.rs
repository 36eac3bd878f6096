//! What goes over the line for what a member does.

use std::time::Duration;

use crate::client::Client;
use crate::figures::{Table, float, median};
use crate::house::House;
use crate::load::LIST;

/// After so long nothing more comes of a key.
const SETTLED: Duration = Duration::from_millis(300);

/// Counts bytes.
pub(crate) async fn count(table: &mut Table) {
    table.part("bytes at 120x40");
    let house = House::of(2);
    let server = house.serve();
    let login = house.login(2, server.address);
    let mut client = Client::new(&login).await.expect("a login");
    let first = client.frame(SETTLED * 10).await.map(|frame| frame.bytes);
    table.budget(
        "first frame",
        "B",
        float(first.unwrap_or_default()),
        12_000.0,
    );
    client.listen(SETTLED).await;
    press(&mut client, LIST).await;
    let mut downs = Vec::new();
    for _ in 1..60 {
        downs.push(press(&mut client, b"j").await.0);
    }
    let (cursor, scroll) = (downs.iter().take(20), downs.iter().skip(50));
    let cursor = median(cursor.copied().collect());
    table.budget("cursor down", "B", float(cursor), 400.0);
    let scroll = median(scroll.copied().collect());
    table.budget("one row scrolled", "B", float(scroll), 500.0);
    press(&mut client, b"\r").await;
    let (first, _) = press(&mut client, b"3").await;
    table.budget("a first mark: its frame", "B", float(first), 100.0);
    let (changed, saved) = changes(&mut client, [b"2", b"3"]).await;
    table.budget("a mark changed: its frame", "B", float(changed), 100.0);
    // The criterion's threshold lies between the two.
    let (reaching, _) = changes(&mut client, [b"4", b"3"]).await;
    table.figure("one that reaches a threshold", "B", float(reaching));
    table.figure("after a mark, that it is saved", "B", float(saved));
    let idle = client.listen(Duration::from_secs(5)).await;
    table.budget("idle, in 5 s", "B", float(idle), 0.0);
}

/// Two marks given in turn: median bytes of their frames, and of what comes after them.
async fn changes(client: &mut Client, marks: [&[u8; 1]; 2]) -> (usize, usize) {
    let mut bytes = Vec::new();
    for mark in marks.iter().cycle().take(10) {
        bytes.push(press(client, *mark).await);
    }
    let (frames, after) = bytes.into_iter().unzip();
    (median(frames), median(after))
}

/// Bytes of the frame that answers a key, and of what comes after it.
async fn press(client: &mut Client, key: &[u8]) -> (usize, usize) {
    let frame = client.show(key).await.map_or(0, |frame| frame.bytes);
    (frame, client.listen(SETTLED).await)
}
