//! What the core may not touch itself: the clock and randomness.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

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
        #[expect(
            clippy::expect_used,
            reason = "no input can reach this, and going on would break secrecy"
        )]
        getrandom::fill(&mut bytes).expect("the system gives random numbers");
        hex::encode(bytes)
    }
}

/// A clock that moves on by a fixed step at every look, and salts that count.
#[derive(Debug, Clone)]
pub struct Scripted {
    clock: Clock,
    salts: u64,
}

/// The hands of a scripted clock, for who sets them while a room holds the clock.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Mutex<(Timestamp, SignedDuration)>>);

impl Clock {
    /// Sets the time, and by how much it moves on at every look.
    pub fn set(&self, now: Timestamp, step: SignedDuration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (now, step);
    }
}

impl Scripted {
    /// A world that starts at a time and moves on by `step` at every look at the clock.
    #[must_use]
    pub fn new(start: Timestamp, step: SignedDuration) -> Self {
        Self {
            clock: Clock(Arc::new(Mutex::new((start, step)))),
            salts: 0,
        }
    }

    /// Its clock, to be set later on.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock.clone()
    }
}

impl World for Scripted {
    fn now(&mut self) -> Timestamp {
        let mut hands = self.clock.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.0 = hands.0.checked_add(hands.1).unwrap_or(hands.0);
        hands.0
    }

    fn salt(&mut self) -> String {
        self.salts += 1;
        format!("{:064x}", self.salts)
    }
}
