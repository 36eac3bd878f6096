//! Bytes that nobody meant: no reader may panic, and text that goes out must come back.

use std::borrow::Cow;

use proptest::prelude::*;
use vaglio::dossier::{Mapping, Source, defuse, read_marks, read_projects};

use super::phase::{phase, refusal, source, stored};

const NAMES: [&str; 6] = ["f.csv", "f.tsv", "f.json", "f.xlsx", "f.ods", "f"];

fn survives(source: Source) {
    let phase = phase(&["needs", "costs"]);
    let _ = read_projects(std::slice::from_ref(&source), &Mapping::default(), &phase);
    let _ = read_marks(&[source], &Mapping::default());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(name in prop::sample::select(&NAMES[..]), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(source(name, bytes));
    }

    #[test]
    fn any_table(text in "id(,|;|\t)title(\n|\r\n|\r)([\"',;\t\r\n=a1\u{e0}\u{202e}]{0,80})") {
        survives(source("f.csv", text));
    }

    #[test]
    fn any_json(text in "(\\[?\\{\"(id|title|ats|needs|projects)\":[\"\\[\\]{}a1:,.e\\\\-]{0,40})") {
        survives(source("f.json", text));
    }

    #[test]
    fn damaged_workbooks(
        name in prop::sample::select(&["projects.xlsx", "marks.xlsx", "projects.ods"][..]),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut file = stored(name);
        for (at, byte) in damage {
            let at = at.index(file.bytes.len());
            file.bytes[at] = byte;
        }
        survives(file);
    }

    #[test]
    fn weird_texts_come_back_through_a_table(
        text in "[-=+@'\"\n;,\t a-z\u{e8}\u{1f600}]{1,30}|[^\\pC]{1,30}",
        delimiter in prop::sample::select(&[b',', b';', b'\t'][..]),
    ) {
        // What comes in is cleaned, so only cleaned text can be compared.
        let meant = vaglio::text::clean(&text).trim().to_owned();
        prop_assume!(!meant.is_empty());
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        let cells = ["1", "t", &meant, &meant].map(|cell| defuse(cell));
        writer.write_record(["id", "title", "abstract", "other"]).unwrap();
        writer.write_record(cells.iter().map(Cow::as_ref)).unwrap();
        let file = source("out.csv", writer.into_inner().unwrap());
        let found = read_projects(&[file], &Mapping::default(), &phase(&[])).unwrap().remove(0);
        prop_assert_eq!(&found.summary, &meant);
        prop_assert_eq!(&found.further[0].value, &meant);
    }
}

/// A workbook of one sheet whose every cell is the same shared text.
fn repeated(text: &str, rows: usize) -> Vec<u8> {
    use std::io::Write;
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let row = |n: usize| format!("<row r='{n}'><c r='A{n}' t='s'><v>0</v></c></row>");
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns='{PACKAGE}'><Relationship Id='r1' Type='{OFFICE}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns='{MAIN}' xmlns:r='{OFFICE}'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns='{PACKAGE}'><Relationship Id='r1' Type='{OFFICE}/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='{OFFICE}/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
            ),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst xmlns='{MAIN}'><si><t>{text}</t></si></sst>"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns='{MAIN}'><sheetData>{}</sheetData></worksheet>",
                (1..=rows).map(row).collect::<String>()
            ),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, body) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(body.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_small_workbook_cannot_fill_the_memory() {
    let told = |bytes| {
        let source = Source {
            name: "b.xlsx".into(),
            bytes,
        };
        refusal(read_marks(&[source], &Mapping::default()))[0].clone()
    };
    let one = told(repeated(&"x".repeat(900_000), 10));
    assert!(one.contains("is longer than 200000 characters"), "{one}");
    let many = told(repeated(&"x".repeat(100_000), 4_000));
    assert!(many.contains("row 2685"), "{many}");
}
