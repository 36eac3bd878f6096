//! A panel file with a story going on in it.

use std::path::Path;

use vaglio::call::{self, Phase};
use vaglio::ids::{Mark, ProjectId};
use vaglio::lang::Lang;
use vaglio::locale::{self, Locale};
use vaglio::panel::Command;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::world::{Clock, Scripted};
use vaglio::room::{Room, RoomError};

use super::filed::dossier;
use super::script::{Step, Story};
use super::told::{actor, kind, same, variant, whole};

pub(crate) struct Stage<'a> {
    pub(crate) room: Room,
    pub(crate) story: &'a Story,
    pub(crate) clock: Clock,
    pub(crate) call_file: String,
}

/// Changes lines of a call file, in every phase in which they stand.
pub(crate) fn changed<'r>(
    file: &str,
    rules: impl Iterator<Item = (&'r String, &'r String)>,
) -> String {
    let mut file = file.to_owned();
    for (old, new) in rules {
        assert!(file.contains(old.as_str()), "no «{old}» in the call file");
        file = file.replace(old.as_str(), new);
    }
    file
}

impl<'a> Stage<'a> {
    pub(crate) fn play(story: &'a Story) -> Result<(), String> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("panel");
        let stage = Stage::perform(story, &path)?;
        whole(&stage.room, &path)
    }

    /// Plays a story into a panel file.
    pub(crate) fn perform(story: &'a Story, path: &Path) -> Result<Self, String> {
        let mut stage = Stage::set(story, path);
        if story.prepared {
            stage.prepare()?;
        }
        for (i, step) in story.steps.iter().enumerate() {
            let at = |what: String| {
                format!(
                    "«{}», step {}: {what}\n  in {} {}",
                    story.title,
                    i + 1,
                    step.who,
                    step.does
                )
            };
            stage.step(step).map_err(at)?;
        }
        Ok(stage)
    }

    fn set(story: &'a Story, path: &Path) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/calls");
        let file = std::fs::read_to_string(folder.join(format!("{}.toml", story.call))).unwrap();
        let file = changed(&file, story.rules.iter());
        let call =
            call::parse("call", file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
        let world = Scripted::new(story.begins, jiff::SignedDuration::from_secs(1));
        let clock = world.clock();
        let room = Room::create(path, call, file.as_bytes(), Box::new(world)).unwrap();
        let mut stage = Self {
            room,
            story,
            clock,
            call_file: file,
        };
        for (id, role) in &story.members {
            let add = Command::AddMember {
                id: id.as_str().into(),
                name: format!("Nome di {id}"),
                role: *role,
            };
            stage.room.submit(&Actor::Office, add).unwrap();
        }
        let dossiers: Vec<_> = story
            .projects
            .iter()
            .map(|(id, f)| dossier(id, f, 0))
            .collect();
        stage.room.import_projects(&dossiers, false).unwrap();
        stage
    }

    /// Everybody declares, the chair opens a sitting with everybody in it, the panel screens and
    /// admits every project.
    fn prepare(&mut self) -> Result<(), String> {
        let chair = self.one(Role::Chair);
        let story = self.story;
        let sits: Vec<&str> = story.members.keys().map(String::as_str).collect();
        let free: Vec<&&str> = sits.iter().filter(|id| self.must_be_free(id)).collect();
        for id in free {
            self.run(id, "declares no conflict", |s| s.projects = "all".into())?;
        }
        self.run(&chair, "opens sitting", |s| s.member = sits.join(" "))?;
        let ids: Vec<String> = self.story.projects.keys().cloned().collect();
        for id in ids {
            self.run(&chair, "finds the rest met", |s| {
                s.project = Some(id.clone());
            })?;
            self.run(&chair, "admits", |s| s.project = Some(id.clone()))?;
        }
        Ok(())
    }

    fn must_be_free(&self, id: &str) -> bool {
        matches!(
            self.story.members[id],
            Role::Chair | Role::Member | Role::Substitute | Role::Expert
        )
    }

    pub(crate) fn one(&self, role: Role) -> String {
        let mut all = self.story.members.iter();
        all.find(|(_, r)| **r == role)
            .expect("somebody in this role")
            .0
            .clone()
    }

    fn run(&mut self, who: &str, does: &str, fill: impl FnOnce(&mut Step)) -> Result<(), String> {
        let mut step = Step {
            who: who.into(),
            does: does.into(),
            ..Step::default()
        };
        fill(&mut step);
        self.act(&step).map_err(|e| format!("{who} {does}: {e:?}"))
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        step.sound()?;
        if let Some(at) = step.at {
            self.clock.set(at, jiff::SignedDuration::from_secs(1));
        }
        if !step.does.is_empty() {
            let before = self.room.log().head().unwrap().0;
            let done = self.act(step);
            if done.is_ok() && step.does == "replaces the call" {
                self.call_file = changed(&self.call_file, step.rules.iter());
            }
            let written = self.room.log().read_after(before).unwrap();
            held(step, &done)?;
            if done.is_err() && !written.is_empty() {
                return Err("refused, and something was written".into());
            }
            let kinds: Vec<String> = written.iter().map(|entry| kind(&entry.event)).collect();
            same("writes", step.writes.as_ref(), &kinds.join(" "))?;
        }
        match &step.sees {
            Some(sees) => self.check(step, sees),
            None => Ok(()),
        }
    }

    pub(crate) fn phase(&self) -> &Phase {
        self.room.panel().phase()
    }

    pub(crate) fn project(&self, step: &Step) -> ProjectId {
        match (&step.project, self.story.projects.len()) {
            (Some(id), _) => id.as_str().into(),
            (None, 1) => self.story.projects.keys().next().unwrap().as_str().into(),
            _ => panic!("which project? {step:?}"),
        }
    }

    /// The projects of a step: named, or all.
    pub(crate) fn projects(&self, step: &Step) -> Vec<ProjectId> {
        match step.projects.as_str() {
            "all" => {
                let who = actor(&step.who);
                let sight = self.room.panel().sight(&who);
                sight.projects().map(|p| p.id().clone()).collect()
            }
            "" => vec![self.project(step)],
            named => named.split_whitespace().map(ProjectId::from).collect(),
        }
    }

    /// A value of the step's sub-criterion as a mark.
    pub(crate) fn mark(&self, sub: &str, value: &str) -> Mark {
        let phase = self.phase();
        let sub = &phase.subs[phase.sub_index(sub).expect("a sub-criterion")];
        sub.scale
            .mark(&value.parse().unwrap())
            .expect("a value of the scale")
    }
}

/// Whether a step ended as its story says: accepted, or refused with this sentence.
fn held(step: &Step, done: &Result<(), RoomError>) -> Result<(), String> {
    match (done, &step.refused) {
        (Ok(()), None) => Ok(()),
        (Ok(()), Some(wanted)) => Err(format!("accepted, {wanted} expected")),
        (Err(error), None) => Err(format!("refused: {error}")),
        (Err(error), Some(wanted)) => {
            let name = variant(error);
            if name != *wanted {
                return Err(format!("refused with {name}, {wanted} expected"));
            }
            let locale = Locale::new(Lang::It);
            let sentence = match error {
                RoomError::Refused(refusal) => locale::refusal(refusal, &locale),
                other => other.to_string(),
            };
            if sentence.contains('⟦') || sentence.is_empty() {
                return Err(format!("{name} has no sentence: {sentence}"));
            }
            match &step.says {
                Some(part) if !sentence.contains(part.as_str()) => {
                    Err(format!("it says «{sentence}», not «{part}»"))
                }
                _ => Ok(()),
            }
        }
    }
}
