//! Templates of documents: those that come with the program, and those by which an office
//! replaces them. A template is Markdown with minijinja; nothing that it lacks passes in silence.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::locale::elision::before;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior};
use serde::Serialize;

use super::document::Kind;
use super::markdown;
use crate::lang::Lang;

/// Most bytes of a file in a folder of templates.
const MOST_BYTES: u64 = 4 << 20;

/// The name of the office's logo in a folder of templates.
const LOGO: &str = "logo.png";

/// Every template of a language, ready to be filled.
#[derive(Debug)]
pub struct Templates {
    lang: Lang,
    environment: Environment<'static>,
    logo: Option<Vec<u8>>,
}

/// Why no document was made.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A template asks for something that its document does not have.
    #[error(
        "{template}, line {line}: this document has no «{name}»; see the templates that come with the program for what it has"
    )]
    Missing {
        /// File of the template.
        template: String,
        /// Line, from 1.
        line: usize,
        /// What it asks for.
        name: String,
    },
    /// A template cannot be read as one, or fails while it is filled.
    #[error("{template}, line {line}: {problem}")]
    Broken {
        /// File of the template.
        template: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A file of the office's folder is no template of the program.
    #[error("{}: no template of that name; a folder of templates holds it/ and en/ with {known}, and {LOGO}", path.display())]
    Unknown {
        /// The file.
        path: PathBuf,
        /// Names that there are.
        known: String,
    },
    /// A file of the office's folder cannot be read.
    #[error("{}: cannot be read: {problem}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        problem: String,
    },
    /// The file cannot be put together.
    #[error("the {format} file cannot be made: {problem}")]
    Format {
        /// The format.
        format: &'static str,
        /// Why.
        problem: String,
    },
}

macro_rules! shipped {
    ($($name:literal),*) => {
        /// The templates that come with the program: path in a folder of templates, and text.
        pub const SHIPPED: &[(&str, &str)] = &[$(
            (concat!("it/", $name), include_str!(concat!("../../data/templates/it/", $name))),
            (concat!("en/", $name), include_str!(concat!("../../data/templates/en/", $name))),
        )*];
    };
}

shipped!(
    "minutes.md",
    "list.md",
    "ranking.md",
    "sheet.md",
    "dossier.md",
    "exclusions.md",
    "manual.md",
    "parts.md"
);

impl Templates {
    /// The templates that come with the program, in a language.
    ///
    /// # Errors
    /// Where one of them cannot be read as a template; a test makes sure that all can.
    pub fn shipped(lang: Lang) -> Result<Self, TemplateError> {
        Self::with(lang, Vec::new(), None)
    }

    /// The same, with those of a folder in their place: `it/minutes.md`, `en/minutes.md` and so on,
    /// and the office's `logo.png`.
    ///
    /// # Errors
    /// Where the folder or a file in it cannot be read, or a file has no name of a template.
    pub fn from_folder(lang: Lang, folder: &Path) -> Result<Self, TemplateError> {
        let mut own = Vec::new();
        for path in files(folder)? {
            let Ok(name) = path.strip_prefix(folder) else {
                continue;
            };
            let name = name.to_string_lossy().replace('\\', "/");
            if name == LOGO {
                continue;
            }
            if !SHIPPED.iter().any(|(known, _)| *known == name) {
                let known = SHIPPED.iter().filter_map(|(n, _)| n.strip_prefix("it/"));
                let known: Vec<&str> = known.collect();
                return Err(TemplateError::Unknown {
                    path,
                    known: known.join(", "),
                });
            }
            let bytes = read(&path)?;
            let text = String::from_utf8(bytes).map_err(|_| TemplateError::Unreadable {
                path: path.clone(),
                problem: "it is not UTF-8".into(),
            })?;
            own.push((name, text.trim_start_matches('\u{feff}').to_owned()));
        }
        let logo = folder.join(LOGO);
        let logo = logo.exists().then(|| read(&logo)).transpose()?;
        Self::with(lang, own, logo)
    }

    /// Those that come with the program, with others in their place, and a logo as PNG.
    ///
    /// # Errors
    /// Where one of them cannot be read as a template.
    pub fn with(
        lang: Lang,
        own: Vec<(String, String)>,
        logo: Option<Vec<u8>>,
    ) -> Result<Self, TemplateError> {
        let mut environment = Environment::new();
        environment.set_debug(true);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
        environment.set_formatter(format);
        let line_break = markdown::LINE_BREAK.to_string();
        environment.add_global("br", Value::from_safe_string(line_break));
        environment.add_filter("after", |said: &str, word: &str| before(word, said));
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build();
        environment.set_syntax(syntax.map_err(|error| broken(&error))?);
        let folder = format!("{}/", lang.code());
        let shipped = SHIPPED
            .iter()
            .map(|(n, t)| ((*n).to_owned(), (*t).to_owned()));
        for (name, text) in shipped.chain(own) {
            if name.starts_with(&folder) {
                // Line ends of other systems would hide the ends of lines from the engine.
                let text = text.replace("\r\n", "\n");
                environment
                    .add_template_owned(name, text)
                    .map_err(|error| broken(&error))?;
            }
        }
        Ok(Self {
            lang,
            environment,
            logo,
        })
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The office's logo, a PNG picture.
    #[must_use]
    pub fn logo(&self) -> Option<&[u8]> {
        self.logo.as_deref()
    }

    /// A template with its context filled in, as Markdown.
    pub(super) fn fill(
        &self,
        kind: Kind,
        context: &impl Serialize,
    ) -> Result<String, TemplateError> {
        let name = format!("{}/{}", self.lang.code(), kind.file());
        let template = self
            .environment
            .get_template(&name)
            .map_err(|error| broken(&error))?;
        template
            .render(Value::from(Serde(context)))
            .map_err(|error| broken(&error))
    }
}

/// Writes a value into the document so that it can be nothing but text.
fn format(
    out: &mut Output<'_>,
    _: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    let said = value.to_string();
    let said = if value.is_safe() {
        said
    } else {
        markdown::escape(&said)
    };
    out.write_str(&said)
        .map_err(|_| minijinja::Error::from(ErrorKind::WriteFailure))
}

fn broken(error: &minijinja::Error) -> TemplateError {
    let template = error.name().unwrap_or_default().to_owned();
    let line = error.line().unwrap_or(0);
    let source = error.template_source().zip(error.range());
    let place = source.and_then(|(text, range)| text.get(range));
    if error.kind() == ErrorKind::UndefinedError {
        let name = place.or(error.detail()).unwrap_or_default().to_owned();
        return TemplateError::Missing {
            template,
            line,
            name,
        };
    }
    let mut problem = error.kind().to_string();
    if let Some(detail) = error.detail() {
        let _ = write!(problem, ": {detail}");
    }
    TemplateError::Broken {
        template,
        line,
        problem,
    }
}

/// The files of a folder of templates, hidden ones left aside, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, TemplateError> {
    let unreadable = |path: &Path, error: &std::io::Error| TemplateError::Unreadable {
        path: path.to_owned(),
        problem: error.to_string(),
    };
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), true)];
    while let Some((folder, deeper)) = folders.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|e| unreadable(&folder, &e))?;
        for entry in entries {
            let path = entry.map_err(|e| unreadable(&folder, &e))?.path();
            let hidden = path
                .file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with('.'));
            if hidden {
                continue;
            }
            if path.is_dir() && deeper {
                folders.push((path, false));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>, TemplateError> {
    let unreadable = |problem: String| TemplateError::Unreadable {
        path: path.to_owned(),
        problem,
    };
    let size = std::fs::metadata(path)
        .map_err(|e| unreadable(e.to_string()))?
        .len();
    if size > MOST_BYTES {
        return Err(unreadable(format!(
            "it is larger than {} MB",
            MOST_BYTES >> 20
        )));
    }
    std::fs::read(path).map_err(|e| unreadable(e.to_string()))
}
