//! What the minutes (verbale) say, in the order V1–V20 of domain §5.3. The minutes of one sitting
//! hold one sitting; the closing minutes hold all of them and the outcome.

use serde::Serialize;

use super::{AdmittedRow, Draw, Excluded, Head, Person, ProjectLine, RankingPot, Reason, Tie};

/// Minutes of a sitting, or the closing minutes of a phase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// Head of the document: body, call, acts (V1), and the entry of the log up to which they tell.
    pub head: Head,
    /// True for the closing minutes of the phase.
    pub closing: bool,
    /// Number of the minutes; closing minutes may have none (V2).
    pub number: String,
    /// The act of appointment, as cited; empty where none is on record (V1).
    pub appointment: String,
    /// Everybody who belongs to the panel (V1).
    pub panel: Vec<Person>,
    /// The sittings (V2, V3, V5).
    pub sittings: Vec<SittingPart>,
    /// Who presides (V4).
    pub chair: String,
    /// Who keeps the minutes (V4).
    pub secretary: String,
    /// How many have declared that they have no conflict of interest, and on what, one a sentence (V6).
    pub declarations: Vec<String>,
    /// Recusals (V6).
    pub recusals: Vec<RecusalLine>,
    /// The grid (V7).
    pub grid: GridPart,
    /// Projects examined (V8).
    pub examined: Vec<ProjectLine>,
    /// Admissibility, project by project (V9).
    pub admissibility: Vec<Admissibility>,
    /// Integrations asked (V10).
    pub integrations: Vec<IntegrationLine>,
    /// The method, one rule a sentence (V11).
    pub method: Vec<String>,
    /// The panel's marks, project by project (V12).
    pub valued: Vec<Valued>,
    /// Divergences discussed (V13).
    pub divergences: Vec<DivergenceLine>,
    /// Dissents (V14).
    pub dissents: Vec<Dissent>,
    /// Votes by name, where there was one (V14).
    pub votes: Vec<Vote>,
    /// Opinions of experts (V15).
    pub opinions: Vec<OpinionLine>,
    /// Codes of the criteria: heads of the columns of `totals` (V16).
    pub criteria: Vec<String>,
    /// Totals (V16).
    pub totals: Vec<TotalLine>,
    /// Thresholds and gates, one a sentence (V16).
    pub thresholds: Vec<String>,
    /// Ties with every step (V16).
    pub ties: Vec<Tie>,
    /// Every draw, each once (V16).
    pub draws: Vec<Draw>,
    /// The list of the admitted, where one was approved (V17).
    pub admitted: Vec<AdmittedRow>,
    /// The ranking with its budget line, where one was approved (V17).
    pub ranking: Vec<RankingPot>,
    /// Number and hash of the approved list or ranking; empty where none was (V17).
    pub list: String,
    /// Exclusions with their reasons (V17).
    pub excluded: Vec<Excluded>,
    /// Incidents: line lost, outage, reopening, reveal before time, correction (V18).
    pub incidents: Vec<IncidentLine>,
    /// Earlier minutes that these correct (V18).
    pub corrections: Vec<CorrectionLine>,
    /// Annexes (V19).
    pub annexes: Vec<Annex>,
    /// Individual marks, where the call prints them in the body (V12, V19).
    pub individual: Vec<Individual>,
    /// Reading, approval, signatures (V20).
    pub approval: Approval,
}

/// A sitting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SittingPart {
    /// Number (V2).
    pub number: String,
    /// Day (V2).
    pub day: String,
    /// «in presenza», «da remoto», «in forma mista» (V2).
    pub mode: String,
    /// Place, or remote tool (V2).
    pub place: String,
    /// Time of opening (V2).
    pub opened: String,
    /// Time of closing; empty while it is open (V2).
    pub closed: String,
    /// Suspensions (V2).
    pub suspensions: Vec<SuspensionLine>,
    /// Who was present (V3).
    pub present: Vec<PresentLine>,
    /// Who was absent (V3).
    pub absent: Vec<Person>,
    /// Arrivals and exits (V3).
    pub movements: Vec<MovementLine>,
    /// How many must be present to value, in a sentence (V3).
    pub quorum_rule: String,
    /// Whether the quorum was there, with the figures, in a sentence (V3).
    pub quorum_found: String,
    /// Agenda (V5).
    pub agenda: Vec<String>,
}

/// A suspension.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SuspensionLine {
    /// Time from.
    pub from: String,
    /// Time to; empty where the sitting did not go on.
    pub to: String,
    /// Reason.
    pub reason: String,
}

/// Somebody present.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PresentLine {
    /// Who; with whose seat they hold, where they are substitutes.
    pub person: Person,
    /// True by remote tool, identified.
    pub remote: bool,
}

/// An arrival or exit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MovementLine {
    /// Time.
    pub at: String,
    /// Name.
    pub name: String,
    /// «entra», «esce», «si collega», «collegamento interrotto».
    pub what: String,
}

/// A recusal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecusalLine {
    /// Code of the project.
    pub project: String,
    /// Who.
    pub member: String,
    /// Kind of conflict: «attuale», «potenziale», «percepito».
    pub kind: String,
    /// Reason.
    pub reason: String,
    /// Day and time.
    pub at: String,
    /// Substitute; empty where nobody.
    pub substitute: String,
    /// What the chair recorded on comparative judgements (E4).
    pub assessed: String,
}

/// The grid by which the panel judges.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GridPart {
    /// Version: the identifier of the call and of the phase.
    pub version: String,
    /// SHA-256 of the call file in force.
    pub hash: String,
    /// SHA-256 of the call file that was frozen, where it was replaced since; empty otherwise.
    pub frozen_hash: String,
    /// Day and time at which it was frozen.
    pub frozen_at: String,
    /// Number of the entry that froze it.
    pub frozen_seq: u64,
    /// Day and time at which the first project was opened; empty where none was.
    pub first_opened_at: String,
    /// Number of the entry by which the first project was opened; 0 where none was.
    pub first_opened_seq: u64,
    /// True where the rules in force were adopted after the first project was opened (E11).
    pub replaced_late: bool,
    /// Later versions with act and day, one a sentence; mostly none.
    pub later: Vec<String>,
}

/// The admissibility of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Admissibility {
    /// Which.
    pub project: ProjectLine,
    /// «ammissibile», «ammissibile con riserva», «non ammissibile», «irricevibile», «in istruttoria».
    pub result: String,
    /// Failed checks and reserves, each with basis and motivation.
    pub reasons: Vec<Reason>,
}

/// An integration (soccorso istruttorio).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IntegrationLine {
    /// Code of the project.
    pub project: String,
    /// What was asked.
    pub asked: String,
    /// Day on which it was asked.
    pub asked_on: String,
    /// Term.
    pub due: String,
    /// Answer, with its day; empty where none has come.
    pub answer: String,
}

/// The panel's marks on a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Valued {
    /// Which.
    pub project: ProjectLine,
    /// Marks, in the order of the rubric.
    pub marks: Vec<JointMark>,
    /// Total in points.
    pub total: String,
}

/// The panel's mark on a sub-criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct JointMark {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Value on the scale.
    pub value: String,
    /// Points.
    pub points: String,
    /// Anchor of the level reached.
    pub anchor: String,
    /// Motivation, the reason for a mark outside the members' range included; for concordant
    /// marks the words that say so.
    pub motivation: String,
}

/// A divergence that the panel discussed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DivergenceLine {
    /// Code of the project.
    pub project: String,
    /// Code of the sub-criterion.
    pub sub: String,
    /// Name of the sub-criterion.
    pub name: String,
    /// The members' values, from the least to the greatest, without names.
    pub values: String,
    /// Why it had to be discussed.
    pub why: String,
    /// Notes of the discussion, in order.
    pub notes: Vec<NoteLine>,
    /// How it was closed; empty while it is open.
    pub closed: String,
}

/// A note of the discussion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NoteLine {
    /// Who wrote it.
    pub by: String,
    /// Time.
    pub at: String,
    /// Text.
    pub text: String,
}

/// A dissent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Dissent {
    /// Code of the project.
    pub project: String,
    /// Code of the sub-criterion.
    pub sub: String,
    /// Who.
    pub member: String,
    /// Reason.
    pub reason: String,
}

/// A vote by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Vote {
    /// On what.
    pub subject: String,
    /// In favour.
    pub yes: Vec<String>,
    /// Against.
    pub no: Vec<String>,
    /// Abstained.
    pub abstained: Vec<String>,
    /// Result.
    pub result: String,
}

/// An expert's opinion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OpinionLine {
    /// Code of the project.
    pub project: String,
    /// Expert.
    pub expert: String,
    /// Day and time received.
    pub at: String,
    /// The opinion.
    pub text: String,
}

/// The total of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TotalLine {
    /// Which.
    pub project: ProjectLine,
    /// Points of each criterion, in the order of `Minutes::criteria`.
    pub points: Vec<String>,
    /// Total.
    pub total: String,
    /// Thresholds and gates missed, each with points reached and needed; empty where it passes.
    pub missed: Vec<String>,
}

/// An incident.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IncidentLine {
    /// Day and time.
    pub at: String,
    /// What happened, and what followed.
    pub text: String,
}

/// A correction of earlier minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CorrectionLine {
    /// Number and day of the minutes corrected.
    pub of: String,
    /// What they said, quoted.
    pub before: String,
    /// What is right.
    pub after: String,
}

/// An annex.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Annex {
    /// What it is.
    pub name: String,
    /// SHA-256 of it.
    pub sha256: String,
}

/// The members' marks on a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Individual {
    /// Which.
    pub project: ProjectLine,
    /// Codes of the sub-criteria: heads of the columns.
    pub subs: Vec<String>,
    /// A row per member.
    pub rows: Vec<IndividualRow>,
}

/// A member's marks on a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IndividualRow {
    /// Name.
    pub member: String,
    /// Values, in the order of `Individual::subs`.
    pub values: Vec<String>,
    /// Total in points.
    pub total: String,
}

/// Reading, approval and signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Approval {
    /// Day and time at which the minutes were read and approved; empty before.
    pub read_at: String,
    /// SHA-256 of the text that was signed; empty before.
    pub text_hash: String,
    /// Who signs, with the time where they have signed in the log.
    pub signatures: Vec<SignatureLine>,
    /// When and where the next sitting is; empty where none is planned.
    pub next: String,
}

/// A signature.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SignatureLine {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Day and time of the signature in the log; empty where it is signed on paper.
    pub at: String,
}
