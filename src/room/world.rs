//! What the core may not touch itself: the clock and randomness.

use jiff::Timestamp;

/// Clock and randomness, so that tests can replace both.
pub trait World: Send {
    /// The time now.
    fn now(&mut self) -> Timestamp;
    /// Thirty-two random bytes, as hexadecimal.
    fn salt(&mut self) -> String;
}

/// The machine's clock and random numbers.
#[derive(Debug, Default)]
pub struct Machine;

impl World for Machine {
    fn now(&mut self) -> Timestamp {
        Timestamp::now()
    }

    fn salt(&mut self) -> String {
        let mut bytes = [0; 32];
        // Without randomness a salt would not hide anything; the system has always some.
        #[expect(clippy::expect_used, reason = "no input can reach this, and going on would break secrecy")]
        getrandom::fill(&mut bytes).expect("the system gives random numbers");
        hex::encode(bytes)
    }
}

/// A clock that moves on by a fixed step at every look, and salts that count.
#[derive(Debug, Clone)]
pub struct Scripted {
    now: Timestamp,
    step: jiff::SignedDuration,
    salts: u64,
}

impl Scripted {
    /// A world that starts at a time and moves on by `step` at every look at the clock.
    #[must_use]
    pub const fn new(start: Timestamp, step: jiff::SignedDuration) -> Self {
        Self { now: start, step, salts: 0 }
    }
}

impl World for Scripted {
    fn now(&mut self) -> Timestamp {
        self.now = self.now.checked_add(self.step).unwrap_or(self.now);
        self.now
    }

    fn salt(&mut self) -> String {
        self.salts += 1;
        format!("{:064x}", self.salts)
    }
}
