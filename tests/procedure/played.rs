//! Stories played once for all the tests that begin where they end.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use super::stage::Stage;

static PLAYED: LazyLock<Mutex<HashMap<String, Vec<u8>>>> = LazyLock::new(Mutex::default);

/// Writes the panel file to which a story leads.
pub(crate) fn played(story: &str, path: &Path) {
    // A story that failed in another test fails here too, by itself.
    let mut played = PLAYED.lock().unwrap_or_else(|broken| broken.into_inner());
    let file = played.entry(story.to_owned()).or_insert_with(|| {
        let story = toml::from_str(story).unwrap_or_else(|error| panic!("{error}"));
        let stage = Stage::perform(&story, path);
        drop(stage.unwrap_or_else(|what| panic!("{what}")));
        std::fs::read(path).unwrap()
    });
    std::fs::write(path, file).unwrap();
}
