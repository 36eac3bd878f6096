//! What the papers say of the acceptance stories, and to whom.

use tempfile::TempDir;
use vaglio::export::context::{Minutes, Ranking};
use vaglio::export::document::Format;
use vaglio::export::paper::{Filled, Paper, minutes_hash, signed_text};
use vaglio::export::template::Templates;
use vaglio::ids::Hash;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::Room;

use super::script::Story;
use super::stage::Stage;

/// A panel in which a story has happened.
struct Told {
    _folder: TempDir,
    room: Room,
}

impl Told {
    fn story(name: &str) -> Self {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
        Self::of(&std::fs::read_to_string(folder.join(name)).unwrap())
    }

    fn of(text: &str) -> Self {
        let story: Story = toml::from_str(text).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let room = Stage::perform(&story, &folder.path().join("panel")).unwrap();
        Self {
            _folder: folder,
            room: room.room,
        }
    }

    fn filled(&self, paper: Paper, who: &Actor) -> Filled {
        let zone = self.room.panel().zone().unwrap();
        let locale = Locale::new(Lang::It).in_zone(zone);
        paper.fill(&self.room, who, &locale).unwrap()
    }

    fn minutes(&self, paper: Paper, who: &Actor) -> Minutes {
        match self.filled(paper, who) {
            Filled::Minutes(minutes) => *minutes,
            other => panic!("{other:?}"),
        }
    }

    fn ranking(&self, number: u32) -> Ranking {
        match self.filled(Paper::Ranking(number), &Actor::Office) {
            Filled::Ranking(ranking) => *ranking,
            other => panic!("{other:?}"),
        }
    }

    fn text(&self, paper: Paper) -> String {
        let templates = Templates::shipped(Lang::It).unwrap();
        let filled = self.filled(paper, &Actor::Office);
        let said = filled.bytes(Format::Text, &templates).unwrap();
        let said = String::from_utf8(said).unwrap();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn closes_the_sitting(&mut self) {
        let close = Command::CloseSitting {
            next: String::new(),
        };
        self.room
            .submit(&Actor::Member("M1".into()), close)
            .unwrap();
    }

    fn adds(&mut self, id: &str, role: Role) -> Actor {
        let add = Command::AddMember {
            id: id.into(),
            name: format!("Nome di {id}"),
            role,
        };
        self.room.submit(&Actor::Office, add).unwrap();
        Actor::Member(id.into())
    }
}

#[test]
fn who_may_read_today_decides_what_old_papers_show() {
    let mut told = Told::story("E09-budget-exceeded.toml");
    told.closes_the_sitting();
    let admin = told.adds("Z1", Role::Administrator);
    for paper in [Paper::Closing(0), Paper::Closing(1)] {
        let all = told.minutes(paper, &Actor::Office);
        assert!(
            !all.valued.is_empty() && !all.totals.is_empty(),
            "{paper:?}"
        );
        let kept = told.minutes(paper, &admin);
        assert_eq!((kept.valued.len(), kept.totals.len()), (0, 0), "{paper:?}");
        assert!(kept.individual.is_empty() && kept.votes.is_empty());
        for pot in &kept.ranking {
            let rows = pot.funded.iter().chain(&pot.reserve);
            for row in rows {
                assert_eq!((row.total.as_str(), row.rank.as_str()), ("", ""), "{row:?}");
                assert!(row.members.is_empty(), "{row:?}");
            }
        }
    }
    assert!(told.minutes(Paper::Minutes(1), &admin).valued.is_empty());
    let sight = told.room.panel().sight(&admin);
    let mut rows = sight
        .lists()
        .flat_map(|listed| sight.seen(listed).into_owned().list.rows);
    assert!(rows.all(|row| row.total.is_empty() && row.rank.is_none()));
    let Filled::Ranking(ranking) = told.filled(Paper::Ranking(2), &admin) else {
        panic!("no ranking");
    };
    assert!(
        ranking.pots[0]
            .funded
            .iter()
            .all(|row| row.total.is_empty())
    );
}

#[test]
fn closing_minutes_tell_of_one_phase() {
    let told = Told::story("E09-budget-exceeded.toml");
    let first = told.minutes(Paper::Closing(0), &Actor::Office);
    let second = told.minutes(Paper::Closing(1), &Actor::Office);
    let totals = |minutes: &Minutes| -> Vec<String> {
        let rows = minutes.totals.iter();
        rows.map(|t| format!("{} {}", t.project.id, t.total))
            .collect()
    };
    assert_eq!(totals(&first), ["A 80,0", "B 80,0", "C 80,0", "D 80,0"]);
    // A was withdrawn before the end.
    let out = second.valued.iter().find(|v| v.project.id == "A").unwrap();
    assert!(
        out.total.contains("non è più in valutazione"),
        "{}",
        out.total
    );
    assert_eq!(totals(&second), ["B 80,0", "C 70,0"]);
    assert_eq!(first.head.phase, "Progetto preliminare");
    assert!(first.list.starts_with("n. 1,") && first.excluded.is_empty());
    assert!(second.list.starts_with("n. 4,") && second.admitted.is_empty());
}

#[test]
fn a_phase_that_is_over_keeps_its_values_and_its_words() {
    let told = Told::story("E09-budget-exceeded.toml");
    let sight = told.room.panel().sight(&Actor::Office);
    let table = vaglio::export::journal(sight).to_csv();
    assert!(table.contains("INN1 4;"), "as on the scale: {table}");
    assert!(!table.contains("INN1 8;"), "half steps: {table}");
    let minutes = told.minutes(Paper::Closing(1), &Actor::Office);
    let found = minutes.admissibility.iter().find(|a| a.project.id == "D");
    let out = minutes.excluded.iter().find(|e| e.project.id == "D");
    assert_eq!(found.unwrap().result, out.unwrap().outcome);
}

#[test]
fn a_threshold_missed_is_called_by_its_name_and_never_rounded_up_to_it() {
    let told = Told::of(
        r#"
title = "Short of a threshold by less than what is shown"
rules = { 'method = "agreed"' = 'method = "mean"' }
members = { M1 = "chair", M2 = "member", M3 = "member" }
projects = { P1 = {} }
prepared = true
steps = [
  { who = "M1", does = "scores", project = "P1", marks = "all=3" },
  { who = "M2", does = "scores", project = "P1", marks = "all=3" },
  { who = "M3", does = "scores", project = "P1", marks = "all=3 COE1=2.5" },
]
"#,
    );
    let minutes = told.minutes(Paper::Minutes(1), &Actor::Office);
    let missed = minutes.totals[0].missed.join("; ");
    assert!(missed.contains("totale: raggiunti 59,6666…"), "{missed}");
}

#[test]
fn an_offer_has_its_row_its_exact_share_and_its_answer() {
    let told = Told::story("E09-budget-exceeded.toml");
    let offer = |number| told.ranking(number).pots[0].offer.clone();
    let made = offer(2).unwrap();
    assert_eq!(
        (made.share.as_str(), made.answer.as_str()),
        ("73,52 %", "in attesa di risposta")
    );
    let rows = told.ranking(2).pots[0].funded.clone();
    let rows: Vec<_> = rows
        .iter()
        .map(|r| (&*r.rank, &*r.project.id, &*r.granted))
        .collect();
    assert_eq!(rows[1], ("2", "B", ""), "offered is not granted");
    assert_eq!(offer(3).unwrap().answer, "accettata");
    let (panel, office) = (told.ranking(2).act, told.ranking(3).act);
    assert!(!panel.approved.is_empty() && panel.drawn_up.is_empty());
    assert!(office.approved.is_empty() && !office.drawn_up.is_empty());
    assert!(
        told.text(Paper::Ranking(3))
            .contains("redatta dall'ufficio ")
    );
}

#[test]
fn a_draw_is_told_once_with_its_seed_as_said() {
    let told = Told::story("E08-tie-at-the-cut-line.toml");
    for paper in [Paper::Ranking(2), Paper::Closing(1)] {
        let said = told.text(paper);
        assert_eq!(said.matches("Sorteggio pubblico del").count(), 1, "{said}");
        assert!(said.contains("«12 45 78 3 60»"), "{said}");
    }
    let ties = told.ranking(2).ties;
    let steps = ties.iter().flat_map(|tie| &tie.steps);
    let mut draws = steps.filter(|step| step.name == "sorteggio pubblico");
    assert!(draws.any(|step| step.values == ["1", "2"]), "{ties:?}");
}

#[test]
fn a_grid_replaced_after_the_opening_does_not_claim_to_precede_it() {
    let told = Told::story("E11-criterion-changed.toml");
    let said = told.text(Paper::Closing(0));
    assert!(!said.contains("precede l'apertura"), "{said}");
    assert!(
        said.contains("La griglia in vigore è stata adottata dopo"),
        "{said}"
    );
    let grid = told.minutes(Paper::Closing(0), &Actor::Office).grid;
    assert!(!grid.frozen_hash.is_empty() && grid.frozen_hash != grid.hash);
}

#[test]
fn a_recusal_shows_in_declarations_seats_and_to_whom_it_hides() {
    let told = Told::story("E04-recused-mid-way.toml");
    let minutes = told.minutes(Paper::Minutes(1), &Actor::Office);
    assert_eq!(minutes.recusals[0].substitute, "Nome di SU");
    let own = minutes
        .panel
        .iter()
        .find(|p| p.name == "Nome di SU")
        .unwrap();
    assert_eq!(own.substitute_for, "Nome di M3 (P4)");
    let closing = told.minutes(Paper::Closing(0), &Actor::Office);
    let of = |name: &str| {
        let all = closing.declarations.iter();
        all.filter(|d| d.starts_with(name))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert!(
        of("Nome di M3")[0].ends_with("P1, P2, P3."),
        "{:?}",
        of("Nome di M3")
    );
    assert!(
        of("Nome di M1")[0].contains("alcuno"),
        "{:?}",
        of("Nome di M1")
    );
    let kept = told.minutes(Paper::Closing(0), &Actor::Member("M3".into()));
    assert!(kept.examined.iter().all(|p| p.id != "P4"));
}

#[test]
fn what_is_declared_before_a_sitting_is_in_the_minutes_that_follow() {
    let told = Told::story("E09-budget-exceeded.toml");
    // Everybody declared before the first sitting, and again on the definitive projects.
    for paper in [Paper::Minutes(1), Paper::Closing(0), Paper::Closing(1)] {
        let said = told.minutes(paper, &Actor::Office).declarations;
        assert_eq!(said.len(), 3, "{paper:?}: {said:?}");
        for line in &said {
            assert!(
                line.contains("alcuno") || line.matches("A, B").count() == 1,
                "each project once: {line}"
            );
        }
    }
}

#[test]
fn an_integration_that_came_is_not_waited_for_any_more() {
    let told = Told::story("R-integration.toml");
    let minutes = told.minutes(Paper::Closing(0), &Actor::Office);
    let found = minutes.admissibility.iter().find(|a| a.project.id == "P5");
    assert_eq!(
        found.unwrap().result,
        "integrazione pervenuta, in istruttoria"
    );
    assert!(!minutes.integrations[0].answer.is_empty());
}

#[test]
fn who_sat_in_the_seat_of_the_chair_presided_each_in_their_turn() {
    let told = Told::of(
        r#"
title = "The chair leaves for part of a sitting"
members = { M1 = "chair", M2 = "member", M3 = "member", SU = "substitute", R1 = "manager" }
projects = { P1 = {} }
prepared = true
steps = [
  { who = "M1", does = "notes leaving", member = "M1" },
  { who = "R1", does = "seats", substitute = "SU", member = "M1", text = "impegno" },
]
"#,
    );
    let minutes = told.minutes(Paper::Minutes(1), &Actor::Office);
    assert_eq!(minutes.chair, "Nome di M1, Nome di SU");
}

#[test]
fn seats_taken_in_a_sitting_are_movements_and_count_from_then_on() {
    let told = Told::story("E10-quorum-lost.toml");
    let minutes = told.minutes(Paper::Minutes(1), &Actor::Office);
    let sitting = &minutes.sittings[0];
    let said: Vec<String> = sitting
        .movements
        .iter()
        .map(|m| format!("{} {}", m.name, m.what))
        .collect();
    assert!(
        said.contains(&"Nome di SU siede al posto di Nome di M3".to_owned()),
        "{said:?}"
    );
    assert!(
        said.contains(&"Nome di SU lascia il posto di Nome di M3".to_owned()),
        "{said:?}"
    );
    assert!(
        sitting.quorum_found.contains("3 componenti su 3"),
        "{sitting:?}"
    );
    assert_eq!(minutes.chair, "Nome di M1");
}

#[test]
fn a_mean_gives_marks_and_totals_to_the_minutes() {
    let told = Told::of(
        r#"
title = "A mean"
rules = { 'method = "agreed"' = 'method = "mean"' }
members = { M1 = "chair", M2 = "member", M3 = "member" }
projects = { P1 = {} }
prepared = true
steps = [
  { who = "M1", does = "scores", project = "P1", marks = "all=4" },
  { who = "M2", does = "scores", project = "P1", marks = "all=4" },
  { who = "M3", does = "scores", project = "P1", marks = "all=3.5" },
]
"#,
    );
    let minutes = told.minutes(Paper::Minutes(1), &Actor::Office);
    assert_eq!(minutes.valued[0].marks.len(), 9);
    let mark = &minutes.valued[0].marks[0];
    assert_eq!(mark.value, "3,83");
    assert!(!mark.anchor.is_empty() && !mark.points.is_empty());
    assert_eq!(minutes.totals[0].total, "76,7");
}

#[test]
fn what_was_signed_is_kept_and_the_minutes_name_who_signed() {
    let mut told = Told::story("E04-recused-mid-way.toml");
    told.closes_the_sitting();
    let before = told.minutes(Paper::Minutes(1), &Actor::Office);
    assert_eq!(before.approval.read_at, "");
    let text = signed_text(&told.room, 1).unwrap();
    let hash = minutes_hash(&told.room, 1).unwrap();
    assert_eq!(Hash::of(&text), hash);
    let chair = Actor::Member("M1".into());
    told.room.sign_minutes(&chair, 1, &text).unwrap();
    assert_eq!(told.room.log().document(&hash).unwrap(), Some(text.clone()));
    let other = Actor::Member("M2".into());
    assert!(told.room.sign_minutes(&other, 1, b"another text").is_err());
    let after = told.minutes(Paper::Minutes(1), &Actor::Office);
    assert!(!after.approval.read_at.is_empty());
    assert_eq!(after.approval.text_hash, hash.to_string());
    let signed = after
        .approval
        .signatures
        .iter()
        .filter(|s| !s.at.is_empty());
    assert_eq!(signed.map(|s| &*s.name).collect::<Vec<_>>(), ["Nome di M1"]);
    let unsigned = Minutes {
        approval: before.approval.clone(),
        ..after
    };
    assert_eq!(unsigned, before, "nothing else has changed");
    assert_eq!(
        signed_text(&told.room, 1).unwrap(),
        text,
        "nor what others sign"
    );
    assert!(told.room.log().verify().unwrap().fault.is_none());
}
