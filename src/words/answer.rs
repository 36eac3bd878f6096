//! What a command has to say.

/// The result of a command that did its work.
#[derive(Debug)]
pub struct Answer {
    /// What is told; whole lines.
    pub text: String,
    /// Whether all is well; otherwise the exit code says so.
    pub well: bool,
    /// What was refused meanwhile, a sentence each.
    pub refused: Vec<String>,
}

/// Why a command did not do its work: whole sentences, one a line.
#[derive(Debug)]
pub struct Failure(pub Vec<String>);

impl Answer {
    /// All is well; a line break is added at the end of a text that lacks it.
    pub fn well(text: impl Into<String>) -> Self {
        Self::new(text, true)
    }

    /// A text, and whether all is well.
    pub fn new(text: impl Into<String>, well: bool) -> Self {
        let mut text = text.into();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Self {
            text,
            well,
            refused: Vec::new(),
        }
    }

    /// What was done, and what was refused of it: with anything refused the exit code says so.
    pub fn partly(text: impl Into<String>, refused: Vec<String>) -> Self {
        Self {
            refused,
            ..Self::well(text)
        }
    }
}

impl Failure {
    /// One sentence.
    pub fn one(sentence: impl Into<String>) -> Self {
        Self(vec![sentence.into()])
    }

    /// A sentence for each.
    pub fn list(problems: &[impl ToString]) -> Self {
        Self(problems.iter().map(ToString::to_string).collect())
    }

    /// With one more sentence.
    #[must_use]
    pub fn and(mut self, sentence: String) -> Self {
        self.0.push(sentence);
        self
    }
}
