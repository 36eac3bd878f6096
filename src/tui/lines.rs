//! Lines of text with their meanings, collected to be scrolled as one: pages made before it is
//! known how a theme draws them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit;
use super::paint::Row;
use super::theme::{Role, Theme};
use crate::locale::Locale;

/// A part of a text that is laid out for a width.
#[derive(Debug, Clone)]
pub enum Paragraph {
    /// A line in parts, never wrapped.
    Parts(Vec<(String, Role)>),
    /// Text, its lines indented by the first number, those after the first by the second further.
    Text(usize, usize, String, Role),
    /// A heading on a rule.
    Heading(String),
}

impl Paragraph {
    /// Its lines at a width.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<Vec<(String, Role)>> {
        match self {
            Self::Parts(parts) => vec![parts.clone()],
            Self::Text(indent, hang, text, role) => {
                let width = width.saturating_sub(indent + hang).max(8);
                let parts = fit::wrap(text, width).into_iter().enumerate();
                let line = |(i, part): (usize, &str)| {
                    let blanks = " ".repeat(if i == 0 { *indent } else { indent + hang });
                    vec![(format!("{blanks}{}", part.trim_end()), *role)]
                };
                parts.map(line).collect()
            }
            Self::Heading(text) => {
                let rule = width.saturating_sub(fit::width(text) + 1);
                vec![vec![
                    (text.clone(), Role::Heading),
                    (" ".to_owned(), Role::Border),
                    ("─".repeat(rule), Role::Border),
                ]]
            }
        }
    }
}

/// Lines being collected.
pub struct Lines<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// Columns to which paragraphs are wrapped.
    pub width: usize,
    /// The lines, each in parts.
    pub lines: Vec<Vec<(String, Role)>>,
    /// What they were made of, for another width.
    pub paragraphs: Vec<Paragraph>,
}

impl<'a> Lines<'a> {
    /// No lines yet.
    #[must_use]
    pub const fn new(locale: &'a Locale, width: usize) -> Self {
        Self {
            locale,
            width,
            lines: Vec::new(),
            paragraphs: Vec::new(),
        }
    }

    /// A line in parts.
    pub fn line(&mut self, parts: Vec<(String, Role)>) {
        self.add(Paragraph::Parts(parts));
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.lines.extend(paragraph.lines(self.width));
        self.paragraphs.push(paragraph);
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.add(Paragraph::Parts(Vec::new()));
    }

    /// A paragraph, its lines after the first indented further where `hang` says so.
    pub fn hanging(&mut self, indent: usize, hang: usize, text: &str, role: Role) {
        self.add(Paragraph::Text(indent, hang, text.to_owned(), role));
    }

    /// A paragraph, indented.
    pub fn wrapped(&mut self, indent: usize, text: &str, role: Role) {
        self.hanging(indent, 0, text, role);
    }

    /// A heading on a rule.
    pub fn heading(&mut self, text: &str) {
        self.add(Paragraph::Heading(text.to_owned()));
    }
}

/// Draws lines from one on, the selected one marked; says where there is more below. Plain text is
/// in the style of the ground, a screen's or an overlay's.
pub fn draw(
    lines: &[Vec<(String, Role)>],
    top: usize,
    selected: Option<usize>,
    (ground, theme): (Role, &Theme),
    buf: &mut Buffer,
    area: Rect,
) {
    let height = usize::from(area.height);
    for (y, (at, parts)) in (0..).zip(lines.iter().enumerate().skip(top).take(height)) {
        let here = selected == Some(at);
        let base = theme.style(if here { Role::Selection } else { ground });
        let mut row = Row::new(buf, area, y);
        row.put(
            if here { "▌" } else { " " },
            base.patch(theme.style(Role::Accent)),
        );
        for (text, role) in parts {
            let plain = here || *role == Role::Text;
            row.put(text, if plain { base } else { theme.style(*role) });
        }
        if here {
            row.fill(base);
        }
    }
    if top + height < lines.len() {
        let corner = Rect {
            x: area.right().saturating_sub(3),
            width: 3.min(area.width),
            ..area
        };
        let last = area.height.saturating_sub(1);
        Row::new(buf, corner, last).put(" ↓ ", theme.style(Role::Muted));
    }
}
