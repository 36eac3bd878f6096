//! What minutes say, from the log of whole stories: who left, what was excluded and why, the list, the draw.

use super::bench::{Bench, own};
use super::script::Story;
use super::stage::Stage;

/// A bench with the panel file to which an acceptance story leads, up to a number of its steps.
fn told(file: &str, steps: usize) -> Bench {
    let text = std::fs::read_to_string(own(&format!("tests/scenarios/{file}"))).unwrap();
    let mut story: Story = toml::from_str(&text).unwrap();
    story.steps.truncate(steps);
    let bench = Bench::new();
    let stage = Stage::perform(&story, &bench.path("p.vaglio"));
    drop(stage.unwrap_or_else(|what| panic!("{what}")));
    bench
}

/// A document, its words one blank apart, without the lines of its tables.
fn document(bench: &Bench, what: &[&str]) -> String {
    let args = [&["document", "p.vaglio"], what].concat();
    let text = bench.run(&args).well();
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '│' | '─' | '┼'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The part of minutes from one heading to the next.
fn section<'a>(minutes: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = minutes
        .split_once(from)
        .unwrap_or_else(|| panic!("no «{from}» in {minutes}"));
    rest.split_once(to)
        .unwrap_or_else(|| panic!("no «{to}» in {minutes}"))
        .0
}

fn says(text: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(text.contains(part), "no «{part}» in {text}");
    }
}

#[test]
fn who_leaves_and_what_stops_with_it() {
    let bench = told("E10-quorum-lost.toml", usize::MAX);
    let minutes = document(&bench, &["minutes", "--sitting", "1"]);
    let hours = section(&minutes, "2. Sedute: ", "3. Presenze");
    says(
        hours,
        &["Sospesa dalle ore 11:42 alle ore 11:42: venir meno del numero legale"],
    );
    let there = section(&minutes, "3. Presenze", "4. Presidenza");
    says(
        there,
        &[
            "11:42 Nome di M3 esce (impegno urgente) 11:42 Nome di SU esce 11:42 Nome di SU siede al posto di Nome di M3 11:42 Nome di SU entra 11:42 Nome di SU lascia il posto di Nome di M3 11:42 Nome di M3 entra",
            "All'apertura sono presenti 3 componenti su 3",
            "il numero legale è venuto meno",
        ],
    );
    let divergences = section(&minutes, "13. Divergenze", "14. Dissensi");
    says(
        divergences,
        &[
            "P1, INN1",
            "3,0 · 3,0 · 5,0",
            "letto insieme",
            "M3 ha lasciato la seduta",
            "non è ancora composta",
        ],
    );
    let incidents = section(&minutes, "18. Incidenti", "19. Allegati");
    says(
        incidents,
        &["11:42: Nome di M1 ha sospeso la seduta: manca il numero legale"],
    );
}

#[test]
fn what_is_excluded_and_what_was_asked() {
    let bench = told("E03-missing-partner.toml", usize::MAX);
    let minutes = document(&bench, &["minutes", "--sitting", "1"]);
    let why =
        "Nessun ente del terzo settore o associazione di volontariato individuato (bando, S33)";
    let checked = section(&minutes, "9. Ricevibilità", "10. Integrazioni");
    says(checked, &["P1 non ammissibile A06", "(S33)", why]);
    let asked = section(&minutes, "10. Integrazioni", "11. Metodo");
    says(
        asked,
        &["P5 Indicare un ente che", "10 gennaio", "ricevuta il 22"],
    );
    let out = section(&minutes, "17. Elenco", "18. Incidenti");
    says(
        out,
        &[
            "Nessun elenco e nessuna graduatoria sono stati approvati",
            "A06",
            "S33",
        ],
    );
    assert!(!out.contains("P3"), "only P1 is out: {out}");
}

#[test]
fn the_list_of_a_drawn_panel_with_every_step() {
    let bench = told("E08-tie-at-the-cut-line.toml", usize::MAX);
    let minutes = document(&bench, &["closing-minutes"]);
    let totals = section(&minutes, "16. Totali", "17. Elenco");
    says(
        totals,
        &[
            "totale: almeno 60,0",
            "A, C, risolta in quest'ordine",
            "D4.1 Efficacia rispetto al bisogno 3,5 2,5 decide",
            "C, D, risolta in quest'ordine",
            "D, B, risolta in quest'ordine",
            "Seme dichiarato prima del sorteggio: «12 45 78 3 60». Ordine sorteggiato: D, B. \
             Testimoni: Nome di S1, Nome di R1.",
        ],
    );
    let list = section(&minutes, "17. Elenco", "18. Incidenti");
    let places = [
        "1 A Progetto",
        "2 C Progetto",
        "3 D Progetto",
        "Linea della dotazione",
        "4 B Progetto",
    ];
    let found: Vec<Option<usize>> = places.iter().map(|place| list.find(place)).collect();
    assert!(
        found.iter().all(Option::is_some) && found.is_sorted(),
        "{found:?} {list}"
    );
    says(
        list,
        &[
            "6.400.000,00 € 9.400.000,00 € 6.400.000,00 €",
            "Nessuna offerta parziale",
        ],
    );
    let annexes = section(&minutes, "19. Allegati", "20. Lettura");
    says(annexes, &["Elenco n. 2", "M3 su D"]);
    let ranking = document(&bench, &["ranking"]);
    says(
        &ranking,
        &["Graduatoria n. 2", "4 B Progetto", "12 45 78 3 60"],
    );
}

/// Fund, authorities and offices of the members (S5, S20, S25).
#[test]
fn who_pays_who_answers_and_where_members_come_from() {
    let bench = Bench::new();
    vaglio::demo::build(&bench.path("p.vaglio"), vaglio::demo::Stage::Definitive).unwrap();
    let minutes = document(&bench, &["minutes", "--sitting", "1"]);
    let head = section(&minutes, "1. Commissione", "2. Sedute");
    says(
        head,
        &[
            "Risorse: FSE",
            "senza diritto di voto: Ferrari (",
            "Cerutti (",
            "Pentenero (",
            "Giorgio Savio commissario Direzione Istruzione, Lavoro e Formazione",
        ],
    );
    for papers in [
        &["minutes", "--sitting", "1"][..],
        &["list", "--list", "1"],
        &["manual"],
    ] {
        let text = document(&bench, papers);
        says(
            &text,
            &["Iniziativa finanziata con il Fondo Sociale Europeo"],
        );
    }
}

/// The list that the second demonstration begins from is published, by its act and in its channel.
#[test]
fn the_second_demonstration_begins_from_a_published_list() {
    let bench = Bench::new();
    vaglio::demo::build(&bench.path("p.vaglio"), vaglio::demo::Stage::Definitive).unwrap();
    let list = bench
        .run(&["list", "show", "p.vaglio", "--list", "1"])
        .well();
    let head = list.lines().next().unwrap();
    says(
        head,
        &["List no. 1, published on 2018-03-12 by the act elenco"],
    );
    assert_eq!(list.matches("  admitted  ").count(), 5, "{list}");
    assert_eq!(list.matches("  not admissible (A").count(), 2, "{list}");
}
