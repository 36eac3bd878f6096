//! The same panel file with other marks and words in all that is kept from a person.
//!
//! The file is changed behind the log's back, and its entries keep their hashes: so nothing else
//! differs, and nothing has to be left out of the comparison but the commitments of sheets that are
//! still sealed, which are salted hashes and differ with the sheets.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, params};
use vaglio::cell::Cell;
use vaglio::ids::{Hash, Mark, ProjectId};
use vaglio::panel::Panel;
use vaglio::panel::event::{Actor, Answer, Event, Sheet};
use vaglio::room::Room;

use super::people::name;
use super::stage::TOP;

/// What is kept from a person.
#[derive(Debug)]
pub(super) struct Kept {
    who: String,
    /// Projects of which nothing that was valued may reach them.
    pub(super) projects: BTreeSet<ProjectId>,
    /// Whether what the panel made of all projects together is kept from them too.
    outcome: bool,
    /// Lists that are published: they are everybody's.
    published: BTreeSet<u32>,
}

impl Kept {
    /// What domain §5.1 keeps from `who`, told without asking the view: experts and administrators
    /// value nothing and read nothing of it; whoever recused themselves from a project is outside
    /// it; a substitute reads no marks on which they may yet be called to judge unseen.
    pub(super) fn from(panel: &Panel, who: &Actor) -> Self {
        use vaglio::panel::event::Role;
        let all = panel.sight(&Actor::Office);
        let me = all.members().iter().find(|m| m.id.as_str() == name(who));
        let role = me.map(|m| m.role);
        let blind = matches!(role, Some(Role::Expert | Role::Administrator));
        let mut projects = BTreeSet::new();
        let mut unseen = false;
        for project in all.projects() {
            let recused = project.recusals().any(|(id, _)| id.as_str() == name(who));
            let wrote = me.is_some_and(|m| project.sheet(&m.id).is_some());
            let seats = seats_of(panel, name(who), project.id());
            let waits = role == Some(Role::Substitute)
                && !wrote
                && (seats.is_empty() || owes(panel, name(who), project.id(), &seats));
            unseen |= waits && !recused;
            if blind || recused || waits {
                projects.insert(project.id().clone());
            }
        }
        let lists = all.lists().filter(|l| l.published.is_some());
        Self {
            who: name(who).to_owned(),
            projects,
            outcome: blind || unseen,
            published: lists.map(|l| l.list.number).collect(),
        }
    }

    fn project(&self, id: &ProjectId) -> bool {
        self.projects.contains(id)
    }
}

/// The seats that somebody holds on a project: where they were put in it last, on it or in general.
fn seats_of(panel: &Panel, id: &str, project: &ProjectId) -> Vec<String> {
    let all = panel.sight(&Actor::Office);
    let target = all.find(project).unwrap();
    let out = |who: &str| target.recusals().any(|(m, _)| m.as_str() == who);
    let seats = &all.procedure().seats;
    let holder = |seat: &str, on: Option<&ProjectId>| {
        let mut put = seats.iter().rev();
        put.find(|s| {
            s.member.as_str() == seat && s.project.as_ref() == on && !out(s.substitute.as_str())
        })
    };
    let scorers = all.members().iter().filter(|m| m.role.scores());
    let held = scorers.filter(|m| {
        let seat = m.id.as_str();
        let put = holder(seat, Some(project)).or_else(|| holder(seat, None));
        put.is_some_and(|s| s.substitute.as_str() == id)
    });
    held.map(|m| m.id.to_string()).collect()
}

/// Whether somebody in a seat is due to file a sheet for a member who is recused.
fn owes(panel: &Panel, id: &str, project: &ProjectId, seats: &[String]) -> bool {
    let all = panel.sight(&Actor::Office);
    let target = all.find(project).unwrap();
    let out = |who: &String| target.recusals().any(|(m, _)| m.as_str() == who);
    target.sheets().is_some()
        && target.scorers().any(|m| m.id.as_str() == id)
        && seats.iter().any(out)
}

/// Copies the panel file and draws what is kept anew; hashes that differ for it, one beside the other.
pub(super) fn other_file(from: &Room, kept: &Kept, path: &Path, turn: u16) -> Vec<(Hash, Hash)> {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch("DROP TRIGGER entry_stays").unwrap();
    let mut hashes = Vec::new();
    for (project, sheet) in vault(&conn) {
        if sheet.member.as_str() == kept.who {
            continue;
        }
        let other = turned(&sheet, turn);
        hashes.push((sheet.commitment(&project), other.commitment(&project)));
        conn.execute(
            "UPDATE vault SET sheet = ?3 WHERE project = ?1 AND member = ?2",
            params![
                project.as_str(),
                sheet.member.as_str(),
                serde_json::to_string(&other).unwrap()
            ],
        )
        .unwrap();
    }
    conn.execute(
        "UPDATE draft SET comment = comment || ' and more', mark = nullif((mark + ?2) % 11, 3) WHERE member <> ?1",
        params![kept.who, turn],
    )
    .unwrap();
    for entry in from.log().read_after(0).unwrap() {
        let other = changed(entry.event.clone(), kept, &hashes, turn);
        if other != entry.event {
            let body = serde_json::to_string(&other).unwrap();
            let seq = i64::try_from(entry.seq).unwrap();
            conn.execute(
                "UPDATE entry SET body = ?2 WHERE seq = ?1",
                params![seq, body],
            )
            .unwrap();
        }
    }
    hashes
}

fn vault(conn: &Connection) -> Vec<(ProjectId, Sheet)> {
    let mut all = conn.prepare("SELECT project, sheet FROM vault").unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let rows = all.query_map([], row).unwrap();
    rows.map(|row: Result<(String, String), _>| {
        let (project, sheet) = row.unwrap();
        let sheet = serde_json::from_str(&sheet).unwrap();
        (project.as_str().into(), sheet)
    })
    .collect()
}

fn mark(mark: Mark, turn: u16) -> Mark {
    Mark((mark.0 + turn) % (TOP + 1))
}

fn turned(sheet: &Sheet, turn: u16) -> Sheet {
    let mut sheet = sheet.clone();
    for cell in &mut sheet.cells {
        *cell = Cell {
            mark: cell.mark.map(|m| mark(m, turn)),
            comment: format!("quite another {turn}"),
            ..cell.clone()
        };
    }
    sheet
}

/// An entry with all that it says of what was valued, and is kept, drawn anew.
fn changed(event: Event, kept: &Kept, hashes: &[(Hash, Hash)], turn: u16) -> Event {
    let hidden = event.project().is_some_and(|id| kept.project(id));
    let mut event = event;
    match &mut event {
        Event::SheetSealed { commitment, .. } => {
            if let Some((_, other)) = hashes.iter().find(|(one, _)| one == commitment) {
                *commitment = *other;
            }
        }
        Event::SheetsRevealed { sheets, reason, .. } if hidden => {
            for sheet in sheets {
                if sheet.member.as_str() != kept.who {
                    *sheet = std::sync::Arc::new(turned(sheet, turn));
                }
            }
            reword(reason, turn);
        }
        Event::DiscussionNoted { text, .. } | Event::ConsensusReopened { reason: text, .. }
            if hidden =>
        {
            reword(text, turn);
        }
        Event::MarkProposed { mark: m, .. } if hidden => *m = mark(*m, turn),
        Event::ProposalAnswered {
            mark: m, answer, ..
        } if hidden => {
            *m = mark(*m, turn);
            *answer = match answer {
                Answer::Agree => Answer::Dissent {
                    reason: "on second thoughts".into(),
                },
                Answer::Dissent { .. } => Answer::Agree,
            };
        }
        Event::ConsensusClosed {
            mark: m,
            motivation,
            outside_reason,
            ..
        } if hidden => {
            *m = mark(*m, turn);
            reword(motivation, turn);
            reword(outside_reason, turn);
        }
        Event::ConcordantAccepted { marks, .. } if hidden => {
            marks.iter_mut().for_each(|(_, m)| *m = mark(*m, turn));
        }
        Event::TiesDrawn(drawn) if kept.outcome => drawn.projects.reverse(),
        Event::ListApproved(list) => {
            let published = kept.published.contains(&list.number);
            for row in &mut list.rows {
                if kept.project(&row.project) || kept.outcome && !published {
                    row.total = format!("{turn}.5");
                    // Whether a project is admitted is in the published list, for everybody.
                    if !published {
                        row.rank = row.rank.map(|rank| rank % 2 + 1);
                        row.missed
                            .push(("total".into(), turn.to_string(), "50".into()));
                    }
                }
            }
            if kept.outcome && !published {
                list.rows.reverse();
            }
        }
        _ => {}
    }
    event
}

fn reword(text: &mut String, turn: u16) {
    *text = format!("other words {turn} {}", text.len());
}
