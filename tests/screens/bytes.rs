//! What goes over the line for a mark: a frame's bytes are counted, never timed.

use ratatui::layout::Size;
use vaglio::tui::color::ColorDepth;
use vaglio::tui::painter::Painter;

use crate::common::{Seat, read};

/// The bytes of the frame that leads to what the seat shows now.
fn frame(seat: &Seat, painter: &mut Painter) -> usize {
    let drawn = seat.buffer();
    painter.paint(None, |frame| frame.clone_from(&drawn));
    painter.take().len()
}

/// The bytes for a mark, before the panel file has answered; then it does.
fn mark(seat: &mut Seat, painter: &mut Painter, key: &str) -> usize {
    let asked = seat.ask(key);
    let bytes = frame(seat, painter);
    seat.answered(asked);
    frame(seat, painter);
    bytes
}

#[test]
fn a_mark_takes_no_more_than_a_hundred_bytes() {
    let call = read("tests/data/terminal/call.toml");
    let mut seat = Seat::under(&call, &["P1"]).at(120, 40);
    seat.open("P1");
    let mut painter = Painter::new(Size::new(120, 40), ColorDepth::Indexed256);
    frame(&seat, &mut painter);
    for key in ["3", "2", "3", "0", "1"] {
        let bytes = mark(&mut seat, &mut painter, key);
        assert!((30..=100).contains(&bytes), "{bytes} for {key}");
    }
    // With four the criterion reaches its threshold: its sign changes, and its colour.
    let bytes = mark(&mut seat, &mut painter, "4");
    assert!((60..=140).contains(&bytes), "{bytes}");
}
