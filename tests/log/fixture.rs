//! A small panel with every kind of row, and shorthands.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use vaglio::cell::Cell;
use vaglio::ids::{Hash, Mark, MemberId, ProjectId};
use vaglio::log::{Append, Log, LogError};
use vaglio::panel::event::{Actor, Entry, Event, Filed, Role, Sheet, SubScale};

pub(crate) fn at(second: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_microsecond(1_516_000_000_250_000 + second * 1_000_000).unwrap()
}

pub(crate) fn file() -> Arc<str> {
    "file".into()
}

pub(crate) fn cell(sub: &str, mark: Option<u16>, comment: &str) -> Cell {
    Cell {
        sub: sub.into(),
        mark: mark.map(Mark),
        comment: comment.into(),
        evidence: vec![],
    }
}

pub(crate) fn note(text: &str) -> Event {
    Event::DiscussionNoted {
        project: "P1".into(),
        sub: "INN1".into(),
        text: text.into(),
    }
}

pub(crate) fn sheet(member: &str, mark: u16) -> Sheet {
    let cells = vec![
        cell("INN1", Some(mark), "fondato"),
        cell("ECO1", Some(13), ""),
        cell("ECO2", None, "manca"),
    ];
    Sheet {
        member: member.into(),
        salt: format!("{mark:064x}"),
        cells,
    }
}

/// Appends events in one transaction, one second apart.
pub(crate) fn push(log: &mut Log, actor: &Actor, events: Vec<Event>) -> Vec<Entry> {
    log.transact::<_, LogError>(|append| push_in(append, actor, events))
        .unwrap()
}

pub(crate) fn push_in(
    append: &mut Append<'_>,
    actor: &Actor,
    events: Vec<Event>,
) -> Result<Vec<Entry>, LogError> {
    events
        .into_iter()
        .map(|event| {
            let second = i64::try_from(append.head().0).unwrap();
            append.push(at(second), actor, &file(), event)
        })
        .collect()
}

pub(crate) fn seal(log: &mut Log, project: &str, sheet: &Sheet) {
    let (project, member) = (ProjectId::from(project), sheet.member.clone());
    log.transact::<_, LogError>(|append| {
        append.put_sealed(&project, sheet)?;
        append.clear_draft(&member, &project)?;
        let commitment = sheet.commitment(&project);
        let event = Event::SheetSealed {
            project,
            member: member.clone(),
            commitment,
            imported: false,
        };
        push_in(append, &Actor::Member(member), vec![event])
    })
    .unwrap();
}

pub(crate) fn reopen(log: &mut Log, project: &str, member: &str) -> Sheet {
    let (project, member) = (ProjectId::from(project), MemberId::from(member));
    log.transact::<_, LogError>(|append| {
        let sheet = append.take_sealed(&project, &member)?.unwrap();
        let event = Event::SheetReopened {
            project,
            member,
            reason: "un refuso".into(),
        };
        push_in(append, &Actor::Member("M1".into()), vec![event])?;
        Ok(sheet)
    })
    .unwrap()
}

pub(crate) fn reveal(log: &mut Log, project: &str) {
    let project = ProjectId::from(project);
    log.transact::<_, LogError>(|append| {
        let sheets = append
            .take_all_sealed(&project)?
            .into_iter()
            .map(Arc::new)
            .collect();
        let event = Event::SheetsRevealed {
            project,
            sheets,
            reason: String::new(),
        };
        push_in(append, &Actor::Member("M1".into()), vec![event])
    })
    .unwrap();
}

pub(crate) fn scale(sub: &str, criterion: &str, min: &str, step: &str) -> SubScale {
    SubScale {
        sub: sub.into(),
        criterion: criterion.into(),
        min: min.into(),
        step: step.into(),
    }
}

/// Eleven entries: two projects filed, P1 revealed, P2 sealed by M2 alone; M1 drafts on P2.
pub(crate) fn panel(dir: &Path) -> (PathBuf, Log) {
    let path = dir.join("panel.vaglio");
    let mut log = Log::create(&path).unwrap();
    log.transact::<_, LogError>(|append| {
        let call_hash = append.put_document(b"id: WECARE-M1")?;
        let scales = vec![
            scale("INN1", "INN", "0", "0.5"),
            scale("ECO1", "ECO", "0.25", "0.25"),
            scale("ECO2", "ECO", "1", "1"),
        ];
        let mut events = vec![
            Event::PanelCreated {
                call: "WECARE-M1-2017".into(),
                call_hash,
                scales,
            },
            Event::MemberAdded {
                id: "M1".into(),
                name: "Anna".into(),
                role: Role::Chair,
            },
            Event::MemberAdded {
                id: "M2".into(),
                name: "Bruno".into(),
                role: Role::Member,
            },
            Event::CallFrozen { call_hash },
        ];
        for project in ["P1", "P2"] {
            let dossier = append.put_document(format!("dossier of {project}").as_bytes())?;
            events.push(Event::ProjectFiled(filed(project, dossier)));
        }
        push_in(append, &Actor::Office, events)
    })
    .unwrap();
    seal(&mut log, "P1", &sheet("M1", 7));
    seal(&mut log, "P1", &sheet("M2", 4));
    reveal(&mut log, "P1");
    push(
        &mut log,
        &Actor::Member("M1".into()),
        vec![note("si discute")],
    );
    seal(&mut log, "P2", &sheet("M2", 9));
    log.save_cell(
        &"M1".into(),
        &"P2".into(),
        &cell("INN1", Some(3), "ancora da rileggere"),
        at(99),
    )
    .unwrap();
    (path, log)
}

pub(crate) fn filed(project: &str, dossier: Hash) -> Filed {
    Filed {
        project: project.into(),
        title: format!("Progetto {project}"),
        districts: vec![],
        lead: "Coop".into(),
        missing: vec![],
        invented: true,
        facts: std::sync::Arc::default(),
        dossier,
    }
}

/// What somebody with the `sqlite3` tool can do: the guards are off.
pub(crate) fn unguarded(path: &Path, change: impl FnOnce(&Connection)) {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "synchronous", "OFF").unwrap();
    let triggers: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    change(&conn);
    for (_, sql) in &triggers {
        conn.execute_batch(sql).unwrap();
    }
}
