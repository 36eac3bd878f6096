//! What the evaluation manual says: the rubric in the vocabulary of the region (domain §2.2),
//! classe → oggetto → criterio → indicatore → standard di riferimento, with weights.

use serde::Serialize;

use super::Head;

/// The evaluation manual of a phase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Manual {
    /// Head of the document.
    pub head: Head,
    /// SHA-256 of the call file (V7).
    pub grid_hash: String,
    /// Whether the panel has frozen it.
    pub frozen: bool,
    /// Sum of the weights.
    pub weight: String,
    /// How marks become points and the panel's mark is reached, one a sentence.
    pub method: Vec<String>,
    /// Classes: the criteria of the rubric.
    pub classes: Vec<Class>,
    /// Thresholds and gates, one a sentence.
    pub thresholds: Vec<String>,
    /// Steps between equal totals, in order.
    pub ties: Vec<String>,
}

/// A class (classe): a criterion of the rubric.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Class {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Weight in points (peso).
    pub weight: String,
    /// True for points on top of the others.
    pub bonus: bool,
    /// Its objects.
    pub objects: Vec<Object>,
}

/// An object (oggetto): a sub-criterion of the rubric.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Object {
    /// Code.
    pub id: String,
    /// Name.
    pub name: String,
    /// Criterion (criterio): the guiding question.
    pub criterion: String,
    /// Indicator (indicatore): the parts of the dossier in which the evidence is looked for.
    pub indicator: String,
    /// Reference standards (standard di riferimento): the anchored levels, the lowest first.
    pub standards: Vec<Standard>,
    /// The scale, where it has no anchored levels, or the values between them.
    pub scale: String,
    /// Weight in points (peso).
    pub weight: String,
}

/// A reference standard: an anchored level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Standard {
    /// Its value on the scale.
    pub value: String,
    /// The points that it gives (punteggio); empty where points are no shares of the weight.
    pub points: String,
    /// The anchor (descrittore).
    pub anchor: String,
}
