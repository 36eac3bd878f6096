//! `document`: minutes, lists, rankings and reasons of exclusion from templates, to a file or to
//! standard output; `sign`: a member's signature under minutes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use vaglio::export::document::Format;
use vaglio::export::paper::{self as papers, Filled, Paper, signed_text};
use vaglio::export::template::Templates;
use vaglio::ids::{MemberId, ProjectId};
use vaglio::lang::Lang;
use vaglio::locale::{Arg, Locale};
use vaglio::panel::Sight;
use vaglio::panel::event::Actor;
use vaglio::room::Room;

use super::Desk;
use super::answer::{Answer, Failure};
use super::output::deliver;

/// Kinds of document that go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Minutes of a sitting (verbale).
    Minutes,
    /// Closing minutes of the phase (verbale conclusivo).
    ClosingMinutes,
    /// List of the admitted (elenco).
    List,
    /// Ranking (graduatoria).
    Ranking,
    /// Reasons of exclusion.
    Exclusions,
    /// Evaluation manual (manuale di valutazione).
    Manual,
    /// A project with everything about it (fascicolo).
    Dossier,
    /// A member's revealed sheet (scheda).
    Sheet,
}

/// Forms of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// For word processors.
    Docx,
    /// One file for browsers.
    Html,
    /// Text in lines.
    Text,
}

/// What is asked of `document`.
#[derive(Debug, Args)]
pub(crate) struct Document {
    /// Panel file
    panel: PathBuf,
    /// minutes, closing-minutes, list, ranking, exclusions, manual, dossier or sheet
    #[arg(value_name = "KIND", hide_possible_values = true)]
    kind: Kind,
    /// Number of the sitting; the last one by default
    #[arg(long, value_name = "N")]
    sitting: Option<u32>,
    /// Number of the approved list; the last one by default
    #[arg(long, value_name = "N")]
    list: Option<u32>,
    /// Project of a dossier or sheet, by its code
    #[arg(long, value_name = "CODE")]
    project: Option<String>,
    /// Member whose sheet it is
    #[arg(long, value_name = "ID")]
    member: Option<String>,
    /// Phase of closing minutes, by its id; the one under way by default
    #[arg(long, value_name = "ID")]
    phase: Option<String>,
    /// Minutes as they were signed, byte for byte: always text, in Italian
    #[arg(long, conflicts_with_all = ["language", "templates", "format", "publication"])]
    signed: bool,
    /// The version of a list, ranking, manual or of reasons of exclusion that is published:
    /// without marks of single members and names of witnesses
    #[arg(long)]
    publication: bool,
    /// Language of the document: it or en; Italian by default, the language of the acts
    #[arg(long = "in", value_name = "it|en", default_value = "it", value_parser = super::args::lang)]
    language: Lang,
    /// Folder with the office's own templates
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,
    /// docx, html or text
    #[arg(long, default_value = "text", hide_possible_values = true)]
    format: Form,
    /// File to write, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(desk: &Desk, asked: &Document) -> Result<Answer, Failure> {
    let bytes = bytes(desk, asked)?;
    deliver(desk, &asked.panel, asked.output.as_deref(), bytes)
}

fn bytes(desk: &Desk, asked: &Document) -> Result<Vec<u8>, Failure> {
    let room = desk.open(&asked.panel)?;
    if asked.signed {
        return signed(desk, asked, &room);
    }
    let lang = asked.language;
    let locale = match room.panel().zone() {
        Some(zone) => Locale::new(lang).in_zone(zone),
        None => Locale::new(lang),
    };
    let templates = match &asked.templates {
        Some(folder) => Templates::from_folder(lang, folder),
        None => Templates::shipped(lang),
    };
    let templates = templates.map_err(|error| Failure::one(error.to_string()))?;
    let filled = filled(desk, asked, &room, &locale)?;
    let filled = if asked.publication {
        let published = filled.for_publication();
        published.ok_or_else(|| Failure::one(desk.locale.text("cli-not-published")))?
    } else {
        filled
    };
    let format = match asked.format {
        Form::Docx => Format::Docx,
        Form::Html => Format::Html,
        Form::Text => Format::Text,
    };
    filled
        .bytes(format, &templates)
        .map_err(|error| Failure::one(error.to_string()))
}

/// The minutes of a sitting as somebody signed them.
fn signed(desk: &Desk, asked: &Document, room: &Room) -> Result<Vec<u8>, Failure> {
    let unsigned = || Failure::one(desk.locale.text("cli-not-signed"));
    if asked.kind != Kind::Minutes {
        return Err(unsigned());
    }
    let sight = room.panel().sight(&Actor::Office);
    let number = sitting(desk, asked, sight)?;
    let mut sittings = sight.sittings();
    let found = sittings.find(|s| s.number == number);
    if found.is_none_or(|s| s.signatures.is_empty()) {
        return Err(unsigned());
    }
    signed_text(room, number).map_err(|error| desk.no_paper(error))
}

fn filled(desk: &Desk, asked: &Document, room: &Room, locale: &Locale) -> Result<Filled, Failure> {
    let who = &Actor::Office;
    let sight = room.panel().sight(who);
    let project = ProjectId::from(asked.project.as_deref().unwrap_or_default());
    let made = match asked.kind {
        Kind::Manual => Ok(papers::manual(room, who, locale)),
        Kind::Dossier => papers::project_file(room, who, &project, locale),
        Kind::Sheet => {
            let member = MemberId::from(asked.member.as_deref().unwrap_or_default());
            papers::sheet(room, who, &project, &member, locale)
        }
        Kind::Minutes => Paper::Minutes(sitting(desk, asked, sight)?).fill(room, who, locale),
        Kind::ClosingMinutes => Paper::Closing(stage(desk, asked, sight)?).fill(room, who, locale),
        Kind::List => Paper::List(list(desk, asked, sight)?).fill(room, who, locale),
        Kind::Ranking => Paper::Ranking(list(desk, asked, sight)?).fill(room, who, locale),
        Kind::Exclusions => Paper::Exclusions(list(desk, asked, sight)?).fill(room, who, locale),
    };
    made.map_err(|error| desk.no_paper(error))
}

/// The number of the list asked for; else of the last one that can be such a paper.
fn list(desk: &Desk, asked: &Document, sight: Sight<'_>) -> Result<u32, Failure> {
    let papers = Paper::all(sight);
    let fits = |paper: &Paper| match (asked.kind, paper) {
        (Kind::List, Paper::List(n))
        | (Kind::Ranking, Paper::Ranking(n))
        | (Kind::Exclusions, Paper::Exclusions(n)) => {
            asked.list.is_none_or(|wanted| wanted == *n).then_some(*n)
        }
        _ => None,
    };
    let found = papers.iter().rev().find_map(fits);
    found.ok_or_else(|| Failure::one(desk.locale.text("cli-no-list")))
}

fn sitting(desk: &Desk, asked: &Document, sight: Sight<'_>) -> Result<u32, Failure> {
    let last = sight.sittings().next_back().map(|s| s.number);
    let number = asked.sitting.or(last);
    number.ok_or_else(|| Failure::one(desk.locale.text("cli-no-sitting")))
}

/// The place of the phase asked for; else of the one under way.
fn stage(desk: &Desk, asked: &Document, sight: Sight<'_>) -> Result<usize, Failure> {
    let Some(id) = &asked.phase else {
        return Ok(sight.phase_number());
    };
    let mut opened = sight.call().phases.iter().take(sight.phase_number() + 1);
    let place = opened.position(|phase| phase.id == *id);
    place.ok_or_else(|| Failure::one(desk.say("cli-no-phase", &[("phase", Arg::Text(id))])))
}
