//! The JSON schema of a project file, generated from the types.

use super::Dossier;

/// The schema as `data/project.schema.json` holds it: one project. A file may also hold an
/// array of projects, or an object with such an array under `projects`.
#[must_use]
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Dossier);
    // Keys that are not known are kept as further fields when they hold a plain value.
    let plain = serde_json::json!({ "type": ["string", "number", "boolean", "null"] });
    schema.insert("additionalProperties".to_owned(), plain);
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )]
    use super::super::FIELDS;
    use super::*;

    #[test]
    fn the_list_of_fields_is_that_of_the_type() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        let mut known: Vec<&str> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut listed = FIELDS.to_vec();
        known.sort_unstable();
        listed.sort_unstable();
        assert_eq!(known, listed);
    }

    /// `VAGLIO_UPDATE=1 cargo test` writes the file anew.
    #[test]
    fn the_stored_schema_is_the_generated_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/project.schema.json");
        if std::env::var_os("VAGLIO_UPDATE").is_some() {
            std::fs::write(path, schema()).unwrap();
        }
        let stored = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            stored == schema(),
            "data/project.schema.json differs: run VAGLIO_UPDATE=1 cargo test"
        );
    }
}
