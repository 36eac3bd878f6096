//! A document as DOCX (Office Open XML). Written here, because the writers to be had repeat no
//! heads of tables or number their parts from a counter of the process: the same document must
//! give the same bytes, and a table that goes on says again what its columns are.

mod body;
mod parts;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::document::Margins;
use super::page::Page;
use body::Body;

/// The file, with a logo (PNG) on its first page where there is one.
pub(super) fn write(
    page: &Page,
    margins: &Margins,
    logo: Option<&[u8]>,
) -> Result<Vec<u8>, zip::result::ZipError> {
    let body = Body::of(page);
    // A picture whose size cannot be read is left out, as browsers do.
    let logo = logo.and_then(|bytes| Some((bytes, parts::png_size(bytes)?)));
    let size = logo.map(|(_, size)| size);
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("[Content_Types].xml", parts::CONTENT_TYPES.into()),
        ("_rels/.rels", parts::RELATIONS.into()),
        ("docProps/core.xml", parts::core(margins).into()),
        ("word/document.xml", body.document().into()),
        ("word/styles.xml", parts::styles(margins.lang).into()),
        ("word/numbering.xml", body.numbering().into()),
        ("word/settings.xml", parts::SETTINGS.into()),
        (
            "word/header1.xml",
            parts::first_header(margins, size).into(),
        ),
        ("word/header2.xml", parts::header(margins).into()),
        ("word/footer1.xml", parts::footer(margins).into()),
        (
            "word/_rels/document.xml.rels",
            parts::DOCUMENT_RELATIONS.into(),
        ),
    ];
    if let Some((bytes, _)) = logo {
        files.push(("word/_rels/header1.xml.rels", parts::LOGO_RELATION.into()));
        files.push(("word/media/logo.png", bytes.into()));
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Text within XML, without what XML cannot hold.
fn xml(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).collect();
    quick_xml::escape::escape(clean).into_owned()
}
