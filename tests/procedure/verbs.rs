//! What people do in a story.

use std::sync::Arc;

use vaglio::call::act::{Act, ActKind};
use vaglio::call::days_after;
use vaglio::cell::Cell;
use vaglio::ids::Hash;
use vaglio::panel::Command;
use vaglio::panel::event::list::{Printed, Published, Reevaluated};
use vaglio::panel::event::people::{
    ConflictKind, ExpertAsked, NoConflict, Profile, RecusalAssessed, Recused, Seat,
};
use vaglio::panel::event::procedure::{
    AccessRequested, Appointed, Lapsed, OfferAnswered, PhaseOpened, SupportAssigned, SupportBody,
    TermExtended, Withdrawn,
};
use vaglio::panel::event::screening::{Admitted, CheckDecided, IntegrationAsked, Readmitted};
use vaglio::panel::event::sitting::{Attendance, ItemCalled, Mode};
use vaglio::panel::event::{Actor, Answer, Sheet};
use vaglio::panel::screened::Standing;
use vaglio::room::RoomError;

use super::filed::dossier;
use super::script::Step;
use super::stage::{Stage, changed};
use super::told::actor;

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

impl Stage<'_> {
    pub(crate) fn act(&mut self, step: &Step) -> Result<(), RoomError> {
        let who = actor(&step.who);
        match step.does.as_str() {
            "scores" | "marks" => return self.scores(step),
            "seals" => {
                let id = self.project(step);
                return self.room.seal(&who, &id).map(drop);
            }
            "settles" => return self.settles(step),
            "reveals" => {
                let id = self.project(step);
                return self.room.reveal(&who, &id, &step.text).map(drop);
            }
            "files" => {
                let phase = self.room.panel().sight(&who).phase_number();
                let files: Vec<_> = step
                    .files
                    .iter()
                    .map(|(id, f)| dossier(id, f, phase))
                    .collect();
                return self.room.import_projects(&files, false).map(drop);
            }
            "integrates" => {
                let id = self.project(step);
                let filing = &step.files[id.as_str()];
                let phase = self.room.panel().sight(&who).phase_number();
                let d = dossier(id.as_str(), filing, phase);
                return self
                    .room
                    .integrate(&who, &d, step.received.unwrap())
                    .map(drop);
            }
            "reads" => {
                let id = self.project(step);
                return self.room.dossier(&who, &id).map(drop);
            }
            "imports" => return self.imports(step),
            "finds the rest met" => return self.finds_the_rest_met(step),
            "accepts all concordant" => {
                let shown = self.room.panel().sight(&who).open_concordant();
                let all = Command::AcceptConcordant {
                    project: None,
                    shown,
                };
                return self.room.submit(&who, all).map(drop);
            }
            _ => {}
        }
        let command = self
            .consensus(step)
            .or_else(|| self.people(step))
            .or_else(|| self.sitting(step))
            .or_else(|| self.screening(step))
            .or_else(|| self.procedure(step))
            .or_else(|| self.list(step))
            .unwrap_or_else(|| panic!("nobody can «{}» here", step.does));
        self.room.submit(&who, command).map(drop)
    }

    fn scores(&mut self, step: &Step) -> Result<(), RoomError> {
        let who = actor(&step.who);
        for id in self.projects(step) {
            for cell in self.cells(&step.marks, &step.text) {
                self.room.save(&who, &id, &cell)?;
            }
            if step.does == "scores" {
                self.room.seal(&who, &id)?;
            }
        }
        Ok(())
    }

    /// Every scorer gives the same marks, and the chair accepts what is concordant.
    fn settles(&mut self, step: &Step) -> Result<(), RoomError> {
        for id in self.projects(step) {
            let who = actor(&step.who);
            let sight = self.room.panel().sight(&who);
            let scorers: Vec<_> = sight
                .find(&id)
                .unwrap()
                .scorers()
                .map(|m| m.id.to_string())
                .collect();
            for scorer in scorers {
                for cell in self.cells(&step.marks, "") {
                    self.room.save(&actor(&scorer), &id, &cell)?;
                }
                self.room.seal(&actor(&scorer), &id)?;
            }
            let shown = self
                .room
                .panel()
                .sight(&who)
                .find(&id)
                .unwrap()
                .open_concordant();
            let accept = Command::AcceptConcordant {
                project: Some(id),
                shown,
            };
            self.room.submit(&who, accept)?;
        }
        Ok(())
    }

    /// Sheets that come in by a file, all with the same marks.
    fn imports(&mut self, step: &Step) -> Result<(), RoomError> {
        let project = self.project(step);
        let sheet = |member: &str| {
            Arc::new(Sheet {
                member: member.into(),
                salt: format!("{:064x}", member.len()),
                cells: self.cells(&step.marks, &step.text),
            })
        };
        let sheets = words(&step.member).into_iter().map(sheet).collect();
        let others = self.room.log().sealed(&project)?;
        let import = Command::ImportSheets {
            project,
            sheets,
            others: others.into_iter().map(Arc::new).collect(),
        };
        self.room.submit(&actor(&step.who), import).map(drop)
    }

    fn finds_the_rest_met(&mut self, step: &Step) -> Result<(), RoomError> {
        let (who, project) = (actor(&step.who), self.project(step));
        let sight = self.room.panel().sight(&who);
        let checked = sight.find(&project).unwrap().checked();
        let open = checked
            .into_iter()
            .filter(|c| c.standing() == Standing::Open);
        let open: Vec<_> = open.map(|c| c.check.id.clone()).collect();
        for check in open {
            let met = CheckDecided {
                project: project.clone(),
                check,
                met: true,
                motivation: step.text.clone(),
            };
            self.room.submit(&who, Command::DecideCheck(met))?;
        }
        Ok(())
    }

    /// `all=4 PAR3=1` as cells in rubric order; a comment goes with the first.
    fn cells(&self, text: &str, comment: &str) -> Vec<Cell> {
        let phase = self.phase();
        let mut marks = vec![None; phase.subs.len()];
        for pair in words(text) {
            let (name, value) = pair
                .split_once('=')
                .unwrap_or_else(|| panic!("{pair}: no ="));
            assert!(
                name == "all" || phase.sub_index(name).is_some(),
                "{pair}: there is no sub-criterion {name}"
            );
            for (place, sub) in phase.subs.iter().enumerate() {
                if name == "all" || sub.id.as_str() == name {
                    marks[place] = Some(self.mark(sub.id.as_str(), value));
                }
            }
        }
        let mut comment = comment.to_owned();
        let cell = |(place, mark): (usize, _)| Cell {
            sub: phase.subs[place].id.clone(),
            mark: Some(mark),
            comment: std::mem::take(&mut comment),
            evidence: vec![],
        };
        let given = marks
            .into_iter()
            .enumerate()
            .filter_map(|(i, m)| Some((i, m?)));
        given.map(cell).collect()
    }

    fn consensus(&self, step: &Step) -> Option<Command> {
        let project = || self.project(step);
        let sub = step.sub.as_str().into();
        let mark = || self.mark(&step.sub, &step.mark);
        let reason = step.text.clone();
        Some(match step.does.as_str() {
            "opens" => Command::Open(project()),
            "reopens" => Command::Reopen {
                project: project(),
                member: step.member.as_str().into(),
                reason,
            },
            "notes" => Command::Note {
                project: project(),
                sub,
                text: reason,
            },
            "proposes" => Command::Propose {
                project: project(),
                sub,
                mark: mark(),
            },
            "agrees" => Command::Answer {
                project: project(),
                sub,
                mark: mark(),
                answer: Answer::Agree,
            },
            "calls" => Command::Call(ItemCalled {
                project: project(),
                sub: Some(sub).filter(|_| !step.sub.is_empty()),
            }),
            "dissents" => Command::Answer {
                project: project(),
                sub,
                mark: mark(),
                answer: Answer::Dissent { reason },
            },
            "closes" => Command::Close {
                project: project(),
                sub,
                mark: mark(),
                motivation: reason,
                outside_reason: step.outside.clone(),
            },
            "reopens consensus" => Command::ReopenConsensus {
                project: project(),
                sub,
                reason,
            },
            "accepts concordant" => {
                let who = actor(&step.who);
                let sight = self.room.panel().sight(&who);
                let shown = sight.find(&project()).map_or(0, |p| p.open_concordant());
                Command::AcceptConcordant {
                    project: Some(project()),
                    shown,
                }
            }
            _ => return None,
        })
    }

    fn people(&self, step: &Step) -> Option<Command> {
        let member = || step.member.as_str().into();
        let reason = step.text.clone();
        let seat = || Seat {
            substitute: step.substitute.as_str().into(),
            member: step.member.as_str().into(),
            project: step.project.as_deref().map(Into::into),
            reason: step.text.clone(),
        };
        Some(match step.does.as_str() {
            "adds member" => Command::AddMember {
                id: member(),
                name: format!("Nome di {}", step.member),
                role: step.role.expect("`role`"),
            },
            "belongs to" => Command::Describe(Profile {
                member: member(),
                department: String::new(),
                affiliations: words(&reason).into_iter().map(Into::into).collect(),
            }),
            "declares no conflict" => Command::DeclareNoConflict(NoConflict {
                projects: self.projects(step),
                reason,
            }),
            "recuses" => Command::Recuse(Recused {
                project: self.project(step),
                conflict: ConflictKind::Potential,
                reason,
            }),
            "assesses recusal" => Command::AssessRecusal(RecusalAssessed {
                project: self.project(step),
                member: member(),
                others_affected: step.affected,
                note: reason,
            }),
            "assigns" => {
                let members: Vec<_> = words(&step.member).into_iter().map(Into::into).collect();
                let one = |id| (id, members.clone());
                Command::Assign(self.projects(step).into_iter().map(one).collect())
            }
            "asks expert" => Command::AskExpert(ExpertAsked {
                project: self.project(step),
                expert: member(),
            }),
            "seats" => Command::Seat(seat()),
            "unseats" => Command::Unseat(seat()),
            _ => return None,
        })
    }

    fn sitting(&self, step: &Step) -> Option<Command> {
        let text = step.text.clone();
        let attend = |present| {
            Command::Attend(Attendance {
                member: step.member.as_str().into(),
                present,
                remote: false,
                note: step.text.clone(),
                line: false,
            })
        };
        Some(match step.does.as_str() {
            "opens sitting" => Command::OpenSitting {
                mode: Mode::InPerson,
                place: "Sala riunioni, Torino".into(),
                agenda: vec!["Esame dei progetti".into()],
                present: words(&step.member).into_iter().map(Into::into).collect(),
                remote: vec![],
            },
            "notes arrival" => attend(true),
            "notes leaving" => attend(false),
            "suspends" => Command::Suspend { reason: text },
            "resumes" => Command::Resume { note: text },
            "closes sitting" => Command::CloseSitting { next: text },
            "notes incident" => Command::NoteIncident { text },
            _ => return None,
        })
    }

    fn screening(&self, step: &Step) -> Option<Command> {
        let project = || self.project(step);
        let decide = |met| {
            Command::DecideCheck(CheckDecided {
                project: self.project(step),
                check: step.check.as_str().into(),
                met,
                motivation: step.text.clone(),
            })
        };
        Some(match step.does.as_str() {
            "finds met" => decide(true),
            "finds not met" => decide(false),
            "admits" => Command::Admit(Admitted {
                project: project(),
                reserve: vec![],
                motivation: step.text.clone(),
            }),
            "excludes" => Command::Exclude {
                project: project(),
                check: step.check.as_str().into(),
                motivation: step.text.clone(),
            },
            "asks integration" => {
                let zone = self.room.panel().zone().unwrap();
                let on = step.on.unwrap();
                Command::AskIntegration(IntegrationAsked {
                    project: project(),
                    checks: words(&step.check).into_iter().map(Into::into).collect(),
                    fields: vec![],
                    on,
                    due: days_after(on, step.days, &zone),
                    text: step.text.clone(),
                })
            }
            "readmits" => Command::Readmit(Readmitted {
                project: project(),
                act: step.act.clone(),
                reason: step.text.clone(),
            }),
            _ => return None,
        })
    }

    fn procedure(&self, step: &Step) -> Option<Command> {
        let act = || step.act.clone();
        let on = || step.on.expect("`on`");
        Some(match step.does.as_str() {
            "records act" => {
                let mut kinds = ActKind::ALL.into_iter();
                let kind = kinds
                    .find(|(word, _)| *word == step.kind)
                    .expect("a kind of act")
                    .1;
                Command::Record(Act {
                    id: act(),
                    kind,
                    title: format!("Atto inventato {}", step.act),
                    number: "1".into(),
                    date: step.on,
                    issuer: String::new(),
                    bulletin: String::new(),
                    url: String::new(),
                    sha256: None,
                    cites: vec![],
                    in_force_from: None,
                    in_force_to: None,
                })
            }
            "appoints" => Command::Appoint(Appointed { act: act() }),
            "extends the term" => Command::Extend(TermExtended {
                until: step.until.unwrap(),
                inclusive: true,
                act: act(),
            }),
            "replaces the call" => Command::ReplaceCall {
                text: changed(&self.call_file, step.rules.iter()),
                act: Some(act()).filter(|a| !a.is_empty()),
                material: step.wording_only,
            },
            "opens phase" => Command::OpenPhase(PhaseOpened {
                phase: step.phase.clone(),
            }),
            "withdraws" => Command::Withdraw(Withdrawn {
                project: self.project(step),
                on: on(),
                reason: step.text.clone(),
            }),
            "declares lapsed" => Command::Lapse(Lapsed {
                project: self.project(step),
                on: on(),
            }),
            "notes the answer" => Command::AnswerOffer(OfferAnswered {
                project: self.project(step),
                accepted: step.accepted,
                cents: 0,
                on: on(),
            }),
            "registers support body" => Command::RegisterSupport(SupportBody {
                id: step.member.clone(),
                name: format!("Ente inventato {}", step.member),
                tax_code: step.text.clone(),
                act: act(),
            }),
            "assigns support" => Command::AssignSupport(SupportAssigned {
                body: step.member.clone(),
                district: step.text.clone(),
                from: on(),
                to: None,
            }),
            "notes a request of access" => Command::RequestAccess(AccessRequested {
                project: self.project(step),
                by: "Il legale rappresentante".into(),
                on: on(),
                reason: step.text.clone(),
            }),
            _ => return None,
        })
    }

    fn list(&self, step: &Step) -> Option<Command> {
        let act = || step.act.clone();
        Some(match step.does.as_str() {
            "draws" => Command::Draw {
                projects: self.projects(step),
                seed: step.seed.clone(),
                witnesses: step.witnesses.clone(),
            },
            "approves the list" => {
                let sight = self.room.panel().sight(&Actor::Office);
                let shown = sight.draft_hash().unwrap_or(Hash::ZERO);
                Command::ApproveList { shown }
            }
            "publishes the list" => Command::PublishList(Published {
                list: step.list,
                act: act(),
                on: step.on.expect("`on`"),
                channel: "Bollettino Ufficiale".into(),
                printed: step
                    .printed
                    .iter()
                    .map(|(id, total)| Printed {
                        project: id.as_str().into(),
                        total: total.clone(),
                    })
                    .collect(),
            }),
            "corrects a material error" => Command::CorrectMaterialError {
                list: step.list,
                act: act(),
                reason: step.text.clone(),
            },
            "moves the list up" => Command::AdvanceList { act: act() },
            "orders a new valuation" => Command::OrderReevaluation(Reevaluated {
                act: act(),
                projects: self.projects(step),
                reason: step.text.clone(),
            }),
            _ => return None,
        })
    }
}
