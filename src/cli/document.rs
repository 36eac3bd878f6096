//! `document`: minutes, lists, rankings and reasons of exclusion from templates, to a file or to
//! standard output; `sign`: a member's signature under minutes.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use vaglio::export::document::Format;
use vaglio::export::paper::{self as papers, Filled, Paper, PaperError, minutes_hash};
use vaglio::export::template::Templates;
use vaglio::ids::{MemberId, ProjectId};
use vaglio::lang::Lang;
use vaglio::locale::{Arg, Locale};
use vaglio::panel::event::Actor;
use vaglio::panel::event::sitting::MinutesSigned;
use vaglio::panel::{Command, Sight};
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
    /// The version that is published: without marks of single members and other personal data
    #[arg(long)]
    publication: bool,
    /// Language of the document: it or en; Italian by default, the language of the acts
    #[arg(long = "in", value_name = "it|en", default_value = "it")]
    language: String,
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
    let lang = Lang::from_locale(&asked.language).unwrap_or_default();
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
        filled.for_publication()
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

fn filled(desk: &Desk, asked: &Document, room: &Room, locale: &Locale) -> Result<Filled, Failure> {
    let who = &Actor::Office;
    let project = ProjectId::from(asked.project.as_deref().unwrap_or_default());
    let made = match asked.kind {
        Kind::Manual => Ok(papers::manual(room, who, locale)),
        Kind::Dossier => papers::project_file(room, who, &project, locale),
        Kind::Sheet => {
            let member = MemberId::from(asked.member.as_deref().unwrap_or_default());
            papers::sheet(room, who, &project, &member, locale)
        }
        _ => paper(desk, asked, room.panel().sight(who))?.fill(room, who, locale),
    };
    made.map_err(|error| failed(desk, error))
}

fn paper(desk: &Desk, asked: &Document, sight: Sight<'_>) -> Result<Paper, Failure> {
    let list = asked
        .list
        .or_else(|| sight.lists().next_back().map(|l| l.list.number));
    let list = list.ok_or_else(|| Failure::one(desk.locale.text("cli-no-list")));
    Ok(match asked.kind {
        Kind::Minutes => {
            let last = sight.sittings().next_back().map(|s| s.number);
            let number = asked.sitting.or(last);
            Paper::Minutes(number.ok_or_else(|| Failure::one(desk.locale.text("cli-no-sitting")))?)
        }
        Kind::ClosingMinutes => Paper::Closing,
        Kind::List => Paper::List(list?),
        Kind::Ranking => Paper::Ranking(list?),
        _ => Paper::Exclusions(list?),
    })
}

fn failed(desk: &Desk, error: PaperError) -> Failure {
    match error {
        PaperError::Missing => Failure::one(desk.locale.text("cli-no-paper")),
        PaperError::Room(error) => desk.failed(error),
        PaperError::Template(error) => Failure::one(error.to_string()),
    }
}

/// A member signs the minutes of a closed sitting: their hash goes into the log.
pub(super) fn sign(
    desk: &Desk,
    panel: &Path,
    member: &str,
    sitting: u32,
) -> Result<Answer, Failure> {
    let mut room = desk.open(panel)?;
    let minutes = minutes_hash(&room, sitting).map_err(|error| failed(desk, error))?;
    let signed = Command::SignMinutes(MinutesSigned { sitting, minutes });
    room.submit(&Actor::Member(member.into()), signed)
        .map_err(|error| desk.failed(error))?;
    let number = Arg::Count(i64::from(sitting));
    let hash = minutes.to_string();
    Ok(Answer::well(desk.say(
        "cli-signed",
        &[("number", number), ("hash", Arg::Text(&hash))],
    )))
}
