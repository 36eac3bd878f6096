//! What a command has to say, and how it is said: to whom, and with which exit code.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// The result of a command that did its work.
pub(super) struct Answer {
    /// What goes to standard output.
    pub(super) text: String,
    /// Whether all is well; otherwise the exit code says so.
    pub(super) well: bool,
    /// What was refused meanwhile, a sentence each: it goes to standard error.
    refused: Vec<String>,
}

/// Why a command did not do its work: whole sentences, one a line.
#[derive(Debug)]
pub(super) struct Failure(Vec<String>);

impl Answer {
    /// All is well; a line break is added at the end of a text that lacks it.
    pub(super) fn well(text: impl Into<String>) -> Self {
        Self::new(text, true)
    }

    pub(super) fn new(text: impl Into<String>, well: bool) -> Self {
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
    pub(super) fn partly(text: impl Into<String>, refused: Vec<String>) -> Self {
        Self {
            refused,
            ..Self::well(text)
        }
    }
}

impl Failure {
    pub(super) fn one(sentence: impl Into<String>) -> Self {
        Self(vec![sentence.into()])
    }

    pub(super) fn list(problems: &[impl ToString]) -> Self {
        Self(problems.iter().map(ToString::to_string).collect())
    }

    pub(super) fn and(mut self, sentence: String) -> Self {
        self.0.push(sentence);
        self
    }
}

/// Says how a command went. A reader who has gone away is no failure.
pub(super) fn tell(done: Result<Answer, Failure>) -> ExitCode {
    match done {
        Ok(answer) => match write(&mut std::io::stdout().lock(), answer.text.as_bytes()) {
            Ok(()) if !answer.refused.is_empty() => complain(&answer.refused),
            Ok(()) if answer.well => ExitCode::SUCCESS,
            Ok(()) => ExitCode::FAILURE,
            Err(error) => complain(&[format!("the result cannot be written: {error}")]),
        },
        Err(Failure(sentences)) => complain(&sentences),
    }
}

fn complain(sentences: &[String]) -> ExitCode {
    // Where nobody listens the exit code has to do.
    let _ = write(
        &mut std::io::stderr().lock(),
        format!("{}\n", sentences.join("\n")).as_bytes(),
    );
    ExitCode::FAILURE
}

fn write(to: &mut impl Write, bytes: &[u8]) -> std::io::Result<()> {
    match to.write_all(bytes).and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
