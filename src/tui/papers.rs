//! The papers: minutes, lists and rankings, read and searched before they are filed.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit;
use super::key::Key;
use super::keymap::{Action, Context};
use super::line_input::{LineInput, Typed};
use super::model::{Cursor, Model, Screen, Tone};
use super::msg::Effect;
use super::overlay::{Confirm, Overlay};
use super::paint::Row;
use super::projects::fold;
use super::theme::{Role, Theme};
use crate::export::page::{Line, Look, Page};
use crate::export::paper::Paper;
use crate::ids::Hash;
use crate::locale::{Arg, Locale};
use crate::panel::event::sitting::MinutesSigned;
use crate::panel::{Command, Refusal, Sight};

/// Widest line of a paper: longer ones are hard to read.
const WIDEST: usize = 100;

/// The state of the papers.
#[derive(Default)]
pub struct State {
    /// The cursor in the list of papers.
    pub cursor: Cursor,
    /// The paper being read.
    pub open: Option<Reading>,
    /// What is searched in it.
    pub search: LineInput,
}

/// A paper being read.
pub struct Reading {
    /// Which.
    pub paper: Paper,
    /// The entry of the log up to which it was made.
    seq: u64,
    /// It, once it has come.
    page: Option<Arc<Page>>,
    /// Of minutes that can be signed: the fingerprint that a signature carries.
    signs: Option<Hash>,
    lines: Vec<Line>,
    /// Columns for which the lines were made.
    width: usize,
    top: usize,
    /// The line of the hit that was gone to last.
    hit: Option<usize>,
}

impl State {
    /// Where a key counts here.
    #[must_use]
    pub const fn context(&self) -> Context {
        if self.open.is_some() {
            Context::Paper
        } else {
            Context::Papers
        }
    }
}

/// Takes a paper that was asked for.
pub fn arrived(model: &mut Model, paper: Paper, page: Arc<Page>, signs: Option<Hash>) {
    let width = columns(model);
    if let Some(reading) = model.papers.open.as_mut().filter(|r| r.paper == paper) {
        reading.lines = page.lines(width);
        reading.hit = None;
        reading.width = width;
        reading.page = Some(page);
        reading.signs = signs;
    }
}

fn columns(model: &Model) -> usize {
    usize::from(model.size.width.saturating_sub(4)).min(WIDEST)
}

/// Keeps cursor and lines within the screen; asks anew for a paper that the log has outgrown.
pub fn settle(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let (width, height) = (columns(model), usize::from(model.body_height()));
    let papers = Paper::all(sight);
    let state = &mut model.papers;
    state.cursor.settle(papers.len(), height.saturating_sub(2));
    let Some(reading) = &mut state.open else {
        return Vec::new();
    };
    if reading.width != width
        && let Some(page) = &reading.page
    {
        reading.lines = page.lines(width);
        reading.hit = None;
        reading.width = width;
    }
    let last = reading.lines.len().saturating_sub(height.saturating_sub(2));
    reading.top = reading.top.min(last);
    if model.screen == Screen::Papers && reading.seq != sight.head().0 {
        reading.seq = sight.head().0;
        return vec![Effect::LoadPaper(reading.paper)];
    }
    Vec::new()
}

/// Keys while a search is typed; true where the key was for it.
pub fn type_search(model: &mut Model, key: Key) -> bool {
    let state = &mut model.papers;
    if !state.search.active {
        return false;
    }
    let typed = state.search.key(key);
    if typed == Typed::Changed || typed == Typed::Done {
        let top = state.open.as_ref().map_or(0, |r| r.top);
        go_to_hit(model, top, 1);
    }
    typed != Typed::Other
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    if model.papers.open.is_some() {
        return read(model, sight, action);
    }
    let papers = Paper::all(sight);
    let height = usize::from(model.body_height().saturating_sub(2));
    if model.papers.cursor.act(action, papers.len(), height) {
        return Vec::new();
    }
    match (action, papers.get(model.papers.cursor.at)) {
        (Action::Open, Some(paper)) => open(model, sight, *paper),
        _ => Vec::new(),
    }
}

/// Opens a paper.
pub fn open(model: &mut Model, sight: Sight<'_>, paper: Paper) -> Vec<Effect> {
    model.papers.search = LineInput::default();
    model.papers.open = Some(Reading {
        paper,
        seq: sight.head().0,
        page: None,
        signs: None,
        lines: Vec::new(),
        width: 0,
        top: 0,
        hit: None,
    });
    vec![Effect::LoadPaper(paper)]
}

fn read(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    let height = usize::from(model.body_height().saturating_sub(2));
    let Some(reading) = model.papers.open.as_mut() else {
        return Vec::new();
    };
    let last = reading.lines.len().saturating_sub(height);
    let page = height.saturating_sub(2).max(1);
    let heading = |line: &Line| {
        let mut parts = line.parts.iter();
        parts.any(|(_, look)| matches!(look, Look::Heading | Look::Title))
    };
    if !matches!(
        action,
        Action::Search | Action::NextHit | Action::PreviousHit | Action::Sign
    ) {
        // Who turns the pages searches on from there.
        reading.hit = None;
    }
    match action {
        Action::Up => reading.top = reading.top.saturating_sub(1),
        Action::Down => reading.top = (reading.top + 1).min(last),
        Action::PageUp => reading.top = reading.top.saturating_sub(page),
        Action::PageDown => reading.top = (reading.top + page).min(last),
        Action::Top => reading.top = 0,
        Action::Bottom => reading.top = last,
        Action::NextSection => {
            let mut below = reading.lines.iter().enumerate().skip(reading.top + 1);
            let next = below.find(|(_, line)| heading(line));
            reading.top = next.map_or(reading.top, |(at, _)| at).min(last);
        }
        Action::PreviousSection => {
            let mut above = reading.lines.iter().enumerate().take(reading.top).rev();
            reading.top = above
                .find(|(_, line)| heading(line))
                .map_or(0, |(at, _)| at);
        }
        Action::Search => model.papers.search.active = true,
        Action::NextHit => {
            let from = reading.hit.map_or(reading.top, |hit| hit + 1);
            go_to_hit(model, from, 1);
        }
        Action::PreviousHit => {
            let all = reading.lines.len();
            let from = reading.hit.unwrap_or(reading.top);
            go_to_hit(model, from.checked_sub(1).unwrap_or(all), -1);
        }
        Action::Sign => sign(model, sight),
        Action::Back => model.papers.open = None,
        _ => {}
    }
    Vec::new()
}

/// Whether an action can come to anything in the paper that is read.
pub(super) fn leads_somewhere(model: &Model, sight: Sight<'_>, action: Action) -> bool {
    match (action, model.papers.open.as_ref().map(|r| r.paper)) {
        (Action::Sign, Some(Paper::Minutes(number))) => may_sign(model, sight, number).is_ok(),
        (Action::Sign, _) => false,
        (Action::NextHit, _) => !model.papers.search.text.trim().is_empty(),
        _ => true,
    }
}

/// What the gate says of the viewer's signature under the minutes of a sitting.
pub(super) fn may_sign(model: &Model, sight: Sight<'_>, number: u32) -> Result<bool, Refusal> {
    // Others may have signed: the question is who signs, not which bytes.
    let mut sittings = sight.sittings();
    let signed = sittings.find(|s| s.number == number);
    let minutes = signed.and_then(|s| s.signatures.first());
    let minutes = minutes.map_or(Hash::ZERO, |(.., hash)| *hash);
    let sitting = number;
    model.probe(
        sight,
        Command::SignMinutes(MinutesSigned { sitting, minutes }),
    )
}

/// Asks before the signature, which nothing takes back: under which minutes, and which bytes.
fn sign(model: &mut Model, sight: Sight<'_>) {
    let Some(reading) = &model.papers.open else {
        return;
    };
    let Paper::Minutes(number) = reading.paper else {
        model.say(Tone::Info, "sign-minutes-only", &[]);
        return;
    };
    if let Err(refusal) = may_sign(model, sight, number) {
        model.refuse(&refusal);
        return;
    }
    let Some(hash) = reading.signs.filter(|_| reading.page.is_some()) else {
        model.say(Tone::Info, "papers-loading", &[]);
        return;
    };
    let locale = &model.locale;
    let args = [("number", Arg::Count(number.into()))];
    let lines = vec![
        locale.format("sign-what", &[("hash", Arg::Text(&hash.short()))]),
        locale.text("sign-final").into_owned(),
    ];
    model.overlay = Some(Overlay::Confirm(Confirm {
        title: locale.format("sign-title", &args),
        lines,
        effects: vec![Effect::SignMinutes(number, hash)],
    }));
}

/// Goes to the next line that holds what is searched, from a line on; upwards where `way` is negative.
fn go_to_hit(model: &mut Model, from: usize, way: isize) {
    let query = fold(model.papers.search.text.trim());
    let height = usize::from(model.body_height().saturating_sub(2));
    let Some(reading) = model.papers.open.as_mut().filter(|_| !query.is_empty()) else {
        return;
    };
    let holds = |at: &usize| {
        let line = reading.lines.get(*at);
        line.is_some_and(|l| fold(&l.text()).contains(&query))
    };
    let all = reading.lines.len();
    let from = from.min(all);
    let found = if way < 0 {
        let above = (0..(from + 1).min(all)).rev();
        above.chain((from..all).rev()).find(holds)
    } else {
        (from..all).chain(0..from).find(holds)
    };
    match found {
        Some(at) => {
            reading.hit = Some(at);
            reading.top = at.min(all.saturating_sub(height));
        }
        None => {
            let query = model.papers.search.text.clone();
            model.say(Tone::Info, "papers-no-hit", &[("query", Arg::Text(&query))]);
        }
    }
}

/// Draws the list of papers, or the one being read.
pub fn draw(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    match &model.papers.open {
        Some(reading) => draw_page(model, sight, reading, theme, buf, area),
        None => draw_list(model, sight, theme, buf, area),
    }
}

fn draw_list(model: &Model, sight: Sight<'_>, theme: &Theme, buf: &mut Buffer, area: Rect) {
    let locale = &model.locale;
    let papers = Paper::all(sight);
    Row::new(buf, area, 0)
        .gap(2)
        .put(&locale.text("papers-head"), theme.style(Role::Heading))
        .gap(1)
        .rule("─", theme.style(Role::Border));
    let height = usize::from(area.height.saturating_sub(2));
    let cursor = model.papers.cursor;
    for (line, paper) in papers.iter().enumerate().skip(cursor.top).take(height) {
        let selected = line == cursor.at;
        let base = theme.style(if selected {
            Role::Selection
        } else {
            Role::Text
        });
        let y = u16::try_from(line - cursor.top + 2).unwrap_or(u16::MAX);
        Row::new(buf, area, y)
            .put(
                if selected { "▌ " } else { "  " },
                base.patch(theme.style(Role::Accent)),
            )
            .put(&name(*paper, sight, locale), base)
            .fill(base);
    }
}

/// What a paper is called in lists.
fn name(paper: Paper, sight: Sight<'_>, locale: &Locale) -> String {
    let numbered = |key: &str, n: u32, more: &str| {
        let args = [
            ("number", Arg::Count(i64::from(n))),
            ("more", Arg::Text(more)),
        ];
        locale.format(key, &args)
    };
    match paper {
        Paper::Minutes(n) => {
            let sitting = sight.sittings().find(|s| s.number == n);
            let zone = locale.zone().clone();
            let day = sitting.map(|s| locale.date(s.opened.to_zoned(zone)));
            let open = sitting.is_some_and(|s| s.closed.is_none());
            let key = if open {
                "papers-minutes-draft"
            } else {
                "papers-minutes"
            };
            numbered(key, n, &day.unwrap_or_default())
        }
        Paper::Closing(stage) if stage == sight.phase_number() => {
            locale.text("papers-closing").into_owned()
        }
        Paper::Closing(stage) => {
            let phase = sight.call().phases.get(stage);
            let phase = phase.map_or("", |p| p.name.get(locale.lang()));
            locale.format("papers-closed-phase", &[("phase", Arg::Text(phase))])
        }
        Paper::List(n) => numbered("papers-list", n, ""),
        Paper::Ranking(n) => numbered("papers-ranking", n, ""),
        Paper::Exclusions(n) => numbered("papers-exclusions", n, ""),
    }
}

fn draw_page(
    model: &Model,
    sight: Sight<'_>,
    reading: &Reading,
    theme: &Theme,
    buf: &mut Buffer,
    area: Rect,
) {
    let locale = &model.locale;
    let search = &model.papers.search;
    let mut row = Row::new(buf, area, 0);
    row.gap(2);
    if search.active || !search.text.is_empty() {
        row.put("/", theme.style(Role::Accent))
            .put(&search.text, theme.style(Role::InputText))
            .put(
                if search.active { "▏" } else { "" },
                theme.style(Role::Accent),
            )
            .gap(3);
    }
    let part = percent(reading, usize::from(area.height.saturating_sub(2)));
    let title = name(reading.paper, sight, locale);
    let title = fit::shorten(&title, usize::from(row.left().saturating_sub(6))).into_owned();
    row.put(&title, theme.style(Role::Heading))
        .gap(1)
        .put(&part, theme.style(Role::Muted));
    if reading.page.is_none() {
        Row::new(buf, area, 2)
            .gap(2)
            .put(&locale.text("papers-loading"), theme.style(Role::Muted));
        return;
    }
    let query = fold(search.text.trim());
    let shown = reading.lines.iter().enumerate().skip(reading.top);
    for (y, (at, line)) in (2..area.height).zip(shown) {
        let hit = !query.is_empty() && fold(&line.text()).contains(&query);
        let mut row = Row::new(buf, area, y);
        let sign = match (hit, reading.hit == Some(at)) {
            (true, true) => "▶ ",
            (true, false) => "▸ ",
            (false, _) => "  ",
        };
        row.put(sign, theme.style(Role::Accent));
        for (text, look) in &line.parts {
            let style = style(*look, theme);
            row.put(
                text,
                if hit {
                    style.patch(theme.style(Role::Match))
                } else {
                    style
                },
            );
        }
    }
}

fn percent(reading: &Reading, height: usize) -> String {
    let last = reading.lines.len().saturating_sub(height);
    (reading.top * 100)
        .checked_div(last)
        .map_or_else(String::new, |p| format!("{}%", p.min(100)))
}

fn style(look: Look, theme: &Theme) -> Style {
    theme.style(match look {
        Look::Plain | Look::Emphasis => Role::Text,
        Look::Strong => Role::MarkMine,
        Look::Title => Role::Title,
        Look::Heading => Role::Heading,
        Look::Head => Role::Accent,
        Look::Rule => Role::Border,
    })
}
