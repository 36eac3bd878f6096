//! The keys: one table from which the keys work, the hint bar and the help are printed.

use super::key::Key;

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// Everywhere but in texts.
    Everywhere,
    /// The overview.
    Overview,
    /// The matrix of the screening.
    Screening,
    /// The checks of one project.
    Checklist,
    /// The declarations on conflicts of interest.
    Conflicts,
    /// The list of projects.
    Projects,
    /// The rubric panes of a project.
    Rubric,
    /// The dossier of a project.
    Dossier,
    /// Lines of the dossier being selected.
    Selection,
    /// The queue of divergences.
    Queue,
    /// One divergence.
    Item,
    /// The ranking.
    Ranking,
    /// The list of papers.
    Papers,
    /// A paper being read.
    Paper,
    /// The journal.
    Journal,
    /// The sitting.
    Sitting,
    /// A text being written.
    Editor,
    /// A form being filled in.
    Form,
}

impl Context {
    /// Every context, in the order of the help.
    pub const ALL: [Self; 18] = [
        Self::Everywhere,
        Self::Overview,
        Self::Screening,
        Self::Checklist,
        Self::Conflicts,
        Self::Projects,
        Self::Rubric,
        Self::Dossier,
        Self::Selection,
        Self::Queue,
        Self::Item,
        Self::Ranking,
        Self::Papers,
        Self::Paper,
        Self::Journal,
        Self::Sitting,
        Self::Editor,
        Self::Form,
    ];

    /// The locale key of its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Everywhere => "context-everywhere",
            Self::Overview => "context-overview",
            Self::Screening => "context-screening",
            Self::Checklist => "context-checklist",
            Self::Conflicts => "context-conflicts",
            Self::Projects => "context-projects",
            Self::Rubric => "context-rubric",
            Self::Dossier => "context-dossier",
            Self::Selection => "context-selection",
            Self::Queue => "context-queue",
            Self::Item => "context-item",
            Self::Ranking => "context-ranking",
            Self::Papers => "context-papers",
            Self::Paper => "context-paper",
            Self::Journal => "context-journal",
            Self::Sitting => "context-sitting",
            Self::Editor => "context-editor",
            Self::Form => "context-form",
        }
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $label:literal),* $(,)?) => {
        /// What a key does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $name),*
        }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The locale key of its name.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }
        }
    };
}

actions! {
    /// Show the keys.
    Help = "action-help",
    /// Show the overview.
    ShowOverview = "action-show-overview",
    /// Show the screening.
    ShowScreening = "action-show-screening",
    /// Show the projects.
    ShowProjects = "action-show-projects",
    /// Show the consensus.
    ShowConsensus = "action-show-consensus",
    /// Show the ranking.
    ShowRanking = "action-show-ranking",
    /// Show the papers.
    ShowPapers = "action-show-papers",
    /// Show the journal.
    ShowJournal = "action-show-journal",
    /// Show the sitting.
    ShowSitting = "action-show-sitting",
    /// Back, and at last out of the program.
    Back = "action-back",
    /// Leave the program.
    Quit = "action-quit",
    /// Repaint the screen.
    Repaint = "action-repaint",
    /// Do what is next.
    Next = "action-next",
    /// One line up.
    Up = "action-up",
    /// One line down.
    Down = "action-down",
    /// One screen up.
    PageUp = "action-page-up",
    /// One screen down.
    PageDown = "action-page-down",
    /// To the beginning.
    Top = "action-top",
    /// To the end.
    Bottom = "action-bottom",
    /// Open what is selected.
    Open = "action-open",
    /// Filter.
    Filter = "action-filter",
    /// Go to a project by its number.
    Jump = "action-jump",
    /// Change the order.
    Sort = "action-sort",
    /// Exclude the selected project.
    Exclude = "action-exclude",
    /// Give a mark by its value.
    Mark = "action-mark",
    /// Half a point more, or back.
    Half = "action-half",
    /// One step up.
    StepUp = "action-step-up",
    /// One step down.
    StepDown = "action-step-down",
    /// Take the mark away.
    ClearMark = "action-clear-mark",
    /// To the next sub-criterion without mark.
    NextUnmarked = "action-next-unmarked",
    /// To the next project to do.
    NextToDo = "action-next-todo",
    /// To the next criterion.
    NextPane = "action-next-pane",
    /// To the criterion before.
    PreviousPane = "action-previous-pane",
    /// Write the comment.
    Comment = "action-comment",
    /// Seal the sheet.
    Seal = "action-seal",
    /// Reveal the sheets.
    Reveal = "action-reveal",
    /// Give a sealed sheet back.
    Reopen = "action-reopen",
    /// Undo.
    Undo = "action-undo",
    /// Redo.
    Redo = "action-redo",
    /// Between dossier and rubric.
    SwitchPane = "action-switch-pane",
    /// One pane only, or both.
    Zoom = "action-zoom",
    /// To the section that belongs to the criterion.
    GoToSection = "action-go-to-section",
    /// To the next section.
    NextSection = "action-next-section",
    /// To the section before.
    PreviousSection = "action-previous-section",
    /// Search.
    Search = "action-search",
    /// To the next hit.
    NextHit = "action-next-hit",
    /// To the hit before.
    PreviousHit = "action-previous-hit",
    /// Select lines as evidence.
    Select = "action-select",
    /// Attach the selection to the sub-criterion.
    Attach = "action-attach",
    /// Take the last evidence away.
    Detach = "action-detach",
    /// Accept what is concordant.
    AcceptConcordant = "action-accept-concordant",
    /// Propose a mark.
    Propose = "action-propose",
    /// Agree.
    Agree = "action-agree",
    /// Dissent.
    Dissent = "action-dissent",
    /// Note the discussion.
    Note = "action-note",
    /// Close the consensus.
    Close = "action-close",
    /// Open a closed consensus again.
    ReopenConsensus = "action-reopen-consensus",
    /// To the next divergence.
    NextItem = "action-next-item",
    /// To the divergence before.
    PreviousItem = "action-previous-item",
    /// Sign the minutes.
    Sign = "action-sign",
    /// Read the project.
    ReadProject = "action-read-project",
    /// To the next column.
    NextColumn = "action-next-column",
    /// To the column before.
    PreviousColumn = "action-previous-column",
    /// To the next check or project that is open.
    NextOpen = "action-next-open",
    /// The requirement is met.
    Met = "action-met",
    /// The requirement is not met.
    NotMet = "action-not-met",
    /// Admit the project to the evaluation.
    Admit = "action-admit",
    /// Ask an integration.
    AskIntegration = "action-ask-integration",
    /// Show the declarations on conflicts of interest.
    Conflicts = "action-conflicts",
    /// Declare that there is none on the selected project.
    DeclareNone = "action-declare-none",
    /// Declare that there is none on any of them.
    DeclareAll = "action-declare-all",
    /// Recuse oneself from the selected project.
    Recuse = "action-recuse",
    /// The dossier, the one of the phase before, or what differs.
    NextVersion = "action-next-version",
    /// Keep the text and close the editor.
    Keep = "action-keep",
    /// Leave the text.
    Leave = "action-leave",
    /// Send what was filled in.
    Send = "action-send",
    /// Leave a form; what was filled in is kept.
    SetAside = "action-set-aside",
    /// Choose among the options of a field, or say whether a person is there.
    Choose = "action-choose",
    /// Say that a person takes part by remote tool.
    TakesPartRemotely = "action-takes-part-remotely",
    /// Open a sitting.
    OpenSitting = "action-open-sitting",
    /// Note that somebody arrives or leaves.
    Attend = "action-attend",
    /// Note that somebody arrives by remote tool.
    AttendRemote = "action-attend-remote",
    /// Suspend or resume the sitting.
    Pause = "action-pause",
    /// Close the sitting.
    CloseSitting = "action-close-sitting",
    /// Note an incident.
    Incident = "action-incident",
    /// Put a substitute in a seat, or take them out.
    Substitute = "action-substitute",
    /// Read the minutes of the last closed sitting.
    ReadMinutes = "action-read-minutes",
    /// Explain every figure.
    Explain = "action-explain",
    /// Draw between equals.
    Draw = "action-draw",
    /// Approve the list.
    ApproveList = "action-approve-list",
    /// Publish the list.
    PublishList = "action-publish-list",
    /// To the next approved list.
    NextList = "action-next-list",
    /// To the approved list before.
    PreviousList = "action-previous-list",
    /// To the next field.
    NextField = "action-next-field",
    /// To the field before.
    PreviousField = "action-previous-field",
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Keys by name, separated by spaces; the first is the one shown in hints.
    pub keys: &'static str,
    /// What they do.
    pub action: Action,
    /// How early it comes in the hint bar; 0: not there.
    pub hint: u8,
}

const fn b(context: Context, keys: &'static str, action: Action, hint: u8) -> Binding {
    Binding {
        context,
        keys,
        action,
        hint,
    }
}

/// Every key of the program.
#[rustfmt::skip]
pub const KEYS: &[Binding] = {
    use Action as A;
    use Context as C;
    &[
        b(C::Everywhere, "? f1", A::Help, 90),
        b(C::Everywhere, "f2 O", A::ShowOverview, 0),
        b(C::Everywhere, "f3 P", A::ShowProjects, 81),
        b(C::Everywhere, "f4 C", A::ShowConsensus, 82),
        b(C::Everywhere, "f5 R", A::ShowRanking, 83),
        b(C::Everywhere, "f6 J", A::ShowJournal, 84),
        b(C::Everywhere, "f8 S", A::ShowSitting, 85),
        b(C::Everywhere, "f9 D", A::ShowPapers, 0),
        b(C::Everywhere, "f7 I", A::ShowScreening, 80),
        b(C::Everywhere, "q esc", A::Back, 91),
        b(C::Everywhere, "ctrl-c ctrl-q", A::Quit, 0),
        b(C::Everywhere, "ctrl-l", A::Repaint, 0),

        b(C::Overview, "enter space", A::Next, 1),
        b(C::Overview, "up k", A::Up, 0),
        b(C::Overview, "down j", A::Down, 0),

        b(C::Screening, "enter", A::Open, 1),
        b(C::Screening, "space", A::NextOpen, 2),
        b(C::Screening, "right l", A::NextColumn, 3),
        b(C::Screening, "left h", A::PreviousColumn, 0),
        b(C::Screening, "K", A::Conflicts, 4),
        b(C::Screening, "up k", A::Up, 0),
        b(C::Screening, "down j", A::Down, 0),
        b(C::Screening, "pgup ctrl-b", A::PageUp, 0),
        b(C::Screening, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Screening, "home g", A::Top, 0),
        b(C::Screening, "end G", A::Bottom, 0),

        b(C::Checklist, "y", A::Met, 1),
        b(C::Checklist, "n", A::NotMet, 2),
        b(C::Checklist, "a", A::Admit, 3),
        b(C::Checklist, "x", A::Exclude, 4),
        b(C::Checklist, "i", A::AskIntegration, 5),
        b(C::Checklist, "space", A::NextOpen, 6),
        b(C::Checklist, "enter d", A::ReadProject, 7),
        b(C::Checklist, "K", A::Conflicts, 0),
        b(C::Checklist, "up k", A::Up, 0),
        b(C::Checklist, "down j", A::Down, 0),
        b(C::Checklist, "pgup ctrl-b", A::PageUp, 0),
        b(C::Checklist, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Checklist, "home g", A::Top, 0),
        b(C::Checklist, "end G", A::Bottom, 0),

        b(C::Conflicts, "n", A::DeclareNone, 1),
        b(C::Conflicts, "A", A::DeclareAll, 2),
        b(C::Conflicts, "r", A::Recuse, 3),
        b(C::Conflicts, "up k", A::Up, 0),
        b(C::Conflicts, "down j", A::Down, 0),
        b(C::Conflicts, "pgup ctrl-b", A::PageUp, 0),
        b(C::Conflicts, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Conflicts, "home g", A::Top, 0),
        b(C::Conflicts, "end G", A::Bottom, 0),

        b(C::Projects, "enter right l", A::Open, 1),
        b(C::Projects, "/", A::Filter, 2),
        b(C::Projects, "0…9", A::Jump, 0),
        b(C::Projects, "s", A::Sort, 3),
        b(C::Projects, "t", A::NextToDo, 4),
        b(C::Projects, "v", A::Reveal, 5),
        b(C::Projects, "x", A::Exclude, 0),
        b(C::Projects, "K", A::Conflicts, 6),
        b(C::Projects, "up k", A::Up, 0),
        b(C::Projects, "down j", A::Down, 0),
        b(C::Projects, "pgup ctrl-b", A::PageUp, 0),
        b(C::Projects, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Projects, "home g", A::Top, 0),
        b(C::Projects, "end G", A::Bottom, 0),

        b(C::Rubric, "0…9", A::Mark, 1),
        b(C::Rubric, ". ,", A::Half, 2),
        b(C::Rubric, "enter c", A::Comment, 3),
        b(C::Rubric, "space", A::NextUnmarked, 4),
        b(C::Rubric, "s", A::Seal, 5),
        b(C::Rubric, "tab", A::SwitchPane, 6),
        b(C::Rubric, "t", A::NextToDo, 7),
        b(C::Rubric, "up k", A::Up, 0),
        b(C::Rubric, "down j", A::Down, 0),
        b(C::Rubric, "right l", A::NextPane, 0),
        b(C::Rubric, "left h", A::PreviousPane, 0),
        b(C::Rubric, "+ =", A::StepUp, 0),
        b(C::Rubric, "-", A::StepDown, 0),
        b(C::Rubric, "del backspace", A::ClearMark, 0),
        b(C::Rubric, "u ctrl-z", A::Undo, 9),
        b(C::Rubric, "U ctrl-y", A::Redo, 0),
        b(C::Rubric, "d", A::GoToSection, 0),
        b(C::Rubric, "e", A::Select, 0),
        b(C::Rubric, "E", A::Detach, 0),
        b(C::Rubric, "z", A::Zoom, 0),
        b(C::Rubric, "v", A::Reveal, 8),
        b(C::Rubric, "o", A::Reopen, 0),
        b(C::Rubric, "x", A::Exclude, 0),
        b(C::Rubric, "pgup ctrl-b", A::PageUp, 0),
        b(C::Rubric, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Rubric, "/", A::Search, 10),
        b(C::Rubric, "b", A::NextVersion, 11),
        b(C::Rubric, "K", A::Conflicts, 0),
        b(C::Rubric, "n", A::NextHit, 0),
        b(C::Rubric, "N", A::PreviousHit, 0),

        b(C::Dossier, "tab enter", A::SwitchPane, 1),
        b(C::Dossier, "/", A::Search, 2),
        b(C::Dossier, "n", A::NextHit, 3),
        b(C::Dossier, "N", A::PreviousHit, 0),
        b(C::Dossier, "right l", A::NextSection, 4),
        b(C::Dossier, "left h", A::PreviousSection, 0),
        b(C::Dossier, "v e", A::Select, 5),
        b(C::Dossier, "b", A::NextVersion, 6),
        b(C::Dossier, "K", A::Conflicts, 0),
        b(C::Dossier, "up k", A::Up, 0),
        b(C::Dossier, "down j", A::Down, 0),
        b(C::Dossier, "pgup ctrl-b", A::PageUp, 0),
        b(C::Dossier, "pgdn space ctrl-f", A::PageDown, 0),
        b(C::Dossier, "home g", A::Top, 0),
        b(C::Dossier, "end G", A::Bottom, 0),
        b(C::Dossier, "d", A::GoToSection, 0),
        b(C::Dossier, "z", A::Zoom, 0),
        b(C::Dossier, "t", A::NextToDo, 0),

        b(C::Selection, "enter", A::Attach, 1),
        b(C::Selection, "up k", A::Up, 2),
        b(C::Selection, "down j", A::Down, 3),
        b(C::Selection, "pgup ctrl-b", A::PageUp, 0),
        b(C::Selection, "pgdn ctrl-f", A::PageDown, 0),

        b(C::Queue, "enter right l", A::Open, 1),
        b(C::Queue, "A", A::AcceptConcordant, 2),
        b(C::Queue, "up k", A::Up, 0),
        b(C::Queue, "down j", A::Down, 0),
        b(C::Queue, "pgup ctrl-b", A::PageUp, 0),
        b(C::Queue, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Queue, "home g", A::Top, 0),
        b(C::Queue, "end G", A::Bottom, 0),

        b(C::Item, "m", A::Note, 5),
        b(C::Item, "0…9", A::Propose, 4),
        b(C::Item, "a", A::Agree, 1),
        b(C::Item, "x", A::Dissent, 2),
        b(C::Item, "c", A::Close, 3),
        b(C::Item, "right n", A::NextItem, 7),
        b(C::Item, "left N", A::PreviousItem, 0),
        b(C::Item, "o", A::ReopenConsensus, 6),
        b(C::Item, "d enter", A::ReadProject, 8),
        b(C::Item, "A", A::AcceptConcordant, 0),
        b(C::Item, "up k", A::Up, 0),
        b(C::Item, "down j", A::Down, 0),
        b(C::Item, "pgup ctrl-b", A::PageUp, 0),
        b(C::Item, "pgdn ctrl-f", A::PageDown, 0),

        b(C::Ranking, "enter right l", A::Open, 2),
        b(C::Ranking, "?", A::Explain, 1),
        b(C::Ranking, "x", A::Draw, 3),
        b(C::Ranking, "L", A::ApproveList, 4),
        b(C::Ranking, "p", A::PublishList, 5),
        b(C::Ranking, "tab", A::NextList, 6),
        b(C::Ranking, "backtab", A::PreviousList, 0),
        b(C::Ranking, "up k", A::Up, 0),
        b(C::Ranking, "down j", A::Down, 0),
        b(C::Ranking, "pgup ctrl-b", A::PageUp, 0),
        b(C::Ranking, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Ranking, "home g", A::Top, 0),
        b(C::Ranking, "end G", A::Bottom, 0),

        b(C::Papers, "enter right l", A::Open, 1),
        b(C::Papers, "up k", A::Up, 0),
        b(C::Papers, "down j", A::Down, 0),
        b(C::Papers, "pgup ctrl-b", A::PageUp, 0),
        b(C::Papers, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Papers, "home g", A::Top, 0),
        b(C::Papers, "end G", A::Bottom, 0),

        b(C::Paper, "/", A::Search, 1),
        b(C::Paper, "n", A::NextHit, 2),
        b(C::Paper, "N", A::PreviousHit, 0),
        b(C::Paper, "right l", A::NextSection, 3),
        b(C::Paper, "left h", A::PreviousSection, 0),
        b(C::Paper, "s", A::Sign, 4),
        b(C::Paper, "up k", A::Up, 0),
        b(C::Paper, "down j", A::Down, 0),
        b(C::Paper, "pgup ctrl-b", A::PageUp, 0),
        b(C::Paper, "pgdn ctrl-f space", A::PageDown, 0),
        b(C::Paper, "home g", A::Top, 0),
        b(C::Paper, "end G", A::Bottom, 0),

        b(C::Journal, "/", A::Filter, 1),
        b(C::Journal, "up k", A::Up, 0),
        b(C::Journal, "down j", A::Down, 0),
        b(C::Journal, "pgup ctrl-b", A::PageUp, 0),
        b(C::Journal, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Journal, "home g", A::Top, 0),
        b(C::Journal, "end G", A::Bottom, 0),

        b(C::Sitting, "space", A::Attend, 2),
        b(C::Sitting, "r", A::AttendRemote, 3),
        b(C::Sitting, "n", A::OpenSitting, 1),
        b(C::Sitting, "p", A::Pause, 4),
        b(C::Sitting, "u", A::Substitute, 5),
        b(C::Sitting, "i", A::Incident, 6),
        b(C::Sitting, "c", A::CloseSitting, 7),
        b(C::Sitting, "m", A::ReadMinutes, 8),
        b(C::Sitting, "up k", A::Up, 0),
        b(C::Sitting, "down j", A::Down, 0),
        b(C::Sitting, "pgup ctrl-b", A::PageUp, 0),
        b(C::Sitting, "pgdn ctrl-f", A::PageDown, 0),
        b(C::Sitting, "home g", A::Top, 0),
        b(C::Sitting, "end G", A::Bottom, 0),

        b(C::Editor, "ctrl-s f10", A::Keep, 1),
        b(C::Editor, "esc", A::Leave, 2),

        b(C::Form, "ctrl-s f10", A::Send, 1),
        b(C::Form, "enter tab down", A::NextField, 3),
        b(C::Form, "backtab up", A::PreviousField, 0),
        b(C::Form, "right left space", A::Choose, 0),
        b(C::Form, "r", A::TakesPartRemotely, 0),
        b(C::Form, "esc", A::SetAside, 2),
    ]
};

/// What a key does in a context, then everywhere.
#[must_use]
pub fn action(context: Context, key: Key) -> Option<Action> {
    let found = |c: Context| {
        KEYS.iter()
            .find(|b| b.context == c && answers(b, key))
            .map(|b| b.action)
    };
    match context {
        Context::Editor | Context::Form => found(context),
        _ => found(context).or_else(|| found(Context::Everywhere)),
    }
}

/// The key by which a binding is shown in a context: the first that does not mean something else there.
#[must_use]
pub fn shown(context: Context, binding: &Binding) -> &'static str {
    let taken = |name: &str| {
        let own = |b: &&Binding| b.context == context && b.action != binding.action;
        KEYS.iter()
            .filter(own)
            .any(|b| b.keys.split(' ').any(|k| k == name))
    };
    let elsewhere = binding.context != context;
    let mut keys = binding.keys.split(' ');
    keys.find(|name| !(elsewhere && taken(name))).unwrap_or("")
}

/// The key that does something in a context, or everywhere, as it is shown there.
#[must_use]
pub fn key_of(context: Context, action: Action) -> Option<&'static str> {
    let bound = |c| KEYS.iter().find(|b| b.context == c && b.action == action);
    let binding = bound(context).or_else(|| bound(Context::Everywhere))?;
    Some(shown(context, binding))
}

fn answers(binding: &Binding, key: Key) -> bool {
    binding.keys.split(' ').any(|name| match name {
        "0…9" => key.digit().is_some(),
        name => Key::parse(name) == Ok(key),
    })
}

/// From this rank on a binding that counts everywhere is shown everywhere; below it, only on the
/// overview, where people begin.
const SHOWN_EVERYWHERE: u8 = 90;

/// The bindings that the hint bar may show in a context, first things first.
#[must_use]
pub fn hints(context: Context) -> Vec<&'static Binding> {
    let everywhere = |b: &Binding| match context {
        Context::Editor | Context::Form => false,
        Context::Overview => true,
        _ => b.hint >= SHOWN_EVERYWHERE,
    };
    let shown = |b: &&Binding| {
        b.hint > 0 && (b.context == context || b.context == Context::Everywhere && everywhere(b))
    };
    let mut bindings: Vec<&Binding> = KEYS.iter().filter(shown).collect();
    bindings.sort_by_key(|b| b.hint);
    bindings
}
