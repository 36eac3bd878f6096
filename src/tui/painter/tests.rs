//! The painter against a terminal: whatever is drawn, the terminal shows exactly that, in few bytes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::buffer::{Cell, CellWidth as _};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;

use super::*;
use crate::tui::theme::{Role, Theme};

/// A painter and the terminal that it paints for.
struct Bench {
    painter: Painter,
    vt: vt100::Parser,
}

impl Bench {
    fn new(width: u16, height: u16, depth: ColorDepth) -> Self {
        let painter = Painter::new(Size { width, height }, depth);
        let one = |n| NonZeroU16::new(n).unwrap();
        let mut vt = vt100::Parser::new(one(height), one(width), 0);
        vt.process(&enter());
        Self { painter, vt }
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.painter.resize(Size { width, height });
        self.vt.screen_mut().set_size(
            NonZeroU16::new(height).unwrap(),
            NonZeroU16::new(width).unwrap(),
        );
    }

    /// Draws, shows, compares; gives the bytes that it took.
    fn show(&mut self, cursor: Option<Position>, draw: impl FnOnce(&mut Buffer)) -> Vec<u8> {
        let mut expected = Buffer::default();
        self.painter.paint(cursor, |frame| {
            draw(frame);
            mend(frame);
            expected = frame.clone();
        });
        let bytes = self.painter.take();
        self.vt.process(&bytes);
        compare(self.vt.screen(), &expected);
        assert_eq!(!self.vt.screen().hide_cursor(), cursor.is_some());
        if let Some(at) = cursor {
            assert_eq!(self.vt.screen().cursor_position(), (at.y, at.x));
        }
        bytes
    }
}

fn vt_color(color: Color) -> vt100::Color {
    match color {
        Color::Reset => vt100::Color::Default,
        Color::Red => vt100::Color::Idx(1),
        Color::LightCyan => vt100::Color::Idx(14),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        other => panic!("{other} is not among the test's colours"),
    }
}

fn compare(screen: &vt100::Screen, expected: &Buffer) {
    let Rect { width, height, .. } = expected.area;
    for y in 0..height {
        let mut x = 0;
        while x < width {
            let cell = &expected[(x, y)];
            let shown = screen.cell(y, x).unwrap();
            let at = format!("{cell:?} at {x},{y} of {width}x{height}");
            let contents = if shown.has_contents() {
                shown.contents()
            } else {
                " "
            };
            assert_eq!(contents, cell.symbol(), "{at}");
            assert_eq!(shown.bgcolor(), vt_color(cell.bg), "ground of {at}");
            assert_eq!(
                shown.underline(),
                cell.modifier.contains(Modifier::UNDERLINED),
                "line under {at}"
            );
            assert_eq!(
                shown.inverse(),
                cell.modifier.contains(Modifier::REVERSED),
                "reverse of {at}"
            );
            if cell.symbol() != " " || cell.modifier.contains(Modifier::REVERSED) {
                assert_eq!(shown.fgcolor(), vt_color(cell.fg), "colour of {at}");
                assert_eq!(
                    shown.bold(),
                    cell.modifier.contains(Modifier::BOLD),
                    "weight of {at}"
                );
                assert_eq!(
                    shown.italic(),
                    cell.modifier.contains(Modifier::ITALIC),
                    "slant of {at}"
                );
            }
            let wide = cell.symbol().cell_width() == 2;
            assert_eq!(shown.is_wide(), wide, "width of {at}");
            x += if wide { 2 } else { 1 };
        }
    }
}

#[derive(Debug, Clone)]
enum Step {
    Write {
        x: u16,
        y: u16,
        text: String,
        style: Style,
    },
    Fill {
        area: Rect,
        style: Style,
    },
    Blank {
        area: Rect,
    },
    Shift {
        top: u16,
        bottom: u16,
        rows: i32,
    },
    Resize {
        width: u16,
        height: u16,
    },
    Forget,
}

fn any_style() -> impl Strategy<Value = Style> {
    let color = prop::sample::select(vec![
        Color::Reset,
        Color::Reset,
        Color::Red,
        Color::LightCyan,
        Color::Indexed(200),
        Color::Rgb(9, 88, 255),
    ]);
    let modifiers = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::ITALIC,
        Modifier::REVERSED,
        Modifier::UNDERLINED | Modifier::BOLD,
    ]);
    (color.clone(), color, modifiers)
        .prop_map(|(fg, bg, on)| Style::new().fg(fg).bg(bg).add_modifier(on))
}

fn any_area() -> impl Strategy<Value = Rect> {
    (0..40_u16, 0..14_u16, 1..40_u16, 1..8_u16).prop_map(|(x, y, width, height)| Rect {
        x,
        y,
        width,
        height,
    })
}

fn any_step() -> impl Strategy<Value = Step> {
    let text = prop_oneof![
        3 => "[a-zàèéìòù ]{1,40}",
        2 => "(評|価|会|a|b| |🌱|e\u{301}){1,20}",
        1 => "[ -~]{30}",
    ];
    prop_oneof![
        8 => (0..40_u16, 0..14_u16, text, any_style()).prop_map(|(x, y, text, style)| Step::Write { x, y, text, style }),
        2 => (any_area(), any_style()).prop_map(|(area, style)| Step::Fill { area, style }),
        2 => any_area().prop_map(|area| Step::Blank { area }),
        6 => (0..14_u16, 0..14_u16, -5..6_i32).prop_map(|(top, bottom, rows)| Step::Shift { top, bottom, rows }),
        1 => (1..44_u16, 1..16_u16).prop_map(|(width, height)| Step::Resize { width, height }),
        1 => Just(Step::Forget),
    ]
}

/// Does a step to the picture that the next frame shows.
fn apply(picture: &mut Buffer, bench: &mut Bench, step: Step) {
    match step {
        Step::Write { x, y, text, style } => {
            if picture.area.contains(Position { x, y }) {
                picture.set_string(x, y, text, style);
            }
        }
        Step::Fill { area, style } => picture.set_style(area, style),
        Step::Blank { area } => {
            for position in picture.area.intersection(area).positions() {
                picture[position].reset();
            }
        }
        Step::Shift { top, bottom, rows } => {
            let Rect { width, height, .. } = picture.area;
            let (top, bottom) = (
                top.min(bottom).min(height - 1),
                top.max(bottom).min(height - 1),
            );
            let width = usize::from(width);
            let region =
                &mut picture.content[usize::from(top) * width..(usize::from(bottom) + 1) * width];
            let by = (usize::try_from(rows.abs()).unwrap() * width) % region.len();
            if rows > 0 {
                region.rotate_left(by);
            } else {
                region.rotate_right(by);
            }
        }
        Step::Resize { width, height } => {
            let mut new = Buffer::empty(Rect::new(0, 0, width, height));
            for position in new.area.intersection(picture.area).positions() {
                new[position] = picture[position].clone();
            }
            *picture = new;
            bench.resize(width, height);
        }
        Step::Forget => bench.painter.forget(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]
    #[test]
    fn the_terminal_shows_what_is_drawn(
        frames in prop::collection::vec(
            (prop::collection::vec(any_step(), 0..6), prop::option::of((0..40_u16, 0..14_u16))), 1..12
        )
    ) {
        let mut bench = Bench::new(40, 14, ColorDepth::True);
        let mut picture = Buffer::empty(Rect::new(0, 0, 40, 14));
        for (steps, cursor) in frames {
            for step in steps {
                apply(&mut picture, &mut bench, step);
            }
            let area = picture.area;
            let cursor = cursor.map(|(x, y)| Position::new(x.min(area.width - 1), y.min(area.height - 1)));
            let bytes = bench.show(cursor, |frame| *frame = picture.clone());
            prop_assert!(bytes.is_empty() || bytes.starts_with(BEGIN_FRAME) && bytes.ends_with(END_FRAME));
            prop_assert!(bench.show(cursor, |frame| *frame = picture.clone()).is_empty(), "no change, no bytes");
        }
    }
}

#[test]
fn control_characters_in_cells_never_reach_the_terminal() {
    let mut painter = Painter::new(Size::new(4, 1), ColorDepth::True);
    painter.paint(None, |frame| {
        frame[(0, 0)].set_symbol("\x1b]0;x\x07");
        frame[(1, 0)].set_symbol("\u{9b}");
        frame[(2, 0)].set_symbol("\ta");
    });
    let text = String::from_utf8(painter.take()).unwrap();
    assert!(
        !text.contains(['\x07', '\t', '\u{9b}']) && !text.contains("\x1b]"),
        "{text:?}"
    );
    assert!(text.ends_with("\x1b[2J\x1b[1;3Ha\x1b[?2026l"), "{text:?}");
}

#[test]
fn a_window_that_shrinks_and_grows_back_between_frames_is_painted_whole() {
    let mut bench = Bench::new(20, 3, ColorDepth::True);
    let draw = |frame: &mut Buffer| frame.set_string(12, 2, "in fondo", Style::new());
    bench.show(None, draw);
    bench.resize(10, 2);
    bench.resize(20, 3);
    bench.show(None, draw);
}

#[test]
fn a_window_drawn_over_half_a_wide_character_is_whole() {
    let mut bench = Bench::new(10, 1, ColorDepth::True);
    bench.show(None, |frame| frame.set_string(0, 0, "評価", Style::new()));
    bench.show(None, |frame| {
        frame.set_string(0, 0, "評価", Style::new());
        frame[(1, 0)].set_symbol("│");
    });
    assert_eq!(bench.vt.screen().contents(), " │価");
}

#[test]
fn leaving_ends_every_mode() {
    let mut bench = Bench::new(10, 2, ColorDepth::True);
    bench.show(None, |frame| {
        frame.set_string(0, 0, "x", Style::new().fg(Color::Red));
    });
    assert!(bench.vt.screen().alternate_screen() && bench.vt.screen().bracketed_paste());
    bench.vt.process(&leave());
    let screen = bench.vt.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert_eq!(screen.fgcolor(), vt100::Color::Default);
}

#[test]
fn few_colours_mean_no_others_are_sent() {
    for (depth, allowed, forbidden) in [
        (ColorDepth::None, "", "3"),
        (ColorDepth::Ansi16, "\x1b[31m", "38;"),
        (ColorDepth::Indexed256, "38;5;160m", "38;2"),
        (ColorDepth::True, "38;2;210;0;0m", "38;5"),
    ] {
        let mut painter = Painter::new(Size::new(4, 1), depth);
        let mut cell = Cell::new("x");
        cell.set_fg(Color::Rgb(210, 0, 0));
        painter.set_synchronised(false);
        painter.paint(None, |frame| frame[(1, 0)] = cell);
        let text = String::from_utf8(painter.take())
            .unwrap()
            .replace("?25", "");
        assert!(
            text.contains(allowed) && !text.contains(forbidden),
            "{depth:?}: {text:?}"
        );
    }
}

/// A list of projects as the program shows it: a title, rows with coloured figures, a status line.
fn list(frame: &mut Buffer, theme: &Theme, top: usize, chosen: usize, status: &str) {
    frame.set_style(frame.area, theme.style(Role::Text));
    let [title, body, hints] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(frame.area);
    frame.set_line(
        0,
        title.y,
        &Line::styled(
            "Progetti preliminari — commissario M2",
            theme.style(Role::Title),
        ),
        120,
    );
    for (line, row) in (body.y..body.bottom())
        .enumerate()
        .map(|(line, y)| (top + line, y))
    {
        let name = format!(
            "{line:>4}  Rete di cura n. {} per la valle {}",
            line * 7919 % 997,
            line * 31 % 89
        );
        frame.set_string(0, row, name, Style::new());
        let mark = ["○", "◐", "●"][line % 3];
        frame.set_string(70, row, mark, theme.style(Role::MarkMine));
        frame.set_string(
            76,
            row,
            format!("{:>6}", line * 37 % 100),
            theme.style(Role::Points),
        );
        frame.set_string(
            90,
            row,
            if line % 5 == 0 {
                "! divergente"
            } else {
                "= concorde"
            },
            theme.style(Role::Concordant),
        );
        if line == chosen {
            frame.set_style(
                Rect::new(0, row, frame.area.width, 1),
                theme.style(Role::Selection),
            );
        }
    }
    frame.set_string(0, hints.y, status, theme.style(Role::Muted));
}

#[test]
fn frames_keep_to_their_budgets() {
    for (name, depth) in Theme::NAMES.into_iter().flat_map(|name| {
        [ColorDepth::True, ColorDepth::Indexed256, ColorDepth::None].map(|depth| (name, depth))
    }) {
        let theme = Theme::named(name, depth).unwrap();
        let mut bench = Bench::new(120, 40, depth);
        let mut cost = |top, chosen, status: &str, budget: usize| {
            let bytes = bench
                .show(None, |frame| list(frame, &theme, top, chosen, status))
                .len();
            assert!(
                bytes <= budget,
                "{name} {depth:?}: {bytes} > {budget} for {top} {chosen} {status}"
            );
        };
        cost(0, 10, "riga 11", 12_000);
        cost(0, 10, "riga 11", 0);
        cost(0, 11, "riga 12", 400);
        // The next row may borrow from the one before by a shift; rows far apart are written whole.
        cost(0, 36, "riga 37", 450);
        cost(1, 37, "riga 38", 500);
        cost(2, 38, "riga 39", 500);
        cost(1, 37, "riga 38", 500);
        cost(1, 37, "riga 3x", 60);
    }
}

#[test]
fn a_reversed_blank_behind_a_wide_character_that_moved_by_half_stays_reversed() {
    let style = Style::new().bg(Color::Rgb(9, 88, 255)).reversed();
    let mut bench = Bench::new(10, 1, ColorDepth::True);
    bench.show(None, |frame| frame.set_string(0, 0, "a評", style));
    bench.show(None, |frame| frame.set_string(0, 0, "評 ", style));
}
