//! The keys: one table from which the keys work, the hint bar and the help are printed.

mod action;
mod table;

use super::key::Key;

pub use action::Action;
pub use table::KEYS;

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
    /// The call and its territory.
    Territory,
    /// A text being written.
    Editor,
    /// A form being filled in.
    Form,
    /// The person's own settings.
    Settings,
}

impl Context {
    /// Every context, in the order of the help.
    pub const ALL: [Self; 20] = [
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
        Self::Territory,
        Self::Editor,
        Self::Form,
        Self::Settings,
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
            Self::Territory => "context-territory",
            Self::Editor => "context-editor",
            Self::Form => "context-form",
            Self::Settings => "context-settings",
        }
    }
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
