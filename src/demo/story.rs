//! What the invented panel does beyond screening and scoring: passages quoted beside marks, and a
//! sitting on divergent marks that ends where the chair has to answer.

use crate::ids::{Mark, ProjectId, SubId};
use crate::panel::Command;
use crate::panel::event::{Actor, Answer};
use crate::room::{Room, RoomError};

/// A passage that a member quotes beside a mark.
pub(super) struct Quoted {
    pub(super) project: &'static str,
    pub(super) member: &'static str,
    pub(super) sub: &'static str,
    pub(super) section: &'static str,
    pub(super) quote: &'static str,
}

macro_rules! quoted {
    ($($project:ident $member:ident $sub:ident $section:ident $quote:literal;)*) => {
        &[$(Quoted {
            project: stringify!($project),
            member: stringify!($member),
            sub: stringify!($sub),
            section: stringify!($section),
            quote: $quote,
        }),*]
    };
}

/// The passages; each stands in the dossier as quoted.
pub(super) const EVIDENCE: &[Quoted] = quoted![
    P01 M1 INN2 idea "prime prese in carico dopo un evento acuto dal 41 al 30%";
    P01 M3 INN2 needs "71 intervistati su 96 chiedono prima di tutto «qualcuno a cui dirlo»";
    P01 M5 INN1 innovation_elements "Doppie visite e casi persi tra un ente e l'altro: 14 accertati nel 2016.";
    P03 M2 INN1 needs "su 57 cadute segnalate dai familiari a posteriori, il pulsante era stato premuto in 19 casi";
    P03 M3 INN3 coherence "un canone di 39 euro mensili per abitazione, che i Comuni o le famiglie potranno sostenere";
    P03 M4 PAR3 participation "vivendo la propria casa genera i dati che alimentano il sistema";
    P03 M5 PAR3 participation "Supporto alla raccolta delle adesioni e dei consensi.";
    P05 M1 INN1 innovation_elements "prima del pregiudizio e senza mandato";
    P05 M1 INN2 needs "In 27 dei 43 casi la scuola aveva notato segnali almeno un anno prima";
    P10 M2 COE1 coherence "Il sistema produttivo guadagna un fornitore, quello lavorativo dodici postazioni";
    P10 M2 PAR2 participation "Quattro assemblee, 140 presenze, un documento con 32 proposte";
    P10 M3 COE1 idea "contiamo che almeno il trenta per cento della verdura venga da qui";
    P10 M3 PAR2 participation "le altre saranno valutate nella progettazione definitiva";
    P10 M4 PAR2 participation "le aree erano state individuate dalla Giunta con deliberazione del 19 giugno";
    P10 M5 COE1 coherence "il piano economico sarà redatto nella seconda fase";
    P11 M2 PAR3 participation "I volontari distribuiscono il calendario e segnalano chi non esce";
    P11 M4 PAR3 participation "L'Unione progetta, coordina ed eroga con personale proprio.";
];

const P11_NOTE: &str = "Riletta la sezione sulla co-produzione: l'azione descritta è una, l'unità mobile, e l'elenco \
    di chi la realizza porta un solo nome, l'Unione. Volontari e farmacie compaiono nei compiti, senza ore né risorse \
    proprie. Resta da dire se distribuire il calendario e segnalare chi non esce sia realizzare insieme il servizio.";
const P11_DISSENT: &str = "Senza i volontari che segnalano e le farmacie che preparano, l'unità girerebbe a vuoto: \
    un'azione realizzata insieme c'è, con soggetti nominati, e vale il livello 3.";
const P11_MOTIVATION: &str = "Il livello 3 chiede almeno un'azione realizzata insieme, con soggetti e compiti: qui il \
    servizio è progettato ed erogato dall'Unione con personale proprio, e gli apporti di volontari e farmacie restano \
    accessori. Il mezzo punto sopra il livello 1 riconosce la segnalazione delle persone isolate. Il merito del \
    servizio è valutato negli altri sotto-criteri.";

const P03_NOTE: &str = "Si discute se produrre dati vivendo in casa propria sia co-produrre. Nessuno sostiene che i \
    cittadini abbiano compiti o voce; resta aperto quanto valga il compito della cooperativa, la raccolta dei \
    consensi, con risorse ancora da quantificare.";
const P03_DISSENT: &str = "Un soggetto diverso dal capofila con un compito c'è, la cooperativa: non è il solo termine \
    citato del livello 1. Propongo 1,5.";

const P10_NOTE: &str = "Riletta insieme la sezione. Le dimensioni sociale ed economica sono tradotte in azioni: orti, \
    banco del sabato, tirocini. Il conto della mensa manca, un ettaro e mezzo per il trenta per cento della verdura di \
    900 pasti, e il piano economico è rinviato. Il collegamento fra le tre dimensioni, che il livello 4 chiede, è \
    affermato e non dimostrato; ma il livello 2, il solo ambito assistenziale, è troppo poco.";

/// One sub-criterion of one project under discussion.
struct Item<'a> {
    room: &'a mut Room,
    project: ProjectId,
    sub: SubId,
    mark: Mark,
}

pub(super) fn member(id: &str) -> Actor {
    Actor::Member(id.into())
}

impl Item<'_> {
    fn note(&mut self, by: &str, text: &str) -> Result<(), RoomError> {
        let (project, sub) = (self.project.clone(), self.sub.clone());
        self.room
            .submit(
                &member(by),
                Command::Note {
                    project,
                    sub,
                    text: text.to_owned(),
                },
            )
            .map(drop)
    }

    fn propose(&mut self, by: &str) -> Result<(), RoomError> {
        let (project, sub) = (self.project.clone(), self.sub.clone());
        self.room
            .submit(
                &member(by),
                Command::Propose {
                    project,
                    sub,
                    mark: self.mark,
                },
            )
            .map(drop)
    }

    fn answer(&mut self, by: &str, answer: Answer) -> Result<(), RoomError> {
        let (project, sub, mark) = (self.project.clone(), self.sub.clone(), self.mark);
        self.room
            .submit(
                &member(by),
                Command::Answer {
                    project,
                    sub,
                    mark,
                    answer,
                },
            )
            .map(drop)
    }

    fn agree(&mut self, by: &[&str]) -> Result<(), RoomError> {
        by.iter().try_for_each(|id| self.answer(id, Answer::Agree))
    }

    fn dissent(&mut self, by: &str, reason: &str) -> Result<(), RoomError> {
        self.answer(
            by,
            Answer::Dissent {
                reason: reason.to_owned(),
            },
        )
    }

    fn close(&mut self, by: &str, motivation: &str) -> Result<(), RoomError> {
        let (project, sub, mark) = (self.project.clone(), self.sub.clone(), self.mark);
        let (motivation, outside_reason) = (motivation.to_owned(), String::new());
        self.room
            .submit(
                &member(by),
                Command::Close {
                    project,
                    sub,
                    mark,
                    motivation,
                    outside_reason,
                },
            )
            .map(drop)
    }
}

/// The sitting: one project without divergence, one divergence closed with a dissent, one under
/// discussion, and the worst one, on which only the chair has not answered.
pub(super) fn consensus(room: &mut Room) -> Result<(), RoomError> {
    let chair = member("M1");
    let sight = room.panel().sight(&chair);
    let first = sight.place_of(&"P01".into()).and_then(|p| sight.project(p));
    let accept = Command::AcceptConcordant {
        project: Some("P01".into()),
        shown: first.map_or(0, |p| p.open_concordant()),
    };
    room.submit(&chair, accept)?;

    let mut mobile_unit = Item {
        room,
        project: "P11".into(),
        sub: "PAR3".into(),
        mark: Mark(3),
    };
    mobile_unit.note("M5", P11_NOTE)?;
    mobile_unit.propose("M5")?;
    mobile_unit.agree(&["M4", "M3"])?;
    mobile_unit.dissent("M2", P11_DISSENT)?;
    mobile_unit.agree(&["M1"])?;
    mobile_unit.close("M1", P11_MOTIVATION)?;

    let mut sensors = Item {
        room,
        project: "P03".into(),
        sub: "PAR3".into(),
        mark: Mark(2),
    };
    sensors.note("S1", P03_NOTE)?;
    sensors.propose("M5")?;
    sensors.dissent("M2", P03_DISSENT)?;

    let mut common_land = Item {
        room,
        project: "P10".into(),
        sub: "COE1".into(),
        mark: Mark(6),
    };
    common_land.note("M4", P10_NOTE)?;
    common_land.propose("M3")?;
    common_land.agree(&["M5", "M2", "M4"])
}
