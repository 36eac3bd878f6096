//! How it is said what a command has to say: to whom, and with which exit code.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

pub(super) use vaglio::words::{Answer, Failure};

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
