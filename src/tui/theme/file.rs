//! Reading a theme's file: its form, its faults with their lines, and what it comes to at a depth.

use std::collections::BTreeMap;
use std::ops::Range;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use toml::Spanned;

use super::{Fault, Role, Theme, shipped};
use crate::tui::color::ColorDepth;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    inherits: Option<Spanned<String>>,
    palette: BTreeMap<Spanned<String>, Spanned<Tone>>,
    style: BTreeMap<Spanned<String>, Spanned<Look>>,
}

/// A colour: its value, and which of the sixteen stands for it where there are no more.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tone {
    rgb: String,
    ansi: String,
}

/// How a meaning looks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Look {
    /// Name of a palette colour, or `default`.
    fg: Option<String>,
    bg: Option<String>,
    /// Attributes at every depth.
    with: Vec<String>,
    /// Attributes with sixteen colours or none, where colour says too little.
    plain: Vec<String>,
}

/// A checked colour of the palette: at 24 bits, and of the sixteen.
type Palette = BTreeMap<String, (Color, Color)>;

/// The styles of a theme file at a depth, or all its faults.
pub(super) fn read(text: &str, depth: ColorDepth) -> Result<[Style; Role::COUNT], Vec<Fault>> {
    let mut reader = Reader {
        text,
        faults: Vec::new(),
    };
    let file = parse(text)?;
    let (mut palette, mut looks) = (Palette::new(), BTreeMap::new());
    if let Some(parent) = &file.inherits {
        match shipped(parent.get_ref()) {
            // What comes with the program has no faults that its user could mend.
            Some(parent) => {
                let base = parse(parent)?;
                palette = Reader {
                    text: parent,
                    faults: Vec::new(),
                }
                .palette(&base);
                looks.extend(
                    base.style
                        .into_iter()
                        .map(|(name, look)| (name.into_inner(), (look.into_inner(), 0))),
                );
            }
            None => reader.fault(
                parent.span(),
                format!(
                    "\"{}\" cannot be inherited: write one of {}",
                    parent.get_ref(),
                    quoted(Theme::NAMES.into_iter())
                ),
            ),
        }
    }
    palette.extend(reader.palette(&file));
    for (name, look) in file.style {
        if !is_scope(name.get_ref()) {
            let known = quoted(Role::ALL.into_iter().map(Role::name));
            reader.fault(
                name.span(),
                format!(
                    "\"{}\" is nothing that has a style: write one of {known}",
                    name.get_ref()
                ),
            );
        }
        let at = look.span().start;
        looks.insert(name.into_inner(), (look.into_inner(), at));
    }
    let styles = looks
        .into_iter()
        .map(|(name, (look, at))| (name, reader.style(&look, at, &palette, depth)))
        .collect::<BTreeMap<_, _>>();
    if !reader.faults.is_empty() {
        reader.faults.sort();
        return Err(reader.faults);
    }
    Ok(Role::ALL.map(|role| resolve(role.name(), &styles)))
}

/// The style of the nearest scope: the name itself, else what stands before its last dot.
fn resolve(name: &str, styles: &BTreeMap<String, Style>) -> Style {
    match (styles.get(name), name.rsplit_once('.')) {
        (Some(style), _) => *style,
        (None, Some((scope, _))) => resolve(scope, styles),
        (None, None) => Style::new(),
    }
}

/// Whether a name is that of a meaning, or stands before the dot of one.
fn is_scope(name: &str) -> bool {
    let within = |role: Role| {
        role.name()
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    !name.is_empty() && Role::ALL.into_iter().any(within)
}

fn parse(text: &str) -> Result<File, Vec<Fault>> {
    toml::from_str(text).map_err(|error| {
        let line = line_of(text, error.span().map_or(0, |span| span.start));
        vec![Fault {
            line,
            message: error.message().to_owned(),
        }]
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names
        .map(|name| format!("\"{name}\""))
        .collect::<Vec<_>>()
        .join(", ")
}

struct Reader<'a> {
    text: &'a str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, span: Range<usize>, message: String) {
        self.faults.push(Fault {
            line: line_of(self.text, span.start),
            message,
        });
    }

    fn palette(&mut self, file: &File) -> Palette {
        let mut palette = Palette::new();
        for (name, tone) in &file.palette {
            let (rgb, ansi) = (rgb(&tone.get_ref().rgb), ansi(&tone.get_ref().ansi));
            if rgb.is_none() {
                let message = format!(
                    "\"{}\" is no colour: write six hexadecimal digits as in \"#83b6e0\"",
                    tone.get_ref().rgb
                );
                self.fault(tone.span(), message);
            }
            if ansi.is_none() {
                let known = quoted(ANSI.iter().map(|(name, _)| *name));
                self.fault(
                    tone.span(),
                    format!(
                        "\"{}\" is none of the sixteen: write one of {known}",
                        tone.get_ref().ansi
                    ),
                );
            }
            // A faulty colour still counts as named, so that each fault is told once.
            let both = (rgb.unwrap_or(Color::Reset), ansi.unwrap_or(Color::Reset));
            palette.insert(name.get_ref().clone(), both);
        }
        palette
    }

    /// A look at a depth; `at` is where it stands in the file.
    fn style(&mut self, look: &Look, at: usize, palette: &Palette, depth: ColorDepth) -> Style {
        let mut color = |name: &Option<String>| {
            let name = name.as_deref()?;
            let (rgb, ansi) = match (name, palette.get(name)) {
                ("default", None) => (Color::Reset, Color::Reset),
                (_, Some(both)) => *both,
                _ => {
                    let known = quoted(palette.keys().map(String::as_str));
                    self.fault(
                        at..at,
                        format!(
                            "no colour \"{name}\" in the palette: add it, or write one of {known}"
                        ),
                    );
                    return None;
                }
            };
            match depth {
                ColorDepth::None => None,
                ColorDepth::Ansi16 => Some(ansi),
                ColorDepth::Indexed256 | ColorDepth::True => Some(depth.fit(rgb)),
            }
        };
        let mut style = Style {
            fg: color(&look.fg),
            bg: color(&look.bg),
            ..Style::new()
        };
        let plain = if depth <= ColorDepth::Ansi16 {
            look.plain.as_slice()
        } else {
            &[]
        };
        for name in look.with.iter().chain(&look.plain) {
            if modifier(name).is_none() {
                let known = quoted(MODIFIERS.iter().map(|(name, _)| *name));
                self.fault(
                    at..at,
                    format!("\"{name}\" is no attribute: write one of {known}"),
                );
            }
        }
        for modifier in look
            .with
            .iter()
            .chain(plain)
            .filter_map(|name| modifier(name))
        {
            style = style.add_modifier(modifier);
        }
        style
    }
}

const MODIFIERS: [(&str, Modifier); 6] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
    ("strike", Modifier::CROSSED_OUT),
];

fn modifier(name: &str) -> Option<Modifier> {
    MODIFIERS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, modifier)| *modifier)
}

const ANSI: [(&str, Color); 17] = [
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

fn ansi(name: &str) -> Option<Color> {
    ANSI.iter()
        .find(|(known, _)| *known == name)
        .map(|(_, color)| *color)
}

fn rgb(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let bytes = hex::decode(digits).ok()?;
    match bytes.as_slice() {
        &[r, g, b] => Some(Color::Rgb(r, g, b)),
        _ => None,
    }
}
