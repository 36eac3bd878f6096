//! The papers of a panel that can be written now: which there are, and each as a page to read or
//! as bytes to file.

use super::context::{AdmittedList, Exclusions, Manual, Minutes, ProjectFile, Ranking, Sheet};
use super::document::{self, Format, render};
use super::fill;
use super::page::Page;
use super::template::{TemplateError, Templates};
use crate::call::Decision;
use crate::ids::{Hash, MemberId, ProjectId};
use crate::locale::Locale;
use crate::panel::event::{Actor, Event};
use crate::panel::state::sitting::Sitting;
use crate::panel::{Panel, Sight};
use crate::room::{Room, RoomError, replay_until};

/// A paper of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// Minutes of a sitting, by its number.
    Minutes(u32),
    /// Closing minutes of a phase, by its place in the call.
    Closing(usize),
    /// An approved list, by its number.
    List(u32),
    /// An approved ranking, by its number.
    Ranking(u32),
    /// Reasons of exclusion of an approved list, by its number.
    Exclusions(u32),
}

/// The evaluation manual of the phase: the rubric in the vocabulary of the region.
#[must_use]
pub fn manual(room: &Room, who: &Actor, locale: &Locale) -> Filled {
    Filled::Manual(Box::new(fill::manual(room.panel().sight(who), locale)))
}

/// A project with everything about it.
///
/// # Errors
/// Where there is no such project, or its dossier cannot be read.
pub fn project_file(
    room: &Room,
    who: &Actor,
    project: &ProjectId,
    locale: &Locale,
) -> Result<Filled, PaperError> {
    let sight = room.panel().sight(who);
    sight.find(project).ok_or(PaperError::Missing)?;
    let dossier = room.dossier(who, project)?;
    let filled = fill::project_file(sight, project, &dossier, locale);
    filled
        .map(|file| Filled::Project(Box::new(file)))
        .ok_or(PaperError::Missing)
}

/// A member's revealed sheet on a project.
///
/// # Errors
/// Where there is no such sheet, or it is not revealed.
pub fn sheet(
    room: &Room,
    who: &Actor,
    project: &ProjectId,
    member: &MemberId,
    locale: &Locale,
) -> Result<Filled, PaperError> {
    let filled = fill::sheet(room.panel().sight(who), project, member, locale);
    filled
        .map(|sheet| Filled::Sheet(Box::new(sheet)))
        .ok_or(PaperError::Missing)
}

/// Why a paper cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// There is no such paper.
    #[error("there is no such paper")]
    Missing,
    /// The panel file.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// The template.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// A paper with everything that its template is given.
#[derive(Debug, Clone)]
pub enum Filled {
    /// Minutes.
    Minutes(Box<Minutes>),
    /// List.
    List(Box<AdmittedList>),
    /// Ranking.
    Ranking(Box<Ranking>),
    /// Reasons of exclusion.
    Exclusions(Box<Exclusions>),
    /// Evaluation manual.
    Manual(Box<Manual>),
    /// A project.
    Project(Box<ProjectFile>),
    /// A score sheet.
    Sheet(Box<Sheet>),
}

impl Paper {
    /// The papers that there are: minutes of every sitting, closing minutes, lists and rankings
    /// with their reasons of exclusion.
    #[must_use]
    pub fn all(sight: Sight<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = sight.sittings().map(|s| Self::Minutes(s.number)).collect();
        for listed in sight.lists() {
            let number = listed.list.number;
            let phases = &sight.call().phases;
            let phase = phases.iter().find(|p| p.id == listed.list.phase);
            let ranks =
                phase.is_some_and(|p| p.decision.ranks() || p.decision == Decision::FirstCome);
            all.push(if ranks {
                Self::Ranking(number)
            } else {
                Self::List(number)
            });
            all.push(Self::Exclusions(number));
        }
        all.extend((0..=sight.phase_number()).map(Self::Closing));
        all
    }

    /// Fills it as `who` may see it today. Minutes of a closed sitting tell of the panel as it stood
    /// when it was closed, closing minutes as it stood when the next phase was opened, lists as they
    /// were published: they read the same ever after, but for the signatures.
    ///
    /// # Errors
    /// Where there is no such paper, or the panel file cannot be read.
    pub fn fill(self, room: &Room, who: &Actor, locale: &Locale) -> Result<Filled, PaperError> {
        let now = room.panel().sight(who);
        let until = self.until(now).ok_or(PaperError::Missing)?;
        let then: Option<Panel> = until.map(|seq| replay_until(room.log(), seq)).transpose()?;
        let sight = then
            .as_ref()
            .map_or(now, |panel| panel.sight_under(room.panel(), who));
        self.filled(sight, now, locale).ok_or(PaperError::Missing)
    }

    /// The entry up to which it tells, where that is not the last; `None` where there is no such
    /// paper.
    fn until(self, now: Sight<'_>) -> Option<Option<u64>> {
        match self {
            Self::Minutes(number) => Some(now.sittings().find(|s| s.number == number)?.last),
            Self::Closing(stage) => {
                let (_, last) = now.span_of(stage)?;
                Some((stage < now.phase_number()).then_some(last))
            }
            Self::List(number) | Self::Ranking(number) | Self::Exclusions(number) => {
                let approved = now.lists().find(|l| l.list.number == number)?.seq;
                Some(Some(published(now, number).unwrap_or(approved)))
            }
        }
    }

    /// Filled from the panel as it stood, with the signatures of today.
    fn filled(self, sight: Sight<'_>, now: Sight<'_>, locale: &Locale) -> Option<Filled> {
        let listed = |number| sight.lists().find(|l| l.list.number == number);
        Some(match self {
            Self::Minutes(number) => {
                let sitting = now.sittings().find(|s| s.number == number)?;
                Filled::Minutes(Box::new(fill::sitting_minutes(sight, sitting, locale)))
            }
            Self::Closing(_) => Filled::Minutes(Box::new(fill::closing_minutes(sight, locale))),
            Self::List(n) => Filled::List(Box::new(fill::admitted_list(sight, listed(n)?, locale))),
            Self::Ranking(n) => {
                Filled::Ranking(Box::new(fill::ranking_list(sight, listed(n)?, locale)))
            }
            Self::Exclusions(n) => {
                Filled::Exclusions(Box::new(fill::exclusions(sight, listed(n)?, locale)))
            }
        })
    }
}

/// The entry that published a list.
fn published(sight: Sight<'_>, number: u32) -> Option<u64> {
    let mut entries = sight.journal();
    let of = |e: &&std::sync::Arc<crate::panel::event::Entry>| matches!(&e.event, Event::ListPublished(p) if p.list == number);
    entries.find(of).map(|e| e.seq)
}

impl Filled {
    /// The version that is published, without members' marks and names of witnesses; `None` for
    /// papers that are not published: minutes, dossiers and sheets name people and their reasons,
    /// and are handed out on request of access, by the office.
    #[must_use]
    pub fn for_publication(self) -> Option<Self> {
        match self {
            Self::List(list) => Some(Self::List(Box::new(list.for_publication()))),
            Self::Ranking(ranking) => Some(Self::Ranking(Box::new(ranking.for_publication()))),
            // They say of projects what lists say, and of the rubric what the call says.
            Self::Exclusions(_) | Self::Manual(_) => Some(self),
            Self::Minutes(_) | Self::Project(_) | Self::Sheet(_) => None,
        }
    }

    /// As a page to read.
    ///
    /// # Errors
    /// Where the template is broken.
    pub fn page(&self, templates: &Templates) -> Result<Page, TemplateError> {
        match self {
            Self::Minutes(c) => document::page(c.as_ref(), templates),
            Self::List(c) => document::page(c.as_ref(), templates),
            Self::Ranking(c) => document::page(c.as_ref(), templates),
            Self::Exclusions(c) => document::page(c.as_ref(), templates),
            Self::Manual(c) => document::page(c.as_ref(), templates),
            Self::Project(c) => document::page(c.as_ref(), templates),
            Self::Sheet(c) => document::page(c.as_ref(), templates),
        }
    }

    /// As bytes to file.
    ///
    /// # Errors
    /// Where the template is broken.
    pub fn bytes(&self, format: Format, templates: &Templates) -> Result<Vec<u8>, TemplateError> {
        match self {
            Self::Minutes(c) => render(c.as_ref(), format, templates),
            Self::List(c) => render(c.as_ref(), format, templates),
            Self::Ranking(c) => render(c.as_ref(), format, templates),
            Self::Exclusions(c) => render(c.as_ref(), format, templates),
            Self::Manual(c) => render(c.as_ref(), format, templates),
            Self::Project(c) => render(c.as_ref(), format, templates),
            Self::Sheet(c) => render(c.as_ref(), format, templates),
        }
    }
}

/// The minutes of a closed sitting as they are signed: the text that the shipped template gives in
/// the language of the acts. Once somebody has signed, it is the text that was kept with the
/// signature, whatever the program would write today.
///
/// # Errors
/// Where there is no such sitting, or the panel file cannot be read.
pub fn signed_text(room: &Room, number: u32) -> Result<Vec<u8>, PaperError> {
    let sight = room.panel().sight(&Actor::Office);
    let closed = |s: &&Sitting| s.number == number && s.closed.is_some();
    let sitting = sight.sittings().find(closed).ok_or(PaperError::Missing)?;
    if let Some((.., hash)) = sitting.signatures.first()
        && let Some(text) = room.log().document(hash).map_err(RoomError::from)?
    {
        return Ok(text);
    }
    let lang = crate::lang::Lang::It;
    let locale = match room.panel().zone() {
        Some(zone) => Locale::new(lang).in_zone(zone),
        None => Locale::new(lang),
    };
    let unsigned = Sitting {
        signatures: Vec::new(),
        ..sitting.clone()
    };
    let until = sitting.last.unwrap_or(u64::MAX);
    let then = replay_until(room.log(), until)?;
    let sight = then.sight_under(room.panel(), &Actor::Office);
    let minutes = fill::sitting_minutes(sight, &unsigned, &locale);
    Ok(render(&minutes, Format::Text, &Templates::shipped(lang)?)?)
}

/// SHA-256 of the minutes of a closed sitting as they are signed.
///
/// # Errors
/// As for [`signed_text`].
pub fn minutes_hash(room: &Room, number: u32) -> Result<Hash, PaperError> {
    let text = signed_text(room, number)?;
    Ok(Hash::of(&text))
}
