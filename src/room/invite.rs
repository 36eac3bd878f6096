//! Invites: a code by which a member registers the first key of theirs, once and before it expires.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::turn::Turn;
use super::{Room, RoomError};
use crate::ids::{Hash, MemberId};
use crate::panel::event::Actor;
use crate::panel::event::login::{KeyRegistered, LoginKey};
use crate::panel::{Command, Refusal};

/// How long an invite is good for when nobody says: until the sitting of next week.
pub const DAYS: i64 = 7;
/// Wrong codes after which an invite is void.
const ATTEMPTS: u32 = 5;
/// The characters of a code: no I, L, O and U, which are mistaken for others (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 50 bits.
const LENGTH: usize = 10;

/// An invite that was issued; its code is told this once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The code, such as `7K2QM-X9D4T`.
    pub code: String,
    /// Until when it can be redeemed.
    pub expires: Timestamp,
}

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redeemed {
    /// It was right, and the key stands for the member now.
    Registered,
    /// It was wrong; that is counted.
    Wrong,
    /// The member has no invite, or it expired, or was tried too often.
    NoInvite,
}

impl Room {
    /// Issues an invite for a member; one that was issued before is void.
    ///
    /// # Errors
    /// The refusal, or a failure of the panel file.
    pub fn invite(
        &mut self,
        who: &Actor,
        member: &MemberId,
        days: i64,
    ) -> Result<Invite, RoomError> {
        self.turn(|turn| {
            crate::panel::decide::may_invite(&turn.panel, who, member)?;
            let code = code(&turn.world.salt());
            let term = SignedDuration::from_hours(days.clamp(1, 366) * 24);
            let expires = turn.at.checked_add(term).unwrap_or(turn.at);
            let hash = hash(member, &code);
            turn.append.put_invite(member, hash, expires, ATTEMPTS)?;
            let (head, tail) = code.split_at(LENGTH / 2);
            Ok(Invite {
                code: format!("{head}-{tail}"),
                expires,
            })
        })
    }

    /// Whether a member has an invite that can still be redeemed.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn invited(&mut self, member: &MemberId) -> Result<bool, RoomError> {
        self.turn(|turn| Ok(turn.open_invite(member)?.is_some()))
    }

    /// Whether this is the code of a member's open invite; nothing is counted.
    ///
    /// # Errors
    /// A failure of the panel file.
    pub fn holds_code(&mut self, member: &MemberId, code: &str) -> Result<bool, RoomError> {
        self.turn(|turn| {
            let wanted = turn.open_invite(member)?;
            Ok(wanted == Some(hash(member, &typed(code))))
        })
    }

    /// Registers a key for a member who has this code. A wrong code is counted, also when the
    /// program ends right after.
    ///
    /// # Errors
    /// The refusal, such as that the key is somebody else's, or a failure of the panel file.
    pub fn redeem(
        &mut self,
        member: &MemberId,
        code: &str,
        key: LoginKey,
    ) -> Result<Redeemed, RoomError> {
        self.serve(None);
        let before = std::mem::replace(&mut self.via, "invite".into());
        let done = self.redeemed(member, code, key);
        self.via = before;
        done
    }

    fn redeemed(
        &mut self,
        member: &MemberId,
        code: &str,
        key: LoginKey,
    ) -> Result<Redeemed, RoomError> {
        self.turn(|turn| {
            let Some(wanted) = turn.open_invite(member)? else {
                return Ok(Redeemed::NoInvite);
            };
            if hash(member, &typed(code)) != wanted {
                turn.append.miss_invite(member)?;
                return Ok(Redeemed::Wrong);
            }
            turn.append.drop_invite(member)?;
            let command = Command::RegisterKey(KeyRegistered {
                member: member.clone(),
                key,
                label: String::new(),
            });
            match turn.submit(&Actor::Member(member.clone()), command) {
                Ok(_) => Ok(Redeemed::Registered),
                // The code was used up all the same.
                Err(RoomError::Refused(Refusal::KeyTaken(_))) => Ok(Redeemed::Wrong),
                Err(error) => Err(error),
            }
        })
    }
}

impl Turn<'_, '_> {
    /// The hash of the code of a member's invite, while it can be redeemed.
    fn open_invite(&self, member: &MemberId) -> Result<Option<Hash>, RoomError> {
        let invite = self.append.invite(member)?;
        let open = invite.filter(|(_, expires, left)| *left > 0 && self.at < *expires);
        Ok(open.map(|(hash, ..)| hash))
    }
}

/// A code from random bytes in hexadecimal.
fn code(random: &str) -> String {
    let bytes = hex::decode(random).unwrap_or_default();
    let letter = |byte: &u8| {
        let letter = ALPHABET.get(usize::from(byte % 32)).copied();
        char::from(letter.unwrap_or(b'0'))
    };
    bytes.iter().take(LENGTH).map(letter).collect()
}

/// A code as people type it: without hyphens and blanks, in capitals, with what is mistaken mended.
fn typed(code: &str) -> String {
    let mended = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        c => c,
    };
    let kept = code.chars().filter(char::is_ascii_alphanumeric);
    kept.take(2 * LENGTH).map(mended).collect()
}

fn hash(member: &MemberId, code: &str) -> Hash {
    let text = format!("vaglio invite\n{member}\n{code}");
    Hash(Sha256::digest(text).into())
}
