//! Project files.

use vaglio::dossier::{Dossier, PartnerRole, missing_sections};

use super::phase::{phase, read, refusal, source, stored};

fn one(text: &str, sections: &[&str]) -> Dossier {
    read(&[source("p.csv", text)], sections, &[])
        .unwrap()
        .remove(0)
}

fn further(dossier: &Dossier) -> Vec<(&str, &str)> {
    dossier
        .further
        .iter()
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect()
}

#[test]
fn the_example_is_complete_and_comes_back_as_it_is() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/project.example.json");
    let text = std::fs::read_to_string(path).unwrap();
    let every = [
        "abstract!",
        "needs!",
        "idea!",
        "innovation_elements!",
        "coherence!",
        "participation!",
        "ats!",
        "declarations!",
        "documents!",
        "notes!",
    ];
    let found = read(&[source("e.json", &text)], &every, &[]).unwrap();
    let dossier = &found[0];
    assert!(dossier.invented);
    assert_eq!(
        missing_sections(dossier, &phase(&every)),
        Vec::<String>::new()
    );
    assert_eq!(dossier.lead().unwrap().contribution_cents, Some(1_500_000));
    let written = serde_json::to_string(dossier).unwrap();
    let again = read(&[source("again.json", written)], &every, &[]).unwrap();
    assert_eq!(again, found);
    let mut keys: serde_json::Value = serde_json::from_str(&text).unwrap();
    let shown = serde_json::to_value(dossier).unwrap();
    // The type keeps a time as an instant, so its offset is written anew.
    keys["receipt"]["received_at"] = shown["receipt"]["received_at"].clone();
    keys["documents"][0]["received_at"] = shown["documents"][0]["received_at"].clone();
    assert_eq!(keys, shown);
}

#[test]
fn keys_of_the_call_are_sections_and_others_are_further() {
    let text = r#"{"projects": [{"z": 1.50, "id": " A\u200b1 ", "title": "T\u001b[2J\nx", "costs": "b\r\nc", "a": true,
        "n": null, "sections": {"other": "o"}, "needs": [{"text": " n "}]}]}"#;
    let dossier = read(
        &[source("p.json", text)],
        &["costs!", "needs!", "idea!"],
        &[],
    )
    .unwrap()
    .remove(0);
    assert_eq!(
        (dossier.id.as_str(), dossier.title.as_str()),
        ("A1", "T[2J x")
    );
    assert_eq!(dossier.sections.get("costs").unwrap(), "b\nc");
    assert_eq!(dossier.needs[0].text, "n");
    assert_eq!(
        further(&dossier),
        [("other", "o"), ("z", "1.50"), ("a", "true")]
    );
    assert_eq!(
        missing_sections(&dossier, &phase(&["costs!", "needs!", "idea!", "x"])),
        ["idea"]
    );
}

#[test]
fn every_project_of_a_json_file_is_judged_by_itself() {
    let text = r#"[{"id": "1", "title": "t", "neds": [1]},
{"id": "2", "title": "t", "ats": {"partners": [{"rol": "partner"}]}},
{"id": "3", "title": " "},
{"id": "", "title": "t", "sections": {"needs": "x"}},
{"id": "5", "title": "t", "costs": 3},
{"id": "6", "title": "t", "costs": "a", "sections": {"costs": "b"}},
7]"#;
    let told = refusal(read(&[source("p.json", text)], &["costs"], &[]));
    let starts = [
        "p.json, row 1: the key «neds» is not known. Did you mean needs?",
        "p.json, row 2: at «ats.partners[0].rol»: unknown field `rol`, expected one of `name`",
        "p.json, row 3, column «title»: is empty",
        "p.json, row 4: the key «needs» stands under sections",
        "p.json, row 5: the key «costs» is a section, so it must hold a text",
        "p.json, row 6: the key «costs» stands twice",
        "p.json, row 7: invalid type: integer `7`, expected a project",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    for (line, start) in told.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn a_table_fills_the_dossier() {
    let text = "Codice;titolo;abstract;lead;lead_tax_code;partners;districts;needs;coproduction;Governance;received_at;sender;note;empty;costs\r\n\
        A1;\"Più \"\"luce\"\"\";\"uno\r\ndue\";Comune di X;001;\"Coop; Asl ;\";D1;Soli;Portineria;Cabina;2017-12-19T16:04:12+01:00;Ente;=1+1;;soldi\r\n\
        ;;;;;;;;;;;;;;\r\n\
        A2;Altro;;;;;;;;;;;'=2;;\r\n";
    let found = read(
        &[source("p.csv", text)],
        &["abstract!", "needs!", "participation!", "costs!"],
        &[],
    )
    .unwrap();
    let first = &found[0];
    assert_eq!(
        (first.title.as_str(), first.summary.as_str()),
        ("Più \"luce\"", "uno\ndue")
    );
    let partners = &first.ats.as_ref().unwrap().partners;
    let named: Vec<(&str, PartnerRole)> =
        partners.iter().map(|p| (p.name.as_str(), p.role)).collect();
    use PartnerRole::{Capofila, Partner};
    assert_eq!(
        named,
        [
            ("Comune di X", Capofila),
            ("Coop", Partner),
            ("Asl", Partner)
        ]
    );
    assert_eq!(first.lead().unwrap().tax_code, "001");
    assert_eq!(first.districts, ["D1"]);
    assert_eq!(first.coherence.as_ref().unwrap().governance, "Cabina");
    assert_eq!(
        first.participation.as_ref().unwrap().coproduction[0].action,
        "Portineria"
    );
    let receipt = first.receipt.as_ref().unwrap();
    assert_eq!(
        receipt.received_at,
        Some("2017-12-19T15:04:12Z".parse().unwrap())
    );
    assert_eq!(receipt.sender, "Ente");
    assert_eq!(first.sections.get("costs").unwrap(), "soldi");
    assert_eq!(further(first), [("note", "=1+1")]);
    let second = &found[1];
    assert_eq!(further(second), [("note", "=2")]);
    assert_eq!(second.ats, None);
    let phase = phase(&["abstract!", "needs!", "participation!", "costs!"]);
    assert_eq!(
        missing_sections(second, &phase),
        ["abstract", "needs", "participation", "costs"]
    );
}

#[test]
fn a_section_of_the_call_goes_before_a_part_of_the_same_name() {
    let dossier = one("id,title,subsidiarity\n1,t,g\n", &["subsidiarity!"]);
    assert_eq!(dossier.sections.get("subsidiarity").unwrap(), "g");
    assert_eq!(dossier.coherence, None);
}

#[test]
fn columns_that_are_not_found_are_told_with_those_that_are() {
    let told = refusal(read(
        &[source("p.csv", "code,codice,what\n1,2,3\n")],
        &["needs!", "ats!"],
        &[],
    ));
    assert_eq!(
        told,
        [
            "p.csv: several columns could be the id: code, codice. Name it with --map id=COLUMN. Columns found: code, codice, what",
            "p.csv: no column holds the title. Name it with --map title=COLUMN. Columns found: code, codice, what",
            "p.csv: no column holds the required section «needs». Name it with --map needs=COLUMN. Columns found: code, codice, what",
            "p.csv: no column holds the required section «ats». Name it with --map lead=COLUMN. Columns found: code, codice, what",
        ]
    );
    let map = ["id=CODE", "title=what", "needs=codice", "lead=what"];
    assert_eq!(
        read(
            &[source("p.csv", "code,codice,what\n1,2,3\n")],
            &["needs!", "ats!"],
            &map
        )
        .unwrap()[0]
            .title,
        "3"
    );
    let told = refusal(read(
        &[source("p.csv", "id,title\n1,t\n")],
        &[],
        &["titel=x", "abstract=body"],
    ));
    assert!(told[0].starts_with(
        "--map: there is no field «titel». Did you mean title? Known fields: id, title,"
    ));
    assert_eq!(
        told[1],
        "p.csv: there is no column «body», onto which --map puts abstract. Columns found: id, title"
    );
}

#[test]
fn everything_that_is_wrong_with_a_table_is_told_at_once() {
    let long = "x".repeat(65);
    let text = format!(
        "id,title,abstract,,received_at\n1,t,a,,\n\n2,\"t\nu\",a\n3,,a,,\n1,t,a,b,\n{long},t,a,,\n4,t,a,,2017-12-19\n"
    );
    let other = source("q.tsv", "id\ttitle\n4\tfour\n5\tfive\n1\tone\n");
    let told = refusal(read(&[source("p.csv", text), other], &[], &[]));
    let starts = [
        "p.csv, row 4: has 3 cells where the header has 5",
        "p.csv, row 6, column «title»: is empty",
        "p.csv, row 7: column 4 (D) has text but no heading",
        "p.csv, row 8, column «id»: is too long",
        "p.csv, row 9, column «received_at»: is not a time with its offset",
        "q.tsv, row 2, column «id»: project «4» is in p.csv, row 9 already",
        "q.tsv, row 4, column «id»: project «1» is in p.csv, row 2 already",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    for (line, start) in told.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn tables_that_are_no_tables_are_refused() {
    for (text, told) in [
        (
            "id,title,ID\n1,t,2\n",
            "columns 1 and 3 have the same heading",
        ),
        ("id,title\n", "has no row below the header"),
        ("id,title\n , \n", "has no row below the header"),
        (
            "id,title\n1,\"t\n2,u\n",
            "row 2: a quotation mark opens here and never closes",
        ),
        ("id,title\n1,t\0\n", "row 2: contains a NUL character"),
        (" \n", "is empty"),
        ("[]", "no column holds the id"),
    ] {
        let found = refusal(read(&[source("p.csv", text)], &[], &[]));
        assert!(found[0].contains(told), "{found:?}");
    }
    assert!(refusal(read(&[source("p.json", "[]")], &[], &[]))[0].contains("holds no project"));
    let long = format!("id,title,abstract\n1,t,{}\n", "è".repeat(200_001));
    assert!(refusal(read(&[source("p.csv", long)], &[], &[]))[0].contains("longer than 200000"));
    let long = format!(
        "{{\"id\":\"1\",\"title\":\"t\",\"idea\":{{\"text\":\"{}\"}}}}",
        "è".repeat(200_001)
    );
    assert!(
        refusal(read(&[source("p.json", long)], &[], &[]))[0]
            .contains("«idea.text» is longer than 200000")
    );
}

#[test]
fn workbooks_give_what_people_see() {
    let found = read(&[stored("projects.xlsx")], &["abstract!"], &[]).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[0].id.as_str(), found[0].summary.as_str()),
        ("A-1", "Riga uno\nriga due")
    );
    let requested = |d: &Dossier| d.budget.as_ref().unwrap().requested_cents;
    assert_eq!(requested(&found[0]), Some(500_000));
    assert_eq!(further(&found[0]), [("filed on", "2017-12-19")]);
    assert_eq!(
        (found[1].id.as_str(), found[1].title.as_str()),
        ("7", "=not a formula")
    );
    assert_eq!(requested(&found[1]), Some(30));
    assert_eq!(further(&found[1]), [("filed on", "2017-12-19T16:04:12")]);
    let found = read(&[stored("projects.ods")], &[], &[]).unwrap();
    assert_eq!(
        (found[0].id.as_str(), requested(&found[0])),
        ("B-1", Some(500_000))
    );
}

#[test]
fn unsound_workbooks_are_refused() {
    let told = refusal(read(&[stored("errors.xlsx")], &[], &[]));
    assert!(
        told[0].starts_with("errors.xlsx, row 2, column «abstract»: holds the error #REF!"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with(
            "errors.xlsx, row 4, column «requested»: holds a formula without a stored"
        ),
        "{told:?}"
    );
    let told = refusal(read(&[stored("truncated.xlsx")], &[], &[]));
    assert!(
        told[0].starts_with("truncated.xlsx: is no whole workbook"),
        "{told:?}"
    );
    let told = refusal(read(&[stored("two-sheets.xlsx")], &[], &[]));
    assert!(
        told[0].contains("several sheets with content: Marks, Notes"),
        "{told:?}"
    );
}

#[test]
fn flat_objects_are_read_as_a_table() {
    let named = |text: &str, map: &[&str]| -> Vec<(String, String)> {
        let found = read(&[source("p.json", text)], &[], map).unwrap();
        found.into_iter().map(|d| (d.id, d.title)).collect()
    };
    let one = [("350599".to_owned(), "A bridge".to_owned())];
    assert_eq!(named(r#"[{"id":350599,"title":"A bridge"}]"#, &[]), one);
    assert_eq!(named(r#"[{"ID":"350599","Title":"A bridge"}]"#, &[]), one);
    let mapped = r#"{"projects":[{"id":"350599","Nome":"A bridge"}]}"#;
    assert_eq!(named(mapped, &["title=Nome"]), one);
    assert_eq!(named(mapped, &["TITLE=Nome"]), one);
    let keys: Vec<String> = (0..2_000).map(|n| format!("\"k{n}\":1")).collect();
    let wide = format!("[{{\"ID\":\"1\",{}}}]", keys.join(","));
    let told = refusal(read(&[source("p.json", &wide)], &[], &[]));
    assert!(told[0].contains("more than 1000 keys"), "{told:?}");
    let own = r#"[{"id":"1","title":"T","needs":[{"text":"n"}]}]"#;
    let told = refusal(read(&[source("p.json", own)], &[], &["title=T"]));
    assert!(told[0].contains("--map does not reach"), "{told:?}");
}
