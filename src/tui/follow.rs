//! Going where the others are: the chair calls an item and everyone's consensus goes there; one may
//! stay behind, or go with the chair from project to project.

use super::consensus;
use super::model::{Model, Screen, Tone};
use super::msg::Effect;
use super::project;
use crate::ids::ProjectId;
use crate::locale::Arg;
use crate::panel::event::sitting::ItemCalled;
use crate::panel::{Command, Sight};

/// Whom the screen follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Follow {
    /// To the items that the chair calls.
    #[default]
    Calls,
    /// Also to the projects that the chair opens.
    Chair,
    /// Nowhere: the person stays where they are.
    Stay,
}

/// The state of following.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Whom the screen follows.
    pub follow: Follow,
    /// The item called last, as far as this session has looked.
    called: Option<ItemCalled>,
    /// The project that the chair has open, as far as this session has looked.
    chair: Option<ProjectId>,
}

impl State {
    /// A session that begins now is not carried away by what was called before.
    pub fn begin(&mut self, sight: Sight<'_>) {
        self.called = sight.called().cloned();
    }
}

/// The next way of following.
pub fn next(model: &mut Model) -> Vec<Effect> {
    let (follow, key) = match model.following.follow {
        Follow::Calls => (Follow::Chair, "follow-chair"),
        Follow::Chair => (Follow::Stay, "follow-stay"),
        Follow::Stay => (Follow::Calls, "follow-calls"),
    };
    model.following.follow = follow;
    model.say(Tone::Info, key, &[]);
    Vec::new()
}

/// What calling comes to here: the item that is open or under the cursor, or the open project.
#[must_use]
pub fn item(model: &Model, sight: Sight<'_>) -> Option<ItemCalled> {
    let at = match model.screen {
        Screen::Consensus => model.consensus.item.or_else(|| {
            let queue = &model.consensus.queue;
            queue
                .get(model.consensus.cursor.at)
                .map(|o| (o.project, o.sub))
        })?,
        Screen::Project => {
            return model.project.as_ref().map(|state| ItemCalled {
                project: state.id.clone(),
                sub: None,
            });
        }
        _ => return None,
    };
    Some(ItemCalled {
        project: sight.project(at.0)?.id().clone(),
        sub: sight.phase().subs.get(at.1).map(|s| s.id.clone()),
    })
}

/// Calls it.
pub fn call(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    match item(model, sight) {
        Some(called) => {
            // Whoever calls is there already.
            model.following.called = Some(called.clone());
            vec![Effect::Submit(Command::Call(called))]
        }
        None => Vec::new(),
    }
}

/// Looks whether the chair has called an item or gone to another project, and follows.
pub fn changed(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let called = sight.called().cloned();
    let new = called.filter(|called| model.following.called.as_ref() != Some(called));
    let mut effects = match new {
        Some(called) => follow_call(model, sight, &called),
        None => Vec::new(),
    };
    effects.extend(follow_chair(model, sight));
    effects
}

fn follow_call(model: &mut Model, sight: Sight<'_>, called: &ItemCalled) -> Vec<Effect> {
    model.following.called = Some(called.clone());
    let name = match &called.sub {
        Some(sub) => format!("{} · {sub}", called.project),
        None => called.project.to_string(),
    };
    // What is being written is not taken from under anybody's hands.
    let stays = model.following.follow == Follow::Stay || model.overlay.is_some();
    let mut effects = if stays {
        Vec::new()
    } else {
        go(model, sight, called)
    };
    let key = if stays {
        "called-elsewhere"
    } else {
        "called-here"
    };
    model.say(Tone::Info, key, &[("item", Arg::Text(&name))]);
    if sight.scores() {
        effects.push(Effect::Bell);
    }
    effects
}

fn go(model: &mut Model, sight: Sight<'_>, called: &ItemCalled) -> Vec<Effect> {
    let Some(place) = sight.place_of(&called.project) else {
        return Vec::new();
    };
    let sub = called.sub.as_ref();
    let Some(sub) = sub.and_then(|sub| sight.phase().sub_index(sub.as_str())) else {
        return project::open(model, sight, place);
    };
    let effects = super::update::show(model, Screen::Consensus);
    consensus::open(model, place, sub);
    effects
}

/// Goes to the project that the chair has opened, where the person wants that.
fn follow_chair(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    let chair = sight.presiding();
    let mut present = model.present.iter();
    let at = chair
        .and_then(|chair| present.find(|p| p.member == chair.id))
        .and_then(|p| p.project.clone());
    if model.following.chair == at {
        return Vec::new();
    }
    model.following.chair.clone_from(&at);
    let free = model.following.follow == Follow::Chair && model.overlay.is_none();
    let open = model.project.as_ref().map(|state| &state.id);
    let Some(place) = at
        .as_ref()
        .filter(|id| free && Some(*id) != open && !sight.is_chair())
        .and_then(|id| sight.place_of(id))
    else {
        return Vec::new();
    };
    project::open(model, sight, place)
}
