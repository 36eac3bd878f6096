//! The parts of a DOCX file around its body: styles, header, footer, properties.

use super::xml;
use crate::export::document::Margins;
use crate::lang::Lang;

pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

pub(super) const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>"#;

pub(super) const LOGO_RELATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/></Relationships>"#;

pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:autoHyphenation/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#;

const STYLES: &str = include_str!("../../../data/templates/styles.xml");

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture""#;

/// English Metric Units in a millimetre.
const EMU: u64 = 36_000;
/// Height of the logo.
const LOGO_HEIGHT: u64 = 16 * EMU;
/// Most width of the logo.
const LOGO_WIDTH: u64 = 120 * EMU;

/// `word/styles.xml`, for the language of the document: what is hyphenated and spelt by it.
pub(super) fn styles(lang: Lang) -> String {
    let tag = match lang {
        Lang::It => "it-IT",
        Lang::En => "en-GB",
    };
    STYLES.replace("LANGUAGE", tag)
}

/// `docProps/core.xml`: the title, and no time, which would make every file another one.
pub(super) fn core(margins: &Margins) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>"#,
        xml(&margins.title),
        xml(&margins.office),
        margins.lang.code()
    )
}

/// The header of the first page: logo and body.
pub(super) fn first_header(margins: &Margins, logo: Option<(u32, u32)>) -> String {
    let picture = logo.map(picture).unwrap_or_default();
    let picture = if picture.is_empty() {
        picture
    } else {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr>{picture}</w:p>"#)
    };
    let lines: String = [&margins.office, &margins.call]
        .into_iter()
        .filter(|line| !line.is_empty())
        .zip(["<w:b/>", ""])
        .map(|(line, look)| {
            format!(
                r#"<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{}</w:t></w:r></w:p>"#,
                xml(line)
            )
        })
        .collect();
    // A header holds at least one paragraph.
    let end = r#"<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>"#;
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr {NAMESPACES}>{picture}{lines}{end}</w:hdr>"#
    )
}

/// The header of the other pages: body on the left, call on the right.
pub(super) fn header(margins: &Margins) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>"#,
        xml(&joined(&[&margins.office, &margins.call]))
    )
}

/// The footer: fund and place in the log on the left, the page on the right.
pub(super) fn footer(margins: &Margins) -> String {
    let [page, of] = &margins.page_of;
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">{} </w:t></w:r>{}<w:r><w:t xml:space="preserve"> {} </w:t></w:r>{}</w:p></w:ftr>"#,
        xml(&margins.foot),
        xml(page),
        field("PAGE"),
        xml(of),
        field("NUMPAGES"),
    )
}

fn joined(parts: &[&String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|p| p.as_str())
        .filter(|p| !p.is_empty())
        .collect();
    parts.join(" – ")
}

fn field(name: &str) -> String {
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
}

/// The logo, as high as a letterhead allows.
fn picture((width, height): (u32, u32)) -> String {
    let (width, height) = (u64::from(width).max(1), u64::from(height).max(1));
    let mut size = (LOGO_HEIGHT * width / height, LOGO_HEIGHT);
    if size.0 > LOGO_WIDTH {
        size = (LOGO_WIDTH, LOGO_WIDTH * height / width);
    }
    let (cx, cy) = size;
    format!(
        r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="1" name="logo" descr="logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}

/// Width and height of a PNG picture, from its head.
pub(super) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let (width, rest) = head.split_first_chunk::<4>()?;
    let (height, _) = rest.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}
