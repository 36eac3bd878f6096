//! The part of the minutes on one sitting: times, presence, quorum, agenda (V2, V3, V5).

use super::Source;
use crate::export::context::{MovementLine, PresentLine, SittingPart, SuspensionLine};
use crate::ids::MemberId;
use crate::panel::event::people::Seat;
use crate::panel::event::sitting::{Attendance, Mode};
use crate::panel::event::{Entry, Event};
use crate::panel::state::Member;
use crate::panel::state::sitting::{Attended, Sitting};

impl Source<'_> {
    pub(super) fn sitting(&self, sitting: &Sitting) -> SittingPart {
        let opening = |a: &&Attended| a.at == sitting.opened;
        let first: Vec<&Attended> = sitting.attendance.iter().filter(opening).collect();
        let bench = self.bench(sitting.first);
        let present = first.iter().filter_map(|a| {
            let member = bench.members.iter().find(|m| m.id == a.member)?;
            Some(PresentLine {
                person: self.person(member, &bench),
                remote: a.remote,
            })
        });
        let there = |id: &MemberId| first.iter().any(|a| a.member == *id);
        let absent = bench.seats().filter(|m| !there(&m.id));
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
            absent: absent.map(|m| self.person(m, &bench)).collect(),
            movements: self.movements(sitting),
            quorum_rule: self.quorum_rule(),
            quorum_found: self.quorum_found(sitting),
            agenda: sitting.agenda.clone(),
        }
    }

    /// Who came, left, took a seat or left it after the opening, in order.
    fn movements(&self, sitting: &Sitting) -> Vec<MovementLine> {
        let last = sitting.last.unwrap_or(self.span.1);
        let own = |e: &&Entry| (sitting.first..=last).contains(&e.seq);
        let told = self.entries().filter(own).filter_map(|entry| {
            let (member, what) = match &entry.event {
                Event::AttendanceNoted(attended) => (&attended.member, self.movement(attended)),
                Event::SubstituteSeated(seat) => (
                    &seat.substitute,
                    self.seat_moved("minutes-takes-seat", seat),
                ),
                Event::SubstituteUnseated(seat) => (
                    &seat.substitute,
                    self.seat_moved("minutes-leaves-seat", seat),
                ),
                _ => return None,
            };
            Some(MovementLine {
                at: self.hour(entry.at),
                name: self.member_name(member),
                what,
            })
        });
        told.collect()
    }

    fn movement(&self, attended: &Attendance) -> String {
        let what = self.text(match (attended.present, attended.remote) {
            (true, false) => "minutes-enters",
            (true, true) => "minutes-connects",
            (false, _) => "minutes-leaves",
        });
        if attended.note.is_empty() {
            what
        } else {
            format!("{what} ({})", attended.note)
        }
    }

    fn seat_moved(&self, key: &str, seat: &Seat) -> String {
        let name = self.sight.name(&seat.member);
        match &seat.project {
            Some(project) => {
                let name = format!("{name} ({project})");
                self.say(key, &[("name", &name)])
            }
            None => self.say(key, &[("name", name)]),
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

    /// How many seats had their holder at the opening: the member, or the substitute who held it.
    fn quorum_found(&self, sitting: &Sitting) -> String {
        let there = |id: &MemberId| {
            let mut opening = sitting.attendance.iter().filter(|a| a.at == sitting.opened);
            opening.any(|a| a.present && a.member == *id)
        };
        let bench = self.bench(sitting.first);
        let all = bench.seats().count();
        let held = |seat: &&Member| there(bench.holder(seat));
        let present = bench.seats().filter(held).count();
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
