//! Runs the scenario files in `tests/scenarios` against a real panel file. How they are written
//! is told in `tests/scenarios/README.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "common/scoring.rs"]
mod scoring;
#[path = "common/told.rs"]
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scoring::scoring_only;
use serde::Deserialize;
use told::{actor, kind, same, variant, whole};
use vaglio::assess::divergence::Level;
use vaglio::assess::outcome::failures;
use vaglio::call::{self, Phase, Scope};
use vaglio::cell::Cell;
use vaglio::dossier::{Dossier, ImportedSheet};
use vaglio::ids::{Mark, MemberId, ProjectId, SubId};
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Answer, Role};
use vaglio::room::import::Summary;
use vaglio::room::world::Scripted;
use vaglio::room::{Room, RoomError};

/// A scenario file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    title: String,
    #[serde(default)]
    rules: BTreeMap<String, String>,
    members: BTreeMap<String, Role>,
    projects: Vec<String>,
    steps: Vec<Step>,
}

/// One step: somebody does something, or sees something.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, default)]
struct Step {
    who: String,
    does: String,
    project: Option<String>,
    marks: String,
    comment: String,
    member: String,
    role: Option<Role>,
    sub: String,
    mark: String,
    check: String,
    text: String,
    outside: String,
    sheets: BTreeMap<String, String>,
    add_members: bool,
    dry_run: bool,
    refused: Option<String>,
    writes: Option<String>,
    summary: Option<String>,
    sees: Option<Sees>,
}

/// What somebody sees.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, default)]
struct Sees {
    standing: Option<String>,
    sealed: Option<String>,
    own: Option<String>,
    total: Option<String>,
    fails: Option<String>,
    queue: Option<String>,
    concordant: Option<usize>,
    panel_mark: Option<String>,
    dissent: Option<String>,
    draft: Option<String>,
    ranking: Option<String>,
}

impl Sees {
    /// Whether something is asked of one project.
    const fn of_project(&self) -> bool {
        self.standing.is_some()
            || self.sealed.is_some()
            || self.total.is_some()
            || self.fails.is_some()
            || self.panel_mark.is_some()
            || self.dissent.is_some()
            || self.draft.is_some()
    }
}

#[test]
fn scenarios() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    // The acceptance stories have a stage of their own: see `tests/procedure.rs`.
    let story = |path: &Path| {
        path.file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with(char::is_alphabetic))
    };
    files.retain(|path| path.extension().is_some_and(|e| e == "toml") && !story(path));
    files.sort();
    assert!(files.len() > 10, "the scenarios are missing");
    let mut wrong = String::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        let told = match toml::from_str::<Scenario>(&text) {
            Ok(scenario) => Stage::run(&scenario),
            Err(error) => Err(error.to_string()),
        };
        if let Err(what) = told {
            wrong += &format!("{name}: {what}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A panel file with a scenario going on in it.
struct Stage<'a> {
    room: Room,
    scenario: &'a Scenario,
    phase: Phase,
}

impl<'a> Stage<'a> {
    fn run(scenario: &'a Scenario) -> Result<(), String> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel");
        let mut stage = Stage::set(scenario, &path);
        for (i, step) in scenario.steps.iter().enumerate() {
            let at = |what: String| {
                format!(
                    "«{}», step {}: {what}\n  in {step:?}",
                    scenario.title,
                    i + 1
                )
            };
            if step.does.is_empty() {
                let sees = step
                    .sees
                    .as_ref()
                    .ok_or_else(|| at("says neither `does` nor `sees`".into()))?;
                if step.refused.is_some() || step.writes.is_some() || step.summary.is_some() {
                    return Err(at("says what comes of it, and not what is done".into()));
                }
                stage.check(step, sees).map_err(at)?;
            } else {
                stage.step(step).map_err(at)?;
            }
        }
        whole(&stage.room, &path)
    }

    fn set(scenario: &'a Scenario, path: &Path) -> Self {
        let mut file = scoring_only(include_str!("../data/calls/wecare-m1.toml"));
        for (key, value) in &scenario.rules {
            let start = file
                .find(&format!("\n{key} = "))
                .unwrap_or_else(|| panic!("no rule {key}"))
                + 1;
            let end = start + file[start..].find('\n').unwrap();
            file.replace_range(start..end, &format!("{key} = {value:?}"));
        }
        let call =
            call::parse("call", file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let phase = call.phases[0].clone();
        let start = "2018-02-05T08:00:00Z".parse().unwrap();
        let world = Scripted::new(start, jiff::SignedDuration::from_secs(1));
        let room = Room::create(path, call, file.as_bytes(), Box::new(world)).unwrap();
        let mut stage = Self {
            room,
            scenario,
            phase,
        };
        for (id, role) in &scenario.members {
            stage.room.submit(&Actor::Office, add(id, *role)).unwrap();
        }
        let dossiers: Vec<Dossier> = scenario
            .projects
            .iter()
            .map(|id| dossier(id, "as filed"))
            .collect();
        stage.room.import_projects(&dossiers, false).unwrap();
        stage
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        let before = self.room.log().head().unwrap().0;
        let done = self.act(step);
        let written = self.room.log().read_after(before).unwrap();
        match (&done, &step.refused) {
            (Err(error), None) => return Err(format!("refused: {error}")),
            (Ok(_), Some(wanted)) => return Err(format!("accepted, {wanted} expected")),
            (Err(error), Some(wanted)) => {
                if variant(error) != *wanted {
                    return Err(format!(
                        "refused with {}, {wanted} expected",
                        variant(error)
                    ));
                }
                if !written.is_empty() {
                    return Err("refused, and something was written".into());
                }
            }
            (Ok(_), None) => {}
        }
        if let Some(entry) = written.iter().find(|entry| entry.actor != actor(&step.who)) {
            return Err(format!("an entry of {:?}", entry.actor));
        }
        let kinds: Vec<String> = written.iter().map(|entry| kind(&entry.event)).collect();
        same("writes", step.writes.as_ref(), &kinds.join(" "))?;
        if step.summary.is_some() && !matches!(done, Ok(Some(_))) {
            return Err("there is no summary".into());
        }
        if let Ok(Some(s)) = &done {
            let list = |what: &str, of: &[String]| {
                if of.is_empty() {
                    vec![]
                } else {
                    vec![format!("{what} {}", of.join(" "))]
                }
            };
            let mut told = [
                list("added", &s.added),
                list("changed", &s.changed),
                list("members", &s.members),
            ]
            .concat();
            if !s.unchanged.is_empty() {
                told.push(format!("unchanged {}", s.unchanged.len()));
            }
            if s.revealed > 0 {
                told.push(format!("revealed {}", s.revealed));
            }
            same("summary", step.summary.as_ref(), &told.join(", "))?;
        }
        if let Some(sees) = &step.sees {
            self.check(step, sees)?;
        }
        Ok(())
    }

    fn project(&self, step: &Step) -> ProjectId {
        match (&step.project, self.scenario.projects.as_slice()) {
            (Some(id), _) => id.as_str().into(),
            (None, [only]) => only.as_str().into(),
            _ => panic!("which project? {step:?}"),
        }
    }

    fn act(&mut self, step: &Step) -> Result<Option<Summary>, RoomError> {
        let who = actor(&step.who);
        let submit = |room: &mut Room, command| room.submit(&who, command).map(|_| None);
        let sub = SubId::from(step.sub.as_str());
        let reason = step.text.clone();
        match step.does.as_str() {
            "adds member" => submit(
                &mut self.room,
                add(&step.member, step.role.unwrap_or(Role::Member)),
            ),
            "files" => self.file(step, "as filed"),
            "replaces" => self.file(step, "corrected"),
            "accepts all concordant" => {
                let shown = self.room.panel().sight(&who).open_concordant();
                let project = None;
                submit(&mut self.room, Command::AcceptConcordant { project, shown })
            }
            "seals all" => {
                let (sealed, refused) = self.room.seal_all(&who)?;
                let refused = refused
                    .into_iter()
                    .map(|(id, why)| format!("{id} {}", variant(&why.into())));
                let added = sealed.iter().map(ToString::to_string).collect();
                Ok(Some(Summary {
                    added,
                    changed: refused.collect(),
                    ..Summary::default()
                }))
            }
            "imports" => {
                let project = self.project(step);
                let sheet = |(member, marks): (&String, &String)| ImportedSheet {
                    project: project.clone(),
                    member: member.as_str().into(),
                    cells: cells(&self.phase, marks, "")
                        .into_iter()
                        .filter(|c| !c.is_empty())
                        .collect(),
                };
                let sheets = step.sheets.iter().map(sheet).collect();
                self.room
                    .import_marks(sheets, step.add_members, step.dry_run)
                    .map(Some)
            }
            "marks" => {
                let project = self.project(step);
                for cell in cells(&self.phase, &step.marks, &step.comment) {
                    self.room.save(&who, &project, &cell)?;
                }
                Ok(None)
            }
            "scores" => {
                let project = self.project(step);
                for cell in cells(&self.phase, &step.marks, &step.comment) {
                    self.room.save(&who, &project, &cell)?;
                }
                self.room.seal(&who, &project).map(|_| None)
            }
            "seals" => self.room.seal(&who, &self.project(step)).map(|_| None),
            "reveals" => self
                .room
                .reveal(&who, &self.project(step), &reason)
                .map(|_| None),
            does => {
                let project = self.project(step);
                let mark = self.mark(step);
                let command = match does {
                    "assigns" => {
                        let members = step.member.split_whitespace().map(MemberId::from).collect();
                        Command::Assign(vec![(project, members)])
                    }
                    "opens" => Command::Open(project),
                    "excludes" => Command::Exclude {
                        project,
                        check: step.check.as_str().into(),
                        motivation: reason,
                    },
                    "reopens" => Command::Reopen {
                        project,
                        member: step.member.as_str().into(),
                        reason,
                    },
                    "notes" => Command::Note {
                        project,
                        sub,
                        text: reason,
                    },
                    "proposes" => Command::Propose { project, sub, mark },
                    "agrees" => Command::Answer {
                        project,
                        sub,
                        mark,
                        answer: Answer::Agree,
                    },
                    "dissents" => Command::Answer {
                        project,
                        sub,
                        mark,
                        answer: Answer::Dissent { reason },
                    },
                    "closes" => Command::Close {
                        project,
                        sub,
                        mark,
                        motivation: reason,
                        outside_reason: step.outside.clone(),
                    },
                    "reopens consensus" => Command::ReopenConsensus {
                        project,
                        sub,
                        reason,
                    },
                    "accepts concordant" => {
                        let sight = self.room.panel().sight(&who);
                        let seen = sight.place_of(&project).and_then(|p| sight.project(p));
                        Command::AcceptConcordant {
                            project: Some(project),
                            shown: seen.map_or(0, |p| p.open_concordant()),
                        }
                    }
                    _ => panic!("nobody can «{does}» here"),
                };
                submit(&mut self.room, command)
            }
        }
    }

    fn file(&mut self, step: &Step, title: &str) -> Result<Option<Summary>, RoomError> {
        let id = self.project(step);
        self.room
            .import_projects(&[dossier(id.as_str(), title)], step.dry_run)
            .map(Some)
    }

    /// The mark of a step; one step beyond the scale for `off`.
    fn mark(&self, step: &Step) -> Mark {
        let Some(sub) = self.phase.subs.iter().find(|s| s.id.as_str() == step.sub) else {
            return Mark(0);
        };
        match step.mark.as_str() {
            "" => Mark(0),
            "off" => Mark(sub.scale.top().0 + 1),
            value => sub.scale.mark(&value.parse().unwrap()).unwrap(),
        }
    }

    fn check(&self, step: &Step, sees: &Sees) -> Result<(), String> {
        let who = actor(&step.who);
        let sight = self.room.panel().sight(&who);
        let phase = &self.phase;
        let name = |sub: usize| phase.subs[sub].id.as_str();
        let scope = |scope: Scope| match scope {
            Scope::Total => "total",
            Scope::Criterion(c) => phase.criteria[c].id.as_str(),
            Scope::Sub(s) => name(s),
        };
        if step.project.is_some() || self.scenario.projects.len() == 1 {
            let id = self.project(step);
            let project = sight.project(sight.place_of(&id).unwrap()).unwrap();
            let outcome = project.outcome();
            same(
                "standing",
                sees.standing.as_ref(),
                &format!("{:?}", project.standing()),
            )?;
            let (sealed, due) = project.progress();
            same(
                "sealed",
                sees.sealed.as_ref(),
                &format!("{sealed} of {due}"),
            )?;
            let total = outcome.and_then(|o| o.total.as_ref());
            same(
                "total",
                sees.total.as_ref(),
                &total.map_or("none".into(), ToString::to_string),
            )?;
            let failed = outcome.map(|o| failures(phase, o)).unwrap_or_default();
            same(
                "fails",
                sees.fails.as_ref(),
                &words(failed.iter().map(|f| scope(f.scope))),
            )?;
            let of_sub = sees.panel_mark.is_some() || sees.dissent.is_some();
            if of_sub && phase.sub_index(&step.sub).is_none() {
                return Err(format!("of which sub-criterion? «{}»", step.sub));
            }
            let item = project.item(phase.sub_index(&step.sub).unwrap_or(usize::MAX));
            let closed = item.and_then(|i| i.closed.as_ref());
            let scale = phase.sub_index(&step.sub).map(|i| &phase.subs[i].scale);
            let mark = closed
                .zip(scale)
                .map_or("none".into(), |(c, s)| s.value(c.mark).to_string());
            same("panel_mark", sees.panel_mark.as_ref(), &mark)?;
            let dissent = closed.map(|c| c.dissents.as_slice()).unwrap_or_default();
            same(
                "dissent",
                sees.dissent.as_ref(),
                &words(dissent.iter().map(|(m, _)| m.as_str())),
            )?;
            let cells = self.room.own_cells(&who, &id).unwrap();
            let value = |c: &Cell| {
                let scale = &phase.subs[phase.sub_index(c.sub.as_str()).unwrap()].scale;
                format!(
                    "{}={}{}",
                    c.sub,
                    c.mark.map_or("-".into(), |m| scale.value(m).to_string()),
                    c.comment
                )
            };
            same(
                "draft",
                sees.draft.as_ref(),
                &words(cells.iter().map(value)),
            )?;
        } else if sees.of_project() {
            return Err("which project?".into());
        }
        if let Some(me) = sight.me() {
            let (sealed, due) = sight.progress(me);
            same("own", sees.own.as_ref(), &format!("{sealed} of {due}"))?;
        }
        let id = |place: usize| sight.project(place).unwrap().id().to_string();
        let level = |level: Level| format!("{level:?}").to_lowercase();
        let queue = sight.open_divergences();
        let queue = queue
            .iter()
            .map(|o| format!("{}/{} {}", id(o.project), name(o.sub), level(o.level)));
        same(
            "queue",
            sees.queue.as_ref(),
            &queue.collect::<Vec<_>>().join(", "),
        )?;
        same(
            "concordant",
            sees.concordant.map(|n| n.to_string()).as_ref(),
            &sight.open_concordant().to_string(),
        )?;
        let ranking = sight.ranking();
        let place = |r: &vaglio::panel::sight::Ranked<'_>| {
            let rank = r.place.map_or("-".into(), |p| p.rank.to_string());
            format!("{rank} {}", id(r.project))
        };
        same(
            "ranking",
            sees.ranking.as_ref(),
            &ranking.iter().map(place).collect::<Vec<_>>().join(", "),
        )
    }
}

fn words(all: impl Iterator<Item = impl ToString>) -> String {
    all.map(|w| w.to_string()).collect::<Vec<_>>().join(" ")
}

fn add(id: &str, role: Role) -> Command {
    Command::AddMember {
        id: id.into(),
        name: format!("Name of {id}"),
        role,
    }
}

fn dossier(id: &str, title: &str) -> Dossier {
    Dossier {
        id: id.into(),
        title: title.into(),
        invented: true,
        ..Dossier::default()
    }
}

/// `all=4 PAR3=1 INN1=-` as cells in rubric order; a comment goes with the first.
fn cells(phase: &Phase, text: &str, comment: &str) -> Vec<Cell> {
    let mut marks: BTreeMap<usize, (SubId, Option<Mark>)> = BTreeMap::new();
    for pair in text.split_whitespace() {
        let (name, value) = pair
            .split_once('=')
            .unwrap_or_else(|| panic!("{pair}: no ="));
        let subs: Vec<_> = match name {
            "all" => phase.subs.iter().map(|s| s.id.clone()).collect(),
            name => vec![SubId::from(name)],
        };
        for id in subs {
            let place = phase.sub_index(id.as_str());
            let scale = &phase.subs[place.unwrap_or(0)].scale;
            let mark = match value {
                "-" => None,
                "off" => Some(Mark(scale.top().0 + 1)),
                value => Some(
                    scale
                        .mark(&value.parse().unwrap())
                        .unwrap_or_else(|| panic!("{value} off the scale")),
                ),
            };
            marks.insert(place.unwrap_or(usize::MAX), (id, mark));
        }
    }
    let mut comment = comment.to_owned();
    let cell = |(sub, mark)| Cell {
        sub,
        mark,
        comment: std::mem::take(&mut comment),
        evidence: vec![],
    };
    marks.into_values().map(cell).collect()
}
