//! What is judged and by which rules: the call (bando) as its file defines it. Pure data.

pub mod act;
pub mod check;
mod limit;
mod problem;
mod reach;
mod read;
mod register;
pub mod scale;
mod term;
mod version;
mod workday;

use crate::exact::Exact;
use crate::ids::{Hash, SubId};
use crate::lang::{Lang, Text};
use act::{Act, Authority, District, Integration, Pot, Principle, PriorityList, PriorityVersion};
pub use check::{Check, CheckMode, OnFail, Rule};
pub use limit::Limit;
pub use problem::Problem;
pub use read::{parse, zone};
pub use scale::Scale;
pub use term::{Deadline, ListDates, ProcedureTerm, TermFrom, days_after, procedure_end};

/// A call definition, read from a call file and checked. Nothing in it changes once the
/// panel has frozen it: a change is a new version.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Short identifier, such as `WECARE-M1-2017`.
    pub id: String,
    /// Full title.
    pub title: Text,
    /// Funding source, where stated (S5).
    pub fund: Option<String>,
    /// Whole amount in euro cents, where stated (S4).
    pub budget_cents: Option<i64>,
    /// What of it is kept aside, in euro cents: nothing of it is allocated.
    pub reserve_cents: i64,
    /// IANA time zone in which deadlines and screens state the time.
    pub timezone: String,
    /// Languages in which every text of the call must stand.
    pub languages: Vec<Lang>,
    /// Where the rules come from: acts and notes, for the reader of the file.
    pub sources: Vec<Text>,
    /// How individual marks appear in the minutes.
    pub individual_marks_in_minutes: InMinutes,
    /// Programme, axis and action of the fund, in order, where stated (S5).
    pub programme: Vec<String>,
    /// The sentence by which everything that goes out names the fund (S5).
    pub publicity: Option<Text>,
    /// The acts that it rests on, itself included (S1–S3).
    pub acts: Vec<Act>,
    /// Who answers for it.
    pub authorities: Vec<Authority>,
    /// What the call calls its districts, where it has a name of its own for them (S6).
    pub district_name: Option<Text>,
    /// The districts to which it is addressed; empty where it keeps no register of them.
    pub districts: Vec<District>,
    /// Principles of the strategy.
    pub principles: Vec<Principle>,
    /// Versions of the list of priorities, as the file orders them; no two hold on one day.
    pub priority_lists: Vec<PriorityList>,
    /// Which of them counts for a project.
    pub priority_version: PriorityVersion,
    /// Members who must be present in a session (S25; domain finding 2). `None`: the panel keeps
    /// no sessions, and nothing waits for one.
    pub quorum: Option<Quorum>,
    /// Whether every member declares their conflicts of interest on a project before reading it.
    pub conflicts_declared: bool,
    /// The phases in order; at least one.
    pub phases: Vec<Phase>,
    /// SHA-256 of the file's bytes: what the freeze records.
    pub hash: Hash,
}

/// How individual marks are printed in the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InMinutes {
    /// Not printed.
    None,
    /// As an annex.
    #[default]
    Annex,
    /// In the body.
    Body,
}

/// Members needed for preparatory and for evaluative work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Members for preparatory work.
    pub preparatory: u16,
    /// Members for valuing; `None` is the plenum.
    pub evaluative: Option<u16>,
    /// Whether a recused member must be substituted.
    pub substitute_required: bool,
}

/// One phase of the call: what is filed, checked and scored in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// Identifier (`P1`).
    pub id: String,
    /// Name, such as "Preliminary project".
    pub name: Text,
    /// When filing ends.
    pub deadline: Option<Deadline>,
    /// What the scores decide.
    pub decision: Decision,
    /// Sections that a dossier has.
    pub sections: Vec<Section>,
    /// Requirements to check, in order.
    pub checks: Vec<Check>,
    /// Whether a project is scored only once it is admitted to the evaluation (istruttoria).
    pub screening: bool,
    /// What applicants may add when asked, where the call allows it (soccorso istruttorio).
    pub integration: Option<Integration>,
    /// Days in which the panel should be done, counted from the end of filing; the time of open
    /// integrations does not count.
    pub procedure_days: Option<u16>,
    /// Pots that the budget is divided into, each with its own ranking; mostly none.
    pub pots: Vec<Pot>,
    /// Who must score a project.
    pub scorers: Scorers,
    /// Whether a sheet may be sealed with marks missing.
    pub partial_sheets: bool,
    /// Who reveals the sheets.
    pub reveal: Reveal,
    /// How marks become points.
    pub scoring: Scoring,
    /// How the panel's own mark is reached.
    pub consensus: Consensus,
    /// When marks diverge.
    pub divergence: Divergence,
    /// Least points in total and per criterion.
    pub thresholds: Vec<Threshold>,
    /// Least values of single sub-criteria.
    pub gates: Vec<Gate>,
    /// What decides between equal totals, in order.
    pub tie_break: Vec<TieStep>,
    /// How the money ends (phase with a ranking).
    pub budget_cut: Option<BudgetCut>,
    /// Least and most months of the project, both included (S59).
    pub duration_months: Option<(u16, u16)>,
    /// The rubric's criteria (panes), in order.
    pub criteria: Vec<Criterion>,
    /// All sub-criteria in rubric order.
    pub subs: Vec<Sub>,
}

/// What the scores of a phase decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Requirements alone; scores are internal advice.
    RequirementsOnly,
    /// Requirements, then thresholds; no ranking.
    RequirementsPlusThreshold,
    /// A ranking.
    Ranking,
    /// A ranking that the budget cuts.
    RankingWithBudget,
    /// First come, first served: who passes is funded in order of arrival while the money lasts.
    FirstCome,
}

impl Decision {
    /// Whether it puts the projects in a ranking; otherwise points are internal advice.
    #[must_use]
    pub const fn ranks(self) -> bool {
        matches!(self, Self::Ranking | Self::RankingWithBudget)
    }

    /// Whether it divides money among the projects.
    #[must_use]
    pub const fn spends(self) -> bool {
        matches!(self, Self::RankingWithBudget | Self::FirstCome)
    }
}

/// A section of the dossier that the call asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// A structured part of the dossier by its field name (`needs`), or the name of a free text.
    pub id: String,
    /// Heading.
    pub name: Text,
    /// Whether a dossier without it is incomplete.
    pub required: bool,
    /// Most characters, where the call limits them.
    pub max_chars: Option<u32>,
}

/// Who must score a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scorers {
    /// Every scoring member of the panel.
    EveryMember,
    /// The members assigned to it.
    Assigned,
}

/// Who reveals the sheets of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// They are revealed in one step as soon as the last one is sealed.
    WhenAllSealed,
    /// The chair reveals them once all are sealed.
    ByChair,
}

/// How marks become points.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// The unit of the total.
    pub total: Total,
    /// In which order marks of several members are averaged.
    pub order: Averaging,
    /// Decimals shown for points and means.
    pub decimals: u8,
    /// Where and to how many decimals means are rounded half up; `None` keeps them exact.
    pub rounding: Option<Rounding>,
    /// True when the lowest total is the best one.
    pub lowest_is_best: bool,
}

/// The unit of totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Points: value / maximum × weight, summed. All maxima give the sum of the weights.
    Points,
    /// The weighted mean of the values, on the scale itself.
    WeightedMean,
}

/// In which order marks of several members, some perhaps missing, are averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Averaging {
    /// Over members within each sub-criterion, then over sub-criteria by weight.
    CriterionFirst,
    /// Over the sub-criteria that each member marked, by weight, then over members.
    ReviewFirst,
}

/// Rounding of means, half up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// Decimal places.
    pub decimals: u8,
    /// True: each sub-criterion's result is rounded too; false: only the total.
    pub each_item: bool,
}

/// How the panel's own mark for a sub-criterion is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consensus {
    /// The method.
    pub method: Method,
    /// True when a closing needs the answer of every member who must score.
    pub every_answer: bool,
}

/// The consensus method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The panel agrees on a mark.
    Agreed,
    /// The arithmetic mean of the members' values.
    Mean,
    /// The median.
    Median,
    /// The mean without the `drop` highest and `drop` lowest.
    TrimmedMean {
        /// Values dropped at either end.
        drop: u8,
    },
}

/// When the members' marks diverge. Ranges are in values of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Divergence {
    /// Range of one sub-criterion from which it is yellow.
    pub yellow_range: Option<Exact>,
    /// Range of one sub-criterion from which it is red.
    pub red_range: Option<Exact>,
    /// Range of the members' totals, in points, from which the project is red.
    pub red_total_range: Option<Exact>,
    /// Whether marks on both sides of a threshold or gate are red.
    pub red_straddle: bool,
    /// Whether a red item needs a discussion note before it closes.
    pub note_on_red: bool,
    /// Whether a mark outside the members' range needs a reason of its own.
    pub reason_outside_range: bool,
}

/// What a threshold or tie step looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The total.
    Total,
    /// A criterion, by its place in `Phase::criteria`.
    Criterion(usize),
    /// A sub-criterion, by its place in `Phase::subs`.
    Sub(usize),
}

/// Least points for the total or a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// `Total` or `Criterion`.
    pub scope: Scope,
    /// Least points, included.
    pub min: Exact,
}

/// Least value of one sub-criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Place in `Phase::subs`.
    pub sub: usize,
    /// Least value on its scale, included.
    pub min: Exact,
}

/// A step of the tie-break ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieStep {
    /// The better points in this scope go first.
    Better(Scope),
    /// A recorded public draw.
    PublicDraw,
}

/// What happens to the first project that the money does not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCut {
    /// Least covered share of its request for which it is offered the residual; `None`: no offer.
    pub partial_min_share: Option<Exact>,
    /// True: later projects that fit are funded; false: stop.
    pub skip_to_next: bool,
}

/// A criterion of the rubric (criterio): one pane.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Identifier (`INN`).
    pub id: String,
    /// Name.
    pub name: Text,
    /// Sum of its sub-criteria's weights.
    pub weight: Exact,
    /// True for points on top of the others, which not every project can have: what is not
    /// marked in it counts nothing and is not missing.
    pub bonus: bool,
    /// Dossier sections that belong to it, by id; the first is jumped to.
    pub sections: Vec<String>,
    /// Its sub-criteria in `Phase::subs`.
    pub subs: std::ops::Range<usize>,
}

/// A sub-criterion (sotto-criterio): one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Sub {
    /// Identifier (`INN1`).
    pub id: SubId,
    /// Name.
    pub name: Text,
    /// Guiding question, where stated.
    pub question: Option<Text>,
    /// Weight in points.
    pub weight: Exact,
    /// Place of its criterion in `Phase::criteria`.
    pub criterion: usize,
    /// The scale of its marks.
    pub scale: Scale,
    /// Anchored levels (livelli con descrittori), lowest first; empty where the scale asks for none.
    pub levels: Vec<Level>,
}

/// An anchored level of a sub-criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Its value on the scale.
    pub value: Exact,
    /// The anchor (descrittore).
    pub anchor: Text,
}

impl Phase {
    /// Whether something is computed from what the dossiers say: checks, or requests of money.
    #[must_use]
    pub const fn needs_facts(&self) -> bool {
        self.screening || self.decision.spends()
    }

    /// The place of a sub-criterion in rubric order.
    #[must_use]
    pub fn sub_index(&self, id: &str) -> Option<usize> {
        self.subs.iter().position(|sub| sub.id.as_str() == id)
    }

    /// Sum of all weights.
    #[must_use]
    pub fn weight(&self) -> Exact {
        self.criteria.iter().map(|c| c.weight.clone()).sum()
    }
}
