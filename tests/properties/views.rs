//! What people see.

use vaglio::ids::Hash;
use vaglio::lang::Lang;
use vaglio::locale::{Locale, sentence};
use vaglio::panel::Panel;
use vaglio::panel::event::{Actor, Event};
use vaglio::room::Room;

use super::stage::SUBS;

pub(super) fn viewers() -> Vec<Actor> {
    let members = ["M1", "M2", "M3", "M4", "SU", "OB", "M9"].map(|id| Actor::Member(id.into()));
    [Actor::Office].into_iter().chain(members).collect()
}

/// All that the view says to a person, but for hashes and commitments.
pub(super) fn seen(panel: &Panel, who: &Actor) -> String {
    use std::fmt::Write;
    let sight = panel.sight(who);
    let mut text = format!(
        "{:?} {:?} {:?}\n",
        sight.me(),
        sight.members(),
        sight.frozen()
    );
    for p in sight.projects() {
        let scorers: Vec<_> = p.scorers().map(|m| &m.id).collect();
        let items: Vec<_> = (0..=SUBS.len())
            .map(|i| (p.item(i), p.divergence(i)))
            .collect();
        let sealed: Vec<_> = sight
            .members()
            .iter()
            .map(|m| (p.has_sealed(&m.id), p.sheet(&m.id)))
            .collect();
        write!(
            text,
            "{:?} {:?} {:?} ",
            p.filed(),
            p.standing(),
            p.progress()
        )
        .unwrap();
        write!(
            text,
            "{scorers:?} {sealed:?} {:?} {:?} ",
            p.exclusion(),
            p.opened()
        )
        .unwrap();
        write!(
            text,
            "{:?} {:?} {:?} ",
            p.sheets(),
            p.outcome(),
            p.mean_and_range()
        )
        .unwrap();
        writeln!(
            text,
            "{items:?} {} {}",
            p.has_open_divergence(),
            p.open_concordant()
        )
        .unwrap();
    }
    let sittings: Vec<_> = sight.sittings().collect();
    let lists: Vec<_> = sight.lists().collect();
    writeln!(
        text,
        "{sittings:?} {lists:?} {:?} {:?} {:?} {:?}",
        sight.procedure(),
        sight.undeclared(),
        sight.may_value(),
        sight.undrawn()
    )
    .unwrap();
    let progress: Vec<_> = sight.members().iter().map(|m| sight.progress(m)).collect();
    writeln!(
        text,
        "{progress:?} {:?} {:?}",
        sight.own_order(),
        sight.open_divergences()
    )
    .unwrap();
    writeln!(
        text,
        "{} {:?} {}",
        sight.open_concordant(),
        sight.ranking(),
        sight.head().0
    )
    .unwrap();
    let locale = Locale::new(Lang::En);
    for entry in sight.journal() {
        let line = sentence::line(entry, sight, &locale);
        let mut event = entry.event.clone();
        if let Event::SheetSealed { commitment, .. } = &mut event {
            *commitment = Hash::ZERO;
        }
        writeln!(
            text,
            "{} {} {:?} {event:?} {line}",
            entry.seq, entry.at, entry.actor
        )
        .unwrap();
    }
    text
}

/// As `seen`, and what the room hands to the person alone.
pub(super) fn seen_in(room: &Room, who: &Actor) -> String {
    let mut text = seen(room.panel(), who);
    for project in ["P1", "P2", "P3"] {
        text += &format!("{:?}", room.own_cells(who, &project.into()).unwrap());
    }
    text + &format!("{:?}", room.own_drafts(who).unwrap())
}
