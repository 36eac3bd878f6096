//! Bytes that nobody meant: no reader may panic, and text that goes out must come back.

use std::borrow::Cow;

use proptest::prelude::*;
use vaglio::dossier::{Mapping, Source, defuse, read_marks, read_projects};

use super::phase::{phase, source, stored};

const NAMES: [&str; 6] = ["f.csv", "f.tsv", "f.json", "f.xlsx", "f.ods", "f"];

fn survives(source: Source) {
    let phase = phase(&["needs", "budget"]);
    let _ = read_projects(std::slice::from_ref(&source), &Mapping::default(), &phase);
    let _ = read_marks(&[source], &Mapping::default());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

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
