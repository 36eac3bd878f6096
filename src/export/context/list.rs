//! What the list of the admitted and the ranking say (S55, V17).

use serde::Serialize;

use super::{Budget, Excluded, Head, ProjectLine, Reason, Tie};

/// A list of the admitted (elenco): a phase without ranking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AdmittedList {
    /// Head of the document.
    pub head: Head,
    /// True for the version that is published: without marks of single members.
    pub publication: bool,
    /// Number, day, act.
    pub act: ListAct,
    /// The admitted, in the order of the districts of the call.
    pub admitted: Vec<AdmittedRow>,
    /// Everybody else.
    pub excluded: Vec<Excluded>,
    /// Day by which the admitted file the definitive project (S56); empty where there is none.
    pub next_term: String,
}

/// Where a list comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ListAct {
    /// Number of the list.
    pub number: String,
    /// Day on which the panel approved it; empty where it did not.
    pub approved: String,
    /// Day on which it was drawn up without the panel: a correction, or a list that moves up.
    pub drawn_up: String,
    /// The act that adopts it, as cited; empty before.
    pub adopted: String,
    /// Day and channel of publication; empty before.
    pub published: String,
    /// The sentence that names the list it replaces and why (rettifica, scorrimento); mostly empty.
    pub replaces: String,
    /// SHA-256 of the approved list.
    pub hash: String,
}

/// A project that is admitted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AdmittedRow {
    /// Place in the list, from 1.
    pub place: usize,
    /// Which.
    pub project: ProjectLine,
    /// Outcome: «ammessa», «ammessa con riserva».
    pub outcome: String,
    /// What the reserve waits for; empty without reserve.
    pub reserve: Vec<Reason>,
    /// Points, for the office: internal advice where nothing is ranked.
    pub total: String,
    /// Members' totals, for the office.
    pub members: Vec<MemberTotal>,
}

/// What one member gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MemberTotal {
    /// Name.
    pub member: String,
    /// Points.
    pub total: String,
}

/// A ranking (graduatoria).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Ranking {
    /// Head of the document.
    pub head: Head,
    /// True for the version that is published: without marks of single members.
    pub publication: bool,
    /// Number, day, act.
    pub act: ListAct,
    /// Codes of the criteria: heads of the columns of points.
    pub criteria: Vec<String>,
    /// Thresholds and gates, one a sentence.
    pub thresholds: Vec<String>,
    /// One for each pot; a single one without name where the budget is not divided.
    pub pots: Vec<RankingPot>,
    /// Ties and how they were decided.
    pub ties: Vec<Tie>,
    /// Projects that are out.
    pub excluded: Vec<Excluded>,
}

/// The ranking of a pot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RankingPot {
    /// Name of the pot; empty for the whole budget.
    pub name: String,
    /// Projects above the budget line, or all where no money is divided.
    pub funded: Vec<RankedRow>,
    /// The partial offer, where there is one.
    pub offer: Option<Offer>,
    /// Projects below the line that are fit (idonee non finanziate): the reserve list.
    pub reserve: Vec<RankedRow>,
    /// The money; none where the phase divides none.
    pub budget: Option<Budget>,
}

/// A project in the ranking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RankedRow {
    /// Rank.
    pub rank: String,
    /// Which.
    pub project: ProjectLine,
    /// Points of each criterion, in the order of `Ranking::criteria`.
    pub points: Vec<String>,
    /// Total.
    pub total: String,
    /// Euro requested.
    pub requested: String,
    /// Euro granted.
    pub granted: String,
    /// Outcome: «finanziata», «finanziata parzialmente», «idonea non finanziata».
    pub outcome: String,
    /// Members' totals, for the office.
    pub members: Vec<MemberTotal>,
}

/// An offer of what is left (E9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// To which project, by code.
    pub project: String,
    /// Euro requested.
    pub requested: String,
    /// Euro offered.
    pub offered: String,
    /// Covered share, in percent.
    pub share: String,
    /// Answer: «in attesa di risposta», «accettata», «rifiutata».
    pub answer: String,
}

impl AdmittedList {
    /// The version that is published.
    #[must_use]
    pub fn for_publication(mut self) -> Self {
        self.publication = true;
        for row in &mut self.admitted {
            row.total.clear();
            row.members.clear();
        }
        self
    }
}

impl Ranking {
    /// The version that is published.
    #[must_use]
    pub fn for_publication(mut self) -> Self {
        self.publication = true;
        let rows = self
            .pots
            .iter_mut()
            .flat_map(|pot| pot.funded.iter_mut().chain(&mut pot.reserve));
        for row in rows {
            row.members.clear();
        }
        for draw in self.ties.iter_mut().filter_map(|tie| tie.draw.as_mut()) {
            draw.witnesses.clear();
        }
        self
    }
}
