//! Hostile names, codes, keys and command lines at the door.

use proptest::prelude::*;
use vaglio::ids::MemberId;
use vaglio::lang::Lang;
use vaglio::locale::Locale;
use vaglio::panel::Command;
use vaglio::panel::event::login::LoginKey;
use vaglio::panel::event::{Actor, Role};
use vaglio::room::Room;
use vaglio::room::invite::Redeemed;
use vaglio::ssh::lines;

use super::hostile;
use super::seat::empty_room;

const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

fn key_line() -> impl Strategy<Value = String> {
    prop_oneof![
        hostile::text(),
        (hostile::text(), hostile::text()).prop_map(|(a, b)| format!("{a} {b}")),
        "(ssh-ed25519|ssh-rsa|x) [A-Za-z0-9+/=]{0,200}",
        (0..KEY.len(), hostile::text()).prop_map(|(at, t)| format!(
            "{}{t}{}",
            &KEY[..at],
            &KEY[at..]
        )),
        (1..6000_usize).prop_map(|n| format!("ssh-rsa {}", "A".repeat(n))),
        hostile::text().prop_map(|t| format!("{KEY} {t}")),
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        hostile::text(),
        "(vaglio )?(status|who|help|export)( (marks|journal|--json|--format|json|csv|'|\"|;|\\$\\(id\\))){0,4}",
        (hostile::text(), hostile::text()).prop_map(|(a, b)| format!("export {a} --format {b}")),
        hostile::text().prop_map(|t| format!("status {t}")),
        hostile::bytes().prop_map(|b| String::from_utf8_lossy(&b).into_owned()),
    ]
}

/// A panel with a chair and an invite for her; her code.
fn invited() -> (tempfile::TempDir, Room, String) {
    let (dir, mut room) = empty_room();
    let invite = room.invite(&Actor::Office, &"M1".into(), 2).unwrap();
    (dir, room, invite.code)
}

proptest! {
    #![proptest_config(super::cases(200))]

    /// A key is a key by its own blob, whatever stands around it; what is kept is plain.
    #[test]
    fn a_line_is_a_key_or_nothing(line in key_line()) {
        if let Some(key) = LoginKey::parse(&line) {
            prop_assert!(key.as_str().chars().all(|c| c.is_ascii_graphic() || c == ' '));
            prop_assert_eq!(LoginKey::parse(key.as_str()), Some(key.clone()));
            prop_assert!(key.fingerprint().chars().all(|c| c.is_ascii_graphic()));
        }
    }
}

proptest! {
    #![proptest_config(super::cases(60))]

    /// Nothing but the right code for the right name registers a key; no line steers a terminal.
    #[test]
    fn hostile_names_codes_and_lines_get_nowhere(
        tries in prop::collection::vec((hostile::text(), hostile::text(), any::<bool>()), 0..8),
        lines in prop::collection::vec(line(), 1..8)
    ) {
        let (_dir, mut room, code) = invited();
        let before = room.panel().seq();
        let key = || LoginKey::parse(KEY).unwrap();
        for (name, typed, mine) in &tries {
            let name: MemberId = if *mine { "M1".into() } else { name.as_str().into() };
            prop_assert!(*mine || !room.invited(&name).unwrap());
            // Looking counts nothing.
            prop_assert!(!room.holds_code(&name, typed).unwrap());
            let done = room.redeem(&name, typed, key()).unwrap();
            prop_assert_ne!(done, Redeemed::Registered);
        }
        prop_assert_eq!(room.panel().seq(), before);
        let spent = tries.iter().filter(|(_, _, mine)| *mine).count();
        prop_assert_eq!(room.holds_code(&"M1".into(), &code).unwrap(), spent < 5);
        let last = room.redeem(&"M1".into(), &code, key()).unwrap();
        prop_assert_eq!(last == Redeemed::Registered, spent < 5, "after {} tries", spent);
        for line in &lines {
            for who in [Actor::Office, Actor::Member("M1".into())] {
                let (said, _) = lines::said(line, &mut room, &who, &Locale::new(Lang::En));
                let steers = |c: char| c.is_control() && !matches!(c, '\n');
                prop_assert!(!said.contains(steers), "{said:?}");
            }
        }
    }

    /// A member's name and id are cleaned at the door, or refused.
    #[test]
    fn a_hostile_name_is_clean_in_the_log(name in hostile::text(), id in hostile::text()) {
        let (_dir, mut room) = empty_room();
        let add = Command::AddMember { id: id.as_str().into(), name, role: Role::Member };
        if room.submit(&Actor::Office, add).is_ok() {
            let sight = room.panel().sight(&Actor::Office);
            for member in sight.members() {
                prop_assert_eq!(vaglio::text::clean_line(&member.name), member.name.clone());
                prop_assert_eq!(vaglio::text::clean_line(member.id.as_str()), member.id.to_string());
            }
        }
    }
}
