//! Facts about how members log in over SSH: the public keys that stand for them.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ids::MemberId;

/// A public key stands for a member from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRegistered {
    /// Whose.
    pub member: MemberId,
    /// The public key as OpenSSH writes it: algorithm and base64, without comment.
    pub key: LoginKey,
    /// What its holder calls it, such as the machine on which it lies.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A public key stands for nobody any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRevoked {
    /// Whose it was.
    pub member: MemberId,
    /// Its fingerprint, `SHA256:…`.
    pub fingerprint: String,
    /// Reason.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A public key: algorithm, one blank, base64 of its blob (RFC 4253 §6.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LoginKey(String);

/// Characters of a key at most: an RSA key of 16,384 bits has some 2,800.
const LONGEST: usize = 4096;

impl LoginKey {
    /// The key of a line of an OpenSSH file `*.pub`; what stands after the base64 is not part of it.
    /// None where the line is no such key.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_ascii_whitespace();
        let (algorithm, text) = (words.next()?, words.next()?);
        if text.len() > LONGEST {
            return None;
        }
        let blob = STANDARD.decode(text).ok()?;
        // The blob begins with the name of its algorithm, as a string with its length before it.
        let (length, rest) = blob.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let named = rest.get(..length)?;
        (named == algorithm.as_bytes() && rest.len() > length)
            .then(|| Self(format!("{algorithm} {text}")))
    }

    /// Its fingerprint as `ssh-keygen -l` shows it: `SHA256:` and base64 without padding.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let text = self.0.split_once(' ').map_or("", |(_, text)| text);
        // `parse` has decoded it before.
        let blob = STANDARD.decode(text).unwrap_or_default();
        format!("SHA256:{}", STANDARD_NO_PAD.encode(Sha256::digest(blob)))
    }

    /// Algorithm and base64.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<LoginKey> for String {
    fn from(key: LoginKey) -> Self {
        key.0
    }
}

impl TryFrom<String> for LoginKey {
    type Error = &'static str;

    fn try_from(line: String) -> Result<Self, Self::Error> {
        Self::parse(&line).ok_or("no public key of OpenSSH")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Made with `ssh-keygen -t ed25519`, and its fingerprint as `ssh-keygen -l` shows it.
    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIES111W9Fe+QlSeKCE6zldFjXJWqb7KQnkqBuPlQlt9c";
    const FINGERPRINT: &str = "SHA256:tddqSpzDAcs+YDLMwO3LzLkH+tLvSPNCyUpgZOPj7uo";

    #[test]
    fn a_line_of_a_key_file_is_a_key_with_the_fingerprint_of_ssh_keygen() {
        let key = LoginKey::parse(&format!("{KEY} carla@laptop\n")).unwrap();
        assert_eq!(key.as_str(), KEY);
        assert_eq!(key.fingerprint(), FINGERPRINT);
    }

    #[test]
    fn what_is_no_key_is_none() {
        for line in [
            "",
            "ssh-ed25519",
            "ssh-ed25519 !!!!",
            "ssh-ed25519 AAAA",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
        ] {
            assert_eq!(LoginKey::parse(line), None, "{line}");
        }
        let other = KEY.replacen("ssh-ed25519", "ssh-rsa", 1);
        assert_eq!(
            LoginKey::parse(&other),
            None,
            "another name than in the blob"
        );
        assert_eq!(
            LoginKey::parse(&format!("ssh-ed25519 {}", "A".repeat(8192))),
            None
        );
    }
}
