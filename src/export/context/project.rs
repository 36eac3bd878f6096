//! What the documents on one project say: a member's score sheet, the dossier with its result,
//! the reasons of exclusion.

use serde::Serialize;

use super::{Excluded, Head, ProjectLine, Reason};

/// A member's score sheet as filed (V19).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Head of the document.
    pub head: Head,
    /// The project.
    pub project: ProjectLine,
    /// Who filed it.
    pub member: String,
    /// Their role.
    pub role: String,
    /// Day and time of the seal.
    pub sealed_at: String,
    /// What the author was bound to by the seal (SHA-256).
    pub commitment: String,
    /// Marks by criterion.
    pub criteria: Vec<SheetCriterion>,
    /// Total in points; empty where marks are missing.
    pub total: String,
    /// Most points.
    pub most: String,
}

/// A criterion of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SheetCriterion {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Points; empty where marks are missing.
    pub points: String,
    /// Most points.
    pub most: String,
    /// Its marks.
    pub marks: Vec<SheetMark>,
}

/// A mark of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SheetMark {
    /// Code of the sub-criterion.
    pub id: String,
    /// Name of the sub-criterion.
    pub name: String,
    /// Guiding question.
    pub question: String,
    /// Value on the scale; empty where not marked.
    pub value: String,
    /// Greatest value of the scale.
    pub most: String,
    /// Points.
    pub points: String,
    /// Anchor of the level reached; between two levels, the anchor of the lower one.
    pub anchor: String,
    /// Value of that level, where the mark lies above it; empty otherwise.
    pub anchor_value: String,
    /// Comment.
    pub comment: String,
    /// Passages of the dossier that it rests on.
    pub evidence: Vec<Passage>,
}

/// A passage of the dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// Name of the section.
    pub section: String,
    /// The passage.
    pub quote: String,
}

/// A project with everything about it: what was filed, checks, marks, result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectFile {
    /// Head of the document.
    pub head: Head,
    /// The project.
    pub project: ProjectLine,
    /// What became of it so far, in a few words.
    pub outcome: String,
    /// SHA-256 of the dossier as filed.
    pub dossier_hash: String,
    /// Partners (S31–S36).
    pub partners: Vec<PartnerLine>,
    /// What was filed, section by section in the order of the call (S47–S51, S58).
    pub sections: Vec<Filed>,
    /// Documents filed with it.
    pub documents: Vec<DocumentLine>,
    /// Checks (V9).
    pub checks: Vec<CheckLine>,
    /// Names of the members whose sheets are revealed: heads of the columns of marks.
    pub members: Vec<String>,
    /// Marks and result by sub-criterion; empty before the reveal.
    pub marks: Vec<MarkLine>,
    /// Points by criterion; empty before there are any.
    pub criteria: Vec<CriterionLine>,
    /// Total in points; empty before there is one.
    pub total: String,
    /// Reasons for which it is out, or short of a threshold.
    pub reasons: Vec<Reason>,
}

/// A partner of the association.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PartnerLine {
    /// Name, or the words for one that is still to be found.
    pub name: String,
    /// Role.
    pub role: String,
    /// Kinds of body.
    pub kinds: String,
    /// Legal seat.
    pub seat: String,
    /// Status.
    pub status: String,
    /// Euro contributed; empty where not stated.
    pub contribution: String,
}

/// A section of the dossier as filed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Filed {
    /// Its name.
    pub name: String,
    /// Its paragraphs; where nothing was filed, a sentence that says so.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of a section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// True for a heading within the section.
    pub heading: bool,
    /// True for an item of a list.
    pub item: bool,
    /// Text.
    pub text: String,
}

/// A document filed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentLine {
    /// Name of the file.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// A check on a project (V9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CheckLine {
    /// Code.
    pub id: String,
    /// What must hold.
    pub name: String,
    /// Act and clause (S54).
    pub basis: String,
    /// Result: «soddisfatto», «non soddisfatto», «da decidere».
    pub result: String,
    /// What the dossier says, or why a person decided so.
    pub motivation: String,
    /// Who decided; empty where it was computed.
    pub decided_by: String,
}

/// The marks on a sub-criterion, once revealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MarkLine {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// The members' values, in the order of `ProjectFile::members`.
    pub values: Vec<String>,
    /// The panel's value; empty where it has none yet.
    pub panel: String,
    /// Motivation of the panel's value; empty for concordant marks.
    pub motivation: String,
    /// Anchor of the panel's value.
    pub anchor: String,
}

/// The points of a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CriterionLine {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Points; empty where there are none yet.
    pub points: String,
    /// Most points.
    pub most: String,
}

/// The reasons of exclusion, project by project (V17).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Exclusions {
    /// Head of the document.
    pub head: Head,
    /// Projects that are out, in the order of their codes.
    pub excluded: Vec<Excluded>,
}
