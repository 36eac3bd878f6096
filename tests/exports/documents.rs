//! What the documents say, from contexts with something in every field and from empty ones.

use serde_json::Value;
use vaglio::export::context::*;
use vaglio::export::document::{Context, page};
use vaglio::export::template::Templates;
use vaglio::lang::Lang;

use super::sample;

/// A document as text, in lines of a width at which nothing of the samples wraps.
pub(crate) fn text(context: &impl Context, lang: Lang) -> String {
    let templates = Templates::shipped(lang).unwrap();
    let page = page(context, &templates).unwrap();
    let lines = page.lines(600).into_iter();
    lines.map(|line| line.text() + "\n").collect()
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
        (13, "Divergenza chiusa a 1,5."),
        (14, "Davide Montà"),
        (15, "Il dispositivo è adatto allo scopo."),
        (16, "Seme dichiarato prima del sorteggio: «431 872»."),
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
    fn idle<C: Context>(context: &C) -> Vec<String> {
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
            shown(&changed) == before
        });
        all
    }
    // What no document of the kind prints: an act is printed by its words, its identifier is for templates that cite
    // it; the parts of a project stand where they are asked for. Each line: where, and which fields of it.
    let known = "
        /admissibility/0/project/ districts lead protocol_no received_at title
        /admitted/0/members/0/ member total
        /admitted/0/project/ received_at
        /admitted/0/ total
        /examined/0/ districts
        /excluded/0/project/ districts lead received_at
        /individual/0/project/ districts protocol_no received_at
        /ranking/0/funded/0/members/0/ member total
        /ranking/0/funded/0/points/ 0
        /ranking/0/funded/0/project/ districts protocol_no received_at
        /ranking/0/reserve/0/members/0/ member total
        /ranking/0/reserve/0/points/ 0
        /ranking/0/reserve/0/project/ districts protocol_no received_at
        /sittings/0/absent/0/ department substitute_for
        /sittings/0/present/0/person/ department
        /ties/0/draw/ at
        /ties/0/draw/order/ 0
        /ties/0/draw/ seed
        /ties/0/draw/witnesses/ 0
        /totals/0/project/ districts lead protocol_no received_at
        /valued/0/project/ districts lead protocol_no received_at
    ";
    assert_eq!(idle(&sample::minutes()), fields(known), "minutes");
    let known = "
        /act/ drawn_up
        /admitted/0/project/ received_at
        /excluded/0/project/ districts lead received_at
        /head/authorities/0/ name office
        /head/ call_id call_title fund office phase
        /head/programme/ 0
    ";
    assert_eq!(idle(&sample::list()), fields(known), "list");
    let known = "
        /act/ drawn_up
        /excluded/0/project/ districts lead received_at
        /head/authorities/0/ name office
        /head/ call_id call_title fund office phase
        /head/programme/ 0
        /pots/0/funded/0/project/ districts protocol_no received_at
        /pots/0/reserve/0/project/ districts protocol_no received_at
    ";
    assert_eq!(idle(&sample::ranking()), fields(known), "ranking");
    let known = "
        /head/acts/0/ cited kind sha256 title url
        /head/authorities/0/ name office
        /head/ call_id call_title fund office phase
        /head/programme/ 0
        /project/ districts protocol_no received_at
    ";
    assert_eq!(idle(&sample::sheet()), fields(known), "sheet");
    let known = "
        /head/acts/0/ cited kind sha256 title url
        /head/authorities/0/ name office
        /head/ call_id call_title fund office phase
        /head/programme/ 0
        /marks/0/ anchor
        /project/ districts protocol_no received_at
    ";
    assert_eq!(idle(&sample::file()), fields(known), "file");
    let known = "
        /excluded/0/project/ districts received_at
        /head/acts/0/ cited kind sha256 title url
        /head/authorities/0/ name office
        /head/ call_id call_title fund office phase
        /head/programme/ 0
    ";
    assert_eq!(idle(&sample::exclusions()), fields(known), "exclusions");
    let known = "
        /head/acts/0/ cited kind sha256 title url
        /head/authorities/0/ name office
        /head/ fund office
        /head/programme/ 0
    ";
    assert_eq!(idle(&sample::manual()), fields(known), "manual");
}

/// Fields written as «where which which».
fn fields(text: &str) -> Vec<String> {
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let place = words.next().unwrap_or_default().to_owned();
        words
            .map(move |word| place.clone() + word)
            .collect::<Vec<_>>()
    };
    text.lines().flat_map(line).collect()
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
fn what_is_published_names_no_member_beside_marks() {
    let full = text(&sample::list(), Lang::It) + &text(&sample::ranking(), Lang::It);
    let published = text(&sample::list().for_publication(), Lang::It)
        + &text(&sample::ranking().for_publication(), Lang::It);
    for secret in ["Lucia Ferraris", "Bruna Testimone", "71,5"] {
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
