//! Building a frame of 120x40 and finding its difference. Budget: a millisecond, of which a key
//! press has about ten.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::{Bencher, black_box};
use ratatui::layout::{Rect, Size};
use vaglio::tui::color::ColorDepth;
use vaglio::tui::painter::Painter;
use vaglio::tui::theme::{Role, Theme};

fn main() {
    divan::main();
}

/// A list of rows from `top`, with the row `chosen` selected, drawn into the painter.
fn draw(painter: &mut Painter, theme: &Theme, top: usize, chosen: usize) -> Vec<u8> {
    painter.paint(None, |buffer| {
        let area = buffer.area;
        buffer.set_style(area, theme.style(Role::Text));
        for (line, y) in (top..).zip(1..area.height - 1) {
            let name = format!(
                "{line:>4}  Rete di cura n. {} per la valle {}",
                line * 7919 % 997,
                line * 31 % 89
            );
            buffer.set_string(0, y, name, theme.style(Role::Text));
            buffer.set_string(
                70,
                y,
                format!("{:>6}", line * 37 % 100),
                theme.style(Role::Points),
            );
            buffer.set_string(90, y, "= concorde", theme.style(Role::Concordant));
            if line == chosen {
                buffer.set_style(Rect::new(0, y, area.width, 1), theme.style(Role::Selection));
            }
        }
    });
    painter.take()
}

fn painter() -> (Painter, Theme) {
    let theme = Theme::named("dark", ColorDepth::True).unwrap();
    (Painter::new(Size::new(120, 40), ColorDepth::True), theme)
}

/// The selection goes up and down by one row.
#[divan::bench]
fn cursor_move(bencher: Bencher<'_, '_>) {
    let (mut painter, theme) = painter();
    let mut chosen = 10;
    bencher.bench_local(move || {
        chosen = 21 - chosen;
        black_box(draw(&mut painter, &theme, 0, chosen))
    });
}

/// The list scrolls by one row at its edge.
#[divan::bench]
fn scroll(bencher: Bencher<'_, '_>) {
    let (mut painter, theme) = painter();
    let mut top = 0;
    bencher.bench_local(move || {
        top += 1;
        black_box(draw(&mut painter, &theme, top, top + 37))
    });
}

/// Another page of the list.
#[divan::bench]
fn page(bencher: Bencher<'_, '_>) {
    let (mut painter, theme) = painter();
    let mut top = 0;
    bencher.bench_local(move || {
        top += 38;
        black_box(draw(&mut painter, &theme, top, top))
    });
}

/// Everything is painted anew.
#[divan::bench]
fn first_frame(bencher: Bencher<'_, '_>) {
    let (mut painter, theme) = painter();
    bencher.bench_local(move || {
        painter.forget();
        black_box(draw(&mut painter, &theme, 0, 0))
    });
}
