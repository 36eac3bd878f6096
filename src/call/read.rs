//! Reading a call file: bytes in, a checked call out, or every problem it has.
//! The format is described key by key in `data/calls/README.md`.

mod acts;
mod check;
mod head;
mod item;
mod levels;
mod money;
mod phase;
mod registers;
mod rubric;
mod rule;
mod rules;
mod scoring;
#[cfg(test)]
mod shipped;
mod source;
mod table;
mod term;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::DeTable;

use super::{Call, Decision, Problem};
use crate::ids::Hash;
use crate::lang::{Lang, Text};
use crate::text::clean_line;
use head::head;
use item::Item;
use rubric::{Given, scale_of};
use source::Source;
use table::Table;

/// Largest call file, in bytes.
const LARGEST: usize = 4 << 20;
/// Most syntax errors that are told: after some, the parser only stumbles on.
const SYNTAX_ERRORS: usize = 50;
const MEND_SYNTAX: &str = "Mend the TOML here: texts stand in quotes, and what is opened is closed; the rest is \
                           checked once the file reads";

/// The time zone of an IANA name, from the database that the program carries: the same call
/// means the same instants on every machine.
#[must_use]
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// Reads a call file and checks it whole. `file_name` only appears in problems.
///
/// # Errors
/// Every problem of the file, sorted by line. Where the bytes are not text, or the TOML syntax
/// is broken, only that is reported: the rest cannot be judged.
pub fn parse(file_name: &str, bytes: &[u8]) -> Result<Call, Vec<Problem>> {
    let text = decode(file_name, bytes)?;
    let source = Source::new(file_name, text);
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(SYNTAX_ERRORS) {
        let at = error.span().map_or(0, |span| span.start);
        source.report(at, "syntax", clean_line(error.message()), MEND_SYNTAX);
    }
    if !errors.is_empty() {
        // One mistake often makes the parser stumble several times on the same line.
        let mut problems = source.into_problems();
        problems.dedup_by_key(|problem| problem.line);
        return Err(problems);
    }
    let call = whole(
        &Table::new(&source, String::new(), 0, root.get_ref()),
        Hash::of(bytes),
    );
    let problems = source.into_problems();
    call.filter(|_| problems.is_empty()).ok_or(problems)
}

fn decode<'a>(file_name: &str, bytes: &'a [u8]) -> Result<&'a str, Vec<Problem>> {
    if bytes.len() > LARGEST {
        let source = Source::new(file_name, "");
        source.report(
            0,
            "file",
            "is larger than 4 MB",
            "Take out what is not part of the call",
        );
        return Err(source.into_problems());
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let good = std::str::from_utf8(good).unwrap_or_default();
        let source = Source::new(file_name, good);
        source.report(
            good.len(),
            "file",
            "is not UTF-8 text from here on",
            "Save the file as UTF-8",
        );
        source.into_problems()
    })
}

/// What reading a part needs to know of the whole.
struct Context {
    languages: Vec<Lang>,
    zone: Option<TimeZone>,
    has_budget: bool,
    /// What can be allocated, in euro cents, where it could be read.
    available_cents: Option<i64>,
    phase_ids: Ids,
    rubric_ids: Ids,
    check_ids: Ids,
}

/// Identifiers in use, with the line and column where each first stands.
#[derive(Default)]
struct Ids(HashMap<String, (usize, usize)>);

impl Ids {
    /// Takes an identifier, or reports that it is in use already.
    fn claim(&mut self, item: &Item<'_>, id: &str) {
        let here = item.place();
        let first = *self.0.entry(id.to_owned()).or_insert(here);
        if first != here {
            item.report(
                format!("«{id}» is used twice, first in line {}", first.0),
                "Give each its own identifier",
            );
        }
    }
}

/// The identifier of a table, taken in its namespace.
fn own_id(table: &Table<'_>, ids: &mut Ids) -> Option<String> {
    let item = table.need("id", "Add a short identifier: id = \"…\"")?;
    let id = item.id()?;
    ids.claim(&item, &id);
    Some(id)
}

/// The name of a table in every language.
fn own_name(table: &Table<'_>, languages: &[Lang]) -> Option<Text> {
    table
        .need(
            "name",
            "Add name = \"…\", or name = { it = \"…\", en = \"…\" }",
        )?
        .text(languages)
}

/// The whole file; `None` only where a problem was reported.
fn whole(root: &Table<'_>, hash: Hash) -> Option<Call> {
    let call = root
        .need("call", "Begin the file with a [call] block")
        .and_then(|item| item.table());
    let head = call.as_ref().map(|table| head(table, hash));
    let mut context = Context {
        languages: head
            .as_ref()
            .map_or_else(|| Lang::ALL.to_vec(), |(call, _)| call.languages.clone()),
        zone: head.as_ref().and_then(|(call, _)| zone(&call.timezone)),
        has_budget: call
            .as_ref()
            .is_some_and(|table| table.get("budget").is_some()),
        available_cents: head.as_ref().and_then(|(call, _)| call.available_cents()),
        phase_ids: Ids::default(),
        rubric_ids: Ids::default(),
        check_ids: Ids::default(),
    };
    let scale = scale_of(root, &Given::Missing);
    let tables = root.tables("phase");
    if root.lacks("phase") {
        root.report_key(
            "phase",
            "the call has no phase",
            "Add a [[phase]] with its criteria",
        );
    }
    let phases: Vec<_> = tables
        .iter()
        .enumerate()
        .map(|(place, table)| phase::read(table, &mut context, &scale, place == 0))
        .collect();
    for (table, phase) in tables.iter().zip(&phases) {
        let what = match phase.decision {
            Decision::RankingWithBudget => "a ranking that the budget cuts needs a budget",
            Decision::FirstCome => "first come, first served needs a budget",
            _ => continue,
        };
        if !context.has_budget {
            table.report_key("decision", what, "Add budget = \"…\" to [call]");
        }
    }
    root.close();
    let (call, sound) = head?;
    sound.then_some(Call { phases, ..call })
}
