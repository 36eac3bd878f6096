//! The overview: the call and its phase, what is next, the members and how far they are.

mod draw;
mod next;
mod step;

use super::keymap::Action;
use super::model::{Model, Screen};
use super::msg::Effect;
use super::{consensus, overlay, papers, project, ranking, screening, sitting};
use crate::export::paper::Paper;
use crate::locale::Arg;
use crate::panel::Sight;

pub use draw::draw;
pub use next::{Next, next};

/// The state of the overview.
#[derive(Default)]
pub struct State {
    /// First member shown, where there are many.
    pub top: usize,
    /// What is next once every project is settled, as of an entry of the log.
    outcome: Option<(u64, Next)>,
    /// How the districts are covered, as of an entry of the log: with a project, of how many.
    districts: Option<(u64, usize, usize)>,
}

/// Brings what is next after the last project up to date: it is worked out once for each entry.
pub fn settle(model: &mut Model, sight: Sight<'_>) {
    let head = sight.head().0;
    if model.overview.outcome.is_none_or(|(seq, _)| seq != head) {
        model.overview.outcome = Some((head, next::outcome(model, sight)));
    }
    if model.overview.districts.is_none_or(|(seq, ..)| seq != head) {
        let rows = sight.coverage();
        let registered = !sight.call().districts.is_empty();
        let counted = || rows.iter().filter(|r| r.district.is_some() || !registered);
        let covered = counted().filter(|r| !r.is_empty()).count();
        model.overview.districts = Some((head, covered, counted().count()));
    }
}

/// What an action does here.
pub fn act(model: &mut Model, sight: Sight<'_>, action: Action) -> Vec<Effect> {
    match action {
        Action::Next => go(model, sight),
        Action::Up => {
            model.overview.top = model.overview.top.saturating_sub(1);
            Vec::new()
        }
        Action::Down => {
            model.overview.top =
                (model.overview.top + 1).min(sight.members().len().saturating_sub(1));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn go(model: &mut Model, sight: Sight<'_>) -> Vec<Effect> {
    match next(model, sight) {
        Next::Declare(_) => {
            overlay::ask_conflicts(model, sight, None);
            Vec::new()
        }
        Next::Screen(_, place) => screening::open(model, sight, place),
        Next::Score(place) => project::open(model, sight, place),
        Next::Resume | Next::OpenSitting | Next::CloseSitting => {
            let action = match next(model, sight) {
                Next::OpenSitting => Action::OpenSitting,
                Next::CloseSitting => Action::CloseSitting,
                _ => Action::Pause,
            };
            model.screen = Screen::Sitting;
            sitting::act(model, sight, action)
        }
        Next::Attendance | Next::Blocked => {
            model.screen = Screen::Sitting;
            Vec::new()
        }
        Next::Draw(_) | Next::Approve | Next::Publish(_) => {
            let action = match next(model, sight) {
                Next::Draw(_) => Action::Draw,
                Next::Approve => Action::ApproveList,
                _ => Action::PublishList,
            };
            model.screen = Screen::Ranking;
            ranking::settle(model, sight);
            ranking::act(model, sight, action)
        }
        Next::Sign(number) => {
            model.screen = Screen::Papers;
            papers::open(model, sight, Paper::Minutes(number))
        }
        Next::OpenPhase => {
            overlay::ask_open_phase(model, sight);
            Vec::new()
        }
        Next::Reveal(place) => match sight.project(place) {
            Some(project) => overlay::ask_reveal(model, sight, project.id()),
            None => Vec::new(),
        },
        Next::Accept(_) => {
            model.screen = Screen::Consensus;
            overlay::ask_accept_concordant(model, sight)
        }
        Next::Reconcile => {
            model.screen = Screen::Consensus;
            consensus::act(model, sight, Action::Open)
        }
        Next::Wait(_) | Next::Empty | Next::Awaited(_) => {
            model.screen = Screen::Projects;
            Vec::new()
        }
        Next::Done => {
            model.screen = Screen::Ranking;
            Vec::new()
        }
    }
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
