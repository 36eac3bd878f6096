//! Contexts with something in every field: invented people, bodies and projects.

use vaglio::export::context::*;

/// A text that would be markup of every kind, were it not foreign.
pub(crate) const HOSTILE: &str =
    "# *via* <script>alert(1)</script> | [x](http://y) `z` \\ &amp; {{ 7 }}\n- voce\n\n***";

fn s(text: &str) -> String {
    text.to_owned()
}

fn all(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

pub(crate) fn head() -> Head {
    Head {
        office: s("Regione Piemonte"),
        call_id: s("WECARE-M1-2017"),
        call_title: s("Sperimentazione di azioni innovative di welfare territoriale"),
        phase: s("Progetto preliminare"),
        fund: s("FSE"),
        programme: all(&["Asse 2", "Azione 7"]),
        publicity: s("Iniziativa finanziata con il Fondo Sociale Europeo."),
        acts: vec![
            ActLine {
                kind: s("bando"),
                title: s("Bando della misura 1"),
                cited: s("Regione Piemonte, Bollettino Ufficiale n. 44 del 2 novembre 2017"),
                url: String::new(),
                sha256: s("5d41402abc4b2a76b9719d911017c592ae2f1c4b7d3e9f0011223344556677aa"),
            },
            ActLine {
                kind: s("nomina della commissione"),
                title: s("Nomina della Commissione di valutazione"),
                cited: s("D.D. n. 7 dell'8 gennaio 2018"),
                ..ActLine::default()
            },
        ],
        authorities: vec![Authority {
            name: s("Anita Roero"),
            office: s("Assessorato alle Politiche sociali"),
        }],
        log: LogHead {
            seq: 412,
            hash: s("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            at: s("18 gennaio 2018, 17:42"),
        },
        invented: true,
    }
}

pub(crate) fn project(id: &str, title: &str) -> ProjectLine {
    ProjectLine {
        id: s(id),
        title: s(title),
        lead: s("Consorzio Socio-Assistenziale Alta Val Grisora"),
        districts: s("Distretto dell'Alta Val Grisora"),
        protocol_no: s("48815/2017"),
        received_at: s("19 dicembre 2017, 11:42:08"),
    }
}

fn person(name: &str, role: &str) -> Person {
    Person {
        name: s(name),
        role: s(role),
        department: s("Direzione Coesione sociale"),
        substitute_for: String::new(),
    }
}

pub(crate) fn reason() -> Reason {
    Reason {
        check: s("A06"),
        name: s("Almeno un ente del terzo settore o un'associazione di volontariato"),
        basis: s("bando, art. 4, comma 2"),
        motivation: s(
            "Nessun soggetto di quel tipo risulta nell'associazione temporanea di scopo.",
        ),
    }
}

pub(crate) fn excluded() -> Excluded {
    Excluded {
        project: project("P07", "Orti condivisi"),
        outcome: s("non ammissibile"),
        reasons: vec![
            reason(),
            Reason {
                check: String::new(),
                name: s("Innovatività"),
                basis: s("bando, art. 9"),
                motivation: s("18,5 punti, ne servono 20"),
            },
        ],
    }
}

fn tie() -> Tie {
    Tie {
        projects: all(&["P01", "P03"]),
        total: s("63,2"),
        steps: vec![
            TieStep {
                name: s("D3.1 – Aggregazione di soggetti diversi"),
                values: all(&["4", "3,5"]),
                verdict: s("decide"),
            },
            TieStep {
                name: s("Sorteggio pubblico"),
                values: all(&["–", "–"]),
                verdict: s("non necessario"),
            },
        ],
        draw: Some(draw()),
    }
}

fn draw() -> Draw {
    Draw {
        at: s("18 gennaio 2018, 16:30"),
        seed: s("431 872"),
        witnesses: all(&["Bruna Testimone"]),
        order: all(&["P01", "P03"]),
    }
}

fn members() -> Vec<MemberTotal> {
    vec![MemberTotal {
        member: s("Lucia Ferraris"),
        total: s("71,5"),
    }]
}

fn ranked(n: usize) -> RankedRow {
    RankedRow {
        rank: n.to_string(),
        project: project(
            &format!("P{n:02}"),
            "Portinerie di valle: un banco di prossimità in quattro paesi",
        ),
        points: all(&["13,0", "9,8", "13,4", "10,0", "6,0", "5,0", "6,0"]),
        total: s("63,2"),
        requested: s("400.000,00 €"),
        granted: s("250.000,00 €"),
        outcome: s("finanziata"),
        members: members(),
    }
}

fn pot() -> RankingPot {
    RankingPot {
        name: String::new(),
        funded: (1..=9).map(ranked).collect(),
        offer: Some(Offer {
            project: s("P10"),
            requested: s("340.000,00 €"),
            offered: s("250.000,00 €"),
            share: s("73,5 %"),
            answer: s("in attesa di risposta"),
        }),
        reserve: vec![ranked(10), ranked(11)],
        budget: Some(Budget {
            available: s("6.400.000,00 €"),
            requested: s("7.310.000,00 €"),
            granted: s("6.150.000,00 €"),
            offered: s("250.000,00 €"),
            residual: s("0,00 €"),
        }),
    }
}

fn act() -> ListAct {
    ListAct {
        number: s("1"),
        approved: s("18 gennaio 2018"),
        drawn_up: String::new(),
        adopted: s("D.D. n. 31 del 22 gennaio 2018"),
        published: s("il 25 gennaio 2018 sul Bollettino Ufficiale"),
        replaces: String::new(),
        hash: s("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
    }
}

fn admitted_row(n: usize) -> AdmittedRow {
    AdmittedRow {
        place: n,
        project: project(
            &format!("P{n:02}"),
            "Portinerie di valle: un banco di prossimità in quattro paesi dell'Alta Val Grisora",
        ),
        outcome: s("ammessa con riserva"),
        reserve: vec![reason()],
        total: s("60,5"),
        members: members(),
    }
}

pub(crate) fn list() -> AdmittedList {
    AdmittedList {
        head: head(),
        publication: false,
        act: act(),
        admitted: (1..=6).map(admitted_row).collect(),
        excluded: vec![excluded()],
        next_term: s("23 agosto 2018"),
    }
}

pub(crate) fn ranking() -> Ranking {
    Ranking {
        head: head(),
        publication: false,
        act: act(),
        criteria: all(&["D1", "D2", "D3", "D4", "D5", "D6", "D7"]),
        thresholds: all(&["Totale: almeno 60 punti."]),
        pots: vec![pot()],
        ties: vec![tie()],
        excluded: vec![excluded()],
    }
}

pub(crate) fn sheet() -> Sheet {
    let mark = |n: usize| SheetMark {
        id: format!("INN{n}"),
        name: s("Novità rispetto all'ordinario"),
        question: s("Che cosa cambia rispetto ai servizi che ci sono già?"),
        value: s("3,5"),
        most: s("5"),
        points: s("10,5"),
        anchor: s("Indica il servizio esistente, il suo limite e la soluzione che lo supera."),
        anchor_value: s("3"),
        comment: s(
            "Il confronto con il servizio attuale c'è ed è documentato.\nManca una stima dei costi.",
        ),
        evidence: vec![Passage {
            section: s("Bisogni"),
            quote: s("71 intervistati su 96 chiedono «qualcuno a cui dirlo»"),
        }],
    };
    Sheet {
        head: head(),
        project: project("P01", "Portinerie di valle"),
        member: s("Lucia Ferraris"),
        role: s("presidente"),
        sealed_at: s("16 gennaio 2018, 10:07"),
        commitment: s("fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"),
        criteria: vec![SheetCriterion {
            id: s("INN"),
            name: s("Innovatività"),
            points: s("24"),
            most: s("40"),
            marks: (1..=3).map(mark).collect(),
        }],
        total: s("59,5"),
        most: s("100"),
    }
}

pub(crate) fn file() -> ProjectFile {
    ProjectFile {
        head: head(),
        project: project("P01", "Portinerie di valle"),
        outcome: s("ammessa"),
        dossier_hash: s("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
        partners: vec![PartnerLine {
            name: s("Cooperativa sociale Il Mulo di Valle"),
            role: s("partner"),
            kinds: s("terzo settore"),
            seat: s("Pratogelso (CN)"),
            status: s("confermato"),
            contribution: s("12.000,00 €"),
        }],
        sections: vec![
            Filed {
                name: s("Bisogni"),
                paragraphs: vec![
                    Paragraph {
                        text: s("In quattro paesi 412 persone con più di 75 anni vivono sole."),
                        ..Paragraph::default()
                    },
                    Paragraph {
                        item: true,
                        text: s("Persone anziane sole."),
                        ..Paragraph::default()
                    },
                ],
            },
            Filed {
                name: s("Coerenza"),
                paragraphs: Vec::new(),
            },
        ],
        documents: vec![DocumentLine {
            name: s("atto-costitutivo.pdf"),
            kind: s("atto"),
            sha256: s("5d41402abc4b2a76b9719d911017c592ae2f1c4b7d3e9f0011223344556677aa"),
        }],
        checks: vec![CheckLine {
            id: s("A06"),
            name: s("Almeno un ente del terzo settore"),
            basis: s("bando, art. 4"),
            result: s("soddisfatto"),
            motivation: s("Cooperativa sociale Il Mulo di Valle"),
            decided_by: String::new(),
        }],
        members: all(&["L. Ferraris", "D. Montà", "C. Bo"]),
        marks: vec![MarkLine {
            id: s("INN1"),
            name: s("Novità"),
            values: all(&["3", "3,5", "4"]),
            panel: s("3,5"),
            motivation: s("Il limite del servizio attuale è dimostrato."),
            anchor: s("Indica il servizio esistente e il suo limite."),
        }],
        criteria: vec![CriterionLine {
            id: s("INN"),
            name: s("Innovatività"),
            points: s("24"),
            most: s("40"),
        }],
        total: s("60,5"),
        reasons: vec![reason()],
    }
}

pub(crate) fn exclusions() -> Exclusions {
    Exclusions {
        head: head(),
        excluded: vec![excluded()],
    }
}

pub(crate) fn manual() -> Manual {
    Manual {
        head: head(),
        grid_hash: s("5d41402abc4b2a76b9719d911017c592ae2f1c4b7d3e9f0011223344556677aa"),
        frozen: true,
        weight: s("100"),
        method: all(&["Ogni commissario valuta da solo; le schede si svelano insieme."]),
        classes: vec![Class {
            id: s("INN"),
            name: s("Innovatività"),
            weight: s("40"),
            bonus: false,
            objects: vec![Object {
                id: s("INN1"),
                name: s("Novità rispetto all'ordinario"),
                criterion: s("Che cosa cambia rispetto ai servizi che ci sono già?"),
                indicator: s("Elementi di innovatività; Bisogni"),
                standards: vec![
                    Standard {
                        value: s("0"),
                        points: s("0"),
                        anchor: s("Nessun confronto con i servizi esistenti."),
                    },
                    Standard {
                        value: s("5"),
                        points: s("15"),
                        anchor: s("Il confronto è completo e verificabile."),
                    },
                ],
                scale: s("Valori da 0 a 5, ogni 0,5."),
                weight: s("15"),
            }],
        }],
        thresholds: all(&["Totale: almeno 60 punti."]),
        ties: all(&["Punti di INN.", "Sorteggio pubblico."]),
    }
}

fn sitting() -> SittingPart {
    SittingPart {
        number: s("3"),
        day: s("18 gennaio 2018"),
        mode: s("in forma mista"),
        place: s("sala riunioni, Torino"),
        opened: s("14:00"),
        closed: s("17:42"),
        suspensions: vec![SuspensionLine {
            from: s("11:42"),
            to: s("12:10"),
            reason: s("viene meno il numero legale"),
        }],
        present: vec![
            PresentLine {
                person: person("Lucia Ferraris", "presidente"),
                remote: false,
            },
            PresentLine {
                person: Person {
                    substitute_for: s("Davide Montà"),
                    ..person("Elsa Re", "supplente")
                },
                remote: true,
            },
        ],
        absent: vec![person("Davide Montà", "commissario")],
        movements: vec![MovementLine {
            at: s("11:42"),
            name: s("Elsa Re"),
            what: s("collegamento interrotto"),
        }],
        quorum_rule: s("Per valutare occorre la presenza di tutti i componenti."),
        quorum_found: s("Sono presenti 5 componenti su 5: il numero legale c'è."),
        agenda: all(&["Verifica dei requisiti", "Consenso sui progetti P01–P06"]),
    }
}

fn valued(id: &str) -> Valued {
    let mark = |n: usize| JointMark {
        id: format!("INN{n}"),
        name: s("Novità rispetto all'ordinario"),
        value: s("3,5"),
        points: s("10,5"),
        anchor: s(
            "Indica il servizio esistente, il suo limite e la soluzione che lo supera, con dati.",
        ),
        motivation: s(
            "Il confronto con il servizio attuale è documentato: doppie visite e casi persi tra un ente e l'altro, 14 accertati nel 2016.",
        ),
    };
    Valued {
        project: project(
            id,
            "Portinerie di valle: un banco di prossimità in quattro paesi",
        ),
        marks: (1..=9).map(mark).collect(),
        total: s("60,5"),
    }
}

pub(crate) fn minutes() -> Minutes {
    Minutes {
        head: head(),
        closing: true,
        number: s("3"),
        appointment: s("D.D. n. 7 dell'8 gennaio 2018"),
        panel: vec![
            person("Lucia Ferraris", "presidente"),
            person("Davide Montà", "commissario"),
            Person {
                substitute_for: s("Davide Montà"),
                ..person("Elsa Re", "supplente")
            },
        ],
        sittings: vec![sitting()],
        chair: s("Lucia Ferraris"),
        secretary: s("Ivo Bra"),
        declarations: all(&["Lucia Ferraris: nessun conflitto su 12 progetti."]),
        recusals: vec![RecusalLine {
            project: s("P04"),
            member: s("Davide Montà"),
            kind: s("percepito"),
            reason: s("un cugino presiede un partner"),
            at: s("17 gennaio 2018, 09:12"),
            substitute: s("Elsa Re"),
            assessed: String::new(),
        }],
        grid: GridPart {
            version: s("WECARE-M1-2017, fase P1"),
            hash: s("5d41402abc4b2a76b9719d911017c592ae2f1c4b7d3e9f0011223344556677aa"),
            frozen_hash: s("fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"),
            frozen_at: s("9 gennaio 2018, 09:30"),
            frozen_seq: 12,
            first_opened_at: s("9 gennaio 2018, 11:04"),
            first_opened_seq: 31,
            replaced_late: false,
            later: Vec::new(),
        },
        examined: (1..=14)
            .map(|n| {
                project(
                    &format!("P{n:02}"),
                    "Portinerie di valle: un banco di prossimità",
                )
            })
            .collect(),
        admissibility: vec![Admissibility {
            project: project("P07", "Orti condivisi"),
            result: s("non ammissibile"),
            reasons: vec![reason()],
        }],
        integrations: vec![IntegrationLine {
            project: s("P02"),
            asked: s("lettera di adesione del partner"),
            asked_on: s("10 gennaio 2018"),
            due: s("20 gennaio 2018"),
            answer: s("ricevuta il 15 gennaio 2018"),
        }],
        method: all(&[
            "Ogni commissario valuta da solo; le schede si svelano insieme quando tutte sono chiuse.",
            "Il punteggio della Commissione è concordato.",
        ]),
        valued: vec![valued("P01"), valued("P03")],
        divergences: vec![DivergenceLine {
            project: s("P11"),
            sub: s("PAR3"),
            name: s("Co-produzione"),
            values: s("1 · 2 · 2 · 3 · 3,5"),
            why: s("ampiezza 2,5; valori ai due lati dello sbarramento 2"),
            notes: vec![NoteLine {
                by: s("Lucia Ferraris"),
                at: s("15:12"),
                text: s("Riletta la sezione sulla co-produzione."),
            }],
            closed: s("chiusa a 1,5"),
        }],
        dissents: vec![Dissent {
            project: s("P11"),
            sub: s("PAR3"),
            member: s("Davide Montà"),
            reason: s("Un'azione realizzata insieme c'è."),
        }],
        votes: vec![Vote {
            subject: s("Ammissione di P02"),
            yes: all(&["Lucia Ferraris", "Elsa Re"]),
            no: Vec::new(),
            abstained: Vec::new(),
            result: s("approvata"),
        }],
        opinions: vec![OpinionLine {
            project: s("P05"),
            expert: s("Ada Valle"),
            at: s("12 gennaio 2018, 10:00"),
            text: s("Il dispositivo è adatto allo scopo."),
        }],
        criteria: all(&["D1", "D2", "D3", "D4", "D5", "D6", "D7"]),
        totals: vec![TotalLine {
            project: project("P01", "Portinerie di valle"),
            points: ranked(1).points,
            total: s("63,2"),
            missed: Vec::new(),
        }],
        thresholds: all(&["Totale: almeno 60 punti.", "INN: almeno 20 punti."]),
        ties: vec![tie()],
        draws: vec![draw()],
        admitted: vec![admitted_row(1)],
        ranking: vec![pot()],
        list: s("Elenco n. 1, impronta 2c26b46b68ffc68f."),
        excluded: vec![excluded()],
        incidents: vec![IncidentLine {
            at: s("18 gennaio 2018, 11:42"),
            text: s("collegamento interrotto; la seduta è sospesa"),
        }],
        corrections: vec![CorrectionLine {
            of: s("n. 2 del 12 gennaio 2018"),
            before: s("58,0"),
            after: s("85,0"),
        }],
        annexes: vec![Annex {
            name: s("Schede individuali del progetto P01"),
            sha256: s("fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"),
        }],
        individual: vec![Individual {
            project: project("P01", "Portinerie di valle"),
            subs: all(&["INN1", "INN2", "INN3"]),
            rows: vec![IndividualRow {
                member: s("Lucia Ferraris"),
                values: all(&["3", "3,5", "4"]),
                total: s("71,5"),
            }],
        }],
        approval: Approval {
            read_at: s("18 gennaio 2018, 17:40"),
            text_hash: s("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
            signatures: vec![
                SignatureLine {
                    name: s("Lucia Ferraris"),
                    role: s("presidente"),
                    at: s("18 gennaio 2018, 17:41"),
                },
                SignatureLine {
                    name: s("Ivo Bra"),
                    role: s("segretario"),
                    at: String::new(),
                },
            ],
            next: s("22 gennaio 2018, ore 9, sala riunioni"),
        },
    }
}
