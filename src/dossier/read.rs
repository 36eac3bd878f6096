//! Reading of what is filed: project files of every format to dossiers, or every problem at once.

use std::collections::HashMap;
use std::sync::Arc;

use super::flat::{Flat, flat};
use super::json::{self, Item};
use super::problem::{Problem, Problems, did_you_mean, short};
use super::scrub::scrub;
use super::source::{Format, Mapping, Source};
use super::table::{Choice, Row, Table, Wanted, choose, not_found, with_table};
use super::{Dossier, FIELDS, Field, encoding};
use crate::call::Phase;
use crate::text::clean_line;

/// Most characters of a project's id.
const MAX_ID: usize = 64;

/// Most characters of a title.
const MAX_TITLE: usize = 500;

/// Reads the projects of all files, in the order found. `mapping` says where fields are whose
/// columns are named otherwise; the phase says which sections there are and which are required.
///
/// # Errors
/// With everything that is wrong in any file; then no project counts as read.
pub fn read_projects(
    sources: &[Source],
    mapping: &Mapping,
    phase: &Phase,
) -> Result<Vec<Dossier>, Vec<Problem>> {
    let mut desk = Desk {
        phase,
        flat: flat(phase),
        mapping,
        seen: HashMap::new(),
        found: Vec::new(),
    };
    let mut problems = Problems::default();
    mapping.check_fields(&desk.fields(), &mut problems);
    for source in sources {
        match source.format() {
            Ok(Format::Json) => desk.read_json(source, &mut problems),
            Ok(_) => with_table(source, &mut problems, |table, problems| {
                desk.read_table(table, problems);
            }),
            Err(problem) => problems.push(problem),
        }
    }
    problems.finish(desk.found)
}

/// What is known while files are read.
struct Desk<'p> {
    phase: &'p Phase,
    /// The fields that a column can fill.
    flat: Vec<&'static Flat>,
    mapping: &'p Mapping,
    /// Where each id was found: file and row.
    seen: HashMap<String, (Arc<str>, usize)>,
    found: Vec<Dossier>,
}

impl<'p> Desk<'p> {
    /// Sections of the call that are free texts.
    fn free_sections(&self) -> impl Iterator<Item = &'p str> + use<'p> {
        let names = self
            .phase
            .sections
            .iter()
            .map(|section| section.id.as_str());
        names.filter(|id| !FIELDS.contains(id))
    }

    /// Every field that a column can fill.
    fn fields(&self) -> Vec<&'p str> {
        self.flat
            .iter()
            .map(|flat| flat.wanted.name)
            .chain(self.free_sections())
            .collect()
    }

    /// Takes a dossier in, unless its id or title is amiss.
    fn take(&mut self, file: &Arc<str>, row: usize, dossier: Dossier, problems: &mut Problems) {
        let amiss = |column: &str, what: &str, mend: &str| {
            Problem::new(file, what, mend).row(row).column(column)
        };
        let mut sound = true;
        let checks = [
            (
                "id",
                dossier.id.is_empty(),
                "is empty",
                "Give every project its code".to_owned(),
            ),
            (
                "id",
                dossier.id.chars().count() > MAX_ID,
                "is too long",
                format!("Use at most {MAX_ID} characters"),
            ),
            (
                "title",
                dossier.title.is_empty(),
                "is empty",
                "Give every project a title".to_owned(),
            ),
            (
                "title",
                dossier.title.chars().count() > MAX_TITLE,
                "is too long",
                format!("Use at most {MAX_TITLE} characters"),
            ),
        ];
        for (column, wrong, what, mend) in checks {
            if wrong {
                problems.push(amiss(column, what, &mend));
                sound = false;
            }
        }
        if let Some((file, row)) = self
            .seen
            .get(&dossier.id)
            .filter(|_| !dossier.id.is_empty())
        {
            let what = format!(
                "project «{}» is in {file}, row {row} already",
                short(&dossier.id)
            );
            problems.push(amiss(
                "id",
                &what,
                "Give each project an id of its own, or delete one of the two",
            ));
            sound = false;
        }
        if sound {
            self.seen
                .insert(dossier.id.clone(), (Arc::clone(file), row));
            self.found.push(dossier);
        }
    }

    fn read_table(&mut self, table: Table<'_>, problems: &mut Problems) {
        let file = Arc::clone(&table.file);
        let sections: Vec<&str> = self.free_sections().collect();
        let free = sections.iter().map(|&name| Wanted { name, aliases: &[] });
        let own = self.flat.iter().map(|flat| flat.wanted);
        let wanted: Vec<Wanted<'_>> = own.chain(free).collect();
        let mut choices = choose(&table, &wanted, self.mapping, problems);
        // A section that the call names goes before a part of the same name (`codesign`).
        let shadowed = self
            .flat
            .iter()
            .zip(&mut choices)
            .filter(|(flat, _)| sections.contains(&flat.wanted.name));
        shadowed.for_each(|(_, choice)| *choice = Choice::Absent);
        if self.lacks_columns(&table, &wanted, &choices, problems) {
            return;
        }
        let columns: Vec<Option<usize>> = choices.iter().map(Choice::column).collect();
        let further: Vec<(usize, String)> = table
            .columns
            .iter()
            .enumerate()
            .filter(|(at, name)| !name.is_empty() && !columns.contains(&Some(*at)))
            .map(|(at, name)| (at, name.clone()))
            .collect();
        table.each(problems, |row, problems| {
            let mut dossier = Dossier::default();
            let (flat, free) = columns
                .split_at_checked(self.flat.len())
                .unwrap_or_default();
            fill_flat(&self.flat, &mut dossier, &file, row, flat, problems);
            let texts = sections
                .iter()
                .zip(free)
                .filter_map(|(id, at)| Some((*id, row.text((*at)?))));
            dossier.sections.extend(
                texts
                    .filter(|(_, text)| !text.is_empty())
                    .map(|(id, text)| (id.to_owned(), text)),
            );
            let fields = further.iter().map(|(at, name)| Field {
                name: name.clone(),
                value: row.text(*at),
            });
            dossier
                .further
                .extend(fields.filter(|field| !field.value.is_empty()));
            self.take(&file, row.number, dossier, problems);
        });
    }

    /// Notes every required field that no column holds; whether there is any.
    fn lacks_columns(
        &self,
        table: &Table<'_>,
        wanted: &[Wanted<'_>],
        choices: &[Choice],
        problems: &mut Problems,
    ) -> bool {
        let mut lacks = choices.contains(&Choice::Refused);
        let choice = |name: &str| {
            wanted
                .iter()
                .zip(choices)
                .rfind(|(w, _)| w.name == name)
                .map(|(_, choice)| choice)
        };
        for name in ["id", "title"] {
            if let Some(choice @ (Choice::Absent | Choice::Ambiguous(_))) = choice(name) {
                problems.push(not_found(table, &format!("the {name}"), name, choice));
                lacks = true;
            }
        }
        for section in self
            .phase
            .sections
            .iter()
            .filter(|section| section.required)
        {
            // A section counts as there when a column holds it or a part of it.
            let parts: Vec<&str> = self
                .flat
                .iter()
                .filter(|flat| flat.section == section.id)
                .map(|flat| flat.wanted.name)
                .collect();
            let parts = if parts.is_empty() {
                vec![section.id.as_str()]
            } else {
                parts
            };
            let found: Vec<&Choice> = parts.iter().filter_map(|name| choice(name)).collect();
            if found
                .iter()
                .any(|choice| matches!(choice, Choice::Column(_) | Choice::Refused))
            {
                continue;
            }
            if let (Some(first), Some(choice)) = (parts.first(), found.first()) {
                problems.push(not_found(
                    table,
                    &format!("the required section «{}»", section.id),
                    first,
                    choice,
                ));
                lacks = true;
            }
        }
        lacks
    }

    fn read_json(&mut self, source: &Source, problems: &mut Problems) {
        let file: Arc<str> = source.name.as_str().into();
        let text = match encoding::decode(source) {
            Ok(text) => text,
            Err(problem) => return problems.push(problem),
        };
        match json::items(&file, &text, "projects") {
            Ok(items) if items.is_empty() => {
                problems.push(Problem::new(
                    &file,
                    "holds no project",
                    "Hand in the file with its projects",
                ));
            }
            Ok(items) if json::is_table(&items, !self.mapping.is_empty()) => {
                match json::table(&file, &text, "projects") {
                    Ok(table) => self.read_table(table, problems),
                    Err(problem) => problems.push(problem),
                }
            }
            Ok(_) if !self.mapping.is_empty() => problems.push(Problem::new(
                &file,
                "holds projects in their own form, which --map does not reach",
                "Leave --map out, or import this file by itself",
            )),
            Ok(items) => items
                .iter()
                .for_each(|item| match self.dossier(&file, item) {
                    Ok(dossier) => self.take(&file, item.line, dossier, problems),
                    Err(found) => problems.extend(found),
                }),
            Err(problem) => problems.push(problem),
        }
    }

    /// A project of a JSON file with its texts cleaned and its further keys in their places.
    fn dossier(&self, file: &str, item: &Item<'_>) -> Result<Dossier, Vec<Problem>> {
        let found = json::project(file, item).map_err(|problem| vec![problem])?;
        let mut dossier = found.dossier;
        let mut problems = Vec::new();
        let mut amiss = |key: &str, what: &str, mend: &str| {
            let what = format!("the key «{}» {what}", short(key));
            problems.push(Problem::new(file, what, mend).row(item.line));
        };
        for (key, text) in std::mem::take(&mut dossier.sections) {
            if FIELDS.contains(&key.as_str()) {
                amiss(
                    &key,
                    "stands under sections",
                    "Move it out of there: it is a field of the project itself",
                );
            } else {
                self.place(&mut dossier, &key, text);
            }
        }
        for (key, raw) in found.extra {
            let Some(text) = json::scalar(raw) else {
                let near = did_you_mean(&key, FIELDS);
                amiss(
                    &key,
                    "is not known",
                    &format!("{near}A further key can hold only a text or a number"),
                );
                continue;
            };
            let is_section = self.free_sections().any(|id| id == key);
            if is_section && !raw.get().starts_with(['"', 'n']) {
                amiss(
                    &key,
                    "is a section, so it must hold a text",
                    "Write the text between quotation marks",
                );
            } else if is_section && dossier.sections.contains_key(&key) {
                amiss(
                    &key,
                    "stands twice: by itself and under sections",
                    "Keep one of the two",
                );
            } else {
                self.place(&mut dossier, &key, text);
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut dossier = scrub(&dossier).map_err(|paths| {
            let long = |path: String| {
                let what = format!(
                    "the text at «{}» is longer than {} characters",
                    short(&path),
                    super::table::MAX_TEXT
                );
                Problem::new(file, what, "Shorten the text").row(item.line)
            };
            paths.into_iter().map(long).collect::<Vec<_>>()
        })?;
        dossier.sections.retain(|_, text| !text.is_empty());
        dossier.further.retain(|field| !field.value.is_empty());
        Ok(dossier)
    }

    /// Puts a text under its key: among the sections where the call names it, else further down.
    fn place(&self, dossier: &mut Dossier, key: &str, text: String) {
        if self.free_sections().any(|id| id == key) {
            dossier.sections.insert(key.to_owned(), text);
        } else {
            dossier.further.push(Field {
                name: clean_line(key),
                value: text,
            });
        }
    }
}

/// Fills the fields of a dossier from the columns that were chosen for them.
fn fill_flat(
    fields: &[&Flat],
    dossier: &mut Dossier,
    file: &str,
    row: &Row,
    columns: &[Option<usize>],
    problems: &mut Problems,
) {
    for (flat, at) in fields.iter().zip(columns) {
        let text = at.map(|at| row.text(at)).unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        if let Err(unfit) = (flat.fill)(dossier, &text) {
            problems.push(
                Problem::new(file, unfit.0, unfit.1)
                    .row(row.number)
                    .column(flat.wanted.name),
            );
        }
    }
}
