//! One person's place in the program: screen, cursors, open overlay, what is typed. Everything
//! else is the panel's.

use std::collections::HashMap;

use jiff::Timestamp;
use ratatui::layout::Size;

use super::hints;
use super::keymap::{self, Context};
use super::overlay::{self, Overlay};
use super::settings::Settings;
use super::{
    consensus, journal, overview, papers, project, projects, ranking, screening, sitting, territory,
};
use crate::ids::ProjectId;
use crate::lang::Lang;
use crate::locale::{self, Arg, Locale};
use crate::log::Present;
use crate::panel::event::Actor;
use crate::panel::{Command, Refusal, Sight};

/// The screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Screen {
    /// The call, the members, what is next.
    Overview,
    /// The screening: projects and checks.
    Screening,
    /// The list of projects.
    Projects,
    /// One project: dossier and rubric.
    Project,
    /// Divergences and how they are reconciled.
    Consensus,
    /// Totals and outcomes.
    Ranking,
    /// Minutes, lists and rankings to read.
    Papers,
    /// The log as sentences.
    Journal,
    /// The sitting: who is there, and what is on record around it.
    Sitting,
    /// The call and its territory: districts, support bodies, what the call file says.
    Territory,
}

/// How a sentence on the status line is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Said in passing.
    Info,
    /// It worked.
    Good,
    /// It was refused, or failed.
    Bad,
}

/// The state of one session.
pub struct Model {
    /// Who sits here.
    pub me: Actor,
    /// The language of the screens.
    pub locale: Locale,
    /// The language of the screens where the person sets none.
    pub told_lang: Lang,
    /// What the person set for themselves.
    pub settings: Settings,
    /// The time, as the session last looked at its clock.
    pub clock: Timestamp,
    /// Size of the terminal.
    pub size: Size,
    /// The screen shown.
    pub screen: Screen,
    /// Where `back` leads from a project.
    pub came_from: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// The sentence on the status line.
    pub status: Option<(Tone, String)>,
    /// Time of the last durable save.
    pub saved: Option<Timestamp>,
    /// Saves under way.
    pub saving: usize,
    /// Since when there are any.
    pub saving_since: Timestamp,
    /// Marks in the viewer's own drafts, by project.
    pub drafts: HashMap<ProjectId, usize>,
    /// Who is present.
    pub present: std::sync::Arc<Vec<Present>>,
    /// The last entry of the log that this session has looked at.
    pub seen: u64,
    /// Going where the others are.
    pub following: super::follow::State,
    /// Texts that were left unfinished, by what they were for.
    pub kept_texts: Vec<(super::overlay::Purpose, String)>,
    /// A text changed that is not on its way to the disk yet.
    pub text_unsent: bool,
    /// Forms that were left with something filled in.
    pub kept_forms: Vec<super::overlay::form::Form>,
    /// The form that the gate is looking at.
    pub form_sent: Option<(Command, Box<super::overlay::form::Form>)>,
    /// What the text was written for that the gate is looking at, and the command that carries it.
    pub submitted: Option<(super::overlay::Purpose, Option<Command>)>,
    /// True in the demonstration: said on every screen.
    pub demo: bool,
    /// The overview.
    pub overview: overview::State,
    /// The screening.
    pub screening: screening::State,
    /// The declarations to go back to once what lies over them is done.
    pub declaring: Option<super::overlay::Conflicts>,
    /// The list of projects.
    pub projects: projects::State,
    /// The open project.
    pub project: Option<project::State>,
    /// The consensus.
    pub consensus: consensus::State,
    /// The ranking.
    pub ranking: ranking::State,
    /// The papers.
    pub papers: papers::State,
    /// The journal.
    pub journal: journal::State,
    /// The sitting.
    pub sitting: sitting::State,
    /// The call and its territory.
    pub territory: territory::State,
}

impl Model {
    /// A session that begins at the overview.
    #[must_use]
    pub fn new(me: Actor, locale: Locale, size: Size) -> Self {
        Self {
            me,
            told_lang: locale.lang(),
            settings: Settings::default(),
            locale,
            clock: Timestamp::UNIX_EPOCH,
            size,
            screen: Screen::Overview,
            came_from: Screen::Projects,
            overlay: None,
            status: None,
            saved: None,
            saving: 0,
            saving_since: Timestamp::UNIX_EPOCH,
            drafts: HashMap::new(),
            present: std::sync::Arc::default(),
            seen: 0,
            following: super::follow::State::default(),
            kept_texts: Vec::new(),
            text_unsent: false,
            submitted: None,
            kept_forms: Vec::new(),
            form_sent: None,
            demo: false,
            overview: overview::State::default(),
            screening: screening::State::default(),
            declaring: None,
            projects: projects::State::default(),
            project: None,
            consensus: consensus::State::default(),
            ranking: ranking::State::default(),
            papers: papers::State::default(),
            journal: journal::State::default(),
            sitting: sitting::State::default(),
            territory: territory::State::default(),
        }
    }

    /// Where a key counts now.
    #[must_use]
    pub fn context(&self) -> Context {
        match self.screen {
            Screen::Overview => Context::Overview,
            Screen::Screening => self.screening.context(),
            Screen::Projects => Context::Projects,
            Screen::Project => self
                .project
                .as_ref()
                .map_or(Context::Projects, project::State::context),
            Screen::Consensus => self.consensus.context(),
            Screen::Ranking => Context::Ranking,
            Screen::Papers => self.papers.context(),
            Screen::Journal => Context::Journal,
            Screen::Sitting => Context::Sitting,
            Screen::Territory => Context::Territory,
        }
    }

    /// Says a sentence of the locale on the status line.
    pub fn say(&mut self, tone: Tone, key: &str, args: &[(&str, Arg<'_>)]) {
        self.status = Some((tone, self.locale.format(key, args)));
    }

    /// Says why the gate refuses, and the key that leads on where there is one.
    pub fn refuse(&mut self, refusal: &Refusal) {
        let mut said = locale::refusal(refusal, &self.locale);
        let context = self.context();
        if let Some(key) = hints::way_out(refusal).and_then(|a| keymap::key_of(context, a)) {
            let key = overlay::shown_key(key, self.locale.lang());
            let args = [("said", Arg::Text(said.as_str())), ("key", Arg::Text(&key))];
            said = self.locale.format("status-with-key", &args);
        }
        self.status = Some((Tone::Bad, said));
    }

    /// The time now: never before the last entry of the log. In the demonstration it is that of the
    /// last entry, so that terms of an invented past still run.
    #[must_use]
    pub fn now(&self, sight: Sight<'_>) -> Timestamp {
        if self.demo {
            return sight.last_at();
        }
        self.clock.max(sight.last_at())
    }

    /// What the gate would say of a command of this person's now.
    ///
    /// # Errors
    /// The gate's refusal.
    pub fn probe(&self, sight: Sight<'_>, command: Command) -> Result<bool, Refusal> {
        sight.probe(self.now(sight), command)
    }

    /// Rows between the header and the two lines at the foot.
    #[must_use]
    pub fn body_height(&self) -> u16 {
        self.size.height.saturating_sub(3)
    }
}

/// A cursor in a list longer than the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The selected row.
    pub at: usize,
    /// The first row shown.
    pub top: usize,
}

impl Cursor {
    /// Moves by some rows, as far as the list goes.
    pub fn move_by(&mut self, rows: isize, len: usize) {
        self.at = self
            .at
            .saturating_add_signed(rows)
            .min(len.saturating_sub(1));
    }

    /// Keeps the selected row in the list and on the screen.
    pub fn settle(&mut self, len: usize, height: usize) {
        self.at = self.at.min(len.saturating_sub(1));
        self.top = self.top.min(len.saturating_sub(height)).min(self.at);
        if height > 0 && self.at >= self.top + height {
            self.top = self.at + 1 - height;
        }
    }

    /// What an action of moving does to it; false where it is none.
    pub fn act(&mut self, action: super::keymap::Action, len: usize, height: usize) -> bool {
        use super::keymap::Action;
        let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(1);
        match action {
            Action::Up => self.move_by(-1, len),
            Action::Down => self.move_by(1, len),
            Action::PageUp => self.move_by(-page, len),
            Action::PageDown => self.move_by(page, len),
            Action::Top => self.at = 0,
            Action::Bottom => self.at = len.saturating_sub(1),
            _ => return false,
        }
        self.settle(len, height);
        true
    }
}
