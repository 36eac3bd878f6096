//! The part of the minutes on one sitting: times, presence, quorum, agenda (V2, V3, V5).

use super::Source;
use crate::export::context::{MovementLine, PresentLine, SittingPart, SuspensionLine};
use crate::panel::event::sitting::Mode;
use crate::panel::state::sitting::{Attended, Sitting};

impl Source<'_> {
    pub(super) fn sitting(&self, sitting: &Sitting) -> SittingPart {
        let opening = |a: &&Attended| a.at == sitting.opened;
        let (first, later): (Vec<_>, Vec<_>) = sitting.attendance.iter().partition(opening);
        let present = first.iter().filter_map(|a| {
            let member = self.sight.members().iter().find(|m| m.id == a.member)?;
            Some(PresentLine {
                person: self.person(member),
                remote: a.remote,
            })
        });
        let absent = self
            .sight
            .members()
            .iter()
            .filter(|m| m.role.scores() && first.iter().all(|a| a.member != m.id));
        let zone = self.locale.zone().clone();
        SittingPart {
            number: sitting.number.to_string(),
            day: self.locale.date(sitting.opened.to_zoned(zone)),
            mode: self.text(match sitting.mode {
                Mode::InPerson => "minutes-in-person",
                Mode::Remote => "minutes-remote",
                Mode::Mixed => "minutes-mixed",
            }),
            place: sitting.place.clone(),
            opened: self.hour(sitting.opened),
            closed: sitting.closed.map(|at| self.hour(at)).unwrap_or_default(),
            suspensions: sitting
                .suspensions
                .iter()
                .map(|s| SuspensionLine {
                    from: self.hour(s.from),
                    to: s.to.map(|at| self.hour(at)).unwrap_or_default(),
                    reason: if s.quorum_lost && s.reason.is_empty() {
                        self.text("minutes-quorum-lost")
                    } else {
                        s.reason.clone()
                    },
                })
                .collect(),
            present: present.collect(),
            absent: absent.map(|m| self.person(m)).collect(),
            movements: later.iter().map(|a| self.movement(a)).collect(),
            quorum_rule: self.quorum_rule(),
            quorum_found: self.quorum_found(sitting),
            agenda: sitting.agenda.clone(),
        }
    }

    fn movement(&self, attended: &Attended) -> MovementLine {
        let what = self.text(match (attended.present, attended.remote) {
            (true, false) => "minutes-enters",
            (true, true) => "minutes-connects",
            (false, _) => "minutes-leaves",
        });
        MovementLine {
            at: self.hour(attended.at),
            name: self.member_name(&attended.member),
            what: if attended.note.is_empty() {
                what
            } else {
                format!("{what} ({})", attended.note)
            },
        }
    }

    fn quorum_rule(&self) -> String {
        let Some(quorum) = self.sight.call().quorum else {
            return self.text("minutes-no-quorum-rule");
        };
        let prepare = quorum.preparatory.to_string();
        match quorum.evaluative {
            None => self.say("minutes-plenum-rule", &[("prepare", &prepare)]),
            Some(n) => self.say(
                "minutes-quorum-rule",
                &[("value", &n.to_string()), ("prepare", &prepare)],
            ),
        }
    }

    fn quorum_found(&self, sitting: &Sitting) -> String {
        let seats = self.sight.members().iter().filter(|m| m.role.scores());
        let there = |at_opening: &str| {
            let member = |a: &&Attended| a.at == sitting.opened && a.member.as_str() == at_opening;
            sitting.attendance.iter().any(|a| member(&a))
        };
        let (mut present, mut all) = (0, 0);
        for seat in seats {
            all += 1;
            present += usize::from(there(seat.id.as_str()));
        }
        let found = self.say(
            "minutes-quorum-found",
            &[
                ("present", &present.to_string()),
                ("seats", &all.to_string()),
            ],
        );
        let lost = sitting.suspensions.iter().filter(|s| s.quorum_lost).count();
        if lost == 0 {
            return found;
        }
        format!("{found} {}", self.text("minutes-quorum-was-lost"))
    }
}
