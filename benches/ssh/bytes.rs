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
    let mut marks = Vec::new();
    for mark in [b"3", b"4"].iter().cycle().take(10) {
        marks.push(press(&mut client, *mark).await);
    }
    let (mark, more): (Vec<_>, Vec<_>) = marks.into_iter().unzip();
    table.budget("a mark: its frame", "B", float(median(mark)), 100.0);
    table.figure(
        "a mark: what follows, that it is saved",
        "B",
        float(median(more)),
    );
    let idle = client.listen(Duration::from_secs(5)).await;
    table.budget("idle, in 5 s", "B", float(idle), 0.0);
}

/// Bytes of the frame that answers a key, and of what comes after it.
async fn press(client: &mut Client, key: &[u8]) -> (usize, usize) {
    let frame = client.show(key).await.map_or(0, |frame| frame.bytes);
    (frame, client.listen(SETTLED).await)
}
