//! The documents in every format, from contexts with something in every field and from empty ones.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use vaglio::export::context::*;
use vaglio::export::document::{Context, Format, page, render};
use vaglio::export::template::Templates;
use vaglio::lang::Lang;
use zip::ZipArchive;

use super::sample::{self, HOSTILE};

/// A document as text, in lines of a width at which nothing of the samples wraps.
fn text(context: &impl Context, lang: Lang) -> String {
    let templates = Templates::shipped(lang).unwrap();
    let page = page(context, &templates).unwrap();
    let lines = page.lines(600).into_iter();
    lines.map(|line| line.text() + "\n").collect()
}

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

const SECTIONS: [&str; 20] = [
    "1. Commissione, bando e atti",
    "2. Sedute: data, luogo e orari",
    "3. Presenze e numero legale",
    "4. Presidenza e segreteria",
    "5. Ordine del giorno",
    "6. Conflitti di interesse e astensioni",
    "7. Griglia di valutazione",
    "8. Progetti esaminati",
    "9. Ricevibilità e ammissibilità",
    "10. Integrazioni richieste",
    "11. Metodo di valutazione",
    "12. Punteggi attribuiti dalla Commissione",
    "13. Divergenze e loro composizione",
    "14. Dissensi, astensioni e votazioni",
    "15. Pareri degli esperti",
    "16. Totali, soglie e parità",
    "17. Elenco o graduatoria, dotazione ed esclusioni",
    "18. Incidenti, riaperture e rettifiche",
    "19. Allegati",
    "20. Lettura, approvazione e firme",
];

/// The text between one heading of the minutes and the next.
fn section(minutes: &str, number: usize) -> String {
    let start = minutes
        .find(&format!("\n{}\n", SECTIONS[number - 1]))
        .unwrap();
    let rest = &minutes[start + 1..];
    let end = SECTIONS
        .get(number)
        .and_then(|next| rest.find(&format!("\n{next}\n")));
    rest[..end.unwrap_or(rest.len())].to_owned()
}

#[test]
fn the_minutes_hold_twenty_sections_in_order_also_where_there_is_nothing_to_say() {
    for minutes in [sample::minutes(), Minutes::default()] {
        let said = text(&minutes, Lang::It);
        let headings: Vec<&str> = said
            .lines()
            .filter(|line| SECTIONS.contains(line))
            .collect();
        assert_eq!(headings, SECTIONS);
        for number in 1..=20 {
            let lines = section(&said, number);
            assert!(
                lines.lines().filter(|l| !l.is_empty()).count() > 1,
                "{lines}"
            );
        }
    }
    let english = text(&Minutes::default(), Lang::En);
    for number in 1..=20 {
        assert!(english.contains(&format!("\n{number}. ")), "{number}");
    }
}

#[test]
fn what_is_empty_is_said_in_a_sentence() {
    let said = text(&Minutes::default(), Lang::It);
    for (number, sentence) in [
        (
            1,
            "L'atto di nomina della Commissione non risulta registrato.",
        ),
        (2, "Nessuna seduta è stata registrata."),
        (5, "Nessun ordine del giorno è stato registrato."),
        (
            6,
            "Nessuna dichiarazione di conflitto di interesse e nessuna astensione.",
        ),
        (8, "Nessun progetto è stato esaminato."),
        (9, "Nessuna verifica di ammissibilità è stata svolta."),
        (10, "Nessuna integrazione è stata richiesta."),
        (12, "Nessun punteggio è stato attribuito."),
        (13, "Nessuna divergenza è stata discussa."),
        (14, "Nessun dissenso è stato messo a verbale."),
        (14, "Nessuna votazione nominale si è svolta."),
        (15, "Nessun parere esterno è stato acquisito."),
        (16, "Nessuna parità da risolvere."),
        (16, "Nessun sorteggio."),
        (
            17,
            "Nessun elenco e nessuna graduatoria sono stati approvati.",
        ),
        (17, "Nessun progetto è escluso."),
        (18, "Nessun incidente e nessuna riapertura."),
        (18, "Nessuna rettifica di verbali precedenti."),
        (19, "Nessun allegato."),
        (20, "Nessuna seduta successiva è stata convocata."),
    ] {
        let lines = section(&said, number);
        assert!(
            lines.lines().any(|line| line == sentence),
            "{sentence}\n{lines}"
        );
        let full = section(&text(&sample::minutes(), Lang::It), number);
        assert!(!full.contains(sentence), "{full}");
    }
}

#[test]
fn the_minutes_say_what_happened_where_it_belongs() {
    let said = text(&sample::minutes(), Lang::It);
    for (number, fact) in [
        (1, "D.D. n. 7 dell'8 gennaio 2018"),
        (
            2,
            "La seduta è aperta alle ore 14:00 ed è chiusa alle ore 17:42.",
        ),
        (
            2,
            "Sospesa dalle ore 11:42 alle ore 12:10: viene meno il numero legale.",
        ),
        (
            3,
            "Elsa Re (supplente in sostituzione di Davide Montà, in collegamento da remoto previa identificazione)",
        ),
        (3, "Sono presenti 5 componenti su 5: il numero legale c'è."),
        (
            4,
            "Presiede Lucia Ferraris. Svolge le funzioni di segretario verbalizzante Ivo Bra.",
        ),
        (5, "2. Consenso sui progetti P01–P06"),
        (6, "percepito: un cugino presiede un partner"),
        (7, "la griglia precede l'apertura dei progetti"),
        (8, "19 dicembre 2017, 11:42:08"),
        (
            9,
            "A06 Almeno un ente del terzo settore o un'associazione di volontariato (bando, art. 4, comma 2): Nessun soggetto",
        ),
        (10, "ricevuta il 15 gennaio 2018"),
        (
            12,
            "Indica il servizio esistente, il suo limite e la soluzione che lo supera, con dati.",
        ),
        (13, "Valore concordato: 1,5."),
        (14, "Davide Montà"),
        (15, "Il dispositivo è adatto allo scopo."),
        (16, "Seme dichiarato prima del sorteggio: 431 872."),
        (
            17,
            "è offerto il residuo di 250.000,00 €, pari al 73,5 % della richiesta",
        ),
        (18, "dove si legge «58,0» si legga «85,0»"),
        (
            19,
            "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
        ),
        (20, "firmato nel registro il 18 gennaio 2018, 17:41"),
        (
            20,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ),
    ] {
        let lines = section(&said, number);
        assert!(lines.contains(fact), "{fact}\n{lines}");
    }
    assert_eq!(
        said.matches("Sorteggio pubblico del").count(),
        1,
        "each draw once"
    );
}

/// Every field of a context that holds something must be of use to a template: each is changed in
/// turn, and some document must change with it.
#[test]
fn no_field_of_a_context_is_idle() {
    fn leaves(value: &Value, at: &str, all: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, v)| leaves(v, &format!("{at}/{name}"), all)),
            Value::Array(items) => items
                .first()
                .into_iter()
                .for_each(|v| leaves(v, &format!("{at}/0"), all)),
            Value::String(_) => all.push(at.to_owned()),
            _ => {}
        }
    }
    fn idle<C: Context>(context: &C, known: &[&str]) -> Vec<String> {
        let value = serde_json::to_value(context).unwrap();
        let mut all = Vec::new();
        leaves(&value, "", &mut all);
        let templates = Templates::shipped(Lang::It).unwrap();
        let shown = |value: &Value| {
            let page = vaglio::export::document::page(
                &Raw::<C>(value.clone(), Default::default()),
                &templates,
            );
            page.unwrap()
        };
        let before = shown(&value);
        all.retain(|at| {
            let mut changed = value.clone();
            *changed.pointer_mut(at).unwrap() = Value::from("zzz");
            shown(&changed) == before && !known.iter().any(|k| at.starts_with(k) || at.ends_with(k))
        });
        all
    }
    // An act is printed by its words; the identifier is for templates that cite it. The codes of a
    // project and its parts stand where they are asked for.
    let head = [
        "/head/",
        "/id",
        "/districts",
        "/lead",
        "/title",
        "/protocol_no",
        "/received_at",
        "/department",
        "/basis",
        "/check",
    ];
    let with = |more: &[&'static str]| [&head[..], more].concat();
    let none: [String; 0] = [];
    let ranking = [
        "/ranking/0/name",
        "/ranking/0/funded/0/points",
        "/ranking/0/funded/0/members",
        "/ranking/0/funded/0/notes",
        "/ranking/0/reserve/0/points",
        "/ranking/0/reserve/0/members",
        "/ranking/0/reserve/0/notes",
        "/admitted/0/total",
        "/admitted/0/members",
        "/admitted/0/notes",
        "/ties/0/draw",
        "/substitute_for",
    ];
    assert_eq!(idle(&sample::minutes(), &with(&ranking)), none);
    assert_eq!(idle(&sample::list(), &with(&[])), none);
    assert_eq!(idle(&sample::ranking(), &with(&["/pots/0/name"])), none);
    assert_eq!(idle(&sample::sheet(), &with(&[])), none);
    assert_eq!(idle(&sample::file(), &with(&["/marks/0/anchor"])), none);
    assert_eq!(idle(&sample::exclusions(), &with(&[])), none);
    assert_eq!(idle(&sample::manual(), &with(&[])), none);
}

/// A context as data, to be changed at one place.
struct Raw<C>(Value, std::marker::PhantomData<C>);

impl<C> serde::Serialize for Raw<C> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<C: Context> Context for Raw<C> {
    const KIND: vaglio::export::document::Kind = C::KIND;

    fn head(&self) -> &Head {
        unreachable!("only the blocks are looked at")
    }
}

#[test]
fn what_is_published_names_no_member_beside_marks_and_holds_no_notes() {
    let full = text(&sample::list(), Lang::It) + &text(&sample::ranking(), Lang::It);
    let published = text(&sample::list().for_publication(), Lang::It)
        + &text(&sample::ranking().for_publication(), Lang::It);
    for secret in [
        "Lucia Ferraris",
        "nucleo in difficoltà economica",
        "Bruna Testimone",
        "71,5",
    ] {
        assert!(full.contains(secret), "{secret}");
        assert!(!published.contains(secret), "{secret}");
    }
    for fact in ["P07", "bando, art. 4, comma 2", "6.400.000,00 €", "431 872"] {
        assert!(published.contains(fact), "{fact}");
    }
    assert!(
        !text(&sample::list().for_publication(), Lang::It).contains("60,5"),
        "internal advice"
    );
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
fn the_manual_speaks_as_the_region_does() {
    let said = text(&sample::manual(), Lang::It);
    for line in [
        "Classe INN – Innovatività",
        "Oggetto INN1 – Novità rispetto all'ordinario",
        "Criterio: Che cosa cambia rispetto ai servizi che ci sono già?",
        "Indicatore: Elementi di innovatività; Bisogni",
        "Peso: 15. Valori da 0 a 5, ogni 0,5.",
    ] {
        assert!(said.lines().any(|l| l == line), "{line}\n{said}");
    }
    assert!(said.contains("Livello │ Punteggio │ Standard di riferimento"));
}
