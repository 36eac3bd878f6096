//! The view of everybody in the room: what a screen on the wall may show.
//!
//! The rule: a public sight shows what the panel as such has before it and has decided, and nothing
//! of any one person. In it are the call, the phase, the sitting with its seats as counts, the item
//! that the chair has called (only of a project whose sheets are revealed), the panel's own mark on
//! it once it is closed, and counts of what is left. Not in it are drafts, sheets (sealed or
//! revealed), marks of members, proposed marks, who proposed or answered, notes, motivations,
//! recusals, leads and names. It holds copies of what is shown and no way back to the panel: whoever
//! draws it cannot show more.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Standing;
use crate::exact::Exact;
use crate::ids::{ProjectId, SubId};
use crate::lang::Text;
use crate::panel::event::Actor;
use crate::panel::state::{Item, Panel};

/// What everybody may see of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public<'a> {
    /// The call's title.
    pub title: &'a Text,
    /// The call's identifier, which names the measure.
    pub call: &'a str,
    /// The phase under way.
    pub phase: &'a Text,
    /// Where the call's clocks are.
    pub zone: Option<TimeZone>,
    /// Whether the panel keeps sittings.
    pub keeps_sittings: bool,
    /// The last sitting; none before the first, or where the panel keeps none.
    pub sitting: Option<PublicSitting>,
    /// What is on the table; nothing while the panel is not in a sitting that it keeps.
    pub called: Option<OnTable<'a>>,
    /// Divergences that wait for the panel.
    pub divergences: usize,
    /// Projects on which the panel's word is whole.
    pub settled: usize,
    /// Projects in the running.
    pub projects: usize,
}

/// A sitting, as counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSitting {
    /// Number, from 1.
    pub number: u32,
    /// Whether it goes on.
    pub state: SittingState,
    /// Since when it is as it is.
    pub since: Timestamp,
    /// Seats whose holder is there, seats needed for valuing, all seats; while it is open.
    pub quorum: Option<(usize, usize, usize)>,
}

/// Whether a sitting goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SittingState {
    /// It is open.
    Open,
    /// It is suspended.
    Suspended,
    /// It is closed.
    Closed,
}

/// The item that the chair has called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTable<'a> {
    /// The project's code.
    pub project: &'a ProjectId,
    /// Its title.
    pub title: &'a str,
    /// Divergences of it that wait for the panel.
    pub divergences: usize,
    /// The sub-criterion and how far the panel is on it; none where all of the project was called.
    pub sub: Option<(&'a SubId, &'a Text, Progress)>,
}

/// How far the panel is on an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It waits, or is being discussed.
    ToDiscuss,
    /// A proposal stands; which one is the members' matter.
    Proposed,
    /// The panel has closed it with this mark, in as many decimals.
    Closed(Exact, u8),
}

impl Panel {
    /// The panel as everybody in the room may see it.
    #[must_use]
    pub fn public(&self) -> Public<'_> {
        let office = self.sight(&Actor::Office);
        let running = || office.projects().filter(super::ProjectSight::runs);
        let settled = |p: &super::ProjectSight<'_>| p.standing() == Standing::Settled;
        let sitting = self.public_sitting();
        let sits = !office.keeps_sittings()
            || sitting
                .as_ref()
                .is_some_and(|s| s.state == SittingState::Open);
        Public {
            title: &self.call.title,
            call: &self.call.id,
            phase: &self.phase().name,
            zone: self.zone(),
            keeps_sittings: office.keeps_sittings(),
            called: self.on_table().filter(|_| sits),
            sitting,
            divergences: office.open_divergences().len(),
            settled: running().filter(settled).count(),
            projects: running().count(),
        }
    }

    fn public_sitting(&self) -> Option<PublicSitting> {
        let last = self.sittings.last()?;
        let suspended = last.suspensions.last().filter(|s| s.to.is_none());
        let (state, since) = match (last.closed, suspended) {
            (Some(closed), _) => (SittingState::Closed, closed),
            (None, Some(suspension)) => (SittingState::Suspended, suspension.from),
            (None, None) => (SittingState::Open, last.opened),
        };
        let quorum = self.sight(&Actor::Office).quorum();
        Some(PublicSitting {
            number: last.number,
            state,
            since,
            quorum: quorum.map(|q| (q.present, q.needed, q.seats)),
        })
    }

    fn on_table(&self) -> Option<OnTable<'_>> {
        let called = self.called.as_ref()?;
        let project = self.project(&called.project)?;
        if project.revealed.is_none() || !Self::runs(project) {
            return None;
        }
        let office = self.sight(&Actor::Office);
        let sub = called.sub.as_ref().and_then(|id| {
            let place = self.phase().sub_index(id.as_str())?;
            let sub = self.phase().subs.get(place)?;
            let progress = match project.items.get(place)? {
                Item {
                    closed: Some(closed),
                    ..
                } => Progress::Closed(sub.scale.value(closed.mark), sub.scale.decimals()),
                Item {
                    proposal: Some(_), ..
                } => Progress::Proposed,
                Item { .. } => Progress::ToDiscuss,
            };
            Some((&sub.id, &sub.name, progress))
        });
        Some(OnTable {
            project: &project.filed.project,
            title: &project.filed.title,
            divergences: office.of(project).open_divergences(0).count(),
            sub,
        })
    }
}
