//! The gate for login keys: who registers and who revokes them.

use super::{Decision, manager, member, office, optional, with_power};
use crate::ids::MemberId;
use crate::panel::event::login::{KeyRegistered, KeyRevoked};
use crate::panel::event::{Actor, Event};
use crate::panel::refusal::{Power, Refusal};
use crate::panel::state::Panel;
use crate::text::clean_line;

/// Who enrols members handles their keys; so does each member their own.
fn may_handle(panel: &Panel, who: &Actor, holder: &MemberId) -> Result<(), Refusal> {
    let own = matches!(who, Actor::Member(id) if id == holder);
    if own {
        return member(panel, who).map(drop);
    }
    if office(panel, who).is_err() && manager(panel, who).is_err() {
        with_power(panel, who, Power::Enrol)?;
    }
    Ok(())
}

fn named(panel: &Panel, id: &MemberId) -> Result<String, Refusal> {
    let member = panel.member(id.as_str());
    member
        .map(|m| m.name.clone())
        .ok_or_else(|| Refusal::UnknownMember(id.to_string()))
}

/// Whether a key still stands for a member: asked again in every turn that writes.
///
/// # Errors
/// [`Refusal::KeyGone`] where it was revoked.
pub(super) fn known(panel: &Panel, member: &MemberId, fingerprint: &str) -> Result<(), Refusal> {
    match panel.key(fingerprint) {
        Some(held) if held.member == *member => Ok(()),
        Some(_) | None => Err(Refusal::KeyGone(fingerprint.to_owned())),
    }
}

/// Whether `who` may invite a member to register a first key.
///
/// # Errors
/// The refusal: an unknown member, or no power to enrol.
pub(super) fn invite(panel: &Panel, who: &Actor, member: &MemberId) -> Result<(), Refusal> {
    named(panel, member)?;
    may_handle(panel, who, member)
}

pub(super) fn register(panel: &Panel, who: &Actor, asked: KeyRegistered) -> Decision {
    named(panel, &asked.member)?;
    may_handle(panel, who, &asked.member)?;
    if let Some(held) = panel.key(&asked.key.fingerprint()) {
        return if held.member == asked.member {
            Ok(Vec::new())
        } else {
            Err(Refusal::KeyTaken(named(panel, &held.member)?))
        };
    }
    Ok(vec![Event::KeyRegistered(KeyRegistered {
        label: clean_line(&asked.label),
        ..asked
    })])
}

pub(super) fn revoke(panel: &Panel, who: &Actor, asked: KeyRevoked) -> Decision {
    named(panel, &asked.member)?;
    may_handle(panel, who, &asked.member)?;
    let held = panel.key(&asked.fingerprint);
    if held.is_none_or(|held| held.member != asked.member) {
        return Err(Refusal::UnknownKey(clean_line(&asked.fingerprint)));
    }
    Ok(vec![Event::KeyRevoked(KeyRevoked {
        reason: optional(&asked.reason)?,
        ..asked
    })])
}
