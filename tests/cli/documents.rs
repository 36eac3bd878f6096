//! Documents from the shell: every kind in every format, the same bytes twice, signatures, and a
//! log that still begins with what signed minutes say.

use std::fs;

use super::bench::Bench;

/// A bench with the demonstration panel in it.
fn demo() -> Bench {
    let bench = Bench::new();
    vaglio::demo::build(&bench.path("p.vaglio"), vaglio::demo::Stage::Preliminary).unwrap();
    bench
}

#[test]
fn minutes_say_all_that_they_must_and_read_the_same_ever_after() {
    let bench = demo();
    let first = bench
        .run(&["document", "p.vaglio", "minutes", "--sitting", "1"])
        .well();
    for wanted in [
        "Verbale n. 1",
        "Atto di Indirizzo",
        "Seduta n. 1 del 9 gennaio 2018",
        "Presenti: Lucia Ferraris (presidente)",
        "All'apertura sono presenti 5 componenti su 5",
        "Svolge le funzioni di segretario verbalizzante Paola",
        "Verifica dei requisiti essenziali",
        "Anna Rey dichiara di non trovarsi in conflitto di interessi",
        "P07      │ non ammissibile",
        "19       │",
        "Ciascun commissario valuta da solo",
        "Nessun dissenso",
        "totale: almeno 60,0",
        "Prossima seduta: 18 gennaio 2018",
        "Impronta del registro. Annotazione n.",
    ] {
        let plain = first.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            plain.contains(&wanted),
            "«{wanted}» is missing in:\n{first}"
        );
    }
    let written = |more: &[&str]| {
        let asked = ["document", "p.vaglio", "minutes", "--sitting", "1"];
        bench.run(&[&asked, more].concat())
    };
    assert!(written(&["--signed"]).refused().contains("signed"));
    bench
        .run(&["sign", "p.vaglio", "--as", "M1", "--sitting", "1"])
        .well();
    assert_eq!(written(&["--signed"]).well(), first, "byte for byte");
    let again = written(&[]).well();
    let until_signatures = |text: &str| {
        let at = text.find("20. Lettura, approvazione e firme").unwrap();
        text[..at].to_owned()
    };
    assert_eq!(until_signatures(&first), until_signatures(&again));
    assert!(first.contains("non è ancora stato letto e approvato"));
    assert!(again.contains("firmato nel registro"), "{again}");
}

#[test]
fn what_is_not_published_is_not_written_for_publication() {
    let bench = demo();
    for kind in [
        &["minutes"][..],
        &["closing-minutes"],
        &["dossier", "--project", "P01"],
        &["sheet", "--project", "P01", "--member", "M1"],
    ] {
        let asked = [&["document", "p.vaglio"], kind, &["--publication"]].concat();
        let why = bench.run(&asked).refused();
        assert!(why.contains("--publication"), "{why}");
    }
    bench
        .run(&["document", "p.vaglio", "manual", "--publication"])
        .well();
    let run = bench.run(&["document", "p.vaglio", "manual", "--in", "fr"]);
    assert!(run.misunderstood().contains("it or en"));
    let run = bench.run(&["document", "p.vaglio", "closing-minutes", "--phase", "P2"]);
    assert!(run.refused().contains("P2"));
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let bench = demo();
    for (kind, more) in [
        ("minutes", ["--sitting", "1"]),
        ("closing-minutes", ["--in", "en"]),
        ("manual", ["--in", "it"]),
        ("dossier", ["--project", "P01"]),
    ] {
        for format in ["docx", "html", "text"] {
            let write = |name: &str| {
                let mut args = vec!["document", "p.vaglio", kind, "--format", format, "-o", name];
                args.extend(more);
                bench.run(&args).well();
                fs::read(bench.path(name)).unwrap()
            };
            let (one, two) = (write("one"), write("two"));
            assert!(one.len() > 500, "{kind} {format}");
            assert_eq!(one, two, "{kind} {format}");
        }
    }
    let told = bench.run(&["document", "p.vaglio", "list"]).refused();
    assert!(told.contains("list"), "{told}");
}

#[test]
fn an_office_gets_the_templates_to_change() {
    let bench = demo();
    let told = bench.run(&["templates", "--to", "own"]).well();
    assert!(told.contains("--templates own"), "{told}");
    let path = "own/it/minutes.md";
    let changed = bench.read(path).replace("# Verbale", "# Processo verbale");
    bench.write(path, &changed);
    let minutes = |more: &[&str]| {
        let asked = ["document", "p.vaglio", "minutes", "--sitting", "1"];
        bench.run(&[&asked, more].concat()).well()
    };
    let own = minutes(&["--templates", "own"]);
    assert!(own.starts_with("Processo verbale n. 1"), "{own}");
    assert_eq!(own.replacen("Processo verbale", "Verbale", 1), minutes(&[]));
    let why = bench.run(&["templates", "--to", "own"]).refused();
    assert!(why.contains("own/"), "{why}");
    assert_eq!(bench.read(path), changed, "what an office changed stays");
}

#[test]
fn later_minutes_correct_earlier_ones_and_quote_them() {
    let bench = demo();
    let correct = |sitting: &str, after: &str| {
        bench.run(&[
            "sitting",
            "correct",
            "p.vaglio",
            "--as",
            "S1",
            "--sitting",
            sitting,
            "--before",
            "P07 non ammissibile",
            "--after",
            after,
        ])
    };
    correct("9", "x").refused();
    correct("1", " ").refused();
    correct("1", "P07 irricevibile").well();
    let minutes = |number: &str| {
        let told = bench.run(&["document", "p.vaglio", "minutes", "--sitting", number]);
        let told = told.well();
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = "Il verbale n. 1 del 9 gennaio 2018 è rettificato: dove si legge «P07 non \
                  ammissibile» si legga «P07 irricevibile».";
    assert!(minutes("2").contains(wanted), "{}", minutes("2"));
    assert!(
        !minutes("1").contains("è rettificato"),
        "what was written stays"
    );
}

#[test]
fn signatures_bind_and_the_log_begins_with_what_minutes_say() {
    let bench = demo();
    let sign = |member: &str| bench.run(&["sign", "p.vaglio", "--as", member, "--sitting", "1"]);
    sign("M2").well();
    assert!(sign("M2").refused().contains("minutes"));
    assert!(sign("M7").refused().contains("M7"));
    bench
        .run(&["sign", "p.vaglio", "--as", "M1", "--sitting", "2"])
        .refused();
    let minutes = bench
        .run(&["document", "p.vaglio", "minutes", "--sitting", "1"])
        .well();
    let hash = minutes
        .split_whitespace()
        .rev()
        .find(|word| word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit()))
        .unwrap();
    bench.run(&["verify", "p.vaglio", "--against", hash]).well();
    let other = hash.replace(|c: char| c.is_ascii_digit(), "0");
    let run = bench.run(&["verify", "p.vaglio", "--against", &other]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains(&other), "{run:?}");
}
