//! Plays the stories in `tests/scenarios/E*.toml` (acceptance) and `R*.toml` (single rules): a whole panel under a whole call file,
//! from the acts to the list. How they are written is told in `tests/scenarios/README.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "procedure/filed.rs"]
mod filed;
#[path = "procedure/papers.rs"]
mod papers;
#[path = "procedure/script.rs"]
mod script;
#[path = "procedure/sees.rs"]
mod sees;
#[path = "procedure/stage.rs"]
mod stage;
#[path = "common/told.rs"]
mod told;
#[path = "procedure/verbs.rs"]
mod verbs;

use std::any::Any;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

/// Plays every story, and tells of all that go wrong at once.
#[test]
fn acceptance_stories() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let named = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name.starts_with(['E', 'R']) && name.ends_with(".toml")).then_some(name)
    };
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| Some((named(&path)?, path)))
        .collect();
    files.sort();
    for story in 1..=14 {
        let prefix = format!("E{story:02}-");
        assert!(
            files.iter().any(|(name, _)| name.starts_with(&prefix)),
            "no story {prefix}"
        );
    }
    let mut wrong = String::new();
    for (name, path) in files {
        let text = fs::read_to_string(&path).unwrap();
        if let Err(what) = catch_unwind(|| play(&text)).unwrap_or_else(|why| Err(panicked(&*why))) {
            wrong += &format!("{name}: {what}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn play(text: &str) -> Result<(), String> {
    let story: script::Story = toml::from_str(text).map_err(|error| error.to_string())?;
    stage::Stage::play(&story)
}

/// What a panic said.
fn panicked(why: &(dyn Any + Send)) -> String {
    let text = why.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| why.downcast_ref::<&str>().copied());
    format!("panicked: {}", text.unwrap_or("without a word"))
}
