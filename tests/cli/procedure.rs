//! The procedure around the sheets, from the shell: a small panel's whole way to its published list.

use super::bench::{Bench, own};
use serde_json::{Value, json};
use vaglio::cell::Cell;
use vaglio::panel::Command;
use vaglio::panel::event::Actor;
use vaglio::room::Room;
use vaglio::room::world::Machine;

/// A panel under WeCaRe measure 1, and what is asked of it as one types it.
struct Day {
    bench: Bench,
}

impl Day {
    /// P1 is complete, P2 too; the application of P3 is unsigned; P4 came late.
    fn begins() -> Self {
        let day = Self {
            bench: Bench::new(),
        };
        day.well("new p.vaglio --call wecare-m1");
        for (id, role) in [
            ("M1", "chair"),
            ("M2", "member"),
            ("M3", "member"),
            ("S1", "secretary"),
            ("U1", "substitute"),
            ("R1", "manager"),
            ("E1", "expert"),
            ("O1", "observer"),
            ("Z1", "administrator"),
        ] {
            day.well(&format!(
                "member add p.vaglio {id} --name 'Name of {id}' --role {role}"
            ));
        }
        let mut projects = ["P1", "P2", "P3", "P4"].map(dossier);
        projects[2]["documents"][0]["signature"] = "".into();
        projects[3]["receipt"]["received_at"] = "2017-12-21T00:00:00+01:00".into();
        day.bench
            .write("projects.json", &json!(projects).to_string());
        day.well("import p.vaglio projects projects.json");
        day
    }

    fn ask(&self, line: &str) -> super::bench::Run {
        let parts = line.split('\'').enumerate();
        let words: Vec<&str> = parts
            .flat_map(|(i, part)| match i % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![part],
            })
            .collect();
        self.bench.run(&words)
    }

    fn well(&self, line: &str) -> String {
        self.ask(line).well()
    }

    fn head(&self) -> String {
        let json: Value = serde_json::from_str(&self.well("status p.vaglio --json")).unwrap();
        json["head"].as_str().unwrap().to_owned()
    }

    /// It is refused with one sentence that says this, and nothing is written.
    fn refused(&self, line: &str, part: &str) {
        let before = self.head();
        let why = self.ask(line).refused();
        assert_eq!(why.lines().count(), 1, "{line}: {why}");
        assert!(why.contains(part), "{line}: {why}");
        assert_eq!(self.head(), before, "{line}: refused, and written");
    }

    fn room(&self) -> Room {
        Room::open(&self.bench.path("p.vaglio"), Box::new(Machine)).unwrap()
    }

    /// Every check that is open is found met.
    fn finds_the_rest_met(&self, member: &str, project: &str) {
        let told = self.well(&format!("checks p.vaglio {project}"));
        for line in told.lines().filter(|l| l.contains("  to be decided: ")) {
            let check = line.split_whitespace().next().unwrap();
            self.well(&format!(
                "decide p.vaglio --as {member} {project} {check} met"
            ));
        }
    }

    /// The same marks by everyone, and the chair accepts what is concordant on the screen.
    fn settles(&self, project: &str, members: &[&str], mark: &str) {
        // A substitute marks in the room.
        let chair = Actor::Member("M1".into());
        if members.contains(&"U1") {
            let mut room = self.room();
            let sub = Actor::Member("U1".into());
            let phase = room.panel().phase().clone();
            let cell = |sub: &vaglio::call::Sub| Cell {
                sub: sub.id.clone(),
                mark: sub.scale.mark(&mark.parse().unwrap()),
                comment: String::new(),
                evidence: vec![],
            };
            let cells: Vec<Cell> = phase.subs.iter().map(cell).collect();
            room.save_all(&sub, &project.into(), &cells).unwrap();
            room.seal(&sub, &project.into()).unwrap();
        }
        let subs = [
            "INN1", "INN2", "INN3", "PAR1", "PAR2", "PAR3", "COE1", "COE2", "COE3",
        ];
        let mut marks = "project_id,reviewer_id,criterion,score\n".to_owned();
        for member in members.iter().filter(|id| **id != "U1") {
            marks += &subs
                .map(|sub| format!("{project},{member},{sub},{mark}\n"))
                .concat();
        }
        self.bench.write("marks.csv", &marks);
        let told = self.well("import p.vaglio marks marks.csv");
        assert!(told.contains("projects revealed: 1"), "{told}");
        let mut room = self.room();
        let shown = room.panel().sight(&chair).open_concordant();
        let accept = Command::AcceptConcordant {
            project: None,
            shown,
        };
        room.submit(&chair, accept).unwrap();
    }
}

/// A complete invented dossier.
fn dossier(id: &str) -> Value {
    let text = std::fs::read_to_string(own("data/project.example.json")).unwrap();
    let mut dossier: Value = serde_json::from_str(&text).unwrap();
    dossier["id"] = id.into();
    dossier["title"] = format!("Progetto inventato {id}").into();
    dossier["districts"] = json!([format!("Distretto inventato di {id}")]);
    dossier["receipt"]["protocol_no"] = format!("{id}/2017").into();
    for (i, partner) in dossier["ats"]["partners"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        if partner["tax_code"].is_string() {
            partner["tax_code"] = format!("{id}-{i}").into();
        }
    }
    dossier
}

#[test]
fn the_whole_way_to_a_published_list() {
    let day = Day::begins();

    // Acts and appointment.
    day.refused("appoint p.vaglio --as R1 --act nomina", "nomina");
    day.bench.write("nomina.pdf", "invented");
    let told = day.well(
        "act add p.vaglio nomina --kind appointment --title 'Nomina della commissione' \
         --number 25 --date 2018-01-05 --file nomina.pdf --cites BANDO",
    );
    assert!(told.contains("recorded the act nomina"), "{told}");
    day.refused("act add p.vaglio nomina --kind other --title x", "already");
    day.refused("appoint p.vaglio --act nomina", "officer responsible");
    day.well("appoint p.vaglio --as R1 --act nomina");
    let told = day.well("act list p.vaglio");
    assert!(
        told.contains("nomina ") && told.contains("2018-01-05  25"),
        "{told}"
    );

    // Conflicts of interest.
    day.well("member describe p.vaglio M2 --department Sanità --affiliation P2-0");
    day.well("member describe p.vaglio M2 --department Welfare");
    day.refused("declare p.vaglio --as M2 --all", "P2");
    day.well("declare p.vaglio --as M2 --no-conflict P1,P3,P4");
    day.well("recuse p.vaglio --as M2 P2 --conflict actual --reason 'Lavora per il capofila'");
    for member in ["M1", "M3", "U1"] {
        day.well(&format!("declare p.vaglio --as {member} --all"));
    }
    let told = day.well("declare p.vaglio --as M3 --all");
    assert!(told.contains("Nothing was written"), "{told}");
    day.refused(
        "seat p.vaglio --as M1 U1 --for M2 --project P1 --reason x",
        "M2",
    );
    day.well("seat p.vaglio --as M1 U1 --for M2 --project P2 --reason 'M2 si astiene'");
    day.well("recusal p.vaglio --as M1 P2 M2 --note 'Nessun confronto con altri progetti'");

    // A sitting, with its quorum.
    day.refused("admit p.vaglio --as M1 P1", "sitting");
    day.well(
        "sitting open p.vaglio --as M1 --place 'Sala riunioni' --mode mixed \
         --agenda 'Esame dei progetti' --present M1,M2,S1,U1 --remote M2",
    );
    day.finds_the_rest_met("M1", "P1");
    day.refused("admit p.vaglio --as M1 P1", "Name of M3");
    day.well("sitting arrive p.vaglio --as S1 M3");
    day.well("sitting incident p.vaglio --as S1 --text 'Il collegamento è caduto'");
    day.well("sitting suspend p.vaglio --as M1 --reason Pausa");
    day.refused("admit p.vaglio --as M1 P1", "suspended");
    day.well("sitting resume p.vaglio --as M1");

    // The screening: an integration, an exclusion, and the rest is admitted.
    day.refused(
        "decide p.vaglio --as M3 P3 A21 met",
        "the dossier says otherwise",
    );
    day.well("decide p.vaglio --as M3 P3 A21 not-met --motivation 'Manca la firma'");
    let ask = "integration ask p.vaglio --as R1 P3 --on 2018-01-08 --text 'Firmare la domanda'";
    day.refused(&format!("{ask} --checks A13"), "A13");
    let told = day.well(&format!("{ask} --checks A21 --days 10"));
    assert!(told.contains("asked an integration of P3"), "{told}");
    assert!(told.ends_with("by 2018-01-18\n"), "{told}");
    day.bench.write("P3.json", &dossier("P3").to_string());
    let receive = "integration receive p.vaglio P3.json --received";
    day.refused(&format!("{receive} 2018-01-19T00:00:00+01:00"), "P3");
    day.well(&format!("{receive} 2018-01-18T23:59:59+01:00"));
    day.refused(
        "exclude p.vaglio --as M1 P4 --check A02 --motivation x",
        "A02",
    );
    day.refused(
        "exclude p.vaglio --as M2 P4 --check A01 --motivation x",
        "member",
    );
    for project in ["P2", "P3"] {
        day.finds_the_rest_met("M3", project);
    }
    let admitted = day.ask("admit p.vaglio --as M1 --all");
    assert_eq!(admitted.code, 1, "{admitted:?}");
    assert_eq!(
        admitted.out.matches("admitted P").count(),
        3,
        "{admitted:?}"
    );
    let why = &admitted.err;
    assert!(
        why.starts_with("Not admitted P4: ") && why.contains("A01"),
        "{why}"
    );
    day.well("exclude p.vaglio --as M1 P4 --check A01 --motivation 'Giunto fuori termine'");
    let told = day.well("admit p.vaglio --as M1 --all");
    assert_eq!(told, "There is no project to admit\n");
    let table = day.well("checks p.vaglio");
    assert!(table.contains("excluded (A01)"), "{table}");
    assert_eq!(table.matches("  admitted\n").count(), 3, "{table}");

    // What signed minutes would print.
    let signed = day.head();

    // The outcome.
    day.settles("P1", &["M1", "M2", "M3"], "4");
    day.settles("P2", &["M1", "U1", "M3"], "3.5");
    day.refused("list approve p.vaglio --as M1", "P3");
    day.settles("P3", &["M1", "M2", "M3"], "2.5");
    day.refused(
        "list publish p.vaglio --as R1 --act nomina --on 2018-02-23 --channel BU",
        "list",
    );
    let draft = day.well("list show p.vaglio");
    assert!(draft.starts_with("As the list would be"), "{draft}");
    day.well("list approve p.vaglio --as M1");
    let list = day.well("list show p.vaglio");
    for (id, total, status) in [
        ("P1", "80.0", "admitted"),
        ("P2", "70", "admitted"),
        ("P3", "50", "not admitted"),
    ] {
        let row = list.lines().find(|line| line.contains(id)).unwrap();
        assert!(row.contains(total) && row.contains(status), "{list}");
    }
    day.well("sitting close p.vaglio --as M1 --next 'Da fissare'");
    let told = day.well("sitting list p.vaglio");
    assert!(told.contains("Sitting no. 1, Sala riunioni") && told.contains("Name of M3"));
    day.well(
        "act add p.vaglio elenco --kind list --title 'Elenco degli ammessi' --date 2018-02-23",
    );
    day.well(
        "list publish p.vaglio --as R1 --act elenco --on 2018-02-23 --channel BU --printed P1=08",
    );
    day.well("act add p.vaglio rettifica --kind correction --title Rettifica --date 2018-03-01");
    day.refused("list advance p.vaglio --as R1 --act elenco", "1");
    day.well("list correct p.vaglio --as R1 --act rettifica --reason 'P1: 08 invece di 80'");
    day.well("list publish p.vaglio --as R1 --act rettifica --on 2018-03-02 --channel BU");
    day.well("access p.vaglio P4 --by 'Il capofila' --on 2018-03-05 --reason 'Chiede le schede'");
    day.well("act add p.vaglio ordine --kind order --title Ordinanza");
    day.refused(
        "reevaluate p.vaglio --as R1 P4 --act ordine --reason TAR",
        "P4",
    );
    day.refused(
        "draw p.vaglio --as M1 P1,P2 --seed 7 --witness S1",
        "sitting",
    );
    day.refused("offer p.vaglio P1 accepted --on 2018-03-06", "P1");
    day.refused("lapse p.vaglio --as R1 P1 --on 2018-03-06", "P1");
    day.refused("phase open p.vaglio --as R1 P9", "P9");
    day.well("phase open p.vaglio --as R1 P2");

    // The log still begins with what the minutes say.
    let told = day.well(&format!("verify p.vaglio --against {}", &signed[..12]));
    assert!(
        told.contains("is that of entry") && told.ends_with("ok\n"),
        "{told}"
    );
}

#[test]
fn a_log_that_does_not_begin_with_the_printed_hash_is_found_out() {
    let day = Day::begins();
    let signed = day.head();
    day.well("act add p.vaglio a --kind other --title Atto");
    let told = day.well(&format!("verify p.vaglio --against {signed}"));
    assert!(
        told.contains(&format!("The hash {signed} is that of entry 14")),
        "{told}"
    );

    let other = format!("verify p.vaglio --against {}", "0".repeat(64));
    let found = day.ask(&other);
    assert_eq!((found.code, found.err.as_str()), (1, ""));
    assert!(
        found.out.contains("No whole entry has a hash"),
        "{}",
        found.out
    );
    assert!(!found.out.ends_with("ok\n"));
    for short in ["abc", "not-a-hash-at-all"] {
        day.ask(&format!("verify p.vaglio --against {short}"))
            .misunderstood();
    }

    // An entry before it was altered: its hash is no longer reached.
    day.bench.tamper(
        "p.vaglio",
        "DROP TRIGGER entry_stays;
         UPDATE entry SET body = replace(body, 'Name of M2', 'Name of MZ') WHERE seq = 3;",
    );
    let found = day.ask(&format!("verify p.vaglio --against {signed}"));
    assert_eq!(found.code, 1);
    assert!(
        found.out.contains("No whole entry") && found.out.contains("Wrong entry 3"),
        "{}",
        found.out
    );
}

#[test]
fn terms_support_experts_and_versions_of_the_call() {
    let day = Day::begins();
    // The extension is for all: what came late is in time.
    day.well("act add p.vaglio proroga --kind extension --title Proroga --date 2017-12-19");
    day.refused(
        "extend p.vaglio --as R1 --until 2017-12-20T12:00:00 --act proroga",
        "later",
    );
    day.well("extend p.vaglio --as R1 --until 2017-12-21T12:00:00 --inclusive --act proroga");
    let told = day.well("checks p.vaglio P4");
    assert!(told.contains("A01  met"), "{told}");

    // Support bodies.
    day.refused(
        "support add p.vaglio B --name Ente --tax-code X --act BANDO",
        "BANDO",
    );
    day.well("support add p.vaglio B --name Ente --tax-code X --act BANDO-ACCOMPAGNAMENTO");
    let district = "'Distretto inventato di P1'";
    day.well(&format!(
        "support assign p.vaglio B {district} --from 2017-10-01"
    ));
    day.well(&format!(
        "support meeting p.vaglio B {district} --on 2017-10-09 --text Laboratorio"
    ));
    day.refused("member describe p.vaglio M3 --affiliation X", "Ente");

    // An expert is asked, and answers.
    day.refused("opinion p.vaglio --as E1 P1 --text Parere", "P1");
    day.well("expert p.vaglio --as M1 P1 E1");
    day.well("declare p.vaglio --as E1 --no-conflict P1");
    let told = day.well("opinion p.vaglio --as E1 P1 --text Parere");
    assert!(told.contains("filed an opinion on P1"), "{told}");

    // Withdrawal, and what only an act brings back.
    day.well("withdraw p.vaglio P2 --on 2018-01-10 --reason 'Nota del capofila'");
    day.refused("withdraw p.vaglio P2 --on 2018-01-10 --reason x", "P2");
    day.refused("readmit p.vaglio --as R1 P1 --act proroga --reason x", "P1");

    // A new version of the call: every problem of its file is told, the gate says the rest.
    day.bench.write("bad.toml", "[call]\nid = \"X\"\n");
    let before = day.head();
    let why = day.ask("call replace p.vaglio bad.toml").refused();
    assert!(
        why.lines().count() > 1 && why.contains("bad.toml:"),
        "{why}"
    );
    assert_eq!(day.head(), before);
    let call = std::fs::read_to_string(own("data/calls/wecare-m1.toml")).unwrap();
    day.bench.write(
        "new.toml",
        &call.replacen("Domanda ricevuta entro", "Domanda giunta entro", 1),
    );
    day.well("call replace p.vaglio new.toml --wording-only");
}

#[test]
fn what_is_no_date_names_its_option() {
    let bench = Bench::new();
    for (args, option) in [
        (
            &["withdraw", "p", "P1", "--on", "31/01/2018", "--reason", "x"][..],
            "--on",
        ),
        (
            &["extend", "p", "--until", "2017-12-21", "--act", "a"],
            "--until",
        ),
        (
            &[
                "integration",
                "receive",
                "p",
                "f",
                "--received",
                "2018-01-10T10:00:00",
            ],
            "--received",
        ),
        (
            &["act", "add", "p", "a", "--kind", "letter", "--title", "x"],
            "--kind",
        ),
        (&["declare", "p", "--as", "M1"], "--no-conflict"),
        (
            &["declare", "p", "--as", "M1", "--all", "--no-conflict", "P1"],
            "--no-conflict",
        ),
    ] {
        let why = bench.run(args).misunderstood();
        assert!(why.contains(option), "{args:?}: {why}");
    }
}

#[test]
fn every_command_stands_under_a_heading_of_the_help() {
    let help = Bench::new().run(&["--help"]).well();
    let commands = help.split("Arguments:").next().unwrap();
    let others = commands.split("\n\n").skip(2).filter(|group| {
        let head = group.lines().next().unwrap_or_default();
        !group.trim().is_empty() && !head.ends_with(':')
    });
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&str>::new(), "{help}");
    assert!(help.contains("Screening:\n  checks "), "{help}");
}
