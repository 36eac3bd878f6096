//! The documents as files: DOCX, HTML and text, of the same words.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use vaglio::export::document::{Context, Format, render};
use vaglio::export::template::Templates;
use vaglio::lang::Lang;
use zip::ZipArchive;

use super::documents::text;
use super::sample::{self, HOSTILE};

fn bytes(context: &impl Context, format: Format) -> Vec<u8> {
    render(context, format, &Templates::shipped(Lang::It).unwrap()).unwrap()
}

fn html(context: &impl Context) -> String {
    String::from_utf8(bytes(context, Format::Html)).unwrap()
}

/// The parts of a DOCX file, by name, each read to its end as XML.
fn parts(docx: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..archive.len())
        .map(|n| {
            let mut file = archive.by_index(n).unwrap();
            let mut part = String::new();
            file.read_to_string(&mut part).unwrap();
            let mut reader = Reader::from_str(&part);
            while !matches!(reader.read_event().unwrap(), Event::Eof) {}
            (file.name().unwrap().into_owned(), part)
        })
        .collect()
}

/// The text of a part, a line per paragraph.
fn paragraphs(part: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    let (mut all, mut now, mut open) = (Vec::new(), String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "w:t" => open = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => open = false,
            Event::End(tag) if tag.name().as_ref() == "w:p" => all.push(std::mem::take(&mut now)),
            Event::Text(text) if open => now.push_str(&text),
            Event::GeneralRef(name) if open => now.push_str(match &*name {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("&{other};"),
            }),
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn document(context: &impl Context) -> String {
    let parts = parts(bytes(context, Format::Docx));
    let (_, body) = parts
        .into_iter()
        .find(|(n, _)| n == "word/document.xml")
        .unwrap();
    body
}

#[test]
fn foreign_text_is_shown_as_it_is_in_every_format() {
    let mut sheet = sample::sheet();
    sheet.project.title = HOSTILE.into();
    sheet.criteria[0].marks[0].comment = HOSTILE.into();
    sheet.head.call_title = HOSTILE.into();
    sheet.head.publicity = HOSTILE.into();
    let first = HOSTILE.lines().next().unwrap();
    let said = text(&sheet, Lang::It);
    assert!(
        said.contains(&format!("Commento: {first}\n- voce\n\n***")),
        "{said}"
    );
    let page = html(&sheet);
    assert!(!page.contains("<script>alert") && !page.contains("<em>via</em>"));
    assert!(page.contains("Commento: # *via* &lt;script&gt;alert(1)&lt;/script&gt; | [x](http://y) `z` \\ &amp;amp; {{ 7 }}<br>- voce"));
    // Within the styles the call's title can end neither its text nor the style.
    let styles = &page[page.find("<style>").unwrap()..page.find("</style>").unwrap()];
    assert!(
        !styles.contains("alert(1)") && styles.contains("alert\\28 1\\29 "),
        "{styles}"
    );
    let body = paragraphs(&document(&sheet));
    assert!(body.iter().any(|p| p.contains(first)), "{body:#?}");
    // A title of several lines stays in its cell of the table.
    let tables = document(&sheet).matches("<w:tbl>").count();
    assert_eq!(
        tables,
        document(&sample::sheet()).matches("<w:tbl>").count()
    );
}

#[test]
fn a_docx_file_is_whole() {
    let parts = parts(bytes(&sample::minutes(), Format::Docx));
    let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    let part = |name: &str| &parts.iter().find(|(n, _)| n == name).expect(name).1;
    let types = part("[Content_Types].xml");
    for name in names
        .iter()
        .filter(|n| !n.ends_with(".rels") && !n.starts_with('['))
    {
        assert!(
            types.contains(&format!("PartName=\"/{name}\"")),
            "{name} has a type"
        );
    }
    let (body, styles) = (part("word/document.xml"), part("word/styles.xml"));
    let relations = part("word/_rels/document.xml.rels");
    for target in relations.split("Target=\"").skip(1) {
        let target = target.split('"').next().unwrap();
        assert!(
            names.contains(&format!("word/{target}").as_str()),
            "{target}"
        );
    }
    for used in body.split("r:id=\"").skip(1) {
        let id = used.split('"').next().unwrap();
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id}");
    }
    let pieces = body.split("Style w:val=\"").skip(1);
    for style in pieces.map(|rest| rest.split('"').next().unwrap()) {
        assert!(
            styles.contains(&format!("w:styleId=\"{style}\"")),
            "{style}"
        );
    }
    for number in body.split("w:numId w:val=\"").skip(1) {
        let id = number.split('"').next().unwrap();
        assert!(
            part("word/numbering.xml").contains(&format!("w:numId=\"{id}\"")),
            "{id}"
        );
    }
    assert!(part("docProps/core.xml").contains("Verbale conclusivo n. 3"));
    assert!(styles.contains("w:lang w:val=\"it-IT\""));
    assert!(part("word/footer1.xml").contains("NUMPAGES"));
}

#[test]
fn a_docx_table_repeats_its_heads_and_fills_the_page() {
    let body = document(&sample::ranking());
    for table in body.split("<w:tbl>").skip(1) {
        let table = table.split("</w:tbl>").next().unwrap();
        let columns: Vec<usize> = table
            .split("<w:gridCol w:w=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert!(table.contains("<w:tblHeader/>"), "{table}");
        let width: usize = columns.iter().sum();
        assert!(
            (9_638 - columns.len()..=9_638).contains(&width),
            "{columns:?}"
        );
        for row in table.split("<w:tr>").skip(1) {
            assert_eq!(row.matches("<w:tc>").count(), columns.len());
        }
    }
    assert!(
        !document(&sample::sheet()).contains("<w:tblHeader/>"),
        "a table without heads has none to repeat"
    );
}

#[test]
fn an_html_file_stands_alone() {
    let page = html(&sample::minutes());
    assert!(page.starts_with("<!doctype html>\n<html lang=\"it\">"));
    assert!(!page.contains("<link") && !page.contains("<script") && !page.contains("src="));
    assert!(
        page.contains("<title>Verbale conclusivo n. 3 della Commissione di valutazione</title>")
    );
    assert!(page.contains("<h2>9. Ricevibilità e ammissibilità</h2>"));
    assert!(page.contains("size: A4") && page.contains("counter(pages)"));
    assert_eq!(
        page.matches("<thead>").count(),
        page.matches("<table").count()
    );
    let open: Vec<&str> = ["table", "tr", "td", "th", "p", "ul", "ol", "li", "h2", "h3"]
        .into_iter()
        .filter(|tag| {
            let opened = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            opened != page.matches(&format!("</{tag}>")).count()
        })
        .collect();
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_same_context_gives_the_same_bytes() {
    for format in [Format::Docx, Format::Html, Format::Text] {
        assert_eq!(
            bytes(&sample::minutes(), format),
            bytes(&sample::minutes(), format)
        );
        assert_eq!(
            bytes(&sample::ranking(), format),
            bytes(&sample::ranking(), format)
        );
    }
}
