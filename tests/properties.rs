//! What must hold whatever people do, in whatever order: replay, refusals, secrecy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use vaglio::call::{self, Call, Reveal, Scorers};
use vaglio::dossier::{Dossier, ImportedSheet};
use vaglio::ids::{Hash, Mark, MemberId, ProjectId, SubId};
use vaglio::lang::Lang;
use vaglio::locale::{Locale, sentence};
use vaglio::panel::event::{Actor, Answer, Cell, Entry, Event, Filed, Role, Sheet};
use vaglio::panel::{Command, Panel, Refusal, decide};
use vaglio::room::world::Scripted;
use vaglio::room::{Room, RoomError, replay};

const SUBS: [&str; 3] = ["A", "B", "C"];
/// The greatest mark: 5 in halves.
const TOP: u16 = 10;
/// Whose marks are hidden in the comparison of two logs.
const HIDDEN: &str = "M2";

// ---------------------------------------------------------------- the stage

#[derive(Debug, Clone, Copy)]
struct Rules {
    assigned: bool,
    partial: bool,
    by_chair: bool,
    mean: bool,
}

fn call_file(rules: Rules) -> String {
    let pick = |yes: bool, a: &str, b: &str| if yes { a.to_owned() } else { b.to_owned() };
    format!(
        r#"
        call = {{ id = "T", title = "Test", languages = ["en"] }}
        scale = {{ max = 5, step = 0.5 }}
        [[phase]]
        id = "P"
        name = "Phase"
        decision = "ranking"
        scorers = "{}"
        partial_sheets = "{}"
        reveal = "{}"
        consensus = {{ method = "{}" }}
        thresholds = {{ total = 50 }}
        gates = [{{ sub = "B", min = 2 }}]
        divergence = {{ yellow = {{ range = 1.5 }}, red = {{ range = 2.5, total_range = 30, straddle = true }} }}
        check = [{{ id = "K1", name = "Check", on_fail = "excluded", basis = "Act" }}]
        criterion = [
          {{ id = "X", name = "X", sub = [
            {{ id = "A", name = "A", weight = 30 }}, {{ id = "B", name = "B", weight = 30 }} ] }},
          {{ id = "Y", name = "Y", sub = [ {{ id = "C", name = "C", weight = 40 }} ] }},
        ]
        "#,
        pick(rules.assigned, "assigned", "every_member"),
        pick(rules.partial, "allowed", "refused"),
        pick(rules.by_chair, "by_chair", "when_all_sealed"),
        pick(rules.mean, "mean", "agreed"),
    )
}

fn call(file: &str) -> Call {
    call::parse("call", file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn member(id: &str, role: Role) -> Command {
    Command::AddMember { id: id.into(), name: format!("Name of {id}"), role }
}

/// The one dossier of all these projects.
fn dossier() -> Dossier {
    Dossier { id: "P1".into(), title: "Edition 0".into(), ..Dossier::default() }
}

fn filed(id: &str, edition: u8) -> Filed {
    Filed {
        project: id.into(),
        title: format!("Edition {edition}"),
        districts: vec![],
        lead: String::new(),
        missing: vec![],
        invented: false,
        dossier: Hash::of(&serde_json::to_vec(&dossier()).unwrap()),
    }
}

/// What stands before the first step: a chair, two members, an observer, two projects.
fn opening(rules: Rules) -> Vec<Command> {
    let mut commands = vec![
        member("M1", Role::Chair),
        member("M2", Role::Member),
        member("M3", Role::Member),
        member("OB", Role::Observer),
        Command::File(vec![filed("P1", 0), filed("P2", 0)]),
    ];
    if rules.assigned {
        let both = vec!["M2".into(), "M3".into()];
        commands.push(Command::Assign(vec![("P1".into(), both.clone()), ("P2".into(), both)]));
    }
    commands
}

fn room(rules: Rules, path: &Path) -> Room {
    let file = call_file(rules);
    let world = Scripted::new("2018-02-05T08:00:00Z".parse().unwrap(), jiff::SignedDuration::from_secs(1));
    let mut room = Room::create(path, call(&file), file.as_bytes(), Box::new(world)).unwrap();
    room.import_projects(&[dossier()], false).unwrap();
    for command in opening(rules) {
        room.submit(&Actor::Office, command).unwrap();
    }
    room
}

// ---------------------------------------------------------------- what people do

#[derive(Debug, Clone)]
enum Op {
    Save(Actor, ProjectId, SubId, Option<u16>),
    /// Marks every sub-criterion and seals.
    Score(Actor, ProjectId, [u16; 3]),
    Seal(Actor, ProjectId),
    SealAll(Actor),
    Reveal(Actor, ProjectId, String),
    Import(ProjectId, MemberId, [Option<u16>; 3]),
    /// A whole discussion: note, proposal by the chair, everybody's answer, closing.
    Discuss(ProjectId, SubId, u16, Answer),
    Submit(Actor, Command),
}

fn ids(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
    select(of)
}

fn actors() -> impl Strategy<Value = Actor> + Clone {
    let members = ids(&["M1", "M2", "M3", "M4", "OB", "M9"]).prop_map(|id| Actor::Member(id.into()));
    prop_oneof![1 => Just(Actor::Office), 9 => members]
}

fn scorers() -> impl Strategy<Value = Actor> + Clone {
    ids(&["M1", "M2", "M3", "M4"]).prop_map(|id| Actor::Member(id.into()))
}

fn chair() -> impl Strategy<Value = Actor> + Clone {
    prop_oneof![6 => Just(Actor::Member("M1".into())), 1 => actors()]
}

fn members() -> impl Strategy<Value = MemberId> + Clone {
    ids(&["M1", "M2", "M3", "M4", "OB", "M9"]).prop_map(MemberId::from)
}

fn projects() -> impl Strategy<Value = ProjectId> + Clone {
    prop_oneof![12 => Just("P1"), 6 => Just("P2"), 1 => Just("P3"), 1 => Just("P9")].prop_map(ProjectId::from)
}

fn subs() -> impl Strategy<Value = SubId> + Clone {
    prop_oneof![12 => ids(&SUBS), 1 => Just("Z")].prop_map(SubId::from)
}

fn marks() -> impl Strategy<Value = u16> + Clone {
    prop_oneof![16 => 4..=8_u16, 8 => 0..=TOP, 1 => Just(TOP + 1), 1 => Just(u16::MAX)]
}

fn texts() -> impl Strategy<Value = String> + Clone {
    prop_oneof![6 => Just("reason"), 1 => Just(""), 1 => Just(" \u{1b}\u{200b}\n ")].prop_map(str::to_owned)
}

fn answers() -> impl Strategy<Value = Answer> + Clone {
    prop_oneof![3 => Just(Answer::Agree), 1 => texts().prop_map(|reason| Answer::Dissent { reason })]
}

/// Commands that hold no sheet.
fn commands() -> impl Strategy<Value = (Actor, Command)> {
    let item = || (projects(), subs());
    prop_oneof![
        1 => (actors(), members(), select(&[Role::Member, Role::Chair, Role::Observer][..]))
            .prop_map(|(who, id, role)| (who, member(id.as_str(), role))),
        1 => (actors(), projects(), 0..3_u8)
            .prop_map(|(who, p, edition)| (who, Command::File(vec![filed(p.as_str(), edition)]))),
        1 => (actors(), prop::collection::vec((projects(), prop::collection::vec(members(), 0..3)), 0..3))
            .prop_map(|(who, pairs)| (who, Command::Assign(pairs))),
        2 => (actors(), projects()).prop_map(|(who, p)| (who, Command::Open(p))),
        1 => (chair(), ids(&["P2", "P2", "P1", "P9"]), ids(&["K1", "Z"]), texts()).prop_map(|(who, p, check, motivation)| {
            (who, Command::Exclude { project: p.into(), check: check.into(), motivation })
        }),
        2 => (chair(), projects(), members(), texts())
            .prop_map(|(who, project, member, reason)| (who, Command::Reopen { project, member, reason })),
        4 => (actors(), item(), texts())
            .prop_map(|(who, (project, sub), text)| (who, Command::Note { project, sub, text })),
        6 => (actors(), item(), marks())
            .prop_map(|(who, (project, sub), m)| (who, Command::Propose { project, sub, mark: Mark(m) })),
        8 => (actors(), item(), 5..=7_u16, answers()).prop_map(|(who, (project, sub), m, answer)| {
            (who, Command::Answer { project, sub, mark: Mark(m), answer })
        }),
        6 => (chair(), item(), 4..=8_u16, texts(), texts()).prop_map(
            |(who, (project, sub), m, motivation, outside_reason)| {
                (who, Command::Close { project, sub, mark: Mark(m), motivation, outside_reason })
            }
        ),
        2 => (chair(), item(), texts())
            .prop_map(|(who, (project, sub), reason)| (who, Command::ReopenConsensus { project, sub, reason })),
        2 => (chair(), prop::option::of(projects())).prop_map(|(who, p)| (who, Command::AcceptConcordant(p))),
    ]
}

/// Two have sealed their sheets on P1, and perhaps the third too, or the chair has revealed.
fn prelude() -> impl Strategy<Value = Vec<Op>> {
    let sheet = || [0..=TOP, 4..=8, 4..=8];
    let score = |who: &str, marks| Op::Score(Actor::Member(who.into()), "P1".into(), marks);
    let reveal = || Op::Reveal(Actor::Member("M1".into()), "P1".into(), "reason".into());
    (sheet(), sheet(), sheet(), 0..4_u8).prop_map(move |(a, b, c, then)| {
        let two = [score("M1", a), score("M3", b)];
        let then = match then {
            0 => vec![],
            1 => two.into(),
            2 => two.into_iter().chain([score("M2", c)]).collect(),
            _ => two.into_iter().chain([reveal()]).collect(),
        };
        then
    })
}

fn ops(imports: u32) -> impl Strategy<Value = Vec<Op>> {
    let three = || (marks(), marks(), marks()).prop_map(|(a, b, c)| [a, b, c]);
    let some = || prop::option::weighted(0.8, 0..=TOP);
    let op = prop_oneof![
        6 => (actors(), projects(), subs(), prop::option::weighted(0.8, marks()))
            .prop_map(|(who, p, sub, mark)| Op::Save(who, p, sub, mark)),
        12 => (scorers(), projects(), three()).prop_map(|(who, p, marks)| Op::Score(who, p, marks)),
        3 => (actors(), projects()).prop_map(|(who, p)| Op::Seal(who, p)),
        1 => actors().prop_map(Op::SealAll),
        3 => (chair(), projects(), texts()).prop_map(|(who, p, reason)| Op::Reveal(who, p, reason)),
        imports => (projects(), members(), (some(), some(), some()))
            .prop_map(|(p, m, (a, b, c))| Op::Import(p, m, [a, b, c])),
        4 => (projects(), subs(), 0..=TOP, answers()).prop_map(|(p, sub, mark, answer)| Op::Discuss(p, sub, mark, answer)),
        24 => commands().prop_map(|(who, command)| Op::Submit(who, command)),
    ];
    (prelude(), prop::collection::vec(op, 1..40)).prop_map(|(first, then)| [first, then].concat())
}

fn rules() -> impl Strategy<Value = Rules> {
    let mostly_not = || prop::bool::weighted(0.25);
    (mostly_not(), mostly_not(), mostly_not(), mostly_not()).prop_map(|(assigned, partial, by_chair, mean)| Rules {
        assigned,
        partial,
        by_chair,
        mean,
    })
}

/// Changes the hidden member's marks and nobody else's: another mark of the scale for each.
fn turned(who: &str, mark: Option<u16>, turn: u16) -> Option<Mark> {
    mark.map(|m| if who == HIDDEN && m <= TOP { Mark((m + turn) % (TOP + 1)) } else { Mark(m) })
}

fn cell(who: &str, sub: &str, mark: Option<u16>, turn: u16) -> Cell {
    let comment = if who == HIDDEN { format!("secret {turn}") } else { format!("comment of {who}") };
    let comment = if mark.is_some() { comment } else { String::new() };
    Cell { sub: sub.into(), mark: turned(who, mark, turn), comment, evidence: vec![] }
}

fn name(who: &Actor) -> &str {
    match who {
        Actor::Office => "",
        Actor::Member(id) => id.as_str(),
    }
}

/// Does one thing; the first refusal ends it.
fn act(room: &mut Room, op: &Op, turn: u16) -> Result<(), RoomError> {
    match op {
        Op::Save(who, p, sub, mark) => room.save(who, p, &cell(name(who), sub.as_str(), *mark, turn)).map(drop),
        Op::Score(who, p, marks) => {
            for (sub, mark) in SUBS.iter().zip(marks) {
                room.save(who, p, &cell(name(who), sub, Some(*mark), turn))?;
            }
            room.seal(who, p).map(drop)
        }
        Op::Seal(who, p) => room.seal(who, p).map(drop),
        Op::SealAll(who) => room.seal_all(who).map(drop),
        Op::Reveal(who, p, reason) => room.reveal(who, p, reason).map(drop),
        Op::Import(project, member, marks) => {
            let cells = SUBS.iter().zip(marks).map(|(sub, mark)| cell(member.as_str(), sub, *mark, turn));
            let cells = cells.filter(|c| !c.is_empty()).collect();
            let sheet = ImportedSheet { project: project.clone(), member: member.clone(), cells };
            room.import_marks(vec![sheet], false, false).map(drop)
        }
        Op::Discuss(project, sub, mark, answer) => {
            for (who, command) in discussion(project, sub, Mark(*mark), answer) {
                match room.submit(&who, command) {
                    Ok(_) | Err(RoomError::Refused(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        }
        Op::Submit(who, command) => room.submit(who, command.clone()).map(drop),
    }
}

fn discussion(project: &ProjectId, sub: &SubId, mark: Mark, third: &Answer) -> Vec<(Actor, Command)> {
    let who = |id: &str| Actor::Member(id.into());
    let (project, sub) = (|| project.clone(), || sub.clone());
    let answer = |id: &str, answer: &Answer| {
        (who(id), Command::Answer { project: project(), sub: sub(), mark, answer: answer.clone() })
    };
    let (motivation, outside_reason) = ("reason".to_owned(), "reason".to_owned());
    vec![
        (who("M3"), Command::Note { project: project(), sub: sub(), text: "reason".into() }),
        (who("M1"), Command::Propose { project: project(), sub: sub(), mark }),
        answer("M2", &Answer::Agree),
        answer("M3", third),
        answer("M4", &Answer::Agree),
        (who("M1"), Command::Close { project: project(), sub: sub(), mark, motivation, outside_reason }),
    ]
}

// ---------------------------------------------------------------- what people see

fn viewers() -> Vec<Actor> {
    let members = ["M1", "M2", "M3", "M4", "OB", "M9"].map(|id| Actor::Member(id.into()));
    [Actor::Office].into_iter().chain(members).collect()
}

/// All that the view says to a person, but for hashes and commitments.
fn seen(panel: &Panel, who: &Actor) -> String {
    use std::fmt::Write;
    let sight = panel.sight(who);
    let mut text = format!("{:?} {:?} {:?}\n", sight.me(), sight.members(), sight.frozen());
    for p in sight.projects() {
        let scorers: Vec<_> = p.scorers().map(|m| &m.id).collect();
        let items: Vec<_> = (0..=SUBS.len()).map(|i| (p.item(i), p.divergence(i))).collect();
        let sealed: Vec<_> = sight.members().iter().map(|m| (p.has_sealed(&m.id), p.sheet(&m.id))).collect();
        write!(text, "{:?} {:?} {:?} ", p.filed(), p.standing(), p.progress()).unwrap();
        write!(text, "{scorers:?} {sealed:?} {:?} {:?} ", p.exclusion(), p.opened()).unwrap();
        write!(text, "{:?} {:?} {:?} ", p.sheets(), p.outcome(), p.mean_and_range()).unwrap();
        writeln!(text, "{items:?} {} {}", p.has_open_divergence(), p.open_concordant()).unwrap();
    }
    let progress: Vec<_> = sight.members().iter().map(|m| sight.progress(m)).collect();
    writeln!(text, "{progress:?} {:?} {:?}", sight.own_order(), sight.open_divergences()).unwrap();
    writeln!(text, "{} {:?} {}", sight.open_concordant(), sight.ranking(), sight.head().0).unwrap();
    let locale = Locale::new(Lang::En);
    for entry in sight.journal() {
        let line = sentence::line(entry, sight, &locale);
        let mut event = entry.event.clone();
        if let Event::SheetSealed { commitment, .. } = &mut event {
            *commitment = Hash::ZERO;
        }
        writeln!(text, "{} {} {:?} {event:?} {line}", entry.seq, entry.at, entry.actor).unwrap();
    }
    text
}

/// As `seen`, and what the room hands to the person alone.
fn seen_in(room: &Room, who: &Actor) -> String {
    let mut text = seen(room.panel(), who);
    for project in ["P1", "P2", "P3"] {
        text += &format!("{:?}", room.own_cells(who, &project.into()).unwrap());
    }
    text + &format!("{:?}", room.own_drafts(who).unwrap())
}

// ---------------------------------------------------------------- who may seal and reveal

/// A second, simpler account of who may mark, seal and reveal.
#[derive(Default)]
struct Model {
    scores: BTreeSet<String>,
    chairs: BTreeSet<String>,
    all: BTreeSet<String>,
    projects: BTreeMap<String, Case>,
}

#[derive(Default)]
struct Case {
    drafts: BTreeMap<String, BTreeMap<String, u16>>,
    sealed: BTreeMap<String, BTreeMap<String, u16>>,
    assigned: BTreeSet<String>,
    out: bool,
    revealed: bool,
}

impl Model {
    fn due(&self, rules: Rules, project: &str) -> BTreeSet<String> {
        if rules.assigned { self.projects[project].assigned.clone() } else { self.scores.clone() }
    }

    fn may_mark(&self, rules: Rules, who: &str, project: &str) -> bool {
        let Some(case) = self.projects.get(project) else { return false };
        !case.out && !case.revealed && !case.sealed.contains_key(who) && self.due(rules, project).contains(who)
    }

    fn mark(&mut self, rules: Rules, who: &str, project: &str, sub: &str, mark: Option<u16>) -> bool {
        if !self.may_mark(rules, who, project) || !SUBS.contains(&sub) || mark.is_some_and(|m| m > TOP) {
            return false;
        }
        let draft = self.projects.get_mut(project).unwrap().drafts.entry(who.into()).or_default();
        match mark {
            Some(mark) => draft.insert(sub.into(), mark),
            None => draft.remove(sub),
        };
        true
    }

    fn seal(&mut self, rules: Rules, who: &str, project: &str) -> bool {
        if !self.may_mark(rules, who, project) {
            return false;
        }
        let due = self.due(rules, project);
        let case = self.projects.get_mut(project).unwrap();
        let draft = case.drafts.get(who).cloned().unwrap_or_default();
        if draft.is_empty() || draft.len() < SUBS.len() && !rules.partial {
            return false;
        }
        case.drafts.remove(who);
        case.sealed.insert(who.into(), draft);
        case.revealed = !rules.by_chair && due.iter().all(|m| case.sealed.contains_key(m));
        true
    }

    fn reveal(&mut self, rules: Rules, who: &str, project: &str, reason: &str) -> bool {
        if !self.chairs.contains(who) || !self.projects.contains_key(project) {
            return false;
        }
        let due = self.due(rules, project);
        let case = self.projects.get_mut(project).unwrap();
        let all = due.iter().all(|m| case.sealed.contains_key(m));
        let may = !case.out && !case.revealed && !case.sealed.is_empty() && (all || reason == "reason");
        case.revealed |= may;
        may
    }

    /// What the model has to say of an operation, where it has an opinion.
    fn judge(&mut self, rules: Rules, op: &Op) -> Option<bool> {
        match op {
            Op::Save(who, p, sub, mark) => Some(self.mark(rules, name(who), p.as_str(), sub.as_str(), *mark)),
            Op::Score(who, p, marks) => {
                let pairs = SUBS.iter().zip(marks);
                let marked = pairs.into_iter().all(|(s, m)| self.mark(rules, name(who), p.as_str(), s, Some(*m)));
                Some(marked && self.seal(rules, name(who), p.as_str()))
            }
            Op::Seal(who, p) => Some(self.seal(rules, name(who), p.as_str())),
            Op::SealAll(who) => {
                for project in ["P1", "P2", "P3"] {
                    self.seal(rules, name(who), project);
                }
                Some(*who != Actor::Office)
            }
            Op::Reveal(who, p, reason) => Some(self.reveal(rules, name(who), p.as_str(), reason)),
            Op::Import(..) | Op::Discuss(..) | Op::Submit(..) => None,
        }
    }

    /// Follows what the gate let pass of other matters.
    fn follow(&mut self, events: &[Arc<Entry>]) {
        for entry in events {
            match &entry.event {
                Event::MemberAdded { id, role, .. } => {
                    self.all.insert(id.to_string());
                    if matches!(role, Role::Chair | Role::Member) {
                        self.scores.insert(id.to_string());
                    }
                    if *role == Role::Chair {
                        self.chairs.insert(id.to_string());
                    }
                }
                Event::ProjectFiled(filed) => {
                    self.projects.insert(filed.project.to_string(), Case::default());
                }
                Event::Assigned { project, members } => {
                    let assigned = members.iter().map(ToString::to_string).collect();
                    self.projects.get_mut(project.as_str()).unwrap().assigned = assigned;
                }
                Event::ProjectExcluded { project, .. } => self.projects.get_mut(project.as_str()).unwrap().out = true,
                Event::SheetReopened { project, member, .. } => {
                    let case = self.projects.get_mut(project.as_str()).unwrap();
                    let sheet = case.sealed.remove(member.as_str()).unwrap();
                    case.drafts.insert(member.to_string(), sheet);
                }
                _ => {}
            }
        }
    }

    fn agrees(&self, panel: &Panel) {
        let sight = panel.sight(&Actor::Office);
        for project in sight.projects() {
            let case = &self.projects[project.id().as_str()];
            assert_eq!(project.sheets().is_some(), case.revealed, "{}", project.id());
            for id in &self.all {
                assert_eq!(project.has_sealed(&id.as_str().into()), case.sealed.contains_key(id), "{id}");
            }
            if let Some(revealed) = project.sheets() {
                let authors: Vec<&str> = revealed.sheets.iter().map(|s| s.member.as_str()).collect();
                let sealed: Vec<&str> = case.sealed.keys().map(String::as_str).collect();
                assert_eq!(authors.iter().copied().collect::<BTreeSet<_>>(), sealed.into_iter().collect());
                for sheet in &revealed.sheets {
                    let marks = &case.sealed[sheet.member.as_str()];
                    assert!(sheet.cells.iter().all(|c| c.mark.map(|m| m.0) == marks.get(c.sub.as_str()).copied()));
                }
            }
        }
    }
}

/// `PROPTEST_CASES` asks for more than the few that every run makes.
fn config(cases: u32) -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    Config { cases, failure_persistence: None, max_shrink_iters: 400, ..Config::default() }
}

/// Applies the entries one by one to a new panel, and looks at it wherever somebody did before.
fn check_prefixes(room: &Room, views: &BTreeMap<u64, String>, who: &Actor) {
    let mut panel = Panel::new(Arc::clone(room.panel().call())).unwrap();
    for entry in room.log().read_after(0).unwrap() {
        panel.apply(&Arc::new(entry));
        if let Some(view) = views.get(&panel.seq()) {
            assert_eq!(*view, seen(&panel, who), "the log up to entry {}", panel.seq());
        }
    }
}

fn new_entries(room: &Room, before: u64) -> Vec<Arc<Entry>> {
    room.log().read_after(before).unwrap().into_iter().map(Arc::new).collect()
}

proptest! {
    #![proptest_config(config(24))]

    /// Whatever is asked: the log alone says what everyone sees, at every moment; a refusal writes
    /// nothing; the file stays whole.
    #[test]
    fn the_log_says_it_all(rules in rules(), ops in ops(3)) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel");
        let mut room = room(rules, &path);
        let who = Actor::Member("M1".into());
        let mut views = BTreeMap::new();
        for op in &ops {
            let before = room.log().head().unwrap();
            let single = !matches!(op, Op::Score(..) | Op::Discuss(..));
            let private = |room: &Room| -> Vec<String> {
                viewers().iter().map(|v| format!("{:?}", room.own_drafts(v).unwrap())).collect()
            };
            let drafts = private(&room);
            if act(&mut room, op, 0).is_err() && single {
                prop_assert_eq!(room.log().head().unwrap(), before);
                prop_assert_eq!(private(&room), drafts);
            }
            views.insert(room.panel().seq(), seen(room.panel(), &who));
        }
        let verdict = room.log().verify().unwrap();
        prop_assert_eq!(verdict.fault, None);
        let again = replay(room.log()).unwrap();
        for who in viewers() {
            prop_assert_eq!(seen(&again, &who), seen(room.panel(), &who));
        }
        prop_assert_eq!(again.head(), room.panel().head());
        check_prefixes(&room, &views, &who);
    }

    /// Who may mark, seal and reveal is just who the second account says.
    #[test]
    fn seals_and_reveals_follow_the_model(rules in rules(), ops in ops(0)) {
        let dir = tempfile::tempdir().unwrap();
        let mut room = room(rules, &dir.path().join("panel"));
        let mut model = Model::default();
        model.follow(&new_entries(&room, 0));
        for op in &ops {
            let before = room.log().head().unwrap().0;
            let done = act(&mut room, op, 0);
            if let Some(allowed) = model.judge(rules, op) {
                prop_assert_eq!(done.is_ok(), allowed, "{:?}: {:?}", op, done);
            } else {
                model.follow(&new_entries(&room, before));
            }
            model.agrees(room.panel());
        }
    }

    /// What one member has not revealed changes nothing that anybody else is told.
    #[test]
    fn hidden_marks_tell_nobody_anything(rules in rules(), ops in ops(3), turn in 1..=TOP) {
        let dir = tempfile::tempdir().unwrap();
        let mut one = room(rules, &dir.path().join("one"));
        let mut two = room(rules, &dir.path().join("two"));
        let others: Vec<Actor> = viewers().into_iter().filter(|v| name(v) != HIDDEN).collect();
        for op in &ops {
            let told = |done: Result<(), RoomError>| done.map_err(|error| format!("{error:?}"));
            let (a, b) = (told(act(&mut one, op, 0)), told(act(&mut two, op, turn)));
            prop_assert_eq!(a, b, "{:?}", op);
            let hidden = |room: &Room| {
                let sight = room.panel().sight(&Actor::Office);
                sight.projects().all(|p| p.sheet(&HIDDEN.into()).is_none())
            };
            if !hidden(&one) {
                break;
            }
            for who in &others {
                prop_assert_eq!(seen_in(&one, who), seen_in(&two, who), "{:?} after {:?}", who, op);
            }
        }
    }
}

// ---------------------------------------------------------------- the gate alone

/// A sheet, well made or not.
fn sheet() -> impl Strategy<Value = Arc<Sheet>> {
    let good = (members(), (0..=TOP, 0..=TOP, 0..=TOP)).prop_map(|(member, (a, b, c))| {
        let cell = |(sub, mark): (&&str, u16)| Cell { mark: Some(Mark(mark)), ..Cell::empty((*sub).into()) };
        Sheet { member, salt: "00".into(), cells: SUBS.iter().zip([a, b, c]).map(cell).collect() }
    });
    let cell = (subs(), prop::option::of(marks()), texts());
    let cell = cell.prop_map(|(sub, mark, comment)| Cell { sub, mark: mark.map(Mark), comment, evidence: vec![] });
    let any = (members(), prop::collection::vec(cell, 0..5)).prop_map(|(member, cells)| Sheet {
        member,
        salt: "01".into(),
        cells,
    });
    prop_oneof![4 => good, 1 => any].prop_map(Arc::new)
}

/// A command that may hold sheets, and whether those that others sealed come with it as they are.
fn wild() -> impl Strategy<Value = (Actor, Command, bool)> {
    let some = || prop::collection::vec(sheet(), 0..3);
    let honest = || prop::bool::weighted(0.8);
    prop_oneof![
        5 => (scorers(), projects(), sheet(), some(), honest(), prop::bool::weighted(0.8)).prop_map(
            |(who, project, sheet, others, honest, own)| {
                let member = if own { name(&who).into() } else { sheet.member.clone() };
                let sheet = Arc::new(Sheet { member, ..Sheet::clone(&sheet) });
                (who, Command::Seal { project, sheet, others }, honest)
            }
        ),
        2 => (actors(), projects(), some(), some(), honest())
            .prop_map(|(who, project, sheets, others, honest)| {
                (who, Command::ImportSheets { project, sheets, others }, honest)
            }),
        1 => (chair(), projects(), some(), texts(), honest())
            .prop_map(|(who, project, sheets, reason, honest)| (who, Command::Reveal { project, sheets, reason }, honest)),
        8 => commands().prop_map(|(who, command)| (who, command, true)),
    ]
}

/// As the prelude, and whole discussions among the single commands.
fn wishes() -> impl Strategy<Value = Vec<(Actor, Command, bool)>> {
    let good = |id: &'static str| {
        (0..=TOP, 4..=8_u16, 4..=8_u16).prop_map(move |(a, b, c)| {
            let cell = |(sub, mark): (&&str, u16)| Cell { mark: Some(Mark(mark)), ..Cell::empty((*sub).into()) };
            let cells = SUBS.iter().zip([a, b, c]).map(cell).collect();
            let sheet = Arc::new(Sheet { member: id.into(), salt: "02".into(), cells });
            (Actor::Member(id.into()), Command::Seal { project: "P1".into(), sheet, others: vec![] }, true)
        })
    };
    let reveal = Command::Reveal { project: "P1".into(), sheets: vec![], reason: "reason".into() };
    let reveal = Just((Actor::Member("M1".into()), reveal, true)).boxed();
    let third = prop_oneof![good("M2").boxed(), reveal];
    let prelude = (good("M1"), good("M3"), third).prop_map(|(a, b, c)| vec![a, b, c]);
    let discuss = (projects(), subs(), 0..=TOP, answers()).prop_map(|(project, sub, mark, answer)| {
        let steps = discussion(&project, &sub, Mark(mark), &answer);
        steps.into_iter().map(|(who, command)| (who, command, true)).collect::<Vec<_>>()
    });
    let some = prop_oneof![12 => wild().prop_map(|wish| vec![wish]), 1 => discuss];
    let rest = prop::collection::vec(some, 1..60);
    (prelude, rest).prop_map(|(first, rest)| first.into_iter().chain(rest.into_iter().flatten()).collect())
}

/// Panel and vault, without a file.
struct Table {
    panel: Panel,
    vault: BTreeMap<(ProjectId, MemberId), Arc<Sheet>>,
}

impl Table {
    fn submit(&mut self, who: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let brought = match &command {
            Command::Seal { sheet, .. } => vec![Arc::clone(sheet)],
            Command::ImportSheets { sheets, .. } => sheets.clone(),
            _ => vec![],
        };
        let events = decide(&self.panel, who, command)?;
        for event in &events {
            let json = serde_json::to_string(event).unwrap();
            assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), *event, "the log gives back what it is given");
            let entry = Entry {
                seq: self.panel.seq() + 1,
                at: jiff::Timestamp::UNIX_EPOCH,
                actor: who.clone(),
                via: "test".into(),
                event: event.clone(),
                hash: Hash::ZERO,
            };
            self.keep(event, &brought);
            self.panel.apply(&Arc::new(entry));
            self.took_effect(who, event);
        }
        Ok(events)
    }

    fn keep(&mut self, event: &Event, brought: &[Arc<Sheet>]) {
        match event {
            Event::SheetSealed { project, member, commitment, .. } => {
                let sheet = brought.iter().find(|s| s.member == *member).expect("the sealed sheet was brought");
                assert_eq!(sheet.commitment(project), *commitment);
                let before = self.vault.insert((project.clone(), member.clone()), Arc::clone(sheet));
                assert_eq!(before, None, "nothing is sealed over a sealed sheet");
            }
            Event::SheetReopened { project, member, .. } => {
                self.vault.remove(&(project.clone(), member.clone())).expect("only a sealed sheet is reopened");
            }
            Event::SheetsRevealed { project, sheets, .. } => {
                for sheet in sheets {
                    let sealed = self.vault.remove(&(project.clone(), sheet.member.clone()));
                    assert_eq!(sealed.as_ref(), Some(sheet), "what is revealed is what was sealed");
                }
                assert!(self.vault.keys().all(|(p, _)| p != project), "all of it is revealed");
                assert!(!sheets.is_empty());
            }
            _ => {}
        }
    }

    /// Every event that the gate lets out changes what it says it changes.
    fn took_effect(&self, who: &Actor, event: &Event) {
        let sight = self.panel.sight(who);
        let at = |id: &ProjectId| sight.project(sight.place_of(id).expect("the project is there")).unwrap();
        let item = |id: &ProjectId, sub: &SubId| {
            at(id).item(sight.phase().sub_index(sub.as_str()).unwrap()).expect("revealed").clone()
        };
        let good = match event {
            Event::PanelCreated { .. } => false,
            Event::MemberAdded { id, .. } => self.panel.member(id.as_str()).is_some(),
            Event::CallFrozen { .. } => sight.frozen(),
            Event::ProjectFiled(filed) | Event::ProjectReplaced(filed) => at(&filed.project).filed() == filed,
            Event::Assigned { project, members } => {
                at(project).scorers().map(|m| &m.id).collect::<BTreeSet<_>>() == members.iter().collect()
            }
            Event::ProjectOpened { project } => at(project).opened() && sight.frozen(),
            Event::ProjectExcluded { project, .. } => at(project).exclusion().is_some(),
            Event::SheetSealed { project, member, .. } => {
                at(project).has_sealed(member) && sight.frozen() && at(project).scorers().any(|m| m.id == *member)
            }
            Event::SheetReopened { project, member, .. } => !at(project).has_sealed(member),
            Event::SheetsRevealed { project, sheets, .. } => {
                sheets.iter().all(|s| at(project).sheet(&s.member) == Some(s))
            }
            Event::DiscussionNoted { project, sub, text } => {
                item(project, sub).notes.last().is_some_and(|n| n.text == *text && n.by == *who)
            }
            Event::MarkProposed { project, sub, mark } => {
                item(project, sub).proposal.is_some_and(|p| p.mark == *mark && p.by.as_str() == name(who))
            }
            Event::ProposalAnswered { project, sub, answer, .. } => {
                item(project, sub).proposal.is_some_and(|p| p.answers.get(name(who)) == Some(answer))
            }
            Event::ConsensusClosed { project, sub, mark, .. } => {
                item(project, sub).closed.is_some_and(|c| c.mark == *mark && !c.concordant)
            }
            Event::ConsensusReopened { project, sub, .. } => item(project, sub).closed.is_none(),
            Event::ConcordantAccepted { project, marks } => marks
                .iter()
                .all(|(sub, mark)| item(project, sub).closed.is_some_and(|c| c.mark == *mark && c.concordant)),
        };
        assert!(good, "{event:?} had no effect");
    }
}

proptest! {
    #![proptest_config(config(400))]

    /// The gate never panics, lets out only what takes effect, and a refusal names the same rule again.
    #[test]
    fn what_the_gate_lets_out_takes_effect(rules in rules(), wishes in wishes()) {
        let call = call(&call_file(rules));
        prop_assert_eq!(call.phases[0].reveal == Reveal::ByChair, rules.by_chair);
        prop_assert_eq!(call.phases[0].scorers == Scorers::Assigned, rules.assigned);
        let mut table = Table { panel: Panel::new(Arc::new(call)).unwrap(), vault: BTreeMap::new() };
        for command in opening(rules) {
            table.submit(&Actor::Office, command).unwrap();
        }
        for (who, mut command, honest) in wishes {
            let sealed = |id: &ProjectId, table: &Table| -> Vec<Arc<Sheet>> {
                table.vault.iter().filter(|((p, _), _)| p == id).map(|(_, sheet)| Arc::clone(sheet)).collect()
            };
            match &mut command {
                Command::Seal { project, others, .. } | Command::ImportSheets { project, others, .. } if honest => {
                    *others = sealed(project, &table);
                }
                Command::Reveal { project, sheets, .. } if honest => *sheets = sealed(project, &table),
                _ => {}
            }
            let again = command.clone();
            let before = seen(&table.panel, &who);
            if let Err(refusal) = table.submit(&who, command) {
                prop_assert_eq!(seen(&table.panel, &who), before);
                prop_assert_eq!(decide(&table.panel, &who, again), Err(refusal));
            }
        }
        for who in viewers() {
            seen(&table.panel, &who);
        }
    }
}
