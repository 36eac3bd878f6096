//! A document as HTML: one file with its styles inside, for browsers and for paper.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::escape::escape;

use super::document::Margins;
use super::page::{Align, Block, Grid, Page, Span};

const STYLES: &str = include_str!("../../data/templates/page.css");

/// The file, with a logo (PNG) at its top where there is one.
pub(super) fn write(page: &Page, margins: &Margins, logo: Option<&[u8]>) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLES}{}</style>\n</head>\n<body>\n",
        margins.lang.code(),
        escape(&margins.title),
        on_every_page(margins),
    );
    out.push_str("<header>\n");
    if let Some(logo) = logo {
        let data = STANDARD.encode(logo);
        let _ = writeln!(
            out,
            "<img alt=\"logo\" src=\"data:image/png;base64,{data}\">"
        );
    }
    for (class, line) in [("office", &margins.office), ("call", &margins.call)] {
        if !line.is_empty() {
            let _ = writeln!(out, "<p class=\"{class}\">{}</p>", escape(line));
        }
    }
    out.push_str("</header>\n<main>\n");
    blocks(&page.blocks, &mut out);
    out.push_str("</main>\n");
    if !margins.foot.is_empty() {
        let _ = writeln!(out, "<footer>{}</footer>", escape(&margins.foot));
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// What stands in the margins of the printed pages.
fn on_every_page(margins: &Margins) -> String {
    let [page, of] = &margins.page_of;
    format!(
        "@page {{\n@top-left {{ content: {}; }}\n@top-right {{ content: {}; }}\n@bottom-left {{ content: {}; }}\n@bottom-right {{ content: {} counter(page) {} counter(pages); }}\n}}\n@page :first {{\n@top-left {{ content: none; }}\n@top-right {{ content: none; }}\n}}\n",
        quoted(&margins.office),
        quoted(&margins.call),
        quoted(&margins.foot),
        quoted(&format!("{page} ")),
        quoted(&format!(" {of} ")),
    )
}

/// A text as CSS has it: what is neither letter nor digit by its number, so that it ends neither
/// the text nor the style.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars().filter(|c| !c.is_control()) {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out.push('"');
    out
}

fn blocks(all: &[Block], out: &mut String) {
    let mut class = "";
    for block in all {
        match block {
            Block::Heading { level, spans } => {
                let _ = writeln!(out, "<h{level}{class}>{}</h{level}>", inline(spans));
            }
            Block::Paragraph(spans) => {
                let _ = writeln!(out, "<p{class}>{}</p>", inline(spans));
            }
            Block::List { first, items } => list(*first, items, class, out),
            Block::Table(grid) => table(grid, class, out),
            Block::Rule => out.push_str("<hr>\n"),
            Block::PageBreak => {}
        }
        class = if *block == Block::PageBreak {
            " class=\"new-page\""
        } else {
            ""
        };
    }
}

fn list(first: Option<u64>, items: &[Vec<Block>], class: &str, out: &mut String) {
    let tag = if first.is_some() { "ol" } else { "ul" };
    let start = match first {
        Some(first) if first != 1 => format!(" start=\"{first}\""),
        _ => String::new(),
    };
    let _ = writeln!(out, "<{tag}{start}{class}>");
    for item in items {
        out.push_str("<li>");
        match item.as_slice() {
            [Block::Paragraph(spans)] => out.push_str(&inline(spans)),
            several => blocks(several, out),
        }
        out.push_str("</li>\n");
    }
    let _ = writeln!(out, "</{tag}>");
}

fn table(grid: &Grid, class: &str, out: &mut String) {
    let _ = writeln!(out, "<table{class}>\n<colgroup>");
    for share in grid.thousandths() {
        let _ = writeln!(out, "<col style=\"width: {}.{}%\">", share / 10, share % 10);
    }
    out.push_str("</colgroup>\n");
    if !grid.head.is_empty() {
        out.push_str("<thead>\n");
        row(&grid.head, grid, "th", out);
        out.push_str("</thead>\n");
    }
    out.push_str("<tbody>\n");
    for cells in &grid.rows {
        row(cells, grid, "td", out);
    }
    out.push_str("</tbody>\n</table>\n");
}

fn row(cells: &[Vec<Span>], grid: &Grid, tag: &str, out: &mut String) {
    out.push_str("<tr>");
    for (n, cell) in cells.iter().enumerate() {
        let class = match grid.columns.get(n).map(|c| c.align) {
            Some(Align::Right) => " class=\"right\"",
            Some(Align::Center) => " class=\"center\"",
            _ => "",
        };
        let scope = if tag == "th" { " scope=\"col\"" } else { "" };
        let _ = write!(out, "<{tag}{scope}{class}>{}</{tag}>", inline(cell));
    }
    out.push_str("</tr>\n");
}

fn inline(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        let Span::Text {
            text,
            strong,
            emphasis,
            code,
        } = span
        else {
            out.push_str("<br>");
            continue;
        };
        let tags: Vec<&str> = [(*strong, "strong"), (*emphasis, "em"), (*code, "code")]
            .into_iter()
            .filter_map(|(is, tag)| is.then_some(tag))
            .collect();
        for tag in &tags {
            let _ = write!(out, "<{tag}>");
        }
        out.push_str(&escape(text.as_str()));
        for tag in tags.iter().rev() {
            let _ = write!(out, "</{tag}>");
        }
    }
    out
}
