//! The door: how many may be inside, in total and from one address, and how fast they may come.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::watch;

/// Addresses remembered at most; beyond that the ones that have been quiet longest are forgotten.
const ADDRESSES: usize = 4096;

/// Caps and rates.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections in total.
    pub total: usize,
    /// Connections from one address.
    pub per_address: usize,
    /// Connections that one address may open at once after a pause.
    pub burst: u32,
    /// After how long it may open one more.
    pub refill: Duration,
}

impl Default for Limits {
    /// Room for a call's panels behind one office address, who may all come at the same moment.
    fn default() -> Self {
        Self {
            total: 512,
            per_address: 256,
            burst: 256,
            refill: Duration::from_millis(100),
        }
    }
}

/// Why a connection is turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TurnedAway {
    /// The house is full.
    #[error("too many connections")]
    Full,
    /// Too many from this address.
    #[error("too many connections from this address")]
    FullForAddress,
    /// Too fast from this address.
    #[error("connections from this address come too fast")]
    TooFast,
}

/// Who is inside.
#[derive(Debug)]
pub struct Door {
    limits: Limits,
    addresses: Mutex<HashMap<IpAddr, Address>>,
    inside: watch::Sender<usize>,
}

#[derive(Debug)]
struct Address {
    inside: usize,
    tokens: u32,
    filled: Instant,
}

/// A place inside; given back when dropped.
#[derive(Debug)]
pub struct Place {
    door: Arc<Door>,
    address: IpAddr,
}

impl Door {
    /// A door with nobody inside.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            addresses: Mutex::default(),
            inside: watch::Sender::new(0),
        }
    }

    /// Lets a connection from an address in.
    ///
    /// # Errors
    /// Why it is turned away.
    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Result<Place, TurnedAway> {
        self.enter_at(address, Instant::now())
    }

    fn enter_at(self: &Arc<Self>, address: IpAddr, now: Instant) -> Result<Place, TurnedAway> {
        let address = network(address);
        let limits = self.limits;
        let mut addresses = self
            .addresses
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if addresses.len() >= ADDRESSES && !addresses.contains_key(&address) {
            forget(&mut addresses);
        }
        let known = addresses.entry(address).or_insert(Address {
            inside: 0,
            tokens: limits.burst,
            filled: now,
        });
        known.refill(limits, now);
        if *self.inside.borrow() >= limits.total {
            return Err(TurnedAway::Full);
        }
        if known.inside >= limits.per_address {
            return Err(TurnedAway::FullForAddress);
        }
        known.tokens = known.tokens.checked_sub(1).ok_or(TurnedAway::TooFast)?;
        known.inside += 1;
        self.inside.send_modify(|inside| *inside += 1);
        Ok(Place {
            door: Arc::clone(self),
            address,
        })
    }

    /// Waits until nobody is inside.
    pub async fn empty(&self) {
        let mut inside = self.inside.subscribe();
        // The sender is ours: it is not gone.
        let _ = inside.wait_for(|inside| *inside == 0).await;
    }
}

impl Address {
    fn refill(&mut self, limits: Limits, now: Instant) {
        let every = limits.refill.max(Duration::from_millis(1));
        let gone = now.saturating_duration_since(self.filled);
        let more = u32::try_from(gone.as_millis() / every.as_millis()).unwrap_or(u32::MAX);
        if more > 0 {
            self.tokens = self.tokens.saturating_add(more).min(limits.burst);
            self.filled = now;
        }
    }
}

/// What counts as one address: of IPv6 the network of 64 bits, which one house has to itself.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() >> 64 << 64).into()),
        v4 => v4,
    }
}

/// Forgets the half of the addresses without connections that have been quiet longest.
fn forget(addresses: &mut HashMap<IpAddr, Address>) {
    let mut quiet: Vec<(Instant, IpAddr)> = addresses
        .iter()
        .filter(|(_, a)| a.inside == 0)
        .map(|(address, a)| (a.filled, *address))
        .collect();
    quiet.sort_unstable();
    for (_, address) in quiet.iter().take(quiet.len().div_ceil(2)) {
        addresses.remove(address);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut addresses = (self.door.addresses.lock()).unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = addresses.get_mut(&self.address) {
            known.inside = known.inside.saturating_sub(1);
        }
        drop(addresses);
        self.door
            .inside
            .send_modify(|inside| *inside = inside.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LIMITS: Limits = Limits {
        total: 3,
        per_address: 2,
        burst: 3,
        refill: Duration::from_secs(1),
    };

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[test]
    fn caps_hold_in_total_and_per_address_and_places_are_given_back() {
        let door = Arc::new(Door::new(LIMITS));
        let now = Instant::now();
        let first = door.enter_at(address(1), now).unwrap();
        let second = door.enter_at(address(1), now).unwrap();
        let refused = door.enter_at(address(1), now).unwrap_err();
        assert_eq!(refused, TurnedAway::FullForAddress);
        let third = door.enter_at(address(2), now).unwrap();
        let refused = door.enter_at(address(3), now).unwrap_err();
        assert_eq!(refused, TurnedAway::Full);
        drop(second);
        let fourth = door.enter_at(address(3), now).unwrap();
        drop((first, third, fourth));
        assert_eq!(*door.inside.borrow(), 0);
    }

    #[test]
    fn who_comes_too_fast_waits_for_the_next_second() {
        let door = Arc::new(Door::new(LIMITS));
        let now = Instant::now();
        for _ in 0..LIMITS.burst {
            drop(door.enter_at(address(1), now).unwrap());
        }
        let refused = door.enter_at(address(1), now).unwrap_err();
        assert_eq!(refused, TurnedAway::TooFast);
        drop(door.enter_at(address(2), now).unwrap());
        let later = now + LIMITS.refill;
        drop(door.enter_at(address(1), later).unwrap());
        assert!(door.enter_at(address(1), later).is_err());
    }

    #[test]
    fn a_house_with_many_addresses_of_one_network_is_one() {
        let one: IpAddr = "2001:db8:1:2::1".parse().unwrap();
        let same: IpAddr = "2001:db8:1:2:ffff::9".parse().unwrap();
        let other: IpAddr = "2001:db8:1:3::1".parse().unwrap();
        assert_eq!(network(one), network(same));
        assert_ne!(network(one), network(other));
        let mapped: IpAddr = "::ffff:192.0.2.7".parse().unwrap();
        assert_eq!(network(mapped), address_of("192.0.2.7"));
    }

    fn address_of(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn no_more_addresses_are_remembered_than_there_is_room_for() {
        let door = Arc::new(Door::new(LIMITS));
        let now = Instant::now();
        for i in 0..u32::try_from(2 * ADDRESSES).unwrap() {
            drop(door.enter_at(IpAddr::from(i.to_be_bytes()), now));
        }
        assert!(door.addresses.lock().unwrap().len() <= ADDRESSES);
    }
}
