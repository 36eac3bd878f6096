//! The door: how many may be inside, in total and from one address, and how fast they may come.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};

/// Addresses remembered at most; beyond that the ones that have been quiet longest are forgotten.
const ADDRESSES: usize = 4096;

/// Caps and rates.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections of members, in total.
    pub total: usize,
    /// Connections that have not logged in yet: one more puts out the one that has waited longest.
    pub knocking: usize,
    /// Connections from one address, of members or not; one more puts out the one that has waited
    /// longest there.
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
            knocking: 256,
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
    /// It had not logged in when others came.
    #[error("put out for others before any login")]
    PutOut,
}

/// Who is there.
#[derive(Debug)]
pub struct Door {
    limits: Limits,
    hall: Mutex<Hall>,
    /// All connections, logged in or not.
    inside: watch::Sender<usize>,
}

#[derive(Debug, Default)]
struct Hall {
    addresses: HashMap<IpAddr, Address>,
    /// Who has not logged in, in the order in which they came.
    knocking: BTreeMap<u64, Knock>,
    came: u64,
    members: usize,
}

#[derive(Debug)]
struct Knock {
    address: IpAddr,
    /// Gone when it is put out.
    _stays: oneshot::Sender<()>,
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
    /// Its place among those who have not logged in; none once it has.
    knock: Option<u64>,
    stays: oneshot::Receiver<()>,
}

impl Door {
    /// A door with nobody inside.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            hall: Mutex::default(),
            inside: watch::Sender::new(0),
        }
    }

    fn hall(&self) -> MutexGuard<'_, Hall> {
        self.hall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a connection from an address in, to log in.
    ///
    /// # Errors
    /// Why it is turned away.
    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Result<Place, TurnedAway> {
        self.enter_at(address, Instant::now())
    }

    fn enter_at(self: &Arc<Self>, address: IpAddr, now: Instant) -> Result<Place, TurnedAway> {
        let address = network(address);
        let limits = self.limits;
        let mut hall = self.hall();
        if hall.addresses.len() >= ADDRESSES && !hall.addresses.contains_key(&address) {
            forget(&mut hall.addresses);
        }
        if hall.members >= limits.total {
            return Err(TurnedAway::Full);
        }
        let known = hall.addresses.entry(address).or_insert(Address {
            inside: 0,
            tokens: limits.burst,
            filled: now,
        });
        known.refill(limits, now);
        known.tokens = known.tokens.checked_sub(1).ok_or(TurnedAway::TooFast)?;
        if known.inside >= limits.per_address && !hall.put_out(|knock| knock.address == address) {
            return Err(TurnedAway::FullForAddress);
        }
        if hall.knocking.len() >= limits.knocking {
            hall.put_out(|_| true);
        }
        let (knock, stays) = hall.take_in(address);
        drop(hall);
        self.inside.send_modify(|inside| *inside += 1);
        Ok(Place {
            door: Arc::clone(self),
            address,
            knock: Some(knock),
            stays,
        })
    }

    /// Waits until nobody is inside.
    pub async fn empty(&self) {
        let mut inside = self.inside.subscribe();
        // The sender is ours: it is not gone.
        let _ = inside.wait_for(|inside| *inside == 0).await;
    }
}

impl Hall {
    /// Counts one more who has not logged in.
    fn take_in(&mut self, address: IpAddr) -> (u64, oneshot::Receiver<()>) {
        let (sender, stays) = oneshot::channel();
        let knock = Knock {
            address,
            _stays: sender,
        };
        let number = self.came;
        self.came += 1;
        self.knocking.insert(number, knock);
        if let Some(known) = self.addresses.get_mut(&address) {
            known.inside += 1;
        }
        (number, stays)
    }

    /// One from this address has gone.
    fn count_out(&mut self, address: IpAddr) {
        if let Some(known) = self.addresses.get_mut(&address) {
            known.inside = known.inside.saturating_sub(1);
        }
    }

    /// Puts out the one of these that has waited longest without logging in, if there is one.
    fn put_out(&mut self, these: impl Fn(&Knock) -> bool) -> bool {
        let mut waiting = self.knocking.iter();
        let Some(longest) = waiting.find(|(_, knock)| these(knock)).map(|(n, _)| *n) else {
            return false;
        };
        if let Some(knock) = self.knocking.remove(&longest) {
            self.count_out(knock.address);
        }
        true
    }
}

impl Place {
    /// Waits until others need the place of who has not logged in.
    pub async fn put_out(&mut self) {
        let _ = (&mut self.stays).await;
    }

    /// It has logged in: from now on it is among the members.
    ///
    /// # Errors
    /// If it was put out, or the house is full meanwhile.
    pub fn log_in(&mut self) -> Result<(), TurnedAway> {
        let mut hall = self.door.hall();
        let Some(knock) = self.knock else {
            return Ok(());
        };
        if !hall.knocking.contains_key(&knock) {
            return Err(TurnedAway::PutOut);
        }
        if hall.members >= self.door.limits.total {
            return Err(TurnedAway::Full);
        }
        hall.knocking.remove(&knock);
        hall.members += 1;
        self.knock = None;
        Ok(())
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
        let mut hall = self.door.hall();
        let counted = match self.knock {
            Some(knock) => hall.knocking.remove(&knock).is_some(),
            None => {
                hall.members = hall.members.saturating_sub(1);
                true
            }
        };
        if counted {
            hall.count_out(self.address);
        }
        drop(hall);
        self.door
            .inside
            .send_modify(|inside| *inside = inside.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const LIMITS: Limits = Limits {
        total: 3,
        knocking: 4,
        per_address: 2,
        burst: 3,
        refill: Duration::from_secs(1),
    };

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    fn inside(door: &Door) -> usize {
        door.hall().addresses.values().map(|a| a.inside).sum()
    }

    #[test]
    fn caps_hold_in_total_and_per_address_and_places_are_given_back() {
        let door = Arc::new(Door::new(LIMITS));
        let now = Instant::now();
        let enter = |last| door.enter_at(address(last), now);
        let mut members = [enter(1).unwrap(), enter(1).unwrap()];
        for place in &mut members {
            place.log_in().unwrap();
        }
        assert_eq!(enter(1).unwrap_err(), TurnedAway::FullForAddress);
        let [first, second] = members;
        let mut third = enter(2).unwrap();
        third.log_in().unwrap();
        assert_eq!(enter(3).unwrap_err(), TurnedAway::Full);
        drop(second);
        let (mut fourth, mut fifth) = (enter(3).unwrap(), enter(4).unwrap());
        fourth.log_in().unwrap();
        assert_eq!(fifth.log_in().unwrap_err(), TurnedAway::Full);
        drop((first, third, fourth, fifth));
        assert_eq!(*door.inside.borrow(), 0);
        assert_eq!(inside(&door), 0);
        let hall = door.hall();
        assert!(hall.members == 0 && hall.knocking.is_empty());
    }

    /// Connections that say nothing keep no member out.
    #[tokio::test]
    async fn who_waits_without_a_login_makes_room_and_members_stay() {
        let door = Arc::new(Door::new(LIMITS));
        let now = Instant::now();
        let enter = |last| door.enter_at(address(last), now).unwrap();
        let mut member = enter(1);
        member.log_in().unwrap();
        let mut silent: Vec<Place> = (2..6).map(enter).collect();
        let mut late = enter(6);
        silent[0].put_out().await;
        assert_eq!(silent[0].log_in().unwrap_err(), TurnedAway::PutOut);
        late.log_in().unwrap();
        silent[1].log_in().unwrap();
        drop(silent);
        // Behind the same address as the member's.
        let mut quiet = enter(1);
        let mut third = enter(1);
        quiet.put_out().await;
        third.log_in().unwrap();
        drop(quiet);
        assert_eq!(inside(&door), 3);
        drop((member, late, third));
        assert_eq!(inside(&door), 0);
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
        assert!(door.hall().addresses.len() <= ADDRESSES);
    }
}
