//! `document`: minutes, lists, rankings and reasons of exclusion from templates, to a file or to
//! standard output.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use vaglio::export::context::Exclusions;
use vaglio::export::document::{Context, Format, render};
use vaglio::export::fill;
use vaglio::export::template::Templates;
use vaglio::lang::Lang;
use vaglio::locale::{Arg, Locale};
use vaglio::panel::event::Actor;
use vaglio::panel::state::Listed;
use vaglio::panel::{Panel, Sight};
use vaglio::room::{Room, replay_until};

use super::Desk;
use super::answer::{Answer, Failure};
use super::export::replace;

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
    /// minutes, closing-minutes, list, ranking or exclusions
    #[arg(
        value_name = "minutes|closing-minutes|list|ranking|exclusions",
        hide_possible_values = true
    )]
    kind: Kind,
    /// Number of the sitting; the last one closed by default
    #[arg(long, value_name = "N")]
    sitting: Option<u32>,
    /// Number of the approved list; the last one by default
    #[arg(long, value_name = "N")]
    list: Option<u32>,
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
    let room = desk.open(&asked.panel)?;
    let bytes = bytes(desk, &room, asked)?;
    match &asked.output {
        Some(path) => {
            replace(path, &bytes).map_err(|error| {
                Failure::one(format!(
                    "{} cannot be written: {error}; nothing was changed",
                    path.display()
                ))
            })?;
            Ok(Answer::well(""))
        }
        None => match String::from_utf8(bytes) {
            Ok(text) => Ok(Answer::well(text)),
            Err(_) => Err(Failure::one(desk.locale.text("cli-needs-output"))),
        },
    }
}

fn bytes(desk: &Desk, room: &Room, asked: &Document) -> Result<Vec<u8>, Failure> {
    let lang = Lang::from_locale(&asked.language).unwrap_or_default();
    let zone = vaglio::call::zone(&room.panel().call().timezone);
    let locale = match zone {
        Some(zone) => Locale::new(lang).in_zone(zone),
        None => Locale::new(lang),
    };
    let templates = match &asked.templates {
        Some(folder) => Templates::from_folder(lang, folder),
        None => Templates::shipped(lang),
    };
    let paper = Paper {
        desk,
        room,
        asked,
        locale,
        templates: templates.map_err(|error| Failure::one(error.to_string()))?,
    };
    paper.bytes()
}

/// A document being made.
struct Paper<'a> {
    desk: &'a Desk,
    room: &'a Room,
    asked: &'a Document,
    locale: Locale,
    templates: Templates,
}

impl Paper<'_> {
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let sight = self.room.panel().sight(&Actor::Office);
        match self.asked.kind {
            Kind::Minutes => self.minutes(),
            Kind::ClosingMinutes => self.write(&fill::closing_minutes(sight, &self.locale)),
            Kind::List => {
                let (panel, number) = self.at_list()?;
                let sight = panel.sight(&Actor::Office);
                let list = fill::admitted_list(sight, find(sight, number)?, &self.locale);
                self.write(&if self.asked.publication {
                    list.for_publication()
                } else {
                    list
                })
            }
            Kind::Ranking => {
                let (panel, number) = self.at_list()?;
                let sight = panel.sight(&Actor::Office);
                let list = fill::ranking_list(sight, find(sight, number)?, &self.locale);
                self.write(&if self.asked.publication {
                    list.for_publication()
                } else {
                    list
                })
            }
            Kind::Exclusions => {
                let (panel, number) = self.at_list()?;
                let sight = panel.sight(&Actor::Office);
                let context: Exclusions =
                    fill::exclusions(sight, find(sight, number)?, &self.locale);
                self.write(&context)
            }
        }
    }

    fn write<C: Context>(&self, context: &C) -> Result<Vec<u8>, Failure> {
        let format = match self.asked.format {
            Form::Docx => Format::Docx,
            Form::Html => Format::Html,
            Form::Text => Format::Text,
        };
        render(context, format, &self.templates).map_err(|error| Failure::one(error.to_string()))
    }

    /// The minutes tell of the panel as it stood when the sitting was closed.
    fn minutes(&self) -> Result<Vec<u8>, Failure> {
        let sight = self.room.panel().sight(&Actor::Office);
        let wanted = |number: u32| self.asked.sitting.is_none_or(|n| n == number);
        let mut sittings = sight.sittings().rev();
        let closed = sittings.find(|s| wanted(s.number) && s.closed.is_some());
        let sitting =
            closed.ok_or_else(|| Failure::one(self.desk.locale.text("cli-no-closed-sitting")))?;
        let panel = self.replayed(sitting.last.unwrap_or(sight.head().0))?;
        let sight = panel.sight(&Actor::Office);
        let then = sight.sittings().find(|s| s.number == sitting.number);
        let context = then.map(|s| fill::sitting_minutes(sight, s, &self.locale));
        self.write(&context.unwrap_or_default())
    }

    /// The panel as it stood when a list was approved, with what became of the list since.
    fn at_list(&self) -> Result<(Panel, u32), Failure> {
        let sight = self.room.panel().sight(&Actor::Office);
        let mut lists = sight.lists().rev();
        let wanted = |l: &&Listed| self.asked.list.is_none_or(|n| n == l.list.number);
        let listed = lists
            .find(wanted)
            .ok_or_else(|| Failure::one(self.desk.locale.text("cli-no-list")))?;
        let published = sight.journal().find(|e| {
            matches!(&e.event, vaglio::panel::event::Event::ListPublished(p)
                if p.list == listed.list.number)
        });
        let until = published.map_or(listed.seq, |e| e.seq);
        Ok((self.replayed(until)?, listed.list.number))
    }

    fn replayed(&self, until: u64) -> Result<Panel, Failure> {
        replay_until(self.room.log(), until).map_err(|error| self.desk.failed(error))
    }
}

fn find(sight: Sight<'_>, number: u32) -> Result<&Listed, Failure> {
    sight
        .lists()
        .find(|l| l.list.number == number)
        .ok_or_else(|| {
            let locale = Locale::new(Lang::En);
            let args = [("number", Arg::Count(i64::from(number)))];
            Failure::one(locale.format("refusal-unknown-list", &args))
        })
}
