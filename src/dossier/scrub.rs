//! Cleaning of a dossier that came with its own structure: every text in it, at any depth.

use serde_json::Value;

use super::Dossier;
use super::table::MAX_TEXT;
use crate::text::{clean, clean_line};

/// Keys whose texts are names or codes and stand on one line.
const LINES: [&str; 38] = [
    "id",
    "title",
    "name",
    "protocol_no",
    "sender",
    "districts",
    "tax_code",
    "comune",
    "province",
    "region",
    "deed_doc",
    "letter_doc",
    "kind",
    "signed_by",
    "sha256",
    "signature",
    "principle_refs",
    "priority_refs",
    "sources",
    "compared_service",
    "when",
    "owner",
    "coproduced_with",
    "category",
    "activity",
    "partner",
    "source",
    "sector",
    "agreement_doc",
    "baseline",
    "target",
    "territories",
    "version",
    "refs",
    "support_body",
    "pot",
    "line",
    "size_class",
];

/// The dossier with every text cleaned.
///
/// # Errors
/// With the path of every text that is too long.
pub(super) fn scrub(dossier: &Dossier) -> Result<Dossier, Vec<String>> {
    let unfit = |e: serde_json::Error| vec![e.to_string()];
    let mut value = serde_json::to_value(dossier).map_err(unfit)?;
    let mut long = Vec::new();
    walk(&mut value, "", "", &mut long);
    if long.is_empty() {
        serde_json::from_value(value).map_err(unfit)
    } else {
        Err(long)
    }
}

/// Cleans the texts below a value; its depth is bounded by the dossier's own.
fn walk(value: &mut Value, path: &str, key: &str, long: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
                long.push(path.to_owned());
            } else if LINES.contains(&key) {
                *text = clean_line(text);
            } else {
                *text = clean(text).trim().to_owned();
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                walk(item, &format!("{path}[{at}]"), key, long);
            }
        }
        Value::Object(map) => {
            for (name, item) in map.iter_mut() {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                walk(item, &path, name, long);
            }
        }
        _ => {}
    }
}
