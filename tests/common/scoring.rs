//! A call without what comes before the scoring, for tests that begin with the marks.

/// The text of a call file without screening, declarations of conflicts of interest and quorum.
pub(crate) fn scoring_only(call: &str) -> String {
    let call = call
        .replace("screening = \"before_scoring\"", "screening = \"not_kept\"")
        .replace("\"declared_per_project\"", "\"not_asked\"");
    match call.split_once("[call.quorum]\n") {
        None => call,
        Some((before, rest)) => {
            let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
            format!("{before}\n{after}")
        }
    }
}
