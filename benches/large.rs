//! 10,000 projects × 5 members × 8 sub-criteria: opening, filtering, ranking, drawing.
//!
//! `cargo bench --bench large` times them inside the process. To measure the program from outside,
//! `VAGLIO_BENCH_PANEL=large.vaglio cargo bench --bench large` makes the panel file and stops.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    missing_docs
)]

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use divan::Bencher;
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::{Rect, Size};
use vaglio::call;
use vaglio::cell::Cell;
use vaglio::dossier::{Dossier, ImportedSheet};
use vaglio::ids::Mark;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::event::{Actor, Role};
use vaglio::panel::{Command, Panel};
use vaglio::room::Room;
use vaglio::room::world::{Machine, Scripted};
use vaglio::tui::color::ColorDepth;
use vaglio::tui::key::{Input, Key};
use vaglio::tui::model::{Model, Screen};
use vaglio::tui::msg::Msg;
use vaglio::tui::painter::Painter;
use vaglio::tui::session;
use vaglio::tui::theme::Theme;
use vaglio::tui::update::update;

const PROJECTS: usize = 10_000;
const MEMBERS: usize = 5;
const SUBS: usize = 8;
const AREA: Rect = Rect {
    x: 0,
    y: 0,
    width: 120,
    height: 40,
};

fn main() {
    if let Some(path) = std::env::var_os("VAGLIO_BENCH_PANEL") {
        make(Path::new(&path));
        eprintln!("made {}", Path::new(&path).display());
        return;
    }
    divan::main();
}

static FILE: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.vaglio");
    make(&path);
    (folder, path)
});
static PANEL: LazyLock<Arc<Panel>> = LazyLock::new(|| {
    Arc::new(
        Room::open(&FILE.1, Box::new(Machine))
            .unwrap()
            .panel()
            .clone(),
    )
});

/// A panel where nine projects in ten are revealed, and the chair has one in ten to do.
fn make(path: &Path) {
    let criteria =
        |i| format!("[[phase.criterion]]\nid = \"C{i}\"\nname = \"Criterio {i}\"\nweight = 12.5\n");
    let text = format!(
        "[call]\nid = \"LARGE\"\ntitle = \"Bando grande\"\n[scale]\nmin = 0\nmax = 5\nstep = 0.5\n\
         [[phase]]\nid = \"P1\"\nname = \"Fase\"\nthresholds = {{ total = 60 }}\n[phase.divergence]\n\
         yellow = {{ range = 1.5 }}\nred = {{ range = 2.0, total_range = 15, straddle = true }}\n{}",
        (0..SUBS).map(criteria).collect::<String>()
    );
    let call = call::parse("large.toml", text.as_bytes()).unwrap();
    let start = Timestamp::from_second(1_513_000_000).unwrap();
    let world = Scripted::new(start, SignedDuration::from_secs(1));
    let mut room = Room::create(path, call, text.as_bytes(), Box::new(world)).unwrap();
    for i in 1..=MEMBERS {
        let role = if i == 1 { Role::Chair } else { Role::Member };
        let (id, name) = (format!("M{i}").as_str().into(), format!("Commissario {i}"));
        room.submit(&Actor::Office, Command::AddMember { id, name, role })
            .unwrap();
    }
    let dossiers: Vec<Dossier> = (0..PROJECTS).map(dossier).collect();
    room.import_projects(&dossiers, false).unwrap();
    let mut random = 7_u64;
    let sheets = (0..PROJECTS).flat_map(|p| (1..=MEMBERS).map(move |m| (p, m)));
    let sheets = sheets
        .filter(|(p, m)| p % 10 != 0 || *m != 1)
        .map(|(p, m)| ImportedSheet {
            project: format!("P{p:05}").as_str().into(),
            member: format!("M{m}").as_str().into(),
            cells: (0..SUBS).map(|c| cell(c, &mut random)).collect(),
        });
    let sheets = sheets.collect();
    room.import_marks(sheets, false, false).unwrap();
}

fn dossier(i: usize) -> Dossier {
    const WORDS: [&str; 14] = [
        "rete",
        "cura",
        "giovani",
        "anziani",
        "valle",
        "borgo",
        "comunità",
        "lavoro",
        "casa",
        "scuola",
        "famiglia",
        "orto",
        "città",
        "montagna",
    ];
    let word = |n: usize| WORDS.get(n % WORDS.len()).copied().unwrap_or_default();
    Dossier {
        id: format!("P{i:05}"),
        title: format!(
            "Progetto {} {} {} numero {i}",
            word(i),
            word(i / 14),
            word(i / 196)
        ),
        summary: "Testo del progetto. ".repeat(100),
        districts: vec![format!("Distretto {}", i % 22)],
        ..Dossier::default()
    }
}

fn cell(sub: usize, random: &mut u64) -> Cell {
    *random = random
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    let mark = Mark(4 + u16::try_from((*random >> 33) % 4).unwrap());
    Cell {
        mark: Some(mark),
        ..Cell::empty(format!("C{sub}").as_str().into())
    }
}

fn chair() -> Actor {
    Actor::Member("M1".into())
}

fn model() -> Model {
    Model::new(chair(), Locale::new(Lang::It), Size::new(120, 40))
}

fn key(name: &str) -> Msg {
    Msg::Input(Input::Key(Key::parse(name).unwrap()))
}

#[divan::bench(sample_count = 10)]
fn open_and_replay() -> u64 {
    Room::open(&FILE.1, Box::new(Machine))
        .unwrap()
        .panel()
        .seq()
}

/// From a replayed panel to the bytes of the first frame.
#[divan::bench(sample_count = 10)]
fn first_frame(bencher: Bencher<'_, '_>) {
    let theme = Theme::named("dark", ColorDepth::True).unwrap();
    let replay = || {
        Room::open(&FILE.1, Box::new(Machine))
            .unwrap()
            .panel()
            .clone()
    };
    bencher.with_inputs(replay).bench_values(|panel| {
        let mut model = model();
        let mut painter = Painter::new(model.size, ColorDepth::True);
        update(&mut model, &panel, Msg::Changed);
        painter.paint(None, |frame| {
            session::draw(&model, &panel, &theme, frame, AREA);
        });
        painter.take().len()
    });
}

/// One more letter in the filter.
#[divan::bench(sample_count = 50, args = ["a", "an", "anz", "anziani val"])]
fn filter_keystroke(bencher: Bencher<'_, '_>, text: &str) {
    let panel = &*PANEL;
    let prepared = || {
        let mut model = model();
        model.screen = Screen::Projects;
        update(&mut model, panel, key("/"));
        for c in text.chars() {
            let name = if c == ' ' {
                "space".to_owned()
            } else {
                c.to_string()
            };
            update(&mut model, panel, key(&name));
        }
        model
    };
    bencher
        .with_inputs(prepared)
        .bench_values(|mut model| update(&mut model, panel, key("i")));
}

/// One line down in the list, and the bytes of the frame.
#[divan::bench(sample_count = 200)]
fn cursor_down(bencher: Bencher<'_, '_>) {
    let panel = &*PANEL;
    let theme = Theme::named("dark", ColorDepth::True).unwrap();
    let mut model = model();
    model.screen = Screen::Projects;
    let mut painter = Painter::new(model.size, ColorDepth::True);
    bencher.bench_local(|| {
        update(&mut model, panel, key("down"));
        painter.paint(None, |frame| {
            session::draw(&model, panel, &theme, frame, AREA);
        });
        painter.take().len()
    });
}

#[divan::bench(sample_count = 10)]
fn ranking(bencher: Bencher<'_, '_>) {
    let replay = || {
        Room::open(&FILE.1, Box::new(Machine))
            .unwrap()
            .panel()
            .clone()
    };
    bencher
        .with_inputs(replay)
        .bench_values(|panel| panel.sight(&chair()).ranking().len());
}

#[divan::bench(sample_count = 10)]
fn open_divergences(bencher: Bencher<'_, '_>) {
    let replay = || {
        Room::open(&FILE.1, Box::new(Machine))
            .unwrap()
            .panel()
            .clone()
    };
    bencher
        .with_inputs(replay)
        .bench_values(|panel| panel.sight(&chair()).open_divergences().len());
}
