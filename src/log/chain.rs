//! The hash that chains each entry to the one before.
//!
//! The hash of an entry is the SHA-256 over these fields in this order, each preceded by its
//! length in bytes as 8 bytes big-endian:
//!
//! 1. the text `vaglio entry 1`, which names this form;
//! 2. `seq`, 8 bytes big-endian;
//! 3. `at`, microseconds since 1970-01-01T00:00:00Z, 8 bytes big-endian, two's complement;
//! 4. `actor`, 5. `via`, 6. `body`: the bytes exactly as they stand in the table;
//! 7. `prev`: the hash of the entry before, 32 bytes; all zero for the first entry.
//!
//! Whoever changes, moves, inserts or removes an entry must change every hash after it. Entries
//! cut off at the end leave a chain that is whole, only shorter: that is seen only against a head
//! (number and hash of the last entry) noted elsewhere, such as in the minutes.

use sha2::{Digest, Sha256};

use crate::ids::Hash;

const FORM: &[u8] = b"vaglio entry 1";

/// The fields of an entry as they stand in the table.
pub(super) struct Link<'a> {
    pub(super) seq: u64,
    pub(super) at: i64,
    pub(super) actor: &'a [u8],
    pub(super) via: &'a [u8],
    pub(super) body: &'a [u8],
    pub(super) prev: &'a [u8],
}

impl Link<'_> {
    pub(super) fn hash(&self) -> Hash {
        let mut sum = Sha256::new();
        let (seq, at) = (self.seq.to_be_bytes(), self.at.to_be_bytes());
        for field in [FORM, &seq, &at, self.actor, self.via, self.body, self.prev] {
            sum.update((field.len() as u64).to_be_bytes());
            sum.update(field);
        }
        Hash(sum.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_form_is_what_is_hashed() {
        let mut bytes = Vec::new();
        let fields: [&[u8]; 7] = [
            b"vaglio entry 1",
            &[0, 0, 0, 0, 0, 0, 0, 2],
            &[255, 255, 255, 255, 255, 255, 255, 254],
            b"\"office\"",
            b"file",
            b"{}",
            &[7; 32],
        ];
        for field in fields {
            bytes.extend([0, 0, 0, 0, 0, 0, 0, u8::try_from(field.len()).unwrap_or(0)]);
            bytes.extend(field);
        }
        let link = Link {
            seq: 2,
            at: -2,
            actor: b"\"office\"",
            via: b"file",
            body: b"{}",
            prev: &[7; 32],
        };
        assert_eq!(link.hash(), Hash::of(&bytes));
    }

    #[test]
    fn bytes_do_not_move_from_one_field_to_the_next() {
        let one = Link {
            seq: 1,
            at: 0,
            actor: b"a",
            via: b"bc",
            body: b"",
            prev: &[],
        };
        let two = Link {
            seq: 1,
            at: 0,
            actor: b"ab",
            via: b"c",
            body: b"",
            prev: &[],
        };
        assert_ne!(one.hash(), two.hash());
    }
}
