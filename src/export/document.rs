//! The documents that go out: one template, rendered once, in every format.

use serde::Serialize;

use super::context::{
    AdmittedList, Exclusions, Head, Manual, Minutes, ProjectFile, Ranking, Sheet,
};
use super::page::{self, Page};
use super::template::{TemplateError, Templates};
use super::{docx, html};
use crate::lang::Lang;
use crate::locale::Locale;

/// Kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Minutes of a sitting, or closing minutes (verbale).
    Minutes,
    /// List of the admitted (elenco).
    List,
    /// Ranking (graduatoria).
    Ranking,
    /// A member's score sheet (scheda).
    Sheet,
    /// A project with its result (fascicolo).
    Dossier,
    /// Reasons of exclusion.
    Exclusions,
    /// Evaluation manual (manuale di valutazione).
    Manual,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Minutes,
        Self::List,
        Self::Ranking,
        Self::Sheet,
        Self::Dossier,
        Self::Exclusions,
        Self::Manual,
    ];

    /// The file of its template, in the folder of a language.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Minutes => "minutes.md",
            Self::List => "list.md",
            Self::Ranking => "ranking.md",
            Self::Sheet => "sheet.md",
            Self::Dossier => "dossier.md",
            Self::Exclusions => "exclusions.md",
            Self::Manual => "manual.md",
        }
    }
}

/// Formats of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For word processors.
    Docx,
    /// One file for browsers, that prints well.
    Html,
    /// Text in lines of 80 columns.
    Text,
}

/// What fills a template.
pub trait Context: Serialize {
    /// The kind of document.
    const KIND: Kind;

    /// The head of the document.
    fn head(&self) -> &Head;
}

macro_rules! contexts {
    ($($context:ty => $kind:ident),*) => {$(
        impl Context for $context {
            const KIND: Kind = Kind::$kind;

            fn head(&self) -> &Head {
                &self.head
            }
        }
    )*};
}

contexts! {
    Minutes => Minutes,
    AdmittedList => List,
    Ranking => Ranking,
    Sheet => Sheet,
    ProjectFile => Dossier,
    Exclusions => Exclusions,
    Manual => Manual
}

/// What stands on every page of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Margins {
    /// Language of the document.
    pub(super) lang: Lang,
    /// Title of the document.
    pub(super) title: String,
    /// At the top, on the left: who.
    pub(super) office: String,
    /// At the top, on the right: under which call.
    pub(super) call: String,
    /// At the bottom: the fund, and the place in the log.
    pub(super) foot: String,
    /// Before the number of the page, and before the number of all pages.
    pub(super) page_of: [String; 2],
}

/// Fills the template of a context and reads it as blocks: for a preview, or for [`write`].
///
/// # Errors
/// Where the template is broken or asks for what the context does not have.
pub fn page<C: Context>(context: &C, templates: &Templates) -> Result<Page, TemplateError> {
    Ok(page::read(&templates.fill(C::KIND, context)?))
}

/// A document in a format. The same context and templates give the same bytes.
///
/// # Errors
/// Where the template is broken or asks for what the context does not have.
pub fn render<C: Context>(
    context: &C,
    format: Format,
    templates: &Templates,
) -> Result<Vec<u8>, TemplateError> {
    let page = page(context, templates)?;
    let margins = margins(context.head(), &page, templates.lang());
    match format {
        Format::Docx => docx::write(&page, &margins, templates.logo()).map_err(|problem| {
            TemplateError::Format {
                format: "DOCX",
                problem: problem.to_string(),
            }
        }),
        Format::Html => Ok(html::write(&page, &margins, templates.logo()).into_bytes()),
        Format::Text => {
            let lines = page.lines(80).into_iter().map(|line| line.text());
            let lines: Vec<String> = lines.map(|l| format!("{}\n", l.trim_end())).collect();
            Ok(lines.concat().into_bytes())
        }
    }
}

fn margins(head: &Head, page: &Page, lang: Lang) -> Margins {
    let locale = Locale::new(lang);
    let call = [head.call_title.as_str(), head.phase.as_str()];
    let call: Vec<&str> = call.into_iter().filter(|t| !t.is_empty()).collect();
    let short: String = head.log.hash.chars().take(16).collect();
    let log = if short.is_empty() {
        String::new()
    } else {
        locale.format(
            "document-log",
            &[
                ("seq", crate::locale::Arg::Text(&head.log.seq.to_string())),
                ("hash", crate::locale::Arg::Text(&short)),
            ],
        )
    };
    let foot = [head.publicity.as_str(), log.as_str()];
    let foot: Vec<&str> = foot.into_iter().filter(|t| !t.is_empty()).collect();
    Margins {
        lang,
        title: page.title(),
        office: head.office.clone(),
        call: call.join(" – "),
        foot: foot.join(" · "),
        page_of: [locale.text("document-page"), locale.text("document-of")].map(Into::into),
    }
}
