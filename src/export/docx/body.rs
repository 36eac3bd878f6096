//! The blocks of a document as WordprocessingML.

use std::fmt::Write as _;

use super::xml;
use crate::export::page::{Align, Block, Grid, Page, Span};

/// Width of the text between the margins of an A4 page, in twentieths of a point.
const TEXT_WIDTH: usize = 9_638;
/// How far each level of a list is moved in.
const INDENT: usize = 397;

/// The body under way.
pub(super) struct Body {
    xml: String,
    /// First number of each numbered list; its place gives its id.
    numbered: Vec<u64>,
    /// Whether the next paragraph begins a page.
    new_page: bool,
    /// Whether the paragraph leads to a list or a table.
    leads: bool,
}

/// Where a paragraph stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    style: &'a str,
    /// Level of the list and id of its numbers, where the paragraph has a mark of its own.
    item: Option<(usize, usize)>,
    /// Level of the list that the paragraph goes on in.
    within: Option<usize>,
    align: Align,
}

impl Place<'_> {
    const BODY: Place<'static> = Place {
        style: "BodyText",
        item: None,
        within: None,
        align: Align::Left,
    };
}

impl Body {
    pub(super) fn of(page: &Page) -> Self {
        let mut body = Self {
            xml: String::new(),
            numbered: Vec::new(),
            new_page: false,
            leads: false,
        };
        let next = page.blocks.iter().skip(1).map(Some).chain([None]);
        for (block, next) in page.blocks.iter().zip(next) {
            // What leads to a list or a table stays with it.
            body.leads = matches!(next, Some(Block::List { .. } | Block::Table(_)));
            body.block(block, None);
        }
        body
    }

    /// `word/document.xml`.
    pub(super) fn document(&self) -> String {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{}<w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="454" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>"#,
            self.xml
        )
    }

    /// `word/numbering.xml`: bullets, and one numbering per numbered list.
    pub(super) fn numbering(&self) -> String {
        let level = |n: usize, format: &str, text: &str| {
            format!(
                r#"<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{}" w:hanging="{INDENT}"/></w:pPr></w:lvl>"#,
                INDENT * (n + 1)
            )
        };
        let bullets: String = (0..9).map(|n| level(n, "bullet", "•")).collect();
        let numbers: String = (0..9)
            .map(|n| level(n, "decimal", &format!("%{}.", n + 1)))
            .collect();
        let mut xml = format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
        );
        for (n, first) in self.numbered.iter().enumerate() {
            let id = n + 2;
            let _ = write!(xml, r#"<w:num w:numId="{id}"><w:abstractNumId w:val="1"/>"#);
            for level in 0..9 {
                let _ = write!(
                    xml,
                    r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{first}"/></w:lvlOverride>"#
                );
            }
            xml.push_str("</w:num>");
        }
        xml.push_str("</w:numbering>");
        xml
    }

    fn block(&mut self, block: &Block, within: Option<usize>) {
        match block {
            Block::Heading { level, spans } => {
                let style = match level {
                    1 => "Title".to_owned(),
                    level => format!("Heading{}", level - 1),
                };
                let style = style.as_str();
                self.paragraph(
                    spans,
                    Place {
                        style,
                        ..Place::BODY
                    },
                );
            }
            Block::Paragraph(spans) => {
                let style = if std::mem::take(&mut self.leads) {
                    "Lead"
                } else {
                    "BodyText"
                };
                self.paragraph(
                    spans,
                    Place {
                        style,
                        within,
                        ..Place::BODY
                    },
                );
            }
            Block::List { first, items } => self.list(*first, items, within.map_or(0, |n| n + 1)),
            Block::Table(grid) => self.table(grid),
            Block::Rule => {
                self.xml
                    .push_str(r#"<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>"#);
            }
            Block::PageBreak => self.new_page = true,
        }
    }

    fn list(&mut self, first: Option<u64>, items: &[Vec<Block>], level: usize) {
        let numbers = first.map_or(1, |first| {
            self.numbered.push(first);
            self.numbered.len() + 1
        });
        let level = level.min(8);
        for item in items {
            let mut blocks = item.iter();
            if let Some(Block::Paragraph(spans)) = item.first() {
                blocks.next();
                self.paragraph(
                    spans,
                    Place {
                        style: "ListItem",
                        item: Some((level, numbers)),
                        ..Place::BODY
                    },
                );
            }
            for block in blocks {
                self.block(block, Some(level));
            }
        }
    }

    fn paragraph(&mut self, spans: &[Span], place: Place<'_>) {
        let _ = write!(
            self.xml,
            r#"<w:p><w:pPr><w:pStyle w:val="{}"/>"#,
            place.style
        );
        if std::mem::take(&mut self.new_page) {
            self.xml.push_str("<w:pageBreakBefore/>");
        }
        if let Some((level, numbers)) = place.item {
            let _ = write!(
                self.xml,
                r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbers}"/></w:numPr>"#
            );
        }
        if let Some(level) = place.within {
            let _ = write!(self.xml, r#"<w:ind w:left="{}"/>"#, INDENT * (level + 1));
        }
        match place.align {
            Align::Left => {}
            Align::Center => self.xml.push_str(r#"<w:jc w:val="center"/>"#),
            Align::Right => self.xml.push_str(r#"<w:jc w:val="right"/>"#),
        }
        self.xml.push_str("</w:pPr>");
        for span in spans {
            self.span(span);
        }
        self.xml.push_str("</w:p>");
    }

    fn span(&mut self, span: &Span) {
        let Span::Text {
            text,
            strong,
            emphasis,
            code,
        } = span
        else {
            self.xml.push_str("<w:r><w:br/></w:r>");
            return;
        };
        self.xml.push_str("<w:r>");
        if *strong || *emphasis || *code {
            self.xml.push_str("<w:rPr>");
            for (is, tag) in [
                // The font beside the style: within tables some programs forget the latter.
                (
                    *code,
                    r#"<w:rStyle w:val="Code"/><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>"#,
                ),
                (*strong, "<w:b/>"),
                (*emphasis, "<w:i/>"),
                (*code, r#"<w:sz w:val="15"/>"#),
            ] {
                if is {
                    self.xml.push_str(tag);
                }
            }
            self.xml.push_str("</w:rPr>");
        }
        let _ = write!(
            self.xml,
            r#"<w:t xml:space="preserve">{}</w:t></w:r>"#,
            xml(text)
        );
    }

    fn table(&mut self, grid: &Grid) {
        let widths: Vec<usize> = grid
            .thousandths()
            .into_iter()
            .map(|part| TEXT_WIDTH * part / 1000)
            .collect();
        if std::mem::take(&mut self.new_page) {
            // A table cannot begin a page by itself.
            self.new_page = true;
            self.paragraph(
                &[],
                Place {
                    style: "Gap",
                    ..Place::BODY
                },
            );
        }
        self.xml.push_str(r#"<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#);
        for width in &widths {
            let _ = write!(self.xml, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.xml.push_str("</w:tblGrid>");
        if !grid.head.is_empty() {
            self.row(&grid.head, grid, &widths, true);
        }
        for row in &grid.rows {
            self.row(row, grid, &widths, false);
        }
        self.xml.push_str("</w:tbl>");
        // Two tables in a row would become one.
        self.paragraph(
            &[],
            Place {
                style: "Gap",
                ..Place::BODY
            },
        );
    }

    fn row(&mut self, cells: &[Vec<Span>], grid: &Grid, widths: &[usize], head: bool) {
        self.xml.push_str("<w:tr><w:trPr>");
        // A row taller than a page must break; a short one looks better whole.
        let long = cells.iter().flatten().map(|span| match span {
            Span::Text { text, .. } => text.len(),
            Span::Break => 80,
        });
        if long.sum::<usize>() < 1_200 {
            self.xml.push_str("<w:cantSplit/>");
        }
        self.xml.push_str(if head {
            "<w:tblHeader/></w:trPr>"
        } else {
            "</w:trPr>"
        });
        for (n, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let shade = if head {
                r#"<w:shd w:val="clear" w:color="auto" w:fill="E7ECF2"/>"#
            } else {
                ""
            };
            let _ = write!(
                self.xml,
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>"#
            );
            let align = grid.columns.get(n).map_or(Align::Left, |c| c.align);
            let style = if head { "TableHead" } else { "TableText" };
            self.paragraph(
                cell,
                Place {
                    style,
                    align,
                    ..Place::BODY
                },
            );
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }
}
